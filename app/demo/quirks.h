// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace kramar::demo {

// One piece of trouble to come: the next `count` requests of this method and path, after `skip` of them went well.
struct FaultRule {
    QByteArray method; // "" is any
    QByteArray path;   // prefix below /api/v1, or /pictures/…; "" is any
    QByteArray kind;
    int count = 1;
    int skip = 0;
    int ms = 0;         // slow_ms: how long; drip: between bytes
    int retryAfter = 1; // seconds, 429_retry_after and 503
};

// Habits of the real thing that clients must live with, as switches (prom-api §12). GET and POST /demo/quirks.
// Not thread-safe (the shop's mutex covers it).
class Quirks
{
public:
    bool lastIdExclusive = false;  // last_id itself is left out
    bool rootGroupOnly = false;    // products/list without group_id gives the root group, and ≤ 499 of a group
    int partialAccept = 0;         // every n-th object of a write is silently left out
    bool ignoreEdits = false;      // processed, says Prom, and nothing changes
    int ratePerSecond = 0;         // 429 beyond it
    bool rateRetryAfter = true;    // with Retry-After
    int latencyMs = 0;             // before each answer
    bool duplicateAnswers = false; // each row of a list twice
    bool shuffleAnswers = false;   // rows of a page oldest first
    bool noWriteRight = false;     // 403 for writes
    int editsVisibleAfterMs = 0;   // by the shop's clock
    int brokenOrders = 0;          // per mille that cannot be read whole
    bool listDeleted = false;      // products with status deleted stay in products/list
    bool deletedAreGone = false;   // GET products/{id} of a deleted one gives 404
    int undeletableEvery = 0;      // every n-th card refuses status deleted without a word
    bool moderateEdits = false;    // a changed name or description turns the card to approval_pending

    QJsonObject toJson() const;
    // Partial update; an unknown name or a wrong type is Kind::Invalid and changes nothing.
    Done update(const QJsonObject &values);
    // The trouble due for this request, used up by asking.
    std::optional<FaultRule> takeFault(const QByteArray &method, const QByteArray &path);
    static const std::vector<QByteArray> &faultKinds();

private:
    std::vector<FaultRule> m_faults;
};

} // namespace kramar::demo
