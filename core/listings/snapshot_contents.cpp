// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/snapshot_contents.h"

#include "listings/fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace kramar::listings {

namespace {

bool isDescription(QLatin1StringView field)
{
    return field == description || field == descriptionUk;
}

bool isText(QLatin1StringView field)
{
    return field == name || field == nameUk || field == keywords || field == keywordsUk;
}

bool wasRead(QLatin1StringView field, BulkTexts texts)
{
    if (isDescription(field))
        return texts == BulkTexts::Whole;
    return texts != BulkTexts::LeaveOut || !isText(field);
}

struct Page {
    qint64 id = 0;
    qint64 objects = 0;
};

} // namespace

QByteArray snapshotText(const Listing &listing, BulkTexts texts)
{
    QJsonObject values;
    for (const QLatin1StringView field : listingFields()) {
        if (!wasRead(field, texts))
            continue;
        const auto text = canonical(field, listing.values);
        values.insert(field, text ? QJsonValue(*text) : QJsonValue());
    }
    QJsonObject object{{u"id"_s, listing.promId.value()},
                       {u"currency"_s, listing.currency.code()},
                       {u"variation"_s, listing.isVariation},
                       {u"values"_s, values}};
    if (texts != BulkTexts::LeaveOut)
        object.insert(u"sku"_s, listing.sku);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ListingFacts> snapshotFacts(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    ListingFacts facts;
    facts.promId = PromListingId(object.value("id"_L1).toInteger());
    facts.currency = Currency::parse(object.value("currency"_L1).toString()).value_or(Currency());
    facts.isVariation = object.value("variation"_L1).toBool();
    if (object.contains("sku"_L1))
        facts.sku = object.value("sku"_L1).toString();
    const QJsonObject values = object.value("values"_L1).toObject();
    for (const QLatin1StringView field : listingFields()) {
        const auto text = values.constFind(field);
        if (text == values.constEnd())
            continue;
        facts.knows.append(QString(field));
        if (!text->isNull())
            TRY_DONE(assign(field, text->toString(), facts.currency, facts.values));
    }
    return facts;
}

Done eachSnapshotPage(storage::Connection &db, const Snapshot &snapshot, const PromReading &ofProm,
                      const std::optional<QList<qint64>> &promIds, Effort &effort, const TakePage &take)
{
    storage::Binds binds{snapshot.id};
    QString only;
    if (promIds) {
        only = u" AND prom_id "_s + db.isOneOf();
        binds.append(db.numbers(*promIds));
    }
    const QList<Page> pages =
        TRY(db.list(u"SELECT page_id, count(*) FROM snapshot_item WHERE snapshot_id = ? AND kind = 'listing'"_s + only +
                        u" GROUP BY page_id ORDER BY page_id"_s,
                    binds, [](const storage::Row &row) {
                        return Page{row.number(0), row.number(1)};
                    }));
    const QSet<qint64> wanted = promIds ? QSet<qint64>(promIds->cbegin(), promIds->cend()) : QSet<qint64>();
    const bool ofOurs = !isWhole(snapshot.kind);
    QSet<qint64> seen; // a page read twice counts once
    for (const Page &page : pages) {
        TRY_DONE(effort.go());
        const auto packed = TRY(db.first(u"SELECT json FROM snapshot_page WHERE id = ?"_s, {page.id},
                                         [](const storage::Row &row) { return row.bytes(0); }));
        if (!packed)
            return Error::of(Error::Kind::NotFound, u"the snapshot was deleted meanwhile"_s);
        const QJsonArray objects = QJsonDocument::fromJson(qUncompress(*packed)).array();
        QList<ListingFacts> read;
        read.reserve(objects.size());
        for (const QJsonValue &object : objects) {
            const qint64 promId = object.toObject().value("id"_L1).toInteger();
            if ((promIds && !wanted.contains(promId)) || seen.contains(promId))
                continue;
            auto facts = ofOurs ? snapshotFacts(object) : ofProm(object);
            if (!facts)
                continue;
            seen.insert(promId);
            facts->raw.clear();
            read.append(std::move(*facts));
        }
        TRY_DONE(take(read));
        effort.advance(page.objects);
    }
    return {};
}

} // namespace kramar::listings
