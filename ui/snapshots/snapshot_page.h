// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_page.h"
#include "ui/snapshots/snapshot_table.h"

#include <QSet>
#include <QTimer>

class QPushButton;

namespace kramar::ui {

class DiffView;

// One snapshot beside the books of now: every listing of it, what differs and how, and the way back: the chosen fields
// of the chosen listings go to the bulk edit, which shows them before it writes. Follows the books while it is open.
class SnapshotPage : public ListPage
{
    Q_OBJECT

public:
    SnapshotPage(listings::Snapshots &snapshots, const PageContext &context, QWidget *parent = nullptr);
    ~SnapshotPage() override;

    void open(const listings::Snapshot &snapshot);
    bool isRead() const { return m_source->view() != nullptr && !m_reading; }

Q_SIGNALS:
    void closeRequested();
    // title: what the restoring is called, asked again when the language changes.
    void restoreWanted(const std::function<QString()> &title, const kramar::listings::Restoring &values);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    SnapshotPage(SnapshotSource *source, listings::Snapshots &snapshots, const PageContext &context, QWidget *parent);
    void setUpFilters();
    void setUpActs();
    void showTitle();
    void read();
    void takeView(const Result<listings::SnapshotViewPtr> &view);
    void takeNews(const Changes &changes);
    void leaveIfDeleted();
    void refresh();
    void showReading();
    void showCounts();
    void showLine(std::optional<qint64> promId);
    QList<qint64> chosen() const;
    bool isDifferent(qint64 promId) const;
    QString whyNot() const;
    void askToRestore();
    void restore(const QList<qint64> &promIds, const QStringList &fields);
    void leave();
    void fail(const Error &error);
    void retranslate();

    listings::Snapshots &m_snapshots;
    const PageContext &m_context;
    SnapshotSource *m_source; // the model's
    listings::Snapshot m_snapshot;
    std::shared_ptr<listings::Effort> m_reading;
    std::shared_ptr<listings::Effort> m_restoring;
    QTimer m_beat;
    QTimer m_newsTimer;
    QSet<qint64> m_changed; // our listings, since it was compared
    bool m_allChanged = false;
    bool m_refreshing = false;
    quint64 m_shown = 0; // which listing's answer is the newest
    DetailPane *m_pane;
    DiffView *m_diff;
    Label *m_note;
    QPushButton *m_back;
    QPushButton *m_restore;
};

} // namespace kramar::ui
