// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/brake.h"
#include "exchange/mapping.h"
#include "exchange/outgoing.h"
#include "exchange/second_texts.h"
#include "listings/balance_offers.h"
#include "listings/listing_operations.h"
#include "listings/passing_edits.h"
#include "prom/translation.h"
#include "stock/offered.h"

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

using Outgoing = listings::ListingOperations::Outgoing;
// So many are read back at once; more are left to the next reading of what was modified.
constexpr qsizetype confirmAtOnce = 10;

// One entry on its way: the fields that Prom confirmed, and what went wrong.
struct Parcel {
    Outgoing outgoing;
    QStringList confirmed;
    std::optional<Error> trouble;
    bool unnamed = false; // Prom named it neither done nor wrong
    QString warning{};    // and what it said about the whole request
    QStringList sent{};   // what a try keeps of the requests
    bool passing = false; // its entry stands still (listings/passing_edits.h)
};

QStringList editFields(const Outgoing &outgoing)
{
    QStringList fields;
    for (const QString &field : outgoing.fields) {
        if (!isTranslationField(field))
            fields.append(field);
    }
    return fields;
}

QStringList translationFields(const Outgoing &outgoing)
{
    QStringList fields;
    for (const QString &field : outgoing.fields) {
        if (isTranslationField(field))
            fields.append(field);
    }
    return fields;
}

QString editText(const Outgoing &outgoing)
{
    prom::EditProducts request;
    request.edits.append(productEdit(outgoing));
    return requestText(request);
}

void take(Parcel &parcel, const prom::BatchReply<PromListingId> &reply)
{
    const PromListingId id = parcel.outgoing.promId;
    if (reply.errors.contains(id)) {
        Error refused = Error::of(Error::Kind::Refused, u"products/edit"_s);
        refused.promWords = reply.errors.value(id);
        parcel.trouble = refused;
    } else if (reply.processed.contains(id)) {
        parcel.confirmed += editFields(parcel.outgoing);
    } else {
        parcel.unnamed = true;
        parcel.warning = reply.warning;
    }
}

// One request for all; where Prom refuses the whole of it, halves, down to the one that is at fault.
void sendEdits(Round &round, const QList<Parcel *> &parcels)
{
    prom::EditProducts request;
    for (const Parcel *parcel : parcels)
        request.edits.append(productEdit(parcel->outgoing));
    const auto permit = permitNow(round);
    const auto reply =
        permit ? round.send(request, *permit) : Result<prom::Reply<prom::EditProducts::Response>>(permit.error());
    if (reply) {
        for (Parcel *parcel : parcels) {
            parcel->sent.append(editText(parcel->outgoing));
            take(*parcel, reply->value);
        }
        return;
    }
    if (fateOf(reply.error()) == Fate::Refused && parcels.size() > 1) {
        sendEdits(round, parcels.mid(0, parcels.size() / 2));
        sendEdits(round, parcels.mid(parcels.size() / 2));
        return;
    }
    for (Parcel *parcel : parcels) {
        parcel->sent.append(editText(parcel->outgoing));
        parcel->trouble = reply.error();
    }
}

// Name, keywords and description go together (prom-api §5.5): what is not edited here goes as Prom has it right now,
// and as the books have it only where Prom does not say.
Done sendTranslation(Round &round, Parcel &parcel)
{
    const Outgoing &outgoing = parcel.outgoing;
    TRY(permitNow(round)); // the reading would wait out a pause with what was taken before it
    const prom::Translation now = TRY(readSecondTexts(round, outgoing.listing, outgoing.promId));
    const auto text = [&](QLatin1StringView field, std::optional<QString> listings::ListingValues::*member,
                          const std::optional<QString> &onProm) {
        if (outgoing.fields.contains(field))
            return outgoing.values.*member;
        return onProm ? onProm : outgoing.known.*member;
    };
    using Values = listings::ListingValues;
    const prom::PutTranslation request{
        .id = outgoing.promId,
        .texts = {.name = text(listing_field::nameUk, &Values::nameUk, now.name),
                  .keywords = text(listing_field::keywordsUk, &Values::keywordsUk, now.keywords),
                  .description = text(listing_field::descriptionUk, &Values::descriptionUk, now.description)}};
    // An earlier request may have arrived after all: what stands there already is not written again.
    if (request.texts != now) {
        const prom::WritePermit permit = TRY(permitNow(round));
        parcel.sent.append(requestText(request));
        TRY(round.send(request, permit));
    }
    parcel.confirmed += translationFields(outgoing);
    return {};
}

Done settleOutcome(storage::Transaction &tx, const Parcel &parcel, Tally &tally)
{
    listings::ListingOperations operations(tx, Actor::exchange());
    const QueueEntryId id = parcel.outgoing.entry.id;
    if (!parcel.confirmed.isEmpty()) {
        TRY_DONE(operations.processed(parcel.outgoing.listing, id, parcel.confirmed));
        tally.sent += !parcel.trouble && !parcel.unnamed;
    }
    if (!parcel.trouble)
        return parcel.unnamed ? journal::Queue(tx).unknown(id, notNamed(parcel.warning)) : Done{};
    if (fateOf(*parcel.trouble) != Fate::Refused)
        return settleFailed(tx, parcel.outgoing.entry, *parcel.trouble);
    ++tally.failed;
    return operations.refused(id, *parcel.trouble);
}

// The entry stays as it is; what came of it stands among its tries. What did not arrive, or was not named, passes again
// in the next run: the same quantity twice does no harm.
Done settlePassing(storage::Transaction &tx, const Parcel &parcel, Tally &tally)
{
    const Outgoing &outgoing = parcel.outgoing;
    const bool refused = parcel.trouble && fateOf(*parcel.trouble) == Fate::Refused;
    if (parcel.confirmed.isEmpty() && !refused)
        return listings::PassingEdits(tx, Actor::exchange()).notArrived(outgoing.listing);
    journal::QueueTry tried{.at = tx.now(),
                            .outcome =
                                refused ? journal::QueueTry::Outcome::Refused : journal::QueueTry::Outcome::Taken,
                            .error = {},
                            .promWords = {}};
    if (refused) {
        ++tally.failed;
        tried.error = parcel.trouble->kind;
        tried.promWords = parcel.trouble->promWords;
        tried.httpStatus = parcel.trouble->httpStatus;
    } else {
        ++tally.sent;
        TRY_DONE(listings::ListingOperations(tx, Actor::exchange())
                     .processed(outgoing.listing, outgoing.entry.id, parcel.confirmed));
    }
    return journal::recordTry(tx, outgoing.entry.id, tried);
}

Done settle(storage::Transaction &tx, const Parcel &parcel, Tally &tally)
{
    TRY_DONE(parcel.passing ? settlePassing(tx, parcel, tally) : settleOutcome(tx, parcel, tally));
    return journal::keepRequest(tx, parcel.outgoing.entry.id, parcel.sent.join(u'\n'));
}

// Read at once: equal to what we want is success; else it is sent again, a few times.
Done readUnnamed(Round &round, const Parcel &parcel)
{
    const Outgoing &outgoing = parcel.outgoing;
    const Done read = readListingBack(round, outgoing.listing, outgoing.promId, outgoing.fields);
    TRY_DONE(round.write([&](storage::Transaction &tx) -> Done {
        const auto entry = TRY(journal::queueEntry(tx.db(), outgoing.entry.id));
        const bool open = entry && (entry->state == QueueState::Unknown || entry->state == QueueState::Waiting);
        if (!open || entry->version != outgoing.entry.version)
            return {}; // it shows what we want, or something else is wanted by now
        if (!read && read.error().kind != Error::Kind::NotFound)
            return {};
        return read ? notTaken(tx, entry->id, u"edit_not_taken"_s, parcel.warning)
                    : journal::Queue(tx).failed(entry->id, read.error());
    }));
    return !read && endsRound(read.error()) ? read : Done{};
}

// One request for all edits, and one for each that Prom stumbled over the last time.
QList<QList<Parcel *>> requestsFor(std::vector<Parcel> &parcels)
{
    QList<Parcel *> together;
    QList<QList<Parcel *>> requests;
    for (Parcel &parcel : parcels) {
        if (productEdit(parcel.outgoing).isEmpty())
            continue;
        if (stumbledOver(parcel.outgoing.entry))
            requests.append(QList<Parcel *>{&parcel});
        else
            together.append(&parcel);
    }
    if (!together.isEmpty())
        requests.prepend(together);
    return requests;
}

// Sends until something stops it, which is returned; what was not reached goes back as it was.
std::optional<Error> sendAll(Round &round, std::vector<Parcel> &parcels)
{
    std::optional<Error> stop;
    const auto leave = [](Parcel &parcel) { parcel.trouble = Error::of(Error::Kind::Cancelled, u"not reached"_s); };
    const auto look = [&stop](const Parcel &parcel) {
        if (!stop && parcel.trouble && stopsSending(*parcel.trouble))
            stop = parcel.trouble;
    };
    for (const QList<Parcel *> &request : requestsFor(parcels)) {
        const bool reached = !stop;
        if (reached)
            sendEdits(round, request);
        for (Parcel *parcel : request) {
            if (reached)
                look(*parcel);
            else
                leave(*parcel);
        }
    }
    for (Parcel &parcel : parcels) {
        if (parcel.trouble || translationFields(parcel.outgoing).isEmpty())
            continue;
        if (stop) {
            leave(parcel);
        } else if (const Done sent = sendTranslation(round, parcel); !sent) {
            parcel.trouble = sent.error();
            look(parcel);
        }
    }
    return stop;
}

Done sendBatch(Round &round, const QList<Outgoing> &taken, bool passing)
{
    std::vector<Parcel> parcels;
    for (const Outgoing &outgoing : taken)
        parcels.push_back({.outgoing = outgoing, .confirmed = {}, .trouble = {}, .passing = passing});
    const std::optional<Error> stop = sendAll(round, parcels);
    Tally tally;
    TRY_DONE(round.write([&](storage::Transaction &tx) -> Done {
        for (const Parcel &parcel : parcels)
            TRY_DONE(settle(tx, parcel, tally));
        return {};
    }));
    round.add(tally);
    if (stop)
        return *stop;
    for (const Parcel &parcel : parcels) {
        if (parcel.unnamed && !parcel.trouble)
            TRY_DONE(readUnnamed(round, parcel));
    }
    if (std::ssize(parcels) > confirmAtOnce)
        return {};
    for (const Parcel &parcel : parcels) {
        if (parcel.trouble || parcel.unnamed)
            continue;
        const Done read =
            readListingBack(round, parcel.outgoing.listing, parcel.outgoing.promId, parcel.outgoing.fields);
        if (!read && endsRound(read.error()))
            return read;
    }
    return {};
}

using Seen = listings::ListingOperations::Seen;

// True if anything was due. What has passed (listings/passing_edits.h) in this run does so once.
Result<bool> sendDue(Round &round, listings::ListingOperations::Which which, std::optional<Seen> seen,
                     QSet<QueueEntryId> &passed)
{
    BrakeWatch brake;
    bool any = false;
    for (;;) {
        TRY_DONE(round.mayGoOn());
        int held = 0;
        bool moreIsDue = false;
        bool passing = false;
        const auto taken =
            TRY(takeUnderPermit<Outgoing>(round, [&](storage::Transaction &tx) -> Result<QList<Outgoing>> {
                // What was sold since the last request goes with this one. All of it is weighed before any leaves: the
                // brake would let a great change pass part by part.
                TRY(listings::BalanceOffers(tx, Actor::exchange()).offerSome(round.storeId()));
                moreIsDue = TRY(stock::isAnyBalanceDue(tx.db(), round.storeId()));
                if (moreIsDue)
                    return QList<Outgoing>();
                held = TRY(brake.apply(tx, round.storeId()));
                const auto due = TRY(listings::ListingOperations(tx, Actor::exchange())
                                         .takeForSending(round.storeId(), prom::EditProducts::maxEdits,
                                                         round.lease().epoch(), which, seen));
                passing = due.isEmpty();
                return passing ? listings::PassingEdits(tx, Actor::exchange())
                                     .take(round.storeId(), prom::EditProducts::maxEdits, passed + brake.tooMuch())
                               : due;
            }));
        if (moreIsDue)
            continue;
        round.add({.held = held});
        if (taken.items.isEmpty())
            return any;
        any = true;
        for (const Outgoing &outgoing : taken.items) {
            if (passing)
                passed.insert(outgoing.entry.id);
            if (seen)
                seen->remove(outgoing.entry.id);
        }
        if (const Done sent = sendBatch(round, taken.items, passing); !sent && sent.error().kind != Error::Kind::Paused)
            return sent.error();
    }
}

} // namespace

Done sendBalances(Round &round)
{
    using Which = listings::ListingOperations::Which;
    const auto looked = lookBeforeSending(round, Which::Urgent);
    const auto isOfTheLine = [](const Error &error) {
        return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
    };
    if (!looked && !isOfTheLine(looked.error())) // that one the sending meets itself, or it was one listing's
        return looked.error();
    QSet<QueueEntryId> passed;
    TRY(sendDue(round, Which::Urgent, {}, passed));
    return {};
}

Done sendListings(Round &round)
{
    using Which = listings::ListingOperations::Which;
    QSet<QueueEntryId> passed;
    for (;;) {
        const std::optional<Seen> seen = TRY(lookBeforeSending(round, Which::All));
        const bool any = TRY(sendDue(round, Which::All, seen, passed));
        if (!seen || !any) // else what came due meanwhile has to be looked at too
            return {};
    }
}

} // namespace kramar::exchange
