// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/request_log.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace kramar::prom {

Q_LOGGING_CATEGORY(lcProm, "kramar.prom", QtInfoMsg)

void logRequest(int number, const QString &name, const QString &status, std::chrono::steady_clock::time_point sentAt,
                qint64 bytes)
{
    using namespace std::chrono;
    const qint64 ms = duration_cast<milliseconds>(steady_clock::now() - sentAt).count();
    qCInfo(lcProm).noquote() << u"#%1 %2 %3 %4 ms %5 bytes"_s.arg(number).arg(name, status).arg(ms).arg(bytes);
}

} // namespace kramar::prom
