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

enum class Letters { Merged, Apart };

// What a letter of a folded text becomes; null: it is left out.
QChar merged(QChar c, Letters letters)
{
    switch (c.unicode()) {
    case u'\u0491': // ґ
        return letters == Letters::Merged ? QChar(u'\u0433') : c;
    case u'\u0457': // ї
        return letters == Letters::Merged ? QChar(u'\u0456') : c;
    case u'\u0451': // ё
        return u'\u0435';
    case u'\'':
    case u'\u2019':
    case u'\u02BC':
    case u'\u2018':
    case u'`':
        return {};
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2212':
        return u'-';
    default:
        break;
    }
    const bool common = (c > u' ' && c <= u'~') || (c >= u'\u0430' && c <= u'\u045F'); // no need to look it up
    if (common)
        return c;
    if (c.isSpace())
        return u' ';
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QChar() : c;
}

QString folded(QStringView text, Letters letters)
{
    QString out = caseFolded(text);
    QChar *end = out.data(); // written over itself: nothing becomes longer
    QChar *const begin = end;
    for (const QChar *from = end, *const last = end + out.size(); from != last; ++from) {
        const QChar c = merged(*from, letters);
        const bool spaceAgain = c == u' ' && (end == begin || end[-1] == u' '); // also drops leading space
        if (!c.isNull() && !spaceAgain)
            *end++ = c;
    }
    if (end != begin && end[-1] == u' ')
        --end;
    out.truncate(end - begin);
    return out;
}

// With the letters of Russian names where their neighbours in both alphabets have them.
constexpr QStringView alphabet = u"абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя";
constexpr char16_t firstLetter = u'а';

QChar numbered(QChar letter)
{
    if (letter.unicode() < firstLetter || letter.unicode() > u'ґ')
        return letter;
    const qsizetype place = alphabet.indexOf(letter);
    return place < 0 ? letter : QChar(char16_t(firstLetter + place));
}

} // namespace

QString fold(QStringView text)
{
    return folded(text, Letters::Merged);
}

QString sortKey(QStringView text)
{
    QString key = folded(text, Letters::Apart);
    for (QChar &letter : key)
        letter = numbered(letter);
    return key;
}

KeyRange sortKeysOf(const QString &foldedPrefix)
{
    if (foldedPrefix.isEmpty())
        return {};
    KeyRange range{sortKey(foldedPrefix), sortKey(foldedPrefix)};
    const QChar last = foldedPrefix.back();
    const int letters = last == u'г' || last == u'і' ? 2 : 1;
    range.before.back() = QChar(char16_t(range.before.back().unicode() + letters));
    return range;
}

} // namespace kramar
