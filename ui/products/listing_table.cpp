// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/listing_table.h"

#include "listings/fields.h"
#include "listings/sanity.h"
#include "ui/common/filter_values.h"
#include "ui/common/row_data.h"
#include "ui/products/group_names.h"
#include "ui/products/listing_folds.h"
#include "ui/products/listing_words.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct ListingTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::ListingTable)
};

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) { return make(listingIn(payload)); };
}

// Something of it that its store is not told of.
bool isAnyKeptHere(const listings::Listing &listing)
{
    return std::any_of(listing.pending.cbegin(), listing.pending.cend(),
                       [](const listings::PendingEdit &edit) { return edit.keptHere; });
}

Cell markCell(const listings::Listing &listing, const StoreDirectory &stores)
{
    const SyncMark mark = syncMarkOf(listing, stores);
    Cell cell = Cell::mark(mark);
    if (mark == SyncMark::NotLinked)
        return std::move(cell).withTooltip(ListingTable::tr("Not linked to a product"));
    if (mark == SyncMark::Conflict)
        return std::move(cell).withTooltip(conflictSentence(listing));
    if (mark == SyncMark::Held && !listing.queueState)
        return std::move(cell).withTooltip(keptHereSentence());
    if (listing.queueState)
        cell.tooltip = stateSentence(*listing.queueState, stores.isTest(listing.store), listing.promWords);
    return cell;
}

// A base whose varieties are folded away stands for what needs a hand among them.
void markFamily(Cell &cell, const listings::Listing &base, const StoreDirectory &stores)
{
    if (base.queueState || !base.familyState)
        return;
    const bool test = *base.familyState == QueueState::Waiting && stores.isTest(base.store);
    cell = Cell::mark(test ? SyncMark::Test : markOf(*base.familyState));
    cell.tooltip =
        ListingTable::tr("A variety: %1").arg(stateSentence(*base.familyState, stores.isTest(base.store), {}));
}

QString nameDetails(const listings::Listing &listing, bool alone)
{
    QStringList second;
    if (!listing.sku.isEmpty())
        second.append(listing.sku);
    if (listing.isVariation && alone)
        second.append(ListingTable::tr("variety"));
    if (listing.varieties > 0)
        second.append(ListingTable::tr("%n varieties", nullptr, listing.varieties));
    return second.join(u" · "_s);
}

Cell nameCell(const listings::Listing &listing)
{
    const QString name = listing.shownName;
    return Cell::twoLines(name, nameDetails(listing, true)).withTooltip(name).asStrong(listing.varieties > 0);
}

// A variety below its base stands further in; elsewhere it says what it is.
void placeBelow(Cell &cell, const QVariant &payload, const TableModel &model, int row)
{
    cell.depth = ListingFolds::isBelowBase(listingIn(payload), model, row) ? 1 : 0;
}

// Where nobody counts, what Prom says is all that is known; it is said to be Prom's.
Cell uncountedCell(const listings::Listing &listing)
{
    const bool family = listing.varieties > 0; // the number of the base is not that of its varieties
    const QString why = !listing.product && !family
                            ? ListingTable::tr("Not linked to a product")
                            : ListingTable::tr("Never counted: enter on the Balances page how many are on hand.");
    QStringList known;
    if (listing.values.quantity && !family)
        known.append(words::formatQuantity(*listing.values.quantity));
    if (listing.values.presence)
        known.append(words::presenceTitle(*listing.values.presence));
    if (known.isEmpty())
        return Cell::plain(words::unknownValue()).asQuiet(true).withTooltip(why);
    const QString tooltip = why + u'\n' + ListingTable::tr("Not counted here; on Prom: %1").arg(known.join(u", "_s));
    const QString onProm = ListingTable::tr("on Prom", "a quantity");
    Cell cell = listing.values.quantity && !family ? Cell::twoLines(known.first(), onProm)
                                                   : Cell::twoLines(onProm, known.first());
    return std::move(cell).asQuiet().withTooltip(tooltip);
}

Cell stockCell(const listings::Listing &listing)
{
    const auto &stock = listing.inWarehouses;
    if (!stock)
        return uncountedCell(listing);
    Cell cell = Cell::stock({stock->available(), stock->onHand, stock->reserved, std::nullopt});
    const QString sum = ListingTable::tr("on hand %1 − reserved %2")
                            .arg(words::formatQuantity(stock->onHand), words::formatQuantity(stock->reserved));
    return std::move(cell).withTooltip(listing.varieties > 0 ? ListingTable::tr("All varieties: %1").arg(sum) : sum);
}

// For a narrow column; the tooltip has the days.
QString discountBelow(const listings::Discount &discount, Currency currency, QDate today)
{
    if (discount.hasEnded(today))
        return ListingTable::tr("discount ended");
    return discount.isStillToCome(today) ? ListingTable::tr("discount later") : discountNote(discount, currency, today);
}

Cell priceCell(const listings::Listing &listing, QDate today)
{
    Cell cell = Cell::money(listing.values.price);
    if (listing.values.discount) {
        const auto text = listings::canonical(listing_field::discount, listing.values);
        const QString words = valueWords(listing_field::discount, text, listing.currency);
        cell.second = discountBelow(*listing.values.discount, listing.currency, today);
        cell.tooltip = (listing.values.discount->hasEnded(today) ? ListingTable::tr("The discount has ended: %1")
                                                                 : ListingTable::tr("Discount: %1"))
                           .arg(words);
    }
    return cell;
}

Cell quantityCell(const listings::Listing &listing)
{
    return Cell::quantity(listing.values.quantity);
}

} // namespace

QString cellLock(const QVariant &payload, const QString &key)
{
    const QString lock = listings::lockOf(listingIn(payload), key);
    return lock.isEmpty() ? QString() : refusalSentence(key, lock);
}

QString cellRefusal(const QVariant &payload, const QString &key, const QString &typed)
{
    const listings::Listing &listing = listingIn(payload);
    const auto value = listings::parseField(key, typed, listing.currency);
    if (!value)
        return refusalSentence(key, value.error().detail);
    const Done fits =
        *value == listings::canonical(key, listing.values) ? Done() : listings::checkAgainst(listing, key, *value);
    return fits ? QString() : refusalSentence(key, fits.error().detail);
}

const listings::Listing &listingIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<listings::Listing>());
    return *static_cast<const listings::Listing *>(payload.constData());
}

QVariant categoryCondition(qint64 promId, const QString &caption)
{
    return QString::number(promId) + u' ' + caption;
}

QString categoryCaptionIn(const QVariant &condition)
{
    return condition.toString().section(u' ', 1);
}

listings::ListingQuery listingQueryOf(const TableQuery &query)
{
    listings::ListingQuery wanted;
    wanted.search = query.search;
    if (!query.sortKey.isEmpty()) {
        wanted.sort = query.sortKey;
        wanted.descending = query.descending;
    }
    wanted.stores = idsIn<StoreId>(conditionOf(query, u"store"_s));
    wanted.presences = textsOf(conditionOf(query, u"presence"_s));
    wanted.statuses = textsOf(conditionOf(query, u"status"_s));
    if (const QVariant group = conditionOf(query, u"group"_s); group.isValid())
        wanted.group = PromGroupId(group.toLongLong());
    if (const QVariant path = conditionOf(query, u"own_group"_s); path.isValid())
        wanted.ownGroup = path.toString() == noOwnGroup ? QString() : path.toString();
    if (const QVariant category = conditionOf(query, u"category"_s); category.isValid())
        wanted.category = category.toString().section(u' ', 0, 0).toLongLong();
    if (const auto price = NumberSpan::of(conditionOf(query, u"price"_s))) {
        wanted.priceFrom = price->from;
        wanted.priceTo = price->to;
    }
    if (const auto quantity = NumberSpan::of(conditionOf(query, u"quantity"_s))) {
        const auto end = [](std::optional<qint64> thousandths) {
            return thousandths ? std::optional(Quantity::ofThousandths(*thousandths)) : std::nullopt;
        };
        wanted.quantityFrom = end(quantity->from);
        wanted.quantityTo = end(quantity->to);
    }
    if (const QVariant photo = conditionOf(query, u"photo"_s); photo.isValid())
        wanted.hasPhoto = photo.toBool();
    const QString view = conditionOf(query, u"view"_s).toString();
    wanted.onlyHidden = view == listing_view::hidden;
    wanted.onlyLocked = view == listing_view::locked;
    wanted.onlyPending = view == listing_view::pending;
    wanted.onlyUnlinked = view == listing_view::unlinked;
    return wanted;
}

ListingSource::ListingSource(listings::Listings &listings)
    : m_listings(listings)
    , m_folds(std::make_unique<ListingFolds>())
{
}

ListingSource::~ListingSource() = default;

QFuture<Result<QList<qint64>>> ListingSource::ids(const TableQuery &query)
{
    listings::ListingQuery wanted = listingQueryOf(query);
    m_folds->apply(query, wanted);
    return m_listings.ids(wanted);
}

std::optional<QFuture<Result<QList<qint64>>>> ListingSource::unfoldedIds(const TableQuery &query)
{
    listings::ListingQuery wanted = listingQueryOf(query);
    wanted.families = listings::Families::Together;
    return m_listings.ids(wanted);
}

QFuture<Result<qint64>> ListingSource::count(const TableQuery &query)
{
    return m_listings.count(listingQueryOf(query));
}

QFuture<Result<QList<RowData>>> ListingSource::rows(const QList<qint64> &ids)
{
    return asRows(m_listings.rows(ids), [](const listings::Listing &listing) { return listing.id.value(); });
}

SyncMark syncMarkOf(const listings::Listing &listing, const StoreDirectory &stores)
{
    if (!listing.queueState && isAnyKeptHere(listing))
        return SyncMark::Held;
    if (!listing.queueState)
        return listing.product ? SyncMark::None : SyncMark::NotLinked;
    if (*listing.queueState == QueueState::Waiting && stores.isTest(listing.store))
        return SyncMark::Test;
    const bool inConflict = *listing.queueState == QueueState::Held &&
                            std::any_of(listing.pending.cbegin(), listing.pending.cend(),
                                        [](const listings::PendingEdit &edit) { return edit.inConflict; });
    return inConflict ? SyncMark::Conflict : markOf(*listing.queueState);
}

QList<TableColumn> listingColumns(const PageContext &context, const GroupNames &groups, const ListingFolds &folds)
{
    const StoreDirectory *stores = &context.stores;
    const Clock *clock = &context.clock;
    const GroupNames *names = &groups;
    const ListingFolds *open = &folds;
    QList<TableColumn> columns{TableColumn::ticks()};
    columns.append({.key = u"fold"_s,
                    .title = [] { return ListingTable::tr("Varieties"); },
                    .width = 24,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([](const auto &) { return Cell(); }),
                    .placed =
                        [open](Cell &cell, const QVariant &payload, const TableModel &model, int row) {
                            const listings::Listing &listing = listingIn(payload);
                            if (listing.varieties == 0)
                                return;
                            const bool isOpen = open->isOpen(listing, model, row);
                            cell.fold = isOpen ? Fold::Unfolded : Fold::Folded;
                            cell.tooltip = isOpen ? ListingTable::tr("Fold the varieties (←)")
                                                  : ListingTable::tr("Show the varieties (→)");
                            cell.spoken = isOpen ? ListingTable::tr("varieties below") : ListingTable::tr("folded");
                        }});
    columns.append({.key = u"mark"_s,
                    .title = [] { return ListingTable::tr("Exchange"); },
                    .width = 24,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([stores](const auto &listing) { return markCell(listing, *stores); }),
                    .placed =
                        [open, stores](Cell &cell, const QVariant &payload, const TableModel &model, int row) {
                            if (!open->isOpen(listingIn(payload), model, row))
                                markFamily(cell, listingIn(payload), *stores);
                        }});
    columns.append({.key = u"photo"_s,
                    .title = [] { return ListingTable::tr("Photo"); },
                    .width = 58, // with the step to the right of what stands below another
                    .yields = 3,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([](const auto &listing) { return Cell::picture(listing.imageFile, {}); }),
                    .placed = placeBelow});
    columns.append({.key = u"name"_s,
                    .title = [] { return ListingTable::tr("Name, SKU"); },
                    .width = 240,
                    .least = 150,
                    .roomy = 1000, // names are long: nearly all that is left over is theirs
                    .elide = Qt::ElideMiddle,
                    .stretch = true,
                    .cell = cellOf(nameCell),
                    .placed =
                        [](Cell &cell, const QVariant &payload, const TableModel &model, int row) {
                            placeBelow(cell, payload, model, row);
                            cell.second = nameDetails(listingIn(payload), cell.depth == 0);
                        }});
    columns.append({.key = u"price"_s,
                    .title = [] { return ListingTable::tr("Price"); },
                    .width = 104,
                    .alignment = Qt::AlignRight,
                    .descending = true,
                    .cell = cellOf([clock](const auto &listing) { return priceCell(listing, localDay(clock->now())); }),
                    .editText =
                        [](const QVariant &payload) {
                            const auto &price = listingIn(payload).values.price;
                            return price ? words::formatAmount(*price) : QString();
                        },
                    .refusal = [](const QVariant &payload,
                                  const QString &typed) { return cellRefusal(payload, u"price"_s, typed); },
                    .locked = [](const QVariant &payload) { return cellLock(payload, u"price"_s); }});
    columns.append({.key = u"in_warehouses"_s,
                    .title = [] { return ListingTable::tr("Available"); },
                    .width = 98,
                    .yields = 1,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = cellOf(stockCell)});
    columns.append({.key = u"quantity"_s,
                    .title = [] { return ListingTable::tr("On Prom"); },
                    .width = 72,
                    .alignment = Qt::AlignRight,
                    .hidden = true,
                    .descending = true,
                    .cell = cellOf(quantityCell),
                    .editText =
                        [](const QVariant &payload) {
                            const auto &quantity = listingIn(payload).values.quantity;
                            return quantity ? words::formatQuantity(*quantity) : QString();
                        },
                    .refusal = [](const QVariant &payload,
                                  const QString &typed) { return cellRefusal(payload, u"quantity"_s, typed); }});
    columns.append({.key = u"presence"_s,
                    .title = [] { return ListingTable::tr("Availability"); },
                    .width = 118,
                    .hidden = true,
                    .cell = cellOf([](const auto &listing) {
                        const auto &presence = listing.values.presence;
                        return presence ? Cell::chip(chipOfPresence(*presence), words::presenceTitle(*presence))
                                        : Cell::plain(words::unknownValue());
                    })});
    columns.append({.key = u"status"_s,
                    .title = [] { return ListingTable::tr("Status on Prom"); },
                    .width = 124,
                    .yields = 4,
                    .cell = cellOf([](const auto &listing) {
                        const auto &status = listing.values.status;
                        return status ? Cell::chip(chipOfListingStatus(*status), words::listingStatusTitle(*status))
                                      : Cell::plain(words::unknownValue());
                    })});
    columns.append({.key = u"store"_s,
                    .title = [] { return ListingTable::tr("Prom", "the stores that have it there"); },
                    .width = 52,
                    .yields = 2,
                    .sortable = false,
                    .cell = cellOf([stores](const auto &listing) {
                        const StoreTile tile = stores->tile(listing.store);
                        return Cell::stores({tile}).withTooltip(tile.name);
                    })});
    columns.append({.key = u"sku"_s,
                    .title = [] { return ListingTable::tr("SKU"); },
                    .width = 104,
                    .hidden = true,
                    .cell = cellOf([](const auto &listing) { return Cell::plain(listing.sku); })});
    columns.append(
        {.key = u"prom_id"_s,
         .title = [] { return ListingTable::tr("Prom ID"); },
         .width = 104,
         .hidden = true,
         .cell = cellOf([](const auto &listing) { return Cell::plain(QString::number(listing.promId.value())); })});
    columns.append({.key = u"group"_s,
                    .title = [] { return ListingTable::tr("Group"); },
                    .width = 140,
                    .sortable = false,
                    .hidden = true,
                    .cell = cellOf([names](const auto &listing) {
                        return Cell::plain(names->nameOf(listing.store, listing.group));
                    })});
    columns.append({.key = u"own_group"_s,
                    .title = [] { return ListingTable::tr("Our group"); },
                    .width = 160,
                    .sortable = false,
                    .hidden = true,
                    .cell = cellOf([](const auto &listing) {
                        return Cell::plain(listing.ownGroup).withTooltip(listing.ownGroup);
                    })});
    columns.append({.key = u"modified"_s,
                    .title = [] { return ListingTable::tr("Changed"); },
                    .width = 120,
                    .hidden = true,
                    .descending = true,
                    .cell = cellOf([clock](const auto &listing) {
                        return Cell::moment(listing.modified, listing.modified
                                                                  ? words::formatMoment(*listing.modified, clock->now())
                                                                  : QString());
                    })});
    return columns;
}

} // namespace kramar::ui
