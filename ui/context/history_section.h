// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "journal/act.h"
#include "ui/common/buttons.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace kramar::ui {

// What happened to an object of the shop, newest first: folded until somebody asks, and read only then; or behind a tab
// of its own.
class HistorySection : public QWidget
{
    Q_OBJECT

public:
    // How a value of a field reads; nullopt: there was none.
    using ValueWords = std::function<QString(const QString &field, const std::optional<QString> &value)>;
    using FieldWords = std::function<QString(const QString &field)>;
    explicit HistorySection(const Clock &clock, QWidget *parent = nullptr);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    void standAlone(); // behind a tab: without its title, open
    // titles: what a field is called; without it as everywhere (words/history.h).
    void setRows(const QList<journal::HistoryRow> &rows, ValueWords words, FieldWords titles = {});
    // Each act but the newest gets a way back: restoreWanted().
    void setRestorable(bool restorable) { m_restorable = restorable; }

Q_SIGNALS:
    void opened();                         // somebody wants rows
    void restoreWanted(kramar::ActId act); // back to how it was right after it

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *lineOf(const journal::HistoryRow &row, bool leadsBack);
    void fill();
    void retranslate();

    const Clock &m_clock;
    QToolButton *m_toggle;
    QWidget *m_body;
    QVBoxLayout *m_lines;
    QList<journal::HistoryRow> m_rows;
    ValueWords m_words;
    FieldWords m_titles;
    bool m_open = false;
    bool m_restorable = false;
};

} // namespace kramar::ui
