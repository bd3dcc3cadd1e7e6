// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/saved_filter.h"

#include <QTabBar>

#include <optional>

namespace kramar::ui {

// Saved filters as tabs with counts. A count that nobody knows yet is not shown. All but the first can be dragged.
class CountTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit CountTabs(QWidget *parent = nullptr);
    void setFilters(const QList<SavedFilter> &filters);
    const QList<SavedFilter> &filters() const { return m_filters; }
    void setCount(const QString &key, std::optional<qint64> count);
    std::optional<qint64> countOf(const QString &key) const
    {
        return m_counts.contains(key) ? std::optional(m_counts.value(key)) : std::nullopt;
    }
    QString currentKey() const;
    void setCurrentKey(const QString &key);
    const SavedFilter *currentFilter() const; // nullptr: no tabs
    const SavedFilter *filterAt(int index) const;
    // To another place; never before the first one, which hides nothing.
    void move(int from, int to);
    // Shows as many as fit into this width, the current one always, and becomes as wide as those.
    void fitInto(int width);
    int wholeWidth() const; // of all of them
    QList<int> hiddenTabs() const;
    QString countText(int index) const; // "": not known

Q_SIGNALS:
    void moved(); // by the person
    void menuRequested(int index, const QPoint &globalPosition);
    void renameRequested(int index);
    void deleteRequested(int index);
    void resized(); // other words or counts

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<SavedFilter> m_filters;
    QHash<QString, qint64> m_counts;
    int m_dragged = -1;
    QPoint m_pressedAt;
};

} // namespace kramar::ui
