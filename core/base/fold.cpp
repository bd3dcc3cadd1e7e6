// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

namespace kramar {

QString fold(QStringView text)
{
    const QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
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
