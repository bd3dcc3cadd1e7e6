// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/differences.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

#include <QSet>
#include <QTimer>

class QPushButton;

namespace kramar::ui {

// The drift report: where Prom has something else than we believe we sent, field by field, side by side. Row by row, or
// for all that are ticked: Prom's value is taken here, ours is sent again, or the difference is ignored.
class DriftPage : public ListPage
{
    Q_OBJECT

public:
    // compare: asks a store's exchange to compare it now. openListing: shows it on its page.
    DriftPage(listings::Differences &differences, const PageContext &context, std::function<void(StoreId)> compare,
              std::function<void(ListingId)> openListing, QWidget *parent = nullptr);

    // A store is being compared, or not any more.
    void setComparing(StoreId store, bool yes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpActs();
    StateWords emptyWords() const;
    QList<StoreId> chosenStores() const;
    void compare();
    void askNightly();
    QList<listings::Difference> chosen() const;
    void settle(listings::Fix fix);
    void take(listings::Fix fix, const Result<listings::DifferenceOperations::Settled> &settled);
    void takeBack();
    void fail(const Error &error);
    void readReport();
    void follow();
    void followButton(QPushButton *button, const QList<listings::Difference> &chosen, listings::Fix fix,
                      const QString &verb, const QString &meaning);
    void retranslate();

    listings::Differences &m_differences;
    const PageContext m_context;
    const std::function<void(StoreId)> m_compare;
    const std::function<void(ListingId)> m_openListing;
    QPushButton *m_nightly;
    QPushButton *m_compareNow;
    QPushButton *m_ignore;
    QPushButton *m_here;
    QPushButton *m_there;
    QTimer m_reread; // many changes, one reading
    QSet<StoreId> m_comparing;
    QHash<StoreId, Timestamp> m_compared;
    QHash<qint64, listings::Difference> m_all; // by row: what is ticked may be far from what is shown
    ActId m_act;                               // what the undo bar takes back
    bool m_busy = false;
};

} // namespace kramar::ui
