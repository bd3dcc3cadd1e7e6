// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/values.h"

#include "base/terms.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kramar::words {

namespace {

class Values
{
    Q_DECLARE_TR_FUNCTIONS(Values)

public:
    static QString title(QStringView field)
    {
        if (field == u"prom_status")
            return tr("Status on Prom");
        if (field == u"waybill")
            return tr("Waybill");
        if (field == u"cancel_reason")
            return tr("Cancellation reason");
        if (field == u"cancel_text")
            return tr("Comment for the buyer");
        return listingFieldTitle(field);
    }

    static QString flag(const QString &text) { return text == u"true" ? tr("yes") : tr("no"); }

    static QString money(const QString &text, const QString &currency)
    {
        const auto code = Currency::parse(currency);
        const auto amount = Money::parse(text, code ? *code : Currency());
        return amount ? formatMoney(*amount) : text;
    }

    static QString quantity(const QString &text)
    {
        const auto amount = Quantity::parse(text);
        return amount ? formatQuantity(*amount) : text;
    }

    static QString discount(const QString &text, const QString &currency)
    {
        const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
        const QString value = json.value("value"_L1).toString();
        if (value.isEmpty())
            return text;
        const QString amount =
            json.value("type"_L1) == u"percent"_s ? quantity(value) + u"\u00a0%"_s : money(value, currency);
        const QString from = day(json.value("from"_L1).toString());
        const QString to = day(json.value("to"_L1).toString());
        if (!from.isEmpty() && !to.isEmpty())
            return tr("%1, from %2 to %3").arg(amount, from, to);
        if (!to.isEmpty())
            return tr("%1, to %2").arg(amount, to);
        return from.isEmpty() ? amount : tr("%1, from %2").arg(amount, from);
    }

    static QString steps(const QString &text, const QString &currency)
    {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        if (!json.isArray())
            return text;
        QStringList steps;
        const QJsonArray array = json.array();
        for (const QJsonValue &step : array) {
            steps.append(tr("from %1: %2", "quantity step: price")
                             .arg(quantity(step["from"_L1].toString()), money(step["price"_L1].toString(), currency)));
        }
        return steps.isEmpty() ? tr("none") : steps.join(u"; "_s);
    }

private:
    static QString day(const QString &iso)
    {
        const QDate date = QDate::fromString(iso, Qt::ISODate);
        return date.isValid() ? date.toString(u"dd.MM.yyyy"_s) : iso;
    }
};

} // namespace

QString fieldTitle(QStringView field)
{
    return Values::title(field);
}

QString fieldValue(QStringView field, const std::optional<QString> &canonical, const QString &currency)
{
    if (!canonical || canonical->isEmpty())
        return unknownValue();
    if (field == listing_field::price || field == listing_field::oldPrice)
        return Values::money(*canonical, currency);
    if (field == listing_field::quantity)
        return Values::quantity(*canonical);
    if (field == listing_field::presence)
        return presenceTitle(*canonical);
    if (field == listing_field::status)
        return listingStatusTitle(*canonical);
    if (field == listing_field::inStock)
        return Values::flag(*canonical);
    if (field == listing_field::discount)
        return Values::discount(*canonical, currency);
    if (field == listing_field::prices)
        return Values::steps(*canonical, currency);
    if (field == u"prom_status")
        return promStatusTitle(*canonical);
    if (field == u"cancel_reason")
        return cancelReasonTitle(*canonical);
    return *canonical;
}

} // namespace kramar::words
