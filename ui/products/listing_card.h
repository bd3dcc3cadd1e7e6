// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "ui/common/detail_card.h"
#include "ui/context/page_context.h"

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

    ListingDetail *detail() const { return m_detail; }
    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;
    bool hasUnsaved() const override;
    void save() override;
    void discard(); // what the form has and the books have not

    void keep(ActId act, const QString &words); // it is done, also by others of the page
    void tellSaved(StoreId store, const QString &name, int fields, ActId act);
    using DetailCard::fail;

Q_SIGNALS:
    void opened(kramar::ListingId id); // it is shown, and was not before
    void discarded();

protected:
    void retranslate() override;

private:
    void showNothing();
    void loadHistory();
    void saved(const listings::Listing &listing, const QList<listings::FieldChange> &changes, const Result<ActId> &act);

    listings::Listings &m_listings;
    const PageContext &m_context;
    ListingDetail *m_detail;
    quint64 m_shown = 0; // which request is the newest
    bool m_saving = false;
};

} // namespace kramar::ui
