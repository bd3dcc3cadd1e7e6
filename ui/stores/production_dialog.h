// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/act_dialog.h"
#include "ui/common/table_model.h"
#include "ui/stores/store_parts.h"

#include <QHash>

#include <optional>

class QPushButton;

namespace kramar::ui {

class Banner;
class CountTabs;
class Label;
class ObjectTable;
class Segmented;

// Test → Production: what happens to each kind of change that has gathered, what of it the brake will hold, and whether
// all is ready. The button counts what will be sent.
class ProductionDialog : public ActDialog
{
    Q_OBJECT

public:
    ProductionDialog(const stores::Store &store, exchange::QueueDesk &queue, exchange::StoreDesk &desk,
                     const Clock &clock, QWidget *parent);

Q_SIGNALS:
    void switched();

private:
    class KindLine; // a row that shows whether its kind is the chosen one, and chooses it
    struct KindRow {
        KindLine *line;
        Segmented *answer;
        Label *count;
        Label *nothing;
        std::optional<qint64> waiting = {}; // nullopt: not known yet
    };
    void readBrake();
    qint64 braked() const; // of what the answers send
    QWidget *makeHead();
    void addKind(QueueKind kind, const QString &icon, const QString &words, QVBoxLayout *into);
    void addCheck(const QString &icon, Tone tone, const QString &words);
    QWidget *makeChecks();
    void readCounts();
    bool counted() const;      // of every kind it is known how much waits
    void showFirstThatWaits(); // where there is something to look at
    void takeFigures(const exchange::StoreFigures &figures);
    void follow();
    void markChosen();
    void switchOver();
    static exchange::QueueDesk::Pending pendingOf(int answer);

    const stores::Store m_store;
    exchange::QueueDesk &m_queue;
    const Clock &m_clock;
    QHash<QueueKind, KindRow> m_kinds;
    CountTabs *m_tabs;
    TableModel *m_model;
    ObjectTable *m_table;
    QVBoxLayout *m_checks = nullptr;
    Label *m_reading; // until the figures are there
    Banner *m_brake;
    QStringList m_braked; // what the brake will hold of the listings' changes, by name
    Label *m_gathered;    // how much there is to decide about
    Banner *m_error;
    QPushButton *m_go;
    std::optional<bool> m_snapshot; // nullopt: not known yet
    bool m_busy = false;
};

} // namespace kramar::ui
