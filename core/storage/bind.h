// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/money.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <type_traits>
#include <variant>

namespace kramar::storage {

// One bound value of a statement: a text, a number, bytes, or nothing. Everything that goes into SQL goes through here;
// no SQL is built from text.
class Bind
{
public:
    Bind(std::nullopt_t) {}
    Bind(const QString &text)
        : m_value(text.contains(QChar::Null) ? QString(text).remove(QChar::Null) // no server takes it, nobody sees it
                                             : text)
    {
    }
    Bind(QLatin1StringView text)
        : m_value(QString(text))
    {
    }
    Bind(const QByteArray &bytes)
    {
        if (!bytes.isNull())
            m_value = bytes;
    }
    Bind(bool flag)
        : m_value(qint64{flag ? 1 : 0})
    {
    }
    template <class Number>
    requires std::is_integral_v<Number> &&(!std::is_same_v<Number, bool>)Bind(Number number)
        : m_value(static_cast<qint64>(number))
    {
    }
    template <class Tag>
    Bind(Id<Tag> id)
        : m_value(qint64{id.value()})
    {
    }
    Bind(Timestamp time)
        : m_value(qint64{time.ms()})
    {
    }
    Bind(Quantity quantity)
        : m_value(qint64{quantity.thousandths()})
    {
    }
    Bind(Currency currency)
        : Bind(currency.code())
    {
    }
    template <class T>
    Bind(const std::optional<T> &maybe)
        : m_value(maybe ? Bind(*maybe).m_value : Value())
    {
    }

    // One of them at most.
    const QString *text() const { return std::get_if<QString>(&m_value); }
    const qint64 *number() const { return std::get_if<qint64>(&m_value); }
    const QByteArray *bytes() const { return std::get_if<QByteArray>(&m_value); }
    // As a column is read back with Row::maybeText.
    std::optional<QString> asText() const
    {
        if (const qint64 *value = number())
            return QString::number(*value);
        if (const QByteArray *value = bytes())
            return QString::fromUtf8(*value);
        return text() ? std::optional(*text()) : std::nullopt;
    }
    // As an element of a JSON array that a server reads back as the very same text: what QJsonDocument makes of half a
    // surrogate pair, no server takes.
    void appendAsJson(QString &json) const;
    bool operator==(const Bind &) const = default;

private:
    using Value = std::variant<std::monostate, qint64, QString, QByteArray>;
    Value m_value;
};

using Binds = QList<Bind>;

// The minor units of money that may be unknown.
inline std::optional<qint64> minorOf(const std::optional<Money> &money)
{
    return money ? std::optional<qint64>(money->minor()) : std::nullopt;
}

} // namespace kramar::storage
