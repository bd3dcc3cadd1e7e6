// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/warehouse_block.h"

#include "ui/common/buttons.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "words/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qint64 most = 9'999'999; // pieces, metres …: more is a slip of the scanner

} // namespace

WarehouseBlock::WarehouseBlock(const stock::Warehouse &warehouse, QWidget *parent)
    : QWidget(parent)
    , m_warehouse(warehouse)
    , m_edit(new QLineEdit(this))
    , m_field(new Field(u" "_s, m_edit, this))
    , m_save(makeButton({}, ButtonKind::Primary, this))
    , m_figures(new Label({}, Tone::Muted, TypeStep::Normal, this))
{
    m_edit->setObjectName(u"onHand"_s);
    m_save->setObjectName(u"saveOnHand"_s);
    setKeyHint(m_save, QKeySequence::Save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_field->setBeside(m_save);
    column->addWidget(m_field);
    column->addWidget(m_figures);
    connect(m_edit, &QLineEdit::textEdited, this, &WarehouseBlock::follow);
    connect(m_edit, &QLineEdit::returnPressed, this, &WarehouseBlock::save);
    connect(m_save, &QPushButton::clicked, this, &WarehouseBlock::save);
    connect(m_field, &Field::restoreRequested, this, [this] { setBalance(m_balance, false); });
    retranslate();
}

void WarehouseBlock::setDraft(const QString &typed)
{
    m_edit->setText(typed);
    follow();
}

void WarehouseBlock::setBalance(const stock::Balance &balance, bool keepTyped)
{
    const bool moved = keepTyped && isTyped() && balance.onHand != m_balance.onHand;
    m_balance = balance;
    if (!keepTyped || !isTyped()) {
        m_edit->setText(balance.counted ? words::formatQuantity(balance.onHand) : QString());
        m_shown = m_edit->text();
    }
    retranslate();
    if (moved)
        m_field->setWarning(tr("Meanwhile it became: %1").arg(words::formatQuantity(balance.onHand)));
}

void WarehouseBlock::taken(Quantity onHand)
{
    const auto typed = quantity();
    setBalance({m_balance.product, m_balance.warehouse, onHand, m_balance.reserved, true}, !typed || *typed != onHand);
}

void WarehouseBlock::setError(const QString &sentence)
{
    m_field->setError(sentence);
}

void WarehouseBlock::focusEditor()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

Result<Quantity> WarehouseBlock::quantity() const
{
    return Quantity::ofThousandths(TRY(parseTyped(m_edit->text(), 3)));
}

void WarehouseBlock::follow()
{
    const auto typed = quantity();
    const bool changed = isTyped() && (!typed || !m_balance.counted || *typed != m_balance.onHand);
    m_field->setChanged(
        changed ? std::optional(m_balance.counted ? words::formatQuantity(m_balance.onHand) : words::unknownValue())
                : std::nullopt);
    m_save->setEnabled(changed);
    m_save->setToolTip(changed ? QString() : tr("Nothing is changed."));
    if (changed && !typed)
        m_field->setError(numberProblem(typed.error().detail));
    else if (changed && *typed < Quantity())
        m_field->setError(tr("There cannot be less than nothing."));
    else if (changed && *typed > Quantity::ofWhole(most))
        m_field->setError(tr("It can be at most %1: is there a digit too many?").arg(words::formatCount(most)));
    else if (const QString doubt = changed ? numberDoubt(m_edit->text()) : QString(); !doubt.isEmpty())
        m_field->setWarning(doubt);
    else if (!m_balance.counted)
        m_field->setHint(tr("Never counted: enter how many there are."));
    else
        m_field->setHint({});
}

void WarehouseBlock::save()
{
    follow();
    if (!m_save->isEnabled())
        return;
    if (m_field->hasError())
        return focusEditor();
    Q_EMIT correctionEntered(m_balance, *quantity());
}

void WarehouseBlock::retranslate()
{
    m_field->setLabel(tr("On hand, %1").arg(m_warehouse.name));
    m_save->setText(tr("Save"));
    m_figures->setText(
        tr("reserved %1 · available %2")
            .arg(words::formatQuantity(m_balance.reserved),
                 m_balance.counted ? words::formatQuantity(m_balance.available()) : words::unknownValue()));
    m_edit->setPlaceholderText(m_balance.counted ? QString() : tr("not counted"));
    follow();
}

void WarehouseBlock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
