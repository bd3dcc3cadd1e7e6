// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/groups.h"

#include "journal/act.h"
#include "listings/fields.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr QLatin1StringView groupEntity("prom_group");

std::optional<QString> numberText(const std::optional<PromGroupId> &id)
{
    return id ? std::optional(QString::number(id->value())) : std::nullopt;
}

struct KeptGroup {
    qint64 id = 0;
    PromGroup group;
};

} // namespace

Result<QList<PromGroup>> groupsOf(storage::Connection &db, StoreId store)
{
    return db.list(
        u"SELECT prom_id, parent_prom_id, name, name_uk FROM prom_group WHERE store_id = ? ORDER BY name, prom_id"_s,
        {store}, [](const storage::Row &row) {
            return PromGroup{row.id<PromGroupId>(0), row.maybeId<PromGroupId>(1), row.text(2), row.text(3)};
        });
}

namespace {

// What an answer leaves out stays as it is known.
PromGroup filledFrom(const PromGroup &told, const PromGroup &known)
{
    PromGroup group = told;
    if (!group.parent)
        group.parent = known.parent;
    if (group.nameUk.isEmpty())
        group.nameUk = known.nameUk;
    const QString &second = known.nameUk.isEmpty() ? told.nameUk : known.nameUk;
    if (group.name.isEmpty())
        group.name = isOfMainLanguage(told.anyName, known.name, second) ? told.anyName : known.name;
    return group;
}

} // namespace

Result<bool> applyGroups(storage::Transaction &tx, const Actor &actor, StoreId store, const QList<PromGroup> &groups)
{
    TRY_DONE(actor.need(Right::Exchange));
    storage::Connection &db = tx.db();
    QHash<PromGroupId, KeptGroup> kept;
    TRY_DONE(db.each(
        u"SELECT id, prom_id, parent_prom_id, name, name_uk FROM prom_group WHERE store_id = ?"_s, {store},
        [&](const storage::Row &row) -> Done {
            const PromGroup group{row.id<PromGroupId>(1), row.maybeId<PromGroupId>(2), row.text(3), row.text(4)};
            kept.insert(group.promId, KeptGroup{row.number(0), group});
            return {};
        }));
    journal::Act act(tx, actor, QLatin1StringView("listing.groups"), store);
    bool changed = false;
    for (const PromGroup &told : groups) {
        const auto found = kept.find(told.promId);
        const PromGroup group = filledFrom(told, found == kept.end() ? PromGroup() : found->group);
        if (found == kept.end()) {
            const qint64 id = TRY(db.insert(
                u"INSERT INTO prom_group (store_id, prom_id, parent_prom_id, name, name_uk) VALUES (?, ?, ?, ?, ?) RETURNING id"_s,
                {store, group.promId, group.parent, group.name, group.nameUk}));
            TRY_DONE(act.recordNew(groupEntity, id));
            kept.insert(group.promId, KeptGroup{id, group}); // named twice in one answer
            changed = true;
            continue;
        }
        PromGroup &before = found->group;
        if (before.parent == group.parent && before.name == group.name && before.nameUk == group.nameUk)
            continue;
        TRY(db.run(u"UPDATE prom_group SET parent_prom_id = ?, name = ?, name_uk = ? WHERE id = ?"_s,
                   {group.parent, group.name, group.nameUk, found->id}));
        TRY_DONE(act.record(groupEntity, found->id, u"parent"_s, numberText(before.parent), numberText(group.parent)));
        TRY_DONE(act.record(groupEntity, found->id, u"name"_s, before.name, group.name));
        TRY_DONE(act.record(groupEntity, found->id, u"name_uk"_s, before.nameUk, group.nameUk));
        before = group;
        changed = true;
    }
    if (changed)
        tx.changed(ObjectKind::Group, 0);
    return changed;
}

} // namespace kramar::listings
