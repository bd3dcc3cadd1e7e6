// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "tests/support/books.h"

namespace kramar::test {

using namespace listings;

// One store with listings, worked by a person and by the exchange; every step is a transaction of its own.
class Shop
{
public:
    TestBooks books;
    const StoreId store = books.makeStore();
    const Actor person = Actor::person(PersonId(1), QStringLiteral("Manager"), Actor::allRights());

    static ListingFacts facts(qint64 promId = 4001, const QString &sku = QStringLiteral("PL-150"))
    {
        ListingFacts facts;
        facts.promId = PromListingId(promId);
        for (const QLatin1StringView field :
             {listing_field::price, listing_field::presence, listing_field::quantity, listing_field::status,
              listing_field::discount, listing_field::prices, listing_field::name, listing_field::nameUk,
              listing_field::keywords, listing_field::description})
            facts.knows.append(field);
        facts.currency = Currency::uah();
        facts.values.price = Money::ofMinor(100'00, facts.currency);
        facts.values.presence = presence::available;
        facts.values.quantity = Quantity::ofWhole(5);
        facts.values.status = listing_status::onDisplay;
        facts.values.prices = QList<WholesaleStep>();
        facts.values.name = QStringLiteral("Плед флисовый");
        facts.values.nameUk = QStringLiteral("Плед флісовий");
        facts.values.keywords = QStringLiteral("плед, ковдра");
        facts.values.description = QStringLiteral("<p>Теплий</p>");
        facts.sku = sku;
        facts.externalId = QString::number(promId % 1000);
        facts.unit = QStringLiteral("шт.");
        facts.modified = Timestamp::ofMs(1'700'000'000'000);
        facts.pictures = QList<Picture>{
            Picture{PromImageId(promId * 10), QStringLiteral("https://images.example/%1.jpg").arg(promId)}};
        return facts;
    }

    template <class F>
    auto asExchange(F f)
    {
        return books.write([&](storage::Transaction &tx) {
            ListingOperations operations(tx, Actor::exchange());
            return f(operations);
        });
    }
    template <class F>
    auto asPerson(F f)
    {
        return books.write([&](storage::Transaction &tx) {
            ListingOperations operations(tx, person);
            return f(operations);
        });
    }

    Applied apply(const ListingFacts &facts, Creating creating = Creating::CreateProducts)
    {
        return TestBooks::required(
            asExchange([&](ListingOperations &operations) { return operations.apply(store, facts, creating); }));
    }
    ListingId idOf(const ListingFacts &facts)
    {
        return TestBooks::required(
                   books.read([&](storage::Connection &db) { return listingByPromId(db, store, facts.promId); }))
            .value();
    }
    ListingId added(const ListingFacts &facts)
    {
        apply(facts);
        return idOf(facts);
    }
    Done edit(ListingId id, QAnyStringView field, const std::optional<QString> &value, qint64 delayMs = 0)
    {
        return asPerson([&](ListingOperations &operations) {
            return operations.edit(id, {FieldChange{field.toString(), value}}, delayMs);
        });
    }
    QList<ListingOperations::Outgoing> take(int limit = 100)
    {
        return TestBooks::required(
            asExchange([&](ListingOperations &operations) { return operations.takeForSending(store, limit, 1); }));
    }
    // Takes what is due and says that Prom processed it all.
    QList<ListingOperations::Outgoing> send()
    {
        const auto outgoing = take();
        for (const auto &out : outgoing) {
            TestBooks::required(asExchange([&](ListingOperations &operations) {
                return operations.processed(out.listing, out.entry.id, out.fields);
            }));
        }
        return outgoing;
    }
    Listing listing(ListingId id)
    {
        return TestBooks::required(books.read([&](storage::Connection &db) { return findListing(db, id); })).value();
    }
    std::optional<QString> value(ListingId id, QAnyStringView field) { return canonical(field, listing(id).values); }
    std::optional<PendingEdit> pending(ListingId id, QAnyStringView field)
    {
        for (const PendingEdit &edit : listing(id).pending) {
            if (edit.field == field)
                return edit;
        }
        return std::nullopt;
    }
    // The live entry of the listing, or how the last one ended; "" without any.
    QString entryState(ListingId id)
    {
        return TestBooks::required(books.read([&](storage::Connection &db) {
                   return db.first(QStringLiteral("SELECT state FROM queue_entry WHERE object_id = ? "
                                                  "AND kind = 'listing_edit' ORDER BY id DESC LIMIT 1"),
                                   {id}, [](const storage::Row &row) { return row.text(0); });
               }))
            .value_or(QString());
    }
    std::optional<journal::QueueEntry> entry(ListingId id)
    {
        return TestBooks::required(books.read([&](storage::Connection &db) {
            return journal::liveEntryOf(db, store, QueueKind::ListingEdit, id.value());
        }));
    }
    qint64 count(const QString &table) { return books.number(QStringLiteral("SELECT count(*) FROM ") + table); }
    // Every row of the tables a listing lives in, as text: to compare books before and after.
    QStringList rows()
    {
        return TestBooks::required(books.read([](storage::Connection &db) -> Result<QStringList> {
            QStringList all;
            TRY_DONE(db.each(
                QStringLiteral("SELECT ") +
                    QStringLiteral(
                        "id, name, name_uk, price_minor, old_price_minor, presence, in_stock, quantity, status, "
                        "discount, prices, keywords, keywords_uk, description, description_uk, search, "
                        "sort_name, main_image_id, product_id, modified_ms FROM listing ORDER BY id"),
                {}, [&](const storage::Row &row) -> Done {
                    QString line;
                    for (int i = 0; i < 20; ++i)
                        line += (row.isNull(i) ? QStringLiteral("NULL") : row.text(i)) + u'|';
                    all.append(line);
                    return {};
                }));
            TRY_DONE(
                db.each(QStringLiteral("SELECT listing_id, field, base FROM listing_edit ORDER BY listing_id, field"),
                        {}, [&](const storage::Row &row) -> Done {
                            all.append(row.text(0) + u'|' + row.text(1) + u'|' + row.text(2));
                            return {};
                        }));
            TRY_DONE(db.each(
                QStringLiteral("SELECT listing_id, field, reason FROM sync_lock ORDER BY listing_id, field"), {},
                [&](const storage::Row &row) -> Done {
                    all.append(QStringLiteral("locked ") + row.text(0) + u'|' + row.text(1) + u'|' + row.text(2));
                    return {};
                }));
            return all;
        }));
    }
};

} // namespace kramar::test
