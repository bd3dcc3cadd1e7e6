// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"
#include "journal/act.h"

#include <QHash>

namespace kramar::products {

// Our own groups of products, whatever groups each store has on Prom. A group is named by its path, "Дім / Пледи"; it
// is there as long as a product stands in it or below it, so it has no row of its own. A product stands in one of them,
// or in none: "".

inline constexpr int longestGroupPath = 250;
inline constexpr QLatin1StringView groupSeparator(" / "); // between two names of a path

// In the history of a product; empty: in none.
namespace product_field {
inline constexpr QLatin1StringView ownGroup("own_group");
}

// What a person typed, as a path: each name trimmed, one " / " between two, names that are empty left out.
// Kind::Invalid on "group": "too_long:250".
Result<QString> parseGroupPath(const QString &typed);
// Is it this group, or does it stand somewhere below it?
bool standsIn(const QString &path, const QString &group);

struct ProductGroup {
    QString path;
    qint64 products = 0; // right in it
};
// All of them, also those that only stand above others; as people sort names.
Result<QList<ProductGroup>> productGroups(storage::Connection &db);
// The groups of these; those in none are left out.
Result<QHash<ProductId, QString>> groupsOf(storage::Connection &db, const QList<qint64> &products);
// What standsIn() says, of the column; binds: the group twice.
QString standsInSql(const QString &column);
storage::Binds standsInBinds(const QString &group);

struct GroupChange {
    ProductId product;
    QString group; // a path; "": in none
};
// In this act, which has asked for the right. The last change of a product counts, equal ones leave no trace. How many
// were changed.
Result<qint64> putInGroups(storage::Transaction &tx, journal::Act &act, const QList<GroupChange> &changes);

// What an act did is taken back where the product still stands where it was put. How many went back.
Result<qint64> putBackInGroups(storage::Transaction &tx, journal::Act &act,
                               const QList<journal::HistoryChange> &changes);

// The group and all below it go there, products and all (Right::EditListings); "" as `to` dissolves it: what stood
// below stands at the top then. ActId(): nothing to do. Kind::Invalid on "group": "empty" for no group to rename,
// "into_itself" for one that would stand below itself, and what parseGroupPath() says.
Result<ActId> renameGroup(storage::Transaction &tx, const Actor &actor, const QString &from, const QString &to);

} // namespace kramar::products
