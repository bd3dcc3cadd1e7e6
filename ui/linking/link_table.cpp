// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linking/link_table.h"

#include "ui/common/row_data.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct LinkTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::LinkTable)
};

constexpr int mostFound = 50;
constexpr int likely = 70; // percent: worth a second look before the others

const LinkLine &lineIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<LinkLine>());
    return *static_cast<const LinkLine *>(payload.constData());
}

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) { return make(lineIn(payload)); };
}

bool isIn(const listings::LinkOffer *offer, const QString &view)
{
    const bool aside = offer && offer->leftAside;
    if (view == link_view::aside)
        return aside;
    if (aside)
        return false;
    if (view == link_view::sure)
        return offer && offer->sure;
    if (view == link_view::alike)
        return offer && !offer->sure && !offer->alike.isEmpty();
    if (view == link_view::none)
        return offer && offer->alike.isEmpty();
    return true;
}

int percentOf(const listings::LinkOffer *offer)
{
    return offer && !offer->alike.isEmpty() ? offer->alike.first().percent : -1;
}

QString percentWords(int percent)
{
    return QString::number(percent) + u"\u00A0%"_s;
}

Cell matchCell(const LinkLine &line)
{
    if (!line.offer)
        return Cell::plain(u"…"_s).asQuiet(true).withTooltip(LinkTable::tr("Not compared yet"));
    if (line.offer->alike.isEmpty())
        return Cell::plain(LinkTable::tr("none", "no product is like it")).asQuiet(true);
    const listings::Likeness &best = line.offer->alike.first();
    const ChipTone tone = line.offer->sure         ? ChipTone::Green
                          : best.percent >= likely ? ChipTone::Amber
                                                   : ChipTone::Grey;
    Cell cell = Cell::chip({tone, ChipGlyph::None}, percentWords(best.percent));
    return line.offer->sure || best.percent < listings::surePercent
               ? cell
               : std::move(cell).withTooltip(LinkTable::tr("As like as can be, and yet not sure: more than one listing "
                                                           "or product may be meant."));
}

Cell whyCell(const LinkLine &line)
{
    if (!line.offer || line.offer->alike.isEmpty())
        return Cell::plain({});
    const listings::Likeness &best = line.offer->alike.first();
    const QString why = words::likenessTitle(listings::toCode(best.by));
    if (line.offer->taken)
        return Cell::twoLines(why, LinkTable::tr("linked already"))
            .withTooltip(LinkTable::tr("Another listing of this store is linked to this product."));
    if (best.doubt != listings::LikeDoubt::None)
        return Cell::twoLines(why, LinkTable::tr("but: %1").arg(words::likeDoubtTitle(listings::toCode(best.doubt))))
            .withTooltip(LinkTable::tr("The SKU is the same, and the rest speaks of two things: look at both."));
    return Cell::plain(why).asQuiet(true);
}

Cell productCell(const LinkLine &line)
{
    if (line.product)
        return Cell::twoLines(line.product->name, productWords(*line.product));
    if (!line.offer)
        return Cell::plain({});
    return Cell::runs({{u"+  "_s + LinkTable::tr("Create a product"), Tone::Accent}});
}

} // namespace

QString skuAndPrice(const listings::Listing &listing)
{
    return (listing.sku.isEmpty() ? LinkTable::tr("without a SKU") : listing.sku) + u" · "_s +
           words::formatMoney(listing.values.price);
}

QString productWords(const listings::LinkProduct &product)
{
    QStringList parts{product.sku.isEmpty() ? LinkTable::tr("without a SKU") : product.sku};
    if (product.price)
        parts.append(words::formatMoney(*product.price));
    parts.append(product.available ? LinkTable::tr("available %1").arg(words::formatQuantity(*product.available))
                                   : LinkTable::tr("not counted"));
    return parts.join(u" · "_s);
}

QFuture<Result<QList<qint64>>> LinkSource::ids(const TableQuery &query)
{
    listings::ListingQuery wanted;
    wanted.search = query.search;
    wanted.stores = idsIn<StoreId>(conditionOf(query, u"store"_s));
    wanted.onlyUnlinked = true;
    wanted.descending = query.sortKey == u"name" && query.descending;
    const QString view = conditionOf(query, u"view"_s).toString();
    const bool byMatch = query.sortKey == u"match";
    return mapped(m_listings.ids(wanted),
                  [offers = m_board.offers(), view, byMatch,
                   descending = query.descending](const Result<QList<qint64>> &found) -> Result<QList<qint64>> {
                      if (!found)
                          return found.error();
                      QList<std::pair<int, qint64>> kept;
                      for (const qint64 id : *found) {
                          const auto known = offers->constFind(id);
                          const listings::LinkOffer *offer = known == offers->cend() ? nullptr : &*known;
                          if (isIn(offer, view))
                              kept.append({percentOf(offer), id});
                      }
                      if (byMatch) { // among equals by name, as they come
                          std::stable_sort(kept.begin(), kept.end(), [descending](const auto &one, const auto &other) {
                              return descending ? one.first > other.first : one.first < other.first;
                          });
                      }
                      QList<qint64> ids;
                      ids.reserve(kept.size());
                      for (const auto &[percent, id] : std::as_const(kept))
                          ids.append(id);
                      return ids;
                  });
}

QFuture<Result<QList<RowData>>> LinkSource::rows(const QList<qint64> &ids)
{
    QList<listings::LinkPair> pairs;
    for (const qint64 id : ids) {
        const listings::LinkOffer *offer = m_board.offerOf(id);
        pairs.append({ListingId(id),
                      offer && !offer->alike.isEmpty() ? std::optional(offer->alike.first().product) : std::nullopt});
    }
    return mapped(m_linking.rows(pairs),
                  [offers = m_board.offers()](const Result<QList<listings::LinkRow>> &rows) -> Result<QList<RowData>> {
                      if (!rows)
                          return rows.error();
                      QList<RowData> lines;
                      for (const listings::LinkRow &row : *rows) {
                          if (row.listing.product)
                              continue; // linked since: it leaves the list
                          const qint64 id = row.listing.id.value();
                          const auto offer = offers->constFind(id);
                          lines.append({id, QVariant::fromValue(LinkLine{
                                                row.listing, row.product,
                                                offer == offers->cend() ? std::nullopt : std::optional(*offer)})});
                      }
                      return lines;
                  });
}

QList<TableColumn> linkColumns(const PageContext &context)
{
    const StoreDirectory *stores = &context.stores;
    QList<TableColumn> columns{TableColumn::ticks(38)};
    columns.append({.key = u"photo"_s,
                    .title = [] { return LinkTable::tr("Photo"); },
                    .width = 48,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([](const LinkLine &line) { return Cell::picture(line.listing.imageFile, {}); })});
    columns.append({.key = u"name"_s,
                    .title = [] { return LinkTable::tr("Listing on Prom"); },
                    .width = 160,
                    .roomy = 300,
                    .stretch = true,
                    .cell = cellOf([stores](const LinkLine &line) {
                        return Cell::twoLines(line.listing.shownName, skuAndPrice(line.listing) + u" · "_s +
                                                                          stores->tile(line.listing.store).name);
                    })});
    columns.append({.key = u"match"_s,
                    .title = [] { return LinkTable::tr("Match"); },
                    .width = 74,
                    .descending = true,
                    .cell = cellOf(matchCell)});
    columns.append({.key = u"why"_s,
                    .title = [] { return LinkTable::tr("Why"); },
                    .width = 112,
                    .sortable = false,
                    .cell = cellOf(whyCell)});
    columns.append({.key = u"product_photo"_s,
                    .title = [] { return LinkTable::tr("Photo of the product"); },
                    .width = 48,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([](const LinkLine &line) {
                        return line.product ? Cell::picture(line.product->imageFile, {}) : Cell::plain({});
                    })});
    columns.append({.key = u"product"_s,
                    .title = [] { return LinkTable::tr("Product in Kramar"); },
                    .width = 220,
                    .roomy = 320,
                    .sortable = false,
                    .cell = cellOf(productCell)});
    return columns;
}

std::optional<int> CandidateSource::percentOf(ProductId product) const
{
    for (const listings::Likeness &alike : m_offer ? m_offer->alike : QList<listings::Likeness>()) {
        if (alike.product == product)
            return alike.percent;
    }
    return std::nullopt;
}

QFuture<Result<QList<qint64>>> CandidateSource::ids(const TableQuery &query)
{
    if (!query.search.trimmed().isEmpty())
        return m_linking.productsLike(query.search, mostFound);
    QList<qint64> offered;
    for (const listings::Likeness &alike : m_offer ? m_offer->alike : QList<listings::Likeness>())
        offered.append(alike.product.value());
    return QtFuture::makeReadyFuture(Result<QList<qint64>>(offered));
}

QFuture<Result<QList<RowData>>> CandidateSource::rows(const QList<qint64> &ids)
{
    return asRows(m_linking.products(ids), [](const listings::LinkProduct &product) { return product.id.value(); });
}

QList<TableColumn> candidateColumns(const CandidateSource &source)
{
    const auto productIn = [](const QVariant &payload) { return payload.value<listings::LinkProduct>(); };
    return {{.key = u"photo"_s,
             .title = [] { return LinkTable::tr("Photo"); },
             .width = 48,
             .sortable = false,
             .titled = false,
             .cell = [productIn](const QVariant &payload) { return Cell::picture(productIn(payload).imageFile, {}); }},
            {.key = u"name"_s,
             .title = [] { return LinkTable::tr("Product in Kramar"); },
             .width = 120,
             .sortable = false,
             .stretch = true,
             .cell =
                 [productIn](const QVariant &payload) {
                     const listings::LinkProduct product = productIn(payload);
                     return Cell::twoLines(product.name, productWords(product));
                 }},
            {.key = u"match"_s,
             .title = [] { return LinkTable::tr("Match"); },
             .width = 60,
             .alignment = Qt::AlignRight,
             .sortable = false,
             .cell =
                 [productIn, &source](const QVariant &payload) {
                     const std::optional<int> percent = source.percentOf(productIn(payload).id);
                     return Cell::plain(percent ? percentWords(*percent) : QString()).asQuiet(true);
                 }}};
}

} // namespace kramar::ui
