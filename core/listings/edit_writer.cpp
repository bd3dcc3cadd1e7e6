// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/edit_writer.h"

#include "base/fold.h"
#include "journal/queue.h"
#include "listings/balance_offers.h"
#include "listings/listing_table.h"
#include "listings/sync_locks.h"
#include "storage/many_rows.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kramar::listing_field;
namespace entity = kramar::journal::entity;
using Type = kramar::storage::ManyRows::Type;

namespace kramar::listings {

namespace {

// The column of a field, and what stands in it.
QString columnOf(QLatin1StringView field)
{
    return field == price || field == oldPrice ? field + u"_minor"_s : QString(field);
}

Type typeOf(QLatin1StringView field)
{
    return field == price || field == oldPrice || field == quantity || field == inStock ? Type::Number : Type::Text;
}

storage::Bind columnValue(QLatin1StringView field, const ListingValues &values)
{
    if (field == price)
        return storage::minorOf(values.price);
    if (field == oldPrice)
        return storage::minorOf(values.oldPrice);
    if (field == quantity)
        return values.quantity;
    if (field == inStock)
        return values.inStock;
    if (field == name)
        return values.name.value_or(QString());
    return canonical(field, values);
}

bool isSearched(const QString &field)
{
    return field == name || field == nameUk || field == keywords || field == keywordsUk;
}

} // namespace

bool isField(const QString &field)
{
    return std::any_of(listingFields().cbegin(), listingFields().cend(),
                       [&](QLatin1StringView known) { return field == known; });
}

bool isClearable(const QString &field)
{
    return field == oldPrice || field == quantity || field == discount;
}

const PendingEdit *editOf(const Listing &listing, const QString &field)
{
    const auto found = std::find_if(listing.pending.cbegin(), listing.pending.cend(),
                                    [&](const PendingEdit &edit) { return edit.field == field; });
    return found == listing.pending.cend() ? nullptr : &*found;
}

// What is to be written of some listings.
struct EditWriter::Batch {
    struct Wanted {
        ListingId listing;
        QString field;
        std::optional<QString> base;
    };
    explicit Batch(storage::Connection &db)
        : texts(db, {Type::Number, Type::Text, Type::Text})
    {
    }
    QList<journal::HistoryChange> history;
    QMap<QString, QList<std::pair<ListingId, storage::Bind>>> columns; // by field
    storage::ManyRows texts;                                           // of the search
    QList<Wanted> wanted;
    QList<qint64> takenOff;             // by somebody else than the warehouses
    QMap<QString, QList<qint64>> given; // back to what Prom has, by field
    QMap<StoreId, QList<journal::Wish>> wishes;
    QMap<StoreId, QList<qint64>> settled;
    QMap<StoreId, QList<qint64>> asked; // only conflicts are left
    qint64 changed = 0;
};

Result<qint64> EditWriter::write(QList<EditedListing> edits)
{
    Batch batch(m_tx.db());
    QList<Listing *> listings;
    for (EditedListing &edit : edits)
        listings.append(&edit.listing);
    TRY_DONE(markLocked(m_tx.db(), listings));
    for (EditedListing &edit : edits)
        TRY_DONE(take(edit, batch));
    if (batch.changed == 0)
        return qint64{0};
    TRY_DONE(m_act.recordAll(batch.history));
    TRY_DONE(writeColumns(batch));
    TRY_DONE(writeEdits(batch));
    return batch.changed;
}

Done EditWriter::giveUp(QList<EditedListing> edits)
{
    Batch batch(m_tx.db());
    for (EditedListing &edit : edits) {
        Listing &listing = edit.listing;
        QStringList changed;
        for (const FieldChange &change : std::as_const(edit.changes)) {
            const std::optional<QString> old = canonical(change.field, listing.values);
            TRY_DONE(assign(change.field, change.value, listing.currency, listing.values));
            batch.given[change.field].append(listing.id.value());
            if (old == canonical(change.field, listing.values))
                continue;
            changed.append(change.field);
            batch.history.append({entity::listing, listing.id.value(), change.field, old, change.value});
        }
        if (!edit.changes.isEmpty())
            m_tx.changed(ObjectKind::Listing, listing.id);
        writes(listing, changed, batch);
    }
    TRY_DONE(m_act.recordAll(batch.history));
    TRY_DONE(writeColumns(batch));
    return deleteEdits(batch);
}

void EditWriter::writes(const Listing &listing, const QStringList &changed, Batch &batch)
{
    for (const QString &field : changed) {
        const auto known = std::find(listingFields().cbegin(), listingFields().cend(), field);
        batch.columns[field].append({listing.id, columnValue(*known, listing.values)});
    }
    if (std::any_of(changed.cbegin(), changed.cend(), isSearched))
        batch.texts.add(listing.id, searchOf(listing), sortKey(listing.values.name.value_or(QString())));
}

Done EditWriter::take(EditedListing &edit, Batch &batch)
{
    Listing &listing = edit.listing;
    const qint64 id = listing.id.value();
    const bool shown = listing.values.status == listing_status::onDisplay;
    QStringList fields;
    QHash<QString, std::optional<QString>> last;
    for (const FieldChange &change : std::as_const(edit.changes)) {
        if (syncLockOf(listing, change.field))
            continue;
        if (!last.contains(change.field))
            fields.append(change.field);
        last.insert(change.field, change.value);
    }
    QStringList changed;
    QSet<QString> left;
    for (const PendingEdit &pending : std::as_const(listing.pending))
        left.insert(pending.field);
    for (const QString &field : std::as_const(fields)) {
        const PendingEdit *pending = editOf(listing, field);
        const std::optional<QString> old = canonical(field, listing.values);
        const std::optional<QString> base = pending ? pending->onProm() : old;
        const std::optional<QString> value = last.value(field);
        if (!value && base && !isClearable(field))
            return Error::invalid(field, u"not_clearable"_s);
        TRY_DONE(assign(field, value, listing.currency, listing.values));
        const std::optional<QString> now = canonical(field, listing.values);
        if (old == now)
            continue;
        changed.append(field);
        batch.history.append({entity::listing, id, field, old, now});
        // Back to what Prom has. What was sent meanwhile may still arrive there: then the old value is sent after it.
        if (now == base && !(pending && pending->sentVersion)) {
            left.remove(field);
            if (pending)
                batch.given[field].append(id);
        } else {
            left.insert(field);
            batch.wanted.append({listing.id, field, base});
        }
    }
    if (changed.isEmpty())
        return {};
    ++batch.changed;
    writes(listing, changed, batch);
    if (shown && listing.values.status != listing_status::onDisplay && !m_urgent && !m_putsBack)
        batch.takenOff.append(id);
    if (!m_switches.contains(listing.store))
        m_switches.insert(listing.store, TRY(stores::sendSwitches(m_tx.db(), listing.store)));
    const bool pricesGo = m_switches.value(listing.store).prices;
    bool goes = false, isAsked = false; // what is in conflict still goes nowhere
    for (const QString &field : std::as_const(left)) {
        if (!pricesGo && stores::isPriceField(field))
            continue;
        const PendingEdit *pending = changed.contains(field) ? nullptr : editOf(listing, field);
        (pending && pending->inConflict ? isAsked : goes) = true;
    }
    if (!goes && isAsked)
        batch.asked[listing.store].append(id);
    else if (!goes)
        batch.settled[listing.store].append(id);
    else
        batch.wishes[listing.store].append({.store = listing.store,
                                            .kind = QueueKind::ListingEdit,
                                            .objectId = id,
                                            .promId = listing.promId.value(),
                                            .intent = {},
                                            .notBefore = m_tx.now().plusMs(m_undoDelayMs),
                                            .urgent = m_urgent});
    m_tx.changed(ObjectKind::Listing, listing.id);
    return {};
}

Done EditWriter::writeColumns(const Batch &batch)
{
    storage::Connection &db = m_tx.db();
    for (const QLatin1StringView field : listingFields()) {
        const auto values = batch.columns.constFind(field);
        if (values == batch.columns.cend())
            continue;
        storage::ManyRows rows(db, {Type::Number, typeOf(field)});
        for (const auto &[id, value] : *values)
            rows.add(id, value);
        TRY(db.run(u"UPDATE listing SET "_s + columnOf(field) + u" = r.c1 FROM "_s + rows.asTable() +
                       u" WHERE listing.id = r.c0"_s,
                   {rows.bind()}));
    }
    if (!batch.texts.isEmpty())
        TRY(db.run(u"UPDATE listing SET search = r.c1, sort_name = r.c2 FROM "_s + batch.texts.asTable() +
                       u" WHERE listing.id = r.c0"_s,
                   {batch.texts.bind()}));
    return batch.takenOff.isEmpty() ? Done() : forgetHiddenAtZero(db, batch.takenOff);
}

Done EditWriter::deleteEdits(const Batch &batch)
{
    storage::Connection &db = m_tx.db();
    for (auto field = batch.given.cbegin(); field != batch.given.cend(); ++field)
        TRY(db.run(u"DELETE FROM listing_edit WHERE field = ? AND listing_id "_s + db.isOneOf(),
                   {field.key(), db.numbers(*field)}));
    return {};
}

Done EditWriter::writeEdits(const Batch &batch)
{
    TRY_DONE(deleteEdits(batch));
    storage::Connection &db = m_tx.db();
    journal::Queue queue(m_tx);
    for (auto store = batch.asked.cbegin(); store != batch.asked.cend(); ++store) {
        for (const journal::QueueEntry &entry :
             TRY(journal::liveEntriesOf(db, store.key(), QueueKind::ListingEdit, *store)))
            TRY_DONE(queue.conflict(entry.id));
    }
    for (auto store = batch.settled.cbegin(); store != batch.settled.cend(); ++store)
        TRY_DONE(queue.nothingLeft(store.key(), QueueKind::ListingEdit, *store));
    if (batch.wanted.isEmpty() && batch.wishes.isEmpty())
        return {};
    const ActId act = TRY(m_act.id());
    QHash<qint64, int> versions;
    for (const QList<journal::Wish> &ofStore : batch.wishes)
        versions.insert(TRY(queue.putAll(ofStore, act)));
    storage::ManyRows rows(db, {Type::Number, Type::Text, Type::Text, Type::Number});
    for (const Batch::Wanted &wanted : batch.wanted)
        rows.add(wanted.listing, wanted.field, wanted.base, versions.value(wanted.listing.value()));
    if (rows.isEmpty())
        return {};
    // WHERE true: SQLite takes the ON of a conflict for one of a join otherwise.
    TRY(db.run(
        u"INSERT INTO listing_edit (listing_id, field, base, version, changed_ms) "
        "SELECT r.c0, r.c1, r.c2, r.c3, CAST(? AS BIGINT) FROM "_s +
            rows.asTable() +
            u" WHERE true ON CONFLICT (listing_id, field) DO UPDATE SET version = CASE WHEN excluded.version = 0 "
            "THEN listing_edit.version + 1 ELSE excluded.version END, changed_ms = excluded.changed_ms, repeats = 0, "
            "base = CASE WHEN listing_edit.in_conflict = 1 THEN listing_edit.theirs ELSE listing_edit.base END, "
            "in_conflict = 0, theirs = NULL"_s,
        {m_tx.now(), rows.bind()}));
    return {};
}

} // namespace kramar::listings
