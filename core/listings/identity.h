// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "storage/connection.h"
#include "stores/identity_policy.h"

#include <QHash>

namespace kramar::listings {

// What a listing, or a line of an order, says of what it is.
struct Identity {
    std::optional<PromListingId> promId;
    QString externalId, sku;
    QStringList names; // in any language
};
Identity identityOf(const Listing &listing);
// What this key of it is; empty: it has none.
QStringList keyTexts(stores::IdentityKey key, const Identity &one);

// What our books have of it, by the first of the store's keys by which they have anything at all.
struct Identified {
    std::optional<stores::IdentityKey> by; // none: nothing is known of it
    struct Known {
        ListingId listing;
        std::optional<ProductId> product;
    };
    QList<Known> listings; // of the store; only where these are looked at too
    QList<ProductId> products;
};

// The one place that decides which product of ours something of Prom's is, for the import, the downloads and the lines
// of orders alike. Keys are equal or they are not: nothing is guessed, and more than one answer is for a person.
//   sku          the product's SKU (spaces around it do not count)
//   prom_id      a product that has Prom's number as its SKU, or that a listing of this number is linked with
//   external_id  the same with the external id, which a seller's stores share
//   name         the product's whole name, in any of the listing's languages
// Remembers what it asked for as long as it lives: one transaction.
class Identifier
{
public:
    enum class Among { Products, ListingsOfTheStoreToo };
    Identifier(storage::Connection &db, StoreId store, const QList<stores::IdentityKey> &keys, Among among)
        : m_db(db)
        , m_store(store)
        , m_keys(keys)
        , m_among(among)
    {
    }

    // For many with a few questions, for which identify() then has the answer.
    Done ask(const QList<Identity> &all);
    Result<Identified> identify(const Identity &one);
    // A product that this one was just made of is found by who asks next.
    void forget() { m_asked.clear(); }

private:
    struct Answer {
        QList<Identified::Known> listings;
        QList<ProductId> products;
    };
    using Answers = QHash<QString, Answer>; // by the text of the key
    Done askBy(stores::IdentityKey key, const QStringList &texts);
    Done productsBy(stores::IdentityKey key, const QStringList &texts, Answers &into);
    Done listingsBy(stores::IdentityKey key, const QStringList &texts, Answers &into);

    storage::Connection &m_db;
    const StoreId m_store;
    const QList<stores::IdentityKey> m_keys;
    const Among m_among;
    QHash<int, Answers> m_asked; // by the key
};

} // namespace kramar::listings
