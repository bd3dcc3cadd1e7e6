// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "stock/documents.h"
#include "ui/common/table_source.h"

namespace kramar::ui {

// A row of a document's sheet: a line, or of a stock-taking a product that is there to be counted.
struct SheetRow {
    ProductId product;
    QString sku, name, unit, image; // image: its file, "" for none
    std::optional<DocumentLineId> line{};
    std::optional<Quantity> quantity{}; // of a stock-taking: counted
    Quantity expected{};                // of a stock-taking
    std::optional<Money> cost{};
    bool belowZero = false;
    bool countedMeanwhile = false;
    std::optional<Quantity> difference() const
    {
        return quantity ? std::optional(quantity->minus(expected)) : std::nullopt;
    }
};

// The sheet of one document at a time, over both facades. The condition "part" of a stock-taking: "all", "counted",
// "differing", "left". Rows of different documents have different ids.
class SheetSource : public RowSource
{
public:
    SheetSource(stock::Documents &documents, listings::Listings &listings)
        : m_documents(documents)
        , m_listings(listings)
    {
    }
    void setDocument(DocumentId id, DocumentKind kind);
    // The row of a product of a stock-taking.
    qint64 rowOf(ProductId product) const { return (m_document.value() << 32) | product.value(); }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    stock::Documents &m_documents;
    listings::Listings &m_listings;
    DocumentId m_document;
    DocumentKind m_kind{};
};

// What is typed into a cell of the sheet; Invalid with the code of parseTyped or of the document's operations.
Result<Quantity> quantityTyped(const QString &text, DocumentKind kind);
Result<std::optional<Money>> costTyped(const QString &text); // "" takes it away

QList<TableColumn> sheetColumns(const stock::Document &document);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::SheetRow)
