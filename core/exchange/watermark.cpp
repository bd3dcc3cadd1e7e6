// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/watermark.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

constexpr qint64 overlapMs = 10 * 60'000;

} // namespace

void Watermark::finish(std::optional<Timestamp> fallback)
{
    const std::optional<Timestamp> seen = passStarted ? passStarted : fallback;
    if (seen)
        value = seen->plusMs(-overlapMs);
    passStarted.reset();
    phase.clear();
    cursor.reset();
}

Result<Watermark> readWatermark(storage::Connection &db, StoreId store, ActionKind action)
{
    const auto found = TRY(db.first(
        u"SELECT value_ms, pass_started_ms, pass_phase, pass_cursor, pass_note FROM watermark WHERE store_id = ? AND action = ?"_s,
        {store, toCode(action)}, [](const storage::Row &row) {
            return Watermark{.value = row.maybeTime(0),
                             .passStarted = row.maybeTime(1),
                             .phase = row.text(2),
                             .cursor = row.maybeNumber(3),
                             .note = QJsonDocument::fromJson(row.text(4).toUtf8()).object()};
        }));
    return found.value_or(Watermark());
}

Done writeWatermark(storage::Transaction &tx, StoreId store, ActionKind action, const Watermark &mark)
{
    const QString note =
        mark.note.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(mark.note).toJson(QJsonDocument::Compact));
    TRY(tx.db().run(
        u"INSERT INTO watermark (store_id, action, value_ms, pass_started_ms, pass_phase, pass_cursor, pass_note) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, action) DO UPDATE SET value_ms = excluded.value_ms, "
        "pass_started_ms = excluded.pass_started_ms, pass_phase = excluded.pass_phase, "
        "pass_cursor = excluded.pass_cursor, pass_note = excluded.pass_note"_s,
        {store, toCode(action), mark.value, mark.passStarted, mark.phase, mark.cursor, note}));
    return {};
}

} // namespace kramar::exchange
