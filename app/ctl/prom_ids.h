// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace kramar::ctl {

// Prom's numbers out of a table: the column called prom_id, or the first one; separated by commas, semicolons or tabs,
// with or without a title, quoted or not; "-" is stdin. Each once, in its order. Kind::Invalid with a whole sentence in
// promWords, naming the first line that holds no number: then none is taken.
Result<QList<qint64>> readPromIds(const QString &file);
Result<QList<qint64>> promIdsIn(const QString &text);

} // namespace kramar::ctl
