// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/named_objects.h"
#include "app/ctl/prom_ids.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "listings/bulk_reading.h"
#include "listings/sync_locks.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

// One listing by --prom-id, or many by --ids.
struct Named {
    QList<qint64> ids;
    QJsonArray missing{};
};
Result<Named> namedListings(Errand &errand, const stores::Store &store)
{
    if (errand.line().has("ids"_L1) == errand.line().has("prom-id"_L1))
        return errand.refuse(Ctl::tr("Name a listing by --prom-id, or many by --ids."));
    Named named;
    if (errand.line().has("prom-id"_L1)) {
        named.ids.append(TRY(listingOfOptions(errand, store)).id.value());
        return named;
    }
    const auto promIds = readPromIds(errand.line().value("ids"_L1));
    if (!promIds && !promIds.error().promWords.isEmpty())
        return errand.refuse(promIds.error().promWords);
    const QList<qint64> wanted = TRY(promIds);
    const auto own = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return listings::idsOfPromIds(db, store.id, wanted); }, errand.stop()));
    for (const qint64 promId : wanted) {
        if (const auto found = own.constFind(promId); found != own.cend())
            named.ids.append(*found);
        else
            named.missing.append(promId);
    }
    return named;
}

Result<ExitCode> changeLocks(Errand &errand, const listings::LockWishes &wishes)
{
    const stores::Store store = TRY(errand.storeOfOption());
    const Named named = TRY(namedListings(errand, store));
    const listings::LocksDone done = TRY(errand.database().writeNow(
        storage::Executor::Urgency::Person,
        [&](storage::Transaction &tx) { return listings::changeLocks(tx, errand.actor(), named.ids, wishes); },
        errand.stop()));
    const auto count = static_cast<int>(done.changed);
    const QString said = done.changed == 0 ? Ctl::tr("It is so already.")
                         : wishes.lock.isEmpty()
                             ? Ctl::tr("%n listing(s) synchronised again in these fields.", nullptr, count)
                             : Ctl::tr("%n listing(s) not synchronised in these fields.", nullptr, count);
    errand.output().answer({{u"changed"_s, done.changed},
                            {u"dropped"_s, done.dropped},
                            {u"missing"_s, named.missing},
                            {u"act"_s, done.act.value() > 0 ? QJsonValue(done.act.value()) : QJsonValue()}},
                           said);
    if (done.dropped > 0)
        errand.output().note(
            Ctl::tr("%n change(s) that Prom had not confirmed were dropped.", nullptr, static_cast<int>(done.dropped)));
    if (!named.missing.isEmpty())
        errand.output().note(
            Ctl::tr("%n number(s) are of no listing in these books.", nullptr, static_cast<int>(named.missing.size())));
    return named.missing.isEmpty() ? ExitCode::Ok : ExitCode::SomeFailed;
}

} // namespace

Result<ExitCode> lockListing(Errand &errand)
{
    const QStringList fields = TRY(fieldsOfWords(errand, errand.line().arguments()));
    return changeLocks(errand, {.lock = fields, .reason = errand.line().value("reason"_L1)});
}

Result<ExitCode> unlockListing(Errand &errand)
{
    const QStringList fields = TRY(fieldsOfWords(errand, errand.line().arguments()));
    return changeLocks(errand, {.unlock = fields});
}

Result<ExitCode> listLocks(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    const QList<listings::LockedField> locked = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return listings::lockedFields(db, scope.store); }, errand.stop()));
    ListOutput list(errand.output(), {{"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"field"_L1, QT_TRANSLATE_NOOP("Ctl", "Field")},
                                      {"reason"_L1, QT_TRANSLATE_NOOP("Ctl", "Reason")}});
    for (const listings::LockedField &field : locked)
        list.add({{u"store"_s, scope.nameOf(field.store)},
                  {u"prom_id"_s, field.promId.value()},
                  {u"sku"_s, field.sku},
                  {u"name"_s, field.name},
                  {u"field"_s, field.field},
                  {u"reason"_s, field.reason},
                  {u"locked"_s, field.locked.toIso()}});
    list.end();
    return ExitCode::Ok;
}

} // namespace kramar::ctl
