// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/save_table_dialog.h"

#include "tables/table_file.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

const QString folderKey = u"export/folder"_s;
const QString kindKey = u"export/kind"_s;

QString safeName(QString name)
{
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    return name.replace(forbidden, u" "_s).simplified();
}

} // namespace

SaveTableDialog::SaveTableDialog(const QString &title, const QString &name, QSettings *local, QWidget *parent)
    : QFileDialog(parent, title)
    , m_name(safeName(name))
    , m_workbook(tr("Excel workbook (*.xlsx)"))
    , m_csv(tr("CSV table (*.csv)"))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(QFileDialog::AcceptSave);
    QString folder = local ? local->value(folderKey).toString() : QString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    setDirectory(folder);
    const bool csv = !tables::hasWorkbooks() || (local && local->value(kindKey).toString() == u"csv");
    setNameFilters(tables::hasWorkbooks() ? QStringList{m_workbook, m_csv} : QStringList{m_csv});
    connect(this, &QFileDialog::filterSelected, this, &SaveTableDialog::follow);
    selectNameFilter(csv ? m_csv : m_workbook);
    follow(csv ? m_csv : m_workbook);
    connect(this, &QFileDialog::fileSelected, this, [this, local](const QString &path) {
        if (local) {
            local->setValue(folderKey, QFileInfo(path).absolutePath());
            local->setValue(kindKey, selectedNameFilter() == m_csv ? u"csv"_s : u"xlsx"_s);
        }
        Q_EMIT chosen(path);
    });
}

void SaveTableDialog::follow(const QString &filter)
{
    const QString ending = filter == m_csv ? u"csv"_s : u"xlsx"_s;
    setDefaultSuffix(ending);
    const QStringList typed = selectedFiles();
    const QString base = typed.isEmpty() || typed.first() == directory().absolutePath()
                             ? m_name
                             : QFileInfo(typed.first()).completeBaseName();
    selectFile(base + u'.' + ending);
}

} // namespace kramar::ui
