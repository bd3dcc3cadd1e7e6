// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/locks_rule_box.h"

#include "base/terms.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/products/listing_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int unlockChoice = 1;

} // namespace

LocksRuleBox::LocksRuleBox(QWidget *parent)
    : BulkRule(u"locks"_s, u"lock"_s, parent)
    , m_how(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_reasonField(new Field(u" "_s, m_reason))
    , m_problem(new Label({}, Tone::Bad, TypeStep::Normal, this))
{
    m_how->setObjectName(u"locksHow"_s);
    body()->addWidget(m_how);
    for (const QLatin1StringView field : listingFields()) {
        auto *box = new QCheckBox(this);
        box->setObjectName(u"lock_"_s + field);
        body()->addWidget(box);
        m_fields.append({QString(field), box});
        connect(box, &QCheckBox::toggled, this, &BulkRule::edited);
    }
    m_problem->setObjectName(u"locksProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_problem);
    m_reason->setObjectName(u"locksReason"_s);
    body()->addWidget(m_reasonField);
    setFocusProxy(m_how);
    connect(m_how, &QComboBox::activated, this, &BulkRule::edited);
    connect(m_reason, &QLineEdit::textEdited, this, &BulkRule::edited);
    retranslate();
}

QString LocksRuleBox::title() const
{
    return tr("Synchronisation with Prom");
}

BulkRule::State LocksRuleBox::read(listings::Recipe &recipe)
{
    const bool unlocks = m_how->currentIndex() == unlockChoice;
    m_reasonField->setVisible(!unlocks);
    m_reasonField->setError({});
    m_problem->hide();
    listings::LockWishes wishes{.reason = unlocks ? QString() : m_reason->text().simplified()};
    for (const auto &[field, box] : m_fields) {
        if (box->isChecked())
            (unlocks ? wishes.unlock : wishes.lock).append(field);
    }
    if (wishes.isEmpty())
        return State::Unfinished;
    if (const Done takes = listings::check(wishes); !takes) {
        m_reasonField->setError(ruleProblem(takes.error().detail));
        return State::Wrong;
    }
    const QStringList changed = listings::fieldsOf(recipe);
    for (const QString &field : std::as_const(wishes.lock)) {
        if (!changed.contains(field))
            continue;
        m_problem->setText(tr("“%1” is to be changed as well: leave out one of the two.").arg(fieldLabel(field)));
        m_problem->show();
        return State::Wrong;
    }
    recipe.locks = wishes;
    return State::Ready;
}

void LocksRuleBox::setTexts()
{
    setChoices(m_how, {tr("Do not synchronise"), tr("Synchronise again")});
    m_how->setAccessibleName(tr("What happens to the fields"));
    for (const auto &[field, box] : m_fields)
        box->setText(fieldLabel(field));
    m_reasonField->setLabel(tr("Reason, shown at the field"));
}

} // namespace kramar::ui
