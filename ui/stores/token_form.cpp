// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/token_form.h"

#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/stores/store_words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

TokenForm::TokenForm(QWidget *parent)
    : QWidget(parent)
    , m_where(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_rights(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_token(new QLineEdit(this))
    , m_tokenField(new Field(u" "_s, m_token, this))
    , m_hasEnd(new QCheckBox(this))
    , m_end(new QDateEdit(QDate::currentDate().addYears(1), this))
    , m_endHint(new Label({}, Tone::Muted, TypeStep::Small, this))
{
    m_token->setObjectName(u"token"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                 Qt::ImhNoAutoUppercase);
    m_hasEnd->setObjectName(u"tokenHasEnd"_s);
    m_end->setObjectName(u"tokenEnd"_s);
    m_end->setCalendarPopup(true);
    m_end->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_end->setMinimumDate(QDate::currentDate());
    m_end->setEnabled(false);
    for (Label *text : {m_where, m_rights, m_endHint})
        text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_where);
    column->addWidget(m_rights);
    column->addWidget(m_tokenField);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(m_hasEnd);
    row->addWidget(m_end);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_endHint);
    column->addStretch(1);
    connect(m_hasEnd, &QCheckBox::toggled, m_end, &QWidget::setEnabled);
    connect(m_token, &QLineEdit::textChanged, this, [this] {
        m_tokenField->setError(isEmpty() || tokenOf(m_token->text())
                                   ? QString()
                                   : tr("This is no token: it is one word of Latin letters and digits."));
    });
    setFocusProxy(m_token);
    retranslate();
}

std::optional<QByteArray> TokenForm::take()
{
    if (isEmpty()) {
        m_tokenField->setError(tr("Paste the token from the Prom cabinet."));
        focusToken();
        return std::nullopt;
    }
    std::optional<QByteArray> token = tokenOf(m_token->text());
    m_token->setText(QString()); // also forgets what undo would bring back
    if (!token) {
        m_tokenField->setError(tr("This was no token: it is one word of Latin letters and digits. Copy it anew."));
        focusToken();
    }
    return token;
}

bool TokenForm::isEmpty() const
{
    return m_token->text().trimmed().isEmpty();
}

std::optional<Timestamp> TokenForm::ends() const
{
    return m_hasEnd->isChecked() ? std::optional(endOfDay(m_end->date())) : std::nullopt;
}

void TokenForm::setHeld(bool held)
{
    m_held = held;
    retranslate();
}

void TokenForm::setError(const QString &sentence)
{
    m_tokenField->setError(sentence);
}

void TokenForm::focusToken()
{
    m_token->setFocus();
}

void TokenForm::retranslate()
{
    m_where->setText(whereTheTokenIs());
    m_rights->setText(whichRights());
    m_tokenField->setLabel(tr("API token"));
    m_token->setPlaceholderText(m_held ? tr("a token is held; paste another one to replace it") : tr("paste it here"));
    m_hasEnd->setText(tr("The cabinet says that it ends on"));
    m_end->setAccessibleName(tr("End of the token"));
    m_endHint->setText(tr("Prom ends a token by itself, after a year at most. With the date Kramar warns in time."));
}

void TokenForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
