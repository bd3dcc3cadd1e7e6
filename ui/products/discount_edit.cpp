// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/discount_edit.h"

#include "listings/fields.h"
#include "ui/common/label.h"
#include "words/format.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int percentIndex = 0;
constexpr int fieldSides = 20; // beside the text of a field

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(u"dd.MM.yyyy"_s) : QString();
}

} // namespace

DiscountEdit::DiscountEdit(QWidget *parent)
    : QWidget(parent)
    , m_value(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_outcome(new ShortLabel(Tone::Second, this))
{
    m_value->setObjectName(u"discountValue"_s);
    m_from->setObjectName(u"discountFrom"_s);
    m_to->setObjectName(u"discountTo"_s);
    m_kind->addItems({u"%"_s, {}});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    // Shares of the width alone: what comes out must not push what is being typed.
    row->addWidget(m_value, 3);
    row->addWidget(m_kind);
    row->addWidget(m_from, 5);
    row->addWidget(m_to, 5);
    row->addWidget(m_outcome, 5);
    for (QLineEdit *part : {m_value, m_from, m_to})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_value->setMinimumWidth(fontMetrics().horizontalAdvance(u"00,00"_s) + fieldSides);
    for (QLineEdit *day : {m_from, m_to}) {
        day->setMinimumWidth(fontMetrics().horizontalAdvance(u"00.00.0000"_s) + fieldSides);
        day->installEventFilter(this);
    }
    setFocusProxy(m_value);
    const auto edited = [this] {
        follow();
        Q_EMIT this->edited();
    };
    // The sign that is typed says which of the two is meant: the box beside it follows.
    connect(m_value, &QLineEdit::textEdited, this, [this](const QString &typed) {
        if (typed.contains(u'%'))
            m_kind->setCurrentIndex(percentIndex);
    });
    for (QLineEdit *part : {m_value, m_from, m_to})
        connect(part, &QLineEdit::textEdited, this, edited);
    connect(m_kind, &QComboBox::activated, this, edited);
    retranslate();
}

void DiscountEdit::setDiscount(const std::optional<listings::Discount> &discount, Currency currency)
{
    setCurrency(currency);
    const bool amount = discount && discount->kind == listings::Discount::Kind::Amount;
    m_kind->setCurrentIndex(amount ? 1 : percentIndex);
    m_value->setText(discount ? words::formatAmount(Money::ofMinor(discount->hundredths, currency)) : QString());
    m_from->setText(discount ? dayText(discount->from) : QString());
    m_to->setText(discount ? dayText(discount->to) : QString());
    follow();
}

void DiscountEdit::setCurrency(Currency currency)
{
    m_currency = currency;
    m_kind->setItemText(1, words::currencyUnit(currency));
}

QString DiscountEdit::text() const
{
    const auto packed = [](const QLineEdit *part) { return part->text().simplified().remove(u' '); };
    const QString from = packed(m_from);
    const QString to = packed(m_to);
    QString value = m_value->text().trimmed();
    if (value.isEmpty() && from.isEmpty() && to.isEmpty())
        return {};
    // What separates the parts of the whole belongs into none of them: it would be read as another value.
    if (value.contains(u' ') || value.contains(u".."_s))
        value = value.simplified().remove(u' ').replace(u".."_s, u"?"_s);
    if (m_kind->currentIndex() == percentIndex) {
        if (value.endsWith(u'%'))
            value.chop(1);
        value += u" %"_s;
    } else if (value.contains(u'%')) {
        value += u'?';
    }
    return from.isEmpty() && to.isEmpty() ? value : u"%1 %2..%3"_s.arg(value, from, to);
}

void DiscountEdit::setPrice(const std::optional<Money> &price)
{
    m_price = price;
    follow();
}

void DiscountEdit::setToday(QDate today)
{
    m_today = today;
    follow();
}

void DiscountEdit::follow()
{
    const auto canonical = listings::parseDiscount(text());
    const auto discount = canonical && *canonical && !text().isEmpty()
                              ? listings::discountOf(**canonical)
                              : Result<listings::Discount>(Error::invalid({}, u"empty"_s));
    // What is over, or not there yet, makes no price today.
    const bool ended = discount && discount->hasEnded(m_today);
    const bool later = discount && discount->isStillToCome(m_today);
    m_outcome->setTone(ended || later ? Tone::Muted : Tone::Second);
    if (ended)
        return m_outcome->setWords(tr("has ended"));
    if (later)
        return m_outcome->setWords(tr("not begun yet"));
    if (!discount || !m_price)
        return m_outcome->setWords({});
    const Money off = discount->kind == listings::Discount::Kind::Percent
                          ? m_price->percent(discount->hundredths)
                          : Money::ofMinor(discount->hundredths, m_price->currency());
    m_outcome->setWords(u"= "_s + words::formatMoney(m_price->minus(off)));
}

void DiscountEdit::retranslate()
{
    m_value->setAccessibleName(tr("Discount"));
    m_kind->setAccessibleName(tr("Percent or an amount"));
    m_from->setAccessibleName(tr("First day of the discount"));
    m_to->setAccessibleName(tr("Last day of the discount"));
    m_from->setToolTip(tr("from dd.mm.yyyy"));
    m_to->setToolTip(tr("to dd.mm.yyyy"));
    showHints();
    m_kind->setItemText(1, words::currencyUnit(m_currency));
    follow();
}

// With the form of a day where both have room for it; cut, it would say nothing.
void DiscountEdit::showHints()
{
    const auto fits = [](const QLineEdit *day, const QString &hint) {
        return day->fontMetrics().horizontalAdvance(hint) + fieldSides <= day->width();
    };
    const QString from = tr("from dd.mm.yyyy");
    const QString to = tr("to dd.mm.yyyy");
    const bool whole = fits(m_from, from) && fits(m_to, to);
    m_from->setPlaceholderText(whole ? from : tr("from", "first day of a discount"));
    m_to->setPlaceholderText(whole ? to : tr("to", "last day of a discount"));
}

bool DiscountEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        showHints();
    return QWidget::eventFilter(watched, event);
}

void DiscountEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
