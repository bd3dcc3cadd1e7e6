// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/store.h"
#include "ui/common/badge.h"
#include "ui/shell/page_spec.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace kramar::ui {

class Label;
class NavButton;

// The left pane: sections in groups with their counters, the stores, the person. Says where to go; goes nowhere itself.
class Navigation : public QWidget
{
    Q_OBJECT

public:
    explicit Navigation(const QList<PageSpec> &pages, QWidget *parent = nullptr);

    void setCurrent(const QString &key); // a page's key, or storeKey(…)
    void setCounter(const QString &key, qint64 count, Counter::Look look);
    // `offline`: those that have no connection to Prom; `stopped`: those whose rounds cannot begin.
    void setStores(const QList<stores::Store> &stores, const QSet<qint64> &offline = {},
                   const QSet<qint64> &stopped = {});
    void setPerson(const QString &name);
    void setNotices(int unseen, bool trouble); // the bell at the top
    QWidget *bell() const;
    void setFolded(bool folded);
    void setReason(const QString &reason); // why no section can be opened; empty: they can
    bool isFolded() const { return m_folded; }
    // What F6 leads to: the row of what is shown, else the first that can be pressed.
    QWidget *currentRow() const;
    static QString storeKey(StoreId id);

Q_SIGNALS:
    void chosen(const QString &key);
    void addStoreChosen();
    void paletteChosen(); // "Search and commands"
    void menuChosen(const QPoint &globalPosition);
    void noticesChosen();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    NavButton *addFootRow(const PageSpec &page);
    int widthOpen() const;
    NavButton *addRow(const QString &key, const QString &icon);
    void retranslate();

    const QList<PageSpec> m_pages;
    QVBoxLayout *m_storeRows;
    QHash<QString, NavButton *> m_rows;
    QList<QPair<Label *, std::function<QString()>>> m_headings;
    Label *m_noStores;
    NavButton *m_menu;
    NavButton *m_palette;
    NavButton *m_addStore;
    NavButton *m_person;
    NavButton *m_bell;
    QBoxLayout *m_top;  // the menu and the bell
    QBoxLayout *m_foot; // the person, and the pages at the foot
    bool m_folded = false;
    bool m_marking = false; // the rows are told which is the current one
};

} // namespace kramar::ui
