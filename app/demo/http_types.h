// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <utility>
#include <vector>

namespace kramar::demo {

// A request as the shop sees it: the path and the parameters are decoded.
struct Request {
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> parameters;
    QByteArray body;
    QByteArray authorization;
    QByteArray language;
    bool ukrainian() const { return language.startsWith("uk"); }
    bool writes() const { return method == "POST" || method == "PUT"; }
};

// How the answer is spoiled on the wire.
struct WireFault {
    enum class Kind {
        None,
        Close,       // end the connection without a byte
        Reset,       // the same with a TCP reset
        CutBody,     // half of the body, then close
        ResetBody,   // half of the body, then a TCP reset
        WrongLength, // Content-Length names half of the body
        Drip         // byte by byte, everyMs between
    };
    Kind kind = Kind::None;
    int everyMs = 0;
};

struct Answer {
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    WireFault fault;
    int delayMs = 0; // before it is sent
    bool notFound() const { return status == 404; }
};

Answer json(QByteArray body, int status = 200);
// Prom's own pages for 401, 403, 404, 405, 413 and 5xx (prom-api §1.3).
Answer htmlPage(int status);
// {"error": text}, HTTP 200 unless said otherwise
Answer errorAnswer(QByteArrayView text, int status = 200);

} // namespace kramar::demo
