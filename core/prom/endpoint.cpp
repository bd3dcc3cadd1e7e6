// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/endpoint.h"

#include <QUrl>

namespace kramar::prom {

void addQueryItem(QUrlQuery &query, QLatin1StringView key, const QString &value)
{
    query.addQueryItem(QString(key), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QString pathSegment(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

} // namespace kramar::prom
