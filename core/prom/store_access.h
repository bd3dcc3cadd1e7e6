// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "prom/secret.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace kramar::prom {

// What a call needs to know of a store. A plain value.
struct StoreAccess {
    StoreId store; // pace is kept by it, and a WritePermit must name it
    QUrl apiUrl;   // "https://my.prom.ua/api/v1"; http only to this computer
    Secret token;
    QString language = QStringLiteral("uk"); // X-LANGUAGE
};

// How fast a store may be asked (design rule 10, prom-api §1.2). After a 429 the gap grows by half, up to 5 s, and
// shrinks again slowly.
struct Pace {
    int minGapMs = 400; // between two starts; shorter only to this computer
    int maxInFlight = 4;
    int learnedMs = 200; // the gap that a first 429 teaches

    friend bool operator==(const Pace &, const Pace &) = default;
};

// What a call brought.
template <class T>
struct Reply {
    T value;
    std::optional<Timestamp> date; // the server's own time, from the Date header: what watermarks are made of
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0; // the body, unpacked
    qint64 tookMs = 0;        // from the request that was answered to the whole answer; without waiting for the pace
};

} // namespace kramar::prom
