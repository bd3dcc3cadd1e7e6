// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace kramar::ui {

// Where a scanner types: each Enter hands a code on and empties the field, so that the next one may follow at once.
// What a person types is also looked for in names; one of those found is chosen from the list below.
class ScanField : public QLineEdit
{
    Q_OBJECT

public:
    struct Found {
        ProductId product;
        QString name, sku;
    };
    explicit ScanField(QWidget *parent = nullptr);
    void setWords(const QString &placeholder); // also the accessible name
    // What the words that were asked for find; those of older words are dropped.
    void offer(const QString &typed, const QList<Found> &found);

Q_SIGNALS:
    void entered(const QString &code);
    void chosen(kramar::ProductId product);
    void rowsPasted();                       // of a spreadsheet, or a list: they stay on the clipboard
    void searchWanted(const QString &typed); // after a pause: a scanner makes none

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void enter();
    void take(const QModelIndex &index);

    QStandardItemModel *m_found;
    QCompleter *m_list;
    QTimer m_pause;
};

// The clipboard holds more than one code: cells, or lines.
bool areRowsCopied();

} // namespace kramar::ui
