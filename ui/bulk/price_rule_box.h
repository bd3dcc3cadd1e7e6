// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/bulk_rule.h"

class QCheckBox;
class QLineEdit;

namespace kramar::ui {

class Field;
class LinkButton;
class ShortLabel;

// The price: raised, lowered, set, or by a formula; rounded; not below a floor.
class PriceRuleBox final : public BulkRule
{
    Q_OBJECT

public:
    explicit PriceRuleBox(QWidget *parent = nullptr);
    // For a rule of a price list: amounts are of its currency, and there is no old price to count from.
    void setCurrencyOfList(Currency currency);
    State read(listings::Recipe &recipe) override;
    QString title() const override;

protected:
    void setTexts() override;

private:
    enum How { Raise, Lower, Set, ByFormula };
    How how() const;
    bool isPercent() const;
    Currency currency() const;
    void takeSign(const QString &typed);
    void arrange();
    void showSummary(const listings::PriceRule &rule, bool ready);
    void turnIntoFormula();
    void setUnits();
    State readMove(listings::PriceRule &rule);
    State readFloor(QCheckBox *box, Field *field, QLineEdit *edit, std::optional<qint64> &floor);

    QComboBox *m_how;
    QLineEdit *m_value;
    QComboBox *m_unit;
    Field *m_move;
    QLineEdit *m_formula;
    Field *m_formulaField;
    QComboBox *m_from;
    Field *m_fromField;
    QComboBox *m_form;
    QComboBox *m_way;
    Field *m_rounding;
    QCheckBox *m_aboveCost;
    QLineEdit *m_costPercent;
    Field *m_costField;
    QCheckBox *m_atLeast;
    QLineEdit *m_least;
    Field *m_leastField;
    ShortLabel *m_summary;
    LinkButton *m_toFormula;
    QList<Currency> m_currencies; // to choose from
    bool m_hasOldPrice = true;
    listings::PriceRule m_shown; // what the summary stands for
};

} // namespace kramar::ui
