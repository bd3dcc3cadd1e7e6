// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/common/badge.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/format.h"
#include "words/sentence.h"
#include "words/titles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

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

int urgency(Progress::State state)
{
    switch (state) {
    case Progress::State::Stopped:
        return 6;
    case Progress::State::Offline:
        return 5;
    case Progress::State::Running:
    case Progress::State::Pausing:
        return 4;
    case Progress::State::Paused:
        return 3;
    case Progress::State::HeldByOther:
        return 2;
    case Progress::State::Idle:
        return 1;
    }
    return 0;
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_dot(new StateDot(this))
    , m_state(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_bar(new QProgressBar(this))
    , m_pause(new LinkButton({}, this))
    , m_queueLink(new LinkButton({}, this))
    , m_errors(new LinkButton({}, this))
    , m_production(new Badge(StoreMode::Production, this))
    , m_productionCount(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_test(new Badge(StoreMode::Test, this))
    , m_testCount(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_books(new Label({}, Tone::Second, TypeStep::Normal, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    m_bar->setFixedSize(116, 4);
    m_bar->setTextVisible(false);
    for (QWidget *widget : QList<QWidget *>{m_dot, m_state, m_bar, m_pause, m_queueLink, m_errors})
        row->addWidget(widget, 0, Qt::AlignVCenter);
    row->addStretch(1);
    for (QWidget *widget : QList<QWidget *>{m_production, m_productionCount, m_test, m_testCount, m_books})
        row->addWidget(widget, 0, Qt::AlignVCenter);
    m_state->setObjectName(u"exchangeState"_s);
    setFixedHeight(qMax(stripHeight, fontMetrics().height() + 10));
    connect(m_queueLink, &LinkButton::clicked, this, &StatusStrip::queueClicked);
    connect(m_errors, &LinkButton::clicked, this, &StatusStrip::queueClicked);
    connect(m_pause, &LinkButton::clicked, this, [this] {
        if (const Progress *progress = foremost()) {
            if (progress->state == Progress::State::Paused)
                Q_EMIT resumeClicked(progress->store);
            else
                Q_EMIT pauseClicked(progress->store);
        }
    });
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
    refresh();
}

void StatusStrip::setQueue(const journal::QueueCounts &counts)
{
    m_queue = counts;
    refresh();
}

void StatusStrip::setBooks(const QString &words)
{
    m_books->setText(words);
}

const Progress *StatusStrip::foremost() const
{
    const Progress *found = nullptr;
    for (const stores::Store &store : m_stores) {
        const auto progress = m_progress.constFind(store.id.value());
        if (progress != m_progress.constEnd() && (!found || urgency(progress->state) > urgency(found->state)))
            found = &*progress;
    }
    return found;
}

QString StatusStrip::sentence(const Progress &progress) const
{
    QString name;
    for (const stores::Store &store : m_stores) {
        if (store.id == progress.store)
            name = store.name;
    }
    const QString whose =
        m_stores.size() > 1 ? tr("%1: ", "the store that the sentence is about").arg(name) : QString();
    switch (progress.state) {
    case Progress::State::Running:
    case Progress::State::Pausing: {
        if (!progress.action)
            return whose + tr("Exchange begins");
        const QString action = words::title(*progress.action);
        if (progress.total)
            return whose + tr("%1: %2 of %3")
                               .arg(action, words::formatCount(progress.done), words::formatCount(*progress.total));
        return whose + (progress.done > 0 ? tr("%1: %2").arg(action, words::formatCount(progress.done)) : action);
    }
    case Progress::State::Paused:
        return whose + tr("The exchange is paused");
    case Progress::State::Stopped:
        return progress.lastError
                   ? words::sentenceFor(*progress.lastError, {.store = name, .queued = m_queue.live()}).what
                   : whose + tr("The exchange stands still");
    case Progress::State::Offline:
        return whose + tr("No connection to Prom, the queue waits");
    case Progress::State::HeldByOther:
        return whose + tr("Another desk does the exchange");
    case Progress::State::Idle:
        break;
    }
    if (progress.nextRound)
        return whose + tr("The exchange works · next round %1")
                           .arg(words::formatMoment(*progress.nextRound, SystemClock().now()));
    return whose + tr("The exchange works");
}

void StatusStrip::refresh()
{
    auto *dot = static_cast<StateDot *>(m_dot);
    const Progress *progress = foremost();
    const bool running =
        progress && (progress->state == Progress::State::Running || progress->state == Progress::State::Pausing);
    if (m_stores.isEmpty()) {
        m_state->setText(tr("The exchange is not set up yet"));
        dot->show(u"dashed"_s, Tone::Muted);
    } else if (!progress) {
        m_state->setText(tr("The exchange waits"));
        dot->show(u"dashed"_s, Tone::Muted);
    } else {
        m_state->setText(sentence(*progress));
        switch (progress->state) {
        case Progress::State::Stopped:
            dot->show(u"error"_s, Tone::Bad);
            break;
        case Progress::State::Offline:
            dot->show(u"offline"_s, Tone::Warn);
            break;
        case Progress::State::Paused:
            dot->show(u"pause"_s, Tone::Warn);
            break;
        case Progress::State::Running:
        case Progress::State::Pausing:
            dot->show(u"arrow_sync"_s, Tone::Info);
            break;
        case Progress::State::HeldByOther:
            dot->show(u"people"_s, Tone::Second);
            break;
        case Progress::State::Idle:
            dot->show(u"check_circle"_s, Tone::Ok);
            break;
        }
    }
    m_bar->setVisible(running);
    if (running) {
        m_bar->setRange(0, progress->total.value_or(0)); // 0: busy, never a false percent
        m_bar->setValue(progress->done);
        m_bar->setAccessibleName(m_state->text());
    }
    const bool paused = progress && progress->state == Progress::State::Paused;
    m_pause->setVisible(running || paused);
    m_pause->setWords(paused ? tr("Resume") : tr("Pause"));
    m_queueLink->setVisible(m_queue.live() > 0);
    m_queueLink->setWords(tr("Queue: %1").arg(words::formatCount(m_queue.live())));
    m_errors->setVisible(m_queue.needHand() > 0);
    m_errors->setWords(tr("%n need(s) a hand", nullptr, m_queue.needHand()));

    qsizetype production = 0;
    for (const stores::Store &store : m_stores)
        production += store.mode == StoreMode::Production ? 1 : 0;
    const qsizetype test = m_stores.size() - production;
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
}

} // namespace kramar::ui
