// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/round.h"
#include "prom/dictionaries.h"
#include "stores/store_operations.h"

namespace kramar::exchange {

namespace {

stores::DictionaryEntry entryOf(const prom::OrderStatusOption &option)
{
    return {.code = option.name, .title = option.title.value_or(option.name)};
}

stores::DictionaryEntry entryOf(const prom::CompanyOption &option)
{
    const QString code = QString::number(option.id);
    return {.code = code, .title = option.name.value_or(code), .enabled = option.enabled.value_or(true)};
}

template <class E>
Done importDictionary(Round &round, const E &endpoint, QLatin1StringView kind)
{
    const auto reply = TRY(round.ask(endpoint));
    if (!reply.value.unreadable.isEmpty()) // half a list would look like entries that are gone
        return reply.value.unreadable.first().error.at(QString(E::name));
    QList<stores::DictionaryEntry> entries;
    for (const auto &item : reply.value.items)
        entries.append(entryOf(item));
    const bool changed = TRY(round.write([&](storage::Transaction &tx) {
        return stores::StoreOperations(tx, Actor::exchange()).replaceDictionary(round.storeId(), kind, entries);
    }));
    const int count = static_cast<int>(entries.size());
    round.add({.seen = count, .changed = changed ? count : 0, .unchanged = changed ? 0 : count});
    return {};
}

} // namespace

Done importBaseData(Round &round)
{
    // A list that cannot be read keeps the others from nothing.
    Done worst;
    const auto note = [&worst](const Done &done) {
        if (!done && worst)
            worst = done;
        return done || !endsRound(done.error());
    };
    if (note(importDictionary(round, prom::ListOrderStatuses{}, stores::dictionary::orderStatus)) &&
        note(importDictionary(round, prom::ListDeliveryOptions{}, stores::dictionary::deliveryOption)))
        note(importDictionary(round, prom::ListPaymentOptions{}, stores::dictionary::paymentOption));
    return worst;
}

} // namespace kramar::exchange
