// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QUrl>
#include <QUrlQuery>

namespace kramar::prom {

// Is the host this computer (localhost, 127.0.0.0/8, ::1)?
bool isThisComputer(const QUrl &url);
// https to anywhere, http to this computer only, no user name inside; else Invalid (design rule 6).
Done checkAddress(const QUrl &url, const QString &field);
// May a picture's redirect be followed? To https, or within this computer.
bool mayFollow(const QUrl &from, const QUrl &to);
// api + percent-encoded path + query.
QUrl endpointUrl(const QUrl &api, const QString &path, const QUrlQuery &query);
// Does it begin like a JPEG, PNG, GIF, WebP, BMP or AVIF?
bool looksLikePicture(const QByteArray &bytes);

} // namespace kramar::prom
