// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/link_rows.h"
#include "listings/listings.h"
#include "ui/common/table_source.h"
#include "ui/context/page_context.h"
#include "ui/linking/link_board.h"

namespace kramar::ui {

// Conditions of the field "view"; without one: all that was not left aside.
namespace link_view {
inline constexpr QLatin1StringView sure("sure");   // may be linked without looking
inline constexpr QLatin1StringView alike("alike"); // something is offered
inline constexpr QLatin1StringView none("none");   // nothing is
inline constexpr QLatin1StringView aside("aside"); // left aside
} // namespace link_view

// A row: a listing without a product, what is offered, and why.
struct LinkLine {
    listings::Listing listing;
    std::optional<listings::LinkProduct> product; // the best one
    std::optional<listings::LinkOffer> offer;     // none: not compared yet

    // May be linked with it without looking: it is the sure one.
    bool isSureOf(ProductId other) const { return offer && offer->sure && offer->alike.first().product == other; }
};

// The unlinked listings, the offers beside them from the board.
class LinkSource : public RowSource
{
public:
    LinkSource(listings::Listings &listings, listings::Linking &linking, const LinkBoard &board)
        : m_listings(listings)
        , m_linking(linking)
        , m_board(board)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    listings::Listings &m_listings;
    listings::Linking &m_linking;
    const LinkBoard &m_board;
};

QList<TableColumn> linkColumns(const PageContext &context);

// The products that a listing may be linked to: those that are offered, or what a search finds.
class CandidateSource : public RowSource
{
public:
    explicit CandidateSource(listings::Linking &linking)
        : m_linking(linking)
    {
    }
    void setOffer(const std::optional<listings::LinkOffer> &offer) { m_offer = offer; }
    std::optional<int> percentOf(ProductId product) const;
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    listings::Linking &m_linking;
    std::optional<listings::LinkOffer> m_offer;
};

// `source` lives as long as the columns are shown.
QList<TableColumn> candidateColumns(const CandidateSource &source);

// "PL-150-GR · 890 ₴ · available 9".
QString productWords(const listings::LinkProduct &product);
// "without a SKU · 890 ₴".
QString skuAndPrice(const listings::Listing &listing);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::LinkLine)
