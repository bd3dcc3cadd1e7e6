// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/wire.h"

#include "prom/upload_body.h"

#include <QDateTime>
#include <QMetaEnum>
#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

constexpr qint64 chunk = 64 * 1024;

void harden(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // One connection, one request at a time: a stream that HTTP/2 gives back unprocessed would be sent again by Qt.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
}

// Is it what Qt makes of a whole answer with an error status? A content error beside a good status is damage.
bool isOfStatus(QNetworkReply::NetworkError trouble, int status)
{
    if (trouble == QNetworkReply::NoError)
        return true;
    return status >= 400 &&
           ((trouble >= QNetworkReply::ContentAccessDenied && trouble <= QNetworkReply::UnknownContentError &&
             trouble != QNetworkReply::ContentReSendError) ||
            trouble == QNetworkReply::ProtocolInvalidOperationError || // 400, 418
            (trouble >= QNetworkReply::InternalServerError && trouble <= QNetworkReply::UnknownServerError));
}

} // namespace

Wire::Wire(QNetworkAccessManager &manager, QNetworkRequest request, Method method, const QByteArray &body,
           qint64 maxBytes, Done done)
    : m_maxBytes(maxBytes)
    , m_done(std::move(done))
{
    harden(request);
    if (method == Method::Get) {
        m_reply.reset(manager.get(request));
    } else {
        m_upload = std::make_unique<UploadBody>(body);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        m_reply.reset(method == Method::Post ? manager.post(request, m_upload.get())
                                             : manager.put(request, m_upload.get()));
    }
    connect(m_reply.get(), &QIODevice::readyRead, this, &Wire::read);
    connect(m_reply.get(), &QNetworkReply::finished, this, [this] {
        if (read())
            finish(false);
    });
}

Wire::~Wire()
{
    // We may stand in one of its signals: it goes a turn later, and its body with it.
    m_reply->disconnect(this);
    m_reply->abort();
    if (m_upload)
        m_upload.release()->setParent(m_reply.get());
    m_reply.release()->deleteLater();
}

bool Wire::bodyTouched() const
{
    return m_upload && m_upload->touched();
}

bool Wire::read()
{
    // Piece by piece: a packed answer may unpack to a thousand times its size.
    while (!m_finished && m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(qMin(chunk, m_maxBytes + 1 - m_body.size()));
        if (piece.isEmpty())
            break;
        m_body.append(piece);
        if (m_body.size() > m_maxBytes) {
            finish(true); // may drop us
            return false;
        }
    }
    return true;
}

void Wire::finish(bool tooLarge)
{
    if (m_finished)
        return;
    m_finished = true;
    Outcome outcome;
    outcome.tooLarge = tooLarge;
    outcome.trouble = tooLarge ? QNetworkReply::NoError : m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!tooLarge && isOfStatus(outcome.trouble, status)) {
        outcome.httpStatus = status;
        outcome.contentType = m_reply->rawHeader("Content-Type");
        outcome.date = m_reply->rawHeader("Date");
        outcome.retryAfter = m_reply->rawHeader("Retry-After");
        outcome.location = QUrl::fromEncoded(m_reply->rawHeader("Location"));
        outcome.body = m_body;
        if (status == 0)
            outcome.trouble = QNetworkReply::ProtocolFailure;
    }
    const Done done = std::move(m_done); // may drop us
    done(outcome);
}

QString troubleName(QNetworkReply::NetworkError trouble)
{
    const char *key = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(trouble);
    return key ? QString::fromLatin1(key) : QString::number(trouble);
}

bool isUnreadable(QNetworkReply::NetworkError trouble)
{
    return trouble == QNetworkReply::ProtocolFailure || trouble == QNetworkReply::ProtocolUnknownError ||
           trouble == QNetworkReply::ProtocolInvalidOperationError || trouble == QNetworkReply::UnknownContentError;
}

std::optional<qint64> httpDateMs(const QByteArray &text)
{
    QString date = QString::fromLatin1(text).trimmed();
    if (date.endsWith(" GMT"_L1))
        date.replace(date.size() - 3, 3, u"+0000"_s);
    const QDateTime time = QDateTime::fromString(date, Qt::RFC2822Date);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

qint64 retryAfterMs(const QByteArray &text, qint64 nowMs)
{
    constexpr qint64 day = 24LL * 3600 * 1000;
    bool isNumber = false;
    const double seconds = text.trimmed().toDouble(&isNumber);
    if (isNumber)
        return seconds > 0 ? static_cast<qint64>(qMin(seconds, 86'400.0) * 1000) : 0;
    const std::optional<qint64> date = httpDateMs(text);
    return date ? qBound<qint64>(0, *date - nowMs, day) : 0;
}

} // namespace kramar::prom
