// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kramar::architecture {

namespace {

class Reader
{
public:
    explicit Reader(const QString &content)
        : m_content(content)
    {
    }

    SourceText read()
    {
        while (!atEnd()) {
            if (atLineStart() && readInclude())
                continue;
            const QChar c = peek();
            if (startsWith(u"//"))
                skipTo(u"\n"_s, 0);
            else if (startsWith(u"/*"))
                skipTo(u"*/"_s, 2);
            else if (startsWith(u"R\"") && !isWord(m_at - 1, u"uUL8"))
                readRaw();
            else if (c == u'"')
                readString();
            else if (c == u'\'' && !isDigitMark())
                skipCharacter();
            else
                advance(1);
        }
        return m_source;
    }

private:
    bool atEnd() const { return m_at >= m_content.size(); }
    QChar peek() const { return m_content[m_at]; }
    bool startsWith(QStringView text) const { return QStringView(m_content).mid(m_at).startsWith(text); }
    bool atLineStart() const { return m_at == 0 || m_content[m_at - 1] == u'\n'; }
    // 1'000: the apostrophe stands between two letters or digits
    bool isDigitMark() const { return m_at > 0 && m_content[m_at - 1].isLetterOrNumber() && !startsWith(u"'\\"); }
    // Is the character before R part of a longer name (FOO_R"…")? The encoding prefixes are not.
    bool isWord(qsizetype at, QStringView prefixes) const
    {
        return at >= 0 && (m_content[at].isLetterOrNumber() || m_content[at] == u'_') &&
               !prefixes.contains(m_content[at]);
    }

    void advance(qsizetype count)
    {
        for (; count > 0 && !atEnd(); --count, ++m_at) {
            if (peek() == u'\n')
                ++m_line;
        }
    }

    void skipTo(const QString &end, qsizetype beyond)
    {
        const qsizetype found = m_content.indexOf(end, m_at + beyond);
        advance(found < 0 ? m_content.size() : found - m_at + beyond);
    }

    bool readInclude()
    {
        static const QRegularExpression include(uR"rx(\A[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>))rx"_s);
        const qsizetype end = m_content.indexOf(u'\n', m_at);
        const auto match = include.match(m_content.mid(m_at, end < 0 ? -1 : end - m_at));
        if (!match.hasMatch())
            return false;
        const bool quoted = !match.captured(1).isEmpty();
        m_source.includes.append({match.captured(quoted ? 1 : 2), m_line, quoted});
        advance(match.capturedLength());
        return true;
    }

    void readString()
    {
        Literal literal{QString(), m_line};
        advance(1);
        while (!atEnd() && peek() != u'"' && peek() != u'\n') {
            if (peek() == u'\\') {
                literal.text += u' '; // an escape is no part of a word
                advance(2);
            } else {
                literal.text += peek();
                advance(1);
            }
        }
        advance(1);
        m_source.literals.append(literal);
    }

    void readRaw()
    {
        Literal literal{QString(), m_line};
        const qsizetype open = m_content.indexOf(u'(', m_at);
        const QString close = u')' + m_content.mid(m_at + 2, open - m_at - 2) + u'"';
        const qsizetype end = open < 0 ? -1 : m_content.indexOf(close, open);
        if (end < 0) {
            advance(2);
            return;
        }
        literal.text = m_content.mid(open + 1, end - open - 1);
        m_source.literals.append(literal);
        advance(end + close.size() - m_at);
    }

    void skipCharacter()
    {
        advance(1);
        while (!atEnd() && peek() != u'\'' && peek() != u'\n')
            advance(peek() == u'\\' ? 2 : 1);
        advance(1);
    }

    const QString &m_content;
    qsizetype m_at = 0;
    int m_line = 1;
    SourceText m_source;
};

} // namespace

SourceText readSource(const QString &content)
{
    return Reader(content).read();
}

} // namespace kramar::architecture
