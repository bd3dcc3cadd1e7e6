// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/download_table.h"

#include "ui/common/futures.h"
#include "ui/stores/identity_settings.h"
#include "words/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct DownloadTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::DownloadTable)
};

using Part = DownloadSource::Part;
constexpr qint64 parts = 8; // a row's number is its object's with the part

QString named(const QString &sku, const QString &name)
{
    return sku.isEmpty() ? name : sku + u' ' + name;
}

const DownloadLine &lineIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<DownloadLine>());
    return *static_cast<const DownloadLine *>(payload.constData());
}

} // namespace

void DownloadSource::setPlan(const listings::DownloadPlan &plan)
{
    m_plan = plan;
    m_ids.clear();
    m_linkAt.clear();
    m_countAt.clear();
    const auto add = [this](Part part, qint64 number) { m_ids[static_cast<int>(part)].append(number); };
    for (qsizetype i = 0; i < plan.links.size(); ++i) {
        m_linkAt.insert(plan.links[i].listing.value(), i);
        add(Part::Links, plan.links[i].listing.value());
    }
    for (const ListingId id : plan.fresh)
        add(Part::Fresh, id.value());
    for (const ListingId id : plan.ambiguous)
        add(Part::Ambiguous, id.value());
    for (qsizetype i = 0; i < plan.counts.size(); ++i) {
        m_countAt.insert(plan.counts[i].product.value(), i);
        add(Part::Counts, plan.counts[i].product.value());
    }
    setAlike({});
}

void DownloadSource::setAlike(const QList<listings::LinkOffer> &alike)
{
    m_alike = alike;
    m_alikeAt.clear();
    QList<qint64> &ids = m_ids[static_cast<int>(Part::Alike)];
    ids.clear();
    for (qsizetype i = 0; i < alike.size(); ++i) {
        m_alikeAt.insert(alike[i].listing.value(), i);
        ids.append(alike[i].listing.value());
    }
}

QFuture<Result<QList<qint64>>> DownloadSource::ids(const TableQuery &query)
{
    const int part = query.conditions.isEmpty() ? 0 : query.conditions.first().value.toInt();
    QList<qint64> ids;
    for (const qint64 number : m_ids.value(part))
        ids.append(number * parts + part);
    return QtFuture::makeReadyFuture(Result<QList<qint64>>(ids));
}

QString DownloadSource::deed(Part part, qint64 number) const
{
    switch (part) {
    case Part::Links:
        return DownloadTable::tr("linked by %1").arg(identityKeyTitle(m_plan.links[m_linkAt.value(number)].by));
    case Part::Fresh:
        return m_plan.way == listings::DownloadWay::NewProducts ? DownloadTable::tr("becomes a product")
                                                                : DownloadTable::tr("stays unlinked");
    case Part::Alike:
        return DownloadTable::tr("alike by %1 %").arg(m_alike[m_alikeAt.value(number)].alike.first().percent);
    case Part::Ambiguous:
        return DownloadTable::tr("for you to decide");
    case Part::Counts:
        break;
    }
    return {};
}

QFuture<Result<QList<RowData>>> DownloadSource::countRows(const QList<qint64> &ids)
{
    QList<qint64> products;
    for (const qint64 id : ids)
        products.append(id / parts);
    const auto made = [counts = m_plan.counts, at = m_countAt,
                       ids](const Result<QList<listings::LinkProduct>> &found) -> Result<QList<RowData>> {
        if (!found)
            return found.error();
        QList<RowData> rows;
        for (const listings::LinkProduct &product : *found) {
            const auto place = at.constFind(product.id.value());
            if (place == at.cend())
                continue;
            const auto &count = counts[*place];
            rows.append({product.id.value() * parts + static_cast<int>(Part::Counts),
                         QVariant::fromValue(DownloadLine{
                             named(product.sku, product.name),
                             count.onHand ? DownloadTable::tr("on hand %1").arg(words::formatQuantity(*count.onHand))
                                          : DownloadTable::tr("never counted"),
                             DownloadTable::tr("becomes %1").arg(words::formatQuantity(count.onProm)), false})});
        }
        return rows;
    };
    return mapped(m_desk.products(products), made);
}

QFuture<Result<QList<RowData>>> DownloadSource::rows(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return QtFuture::makeReadyFuture(Result<QList<RowData>>(QList<RowData>()));
    const auto part = static_cast<Part>(ids.first() % parts);
    if (part == Part::Counts)
        return countRows(ids);
    QList<listings::LinkPair> pairs;
    QHash<qint64, QString> deeds;
    for (const qint64 id : ids) {
        const qint64 number = id / parts;
        listings::LinkPair pair{ListingId(number), std::nullopt};
        const bool known =
            part == Part::Links ? m_linkAt.contains(number) : part != Part::Alike || m_alikeAt.contains(number);
        if (!known)
            continue; // of a plan that was left meanwhile
        if (part == Part::Links)
            pair.product = m_plan.links[m_linkAt.value(number)].product;
        else if (part == Part::Alike)
            pair.product = m_alike[m_alikeAt.value(number)].alike.first().product;
        pairs.append(pair);
        deeds.insert(number, deed(part, number));
    }
    const auto made = [part, deeds](const Result<QList<listings::LinkRow>> &found) -> Result<QList<RowData>> {
        if (!found)
            return found.error();
        QList<RowData> rows;
        for (const listings::LinkRow &row : *found) {
            const qint64 number = row.listing.id.value();
            rows.append(
                {number * parts + static_cast<int>(part),
                 QVariant::fromValue(DownloadLine{named(row.listing.sku, row.listing.shownName),
                                                  row.product ? named(row.product->sku, row.product->name) : u"—"_s,
                                                  deeds.value(number), part == Part::Ambiguous})});
        }
        return rows;
    };
    return mapped(m_desk.rows(pairs), made);
}

QList<TableColumn> downloadColumns()
{
    const auto text = [](QString DownloadLine::*of) {
        return [of](const QVariant &payload) {
            const DownloadLine &line = lineIn(payload);
            return Cell::plain(line.*of).asQuiet(line.quiet).withTooltip(line.*of);
        };
    };
    QList<TableColumn> columns;
    columns.append({.key = u"what"_s,
                    .title = [] { return DownloadTable::tr("Product"); },
                    .width = 280,
                    .sortable = false,
                    .stretch = true,
                    .cell = text(&DownloadLine::what)});
    columns.append({.key = u"here"_s,
                    .title = [] { return DownloadTable::tr("Here"); },
                    .width = 260,
                    .sortable = false,
                    .cell = text(&DownloadLine::here)});
    columns.append({.key = u"deed"_s,
                    .title = [] { return DownloadTable::tr("What is done"); },
                    .width = 190,
                    .sortable = false,
                    .cell = text(&DownloadLine::deed)});
    return columns;
}

} // namespace kramar::ui
