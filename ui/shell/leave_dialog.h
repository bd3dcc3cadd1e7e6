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

// Asked when the program is to end and changes have not gone to Prom: those of stores that send are sent now, or left
// in the queue for the next start; of those that are paused, and of a demo that goes with the program, it says what
// becomes of them. It stays while they are sent, and says what could not be.
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
    // What has not gone.
    struct Waiting {
        QList<StoreId> sending; // stores that send by themselves, and
        qint64 unsent = 0;      // how many changes of theirs
        QStringList paused;     // the names of the others, and
        qint64 held = 0;        // how many of theirs
        bool booksStay = true;
    };
    LeaveDialog(const Parts &parts, const Waiting &waiting, QWidget *parent);

Q_SIGNALS:
    void leave(); // the program may end, once the dialog is closed

private:
    void askToSend(const Waiting &waiting);
    void send();
    void takeRound(const exchange::RoundReport &report);
    void count();
    void tell(const exchange::QueueDesk::Unsent &unsent);
    void giveUp(const QString &words);

    const Parts m_parts;
    const QList<StoreId> m_stores;
    Label *m_words;
    BusyBar *m_bar = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_later = nullptr;
    std::optional<Timestamp> m_since; // from then on it is being sent
    bool m_asked = false;             // the exchange was
    QSet<qint64> m_sending;           // stores that have not answered
    std::optional<Error> m_trouble;   // what stopped a store
};

} // namespace kramar::ui
