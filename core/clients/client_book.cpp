// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/client_book.h"

#include "base/fold.h"
#include "base/phone.h"
#include "clients/client_names.h"
#include "clients/client_operations.h"
#include "storage/search.h"

using namespace Qt::StringLiterals;

namespace kramar::clients {

namespace {

// A search text is for finding, not for keeping: a comment of a hundred pages does not make it so long.
constexpr qsizetype longestSearchedComment = 500;

QString searchTextOf(const Client &client, const QStringList &promIds)
{
    QStringList parts{client.fullName()};
    parts += client.phones + client.emails + promIds;
    parts += client.comment.left(longestSearchedComment);
    return storage::searchText(parts);
}

} // namespace

QStringList ClientBook::comparablePhones(const QStringList &phones)
{
    QStringList comparable;
    for (const QString &given : phones) {
        const auto phone = Phone::parse(given);
        const QString text = phone ? phone->e164() : tidy(given);
        if (!text.isEmpty() && !comparable.contains(text))
            comparable.append(text);
    }
    return comparable;
}

QStringList ClientBook::comparableEmails(const QStringList &emails)
{
    QStringList comparable;
    for (const QString &given : emails) {
        const QString text = tidy(given).toLower();
        if (!text.isEmpty() && !comparable.contains(text))
            comparable.append(text);
    }
    return comparable;
}

Result<std::optional<ClientId>> ClientBook::byPromId(StoreId store, PromClientId promId)
{
    return m_tx.db().first(u"SELECT client_id FROM client_prom WHERE store_id = ? AND prom_id = ?"_s, {store, promId},
                           [](const storage::Row &row) { return row.id<ClientId>(0); });
}

Result<std::optional<ClientId>> ClientBook::byPhoneAndSurname(const QStringList &phones, const QString &lastName)
{
    const QString surname = fold(lastName);
    if (surname.isEmpty() || phones.isEmpty())
        return std::nullopt;
    std::optional<ClientId> oldest;
    for (const QString &phone : phones) {
        TRY_DONE(m_tx.db().each(u"SELECT c.id, c.last_name FROM client_phone p JOIN client c ON c.id = p.client_id "
                                u"WHERE p.phone = ?"_s,
                                {phone}, [&](const storage::Row &row) -> Done {
                                    const ClientId id = row.id<ClientId>(0);
                                    if ((!oldest || id < *oldest) && fold(row.text(1)) == surname)
                                        oldest = id;
                                    return {};
                                }));
    }
    return oldest;
}

Result<ClientId> ClientBook::make(const Client &person, std::optional<PromClientId> promId)
{
    const QStringList promIds = promId ? QStringList{QString::number(promId->value())} : QStringList();
    const ClientId id(TRY(m_tx.db().insert(
        u"INSERT INTO client (first_name, last_name, second_name, comment, created_ms, search, sort_name) "
        u"VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {person.firstName, person.lastName, person.secondName,
         person.comment.isEmpty() ? std::nullopt : std::optional(person.comment), m_tx.now(),
         searchTextOf(person, promIds), sortKey(person.fullName())})));
    for (const QString &phone : person.phones)
        TRY(m_tx.db().run(u"INSERT INTO client_phone (client_id, phone) VALUES (?, ?)"_s, {id, phone}));
    for (const QString &email : person.emails)
        TRY(m_tx.db().run(u"INSERT INTO client_email (client_id, email) VALUES (?, ?)"_s, {id, email}));
    TRY_DONE(m_act.recordNew(journal::entity::client, id.value()));
    m_tx.changed(ObjectKind::Client, id);
    return id;
}

Result<bool> ClientBook::setText(ClientId id, QLatin1StringView column, const QString &old, const QString &now)
{
    if (now.isEmpty() || now == old)
        return false;
    TRY(m_tx.db().run(u"UPDATE client SET %1 = ? WHERE id = ?"_s.arg(column), {now, id}));
    TRY_DONE(m_act.record(journal::entity::client, id.value(), column, old, now));
    return true;
}

Result<bool> ClientBook::addContacts(ClientId id, const QString &insert, QLatin1StringView field,
                                     const QStringList &known, const QStringList &told)
{
    QStringList all = known;
    for (const QString &contact : told) {
        if (all.contains(contact))
            continue;
        TRY(m_tx.db().run(insert, {id, contact}));
        all.append(contact);
    }
    if (all.size() == known.size())
        return false;
    TRY_DONE(m_act.record(journal::entity::client, id.value(), field, known.join(u", "), all.join(u", ")));
    return true;
}

Result<bool> ClientBook::complete(ClientId id, const Client &told, bool renamed)
{
    const std::optional<Client> known = TRY(findClient(m_tx.db(), id));
    if (!known)
        return Error::of(Error::Kind::Internal, u"a client of the books is gone"_s);
    bool changed = false;
    const auto set = [&](QLatin1StringView column, const QString &old, const QString &now) -> Done {
        if (renamed || old.isEmpty())
            changed = TRY(setText(id, column, old, now)) || changed;
        return {};
    };
    // The parts of a name that was taken apart differently are the same name: they fill nothing and rename nothing.
    if (!sameWords(known->fullName(), told.fullName())) {
        TRY_DONE(set("last_name"_L1, known->lastName, told.lastName));
        TRY_DONE(set("first_name"_L1, known->firstName, told.firstName));
        TRY_DONE(set("second_name"_L1, known->secondName, told.secondName));
    }
    if (known->comment.isEmpty())
        changed = TRY(setText(id, "comment"_L1, known->comment, told.comment)) || changed;
    changed = TRY(addContacts(id, u"INSERT INTO client_phone (client_id, phone) VALUES (?, ?)"_s, "phones"_L1,
                              known->phones, told.phones)) ||
              changed;
    changed = TRY(addContacts(id, u"INSERT INTO client_email (client_id, email) VALUES (?, ?)"_s, "emails"_L1,
                              known->emails, told.emails)) ||
              changed;
    if (changed)
        m_tx.changed(ObjectKind::Client, id);
    return changed;
}

Done ClientBook::tie(StoreId store, PromClientId promId, ClientId client)
{
    TRY(m_tx.db().run(u"INSERT INTO client_prom (store_id, prom_id, client_id) VALUES (?, ?, ?) "
                      u"ON CONFLICT (store_id, prom_id) DO NOTHING"_s,
                      {store, promId, client}));
    m_tx.changed(ObjectKind::Client, client);
    return {};
}

Done ClientBook::refreshSearch(ClientId id)
{
    const std::optional<Client> client = TRY(findClient(m_tx.db(), id));
    if (!client)
        return Error::of(Error::Kind::Internal, u"a client of the books is gone"_s);
    const QList<QString> promIds =
        TRY(m_tx.db().list(u"SELECT prom_id FROM client_prom WHERE client_id = ? ORDER BY prom_id"_s, {id},
                           [](const storage::Row &row) { return row.text(0); }));
    TRY(m_tx.db().run(u"UPDATE client SET search = ?, sort_name = ? WHERE id = ?"_s,
                      {searchTextOf(*client, promIds), sortKey(client->fullName()), id}));
    return {};
}

} // namespace kramar::clients
