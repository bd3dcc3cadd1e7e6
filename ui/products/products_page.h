// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/linking.h"
#include "listings/listings.h"
#include "listings/own_groups.h"
#include "listings/prices.h"
#include "listings/sync_locks.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

#include <QSet>
#include <QTimer>

#include <functional>

class QPushButton;

namespace kramar::ui {

class GroupNames;
class ListingCard;
class ListingDetail;
class ListingFolds;
class SelectionPane;

// The listings of all stores: list and card, edits in the card and in the row. A save is local and at once; what has to
// go to Prom follows by the queue. Unsaved changes are never left behind without a word.
class ProductsPage : public ListPage
{
    Q_OBJECT

public:
    // receive: asks the exchange for the whole catalogue ("Receive from Prom").
    ProductsPage(listings::Listings &listings, const PageContext &context, std::function<void()> receive,
                 QWidget *parent = nullptr);
    ~ProductsPage() override;

    // A listing's link: shown, given or taken away, each with a command of its own.
    struct LinkWays {
        std::function<void(ProductId)> show; // that product
        std::function<void(ListingId)> give; // where a listing without one gets one
    };
    void setLinking(listings::Linking &linking, const LinkWays &ways);

    // What an empty list offers instead of receiving: "Download products from the site…".
    void setDownload(std::function<void()> download) { m_download = std::move(download); }
    // What price lists say of a listing's product, in its card; list: where a list is shown.
    void setPrices(listings::Prices &prices, const std::function<void(PriceListId, ProductId)> &list);
    // Fields of what is chosen, or of the card's, are taken out of the exchange. After setPrices().
    void setLocks(listings::SyncLocks &locks);

    // What is chosen, or the card's product, goes into a group of ours.
    void setOwnGroups(listings::OwnGroups &groups);

    // A store's catalogue was read: how many listings are new or different, or why it was not.
    void received(StoreId store, const Result<int> &different);

    bool hasUnsavedChanges() const override;
    void showRow(qint64 id) override;
    void keep(ActId act, const QString &words); // done elsewhere with listings: it is taken back from here

Q_SIGNALS:
    void opened(kramar::ListingId id); // its card is shown, and was not before
    void bulkEditWanted(const QList<qint64> &ids);
    void restoreWanted(const kramar::listings::Listing &listing, const kramar::listings::RestorePoint &point);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    ProductsPage(listings::Listings &listings, const PageContext &context, GroupNames *groups,
                 std::function<void()> receive, QWidget *parent);
    void setUpFilters();
    QList<FilterChoice> groupChoices() const;
    QList<FilterChoice> ownGroupChoices() const;
    void readAgain();
    void setUpKeys();
    void connectCard();
    void takeNews(const Changes &changes);
    ListingFolds &folds() const;
    void toggleFamily(qint64 base);
    void showBase(ListingId base);
    void showFound();
    void choose(std::optional<qint64> id);
    void followSave(bool all);
    void stay();
    void goOn(); // to the row that was chosen while the foot asked
    void setUpActs();
    void tellReceiving();
    void editMany(const QString &field, const QString &value);
    void editInBulk();
    int withFolded(int chosen) const;
    static QString counted(const QString &act, int count);
    void editFoundInBulk(const QSet<qint64> &without);
    std::optional<listings::Listing> currentListing() const;
    void unlinkCurrent(listings::Linking &linking);
    void editCell(qint64 id, const QString &key, const QString &text);
    void refreshCounts();
    void retranslate();

    listings::Listings &m_listings;
    const PageContext &m_context;
    GroupNames *m_groups;
    ListingCard *m_card;
    std::function<void(ListingCard *)> m_equip; // what a card gets besides, also one in a window of its own
    ListingDetail *m_detail;                    // the card's
    SelectionPane *m_many = nullptr;            // what is done with all that are chosen
    QPushButton *m_receive;
    std::function<void()> m_download;
    QSet<qint64> m_receiving; // stores that were asked for their catalogues
    int m_received = 0;       // listings that are new or different
    QTimer m_rereadTimer;     // an import changes a thousand balances at a time
    std::function<void()> m_readOwnGroups;
    QList<products::ProductGroup> m_ownGroups;        // what the filter offers
    bool m_productsChanged = false;                   // since it was read
    std::optional<std::optional<qint64>> m_leavingTo; // the row that waits for the answer of the foot
};

} // namespace kramar::ui
