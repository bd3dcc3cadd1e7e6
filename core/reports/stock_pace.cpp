// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/stock_pace.h"

#include "base/terms.h"
#include "journal/act.h"
#include "stock/cost.h"
#include "stock/stock.h"

#include <QHash>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kramar::reports {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qsizetype atOnce = 500;         // products
constexpr QLatin1StringView shop("shop"); // of the history: all of it, number 0
constexpr QLatin1StringView windowKey("stock_window_days");
constexpr QLatin1StringView lowKey("low_stock_days");

Result<int> daysOf(storage::Connection &db, QLatin1StringView key, int byDefault)
{
    const auto text = TRY(db.first(u"SELECT value FROM shop_setting WHERE key = ?"_s, {key},
                                   [](const storage::Row &row) { return row.text(0); }));
    bool ok = false;
    const int days = text ? text->toInt(&ok) : 0;
    return ok && days >= 1 && days <= mostDays ? days : byDefault;
}

Done setDays(storage::Transaction &tx, journal::Act &act, QLatin1StringView key, int before, int now)
{
    if (before == now)
        return {};
    TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES (?, ?) "
                    u"ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                    {key, QString::number(now)}));
    return act.record(shop, 0, QString(key), QString::number(before), QString::number(now));
}

// What was sold of each product, and in how many days.
struct Sales {
    int days = 1;
    QHash<qint64, Quantity> sold;
};

// Orders that came to nothing took nothing.
QString countsAsSold()
{
    return u"o.state NOT IN ('%1', '%2')"_s.arg(toCode(OrderState::Cancelled), toCode(OrderState::Returned));
}

// Of these products alone where they are few: a screen asks for what it shows.
Result<Sales> salesSince(storage::Connection &db, Timestamp now, const PaceTerms &terms,
                         const QList<qint64> &products = {})
{
    Sales sales{.days = terms.days, .sold = {}};
    const Timestamp since = now.plusMs(-terms.days * dayMs);
    const auto first = TRY(db.firstNumber(u"SELECT min(created_ms) FROM orders"_s));
    if (first && *first > since.ms())
        sales.days = static_cast<int>(std::clamp<qint64>((now.ms() - *first + dayMs - 1) / dayMs, 1, terms.days));
    const bool few = !products.isEmpty() && products.size() <= atOnce;
    storage::Binds binds{since, now};
    if (few)
        binds.append(db.numbers(products));
    TRY_DONE(db.each(u"SELECT l.product_id, CAST(sum(l.quantity) AS BIGINT) FROM orders o "
                     u"JOIN order_line l ON l.order_id = o.id WHERE o.created_ms > ? AND o.created_ms <= ? "
                     u"AND l.product_id IS NOT NULL AND l.quantity > 0 AND "_s +
                         countsAsSold() + (few ? u" AND l.product_id "_s + db.isOneOf() : QString()) +
                         u" GROUP BY l.product_id"_s,
                     binds, [&](const storage::Row &row) -> Done {
                         sales.sold.insert(row.number(0), row.quantity(1));
                         return {};
                     }));
    return sales;
}

bool runsLow(const Pace &pace, const PaceTerms &terms)
{
    if (!pace.available)
        return false;
    if (pace.minimum)
        return *pace.available <= *pace.minimum;
    const auto left = pace.daysLeft();
    return left && *left <= terms.lowDays;
}

Result<QList<Pace>> pacesWith(storage::Connection &db, const Sales &sales, const PaceTerms &terms,
                              const QList<qint64> &products)
{
    QHash<qint64, std::optional<Quantity>> minimums;
    TRY_DONE(db.each(u"SELECT id, minimum_stock FROM product WHERE id "_s + db.isOneOf(), {db.numbers(products)},
                     [&](const storage::Row &row) -> Done {
                         minimums.insert(row.number(0), row.maybeQuantity(1));
                         return {};
                     }));
    QList<Pace> paces;
    for (const stock::BalanceRow &row : TRY(stock::balanceRows(db, products))) {
        Pace pace{.product = row.product,
                  .days = sales.days,
                  .sold = sales.sold.value(row.product.value()),
                  .onHand = {},
                  .available = {},
                  .minimum = minimums.value(row.product.value()),
                  .value = {}};
        if (row.counted) {
            pace.onHand = row.onHand;
            pace.available = row.onHand.minus(row.reserved);
        }
        if (row.counted && row.cost && row.cost->currency() == Currency::uah())
            pace.value = TRY(stock::valueAt(row.onHand, *row.cost));
        pace.low = runsLow(pace, terms);
        paces.append(pace);
    }
    return paces;
}

Result<QHash<qint64, Pace>> allPaces(storage::Connection &db, Timestamp now, const QList<qint64> &products)
{
    const PaceTerms terms = TRY(paceTerms(db));
    const Sales sales = TRY(salesSince(db, now, terms, products));
    QHash<qint64, Pace> paces;
    for (qsizetype from = 0; from < products.size(); from += atOnce) {
        for (const Pace &pace : TRY(pacesWith(db, sales, terms, products.mid(from, atOnce))))
            paces.insert(pace.product.value(), pace);
    }
    return paces;
}

std::optional<qint64> inHundredths(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return std::nullopt;
    return static_cast<qint64>(static_cast<long double>(part) * 100 / static_cast<long double>(whole) + 0.5L);
}

// What a table is sorted by; none stands last.
std::optional<qint64> keyOf(const Pace &pace, const QString &by)
{
    if (by == u"days_left")
        return pace.daysLeft();
    if (by == u"minimum")
        return pace.minimum ? std::optional(pace.minimum->thousandths()) : std::nullopt;
    return pace.sold.thousandths();
}

} // namespace

Quantity Pace::perDay() const
{
    return Quantity::ofThousandths((sold.thousandths() + days / 2) / days);
}

std::optional<qint64> Pace::daysLeft() const
{
    if (!available || sold <= Quantity())
        return std::nullopt;
    if (*available <= Quantity())
        return 0;
    const long double left =
        static_cast<long double>(available->thousandths()) * days / static_cast<long double>(sold.thousandths());
    return static_cast<qint64>(std::min<long double>(left, std::numeric_limits<int>::max()));
}

std::optional<qint64> Pace::turnover() const
{
    return onHand ? inHundredths(sold.thousandths(), onHand->thousandths()) : std::nullopt;
}

std::optional<qint64> StockTotals::turnover() const
{
    return inHundredths(soldAtCost.minor(), value.minor());
}

Result<PaceTerms> paceTerms(storage::Connection &db)
{
    const PaceTerms usual;
    const int days = TRY(daysOf(db, windowKey, usual.days));
    const int low = TRY(daysOf(db, lowKey, usual.lowDays));
    return PaceTerms{days, low};
}

Done setPaceTerms(storage::Transaction &tx, const Actor &actor, const PaceTerms &terms)
{
    TRY_DONE(actor.need(Right::EditSettings));
    for (const auto &[field, days] : {std::pair(u"days"_s, terms.days), std::pair(u"low_days"_s, terms.lowDays)}) {
        if (days < 1 || days > mostDays)
            return Error::invalid(field, u"not_between:1:%1"_s.arg(mostDays));
    }
    const PaceTerms before = TRY(paceTerms(tx.db()));
    if (before == terms)
        return {};
    journal::Act act(tx, actor, "stock.pace"_L1);
    TRY_DONE(setDays(tx, act, windowKey, before.days, terms.days));
    TRY_DONE(setDays(tx, act, lowKey, before.lowDays, terms.lowDays));
    tx.changed(ObjectKind::Setting, 0);
    return {};
}

Result<QList<Pace>> pacesOf(storage::Connection &db, Timestamp now, const QList<qint64> &products)
{
    const QHash<qint64, Pace> all = TRY(allPaces(db, now, products));
    QList<Pace> paces;
    for (const qint64 id : products) {
        if (const auto pace = all.constFind(id); pace != all.cend())
            paces.append(*pace);
    }
    return paces;
}

Result<QList<qint64>> runningLow(storage::Connection &db, Timestamp now)
{
    const PaceTerms terms = TRY(paceTerms(db));
    const Sales sales = TRY(salesSince(db, now, terms));
    // What does not sell runs low by a minimum of its own alone.
    QList<qint64> perhaps = sales.sold.keys();
    TRY_DONE(
        db.each(u"SELECT id FROM product WHERE minimum_stock IS NOT NULL"_s, {}, [&](const storage::Row &row) -> Done {
            if (!sales.sold.contains(row.number(0)))
                perhaps.append(row.number(0));
            return {};
        }));
    std::sort(perhaps.begin(), perhaps.end());
    QList<Pace> low;
    for (qsizetype from = 0; from < perhaps.size(); from += atOnce) {
        for (const Pace &pace : TRY(pacesWith(db, sales, terms, perhaps.mid(from, atOnce)))) {
            if (pace.low)
                low.append(pace);
        }
    }
    std::sort(low.begin(), low.end(), [](const Pace &a, const Pace &b) {
        constexpr qint64 never = std::numeric_limits<qint64>::max();
        return std::tuple(a.daysLeft().value_or(never), b.sold, a.product) <
               std::tuple(b.daysLeft().value_or(never), a.sold, b.product);
    });
    QList<qint64> ids;
    for (const Pace &pace : std::as_const(low))
        ids.append(pace.product.value());
    return ids;
}

Result<QList<qint64>> sortedByPace(storage::Connection &db, Timestamp now, const QList<qint64> &products,
                                   const QString &by, bool descending)
{
    const QHash<qint64, Pace> paces = TRY(allPaces(db, now, products));
    QList<std::pair<std::optional<qint64>, qint64>> keyed;
    for (const qint64 id : products)
        keyed.append({keyOf(paces.value(id), by), id});
    std::stable_sort(keyed.begin(), keyed.end(), [descending](const auto &a, const auto &b) {
        if (a.first.has_value() != b.first.has_value())
            return a.first.has_value();
        return a.first && (descending ? *a.first > *b.first : *a.first < *b.first);
    });
    QList<qint64> ids;
    for (const auto &[key, id] : std::as_const(keyed))
        ids.append(id);
    return ids;
}

Result<StockTotals> stockTotals(storage::Connection &db, Timestamp now)
{
    const Sales sales = TRY(salesSince(db, now, TRY(paceTerms(db))));
    const stock::StockValues values = TRY(stock::stockValues(db));
    StockTotals totals{.value = values.total,
                       .withoutCost = values.withoutCost,
                       .soldAtCost = Money::ofMinor(0, Currency::uah()),
                       .days = sales.days};
    const QList<qint64> sold = sales.sold.keys();
    for (qsizetype from = 0; from < sold.size(); from += atOnce) {
        const auto costs = TRY(stock::costsOf(db, sold.mid(from, atOnce)));
        for (auto each = costs.cbegin(); each != costs.cend(); ++each) {
            if (each->cost)
                totals.soldAtCost =
                    totals.soldAtCost.plus(TRY(stock::valueAt(sales.sold.value(each.key().value()), *each->cost)));
        }
    }
    return totals;
}

} // namespace kramar::reports
