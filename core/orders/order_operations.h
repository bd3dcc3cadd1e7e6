// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "journal/queue.h"
#include "orders/order.h"
#include "storage/transaction.h"

namespace kramar::orders {

// Everything Prom said of an order that we keep, as one number; equal digests mean that there is nothing to write.
QByteArray digestOf(const OrderFacts &facts);

// Cancelled: changed, and by that an order that was being worked on here ended on Prom.
enum class Applied { New, Changed, Cancelled, Unchanged, Skipped };

// May our state go from → to? Cancelled, Completed and Returned are ends (Completed may become Returned).
bool mayMove(OrderState from, OrderState to);

struct AskedOnce;
struct OrderHead;

class OrderOperations
{
public:
    OrderOperations(storage::Transaction &tx, const Actor &actor);

    // What Prom says of an order (Right::Exchange): upsert by (store, Prom id). New: client recognised, lines linked to
    // listings and products (by Prom id, else SKU), stock reserved, state from the mapping. Known: Prom's side
    // replaced; a Prom status that changed since the last read moves our state through the mapping unless a status of
    // ours waits (then ours stays); quantities follow Prom until the order ends. Agreement ends the queue entry. What
    // the buyer changed in an order that goes on, or its cancellation, makes it unread again.
    // Unchanged writes nothing; an answer older (date_modified) than what is known is passed over as such. Skipped:
    // created before `since` and not known here.
    Result<Applied> apply(StoreId store, const OrderFacts &facts, std::optional<Timestamp> since)
    {
        return apply(store, facts, since, {.digest = digestOf(facts)});
    }
    // What of it can be made before the transaction, by whoever has the time.
    struct Prepared {
        QByteArray digest; // digestOf(facts)
        QString search{};  // what it is found by with Prom's waybill; empty: made where it is needed
    };
    // isNew: likely not in the books, so that all of it will be wanted.
    static Prepared prepare(const OrderFacts &facts, bool isNew);
    Result<Applied> apply(StoreId store, const OrderFacts &facts, std::optional<Timestamp> since,
                          const Prepared &prepared);

    // For a page of them: asks the books once which of these they know, and what the lines of the new ones are of. The
    // first answer serves one apply(); after that, and after a savepoint was undone, apply() asks for itself.
    Done lookUp(StoreId store, const QList<const OrderFacts *> &orders);

    // For a page of new ones: their texts, packed (orders/order_texts.h) by whoever has the time; between these two
    // calls apply() keeps an order's text there. A savepoint that is undone in between takes nothing of it along.
    Done beginTexts(const QByteArray &packed);
    Done endTexts();

    // Links the lines that are not linked yet to what came since (listings and products of a later pass) and reserves
    // them in open orders (Right::Exchange): after a pass over the listings or the orders. How many lines got a
    // product.
    Result<int> linkLines(StoreId store);

    // A person's move (Right::EditOrders): Conflict when not allowed. Queues OrderStatus where the mapping has one.
    // Cancelled needs a Cancellation (Invalid "reason"/"text" when missing) and releases the reserve.
    Done setState(OrderId id, OrderState to, const std::optional<Cancellation> &cancellation, qint64 undoDelayMs = 0);
    // Sets the waybill and queues it (Right::EditOrders); Invalid "waybill" by parseWaybill. "" takes the number away
    // while Prom has none: afterwards it is Invalid "not_clearable", on its way there a Conflict.
    Done setWaybill(OrderId id, const QString &number, const QString &carrier, qint64 undoDelayMs = 0);
    Done markOpened(OrderId id); // no act
    // Undoes setState, setWaybill or dropIntent where the order still stands as that act left it and nothing was sent;
    // answers the numbers of the orders it could not (Right::EditOrders).
    Result<QStringList> undo(ActId act, qint64 undoDelayMs = 0);
    // Does again what undo() took back, by the same rules; what of it goes to Prom waits for the delay.
    Result<QStringList> redo(ActId act, qint64 undoDelayMs = 0);
    // Drop of a queue entry (Right::WorkQueue): the state or waybill returns to what it was, or to Prom's where Prom
    // ended the order meanwhile; an order that moved on stays.
    Done dropIntent(QueueEntryId entry);

    struct OutgoingStatus {
        journal::QueueEntry entry;
        OrderId order;
        PromOrderId promId;
        StatusIntent intent;
    };
    Result<QList<OutgoingStatus>> takeStatuses(StoreId store, int limit, qint64 epoch);
    struct OutgoingWaybill {
        journal::QueueEntry entry;
        OrderId order;
        PromOrderId promId;
        WaybillIntent intent;
    };
    Result<QList<OutgoingWaybill>> takeWaybills(StoreId store, int limit, qint64 epoch);

    // Update order statuses of this store: on or off (stores/send_switches.h). Right::EditSettings. Off: what waits is
    // held back with its reason; on: it waits to be sent again. Orders go on here in any case.
    Done sendStatusesOf(StoreId store, bool on);

private:
    Done keepIfSwitchedOff(StoreId store);
    Result<std::optional<OrderHead>> knownOrder(StoreId store, PromOrderId promId);

    storage::Transaction &m_tx;
    Actor m_actor;
    const std::shared_ptr<AskedOnce> m_asked;
};

} // namespace kramar::orders
