// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/price_list_operations.h"

#include "listings/edit_writer.h"
#include "listings/mass_snapshots.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using kramar::products::EntryChange;
using kramar::products::EntryText;
using kramar::products::PriceKind;
using kramar::products::PriceList;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

namespace {

constexpr qint64 highestRate = 1'000'000;
const QString storeHead = u"store."_s;

QString storeField(StoreId store)
{
    return storeHead + QString::number(store.value());
}

QString rateText(qint64 millionths)
{
    return decimalText(millionths, 6, true);
}

Result<QHash<qint64, QString>> entriesOfOther(storage::Connection &db, const std::optional<PriceList> &other,
                                              const QList<qint64> &products)
{
    if (!other)
        return QHash<qint64, QString>();
    return products::entryTexts(db, other->id, products);
}

Result<std::optional<PriceList>> otherOf(storage::Connection &db, const ListRule &rule)
{
    if (rule.from != ListRule::From::OtherList || !rule.other)
        return std::optional<PriceList>();
    return products::findPriceList(db, *rule.other);
}

// Plans of some products, in their order.
Result<QList<PlannedEntry>> plansOf(storage::Connection &db, const PriceList &list, const ListRule &rule,
                                    const std::optional<PriceList> &other, const QList<qint64> &products)
{
    const QHash<qint64, QString> others = TRY(entriesOfOther(db, other, products));
    QList<PlannedEntry> plans;
    for (const products::EntryRow &row : TRY(products::entryRows(db, list.id, products))) {
        const auto there = others.constFind(row.product.value());
        plans.append(planEntry(rule, list, row, other, there == others.cend() ? EntryText() : EntryText(*there)));
    }
    return plans;
}

// Another act may have set what a list says by now: taken back here, it would pass by the lock.
Done mustBeOfLists(storage::Connection &db, ActId act)
{
    const auto ofLists = TRY(db.firstNumber(u"SELECT 1 FROM act WHERE id = ? AND kind LIKE 'price.%'"_s, {act}));
    return ofLists ? Done() : Done(Error::of(Error::Kind::NotFound, u"no such act"_s));
}

} // namespace

PriceListTerms termsOf(const PriceList &list)
{
    return {list.name, list.currency, list.rateMillionths, list.stores};
}

Result<PriceList> withTerms(storage::Connection &db, PriceList list, const PriceListTerms &terms)
{
    const QString name = terms.name.trimmed();
    if (name.isEmpty())
        return Error::invalid(u"name"_s, u"empty"_s);
    const auto same = TRY(products::priceListByName(db, name));
    if (same && *same != list.id)
        return Error::invalid(u"name"_s, u"taken"_s);
    if (!terms.currency.isKnown())
        return Error::invalid(u"currency"_s, u"unknown_currency"_s);
    const bool inHryvnias = terms.currency == Currency::uah();
    if (!inHryvnias && terms.rateMillionths <= 0)
        return Error::invalid(u"rate"_s, u"rate_not_above_zero"_s);
    if (!inHryvnias && terms.rateMillionths > highestRate * PriceList::one)
        return Error::invalid(u"rate"_s, u"too_large:%1"_s.arg(highestRate));
    QList<StoreId> stores = terms.stores;
    std::sort(stores.begin(), stores.end());
    stores.erase(std::unique(stores.begin(), stores.end()), stores.end());
    for (const PriceList &each : TRY(products::allPriceLists(db))) {
        for (const StoreId store : std::as_const(stores)) {
            if (each.id != list.id && each.kind == list.kind && each.stores.contains(store))
                return Error::invalid(u"marketplaces"_s, u"store_has_list:"_s + each.name);
        }
    }
    list.name = name;
    list.currency = terms.currency;
    list.rateMillionths = inHryvnias ? PriceList::one : terms.rateMillionths;
    list.stores = stores;
    return list;
}

Result<RuleSurvey> surveyRule(storage::Connection &db, PriceListId id, const ListRule &rule,
                              const QList<qint64> &products, Effort &effort)
{
    const PriceList list = TRY(products::existingPriceList(db, id));
    const auto other = TRY(otherOf(db, rule));
    TRY_DONE(checkRule(rule, list, other));
    RuleSurvey survey;
    OfferScope scope;
    effort.begin(products.size());
    for (qsizetype from = 0; from < products.size(); from += EditWriter::atOnce) {
        TRY_DONE(effort.go());
        const QList<qint64> some = products.mid(from, EditWriter::atOnce);
        for (PlannedEntry &plan : TRY(plansOf(db, list, rule, other, some))) {
            if (!plan.skipped.isEmpty()) {
                ++survey.skipped[plan.skipped];
                continue;
            }
            if (plan.after == plan.before) {
                ++survey.unchanged;
                continue;
            }
            survey.heldUp += plan.heldUp ? 1 : 0;
            survey.belowCost += plan.belowCost ? 1 : 0;
            scope.instead.insert(plan.product.value(), plan.after);
            survey.changing.append(std::move(plan));
        }
        effort.advance(some.size());
    }
    scope.products = scope.instead.keys();
    survey.listings = TRY(surveyPrices(db, list, scope, effort));
    return survey;
}

Result<PriceListId> PriceListOperations::create(PriceKind kind, const PriceListTerms &terms)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    PriceList list;
    list.kind = kind;
    list = TRY(withTerms(m_tx.db(), list, terms));
    journal::Act act(m_tx, m_actor, "price.new"_L1);
    list.id = PriceListId(TRY(m_tx.db().insert(
        u"INSERT INTO price_list (name, kind, currency, rate_millionths) VALUES (?, ?, ?, ?) RETURNING id"_s,
        {list.name, products::toCode(kind), list.currency, list.rateMillionths})));
    TRY_DONE(act.recordNew(products::priceListEntity, list.id.value()));
    PriceList bare = list;
    bare.stores.clear();
    TRY_DONE(writeTerms(act, bare, list));
    m_tx.changed(ObjectKind::PriceList, list.id);
    return list.id;
}

Done PriceListOperations::writeTerms(journal::Act &act, const PriceList &old, const PriceList &now)
{
    storage::Connection &db = m_tx.db();
    const qint64 id = now.id.value();
    TRY_DONE(act.record(products::priceListEntity, id, u"name"_s, old.name, now.name));
    TRY_DONE(act.record(products::priceListEntity, id, u"currency"_s, old.currency.code(), now.currency.code()));
    TRY_DONE(act.record(products::priceListEntity, id, u"rate"_s, rateText(old.rateMillionths),
                        rateText(now.rateMillionths)));
    TRY(db.run(u"UPDATE price_list SET name = ?, currency = ?, rate_millionths = ? WHERE id = ?"_s,
               {now.name, now.currency, now.rateMillionths, now.id}));
    for (const StoreId store : old.stores) {
        if (now.stores.contains(store))
            continue;
        TRY(db.run(u"DELETE FROM price_list_store WHERE store_id = ? AND price_list_id = ?"_s, {store, now.id}));
        TRY_DONE(act.record(products::priceListEntity, id, storeField(store), u"true"_s, u"false"_s));
        m_tx.changed(ObjectKind::Store, store);
    }
    for (const StoreId store : now.stores) {
        if (old.stores.contains(store))
            continue;
        TRY(db.run(u"INSERT INTO price_list_store (store_id, kind, price_list_id) VALUES (?, ?, ?)"_s,
                   {store, products::toCode(now.kind), now.id}));
        TRY_DONE(act.record(products::priceListEntity, id, storeField(store), u"false"_s, u"true"_s));
        m_tx.changed(ObjectKind::Store, store);
    }
    if (old.stores != now.stores)
        m_tx.changed(ObjectKind::Listing, 0); // whose price is a person's to type
    m_tx.changed(ObjectKind::PriceList, now.id);
    return {};
}

Result<PriceListOperations::Changed> PriceListOperations::finished(journal::Act &act, Changed changed)
{
    if (m_tx.actScope().id)
        changed.act = TRY(act.id());
    return changed;
}

Result<PriceListOperations::Changed> PriceListOperations::change(PriceListId id, const PriceListTerms &terms,
                                                                 Effort &effort)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    const PriceList old = TRY(products::existingPriceList(m_tx.db(), id));
    const PriceList now = TRY(withTerms(m_tx.db(), old, terms));
    journal::Act act(m_tx, m_actor, "price.terms"_L1);
    MassSnapshots snapshots(m_tx, snapshot_kind::beforePrices);
    Changed changed;
    if (now == old)
        return changed;
    TRY_DONE(writeTerms(act, old, now));
    PriceList offered = now;
    if (now.currency == old.currency && now.rateMillionths == old.rateMillionths)
        offered.stores.removeIf([&](StoreId store) { return old.stores.contains(store); });
    changed.listings = TRY(offerPrices(m_tx, act, offered, {}, &snapshots, m_undoDelayMs, effort));
    TRY_DONE(snapshots.complete());
    return finished(act, changed);
}

Done PriceListOperations::remove(PriceListId id)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    const PriceList list = TRY(products::existingPriceList(m_tx.db(), id));
    if (!list.stores.isEmpty())
        return Error::of(Error::Kind::Conflict, u"list_in_use"_s);
    if (list.entries > 0)
        return Error::of(Error::Kind::Conflict, u"list_not_empty"_s);
    journal::Act act(m_tx, m_actor, "price.remove"_L1);
    TRY(m_tx.db().run(u"DELETE FROM price_list WHERE id = ?"_s, {id}));
    TRY_DONE(act.record(products::priceListEntity, id.value(), u"name"_s, list.name, {}));
    m_tx.changed(ObjectKind::PriceList, id);
    return {};
}

Result<PriceListOperations::Changed> PriceListOperations::set(PriceListId id, const QList<EntryChange> &entries,
                                                              Effort &effort)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    const PriceList list = TRY(products::existingPriceList(m_tx.db(), id));
    journal::Act act(m_tx, m_actor, "price.set"_L1);
    MassSnapshots snapshots(m_tx, snapshot_kind::beforePrices);
    Changed changed;
    effort.begin(entries.size());
    for (qsizetype from = 0; from < entries.size(); from += EditWriter::atOnce) {
        TRY_DONE(effort.go());
        const QList<EntryChange> some = entries.mid(from, EditWriter::atOnce);
        const QList<qint64> products = TRY(products::writeEntries(m_tx, act, list, some));
        changed.entries += products.size();
        if (!products.isEmpty())
            changed.listings +=
                TRY(offerPrices(m_tx, act, list, {.products = products}, &snapshots, m_undoDelayMs, effort));
        effort.advance(some.size());
    }
    TRY_DONE(snapshots.complete());
    return finished(act, std::move(changed));
}

Result<PriceListOperations::Changed> PriceListOperations::applyRule(PriceListId id, const ListRule &rule,
                                                                    const QList<PlannedEntry> &seen, Effort &effort)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    const PriceList list = TRY(products::existingPriceList(m_tx.db(), id));
    const auto other = TRY(otherOf(m_tx.db(), rule));
    TRY_DONE(checkRule(rule, list, other));
    journal::Act act(m_tx, m_actor, "price.rule"_L1);
    MassSnapshots snapshots(m_tx, snapshot_kind::beforePrices);
    Changed changed;
    effort.begin(seen.size());
    for (qsizetype from = 0; from < seen.size(); from += EditWriter::atOnce) {
        TRY_DONE(effort.go());
        const QList<PlannedEntry> some = seen.mid(from, EditWriter::atOnce);
        QList<qint64> products;
        for (const PlannedEntry &plan : some)
            products.append(plan.product.value());
        QHash<qint64, PlannedEntry> plans;
        for (const PlannedEntry &plan : TRY(plansOf(m_tx.db(), list, rule, other, products)))
            plans.insert(plan.product.value(), plan);
        QList<EntryChange> entries;
        for (const PlannedEntry &plan : some) {
            const auto now = plans.constFind(plan.product.value());
            if (now == plans.cend() || *now != plan)
                changed.overtaken.append(plan.product.value());
            else
                entries.append({plan.product, plan.after});
        }
        const QList<qint64> written = TRY(products::writeEntries(m_tx, act, list, entries));
        changed.entries += written.size();
        if (!written.isEmpty())
            changed.listings +=
                TRY(offerPrices(m_tx, act, list, {.products = written}, &snapshots, m_undoDelayMs, effort));
        effort.advance(some.size());
    }
    TRY_DONE(effort.go());
    TRY_DONE(snapshots.complete());
    return finished(act, std::move(changed));
}

Result<PriceListOperations::Changed> PriceListOperations::align(PriceListId id, Effort &effort)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    const PriceList list = TRY(products::existingPriceList(m_tx.db(), id));
    journal::Act act(m_tx, m_actor, "price.align"_L1);
    MassSnapshots snapshots(m_tx, snapshot_kind::beforePrices);
    Changed changed;
    changed.listings = TRY(offerPrices(m_tx, act, list, {}, &snapshots, m_undoDelayMs, effort));
    TRY_DONE(snapshots.complete());
    return finished(act, changed);
}

Done PriceListOperations::takeBackTerms(journal::Act &act, const QList<journal::HistoryChange> &changes,
                                        TakenBack &taken)
{
    QHash<qint64, PriceList> lists, before;
    for (const journal::HistoryChange &change : changes) {
        if (change.entity != products::priceListEntity)
            continue;
        if (!lists.contains(change.objectId)) {
            const auto list = TRY(products::findPriceList(m_tx.db(), PriceListId(change.objectId)));
            if (!list) {
                ++taken.left;
                continue;
            }
            lists.insert(change.objectId, *list);
            before.insert(change.objectId, *list);
        }
        PriceList &list = lists[change.objectId];
        const QString value = change.oldValue.value_or(QString());
        if (change.field == u"name" && list.name == change.newValue) {
            list.name = value;
        } else if (change.field == u"currency" && list.currency.code() == change.newValue) {
            list.currency = Currency::parse(value).value_or(list.currency);
        } else if (change.field == u"rate" && rateText(list.rateMillionths) == change.newValue) {
            list.rateMillionths = parseDecimal(value, 6).value_or(list.rateMillionths);
        } else if (change.field.startsWith(storeHead)) {
            const StoreId store(change.field.mid(storeHead.size()).toLongLong());
            if (list.stores.contains(store) != (change.newValue == u"true"))
                ++taken.left;
            else if (change.newValue == u"true")
                list.stores.removeAll(store);
            else
                list.stores.append(store);
        } else {
            ++taken.left;
        }
    }
    for (const PriceList &list : std::as_const(lists)) {
        const PriceList old = before.value(list.id.value());
        const auto now = withTerms(m_tx.db(), old, termsOf(list));
        if (!now && now.error().kind != Error::Kind::Invalid)
            return now.error();
        if (!now) // another list has taken its name or its store since
            ++taken.left;
        else if (*now != old)
            TRY_DONE(writeTerms(act, old, *now));
    }
    return {};
}

Done PriceListOperations::takeBackEntries(journal::Act &act, const QList<journal::HistoryChange> &changes,
                                          TakenBack &taken)
{
    QHash<PriceListId, QHash<qint64, journal::HistoryChange>> byList;
    for (const journal::HistoryChange &change : changes) {
        const auto list = products::listOfEntryField(change.field);
        if (change.entity == entity::product && list)
            byList[*list].insert(change.objectId, change);
    }
    for (auto each = byList.cbegin(); each != byList.cend(); ++each) {
        const auto list = TRY(products::findPriceList(m_tx.db(), each.key()));
        if (!list) {
            taken.left += each->size();
            continue;
        }
        QList<qint64> products = each->keys();
        std::sort(products.begin(), products.end());
        for (qsizetype from = 0; from < products.size(); from += EditWriter::atOnce) {
            const QList<qint64> some = products.mid(from, EditWriter::atOnce);
            const QHash<qint64, QString> standing = TRY(products::entryTexts(m_tx.db(), list->id, some));
            QList<EntryChange> back;
            for (const qint64 product : some) {
                const journal::HistoryChange &change = (*each)[product];
                const auto there = standing.constFind(product);
                if ((there == standing.cend() ? EntryText() : EntryText(*there)) == change.newValue)
                    back.append({ProductId(product), change.oldValue});
                else
                    ++taken.left;
            }
            taken.entries += TRY(products::writeEntries(m_tx, act, *list, back)).size();
        }
    }
    return {};
}

Result<PriceListOperations::TakenBack> PriceListOperations::undo(ActId id)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    TRY_DONE(journal::mayBeUndone(m_tx.db(), id));
    TRY_DONE(mustBeOfLists(m_tx.db(), id));
    journal::Act act(m_tx, m_actor, "price.undo"_L1);
    const QList<journal::HistoryChange> changes = TRY(journal::changesOf(m_tx.db(), id));
    TakenBack taken;
    TRY_DONE(takeBackTerms(act, changes, taken));
    TRY_DONE(takeBackEntries(act, changes, taken));
    // The listings as they were, to the letter: they may have said something else than the list before it.
    const auto listings =
        TRY(ListingOperations(m_tx, m_actor).undo(id, m_undoDelayMs, ListingOperations::Lists::LetIt));
    taken.listings = listings.changed;
    taken.left += listings.left.size();
    if (m_tx.actScope().id)
        TRY_DONE(journal::markUndone(m_tx, id, TRY(act.id())));
    return taken;
}

Result<PriceListOperations::TakenBack> PriceListOperations::redo(ActId act)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    const journal::Act redoing(m_tx, m_actor, "price.redo"_L1);
    return undo(TRY(journal::undoingOf(m_tx.db(), act)));
}

} // namespace kramar::listings
