// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/braked.h"

#include "app/ctl/await.h"
#include "app/ctl/texts.h"
#include "words/titles.h"
#include "words/values.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

void tell(Errand &errand, const stores::Store &store, const exchange::QueueLine &line)
{
    const QString entry = u"queue entry %1"_s.arg(line.entry.id.value());
    errand.output().error(Error::of(Error::Kind::Conflict, line.entry.promWords).on(entry), {.store = store.name});
    if (errand.output().json())
        return; // “list queue --json” has the rest
    for (const exchange::QueueLine::Difference &change : line.differences)
        errand.output().note(Ctl::tr("%1: %2 %3 → %4")
                                 .arg(line.object, words::fieldTitle(change.field).toLower(),
                                      words::fieldValue(change.field, change.onProm, change.currency),
                                      words::fieldValue(change.field, change.wanted, change.currency)));
    errand.output().note(Ctl::tr("To let it go: kramarctl queue release %1").arg(line.entry.id.value()));
}

} // namespace

Result<bool> tellBraked(Errand &errand, const stores::Store &store, std::optional<ListingId> listing)
{
    exchange::QueueDesk &desk = TRY(errand.books())->queue();
    const QList<qint64> ids = TRY(await(
        desk.ids({.store = store.id, .states = {QueueState::Held}, .kind = QueueKind::ListingEdit}), errand.stop()));
    bool any = false;
    for (const exchange::QueueLine &line : TRY(await(desk.lines(ids), errand.stop()))) {
        if (!journal::brakeOf(line.entry) || (listing && line.entry.objectId != listing->value()))
            continue;
        any = true;
        tell(errand, store, line);
    }
    return any;
}

} // namespace kramar::ctl
