// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace kramar::ui {

class ShortLabel;

// A discount (prom-api §8.7): how much, of what, from and to which day, and the price that comes out.
class DiscountEdit : public QWidget
{
    Q_OBJECT

public:
    explicit DiscountEdit(QWidget *parent = nullptr);
    void setDiscount(const std::optional<listings::Discount> &discount, Currency currency);
    void setCurrency(Currency currency); // of an amount that is typed
    // For listings::parseField; "" is no discount.
    QString text() const;
    // What it is taken from; nullopt: the outcome cannot be told.
    void setPrice(const std::optional<Money> &price);
    void setToday(QDate today); // is it in force?

Q_SIGNALS:
    void edited(); // by the person

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void showHints();
    void retranslate();

    QLineEdit *m_value;
    QComboBox *m_kind;
    QLineEdit *m_from;
    QLineEdit *m_to;
    ShortLabel *m_outcome;
    std::optional<Money> m_price;
    QDate m_today;
    Currency m_currency = Currency::uah();
};

} // namespace kramar::ui
