// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/count_tabs.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QToolButton;

namespace kramar::ui {

// The row of saved filters: the usual ones and the person's own, what does not fit in a menu behind "More", and "+",
// which saves what is shown as a filter of one's own. The counts of the own ones are asked for here; those of the usual
// ones the page knows.
class FilterTabs : public QWidget
{
    Q_OBJECT

public:
    using Counting = std::function<QFuture<Result<qint64>>(const TableQuery &)>;

    FilterTabs(Counting counting, QWidget *parent);
    CountTabs *bar() const { return m_bar; }
    QToolButton *addButton() const { return m_add; }
    QToolButton *moreButton() const { return m_more; }
    void setNaming(std::function<QString()> naming) { m_naming = std::move(naming); } // of what is shown
    void setUsual(const QList<SavedFilter> &filters);
    // The own ones are read from there, and kept there (not owned). `page` names the page.
    void remember(QSettings *local, const QString &page);
    QSize sizeHint() const override;

    // What the list shows now, and what it was asked for (a search may be read otherwise than typed): is one of them
    // still what the current filter stands for? What is shown is what is saved.
    void setShown(const TableQuery &query, const TableQuery &asked);
    bool isChanged() const;
    bool isOwn() const; // the current one
    void saveAs(const QWidget *beside);
    void saveShown(); // the current own one stands for what is shown from now on
    void bringBack(); // what was deleted last
    void countSoon(); // of the own ones, again: something in the books is different
    void retranslate();

Q_SIGNALS:
    void filtersChanged();             // which there are, and in what order
    void chosen();                     // another tab: its conditions are to be shown
    void resetRequested();             // the current one's conditions, as they were saved
    void changedChanged();             // ask isChanged() again
    void deleted(const QString &name); // bringBack() undoes it

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void openMore();
    void openMenu(int index, const QPoint &globalPosition);
    void askName(const SavedFilter *renamed, const QString &verb, const QRect &beside,
                 const std::function<void(const QString &name)> &done);
    void rename(int index);
    void remove(int index);
    void showFilters(const QList<SavedFilter> &all);
    void keep(const QList<SavedFilter> &all);
    void countNext();
    void tellChanged();

    Counting m_counting;
    std::function<QString()> m_naming;
    CountTabs *m_bar;
    QToolButton *m_more;
    QToolButton *m_add;
    QList<SavedFilter> m_usual;
    QSettings *m_local = nullptr;
    QString m_page;
    TableQuery m_shown;
    TableQuery m_asked;
    std::optional<SavedFilter> m_deleted;
    int m_deletedFrom = 0;
    QTimer m_countTimer;
    QStringList m_toCount; // keys of the own ones that have no fresh number
    bool m_countingOne = false;
};

} // namespace kramar::ui
