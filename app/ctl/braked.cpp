// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/braked.h"

#include "app/ctl/await.h"
#include "app/ctl/texts.h"
#include "words/titles.h"
#include "words/values.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

Error brakeError(const exchange::QueueLine &line)
{
    return Error::of(Error::Kind::Conflict, line.entry.promWords).on(u"queue entry %1"_s.arg(line.entry.id.value()));
}

Result<QList<exchange::QueueLine>> brakedOf(Errand &errand, const stores::Store &store,
                                            std::optional<ListingId> listing)
{
    exchange::QueueDesk &desk = TRY(errand.books())->queue();
    const QList<qint64> ids = TRY(await(
        desk.ids({.stores = {store.id}, .states = {QueueState::Held}, .kind = QueueKind::ListingEdit}), errand.stop()));
    QList<exchange::QueueLine> braked;
    for (const exchange::QueueLine &line : TRY(await(desk.lines(ids), errand.stop()))) {
        if (journal::brakeOf(line.entry) && (!listing || line.entry.objectId == listing->value()))
            braked.append(line);
    }
    return braked;
}

void tellBraked(Errand &errand, const stores::Store &store, const QList<exchange::QueueLine> &braked)
{
    for (const exchange::QueueLine &line : braked) {
        errand.output().error(brakeError(line), {.store = store.name});
        for (const exchange::QueueLine::Difference &change : line.differences)
            errand.output().note(Ctl::tr("%1: %2 %3 → %4")
                                     .arg(line.object, words::fieldTitle(change.field).toLower(),
                                          words::fieldValue(change.field, change.onProm, change.currency),
                                          words::fieldValue(change.field, change.wanted, change.currency)));
        errand.output().note(Ctl::tr("To let it go: kramarctl queue release %1").arg(line.entry.id.value()));
    }
}

} // namespace kramar::ctl
