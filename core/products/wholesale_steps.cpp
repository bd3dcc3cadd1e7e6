// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/wholesale_steps.h"

#include "base/terms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::products {

namespace {

constexpr qint64 mostMinor = 99'999'999'00; // against slips, as for one listing

Error notOurs()
{
    return Error::of(Error::Kind::Internal, u"no canonical text for %1"_s.arg(listing_field::prices));
}

} // namespace

QString stepsText(const QList<WholesaleStep> &steps)
{
    QList<WholesaleStep> sorted = steps; // the order says nothing
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const WholesaleStep &a, const WholesaleStep &b) { return a.from < b.from; });
    QJsonArray json;
    for (const WholesaleStep &step : std::as_const(sorted))
        json.append(QJsonObject{{u"from"_s, step.from.toDecimal()}, {u"price"_s, step.price.toDecimal()}});
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); // QJsonObject keeps its keys sorted
}

Result<QList<WholesaleStep>> stepsOf(const QString &canonicalText, Currency currency)
{
    const QJsonDocument json = QJsonDocument::fromJson(canonicalText.toUtf8());
    if (!json.isArray())
        return notOurs();
    QList<WholesaleStep> steps;
    const QJsonArray array = json.array();
    for (const QJsonValue &entry : array) {
        const auto price = Money::parse(entry[QLatin1StringView("price")].toString(), currency);
        const auto from = Quantity::parse(entry[QLatin1StringView("from")].toString());
        if (!price || !from)
            return notOurs();
        steps.append(WholesaleStep{*price, *from});
    }
    return steps;
}

Result<std::optional<QString>> parseSteps(const QString &typed, Currency currency)
{
    const auto refuse = [](const QString &why) { return Error::invalid(listing_field::prices, why); };
    QList<WholesaleStep> steps;
    if (typed.startsWith(u'[')) {
        auto read = stepsOf(typed, currency);
        if (!read)
            return refuse(u"not_a_number"_s);
        steps = std::move(*read);
    } else { // "10 = 95,00; 50 = 90"
        for (const QString &part : typed.split(u';', Qt::SkipEmptyParts)) {
            const QString fromText = part.section(u'=', 0, 0);
            const QString priceText = part.section(u'=', 1);
            const auto from = parseTyped(fromText, 3);
            const auto price = parseTyped(priceText, 2);
            if (!from || !price)
                return refuse((from ? price : from).error().detail);
            steps.append(WholesaleStep{Money::ofMinor(*price, currency), Quantity::ofThousandths(*from)});
        }
    }
    QSet<qint64> begun;
    for (const WholesaleStep &step : std::as_const(steps)) {
        if (step.price.minor() <= 0 || step.from.thousandths() <= 0)
            return refuse(u"not_above_zero"_s);
        if (step.price.minor() > mostMinor)
            return refuse(u"too_large:%1"_s.arg(mostMinor / 100));
        if (begun.contains(step.from.thousandths()))
            return refuse(u"step_twice"_s);
        begun.insert(step.from.thousandths());
    }
    return std::optional(stepsText(steps));
}

} // namespace kramar::products
