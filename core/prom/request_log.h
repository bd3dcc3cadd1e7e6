// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace kramar::prom {

// The category "kramar.prom": one line for each request that was sent, with its number, method, status, milliseconds
// and bytes. Never an address, a body, an id or a token.
void logRequest(int number, const QString &name, const QString &status, std::chrono::steady_clock::time_point sentAt,
                qint64 bytes);

} // namespace kramar::prom
