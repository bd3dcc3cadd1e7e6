// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "stock/documents.h"
#include "stock/stock.h"
#include "ui/common/detail_card.h"
#include "ui/context/page_context.h"

#include <QHash>
#include <QPoint>
#include <QStringList>

namespace kramar::ui {

class DocumentPane;
struct LeftOut;

// One document: entered line by line, by scanner, from a spreadsheet; posted, and reversed. Each entry is in the books
// at once, as a draft.
class DocumentCard : public DetailCard
{
    Q_OBJECT

public:
    DocumentCard(stock::Documents &documents, stock::Stock &stock, listings::Listings &listings,
                 const PageContext &context);

    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;
    QList<Command::Spec> acts() override;
    // The scanner's field has the focus then, and the codes are entered as if it had typed them there.
    void scanWhenShown(DocumentId id, const QStringList &codes = {});

private:
    struct Scan {
        DocumentId document;
        QString code;
    };
    void showNothing();
    void connectPane();
    void takeNews(const Changes &changes);
    void showDocument(const stock::Document &document, quint64 mine);
    void readHistory();
    void takeCode(const QString &code);
    void nextCode();
    void takeScan(const Scan &scan, const Result<stock::DocumentLine> &line);
    void notFound(const Scan &scan);
    void keepUnknown(const Scan &scan);
    void added(const stock::DocumentLine &line);
    void setLast(Quantity quantity);
    void search(const QString &typed);
    void edit(qint64 row, const QString &column, const QString &text);
    void changeQuantity(const stock::DocumentLine &line, Quantity quantity);
    void changeLine(DocumentLineId line, const stock::LineChange &before, const stock::LineChange &after,
                    const QString &words);
    void takeOut();
    void paste();
    void change();
    void askToRemove();
    void askToPost();
    void confirmPosting(const LeftOut &leftOut);
    void askToReverse();
    void showMenu(const QPoint &place);
    bool isDraft() const;

    stock::Documents &m_documents;
    stock::Stock &m_stock;
    const PageContext &m_context;
    DocumentPane *m_detail;
    std::optional<qint64> m_wanted;            // what was asked for last: it is shown, or still being read
    quint64 m_shown = 0;                       // which request is the newest
    QList<Scan> m_codes;                       // in the order they came, the first one under way
    QHash<DocumentId, QStringList> m_unknown;  // codes of no product, until they are forgotten or it is posted
    std::optional<stock::DocumentLine> m_last; // what was scanned last
    DocumentId m_toScan;
    QStringList m_firstCodes; // of m_toScan
};

} // namespace kramar::ui
