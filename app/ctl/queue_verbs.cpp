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
        filter.stores.append(TRY(errand.storeOfOption()).id);
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
    if (!failures.isEmpty() && !errand.output().json())
        errand.output().note(
            Ctl::tr("%n entries of the queue could not be changed.", nullptr, static_cast<int>(failures.size())));
    errand.output().answer({{u"changed"_s, changed}, {u"failed"_s, failures.size()}, {u"errors"_s, failures}},
                           Ctl::tr("%n entries of the queue changed.", nullptr, static_cast<int>(changed)));
    return failures.isEmpty() ? ExitCode::Ok : ExitCode::SomeFailed;
}

Result<QHash<qint64, journal::QueueEntry>> entriesNow(Errand &errand, const QList<qint64> &ids)
{
    const auto entries = TRY(errand.database().readNow(
        [&ids](storage::Connection &db) { return journal::queueEntries(db, ids); }, errand.stop()));
    QHash<qint64, journal::QueueEntry> byId;
    for (const journal::QueueEntry &entry : entries)
        byId.insert(entry.id.value(), entry);
    return byId;
}

// In one act, which passes over what it may not change: answers those.
template <class Change>
Result<QList<qint64>> changeTogether(Errand &errand, const QList<qint64> &ids, Change change)
{
    const auto before = TRY(entriesNow(errand, ids));
    const Done changed = await(change(TRY(errand.books())->queue(), ids), errand.stop());
    if (!changed && (changed.error().isDatabase() || changed.error().kind == Error::Kind::Cancelled))
        return changed.error();
    const auto after = TRY(entriesNow(errand, ids));
    QList<qint64> left;
    for (const qint64 id : ids) {
        const auto was = before.constFind(id);
        const auto is = after.constFind(id);
        if (was != before.cend() && is != after.cend() && was->state == is->state && was->changed == is->changed)
            left.append(id);
    }
    return left;
}

// All of them in one act; those that it passed over, and those that are named, one by one, so that each refusal is
// told.
template <class Change>
Result<ExitCode> work(Errand &errand, const QList<QueueState> &changeable, Change change)
{
    constexpr qsizetype mostTold = 10;
    const CommandLine &line = errand.line();
    const bool all = line.has("all"_L1);
    if (all != line.arguments().isEmpty())
        return errand.refuse(Ctl::tr("Name the entries by their numbers, or all of them by --all."));
    if (!all && (line.has("kind"_L1) || line.has("store"_L1)))
        return errand.refuse(Ctl::tr("--kind and --store go with --all."));
    const QList<qint64> ids = TRY(all ? allEntries(errand, changeable) : namedEntries(errand));
    exchange::QueueDesk &desk = TRY(errand.books())->queue();
    const QList<qint64> single = all && !ids.isEmpty() ? TRY(changeTogether(errand, ids, change)) : ids;
    QJsonArray failures;
    for (const qint64 id : single) {
        Done changed = mustExist(errand, id);
        if (changed)
            changed = await(change(desk, QList{id}), errand.stop());
        if (changed)
            continue;
        const Error error = changed.error().on(u"queue entry %1"_s.arg(id));
        if (error.isDatabase() || error.kind == Error::Kind::Cancelled)
            return error;
        failures.append(toJson(error));
        if (!errand.output().json() && failures.size() <= mostTold)
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
