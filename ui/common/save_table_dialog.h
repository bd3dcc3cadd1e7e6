// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

class QSettings;

namespace kramar::ui {

// Asks where a table goes and as what: a workbook or CSV. The folder and the kind of file are remembered in `local`
// (may be null). Shown by open(), deletes itself when closed.
class SaveTableDialog : public QFileDialog
{
    Q_OBJECT

public:
    // `name` without an ending; what a file name may not hold is taken out.
    SaveTableDialog(const QString &title, const QString &name, QSettings *local, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void follow(const QString &filter);

    QString m_name;
    QString m_workbook, m_csv; // the filters
};

} // namespace kramar::ui
