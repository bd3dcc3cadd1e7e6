// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/client_operations.h"

#include "clients/client_book.h"
#include "clients/client_names.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace kramar::clients {

namespace {

QString numberText(std::optional<qint64> number)
{
    return number ? QString::number(*number) : u"-"_s;
}

// Everything of the facts that we keep; equal digests mean that there is nothing to write.
QByteArray digestOf(const ClientFacts &facts)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArray(1, '\0'));
    };
    add(facts.fullName);
    add(facts.phones.join(u'\n'));
    add(facts.emails.join(u'\n'));
    add(facts.comment);
    add(numberText(facts.ordersCount));
    add(numberText(storage::minorOf(facts.total)));
    return hash.result();
}

Client personOf(const ClientFacts &facts)
{
    const PersonName name = splitFullName(facts.fullName);
    Client person;
    person.firstName = name.first;
    person.lastName = name.last;
    person.secondName = name.second;
    person.phones = ClientBook::comparablePhones(facts.phones);
    person.emails = ClientBook::comparableEmails(facts.emails);
    person.comment = facts.comment.trimmed();
    return person;
}

Client personOf(const BuyerFacts &buyer)
{
    Client person;
    person.firstName = tidy(buyer.firstName);
    person.lastName = tidy(buyer.lastName);
    person.secondName = tidy(buyer.secondName);
    person.phones = ClientBook::comparablePhones({buyer.phone});
    person.emails = ClientBook::comparableEmails({buyer.email});
    return person;
}

qsizetype wordsIn(const QString &text)
{
    return tidy(text).count(u' ') + (tidy(text).isEmpty() ? 0 : 1);
}

} // namespace

Result<Applied> ClientOperations::apply(StoreId store, const ClientFacts &facts)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    storage::Connection &db = m_tx.db();
    struct Known {
        ClientId client;
        QByteArray digest;
    };
    const auto known = TRY(db.first(u"SELECT client_id, digest FROM client_prom WHERE store_id = ? AND prom_id = ?"_s,
                                    {store, facts.promId}, [](const storage::Row &row) {
                                        return Known{row.id<ClientId>(0), row.bytes(1)};
                                    }));
    const QByteArray digest = digestOf(facts);
    if (known && known->digest == digest)
        return Applied::Unchanged;

    journal::Act act(m_tx, m_actor, "clients.apply"_L1, store);
    ClientBook book(m_tx, act);
    const Client person = personOf(facts);
    std::optional<ClientId> id = known ? std::optional(known->client) : std::nullopt;
    if (!id)
        id = TRY(book.byPhoneAndSurname(person.phones, person.lastName));
    const bool isNew = !id;
    if (isNew) {
        id = TRY(book.make(person, facts.promId));
    } else {
        // The list is where a client's name is kept on Prom: what it says replaces ours, unless it says less.
        const auto ours = TRY(findClient(db, *id));
        const bool renamed = known && ours && wordsIn(facts.fullName) >= wordsIn(ours->fullName());
        TRY(book.complete(*id, person, renamed));
    }
    TRY_DONE(book.tie(store, facts.promId, *id));
    TRY(db.run(
        // What the answer does not tell stays known.
        u"UPDATE client_prom SET orders_count = coalesce(?, orders_count), total_minor = coalesce(?, total_minor), "
        u"digest = ? WHERE store_id = ? AND prom_id = ?"_s,
        {facts.ordersCount, storage::minorOf(facts.total), digest, store, facts.promId}));
    if (!isNew)
        TRY_DONE(book.refreshSearch(*id));
    return isNew ? Applied::New : Applied::Changed;
}

Result<ClientId> ClientOperations::recognise(StoreId store, const BuyerFacts &buyer)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    journal::Act act(m_tx, m_actor, "clients.recognise"_L1, store);
    ClientBook book(m_tx, act);
    const Client person = personOf(buyer);
    std::optional<ClientId> id;
    if (buyer.promId)
        id = TRY(book.byPromId(store, *buyer.promId));
    const bool tied = id.has_value();
    if (!id)
        id = TRY(book.byPhoneAndSurname(person.phones, person.lastName));
    const bool isNew = !id;
    bool changed = false;
    if (isNew)
        id = TRY(book.make(person, buyer.promId));
    else
        changed = TRY(book.complete(*id, person, false));
    if (buyer.promId && !tied) {
        TRY_DONE(book.tie(store, *buyer.promId, *id));
        changed = true;
    }
    if (changed && !isNew)
        TRY_DONE(book.refreshSearch(*id));
    return *id;
}

Done ClientOperations::setComment(ClientId id, const QString &comment)
{
    TRY_DONE(m_actor.need(Right::EditClients));
    const auto client = TRY(findClient(m_tx.db(), id));
    if (!client)
        return Error::of(Error::Kind::NotFound, u"no such client"_s);
    const QString text = comment.trimmed();
    if (text == client->comment)
        return {};
    journal::Act act(m_tx, m_actor, "client.comment"_L1);
    TRY(m_tx.db().run(u"UPDATE client SET comment = ? WHERE id = ?"_s,
                      {text.isEmpty() ? std::nullopt : std::optional(text), id}));
    TRY_DONE(act.record(journal::entity::client, id.value(), u"comment"_s, client->comment, text));
    m_tx.changed(ObjectKind::Client, id);
    return ClientBook(m_tx, act).refreshSearch(id);
}

} // namespace kramar::clients
