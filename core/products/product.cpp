// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/product.h"

#include "journal/act.h"
#include "storage/search.h"

using namespace Qt::StringLiterals;

namespace kramar::products {

Result<std::optional<Product>> findProduct(storage::Connection &db, ProductId id)
{
    return db.first(u"SELECT id, sku, name, unit, cost_minor, cost_currency, created_ms, group_path "
                    "FROM product WHERE id = ?"_s,
                    {id}, [](const storage::Row &row) {
                        return Product{row.id<ProductId>(0), row.text(1), row.text(2), row.text(3),
                                       row.maybeMoney(4, 5), row.time(6), row.text(7)};
                    });
}

Result<QList<ProductId>> productsBySku(storage::Connection &db, const QString &sku)
{
    return TRY(productsBySku(db, QStringList{sku})).value(sku.trimmed());
}

Result<QHash<QString, QList<ProductId>>> productsBySku(storage::Connection &db, const QStringList &skus)
{
    QStringList wanted;
    for (const QString &sku : skus) {
        if (const QString trimmed = sku.trimmed(); !trimmed.isEmpty())
            wanted.append(trimmed);
    }
    QHash<QString, QList<ProductId>> found;
    if (wanted.isEmpty())
        return found;
    TRY_DONE(db.each(u"SELECT sku, id FROM product WHERE sku "_s + db.isOneOfTexts() + u" ORDER BY id"_s,
                     {db.texts(wanted)}, [&found](const storage::Row &row) -> Done {
                         found[row.text(0)].append(row.id<ProductId>(1));
                         return {};
                     }));
    return found;
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
