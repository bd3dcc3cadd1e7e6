// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/unread.h"
#include "journal/act.h"
#include "listings/conflicts.h"
#include "listings/listings.h"
#include "tests/orders/order_books.h"
#include "ui/common/act_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/edits.h"
#include "ui/queue/queue_detail.h"
#include "ui/queue/queue_page.h"

#include <QPushButton>
#include <QSettings>
#include <QTest>

namespace kramar::test {

// An entry in every state that the page tells apart.
struct EveryState {
    QueueEntryId refused, unknown, awaiting, later, sending, held, waiting, unread;
    QList<QueueEntryId> all() const { return {refused, unknown, awaiting, later, sending, held, waiting, unread}; }
};

// The queue's page over real books, and the exchange's part in them.
class QueueScreen
{
public:
    OrderBooks books;
    Actor person = Actor::person(PersonId(1), u"Олена Кравець"_s, Actor::allRights());
    access::Session session{person};
    std::unique_ptr<stores::SecretStore> secrets = stores::makeMemorySecretStore();
    stores::Stores stores{books.db(), *secrets, session};
    exchange::QueueDesk desk{books.db(), session};
    ui::StoreDirectory directory{stores, books.db().changes()};
    ui::ThumbnailCache thumbnails{[](const QString &) { return QString(); }};
    QSettings local{books.folder() + u"/local.ini"_s, QSettings::IniFormat};
    ui::PageContext context{directory, books.db().changes(), local, thumbnails, books.clock, 8000};
    std::unique_ptr<ui::QueuePage> page;
    int sendings = 0;
    QList<std::pair<QueueKind, qint64>> opened;

    void open(int rows)
    {
        page = std::make_unique<ui::QueuePage>(
            desk, context, [this] { ++sendings; },
            [this](QueueKind kind, qint64 object) {
                opened.append({kind, object});
            });
        page->resize(1248, 800);
        page->show();
        page->activateWindow();
        QTRY_COMPARE(rowCount(), rows);
    }
    int rowCount() const { return table()->tableModel()->rowCount(); }
    ui::ObjectTable *table() const { return page->table(); }
    ui::QueueDetail *detail() const { return page->findChild<ui::QueueDetail *>(); }
    ui::Banner *sentence() const { return detail()->findChild<ui::Banner *>(u"sentence"_s); }
    QPushButton *button(const QString &name) const { return page->findChild<QPushButton *>(name); }
    bool offers(const QString &name) const { return button(name)->isVisible(); }
    void click(const QString &name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    ui::ActDialog *dialog() const { return page->findChild<ui::ActDialog *>(); }
    bool shows(QueueEntryId id) const { return detail()->line() && detail()->line()->entry.id == id; }
    void choose(QueueEntryId id)
    {
        QTRY_VERIFY(table()->tableModel()->rowOf(id.value()) >= 0);
        table()->setFocus();
        table()->setCurrentId(id.value());
        QTRY_VERIFY(shows(id));
    }
    ui::Cell cell(QueueEntryId id, const QString &column) const
    {
        const ui::TableModel *model = table()->tableModel();
        return model->index(model->rowOf(id.value()), model->columnOf(column))
            .data(ui::TableModel::CellRole)
            .value<ui::Cell>();
    }
    QString words(QueueEntryId id, const QString &column) const { return cell(id, column).text; }

    ListingId listing(qint64 promId, const QString &name, std::optional<StoreId> where = {})
    {
        listings::ListingFacts facts;
        facts.promId = PromListingId(promId);
        for (const QLatin1StringView field : listingFields())
            facts.knows.append(field);
        facts.currency = Currency::uah();
        facts.values.price = OrderBooks::uah(89'000);
        facts.values.presence = presence::available;
        facts.values.quantity = Quantity::ofWhole(9);
        facts.values.status = listing_status::onDisplay;
        facts.values.inStock = true;
        facts.values.prices = QList<listings::WholesaleStep>();
        facts.values.name = name;
        facts.values.nameUk = name;
        facts.sku = u"SKU-%1"_s.arg(promId);
        facts.modified = books.clock.now();
        const StoreId store = where.value_or(books.store);
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, Actor::exchange())
                .apply(store, facts, listings::Creating::LeaveUnlinked);
        }));
        return TestBooks::required(books.read([&](storage::Connection &db) {
                   return listings::listingByPromId(db, store, facts.promId);
               }))
            .value();
    }
    listings::Listing read(ListingId id)
    {
        return TestBooks::required(books.read([&](storage::Connection &db) { return listings::findListing(db, id); }))
            .value();
    }
    // A price a person typed; its entry waits.
    QueueEntryId edited(ListingId id, const QString &price = u"990"_s)
    {
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, person).edit(id, {{u"price"_s, price}}, 0);
        }));
        return live(id);
    }
    // Prom shows a price that is neither ours nor what both agreed on, and the store asks.
    void promShowsAnother(ListingId id)
    {
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return listings::setConflictRule(tx, person, books.store, stores::ConflictRule::Ask);
        }));
        listings::ListingFacts facts;
        facts.promId = read(id).promId;
        facts.knows = {QString(listing_field::price)};
        facts.currency = Currency::uah();
        facts.values.price = OrderBooks::uah(91'000);
        facts.modified = books.clock.now();
        TestBooks::required(books.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, Actor::exchange())
                .apply(books.store, facts, listings::Creating::LeaveUnlinked);
        }));
    }
    QueueEntryId editedNew(qint64 promId, const QString &name, std::optional<StoreId> where = {})
    {
        return edited(listing(promId, name, where));
    }
    QueueEntryId live(ListingId id)
    {
        const StoreId store = read(id).store;
        return TestBooks::required(books.read([&](storage::Connection &db) {
                   return journal::liveEntryOf(db, store, QueueKind::ListingEdit, id.value());
               }))
            .value()
            .id;
    }
    // What the exchange does with an entry; it takes whatever is due.
    template <class F>
    void asQueue(F f)
    {
        TestBooks::required(books.write([&](storage::Transaction &tx) -> Done {
            journal::Queue queue(tx);
            return f(queue);
        }));
    }
    void take(QueueKind kind = QueueKind::ListingEdit)
    {
        TestBooks::required(books.write(
            [&](storage::Transaction &tx) { return journal::Queue(tx).takeDue(books.store, kind, 100, 1); }));
    }
    // A new change on its way, of which become(queue, id) says what came.
    template <class Become>
    QueueEntryId taken(qint64 promId, const QString &name, Become become)
    {
        const QueueEntryId id = editedNew(promId, name);
        take();
        asQueue([&](journal::Queue &queue) { return become(queue, id); });
        return id;
    }
    QueueEntryId refused(qint64 promId, const QString &name, const QString &promWords)
    {
        return taken(promId, name, [&](journal::Queue &queue, QueueEntryId id) {
            return queue.failed(id,
                                {.kind = Error::Kind::Refused, .detail = u"products/edit"_s, .promWords = promWords});
        });
    }
    QueueEntryId unknown(qint64 promId, const QString &name)
    {
        return taken(promId, name, [](journal::Queue &queue, QueueEntryId id) {
            return queue.unknown(id, Error::of(Error::Kind::OutcomeUnknown, u"reset"_s));
        });
    }
    QueueEntryId awaiting(qint64 promId, const QString &name)
    {
        return taken(promId, name, [](journal::Queue &queue, QueueEntryId id) { return queue.awaiting(id); });
    }
    // Prom asked to wait for a minute and a half.
    QueueEntryId later(qint64 promId, const QString &name)
    {
        return taken(promId, name, [](journal::Queue &queue, QueueEntryId id) {
            return queue.later(id, {.kind = Error::Kind::RateLimited, .httpStatus = 429, .retryAfterMs = 90'000});
        });
    }
    EveryState everyState()
    {
        EveryState states;
        states.refused = refused(11, u"Плед"_s, u"Price is too low"_s);
        states.unknown = unknown(12, u"Чашка"_s);
        states.awaiting = awaiting(13, u"Ковдра"_s);
        states.later = later(14, u"Подушка"_s);
        states.sending = editedNew(15, u"Рушник"_s);
        take();
        states.held = editedNew(16, u"Скатертина"_s);
        asQueue([&](journal::Queue &queue) { return queue.hold(person, states.held); });
        states.waiting = editedNew(17, u"Килим"_s);
        states.unread = unread(4711);
        return states;
    }
    // An order that could not be read; 0: not even its number.
    QueueEntryId unread(qint64 promId, const QByteArray &raw = R"({"id":"no number"})",
                        const QString &why = u"date_created is missing"_s)
    {
        TestBooks::required(books.write([&](storage::Transaction &tx) -> Done {
            const auto known = exchange::Unread::load(tx.db(), books.store, QueueKind::ReadOrder);
            if (!known)
                return known.error();
            return known->put(tx, promId, Error::of(Error::Kind::Protocol, why), raw);
        }));
        return TestBooks::required(books.read([&](storage::Connection &db) -> Result<QueueEntryId> {
            return QueueEntryId(TRY(db.firstNumber(u"SELECT max(id) FROM queue_entry"_s)).value_or(0));
        }));
    }
    journal::QueueEntry entry(QueueEntryId id)
    {
        return TestBooks::required(books.read([&](storage::Connection &db) { return journal::queueEntry(db, id); }))
            .value();
    }
    QueueState state(QueueEntryId id) { return entry(id).state; }
    void setMode(StoreMode mode)
    {
        TestBooks::required(books.write(
            [&](storage::Transaction &tx) { return stores::StoreOperations(tx, person).setMode(books.store, mode); }));
    }
};

} // namespace kramar::test
