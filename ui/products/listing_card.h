// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "listings/own_groups.h"
#include "listings/prices.h"
#include "listings/sync_locks.h"
#include "ui/common/detail_card.h"
#include "ui/context/page_context.h"

#include <functional>

namespace kramar::ui {

class GroupNames;
class ListingDetail;

// A listing's card and what is done with it: saving what the form has, its history, the way back. What the list itself
// changes is told and taken back here too.
class ListingCard : public DetailCard
{
    Q_OBJECT

public:
    ListingCard(listings::Listings &listings, const PageContext &context, const GroupNames &groups);

    // What price lists say of the product, in its tab of prices. list: where a list is shown.
    void setPrices(listings::Prices &prices, const std::function<void(PriceListId, ProductId)> &list);
    // Its fields can be taken out of the exchange.
    void setLocks(listings::SyncLocks &locks);
    // Of any listings; name: of the one, field: what is ticked for it.
    void askForLocks(const QList<qint64> &ids, const QString &name, const QString &field = {});
    // Its product can be put into a group of ours.
    void setOwnGroups(listings::OwnGroups &groups);
    // Of any listings; one: the one that it is, else a listing without a name.
    void askForOwnGroup(const QList<qint64> &ids, const listings::Listing &one);
    ListingDetail *detail() const { return m_detail; }
    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;
    bool hasUnsaved() const override;
    void save() override;
    void discard(); // what the form has and the books have not
    QList<Command::Spec> acts() override;
    void openOnProm(const listings::Listing &listing);
    bool hasPage(const listings::Listing &listing) const; // on Prom

    // It is done, also by others of the page. `name` of the one listing; "": it was done with many.
    void keep(ActId act, const Told &words, const QString &name = {});
    void saveCell(const listings::Listing &listing, const listings::FieldChange &change); // of any row
    using DetailCard::fail;
    using DetailCard::kept;
    using DetailCard::Way;

Q_SIGNALS:
    void opened(kramar::ListingId id); // it is shown, and was not before
    void discarded();
    void stillUnsaved(qint64 wanted); // another one was wanted, but something was typed here meanwhile
    void baseWanted(kramar::ListingId base);
    // Back to how it was right after an act; the fields are chosen, and seen, before it is done.
    void restoreWanted(const kramar::listings::Listing &listing, const kramar::listings::RestorePoint &point);

protected:
    void retranslate() override;

private:
    void showNothing();
    QUrl pageOf(const listings::Listing &listing) const;
    void loadHistory();
    void leadBack(ActId act);
    void changeLocks(const QList<qint64> &ids, const QString &name, const listings::LockWishes &wishes);
    void putInOwnGroup(const QList<qint64> &ids, const QString &name, const QString &path);
    // Asks about what looks like a slip, the safe answer first; goes on at once where nothing does.
    void ask(const listings::Listing &listing, const QList<listings::FieldChange> &changes,
             const std::function<void()> &go, const std::function<void(const QString &field)> &leave);
    void saveForm();
    void write(const listings::Listing &listing, const QList<listings::FieldChange> &changes);
    static QString correctionWords(const QString &name, qint64 listings);
    void tellSaved(const listings::Listing &listing, const QList<listings::FieldChange> &changes, ActId act);
    void saved(const listings::Listing &listing, const QList<listings::FieldChange> &changes, const Result<ActId> &act);

    listings::Listings &m_listings;
    listings::SyncLocks *m_locks = nullptr;
    listings::OwnGroups *m_ownGroups = nullptr;
    const PageContext &m_context;
    ListingDetail *m_detail;
    std::optional<qint64> m_wanted; // what was asked for last: it is shown, or still being read
    quint64 m_shown = 0;            // which request is the newest
    bool m_saving = false;
    bool m_savingPrices = false; // of the price lists, before the form
};

} // namespace kramar::ui
