// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_rows.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace kramar::ui {

class Label;

// What the palette stands on; all of it outlives it.
struct PaletteParts {
    std::function<QList<CommandPlace>()> commands; // asked again for each letter
    std::function<void(const QString &key)> go;    // shows a page
    QList<PaletteSource> sources;
    QSettings &local; // habits
};

// Ctrl+K: one field for every command, every place and every object. It lies over the window as a child of it, keeps
// the keyboard while it is open, and gives it back where it was.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    CommandPalette(const PaletteParts &parts, QWidget *window);

    void open(const QString &typed = {});
    void close(); // and the keyboard back
    const PaletteModel &model() const { return *m_model; }
    QLineEdit *field() const { return m_field; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void typed();
    void ask();
    void answered(qsizetype source, const QStringList &readings, const Result<QList<PaletteHit>> &hits, quint64 mine);
    void askSource(qsizetype source, const QStringList &readings, quint64 mine);
    void showAll();
    void place();
    void step(int by);
    void tellCurrent();
    void run(int row, bool apart = false); // apart: in a window of its own, where it may have one
    bool handleKey(QKeyEvent *event);
    void retranslate();
    bool isWaiting() const { return m_pause.isActive() || m_waiting > 0; }

    const PaletteParts m_parts;
    Habits m_habits;
    QLineEdit *m_field;
    Label *m_scope;
    Label *m_nothing; // in place of the list
    QListView *m_list;
    QWidget *m_hints;
    PaletteModel *m_model;
    QTimer m_pause;
    QList<QList<PaletteRow>> m_hits; // by source
    quint64 m_asked = 0;             // which question is the newest
    int m_waiting = 0;               // sources that have not answered it
    bool m_enterWaits = false;       // Enter was faster than the answers
    QPointer<QWidget> m_before;      // what had the keyboard
};

} // namespace kramar::ui
