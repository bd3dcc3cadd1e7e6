// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine.h"

namespace kramar::storage {

// The current row of a running statement, columns by position. Valid inside the callback only.
class Row
{
public:
    explicit Row(const Statement &statement)
        : m_statement(statement)
    {
    }

    bool isNull(int column) const { return m_statement.isNull(column); }
    QString text(int column) const { return m_statement.text(column); }
    QByteArray bytes(int column) const { return m_statement.bytes(column); }
    qint64 number(int column) const { return m_statement.number(column); }
    bool flag(int column) const { return number(column) != 0; }
    Timestamp time(int column) const { return Timestamp::ofMs(number(column)); }
    Quantity quantity(int column) const { return Quantity::ofThousandths(number(column)); }
    Currency currency(int column) const { return Currency::parse(text(column)).value_or(Currency()); }
    Money money(int column, int currencyColumn) const
    {
        return Money::ofMinor(number(column), currency(currencyColumn));
    }
    template <class IdType>
    IdType id(int column) const
    {
        return IdType(number(column));
    }

    std::optional<QString> maybeText(int column) const { return maybe(column, text(column)); }
    std::optional<qint64> maybeNumber(int column) const { return maybe(column, number(column)); }
    std::optional<bool> maybeFlag(int column) const { return maybe(column, flag(column)); }
    std::optional<Timestamp> maybeTime(int column) const { return maybe(column, time(column)); }
    std::optional<Quantity> maybeQuantity(int column) const { return maybe(column, quantity(column)); }
    std::optional<Money> maybeMoney(int column, int currencyColumn) const
    {
        return maybe(column, money(column, currencyColumn));
    }
    template <class IdType>
    std::optional<IdType> maybeId(int column) const
    {
        return maybe(column, id<IdType>(column));
    }

private:
    template <class T>
    std::optional<T> maybe(int column, T value) const
    {
        return isNull(column) ? std::nullopt : std::optional<T>(std::move(value));
    }
    const Statement &m_statement;
};

} // namespace kramar::storage
