// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_table.h"

#include "base/fold.h"
#include "ui/common/row_data.h"
#include "ui/queue/queue_words.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct QueueTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::QueueTable)
};

using exchange::QueueLine;

const QueueLine &lineIn(const QVariant &payload)
{
    Q_ASSERT(payload.metaType() == QMetaType::fromType<QueueLine>());
    return *static_cast<const QueueLine *>(payload.constData());
}

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) {
        const QueueLine &line = lineIn(payload);
        return make(line).asQuiet(!isLive(line.entry.state) || staysHere(line));
    };
}

QString promIdOf(const QueueLine &line)
{
    return line.entry.promId ? QString::number(*line.entry.promId) : QString();
}

bool holds(const QueueLine &line, const QStringList &typed)
{
    const QString text = fold(
        QStringList{words::queueObjectTitle(line.object), promIdOf(line), promsWords(line), actionWords(line)}.join(
            u' '));
    return std::all_of(typed.cbegin(), typed.cend(), [&text](const QString &word) { return text.contains(word); });
}

} // namespace

QFuture<Result<QList<qint64>>> QueueSource::ids(const TableQuery &query)
{
    journal::QueueFilter filter;
    bool heldByHand = false;
    for (const QVariant &code : conditionOf(query, u"state"_s).toList()) {
        if (const auto state = queueStateOf(code.toString()))
            filter.states.append(*state);
        filter.braked = filter.braked || code.toString() == queue_filter::braked;
        filter.inConflict = filter.inConflict || code.toString() == queue_filter::inConflict;
        heldByHand = heldByHand || code.toString() == queue_filter::heldByHand;
    }
    if (heldByHand && filter.states.contains(QueueState::Held))
        heldByHand = false; // all that is held is wanted
    else if (heldByHand)
        filter.states.append(QueueState::Held);
    filter.stores = idsIn<StoreId>(conditionOf(query, u"store"_s));
    filter.kind = queueKindOf(conditionOf(query, u"kind"_s).toString());
    QFuture<Result<QList<qint64>>> found = m_queue.ids(filter);
    const QStringList typed = fold(query.search).split(u' ', Qt::SkipEmptyParts);
    if (typed.isEmpty() && !heldByHand)
        return found;
    // The queue is short, its objects have no search of their own.
    const auto read = followed(life(), found, [queue = &m_queue](const Result<QList<qint64>> &ids) {
        return ids ? queue->lines(*ids) : QtFuture::makeReadyFuture(Result<QList<QueueLine>>(ids.error()));
    });
    return mapped(read, [typed, heldByHand, filter](const Result<QList<QueueLine>> &lines) -> Result<QList<qint64>> {
        QList<qint64> fitting;
        for (const QueueLine &line : TRY(lines)) {
            const bool otherwise =
                (isBraked(line.entry) && !filter.braked) || (journal::isInConflict(line.entry) && !filter.inConflict);
            if (holds(line, typed) && !(heldByHand && otherwise))
                fitting.append(line.entry.id.value());
        }
        return fitting;
    });
}

QFuture<Result<QList<RowData>>> QueueSource::rows(const QList<qint64> &ids)
{
    return asRows(m_queue.lines(ids), [](const QueueLine &line) { return line.entry.id.value(); });
}

QList<TableColumn> queueColumns(const PageContext &context)
{
    QList<TableColumn> columns{TableColumn::ticks()};
    const auto add = [&columns](const QString &key, std::function<QString()> title, int width,
                                std::function<Cell(const QVariant &)> cell) -> TableColumn & {
        TableColumn column;
        column.key = key;
        column.title = std::move(title);
        column.width = width;
        column.sortable = false; // what needs a hand stands first
        column.cell = std::move(cell);
        columns.append(column);
        return columns.last();
    };
    add(
        u"state"_s, [] { return QueueTable::tr("State"); }, 128, cellOf([](const QueueLine &line) {
            const SyncMark mark = lineMark(line);
            Cell cell = mark == SyncMark::None ? Cell::plain(stateWord(line)) : Cell::mark(mark, stateWord(line));
            return std::move(cell).withTooltip(promsWords(line));
        }));
    add(
        u"action"_s, [] { return QueueTable::tr("Action"); }, 160,
        cellOf([](const QueueLine &line) { return Cell::plain(actionWords(line)); }))
        .least = 130;
    TableColumn &object = add(
        u"object"_s, [] { return QueueTable::tr("Object"); }, 190,
        cellOf([](const QueueLine &line) { return Cell::plain(words::queueObjectTitle(line.object)); }));
    object.least = 130;
    object.elide = Qt::ElideMiddle;
    object.stretch = true;
    TableColumn &store = add(
        u"store"_s, [] { return QueueTable::tr("Store"); }, 112,
        cellOf([with = context](const QueueLine &line) { return Cell::store(with.stores.tile(line.entry.store)); }));
    store.least = 38; // the logo alone
    store.yields = 1;
    store.elide = Qt::ElideMiddle;
    TableColumn &tries = add(
        u"tries"_s, [] { return QueueTable::tr("Tries"); }, 52,
        cellOf([](const QueueLine &line) { return Cell::count(line.entry.tries); }));
    tries.yields = 2;
    tries.alignment = Qt::AlignRight;
    add(
        u"next"_s, [] { return QueueTable::tr("Next"); }, 148, cellOf([with = context](const QueueLine &line) {
            // Nothing of a paused store goes or is read, whenever its turn would be.
            const bool paused = isLive(line.entry.state) && !staysHere(line) &&
                                with.stores.isPaused(line.entry.store) && line.entry.state != QueueState::Failed &&
                                line.entry.state != QueueState::Held;
            return Cell::runs({{paused ? QueueTable::tr("paused") : nextWords(line, with.clock.now()), Tone::Second}});
        }));
    add(
        u"changed"_s, [] { return QueueTable::tr("Time"); }, 64, cellOf([with = context](const QueueLine &line) {
            return Cell::moment(line.entry.changed, words::formatShortMoment(line.entry.changed, with.clock.now()))
                .withTooltip(words::formatMomentInFull(line.entry.changed));
        }))
        .alignment = Qt::AlignRight;
    add(
        u"prom_id"_s, [] { return QueueTable::tr("Prom ID"); }, 110,
        cellOf([](const QueueLine &line) { return Cell::plain(promIdOf(line)); }))
        .hidden = true;
    add(
        u"who"_s, [] { return QueueTable::tr("Who"); }, 120,
        cellOf([](const QueueLine &line) { return Cell::plain(words::personName(line.actorName)); }))
        .hidden = true;
    return columns;
}

} // namespace kramar::ui
