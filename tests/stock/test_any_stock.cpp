// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is written, posted, reversed, counted, sold and reserved, in any order and again: stock is the sum of its
// moves, nothing counts twice, what a transfer moves stays ours, no cost is below zero. A failure tells its seed;
// RC_PARAMS="seed=…" plays it again.
#include "journal/act.h"
#include "tests/stock/stock_books.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace kramar;
using namespace kramar::stock;
using namespace Qt::StringLiterals;
using test::hryvnias;
using test::pieces;

namespace {

using Place = std::pair<int, int>; // product, warehouse
using Effect = QMap<Place, qint64>;

} // namespace

class TestAnyStock : public QObject
{
    Q_OBJECT

    static constexpr int productCount = 3;
    static constexpr int lineCount = 3;

    std::unique_ptr<test::StockBooks> m_books;
    QList<ProductId> m_products;
    QList<WarehouseId> m_warehouses;
    QList<OrderLineId> m_orderLines;
    // What ought to be, told without the books' own arithmetic.
    Effect m_onHand;
    Effect m_gone;                                   // what was ever taken away: not above zero
    QHash<int, std::pair<Place, qint64>> m_reserved; // by order line
    struct Known {
        DocumentKind kind;
        DocumentState state = DocumentState::Draft;
        Effect effect;
        QHash<Place, int> counted{}; // of a stock-taking: its lines, when, in steps
        int begun = 0;
        int warehouse = 0;
        bool none = false;    // what was not counted is not there
        Effect atStart{};     // what stood
        Effect goneAtStart{}; // and had gone before
    };
    int m_step = 0;
    QMap<Place, int> m_restated; // when somebody last said anew what is there
    QMap<qint64, Known> m_documents;
    QSet<qint64> m_soldCauses;
    bool m_allowed = false;

    ProductId product(int index) const { return m_products[index]; }
    WarehouseId warehouse(int index) const { return m_warehouses[index]; }
    static int anyProduct() { return *rc::gen::inRange(0, productCount); }
    static int anyWarehouse() { return *rc::gen::inRange(0, 2); }
    static qint64 anyQuantity() { return *rc::gen::inRange<qint64>(1, 6'000); }
    qint64 moves() { return m_books->number(u"SELECT count(*) FROM stock_move"_s); }
    void apply(const Effect &effect, int sign)
    {
        for (auto change = effect.cbegin(); change != effect.cend(); ++change)
            move(change.key(), sign * change.value());
    }
    void move(const Place &place, qint64 change)
    {
        m_onHand[place] += change;
        m_gone[place] += std::min<qint64>(change, 0);
    }
    void restate(const Effect &effect)
    {
        for (auto change = effect.cbegin(); change != effect.cend(); ++change)
            m_restated[change.key()] = m_step;
    }
    bool wouldOwe(const Effect &effect, int sign) const
    {
        for (auto change = effect.cbegin(); change != effect.cend(); ++change) {
            if (sign * change.value() < 0 && m_onHand.value(change.key()) + sign * change.value() < 0)
                return true;
        }
        return false;
    }

    void writeSomething()
    {
        const auto kind = static_cast<DocumentKind>(*rc::gen::inRange(0, 4));
        const int from = anyWarehouse();
        Known known{.kind = kind, .effect = {}, .begun = m_step, .warehouse = from};
        known.atStart = m_onHand;
        known.goneAtStart = m_gone;
        QList<NewLine> lines;
        const int count = *rc::gen::inRange(kind == DocumentKind::StockTaking ? 0 : 1, 4);
        for (int i = 0; i < count; ++i) {
            const int index = anyProduct();
            NewLine line{.product = product(index), .quantity = Quantity::ofThousandths(anyQuantity())};
            const qint64 quantity = line.quantity.thousandths();
            const Place here{index, from};
            switch (kind) {
            case DocumentKind::Receipt:
                if (*rc::gen::arbitrary<bool>())
                    line.cost = hryvnias(*rc::gen::inRange<qint64>(0, 50'000));
                known.effect[here] += quantity;
                break;
            case DocumentKind::WriteOff:
                known.effect[here] -= quantity;
                break;
            case DocumentKind::Transfer:
                known.effect[here] -= quantity;
                known.effect[{index, 1 - from}] += quantity;
                break;
            case DocumentKind::StockTaking:
                known.effect[here] = quantity - m_onHand.value(here);
                known.counted.insert(here, m_step);
                break;
            }
            lines.append(line);
        }
        known.none = kind == DocumentKind::StockTaking && *rc::gen::arbitrary<bool>();
        const auto to = kind == DocumentKind::Transfer ? std::optional(warehouse(1 - from)) : std::nullopt;
        const DocumentId id = m_books->draft(
            {.kind = kind, .warehouse = warehouse(from), .toWarehouse = to, .uncountedIsNone = known.none}, lines);
        m_documents.insert(id.value(), known);
    }

    // A shelf of a stock-taking that goes on.
    void countSomething()
    {
        for (auto document = m_documents.begin(); document != m_documents.end(); ++document) {
            Known &known = document.value();
            if (known.kind != DocumentKind::StockTaking || known.state != DocumentState::Draft)
                continue;
            const Place here{anyProduct(), known.warehouse};
            const qint64 quantity = anyQuantity();
            m_books->required(m_books->documents([&](DocumentOperations &documents) {
                return documents.addLines(
                    DocumentId(document.key()),
                    {{.product = product(here.first), .quantity = Quantity::ofThousandths(quantity)}});
            }));
            known.effect[here] = quantity - m_onHand.value(here);
            known.counted.insert(here, m_step);
            return;
        }
    }

    // What stood when it began and did not go since.
    Effect missingOf(const Known &known) const
    {
        Effect missing;
        for (int index = 0; known.none && index < productCount; ++index) {
            const Place place{index, known.warehouse};
            if (known.counted.contains(place) || m_restated.value(place) > known.begun)
                continue;
            const qint64 stood = known.atStart.value(place);
            qint64 left = stood + m_gone.value(place) - known.goneAtStart.value(place);
            if (stood > 0)
                left = std::max<qint64>(left, 0);
            if (left != 0)
                missing[place] = -left;
        }
        return missing;
    }

    void postOrReverseSomething()
    {
        if (m_documents.isEmpty())
            return;
        const auto at = std::next(m_documents.begin(), *rc::gen::inRange<qsizetype>(0, m_documents.size()));
        const DocumentId id(at.key());
        Known &known = at.value();
        const bool posts = known.state == DocumentState::Draft || *rc::gen::inRange(0, 4) == 0;
        const int sign = posts ? 1 : -1;
        const qint64 before = moves();
        const qint64 sumBefore = allOnHand();
        const Effect missing = posts && known.state == DocumentState::Draft ? missingOf(known) : Effect();
        const auto done = posts ? m_books->post(id) : m_books->reverse(id);
        const bool was = known.state == (posts ? DocumentState::Posted : DocumentState::Reversed);
        if (was) {
            RC_ASSERT((done && !*done)); // once
            RC_ASSERT(moves() == before);
            return;
        }
        if (posts && known.state == DocumentState::Reversed) {
            RC_ASSERT((!done && done.error().detail == u"not_a_draft"_s));
            return;
        }
        if (posts && known.kind == DocumentKind::StockTaking) {
            bool meanwhile = false;
            for (auto counted = known.counted.cbegin(); counted != known.counted.cend(); ++counted)
                meanwhile = meanwhile || m_restated.value(counted.key()) > counted.value();
            RC_ASSERT((meanwhile == (!done && done.error().detail == u"counted_meanwhile"_s)));
            if (meanwhile) {
                RC_ASSERT(moves() == before);
                return;
            }
        }
        if (posts && known.counted.isEmpty() && missing.isEmpty() && known.kind == DocumentKind::StockTaking) {
            RC_ASSERT((!done && done.error().kind == Error::Kind::Invalid));
            return;
        }
        Effect effect = known.effect;
        for (auto place = missing.cbegin(); place != missing.cend(); ++place)
            effect.insert(place.key(), place.value());
        if (!done) {
            RC_ASSERT(done.error().kind == Error::Kind::Conflict);
            const bool short_ = done.error().detail == u"not_enough"_s;
            RC_ASSERT((short_ || (!posts && done.error().detail == u"counted_again"_s)));
            RC_ASSERT((!short_ || (!m_allowed && wouldOwe(effect, sign))));
            RC_ASSERT(moves() == before);
            return;
        }
        RC_ASSERT(*done);
        known.effect = effect;
        RC_ASSERT((m_allowed || !wouldOwe(known.effect, sign)));
        RC_ASSERT((!wouldOwe(known.effect, sign) || m_books->document(id).belowZero));
        apply(known.effect, sign);
        known.state = posts ? DocumentState::Posted : DocumentState::Reversed;
        if (known.kind == DocumentKind::StockTaking)
            restate(known.effect);
        if (known.kind == DocumentKind::Transfer)
            RC_ASSERT(allOnHand() == sumBefore);
        const auto again = posts ? m_books->post(id) : m_books->reverse(id);
        RC_ASSERT((again && !*again));
    }
    qint64 allOnHand() { return m_books->number(u"SELECT CAST(sum(on_hand) AS BIGINT) FROM balance"_s); }

    void correctSomething()
    {
        const Place place{anyProduct(), anyWarehouse()};
        const qint64 count = *rc::gen::inRange<qint64>(0, 9'000);
        const qint64 before = moves();
        m_books->required(m_books->stock([&](StockOperations &stock) {
            return stock.correct(product(place.first), warehouse(place.second), Quantity::ofThousandths(count));
        }));
        m_onHand[place] = count;
        if (moves() > before)
            m_restated[place] = m_step;
    }

    // Any act at all: only corrections have anything that this takes back, and none twice.
    void undoOrRedoSomething()
    {
        const ActId act(*rc::gen::inRange<qint64>(1, m_books->number(u"SELECT max(id) FROM act"_s) + 1));
        const bool again = *rc::gen::arbitrary<bool>();
        const QString sums = u"SELECT product_id, warehouse_id, quantity FROM stock_move WHERE act_id = ? AND "
                             u"cause_kind = 'correction'"_s;
        Effect effect;
        m_books->required(m_books->read([&](storage::Connection &db) {
            return db.each(sums, {act}, [&](const storage::Row &row) -> Done {
                effect[{static_cast<int>(m_products.indexOf(row.id<ProductId>(0))),
                        static_cast<int>(m_warehouses.indexOf(row.id<WarehouseId>(1)))}] += row.number(2);
                return {};
            });
        }));
        const Done done = m_books->stock([&](StockOperations &stock) -> Done {
            if (!again)
                return stock.undo(act);
            TRY(stock.redo(act));
            return {};
        });
        RC_ASSERT((done || done.error().kind == Error::Kind::Conflict));
        if (done) {
            RC_ASSERT(!effect.isEmpty());
            apply(effect, again ? 1 : -1);
            restate(effect);
        }
    }

    void sellSomething()
    {
        const Place place{anyProduct(), anyWarehouse()};
        const qint64 quantity = anyQuantity();
        const qint64 line = *rc::gen::inRange<qint64>(1, 6); // often one that was sold before
        const qint64 cause = line * 10 + place.first * 2 + place.second;
        const bool moved = m_books->required(m_books->stock([&](StockOperations &stock) {
            return stock.move(product(place.first), warehouse(place.second), Quantity::ofThousandths(-quantity),
                              {cause::orderLine, cause});
        }));
        RC_ASSERT(moved == !m_soldCauses.contains(cause));
        if (moved)
            move(place, -quantity);
        m_soldCauses.insert(cause);
    }

    void reserveSomething()
    {
        const int line = *rc::gen::inRange(0, lineCount);
        const Place place{anyProduct(), anyWarehouse()};
        const qint64 quantity = *rc::gen::arbitrary<bool>() ? anyQuantity() : 0;
        m_books->required(m_books->stock([&](StockOperations &stock) {
            return stock.reserve(m_orderLines[line], product(place.first), warehouse(place.second),
                                 Quantity::ofThousandths(quantity));
        }));
        m_reserved[line] = {place, quantity};
    }

    void check()
    {
        qint64 worth = 0;
        for (int p = 0; p < productCount; ++p) {
            const std::optional<Money> cost = m_books->cost(product(p));
            RC_ASSERT((!cost || cost->minor() >= 0));
            for (int w = 0; w < 2; ++w) {
                const Balance balance = m_books->balance(product(p), warehouse(w));
                RC_ASSERT(balance.onHand.thousandths() == m_onHand.value({p, w}));
                RC_ASSERT(balance.onHand.thousandths() ==
                          m_books->number(u"SELECT CAST(sum(quantity) AS BIGINT) FROM stock_move WHERE product_id = ? "
                                          u"AND warehouse_id = ?"_s,
                                          {product(p), warehouse(w)}));
                qint64 reserved = 0;
                for (const auto &[place, quantity] : std::as_const(m_reserved))
                    reserved += place == Place{p, w} ? quantity : 0;
                RC_ASSERT(balance.reserved.thousandths() == reserved);
                RC_ASSERT(balance.available() == balance.onHand.minus(balance.reserved));
                if (cost)
                    worth += valueAt(balance.onHand, *cost)->minor();
            }
        }
        const StockValues values =
            m_books->required(m_books->read([](storage::Connection &db) { return stockValues(db); }));
        RC_ASSERT(values.total == hryvnias(worth));
        RC_ASSERT(m_books->number(u"SELECT count(*) FROM stock_move WHERE cost_minor < 0"_s) == 0);
    }

    void begin()
    {
        m_books = std::make_unique<test::StockBooks>();
        m_products.clear();
        m_orderLines.clear();
        m_onHand.clear();
        m_gone.clear();
        m_reserved.clear();
        m_documents.clear();
        m_soldCauses.clear();
        m_restated.clear();
        m_step = 0;
        m_warehouses = {m_books->main, m_books->second};
        for (int i = 0; i < productCount; ++i)
            m_products.append(m_books->product(u"P-%1"_s.arg(i)));
        for (int i = 0; i < lineCount; ++i)
            m_orderLines.append(m_books->orderLine());
        m_allowed = *rc::gen::inRange(0, 3) == 0;
        if (m_allowed) {
            m_books->allowNegative(m_books->main);
            m_books->allowNegative(m_books->second);
        }
    }

private Q_SLOTS:
    void anySequenceKeepsTheSums()
    {
        const bool holds = rc::check([this] {
            begin();
            const int steps = *rc::gen::inRange(1, 30);
            for (int i = 0; i < steps; ++i) {
                m_step = i + 1;
                switch (*rc::gen::inRange(0, 10)) {
                case 0:
                    correctSomething();
                    break;
                case 1:
                    undoOrRedoSomething();
                    break;
                case 2:
                    sellSomething();
                    break;
                case 3:
                    reserveSomething();
                    break;
                case 4:
                case 5:
                    writeSomething();
                    break;
                case 6:
                    countSomething();
                    break;
                default:
                    postOrReverseSomething();
                    break;
                }
                check();
            }
        });
        QVERIFY(holds);
    }
};

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=40");
    QCoreApplication app(argc, argv);
    TestAnyStock test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_any_stock.moc"
