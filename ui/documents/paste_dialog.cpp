// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/paste_dialog.h"

#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/common/when_done.h"
#include "ui/documents/document_words.h"
#include "ui/documents/held_rows.h"
#include "words/format.h"
#include "words/reasons.h"
#include "words/sentence.h"
#include "words/values.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

// A row of the preview: good, or with the reason why it is not.
struct PreviewRow {
    int row = 0;
    QString text, sku;
    std::optional<Quantity> quantity{};
    std::optional<Money> cost{};
    QString why{};
};

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::PreviewRow)

namespace kramar::ui {

namespace {

constexpr int pauseMs = 200;
constexpr int textHeight = 96;
constexpr int tableWidth = 640;
constexpr int tableHeight = 240;
constexpr int mostColumns = 10;

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) { return make(*static_cast<const PreviewRow *>(payload.constData())); };
}

QList<TableColumn> previewColumns(DocumentKind kind)
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
        u"row"_s, [] { return PasteDialog::tr("Row"); }, 56, Qt::AlignRight,
        [](const PreviewRow &row) { return Cell::count(row.row).asQuiet(); });
    add(
        u"product"_s, [] { return PasteDialog::tr("Product"); }, 150, Qt::AlignLeft,
        [](const PreviewRow &row) {
            return Cell::plain(row.text)
                .asQuiet(!row.why.isEmpty())
                .withTooltip(row.sku.isEmpty() ? row.text : row.text + u"\n"_s + row.sku);
        })
        .stretch = true;
    add(
        u"quantity"_s,
        [kind] { return kind == DocumentKind::StockTaking ? PasteDialog::tr("Counted") : PasteDialog::tr("Quantity"); },
        84, Qt::AlignRight,
        [](const PreviewRow &row) { return row.why.isEmpty() ? Cell::quantity(row.quantity) : Cell::plain({}); });
    if (kind == DocumentKind::Receipt)
        add(
            u"cost"_s, [] { return PasteDialog::tr("Cost"); }, 86, Qt::AlignRight,
            [](const PreviewRow &row) { return row.why.isEmpty() ? Cell::money(row.cost) : Cell::plain({}); });
    add(
        u"why"_s, [] { return PasteDialog::tr("Why not"); }, 240, Qt::AlignLeft,
        [](const PreviewRow &row) {
            return row.why.isEmpty() ? Cell::plain({}) : Cell::runs({{row.why, Tone::Bad}}).withTooltip(row.why);
        });
    return columns;
}

} // namespace

QString pasteProblem(const Error &reason)
{
    const QString words = words::reasonOf(reason);
    const QString field = reason.field == u"row" ? QString() : words::fieldTitle(reason.field);
    if (words.isEmpty())
        return words::sentenceFor(reason).what;
    return field.isEmpty() ? words : field + u": "_s + words;
}

PasteDialog::PasteDialog(const stock::Document &document, Read read, QWidget *parent)
    : ActDialog(tr("Paste from a spreadsheet"), tr("Rows for “%1”").arg(documentTitle(document)), parent)
    , m_kind(document.kind)
    , m_read(std::move(read))
    , m_text(new QPlainTextEdit)
    , m_words(new Label({}, Tone::Second))
{
    m_text->setObjectName(u"pastedText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFixedHeight(textHeight);
    m_text->setPlaceholderText(m_kind == DocumentKind::Receipt
                                   ? tr("Copy the rows in your spreadsheet and press Ctrl+V: SKU, quantity, cost")
                                   : tr("Copy the rows in your spreadsheet and press Ctrl+V: SKU, quantity"));
    body()->addWidget(new Field(tr("Rows"), m_text));
    addColumns();
    m_words->setObjectName(u"pasteWords"_s);
    m_words->setWordWrap(true);
    body()->addWidget(m_words);
    addPreview();
    addWayOut(tr("Take none"));
    m_take = addVerb(tr("Take"), ButtonKind::Primary, [this] {
        Q_EMIT taken(m_pasted.lines());
        return true;
    });
    m_take->setObjectName(u"takeRows"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PasteDialog::look);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    show(stock::Pasted());
    m_text->setFocus();
}

void PasteDialog::addColumns()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    const auto add = [&](const QString &label, const QString &name, int column) {
        auto *choice = new QComboBox;
        choice->setObjectName(name);
        for (int i = 0; i < mostColumns; ++i)
            choice->addItem(tr("Column %1").arg(QChar(u'A' + i)));
        choice->setCurrentIndex(column);
        connect(choice, &QComboBox::currentIndexChanged, this, &PasteDialog::look);
        row->addWidget(new Field(label, choice), 1);
        m_columns.append(choice);
    };
    add(tr("SKU, Prom ID or name"), u"productColumn"_s, 0);
    add(m_kind == DocumentKind::StockTaking ? tr("Counted") : tr("Quantity"), u"quantityColumn"_s, 1);
    if (m_kind == DocumentKind::Receipt)
        add(tr("Cost of one"), u"costColumn"_s, 2);
    body()->addLayout(row);
}

void PasteDialog::addPreview()
{
    auto held = std::make_unique<HeldRows>();
    m_rows = held.get();
    m_model = new TableModel(std::move(held), previewColumns(m_kind), ObjectKind::Document, this);
    m_table = new ObjectTable(m_model, this);
    m_table->setObjectName(u"pastePreview"_s);
    m_table->setAccessibleName(tr("What the rows are"));
    m_table->setMinimumSize(tableWidth, tableHeight);
    m_table->setEmptyWords([] {
        return StateWords{PasteDialog::tr("No rows yet"),
                          PasteDialog::tr("What is pasted above is shown here row by row before it is taken."),
                          {},
                          u"table"_s};
    });
    body()->addWidget(m_table, 1);
}

void PasteDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
    look();
}

stock::PasteColumns PasteDialog::columns() const
{
    stock::PasteColumns columns{.product = m_columns[0]->currentIndex(), .quantity = m_columns[1]->currentIndex()};
    columns.cost = m_columns.size() > 2 ? std::optional(m_columns[2]->currentIndex()) : std::nullopt;
    return columns;
}

void PasteDialog::look()
{
    m_pause.stop();
    whenDone(this, m_read(m_text->toPlainText(), columns()),
             [this, mine = ++m_asked](const Result<stock::Pasted> &pasted) {
                 if (mine == m_asked)
                     show(pasted);
             });
}

void PasteDialog::show(const Result<stock::Pasted> &pasted)
{
    m_pasted = pasted ? *pasted : stock::Pasted();
    QList<QVariant> rows;
    for (const stock::BadRow &bad : std::as_const(m_pasted.bad)) // what needs a look first
        rows.append(QVariant::fromValue(
            PreviewRow{.row = bad.row, .text = bad.text, .sku = {}, .why = pasteProblem(bad.reason)}));
    for (const stock::PastedLine &good : std::as_const(m_pasted.good))
        rows.append(QVariant::fromValue(PreviewRow{.row = good.row,
                                                   .text = good.name,
                                                   .sku = good.sku,
                                                   .quantity = good.line.quantity,
                                                   .cost = good.line.cost}));
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
                         tr("%n good row(s)", nullptr, good));
    else
        m_words->setText(good > 0 ? tr("All %n row(s) are good.", nullptr, good) : QString());
    m_take->setEnabled(good > 0);
    m_take->setText(good == 0 ? tr("Take")
                    : bad > 0 ? tr("Take the %n good row(s)", nullptr, good)
                              : tr("Take %n row(s)", nullptr, good));
    m_take->setToolTip(good > 0 ? QString() : tr("No row can be taken yet."));
}

} // namespace kramar::ui
