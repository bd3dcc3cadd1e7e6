// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace kramar::storage {

// Many rows as one bound value, so that one statement writes all of them: on a server one way there and back instead of
// one a row, on SQLite a fifth of the time. The statement reads them as a table r with the columns c0, c1, …:
//   ManyRows rows(db, {ManyRows::Type::Number, ManyRows::Type::Text});
//   for (…) rows.add(id, text);
//   db.run(u"UPDATE thing SET word = r.c1 FROM "_s + rows.asTable() + u" WHERE thing.id = r.c0"_s, {rows.bind()});
// The text of the statement does not depend on how many there are.
class ManyRows
{
public:
    enum class Type { Number, Text };
    ManyRows(const Connection &db, const QList<Type> &columns);

    // One value for each column: numbers, ids, texts, flags, and their optionals (null).
    template <class... Values>
    void add(const Values &...values)
    {
        Q_ASSERT(sizeof...(values) == static_cast<size_t>(m_columns.size()));
        begin();
        (put(Bind(values)), ...);
        m_json += u']';
    }
    // The same of values that are bound already.
    void addRow(const Binds &values)
    {
        Q_ASSERT(values.size() == m_columns.size());
        begin();
        for (const Bind &value : values)
            put(value);
        m_json += u']';
    }
    bool isEmpty() const { return m_json.size() == 1; }
    void clear() { m_json.truncate(1); }

    QString asTable() const { return m_table; }
    Bind bind() const { return Bind(QString(m_json + u']')); }

private:
    void begin();
    void put(const Bind &value);

    QList<Type> m_columns;
    QString m_table;
    QString m_json;
};

} // namespace kramar::storage
