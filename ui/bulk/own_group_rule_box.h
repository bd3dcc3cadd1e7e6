// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/own_groups.h"
#include "ui/bulk/bulk_rule.h"

namespace kramar::ui {

class Field;
class OwnGroupEdit;

// The group of ours that the products go into, or that they leave.
class OwnGroupRuleBox final : public BulkRule
{
    Q_OBJECT

public:
    explicit OwnGroupRuleBox(listings::OwnGroups *groups, QWidget *parent = nullptr);
    State read(listings::Recipe &recipe) override;
    QString title() const override;

protected:
    void setTexts() override;

private:
    QComboBox *m_how;
    OwnGroupEdit *m_path;
    Field *m_field;
};

} // namespace kramar::ui
