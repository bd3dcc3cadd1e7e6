// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>

namespace kramar::prom {

// The texts of a list's elements as Prom wrote them, cut out of an answer that is known to be a JSON object: what is
// kept of an object is then Prom's own text, and costs no writing of JSON. Empty when there are not `count` of them (a
// key in escapes, the same key twice): the caller writes them anew.
QList<QByteArray> listTexts(const QByteArray &body, QLatin1StringView key, qsizetype count);

} // namespace kramar::prom
