// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kramar {

// The form in which texts are searched on both database engines: case folded, NFKC, ґ→г, ё→е, ї→і, apostrophes dropped,
// dashes to '-', every run of white space to one space. Latin and Cyrillic stay apart (base/look_alikes.h).
QString fold(QStringView text);

// By what names are put in order, on both engines alike: folded, but ґ and ї are letters of their own, and the letters
// numbered so that their code points stand as the Ukrainian alphabet has them (г ґ д, е є ж, и і ї й). To be compared
// byte by byte (COLLATE "C").
QString sortKey(QStringView text);
// The keys of all that begins with these folded letters: from, and before. ґ is found by г and ї by і, as fold() has
// it.
struct KeyRange {
    QString from;
    QString before;
};
KeyRange sortKeysOf(const QString &foldedPrefix);

} // namespace kramar
