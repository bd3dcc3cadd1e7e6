// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/merge.h"

#include "listings/balance_offers.h"
#include "listings/fields.h"
#include "listings/governed.h"

#include <algorithm>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

namespace {

constexpr qint64 patienceMs = 30 * 60'000; // Prom's lists lag behind its writes
constexpr int mostRepeats = 3;

} // namespace

bool nullIsValue(QAnyStringView field)
{
    using namespace listing_field;
    return field == oldPrice || field == quantity || field == discount;
}

Done deleteEdit(storage::Connection &db, ListingId listing, const QString &field)
{
    TRY(db.run(u"DELETE FROM listing_edit WHERE listing_id = ? AND field = ?"_s, {listing, field}));
    return {};
}

Merge::Merge(storage::Transaction &tx, journal::Act &act, Listing &listing, stores::ConflictRule rule)
    : m_tx(tx)
    , m_act(act)
    , m_listing(listing)
    , m_rule(rule)
{
}

Done Merge::field(QAnyStringView field, const std::optional<QString> &theirs)
{
    if (!theirs && !nullIsValue(field))
        return {};
    const auto edit = std::find_if(m_listing.pending.begin(), m_listing.pending.end(),
                                   [field](const PendingEdit &pending) { return pending.field == field; });
    if (edit != m_listing.pending.end())
        return pending(*edit, theirs);
    const std::optional<QString> ours = canonical(field, m_listing.values);
    if (ours == theirs)
        return {};
    TRY_DONE(assign(field, theirs, m_listing.currency, m_listing.values));
    m_valuesChanged = true;
    if (field == listing_field::status && ours == listing_status::onDisplay) // somebody hid it on Prom
        TRY_DONE(forgetHiddenAtZero(m_tx.db(), {m_listing.id.value()}));
    if (!ours && theirs->isEmpty())
        return {}; // read for the first time, and there is nothing: no change of anything
    return m_act.record(entity::listing, m_listing.id.value(), field.toString(), ours, theirs);
}

Done Merge::pending(PendingEdit &edit, const std::optional<QString> &theirs)
{
    const std::optional<QString> ours = canonical(edit.field, m_listing.values);
    // After something else of ours was sent, the wanted value on Prom may still be overtaken by it.
    const bool sentAnother = edit.sentVersion && edit.sent != ours;
    if (theirs == ours && !sentAnother)
        return over(edit);
    const qsizetype index = std::distance(m_listing.pending.data(), &edit);
    const bool upToDate = edit.sentVersion && edit.sent == ours && !edit.keptHere;
    const auto shows = [&](QList<qsizetype> &those) {
        those.append(index);
        m_shown += (m_shown.isEmpty() ? u""_s : u"; "_s) + edit.field + u": "_s + theirs.value_or(u"-"_s);
    };
    if (theirs == edit.base) {
        if (upToDate)
            shows(m_stale);
        return calm(edit);
    }
    // Our own value, sent before the latest edit, is an echo and no change of theirs.
    if (edit.sentVersion && theirs == edit.sent)
        return keepOurs(edit, theirs);
    switch (TRY(ruleOf(edit))) {
    case stores::ConflictRule::Theirs:
        return takeTheirs(edit, theirs);
    case stores::ConflictRule::Ask:
        return ask(edit, theirs);
    case stores::ConflictRule::Ours:
        break;
    }
    if (upToDate)
        shows(m_overwritten);
    TRY_DONE(m_act.record(entity::listing, m_listing.id.value(), u"prom."_s + edit.field, edit.base, theirs));
    return keepOurs(edit, theirs);
}

Done Merge::over(const PendingEdit &edit)
{
    TRY_DONE(deleteEdit(m_tx.db(), m_listing.id, edit.field));
    const qsizetype index = std::distance(m_listing.pending.constData(), &edit);
    m_listing.pending.removeAt(index);
    for (QList<qsizetype> *indexes : {&m_stale, &m_overwritten}) {
        for (qsizetype &other : *indexes)
            other -= other > index ? 1 : 0;
    }
    m_editsChanged = true;
    return {};
}

Done Merge::takeTheirs(PendingEdit &edit, const std::optional<QString> &theirs)
{
    const std::optional<QString> ours = canonical(edit.field, m_listing.values);
    TRY_DONE(assign(edit.field, theirs, m_listing.currency, m_listing.values));
    TRY_DONE(m_act.record(entity::listing, m_listing.id.value(), edit.field, ours, theirs));
    m_valuesChanged = true;
    return over(edit);
}

Done Merge::keepOurs(PendingEdit &edit, const std::optional<QString> &theirs)
{
    TRY(m_tx.db().run(u"UPDATE listing_edit SET base = ?, confirmed_version = NULL, in_conflict = 0, theirs = NULL "
                      "WHERE listing_id = ? AND field = ?"_s,
                      {theirs, m_listing.id, edit.field}));
    edit.base = theirs;
    edit.inConflict = false;
    m_editsChanged = true;
    return {};
}

Done Merge::ask(PendingEdit &edit, const std::optional<QString> &theirs)
{
    if (edit.inConflict && edit.theirs == theirs)
        return {}; // it is asked already
    TRY_DONE(m_act.record(entity::listing, m_listing.id.value(), u"prom."_s + edit.field, edit.onProm(), theirs));
    TRY(m_tx.db().run(u"UPDATE listing_edit SET in_conflict = 1, theirs = ? WHERE listing_id = ? AND field = ?"_s,
                      {theirs, m_listing.id, edit.field}));
    edit.inConflict = true;
    edit.theirs = theirs;
    m_editsChanged = true;
    return {};
}

// Prom is back at what both agreed on: there is nothing to decide.
Done Merge::calm(PendingEdit &edit)
{
    if (!edit.inConflict)
        return {};
    TRY_DONE(m_act.record(entity::listing, m_listing.id.value(), u"prom."_s + edit.field, edit.theirs, edit.base));
    TRY(m_tx.db().run(u"UPDATE listing_edit SET in_conflict = 0, theirs = NULL WHERE listing_id = ? AND field = ?"_s,
                      {m_listing.id, edit.field}));
    edit.inConflict = false;
    edit.theirs.reset();
    m_editsChanged = true;
    m_calmed = true;
    return {};
}

Result<stores::ConflictRule> Merge::ruleOf(const PendingEdit &edit)
{
    if (m_rule == stores::ConflictRule::Ours || edit.keptHere)
        return stores::ConflictRule::Ours;
    TRY_DONE(markGoverned(m_tx.db(), {&m_listing}));
    const bool counted =
        m_listing.quantityCounted && (edit.field == listing_field::quantity || edit.field == listing_field::presence);
    const bool listed = (m_listing.priceListed && edit.field == listing_field::price) ||
                        (m_listing.stepsListed && edit.field == listing_field::prices);
    return counted || listed ? stores::ConflictRule::Ours : m_rule;
}

Done Merge::settle()
{
    const auto entry =
        TRY(journal::liveEntryOf(m_tx.db(), m_listing.store, QueueKind::ListingEdit, m_listing.id.value()));
    if (!entry)
        return {};
    journal::Queue queue(m_tx);
    if (!anyGoesOut(m_listing.pending)) {
        m_editsChanged = true;
        return queue.nothingLeft(entry->id);
    }
    const bool onlyConflicts = std::all_of(m_listing.pending.cbegin(), m_listing.pending.cend(),
                                           [](const PendingEdit &edit) { return edit.inConflict || edit.keptHere; });
    if (onlyConflicts)
        return queue.conflict(entry->id);
    TRY_DONE(queue.noConflict(entry->id));
    // Prom took the others without it: it is a wish of its own, and nobody shows what was never sent.
    if (m_calmed && entry->state == QueueState::Awaiting) {
        TRY(queue.put({.store = m_listing.store,
                       .kind = QueueKind::ListingEdit,
                       .objectId = m_listing.id.value(),
                       .promId = m_listing.promId.value(),
                       .intent = {},
                       .notBefore = m_tx.now()},
                      TRY(m_act.id())));
        return {};
    }
    const bool longAgo = m_tx.now().ms() - entry->changed.ms() > patienceMs;
    if (entry->state == QueueState::Awaiting && (!m_overwritten.isEmpty() || (longAgo && !m_stale.isEmpty())))
        return sendAgain(*entry);
    return {};
}

Done Merge::sendAgain(const journal::QueueEntry &entry)
{
    int most = 0;
    for (const qsizetype index : m_stale + m_overwritten) {
        PendingEdit &edit = m_listing.pending[index];
        TRY(m_tx.db().run(
            u"UPDATE listing_edit SET repeats = repeats + 1, confirmed_version = NULL WHERE listing_id = ? AND field = ?"_s,
            {m_listing.id, edit.field}));
        most = std::max(most, ++edit.repeats);
    }
    m_editsChanged = true;
    Error why = m_overwritten.isEmpty() ? Error::of(Error::Kind::Refused, u"Prom shows the old value"_s)
                                        : Error::of(Error::Kind::Conflict, u"Prom shows another value"_s);
    why.promWords = m_shown;
    journal::Queue queue(m_tx);
    return most >= mostRepeats ? queue.failed(entry.id, why) : queue.later(entry.id, why);
}

} // namespace kramar::listings
