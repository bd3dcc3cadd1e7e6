// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/price_paste_dialog.h"

#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/common/when_done.h"
#include "ui/documents/held_rows.h"
#include "ui/documents/paste_dialog.h"
#include "ui/products/product_prices.h"
#include "words/sentence.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kramar::ui {

// A row of the preview: good, or with the reason why it is not.
struct PastedRow {
    int row = 0;
    QString text, sku, price;
    QString why{};
};

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::PastedRow)

namespace kramar::ui {

using products::PriceKind;

namespace {

constexpr int pauseMs = 200;
constexpr int textHeight = 96;
constexpr int tableWidth = 640;
constexpr int tableHeight = 240;
constexpr int mostColumns = 10;

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) { return make(*static_cast<const PastedRow *>(payload.constData())); };
}

QList<TableColumn> previewColumns(PriceKind kind)
{
    QList<TableColumn> columns;
    const auto add = [&](const QString &key, std::function<QString()> title, int width, Qt::Alignment alignment,
                         auto cell) -> TableColumn & {
        columns.append({.key = key,
                        .title = std::move(title),
                        .width = width,
                        .alignment = alignment,
                        .sortable = false,
                        .cell = cellOf(cell)});
        return columns.last();
    };
    add(
        u"row"_s, [] { return PricePasteDialog::tr("Row"); }, 56, Qt::AlignRight,
        [](const PastedRow &row) { return Cell::count(row.row).asQuiet(); });
    add(
        u"product"_s, [] { return PricePasteDialog::tr("Product"); }, 150, Qt::AlignLeft,
        [](const PastedRow &row) {
            return Cell::plain(row.text)
                .asQuiet(!row.why.isEmpty())
                .withTooltip(row.sku.isEmpty() ? row.text : row.text + u"\n"_s + row.sku);
        })
        .stretch = true;
    const bool retail = kind == PriceKind::Retail;
    add(
        u"price"_s, [] { return PricePasteDialog::tr("Price"); }, retail ? 90 : 180,
        retail ? Qt::AlignRight : Qt::AlignLeft,
        [](const PastedRow &row) { return Cell::plain(row.price).withTooltip(row.price); });
    add(
        u"why"_s, [] { return PricePasteDialog::tr("Why not"); }, 240, Qt::AlignLeft,
        [](const PastedRow &row) {
            return row.why.isEmpty() ? Cell::plain({}) : Cell::runs({{row.why, Tone::Bad}}).withTooltip(row.why);
        });
    return columns;
}

} // namespace

PricePasteDialog::PricePasteDialog(listings::Prices &prices, const products::PriceList &list, QWidget *parent)
    : ActDialog(tr("Paste from a spreadsheet"), tr("Prices for “%1”").arg(list.name), parent)
    , m_prices(prices)
    , m_list(list)
    , m_text(new QPlainTextEdit)
    , m_words(new Label({}, Tone::Second))
{
    m_text->setObjectName(u"pastedText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFixedHeight(textHeight);
    m_text->setPlaceholderText(
        m_list.kind == PriceKind::Retail
            ? tr("Copy the rows in your spreadsheet and press Ctrl+V: SKU, price")
            : tr("Copy the rows in your spreadsheet and press Ctrl+V: SKU, price, from how many; a row for each step"));
    body()->addWidget(new Field(tr("Rows"), m_text));
    addColumns();
    m_words->setObjectName(u"pasteWords"_s);
    m_words->setWordWrap(true);
    body()->addWidget(m_words);
    addPreview();
    addWayOut(tr("Take none"));
    m_take = addVerb(tr("Take"), ButtonKind::Primary, [this] {
        Q_EMIT taken(m_pasted.entries());
        return true;
    });
    m_take->setObjectName(u"takeRows"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PricePasteDialog::look);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    show(listings::PastedPrices());
    m_text->setFocus();
}

void PricePasteDialog::addColumns()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    const auto add = [&](const QString &label, const QString &name, int column) {
        auto *choice = new QComboBox;
        choice->setObjectName(name);
        for (int i = 0; i < mostColumns; ++i)
            choice->addItem(tr("Column %1").arg(QChar(u'A' + i)));
        choice->setCurrentIndex(column);
        connect(choice, &QComboBox::currentIndexChanged, this, &PricePasteDialog::look);
        row->addWidget(new Field(label, choice), 1);
        m_columns.append(choice);
    };
    add(tr("SKU, Prom ID or name"), u"productColumn"_s, 0);
    add(tr("Price"), u"priceColumn"_s, 1);
    if (m_list.kind == PriceKind::Wholesale)
        add(tr("From how many"), u"quantityColumn"_s, 2);
    body()->addLayout(row);
}

void PricePasteDialog::addPreview()
{
    auto held = std::make_unique<HeldRows>();
    m_rows = held.get();
    m_model = new TableModel(std::move(held), previewColumns(m_list.kind), ObjectKind::Document, this);
    auto *table = new ObjectTable(m_model, this);
    table->setObjectName(u"pastePreview"_s);
    table->setAccessibleName(tr("What the rows are"));
    table->setMinimumSize(tableWidth, tableHeight);
    table->setEmptyWords([] {
        return StateWords{PricePasteDialog::tr("No rows yet"),
                          PricePasteDialog::tr("What is pasted above is shown here row by row before it is taken."),
                          {},
                          u"table"_s};
    });
    body()->addWidget(table, 1);
}

void PricePasteDialog::look()
{
    m_pause.stop();
    listings::PriceColumns columns{.product = m_columns[0]->currentIndex(), .price = m_columns[1]->currentIndex()};
    if (m_columns.size() > 2)
        columns.quantity = m_columns[2]->currentIndex();
    whenDone(this, m_prices.readPaste(m_list.id, m_text->toPlainText(), columns),
             [this, mine = ++m_asked](const Result<listings::PastedPrices> &pasted) {
                 if (mine == m_asked)
                     show(pasted);
             });
}

void PricePasteDialog::show(const Result<listings::PastedPrices> &pasted)
{
    m_pasted = pasted ? *pasted : listings::PastedPrices();
    QList<QVariant> rows;
    for (const stock::BadRow &bad : std::as_const(m_pasted.bad)) // what needs a look first
        rows.append(QVariant::fromValue(
            PastedRow{.row = bad.row, .text = bad.text, .sku = {}, .price = {}, .why = pasteProblem(bad.reason)}));
    for (const listings::PastedPrice &good : std::as_const(m_pasted.good))
        rows.append(QVariant::fromValue(PastedRow{
            .row = good.row, .text = good.name, .sku = good.sku, .price = entryWords(good.entry.value, m_list)}));
    m_rows->setRows(rows);
    m_model->refresh();
    m_model->rereadShown();
    const int good = static_cast<int>(m_pasted.good.size());
    const int bad = static_cast<int>(m_pasted.bad.size());
    m_words->setTone(bad > 0 || !pasted ? Tone::Bad : Tone::Second);
    if (!pasted)
        m_words->setText(words::sentenceFor(pasted.error()).joined());
    else if (bad > 0)
        m_words->setText(tr("%n row(s) cannot be taken", nullptr, bad) + u" · "_s +
                         tr("%n good price(s)", nullptr, good));
    else
        m_words->setText(good > 0 ? tr("All rows are good: %n price(s).", nullptr, good) : QString());
    m_take->setEnabled(good > 0);
    m_take->setText(good == 0 ? tr("Take")
                    : bad > 0 ? tr("Take the %n good price(s)", nullptr, good)
                              : tr("Take %n price(s)", nullptr, good));
    m_take->setToolTip(good > 0 ? QString() : tr("No row can be taken yet."));
}

} // namespace kramar::ui
