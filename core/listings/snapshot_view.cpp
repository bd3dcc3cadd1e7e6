// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/snapshot_view.h"

#include "base/fold.h"
#include "listings/bulk_reading.h"
#include "listings/edit_writer.h"
#include "listings/governed.h"
#include "listings/listing_name.h"
#include "listings/listing_table.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace kramar::listings {

namespace {

// A text that does not say its language is the main one's, unless the books have it as the other's.
void nameLanguage(ListingFacts &then, const Listing *now)
{
    const auto take = [&](QLatin1StringView field, std::optional<QString> &into, const std::optional<QString> &any,
                          const std::optional<QString> &main, const std::optional<QString> &second) {
        if (!any || into || !isOfMainLanguage(*any, main.value_or(QString()), second.value_or(QString())))
            return;
        into = any;
        then.knows.append(QString(field));
    };
    const ListingValues none;
    const ListingValues &known = now ? now->values : none;
    take(name, then.values.name, then.anyName, known.name, known.nameUk);
    take(keywords, then.values.keywords, then.anyKeywords, known.keywords, known.keywordsUk);
    take(description, then.values.description, then.anyDescription, known.description, known.descriptionUk);
}

bool knowsDescription(const QList<ListingFacts> &page)
{
    return std::any_of(page.cbegin(), page.cend(), [](const ListingFacts &facts) {
        return facts.anyDescription || facts.knows.contains(description) || facts.knows.contains(descriptionUk);
    });
}

// What the books have of these, by Prom's number.
Result<QHash<qint64, Listing>> listingsOfNow(storage::Connection &db, StoreId store, const QList<ListingFacts> &page)
{
    QList<qint64> promIds;
    for (const ListingFacts &facts : page)
        promIds.append(facts.promId.value());
    const QHash<qint64, qint64> ids = TRY(idsOfPromIds(db, store, promIds));
    QHash<qint64, Listing> found = TRY(loadListings(db, ids.values(), knowsDescription(page)));
    QList<Listing *> marked;
    for (Listing &listing : found)
        marked.append(&listing);
    TRY_DONE(markGoverned(db, marked)); // what is not a person's to bring back
    QHash<qint64, Listing> byPromId;
    for (const Listing &listing : std::as_const(found))
        byPromId.insert(listing.promId.value(), listing);
    return byPromId;
}

std::optional<QString> shortened(const std::optional<QString> &text)
{
    if (!text || text->size() <= shownLength)
        return text;
    return text->left(shownLength - 1) + u'…';
}

bool isLong(const QString &field)
{
    return longestText(field).has_value();
}

SnapshotLine lineOf(const ListingFacts &then, const Listing *now, const QString &language)
{
    SnapshotLine line{.promId = then.promId.value(),
                      .listing = now ? now->id : ListingId(),
                      .sku = then.sku ? *then.sku : (now ? now->sku : QString()),
                      .name = nameIn(language, then.values),
                      .currency = then.currency,
                      .price = then.values.price,
                      .presence = then.values.presence,
                      .status = then.values.status,
                      .quantity = then.values.quantity,
                      .isVariation = then.isVariation.value_or(false),
                      .differences = {}};
    if (line.name.isEmpty())
        line.name = then.anyName.value_or(now ? nameIn(language, now->values) : QString());
    if (!now)
        return line;
    line.differences = differencesOf(then, *now);
    for (FieldDifference &difference : line.differences) {
        if (!isLong(difference.field))
            continue;
        difference.then = shortened(difference.then);
        difference.now = shortened(difference.now);
    }
    return line;
}

Result<QString> languageOf(storage::Connection &db, StoreId store)
{
    return TRY(db.first(u"SELECT language FROM store WHERE id = ?"_s, {store},
                        [](const storage::Row &row) { return row.text(0); }))
        .value_or(QString());
}

void summarise(SnapshotView &view)
{
    view.byField.clear();
    view.differing = view.gone = 0;
    for (const SnapshotLine &line : std::as_const(view.lines)) {
        view.gone += line.isGone() ? 1 : 0;
        view.differing += line.differences.isEmpty() ? 0 : 1;
        for (const FieldDifference &difference : line.differences)
            ++view.byField[difference.field];
    }
}

Done compareLines(storage::Connection &db, const Snapshot &snapshot, const std::optional<QList<qint64>> &promIds,
                  const PromReading &ofProm, Effort &effort, const std::function<void(SnapshotLine &&)> &take)
{
    const QString language = TRY(languageOf(db, snapshot.store));
    return eachSnapshotPage(db, snapshot, ofProm, promIds, effort, [&](const QList<ListingFacts> &page) -> Done {
        const QHash<qint64, Listing> now = TRY(listingsOfNow(db, snapshot.store, page));
        for (ListingFacts facts : page) {
            const auto listing = now.constFind(facts.promId.value());
            const Listing *const found = listing == now.cend() ? nullptr : &*listing;
            nameLanguage(facts, found);
            take(lineOf(facts, found, language));
        }
        return {};
    });
}

// The order of a word, of numbers with those that are not known at the end.
template <class T, class Value>
void sortBy(QList<qsizetype> &places, const QList<SnapshotLine> &lines, bool descending, Value value)
{
    std::stable_sort(places.begin(), places.end(), [&](qsizetype a, qsizetype b) {
        const std::optional<T> left = value(lines[a]), right = value(lines[b]);
        if (!left || !right)
            return left.has_value() && !right.has_value();
        return descending ? *right < *left : *left < *right;
    });
}

void sortPlaces(QList<qsizetype> &places, const QList<SnapshotLine> &lines, const SnapshotQuery &query)
{
    const bool down = query.descending;
    const auto word = [](const std::optional<QString> &text) { return text; };
    if (query.sort == u"sku")
        return sortBy<QString>(places, lines, down, [](const SnapshotLine &line) {
            return line.sku.isEmpty() ? std::nullopt : std::optional(line.sku);
        });
    if (query.sort == u"prom_id")
        return sortBy<qint64>(places, lines, down, [](const SnapshotLine &line) { return std::optional(line.promId); });
    if (query.sort == u"price")
        return sortBy<qint64>(places, lines, down, [](const SnapshotLine &line) {
            return line.price ? std::optional(line.price->minor()) : std::nullopt;
        });
    if (query.sort == u"quantity")
        return sortBy<qint64>(places, lines, down, [](const SnapshotLine &line) {
            return line.quantity ? std::optional(line.quantity->thousandths()) : std::nullopt;
        });
    if (query.sort == u"presence")
        return sortBy<QString>(places, lines, down, [&](const SnapshotLine &line) { return word(line.presence); });
    if (query.sort == u"status")
        return sortBy<QString>(places, lines, down, [&](const SnapshotLine &line) { return word(line.status); });
    if (query.sort == u"differs")
        return sortBy<qsizetype>(places, lines, down,
                                 [](const SnapshotLine &line) { return std::optional(line.differences.size()); });
    if (down) // they stand by name
        std::reverse(places.begin(), places.end());
}

bool isWanted(const SnapshotLine &line, const SnapshotQuery &query)
{
    switch (query.which) {
    case SnapshotQuery::Which::All:
        break;
    case SnapshotQuery::Which::Differing:
        if (line.differences.isEmpty())
            return false;
        break;
    case SnapshotQuery::Which::Same:
        return !line.isGone() && line.differences.isEmpty();
    case SnapshotQuery::Which::Gone:
        return line.isGone();
    }
    return query.fields.isEmpty() ||
           std::any_of(line.differences.cbegin(), line.differences.cend(),
                       [&](const FieldDifference &difference) { return query.fields.contains(difference.field); });
}

} // namespace

QList<FieldDifference> differencesOf(const ListingFacts &then, const Listing &now)
{
    QList<FieldDifference> differences;
    for (const QLatin1StringView field : listingFields()) {
        if (!then.knows.contains(field))
            continue;
        const std::optional<QString> before = canonical(field, then.values);
        const std::optional<QString> after = canonical(field, now.values);
        const bool clearable = isClearable(field);
        if (before == after || (!clearable && (!before || !after)))
            continue;
        differences.append({QString(field), before, after, lockOf(now, field)});
    }
    return differences;
}

const SnapshotLine *SnapshotView::line(qint64 promId) const
{
    const auto place = byPromId.constFind(promId);
    return place == byPromId.cend() ? nullptr : &lines[*place];
}

Result<SnapshotViewPtr> readSnapshotView(storage::Connection &db, SnapshotId id, const PromReading &ofProm,
                                         Effort &effort)
{
    const auto snapshot = TRY(findSnapshot(db, id));
    if (!snapshot)
        return Error::of(Error::Kind::NotFound, u"no such snapshot"_s);
    auto view = std::make_shared<SnapshotView>();
    view->snapshot = *snapshot;
    effort.begin(snapshot->listings);
    QList<SnapshotLine> lines;
    lines.reserve(snapshot->listings);
    TRY_DONE(compareLines(db, *snapshot, {}, ofProm, effort,
                          [&lines](SnapshotLine &&line) { lines.append(std::move(line)); }));
    QList<std::pair<QString, qsizetype>> order;
    order.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        order.append({sortKey(lines[i].name), i});
    std::sort(order.begin(), order.end());
    view->lines.reserve(lines.size());
    for (const auto &[key, place] : order) {
        SnapshotLine &line = lines[place];
        view->byPromId.insert(line.promId, view->lines.size());
        view->folded.append(fold(QString(line.name + u' ' + line.sku + u' ' + QString::number(line.promId))));
        view->lines.append(std::move(line));
    }
    summarise(*view);
    return SnapshotViewPtr(std::move(view));
}

Result<SnapshotViewPtr> refreshed(storage::Connection &db, const SnapshotViewPtr &view, const QSet<qint64> &listings,
                                  const PromReading &ofProm, Effort &effort)
{
    QList<qint64> promIds;
    for (const SnapshotLine &line : view->lines) {
        if (line.isGone() || listings.contains(line.listing.value()))
            promIds.append(line.promId);
    }
    auto fresh = std::make_shared<SnapshotView>(*view);
    effort.begin(promIds.size());
    TRY_DONE(compareLines(db, view->snapshot, promIds, ofProm, effort, [&fresh](SnapshotLine &&line) {
        fresh->lines[fresh->byPromId.value(line.promId)] = std::move(line);
    }));
    summarise(*fresh);
    return SnapshotViewPtr(std::move(fresh));
}

QList<qint64> findInView(const SnapshotView &view, const SnapshotQuery &query)
{
    const QStringList words = fold(query.search).split(u' ', Qt::SkipEmptyParts);
    QList<qsizetype> places;
    for (qsizetype i = 0; i < view.lines.size(); ++i) {
        if (isWanted(view.lines[i], query) && std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
                return view.folded[i].contains(word);
            }))
            places.append(i);
    }
    sortPlaces(places, view.lines, query);
    QList<qint64> found;
    found.reserve(places.size());
    for (const qsizetype place : std::as_const(places))
        found.append(view.lines[place].promId);
    return found;
}

Result<QList<FieldDifference>> differencesIn(storage::Connection &db, const Snapshot &snapshot, qint64 promId,
                                             const PromReading &ofProm)
{
    std::optional<QList<FieldDifference>> found;
    Effort effort;
    TRY_DONE(eachSnapshotPage(db, snapshot, ofProm, QList<qint64>{promId}, effort,
                              [&](const QList<ListingFacts> &page) -> Done {
                                  const QHash<qint64, Listing> now = TRY(listingsOfNow(db, snapshot.store, page));
                                  for (ListingFacts facts : page) {
                                      found = QList<FieldDifference>();
                                      const auto listing = now.constFind(promId);
                                      if (listing == now.cend())
                                          continue;
                                      nameLanguage(facts, &*listing);
                                      found = differencesOf(facts, *listing);
                                  }
                                  return {};
                              }));
    if (!found)
        return Error::of(Error::Kind::NotFound, u"no such listing in the snapshot"_s);
    return *found;
}

Result<Restoring> restoringOf(storage::Connection &db, const Snapshot &snapshot, const QList<qint64> &promIds,
                              const QStringList &fields, const PromReading &ofProm, Effort &effort)
{
    Restoring restoring;
    effort.begin(promIds.size());
    TRY_DONE(eachSnapshotPage(db, snapshot, ofProm, promIds, effort, [&](const QList<ListingFacts> &page) -> Done {
        const QHash<qint64, Listing> now = TRY(listingsOfNow(db, snapshot.store, page));
        for (ListingFacts facts : page) {
            const auto listing = now.constFind(facts.promId.value());
            if (listing == now.cend())
                continue;
            nameLanguage(facts, &*listing);
            QList<FieldChange> changes;
            for (const FieldDifference &difference : differencesOf(facts, *listing)) {
                if (fields.contains(difference.field))
                    changes.append({difference.field, difference.then});
            }
            if (!changes.isEmpty())
                restoring.insert(listing->id.value(), changes);
        }
        return {};
    }));
    return restoring;
}

} // namespace kramar::listings
