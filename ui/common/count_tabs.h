// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_source.h"

#include <QTabBar>

#include <functional>
#include <optional>

namespace kramar::ui {

// A saved filter: a name and the conditions that it stands for.
struct SavedFilter {
    QString key; // stable: remembered
    std::function<QString()> title;
    QList<Condition> conditions;
    bool alerts = false; // its count is shown in red when there are any
};

// Saved filters as tabs with counts. A count that nobody knows yet is not shown.
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

protected:
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString countText(int index) const;
    void retranslate();

    QList<SavedFilter> m_filters;
    QHash<QString, qint64> m_counts;
};

} // namespace kramar::ui
