// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "journal/queue.h"
#include "listings/fields.h"
#include "listings/identity.h"
#include "storage/transaction.h"
#include "stores/conflict_rule.h"

#include <map>

namespace kramar::listings {

struct FieldChange {
    QString field;                // a listing_field key
    std::optional<QString> value; // canonical (parseField)
};

// Everything Prom said of a listing that we keep, as a short hash: the same answer twice is seen without reading rows.
QByteArray digestOf(const ListingFacts &facts);

enum class Applied {
    New,
    Changed,
    Moved, // changed, and to another portal category (categories.h)
    Unchanged
};

// What becomes of a new listing while the catalogue is read: a setting of the store.
using stores::Creating;

// Operations on listings: a person's edits, and what Prom said. One transaction each with history and queue entry.
class ListingOperations
{
public:
    ListingOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    // A person's edit (Right::EditListings): sets the listing's values, keeps the base of each, queues one ListingEdit.
    // A field set back to its base leaves the edit; without edits left the entry is withdrawn if it was not sent.
    // Invalid for a locked field of a variety ("locked_on_variety"). undoDelayMs: not-before of the entry (0: at once).
    Done edit(ListingId id, const QList<FieldChange> &changes, qint64 undoDelayMs = 0);
    // The same change on many, each once, in one act; a refusal of one leaves the others done.
    struct ManyEdited {
        ActId act; // ActId(): nothing was different
        qint64 changed = 0;
        QList<StoreId> stores{};        // of those
        std::optional<Error> refused{}; // the first one
    };
    Result<ManyEdited> editAll(const QList<qint64> &ids, const QList<FieldChange> &changes, qint64 undoDelayMs = 0);
    // Undoes an act's edits where a field still holds what the act set. What had gone to Prom already is corrected
    // there: an edit like any other, with its own time to be undone. Conflict when the act was undone before.
    // Locks (sync_locks.h) are undone with what they dropped.
    struct TakenBack {
        QStringList left{};      // what it could not: "<listing>:<field>"
        qint64 corrected = 0;    // listings of which something had gone to Prom
        qint64 changed = 0;      // listings that are different now; of an act that only moved products, products
        qint64 othersGroups = 0; // products that stand in another group since: they stay there
    };
    // LetIt: also the prices that lists say, for whoever takes back what a list said (price_list_operations.h).
    enum class Lists { LockIt, LetIt };
    Result<TakenBack> undo(ActId act, qint64 undoDelayMs = 0, Lists lists = Lists::LockIt);
    // Does again what undo() took back, by the same rules.
    Result<TakenBack> redo(ActId act, qint64 undoDelayMs = 0);
    // Drop: the fields return to their base, the entry is dropped (Right::WorkQueue).
    Done dropEdits(ListingId id);
    // The same of many of a store, set by set; their entries must be such as can be dropped.
    Done dropEdits(StoreId store, const QList<qint64> &ids);

    // What Prom says of a listing (Right::Exchange): new → with a product by the store's keys (design rule 13), as
    // `creating` says; known → three-way
    // merge: fields without an edit take Prom's value; with one: equal to ours = agreed, equal to base = still waiting,
    // else conflict, by the store's rule (listings/merge.h). Agreement of the last field ends the queue entry.
    // Unchanged writes nothing. digest: digestOf(facts), from whoever had the time before the transaction.
    Result<Applied> apply(StoreId store, const ListingFacts &facts, Creating creating, const QByteArray &digest);
    Result<Applied> apply(StoreId store, const ListingFacts &facts, Creating creating)
    {
        return apply(store, facts, creating, digestOf(facts));
    }
    // For a page of them: asks the books once which of these they know. Each answer serves one apply(); after that, and
    // after a savepoint was undone, apply() asks for itself.
    Done lookUp(StoreId store, const QList<PromListingId> &ids);
    // The texts of the second language (GET translation), merged the same way.
    Done applyTranslation(ListingId id, const std::optional<QString> &name, const std::optional<QString> &keywords,
                          const std::optional<QString> &description);

    // For the sender. Values as they are now; marks versions as sent.
    struct Outgoing {
        journal::QueueEntry entry;
        ListingId listing;
        PromListingId promId;
        Currency currency;
        QStringList fields;   // those with a pending edit
        ListingValues values; // the wanted values
        ListingValues known;  // all values, for PUT translation which wants name, keywords and description together
    };
    // Empty: nothing is due any more. What Prom has taken and only has to show is not among the fields.
    using Which = journal::Queue::Which;
    using Seen = journal::Queue::Seen;
    Result<QList<Outgoing>> takeForSending(StoreId store, int limit, qint64 epoch, Which which = Which::All,
                                           const std::optional<Seen> &seen = {});
    // Prom does not show in time what it had taken: all of it may be sent again.
    Done notShown(ListingId id);
    // Prom processed them: unreadable fields are agreed at once, the rest awaits a read that shows them.
    Done processed(ListingId id, QueueEntryId entry, const QStringList &fields);
    // Prom has it no more (prom-api §5.2: so may a deleted one look). True when nothing else was wanted of it: agreed.
    Result<bool> goneFromProm(ListingId id);
    // What Prom refused: field words are joined into the entry's words.
    Done refused(QueueEntryId entry, const Error &why);

private:
    struct Known {
        ListingId id;
        QByteArray digest;
        bool edited = false;
    };
    Result<std::optional<Known>> knownListing(StoreId store, PromListingId promId);
    Result<QString> languageOf(StoreId store);
    Result<stores::ConflictRule> conflictRuleOf(StoreId store);
    Result<QString> productName(const Listing &listing);
    Result<std::optional<ProductId>> productFor(const Listing &listing, Creating creating);
    Result<Identifier *> identifierOf(StoreId store);
    Result<Applied> create(StoreId store, const ListingFacts &facts, Creating creating, const QByteArray &digest);
    Result<std::optional<Outgoing>> outgoingOf(const journal::QueueEntry &entry);
    storage::Transaction &m_tx;
    Actor m_actor;
    QHash<std::pair<StoreId, PromListingId>, std::optional<Known>> m_lookedUp;
    QHash<StoreId, QString> m_languages;
    std::map<qint64, Identifier> m_identifiers; // by store
    QHash<StoreId, stores::ConflictRule> m_rules;
};

} // namespace kramar::listings
