// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "base/terms.h"
#include "storage/database.h"

#include <optional>

namespace kramar::reports {

// Which object here is which on Prom, of every kind that has both sides (product.md 3.6). A row is an object of Prom:
// what nothing here answers to is a row too. Prom's groups, and its methods of payment and delivery, have nothing of
// ours to be tied to and are no rows.

enum class MappingKind { OrderStatus, Client, Product }; // in the order of the list
const QList<MappingKind> &allMappingKinds();
QString toCode(MappingKind kind); // "order_status", "client", "product"
std::optional<MappingKind> mappingKindOf(QStringView code);

struct Mapping {
    qint64 id = 0; // of the row; of an order status it holds until the statuses of the store change
    MappingKind kind = MappingKind::Product;
    StoreId store;
    QString promId;   // a number; the code of an order status
    QString promName; // "": a client, whose name on Prom is not kept apart; a status that Prom named none
    std::optional<ListingId> listing; // ours that stands for the product on Prom
    std::optional<ProductId> product; // none: not linked
    std::optional<ClientId> client;
    std::optional<OrderState> state;   // what the status is read as; none: nothing is mapped to it
    QString oursName;                  // of the product or the client
    QString oursSku;                   // of the product
    std::optional<Timestamp> linkedAt; // of a product, where the journal knows
    bool isLinked() const { return product || client || state; }
};

struct MappingQuery {
    QList<MappingKind> kinds{}; // empty: all, as with the next one
    QList<StoreId> stores{};
    std::optional<bool> linked{};               // is there one of ours?
    QString search{};                           // in names, SKU and numbers of both sides; folded inside
    QString sort = QStringLiteral("prom_name"); // prom_name, prom_id, ours_name, store; within each kind
    bool descending = false;
};

// Kind after kind.
Result<QList<qint64>> mappingIds(storage::Connection &db, const MappingQuery &query);
Result<qint64> mappingCount(storage::Connection &db, const MappingQuery &query);
// In the order of ids; what is gone is left out.
Result<QList<Mapping>> mappingRows(storage::Connection &db, const QList<qint64> &ids);

// For screens; needs no right but to look. Lives in the main thread, answers by futures.
class Mappings
{
public:
    Mappings(storage::Database &db, const access::Session &session)
        : m_db(db)
        , m_session(session)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const MappingQuery &query);
    QFuture<Result<qint64>> count(const MappingQuery &query);
    QFuture<Result<QList<Mapping>>> rows(const QList<qint64> &ids);

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::reports
