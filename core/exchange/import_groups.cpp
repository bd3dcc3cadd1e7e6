// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/mapping.h"
#include "exchange/snapshot_pass.h"
#include "exchange/walk_pages.h"
#include "exchange/watermark.h"
#include "journal/act.h"

#include <QDebug>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

// The whole list: it is short. Until the first snapshot is complete the groups go into it.
Done importGroups(Round &round)
{
    const StoreId store = round.storeId();
    Watermark mark =
        TRY(round.read([&](storage::Connection &db) { return readWatermark(db, store, ActionKind::Groups); }));
    mark.cursor.reset(); // a broken walk begins anew
    mark.passStarted.reset();
    return walkPages(
        round, prom::ListGroups{},
        [&](const prom::Page<prom::Group> &page, std::optional<Timestamp> date,
            std::optional<qint64> next) -> Result<PageStep> {
            for (const prom::Unreadable &broken : page.unreadable)
                qWarning() << "group" << broken.id << toLogLine(broken.error);
            round.add({.failed = static_cast<int>(page.unreadable.size())});
            if (!mark.passStarted)
                mark.passStarted = date;
            if (!next)
                mark.finish(round.now());
            return PageStep{
                .write = [store, groups = page.items, mark](storage::Transaction &tx, Care) -> Result<Tally> {
                    const journal::Act act(tx, Actor::exchange(), "import.groups"_L1, store);
                    QList<listings::PromGroup> facts;
                    QList<std::pair<qint64, QByteArray>> texts;
                    for (const prom::Group &group : groups) {
                        facts.append(groupFacts(group));
                        texts.append({group.id.value(), groupJson(group)});
                    }
                    if (const auto snapshot = TRY(snapshotUnderWay(tx, store)))
                        TRY_DONE(listings::SnapshotOperations(tx, Actor::exchange())
                                     .add(*snapshot, listings::snapshotPage(u"group"_s, texts)));
                    const bool changed = TRY(listings::applyGroups(tx, Actor::exchange(), store, facts));
                    if (!mark.underWay()) // only when it is whole
                        TRY_DONE(writeWatermark(tx, store, ActionKind::Groups, mark));
                    const int count = static_cast<int>(facts.size());
                    return Tally{.seen = count, .changed = changed ? count : 0, .unchanged = changed ? 0 : count};
                }};
        });
}

} // namespace kramar::exchange
