// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/since.h"

#include <QDate>

namespace kramar::ctl {

std::optional<Since> parseSince(const QString &text, Timestamp now)
{
    if (text == u"all")
        return Since{.all = true, .from = {}};
    if (text == u"now")
        return Since{.from = now};
    if (text == u"today")
        return Since{.from = startOfKyivDay(now)};
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == 10) {
        // Noon in UTC is the same day in Kyiv.
        const QDateTime noon(day, QTime(12, 0), Qt::UTC);
        return Since{.from = startOfKyivDay(Timestamp::ofMs(noon.toMSecsSinceEpoch()))};
    }
    if (const auto moment = Timestamp::parse(text))
        return Since{.from = *moment};
    return std::nullopt;
}

} // namespace kramar::ctl
