// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

// By --all: the entries in a state that the verb changes.
Result<QList<qint64>> allEntries(Errand &errand, const QList<QueueState> &changeable)
{
    const CommandLine &line = errand.line();
    journal::QueueFilter filter;
    filter.states = changeable;
    if (line.has("kind"_L1)) {
        filter.kind = queueKindOf(line.value("kind"_L1));
        if (!filter.kind)
            return errand.refuse(Ctl::tr("--kind is listing_edit, order_status, waybill, read_order or read_listing."));
    }
    if (line.has("store"_L1))
        filter.store = TRY(errand.storeOfOption()).id;
    return await(TRY(errand.books())->queue().ids(filter), errand.stop());
}

Result<QList<qint64>> namedEntries(Errand &errand)
{
    QList<qint64> ids;
    for (const QString &word : errand.line().arguments()) {
        bool isNumber = false;
        ids.append(word.toLongLong(&isNumber));
        if (!isNumber)
            return errand.refuse(Ctl::tr("“%1” is not the number of an entry.").arg(word));
    }
    return ids;
}

Done mustExist(Errand &errand, qint64 id)
{
    const auto entry = TRY(errand.database().readNow(
        [id](storage::Connection &db) { return journal::queueEntry(db, QueueEntryId(id)); }, errand.stop()));
    return entry ? Done{} : Done(Error::of(Error::Kind::NotFound, u"no such entry"_s));
}

Result<ExitCode> answer(Errand &errand, qsizetype changed, const QJsonArray &failures)
{
    errand.output().answer({{u"changed"_s, changed}, {u"failed"_s, failures.size()}, {u"errors"_s, failures}},
                           Ctl::tr("%n entries of the queue changed.", nullptr, static_cast<int>(changed)));
    return failures.isEmpty() ? ExitCode::Ok : ExitCode::SomeFailed;
}

// All of them in one act; those that are named one by one, so that each refusal is told.
template <class Change>
Result<ExitCode> work(Errand &errand, const QList<QueueState> &changeable, Change change)
{
    const CommandLine &line = errand.line();
    const bool all = line.has("all"_L1);
    if (all != line.arguments().isEmpty())
        return errand.refuse(Ctl::tr("Name the entries by their numbers, or all of them by --all."));
    if (!all && (line.has("kind"_L1) || line.has("store"_L1)))
        return errand.refuse(Ctl::tr("--kind and --store go with --all."));
    const QList<qint64> ids = TRY(all ? allEntries(errand, changeable) : namedEntries(errand));
    exchange::QueueDesk &desk = TRY(errand.books())->queue();
    if (all) {
        if (!ids.isEmpty())
            TRY_DONE(await(change(desk, ids), errand.stop()));
        return answer(errand, ids.size(), {});
    }
    QJsonArray failures;
    for (const qint64 id : ids) {
        Done changed = mustExist(errand, id);
        if (changed)
            changed = await(change(desk, QList{id}), errand.stop());
        if (changed)
            continue;
        const Error error = changed.error().on(u"queue entry %1"_s.arg(id));
        if (error.isDatabase() || error.kind == Error::Kind::Cancelled)
            return error;
        failures.append(toJson(error));
        if (!errand.output().json())
            errand.output().error(error);
    }
    return answer(errand, ids.size() - failures.size(), failures);
}

} // namespace

Result<ExitCode> retryEntries(Errand &errand)
{
    return work(errand, {QueueState::Failed, QueueState::Unknown},
                [](exchange::QueueDesk &desk, const QList<qint64> &ids) { return desk.retry(ids); });
}

Result<ExitCode> dropEntries(Errand &errand)
{
    return work(errand, {QueueState::Waiting, QueueState::Failed, QueueState::Unknown, QueueState::Held},
                [](exchange::QueueDesk &desk, const QList<qint64> &ids) { return desk.drop(ids); });
}

Result<ExitCode> holdEntries(Errand &errand)
{
    return work(errand, {QueueState::Waiting, QueueState::Failed},
                [](exchange::QueueDesk &desk, const QList<qint64> &ids) { return desk.hold(ids); });
}

Result<ExitCode> releaseEntries(Errand &errand)
{
    return work(errand, {QueueState::Held},
                [](exchange::QueueDesk &desk, const QList<qint64> &ids) { return desk.release(ids); });
}

} // namespace kramar::ctl
