// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/client.h"
#include "journal/act.h"

namespace kramar::clients {

// The client tables, inside this room only: finding a person, making one, completing one. Rights and acts are the
// operations' business.
class ClientBook
{
public:
    ClientBook(storage::Transaction &tx, journal::Act &act)
        : m_tx(tx)
        , m_act(act)
    {
    }

    // A phone in the form we compare, an e-mail in lower case; empty ones and repetitions left out.
    static QStringList comparablePhones(const QStringList &phones);
    static QStringList comparableEmails(const QStringList &emails);

    Result<std::optional<ClientId>> byPromId(StoreId store, PromClientId promId);
    // Surname and one of the phones agree, in whatever first name: initials, short forms and two languages are more
    // frequent than two people of one surname behind one phone (design rule 14). The oldest of several.
    Result<std::optional<ClientId>> byPhoneAndSurname(const QStringList &phones, const QString &lastName);
    // promId: what the store calls it, to be found by that too.
    Result<ClientId> make(const Client &person, std::optional<PromClientId> promId);
    // Adds what is new, fills what was empty; a fuller name replaces only when `renamed`. True when anything changed.
    Result<bool> complete(ClientId id, const Client &told, bool renamed);
    Done tie(StoreId store, PromClientId promId, ClientId client);
    // The folded search text and the sorting name follow from the rest; of a client that changed.
    Done refreshSearch(ClientId id);

private:
    Result<bool> setText(ClientId id, QLatin1StringView column, const QString &old, const QString &now);
    Result<bool> addContacts(ClientId id, const QString &insert, QLatin1StringView field, const QStringList &known,
                             const QStringList &told);

    storage::Transaction &m_tx;
    journal::Act &m_act;
};

} // namespace kramar::clients
