// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody works at stays where it is while the exchange brings what buyers and Prom do: rows, scroll, selection,
// editors; and the marks of the exchange are right at every moment. The real window, the real exchange, the demo shop.
#include "app/demo/demo_shop.h"
#include "app/window/window_app.h"
#include "tests/support/must.h"
#include "ui/common/buttons.h"
#include "ui/common/chips.h"
#include "ui/common/label.h"
#include "ui/common/list_page.h"

#include "listings/listing_operations.h"
#include "stores/store_operations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <httplib.h>

using namespace kramar;
using namespace kramar::test;
using namespace Qt::StringLiterals;
using ui::SyncMark;

namespace {

constexpr int patienceMs = 30'000;
constexpr qint64 hourMs = 3'600'000;

// A connected shop whose snapshot is read, and the window over it, under a clock that stands unless it is moved.
class LiveShop
{
public:
    LiveShop()
        : m_clock(Timestamp::ofMs(1'793'000'000'000))
        , m_shop(must(demo::DemoShop::start({.products = 90, .orders = 90, .seed = 21}, 0, m_clock)))
        , m_steering("127.0.0.1", m_shop->apiUrl().port())
    {
        window::WindowOptions options;
        options.backend.dataFolder = m_folder.path();
        options.backend.secrets = backend::BackendOptions::Secrets::Memory;
        options.backend.transport.pace = {.minGapMs = 0, .maxInFlight = 4};
        options.backend.transport.repeatPauseMs = 20;
        options.backend.schedule = false;
        options.backend.clock = &m_clock;
        options.language = words::Language::English;
        options.undoDelayMs = 0;
        m_app = must(window::WindowApp::open(options));
        stores::NewStore wanted;
        wanted.name = u"Дім і Сад"_s;
        wanted.apiUrl = m_shop->apiUrl();
        wanted.orders = stores::NewStore::Orders::All;
        m_store = answer(m_app->backend().stores().add(wanted, m_shop->token().toLatin1()));
        must(books().database().writeNow(storage::Executor::Urgency::Person, [this](storage::Transaction &tx) {
            return stores::StoreOperations(tx, books().session().actor())
                .setSetting(m_store, u"brake_price_percent"_s, u"100000000"_s); // just any price is typed here
        }));
        QObject::connect(&m_app->backend().exchange(), &exchange::Exchange::roundEnded, &m_app->window(),
                         [this] { ++m_rounds; });
        m_app->window().resize(1440, 900);
        m_app->window().show();
        m_app->window().activateWindow();
        m_app->backend().exchange().start();
    }

    backend::Backend &books() { return m_app->backend(); }
    ui::MainWindow &window() { return m_app->window(); }
    StoreId store() const { return m_store; }
    void advance(qint64 ms) { m_clock.advanceMs(ms); }

    // A page with its rows; shown once the window knows that there is a store.
    ui::ListPage *page(const QString &key)
    {
        window().go(key);
        auto *page = qobject_cast<ui::ListPage *>(window().page(key));
        const auto stands = [page] { return page->isVisible() && page->table()->tableModel()->rowCount() > 0; };
        if (!page || !QTest::qWaitFor(stands, patienceMs))
            qFatal("no rows in %s", qPrintable(key));
        return page;
    }
    // Begins a round; roundsEnded() grows when it is over.
    void begin(const QList<ActionKind> &actions) { books().exchange().sync(m_store, {.actions = actions}); }
    int roundsEnded() const { return m_rounds; }
    // A whole round, while the window lives on.
    [[nodiscard]] bool round(const QList<ActionKind> &actions)
    {
        const int before = m_rounds;
        begin(actions);
        return QTest::qWaitFor([&] { return m_rounds > before; }, patienceMs);
    }
    [[nodiscard]] bool everything() { return round({ActionKind::Groups, ActionKind::Orders, ActionKind::Listings}); }

    qint64 number(const QString &sql)
    {
        return must(books().database().readNow([&](storage::Connection &db) { return db.firstNumber(sql); }))
            .value_or(0);
    }
    qint64 promId(const QString &table, qint64 id)
    {
        return number(u"SELECT prom_id FROM %1 WHERE id = %2"_s.arg(table).arg(id));
    }

    // The shop's switches.
    void post(const char *path, const QJsonObject &body)
    {
        const auto reply =
            m_steering.Post(std::string("/demo") + path,
                            QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(), "application/json");
        if (!reply || reply->status != 200)
            qFatal("the demo shop refuses %s: %s", path, reply ? reply->body.c_str() : "no answer");
    }
    void buyersDo(const QJsonArray &steps) { post("/script", {{u"steps"_s, steps}}); }
    void quirk(const QString &name, const QJsonValue &value) { post("/quirks", {{name, value}}); }

private:
    ManualClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<demo::DemoShop> m_shop;
    httplib::Client m_steering;
    std::unique_ptr<window::WindowApp> m_app;
    StoreId m_store;
    int m_rounds = 0;
};

// Where somebody looks: which row stands at which height.
struct Place {
    qint64 id = 0;
    int y = 0;
    friend bool operator==(const Place &, const Place &) = default;
};

Place placeOf(const ui::ObjectTable *table, qint64 id)
{
    const int row = table->tableModel()->rowOf(id);
    return {id, row < 0 ? -1 : table->rowViewportPosition(row)};
}

// The middle of the list is looked at, `lines` below the first row that is seen.
qint64 lookAtTheMiddle(ui::ObjectTable *table, int lines)
{
    ui::TableModel *model = table->tableModel();
    table->scrollTo(model->index(model->rowCount() / 2, 0), QAbstractItemView::PositionAtTop);
    const int row = table->rowAt(0) + lines;
    table->setFocus();
    table->setCurrentId(*model->idAt(row));
    return *model->idAt(row);
}

SyncMark markOf(const ui::ObjectTable *table, qint64 id)
{
    const ui::TableModel *model = table->tableModel();
    const QVariant cell = model->index(model->rowOf(id), model->columnOf(u"mark"_s)).data(ui::TableModel::CellRole);
    const ui::Cell shown = cell.value<ui::Cell>();
    const auto *mark = std::get_if<SyncMark>(&shown.look);
    return mark ? *mark : SyncMark::None;
}

ui::LinkButton *newRowsOf(ui::ListPage *page)
{
    for (auto *link : page->filters()->findChildren<ui::LinkButton *>()) {
        if (link->isVisible() && link->text().contains(u"new"))
            return link;
    }
    return nullptr;
}

} // namespace

class TestLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrderThatIsWorkedAtStays();
    void severalChosenStayChosen();
    void anEditorInTheRowStays();
    void unsavedFieldsStay();
    void everyStateHasItsMark();
    void anOrdersMarkFollowsIt();
};

void TestLive::anOrderThatIsWorkedAtStays()
{
    LiveShop shop;
    QVERIFY(shop.everything());
    ui::ListPage *page = shop.page(u"orders"_s);
    ui::ObjectTable *table = page->table();
    QTRY_COMPARE(table->tableModel()->rowCount(), 90);
    const qint64 current = lookAtTheMiddle(table, 4);
    auto *waybill = page->findChild<QLineEdit *>(u"waybill"_s);
    QTRY_VERIFY(waybill && waybill->isVisible() && waybill->isEnabled() && !waybill->isReadOnly());
    waybill->setFocus();
    waybill->selectAll();
    QTest::keyClicks(waybill, u"2045000000"_s);
    const Place before = placeOf(table, current);
    const int scrolled = table->verticalScrollBar()->value();
    const qint64 other = *table->tableModel()->idAt(table->rowAt(0) + 1);

    // Two buy, one pays no heed to what is worked at and changes it, another one is changed beside it.
    shop.advance(60'000);
    shop.buyersDo({QJsonObject{{u"do"_s, u"order"_s}}, QJsonObject{{u"do"_s, u"order"_s}},
                   QJsonObject{{u"do"_s, u"edit_order"_s},
                               {u"order"_s, shop.promId(u"orders"_s, current)},
                               {u"address"_s, u"м. Львів, Відділення №7"_s}},
                   QJsonObject{{u"do"_s, u"edit_order"_s},
                               {u"order"_s, shop.promId(u"orders"_s, other)},
                               {u"declaration"_s, u"20450000001234"_s}}});
    QVERIFY(shop.round({ActionKind::Orders}));

    QTRY_COMPARE(table->tableModel()->newCount(), 2);
    QTRY_VERIFY(newRowsOf(page));
    QVERIFY(newRowsOf(page)->text().startsWith(u"2"_s));
    const auto rowSays = [&](qint64 id, const QString &words) {
        for (int column = 0; column < table->tableModel()->columnCount(); ++column) {
            const QModelIndex cell = table->tableModel()->index(table->tableModel()->rowOf(id), column);
            if (cell.data(Qt::DisplayRole).toString().contains(words) ||
                cell.data(Qt::AccessibleTextRole).toString().contains(words))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(rowSays(other, u"20450000001234"_s)); // values show at once
    QTRY_VERIFY(std::ranges::any_of(page->findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->text().contains(u"Відділення №7"); }));
    QCOMPARE(table->tableModel()->rowCount(), 90);
    QCOMPARE(table->currentId(), std::optional(current));
    QCOMPARE(table->verticalScrollBar()->value(), scrolled);
    QCOMPARE(placeOf(table, current), before);
    QCOMPARE(waybill->text(), u"2045000000"_s);
    QVERIFY(waybill->hasFocus());

    // They are shown, from the top, when somebody wants them; what is worked at stays chosen.
    QTest::mouseClick(newRowsOf(page), Qt::LeftButton);
    QTRY_COMPARE(table->tableModel()->rowCount(), 92);
    QTRY_VERIFY(!newRowsOf(page));
    QCOMPARE(table->verticalScrollBar()->value(), 0);
    QCOMPARE(table->currentId(), std::optional(current));
    QCOMPARE(waybill->text(), u"2045000000"_s);
}

void TestLive::severalChosenStayChosen()
{
    LiveShop shop;
    QVERIFY(shop.everything());
    ui::ObjectTable *table = shop.page(u"orders"_s)->table();
    QTRY_COMPARE(table->tableModel()->rowCount(), 90);
    lookAtTheMiddle(table, 2);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    const QList<qint64> chosen = table->selectedIds();
    QCOMPARE(chosen.size(), 4);
    table->tableModel()->setTicked({*table->tableModel()->idAt(0)}, true);
    const QList<qint64> ticked = table->tableModel()->tickedIds();
    const int scrolled = table->verticalScrollBar()->value();

    shop.advance(60'000);
    QJsonArray steps{QJsonObject{{u"do"_s, u"order"_s}}};
    for (const qint64 id : chosen)
        steps.append(QJsonObject{{u"do"_s, u"edit_order"_s},
                                 {u"order"_s, shop.promId(u"orders"_s, id)},
                                 {u"notes"_s, u"Подзвоніть, будь ласка"_s}});
    shop.buyersDo(steps);
    QVERIFY(shop.round({ActionKind::Orders}));
    QTRY_COMPARE(table->tableModel()->newCount(), 1);
    QCOMPARE(table->selectedIds(), chosen);
    QCOMPARE(table->tableModel()->tickedIds(), ticked);
    QCOMPARE(table->verticalScrollBar()->value(), scrolled);
    table->tableModel()->showNew();
    QTRY_COMPARE(table->tableModel()->rowCount(), 91);
    QCOMPARE(table->selectedIds(), chosen);
    QCOMPARE(table->tableModel()->tickedIds(), ticked);
}

void TestLive::anEditorInTheRowStays()
{
    LiveShop shop;
    QVERIFY(shop.everything());
    ui::ObjectTable *table = shop.page(u"products"_s)->table();
    lookAtTheMiddle(table, 3);
    ui::TableModel *model = table->tableModel();
    const int column = model->columnOf(u"price"_s);
    int row = table->rowAt(0);
    const auto editable = [&](int at) {
        return model->index(at, column).flags().testFlag(Qt::ItemIsEditable) &&
               !model->index(at, column).data(Qt::EditRole).toString().isEmpty();
    };
    QTRY_VERIFY(model->index(row + 8, 0).data(ui::TableModel::LoadedRole).toBool());
    while (!editable(row))
        ++row;
    const qint64 id = *model->idAt(row);
    table->setCurrentIndex(model->index(row, column));
    QTest::keyClick(table, Qt::Key_F2);
    QLineEdit *editor = nullptr;
    QTRY_VERIFY((editor = table->viewport()->findChild<QLineEdit *>()) != nullptr);
    // A little more, which nobody asks about.
    const qint64 minor = shop.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(id)) + 250;
    const QString typed = Money::ofMinor(minor, Currency::uah()).toDecimal().replace(u'.', u',');
    editor->selectAll();
    QTest::keyClicks(editor, typed);
    const Place before = placeOf(table, id);
    const QRect where = editor->geometry();

    // Prom has other prices, another name above, a listing more; the one in hand is changed too.
    shop.advance(60'000);
    shop.buyersDo({QJsonObject{{u"do"_s, u"add_product"_s}},
                   QJsonObject{{u"do"_s, u"change_product"_s},
                               {u"product"_s, shop.promId(u"listing"_s, id)},
                               {u"fields"_s, QJsonObject{{u"price"_s, static_cast<double>(minor - 150) / 100}}}},
                   QJsonObject{{u"do"_s, u"change_product"_s},
                               {u"product"_s, shop.promId(u"listing"_s, *model->idAt(0))},
                               {u"fields"_s, QJsonObject{{u"name_uk"_s, u"Ящик для іграшок"_s}}}}});
    QVERIFY(shop.round({ActionKind::Groups, ActionKind::Listings}));
    QTRY_VERIFY(model->newCount() > 0);
    QCOMPARE(table->viewport()->findChild<QLineEdit *>(), editor);
    QVERIFY(editor->isVisible() && editor->hasFocus());
    QCOMPARE(editor->text(), typed);
    QCOMPARE(editor->geometry(), where);
    QCOMPARE(placeOf(table, id), before);
    QCOMPARE(table->currentId(), std::optional(id));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shop.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(id)), minor);
}

void TestLive::unsavedFieldsStay()
{
    LiveShop shop;
    QVERIFY(shop.everything());
    ui::ListPage *page = shop.page(u"products"_s);
    ui::ObjectTable *table = page->table();
    const qint64 id = shop.number(u"SELECT id FROM listing WHERE is_variation = 0 AND price_minor IS NOT NULL AND "
                                  "status = 'on_display' ORDER BY prom_id LIMIT 1"_s);
    QTRY_VERIFY(table->tableModel()->rowOf(id) >= 0);
    table->setCurrentId(id);
    auto *price = page->findChild<QLineEdit *>(u"price"_s);
    QTRY_VERIFY(price && price->isVisible() && !price->text().isEmpty());
    const QString read = price->text();
    price->setFocus();
    price->selectAll();
    QTest::keyClicks(price, u"555"_s);

    shop.advance(60'000);
    shop.buyersDo({QJsonObject{{u"do"_s, u"change_product"_s},
                               {u"product"_s, shop.promId(u"listing"_s, id)},
                               {u"fields"_s, QJsonObject{{u"price"_s, 432.1}}}}});
    QVERIFY(shop.round({ActionKind::Groups, ActionKind::Listings}));
    // What Prom has now is said beside what is typed, and neither is lost.
    QTRY_VERIFY(std::ranges::any_of(page->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"432.1");
    }));
    QCOMPARE(price->text(), u"555"_s);
    QVERIFY(price->hasFocus());
    QVERIFY(page->hasUnsavedChanges());
    QTest::mouseClick(page->findChild<QAbstractButton *>(u"discard"_s), Qt::LeftButton);
    QTRY_VERIFY(price->text() != u"555" && price->text() != read);
}

// A price on its way out: each state of the queue, brought about by what Prom does, and its mark in the list.
void TestLive::everyStateHasItsMark()
{
    LiveShop shop;
    QVERIFY(shop.everything());
    ui::ObjectTable *table = shop.page(u"products"_s)->table();
    const qint64 id = shop.number(u"SELECT id FROM listing WHERE is_variation = 0 AND product_id IS NOT NULL AND "
                                  "currency = 'UAH' AND price_minor > 10000 AND status = 'on_display' "
                                  "ORDER BY prom_id LIMIT 1"_s);
    const qint64 minor = shop.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(id));
    QTRY_VERIFY(table->tableModel()->rowOf(id) >= 0);
    table->setCurrentId(id);
    QTRY_VERIFY(table->tableModel()->payload(id).isValid());
    const auto mark = [&] { return markOf(table, id); };
    int step = 0;
    const auto edit = [&] { // a little more each time: no brake minds
        const Money price = Money::ofMinor(minor + 100 * ++step, Currency::uah());
        answer(shop.books().listings().edit(ListingId(id), {{QString(listing_field::price), price.toDecimal()}}, 0));
        shop.advance(60'000);
    };
    const auto sent = [&] { return shop.round({ActionKind::SendQueue}); };
    const auto fault = [](const QString &kind, const QString &path, int count, int ms) {
        return QJsonObject{{u"kind"_s, kind}, {u"path"_s, path}, {u"count"_s, count}, {u"ms"_s, ms}};
    };
    QTRY_COMPARE(mark(), SyncMark::None);
    edit();
    QTRY_COMPARE(mark(), SyncMark::Test); // nothing is sent
    QVERIFY(sent());
    QCOMPARE(mark(), SyncMark::Test);
    answer(shop.books().queue().switchMode(shop.store(), StoreMode::Production, exchange::QueueDesk::Pending::Send));
    QTRY_COMPARE(mark(), SyncMark::Waiting);

    // While the request is under way, then while Prom does not show it yet.
    shop.quirk(u"edits_visible_after_ms"_s, static_cast<double>(hourMs));
    shop.quirk(u"fail_next"_s, QJsonArray{fault(u"slow_ms"_s, u"/products/edit"_s, 1, 3000)});
    const int before = shop.roundsEnded();
    shop.begin({ActionKind::SendQueue});
    QTRY_COMPARE(mark(), SyncMark::Sending);
    QTRY_VERIFY_WITH_TIMEOUT(shop.roundsEnded() > before, patienceMs);
    QTRY_COMPARE(mark(), SyncMark::Awaiting);
    shop.advance(2 * hourMs);
    shop.quirk(u"edits_visible_after_ms"_s, 0);
    QVERIFY(shop.round({ActionKind::Groups, ActionKind::SendQueue, ActionKind::Listings}));
    QTRY_COMPARE(mark(), SyncMark::None);

    // Held by hand and let go.
    edit();
    QTRY_COMPARE(mark(), SyncMark::Waiting);
    const auto entry = [&] {
        return shop.number(u"SELECT id FROM queue_entry WHERE object_id = %1 AND kind = 'listing_edit' "
                           "ORDER BY id DESC LIMIT 1"_s.arg(id));
    };
    answer(shop.books().queue().hold({entry()}));
    QTRY_COMPARE(mark(), SyncMark::Held);
    QVERIFY(sent());
    QCOMPARE(mark(), SyncMark::Held);
    answer(shop.books().queue().release({entry()}));
    QTRY_COMPARE(mark(), SyncMark::Waiting);
    QVERIFY(sent());
    QTRY_COMPARE(mark(), SyncMark::None);

    // Refused by Prom's words; corrected, it goes.
    shop.quirk(u"fail_next"_s, QJsonArray());
    must(shop.books().database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, shop.books().session().actor())
            .edit(ListingId(id), {{QString(listing_field::price), u"0.00"_s}});
    }));
    QVERIFY(sent());
    QTRY_COMPARE(mark(), SyncMark::Refused);
    edit();
    QTRY_COMPARE(mark(), SyncMark::Waiting);
    QVERIFY(sent());
    QTRY_COMPARE(mark(), SyncMark::None);

    // No answer, and nothing can be read: unknown; when Prom is heard again, agreed.
    edit();
    shop.quirk(u"fail_next"_s, QJsonArray{fault(u"reset_before_answer"_s, u"/products/edit"_s, 1, 0),
                                          fault(u"503"_s, u"/products"_s, 1000, 0)});
    QVERIFY(sent());
    QTRY_COMPARE(mark(), SyncMark::Unknown);
    shop.quirk(u"fail_next"_s, QJsonArray());
    shop.advance(hourMs);
    QVERIFY(sent());
    QTRY_COMPARE(mark(), SyncMark::None);
}

void TestLive::anOrdersMarkFollowsIt()
{
    LiveShop shop;
    QVERIFY(shop.everything());
    answer(shop.books().queue().switchMode(shop.store(), StoreMode::Production, exchange::QueueDesk::Pending::Send));
    ui::ListPage *page = shop.page(u"orders"_s);
    ui::ObjectTable *table = page->table();
    const qint64 id = shop.number(u"SELECT id FROM orders WHERE state = 'new' AND prom_status = 'pending' "
                                  "ORDER BY prom_id LIMIT 1"_s);
    table->setCurrentId(id);
    QTRY_VERIFY(table->tableModel()->payload(id).isValid());
    QCOMPARE(markOf(table, id), SyncMark::None);
    auto *next = page->findChild<QPushButton *>(u"nextStep"_s);
    QTRY_VERIFY(next && next->isVisible() && next->isEnabled());
    shop.quirk(u"fail_next"_s, QJsonArray{QJsonObject{
                                   {u"kind"_s, u"slow_ms"_s}, {u"path"_s, u"/orders/set_status"_s}, {u"ms"_s, 3000}}});
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(markOf(table, id), SyncMark::Waiting);
    const int before = shop.roundsEnded();
    shop.begin({ActionKind::SendQueue});
    QTRY_COMPARE(markOf(table, id), SyncMark::Sending);
    QTRY_VERIFY_WITH_TIMEOUT(shop.roundsEnded() > before, patienceMs);
    QVERIFY(shop.round({ActionKind::Orders}));
    QTRY_COMPARE(markOf(table, id), SyncMark::None);
    QCOMPARE(table->currentId(), std::optional(id));
}

QTEST_MAIN(TestLive)
#include "test_live.moc"
