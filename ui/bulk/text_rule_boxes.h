// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/bulk_rule.h"

#include <array>

class QCheckBox;
class QLineEdit;

namespace kramar::ui {

class Field;

// Keywords of both languages: added, taken out, or replaced.
class KeywordsRuleBox final : public BulkRule
{
    Q_OBJECT

public:
    explicit KeywordsRuleBox(QWidget *parent = nullptr);
    State read(listings::Recipe &recipe) override;
    QString title() const override;

protected:
    void setTexts() override;

private:
    struct Language {
        QLineEdit *edit;
        Field *field;
        std::optional<listings::KeywordsRule> listings::Recipe::*rule;
    };
    QComboBox *m_how;
    std::array<Language, 2> m_languages;
};

// A piece of the name, found and replaced.
class NameRuleBox final : public BulkRule
{
    Q_OBJECT

public:
    explicit NameRuleBox(QWidget *parent = nullptr);
    State read(listings::Recipe &recipe) override;
    QString title() const override;

protected:
    void setTexts() override;

private:
    QLineEdit *m_find;
    QLineEdit *m_replace;
    Field *m_findField;
    Field *m_replaceField;
    QComboBox *m_where;
    QCheckBox *m_wholeWords;
    QCheckBox *m_sameCase;
};

} // namespace kramar::ui
