// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/common/command.h"
#include "ui/common/filter_bar.h"
#include "ui/common/filter_tabs.h"
#include "ui/common/object_table.h"
#include "ui/common/page.h"

#include <QElapsedTimer>
#include <QPointer>

#include <functional>
#include <optional>

class QHBoxLayout;
class QSplitter;
class QVBoxLayout;

namespace kramar::ui {

class TableExport;
class DetailCard;
class DetailPane;
class DetailWindow;
class ExportBar;
class Label;
class LinkButton;
class ListFoot;
class SearchField;
class SelectionPane;

// The frame of a page with a list: head, saved filters, conditions, banner, table | detail, foot. It turns search, tab
// and conditions into the model's query; the page fills in words, filters, buttons and the detail.
class ListPage : public Page
{
    Q_OBJECT

public:
    // `model` stays the page's. `key` names the page in the remembered things.
    ListPage(const QString &key, TableModel *model, QWidget *parent = nullptr);
    ~ListPage() override;

    ObjectTable *table() const { return m_table; }
    FilterBar *filters() const { return m_filters; }
    CountTabs *tabs() const { return m_tabs; }
    FilterTabs *savedFilters() const { return m_filterTabs; }
    SearchField *search() const { return m_search; }
    UndoBar *undoBar() const { return m_undo; }
    DetailPane *detail() const { return m_detail; }

    void setTitle(const std::function<QString()> &title);
    void setCount(std::optional<qint64> count); // beside the title; by itself it is the number of rows
    void setSearchWords(const std::function<QString()> &words);
    void addHeadWidget(QWidget *widget, const QKeySequence &key = {}); // buttons, from the left; the primary one last
    void setSavedFilters(const QList<SavedFilter> &filters);
    void setDetail(DetailPane *detail); // takes it over; shown while there is a current row
    // The same for a card: its words go to the foot, what it did is taken back from there. Alt+Enter opens another card
    // of the same kind in a window of its own.
    void setCard(DetailCard *card, const std::function<DetailCard *()> &another);
    // What chooses the list that is shown, left of it all; and what that is, above its saved filters. Taken over.
    void setSide(QWidget *side);
    void setTop(QWidget *top);
    void openOwnWindow(qint64 id);                     // or brings it to the front
    virtual void showRow(qint64 id);                   // chooses it; what hides it (a filter, a search) is taken away
    void showOnly(const QList<Condition> &conditions); // what they find of all there is; chooses the first of it
    QList<DetailWindow *> ownWindows() const;
    void setDetailOpen(bool open);
    void setTotals(const QString &words); // of the filtered set, in the foot
    void setBanner(const std::optional<PageBanner> &banner);
    // What blocks the page from outside (store paused, long offline): shown while the page has nothing worse to say.
    void setBlocked(const std::optional<PageBanner> &banner);
    // While the first reading goes on, an empty list says so instead of "nothing here yet". "": nothing is read.
    void setReading(const QString &words);

    // What can be done here; the key is the command's own. Buttons of the head are commands by themselves.
    using RowAct = Command::Spec;
    Command *addCommand(const Command::Spec &spec, Command::Kind kind = Command::Kind::Page);
    // Also in the menu of a row (right click, menu key), in the order of adding; left out there while impossible.
    Command *addRowAct(const RowAct &act);
    void addRowSeparator();
    // Ctrl+S, and Ctrl+Z with Ctrl+Shift+Z of what the card did, in the words that all pages share.
    void addSave(std::function<bool()> can, std::function<void()> act);
    void addUndo();
    // Covers the detail while rows are ticked, or several selected, until a row beside the ticked ones is looked at;
    // the foot says how many there are and leads back. Taken over. Its acts use table()->idsForAct(). Esc unticks.
    void setSelectionPane(SelectionPane *pane);
    bool isManyChosen() const; // do acts apply to what is ticked, or to several rows?

    // All rows of the filter, in the shown columns and their order, into a file that is asked for.
    void saveAsTable();
    void exportTo(const QString &path);
    bool isExporting() const { return m_export != nullptr; }

    // Widths, splitter, tab and order; then asks for the first rows. Call it last.
    void start(QSettings *local, const TableQuery &first = {});

    void offerUndo(const QString &words); // the bar, as long as the person wants it; undoRequested() when it is taken
    void offerRedo(const QString &words); // the same for what was taken back and goes to Prom: redoRequested()
    void tell(const QString &words) override; // unless an undo is offered in the foot

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void bannerActClicked();
    void bannerDismissed(); // by Esc
    void blockedActClicked();
    void currentIdChanged(std::optional<qint64> id);
    void chosenChanged(); // which rows are ticked or selected

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    void connectParts();
    void addCommands();
    void addCommonActs();
    void addOwnWindowAct();
    void addFilterCommands();
    void readAnew();
    void ask();
    void connectSavedFilters();
    void showSavedFilter(); // the conditions of the tab that was chosen
    void showFilterActs();
    void showReading();
    QString nameOfShown() const;
    // Something that the page's frame has to say: shown before what the page says.
    struct OwnBanner {
        std::optional<PageBanner> words{};
        std::function<void()> act{};
    };
    void setOwnBanner(const OwnBanner &banner);
    void connectExport();
    void exportRows(const QString &path, const QList<qint64> &ids);
    void exportFailed(const QString &path, const Error &error);
    void showFoot();
    QString fileName() const;
    void offerBack(const QString &words, const std::function<void()> &takeBack);
    int clearForOffer();
    void showBanner();
    void showCount();
    void showSelection();
    void connectNews();
    void showNewCount();
    void countAbove();
    int roomIn(int width) const;
    void arrange();
    void sharePane();
    void keepTab(); // as soon as a person changes it
    void keepPane();
    void orderTabs();
    void openRowMenu(const QPoint &globalPosition);
    void clearChosen();
    void retranslate();

    QString m_key;
    TableModel *m_model;
    ObjectTable *m_table;
    FilterBar *m_filters;
    FilterTabs *m_filterTabs;
    CountTabs *m_tabs;
    SearchField *m_search;
    Banner *m_banner;
    QWidget *m_bannerRow;
    UndoBar *m_undo; // above the foot: what the list comes to stays in sight
    ListFoot *m_foot;
    ExportBar *m_exportBar;
    QSplitter *m_splitter;
    QWidget *m_list;
    Label *m_title;
    Label *m_count;
    Label *m_reading;
    LinkButton *m_asTyped;
    LinkButton *m_new;
    LinkButton *m_saveFilter;
    LinkButton *m_saveFilterAs;
    QHBoxLayout *m_headWidgets;
    QHBoxLayout *m_sides;
    QWidget *m_side = nullptr;
    QVBoxLayout *m_body;
    DetailPane *m_detail = nullptr;
    DetailCard *m_card = nullptr;
    std::function<DetailCard *()> m_makeCard;
    QList<QPointer<DetailWindow>> m_ownWindows;
    QSettings *m_local = nullptr;
    std::function<QString()> m_titleWords;
    std::function<QString()> m_searchWords;
    std::optional<qint64> m_ownCount;
    std::optional<PageBanner> m_pageBanner;
    std::optional<PageBanner> m_blocked;
    OwnBanner m_ownBanner;
    TableExport *m_export = nullptr;
    QList<Command *> m_rowActs;    // nullptr: a line between
    QList<Command *> m_commonActs; // at the end of the menu
    QList<Command *> m_filterActs;
    SelectionPane *m_selectionPane = nullptr;
    std::function<void()> m_takeBack;     // what the undo bar offers of the page's own; else undoRequested()
    std::optional<TableQuery> m_ownShown; // an own filter is chosen: what it stands for
    TableQuery m_beforeOwn;               // the order that it took the place of
    QElapsedTimer m_sincePress;           // on a row
    bool m_focusWhenShown = false;        // the detail
    bool m_showingFailure = false;
    bool m_wasShown = false;
    std::optional<QList<qint64>> m_leftIds; // what the list showed when it was hidden, until it is read again
    int m_above = 0;                        // rows that came while it was hidden, above those one sees
    bool m_detailOpen = true;
    bool m_ownPane = false; // a person has dragged it to its width
    int m_selected = 0;
};

} // namespace kramar::ui
