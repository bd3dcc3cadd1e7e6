// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace kramar {

// Values and the words they are kept by, in the books and on the command line: a table of each kind, read both ways.
template <class Value>
using Code = std::pair<Value, QLatin1StringView>;

// Every value stands in its table.
template <class Value, size_t N>
QString codeIn(const std::array<Code<Value>, N> &table, Value value)
{
    for (const auto &[known, code] : table) {
        if (known == value)
            return code;
    }
    Q_UNREACHABLE();
}

template <class Value, size_t N>
std::optional<Value> valueIn(const std::array<Code<Value>, N> &table, QStringView text)
{
    for (const auto &[known, code] : table) {
        if (code == text)
            return known;
    }
    return std::nullopt;
}

template <class Value, size_t N>
QList<Value> valuesIn(const std::array<Code<Value>, N> &table)
{
    QList<Value> values;
    for (const auto &[known, code] : table)
        values.append(known);
    return values;
}

} // namespace kramar
