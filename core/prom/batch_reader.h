// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/answer.h"
#include "prom/batch.h"
#include "prom/json_reader.h"

namespace kramar::prom {

// {"processed_ids": […], "errors": {"<id>": words}, "warning_message": …} (prom-api §1.3, §3.8, §5.4). Ids may be
// texts. What is said about no single id goes to `warning`.
template <class IdType>
Result<BatchReply<IdType>> readBatch(const QJsonObject &body)
{
    BatchReply<IdType> reply;
    QStringList warnings;
    const QJsonValue processed = body.value(QLatin1StringView("processed_ids"));
    const QJsonValue errors = body.value(QLatin1StringView("errors"));
    if (!processed.isArray() && (!processed.isNull() && !processed.isUndefined()))
        return unreadable(QStringLiteral("'processed_ids' is not a list"));
    if (!processed.isArray() && wordsOf(errors).isEmpty())
        return unreadable(QStringLiteral("no list under 'processed_ids'"));
    const QJsonArray ids = processed.toArray();
    for (const QJsonValue &value : ids) {
        const std::optional<qint64> id = wholeNumber(value);
        if (!id)
            return unreadable(QStringLiteral("'processed_ids' holds something else than ids"));
        reply.processed.insert(IdType(*id));
    }
    const auto warn = [&warnings](const QString &words) {
        if (!words.isEmpty())
            warnings.append(words);
    };
    warn(wordsOf(body.value(QLatin1StringView("warning_message"))));
    warn(wordsOf(body.value(QLatin1StringView("error"))));
    const QJsonObject byId = errors.toObject();
    for (auto entry = byId.constBegin(); entry != byId.constEnd(); ++entry) {
        const QString words = wordsOf(*entry);
        const std::optional<qint64> id = wholeNumber(QJsonValue(entry.key()));
        if (id)
            reply.errors.insert(IdType(*id), words);
        else
            warn(words);
    }
    if (!errors.isObject())
        warn(wordsOf(errors));
    reply.warning = warnings.join(QStringLiteral("; "));
    return reply;
}

// Does the body say "status": "success" or "ok"?
inline bool saysSuccess(const QJsonObject &body)
{
    const QString status = body.value(QLatin1StringView("status")).toString().toLower();
    return status == QLatin1StringView("success") || status == QLatin1StringView("ok");
}

} // namespace kramar::prom
