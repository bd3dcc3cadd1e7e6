// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/bulk_rule.h"

class QLineEdit;

namespace kramar::ui {

class DiscountEdit;
class Field;

// The price that stood before becomes the old one.
class OldPriceRuleBox final : public BulkRule
{
    Q_OBJECT

public:
    explicit OldPriceRuleBox(QWidget *parent = nullptr);
    State read(listings::Recipe &recipe) override;
    QString title() const override;

protected:
    void setTexts() override;

private:
    Label *m_words;
};

class DiscountRuleBox final : public BulkRule
{
    Q_OBJECT

public:
    explicit DiscountRuleBox(QWidget *parent = nullptr);
    State read(listings::Recipe &recipe) override;
    QString title() const override;
    void setCurrency(Currency currency) override;

protected:
    void setTexts() override;

private:
    QComboBox *m_how;
    DiscountEdit *m_discount;
    Field *m_field;
};

// One of the words that Prom knows for a field: presence, status, ready to ship.
class ChoiceRuleBox final : public BulkRule
{
    Q_OBJECT

public:
    enum class Of { Presence, Status, InStock };
    explicit ChoiceRuleBox(Of of, QWidget *parent = nullptr);
    State read(listings::Recipe &recipe) override;
    QString title() const override;

protected:
    void setTexts() override;

private:
    QStringList codes() const;
    const Of m_of;
    QComboBox *m_choice;
};

class QuantityRuleBox final : public BulkRule
{
    Q_OBJECT

public:
    explicit QuantityRuleBox(QWidget *parent = nullptr);
    State read(listings::Recipe &recipe) override;
    QString title() const override;

protected:
    void setTexts() override;

private:
    QComboBox *m_how;
    QLineEdit *m_value;
    Field *m_field;
};

} // namespace kramar::ui
