// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bind.h"

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

void appendQuoted(QString &json, const QString &text)
{
    json += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            json += u'\\';
        if (c.unicode() < 0x20)
            json += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            json += c;
    }
    json += u'"';
}

} // namespace

void Bind::appendAsJson(QString &json) const
{
    if (const qint64 *value = number())
        json += QString::number(*value);
    else if (const auto words = asText())
        appendQuoted(json, *words);
    else
        json += u"null"_s;
}

} // namespace kramar::storage
