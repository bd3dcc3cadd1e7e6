// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/palette_sources.h"

#include "base/phone.h"
#include "ui/common/futures.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::window {

namespace {

constexpr qsizetype shownHits = 5;

struct PaletteSources {
    Q_DECLARE_TR_FUNCTIONS(PaletteSources)
};

using Hits = Result<QList<ui::PaletteHit>>;

QString noted(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            said.append(part);
    }
    return said.join(u" · "_s);
}

ui::PaletteHit hitOf(const orders::Order &order, Timestamp now)
{
    const QString number =
        order.promId ? PaletteSources::tr("No. %1").arg(order.promId->value()) : PaletteSources::tr("Order made here");
    return {order.id.value(), noted({number, order.buyer.fullName()}),
            noted({words::title(order.state), words::formatMoney(order.sum()), order.waybill,
                   words::formatShortMoment(order.created, now)})};
}

ui::PaletteHit hitOf(const clients::ClientRow &row)
{
    const QString given = row.client.phones.value(0);
    const auto phone = Phone::parse(given);
    const QString name = row.client.fullName();
    return {row.client.id.value(), name.isEmpty() ? PaletteSources::tr("Without a name") : name,
            noted({phone ? phone->pretty() : given, row.client.emails.value(0)})};
}

ui::PaletteHit hitOf(const listings::Listing &listing)
{
    return {listing.id.value(), listing.shownName,
            noted({listing.sku, listing.values.price ? words::formatMoney(*listing.values.price) : QString(),
                   listing.values.presence ? words::presenceTitle(*listing.values.presence) : QString()})};
}

// The ids of a facade's search, then the rows of the first few.
template <class Rows, class Make>
QFuture<Hits> firstFew(const std::weak_ptr<const void> &asker, const QFuture<Result<QList<qint64>>> &ids, Rows rows,
                       Make make)
{
    return ui::followed(asker, ids, [rows, make](const Result<QList<qint64>> &found) {
        using Answer = std::decay_t<decltype(rows({}).result())>;
        const QFuture<Answer> answer =
            found ? rows(found->mid(0, shownHits)) : QtFuture::makeReadyFuture(Answer(found.error()));
        return ui::mapped(answer, [make](const Answer &objects) -> Hits {
            if (!objects)
                return objects.error();
            QList<ui::PaletteHit> hits;
            for (const auto &object : *objects)
                hits.append(make(object));
            return hits;
        });
    });
}

} // namespace

QList<ui::PaletteSource> paletteSources(backend::Backend &books,
                                        const std::function<void(const QString &page, qint64 id)> &open,
                                        const std::function<void(const QString &page, qint64 id)> &openApart)
{
    backend::Backend *all = &books;
    const std::shared_ptr<const void> life = std::make_shared<char>(); // as long as the palette has its sources
    const auto opens = [open](const QString &page) { return [open, page](qint64 id) { open(page, id); }; };
    const auto apart = [openApart](const QString &page) {
        return [openApart, page](qint64 id) { openApart(page, id); };
    };
    return {
        {.icon = u"orders"_s,
         .title = [] { return PaletteSources::tr("Orders"); },
         .find =
             [all, life](const QString &text) {
                 return firstFew(
                     life, all->orders().ids({.search = text}),
                     [all](const QList<qint64> &ids) { return all->orders().rows(ids); },
                     [all](const orders::Order &order) { return hitOf(order, all->clock().now()); });
             },
         .open = opens(u"orders"_s),
         .openApart = apart(u"orders"_s),
         .byNumber = true},
        {.icon = u"person"_s,
         .title = [] { return PaletteSources::tr("Clients"); },
         .find =
             [all, life](const QString &text) {
                 return firstFew(
                     life, all->clients().ids({.search = text}),
                     [all](const QList<qint64> &ids) { return all->clients().rows(ids); },
                     [](const clients::ClientRow &row) { return hitOf(row); });
             },
         .open = opens(u"clients"_s),
         .openApart = apart(u"clients"_s)},
        {.icon = u"products"_s,
         .title = [] { return PaletteSources::tr("Products"); },
         .find =
             [all, life](const QString &text) {
                 return firstFew(
                     life, all->listings().ids({.search = text}),
                     [all](const QList<qint64> &ids) { return all->listings().rows(ids); },
                     [](const listings::Listing &listing) { return hitOf(listing); });
             },
         .open = opens(u"products"_s),
         .openApart = apart(u"products"_s)},
    };
}

} // namespace kramar::window
