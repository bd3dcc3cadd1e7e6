// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/product.h"

#include "journal/act.h"
#include "storage/search.h"

using namespace Qt::StringLiterals;

namespace kramar::products {

Result<std::optional<Product>> findProduct(storage::Connection &db, ProductId id)
{
    return db.first(u"SELECT id, sku, name, unit, cost_minor, cost_currency, created_ms FROM product WHERE id = ?"_s,
                    {id}, [](const storage::Row &row) {
                        return Product{row.id<ProductId>(0), row.text(1),          row.text(2),
                                       row.text(3),          row.maybeMoney(4, 5), row.time(6)};
                    });
}

Result<QList<ProductId>> productsBySku(storage::Connection &db, const QString &sku)
{
    const QString wanted = sku.trimmed();
    if (wanted.isEmpty())
        return QList<ProductId>();
    return db.list(u"SELECT id FROM product WHERE sku = ? ORDER BY id"_s, {wanted},
                   [](const storage::Row &row) { return row.id<ProductId>(0); });
}

Result<ProductId> createProduct(storage::Transaction &tx, const Actor &actor, const NewProduct &product)
{
    if (!actor.may(Right::Exchange))
        TRY_DONE(actor.need(Right::EditListings));
    journal::Act act(tx, actor, QLatin1StringView("product.new"));
    const QString sku = product.sku.trimmed();
    const ProductId id(TRY(tx.db().insert(
        u"INSERT INTO product (sku, name, unit, created_ms, search) VALUES (?, ?, ?, ?, ?) RETURNING id"_s,
        {sku, product.name, product.unit, tx.now(), storage::searchText({product.name, sku})})));
    TRY_DONE(act.recordNew(journal::entity::product, id.value()));
    tx.changed(ObjectKind::Product, id);
    return id;
}

Done removeProduct(storage::Transaction &tx, const Actor &actor, ProductId id)
{
    TRY_DONE(actor.need(Right::EditListings));
    if (TRY(tx.db().run(u"DELETE FROM product WHERE id = ?"_s, {id})) > 0)
        tx.changed(ObjectKind::Product, id);
    return {};
}

} // namespace kramar::products
