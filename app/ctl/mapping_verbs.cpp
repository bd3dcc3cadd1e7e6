// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/named_objects.h"
#include "app/ctl/shows.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "reports/mappings.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

// So many rows are in memory at once, however long the list is.
constexpr qsizetype window = 500;

QString showKind(const QJsonValue &value)
{
    const auto kind = reports::mappingKindOf(value.toString());
    if (!kind)
        return value.toString();
    switch (*kind) {
    case reports::MappingKind::OrderStatus:
        return Ctl::tr("Order status");
    case reports::MappingKind::Client:
        return Ctl::tr("Client");
    case reports::MappingKind::Product:
        return Ctl::tr("Product");
    }
    Q_UNREACHABLE();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject rowOf(const reports::Mapping &mapping, const QString &storeName)
{
    const bool status = mapping.kind == reports::MappingKind::OrderStatus;
    const QJsonValue ours = mapping.product  ? QJsonValue(mapping.product->value())
                            : mapping.client ? QJsonValue(mapping.client->value())
                            : mapping.state  ? QJsonValue(toCode(*mapping.state))
                                             : QJsonValue();
    return {{u"kind"_s, reports::toCode(mapping.kind)},
            {u"store"_s, storeName},
            {u"prom_id"_s, status ? QJsonValue(mapping.promId) : QJsonValue(mapping.promId.toLongLong())},
            {u"prom_name"_s, textOrNull(mapping.promName)},
            {u"ours_id"_s, ours},
            {u"ours_name"_s, textOrNull(mapping.oursName)},
            {u"ours_sku"_s, textOrNull(mapping.oursSku)},
            {u"linked_at"_s, mapping.linkedAt ? QJsonValue(mapping.linkedAt->toIso()) : QJsonValue()}};
}

} // namespace

Result<ExitCode> listMappings(Errand &errand)
{
    reports::MappingQuery query;
    if (errand.line().has("kind"_L1)) {
        const auto kind = reports::mappingKindOf(errand.line().value("kind"_L1));
        if (!kind)
            return errand.refuse(Ctl::tr("--kind is order_status, client or product."));
        query.kinds = {*kind};
    }
    const StoreScope scope = TRY(scopeOf(errand));
    query.stores = scope.stores();
    const QList<qint64> ids = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return reports::mappingIds(db, query); }, errand.stop()));
    ListOutput list(errand.output(), {{"kind"_L1, QT_TRANSLATE_NOOP("Ctl", "Kind"), showKind},
                                      {"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID")},
                                      {"prom_name"_L1, QT_TRANSLATE_NOOP("Ctl", "On Prom")},
                                      {"ours_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Here")},
                                      {"ours_name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"ours_sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"linked_at"_L1, QT_TRANSLATE_NOOP("Ctl", "Linked"), showMoment}});
    for (qsizetype from = 0; from < ids.size(); from += window) {
        const QList<qint64> some = ids.mid(from, window);
        const auto rows = TRY(errand.database().readNow(
            [&](storage::Connection &db) { return reports::mappingRows(db, some); }, errand.stop()));
        for (const reports::Mapping &mapping : rows)
            list.add(rowOf(mapping, scope.nameOf(mapping.store)));
    }
    list.end();
    return ExitCode::Ok;
}

} // namespace kramar::ctl
