// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/conflicts.h"
#include "listings/listings.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

#include <QTimer>

class QPushButton;

namespace kramar::ui {

// What was changed here and on Prom, field by field, side by side: which value stays is said row by row, or for all
// that are ticked. Nothing of them is sent before.
class ConflictsPage : public ListPage
{
    Q_OBJECT

public:
    // openListing: shows it on its page.
    ConflictsPage(listings::Conflicts &conflicts, listings::Listings &listings, const PageContext &context,
                  std::function<void(ListingId)> openListing, QWidget *parent = nullptr);

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpActs();
    void settle(listings::Side side);
    void take(listings::Side side, const Result<listings::Settled> &settled);
    void takeBack();
    void fail(const Error &error);
    void follow();
    void retranslate();

    listings::Conflicts &m_conflicts;
    listings::Listings &m_listings;
    const PageContext m_context;
    const std::function<void(ListingId)> m_openListing;
    QPushButton *m_theirs;
    QPushButton *m_ours;
    QPushButton *m_close;
    QTimer m_reread; // many changes, one reading
    ActId m_act;     // what the undo bar takes back
    bool m_busy = false;
};

} // namespace kramar::ui
