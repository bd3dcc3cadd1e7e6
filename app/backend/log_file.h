// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace kramar::backend {

// Sends everything that is logged (Qt's categories, "kramar.…" is ours) to `folder`/`program`.log, one line a message:
//   2026-03-01T08:15:02.104Z warning kramar.prom: …
// From 2 MB on the file becomes program.1.log, and so on to program.4.log. Several programs may write into one folder.
// Bearer tokens are cut out of every line, whoever wrote them. Nothing goes to the terminal, except what is worse than
// a warning. QT_LOGGING_RULES turns categories on and off. Process-wide; call it
// from main's thread, once for each set of books.
Done logTo(const QString &folder, const QString &program);
// Back to the terminal: before the books' folder goes.
void endLog();

} // namespace kramar::backend
