// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/download_desk.h"
#include "ui/common/act_dialog.h"
#include "ui/stores/store_parts.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;

namespace kramar::ui {

class Banner;
class BusyBar;
class CountTabs;
class DownloadSource;
class FactList;
class Label;
class LinkButton;
class ObjectTable;
class TableModel;

// "Download products from the site": reads the catalogue, says what each of the four ways would do with what was read
// and is not linked, counted and row by row, does it, and tells what came of it. Nothing here goes to Prom.
class DownloadDialog : public ActDialog
{
    Q_OBJECT

public:
    // stores: not empty; the first one is chosen.
    DownloadDialog(const QList<stores::Store> &stores, const StoreParts &parts, const Clock &clock, QWidget *parent);
    ~DownloadDialog() override;

    void reject() override; // what is under way is stopped first

private:
    enum class Stage { Choosing, Reading, Working, Done };
    QWidget *makeChoosing();
    QWidget *makeWays();
    QWidget *makeTable();
    QWidget *makeReport();
    void connectAll();
    listings::DownloadWay way() const;
    StoreId store() const { return m_stores.at(m_store).id; }
    void chooseStore(int index);
    void readFigures();
    void startReading();
    void takeProgress(const exchange::Progress &progress);
    void takeRound(const exchange::RoundReport &report);
    void plan();
    void takePlan(const listings::DownloadPlan &plan);
    void compare();
    void showTabs();
    void follow();
    void showReading();
    void showWays();
    void begin();
    void carryOut();
    void takeDone(const Result<listings::DownloadDone> &done);
    void report();
    void takeBack();
    void fail(const Error &error);
    void stopThinking();
    QString whyNot() const; // empty: it can be done now
    QString summary() const;
    QString verb() const;

    const QList<stores::Store> m_stores;
    const StoreParts m_parts;
    const Clock &m_clock;
    int m_store = 0;
    Stage m_stage = Stage::Choosing;
    std::optional<exchange::StoreFigures> m_figures;
    stores::IdentityPolicy m_policy;
    quint64 m_asked = 0; // the newest plan
    std::optional<listings::DownloadPlan> m_plan;
    bool m_compared = false;                       // m_plan's look-alikes are known
    QString m_warehouse;                           // where balances are counted
    std::optional<listings::DownloadWay> m_tabsOf; // what the tabs were shown for last
    std::shared_ptr<listings::Effort> m_effort;
    std::shared_ptr<listings::LinkProgress> m_comparing;
    listings::DownloadDone m_done;
    std::optional<exchange::Progress> m_progress; // of the reading
    Timestamp m_began{};                          // then
    int m_created = 0;                            // listings that the reading brought

    QComboBox *m_storeBox;
    QWidget *m_choosing;
    QWidget *m_reporting;
    Label *m_readWords;
    BusyBar *m_bar;
    QPushButton *m_read;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QWidget *m_choices;
    QButtonGroup *m_ways;
    QList<Label *> m_wayHints;
    Label *m_keys;
    Label *m_summary;
    QCheckBox *m_leaveAlike;
    CountTabs *m_tabs;
    DownloadSource *m_source; // of the model
    TableModel *m_model;
    ObjectTable *m_table;
    Banner *m_error;
    Banner *m_reportHead;
    FactList *m_facts;
    LinkButton *m_toDecide;
    QTimer m_beat;
    QPushButton *m_undo;
    QPushButton *m_close;
    QPushButton *m_go;
};

} // namespace kramar::ui
