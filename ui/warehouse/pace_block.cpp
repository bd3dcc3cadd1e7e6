// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/pace_block.h"

#include "ui/common/buttons.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "words/format.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QString textOf(const std::optional<Quantity> &minimum)
{
    return minimum ? words::formatQuantity(*minimum) : QString();
}

} // namespace

PaceBlock::PaceBlock(QWidget *parent)
    : QWidget(parent)
    , m_words(new Label)
    , m_edit(new QLineEdit)
    , m_field(new Field(u" "_s, m_edit))
    , m_save(makeButton({}, ButtonKind::Normal, this))
{
    m_edit->setObjectName(u"minimumStock"_s);
    m_save->setObjectName(u"saveMinimum"_s);
    m_words->setObjectName(u"paceWords"_s);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_words);
    m_field->setBeside(m_save);
    column->addWidget(m_field);
    connect(m_edit, &QLineEdit::textEdited, this, &PaceBlock::follow);
    connect(m_edit, &QLineEdit::returnPressed, this, &PaceBlock::save);
    connect(m_save, &QPushButton::clicked, this, &PaceBlock::save);
    connect(m_field, &Field::restoreRequested, this, [this] {
        if (m_pace)
            show(*m_pace, false);
    });
    retranslate();
}

void PaceBlock::show(const reports::Pace &pace, bool keepTyped)
{
    const bool keep = keepTyped && isTyped();
    m_pace = pace;
    if (!keep)
        m_edit->setText(textOf(pace.minimum));
    retranslate();
}

void PaceBlock::taken(std::optional<Quantity> minimum)
{
    if (m_pace)
        m_pace->minimum = minimum;
    follow();
}

Result<std::optional<Quantity>> PaceBlock::typed() const
{
    if (m_edit->text().trimmed().isEmpty())
        return std::optional<Quantity>();
    return std::optional(Quantity::ofThousandths(TRY(parseTyped(m_edit->text(), 3))));
}

bool PaceBlock::isTyped() const
{
    if (!m_pace)
        return false;
    const auto now = typed();
    return !now || *now != m_pace->minimum;
}

void PaceBlock::follow()
{
    const auto now = typed();
    const bool changed = isTyped();
    m_field->setChanged(changed ? std::optional(m_pace->minimum ? textOf(m_pace->minimum) : words::unknownValue())
                                : std::nullopt);
    if (!now)
        m_field->setError(numberProblem(now.error().detail));
    else if (*now && **now < Quantity())
        m_field->setError(tr("There cannot be less than nothing."));
    else
        m_field->setHint(*now ? tr("With so many or less it runs low.")
                              : tr("Empty: it runs low when it lasts only a few days more."));
    m_save->setEnabled(changed && !m_field->hasError());
    m_save->setToolTip(changed ? QString() : tr("Nothing is changed."));
}

void PaceBlock::save()
{
    follow();
    if (m_save->isEnabled())
        Q_EMIT minimumEntered(*typed());
}

void PaceBlock::retranslate()
{
    m_field->setLabel(tr("Lowest stock"));
    m_save->setText(tr("Save"));
    if (m_pace) {
        QStringList told{m_pace->sold.isZero()
                             ? tr("Nothing was ordered in %n day(s).", nullptr, m_pace->days)
                             : tr("Sold in %n day(s): %1, that is %2 a day.", nullptr, m_pace->days)
                                   .arg(words::formatQuantity(m_pace->sold), words::formatQuantity(m_pace->perDay()))};
        if (const auto left = m_pace->daysLeft())
            told.append(*left == 0 ? tr("Nothing is left, or it is gone today.")
                                   : tr("It lasts for %n more day(s).", nullptr, static_cast<int>(*left)));
        if (m_pace->value)
            told.append(tr("On hand at cost: %1.").arg(words::formatMoney(*m_pace->value)));
        if (const auto turnover = m_pace->turnover(); turnover && !m_pace->sold.isZero())
            told.append(tr("Turnover: %1.").arg(words::formatQuantity(Quantity::ofThousandths(*turnover * 10))));
        m_words->setText(told.join(u' '));
        m_words->setTone(m_pace->low ? Tone::Warn : Tone::Normal);
    }
    follow();
}

void PaceBlock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
