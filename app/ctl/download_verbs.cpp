// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/named_objects.h"
#include "app/ctl/one_round.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using listings::DownloadWay;
using stores::IdentityPolicy;

int shown(qint64 count)
{
    return static_cast<int>(count);
}

QJsonArray keysOf(const IdentityPolicy &policy)
{
    QJsonArray keys;
    for (const stores::IdentityKey key : policy.keys)
        keys.append(toCode(key));
    return keys;
}

Result<IdentityPolicy> wantedLinking(Errand &errand, IdentityPolicy policy)
{
    if (errand.line().has("key"_L1)) {
        policy.keys.clear();
        for (const QString &code : errand.line().values("key"_L1)) {
            const auto key = stores::identityKeyOf(code);
            if (!key || policy.keys.contains(*key))
                return errand.refuse(Ctl::tr("--key is “sku”, “prom_id”, “external_id” or “name”, each once."));
            policy.keys.append(*key);
        }
    }
    if (errand.line().has("new"_L1)) {
        const auto creating = stores::creatingOf(errand.line().value("new"_L1));
        if (!creating)
            return errand.refuse(Ctl::tr("--new is “create”, “link” or “leave”."));
        policy.newListings = *creating;
    }
    return policy;
}

// What is new on Prom is read first, and linked by nobody.
Done readFirst(Errand &errand, const stores::Store &store)
{
    TRY_DONE(errand.equip({store}));
    ProgressLines progress(errand.output(), QString());
    const exchange::RoundReport report = oneRound(errand, TRY(errand.books())->exchange(), store,
                                                  {.actions = {ActionKind::Listings}, .leaveUnlinked = true}, progress);
    if (report.error)
        return *report.error;
    for (const exchange::ActionReport &action : report.actions) {
        if (action.error)
            return *action.error;
    }
    return {};
}

QJsonObject rowOf(const listings::DownloadPlan &plan, const IdentityPolicy &policy, qint64 alike)
{
    QJsonObject by;
    for (const stores::IdentityKey key : policy.keys)
        by.insert(toCode(key), plan.linkedBy(key));
    const bool makes = plan.way == DownloadWay::NewProducts;
    return {{u"linked"_s, plan.links.size()},
            {u"linked_by"_s, by},
            {u"created"_s, makes ? plan.fresh.size() : 0},
            {u"look_alike"_s, alike},
            {u"ambiguous"_s, plan.ambiguous.size()},
            {u"left"_s, plan.leftAside + (makes ? 0 : plan.fresh.size())},
            {u"balances"_s, plan.counts.size()},
            {u"balances_same"_s, plan.same},
            {u"without_number"_s, plan.withoutNumber},
            {u"disagreeing"_s, plan.disagreeing}};
}

QJsonObject rowOf(const listings::DownloadDone &done)
{
    return {{u"linked"_s, done.linked},
            {u"created"_s, done.created},
            {u"ambiguous"_s, done.ambiguous},
            {u"left"_s, done.left},
            {u"balances"_s, done.counted},
            {u"balances_same"_s, done.same},
            {u"without_number"_s, done.withoutNumber},
            {u"disagreeing"_s, done.disagreeing},
            {u"act"_s, done.act == ActId() ? QJsonValue() : QJsonValue(done.act.value())},
            {u"document"_s, done.document ? QJsonValue(done.documentNumber) : QJsonValue()}};
}

QString sentenceOf(const QJsonObject &row, DownloadWay way, bool applied)
{
    const auto number = [&row](QLatin1StringView key) { return shown(row.value(key).toInteger()); };
    QStringList told{applied ? Ctl::tr("%n listing(s) linked.", nullptr, number("linked"_L1))
                             : Ctl::tr("%n listing(s) would be linked.", nullptr, number("linked"_L1))};
    if (way == DownloadWay::NewProducts)
        told.append(applied ? Ctl::tr("%n product(s) made.", nullptr, number("created"_L1))
                            : Ctl::tr("%n product(s) would be made.", nullptr, number("created"_L1)));
    if (number("look_alike"_L1) > 0)
        told.append(Ctl::tr("%n of them look like a product that is there.", nullptr, number("look_alike"_L1)));
    if (way == DownloadWay::Balances) {
        told.append(applied ? Ctl::tr("%n balance(s) taken over.", nullptr, number("balances"_L1))
                            : Ctl::tr("%n balance(s) would be taken over.", nullptr, number("balances"_L1)));
        if (number("without_number"_L1) + number("disagreeing"_L1) > 0)
            told.append(Ctl::tr("%n product(s) keep theirs: Prom gives no number, or different ones.", nullptr,
                                number("without_number"_L1) + number("disagreeing"_L1)));
    }
    if (number("ambiguous"_L1) > 0)
        told.append(Ctl::tr("%n listing(s) wait for a decision: see “kramarctl link offers”.", nullptr,
                            number("ambiguous"_L1)));
    told.append(Ctl::tr("%n listing(s) stay unlinked.", nullptr, number("left"_L1)));
    return told.join(u'\n');
}

Result<QList<listings::LinkOffer>> lookAlikes(Errand &errand, const listings::DownloadPlan &plan)
{
    if (plan.way != DownloadWay::NewProducts || plan.fresh.isEmpty())
        return QList<listings::LinkOffer>();
    return await(
        TRY(errand.books())->downloads().lookAlikes(plan.store, plan.fresh, std::make_shared<listings::LinkProgress>()),
        errand.stop());
}

} // namespace

Result<ExitCode> storeLinking(Errand &errand)
{
    const stores::Store store = TRY(storeOfWords(errand));
    const IdentityPolicy now = TRY(await(TRY(errand.books())->downloads().policy(store.id), errand.stop()));
    const IdentityPolicy wanted = TRY(wantedLinking(errand, now));
    if (wanted != now)
        TRY_DONE(await(TRY(errand.books())->downloads().setPolicy(store.id, wanted), errand.stop()));
    QStringList keys;
    for (const stores::IdentityKey key : wanted.keys)
        keys.append(toCode(key));
    const QString fresh = wanted.newListings == stores::Creating::CreateProducts
                              ? Ctl::tr("A new listing that nothing links becomes a product.")
                          : wanted.newListings == stores::Creating::LinkExisting
                              ? Ctl::tr("A new listing that nothing links stays unlinked.")
                              : Ctl::tr("New listings stay unlinked.");
    errand.output().answer(
        {{u"store"_s, store.name}, {u"keys"_s, keysOf(wanted)}, {u"new"_s, toCode(wanted.newListings)}},
        Ctl::tr("“%1” links by: %2.").arg(store.name, keys.join(u", "_s)) + u' ' + fresh);
    return ExitCode::Ok;
}

Result<ExitCode> downloadProducts(Errand &errand)
{
    const auto way = listings::downloadWayOf(errand.argument(0));
    if (!way)
        return errand.refuse(Ctl::tr("Say how: balances, new, link or leave."));
    const stores::Store store = TRY(errand.storeOfOption());
    const bool applied = errand.line().has("apply"_L1);
    const bool leavesAlike = errand.line().has("leave-alike"_L1);
    if (leavesAlike && *way != DownloadWay::NewProducts)
        return errand.refuse(Ctl::tr("--leave-alike goes with “new”."));
    if (errand.line().has("read"_L1) || (applied && *way == DownloadWay::LeaveUnlinked))
        TRY_DONE(readFirst(errand, store));
    listings::Downloads &downloads = TRY(errand.books())->downloads();
    const IdentityPolicy policy = TRY(await(downloads.policy(store.id), errand.stop()));
    const listings::DownloadPlan plan =
        TRY(await(downloads.plan(store.id, *way, std::make_shared<listings::Effort>()), errand.stop()));
    const QList<listings::LinkOffer> alike = TRY(lookAlikes(errand, plan));
    QJsonObject row = rowOf(plan, policy, alike.size());
    if (applied) {
        listings::DownloadTerms terms{
            .leave = {}, .seen = plan.print(), .comment = Ctl::tr("Balances from Prom: %1").arg(store.name)};
        for (const listings::LinkOffer &offer : alike) {
            if (leavesAlike)
                terms.leave.insert(offer.listing.value());
        }
        const auto effort = std::make_shared<listings::Effort>();
        const auto done = await(downloads.carryOut(store.id, *way, terms, effort), errand.stop());
        if (!done) {
            effort->stop(); // a signal came: nothing is to be done any more
            return done.error();
        }
        const QJsonObject told = rowOf(*done);
        for (auto each = told.begin(); each != told.end(); ++each)
            row.insert(each.key(), each.value());
    }
    row.insert(u"store"_s, store.name);
    row.insert(u"way"_s, toCode(*way));
    row.insert(u"applied"_s, applied);
    errand.output().answer(row, sentenceOf(row, *way, applied));
    if (!applied)
        errand.output().note(Ctl::tr("Nothing is changed yet: look at the numbers, then say it again with --apply."));
    return ExitCode::Ok;
}

} // namespace kramar::ctl
