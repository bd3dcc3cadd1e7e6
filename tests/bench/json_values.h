// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <optional>

namespace kramar::bench {

// What the floors take out of Prom's JSON, in the plainest way.

inline std::optional<QString> textIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

inline std::optional<qint64> numberIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

inline qint64 flagIn(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toBool() ? 1 : 0;
}

// Hundredths of a JSON number; of a text like "1 234,50 грн" the digits before the letters.
inline std::optional<qint64> hundredthsIn(const QJsonObject &object, QLatin1StringView key, double scale = 100)
{
    const QJsonValue value = object.value(key);
    if (value.isDouble())
        return std::llround(value.toDouble() * scale);
    if (!value.isString())
        return std::nullopt;
    QString digits;
    const QString text = value.toString();
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
        else if (c == u',' || c == u'.')
            digits += u'.';
        else if (c.isLetter())
            break;
    }
    return std::llround(digits.toDouble() * scale);
}

inline std::optional<qint64> timeIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString())
        return std::nullopt;
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

inline std::optional<QString> jsonIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return std::nullopt;
}

inline QByteArray rawOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace kramar::bench
