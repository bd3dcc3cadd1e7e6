// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace kramar::prom {

// The one place that knows every shape in which Prom says no (prom-api §1.3): most refusals come with HTTP 200. The
// status is looked at first; a body that is no JSON (Prom's own error pages are HTML) leaves only the code.
//
// What comes back: the body's object when it is no refusal, else
//   401 Unauthorized · 403 Forbidden · 404, 410 NotFound · 429 RateLimited, with retryAfterMs · 408, 5xx ServerTrouble
//   other 4xx, and a refusal within 200: Refused, with promWords where they can be read
//   everything that cannot be read (HTML in 200, cut or damaged JSON, wrong top level, too deep, 1xx, 3xx): Protocol
// A refusal beside a non-empty processed_ids is left to the endpoint: a part of the batch was done.
Result<QJsonObject> readAnswer(int httpStatus, const QByteArray &contentType, const QByteArray &body,
                               qint64 retryAfterMs = 0);

// Prom's words in an `error` or `errors` value, whatever its shape: a text, {"message": …}, {"field": ["…"]}, a list.
// "" for what says nothing (null, empty). At most 500 characters.
QString wordsOf(const QJsonValue &value);

} // namespace kramar::prom
