// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/named_objects.h"
#include "app/ctl/rows.h"
#include "app/ctl/shows.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "stores/store_operations.h"
#include "words/reasons.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

// So many objects are in memory at once, however long the list is.
constexpr qsizetype window = 500;

// Walks over the ids window by window; each window is one read.
template <class Read, class Show>
Done eachWindow(Errand &errand, const QList<qint64> &ids, Read read, Show show)
{
    for (qsizetype from = 0; from < ids.size(); from += window) {
        const QList<qint64> some = ids.mid(from, window);
        const auto rows =
            TRY(errand.database().readNow([&](storage::Connection &db) { return read(db, some); }, errand.stop()));
        for (const auto &row : rows)
            show(row);
    }
    return {};
}

Result<QList<orders::Order>> ordersWithLines(storage::Connection &db, const QList<qint64> &ids)
{
    QList<orders::Order> orders;
    for (const qint64 id : ids) {
        if (const auto order = TRY(orders::findOrder(db, OrderId(id))))
            orders.append(*order);
    }
    return orders;
}

Result<QList<products::Product>> productRows(storage::Connection &db, const QList<qint64> &ids)
{
    QList<products::Product> found;
    for (const qint64 id : ids) {
        if (const auto product = TRY(products::findProduct(db, ProductId(id))))
            found.append(*product);
    }
    return found;
}

// All products, or those that the store's listings link to.
Result<QList<qint64>> productIds(Errand &errand, const StoreScope &scope)
{
    backend::Backend &books = *TRY(errand.books());
    const QList<qint64> all = TRY(await(books.stock().ids({}), errand.stop()));
    if (!scope.store)
        return all;
    listings::ListingQuery query;
    query.stores = scope.stores();
    QSet<qint64> linked;
    const QList<qint64> listings = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return listings::listingIds(db, query); }, errand.stop()));
    TRY_DONE(eachWindow(errand, listings, listings::listingRows, [&](const listings::Listing &listing) {
        if (listing.product)
            linked.insert(listing.product->value());
    }));
    QList<qint64> chosen;
    for (const qint64 id : all) {
        if (linked.contains(id))
            chosen.append(id);
    }
    return chosen;
}

// With their descriptions, which a table of many does not read.
Result<QList<listings::Listing>> listingsWithTexts(storage::Connection &db, const QList<qint64> &ids)
{
    QList<listings::Listing> found;
    for (const qint64 id : ids) {
        if (const auto listing = TRY(listings::findListing(db, ListingId(id))))
            found.append(*listing);
    }
    return found;
}

// An object that could not be read was refused by nobody, and the note it is kept with is for the log.
void tellUnread(QJsonObject &row)
{
    const auto kind = queueKindOf(row.value("kind"_L1).toString());
    if (kind != QueueKind::ReadOrder && kind != QueueKind::ReadListing)
        return;
    if (row.value("state"_L1) == toCode(QueueState::Failed))
        row.insert("state"_L1, u"unread"_s);
    const QString why = words::unreadReasonOf(row.value("prom_words"_L1).toString()).sentence;
    row.insert("prom_words"_L1, why.isEmpty() ? Ctl::tr("the answer about it cannot be read") : why);
}

// What the window calls by these names: neither of them goes by itself.
void tellWhatStays(QJsonObject &row, const exchange::QueueLine &line)
{
    const bool read = line.entry.kind == QueueKind::ReadOrder || line.entry.kind == QueueKind::ReadListing;
    if (line.testStore && !read && line.entry.state == QueueState::Waiting)
        row.insert("state"_L1, u"test"_s);
    else if (journal::brakeOf(line.entry)) {
        row.insert("state"_L1, u"braked"_s);
        row.insert("prom_words"_L1, QString()); // ours
    } else if (journal::isHeldBack(line.entry)) {
        row.insert("state"_L1, u"switched_off"_s);
        row.insert("prom_words"_L1, QString()); // ours
    }
}

Result<QList<qint64>> chosenOrders(Errand &errand, const StoreScope &scope)
{
    orders::OrderQuery query;
    if (scope.store)
        query.stores = {*scope.store};
    return errand.database().readNow([&](storage::Connection &db) { return orders::orderIds(db, query); },
                                     errand.stop());
}

} // namespace

Result<ExitCode> listListings(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    listings::ListingQuery query;
    query.stores = scope.stores();
    const QList<qint64> ids = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return listings::listingIds(db, query); }, errand.stop()));
    ListOutput list(errand.output(), {{"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"price"_L1, QT_TRANSLATE_NOOP("Ctl", "Price"), nullptr, true},
                                      {"currency"_L1, ""},
                                      {"presence"_L1, QT_TRANSLATE_NOOP("Ctl", "Availability"), showPresence},
                                      {"quantity"_L1, QT_TRANSLATE_NOOP("Ctl", "Quantity"), nullptr, true},
                                      {"status"_L1, QT_TRANSLATE_NOOP("Ctl", "Status"), showListingStatus},
                                      {"queue_state"_L1, QT_TRANSLATE_NOOP("Ctl", "Pending"), showQueueState}});
    TRY_DONE(
        eachWindow(errand, ids, errand.output().json() ? listingsWithTexts : listings::listingRows,
                   [&](const listings::Listing &listing) { list.add(rowOf(listing, scope.nameOf(listing.store))); }));
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> listProducts(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    const QList<qint64> ids = TRY(productIds(errand, scope));
    ListOutput list(errand.output(), {{"id"_L1, QT_TRANSLATE_NOOP("Ctl", "No."), nullptr, true},
                                      {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"unit"_L1, QT_TRANSLATE_NOOP("Ctl", "Unit")},
                                      {"own_group"_L1, QT_TRANSLATE_NOOP("Ctl", "Our group")},
                                      {"cost"_L1, QT_TRANSLATE_NOOP("Ctl", "Cost"), nullptr, true},
                                      {"currency"_L1, ""}});
    TRY_DONE(eachWindow(errand, ids, productRows, [&](const products::Product &product) { list.add(rowOf(product)); }));
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> listOrders(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    const QList<qint64> ids = TRY(chosenOrders(errand, scope));
    ListOutput list(errand.output(), {{"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Order"), nullptr, true},
                                      {"created_at"_L1, QT_TRANSLATE_NOOP("Ctl", "Created"), showMoment},
                                      {"state"_L1, QT_TRANSLATE_NOOP("Ctl", "State"), showOrderState},
                                      {"prom_status_title"_L1, QT_TRANSLATE_NOOP("Ctl", "On Prom")},
                                      {"total"_L1, QT_TRANSLATE_NOOP("Ctl", "Total"), nullptr, true},
                                      {"currency"_L1, ""},
                                      {"client"_L1, QT_TRANSLATE_NOOP("Ctl", "Client")},
                                      {"phone"_L1, QT_TRANSLATE_NOOP("Ctl", "Phone")},
                                      {"waybill"_L1, QT_TRANSLATE_NOOP("Ctl", "Waybill")},
                                      {"queue_state"_L1, QT_TRANSLATE_NOOP("Ctl", "Pending"), showQueueState}});
    TRY_DONE(eachWindow(errand, ids, orders::orderRows,
                        [&](const orders::Order &order) { list.add(rowOf(order, scope.nameOf(order.store))); }));
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> listOrderLines(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    const QList<qint64> ids = TRY(chosenOrders(errand, scope));
    ListOutput list(errand.output(), {{"order_prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Order"), nullptr, true},
                                      {"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"price"_L1, QT_TRANSLATE_NOOP("Ctl", "Price"), nullptr, true},
                                      {"quantity"_L1, QT_TRANSLATE_NOOP("Ctl", "Quantity"), nullptr, true},
                                      {"total"_L1, QT_TRANSLATE_NOOP("Ctl", "Total"), nullptr, true},
                                      {"currency"_L1, ""}});
    TRY_DONE(eachWindow(errand, ids, ordersWithLines, [&](const orders::Order &order) {
        for (const orders::OrderLine &line : order.lines)
            list.add(rowOf(line, order, scope.nameOf(order.store)));
    }));
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> listClients(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    clients::Clients &clients = TRY(errand.books())->clients();
    clients::Clients::Query query;
    query.stores = scope.stores();
    const QList<qint64> ids = TRY(await(clients.ids(query), errand.stop()));
    ListOutput list(errand.output(), {{"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Client")},
                                      {"phones"_L1, QT_TRANSLATE_NOOP("Ctl", "Phones")},
                                      {"emails"_L1, QT_TRANSLATE_NOOP("Ctl", "E-mails")}});
    for (qsizetype from = 0; from < ids.size(); from += window) {
        const auto rows = TRY(await(clients.rows(ids.mid(from, window)), errand.stop()));
        for (const clients::ClientRow &row : rows)
            list.add(rowOf(row, scope.store, scope.names));
    }
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> listQueue(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    exchange::QueueDesk &desk = TRY(errand.books())->queue();
    journal::QueueFilter filter;
    filter.stores = scope.stores();
    const QList<qint64> ids = TRY(await(desk.ids(filter), errand.stop()));
    ListOutput list(errand.output(), {{"id"_L1, QT_TRANSLATE_NOOP("Ctl", "No."), nullptr, true},
                                      {"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"kind"_L1, QT_TRANSLATE_NOOP("Ctl", "What"), showQueueKind},
                                      {"object"_L1, QT_TRANSLATE_NOOP("Ctl", "Object"), showQueueObject},
                                      {"state"_L1, QT_TRANSLATE_NOOP("Ctl", "State"), showQueueState},
                                      {"tries"_L1, QT_TRANSLATE_NOOP("Ctl", "Tries"), nullptr, true},
                                      {"prom_words"_L1, QT_TRANSLATE_NOOP("Ctl", "Reason")}});
    for (qsizetype from = 0; from < ids.size(); from += window) {
        const auto lines = TRY(await(desk.lines(ids.mid(from, window)), errand.stop()));
        for (const exchange::QueueLine &line : lines) {
            QJsonObject row = rowOf(line);
            if (!errand.output().json()) {
                tellUnread(row);
                tellWhatStays(row, line);
            }
            list.add(row);
        }
    }
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> listStock(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    const QList<qint64> ids = TRY(productIds(errand, scope));
    stock::Stock &stock = TRY(errand.books())->stock();
    ListOutput list(errand.output(), {{"product_id"_L1, QT_TRANSLATE_NOOP("Ctl", "No."), nullptr, true},
                                      {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"on_hand"_L1, QT_TRANSLATE_NOOP("Ctl", "On hand"), nullptr, true},
                                      {"reserved"_L1, QT_TRANSLATE_NOOP("Ctl", "Reserved"), nullptr, true},
                                      {"available"_L1, QT_TRANSLATE_NOOP("Ctl", "Available"), nullptr, true}});
    for (qsizetype from = 0; from < ids.size(); from += window) {
        const auto rows = TRY(await(stock.rows(ids.mid(from, window)), errand.stop()));
        for (const stock::BalanceRow &row : rows)
            list.add(rowOf(row));
    }
    list.end();
    return ExitCode::Ok;
}

} // namespace kramar::ctl
