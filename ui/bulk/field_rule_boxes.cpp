// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/field_rule_boxes.h"

#include "base/terms.h"
#include "listings/fields.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "ui/products/discount_edit.h"
#include "ui/products/listing_words.h"
#include "words/titles.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

OldPriceRuleBox::OldPriceRuleBox(QWidget *parent)
    : BulkRule(u"old_price"_s, u"history"_s, parent)
    , m_words(new Label({}, Tone::Second, TypeStep::Normal, this))
{
    m_words->setWordWrap(true);
    body()->addWidget(m_words);
    retranslate();
}

QString OldPriceRuleBox::title() const
{
    return words::listingFieldTitle(QString(listing_field::oldPrice));
}

BulkRule::State OldPriceRuleBox::read(listings::Recipe &recipe)
{
    recipe.oldPrice = listings::OldPriceRule::CurrentPrice;
    return State::Ready;
}

void OldPriceRuleBox::setTexts()
{
    m_words->setText(tr("The price that stands now becomes the old one, crossed out for the buyer."));
}

DiscountRuleBox::DiscountRuleBox(QWidget *parent)
    : BulkRule(u"discount"_s, u"star"_s, parent)
    , m_how(new QComboBox(this))
    , m_discount(new DiscountEdit(this))
    , m_field(new Field(u" "_s, m_discount))
{
    m_how->setObjectName(u"discountHow"_s);
    m_field->hideLabel();
    body()->addWidget(m_how);
    body()->addWidget(m_field);
    setFocusProxy(m_how);
    connect(m_how, &QComboBox::activated, this, [this](int how) {
        m_field->setVisible(how == 0);
        if (how == 0)
            m_discount->setFocus();
        Q_EMIT edited();
    });
    connect(m_discount, &DiscountEdit::edited, this, &BulkRule::edited);
    m_discount->setDiscount(std::nullopt, Currency::uah());
    retranslate();
}

QString DiscountRuleBox::title() const
{
    return words::listingFieldTitle(QString(listing_field::discount));
}

void DiscountRuleBox::setCurrency(Currency currency)
{
    m_discount->setCurrency(currency);
}

BulkRule::State DiscountRuleBox::read(listings::Recipe &recipe)
{
    m_field->setError({});
    if (m_how->currentIndex() == 1) {
        recipe.discount = listings::DiscountRule{};
        return State::Ready;
    }
    const QString typed = m_discount->text();
    if (typed.isEmpty())
        return State::Unfinished;
    const auto read = listings::parseDiscount(typed);
    const auto discount = read && *read
                              ? listings::discountOf(**read)
                              : Result<listings::Discount>(read ? Error::invalid({}, u"empty"_s) : read.error());
    if (!discount) {
        m_field->setError(refusalSentence(listing_field::discount, discount.error().detail));
        return State::Wrong;
    }
    recipe.discount = listings::DiscountRule{*discount};
    return State::Ready;
}

void DiscountRuleBox::setTexts()
{
    setChoices(m_how, {tr("Give a discount"), tr("Take the discount away")});
    m_how->setAccessibleName(tr("What happens to the discount"));
    m_field->setLabel(title());
}

ChoiceRuleBox::ChoiceRuleBox(Of of, QWidget *parent)
    : BulkRule(of == Of::Presence ? u"presence"_s
               : of == Of::Status ? u"status"_s
                                  : u"in_stock"_s,
               of == Of::Presence ? u"box"_s
               : of == Of::Status ? u"eye"_s
                                  : u"truck"_s,
               parent)
    , m_of(of)
    , m_choice(new QComboBox(this))
{
    m_choice->setObjectName(u"choice"_s);
    m_choice->setPlaceholderText(u"…"_s);
    body()->addWidget(m_choice);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::activated, this, &BulkRule::edited);
    retranslate();
    m_choice->setCurrentIndex(-1); // nobody has chosen yet
}

QStringList ChoiceRuleBox::codes() const
{
    switch (m_of) {
    case Of::Presence:
        return {QString(presence::available), QString(presence::notAvailable), QString(presence::order),
                QString(presence::waiting)};
    case Of::Status:
        return {QString(listing_status::onDisplay), QString(listing_status::notOnDisplay),
                QString(listing_status::draft)};
    case Of::InStock:
        return {u"true"_s, u"false"_s};
    }
    return {};
}

QString ChoiceRuleBox::title() const
{
    switch (m_of) {
    case Of::Presence:
        return words::listingFieldTitle(QString(listing_field::presence));
    case Of::Status:
        return words::listingFieldTitle(QString(listing_field::status));
    case Of::InStock:
        return words::listingFieldTitle(QString(listing_field::inStock));
    }
    return {};
}

BulkRule::State ChoiceRuleBox::read(listings::Recipe &recipe)
{
    if (m_choice->currentIndex() < 0)
        return State::Unfinished;
    const QString code = codes().at(m_choice->currentIndex());
    if (m_of == Of::Presence)
        recipe.presence = code;
    else if (m_of == Of::Status)
        recipe.status = code;
    else
        recipe.inStock = code == u"true";
    return State::Ready;
}

void ChoiceRuleBox::setTexts()
{
    const QLatin1StringView field = m_of == Of::Presence ? listing_field::presence
                                    : m_of == Of::Status ? listing_field::status
                                                         : listing_field::inStock;
    QStringList words;
    for (const QString &code : codes())
        words.append(valueWords(field, code, Currency::uah()));
    const int chosen = m_choice->currentIndex();
    setChoices(m_choice, words);
    m_choice->setCurrentIndex(chosen);
    m_choice->setAccessibleName(title());
}

QuantityRuleBox::QuantityRuleBox(QWidget *parent)
    : BulkRule(u"quantity"_s, u"balances"_s, parent)
    , m_how(new QComboBox(this))
    , m_value(new QLineEdit(this))
{
    m_how->setObjectName(u"quantityHow"_s);
    m_value->setObjectName(u"quantityValue"_s);
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_how);
    line->addWidget(m_value, 1);
    m_field = new Field(u" "_s, row);
    m_field->hideLabel();
    body()->addWidget(m_field);
    setFocusProxy(m_value);
    connect(m_how, &QComboBox::activated, this, [this](int how) {
        m_value->setVisible(static_cast<listings::QuantityRule::How>(how) != listings::QuantityRule::How::Clear);
        m_value->setFocus();
        Q_EMIT edited();
    });
    connect(m_value, &QLineEdit::textEdited, this, &BulkRule::edited);
    retranslate();
}

QString QuantityRuleBox::title() const
{
    return fieldLabel(listing_field::quantity);
}

BulkRule::State QuantityRuleBox::read(listings::Recipe &recipe)
{
    m_field->setError({});
    listings::QuantityRule rule{static_cast<listings::QuantityRule::How>(m_how->currentIndex()), {}};
    if (rule.how != listings::QuantityRule::How::Clear) {
        if (m_value->text().trimmed().isEmpty())
            return State::Unfinished;
        const auto value = typedNumber(m_value->text(), 3, {});
        if (!value) {
            m_field->setError(ruleProblem(value.error().detail));
            return State::Wrong;
        }
        m_field->setWarning(numberDoubt(m_value->text()));
        rule.quantity = Quantity::ofThousandths(*value);
    }
    listings::Recipe alone;
    alone.quantity = rule;
    if (const Done makesSense = listings::check(alone); !makesSense) {
        m_field->setError(ruleProblem(makesSense.error().detail));
        return State::Wrong;
    }
    recipe.quantity = rule;
    return State::Ready;
}

void QuantityRuleBox::setTexts()
{
    setChoices(m_how, {tr("Set to"), tr("Raise by"), tr("Lower by"), tr("Not counted")});
    m_how->setAccessibleName(tr("How the quantity changes"));
    m_value->setAccessibleName(title());
    m_field->setLabel(title());
}

} // namespace kramar::ui
