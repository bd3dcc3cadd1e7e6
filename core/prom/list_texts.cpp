// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/list_texts.h"

#include <cstring>

namespace kramar::prom {

namespace {

// Walks over bytes; never past their end, whatever they are.
class Walk
{
public:
    explicit Walk(const QByteArray &bytes)
        : m_begin(bytes.constData())
        , m_at(m_begin)
        , m_end(m_begin + bytes.size())
    {
    }

    bool ended() const { return m_at == m_end; }
    char now() const { return *m_at; }
    void step() { ++m_at; }
    qsizetype place() const { return m_at - m_begin; }

    void skipBlanks()
    {
        while (!ended() && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }
    // From a quote to behind its twin; what is between them.
    QByteArrayView string()
    {
        const char *const start = ++m_at;
        for (;;) {
            const void *const quote = std::memchr(m_at, '"', static_cast<size_t>(m_end - m_at));
            if (quote == nullptr) {
                m_at = m_end;
                return {};
            }
            m_at = static_cast<const char *>(quote) + 1;
            qsizetype escapes = 0;
            for (const char *before = m_at - 2; before >= start && *before == '\\'; --before)
                ++escapes;
            if (escapes % 2 == 0)
                return QByteArrayView(start, m_at - 1 - start);
        }
    }
    // A whole value; stops before what ends it.
    void value()
    {
        int depth = 0;
        while (!ended()) {
            switch (now()) {
            case '"':
                string();
                break;
            case '{':
            case '[':
                ++depth;
                step();
                break;
            case '}':
            case ']':
                if (depth == 0)
                    return;
                --depth;
                step();
                break;
            case ',':
                if (depth == 0)
                    return;
                step();
                break;
            default:
                step();
            }
        }
    }

private:
    const char *const m_begin;
    const char *m_at;
    const char *const m_end;
};

QList<QByteArray> elements(Walk &walk, const QByteArray &body)
{
    QList<QByteArray> texts;
    walk.step(); // the bracket
    while (!walk.ended() && walk.now() != ']') {
        walk.skipBlanks();
        const qsizetype from = walk.place();
        walk.value();
        if (walk.place() == from)
            break; // an empty list, or no list at all
        texts.append(body.mid(from, walk.place() - from).trimmed());
        if (!walk.ended() && walk.now() == ',')
            walk.step();
    }
    return texts;
}

} // namespace

QList<QByteArray> listTexts(const QByteArray &body, QLatin1StringView key, qsizetype count)
{
    QList<QByteArray> texts;
    Walk walk(body);
    while (!walk.ended() && walk.now() != '{')
        walk.step();
    if (!walk.ended())
        walk.step();
    while (!walk.ended()) {
        walk.skipBlanks();
        if (walk.ended() || walk.now() != '"')
            break;
        const QByteArrayView name = walk.string();
        walk.skipBlanks();
        if (walk.ended() || walk.now() != ':')
            break;
        walk.step();
        walk.skipBlanks();
        if (!walk.ended() && walk.now() == '[' && name == QByteArrayView(key.data(), key.size())) {
            texts = elements(walk, body); // of two lists of this name the last one counts
            if (!walk.ended())
                walk.step();
        } else {
            walk.value();
        }
        walk.skipBlanks();
        if (walk.ended() || walk.now() != ',')
            break;
        walk.step();
    }
    return texts.size() == count ? texts : QList<QByteArray>();
}

} // namespace kramar::prom
