// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace kramar::demo {

// Writes compact JSON, UTF-8 in plain, into a byte array: a page of 100 products must not cost more than the network.
// The caller keeps the order begin/end and gives valid UTF-8; keys are written as they are.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray &out)
        : m_out(out)
    {
    }

    void beginObject() { open('{'); }
    void beginObject(QByteArrayView key) { open(key, '{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void beginArray(QByteArrayView key) { open(key, '['); }
    void endArray() { close(']'); }

    void text(QByteArrayView key, QByteArrayView value);
    // A null array (not an empty one) is JSON null.
    void textOrNull(QByteArrayView key, const QByteArray &value);
    void number(QByteArrayView key, qint64 value);
    // 0 is null: ids.
    void idOrNull(QByteArrayView key, qint64 value);
    // units of 10^-decimals without trailing zeros: 124950, 2 → 1249.5
    void decimal(QByteArrayView key, qint64 units, int decimals);
    void decimalOrNull(QByteArrayView key, const std::optional<qint64> &units, int decimals);
    void flag(QByteArrayView key, bool value);
    void null(QByteArrayView key);
    // Ready JSON.
    void raw(QByteArrayView key, QByteArrayView json);

    void textElement(QByteArrayView value);
    void numberElement(qint64 value);
    void rawElement(QByteArrayView json);

private:
    void open(char bracket);
    void open(QByteArrayView key, char bracket);
    void close(char bracket);
    void separate();
    void key(QByteArrayView name);
    void string(QByteArrayView value);

    QByteArray &m_out;
    bool m_first = true;
};

// "1249.5" of 124950 hundredths
QByteArray decimalUtf8(qint64 units, int decimals);

} // namespace kramar::demo
