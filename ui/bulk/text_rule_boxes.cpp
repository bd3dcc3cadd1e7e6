// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/text_rule_boxes.h"

#include "base/terms.h"
#include "ui/common/field.h"
#include "ui/products/listing_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

KeywordsRuleBox::KeywordsRuleBox(QWidget *parent)
    : BulkRule(u"keywords"_s, u"search"_s, parent)
    , m_how(new QComboBox(this))
{
    m_how->setObjectName(u"keywordsHow"_s);
    body()->addWidget(m_how);
    const auto add = [this](const QString &name, std::optional<listings::KeywordsRule> listings::Recipe::*rule) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(name);
        auto *field = new Field(u" "_s, edit);
        body()->addWidget(field);
        connect(edit, &QLineEdit::textEdited, this, &BulkRule::edited);
        return Language{edit, field, rule};
    };
    m_languages = {add(u"bulkKeywordsUk"_s, &listings::Recipe::keywordsUk),
                   add(u"bulkKeywords"_s, &listings::Recipe::keywords)};
    setFocusProxy(m_languages.front().edit);
    connect(m_how, &QComboBox::activated, this, &BulkRule::edited);
    retranslate();
}

QString KeywordsRuleBox::title() const
{
    return tr("Keywords");
}

// A language whose field is empty is left alone.
BulkRule::State KeywordsRuleBox::read(listings::Recipe &recipe)
{
    State state = State::Unfinished;
    for (const Language &language : m_languages) {
        language.field->setError({});
        if (language.edit->text().trimmed().isEmpty())
            continue;
        const listings::KeywordsRule rule{static_cast<listings::KeywordsRule::How>(m_how->currentIndex()),
                                          listings::keywordsOf(language.edit->text())};
        listings::Recipe alone;
        alone.*language.rule = rule;
        if (const Done makesSense = listings::check(alone); !makesSense) {
            language.field->setError(ruleProblem(makesSense.error().detail));
            return State::Wrong;
        }
        recipe.*language.rule = rule;
        state = State::Ready;
    }
    return state;
}

void KeywordsRuleBox::setTexts()
{
    setChoices(m_how, {tr("Add"), tr("Take out"), tr("Replace all by")});
    m_how->setAccessibleName(tr("What happens to the keywords"));
    m_languages[0].field->setLabel(fieldLabel(listing_field::keywordsUk));
    m_languages[1].field->setLabel(fieldLabel(listing_field::keywords));
    for (const Language &language : m_languages)
        language.edit->setPlaceholderText(tr("separated by commas"));
}

NameRuleBox::NameRuleBox(QWidget *parent)
    : BulkRule(u"name"_s, u"edit"_s, parent)
    , m_find(new QLineEdit(this))
    , m_replace(new QLineEdit(this))
    , m_findField(new Field(u" "_s, m_find))
    , m_replaceField(new Field(u" "_s, m_replace))
    , m_where(new QComboBox(this))
    , m_wholeWords(new QCheckBox(this))
    , m_sameCase(new QCheckBox(this))
{
    m_find->setObjectName(u"nameFind"_s);
    m_replace->setObjectName(u"nameReplace"_s);
    m_where->setObjectName(u"nameWhere"_s);
    for (QWidget *part : QList<QWidget *>{m_findField, m_replaceField, m_where, m_wholeWords, m_sameCase})
        body()->addWidget(part);
    setFocusProxy(m_find);
    for (QLineEdit *edit : {m_find, m_replace})
        connect(edit, &QLineEdit::textEdited, this, &BulkRule::edited);
    connect(m_where, &QComboBox::activated, this, &BulkRule::edited);
    for (QCheckBox *box : {m_wholeWords, m_sameCase})
        connect(box, &QCheckBox::toggled, this, &BulkRule::edited);
    retranslate();
}

QString NameRuleBox::title() const
{
    return tr("Name: find and replace");
}

BulkRule::State NameRuleBox::read(listings::Recipe &recipe)
{
    if (m_find->text().isEmpty())
        return State::Unfinished;
    recipe.name = listings::NameRule{.find = m_find->text(),
                                     .replace = m_replace->text(),
                                     .sameCase = m_sameCase->isChecked(),
                                     .wholeWords = m_wholeWords->isChecked(),
                                     .main = m_where->currentIndex() != 1,
                                     .second = m_where->currentIndex() != 2};
    return State::Ready;
}

void NameRuleBox::setTexts()
{
    m_findField->setLabel(tr("Find"));
    m_replaceField->setLabel(tr("Replace by"));
    m_replace->setPlaceholderText(tr("nothing"));
    setChoices(m_where, {tr("In both languages"), tr("In Ukrainian only"), tr("In Russian only")});
    m_where->setAccessibleName(tr("In which language"));
    m_wholeWords->setText(tr("Whole words only"));
    m_sameCase->setText(tr("Capital and small letters as typed"));
}

} // namespace kramar::ui
