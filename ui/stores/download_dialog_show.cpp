// SPDX-License-Identifier: GPL-3.0-or-later
// What the download of products says: before, while and after it is done.
#include "ui/stores/download_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/busy_bar.h"
#include "ui/common/buttons.h"
#include "ui/common/count_tabs.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/table_model.h"
#include "ui/stores/download_table.h"
#include "ui/stores/fact_list.h"
#include "ui/stores/identity_settings.h"
#include "words/format.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using kramar::listings::DownloadWay;

namespace kramar::ui {

namespace {

using Part = DownloadSource::Part;
using State = exchange::Progress::State;

int shortened(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

std::optional<Timestamp> lastRead(const exchange::StoreFigures &figures)
{
    for (const exchange::ScheduledAction &action : figures.sequence) {
        if (action.action == ActionKind::Listings)
            return action.ended;
    }
    return std::nullopt;
}

} // namespace

void DownloadDialog::showWays()
{
    QStringList keys;
    for (const stores::IdentityKey key : m_policy.keys)
        keys.append(identityKeyTitle(key));
    m_keys->setText(keys.size() == 1
                        ? tr("Linked by: %1. Set on the store's page.").arg(keys.first())
                        : tr("Linked by: %1; the first that finds anything decides. Set on the store's page.")
                              .arg(keys.join(u", "_s)));
    const QStringList hints{
        tr("Links first. Then as many are on hand in “%1” as Prom shows, by a stock-taking that can be reversed. Where "
           "Prom gives no number, the balance stays.")
            .arg(m_warehouse.isEmpty() ? u"…"_s : m_warehouse),
        tr("Links first, then makes a product, by its name on Prom, of each listing whose key no product has. Balances "
           "stay."),
        tr("Links each listing whose key one product has. Nothing is made, the rest stays unlinked."),
        tr("Reads the catalogue. Nothing is linked or made: new listings wait on the Linking page.")};
    for (int i = 0; i < m_wayHints.size(); ++i) {
        m_wayHints[i]->setText(hints[i]);
        m_ways->button(i)->setAccessibleDescription(hints[i]);
    }
}

void DownloadDialog::showTabs()
{
    const auto tab = [](Part part, std::function<QString()> title) {
        const int number = static_cast<int>(part);
        return SavedFilter{
            .key = QString::number(number), .title = std::move(title), .conditions = {{u"part"_s, number}}};
    };
    QList<SavedFilter> tabs;
    if (way() == DownloadWay::Balances)
        tabs.append(tab(Part::Counts, [] { return DownloadDialog::tr("Balances"); }));
    tabs.append(tab(Part::Links, [] { return DownloadDialog::tr("Will be linked"); }));
    if (way() == DownloadWay::NewProducts) {
        tabs.append(tab(Part::Fresh, [] { return DownloadDialog::tr("New products"); }));
        tabs.append(tab(Part::Alike, [] { return DownloadDialog::tr("Look alike"); }));
    } else {
        tabs.append(tab(Part::Fresh, [] { return DownloadDialog::tr("Stay unlinked"); }));
    }
    tabs.append(tab(Part::Ambiguous, [] { return DownloadDialog::tr("To decide"); }));
    const QString shown = m_tabs->currentKey();
    m_tabs->setFilters(tabs);
    for (const SavedFilter &filter : std::as_const(tabs))
        m_tabs->setCount(filter.key, m_source->size(static_cast<Part>(filter.key.toInt())));
    const auto isThere = [&](const QString &key) {
        return std::any_of(tabs.cbegin(), tabs.cend(), [&](const SavedFilter &filter) { return filter.key == key; });
    };
    // Where there is something to look at, and where the person already looks.
    QString choice = tabs.first().key;
    for (auto filter = tabs.crbegin(); filter != tabs.crend(); ++filter) {
        if (m_source->size(static_cast<Part>(filter->key.toInt())) > 0)
            choice = filter->key;
    }
    if (std::exchange(m_tabsOf, way()) == way() && isThere(shown) &&
        m_source->size(static_cast<Part>(shown.toInt())) > 0)
        choice = shown;
    m_tabs->setCurrentKey(choice);
    if (const SavedFilter *filter = m_tabs->currentFilter())
        m_model->setQuery({.conditions = filter->conditions});
    m_model->refresh();
}

void DownloadDialog::showReading()
{
    const bool reading = m_stage == Stage::Reading;
    const bool working = m_stage == Stage::Working;
    const bool thinking = m_effort || m_comparing;
    m_bar->setVisible(reading || working || thinking);
    m_read->setVisible(!reading && !working);
    m_pause->setVisible(reading);
    m_stop->setVisible(reading || working);
    qint64 done = 0, all = 0;
    QString said;
    if (reading) {
        const bool paused = m_progress && (m_progress->state == State::Paused || m_progress->state == State::Pausing);
        m_pause->setText(paused ? tr("Resume") : tr("Pause"));
        m_pause->setIcon(Icons::icon(paused ? u"play"_s : u"pause"_s));
        said = paused ? tr("Paused") : tr("Being read from Prom");
        if (m_progress && m_progress->action == ActionKind::Listings) {
            done = m_progress->done;
            all = m_progress->total.value_or(0);
        }
        if (done > 0)
            said += u": "_s + words::formatCount(done);
    } else if (m_effort) {
        done = m_effort->done();
        all = m_effort->all();
        said = working ? tr("Being done") : tr("Being counted");
    } else if (m_comparing) {
        done = m_comparing->done;
        all = m_comparing->of;
        said = tr("Look-alikes are being sought");
    } else if (m_figures) {
        const auto read = lastRead(*m_figures);
        said = !m_figures->complete ? tr("The catalogue was never read to its end.")
               : read               ? tr("Catalogue read: %1").arg(words::formatMoment(*read, m_clock.now()))
                                    : tr("The catalogue is read.");
    }
    if (all > 0 && !reading)
        said += u": "_s + tr("%1 of %2").arg(words::formatCount(done), words::formatCount(all));
    m_readWords->setText(said);
    m_bar->setAccessibleName(said);
    m_bar->setRange(0, shortened(all));
    m_bar->setValue(shortened(done));
}

QString DownloadDialog::summary() const
{
    if (way() == DownloadWay::LeaveUnlinked) {
        const qint64 waiting = m_plan ? m_plan->links.size() + m_plan->fresh.size() + m_plan->ambiguous.size() : 0;
        return m_plan ? tr("%n listing(s) that were read before wait unlinked.", nullptr, shortened(waiting))
                      : QString();
    }
    if (!m_plan)
        return {};
    const listings::DownloadPlan &plan = *m_plan;
    QStringList told;
    if (way() == DownloadWay::Balances) {
        told.append(tr("%n balance(s) will change.", nullptr, shortened(plan.counts.size())));
        if (plan.same > 0)
            told.append(tr("%n product(s) have Prom's number already.", nullptr, shortened(plan.same)));
        if (plan.withoutNumber > 0)
            told.append(tr("%n product(s) without a number on Prom keep their balance.", nullptr,
                           shortened(plan.withoutNumber)));
        if (plan.disagreeing > 0)
            told.append(tr("%n product(s) keep their balance, as their listings have different numbers.", nullptr,
                           shortened(plan.disagreeing)));
    }
    QStringList by;
    for (const stores::IdentityKey key : m_policy.keys) {
        if (const qint64 count = plan.linkedBy(key); count > 0)
            by.append(identityKeyTitle(key) + u' ' + words::formatCount(count));
    }
    told.append(tr("%n listing(s) will be linked.", nullptr, shortened(plan.links.size())));
    if (by.size() > 1)
        told.last() += u" ("_s + by.join(u", "_s) + u')';
    const qint64 made = plan.fresh.size() - (m_leaveAlike->isChecked() ? m_source->alike().size() : 0);
    if (way() == DownloadWay::NewProducts)
        told.append(tr("%n new product(s) will be made.", nullptr, shortened(made)));
    else if (!plan.fresh.isEmpty())
        told.append(tr("%n listing(s) stay unlinked.", nullptr, shortened(plan.fresh.size())));
    if (!plan.ambiguous.isEmpty())
        told.append(tr("%n listing(s) wait for your decision: more than one product has their key, or more than one "
                       "listing wants the same product.",
                       nullptr, shortened(plan.ambiguous.size())));
    if (plan.leftAside > 0)
        told.append(tr("%n listing(s) that you left aside stay so.", nullptr, shortened(plan.leftAside)));
    return told.join(u' ');
}

QString DownloadDialog::verb() const
{
    switch (way()) {
    case DownloadWay::Balances:
        return tr("Update balances");
    case DownloadWay::NewProducts:
        return tr("Download new products");
    case DownloadWay::LinkExisting:
        return tr("Link");
    case DownloadWay::LeaveUnlinked:
        return tr("Read from Prom");
    }
    Q_UNREACHABLE();
}

QString DownloadDialog::whyNot() const
{
    if (m_stage == Stage::Reading)
        return tr("The catalogue is being read.");
    if (m_stage == Stage::Working)
        return tr("It is being done.");
    if (way() == DownloadWay::LeaveUnlinked)
        return {};
    if (m_figures && !m_figures->complete)
        return tr("Read the catalogue from Prom first.");
    if (!m_plan || !m_figures)
        return tr("It is still being counted.");
    if (!m_compared)
        return tr("Look-alikes are still being sought.");
    const bool makes = way() == DownloadWay::NewProducts && !m_plan->fresh.isEmpty();
    if (m_plan->links.isEmpty() && !makes && m_plan->counts.isEmpty())
        return tr("There is nothing to do.");
    return {};
}

void DownloadDialog::follow()
{
    if (m_stage == Stage::Done)
        return;
    const bool free = m_stage == Stage::Choosing;
    m_choices->setEnabled(free);
    m_storeBox->setEnabled(free);
    m_leaveAlike->setEnabled(free);
    const qint64 alike = m_source->alike().size();
    m_leaveAlike->setVisible(way() == DownloadWay::NewProducts && alike > 0);
    m_leaveAlike->setText(
        tr("Leave %n listing(s) that look like a product here for the Linking page", nullptr, shortened(alike)));
    m_summary->setText(summary());
    m_tabs->setEnabled(way() != DownloadWay::LeaveUnlinked);
    const QString why = whyNot();
    m_go->setText(verb());
    m_go->setEnabled(why.isEmpty());
    m_go->setToolTip(why);
    m_go->setAccessibleDescription(why);
    m_close->setText(m_stage == Stage::Working ? tr("Stop") : tr("Close"));
}

void DownloadDialog::report()
{
    const listings::DownloadDone &done = m_done;
    const bool made = done.act != ActId() || done.document;
    m_reportHead->setWords(Banner::Kind::Info,
                           made || way() == DownloadWay::LeaveUnlinked ? tr("Done.") : tr("There was nothing to do."),
                           way() == DownloadWay::LeaveUnlinked
                               ? tr("%n new listing(s) were read. Nothing was linked or made.", nullptr, m_created)
                               : tr("Nothing of it goes to Prom. What was linked, made and counted can be undone."));
    const auto fact = [this](const QString &key, const QString &title, qint64 count, Tone tone = Tone::Normal) {
        if (count > 0)
            m_facts->set(key, title, words::formatCount(count), tone);
    };
    m_facts->set(u"linked"_s, tr("Linked"), words::formatCount(done.linked));
    if (way() == DownloadWay::NewProducts)
        m_facts->set(u"created"_s, tr("New products"), words::formatCount(done.created));
    if (way() == DownloadWay::Balances) {
        m_facts->set(u"counted"_s, tr("Balances taken over"), words::formatCount(done.counted));
        if (done.document)
            m_facts->set(u"document"_s, tr("Stock-taking"), tr("No. %1").arg(done.documentNumber));
    }
    fact(u"same"_s, tr("Had Prom's number already"), done.same);
    fact(u"without"_s, tr("Without a number on Prom"), done.withoutNumber);
    fact(u"disagreeing"_s, tr("Different numbers on Prom"), done.disagreeing, Tone::Warn);
    fact(u"ambiguous"_s, tr("Wait for your decision"), done.ambiguous, Tone::Warn);
    fact(u"left"_s, tr("Stay unlinked"), done.left);
    m_toDecide->setWords(tr("Link them on the Linking page"));
    m_toDecide->setVisible(done.ambiguous + done.left > 0);
    m_choosing->hide();
    m_reporting->show(); // with all its words: each has its place at once
    m_undo->setVisible(made);
    m_close->hide();
    m_go->setText(tr("Close"));
    m_go->setEnabled(true);
    m_go->setToolTip({});
    m_go->setAccessibleDescription({});
    m_go->setFocus();
}

} // namespace kramar::ui
