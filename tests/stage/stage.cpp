// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stage/stage.h"
#include "tests/support/must.h"

#include "exchange/report_json.h"
#include "journal/queue.h"
#include "listings/listing_operations.h"
#include "listings/price_list_operations.h"
#include "orders/order_operations.h"
#include "stock/document_operations.h"
#include "stock/stock.h"
#include "stores/store_operations.h"

#include <QApplication>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;

namespace kramar::test {

namespace {

constexpr qint64 now = 1'791'967'440'000; // 2026-10-14 11:44 in Kyiv
constexpr qint64 minute = 60'000;

Error refusal(const QString &words)
{
    Error error = Error::of(Error::Kind::Refused, u"refused"_s);
    error.promWords = words;
    return error;
}

} // namespace

double wishedScale()
{
    bool ok = false;
    const double scale = qEnvironmentVariable("KRAMAR_TEST_SCALE").toDouble(&ok);
    return ok ? scale : 1;
}

int wishedPoints()
{
    bool ok = false;
    const int points = qEnvironmentVariableIntValue("KRAMAR_TEST_POINTS", &ok);
    return ok ? points : 9;
}

void setUpLook(double scale)
{
    qputenv("QT_FONT_DPI", "96");
    if (scale != 1)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
    QLoggingCategory::setFilterRules(u"kramar.*.info=false"_s);
}

void setUpFont(int points)
{
    if (!QFontDatabase::hasFamily(u"Noto Sans"_s))
        qFatal("Noto Sans is not installed (fonts-noto-core)");
    QFont font(u"Noto Sans"_s, points);
    font.setHintingPreference(QFont::PreferNoHinting); // what the machine prefers shall not matter
    QApplication::setFont(font);
    QApplication::setCursorFlashTime(0);
}

Stage::Stage(Books books, words::Language language)
    : m_clock(Timestamp::ofMs(now - 34 * minute))
{
    window::WindowOptions options;
    options.backend.dataFolder = m_folder.path();
    options.backend.secrets = backend::BackendOptions::Secrets::Memory;
    options.backend.transport.pace = {.minGapMs = 0, .maxInFlight = 4};
    options.backend.schedule = false;
    options.backend.clock = &m_clock;
    options.language = language;
    options.openDemo = [] {};
    m_shop = must(demo::DemoShop::start({.products = 90, .orders = 60, .seed = 18}, 0, m_clock));
    m_app = must(window::WindowApp::open(options));
    if (books == Books::Filled)
        fill();
    m_clock.set(Timestamp::ofMs(now));
    window().resize(1440, 900);
    window().show();
    window().activateWindow();
    if (!QTest::qWaitForWindowActive(&window()))
        qFatal("the window does not become active");
    if (books == Books::Filled && !QTest::qWaitFor([this] { return m_app->stores().all().size() == 2; }))
        qFatal("the stores do not show");
}

Stage::~Stage() = default;

QList<qint64> Stage::numbers(const QString &sql, const storage::Binds &binds)
{
    return must(m_app->backend().database().readNow([&](storage::Connection &db) {
        return db.list(sql, binds, [](const storage::Row &row) { return row.number(0); });
    }));
}

StoreId Stage::connectStore(const QString &name, const demo::DemoShop &shop)
{
    backend::Backend &books = m_app->backend();
    stores::NewStore store;
    store.name = name;
    store.apiUrl = shop.apiUrl();
    store.orders = stores::NewStore::Orders::All;
    const StoreId id = answer(books.stores().add(store, shop.token().toLatin1()));
    const exchange::RoundReport report = books.exchange().runOnce(id, {});
    if (report.error)
        qFatal("%s", qPrintable(toLogLine(*report.error)));
    return id;
}

void Stage::unlinkSome(bool unlinked)
{
    listings::Linking &linking = m_app->backend().linking();
    if (!unlinked) {
        answer(linking.undo(m_unlinked));
        return;
    }
    m_unlinked = answer(linking.unlink(numbers(u"SELECT id FROM listing WHERE store_id = ? AND product_id IS NOT NULL "
                                               "AND is_variation = 0 ORDER BY prom_id DESC LIMIT 9"_s,
                                               {m_trial})));
}

void Stage::disagree(bool disagrees)
{
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            if (!disagrees) {
                TRY(tx.db().run(u"UPDATE listing_edit SET in_conflict = 0, theirs = NULL"_s));
            } else {
                TRY(tx.db().run(u"UPDATE listing_edit SET in_conflict = 1, theirs = "
                                "CASE WHEN field = 'price' THEN '899.00' ELSE 'order' END "
                                "WHERE listing_id IN (SELECT id FROM listing WHERE store_id = ?)"_s,
                                {m_trial}));
            }
            tx.changed(ObjectKind::Listing, 0);
            return {};
        }));
}

void Stage::drift(bool drifted)
{
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            storage::Connection &db = tx.db();
            TRY(db.run(u"DELETE FROM listing_difference"_s));
            const QString begin = u"INSERT INTO listing_difference (listing_id, field, agreed, theirs, found_ms) "_s;
            const QString those = u" FROM listing WHERE store_id = ? AND id NOT IN (SELECT listing_id FROM "
                                  "listing_edit) AND %1 ORDER BY id LIMIT 3"_s;
            if (drifted) {
                TRY(db.run(begin +
                               u"SELECT id, 'price', price_minor / 100 || '.00', price_minor / 100 + 40 || '.00', ?"_s +
                               those.arg(u"price_minor % 100 = 0"_s),
                           {tx.now(), m_trial}));
                TRY(db.run(begin + u"SELECT id, 'presence', presence, 'not_available', ?"_s +
                               those.arg(u"presence = 'available'"_s),
                           {tx.now(), m_trial}));
                TRY(db.run(u"INSERT INTO watermark (store_id, action, value_ms) VALUES (?, 'drift', ?) "
                           "ON CONFLICT (store_id, action) DO UPDATE SET value_ms = excluded.value_ms"_s,
                           {m_trial, tx.now()}));
            }
            tx.changed(ObjectKind::Listing, 0);
            return {};
        }));
}

void Stage::moveCategories(bool moved)
{
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            storage::Connection &db = tx.db();
            const QString acts = u"(SELECT id FROM act WHERE actor_name = 'stage')"_s;
            TRY(db.run(u"DELETE FROM history WHERE act_id IN "_s + acts));
            TRY(db.run(u"DELETE FROM act WHERE actor_name = 'stage'"_s));
            if (moved) {
                const qint64 act = TRY(db.insert(u"INSERT INTO act (at_ms, actor_kind, actor_name, kind, store_id) "
                                                 "VALUES (?, 'exchange', 'stage', 'listing.import', ?) RETURNING id"_s,
                                                 {tx.now(), m_trial}));
                const QString move = u"INSERT INTO history (act_id, entity, entity_id, field, old_value, new_value) "
                                     "SELECT ?, 'listing', id, %1 FROM listing WHERE store_id = ? AND "
                                     "category_id IS NOT NULL ORDER BY id LIMIT 3"_s;
                TRY(db.run(move.arg(u"'category_id', '1200', category_id"_s), {act, m_trial}));
                TRY(db.run(move.arg(u"'category', 'Різне', category_caption"_s), {act, m_trial}));
            }
            tx.changed(ObjectKind::Listing, 0);
            return {};
        }));
}

void Stage::group(bool grouped)
{
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            storage::Connection &db = tx.db();
            TRY(db.run(u"UPDATE product SET group_path = ''"_s));
            const QStringList paths =
                grouped ? QStringList{u"Дім / Пледи"_s, u"Дім / Посуд"_s, u"Дім"_s, u"Розпродаж"_s} : QStringList();
            for (qsizetype i = 0; i < paths.size(); ++i)
                TRY(db.run(u"UPDATE product SET group_path = ? WHERE id % 5 = ?"_s, {paths[i], qint64{i}}));
            tx.changed(ObjectKind::Product, 0);
            return {};
        }));
}

void Stage::fill()
{
    m_otherShop = must(demo::DemoShop::start({.products = 24, .orders = 9, .seed = 4}, 0, m_clock));
    m_working = connectStore(u"Дім і Сад"_s, *m_shop);
    m_trial = connectStore(u"Дім Опт"_s, *m_otherShop);
    answer(m_app->backend().queue().switchMode(m_working, StoreMode::Production, exchange::QueueDesk::Pending::Send));
    m_clock.advanceMs(20 * minute);
    editListings();
    countStock();
    writeDocuments();
    writePrices();
    m_clock.advanceMs(8 * minute);
    workOnOrders();
    answerQueue();
}

// A retail and a wholesale list, which no store takes yet.
void Stage::writePrices()
{
    const QList<qint64> products = numbers(u"SELECT id FROM product ORDER BY search LIMIT 60"_s);
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            listings::PriceListOperations operations(tx, m_app->backend().session().actor());
            listings::Effort effort;
            QList<products::EntryChange> retail, wholesale;
            for (qsizetype i = 0; i < products.size(); ++i) {
                const qint64 price = 149 + (i * 137) % 1900;
                if (i % 7 != 3)
                    retail.append({ProductId(products[i]), u"%1.00"_s.arg(price)});
                if (i % 4 == 0)
                    wholesale.append({ProductId(products[i]),
                                      products::parseSteps(u"5=%1;20=%2"_s.arg(price * 95 / 100).arg(price * 9 / 10),
                                                           Currency::uah())
                                          ->value()});
            }
            TRY(operations.set(PriceListId(1), retail, effort));
            TRY(operations.set(PriceListId(2), wholesale, effort));
            return {};
        }));
}

void Stage::editListings()
{
    for (const StoreId store : {m_working, m_trial}) {
        const QList<qint64> ids =
            numbers(u"SELECT id FROM listing WHERE store_id = ? AND is_variation = 0 AND price_minor IS NOT NULL AND "
                    "status = 'on_display' ORDER BY prom_id LIMIT 7"_s,
                    {store});
        must(m_app->backend().database().writeNow(
            storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
                listings::ListingOperations operations(tx, m_app->backend().session().actor());
                for (qsizetype i = 0; i < ids.size(); ++i) {
                    QList<listings::FieldChange> changes{
                        {QString(listing_field::price), u"%1.00"_s.arg(940 + i * 115)}};
                    if (i % 2 == 1)
                        changes.append({QString(listing_field::presence), QString(presence::available)});
                    TRY_DONE(operations.edit(ListingId(ids[i]), changes));
                }
                return {};
            }));
    }
}

void Stage::countStock()
{
    const QList<qint64> products = numbers(u"SELECT id FROM product ORDER BY id LIMIT 80"_s);
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            stock::StockOperations stock(tx, m_app->backend().session().actor());
            const WarehouseId place = TRY(stock::defaultWarehouse(tx.db()));
            for (const qint64 product : products)
                TRY_DONE(stock.correct(ProductId(product), place, Quantity::ofWhole(product * 7 % 23)));
            return {};
        }));
}

// A receipt that is posted, a write-off that was taken back, a receipt that is being entered, a stock-taking under way.
void Stage::writeDocuments()
{
    const QList<qint64> products = numbers(u"SELECT id FROM product ORDER BY id LIMIT 60"_s);
    const auto lines = [&products](qsizetype from, qsizetype count, bool costs) {
        QList<stock::NewLine> all;
        for (qsizetype i = from; i < from + count; ++i) {
            stock::NewLine line{.product = ProductId(products[i]), .quantity = Quantity::ofWhole(1 + i * 5 % 12)};
            if (costs)
                line.cost = Money::ofMinor(8'000 + i * 4'350, Currency::uah());
            all.append(line);
        }
        return all;
    };
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            stock::DocumentOperations documents(tx, m_app->backend().session().actor());
            const WarehouseId place = TRY(stock::defaultWarehouse(tx.db()));
            const DocumentId in = TRY(documents.create({.kind = DocumentKind::Receipt, .warehouse = place}));
            TRY_DONE(documents.addLines(in, lines(0, 24, true)));
            TRY(documents.post(in));
            const DocumentId out = TRY(documents.create({.kind = DocumentKind::WriteOff, .warehouse = place}));
            TRY_DONE(documents.addLines(out, lines(0, 1, false)));
            TRY(documents.post(out));
            TRY(documents.reverse(out));
            const DocumentId next = TRY(documents.create(
                {.kind = DocumentKind::Receipt, .warehouse = place, .comment = u"Накладна 214, решта завтра"_s}));
            TRY_DONE(documents.addLines(next, lines(24, 6, true)));
            const DocumentId count = TRY(documents.create({.kind = DocumentKind::StockTaking, .warehouse = place}));
            QList<stock::NewLine> counted = lines(4, 9, false);
            for (qsizetype i = 0; i < counted.size(); ++i) {
                const stock::Balance there = TRY(stock::balanceOf(tx.db(), counted[i].product, place));
                counted[i].quantity = there.onHand.plus(Quantity::ofWhole(i == 2 ? 2 : i == 5 ? -1 : 0));
            }
            return documents.addLines(count, counted);
        }));
}

void Stage::hideAddress(bool hidden)
{
    const QString url = hidden ? stores::defaultApiUrl(u"prom.ua").toString() : shopUrl().toString();
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            TRY_DONE(tx.db().run(u"UPDATE store SET api_url = ? WHERE id = ?"_s, {url, m_working}));
            tx.changed(ObjectKind::Store, m_working.value());
            return {};
        }));
}

void Stage::happen(bool happens)
{
    const Timestamp at = m_clock.now();
    const auto round = [at](StoreId store, qint64 before, const exchange::ActionReport &action) {
        exchange::RoundReport report{.store = store, .started = at.plusMs(-before), .ended = at.plusMs(-before)};
        report.actions = {action};
        report.error = action.error;
        return report;
    };
    exchange::ActionReport orders;
    orders.action = ActionKind::Orders;
    orders.requests = 1;
    orders.created = 3;
    exchange::ActionReport sent;
    sent.action = ActionKind::SendQueue;
    sent.requests = 1;
    sent.failed = 2;
    exchange::ActionReport refused;
    refused.action = ActionKind::BaseData;
    refused.error = Error::of(Error::Kind::Unauthorized, u"401"_s);
    const QList<exchange::RoundReport> rounds{round(m_working, 26 * minute, orders), round(m_working, 9 * minute, sent),
                                              round(m_trial, 2 * minute, refused)};
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"DELETE FROM round WHERE outcome = 'scene'"_s));
            for (const exchange::RoundReport &report : rounds) {
                if (happens)
                    TRY(tx.db().insert(u"INSERT INTO round (store_id, started_ms, ended_ms, outcome, report) "
                                       "VALUES (?, ?, ?, 'scene', ?) RETURNING id"_s,
                                       {report.store, report.started, report.ended,
                                        QString::fromUtf8(QJsonDocument(exchange::toJson(report)).toJson())}));
            }
            tx.changed(ObjectKind::Round, 0);
            return {};
        }));
}

// Some of what came in today was worked on.
void Stage::workOnOrders()
{
    for (const StoreId store : {m_working, m_trial}) {
        const QList<qint64> fresh = numbers(
            u"SELECT id FROM orders WHERE store_id = ? AND state = 'new' ORDER BY created_ms DESC, id LIMIT 6"_s,
            {store});
        for (qsizetype i = 1; i < fresh.size(); ++i) {
            const OrderId id(fresh[i]);
            orders::Orders &room = m_app->backend().orders();
            answer(room.markOpened(id));
            answer(room.setState(id, OrderState::Confirmed, {}, 0));
            if (i % 3 == 0)
                answer(room.setState(id, OrderState::Packing, {}, 0));
        }
    }
}

void Stage::answerQueue()
{
    const QList<qint64> edits =
        numbers(u"SELECT id FROM queue_entry WHERE store_id = ? AND kind = 'listing_edit' ORDER BY id"_s, {m_working});
    if (edits.size() < 5)
        qFatal("too few changes wait");
    must(
        m_app->backend().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Done {
            journal::Queue queue(tx);
            TRY(queue.takeDue(m_working, QueueKind::ListingEdit, 4, 1));
            TRY_DONE(queue.failed(QueueEntryId(edits[0]), refusal(u"price: некоректне значення"_s)));
            TRY_DONE(queue.failed(QueueEntryId(edits[1]), refusal(u"price: ціна нижча за мінімальну"_s)));
            TRY_DONE(queue.unknown(QueueEntryId(edits[2]), Error::of(Error::Kind::OutcomeUnknown, u"no answer"_s)));
            TRY_DONE(queue.awaiting(QueueEntryId(edits[3])));
            return queue.hold(m_app->backend().session().actor(), QueueEntryId(edits[4]));
        }));
}

} // namespace kramar::test
