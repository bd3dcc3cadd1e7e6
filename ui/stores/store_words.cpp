// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/store_words.h"

#include "words/format.h"
#include "words/sentence.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct StoreWords {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::StoreWords)
};

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;

QString counted(const exchange::ActionReport &sum)
{
    QStringList said;
    const auto add = [&said](int count, const QString &words) {
        if (count > 0)
            said.append(words.arg(words::formatCount(count)));
    };
    add(sum.created, StoreWords::tr("new %1"));
    add(sum.changed, StoreWords::tr("changed %1"));
    add(sum.sent, StoreWords::tr("sent %1"));
    add(sum.skipped, StoreWords::tr("passed over %1"));
    add(sum.failed, StoreWords::tr("with errors %1"));
    if (said.isEmpty())
        return sum.seen > 0 ? StoreWords::tr("read %1, nothing new").arg(words::formatCount(sum.seen))
                            : StoreWords::tr("nothing new");
    if (sum.seen > 0)
        said.prepend(StoreWords::tr("read %1").arg(words::formatCount(sum.seen)));
    return said.join(u", "_s);
}

} // namespace

QString storeFieldSentence(const Error &error)
{
    if (error.kind == Error::Kind::Invalid && error.field == u"name")
        return error.detail == u"taken" ? StoreWords::tr("There is a store of this name already. Choose another one.")
                                        : StoreWords::tr("Give the store a name.");
    if (error.kind == Error::Kind::Invalid && error.field == u"url")
        return error.detail == u"not_https"
                   ? StoreWords::tr("The address must begin with https: the token travels with every request. Plain "
                                    "http is possible only on this computer (127.0.0.1).")
                   : StoreWords::tr("This is not the address of an API.");
    return words::sentenceFor(error).joined();
}

QString whereTheTokenIs()
{
    return StoreWords::tr("In the Prom cabinet open Settings → API token management → Create a token. Copy the token "
                          "there and paste it here; Prom shows it once.");
}

QString whichRights()
{
    return StoreWords::tr("Rights to tick: Orders and notifications (read and write), Products and groups (read and "
                          "write), Clients (read), Settings (read).");
}

QString tokenPlace(bool lasting)
{
    return lasting ? StoreWords::tr("The token will lie in the system's keychain, not in the database")
                   : StoreWords::tr("No keychain here: the token will be kept for this session only");
}

std::optional<QByteArray> tokenOf(const QString &pasted)
{
    const QString token = pasted.trimmed();
    const bool plain = std::all_of(token.cbegin(), token.cend(),
                                   [](QChar letter) { return letter.unicode() > 0x20 && letter.unicode() < 0x7F; });
    return token.isEmpty() || !plain ? std::nullopt : std::optional(token.toLatin1());
}

Timestamp endOfDay(const QDate &day)
{
    const QDateTime nextNoon(day.addDays(1), QTime(12, 0), Qt::UTC);
    return startOfKyivDay(Timestamp::ofMs(nextNoon.toMSecsSinceEpoch())).plusMs(-1);
}

QString intervalWords(qint64 ms)
{
    if (ms >= 24 * hourMs && ms < 48 * hourMs)
        return StoreWords::tr("every day");
    if (ms >= 24 * hourMs)
        return StoreWords::tr("every %n day(s)", nullptr, static_cast<int>(ms / (24 * hourMs)));
    if (ms >= hourMs)
        return StoreWords::tr("every %1 h").arg(ms / hourMs);
    return StoreWords::tr("every %1 min").arg(std::max<qint64>(1, ms / minuteMs));
}

QString durationWords(qint64 ms)
{
    if (ms < minuteMs)
        return StoreWords::tr("%1 s").arg(std::max<qint64>(1, (ms + secondMs / 2) / secondMs));
    if (ms < hourMs)
        return StoreWords::tr("%1 min %2 s").arg(ms / minuteMs).arg(ms % minuteMs / secondMs);
    return StoreWords::tr("%1 h %2 min").arg(ms / hourMs).arg(ms % hourMs / minuteMs);
}

QString actionSummary(const exchange::ActionReport &report)
{
    return report.error ? words::sentenceFor(*report.error).what : counted(report);
}

QString roundSummary(const exchange::RoundReport &report)
{
    if (report.error)
        return words::sentenceFor(*report.error).what;
    exchange::ActionReport sum;
    for (const exchange::ActionReport &action : report.actions) {
        if (action.error)
            return words::sentenceFor(*action.error).what;
        sum.seen += action.seen;
        sum.created += action.created;
        sum.changed += action.changed;
        sum.sent += action.sent;
        sum.skipped += action.skipped;
        sum.failed += action.failed;
    }
    return counted(sum);
}

} // namespace kramar::ui
