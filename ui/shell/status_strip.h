// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"
#include "journal/queue.h"
#include "stores/store.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <QWidget>

namespace kramar::ui {

class Badge;
class BusyBar;
class IconLabel;
class Label;
class LinkButton;

// The bar at the foot of the window: one sentence on the exchange with its progress and Pause, the queue, what went
// wrong; at the right the stores per mode and where the books are. Told by the window; decides nothing. F6 gives it the
// focus: a screen reader reads the sentence, Tab leads to its links.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setStores(const QList<stores::Store> &stores);
    void setProgress(const exchange::Progress &progress);
    void setQueue(const journal::QueueCounts &counts);
    void setBooks(const QString &words);
    QString sentence() const;        // the one on the exchange
    void tell(const QString &words); // beside it, for a while: why something cannot be done now

Q_SIGNALS:
    void queueClicked();
    void pauseClicked(kramar::StoreId store);
    void resumeClicked(kramar::StoreId store);
    void cancelClicked(kramar::StoreId store); // ends the round

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refresh();
    // A store and what is known of its exchange; a pause of the books holds also where no runner has told of it yet.
    struct Told {
        const stores::Store *store = nullptr;
        exchange::Progress progress{};
        bool paused() const;
    };
    static int urgency(const Told &told);
    QString sentenceOf(const Told &told) const;
    QString idleSentence() const;
    QString atWork(const exchange::Progress &progress) const;
    // The store that the sentence is about: one in trouble first, then one at work.
    Told foremost() const;

    QList<stores::Store> m_stores;
    QHash<qint64, exchange::Progress> m_progress;
    QHash<qint64, QElapsedTimer> m_began; // the rounds under way
    QHash<qint64, Timestamp> m_away;      // since when a store has no connection
    QTimer m_second;
    journal::QueueCounts m_queue;
    QWidget *m_dot;
    Label *m_state;
    BusyBar *m_bar;
    LinkButton *m_pause;
    LinkButton *m_cancel;
    QWidget *m_beforeQueue;
    LinkButton *m_queueLink;
    QWidget *m_beforeErrors;
    IconLabel *m_errorMark;
    LinkButton *m_errors;
    Badge *m_production;
    Label *m_productionCount;
    Badge *m_test;
    Label *m_testCount;
    Label *m_told; // empty but for a while
    QTimer m_telling;
    QWidget *m_beforeBooks;
    Label *m_books;
};

} // namespace kramar::ui
