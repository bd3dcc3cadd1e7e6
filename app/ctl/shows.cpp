// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/shows.h"

#include "app/ctl/texts.h"
#include "base/clock.h"
#include "stores/store.h"
#include "words/titles.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

template <class Value>
QString titleOf(const std::optional<Value> &value, const QJsonValue &code)
{
    return value ? words::title(*value) : code.toString();
}

} // namespace

QString showMoment(const QJsonValue &value)
{
    const auto moment = Timestamp::parse(value.toString());
    return moment ? moment->toUtc().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

QString showStoreMode(const QJsonValue &value)
{
    return titleOf(storeModeOf(value.toString()), value);
}

QString showTokenPlace(const QJsonValue &value)
{
    if (value.toString() == u"session")
        return Ctl::tr("session", "how long the token lasts");
    return value.toString() == u"keyring" ? Ctl::tr("yes") : Ctl::tr("no");
}

QString showPause(const QJsonValue &value)
{
    switch (stores::pauseReasonOf(value.toString())) {
    case stores::PauseReason::None:
        break;
    case stores::PauseReason::Person:
        return Ctl::tr("by a person");
    case stores::PauseReason::Unauthorized:
        return Ctl::tr("token not accepted");
    case stores::PauseReason::Forbidden:
        return Ctl::tr("token lacks a right");
    }
    return {};
}

QString showOrderState(const QJsonValue &value)
{
    return titleOf(orderStateOf(value.toString()), value);
}

QString showPresence(const QJsonValue &value)
{
    return value.isNull() ? QString() : words::presenceTitle(value.toString());
}

QString showListingStatus(const QJsonValue &value)
{
    return value.isNull() ? QString() : words::listingStatusTitle(value.toString());
}

QString showQueueKind(const QJsonValue &value)
{
    return titleOf(queueKindOf(value.toString()), value);
}

QString showQueueState(const QJsonValue &value)
{
    if (value.toString() == u"unread")
        return Ctl::tr("Not read");
    if (value.toString() == u"test")
        return Ctl::tr("Test, not sent");
    if (value.toString() == u"braked")
        return Ctl::tr("Held by the brake");
    return titleOf(queueStateOf(value.toString()), value);
}

QString showQueueObject(const QJsonValue &value)
{
    return words::queueObjectTitle(value.toString());
}

QString showLikeBy(const QJsonValue &value)
{
    return value.isString() ? words::likenessTitle(value.toString()) : QString();
}

QString showLikeDoubt(const QJsonValue &value)
{
    return value.isString() ? words::likeDoubtTitle(value.toString()) : QString();
}

QString showDocumentKind(const QJsonValue &value)
{
    return titleOf(documentKindOf(value.toString()), value);
}

QString showDocumentState(const QJsonValue &value)
{
    return titleOf(documentStateOf(value.toString()), value);
}

QString showAction(const QJsonValue &value)
{
    return titleOf(actionKindOf(value.toString()), value);
}

QString showSeconds(const QJsonValue &milliseconds)
{
    return QString::number(milliseconds.toDouble() / 1000.0, 'f', 1);
}

} // namespace kramar::ctl
