// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/product_group.h"

#include "base/fold.h"
#include "storage/many_rows.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;
using Type = kramar::storage::ManyRows::Type;

namespace kramar::products {

namespace {

std::optional<QString> historyValue(const QString &path)
{
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

} // namespace

Result<QString> parseGroupPath(const QString &typed)
{
    QStringList names;
    for (const QString &name : typed.split(u'/')) {
        if (const QString simple = name.simplified(); !simple.isEmpty())
            names.append(simple);
    }
    const QString path = names.join(groupSeparator);
    if (path.size() > longestGroupPath)
        return Error::invalid(u"group"_s, u"too_long:%1"_s.arg(longestGroupPath));
    return path;
}

bool standsIn(const QString &path, const QString &group)
{
    return path == group || path.startsWith(group + groupSeparator);
}

QString standsInSql(const QString &column)
{
    return u"(%1 = ? OR substr(%1, 1, CAST(? AS INTEGER)) = ?)"_s.arg(column);
}

storage::Binds standsInBinds(const QString &group)
{
    const QString below = group + groupSeparator;
    return {group, static_cast<qint64>(below.toUcs4().size()), below}; // the books count characters, not UTF-16 units
}

Result<QList<ProductGroup>> productGroups(storage::Connection &db)
{
    QMap<QString, qint64> byPath;
    TRY_DONE(db.each(u"SELECT group_path, count(*) FROM product WHERE group_path <> '' GROUP BY group_path"_s, {},
                     [&byPath](const storage::Row &row) -> Done {
                         const QString path = row.text(0);
                         byPath[path] += row.number(1);
                         for (qsizetype end = path.indexOf(groupSeparator); end >= 0;
                              end = path.indexOf(groupSeparator, end + 1))
                             byPath[path.left(end)] += 0; // it stands above
                         return {};
                     }));
    QList<ProductGroup> groups;
    for (auto each = byPath.cbegin(); each != byPath.cend(); ++each)
        groups.append({each.key(), *each});
    // Name by name: what stands below a group follows it.
    QHash<QString, QStringList> keys;
    for (const ProductGroup &group : std::as_const(groups)) {
        for (const QString &name : group.path.split(groupSeparator))
            keys[group.path].append(sortKey(name));
    }
    std::stable_sort(groups.begin(), groups.end(), [&keys](const ProductGroup &a, const ProductGroup &b) {
        const QStringList one = keys.value(a.path), other = keys.value(b.path);
        return std::lexicographical_compare(one.cbegin(), one.cend(), other.cbegin(), other.cend());
    });
    return groups;
}

Result<QHash<ProductId, QString>> groupsOf(storage::Connection &db, const QList<qint64> &products)
{
    QHash<ProductId, QString> found;
    TRY_DONE(db.each(u"SELECT id, group_path FROM product WHERE group_path <> '' AND id "_s + db.isOneOf(),
                     {db.numbers(products)}, [&found](const storage::Row &row) -> Done {
                         found.insert(row.id<ProductId>(0), row.text(1));
                         return {};
                     }));
    return found;
}

Result<qint64> putInGroups(storage::Transaction &tx, journal::Act &act, const QList<GroupChange> &changes)
{
    storage::Connection &db = tx.db();
    QMap<qint64, QString> wanted;
    for (const GroupChange &change : changes)
        wanted.insert(change.product.value(), change.group);
    const QHash<ProductId, QString> standing = TRY(groupsOf(db, wanted.keys()));
    QList<journal::HistoryChange> history;
    storage::ManyRows rows(db, {Type::Number, Type::Text});
    for (auto each = wanted.cbegin(); each != wanted.cend(); ++each) {
        const QString before = standing.value(ProductId(each.key()));
        if (before == *each)
            continue;
        history.append({journal::entity::product, each.key(), QString(product_field::ownGroup), historyValue(before),
                        historyValue(*each)});
        rows.add(each.key(), *each);
        tx.changed(ObjectKind::Product, ProductId(each.key()));
    }
    if (history.isEmpty())
        return 0;
    TRY_DONE(act.recordAll(history));
    TRY(db.run(u"UPDATE product SET group_path = r.c1 FROM "_s + rows.asTable() + u" WHERE product.id = r.c0"_s,
               {rows.bind()}));
    return history.size();
}

Result<qint64> putBackInGroups(storage::Transaction &tx, journal::Act &act,
                               const QList<journal::HistoryChange> &changes)
{
    QList<qint64> products;
    for (const journal::HistoryChange &change : changes)
        products.append(change.objectId);
    const QHash<ProductId, QString> standing = TRY(groupsOf(tx.db(), products));
    QList<GroupChange> back;
    for (const journal::HistoryChange &change : changes) {
        const ProductId product(change.objectId);
        if (standing.value(product) == change.newValue.value_or(QString()))
            back.append({product, change.oldValue.value_or(QString())});
    }
    return putInGroups(tx, act, back);
}

Result<ActId> renameGroup(storage::Transaction &tx, const Actor &actor, const QString &from, const QString &to)
{
    TRY_DONE(actor.need(Right::EditListings));
    const QString target = TRY(parseGroupPath(to));
    if (from.isEmpty())
        return Error::invalid(u"group"_s, u"empty"_s);
    if (target != from && standsIn(target, from))
        return Error::invalid(u"group"_s, u"into_itself"_s);
    const auto standing =
        TRY(tx.db().list(u"SELECT id, group_path FROM product WHERE "_s + standsInSql(u"group_path"_s),
                         standsInBinds(from), [](const storage::Row &row) {
                             return GroupChange{row.id<ProductId>(0), row.text(1)};
                         }));
    QList<GroupChange> changes;
    for (const GroupChange &each : standing)
        changes.append({each.product, TRY(parseGroupPath(target + u'/' + each.group.mid(from.size())))});
    journal::Act act(tx, actor, "product.group"_L1);
    return TRY(putInGroups(tx, act, changes)) > 0 ? act.id() : Result<ActId>(ActId());
}

} // namespace kramar::products
