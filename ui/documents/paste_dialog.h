// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/pasted_lines.h"
#include "ui/common/act_dialog.h"
#include "ui/common/row_columns.h"
#include "ui/common/when_done.h"

#include <QTimer>

class QComboBox;
class QHBoxLayout;
class QPlainTextEdit;

namespace kramar::ui {

class HeldRows;
class Label;
class TableModel;

// A row of a spreadsheet in its preview.
struct PreviewRow {
    int row = 0; // from 1
    QString text, sku;
    QVariant good{}; // what a good row says, for the dialog's own columns
    QString why{};   // a bad one is not taken
};
using PreviewColumns = UnsortedColumns<PreviewRow>;

// Rows of a spreadsheet: which of them are good and which are not, and why, before any is taken. What the rows are, a
// dialog made of it says: by its columns, its words, and who reads them.
class PasteDialog : public ActDialog
{
    Q_OBJECT

public:
    void setText(const QString &text);

protected:
    // So many good rows, in words.
    struct GoodWords {
        QString some, all;         // beside bad ones; where none is bad
        QString takeSome, takeAll; // on the button
    };

    PasteDialog(const QString &question, QWidget *parent);
    void setHint(const QString &words);
    void addChoice(const QString &label, const QString &name); // of the next column to read, in the spreadsheet's order
    // At the end of the constructor: the preview, with these columns before the reason, and the verbs.
    void complete(const PreviewColumns &own);

    QString text() const;
    int chosen(int choice) const; // which column, from 0
    int choices() const { return static_cast<int>(m_choices.size()); }
    // Shows the answer if it is the newest one: keep(Pasted) makes rows of what is good. A failed one holds none.
    template <class Pasted, class Keep>
    void showRead(const QFuture<Result<Pasted>> &future, Keep keep)
    {
        whenDone(this, future, [this, keep, mine = ++m_asked](const Result<Pasted> &answer) {
            if (mine != m_asked)
                return;
            const Pasted pasted = answer ? *answer : Pasted();
            show(pasted.bad, keep(pasted));
            if (!answer)
                showFailure(answer.error());
        });
    }

    virtual void read() = 0; // text() by the chosen columns, and showRead()
    virtual GoodWords goodWords(int good) const = 0;
    virtual void take() = 0; // what was read last

private:
    void look();
    void addTable(const PreviewColumns &own);
    void show(const QList<stock::BadRow> &bad, const QList<PreviewRow> &good);
    void showFailure(const Error &error);

    QPlainTextEdit *m_text;
    QHBoxLayout *m_choiceRow;
    QList<QComboBox *> m_choices;
    Label *m_words;
    HeldRows *m_rows = nullptr; // of the model
    TableModel *m_model = nullptr;
    QPushButton *m_take = nullptr;
    QTimer m_pause;
    quint64 m_asked = 0;
};

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::PreviewRow)
