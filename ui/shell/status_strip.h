// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"
#include "journal/queue.h"
#include "stores/store.h"

#include <QHash>
#include <QWidget>

class QProgressBar;

namespace kramar::ui {

class Badge;
class Label;
class LinkButton;

// The bar at the foot of the window: one sentence on the exchange with its progress and Pause, the queue, what went
// wrong; at the right the stores per mode and where the books are. Told by the window; decides nothing.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setStores(const QList<stores::Store> &stores);
    void setProgress(const exchange::Progress &progress);
    void setQueue(const journal::QueueCounts &counts);
    void setBooks(const QString &words);

Q_SIGNALS:
    void queueClicked();
    void pauseClicked(kramar::StoreId store);
    void resumeClicked(kramar::StoreId store);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    QString sentence(const exchange::Progress &progress) const;
    // The store that the sentence is about: one in trouble first, then one at work.
    const exchange::Progress *foremost() const;

    QList<stores::Store> m_stores;
    QHash<qint64, exchange::Progress> m_progress;
    journal::QueueCounts m_queue;
    QWidget *m_dot;
    Label *m_state;
    QProgressBar *m_bar;
    LinkButton *m_pause;
    LinkButton *m_queueLink;
    LinkButton *m_errors;
    Badge *m_production;
    Label *m_productionCount;
    Badge *m_test;
    Label *m_testCount;
    Label *m_books;
};

} // namespace kramar::ui
