// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/endpoint.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace kramar::prom {

class UploadBody;

// One HTTP request on the wire, once: no redirects, no cookies, no cache, no second try, and never more bytes kept than
// `maxBytes`. Lives on the network thread; dropping it ends the request without a word.
class Wire : public QObject
{
public:
    struct Outcome {
        int httpStatus = 0; // 0: no whole answer
        QNetworkReply::NetworkError trouble = QNetworkReply::NoError;
        bool tooLarge = false;
        QByteArray contentType;
        QByteArray date;
        QByteArray retryAfter;
        QUrl location;
        QByteArray body;
    };
    using Done = std::function<void(const Outcome &)>;

    Wire(QNetworkAccessManager &manager, QNetworkRequest request, Method method, const QByteArray &body,
         qint64 maxBytes, Done done);
    ~Wire() override;

    // May some of a write's body have gone out?
    bool bodyTouched() const;

private:
    bool read(); // false: it ended here, and we may be gone
    void finish(bool tooLarge);

    std::unique_ptr<UploadBody> m_upload; // outlives the reply
    std::unique_ptr<QNetworkReply> m_reply;
    QByteArray m_body;
    qint64 m_maxBytes;
    Done m_done;
    bool m_finished = false;
};

// "MalformedReply" and the like: Qt's error texts hold addresses, and so search terms.
QString troubleName(QNetworkReply::NetworkError trouble);
// Could Qt make nothing of the bytes that came?
bool isUnreadable(QNetworkReply::NetworkError trouble);
// The moment of a Date header.
std::optional<qint64> httpDateMs(const QByteArray &text);
// What Retry-After asks for, seconds or a date, as milliseconds from `nowMs`; 0: nothing sensible. At most a day.
qint64 retryAfterMs(const QByteArray &text, qint64 nowMs);

} // namespace kramar::prom
