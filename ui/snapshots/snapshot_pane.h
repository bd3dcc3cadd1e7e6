// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/snapshots.h"
#include "ui/common/detail_pane.h"
#include "ui/context/page_context.h"

class QGridLayout;
class QPushButton;

namespace kramar::ui {

// A snapshot beside the list: what it is, and what can be done with it.
class SnapshotPane : public DetailPane
{
    Q_OBJECT

public:
    explicit SnapshotPane(const PageContext &context, QWidget *parent = nullptr);
    void show(const std::optional<listings::Snapshot> &snapshot);
    // A file is being written: how far it is; nullopt: none is.
    void showProgress(const std::optional<QString> &words);

Q_SIGNALS:
    void openRequested();
    void exportRequested();
    void stopRequested(); // of what is written
    void dropRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addFact(const QString &title, const QString &value);

    const PageContext &m_context;
    std::optional<listings::Snapshot> m_snapshot;
    QPushButton *m_open;
    QPushButton *m_export;
    QPushButton *m_drop;
    QGridLayout *m_facts;
    Label *m_meaning;
    QWidget *m_progressRow;
    Label *m_progress;
    QPushButton *m_stop;
};

} // namespace kramar::ui
