// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/documents.h"
#include "stock/stock.h"
#include "ui/common/detail_pane.h"
#include "ui/context/page_context.h"
#include "ui/documents/scan_field.h"
#include "ui/documents/sheet_table.h"

#include <optional>

class QPushButton;
class QToolButton;

namespace kramar::ui {

class CountTabs;
class HistorySection;
class IconLabel;
class Label;
class LinkButton;
class ObjectTable;
class ShortLabel;
class TableModel;

// The right side of the documents: head, scanner, sheet, foot. What is entered goes out as signals.
class DocumentPane : public DetailPane
{
    Q_OBJECT

public:
    enum class Said { Hint, Good, Warning, Bad };

    DocumentPane(stock::Documents &documents, listings::Listings &listings, const PageContext &context);
    QSize sizeHint() const override;

    void show(const stock::Document &document, const std::optional<stock::CountTotals> &totals);
    void clear();
    const std::optional<stock::Document> &document() const { return m_document; }
    const std::optional<stock::CountTotals> &totals() const { return m_totals; }
    bool isDraft() const { return m_document && m_document->state == DocumentState::Draft; }
    bool canPost() const; // a draft with something in it
    std::optional<SheetRow> currentRow() const;
    std::optional<SheetRow> row(qint64 id) const;
    void offer(const QString &typed, const QList<ScanField::Found> &found) { m_scan->offer(typed, found); }
    void say(Said how, const QString &words); // below the scanner
    // Codes that no product has; they stay until somebody has seen to them, in red until something else is said.
    void showUnknown(const QStringList &codes, bool justNow = false);
    void chooseRow(qint64 id); // as soon as it is there
    qint64 rowOf(ProductId product) const { return m_source->rowOf(product); }
    void focusScanner();
    bool showsHistory() const;
    void setHistory(const QList<journal::HistoryRow> &rows, const QList<stock::Warehouse> &warehouses);

Q_SIGNALS:
    void historyWanted();
    void codeEntered(const QString &code);
    void productChosen(kramar::ProductId product);
    void searchWanted(const QString &typed);
    void unknownForgotten();
    void cellEdited(qint64 row, const QString &column, const QString &text);
    void removeRequested();
    void pasteRequested();
    void postRequested();
    void reverseRequested();
    void moreRequested(const QPoint &place);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSheet();
    QWidget *makeFoot();
    void setUpTabs();
    void showPart();
    void showTotals();
    void showHint();
    void retranslate();

    const PageContext &m_context;
    std::optional<stock::Document> m_document;
    std::optional<stock::CountTotals> m_totals;
    SheetSource *m_source; // of the model
    TableModel *m_model;
    ObjectTable *m_table;
    ScanField *m_scan;
    HistorySection *m_history;
    QPushButton *m_paste;
    QWidget *m_entry;
    Label *m_said;
    Label *m_unknown;
    LinkButton *m_forget;
    QWidget *m_tabsRow;
    CountTabs *m_tabs;
    Label *m_hint;
    ShortLabel *m_sums;
    QPushButton *m_remove;
    QPushButton *m_reverse;
    QPushButton *m_post;
    QToolButton *m_more;
    std::optional<qint64> m_wanted; // a row that is chosen when it comes
};

} // namespace kramar::ui
