// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_rows.h"

#include <QDialog>

class QListView;

namespace kramar::ui {

class SearchField;

// F1: every key, by the place where it works, from the commands themselves. Stands beside the window while one works;
// deletes itself when it is closed.
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

private:
    void fill();
    void retranslate();

    const std::function<QList<CommandPlace>()> m_commands;
    SearchField *m_search;
    QListView *m_list;
    PaletteModel *m_model;
};

// The keys of these places, those that hold in every list once; typed: only what fits.
QList<PaletteRow> keyRows(const QList<CommandPlace> &places, const QString &typed);

} // namespace kramar::ui
