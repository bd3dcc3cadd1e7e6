// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/paste_dialog.h"

#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/documents/held_rows.h"
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

namespace {

constexpr int pauseMs = 200;
constexpr int textHeight = 96;
constexpr int tableWidth = 640;
constexpr int tableHeight = 240;
constexpr int mostColumns = 10;

PreviewColumns columnsWith(const PreviewColumns &own)
{
    PreviewColumns columns;
    columns.add(
        u"row"_s, [] { return PasteDialog::tr("Row"); }, 56, Qt::AlignRight,
        [](const PreviewRow &row) { return Cell::count(row.row).asQuiet(); });
    columns
        .add(
            u"product"_s, [] { return PasteDialog::tr("Product"); }, 150, Qt::AlignLeft,
            [](const PreviewRow &row) {
                return Cell::plain(row.text)
                    .asQuiet(!row.why.isEmpty())
                    .withTooltip(row.sku.isEmpty() ? row.text : row.text + u"\n"_s + row.sku);
            })
        .stretch = true;
    columns.add(own);
    columns.add(
        u"why"_s, [] { return PasteDialog::tr("Why not"); }, 240, Qt::AlignLeft,
        [](const PreviewRow &row) {
            return row.why.isEmpty() ? Cell::plain({}) : Cell::runs({{row.why, Tone::Bad}}).withTooltip(row.why);
        });
    return columns;
}

// In a few words, its field first.
QString problemWords(const Error &reason)
{
    const QString words = words::reasonOf(reason);
    const QString field = reason.field == u"row" ? QString() : words::fieldTitle(reason.field);
    if (words.isEmpty())
        return words::sentenceFor(reason).what;
    return field.isEmpty() ? words : field + u": "_s + words;
}

} // namespace

PasteDialog::PasteDialog(const QString &question, QWidget *parent)
    : ActDialog(tr("Paste from a spreadsheet"), question, parent)
    , m_text(new QPlainTextEdit)
    , m_choiceRow(new QHBoxLayout)
    , m_words(new Label({}, Tone::Second))
{
    m_text->setObjectName(u"pastedText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFixedHeight(textHeight);
    body()->addWidget(new Field(tr("Rows"), m_text));
    m_choiceRow->setSpacing(12);
    body()->addLayout(m_choiceRow);
    m_words->setObjectName(u"pasteWords"_s);
    m_words->setWordWrap(true);
    body()->addWidget(m_words);
    addChoice(tr("SKU, Prom ID or name"), u"productColumn"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PasteDialog::look);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

void PasteDialog::setHint(const QString &words)
{
    m_text->setPlaceholderText(words);
}

void PasteDialog::addChoice(const QString &label, const QString &name)
{
    auto *choice = new QComboBox;
    choice->setObjectName(name);
    for (int i = 0; i < mostColumns; ++i)
        choice->addItem(tr("Column %1").arg(QChar(u'A' + i)));
    choice->setCurrentIndex(choices());
    connect(choice, &QComboBox::currentIndexChanged, this, &PasteDialog::look);
    m_choiceRow->addWidget(new Field(label, choice), 1);
    m_choices.append(choice);
}

void PasteDialog::complete(const PreviewColumns &own)
{
    addTable(own);
    addWayOut(tr("Take none"));
    m_take = addVerb(tr("Take"), ButtonKind::Primary, [this] {
        take();
        return true;
    });
    m_take->setObjectName(u"takeRows"_s);
    show({}, {});
    m_text->setFocus();
}

void PasteDialog::addTable(const PreviewColumns &own)
{
    auto held = std::make_unique<HeldRows>();
    m_rows = held.get();
    m_model = new TableModel(std::move(held), columnsWith(own).all(), ObjectKind::Document, this);
    auto *table = new ObjectTable(m_model, this);
    table->setObjectName(u"pastePreview"_s);
    table->setAccessibleName(tr("What the rows are"));
    table->setMinimumSize(tableWidth, tableHeight);
    table->setEmptyWords([] {
        return StateWords{PasteDialog::tr("No rows yet"),
                          PasteDialog::tr("What is pasted above is shown here row by row before it is taken."),
                          {},
                          u"table"_s};
    });
    body()->addWidget(table, 1);
}

void PasteDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
    look();
}

QString PasteDialog::text() const
{
    return m_text->toPlainText();
}

int PasteDialog::chosen(int choice) const
{
    return m_choices.at(choice)->currentIndex();
}

void PasteDialog::look()
{
    m_pause.stop();
    read();
}

void PasteDialog::show(const QList<stock::BadRow> &bad, const QList<PreviewRow> &good)
{
    QList<QVariant> rows;
    for (const stock::BadRow &each : bad) // what needs a look first
        rows.append(QVariant::fromValue(
            PreviewRow{.row = each.row, .text = each.text, .sku = {}, .why = problemWords(each.reason)}));
    for (const PreviewRow &each : good)
        rows.append(QVariant::fromValue(each));
    m_rows->setRows(rows);
    m_model->refresh();
    m_model->rereadShown();
    m_words->setTone(bad.isEmpty() ? Tone::Second : Tone::Bad);
    m_take->setEnabled(!good.isEmpty());
    m_take->setToolTip(good.isEmpty() ? tr("No row can be taken yet.") : QString());
    const GoodWords words = goodWords(static_cast<int>(good.size()));
    if (!bad.isEmpty())
        m_words->setText(tr("%n row(s) cannot be taken", nullptr, static_cast<int>(bad.size())) + u" · "_s +
                         words.some);
    else
        m_words->setText(good.isEmpty() ? QString() : words.all);
    m_take->setText(good.isEmpty() ? tr("Take") : bad.isEmpty() ? words.takeAll : words.takeSome);
}

void PasteDialog::showFailure(const Error &error)
{
    m_words->setTone(Tone::Bad);
    m_words->setText(words::sentenceFor(error).joined());
}

} // namespace kramar::ui
