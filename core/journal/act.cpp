// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/act.h"

#include "storage/many_rows.h"

using namespace Qt::StringLiterals;

namespace kramar::journal {

namespace {

QString actorCode(Actor::Kind kind)
{
    switch (kind) {
    case Actor::Kind::Person:
        return u"person"_s;
    case Actor::Kind::Exchange:
        return u"exchange"_s;
    case Actor::Kind::Program:
        return u"program"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Act::Act(storage::Transaction &tx, const Actor &actor, QLatin1StringView kind, std::optional<StoreId> store)
    : m_tx(tx)
    , m_actor(actor)
    , m_kind(kind)
    , m_store(store)
    , m_outermost(!tx.actScope().open)
{
    if (m_outermost)
        tx.actScope() = {.open = true, .id = std::nullopt, .outermost = this};
}

Act::~Act()
{
    if (m_outermost)
        m_tx.actScope() = {};
}

Result<ActId> Act::id()
{
    std::optional<qint64> &id = m_tx.actScope().id;
    if (!id) {
        // Whoever records first: the row tells what was done in one go, by whom, not which part of it came first.
        const Act &whole = *static_cast<const Act *>(m_tx.actScope().outermost);
        id = TRY(m_tx.db().insert(
            u"INSERT INTO act (at_ms, actor_kind, person_id, actor_name, kind, store_id) VALUES (?, ?, ?, ?, ?, ?) RETURNING id"_s,
            {m_tx.now(), actorCode(whole.m_actor.kind()), whole.m_actor.personId(), whole.m_actor.name(), whole.m_kind,
             whole.m_store}));
    }
    return ActId(*id);
}

Done Act::record(QLatin1StringView what, qint64 objectId, const QString &field, const std::optional<QString> &old,
                 const std::optional<QString> &now)
{
    if (old == now)
        return {};
    const ActId act = TRY(id());
    TRY_DONE(m_tx.db().run(
        u"INSERT INTO history (act_id, entity, entity_id, field, old_value, new_value) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {act, what, objectId, field, old, now}));
    return {};
}

Done Act::recordAll(const QList<HistoryChange> &changes)
{
    using Type = storage::ManyRows::Type;
    storage::ManyRows rows(m_tx.db(), {Type::Text, Type::Number, Type::Text, Type::Text, Type::Text});
    for (const HistoryChange &change : changes) {
        if (change.oldValue != change.newValue)
            rows.add(change.entity, change.objectId, change.field, change.oldValue, change.newValue);
    }
    if (rows.isEmpty())
        return {};
    const ActId act = TRY(id());
    TRY(m_tx.db().run(u"INSERT INTO history (act_id, entity, entity_id, field, old_value, new_value) "
                      "SELECT CAST(? AS BIGINT), r.c0, r.c1, r.c2, r.c3, r.c4 FROM "_s +
                          rows.asTable(),
                      {act, rows.bind()}));
    return {};
}

Done Act::recordNew(QLatin1StringView what, qint64 objectId)
{
    const ActId act = TRY(id());
    TRY_DONE(m_tx.db().run(u"INSERT INTO history (act_id, entity, entity_id, field) VALUES (?, ?, ?, '')"_s,
                           {act, what, objectId}));
    return {};
}

Result<QList<HistoryRow>> historyOf(storage::Connection &db, QLatin1StringView what, qint64 objectId, int limit)
{
    return db.list(
        u"SELECT h.act_id, a.at_ms, a.actor_name, a.kind, h.field, h.old_value, h.new_value "
        "FROM history h JOIN act a ON a.id = h.act_id WHERE h.entity = ? AND h.entity_id = ? ORDER BY h.id DESC LIMIT ?"_s,
        {what, objectId, limit}, [](const storage::Row &row) {
            return HistoryRow{row.id<ActId>(0), row.time(1),      row.text(2),     row.text(3),
                              row.text(4),      row.maybeText(5), row.maybeText(6)};
        });
}

Result<QList<HistoryChange>> changesOf(storage::Connection &db, ActId act)
{
    return db.list(
        u"SELECT entity, entity_id, field, old_value, new_value FROM history WHERE act_id = ? ORDER BY id"_s, {act},
        [](const storage::Row &row) {
            return HistoryChange{row.text(0), row.number(1), row.text(2), row.maybeText(3), row.maybeText(4)};
        });
}

Done mayBeUndone(storage::Connection &db, ActId act)
{
    struct WhatWasDone {
        QString by;
        bool undone = false;
    };
    const auto done =
        TRY(db.first(u"SELECT actor_kind, undone FROM act WHERE id = ?"_s, {act}, [](const storage::Row &row) {
            return WhatWasDone{row.text(0), row.flag(1)};
        }));
    if (!done)
        return Error::of(Error::Kind::NotFound, u"no such act"_s);
    if (done->undone)
        return Error::of(Error::Kind::Conflict, u"this act was undone before"_s);
    if (done->by == actorCode(Actor::Kind::Exchange))
        return Error::of(Error::Kind::Conflict, u"what Prom said is not undone here"_s);
    return {};
}

Result<ActId> undoingOf(storage::Connection &db, ActId act)
{
    const auto undoing =
        TRY(db.firstNumber(u"SELECT max(id) FROM act WHERE undoes_act_id = ? AND undone = 0"_s, {act}));
    if (!undoing)
        return Error::of(Error::Kind::Conflict, u"this act is not undone"_s);
    return ActId(*undoing);
}

Done markUndone(storage::Transaction &tx, ActId act, ActId undoing)
{
    storage::Connection &db = tx.db();
    TRY(db.run(u"UPDATE act SET undoes_act_id = ? WHERE id = ?"_s, {act, undoing}));
    TRY(db.run(u"UPDATE act SET undone = 1 WHERE id = ?"_s, {act}));
    TRY(db.run(u"UPDATE act SET undone = 0 WHERE id = (SELECT undoes_act_id FROM act WHERE id = ?)"_s, {act}));
    return {};
}

} // namespace kramar::journal
