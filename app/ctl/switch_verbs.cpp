// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/named_objects.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "exchange/switch_desk.h"
#include "listings/balance_offers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using exchange::SwitchState;

// What was said of one switch; as it is where nothing was said.
Result<bool> said(Errand &errand, QLatin1StringView option, bool now)
{
    if (!errand.line().has(option))
        return now;
    const auto on = stores::switchOf(errand.line().value(option));
    if (!on)
        return errand.refuse(Ctl::tr("--%1 is “on” or “off”.").arg(QString(option)));
    return *on;
}

struct KeptNow {
    SwitchState state;
    stores::BalancePolicy policy;
    QList<listings::KeptPrice> prices;
    QList<exchange::QueueLine> statuses;
};

Result<KeptNow> keptNow(Errand &errand, StoreId store)
{
    return errand.database().readNow(
        [store](storage::Connection &db) -> Result<KeptNow> {
            KeptNow kept;
            kept.state = TRY(exchange::switchState(db, store));
            kept.policy = TRY(stores::balancePolicy(db, store));
            kept.prices = TRY(listings::keptPrices(db, store));
            kept.statuses = TRY(exchange::keptStatuses(db, store));
            return kept;
        },
        errand.stop());
}

QJsonObject rowOf(const stores::Store &store, const KeptNow &kept, bool applied)
{
    QJsonArray prices, statuses;
    for (const listings::KeptPrice &each : kept.prices)
        prices.append(QJsonObject{{u"prom_id"_s, each.promId.value()},
                                  {u"sku"_s, each.sku},
                                  {u"name"_s, each.name},
                                  {u"field"_s, each.field},
                                  {u"on_prom"_s, jsonOf(each.onProm)},
                                  {u"ours"_s, jsonOf(each.ours)},
                                  {u"currency"_s, each.currency.code()}});
    for (const exchange::QueueLine &each : kept.statuses) {
        for (const exchange::QueueLine::Difference &difference : each.differences)
            statuses.append(
                QJsonObject{{u"prom_id"_s, each.entry.promId ? QJsonValue(*each.entry.promId) : QJsonValue()},
                            {u"field"_s, difference.field},
                            {u"on_prom"_s, jsonOf(difference.onProm)},
                            {u"ours"_s, jsonOf(difference.wanted)}});
    }
    return {{u"store"_s, store.name},
            {u"balances"_s, stores::switchCode(kept.policy.fromWarehouses)},
            {u"prices"_s, stores::switchCode(kept.state.switches.prices)},
            {u"order_statuses"_s, stores::switchCode(kept.state.switches.statuses)},
            {u"kept_prices"_s, prices},
            {u"kept_statuses"_s, statuses},
            {u"applied"_s, applied}};
}

void tell(Errand &errand, const KeptNow &kept)
{
    const auto line = [&](const QString &what, bool on, qint64 waits) {
        QString words = what + u": "_s + (on ? Ctl::tr("on") : Ctl::tr("off"));
        if (waits > 0)
            words += u", "_s + Ctl::tr("kept here: %1").arg(waits);
        return words;
    };
    errand.output().answer(
        {}, QStringList{line(Ctl::tr("Update balances"), kept.policy.fromWarehouses, 0),
                        line(Ctl::tr("Update prices"), kept.state.switches.prices, kept.state.keptPrices),
                        line(Ctl::tr("Update order statuses"), kept.state.switches.statuses, kept.state.keptStatuses)}
                .join(u'\n'));
}

} // namespace

Result<ExitCode> storeSends(Errand &errand)
{
    const stores::Store store = TRY(storeOfWords(errand));
    KeptNow kept = TRY(keptNow(errand, store.id));
    const stores::SendSwitches now = kept.state.switches;
    exchange::SwitchWish wish{.switches = now};
    wish.switches.prices = TRY(said(errand, "prices"_L1, now.prices));
    wish.switches.statuses = TRY(said(errand, "order-statuses"_L1, now.statuses));
    const QString what = errand.line().value("kept"_L1);
    if (errand.line().has("kept"_L1) && what != u"send" && what != u"drop")
        return errand.refuse(Ctl::tr("--kept is “send” or “drop”."));
    if (what == u"drop")
        wish.prices = wish.statuses = listings::Kept::Drop;
    const bool letsGo = (wish.switches.prices && !now.prices && kept.state.keptPrices > 0) ||
                        (wish.switches.statuses && !now.statuses && kept.state.keptStatuses > 0);
    const bool asks = letsGo && what.isEmpty();
    if (!asks && wish.switches != now) {
        TRY_DONE(errand.database().writeNow(
            storage::Executor::Urgency::Person,
            [&](storage::Transaction &tx) { return exchange::setSwitches(tx, errand.actor(), store.id, wish); },
            errand.stop()));
        kept = TRY(keptNow(errand, store.id));
    }
    if (errand.output().json())
        errand.output().answer(rowOf(store, kept, !asks), {});
    else
        tell(errand, kept);
    if (asks && !errand.output().json())
        errand.output().note(
            Ctl::tr("Nothing is changed yet: something is kept here. Say --kept send or --kept drop."));
    return ExitCode::Ok;
}

} // namespace kramar::ctl
