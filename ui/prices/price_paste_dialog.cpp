// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/price_paste_dialog.h"

#include "ui/products/product_prices.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

PricePasteDialog::PricePasteDialog(listings::Prices &prices, const products::PriceList &list, QWidget *parent)
    : PasteDialog(tr("Prices for “%1”").arg(list.name), parent)
    , m_prices(prices)
    , m_list(list)
{
    const bool retail = list.kind == products::PriceKind::Retail;
    setHint(
        retail
            ? tr("Copy the rows in your spreadsheet and press Ctrl+V: SKU, price")
            : tr("Copy the rows in your spreadsheet and press Ctrl+V: SKU, price, from how many; a row for each step"));
    addChoice(tr("Price"), u"priceColumn"_s);
    if (!retail)
        addChoice(tr("From how many"), u"quantityColumn"_s);
    PreviewColumns columns;
    columns.add(
        u"price"_s, [] { return PricePasteDialog::tr("Price"); }, retail ? 90 : 180,
        retail ? Qt::AlignRight : Qt::AlignLeft,
        [](const PreviewRow &row) {
            const QString words = row.good.toString();
            return Cell::plain(words).withTooltip(words);
        });
    complete(columns);
}

void PricePasteDialog::read()
{
    listings::PriceColumns columns{.product = chosen(0), .price = chosen(1)};
    if (choices() > 2)
        columns.quantity = chosen(2);
    showRead(m_prices.readPaste(m_list.id, text(), columns), [this](const listings::PastedPrices &pasted) {
        m_pasted = pasted;
        QList<PreviewRow> rows;
        for (const listings::PastedPrice &price : pasted.good)
            rows.append({.row = price.row,
                         .text = price.name,
                         .sku = price.sku,
                         .good = entryWords(price.entry.value, m_list)});
        return rows;
    });
}

PasteDialog::GoodWords PricePasteDialog::goodWords(int good) const
{
    return {.some = tr("%n good price(s)", nullptr, good),
            .all = tr("All rows are good: %n price(s).", nullptr, good),
            .takeSome = tr("Take the %n good price(s)", nullptr, good),
            .takeAll = tr("Take %n price(s)", nullptr, good)};
}

void PricePasteDialog::take()
{
    Q_EMIT taken(m_pasted.entries());
}

} // namespace kramar::ui
