// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kramar {

// The form in which texts are searched on both database engines: case folded, NFKC, ґ→г, ё→е, ї→і, apostrophes dropped,
// dashes to '-', every run of white space to one space. Latin and Cyrillic stay apart (base/look_alikes.h).
QString fold(QStringView text);

} // namespace kramar
