// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/money.h"

#include <QByteArray>
#include <QList>
#include <QVariant>

#include <optional>
#include <type_traits>

namespace kramar::storage {

// One bound value of a statement. Everything that goes into SQL goes through here; no SQL is built from text.
class Bind
{
public:
    Bind(std::nullopt_t) {}
    Bind(const QString &text)
        : m_value(text.isNull()                ? QString::fromLatin1("")
                  : text.contains(QChar::Null) ? QString(text).remove(QChar::Null) // no server takes it, nobody sees it
                                               : text)
    {
    }
    Bind(QLatin1StringView text)
        : m_value(QString(text))
    {
    }
    Bind(const QByteArray &bytes)
        : m_value(bytes)
    {
    }
    Bind(bool flag)
        : m_value(qlonglong{flag ? 1 : 0})
    {
    }
    template <class Number>
    requires std::is_integral_v<Number> &&(!std::is_same_v<Number, bool>)Bind(Number number)
        : m_value(static_cast<qlonglong>(number))
    {
    }
    template <class Tag>
    Bind(Id<Tag> id)
        : m_value(qlonglong{id.value()})
    {
    }
    Bind(Timestamp time)
        : m_value(qlonglong{time.ms()})
    {
    }
    Bind(Quantity quantity)
        : m_value(qlonglong{quantity.thousandths()})
    {
    }
    Bind(Currency currency)
        : Bind(currency.code())
    {
    }
    template <class T>
    Bind(const std::optional<T> &maybe)
        : m_value(maybe ? Bind(*maybe).m_value : QVariant())
    {
    }
    const QVariant &value() const { return m_value; }

private:
    QVariant m_value;
};

using Binds = QList<Bind>;

// The minor units of money that may be unknown.
inline std::optional<qint64> minorOf(const std::optional<Money> &money)
{
    return money ? std::optional<qint64>(money->minor()) : std::nullopt;
}

} // namespace kramar::storage
