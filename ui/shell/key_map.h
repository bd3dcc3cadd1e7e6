// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_rows.h"

#include <QDialog>

class QListView;

namespace kramar::ui {

class Label;
class SearchField;

// F1: every key, by the place where it works, from the commands themselves. Shown by open(): it blocks only its window.
// Esc, F1 or Ctrl+/ close it, wherever the focus is; deletes itself then.
class KeyMap : public QDialog
{
    Q_OBJECT

public:
    // commands: of all pages; asked again when the language changes.
    KeyMap(const std::function<QList<CommandPlace>()> &commands, QWidget *window);
    const PaletteModel &model() const { return *m_model; }
    SearchField *search() const { return m_search; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void retranslate();

    const std::function<QList<CommandPlace>()> m_commands;
    Label *m_title;
    Label *m_hint;
    SearchField *m_search;
    QListView *m_list;
    PaletteModel *m_model;
};

// The keys of these places, those that hold in every list once; typed: only what fits.
QList<PaletteRow> keyRows(const QList<CommandPlace> &places, const QString &typed);

} // namespace kramar::ui
