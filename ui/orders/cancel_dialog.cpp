// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/cancel_dialog.h"

#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/orders/order_table.h"
#include "words/format.h"
#include "words/titles.h"

#include <QButtonGroup>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype commentLimit = 500;

QString numberOf(const orders::Order &order)
{
    return order.promId ? QString::number(order.promId->value()) : QString::number(order.id.value());
}

} // namespace

CancelDialog::CancelDialog(const orders::Order &order, std::optional<StoreMode> mode,
                           std::function<void(const orders::Cancellation &)> accepted, QWidget *parent)
    : ActDialog(tr("Cancel the order"), tr("Cancel order No. %1?").arg(numberOf(order)), parent)
    , m_reasons(new QButtonGroup(this))
    , m_comment(new QPlainTextEdit(this))
    , m_commentField(new Field(tr("Comment for the buyer"), m_comment, this))
{
    setMode(mode);
    addText(tr("Choose the reason; the buyer sees it on Prom."));
    const QList<CancelReason> &reasons = cancelReasons();
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        auto *choice = new QRadioButton(words::cancelReasonTitle(QString(reasons[i].code)), this);
        choice->setObjectName(QString(reasons[i].code));
        m_reasons->addButton(choice, static_cast<int>(i));
        body()->addWidget(choice);
    }
    // None is the usual one: what nobody chose must not be told to the buyer. The arrow keys choose from here.
    m_reasons->button(0)->setFocus();
    m_comment->setObjectName(u"cancelComment"_s);
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(64);
    body()->addWidget(m_commentField);
    if (const PaymentMark mark = paymentMarkOf(order.payment); mark == PaymentMark::Paid) {
        auto *paid =
            new Label(tr("The order is paid (%1). Cancelling returns no money: refund the buyer in the Prom cabinet.")
                          .arg(words::formatMoney(order.fullTotal ? order.fullTotal : order.total)),
                      Tone::Warn);
        paid->setObjectName(u"paidWarning"_s);
        paid->setWordWrap(true);
        body()->addWidget(paid);
    }
    if (!order.store)
        addText(tr("The order becomes Cancelled here and its reserve is released."));
    else if (mode == StoreMode::Test)
        addText(tr("The order becomes Cancelled here and its reserve is released. The store is in Test: Prom is told "
                   "nothing."));
    else
        addText(
            tr("The order becomes Cancelled here, its reserve is released, and Prom gets the status with the reason."));
    addWayOut(tr("Keep the order"));
    m_verb = addVerb(tr("Cancel the order"), ButtonKind::Danger,
                     [this, accepted = std::move(accepted)] { return accept(accepted); });
    m_verb->setObjectName(u"cancelNow"_s);
    connect(m_reasons, &QButtonGroup::idToggled, this, [this] { follow(); });
    connect(m_comment, &QPlainTextEdit::textChanged, this, [this] { follow(); });
    follow();
}

QString CancelDialog::reason() const
{
    const int chosen = m_reasons->checkedId();
    return chosen < 0 ? QString() : QString(cancelReasons().at(chosen).code);
}

void CancelDialog::follow()
{
    const QString why = reason();
    m_verb->setEnabled(!why.isEmpty());
    m_verb->setToolTip(why.isEmpty() ? tr("Choose the reason first.") : QString());
    const bool required = cancelTextRequired(why);
    m_commentField->setLabel(required ? tr("Comment for the buyer") : tr("Comment for the buyer (may stay empty)"));
    m_commentField->setCounter(m_comment->toPlainText().trimmed().size(), commentLimit);
    if (!required || !m_comment->toPlainText().trimmed().isEmpty())
        m_commentField->setError({});
}

bool CancelDialog::accept(const std::function<void(const orders::Cancellation &)> &accepted)
{
    if (reason().isEmpty())
        return false;
    const QString text = m_comment->toPlainText().trimmed();
    if (cancelTextRequired(reason()) && text.isEmpty()) {
        m_commentField->setError(tr("With this reason Prom wants a comment."));
        m_comment->setFocus();
        return false;
    }
    if (text.size() > commentLimit) {
        m_commentField->setError(tr("At most %n character(s).", nullptr, static_cast<int>(commentLimit)));
        return false;
    }
    accepted({.reason = reason(), .text = text});
    return true;
}

} // namespace kramar::ui
