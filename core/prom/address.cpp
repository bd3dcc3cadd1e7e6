// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/address.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace kramar::prom {

bool isThisComputer(const QUrl &url)
{
    const QString host = url.host();
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Done checkAddress(const QUrl &url, const QString &field)
{
    if (!url.isValid() || url.host().isEmpty())
        return Error::invalid(field, u"not an address"_s);
    if (!url.userInfo().isEmpty())
        return Error::invalid(field, u"a user name in the address"_s);
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisComputer(url)))
        return {};
    return Error::invalid(field, u"only https is used, http to this computer"_s);
}

bool mayFollow(const QUrl &from, const QUrl &to)
{
    if (!checkAddress(to, {}))
        return false;
    if (isThisComputer(to) && !isThisComputer(from))
        return false;
    if (to.scheme() == "https"_L1)
        return true;
    return isThisComputer(from) && from.scheme() == "http"_L1;
}

QUrl endpointUrl(const QUrl &api, const QString &path, const QUrlQuery &query)
{
    QByteArray base = api.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (base.endsWith('/'))
        base.chop(1);
    QByteArray whole = base + path.toLatin1();
    if (!query.isEmpty())
        whole += '?' + query.toString(QUrl::FullyEncoded).toLatin1();
    return QUrl::fromEncoded(whole, QUrl::StrictMode);
}

bool looksLikePicture(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("\x89PNG\r\n\x1A\n") || bytes.startsWith("GIF87a") ||
        bytes.startsWith("GIF89a") || bytes.startsWith("BM"))
        return true;
    const QByteArray mark = bytes.mid(8, 4);
    return (bytes.startsWith("RIFF") && mark == "WEBP") ||
           (bytes.mid(4, 4) == "ftyp" && (mark == "avif" || mark == "avis"));
}

} // namespace kramar::prom
