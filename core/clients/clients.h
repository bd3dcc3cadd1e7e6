// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "clients/client.h"
#include "journal/act.h"
#include "storage/database.h"

#include <optional>

namespace kramar::clients {

struct ClientRow {
    Client client;         // what it ordered: orders::Orders::totalsOfClients
    QList<StoreId> stores; // each once
    struct OnProm {
        StoreId store;
        PromClientId promId;
        friend bool operator==(const OnProm &, const OnProm &) = default;
    };
    QList<OnProm> onProm; // one store may know a person under several
};

// For screens.
class Clients
{
public:
    Clients(storage::Database &db, const access::Session &session);
    struct Query {
        QString search{};
        QList<StoreId> stores{};              // known in any of them; empty: all
        std::optional<QList<qint64>> among{}; // only of these
        bool onlyWithoutPhone = false;
        QString sort = QStringLiteral("name"); // name, created
        bool descending = false;
    };
    QFuture<Result<QList<qint64>>> ids(const Query &query);
    QFuture<Result<QList<ClientRow>>> rows(const QList<qint64> &ids); // in the order of ids
    QFuture<Done> setComment(ClientId id, const QString &comment);
    // Only while it is `standing`: what somebody else wrote since is left, and the client is among the answer.
    QFuture<Result<QList<ClientId>>> replaceComment(ClientId id, const QString &standing, const QString &comment);
    QFuture<Result<QList<journal::HistoryRow>>> history(ClientId id); // newest first

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::clients
