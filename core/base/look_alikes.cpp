// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/look_alikes.h"

#include "base/fold.h"

namespace kramar {

QString replaceLetters(const QString &text, QStringView from, QStringView to)
{
    QString out = text;
    for (QChar &c : out) {
        const bool upper = c.isUpper();
        if (const qsizetype at = from.indexOf(c.toLower()); at >= 0)
            c = upper ? to.at(at).toUpper() : to.at(at);
    }
    return out;
}

QString skeleton(const QString &text)
{
    return replaceLetters(fold(text), latinLookAlikes, cyrillicLookAlikes);
}

} // namespace kramar
