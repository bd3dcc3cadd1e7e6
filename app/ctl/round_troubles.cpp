// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/round_troubles.h"

#include "app/ctl/await.h"
#include "app/ctl/texts.h"
#include "words/reasons.h"
#include "words/titles.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

constexpr qsizetype mostTold = 10;

// The entry's error as far as the books keep it.
Error errorOf(const journal::QueueEntry &entry)
{
    Error error = Error::of(entry.error.value_or(Error::Kind::Refused), {});
    if (entry.kind != QueueKind::ReadOrder && entry.kind != QueueKind::ReadListing) {
        error.promWords = entry.promWords;
        return error;
    }
    if (error.kind != Error::Kind::Protocol)
        return error;
    error.field = words::unreadReasonOf(entry.promWords).field;
    return error.at(entry.kind == QueueKind::ReadOrder ? u"GET /orders/list"_s : u"GET /products/list"_s);
}

QString unreadWhy(const journal::QueueEntry &entry)
{
    const bool read = entry.kind == QueueKind::ReadOrder || entry.kind == QueueKind::ReadListing;
    return read ? words::unreadReasonOf(entry.promWords).sentence : QString();
}

// How many orders and listings could not be read.
QHash<QueueKind, int> unreadCounts(const exchange::RoundReport &report)
{
    QHash<QueueKind, int> counts;
    for (const exchange::ActionReport &action : report.actions) {
        if (action.action == ActionKind::Orders)
            counts[QueueKind::ReadOrder] = action.failed;
        if (action.action == ActionKind::Listings)
            counts[QueueKind::ReadListing] = action.failed;
    }
    return counts;
}

QString lineOf(const exchange::QueueLine &line)
{
    const words::Sentence sentence = words::sentenceFor(errorOf(line.entry), {.store = line.storeName});
    QString what =
        words::Sentence{.what = sentence.what, .program = {}, .remedy = {}, .promWords = sentence.promWords}.joined();
    if (const QString why = unreadWhy(line.entry); !why.isEmpty())
        what += u' ' + why;
    return u"%1, %2: %3"_s.arg(words::title(line.entry.kind), words::queueObjectTitle(line.object), what);
}

} // namespace

Result<RoundTroubles> troublesOf(Errand &errand, const exchange::RoundReport &report)
{
    // No stop ends these short reads: after one there is still time to say what happened before it.
    RoundTroubles troubles;
    exchange::QueueDesk &desk = TRY(errand.books())->queue();
    const journal::QueueFilter filter{
        .stores = {report.store}, .states = {QueueState::Failed, QueueState::Unknown}, .kind = {}};
    const QList<qint64> ids = TRY(await(desk.ids(filter), {}));
    const QList<journal::QueueEntry> entries =
        TRY(errand.database().readNow([&ids](storage::Connection &db) { return journal::queueEntries(db, ids); }));
    QHash<QueueKind, int> unreadBefore = unreadCounts(report); // minus what is new of it
    QSet<qint64> ofThisRound;
    for (const journal::QueueEntry &entry : entries) {
        if (entry.changed < report.started)
            continue;
        ofThisRound.insert(entry.id.value());
        --unreadBefore[entry.kind];
        ++(entry.state == QueueState::Unknown ? troubles.unknown : troubles.failed);
    }
    // What could not be read for the same reason as before is not written again.
    for (const journal::QueueEntry &entry : entries) {
        if (!ofThisRound.contains(entry.id.value()) && unreadBefore[entry.kind]-- > 0)
            ofThisRound.insert(entry.id.value());
    }
    QList<qint64> told;
    for (const qint64 id : ids) { // what needs a hand most comes first
        if (ofThisRound.contains(id) && told.size() < mostTold)
            told.append(id);
    }
    troubles.named = TRY(await(desk.lines(told), {}));
    int counted = 0;
    for (const exchange::ActionReport &action : report.actions)
        counted += action.failed;
    troubles.failed = qMax(troubles.failed, counted);
    return troubles;
}

QJsonObject toJson(const RoundTroubles &troubles)
{
    QJsonArray objects;
    for (const exchange::QueueLine &line : troubles.named) {
        QJsonObject error = toJson(errorOf(line.entry), {.store = line.storeName});
        error.insert(u"object"_s, line.object);
        error.insert(u"kind"_s, toCode(line.entry.kind));
        error.insert(u"state"_s, toCode(line.entry.state));
        error.insert(u"entry"_s, line.entry.id.value());
        objects.append(error);
    }
    return {{u"failed"_s, troubles.failed}, {u"unknown"_s, troubles.unknown}, {u"objects"_s, objects}};
}

void tell(Output &output, const RoundTroubles &troubles)
{
    for (const exchange::QueueLine &line : troubles.named)
        output.note(lineOf(line));
    if (troubles.failed > 0)
        output.note(u"kramarctl: "_s +
                    Ctl::tr("%n object(s) failed. They stay as they are until they are looked after: “kramarctl list "
                            "queue” shows why, “kramarctl queue retry” tries again.",
                            nullptr, troubles.failed));
    if (troubles.unknown > 0)
        output.note(u"kramarctl: "_s +
                    Ctl::tr("%n change(s) are in doubt: Prom did not confirm them. The next round reads Prom before it "
                            "sends them again; “kramarctl list queue” shows them.",
                            nullptr, troubles.unknown));
}

} // namespace kramar::ctl
