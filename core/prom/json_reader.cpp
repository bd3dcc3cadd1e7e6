// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/json_reader.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

constexpr double exactDoubles = 9007199254740992.0; // 2^53: beyond, a double is no exact whole number

bool isDecimal(QStringView text)
{
    return !text.isEmpty() && parseDecimal(text, 0).has_value();
}

} // namespace

Error unreadable(const QString &detail)
{
    return Error::of(Error::Kind::Protocol, detail);
}

QByteArray compactJson(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (value.isDouble()) {
        // Qt keeps whole numbers of JSON as int64; asking twice with different defaults tells one from a fraction.
        const qint64 whole = value.toInteger(0);
        if (whole != 0 || value.toInteger(1) == 0)
            return whole;
        const double number = value.toDouble();
        if (number == std::trunc(number) && std::abs(number) <= exactDoubles)
            return static_cast<qint64>(number);
        return std::nullopt;
    }
    if (value.isString()) {
        bool ok = false;
        const qint64 whole = value.toString().toLongLong(&ok);
        return ok ? std::optional(whole) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<QString> decimalOf(const QJsonValue &value)
{
    if (const std::optional<qint64> whole = value.isDouble() ? wholeNumber(value) : std::nullopt)
        return QString::number(*whole);
    if (value.isDouble()) {
        const double number = value.toDouble();
        // Far more digits than any amount: no decimal that we could keep.
        if (!std::isfinite(number) || std::abs(number) > 1e18)
            return std::nullopt;
        return shortestDecimal(number);
    }
    if (value.isString() && isDecimal(value.toString()))
        return value.toString().trimmed();
    return std::nullopt;
}

QJsonValue jsonNumber(qint64 units, int decimals)
{
    qint64 scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    if (units % scale == 0)
        return units / scale;
    return decimalText(units, decimals, true).toDouble();
}

std::optional<QJsonValue> JsonReader::value(QLatin1StringView key) const
{
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd() || found->isNull())
        return std::nullopt;
    return *found;
}

QString JsonReader::within() const
{
    if (!m_parent)
        return {};
    const QString place = m_parent->pathOf(m_key);
    return m_element < 0 ? place : u"%1[%2]"_s.arg(place).arg(m_element);
}

QString JsonReader::pathOf(QLatin1StringView key) const
{
    const QString place = within();
    return place.isEmpty() ? QString(key) : place + u'.' + key;
}

void JsonReader::fail(QLatin1StringView key, const char *why)
{
    if (!m_error)
        m_error = unreadable(u"field '%1': %2"_s.arg(pathOf(key), QLatin1StringView(why)));
}

void JsonReader::take(const Done &nested)
{
    if (!nested && !m_error)
        m_error = nested.error();
}

Done JsonReader::done() const
{
    if (m_error)
        return *m_error;
    return {};
}

std::optional<QString> JsonReader::text(QLatin1StringView key)
{
    const std::optional<QJsonValue> found = value(key);
    if (!found)
        return std::nullopt;
    if (found->isString())
        return found->toString();
    if (const std::optional<QString> number = found->isDouble() ? decimalOf(*found) : std::nullopt)
        return number;
    fail(key, "not a text");
    return std::nullopt;
}

std::optional<QString> JsonReader::words(QLatin1StringView key)
{
    const std::optional<QJsonValue> found = value(key);
    if (!found)
        return std::nullopt;
    if (found->isString())
        return found->toString();
    fail(key, "not a text");
    return std::nullopt;
}

std::optional<bool> JsonReader::flag(QLatin1StringView key)
{
    const std::optional<QJsonValue> found = value(key);
    if (!found)
        return std::nullopt;
    if (found->isBool())
        return found->toBool();
    fail(key, "not true or false");
    return std::nullopt;
}

std::optional<qint64> JsonReader::integer(QLatin1StringView key)
{
    const std::optional<QJsonValue> found = value(key);
    if (!found)
        return std::nullopt;
    const std::optional<qint64> number = wholeNumber(*found);
    if (!number)
        fail(key, "not a whole number");
    return number;
}

std::optional<qint64> JsonReader::reference(QLatin1StringView key)
{
    const std::optional<qint64> number = integer(key);
    if (!number || *number == 0)
        return std::nullopt;
    if (*number < 0) {
        fail(key, "a negative id");
        return std::nullopt;
    }
    return number;
}

std::optional<Timestamp> JsonReader::time(QLatin1StringView key)
{
    const std::optional<QJsonValue> found = value(key);
    if (!found)
        return std::nullopt;
    if (const Result<Timestamp> time = Timestamp::parse(found->toString()))
        return *time;
    fail(key, "not a time");
    return std::nullopt;
}

std::optional<MoneyText> JsonReader::money(QLatin1StringView key)
{
    const std::optional<QJsonValue> found = value(key);
    if (!found)
        return std::nullopt;
    std::optional<MoneyText> money = readMoney(*found);
    if (!money)
        fail(key, "not an amount");
    return money;
}

std::optional<Quantity> JsonReader::quantity(QLatin1StringView key)
{
    const std::optional<QString> number = decimal(key);
    if (!number)
        return std::nullopt;
    if (const Result<Quantity> quantity = Quantity::parse(*number);
        quantity && qAbs(quantity->thousandths()) <= largestThousandths)
        return *quantity;
    fail(key, "too large");
    return std::nullopt;
}

std::optional<QString> JsonReader::decimal(QLatin1StringView key)
{
    const std::optional<QJsonValue> found = value(key);
    if (!found)
        return std::nullopt;
    std::optional<QString> number = decimalOf(*found);
    if (!number)
        fail(key, "not a number");
    return number;
}

std::optional<QJsonObject> JsonReader::object(QLatin1StringView key)
{
    const std::optional<QJsonValue> found = value(key);
    if (!found)
        return std::nullopt;
    if (found->isObject())
        return found->toObject();
    fail(key, "not an object");
    return std::nullopt;
}

std::optional<QJsonArray> JsonReader::array(QLatin1StringView key)
{
    const std::optional<QJsonValue> found = value(key);
    if (!found)
        return std::nullopt;
    if (found->isArray())
        return found->toArray();
    fail(key, "not a list");
    return std::nullopt;
}

std::optional<QStringList> JsonReader::texts(QLatin1StringView key)
{
    const std::optional<QJsonArray> list = array(key);
    if (!list)
        return std::nullopt;
    QStringList texts;
    for (const QJsonValue &entry : *list) {
        if (entry.isString())
            texts.append(entry.toString());
        else if (!entry.isNull())
            fail(key, "not a list of texts");
    }
    return texts;
}

std::optional<QString> JsonReader::translated(QLatin1StringView key, QLatin1StringView language)
{
    const std::optional<QJsonObject> texts = object(key);
    if (!texts)
        return std::nullopt;
    JsonReader nested(*texts, *this, key);
    std::optional<QString> text = nested.text(language);
    take(nested.done());
    return text;
}

} // namespace kramar::prom
