// SPDX-License-Identifier: GPL-3.0-or-later
// ListPage: what is shown as a file, and as text.
#include "ui/common/export_bar.h"
#include "ui/common/list_foot.h"
#include "ui/common/list_page.h"
#include "ui/common/save_table_dialog.h"
#include "ui/common/table_export.h"
#include "ui/common/when_done.h"
#include "words/format.h"
#include "words/language.h"
#include "words/sentence.h"

#include <QDate>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ListPage::connectExport()
{
    m_foot->addWidget(m_exportBar);
    connect(m_exportBar, &ExportBar::activeChanged, this, &ListPage::showFoot);
    connect(m_exportBar, &ExportBar::cancelRequested, this, [this] {
        if (m_export)
            m_export->cancel();
    });
    connect(m_table, &ObjectTable::copied, this, [this](qint64 rows, qint64 chosen) {
        if (rows < chosen)
            setOwnBanner({PageBanner{Banner::Kind::Info,
                                     tr("Only the first %1 of %2 rows were copied.")
                                         .arg(words::formatCount(rows), words::formatCount(chosen)),
                                     tr("A file holds all of them."), tr("Save the view as a table…")},
                          [this] { saveAsTable(); }});
    });
    connect(m_table, &ObjectTable::copyFailed, this, [this](const Error &error) {
        const words::Sentence sentence = words::sentenceFor(error);
        setOwnBanner(
            {PageBanner{Banner::Kind::Error, tr("The rows could not be copied."), sentence.what, tr("Try again")},
             [this] { m_table->copyCells(); }});
    });
}

void ListPage::showFoot()
{
    if (m_exportBar->isActive())
        m_foot->setCurrentWidget(m_exportBar);
    else
        m_foot->showWords();
}

QString ListPage::fileName() const
{
    QString name = m_titleWords ? m_titleWords() : m_key;
    if (const SavedFilter *filter = m_tabs->currentFilter(); filter && m_tabs->currentIndex() > 0)
        name += u", "_s + filter->words();
    return name + u' ' + QDate::currentDate().toString(Qt::ISODate);
}

void ListPage::saveAsTable()
{
    if (m_export)
        return; // one at a time; the foot says how far it is
    auto *dialog = new SaveTableDialog(tr("Save the view as a table"), fileName(), m_local, this);
    connect(dialog, &SaveTableDialog::chosen, this, &ListPage::exportTo);
    dialog->open();
}

void ListPage::exportTo(const QString &path)
{
    if (m_export)
        return;
    setOwnBanner({});
    const auto unfolded = m_model->source().unfoldedIds(m_model->query());
    if (!unfolded)
        return exportRows(path, m_model->ids());
    whenDone(this, *unfolded, [this, path](const Result<QList<qint64>> &ids) {
        if (!ids)
            return exportFailed(path, ids.error());
        if (!m_export)
            exportRows(path, *ids);
    });
}

void ListPage::exportRows(const QString &path, const QList<qint64> &ids)
{
    m_export = new TableExport(m_model->source(), m_table->shownColumns(), ids, this);
    connect(m_export, &TableExport::progressed, m_exportBar, &ExportBar::setDone);
    connect(m_export, &TableExport::finished, this, [this, path](const Result<qint64> &rows) {
        std::exchange(m_export, nullptr)->deleteLater();
        if (rows)
            return m_exportBar->showWritten(path, *rows);
        m_exportBar->end();
        exportFailed(path, rows.error());
    });
    m_exportBar->begin(m_export->count());
    m_export->start(path, tables::CsvHabit::of(words::locale()));
}

void ListPage::setOwnBanner(const OwnBanner &banner)
{
    m_ownBanner = banner;
    showBanner();
}

void ListPage::exportFailed(const QString &path, const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return; // it was the person; the file that was there is untouched
    const bool file = error.kind == Error::Kind::Io;
    const bool tooMany = error.kind == Error::Kind::Invalid && error.detail == u"too_many_rows";
    const words::Sentence sentence = words::sentenceFor(error);
    setOwnBanner(
        {PageBanner{
             Banner::Kind::Error, tr("“%1” could not be written.").arg(QFileInfo(path).fileName()),
             tooMany ? tr("A workbook holds a million rows. Save it as CSV, or narrow the filter.")
             : file  ? tr("%1. Close the file elsewhere, free some space, or choose another folder.").arg(error.detail)
                     : sentence.what + u' ' + sentence.remedy,
             tr("Save elsewhere…")},
         [this] { saveAsTable(); }});
}

} // namespace kramar::ui
