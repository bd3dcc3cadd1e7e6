// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/steps_edit.h"

#include "ui/common/buttons.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "words/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

StepsEdit::StepsEdit(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_add(new LinkButton({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_rows->setSpacing(6);
    column->addLayout(m_rows);
    auto *below = new QHBoxLayout;
    below->addWidget(m_add);
    below->addStretch(1);
    column->addLayout(below);
    m_add->setObjectName(u"addStep"_s);
    setFocusProxy(m_add);
    connect(m_add, &LinkButton::clicked, this, [this] {
        addRow().from->setFocus();
        retranslate();
        Q_EMIT edited();
    });
    retranslate();
}

StepsEdit::Step StepsEdit::addRow()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    const Step step{row, new QLineEdit(row), new MoneyEdit(m_currency, row), makeIconButton(u"dismiss"_s, {}, row)};
    step.from->setMaximumWidth(120);
    step.price->setMaximumWidth(160);
    line->addWidget(step.from, 2);
    line->addWidget(step.price, 3);
    line->addWidget(step.remove);
    line->addStretch(1);
    connect(step.from, &QLineEdit::textEdited, this, &StepsEdit::edited);
    connect(step.price, &MoneyEdit::moneyEdited, this, &StepsEdit::edited);
    connect(step.remove, &QToolButton::clicked, this, [this, row] {
        removeRow(row);
        Q_EMIT edited();
    });
    m_rows->addWidget(row);
    m_steps.append(step);
    return step;
}

void StepsEdit::removeRow(QWidget *row)
{
    m_steps.removeIf([row](const Step &step) { return step.row == row; });
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater();
    m_add->setFocus();
    retranslate();
}

void StepsEdit::setOwner(const QString &owner)
{
    m_owner = owner;
    retranslate();
}

void StepsEdit::setSteps(const QList<listings::WholesaleStep> &steps, Currency currency)
{
    m_currency = currency;
    for (const Step &step : std::as_const(m_steps)) {
        m_rows->removeWidget(step.row);
        step.row->hide();
        step.row->deleteLater();
    }
    m_steps.clear();
    for (const listings::WholesaleStep &step : steps) {
        const Step row = addRow();
        row.from->setText(words::formatQuantity(step.from));
        row.price->setMoney(step.price);
    }
    retranslate();
}

QString StepsEdit::text() const
{
    QStringList parts;
    // What separates steps is no part of a number: it would be read as a step that nobody sees.
    const auto partOf = [](const QLineEdit *edit) {
        return edit->text().trimmed().replace(u';', u'?').replace(u'=', u'?');
    };
    for (const Step &step : m_steps) {
        const QString from = partOf(step.from);
        const QString price = partOf(step.price);
        if (!from.isEmpty() || !price.isEmpty())
            parts.append(from + u" = "_s + price);
    }
    return parts.join(u"; "_s);
}

void StepsEdit::retranslate()
{
    const auto named = [this](const QString &what) {
        return m_owner.isEmpty() ? what : tr("%1, “%2”").arg(what, m_owner);
    };
    m_add->setWords(m_steps.isEmpty() ? tr("Add a wholesale price") : tr("Add a step"));
    m_add->setAccessibleName(named(m_add->accessibleName()));
    for (const Step &step : std::as_const(m_steps)) {
        step.from->setPlaceholderText(tr("from, pcs"));
        step.from->setAccessibleName(named(tr("From this quantity on")));
        step.price->setAccessibleName(named(tr("Wholesale price")));
        setIconButtonWords(step.remove, tr("Remove the step"));
        step.remove->setAccessibleName(named(tr("Remove the step")));
    }
}

void StepsEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
