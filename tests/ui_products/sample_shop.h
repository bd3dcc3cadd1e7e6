// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/images.h"
#include "listings/listings.h"
#include "stock/stock.h"
#include "stores/stores.h"
#include "tests/support/books.h"
#include "ui/context/page_context.h"

#include <QSettings>
#include <QTemporaryDir>

namespace kramar::test {

// Books with a catalogue as a small shop has it, put in by the rooms' own operations, and what a page needs to show it.
class SampleShop
{
public:
    explicit SampleShop(StoreMode mode = StoreMode::Production)
        : store(books.makeStore(QStringLiteral("Дім і Сад"), mode))
    {
    }

    TestBooks books;
    const StoreId store;
    const Actor person = Actor::person(PersonId(1), QStringLiteral("Олена Кравець"), Actor::allRights());
    qint64 lastSold = 0; // what stands for the line of an order
    access::Session session{person};
    listings::Listings listings{books.db(), session};
    stock::Stock stock{books.db(), session};
    std::unique_ptr<stores::SecretStore> secrets = stores::makeMemorySecretStore();
    stores::Stores stores{books.db(), *secrets, session};
    ui::StoreDirectory directory{stores, books.db().changes()};
    QTemporaryDir folder;
    QSettings local{folder.filePath(QStringLiteral("local.ini")), QSettings::IniFormat};
    ui::ThumbnailCache thumbnails{[path = folder.path()](const QString &key) { return path + u'/' + key; }};

    const ui::PageContext context{.stores = directory,
                                  .news = books.db().changes(),
                                  .local = local,
                                  .thumbnails = thumbnails,
                                  .clock = books.clock};

    static listings::ListingFacts facts(qint64 promId, const QString &nameUk, const QString &sku, qint64 hryvnias,
                                        qint64 quantity)
    {
        listings::ListingFacts facts;
        facts.promId = PromListingId(promId);
        for (const QLatin1StringView field : listingFields())
            facts.knows.append(field);
        facts.currency = Currency::uah();
        facts.values.price = Money::ofMinor(hryvnias * 100, facts.currency);
        facts.values.presence = quantity > 0 ? presence::available : presence::notAvailable;
        facts.values.quantity = Quantity::ofWhole(quantity);
        facts.values.status = listing_status::onDisplay;
        facts.values.inStock = true;
        facts.values.prices = QList<listings::WholesaleStep>();
        facts.values.nameUk = nameUk;
        facts.values.name = nameUk + QStringLiteral(" (рус.)");
        facts.values.keywords = QStringLiteral("подарок, для дома");
        facts.values.keywordsUk = QStringLiteral("подарунок, для дому");
        facts.values.description = QStringLiteral("<p>Тёплый и прочный.</p>");
        facts.values.descriptionUk = QStringLiteral("<p>Теплий і міцний.</p>");
        facts.sku = sku;
        facts.unit = QStringLiteral("шт.");
        facts.modified = Timestamp::ofMs(1'767'200'000'000);
        return facts;
    }
    ListingId add(const listings::ListingFacts &facts, listings::Creating creating = listings::Creating::CreateProducts)
    {
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, Actor::exchange()).apply(store, facts, creating);
        }));
        return TestBooks::required(books.read([&](storage::Connection &db) {
                   return listings::listingByPromId(db, store, facts.promId);
               }))
            .value();
    }
    listings::Listing listing(ListingId id)
    {
        return TestBooks::required(books.read([&](storage::Connection &db) { return listings::findListing(db, id); }))
            .value();
    }
    std::optional<QString> value(ListingId id, QAnyStringView field)
    {
        return listings::canonical(field, listing(id).values);
    }
    void edit(ListingId id, QAnyStringView field, const std::optional<QString> &value)
    {
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, person).edit(id, {{field.toString(), value}}, 0);
        }));
    }
    // What is due is taken by the sender; answers the entry of the listing.
    QueueEntryId take(ListingId id)
    {
        const auto outgoing = TestBooks::required(books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, Actor::exchange()).takeForSending(store, 100, 1);
        }));
        for (const auto &out : outgoing) {
            if (out.listing == id)
                return out.entry.id;
        }
        qFatal("nothing to send");
    }
    void refuse(ListingId id, const QString &promWords)
    {
        const QueueEntryId entry = take(id);
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, Actor::exchange())
                .refused(entry, {.kind = Error::Kind::Refused, .promWords = promWords});
        }));
    }
    WarehouseId warehouse()
    {
        return TestBooks::required(books.read([](storage::Connection &db) { return stock::defaultWarehouse(db); }));
    }
    void correct(ProductId product, qint64 onHand)
    {
        const WarehouseId place = warehouse();
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return stock::StockOperations(tx, person).correct(product, place, Quantity::ofWhole(onHand));
        }));
    }
    void sell(ProductId product, qint64 count)
    {
        const WarehouseId place = warehouse();
        const bool sold = TestBooks::required(books.write([&](storage::Transaction &tx) {
            return stock::StockOperations(tx, person)
                .move(product, place, Quantity::ofWhole(-count), {QStringLiteral("order_line"), ++lastSold});
        }));
        if (!sold)
            qFatal("nothing was sold");
    }
    Quantity onHand(ProductId product)
    {
        const WarehouseId place = warehouse();
        return TestBooks::required(
                   books.read([&](storage::Connection &db) { return stock::balanceOf(db, product, place); }))
            .onHand;
    }
};

} // namespace kramar::test
