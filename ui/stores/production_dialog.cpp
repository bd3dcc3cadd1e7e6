// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/production_dialog.h"

#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/choices.h"
#include "ui/common/count_tabs.h"
#include "ui/common/detail_pane.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/common/tokens.h"
#include "ui/common/when_done.h"
#include "ui/stores/pending_table.h"
#include "words/format.h"
#include "words/sentence.h"
#include "words/titles.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int dialogWidth = 860;
constexpr int tableHeight = 232;
constexpr int brakeHeight = 84; // what the warning takes of it
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 warnDays = 14;

QList<QueueKind> kindsToSend()
{
    return {QueueKind::ListingEdit, QueueKind::OrderStatus, QueueKind::Waybill};
}

} // namespace

class ProductionDialog::KindLine : public QWidget
{
public:
    explicit KindLine(std::function<void()> choose)
        : m_choose(std::move(choose))
    {
    }
    void setChosen(bool chosen)
    {
        m_chosen = chosen;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_chosen)
            return;
        QPainter painter(this);
        painter.fillRect(rect(), tokens().selection);
        painter.fillRect(QRect(0, 0, 3, height()), tokens().focusRing);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton)
            m_choose(); // the keyboard has the tabs below
    }

private:
    const std::function<void()> m_choose;
    bool m_chosen = false;
};

ProductionDialog::ProductionDialog(const stores::Store &store, exchange::QueueDesk &queue, exchange::StoreDesk &desk,
                                   const Clock &clock, QWidget *parent)
    : ActDialog(tr("Switch to Production"), tr("Switch “%1” from Test to Production?").arg(store.name), parent)
    , m_store(store)
    , m_queue(queue)
    , m_clock(clock)
    , m_tabs(new CountTabs)
    , m_model(new TableModel(std::make_unique<PendingSource>(queue, store.id), pendingColumns(), ObjectKind::QueueEntry,
                             this))
    , m_table(new ObjectTable(m_model))
    , m_reading(new Label(tr("The state of the store is being read."), Tone::Muted))
    , m_brake(new Banner)
    , m_gathered(new Label({}, Tone::Second))
    , m_error(new Banner)
{
    setMinimumWidth(dialogWidth);
    setHead(makeHead());
    setIrreversible(true);
    auto *frame = new Box;
    auto *box = new QVBoxLayout(frame);
    box->setContentsMargins(1, 1, 1, 1);
    box->setSpacing(0);
    addKind(QueueKind::ListingEdit, u"products"_s, tr("prices, quantities, availability, texts"), box);
    addKind(QueueKind::OrderStatus, u"orders"_s, tr("buyers see them at once"), box);
    addKind(QueueKind::Waybill, u"truck"_s, tr("numbers of parcels"), box);
    body()->addWidget(frame);

    m_brake->setTall(true);
    m_brake->setObjectName(u"brakeForetold"_s);
    m_brake->hide();
    body()->addWidget(m_brake);

    QList<SavedFilter> tabs;
    for (const QueueKind kind : kindsToSend())
        tabs.append({toCode(kind), [kind] { return words::title(kind); }, {{u"kind"_s, toCode(kind)}}, false});
    m_tabs->setFilters(tabs);
    m_tabs->setAccessibleName(tr("Kinds of changes"));
    m_table->setFixedHeight(tableHeight);
    m_table->setAccessibleName(tr("Changes that wait"));
    const auto nothingWaits = [] {
        return StateWords{ProductionDialog::tr("Nothing waits"),
                          ProductionDialog::tr("Here and on Prom it is the same."),
                          {},
                          u"check"_s};
    };
    m_table->setEmptyWords(nothingWaits);
    m_table->setFilteredEmptyWords(nothingWaits); // a kind is no filter that one would take away
    auto *tableBox = new QVBoxLayout;
    tableBox->setSpacing(0);
    tableBox->addWidget(m_tabs);
    tableBox->addWidget(new Line);
    tableBox->addWidget(m_table);
    tableBox->addWidget(new Line);
    body()->addLayout(tableBox);
    body()->addWidget(makeChecks());
    m_error->setTall(true);
    m_error->setObjectName(u"switchError"_s);
    m_error->hide();
    body()->addWidget(m_error);
    addWayOut(tr("Stay in Test"));
    m_go = addVerb(tr("Switch"), ButtonKind::Primary, [this] {
        switchOver();
        return false; // closes when the books have it
    });
    m_go->setObjectName(u"switchOver"_s);

    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        if (const SavedFilter *filter = m_tabs->currentFilter())
            m_model->setQuery({.conditions = filter->conditions});
        markChosen();
    });
    m_model->setQuery({.conditions = tabs.first().conditions});
    readCounts();
    readBrake();
    whenDone(this, desk.figures(store.id), [this](const Result<exchange::StoreFigures> &figures) {
        if (figures)
            takeFigures(*figures);
        else
            m_error->setWords(Banner::Kind::Error, words::sentenceFor(figures.error()).what, {}), m_error->show();
    });
    markChosen();
    follow();
}

// Which store, from where to where, and what is to be decided.
QWidget *ProductionDialog::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new TileLabel(m_store.name, m_store.colour, 36), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(new Label(tr("“%1”:", "the store that is switched").arg(shortName(m_store.name)), Tone::Normal,
                               TypeStep::Section));
    first->addWidget(new Badge(StoreMode::Test));
    first->addWidget(new IconLabel(u"arrow_right"_s));
    first->addWidget(new Badge(StoreMode::Production));
    first->addStretch(1);
    texts->addLayout(first);
    m_gathered->setWordWrap(true);
    texts->addWidget(m_gathered);
    row->addLayout(texts, 1);
    return head;
}

// With room for the two lines that always come: the verbs do not move from under the hand when they do.
QWidget *ProductionDialog::makeChecks()
{
    constexpr int spacing = 6;
    auto *lines = new QWidget;
    m_checks = new QVBoxLayout(lines);
    m_checks->setContentsMargins(0, 0, 0, 0);
    m_checks->setSpacing(spacing);
    m_checks->setAlignment(Qt::AlignTop);
    m_checks->addWidget(m_reading);
    lines->setMinimumHeight(2 * m_reading->sizeHint().height() + spacing);
    return lines;
}

void ProductionDialog::markChosen()
{
    for (auto row = m_kinds.cbegin(); row != m_kinds.cend(); ++row)
        row->line->setChosen(toCode(row.key()) == m_tabs->currentKey());
}

void ProductionDialog::addKind(QueueKind kind, const QString &icon, const QString &words, QVBoxLayout *into)
{
    auto *row = new KindLine([this, kind] { m_tabs->setCurrentKey(toCode(kind)); });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(15, 7, 14, 7);
    line->setSpacing(12);
    line->addWidget(new IconLabel(icon, 20));
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    auto *title = new Label(words::title(kind));
    title->setStrong(true);
    KindRow made{row, new Segmented, new Label({}, Tone::Muted), new Label(tr("nothing to send"), Tone::Muted)};
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(title);
    first->addWidget(made.count);
    first->addStretch(1);
    text->addLayout(first);
    text->addWidget(new Label(words, Tone::Second, TypeStep::Small));
    line->addLayout(text, 1);
    made.answer->setWords({tr("Send"), tr("Hold"), tr("Drop")});
    made.answer->setObjectName(u"answer_"_s + toCode(kind));
    made.answer->setAccessibleName(tr("What happens to it: %1").arg(words::title(kind)));
    line->addWidget(made.answer);
    line->addWidget(made.nothing);
    if (!m_kinds.isEmpty())
        into->addWidget(new Line);
    into->addWidget(row);
    connect(made.answer, &Segmented::currentChanged, this, [this, kind] {
        m_tabs->setCurrentKey(toCode(kind));
        follow();
    });
    m_kinds.insert(kind, made);
}

void ProductionDialog::addCheck(const QString &icon, Tone tone, const QString &words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *mark = new IconLabel(icon, 16, tone, true);
    auto *text = new Label(words);
    text->setWordWrap(true);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_checks->addLayout(row);
}

void ProductionDialog::readCounts()
{
    for (const QueueKind kind : kindsToSend()) {
        whenDone(this, m_queue.ids(exchange::QueueDesk::goingOut(m_store.id, kind)),
                 [this, kind](const Result<QList<qint64>> &ids) {
                     if (!ids) {
                         m_error->setWords(Banner::Kind::Error, words::sentenceFor(ids.error()).what, {});
                         m_error->show();
                         return;
                     }
                     m_kinds[kind].waiting = ids->size();
                     m_tabs->setCount(toCode(kind), ids->size());
                     if (counted())
                         showFirstThatWaits();
                     follow();
                 });
    }
}

bool ProductionDialog::counted() const
{
    return std::all_of(m_kinds.cbegin(), m_kinds.cend(), [](const KindRow &row) { return row.waiting.has_value(); });
}

void ProductionDialog::showFirstThatWaits()
{
    for (const QueueKind kind : kindsToSend()) {
        if (m_kinds[kind].waiting.value_or(0) > 0)
            return m_tabs->setCurrentKey(toCode(kind));
    }
}

void ProductionDialog::readBrake()
{
    whenDone(this, m_queue.wouldBrake(m_store.id), [this](const Result<QHash<QueueEntryId, journal::Brake>> &held) {
        if (!held || held->isEmpty())
            return; // what the books do not say the sending says
        QList<qint64> ids;
        for (auto entry = held->cbegin(); entry != held->cend(); ++entry)
            ids.append(entry.key().value());
        std::sort(ids.begin(), ids.end());
        whenDone(this, m_queue.lines(ids), [this](const Result<QList<exchange::QueueLine>> &lines) {
            if (!lines)
                return;
            for (const exchange::QueueLine &line : *lines)
                m_braked.append(words::queueObjectTitle(line.object));
            follow();
        });
    });
}

qint64 ProductionDialog::braked() const
{
    using Pending = exchange::QueueDesk::Pending;
    const auto listings = m_kinds.constFind(QueueKind::ListingEdit);
    return pendingOf(listings->answer->current()) == Pending::Send ? m_braked.size() : 0;
}

void ProductionDialog::takeFigures(const exchange::StoreFigures &figures)
{
    m_reading->hide();
    m_snapshot = figures.complete.has_value();
    if (figures.complete)
        addCheck(
            u"check_circle"_s, Tone::Ok,
            tr("Catalogue snapshot of %1, %n listing(s): there is a way back.", nullptr, figures.complete->listings)
                .arg(words::formatMomentInFull(figures.complete->at)));
    else if (figures.underWay)
        addCheck(u"error"_s, Tone::Bad,
                 tr("The catalogue snapshot is still being read: %n listing(s) so far. Nothing may be sent before it "
                    "is complete.",
                    nullptr, figures.underWay->listings));
    else
        addCheck(u"error"_s, Tone::Bad,
                 tr("There is no catalogue snapshot yet. The first round makes it; nothing may be sent before."));
    if (m_store.lastHeard && m_store.pause == stores::PauseReason::None)
        addCheck(u"check_circle"_s, Tone::Ok,
                 tr("The token reads: Prom answered %1. Whether it may write, the first change shows.")
                     .arg(words::formatMoment(*m_store.lastHeard, m_clock.now())));
    else
        addCheck(u"warning"_s, Tone::Warn,
                 tr("Prom has not answered this token yet, or the store is paused: nothing goes until it does."));
    if (m_store.tokenEnds && m_store.tokenEnds->ms() - m_clock.now().ms() < warnDays * dayMs)
        addCheck(u"warning"_s, Tone::Warn,
                 tr("The token ends on %1.").arg(m_store.tokenEnds->toUtc().toString(u"dd.MM.yyyy"_s)));
    if (figures.queue.held > 0)
        addCheck(u"info"_s, Tone::Info,
                 tr("%n change(s) held by hand stay held, unless their kind is dropped.", nullptr, figures.queue.held));
    follow();
}

exchange::QueueDesk::Pending ProductionDialog::pendingOf(int answer)
{
    using Pending = exchange::QueueDesk::Pending;
    return answer == 0 ? Pending::Send : answer == 1 ? Pending::Hold : Pending::Drop;
}

void ProductionDialog::follow()
{
    qint64 sent = 0, gathered = 0;
    for (auto row = m_kinds.begin(); row != m_kinds.end(); ++row) {
        const qint64 waiting = row->waiting.value_or(0);
        row->count->setText(row->waiting ? words::formatCount(waiting) : QString());
        row->answer->setVisible(waiting > 0);
        row->nothing->setVisible(row->waiting == 0);
        gathered += waiting;
        if (pendingOf(row->answer->current()) == exchange::QueueDesk::Pending::Send)
            sent += waiting;
    }
    m_gathered->setText(tr("From then on changes of listings and orders go to Prom by themselves.") +
                        (gathered > 0 ? u' ' + tr("%n change(s) have gathered: decide what happens to them.", nullptr,
                                                  static_cast<int>(gathered))
                                      : QString()));
    const int held = static_cast<int>(braked());
    sent = std::max<qint64>(0, sent - held);
    m_brake->setVisible(held > 0);
    m_table->setFixedHeight(held > 0 ? tableHeight - brakeHeight : tableHeight);
    if (held > 0) {
        constexpr qsizetype named = 2;
        QString which = m_braked.mid(0, named).join(u", "_s);
        if (m_braked.size() > named)
            which = tr("%1 and %n more", nullptr, held - static_cast<int>(named)).arg(which);
        m_brake->setWords(Banner::Kind::Warning, tr("The brake will hold %n change(s).", nullptr, held),
                          tr("%1: prices move by more than the store allows, or too much of it is hidden at once. They "
                             "wait in the queue until you release or drop them.")
                              .arg(which));
    }
    m_go->setText(sent > 0 ? tr("Switch and send %n change(s)", nullptr, static_cast<int>(sent))
                           : tr("Switch, send nothing"));
    QString why;
    if (m_busy)
        why = tr("The store is being switched.");
    else if (!m_snapshot || !counted())
        why = tr("The state of the store is being read.");
    else if (!*m_snapshot)
        why = tr("Without a complete snapshot nothing may be sent.");
    m_go->setEnabled(why.isEmpty());
    m_go->setToolTip(why);
    m_go->setAccessibleDescription(why);
}

void ProductionDialog::switchOver()
{
    if (std::exchange(m_busy, true))
        return;
    follow();
    QHash<QueueKind, exchange::QueueDesk::Pending> pending;
    for (auto row = m_kinds.cbegin(); row != m_kinds.cend(); ++row)
        pending.insert(row.key(), pendingOf(row->answer->current()));
    whenDone(this, m_queue.switchMode(m_store.id, StoreMode::Production, pending), [this](const Done &done) {
        m_busy = false;
        if (!done) {
            const bool noSnapshot = done.error().detail == u"no_snapshot";
            m_error->setWords(Banner::Kind::Error, tr("The store stays in Test."),
                              noSnapshot ? tr("Without a complete snapshot nothing may be sent.")
                                         : words::sentenceFor(done.error()).joined());
            m_error->show();
            return follow();
        }
        Q_EMIT switched();
        accept();
    });
}

} // namespace kramar::ui
