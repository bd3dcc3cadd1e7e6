// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/line_paste_dialog.h"

#include "ui/documents/document_words.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

// Of a line that is good.
template <class Make>
auto ofLine(Make make)
{
    return [make](const PreviewRow &row) {
        return row.good.isValid() ? make(row.good.value<stock::NewLine>()) : Cell::plain({});
    };
}

QString quantityTitle(DocumentKind kind)
{
    return kind == DocumentKind::StockTaking ? LinePasteDialog::tr("Counted") : LinePasteDialog::tr("Quantity");
}

} // namespace

LinePasteDialog::LinePasteDialog(const stock::Document &document, Read read, QWidget *parent)
    : PasteDialog(tr("Rows for “%1”").arg(documentTitle(document)), parent)
    , m_read(std::move(read))
{
    const DocumentKind kind = document.kind;
    const bool costs = kind == DocumentKind::Receipt;
    setHint(costs ? tr("Copy the rows in your spreadsheet and press Ctrl+V: SKU, quantity, cost")
                  : tr("Copy the rows in your spreadsheet and press Ctrl+V: SKU, quantity"));
    addChoice(quantityTitle(kind), u"quantityColumn"_s);
    PreviewColumns columns;
    columns.add(
        u"quantity"_s, [kind] { return quantityTitle(kind); }, 84, Qt::AlignRight,
        ofLine([](const stock::NewLine &line) { return Cell::quantity(line.quantity); }));
    if (costs) {
        addChoice(tr("Cost of one"), u"costColumn"_s);
        columns.add(
            u"cost"_s, [] { return LinePasteDialog::tr("Cost"); }, 86, Qt::AlignRight,
            ofLine([](const stock::NewLine &line) { return Cell::money(line.cost); }));
    }
    complete(columns);
}

void LinePasteDialog::read()
{
    stock::PasteColumns columns{.product = chosen(0), .quantity = chosen(1)};
    columns.cost = choices() > 2 ? std::optional(chosen(2)) : std::nullopt;
    showRead(m_read(text(), columns), [this](const stock::Pasted &pasted) {
        m_pasted = pasted;
        QList<PreviewRow> rows;
        for (const stock::PastedLine &line : pasted.good)
            rows.append({.row = line.row, .text = line.name, .sku = line.sku, .good = QVariant::fromValue(line.line)});
        return rows;
    });
}

PasteDialog::GoodWords LinePasteDialog::goodWords(int good) const
{
    return {.some = tr("%n good row(s)", nullptr, good),
            .all = tr("All %n row(s) are good.", nullptr, good),
            .takeSome = tr("Take the %n good row(s)", nullptr, good),
            .takeAll = tr("Take %n row(s)", nullptr, good)};
}

void LinePasteDialog::take()
{
    Q_EMIT taken(m_pasted.lines());
}

} // namespace kramar::ui
