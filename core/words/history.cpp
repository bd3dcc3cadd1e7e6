// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/history.h"

#include "base/terms.h"
#include "words/titles.h"
#include "words/values.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace kramar::words {

namespace {

struct History {
    Q_DECLARE_TR_FUNCTIONS(History)
};

using Texts = QHash<QString, const char *>;

const Texts &acts()
{
    static const Texts texts{
        {u"client.comment"_s, QT_TRANSLATE_NOOP("Act", "Comment on a client")},
        {u"clients.apply"_s, QT_TRANSLATE_NOOP("Act", "Client from Prom")},
        {u"clients.recognise"_s, QT_TRANSLATE_NOOP("Act", "Buyer of an order")},
        {u"document.change"_s, QT_TRANSLATE_NOOP("Act", "Document changed")},
        {u"document.delete"_s, QT_TRANSLATE_NOOP("Act", "Draft deleted")},
        {u"document.download"_s, QT_TRANSLATE_NOOP("Act", "Balances taken over from Prom")},
        {u"document.lines"_s, QT_TRANSLATE_NOOP("Act", "Lines of a document")},
        {u"document.new"_s, QT_TRANSLATE_NOOP("Act", "New document")},
        {u"document.post"_s, QT_TRANSLATE_NOOP("Act", "Document posted")},
        {u"document.reverse"_s, QT_TRANSLATE_NOOP("Act", "Document reversed")},
        {u"document.scan"_s, QT_TRANSLATE_NOOP("Act", "Scanned")},
        {u"import.clients"_s, QT_TRANSLATE_NOOP("Act", "Clients received")},
        {u"import.groups"_s, QT_TRANSLATE_NOOP("Act", "Groups received")},
        {u"import.listings"_s, QT_TRANSLATE_NOOP("Act", "Listings received")},
        {u"import.orders"_s, QT_TRANSLATE_NOOP("Act", "Orders received")},
        {u"listing.balance"_s, QT_TRANSLATE_NOOP("Act", "Balance of the warehouses")},
        {u"listing.bulk"_s, QT_TRANSLATE_NOOP("Act", "Bulk edit")},
        {u"listing.download"_s, QT_TRANSLATE_NOOP("Act", "Products downloaded from the site")},
        {u"listing.drift"_s, QT_TRANSLATE_NOOP("Act", "Difference settled")},
        {u"listing.drop"_s, QT_TRANSLATE_NOOP("Act", "Change dropped")},
        {u"listing.edit"_s, QT_TRANSLATE_NOOP("Act", "Listing changed")},
        {u"listing.groups"_s, QT_TRANSLATE_NOOP("Act", "Groups received")},
        {u"listing.import"_s, QT_TRANSLATE_NOOP("Act", "Listing received")},
        {u"listing.link"_s, QT_TRANSLATE_NOOP("Act", "Linked with a product")},
        {u"listing.link_undo"_s, QT_TRANSLATE_NOOP("Act", "Link undone")},
        {u"listing.lock"_s, QT_TRANSLATE_NOOP("Act", "Field locked against the exchange")},
        {u"listing.redo"_s, QT_TRANSLATE_NOOP("Act", "Done again")},
        {u"listing.restore"_s, QT_TRANSLATE_NOOP("Act", "Restored to earlier values")},
        {u"listing.settle"_s, QT_TRANSLATE_NOOP("Act", "Conflict settled")},
        {u"listing.undo"_s, QT_TRANSLATE_NOOP("Act", "Change undone")},
        {u"listing.unlink"_s, QT_TRANSLATE_NOOP("Act", "Unlinked from its product")},
        {u"listing.unlock"_s, QT_TRANSLATE_NOOP("Act", "Field synchronised again")},
        {u"order.drop"_s, QT_TRANSLATE_NOOP("Act", "Change dropped")},
        {u"order.redo"_s, QT_TRANSLATE_NOOP("Act", "Done again")},
        {u"order.state"_s, QT_TRANSLATE_NOOP("Act", "State of an order")},
        {u"order.undo"_s, QT_TRANSLATE_NOOP("Act", "Change undone")},
        {u"order.waybill"_s, QT_TRANSLATE_NOOP("Act", "Waybill")},
        {u"orders.apply"_s, QT_TRANSLATE_NOOP("Act", "Order received")},
        {u"orders.link"_s, QT_TRANSLATE_NOOP("Act", "Order lines linked")},
        {u"price.align"_s, QT_TRANSLATE_NOOP("Act", "Prices sent again")},
        {u"price.new"_s, QT_TRANSLATE_NOOP("Act", "New price list")},
        {u"price.redo"_s, QT_TRANSLATE_NOOP("Act", "Done again")},
        {u"price.remove"_s, QT_TRANSLATE_NOOP("Act", "Price list removed")},
        {u"price.rule"_s, QT_TRANSLATE_NOOP("Act", "Prices by a rule")},
        {u"price.set"_s, QT_TRANSLATE_NOOP("Act", "Prices of a list")},
        {u"price.terms"_s, QT_TRANSLATE_NOOP("Act", "Price list changed")},
        {u"price.undo"_s, QT_TRANSLATE_NOOP("Act", "Change undone")},
        {u"product.group"_s, QT_TRANSLATE_NOOP("Act", "Our group changed")},
        {u"product.new"_s, QT_TRANSLATE_NOOP("Act", "New product")},
        {u"queue.drop"_s, QT_TRANSLATE_NOOP("Act", "Dropped from the queue")},
        {u"queue.hold"_s, QT_TRANSLATE_NOOP("Act", "Held in the queue")},
        {u"queue.release"_s, QT_TRANSLATE_NOOP("Act", "Released to be sent")},
        {u"queue.retry"_s, QT_TRANSLATE_NOOP("Act", "Retried")},
        {u"snapshot.wish"_s, QT_TRANSLATE_NOOP("Act", "Snapshot asked for")},
        {u"snapshot.drop"_s, QT_TRANSLATE_NOOP("Act", "Snapshot deleted")},
        {u"stock.correct"_s, QT_TRANSLATE_NOOP("Act", "Stock corrected")},
        {u"stock.correct_again"_s, QT_TRANSLATE_NOOP("Act", "Stock corrected")},
        {u"stock.minimum"_s, QT_TRANSLATE_NOOP("Act", "Lowest stock of a product")},
        {u"stock.move"_s, QT_TRANSLATE_NOOP("Act", "Move of stock")},
        {u"stock.negative"_s, QT_TRANSLATE_NOOP("Act", "Stock below zero")},
        {u"stock.pace"_s, QT_TRANSLATE_NOOP("Act", "What counts as running low")},
        {u"stock.release"_s, QT_TRANSLATE_NOOP("Act", "Reserve released")},
        {u"stock.reserve"_s, QT_TRANSLATE_NOOP("Act", "Reserved")},
        {u"stock.synchronise"_s, QT_TRANSLATE_NOOP("Act", "Warehouse counted for a store")},
        {u"stock.take_back"_s, QT_TRANSLATE_NOOP("Act", "Count taken back")},
        {u"store.action"_s, QT_TRANSLATE_NOOP("Act", "Exchange action switched")},
        {u"store.add"_s, QT_TRANSLATE_NOOP("Act", "Store connected")},
        {u"store.balances"_s, QT_TRANSLATE_NOOP("Act", "Balances that are sent")},
        {u"store.dictionary"_s, QT_TRANSLATE_NOOP("Act", "Base data received")},
        {u"store.mode"_s, QT_TRANSLATE_NOOP("Act", "Mode of a store")},
        {u"store.orders_since"_s, QT_TRANSLATE_NOOP("Act", "Start of orders")},
        {u"store.pause"_s, QT_TRANSLATE_NOOP("Act", "Store paused")},
        {u"store.resume"_s, QT_TRANSLATE_NOOP("Act", "Store resumed")},
        {u"store.setting"_s, QT_TRANSLATE_NOOP("Act", "Setting of a store")},
        {u"store.switches"_s, QT_TRANSLATE_NOOP("Act", "What a store is told")},
        {u"store.token"_s, QT_TRANSLATE_NOOP("Act", "Token of a store")},
        {u"store.warehouse"_s, QT_TRANSLATE_NOOP("Act", "Warehouse for a store's orders")},
        {u"warehouse.add"_s, QT_TRANSLATE_NOOP("Act", "New warehouse")},
        {u"warehouse.default"_s, QT_TRANSLATE_NOOP("Act", "Default warehouse")},
        {u"warehouse.orders"_s, QT_TRANSLATE_NOOP("Act", "Warehouse for a store's orders")},
        {u"warehouse.remove"_s, QT_TRANSLATE_NOOP("Act", "Warehouse deleted")},
        {u"warehouse.rename"_s, QT_TRANSLATE_NOOP("Act", "Warehouse renamed")},
        {u"warehouse.restore"_s, QT_TRANSLATE_NOOP("Act", "Warehouse brought back")},
    };
    return texts;
}

const Texts &problems()
{
    static const Texts texts{
        {u"no_date"_s, QT_TRANSLATE_NOOP("OrderProblem", "The date of the order is missing.")},
        {u"total_unreadable"_s,
         QT_TRANSLATE_NOOP("OrderProblem", "The total cannot be read as a sum; Prom's own text is shown.")},
        {u"line_price_unreadable"_s,
         QT_TRANSLATE_NOOP("OrderProblem", "The price of a line cannot be read as a sum; it is left out.")},
        {u"line_quantity_unreadable"_s,
         QT_TRANSLATE_NOOP("OrderProblem", "The quantity of a line is no count of goods; it is left out.")},
        {u"two_currencies"_s,
         QT_TRANSLATE_NOOP("OrderProblem", "The lines are in different currencies and are not added up.")},
        {u"no_lines"_s, QT_TRANSLATE_NOOP("OrderProblem", "The order has no goods.")},
        {u"lines_changed_after_end"_s,
         QT_TRANSLATE_NOOP("OrderProblem", "The goods were changed on Prom after the order had ended; what was sold is "
                                           "kept here.")},
        {u"status_unmapped"_s,
         QT_TRANSLATE_NOOP("OrderProblem", "Its status on Prom has no state here yet; it stands as it was.")},
    };
    return texts;
}

QString of(const Texts &texts, const char *context, const QString &code)
{
    const char *text = texts.value(code);
    return text ? QCoreApplication::translate(context, text) : QString();
}

} // namespace

QString actTitle(QStringView kind)
{
    const QString title = of(acts(), "Act", kind.toString());
    return title.isEmpty() ? kind.toString() : title;
}

QString historyFieldTitle(QStringView field)
{
    const QString text = field.toString();
    const QString head = text.section(u'.', 0, 0);
    const QString tail = text.section(u'.', 1);
    if (tail.isEmpty())
        return fieldTitle(field);
    if (head == u"prom")
        return History::tr("On Prom: %1").arg(fieldTitle(tail));
    if (head == u"conflict")
        return History::tr("Kept against Prom: %1").arg(fieldTitle(tail));
    if (head == u"lock")
        return History::tr("Not synchronised: %1").arg(fieldTitle(tail));
    if (head == u"drift")
        return History::tr("Accepted from Prom: %1").arg(fieldTitle(tail));
    if (head == u"ignored")
        return History::tr("Difference ignored: %1").arg(fieldTitle(tail));
    if (head == u"lines")
        return History::tr("Line %1: %2")
            .arg(tail.section(u'.', 0, 0).toInt() + 1)
            .arg(fieldTitle(tail.section(u'.', 1)));
    if (head == u"on_hand" || head == u"reserved" || head == u"dictionary" || head == u"setting" ||
        head == u"synchronise" || head == u"orders_of" || head == u"list_price")
        return fieldTitle(head);
    if (head == u"action")
        return History::tr("Action: %1").arg(actionKindOf(tail) ? title(*actionKindOf(tail)) : tail);
    return text;
}

QString historyFieldValue(QStringView field, const std::optional<QString> &value, const QString &currency)
{
    const QString text = field.toString();
    const QString head = text.section(u'.', 0, 0);
    if (head == u"list_price") { // one price, or the steps of a wholesale list
        const bool steps = value && value->startsWith(u'[');
        return fieldValue(QString(steps ? listing_field::prices : listing_field::price), value, currency);
    }
    if (head == u"lock") // the reason, as it was written
        return !value ? History::tr("no") : value->isEmpty() ? History::tr("yes") : *value;
    const bool isOfField = head == u"prom" || head == u"conflict" || head == u"drift" || head == u"ignored";
    const QString last = head == u"lines" ? text.section(u'.', 2) : isOfField ? text.section(u'.', 1) : text;
    if (last == u"product" && value) // of a link: "<number> <name>"
        return fieldValue(last, value->section(u' ', 1), currency);
    return fieldValue(last, value, currency);
}

QString problemSentence(const QString &code)
{
    const QString known = of(problems(), "OrderProblem", code);
    return known.isEmpty() ? History::tr("A part of it is missing (%1).").arg(code) : known;
}

} // namespace kramar::words
