// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/documents.h"
#include "ui/common/act_dialog.h"

#include <QTimer>

#include <functional>

class QComboBox;
class QPlainTextEdit;

namespace kramar::ui {

class HeldRows;
class Label;
class ObjectTable;
class TableModel;

// Why a row of a spreadsheet is not taken, in a few words, its field first.
QString pasteProblem(const Error &reason);

// Rows of a spreadsheet for a document: which of them are good and which are not, and why, before any is taken.
class PasteDialog : public ActDialog
{
    Q_OBJECT

public:
    using Read = std::function<QFuture<Result<stock::Pasted>>(const QString &text, const stock::PasteColumns &columns)>;
    PasteDialog(const stock::Document &document, Read read, QWidget *parent);
    void setText(const QString &text);

Q_SIGNALS:
    void taken(const QList<kramar::stock::NewLine> &lines);

private:
    void addColumns();
    void addPreview();
    stock::PasteColumns columns() const;
    void look();
    void show(const Result<stock::Pasted> &pasted);

    const DocumentKind m_kind;
    Read m_read;
    QPlainTextEdit *m_text;
    QList<QComboBox *> m_columns; // product, quantity, cost
    Label *m_words;
    HeldRows *m_rows = nullptr; // of the model
    TableModel *m_model = nullptr;
    ObjectTable *m_table = nullptr;
    QPushButton *m_take;
    QTimer m_pause;
    stock::Pasted m_pasted;
    quint64 m_asked = 0;
};

} // namespace kramar::ui
