// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/group_table.h"

#include "base/fold.h"
#include "listings/group_name.h"
#include "ui/common/row_data.h"
#include "words/format.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct GroupTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::GroupTable)
};

using listings::CategoryMove;
using listings::GroupOfStore;
using listings::PortalCategory;

constexpr int mostLevels = 32; // a group that stands above itself ends there
constexpr int views = 4;       // the numbers of their rows are never the same

QString categoryName(const QString &caption, qint64 promId)
{
    return caption.isEmpty() ? GroupTable::tr("No. %1", "a portal category").arg(promId) : caption;
}

QList<GroupLine> linesOf(const QList<GroupOfStore> &groups)
{
    QHash<std::pair<StoreId, PromGroupId>, const GroupOfStore *> known;
    for (const GroupOfStore &each : groups)
        known.insert({each.store, each.group.promId}, &each);
    QList<GroupLine> lines;
    for (const GroupOfStore &each : groups) {
        QStringList above;
        for (auto parent = each.group.parent; parent && above.size() < mostLevels;) {
            const GroupOfStore *one = known.value({each.store, *parent});
            if (!one)
                break;
            above.prepend(listings::nameOf(one->group));
            parent = one->group.parent;
        }
        GroupLine line;
        line.id = each.id * views;
        line.store = each.store;
        line.promId = each.group.promId.value();
        line.name = listings::nameOf(each.group);
        line.path = above.join(u" › "_s);
        line.listings = each.listings;
        lines.append(line);
    }
    return lines;
}

QList<GroupLine> linesOf(const QList<PortalCategory> &categories)
{
    constexpr int storeShift = 40; // Prom's numbers of categories are far below
    QList<GroupLine> lines;
    for (const PortalCategory &each : categories) {
        GroupLine line;
        line.view = group_view::categories;
        line.id = ((each.store.value() << storeShift) + each.promId) * views + 1;
        line.store = each.store;
        line.promId = each.promId;
        line.name = categoryName(each.caption, each.promId);
        line.listings = each.listings;
        lines.append(line);
    }
    return lines;
}

QList<GroupLine> linesOf(const QList<CategoryMove> &moves)
{
    QList<GroupLine> lines;
    for (const CategoryMove &each : moves) {
        GroupLine line;
        line.view = group_view::moves;
        line.id = each.id * views + 2;
        line.store = each.store;
        line.promId = each.promId.value();
        line.name = each.name;
        line.at = each.at;
        line.listing = each.listing;
        line.sku = each.sku;
        line.from = categoryName(each.fromCaption, each.from);
        line.to = categoryName(each.toCaption, each.to);
        lines.append(line);
    }
    return lines;
}

QList<GroupLine> linesOf(const QList<products::ProductGroup> &groups)
{
    QList<GroupLine> lines;
    for (const products::ProductGroup &each : groups) {
        GroupLine line;
        line.view = group_view::own;
        line.id = ownGroupRow(each.path);
        const qsizetype last = each.path.lastIndexOf(products::groupSeparator);
        line.name = last < 0 ? each.path : each.path.mid(last + QString(products::groupSeparator).size());
        line.path = last < 0 ? QString() : each.path.left(last);
        line.ownPath = each.path;
        line.listings = each.products;
        lines.append(line);
    }
    return lines;
}

template <class T>
QFuture<Result<QList<GroupLine>>> asLines(const QFuture<Result<QList<T>>> &future)
{
    return mapped(future, [](const Result<QList<T>> &found) -> Result<QList<GroupLine>> {
        if (!found)
            return found.error();
        return linesOf(*found);
    });
}

bool isFound(const GroupLine &line, const QString &typed)
{
    const QStringList texts{line.name, line.path, line.sku, line.from, line.to, QString::number(line.promId)};
    return typed.isEmpty() ||
           std::any_of(texts.cbegin(), texts.cend(), [&](const QString &text) { return fold(text).contains(typed); });
}

// < 0: a stands before b.
int compared(const GroupLine &a, const GroupLine &b, const QString &key)
{
    const auto numbers = [](qint64 left, qint64 right) { return left < right ? -1 : left > right ? 1 : 0; };
    if (key == u"at")
        return numbers(a.at.ms(), b.at.ms());
    if (key == u"listings")
        return numbers(a.listings, b.listings);
    if (key == u"prom_id")
        return numbers(a.promId, b.promId);
    const auto textOf = [&key](const GroupLine &line) {
        return key == u"path"   ? line.path
               : key == u"sku"  ? line.sku
               : key == u"from" ? line.from
               : key == u"to"   ? line.to
                                : line.name;
    };
    return QString::localeAwareCompare(textOf(a), textOf(b));
}

QStringList keysOf(QStringView view)
{
    if (view == group_view::moves)
        return {u"at"_s, u"sku"_s, u"name"_s, u"from"_s, u"to"_s, u"prom_id"_s};
    if (view == group_view::categories)
        return {u"name"_s, u"listings"_s, u"prom_id"_s};
    if (view == group_view::own)
        return {u"name"_s, u"path"_s, u"listings"_s};
    return {u"name"_s, u"path"_s, u"listings"_s, u"prom_id"_s};
}

void sortBy(QList<GroupLine> &lines, const TableQuery &query, QStringView view)
{
    const bool usual = !keysOf(view).contains(query.sortKey); // another list may have been sorted by it
    const QString key = usual && view == group_view::moves ? u"at"_s : query.sortKey;
    const bool descending = usual ? view == group_view::moves : query.descending;
    std::stable_sort(lines.begin(), lines.end(), [&](const GroupLine &a, const GroupLine &b) {
        const int order = compared(a, b, key);
        return order != 0 ? (descending ? order > 0 : order < 0) : (descending ? a.id > b.id : a.id < b.id);
    });
}

QString viewOf(const TableQuery &query)
{
    const QString view = conditionOf(query, u"view"_s).toString();
    return view.isEmpty() ? QString(group_view::groups) : view;
}

template <class F>
std::function<Cell(const QVariant &)> ofLine(F make)
{
    return [make](const QVariant &payload) { return make(groupLineIn(payload)); };
}

TableColumn textColumn(const QString &key, std::function<QString()> title, int width, int roomy,
                       QString GroupLine::*text, bool quiet = false)
{
    return {.key = key,
            .title = std::move(title),
            .width = width,
            .roomy = roomy,
            .cell = ofLine([text, quiet](const GroupLine &line) {
                return Cell::plain(line.*text).asQuiet(quiet).withTooltip(line.*text);
            })};
}

} // namespace

const GroupLine &groupLineIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<GroupLine>());
    return *static_cast<const GroupLine *>(payload.constData());
}

// They have no numbers of their own: one made of the path, the same as long as the program runs.
qint64 ownGroupRow(const QString &path)
{
    constexpr quint64 positive = 0x0fff'ffff'ffff'ffff;
    return static_cast<qint64>((qHash(path) & positive) / views * views) + 3;
}

QFuture<Result<QList<GroupLine>>> GroupSource::lines(const QString &view)
{
    if (view == group_view::categories)
        return asLines(m_categories.categories());
    if (view == group_view::moves)
        return asLines(m_categories.moves());
    if (view == group_view::own)
        return asLines(m_ownGroups.all());
    return asLines(m_categories.groups());
}

QFuture<Result<QList<qint64>>> GroupSource::ids(const TableQuery &query)
{
    const QString view = viewOf(query);
    return mapped(lines(view), [query, view](const Result<QList<GroupLine>> &all) -> Result<QList<qint64>> {
        if (!all)
            return all.error();
        const QString typed = fold(query.search.trimmed());
        const QList<StoreId> stores = idsIn<StoreId>(conditionOf(query, u"store"_s));
        QList<GroupLine> found;
        for (const GroupLine &line : *all) {
            if ((stores.isEmpty() || view == group_view::own || stores.contains(line.store)) && isFound(line, typed))
                found.append(line);
        }
        sortBy(found, query, view);
        QList<qint64> ids;
        for (const GroupLine &line : std::as_const(found))
            ids.append(line.id);
        return ids;
    });
}

QFuture<Result<QList<RowData>>> GroupSource::rows(const QList<qint64> &ids)
{
    const qint64 list = ids.isEmpty() ? 0 : ids.first() % views; // they are of one list
    const QLatin1StringView view = list == 0   ? group_view::groups
                                   : list == 1 ? group_view::categories
                                   : list == 2 ? group_view::moves
                                               : group_view::own;
    return mapped(lines(QString(view)), [ids](const Result<QList<GroupLine>> &all) -> Result<QList<RowData>> {
        if (!all)
            return all.error();
        const QSet<qint64> wanted(ids.begin(), ids.end());
        QList<RowData> rows;
        for (const GroupLine &line : *all) {
            if (wanted.contains(line.id))
                rows.append({line.id, QVariant::fromValue(line)});
        }
        return rows;
    });
}

QList<TableColumn> groupColumns(QAnyStringView view, const PageContext &context)
{
    const PageContext *const with = &context;
    TableColumn name = textColumn(
        u"name"_s,
        view == group_view::moves        ? [] { return GroupTable::tr("Product"); }
        : view == group_view::categories ? [] { return GroupTable::tr("Portal category"); }
                                         : [] { return GroupTable::tr("Group"); },
        260, 460, &GroupLine::name);
    name.stretch = true;
    const TableColumn store{
        .key = u"store"_s,
        .title = [] { return GroupTable::tr("Store"); },
        .width = 120,
        .roomy = 180,
        .sortable = false,
        .cell = ofLine([with](const GroupLine &line) { return Cell::store(with->stores.tile(line.store)); })};
    const TableColumn count{.key = u"listings"_s,
                            .title = view == group_view::own ? [] { return GroupTable::tr("Products"); }
                                                             : [] { return GroupTable::tr("Listings"); },
                            .width = 90,
                            .alignment = Qt::AlignRight,
                            .descending = true,
                            .cell = ofLine([](const GroupLine &line) { return Cell::count(line.listings); })};
    const TableColumn promId{
        .key = u"prom_id"_s,
        .title = [] { return GroupTable::tr("Prom ID"); },
        .width = 110,
        .alignment = Qt::AlignRight,
        .cell = ofLine([](const GroupLine &line) { return Cell::plain(QString::number(line.promId)).asQuiet(); })};
    if (view == group_view::categories)
        return {name, store, count, promId};
    if (view == group_view::own)
        return {name,
                textColumn(
                    u"path"_s, [] { return GroupTable::tr("Stands in"); }, 220, 420, &GroupLine::path, true),
                count};
    if (view == group_view::moves) {
        const TableColumn at{.key = u"at"_s,
                             .title = [] { return GroupTable::tr("When"); },
                             .width = 130,
                             .descending = true,
                             .cell = ofLine([with](const GroupLine &line) {
                                 return Cell::moment(line.at, words::formatMoment(line.at, with->clock.now()));
                             })};
        return {at,
                textColumn(
                    u"sku"_s, [] { return GroupTable::tr("SKU"); }, 100, 0, &GroupLine::sku, true),
                name,
                textColumn(
                    u"from"_s, [] { return GroupTable::tr("From the category"); }, 190, 300, &GroupLine::from),
                textColumn(
                    u"to"_s, [] { return GroupTable::tr("To the category"); }, 190, 300, &GroupLine::to),
                store,
                promId};
    }
    return {name,
            textColumn(
                u"path"_s, [] { return GroupTable::tr("Stands in"); }, 220, 420, &GroupLine::path, true),
            store, count, promId};
}

} // namespace kramar::ui
