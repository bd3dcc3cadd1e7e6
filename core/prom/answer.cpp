// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/answer.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

constexpr qsizetype maxWords = 500;
constexpr int maxDepth = 6; // of nested error objects

QString cut(const QString &words)
{
    const QString simple = words.simplified();
    return simple.size() > maxWords ? simple.left(maxWords - 1) + u'…' : simple;
}

QString wordsIn(const QJsonValue &value, int depth)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble());
    if (depth >= maxDepth)
        return {};
    QStringList parts;
    if (value.isArray()) {
        const QJsonArray entries = value.toArray();
        for (const QJsonValue &entry : entries) {
            if (const QString words = wordsIn(entry, depth + 1); !words.isEmpty())
                parts.append(words);
            if (parts.size() >= 20)
                break;
        }
        return parts.join(u"; "_s);
    }
    const QJsonObject object = value.toObject();
    if (object.value("message"_L1).isString())
        return object.value("message"_L1).toString();
    for (auto field = object.constBegin(); field != object.constEnd() && parts.size() < 20; ++field) {
        if (const QString words = wordsIn(*field, depth + 1); !words.isEmpty())
            parts.append(field.key() + u": "_s + words);
    }
    return parts.join(u"; "_s);
}

Error::Kind kindOf(int status)
{
    switch (status) {
    case 401:
        return Error::Kind::Unauthorized;
    case 403:
        return Error::Kind::Forbidden;
    case 404:
    case 410:
        return Error::Kind::NotFound;
    case 408:
        return Error::Kind::ServerTrouble;
    case 429:
        return Error::Kind::RateLimited;
    default:
        break;
    }
    if (status >= 500 && status <= 599)
        return Error::Kind::ServerTrouble;
    if (status >= 400 && status <= 499)
        return Error::Kind::Refused;
    return Error::Kind::Protocol;
}

bool mayBeJson(const QByteArray &contentType, const QByteArray &body)
{
    if (contentType.toLower().contains("html") || contentType.toLower().contains("xml"))
        return false;
    const QByteArray start = body.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[') || start.startsWith("\xEF\xBB\xBF");
}

// A refusal of the whole request; nothing where the body is none.
std::optional<QString> refusalIn(const QJsonObject &body)
{
    const QJsonValue status = body.value("status"_L1);
    const bool saysError = status.toString().compare("error"_L1, Qt::CaseInsensitive) == 0 ||
                           (status.isDouble() && status.toDouble() >= 400);
    QString words = wordsOf(body.value("error"_L1));
    if (words.isEmpty())
        words = wordsOf(body.value("errors"_L1).toObject().value("error"_L1));
    if (words.isEmpty() && saysError)
        words = wordsOf(body.value("message"_L1));
    if (words.isEmpty() && saysError)
        words = wordsOf(body.value("errors"_L1));
    if (words.isEmpty() && !saysError)
        return std::nullopt;
    return words;
}

bool partlyDone(const QJsonObject &body)
{
    return !body.value("processed_ids"_L1).toArray().isEmpty();
}

} // namespace

QString wordsOf(const QJsonValue &value)
{
    return cut(wordsIn(value, 0));
}

Result<QJsonObject> readAnswer(int httpStatus, const QByteArray &contentType, const QByteArray &body,
                               qint64 retryAfterMs)
{
    Error error{.kind = kindOf(httpStatus),
                .detail = u"HTTP %1"_s.arg(httpStatus),
                .httpStatus = httpStatus,
                .retryAfterMs = qMax<qint64>(0, retryAfterMs)};
    const bool good = httpStatus >= 200 && httpStatus <= 299;
    if (!mayBeJson(contentType, body)) {
        if (good)
            error.detail = body.isEmpty() ? u"an empty answer"_s : u"an answer that is no JSON"_s;
        else if (httpStatus >= 300 && httpStatus <= 399)
            error.detail = u"HTTP %1: a redirect, not followed"_s.arg(httpStatus);
        return error;
    }
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(body, &trouble);
    if (!good) {
        // {"status": 400, "message": …}, {"error": {"message": …}}
        const QJsonObject object = document.object();
        error.promWords = refusalIn(object).value_or(wordsOf(object.value("message"_L1)));
        return error;
    }
    if (trouble.error != QJsonParseError::NoError) {
        error.detail = u"unreadable JSON at byte %1: %2"_s.arg(trouble.offset).arg(trouble.errorString());
        return error;
    }
    if (!document.isObject()) {
        error.detail = u"the answer is not an object"_s;
        return error;
    }
    const QJsonObject object = document.object();
    const std::optional<QString> refusal = refusalIn(object);
    if (refusal && !partlyDone(object)) {
        error.kind = Error::Kind::Refused;
        error.detail = u"refused within HTTP %1"_s.arg(httpStatus);
        error.promWords = *refusal;
        return error;
    }
    return object;
}

} // namespace kramar::prom
