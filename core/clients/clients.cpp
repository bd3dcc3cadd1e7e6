// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clients.h"

#include "access/read_as.h"
#include "base/phone.h"
#include "clients/client_operations.h"
#include "storage/id_list.h"
#include "storage/in_order.h"
#include "storage/search.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kramar::clients {

namespace {

Client clientOf(const storage::Row &row)
{
    Client client;
    client.id = row.id<ClientId>(0);
    client.firstName = row.text(1);
    client.lastName = row.text(2);
    client.secondName = row.text(3);
    client.comment = row.text(4);
    client.created = row.time(5);
    return client;
}

// Of one client, which needs no list, or of many.
struct Wanted {
    QString condition;
    storage::Binds binds;
};

Done readClients(storage::Connection &db, const Wanted &wanted, QHash<qint64, ClientRow> &found)
{
    TRY_DONE(db.each(u"SELECT id, first_name, last_name, second_name, comment, created_ms FROM client WHERE id "_s +
                         wanted.condition,
                     wanted.binds, [&](const storage::Row &row) -> Done {
                         found[row.number(0)].client = clientOf(row);
                         return {};
                     }));
    TRY_DONE(db.each(u"SELECT client_id, phone FROM client_phone WHERE client_id "_s + wanted.condition +
                         u" ORDER BY client_id, phone"_s,
                     wanted.binds, [&](const storage::Row &row) -> Done {
                         found[row.number(0)].client.phones.append(row.text(1));
                         return {};
                     }));
    return db.each(u"SELECT client_id, email FROM client_email WHERE client_id "_s + wanted.condition +
                       u" ORDER BY client_id, email"_s,
                   wanted.binds, [&](const storage::Row &row) -> Done {
                       found[row.number(0)].client.emails.append(row.text(1));
                       return {};
                   });
}

Result<QList<ClientRow>> clientRows(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, ClientRow> found;
    const Wanted wanted{db.isOneOf(), {db.numbers(ids)}};
    TRY_DONE(readClients(db, wanted, found));
    TRY_DONE(db.each(u"SELECT client_id, store_id, prom_id FROM client_prom WHERE client_id "_s + wanted.condition +
                         u" ORDER BY client_id, store_id, prom_id"_s,
                     wanted.binds, [&](const storage::Row &row) -> Done {
                         ClientRow &client = found[row.number(0)];
                         if (!client.stores.contains(row.id<StoreId>(1)))
                             client.stores.append(row.id<StoreId>(1));
                         client.onProm.append({row.id<StoreId>(1), row.id<PromClientId>(2)});
                         return {};
                     }));
    return storage::inOrder(ids, found);
}

Result<QList<qint64>> clientIds(storage::Connection &db, const Clients::Query &query)
{
    QString sql = u"SELECT client.id FROM client WHERE 1 = 1"_s;
    storage::Binds binds;
    if (!query.stores.isEmpty()) {
        sql += u" AND EXISTS (SELECT 1 FROM client_prom p WHERE p.client_id = client.id AND p.store_id "_s +
               db.isOneOf() + u')';
        binds.append(db.numbers(storage::rawIds(query.stores)));
    }
    if (query.among) {
        sql += u" AND client.id "_s + db.isOneOf();
        binds.append(db.numbers(*query.among));
    }
    if (query.onlyWithoutPhone)
        sql += u" AND NOT EXISTS (SELECT 1 FROM client_phone WHERE client_id = client.id)"_s;
    const storage::SearchClause words = storage::searchClause(db, u"client"_s, Phone::joinedIn(query.search));
    if (!words.isEmpty()) {
        sql += u" AND "_s + words.sql;
        binds += words.binds;
    }
    const QString direction = query.descending ? u" DESC"_s : u""_s;
    sql += u" ORDER BY client.%1%2, client.id%2"_s.arg(query.sort == u"created" ? u"created_ms"_s : u"sort_name"_s,
                                                       direction);
    return storage::idsOf(db, sql, binds);
}

} // namespace

QString Client::fullName() const
{
    return QStringList{lastName, firstName, secondName}.join(u' ').simplified();
}

Result<std::optional<Client>> findClient(storage::Connection &db, ClientId id)
{
    QHash<qint64, ClientRow> found;
    TRY_DONE(readClients(db, {u"= ?"_s, {id}}, found));
    return found.isEmpty() ? std::nullopt : std::optional(std::move(found.begin()->client));
}

Clients::Clients(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
{
}

QFuture<Result<QList<qint64>>> Clients::ids(const Query &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) { return clientIds(db, query); });
}

QFuture<Result<QList<ClientRow>>> Clients::rows(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) { return clientRows(db, ids); });
}

QFuture<Done> Clients::setComment(ClientId id, const QString &comment)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return ClientOperations(tx, actor).setComment(id, comment);
    });
}

QFuture<Result<QList<ClientId>>> Clients::replaceComment(ClientId id, const QString &standing, const QString &comment)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) -> Result<QList<ClientId>> {
        const auto client = TRY(findClient(tx.db(), id));
        if (!client || client->comment != standing.trimmed())
            return QList<ClientId>{id};
        TRY_DONE(ClientOperations(tx, actor).setComment(id, comment));
        return QList<ClientId>();
    });
}

QFuture<Result<QList<journal::HistoryRow>>> Clients::history(ClientId id)
{
    return access::readAs(m_db, m_session, [id](storage::Connection &db) {
        return journal::historyOf(db, journal::entity::client, id.value());
    });
}

} // namespace kramar::clients
