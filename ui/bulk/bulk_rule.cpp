// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulk_rule.h"

#include "ui/common/buttons.h"
#include "ui/common/detail_pane.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "words/reasons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

BulkRule::BulkRule(const QString &key, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_head(new QWidget(this))
    , m_inside(new QVBoxLayout)
    , m_line(new Line)
    , m_title(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_remove(makeIconButton(u"dismiss"_s, {}, this))
    , m_body(new QVBoxLayout)
{
    setObjectName(u"rule_"_s + key);
    m_title->setStrong(true);
    m_remove->setObjectName(u"remove_"_s + key);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_inside->setContentsMargins(14, 10, 14, 14);
    m_inside->setSpacing(8);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(8);
    head->addWidget(new IconLabel(icon, 16, Tone::Second, false, this));
    head->addWidget(m_title, 1);
    head->addWidget(m_remove);
    m_inside->addWidget(m_head);
    m_body->setSpacing(8);
    m_inside->addLayout(m_body);
    column->addLayout(m_inside);
    column->addWidget(m_line);
    setFocusProxy(m_remove); // until an editor is
    connect(m_remove, &QToolButton::clicked, this, &BulkRule::removeRequested);
}

void BulkRule::standAlone()
{
    m_head->hide();
    m_line->hide();
    m_inside->setContentsMargins(0, 0, 0, 0);
}

void BulkRule::retranslate()
{
    m_title->setText(title());
    setIconButtonWords(m_remove, tr("Leave out: %1").arg(title()));
    setTexts();
}

Result<qint64> typedNumber(const QString &typed, int decimals, Currency currency)
{
    QString number = withoutCurrencySign(typed, currency).trimmed();
    if (number.endsWith(u'%'))
        number.chop(1);
    const qint64 read = TRY(parseTyped(number.trimmed(), decimals));
    return read < 0 ? Result<qint64>(Error::invalid({}, u"negative"_s)) : Result<qint64>(read);
}

QString ruleProblem(const QString &code)
{
    const QString kind = code.section(u':', 0, 0);
    if (kind == u"not_a_number" || kind == u"too_precise" || kind == u"two_readings")
        return numberProblem(code);
    QString reason = words::reasonOf(Error::invalid({}, code));
    if (reason.isEmpty())
        return BulkRule::tr("Prom does not take this value.");
    reason[0] = reason[0].toUpper();
    return reason + u'.';
}

void setChoices(QComboBox *box, const QStringList &words)
{
    for (int i = 0; i < words.size(); ++i) {
        if (i < box->count())
            box->setItemText(i, words[i]);
        else
            box->addItem(words[i]);
    }
}

} // namespace kramar::ui
