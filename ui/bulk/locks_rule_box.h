// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/bulk_rule.h"

class QCheckBox;
class QLineEdit;

namespace kramar::ui {

class Field;

// Which fields are not synchronised any more, and why; or are again (product.md 4.5).
class LocksRuleBox final : public BulkRule
{
    Q_OBJECT

public:
    explicit LocksRuleBox(QWidget *parent = nullptr);
    State read(listings::Recipe &recipe) override; // after all others: what is locked is not changed by them
    QString title() const override;

protected:
    void setTexts() override;

private:
    QComboBox *m_how;
    QList<std::pair<QString, QCheckBox *>> m_fields;
    QLineEdit *m_reason;
    Field *m_reasonField;
    Label *m_problem;
};

} // namespace kramar::ui
