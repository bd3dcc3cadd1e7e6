// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/json_writer.h"

#include "base/money.h"

namespace kramar::demo {

QByteArray decimalUtf8(qint64 units, int decimals)
{
    return decimalText(units, decimals, true).toUtf8();
}

void JsonWriter::separate()
{
    if (!m_first)
        m_out += ',';
    m_first = false;
}

void JsonWriter::key(QByteArrayView name)
{
    separate();
    m_out += '"';
    m_out.append(name.data(), name.size());
    m_out.append("\":", 2);
}

void JsonWriter::string(QByteArrayView value)
{
    m_out += '"';
    const char *const end = value.data() + value.size();
    const char *clean = value.data(); // what needs no escape goes out in one piece
    for (const char *at = clean; at != end; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        m_out.append(clean, at - clean);
        clean = at + 1;
        switch (byte) {
        case '"':
            m_out.append("\\\"", 2);
            break;
        case '\\':
            m_out.append("\\\\", 2);
            break;
        case '\n':
            m_out.append("\\n", 2);
            break;
        case '\r':
            m_out.append("\\r", 2);
            break;
        case '\t':
            m_out.append("\\t", 2);
            break;
        default:
            m_out += "\\u00" + QByteArray(1, static_cast<char>(byte)).toHex();
        }
    }
    m_out.append(clean, end - clean);
    m_out += '"';
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_first = true;
}

void JsonWriter::open(QByteArrayView name, char bracket)
{
    key(name);
    m_out += bracket;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    m_out += bracket;
    m_first = false;
}

void JsonWriter::text(QByteArrayView name, QByteArrayView value)
{
    key(name);
    string(value);
}

void JsonWriter::textOrNull(QByteArrayView name, const QByteArray &value)
{
    if (value.isNull())
        null(name);
    else
        text(name, value);
}

void JsonWriter::number(QByteArrayView name, qint64 value)
{
    key(name);
    m_out += QByteArray::number(value);
}

void JsonWriter::idOrNull(QByteArrayView name, qint64 value)
{
    if (value == 0)
        null(name);
    else
        number(name, value);
}

void JsonWriter::decimal(QByteArrayView name, qint64 units, int decimals)
{
    key(name);
    m_out += decimalUtf8(units, decimals);
}

void JsonWriter::decimalOrNull(QByteArrayView name, const std::optional<qint64> &units, int decimals)
{
    if (units)
        decimal(name, *units, decimals);
    else
        null(name);
}

void JsonWriter::flag(QByteArrayView name, bool value)
{
    key(name);
    m_out += value ? "true" : "false";
}

void JsonWriter::null(QByteArrayView name)
{
    key(name);
    m_out += "null";
}

void JsonWriter::raw(QByteArrayView name, QByteArrayView json)
{
    key(name);
    m_out.append(json.data(), json.size());
}

void JsonWriter::textElement(QByteArrayView value)
{
    separate();
    string(value);
}

void JsonWriter::numberElement(qint64 value)
{
    separate();
    m_out += QByteArray::number(value);
}

void JsonWriter::rawElement(QByteArrayView json)
{
    separate();
    m_out.append(json.data(), json.size());
}

} // namespace kramar::demo
