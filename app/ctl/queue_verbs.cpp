// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

// The entries named by their numbers, or by --all those in a state that this verb changes.
Result<QList<qint64>> chosenEntries(Errand &errand, const QList<QueueState> &changeable)
{
    const CommandLine &line = errand.line();
    const bool all = line.has("all"_L1);
    if (all != line.arguments().isEmpty())
        return errand.refuse(Ctl::tr("Name the entries by their numbers, or all of them by --all."));
    if (!all) {
        if (line.has("kind"_L1) || line.has("store"_L1))
            return errand.refuse(Ctl::tr("--kind and --store go with --all."));
        QList<qint64> ids;
        for (const QString &word : line.arguments()) {
            bool isNumber = false;
            ids.append(word.toLongLong(&isNumber));
            if (!isNumber)
                return errand.refuse(Ctl::tr("“%1” is not the number of an entry.").arg(word));
        }
        return ids;
    }
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

// One by one: an entry that cannot be changed now leaves the others alone.
template <class Change>
Result<ExitCode> work(Errand &errand, const QList<QueueState> &changeable, Change change)
{
    TRY(errand.books());
    const QList<qint64> ids = TRY(chosenEntries(errand, changeable));
    exchange::QueueDesk &desk = TRY(errand.books())->queue();
    ExitCode code = ExitCode::Ok;
    int done = 0;
    QJsonArray failures;
    for (const qint64 id : ids) {
        const Done changed = await(change(desk, QList{id}), errand.stop());
        if (changed) {
            ++done;
            continue;
        }
        const Error error = changed.error().on(u"queue entry %1"_s.arg(id));
        if (error.isDatabase() || error.kind == Error::Kind::Cancelled)
            return error;
        code = ExitCode::SomeFailed;
        failures.append(toJson(error));
        if (!errand.output().json())
            errand.output().error(error);
    }
    QJsonObject answer{{u"changed"_s, done}, {u"failed"_s, failures.size()}, {u"errors"_s, failures}};
    errand.output().answer(answer, Ctl::tr("%n entries of the queue changed.", nullptr, done));
    return code;
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
