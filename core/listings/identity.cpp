// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/identity.h"

#include "base/fold.h"
#include "products/product.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using kramar::stores::IdentityKey;

namespace kramar::listings {

namespace {

template <class T>
void addOnce(QList<T> &list, const T &value)
{
    if (!list.contains(value))
        list.append(value);
}

} // namespace

QStringList keyTexts(IdentityKey key, const Identity &one)
{
    QStringList texts;
    switch (key) {
    case IdentityKey::Sku:
        texts.append(one.sku.trimmed());
        break;
    case IdentityKey::PromId:
        texts.append(one.promId ? QString::number(one.promId->value()) : QString());
        break;
    case IdentityKey::ExternalId:
        texts.append(one.externalId.trimmed());
        break;
    case IdentityKey::Name:
        for (const QString &name : one.names)
            texts.append(name.trimmed());
        texts.removeDuplicates();
        break;
    }
    texts.removeAll(QString());
    return texts;
}

Identity identityOf(const Listing &listing)
{
    return {listing.promId,
            listing.externalId,
            listing.sku,
            {listing.values.name.value_or(QString()), listing.values.nameUk.value_or(QString())}};
}

Done Identifier::productsBy(IdentityKey key, const QStringList &texts, Answers &into)
{
    if (key == IdentityKey::Name) {
        return m_db.each(u"SELECT name, id FROM product WHERE name "_s + m_db.isOneOfTexts() + u" ORDER BY id"_s,
                         {m_db.texts(texts)}, [&into](const storage::Row &row) -> Done {
                             addOnce(into[row.text(0)].products, row.id<ProductId>(1));
                             return {};
                         });
    }
    const auto bySku = TRY(products::productsBySku(m_db, texts));
    for (auto found = bySku.cbegin(); found != bySku.cend(); ++found) {
        for (const ProductId product : *found)
            addOnce(into[found.key()].products, product);
    }
    const auto linked = [&into](const storage::Row &row) -> Done {
        addOnce(into[row.text(0)].products, row.id<ProductId>(1));
        return {};
    };
    if (key == IdentityKey::ExternalId) // as the index has it
        return m_db.each(u"SELECT external_id, product_id FROM listing WHERE external_id "_s + m_db.isOneOfTexts() +
                             u" AND external_id <> '' AND product_id IS NOT NULL ORDER BY id"_s,
                         {m_db.texts(texts)}, linked);
    if (key != IdentityKey::PromId)
        return {};
    QList<qint64> numbers;
    for (const QString &text : texts)
        numbers.append(text.toLongLong());
    return m_db.each(u"SELECT l.prom_id, l.product_id FROM store s JOIN listing l ON l.store_id = s.id "
                     "WHERE l.product_id IS NOT NULL AND l.prom_id "_s +
                         m_db.isOneOf() + u" ORDER BY l.id"_s,
                     {m_db.numbers(numbers)}, linked);
}

Done Identifier::listingsBy(IdentityKey key, const QStringList &texts, Answers &into)
{
    const auto take = [&into](const QString &text, const Identified::Known &known) {
        QList<Identified::Known> &there = into[text].listings;
        if (there.isEmpty() || there.last().listing != known.listing)
            there.append(known);
    };
    const auto knownOf = [](const storage::Row &row) {
        return Identified::Known{row.id<ListingId>(0), row.maybeId<ProductId>(1)};
    };
    switch (key) {
    case IdentityKey::PromId: {
        QList<qint64> numbers;
        for (const QString &text : texts)
            numbers.append(text.toLongLong());
        return m_db.each(u"SELECT id, product_id, prom_id FROM listing WHERE store_id = ? AND prom_id "_s +
                             m_db.isOneOf(),
                         {m_store, m_db.numbers(numbers)}, [&](const storage::Row &row) -> Done {
                             take(row.text(2), knownOf(row));
                             return {};
                         });
    }
    case IdentityKey::Sku:
    case IdentityKey::ExternalId: {
        // The plus keeps the engine from walking the whole store instead of the key's index.
        const QString column = key == IdentityKey::Sku ? u"sku"_s : u"external_id"_s;
        return m_db.each(
            u"SELECT id, product_id, %1 FROM listing WHERE +store_id = ? AND %1 <> '' AND %1 "_s.arg(column) +
                m_db.isOneOfTexts() + u" ORDER BY id"_s,
            {m_store, m_db.texts(texts)}, [&](const storage::Row &row) -> Done {
                take(row.text(2), knownOf(row));
                return {};
            });
    }
    case IdentityKey::Name: {
        QStringList folded; // by the main name, whose index there is
        for (const QString &text : texts)
            folded.append(sortKey(text));
        const QSet<QString> wanted(texts.begin(), texts.end());
        return m_db.each(u"SELECT id, product_id, name, name_uk FROM listing WHERE store_id = ? AND sort_name "_s +
                             m_db.isOneOfTexts() + u" ORDER BY id"_s,
                         {m_store, m_db.texts(folded)}, [&](const storage::Row &row) -> Done {
                             for (const QString &name : {row.text(2).trimmed(), row.text(3).trimmed()}) {
                                 if (wanted.contains(name))
                                     take(name, knownOf(row));
                             }
                             return {};
                         });
    }
    }
    Q_UNREACHABLE();
}

Done Identifier::askBy(IdentityKey key, const QStringList &texts)
{
    Answers &known = m_asked[static_cast<int>(key)];
    QStringList fresh;
    for (const QString &text : texts) {
        if (!known.contains(text)) {
            known.insert(text, {});
            fresh.append(text);
        }
    }
    if (fresh.isEmpty())
        return {};
    TRY_DONE(productsBy(key, fresh, known));
    return m_among == Among::Products ? Done() : listingsBy(key, fresh, known);
}

Done Identifier::ask(const QList<Identity> &all)
{
    for (const IdentityKey key : m_keys) {
        QStringList texts;
        for (const Identity &one : all)
            texts += keyTexts(key, one);
        TRY_DONE(askBy(key, texts));
    }
    return {};
}

Result<Identified> Identifier::identify(const Identity &one)
{
    for (const IdentityKey key : m_keys) {
        const QStringList texts = keyTexts(key, one);
        TRY_DONE(askBy(key, texts));
        const Answers &answers = m_asked[static_cast<int>(key)];
        Identified found{.by = key, .listings = {}, .products = {}};
        for (const QString &text : texts) {
            const Answer answer = answers.value(text);
            for (const ProductId product : answer.products)
                addOnce(found.products, product);
            for (const Identified::Known &known : answer.listings) {
                const bool there = std::any_of(found.listings.cbegin(), found.listings.cend(),
                                               [&](const auto &other) { return other.listing == known.listing; });
                if (!there)
                    found.listings.append(known);
            }
        }
        if (!found.products.isEmpty() || !found.listings.isEmpty())
            return found;
    }
    return Identified();
}

} // namespace kramar::listings
