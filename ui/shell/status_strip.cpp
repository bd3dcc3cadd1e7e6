// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/common/badge.h"
#include "ui/common/busy_bar.h"
#include "ui/common/detail_pane.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/format.h"
#include "words/sentence.h"
#include "words/titles.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;
using kramar::exchange::Progress;

namespace kramar::ui {

namespace {

constexpr int stripHeight = 26;

// The state at a glance; its words stand beside it.
class StateDot : public QWidget
{
public:
    explicit StateDot(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(16, 16);
    }
    void show(const QString &icon, Tone tone)
    {
        m_icon = icon;
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Icons::paint(&painter, QRectF(1, 1, 14, 14), m_icon, tokens().tone(m_tone), true);
    }

private:
    QString m_icon = QStringLiteral("dashed");
    Tone m_tone = Tone::Muted;
};

QWidget *divider(QWidget *parent)
{
    auto *line = new Line(Qt::Vertical, parent);
    line->setFixedHeight(14);
    return line;
}

bool isAtWork(Progress::State state)
{
    return state == Progress::State::Running || state == Progress::State::Pausing;
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_dot(new StateDot(this))
    , m_state(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_bar(new BusyBar(this))
    , m_pause(new LinkButton({}, this))
    , m_cancel(new LinkButton({}, this))
    , m_beforeQueue(divider(this))
    , m_queueLink(new LinkButton({}, this))
    , m_beforeErrors(divider(this))
    , m_errorMark(new IconLabel(u"error"_s, 16, Tone::Bad, false, this))
    , m_errors(new LinkButton({}, this))
    , m_production(new Badge(StoreMode::Production, this))
    , m_productionCount(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_test(new Badge(StoreMode::Test, this))
    , m_testCount(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_told(new Label({}, Tone::Warn, TypeStep::Normal, this))
    , m_beforeBooks(divider(this))
    , m_books(new Label({}, Tone::Second, TypeStep::Normal, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    m_bar->setFixedSize(116, 4);
    m_bar->setTextVisible(false);
    for (QWidget *widget : QList<QWidget *>{m_dot, m_state, m_bar, m_pause, m_cancel, m_beforeQueue, m_queueLink,
                                            m_beforeErrors, m_errorMark, m_errors})
        row->addWidget(widget, 0, Qt::AlignVCenter);
    m_queueLink->setInk([] { return tokens().text2; });
    m_errors->setInk([] { return tokens().bad; });
    m_told->setObjectName(u"told"_s);
    m_told->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // in what the others leave
    row->addWidget(m_told, 1, Qt::AlignVCenter);
    for (QWidget *widget : QList<QWidget *>{m_production, m_productionCount, m_test, m_testCount, m_beforeBooks,
                                            new IconLabel(u"database"_s, 16, Tone::Second, false, this), m_books})
        row->addWidget(widget, 0, Qt::AlignVCenter);
    m_state->setObjectName(u"exchangeState"_s);
    m_pause->setObjectName(u"pauseOrResumeLink"_s);
    m_cancel->setObjectName(u"cancelRoundLink"_s);
    setFixedHeight(qMax(stripHeight, fontMetrics().height() + 10));
    connect(m_queueLink, &LinkButton::clicked, this, &StatusStrip::queueClicked);
    connect(m_errors, &LinkButton::clicked, this, &StatusStrip::queueClicked);
    connect(m_pause, &LinkButton::clicked, this, [this] {
        const Told told = foremost();
        if (!told.store)
            return;
        if (told.paused() || told.progress.state == Progress::State::Pausing)
            Q_EMIT resumeClicked(told.store->id);
        else
            Q_EMIT pauseClicked(told.store->id);
    });
    connect(m_cancel, &LinkButton::clicked, this, [this] {
        if (const Told told = foremost(); told.store)
            Q_EMIT cancelClicked(told.store->id);
    });
    constexpr int tellMs = 8000;
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellMs);
    connect(&m_telling, &QTimer::timeout, m_told, &QLabel::clear);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StatusStrip::refresh);
    refresh();
}

void StatusStrip::setStores(const QList<stores::Store> &all)
{
    m_stores = all;
    refresh();
}

void StatusStrip::setProgress(const Progress &progress)
{
    m_progress.insert(progress.store.value(), progress);
    if (progress.state == Progress::State::Offline && !m_away.contains(progress.store.value()))
        m_away.insert(progress.store.value(), SystemClock().now());
    else if (progress.state == Progress::State::Idle || progress.state == Progress::State::Paused ||
             progress.state == Progress::State::Stopped)
        m_away.remove(progress.store.value()); // not while it tries again
    if (!isAtWork(progress.state))
        m_began.remove(progress.store.value());
    else if (!m_began.contains(progress.store.value()))
        m_began[progress.store.value()].start();
    refresh();
}

void StatusStrip::setQueue(const journal::QueueCounts &counts)
{
    m_queue = counts;
    refresh();
}

void StatusStrip::tell(const QString &words)
{
    m_told->setText(words);
    m_told->setToolTip(words);
    m_telling.start();
    QAccessibleEvent alert(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusStrip::setBooks(const QString &words)
{
    m_books->setText(words);
}

bool StatusStrip::Told::paused() const
{
    if (isAtWork(progress.state))
        return false;
    return progress.state == Progress::State::Paused || (store && store->pause != stores::PauseReason::None);
}

int StatusStrip::urgency(const Told &told)
{
    if (told.paused())
        return told.store->pause == stores::PauseReason::Unauthorized ||
                       told.store->pause == stores::PauseReason::Forbidden
                   ? 6
                   : 3;
    switch (told.progress.state) {
    case Progress::State::Stopped:
        return 6;
    case Progress::State::Offline:
        return 5;
    case Progress::State::Running:
    case Progress::State::Pausing:
        return 4;
    case Progress::State::Paused:
    case Progress::State::HeldByOther:
        return 2;
    case Progress::State::Idle:
        break;
    }
    return 1;
}

StatusStrip::Told StatusStrip::foremost() const
{
    Told found;
    for (const stores::Store &store : m_stores) {
        const Told told{&store, m_progress.value(store.id.value(), Progress{.store = store.id})};
        if (!found.store || urgency(told) > urgency(found))
            found = told;
    }
    return found;
}

QString StatusStrip::sentence() const
{
    return m_state->text();
}

QString StatusStrip::atWork(const Progress &progress) const
{
    QString said = progress.action ? words::title(*progress.action) : tr("Exchange begins");
    if (progress.action && progress.total)
        said = tr("%1: %2 of %3").arg(said, words::formatCount(progress.done), words::formatCount(*progress.total));
    else if (progress.action && progress.done > 0)
        said = tr("%1: %2").arg(said, words::formatCount(progress.done));
    if (progress.state == Progress::State::Pausing)
        said = tr("Pausing… %1").arg(said);
    if (const auto began = m_began.constFind(progress.store.value()); began != m_began.constEnd())
        said += u" · "_s + elapsedWords(began->elapsed());
    return said;
}

QString StatusStrip::sentenceOf(const Told &told) const
{
    const Progress &progress = told.progress;
    const QString &name = told.store->name;
    const QString whose =
        m_stores.size() > 1 ? tr("%1: ", "the store that the sentence is about").arg(name) : QString();
    if (told.paused()) {
        switch (told.store->pause) {
        case stores::PauseReason::Unauthorized:
            return whose + tr("Paused: Prom does not accept the token");
        case stores::PauseReason::Forbidden:
            return whose + tr("Paused: the token lacks a right");
        case stores::PauseReason::Person:
        case stores::PauseReason::None:
            break;
        }
        return whose + tr("The exchange is paused");
    }
    switch (progress.state) {
    case Progress::State::Running:
    case Progress::State::Pausing:
        return whose + atWork(progress);
    case Progress::State::Stopped:
        return progress.lastError
                   ? words::sentenceFor(*progress.lastError, {.store = name, .queued = m_queue.live()}).what
                   : whose + tr("The exchange stands still");
    case Progress::State::Offline:
        return whose + tr("No connection to Prom since %1, the queue waits")
                           .arg(words::formatShortMoment(m_away.value(told.store->id.value()), SystemClock().now()));
    case Progress::State::HeldByOther:
        return whose + tr("Another desk does the exchange");
    case Progress::State::Paused:
    case Progress::State::Idle:
        break;
    }
    return idleSentence();
}

// Of all stores at once: nothing is to be said of one.
QString StatusStrip::idleSentence() const
{
    const Timestamp now = SystemClock().now();
    std::optional<Timestamp> next;
    for (const Progress &each : m_progress) {
        // What a paused store, or one that is away, said last is over.
        if (each.state == Progress::State::Idle && each.nextRound && *each.nextRound > now &&
            (!next || *each.nextRound < *next))
            next = each.nextRound;
    }
    if (!next)
        return tr("The exchange works");
    constexpr qint64 hourMs = 60 * 60'000;
    const qint64 left = next->ms() - now.ms();
    return tr("The exchange works · next round %1")
        .arg(left < hourMs ? tr("in %1", "minutes and seconds").arg(elapsedWords(left))
                           : words::formatMoment(*next, now));
}

void StatusStrip::refresh()
{
    auto *dot = static_cast<StateDot *>(m_dot);
    const Told told = foremost();
    const Progress &progress = told.progress;
    const bool paused = told.store && told.paused();
    const bool running = told.store && isAtWork(progress.state);
    if (!told.store) {
        m_state->setText(tr("The exchange is not set up yet"));
        dot->show(u"dashed"_s, Tone::Muted);
    } else if (!m_progress.contains(told.store->id.value()) && !paused) {
        m_state->setText(tr("The exchange waits"));
        dot->show(u"dashed"_s, Tone::Muted);
    } else {
        m_state->setText(sentenceOf(told));
        const bool byPerson =
            told.store->pause == stores::PauseReason::Person || told.store->pause == stores::PauseReason::None;
        if (paused)
            dot->show(byPerson ? u"pause"_s : u"error"_s, byPerson ? Tone::Warn : Tone::Bad);
        else if (running)
            dot->show(u"arrow_sync"_s, Tone::Info);
        else if (progress.state == Progress::State::Stopped)
            dot->show(u"error"_s, Tone::Bad);
        else if (progress.state == Progress::State::Offline)
            dot->show(u"offline"_s, Tone::Warn);
        else if (progress.state == Progress::State::HeldByOther)
            dot->show(u"people"_s, Tone::Second);
        else
            dot->show(u"check_circle"_s, Tone::Ok);
    }
    setAccessibleName(tr("Status"));
    setAccessibleDescription(m_state->text());
    m_bar->setVisible(running);
    if (running) {
        m_bar->setRange(0, progress.total.value_or(0)); // 0: busy, never a false percent
        m_bar->setValue(progress.done);
        m_bar->setAccessibleName(m_state->text());
    }
    // What is counted moves by the second: what runs, and what is left until the next round.
    const bool counts = running || std::any_of(m_progress.cbegin(), m_progress.cend(),
                                               [](const Progress &each) { return each.nextRound.has_value(); });
    if (counts != m_second.isActive())
        counts ? m_second.start() : m_second.stop();
    const bool pausing = progress.state == Progress::State::Pausing;
    m_pause->setVisible(running || paused);
    m_pause->setWords(paused || pausing ? tr("Resume") : tr("Pause"));
    m_cancel->setVisible(running);
    m_cancel->setWords(tr("Cancel the round"));
    m_cancel->setToolTip(tr("What was read stays; the next round goes on from there"));
    m_beforeQueue->setVisible(m_queue.live() > 0);
    m_queueLink->setVisible(m_queue.live() > 0);
    m_queueLink->setWords(tr("Queue: %1").arg(words::formatCount(m_queue.live())));
    for (QWidget *widget : QList<QWidget *>{m_beforeErrors, m_errorMark, m_errors})
        widget->setVisible(m_queue.needHand() > 0);
    m_errors->setWords(tr("%n need(s) a hand", nullptr, m_queue.needHand()));

    qsizetype production = 0;
    for (const stores::Store &store : m_stores)
        production += store.mode == StoreMode::Production ? 1 : 0;
    const qsizetype test = m_stores.size() - production;
    m_beforeBooks->setVisible(!m_stores.isEmpty());
    m_production->setVisible(production > 0);
    m_productionCount->setVisible(production > 0);
    m_productionCount->setText(tr("%n store(s)", nullptr, static_cast<int>(production)));
    m_test->setVisible(test > 0);
    m_testCount->setVisible(test > 0);
    m_testCount->setText(tr("%n store(s)", nullptr, static_cast<int>(test)));
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    drawTopLine(&painter, rect(), tokens().line);
    if (hasFocus())
        drawBox(&painter, rect().adjusted(1, 2, -1, -1), {}, tokens().focusRing, metrics::radius, 2);
}

void StatusStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void StatusStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace kramar::ui
