// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/lock_wishes.h"

#include "base/terms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr int longestReason = 200;
constexpr QLatin1StringView lockPrefix("lock.");

} // namespace

Done check(const LockWishes &wishes)
{
    const QStringList fields = wishes.lock + wishes.unlock;
    for (const QString &field : fields) {
        if (std::none_of(listingFields().cbegin(), listingFields().cend(),
                         [&field](QLatin1StringView known) { return field == known; }))
            return Error::invalid(field, u"unknown_field"_s);
        if (wishes.lock.contains(field) && wishes.unlock.contains(field))
            return Error::invalid(field, u"lock_and_unlock"_s);
    }
    if (wishes.reason.size() > longestReason)
        return Error::invalid(u"reason"_s, u"too_long:%1"_s.arg(longestReason));
    return {};
}

QString lockFieldOf(QAnyStringView field)
{
    return lockPrefix + field.toString();
}

QString lockedFieldOf(const QString &lockField)
{
    return lockField.startsWith(lockPrefix) ? lockField.mid(lockPrefix.size()) : QString();
}

} // namespace kramar::listings
