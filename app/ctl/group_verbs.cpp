// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/named_objects.h"
#include "app/ctl/shows.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "listings/categories.h"
#include "listings/group_name.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

Result<ExitCode> listGroups(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    const auto groups = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return listings::groupLines(db, scope.store); }, errand.stop()));
    ListOutput list(errand.output(), {{"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"parent"_L1, QT_TRANSLATE_NOOP("Ctl", "Stands in"), nullptr, true},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"listings"_L1, QT_TRANSLATE_NOOP("Ctl", "Listings"), nullptr, true}});
    for (const listings::GroupOfStore &each : groups)
        list.add({{u"store"_s, scope.nameOf(each.store)},
                  {u"prom_id"_s, each.group.promId.value()},
                  {u"parent"_s, each.group.parent ? QJsonValue(each.group.parent->value()) : QJsonValue()},
                  {u"name"_s, listings::nameOf(each.group)},
                  {u"name_main"_s, each.group.name},
                  {u"name_uk"_s, each.group.nameUk},
                  {u"listings"_s, each.listings}});
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> listOwnGroups(Errand &errand)
{
    const auto groups = TRY(await(TRY(errand.books())->ownGroups().all(), errand.stop()));
    ListOutput list(errand.output(), {{"path"_L1, QT_TRANSLATE_NOOP("Ctl", "Our group")},
                                      {"products"_L1, QT_TRANSLATE_NOOP("Ctl", "Products"), nullptr, true}});
    for (const products::ProductGroup &group : groups)
        list.add({{u"path"_s, group.path}, {u"products"_s, group.products}});
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> renameOwnGroup(Errand &errand)
{
    const ActId act =
        TRY(await(TRY(errand.books())->ownGroups().rename(errand.argument(0), errand.argument(1)), errand.stop()));
    if (act == ActId())
        return Error::of(Error::Kind::NotFound, u"no such group"_s);
    errand.output().answer({{u"act"_s, act.value()}},
                           Ctl::tr("To take it back: kramarctl listing undo %1").arg(act.value()));
    return ExitCode::Ok;
}

Result<ExitCode> listCategories(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    const auto categories = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return listings::portalCategories(db, scope.store); }, errand.stop()));
    ListOutput list(errand.output(), {{"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"listings"_L1, QT_TRANSLATE_NOOP("Ctl", "Listings"), nullptr, true}});
    for (const listings::PortalCategory &each : categories)
        list.add({{u"store"_s, scope.nameOf(each.store)},
                  {u"prom_id"_s, each.promId},
                  {u"name"_s, each.caption},
                  {u"listings"_s, each.listings}});
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> listCategoryMoves(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    const auto moves = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return listings::categoryMoves(db, scope.store); }, errand.stop()));
    ListOutput list(errand.output(), {{"at"_L1, QT_TRANSLATE_NOOP("Ctl", "When"), showMoment},
                                      {"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"from"_L1, QT_TRANSLATE_NOOP("Ctl", "From the category")},
                                      {"to"_L1, QT_TRANSLATE_NOOP("Ctl", "To the category")}});
    for (const listings::CategoryMove &each : moves)
        list.add({{u"at"_s, each.at.toIso()},
                  {u"store"_s, scope.nameOf(each.store)},
                  {u"prom_id"_s, each.promId.value()},
                  {u"sku"_s, each.sku},
                  {u"name"_s, each.name},
                  {u"from_id"_s, each.from},
                  {u"from"_s, each.fromCaption},
                  {u"to_id"_s, each.to},
                  {u"to"_s, each.toCaption}});
    list.end();
    return ExitCode::Ok;
}

} // namespace kramar::ctl
