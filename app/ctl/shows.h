// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace kramar::ctl {

// How a value of a row is shown in a column of the terminal, where not as it stands in JSON.
QString showMoment(const QJsonValue &value); // in the computer's own time
QString showStoreMode(const QJsonValue &value);
QString showTokenPlace(const QJsonValue &value);
QString showPause(const QJsonValue &value);
QString showOrderState(const QJsonValue &value);
QString showPresence(const QJsonValue &value);
QString showListingStatus(const QJsonValue &value);
QString showQueueKind(const QJsonValue &value);
QString showQueueState(const QJsonValue &value);
QString showQueueObject(const QJsonValue &value);
QString showLikeBy(const QJsonValue &value);
QString showLikeDoubt(const QJsonValue &value);
QString showDocumentKind(const QJsonValue &value);
QString showDocumentState(const QJsonValue &value);
QString showAction(const QJsonValue &value);
QString showSeconds(const QJsonValue &milliseconds);

} // namespace kramar::ctl
