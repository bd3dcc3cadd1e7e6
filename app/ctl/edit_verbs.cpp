// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/braked.h"
#include "app/ctl/named_objects.h"
#include "app/ctl/rows.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "exchange/brake.h"
#include "listings/fields.h"
#include "listings/sanity.h"
#include "words/reasons.h"
#include "words/titles.h"
#include "words/values.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

// Runs the change in one transaction, as the person who works here.
template <class Change>
auto change(Errand &errand, Change apply)
{
    return errand.database().writeNow(storage::Executor::Urgency::Person, std::move(apply), errand.stop());
}

QString howItIsWritten(const QString &field)
{
    static const QHash<QString, QLatin1StringView> examples{
        {listing_field::price, "price=1234.50"_L1},
        {listing_field::oldPrice, "old_price=1500"_L1},
        {listing_field::quantity, "quantity=12"_L1},
        {listing_field::presence, "presence=available, not_available, order, waiting"_L1},
        {listing_field::inStock, "in_stock=true, in_stock=false"_L1},
        {listing_field::status, "status=on_display, not_on_display, draft, deleted"_L1},
        {listing_field::discount,
         "discount=\"10% 2026-03-01..2026-03-31\", discount=\"150 2026-03-01..2026-03-31\""_L1},
        {listing_field::prices, "prices=\"5=2100; 10=2000,50\""_L1}};
    const auto example = examples.constFind(field);
    return example == examples.cend() ? QString() : Ctl::tr("It is written like this: %1").arg(QString(*example));
}

// "price=199.90" → the field and its canonical value.
Result<listings::FieldChange> fieldChange(Errand &errand, const QString &word, Currency currency)
{
    const QString field = word.section(u'=', 0, 0);
    if (!word.contains(u'='))
        return errand.refuse(Ctl::tr("“%1” is not field=value.").arg(word));
    QStringList known;
    for (const QLatin1StringView key : listingFields())
        known.append(key);
    if (!known.contains(field))
        return errand.refuse(
            Ctl::tr("A listing has no field “%1” that can be set. There is: %2.").arg(field, known.join(u", "_s)));
    const auto value = listings::parseField(field, word.mid(field.size() + 1), currency);
    if (!value) {
        errand.hint(howItIsWritten(field));
        return value.error();
    }
    return listings::FieldChange{.field = field, .value = *value};
}

// What becomes of a change that was just put into the queue.
QString whatNext(const stores::Store &store)
{
    if (store.mode == StoreMode::Test)
        return Ctl::tr("“%1” is in Test: it waits in the queue and is not sent.").arg(store.name);
    if (store.pause != stores::PauseReason::None)
        return Ctl::tr("“%1” is paused: it is sent after “kramarctl store resume”.").arg(store.name);
    return Ctl::tr("It is sent with the next round.");
}

Result<ExitCode> answerOrder(Errand &errand, const stores::Store &store)
{
    const orders::Order order = TRY(orderOfOptions(errand, store));
    QString said = Ctl::tr("The order %1 is now: %2.")
                       .arg(order.promId ? order.promId->value() : order.id.value())
                       .arg(words::title(order.state));
    if (order.queueState)
        said += u' ' + whatNext(store);
    errand.output().answer(rowOf(order, store.name), said);
    return ExitCode::Ok;
}

// What may be a slip is done, and asked about.
Done tellDoubts(Errand &errand, const listings::Listing &before, const QList<listings::FieldChange> &changes)
{
    for (const listings::FieldChange &change : changes) {
        const std::optional<QString> old = listings::canonical(change.field, before.values);
        const QString doubt = listings::doubtOf(change.field, change.value, old);
        if (doubt == u"zero")
            errand.output().note(Ctl::tr("The price is zero. Is that meant?"));
        else if (!doubt.isEmpty())
            errand.output().note(Ctl::tr("It was %1. Is the new one meant?")
                                     .arg(words::fieldValue(change.field, old, before.currency.code())));
    }
    listings::ListingValues now = before.values;
    for (const listings::FieldChange &change : changes)
        TRY_DONE(listings::assign(change.field, change.value, before.currency, now));
    const listings::Terms terms{.price = listings::canonical(listing_field::price, now),
                                .oldPrice = listings::canonical(listing_field::oldPrice, now),
                                .discount = listings::canonical(listing_field::discount, now),
                                .prices = listings::canonical(listing_field::prices, now)};
    for (const listings::FieldChange &change : changes) {
        const QString idle = listings::idleTerm(change.field, terms, QDate::currentDate());
        if (!idle.isEmpty())
            errand.output().note(
                Ctl::tr("%1: %2. Is that meant?")
                    .arg(words::fieldTitle(change.field), words::reasonOf(Error::invalid(change.field, idle))));
    }
    return {};
}

QString changedSentence(const listings::Listing &now, const stores::Store &store)
{
    if (now.pending.isEmpty())
        return Ctl::tr("Prom has these values already: nothing is to be sent.");
    QStringList changes;
    for (const listings::PendingEdit &edit : now.pending)
        changes.append(Ctl::tr("%1: %2 → %3")
                           .arg(words::fieldTitle(edit.field),
                                words::fieldValue(edit.field, edit.base, now.currency.code()),
                                words::fieldValue(edit.field, edit.wanted, now.currency.code())));
    return changes.join(u"; "_s) + u". "_s + whatNext(store);
}

Result<ExitCode> moveOrder(Errand &errand, OrderState to, const std::optional<orders::Cancellation> &cancellation)
{
    const stores::Store store = TRY(errand.storeOfOption());
    const orders::Order order = TRY(orderOfOptions(errand, store));
    const Actor actor = errand.actor();
    const Done moved = change(errand, [&](storage::Transaction &tx) {
        return orders::OrderOperations(tx, actor).setState(order.id, to, cancellation);
    });
    if (!moved)
        return moved.error().on(u"order %1"_s.arg(TRY(promId(errand))));
    return answerOrder(errand, store);
}

} // namespace

Result<ExitCode> setListing(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    const listings::Listing listing = TRY(listingOfOptions(errand, store));
    QList<listings::FieldChange> changes;
    for (const QString &word : errand.line().arguments()) {
        const listings::FieldChange change = TRY(fieldChange(errand, word, listing.currency));
        const auto same = [&change](const listings::FieldChange &other) { return other.field == change.field; };
        if (std::any_of(changes.cbegin(), changes.cend(), same))
            return errand.refuse(Ctl::tr("The field “%1” stands here twice.").arg(change.field));
        changes.append(change);
    }
    const Actor actor = errand.actor();
    // What the brake would hold is told to who typed it, rather than by a later round.
    const Done edited = change(errand, [&](storage::Transaction &tx) -> Done {
        TRY_DONE(listings::ListingOperations(tx, actor).edit(listing.id, changes));
        if (store.mode == StoreMode::Production)
            TRY(exchange::applyBrake(tx, store.id));
        return {};
    });
    if (!edited)
        return edited.error().on(u"listing %1"_s.arg(listing.promId.value()));
    const listings::Listing now = TRY(listingOfOptions(errand, store));
    const QList<exchange::QueueLine> braked = TRY(brakedOf(errand, store, listing.id));
    QJsonObject row = rowOf(now, store.name);
    if (!braked.isEmpty()) // one object, as for every verb
        row.insert(u"error"_s, toJson(brakeError(braked.first()), {.store = store.name}));
    errand.output().answer(row, braked.isEmpty() ? changedSentence(now, store) : QString());
    TRY_DONE(tellDoubts(errand, listing, changes));
    if (!errand.output().json())
        tellBraked(errand, store, braked);
    return braked.isEmpty() ? ExitCode::Ok : ExitCode::SomeFailed;
}

Result<ExitCode> setOrderStatus(Errand &errand)
{
    const auto state = orderStateOf(errand.argument(0));
    if (!state) {
        QStringList known;
        for (const OrderState each : allOrderStates())
            known.append(toCode(each));
        return errand.refuse(
            Ctl::tr("There is no state “%1”. There is: %2.").arg(errand.argument(0), known.join(u", "_s)));
    }
    if (*state == OrderState::Cancelled)
        return errand.refuse(Ctl::tr("To cancel an order say why: “kramarctl order cancel”."));
    return moveOrder(errand, *state, std::nullopt);
}

Result<ExitCode> cancelOrder(Errand &errand)
{
    const orders::Cancellation cancellation{.reason = errand.line().value("reason"_L1),
                                            .text = errand.line().value("text"_L1)};
    QStringList known;
    for (const CancelReason &reason : cancelReasons())
        known.append(reason.code);
    if (!known.contains(cancellation.reason))
        return errand.refuse(
            Ctl::tr("Prom knows no reason “%1”. There is: %2.").arg(cancellation.reason, known.join(u", "_s)));
    if (cancelTextRequired(cancellation.reason) && cancellation.text.trimmed().isEmpty())
        return errand.refuse(Ctl::tr("The reason “%1” needs a few words: --text.").arg(cancellation.reason));
    return moveOrder(errand, OrderState::Cancelled, cancellation);
}

Result<ExitCode> setWaybill(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    const orders::Order order = TRY(orderOfOptions(errand, store));
    const QString carrier = errand.line().value("carrier"_L1, orders::carrierOfProvider(order.delivery.provider));
    const bool takesAway = errand.argument(0).trimmed().isEmpty();
    if (!takesAway && orders::carrierOfProvider(carrier).isEmpty())
        return errand.refuse(
            Ctl::tr("Prom takes waybills of nova_poshta, ukrposhta and meest: say whose it is by --carrier."));
    const Actor actor = errand.actor();
    const Done set = change(errand, [&](storage::Transaction &tx) {
        return orders::OrderOperations(tx, actor).setWaybill(order.id, errand.argument(0), carrier);
    });
    if (!set)
        return set.error().on(u"order %1"_s.arg(TRY(promId(errand))));
    return answerOrder(errand, store);
}

} // namespace kramar::ctl
