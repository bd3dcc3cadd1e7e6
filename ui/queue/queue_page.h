// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"
#include "exchange/queue_desk.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

class QPushButton;

namespace kramar::ui {

class QueueCard;
class QueueDetail;

// Everything that has to be sent, and what could not be read: where it stands, what went wrong in both languages of the
// matter (ours and Prom's), and the remedy.
class QueuePage : public ListPage
{
    Q_OBJECT

public:
    // sendNow: asks the exchange to send what waits. openObject: shows the listing or order (our id) on its page.
    QueuePage(exchange::QueueDesk &queue, const PageContext &context, std::function<void()> sendNow,
              std::function<void(QueueKind kind, qint64 objectId)> openObject, QWidget *parent = nullptr);

    // Of what was asked for here it is told what came of it.
    void takeRound(const exchange::RoundReport &report);

Q_SIGNALS:
    void conflictsWanted();                                             // the page where they are settled
    void choiceWanted(kramar::ListingId listing, const QString &field); // the same, at this field
    void pauseRequested(); // of the exchange of all stores; where all of them are paused, that they go on

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpActs();
    std::optional<exchange::QueueLine> current() const;
    void connectCard();
    void setUpMany();
    void reload(const Changes &changes);
    void retryAllRefused();
    void send();
    void forgetWhoCannotSend();
    void tellSent();
    bool sends(const stores::Store &store) const;
    void refreshCounts();
    void setFailure(const std::optional<PageBanner> &failure);
    void showBanner();
    QString whyNothingIsSent() const; // "": something is, when it is asked for
    void retranslate();

    exchange::QueueDesk &m_queue;
    const PageContext m_context;
    const std::function<void()> m_sendNow;
    QSet<qint64> m_asked;               // stores that are to send and have not answered
    std::optional<Timestamp> m_askedAt; // from then on a round is an answer; none: it is being let go
    exchange::ActionReport m_sent{};    // what those that did have sent
    QueueCard *m_card;
    QueueDetail *m_detail; // the card's
    QPushButton *m_retryAll;
    QPushButton *m_pause = nullptr;
    QPushButton *m_send;
    journal::QueueCounts m_counts;
    std::optional<PageBanner> m_failure; // of the last thing a person asked for
};

} // namespace kramar::ui
