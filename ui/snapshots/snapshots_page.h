// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_page.h"
#include "ui/snapshots/snapshot_table.h"

class QPushButton;

namespace kramar::ui {

class SnapshotPane;

// All snapshots of all stores: when, why, of how much. One is made by hand, looked into, written into a file, deleted;
// how long they are kept is said here.
class SnapshotsPage : public ListPage
{
    Q_OBJECT

public:
    // read: asks a store's exchange for its listings.
    SnapshotsPage(listings::Snapshots &snapshots, const PageContext &context, std::function<void(StoreId)> read,
                  QWidget *parent = nullptr);
    ~SnapshotsPage() override;

Q_SIGNALS:
    void opened(const kramar::listings::Snapshot &snapshot); // to be looked into

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void refreshCounts();
    void setUpActs();
    std::optional<listings::Snapshot> current() const;
    void showCurrent();
    void openCurrent();
    void chooseStore(QPushButton *button, const std::function<void(StoreId)> &act);
    void make(StoreId store);
    void choosePolicy(StoreId store);
    void askToDrop();
    void drop(const listings::Snapshot &snapshot);
    void saveCurrent();
    void exportTo(const listings::Snapshot &snapshot, const QString &path);
    void fail(const Error &error);
    void retranslate();

    listings::Snapshots &m_snapshots;
    const PageContext &m_context;
    const std::function<void(StoreId)> m_read;
    SnapshotPane *m_pane;
    QPushButton *m_policy;
    QPushButton *m_make;
    std::shared_ptr<listings::Effort> m_exporting;
    QTimer m_beat;
};

} // namespace kramar::ui
