// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/drift_page.h"

#include "base/terms.h"
#include "ui/common/buttons.h"
#include "ui/common/row_data.h"
#include "ui/common/when_done.h"
#include "ui/conflicts/drift_table.h"
#include "ui/conflicts/field_row.h"
#include "ui/conflicts/nightly_dialog.h"
#include "ui/context/store_filter.h"
#include "words/format.h"
#include "words/sentence.h"
#include "words/values.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int rereadPauseMs = 300;

using listings::Difference;
using listings::Fix;

TableModel *makeModel(listings::Differences &differences, const PageContext &context)
{
    return new TableModel(std::make_unique<DriftSource>(differences), driftColumns(context.stores, context.clock),
                          ObjectKind::Listing);
}

bool allows(const Difference &difference, Fix fix)
{
    switch (fix) {
    case Fix::Here:
        return difference.notHere.isEmpty();
    case Fix::There:
        return difference.notThere.isEmpty();
    case Fix::Ignore:
        return !difference.ignored;
    }
    return false;
}

} // namespace

DriftPage::DriftPage(listings::Differences &differences, const PageContext &context,
                     std::function<void(StoreId)> compare, std::function<void(ListingId)> openListing, QWidget *parent)
    : ListPage(u"drift"_s, makeModel(differences, context), parent)
    , m_differences(differences)
    , m_context(context)
    , m_compare(std::move(compare))
    , m_openListing(std::move(openListing))
    , m_nightly(makeButton({}, ButtonKind::Quiet, this, u"schedule"_s))
    , m_compareNow(makeButton({}, ButtonKind::Normal, this, u"arrow_swap"_s))
    , m_ignore(makeButton({}, ButtonKind::Normal, this))
    , m_here(makeButton({}, ButtonKind::Normal, this))
    , m_there(makeButton({}, ButtonKind::Primary, this))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return DriftPage::tr("Differences"); });
    setSearchWords([] { return DriftPage::tr("Name, SKU, Prom ID"); });
    m_nightly->setObjectName(u"compareNightly"_s);
    m_compareNow->setObjectName(u"compareNow"_s);
    m_ignore->setObjectName(u"ignoreDifference"_s);
    m_here->setObjectName(u"fixHere"_s);
    m_there->setObjectName(u"fixThere"_s);
    addHeadWidget(m_nightly);
    addHeadWidget(m_compareNow);
    addHeadWidget(m_ignore);
    addHeadWidget(m_here, QKeySequence(Qt::ALT | Qt::Key_Left));
    addHeadWidget(m_there, QKeySequence(Qt::ALT | Qt::Key_Right));
    setUpFilters();
    setUpActs();
    m_reread.setSingleShot(true);
    m_reread.setInterval(rereadPauseMs);
    connect(&m_reread, &QTimer::timeout, this, &DriftPage::readReport);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        if (std::any_of(changes.cbegin(), changes.cend(), [](const Change &change) {
                return change.kind == ObjectKind::Listing || change.kind == ObjectKind::Round;
            }))
            m_reread.start();
    });
    connect(m_compareNow, &QPushButton::clicked, this, &DriftPage::compare);
    connect(m_nightly, &QPushButton::clicked, this, &DriftPage::askNightly);
    connect(m_ignore, &QPushButton::clicked, this, [this] { settle(Fix::Ignore); });
    connect(m_here, &QPushButton::clicked, this, [this] { settle(Fix::Here); });
    connect(m_there, &QPushButton::clicked, this, [this] { settle(Fix::There); });
    connect(table(), &ObjectTable::emptyButtonClicked, this, &DriftPage::compare);
    connect(table(), &ObjectTable::selectionCountChanged, this, &DriftPage::follow);
    connect(table()->tableModel(), &TableModel::ticksChanged, this, &DriftPage::follow);
    connect(table()->tableModel(), &TableModel::dataChanged, this, &DriftPage::follow);
    connect(this, &ListPage::currentIdChanged, this, &DriftPage::follow);
    connect(&m_context.stores, &StoreDirectory::changed, this, &DriftPage::follow);
    connect(this, &ListPage::undoRequested, this, &DriftPage::takeBack);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(table(), &ObjectTable::opened, this,
            [this](qint64 id) { m_openListing(differenceIn(table()->tableModel()->payload(id)).listing); });
    retranslate();
    start(&m_context.local, {.sortKey = u"name"_s});
    readReport();
}

void DriftPage::setUpFilters()
{
    const auto inState = [](QLatin1StringView state) { return QList<Condition>{{u"state"_s, QString(state)}}; };
    setSavedFilters({{u"open"_s, [] { return DriftPage::tr("To decide"); }, {}},
                     {u"taken"_s, [] { return DriftPage::tr("Taken by a reading"); }, inState(drift_filter::taken)},
                     {u"ignored"_s, [] { return DriftPage::tr("Ignored"); }, inState(drift_filter::ignored)}});
    FilterField field;
    field.key = u"field"_s;
    field.title = [] { return DriftPage::tr("Field"); };
    field.multiple = true;
    field.choices = [] {
        QList<FilterChoice> choices;
        for (const QLatin1StringView each : listingFields())
            choices.append({QString(each), words::fieldTitle(QString(each))});
        return choices;
    };
    FilterField state;
    state.key = u"state"_s;
    state.title = [] { return DriftPage::tr("How it stands"); };
    state.choices = [] {
        return QList<FilterChoice>{{QString(drift_filter::taken), DriftPage::tr("Taken by a reading")},
                                   {QString(drift_filter::ignored), DriftPage::tr("Ignored")}};
    };
    filters()->setFields({storeField(m_context.stores), field, state});
    table()->setEmptyWords([this] { return emptyWords(); });
}

// Nothing is known, nothing differs, or it is being looked at.
StateWords DriftPage::emptyWords() const
{
    if (m_context.stores.all().isEmpty())
        return {tr("No store yet"),
                tr("Connect a store: then it can be compared with what stands here."),
                {},
                u"arrow_swap"_s};
    if (!m_comparing.isEmpty())
        return {tr("Comparing …"), tr("Every listing is read from Prom; you can go on working."), {}, u"arrow_swap"_s};
    if (m_compared.isEmpty())
        return {tr("Not compared yet"),
                tr("Every listing is read from Prom and laid beside what stands here. Nothing is taken over and "
                   "nothing is sent before you say so."),
                tr("Compare with Prom now"), u"arrow_swap"_s};
    Timestamp last;
    for (const Timestamp at : m_compared)
        last = std::max(last, at);
    return {tr("Prom has what we sent"), tr("Compared last: %1.").arg(words::formatMoment(last, m_context.clock.now())),
            tr("Compare with Prom now"), u"check"_s};
}

void DriftPage::setUpActs()
{
    addRowAct({.words = [] { return DriftPage::tr("Take Prom's"); },
               .act = [this] { settle(Fix::Here); },
               .can = [this] { return m_here->isEnabled(); },
               .icon = u"receive"_s,
               .name = u"fix_here"_s});
    addRowAct({.words = [] { return DriftPage::tr("Send ours again"); },
               .act = [this] { settle(Fix::There); },
               .can = [this] { return m_there->isEnabled(); },
               .icon = u"send"_s,
               .name = u"fix_there"_s});
    addRowAct({.words = [] { return DriftPage::tr("Ignore"); },
               .act = [this] { settle(Fix::Ignore); },
               .can = [this] { return m_ignore->isEnabled(); },
               .icon = u"eye_off"_s,
               .name = u"ignore_difference"_s});
    addRowSeparator();
    addRowAct({.words = [] { return DriftPage::tr("Open the product"); },
               .act =
                   [this] {
                       if (const auto id = table()->currentId())
                           Q_EMIT table()->opened(*id);
                   },
               .can = [this] { return table()->currentId().has_value(); },
               .icon = u"products"_s,
               .name = u"open_listing"_s});
}

// Those of the filter, or all.
QList<StoreId> DriftPage::chosenStores() const
{
    const QList<StoreId> wanted = idsIn<StoreId>(conditionOf(table()->tableModel()->query(), u"store"_s));
    QList<StoreId> stores;
    for (const stores::Store &store : m_context.stores.all()) {
        if (wanted.isEmpty() || wanted.contains(store.id))
            stores.append(store.id);
    }
    return stores;
}

void DriftPage::compare()
{
    const QList<StoreId> stores = chosenStores();
    bool paused = !stores.isEmpty();
    for (const StoreId store : stores) {
        paused = paused && m_context.stores.isPaused(store);
        m_compare(store);
    }
    tell(paused ? tr("The store is paused: it is compared as soon as the exchange goes on.")
                : tr("The store is being compared with Prom; you can go on working."));
}

void DriftPage::askNightly()
{
    auto *dialog = new NightlyDialog(m_context.stores.all(), m_differences, this);
    connect(dialog, &NightlyDialog::saved, this, [this] { tell(tr("Saved.")); });
    dialog->open();
}

void DriftPage::setComparing(StoreId store, bool yes)
{
    if (m_comparing.contains(store) == yes)
        return;
    if (yes)
        m_comparing.insert(store);
    else
        m_comparing.remove(store);
    m_reread.start();
    follow();
}

QList<Difference> DriftPage::chosen() const
{
    QList<Difference> chosen;
    for (const qint64 id : table()->idsForAct()) {
        const QVariant payload = table()->tableModel()->payload(id);
        if (payload.isValid())
            chosen.append(differenceIn(payload));
        else if (const auto known = m_all.constFind(id); known != m_all.cend())
            chosen.append(*known);
    }
    return chosen;
}

void DriftPage::settle(Fix fix)
{
    QList<listings::FixDecision> decisions;
    for (const Difference &difference : chosen())
        decisions.append({difference.listing, difference.field, fix});
    if (decisions.isEmpty() || std::exchange(m_busy, true))
        return;
    follow();
    whenDone(this, m_differences.settle(decisions, m_context.undoDelayMs),
             [this, fix](const Result<listings::DifferenceOperations::Settled> &settled) { take(fix, settled); });
}

void DriftPage::take(Fix fix, const Result<listings::DifferenceOperations::Settled> &settled)
{
    m_busy = false;
    if (!settled)
        return fail(settled.error());
    setBanner(std::nullopt);
    table()->tableModel()->setAllTicked(false);
    readReport();
    QStringList told;
    if (settled->decided > 0)
        told.append(fix == Fix::Here    ? tr("Prom's value stays in %n field(s).", nullptr, settled->decided)
                    : fix == Fix::There ? tr("Ours is sent again in %n field(s).", nullptr, settled->decided)
                                        : tr("%n difference(s) ignored.", nullptr, settled->decided));
    if (settled->refused > 0)
        told.append(tr("%n stay(s) as it is: its column tells why.", nullptr, settled->refused));
    if (settled->gone > 0)
        told.append(tr("%n had been settled already.", nullptr, settled->gone));
    m_act = settled->act;
    if (settled->decided > 0)
        offerUndo(told.join(u' '));
    else
        tell(told.join(u' '));
    follow();
}

void DriftPage::takeBack()
{
    whenDone(this, m_differences.undo(m_act, m_context.undoDelayMs),
             [this](const Result<listings::DifferenceOperations::TakenBack> &taken) {
                 if (!taken)
                     return fail(taken.error());
                 QStringList told;
                 if (taken->open > 0)
                     told.append(tr("%n difference(s) to decide again.", nullptr, taken->open));
                 if (taken->corrected > 0)
                     told.append(tr("%n had been sent: Prom's value goes back.", nullptr, taken->corrected));
                 if (taken->left > 0)
                     told.append(tr("%n changed since and stay(s).", nullptr, taken->left));
                 readReport();
                 tell(told.join(u' '));
             });
}

void DriftPage::fail(const Error &error)
{
    const words::Sentence told = words::sentenceFor(error);
    setBanner(
        PageBanner{Banner::Kind::Error, told.what, QString(told.program + u' ' + told.remedy).trimmed(), tr("Close")});
    follow();
}

void DriftPage::readReport()
{
    whenDone(this, m_differences.all(), [this](const Result<listings::Differences::Report> &report) {
        if (report) { // else the table tells
            m_compared = report->compared;
            m_all.clear();
            for (const Difference &each : report->all)
                m_all.insert(fieldRowId(each.listing, each.field), each);
            const auto count = [&](const QString &state) {
                return std::count_if(report->all.cbegin(), report->all.cend(),
                                     [&state](const Difference &each) { return isOfState(each, state); });
            };
            tabs()->setCount(u"open"_s, count({}));
            tabs()->setCount(u"taken"_s, count(u"taken"_s));
            tabs()->setCount(u"ignored"_s, count(u"ignored"_s));
        }
        table()->setEmptyWords([this] { return emptyWords(); });
        table()->tableModel()->refresh();
        follow();
    });
}

void DriftPage::follow()
{
    const QList<Difference> chosen = this->chosen();
    followButton(m_ignore, chosen, Fix::Ignore, tr("Ignore"),
                 tr("It is not told of again until our value or Prom's changes."));
    followButton(m_here, chosen, Fix::Here, tr("Take Prom's"), tr("What Prom shows is taken here."));
    followButton(m_there, chosen, Fix::There, tr("Send ours again"),
                 tr("Our value is sent to Prom and replaces what is there."));
    const bool stores = !m_context.stores.all().isEmpty();
    const QString why = !stores                  ? tr("No store is connected.")
                        : !m_comparing.isEmpty() ? tr("It is under way.")
                                                 : QString();
    m_compareNow->setEnabled(why.isEmpty());
    m_compareNow->setToolTip(why.isEmpty() ? tr("Reads every listing from Prom and shows what is different there. "
                                                "Nothing is taken over and nothing is sent.")
                                           : why);
    m_compareNow->setAccessibleDescription(why);
    m_nightly->setEnabled(stores);
    m_nightly->setToolTip(stores ? tr("Compare once a day by itself.") : why);
}

void DriftPage::followButton(QPushButton *button, const QList<Difference> &chosen, Fix fix, const QString &verb,
                             const QString &meaning)
{
    const qsizetype count = chosen.size();
    const bool can = std::any_of(chosen.cbegin(), chosen.cend(),
                                 [fix](const Difference &difference) { return allows(difference, fix); });
    button->setText(verb + (count > 1 ? u" · "_s + words::formatCount(count) : QString()));
    const QString why = m_busy       ? tr("It is being saved.")
                        : count == 0 ? tr("Choose rows, or tick them.")
                        : can        ? QString()
                                     : tr("Not possible here: the column “How it stands” tells why.");
    button->setEnabled(why.isEmpty());
    button->setToolTip(why.isEmpty() ? meaning : why);
    button->setAccessibleDescription(why);
}

void DriftPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

void DriftPage::retranslate()
{
    m_compareNow->setText(tr("Compare with Prom now"));
    m_nightly->setText(tr("Every night…"));
    follow();
}

} // namespace kramar::ui
