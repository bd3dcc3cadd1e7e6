// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/price_rule_box.h"

#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "words/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

using listings::PriceRule;
using listings::Rounding;
using To = Rounding::To;
using Way = listings::Fraction::Way;

constexpr std::array forms{To::Hundredth, To::Tenth, To::One, To::Five, To::Ten, To::Nine, To::Ninety, To::NinetyNine};
constexpr std::array ways{Way::Nearest, Way::Up, Way::Down};
constexpr int percentUnit = 0; // before the currencies

QString endingOf(const Rounding &rounding)
{
    switch (rounding.to) {
    case To::Hundredth:
        return {};
    case To::Tenth:
        return words::formatAmount(Money::ofMinor(10, Currency::uah()));
    case To::One:
        return u"1"_s;
    case To::Five:
        return u"5"_s;
    case To::Ten:
        return u"10"_s;
    case To::Nine:
        return u"…9"_s;
    case To::Ninety:
        return u"…90"_s;
    case To::NinetyNine:
        return u"…99"_s;
    }
    return {};
}

// As the language writes it; a factor has more digits than a quantity.
QString decimal(qint64 units, int decimals)
{
    const QString mark = words::formatAmount(Money::ofMinor(1, Currency::uah())).mid(1, 1); // of "0,01"
    return decimalText(units, decimals, true).replace(u'.', mark);
}

QWidget *inRow(std::initializer_list<QWidget *> parts, int stretched, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    int place = 0;
    for (QWidget *part : parts)
        line->addWidget(part, place++ == stretched ? 1 : 0);
    return row;
}

} // namespace

PriceRuleBox::PriceRuleBox(QWidget *parent)
    : BulkRule(u"price"_s, u"tag"_s, parent)
    , m_how(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_unit(new QComboBox(this))
    , m_formula(new QLineEdit(this))
    , m_from(new QComboBox(this))
    , m_form(new QComboBox(this))
    , m_way(new QComboBox(this))
    , m_aboveCost(new QCheckBox(this))
    , m_costPercent(new QLineEdit(this))
    , m_atLeast(new QCheckBox(this))
    , m_least(new QLineEdit(this))
    , m_summary(new ShortLabel(Tone::Second, this))
    , m_toFormula(new LinkButton({}, this))
    , m_currencies{Currency::uah(), Currency::usd(), Currency::eur()}
{
    m_how->setObjectName(u"priceHow"_s);
    m_value->setObjectName(u"priceValue"_s);
    m_unit->setObjectName(u"priceUnit"_s);
    m_formula->setObjectName(u"priceFormula"_s);
    m_from->setObjectName(u"priceFrom"_s);
    m_form->setObjectName(u"priceForm"_s);
    m_way->setObjectName(u"priceWay"_s);
    m_aboveCost->setObjectName(u"aboveCost"_s);
    m_costPercent->setObjectName(u"costPercent"_s);
    m_atLeast->setObjectName(u"atLeast"_s);
    m_least->setObjectName(u"least"_s);
    m_toFormula->setObjectName(u"toFormula"_s);
    const int figures = fontMetrics().horizontalAdvance(u"00 000"_s) + 20;
    m_value->setMinimumWidth(figures);
    for (QLineEdit *edit : {m_costPercent, m_least})
        edit->setFixedWidth(figures);
    m_formula->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_move = new Field(u" "_s, inRow({m_how, m_value, m_unit}, 1, this));
    m_move->hideLabel();
    m_formulaField = new Field(u" "_s, m_formula);
    m_formulaField->hideLabel();
    m_fromField = new Field(u" "_s, m_from);
    m_rounding = new Field(u" "_s, inRow({m_form, m_way}, 0, this));
    m_costField = new Field(u" "_s, inRow({m_aboveCost, m_costPercent, new Label(u"%"_s)}, 0, this));
    m_costField->hideLabel();
    m_leastField = new Field(u" "_s, inRow({m_atLeast, m_least}, 0, this));
    m_leastField->hideLabel();
    for (Field *field : {m_move, m_formulaField, m_fromField, m_rounding, m_costField, m_leastField})
        body()->addWidget(field);
    auto *words = new QHBoxLayout;
    words->addWidget(m_summary, 1);
    words->addWidget(m_toFormula);
    body()->addLayout(words);
    connect(m_value, &QLineEdit::textEdited, this, [this](const QString &typed) {
        takeSign(typed);
        Q_EMIT edited();
    });
    for (QLineEdit *edit : {m_formula, m_costPercent, m_least})
        connect(edit, &QLineEdit::textEdited, this, &BulkRule::edited);
    for (QComboBox *box : {m_unit, m_from, m_form, m_way})
        connect(box, &QComboBox::activated, this, &BulkRule::edited);
    for (QCheckBox *box : {m_aboveCost, m_atLeast})
        connect(box, &QCheckBox::toggled, this, [this, box] {
            arrange();
            if (box->isChecked())
                (box == m_atLeast ? m_least : m_costPercent)->setFocus();
            Q_EMIT edited();
        });
    connect(m_how, &QComboBox::activated, this, [this] {
        setUnits();
        arrange();
        (how() == ByFormula ? m_formula : m_value)->setFocus();
        Q_EMIT edited();
    });
    connect(m_toFormula, &LinkButton::clicked, this, &PriceRuleBox::turnIntoFormula);
    retranslate();
    m_costPercent->setText(u"5"_s);
    arrange();
}

void PriceRuleBox::setCurrencyOfList(Currency currency)
{
    m_hasOldPrice = false;
    m_currencies = {currency};
    m_unit->clear();
    retranslate();
    arrange();
}

QString PriceRuleBox::title() const
{
    return tr("Price");
}

PriceRuleBox::How PriceRuleBox::how() const
{
    return static_cast<How>(std::max(0, m_how->currentIndex()));
}

bool PriceRuleBox::isPercent() const
{
    return (how() == Raise || how() == Lower) && m_unit->currentIndex() == percentUnit;
}

Currency PriceRuleBox::currency() const
{
    const int place = m_unit->currentIndex() - (how() == Raise || how() == Lower ? 1 : 0);
    return m_currencies.value(std::max(0, place));
}

// The sign that is typed says what is meant: the box beside it follows.
void PriceRuleBox::takeSign(const QString &typed)
{
    if (how() != Raise && how() != Lower)
        return;
    if (typed.contains(u'%'))
        m_unit->setCurrentIndex(percentUnit);
    else if (isPercent() && withoutCurrencySign(typed, Currency::uah()).trimmed() != typed.trimmed())
        m_unit->setCurrentIndex(percentUnit + 1);
}

void PriceRuleBox::arrange()
{
    const bool moved = how() == Raise || how() == Lower;
    m_value->setVisible(how() != ByFormula);
    m_formulaField->setVisible(how() == ByFormula);
    m_fromField->setVisible(moved && m_hasOldPrice);
    m_costPercent->setEnabled(m_aboveCost->isChecked());
    m_least->setEnabled(m_atLeast->isChecked());
    m_toFormula->setVisible(moved);
    setFocusProxy(how() == ByFormula ? m_formula : m_value);
}

// A price that is set, or reckoned, is an amount; a percentage of what?
void PriceRuleBox::setUnits()
{
    const bool moved = how() == Raise || how() == Lower;
    const bool had = m_unit->count() > m_currencies.size();
    const int chosen = m_unit->currentIndex();
    QStringList units;
    if (moved)
        units.append(u"%"_s);
    for (const Currency each : std::as_const(m_currencies))
        units.append(words::currencyUnit(each));
    m_unit->clear();
    m_unit->addItems(units);
    m_unit->setCurrentIndex(std::max(0, chosen + (moved ? 1 : 0) - (had ? 1 : 0)));
    if (moved && m_value->text().trimmed().isEmpty())
        m_unit->setCurrentIndex(percentUnit);
}

BulkRule::State PriceRuleBox::readMove(PriceRule &rule)
{
    if (how() == ByFormula) {
        rule.how = PriceRule::How::Formula;
        if (m_formula->text().trimmed().isEmpty())
            return State::Unfinished;
        const auto formula = listings::Formula::parse(m_formula->text());
        if (!formula) {
            m_formulaField->setError(ruleProblem(formula.error().detail));
            return State::Wrong;
        }
        rule.formula = *formula;
        return State::Ready;
    }
    rule.how = how() == Set ? PriceRule::How::Set : how() == Lower ? PriceRule::How::Lower : PriceRule::How::Raise;
    rule.unit = isPercent() ? PriceRule::Unit::Percent : PriceRule::Unit::Amount;
    rule.from = m_from->currentIndex() == 1 && how() != Set ? PriceRule::From::OldPrice : PriceRule::From::Price;
    if (m_value->text().trimmed().isEmpty()) {
        // Without a move the price is only rounded, or held up.
        const bool shaped = rule.rounding != Rounding() || rule.notBelow || rule.notBelowCostAnd;
        if (how() == Set || !shaped)
            return State::Unfinished;
        rule.unit = PriceRule::Unit::Percent;
        return State::Ready;
    }
    const auto value = typedNumber(m_value->text(), 2, currency());
    if (!value) {
        m_move->setError(ruleProblem(value.error().detail));
        return State::Wrong;
    }
    m_move->setWarning(numberDoubt(m_value->text()));
    rule.hundredths = *value;
    return State::Ready;
}

BulkRule::State PriceRuleBox::readFloor(QCheckBox *box, Field *field, QLineEdit *edit, std::optional<qint64> &floor)
{
    if (!box->isChecked())
        return State::Ready;
    if (edit->text().trimmed().isEmpty())
        return State::Unfinished;
    const auto value = typedNumber(edit->text(), 2, currency());
    if (!value) {
        field->setError(ruleProblem(value.error().detail));
        return State::Wrong;
    }
    floor = *value;
    return State::Ready;
}

BulkRule::State PriceRuleBox::read(listings::Recipe &recipe)
{
    for (Field *field : {m_move, m_formulaField, m_costField, m_leastField})
        field->setError({});
    PriceRule rule;
    rule.rounding = {forms[static_cast<size_t>(std::max(0, m_form->currentIndex()))],
                     ways[static_cast<size_t>(std::max(0, m_way->currentIndex()))]};
    State state = readFloor(m_aboveCost, m_costField, m_costPercent, rule.notBelowCostAnd);
    state = std::max(state, readFloor(m_atLeast, m_leastField, m_least, rule.notBelow));
    state = std::max(state, readMove(rule));
    if (const Done makesSense = listings::checkRule(rule); state == State::Ready && !makesSense) {
        m_move->setError(ruleProblem(makesSense.error().detail));
        state = State::Wrong;
    }
    showSummary(rule, state == State::Ready);
    if (state != State::Ready)
        return state;
    recipe.currency = currency();
    recipe.price = rule;
    return state;
}

void PriceRuleBox::showSummary(const PriceRule &rule, bool ready)
{
    m_shown = rule;
    const bool moved = rule.how == PriceRule::How::Raise || rule.how == PriceRule::How::Lower;
    m_toFormula->setEnabled(ready && moved);
    m_toFormula->setToolTip(m_toFormula->isEnabled() ? QString() : tr("First say how the price changes."));
    if (!ready)
        return m_summary->setWords({});
    const bool raised = rule.how == PriceRule::How::Raise;
    const QString from =
        rule.from == PriceRule::From::OldPrice ? tr("old price", "in a formula") : tr("price", "in a formula");
    QString words;
    if (moved && rule.unit == PriceRule::Unit::Percent)
        words = u"%1 × %2"_s.arg(from, decimal(raised ? 10'000 + rule.hundredths : 10'000 - rule.hundredths, 4));
    else if (moved)
        words = u"%1 %2 %3"_s.arg(from, raised ? u"+"_s : QString(QChar(0x2212)), decimal(rule.hundredths, 2));
    else if (rule.how == PriceRule::How::Set)
        words = decimal(rule.hundredths, 2);
    else
        words = rule.formula.text();
    if (const QString ending = endingOf(rule.rounding); !ending.isEmpty())
        words += u" → "_s + ending;
    m_summary->setWords(words);
}

// The same rule, to be written on.
void PriceRuleBox::turnIntoFormula()
{
    const bool raised = m_shown.how == PriceRule::How::Raise;
    const QString from = m_shown.from == PriceRule::From::OldPrice ? tr("old_price", "a name the formula knows")
                                                                   : tr("price", "a name the formula knows");
    const qint64 factor = raised ? 10'000 + m_shown.hundredths : 10'000 - m_shown.hundredths;
    const Currency amounts = currency();
    m_formula->setText(m_shown.unit == PriceRule::Unit::Percent
                           ? u"%1 × %2"_s.arg(from, decimal(factor, 4))
                           : u"%1 %2 %3"_s.arg(from, raised ? u"+"_s : u"-"_s, decimal(m_shown.hundredths, 2)));
    m_how->setCurrentIndex(ByFormula);
    setUnits();
    m_unit->setCurrentIndex(static_cast<int>(m_currencies.indexOf(amounts)));
    arrange();
    m_formula->setFocus();
    Q_EMIT edited();
}

void PriceRuleBox::setTexts()
{
    setChoices(m_how, {tr("Raise by"), tr("Lower by"), tr("Set to"), tr("By a formula")});
    setUnits();
    setChoices(m_from, {tr("The price now"), tr("The old price")});
    setChoices(m_form, {tr("To the kopeck"), tr("To 10 kopecks"), tr("To 1"), tr("To 5"), tr("To 10"),
                        tr("To an ending of …9"), tr("To an ending of …90"), tr("To an ending of …99")});
    setChoices(m_way, {tr("the nearest"), tr("up"), tr("down")});
    m_move->setLabel(tr("How the price changes"));
    m_how->setAccessibleName(tr("How the price changes"));
    m_value->setAccessibleName(tr("By how much, or to what"));
    m_unit->setAccessibleName(tr("Percent or a currency"));
    m_formulaField->setLabel(tr("Formula"));
    m_formula->setPlaceholderText(tr("price × 1.07 + 5"));
    m_formulaField->setHint(m_hasOldPrice ? tr("It knows price, old_price and cost.")
                                          : tr("It knows price, which is what the rule begins with, and cost."));
    m_fromField->setLabel(tr("Count from"));
    m_from->setAccessibleName(tr("Count from"));
    m_rounding->setLabel(tr("Rounding"));
    m_form->setAccessibleName(tr("Rounding"));
    m_way->setAccessibleName(tr("Which way it is rounded"));
    m_aboveCost->setText(tr("Not below the cost +"));
    m_costPercent->setAccessibleName(tr("Not below the cost and so many percent"));
    m_atLeast->setText(tr("Not below"));
    m_least->setAccessibleName(tr("The lowest price"));
    m_toFormula->setWords(tr("Formula"));
}

} // namespace kramar::ui
