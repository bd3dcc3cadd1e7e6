// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "exchange/exchange.h"
#include "exchange/queue_desk.h"
#include "ui/common/act_dialog.h"

#include <QSet>

namespace kramar {
class News;
}

namespace kramar::ui {

class BusyBar;
class Label;

// Asked when the program is to end and changes of Production stores have not gone to Prom: sent now, or left in the
// queue for the next start. It stays while they are sent, and says what could not be. Nothing is lost either way.
class LeaveDialog : public ActDialog
{
    Q_OBJECT

public:
    struct Parts {
        exchange::Exchange &exchange;
        exchange::QueueDesk &queue;
        News &news;
        const Clock &clock;
    };
    // `stores`: those that send by themselves; `unsent`: how many of their changes have not gone.
    LeaveDialog(const Parts &parts, const QList<StoreId> &stores, qint64 unsent, QWidget *parent);

Q_SIGNALS:
    void leave(); // the program may end

private:
    void send();
    void takeRound(const exchange::RoundReport &report);
    void count();
    void tell(const exchange::QueueDesk::Unsent &unsent);
    void giveUp(const QString &words);
    void go();

    const Parts m_parts;
    const QList<StoreId> m_stores;
    Label *m_words;
    BusyBar *m_bar;
    QPushButton *m_send = nullptr;
    QPushButton *m_later = nullptr;
    std::optional<Timestamp> m_since; // from then on it is being sent
    bool m_asked = false;             // the exchange was
    QSet<qint64> m_sending;           // stores that have not answered
    std::optional<Error> m_trouble;   // what stopped a store
};

} // namespace kramar::ui
