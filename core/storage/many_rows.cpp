// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/many_rows.h"

using namespace Qt::StringLiterals;

namespace kramar::storage {

ManyRows::ManyRows(const Connection &db, const QList<Type> &columns)
    : m_columns(columns)
    , m_json(u"["_s)
{
    const bool sqlite = db.dialect() == Dialect::Sqlite;
    QStringList read;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        QString value = sqlite ? u"json_extract(value, '$[%1]')"_s.arg(i) : u"value ->> %1"_s.arg(i);
        if (!sqlite && columns[i] == Type::Number)
            value = u"CAST(%1 AS BIGINT)"_s.arg(value);
        read.append(value + u" AS c%1"_s.arg(i));
    }
    m_table = u"(SELECT "_s + read.join(u", "_s) +
              (sqlite ? u" FROM json_each(?)) AS r"_s : u" FROM json_array_elements(CAST(? AS JSON))) AS r"_s);
}

void ManyRows::begin()
{
    m_json += m_json.size() == 1 ? u"["_s : u",["_s;
}

void ManyRows::put(const Bind &bound)
{
    if (m_json.back() != u'[')
        m_json += u',';
    bound.appendAsJson(m_json);
}

} // namespace kramar::storage
