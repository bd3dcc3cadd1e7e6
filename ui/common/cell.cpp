// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cell.h"

#include "words/format.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace kramar::ui {

Cell Cell::plain(const QString &text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

Cell Cell::twoLines(const QString &text, const QString &second)
{
    Cell cell = plain(text);
    cell.second = second;
    return cell;
}

Cell Cell::runs(const QList<TextRun> &runs)
{
    QStringList words;
    for (const TextRun &run : runs)
        words.append(run.text);
    Cell cell = plain(words.join(u' '));
    cell.look = runs;
    return cell;
}

Cell Cell::chip(Chip chip, const QString &word)
{
    Cell cell = plain(word);
    cell.look = chip;
    return cell;
}

Cell Cell::mark(SyncMark mark, const QString &word)
{
    Cell cell = plain(word);
    cell.look = mark;
    if (word.isEmpty()) {
        cell.spoken = markName(mark);
        cell.tooltip = cell.spoken;
    }
    return cell;
}

Cell Cell::quantity(const std::optional<Quantity> &quantity)
{
    Cell cell = plain(quantity ? words::formatQuantity(*quantity) : words::unknownValue());
    if (quantity)
        cell.value = *quantity;
    return cell;
}

Cell Cell::count(qint64 count)
{
    Cell cell = plain(words::formatCount(count));
    cell.value = Quantity::ofWhole(count);
    return cell;
}

Cell Cell::moment(const std::optional<Timestamp> &moment, const QString &words)
{
    Cell cell = plain(moment ? words : words::unknownValue());
    if (moment)
        cell.value = *moment;
    return cell;
}

Cell Cell::money(const std::optional<Money> &money)
{
    if (!money)
        return plain(words::unknownValue());
    Cell cell = plain(words::formatMoney(*money));
    cell.look = *money;
    return cell;
}

Cell Cell::moneyChange(const std::optional<Money> &before, const std::optional<Money> &after)
{
    Cell cell = plain(words::formatMoney(before) + u" → "_s + words::formatMoney(after));
    cell.look = MoneyChange{before, after};
    return cell;
}

Cell Cell::stock(const StockFigures &figures)
{
    Cell cell =
        plain(u"%1 (%2 − %3)"_s.arg(words::formatQuantity(figures.available), words::formatQuantity(figures.onHand),
                                    words::formatQuantity(figures.reserved)));
    cell.look = figures;
    return cell;
}

Cell Cell::picture(const QString &key, const QString &spoken)
{
    Cell cell;
    cell.look = PictureKey{key};
    cell.spoken = spoken;
    return cell;
}

Cell Cell::payment(PaymentMark mark, const QString &method)
{
    Cell cell = plain(method);
    cell.look = mark;
    return cell;
}

Cell Cell::store(const StoreTile &store)
{
    Cell cell = plain(store.name);
    cell.look = QList<StoreTile>{store};
    return cell;
}

Cell Cell::stores(const QList<StoreTile> &stores)
{
    QStringList names;
    for (const StoreTile &store : stores)
        names.append(store.name);
    Cell cell;
    cell.look = stores;
    cell.spoken = names.join(u", "_s);
    cell.tooltip = cell.spoken;
    return cell;
}

Cell &&Cell::withTooltip(const QString &words) &&
{
    tooltip = words;
    return std::move(*this);
}

Cell &&Cell::asStrong(bool on) &&
{
    strong = on;
    return std::move(*this);
}

Cell &&Cell::asQuiet(bool on) &&
{
    quiet = on;
    return std::move(*this);
}

Cell &&Cell::withFold(int level, Fold state) &&
{
    depth = level;
    fold = state;
    return std::move(*this);
}

// A cell of pictures or a mark says by its words what is seen.
QString Cell::copiedText() const
{
    const bool drawn = text.isEmpty() || std::holds_alternative<PaymentMark>(look);
    const QString shown = second.isEmpty() ? text : text + u" · "_s + second;
    return (drawn ? accessibleText() : shown).simplified();
}

QString Cell::accessibleText() const
{
    if (!spoken.isEmpty())
        return spoken;
    return second.isEmpty() ? text : text + u", "_s + second;
}

} // namespace kramar::ui
