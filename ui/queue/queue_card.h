// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"
#include "ui/common/detail_card.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

class QueueDetail;

// A change on its way to Prom, and what can be done about it; beside the list the acts are for all that is chosen
// there.
class QueueCard : public DetailCard
{
    Q_OBJECT

public:
    using OpenObject = std::function<void(QueueKind kind, qint64 objectId)>; // shows the listing or order (our id)
    QueueCard(exchange::QueueDesk &queue, const PageContext &context, const OpenObject &openObject);

    QueueDetail *detail() const { return m_detail; }
    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;
    QList<Command::Spec> acts() override;

    // Beside a list: which entries the acts are for, and how the pane is read anew.
    void followList(const std::function<QList<qint64>()> &chosen, const std::function<void()> &reload);

    void open(const exchange::QueueLine &line);
    void retry();
    void hold();
    void actOnThose(bool (*may)(const exchange::QueueLine &), const QString &none,
                    const std::function<void(const QList<qint64> &)> &go);
    void release();
    void askToDrop();
    void choose(const exchange::QueueLine &line);
    // words: what is told when it is done.
    void settle(const QFuture<Done> &future, const QString &words);
    using DetailCard::fail;

Q_SIGNALS:
    void settled(); // what was asked for is done
    void choiceWanted(kramar::ListingId listing,
                      const QString &field); // the page where a conflict is settled, at this field

protected:
    void retranslate() override;

private:
    void showNothing();
    QList<qint64> chosen() const;

    exchange::QueueDesk &m_queue;
    const PageContext &m_context;
    const OpenObject m_openObject;
    QueueDetail *m_detail;
    std::function<QList<qint64>()> m_chosen;
    std::function<void()> m_reload;
    std::optional<qint64> m_wanted; // what was asked for last: it is shown, or still being read
    quint64 m_shown = 0;            // which request is the newest
};

} // namespace kramar::ui
