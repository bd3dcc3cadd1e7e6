// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

namespace kramar {

namespace {

// The lower case of the letters that nearly every text here consists of, which are their own compatibility form; null
// for any other character, and then the text goes the long way.
QChar lowered(char16_t c)
{
    const bool latinUpper = c >= u'A' && c <= u'Z';
    const bool cyrillicUpper = c >= 0x410 && c <= 0x42F;
    if (latinUpper || cyrillicUpper)
        return QChar(char16_t(c + 0x20));
    if ((c >= u' ' && c <= u'~') || (c >= 0x430 && c <= 0x45F) || c == 0x491)
        return QChar(c);
    if (c >= 0x400 && c <= 0x40F)
        return QChar(char16_t(c + 0x50));
    return c == 0x490 ? QChar(u'\u0491') : QChar();
}

QString caseFolded(QStringView text)
{
    QString lower(text.size(), Qt::Uninitialized);
    QChar *letters = lower.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = lowered(text[i].unicode());
        if (c.isNull())
            return text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
        letters[i] = c;
    }
    return lower;
}

} // namespace

QString fold(QStringView text)
{
    const QString folded = caseFolded(text);
    QString out;
    out.reserve(folded.size());
    bool spaceBefore = true; // also drops leading space
    for (const QChar c : folded) {
        switch (c.unicode()) {
        case u'\u0491':
            out += u'\u0433';
            spaceBefore = false;
            continue; // ґ
        case u'\u0451':
            out += u'\u0435';
            spaceBefore = false;
            continue; // ё
        case u'\u0457':
            out += u'\u0456';
            spaceBefore = false;
            continue; // ї
        case u'\'':
        case u'\u2019':
        case u'\u02BC':
        case u'\u2018':
        case u'`':
            continue;
        case u'\u2010':
        case u'\u2011':
        case u'\u2012':
        case u'\u2013':
        case u'\u2014':
        case u'\u2212':
            out += u'-';
            spaceBefore = false;
            continue;
        default:
            break;
        }
        if (c.isSpace()) {
            if (!spaceBefore)
                out += u' ';
            spaceBefore = true;
        } else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format) {
            out += c;
            spaceBefore = false;
        }
    }
    if (out.endsWith(u' '))
        out.chop(1);
    return out;
}

} // namespace kramar
