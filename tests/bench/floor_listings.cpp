// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"
#include "tests/bench/floor_pages.h"
#include "tests/bench/plain_sqlite.h"

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

constexpr const char *columnsOnly =
    "CREATE TABLE listing (id INTEGER PRIMARY KEY, store_id INTEGER, prom_id INTEGER, external_id TEXT, sku TEXT, "
    "name TEXT, name_uk TEXT, selling_type TEXT, presence TEXT, in_stock INTEGER, price_minor INTEGER, currency TEXT, "
    "minimum_order INTEGER, discount TEXT, prices TEXT, quantity INTEGER, unit TEXT, status TEXT, group_prom_id "
    "INTEGER, category_id INTEGER, category_caption TEXT, is_variation INTEGER, variation_base_id INTEGER, "
    "variation_group_id INTEGER, modified_ms INTEGER, read_ms INTEGER, keywords TEXT, description TEXT, "
    "description_uk TEXT)";

constexpr const char *insertColumns =
    "INSERT INTO listing (store_id, prom_id, external_id, sku, name, name_uk, selling_type, presence, in_stock, "
    "price_minor, currency, minimum_order, discount, prices, quantity, unit, status, group_prom_id, category_id, "
    "category_caption, is_variation, variation_base_id, variation_group_id, modified_ms, read_ms, keywords, "
    "description, description_uk) "
    "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)";
constexpr const char *insertBooks =
    "INSERT INTO listing (store_id, prom_id, external_id, sku, name, name_uk, selling_type, presence, in_stock, "
    "price_minor, currency, minimum_order, discount, prices, quantity, unit, status, group_prom_id, category_id, "
    "category_caption, is_variation, variation_base_id, variation_group_id, modified_ms, read_ms, keywords, "
    "description, description_uk, product_id, main_image_id, prom_digest, sort_name, search) "
    "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, x'00', ?, ?) "
    "RETURNING id";

std::optional<QString> translated(const QJsonObject &product, QLatin1StringView key, QLatin1StringView language)
{
    return textIn(product.value(key).toObject(), language);
}

void bindColumns(PlainSqlite::Statement &insert, const QJsonObject &product)
{
    const QJsonObject category = product.value("category"_L1).toObject();
    insert << product.value("id"_L1).toInteger() << textIn(product, "external_id"_L1) << textIn(product, "sku"_L1)
           << translated(product, "name_multilang"_L1, "ru"_L1).value_or(product.value("name"_L1).toString())
           << translated(product, "name_multilang"_L1, "uk"_L1) << textIn(product, "selling_type"_L1)
           << textIn(product, "presence"_L1) << flagIn(product, "in_stock"_L1) << hundredthsIn(product, "price"_L1)
           << textIn(product, "currency"_L1).value_or(QString())
           << hundredthsIn(product, "minimum_order_quantity"_L1, 1000) << jsonIn(product, "discount"_L1)
           << jsonIn(product, "prices"_L1) << hundredthsIn(product, "quantity_in_stock"_L1, 1000)
           << textIn(product, "measure_unit"_L1) << textIn(product, "status"_L1)
           << numberIn(product.value("group"_L1).toObject(), "id"_L1) << numberIn(category, "id"_L1)
           << textIn(category, "caption"_L1) << flagIn(product, "is_variation"_L1)
           << numberIn(product, "variation_base_id"_L1) << numberIn(product, "variation_group_id"_L1)
           << timeIn(product, "date_modified"_L1) << textIn(product, "keywords"_L1)
           << translated(product, "description_multilang"_L1, "ru"_L1)
           << translated(product, "description_multilang"_L1, "uk"_L1);
}

class ColumnsFloor
{
public:
    explicit ColumnsFloor(PlainSqlite &db)
        : m_insert(db, insertColumns)
    {
    }
    void keep(const QJsonObject &product)
    {
        bindColumns(m_insert, product);
        m_insert.go();
    }
    void endPage() {}

private:
    PlainSqlite::Statement m_insert;
};

// Every row our import writes, by the plainest statements; what is looked up there is looked up here.
class BooksFloor
{
public:
    explicit BooksFloor(PlainSqlite &db)
        : m_insert(db, insertBooks)
        , m_product(db, "INSERT INTO product (sku, name, unit, created_ms, search) VALUES (?, ?, ?, 0, ?) RETURNING id")
        , m_productBySku(db, "SELECT id FROM product WHERE sku = ?")
        , m_image(db, "INSERT INTO image (url, state) VALUES (?, 'wanted') ON CONFLICT (url) DO UPDATE SET url = "
                      "excluded.url RETURNING id")
        , m_listingImage(db, "INSERT INTO listing_image (listing_id, position, image_id, prom_image_id) "
                             "VALUES (?, ?, ?, ?)")
        , m_snapshotPage(db, "INSERT INTO snapshot_page (snapshot_id, json) VALUES (1, ?) RETURNING id")
        , m_snapshot(db, "INSERT INTO snapshot_item (snapshot_id, kind, prom_id, page_id) VALUES (1, 'listing', ?, ?)")
        , m_act(db, "INSERT INTO act (at_ms, actor_kind, actor_name, kind, store_id) VALUES (0, 'exchange', '', "
                    "'import.listings', 1) RETURNING id")
        , m_history(db, "INSERT INTO history (act_id, entity, entity_id, field) VALUES (?, ?, ?, '')")
        , m_change(db, "INSERT INTO change (kind, object_id) VALUES (?, ?)")
        , m_search(db, "INSERT INTO listing_search (rowid, search) SELECT id, search FROM listing WHERE id > "
                       "(SELECT coalesce(max(id), 0) FROM listing_search_docsize)")
    {
        db.run("INSERT INTO snapshot (store_id, at_ms, kind, state) VALUES (1, 0, 'first', 'running')");
    }
    void keep(const QJsonObject &product)
    {
        if (!m_actId)
            m_actId = m_act.go();
        const QString sku = product.value("sku"_L1).toString();
        const QString name = product.value("name"_L1).toString();
        const QString nameUk = translated(product, "name_multilang"_L1, "uk"_L1).value_or(QString());
        std::optional<qint64> ours;
        if (!sku.isEmpty())
            ours = (m_productBySku << sku).go();
        if (!ours) {
            ours = (m_product << sku << name << product.value("measure_unit"_L1).toString() << name.toLower()).go();
            (m_history << *m_actId << u"product"_s << *ours).go();
            (m_change << qint64{1} << *ours).go();
        }
        QList<std::pair<qint64, qint64>> images;
        const QJsonArray pictures = product.value("images"_L1).toArray();
        for (const QJsonValue &value : pictures) {
            const QJsonObject picture = value.toObject();
            images.append(
                {(m_image << picture.value("url"_L1).toString()).go().value_or(0), picture.value("id"_L1).toInteger()});
        }
        bindColumns(m_insert, product);
        m_insert << ours << (images.isEmpty() ? std::nullopt : std::optional(images.first().first)) << name.toLower();
        m_insert << QString(u' ' + name + u' ' + nameUk + u' ' + sku + u' ' +
                            QString::number(product.value("id"_L1).toInteger()) + u' ' +
                            product.value("keywords"_L1).toString())
                        .toLower();
        const qint64 id = m_insert.go().value_or(0);
        for (qsizetype i = 0; i < images.size(); ++i)
            (m_listingImage << id << qint64{i} << images[i].first << images[i].second).go();
        (m_history << *m_actId << u"listing"_s << id).go();
        (m_change << qint64{2} << id).go();
        m_texts += (m_texts.isEmpty() ? '[' : ',') + rawOf(product);
        m_kept.append(product.value("id"_L1).toInteger());
    }
    void endPage()
    {
        m_actId.reset();
        m_search.go();
        if (m_kept.isEmpty())
            return;
        const qint64 page = (m_snapshotPage << qCompress(m_texts + ']', 1)).go().value_or(0);
        for (const qint64 id : std::as_const(m_kept))
            (m_snapshot << id << page).go();
        m_kept.clear();
        m_texts.clear();
    }

private:
    PlainSqlite::Statement m_insert, m_product, m_productBySku, m_image, m_listingImage, m_snapshotPage, m_snapshot,
        m_act, m_history, m_change, m_search;
    std::optional<qint64> m_actId;
    QList<qint64> m_kept; // of this page
    QByteArray m_texts;
};

template <class Writer>
FloorRun importAll(Shop &shop, PlainSqlite &db)
{
    FloorRun run;
    Writer writer(db);
    QSet<qint64> seen;
    const auto keep = [&](const QJsonArray &page) {
        bool brings = false;
        db.run("BEGIN IMMEDIATE");
        for (const QJsonValue &value : page) {
            const QJsonObject product = value.toObject();
            const qint64 id = product.value("id"_L1).toInteger();
            if (seen.contains(id))
                continue;
            seen.insert(id);
            brings = true;
            writer.keep(product);
        }
        writer.endPage();
        db.run("COMMIT");
        return brings;
    };
    shop.forget();
    const double worked = processorMs();
    const double started = nowMs();
    walkFloor(shop, u"/products/list"_s, "products"_L1, {}, run, keep);
    // Some shops show only the root group's goods in the whole list: so we ask group by group once, and so does this.
    QList<qint64> groups;
    walkFloor(shop, u"/groups/list"_s, "groups"_L1, {}, run, [&](const QJsonArray &page) {
        for (const QJsonValue &group : page)
            groups.append(group.toObject().value("id"_L1).toInteger());
        return true;
    });
    for (const qint64 group : groups) {
        QUrlQuery ofGroup;
        ofGroup.addQueryItem(u"group_id"_s, QString::number(group));
        walkFloor(shop, u"/products/list"_s, "products"_L1, ofGroup, run, keep);
    }
    run.wallMs = nowMs() - started;
    run.processorMs = processorMs() - worked;
    run.shopMs = shop.ownMs();
    run.objects = db.number("SELECT count(*) FROM listing");
    return run;
}

} // namespace

FloorRun floorOfListings(Shop &shop, Floor floor, const QString &path)
{
    if (floor == Floor::Books)
        makeBooks(path);
    PlainSqlite db(path);
    if (floor == Floor::Books)
        return importAll<BooksFloor>(shop, db);
    db.run(columnsOnly);
    return importAll<ColumnsFloor>(shop, db);
}

} // namespace kramar::bench
