// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

class QPushButton;

namespace kramar::ui {

class Label;
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

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpActs();
    void connectCard();
    QWidget *makeSelection();
    void showLine(std::optional<qint64> id);
    void followSelection();
    void reload(const Changes &changes);
    void retryAllRefused();
    void refreshCounts();
    void setFailure(const std::optional<PageBanner> &failure);
    void showBanner();
    QString whyNothingIsSent() const; // "": something is, when it is asked for
    void retranslate();

    exchange::QueueDesk &m_queue;
    const PageContext m_context;
    QueueCard *m_card;
    QueueDetail *m_detail; // the card's
    Label *m_selectionTitle = nullptr;
    QPushButton *m_retryMany = nullptr;
    QPushButton *m_holdMany = nullptr;
    QPushButton *m_releaseMany = nullptr;
    QPushButton *m_dropMany = nullptr;
    QWidget *m_selection; // after its parts, which it makes
    QPushButton *m_retryAll;
    QPushButton *m_send;
    journal::QueueCounts m_counts;
    std::optional<PageBanner> m_failure; // of the last thing a person asked for
};

} // namespace kramar::ui
