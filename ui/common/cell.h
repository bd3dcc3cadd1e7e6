// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "ui/common/chips.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>
#include <variant>

namespace kramar::ui {

// The colours of a run of text; Accent is the one of links.
enum class Tone { Normal, Second, Muted, Ok, Bad, Warn, Info, Accent };

struct TextRun {
    QString text;
    Tone tone = Tone::Normal;
};

// available is what may still be sold; at or below `limit` it is painted as a warning, at 0 as bad.
struct StockFigures {
    Quantity available;
    Quantity onHand;
    Quantity reserved;
    std::optional<Quantity> limit;
};

// A store's logo tile: the first letter of its name on the colour of its number.
struct StoreTile {
    QString name;
    int colour = 0; // index into Tokens::store
};

// A picture by its content hash (or any other key that ThumbnailCache can find a file for). Empty: no picture.
struct PictureKey {
    QString key;
};

// A value before and after a change: "1 240 → 1 329 грн".
struct MoneyChange {
    std::optional<Money> before;
    std::optional<Money> after;
};

enum class Fold { None, Folded, Unfolded };

// What one cell of a table shows: plain data, made by a column from its row's payload, painted by CellDelegate.
// `text` is always filled: it is what is copied, read out and shown where nothing better is known.
struct Cell {
    using Look = std::variant<std::monostate, Chip, SyncMark, Money, MoneyChange, StockFigures, PictureKey, PaymentMark,
                              QList<StoreTile>, QList<TextRun>>;
    QString text;
    QString second;  // the second, quieter line (rows of 44), or what follows the text
    QString tooltip; // empty: none
    QString spoken;  // for screen readers; empty: text and second
    Look look;
    // What a file gets instead of the words; money and stock are in `look`.
    std::variant<std::monostate, Quantity, Timestamp> value;
    bool strong = false; // semibold: unread
    bool quiet = false;  // finished: muted
    int depth = 0;       // indent of a row below another
    Fold fold = Fold::None;

    static Cell plain(const QString &text);
    static Cell twoLines(const QString &text, const QString &second);
    static Cell runs(const QList<TextRun> &runs);
    static Cell chip(Chip chip, const QString &word);
    // With a word it is a cell of its own (queue); without, the mark of the narrow column, its name spoken.
    static Cell mark(SyncMark mark, const QString &word = {});
    static Cell quantity(const std::optional<Quantity> &quantity); // nullopt is "—", never 0
    static Cell count(qint64 count);
    // The words are the column's: narrow or in full. nullopt is "—".
    static Cell moment(const std::optional<Timestamp> &moment, const QString &words);
    static Cell money(const std::optional<Money> &money); // nullopt is "—", never 0
    static Cell moneyChange(const std::optional<Money> &before, const std::optional<Money> &after);
    static Cell stock(const StockFigures &figures);
    static Cell picture(const QString &key, const QString &spoken);
    static Cell payment(PaymentMark mark, const QString &method);
    static Cell store(const StoreTile &store);          // logo and name
    static Cell stores(const QList<StoreTile> &stores); // logos only

    Cell &&withTooltip(const QString &words) &&;
    Cell &&asStrong(bool on = true) &&;
    Cell &&asQuiet(bool on = true) &&;
    Cell &&withFold(int level, Fold state) &&;
    QString accessibleText() const;
    QString copiedText() const; // all that is shown, as one line of text
};

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::Cell)
