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

CancelSubject CancelSubject::of(const orders::Order &order, const StoreDirectory &stores)
{
    CancelSubject subject{.title = CancelDialog::tr("Cancel the order"),
                          .question = CancelDialog::tr("Cancel order No. %1?").arg(numberOf(order)),
                          .keep = CancelDialog::tr("Keep the order")};
    QStringList facts{order.buyer.fullName()};
    if (!order.lines.isEmpty())
        facts.append(CancelDialog::tr("%n line(s) of goods", nullptr, static_cast<int>(order.lines.size())));
    facts.append(words::formatMoney(order.sum()));
    facts.append(stores.tile(order.store).name);
    facts.removeAll(QString());
    subject.facts = facts.join(u" · "_s);
    if (paymentMarkOf(order.payment) == PaymentMark::Paid)
        subject.paid = CancelDialog::tr(
                           "The order is paid (%1). Cancelling returns no money: refund the buyer in the Prom cabinet.")
                           .arg(words::formatMoney(order.sum()));
    const stores::Store *store = order.store ? stores.find(*order.store) : nullptr;
    if (store)
        subject.mode = store->mode;
    if (!order.store)
        subject.consequences = CancelDialog::tr("The order becomes Cancelled here and its reserve is released.");
    else if (subject.mode == StoreMode::Test)
        subject.consequences = CancelDialog::tr("The order becomes Cancelled here and its reserve is released. The "
                                                "store is in Test: Prom is told nothing.");
    else
        subject.consequences = CancelDialog::tr(
            "The order becomes Cancelled here, its reserve is released, and Prom gets the status with the reason.");
    return subject;
}

CancelSubject CancelSubject::of(const QList<orders::StandingPart> &parts, const StoreDirectory &stores)
{
    qint64 orders = 0, paid = 0, inTest = 0, told = 0;
    for (const orders::StandingPart &part : parts) {
        if (!orders::mayMove(part.state, OrderState::Cancelled))
            continue;
        orders += part.orders;
        paid += part.paid;
        if (part.store)
            (stores.isTest(part.store) ? inTest : told) += part.orders;
    }
    CancelSubject subject{.title = CancelDialog::tr("Cancel orders"),
                          .question = CancelDialog::tr("Cancel %n order(s)?", nullptr, static_cast<int>(orders)),
                          .keep = CancelDialog::tr("Keep the orders")};
    if (paid > 0)
        subject.paid =
            CancelDialog::tr("Paid among them: %n. Cancelling returns no money: refund the buyers in the Prom "
                             "cabinet.",
                             nullptr, static_cast<int>(paid));
    subject.consequences =
        CancelDialog::tr("The orders become Cancelled here and their reserves are released. All get this one reason.");
    if (told > 0)
        subject.consequences += u' ' + CancelDialog::tr("Prom gets the status with the reason for %n of them.", nullptr,
                                                        static_cast<int>(told));
    if (inTest > 0)
        subject.consequences += u' ' + CancelDialog::tr("%n are of a store in Test: Prom is told nothing of them.",
                                                        nullptr, static_cast<int>(inTest));
    if (told == 0 && inTest > 0)
        subject.mode = StoreMode::Test;
    else if (told > 0 && inTest == 0)
        subject.mode = StoreMode::Production;
    return subject;
}

CancelDialog::CancelDialog(const CancelSubject &subject, std::function<void(const orders::Cancellation &)> accepted,
                           QWidget *parent)
    : ActDialog(subject.title, subject.question, parent)
    , m_reasons(new QButtonGroup(this))
    , m_comment(new QPlainTextEdit(this))
    , m_commentField(new Field(tr("Comment for the buyer"), m_comment, this))
{
    setMode(subject.mode);
    if (!subject.facts.isEmpty())
        addText(subject.facts);
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
    m_commentField->keepMessageRoom();
    body()->addWidget(m_commentField);
    if (!subject.paid.isEmpty()) {
        auto *paid = new Label(subject.paid, Tone::Warn);
        paid->setObjectName(u"paidWarning"_s);
        paid->setWordWrap(true);
        body()->addWidget(paid);
    }
    addText(subject.consequences);
    QPushButton *keep = addWayOut(subject.keep);
    m_verb =
        addVerb(subject.title, ButtonKind::Danger, [this, accepted = std::move(accepted)] { return take(accepted); });
    m_verb->setObjectName(u"cancelNow"_s);
    // Reading order: the reasons, the comment, the way out, the act.
    setTabOrder(m_reasons->button(static_cast<int>(reasons.size()) - 1), m_comment);
    setTabOrder(m_comment, keep);
    setTabOrder(keep, m_verb);
    connect(m_reasons, &QButtonGroup::idToggled, this, [this] { follow(); });
    connect(m_comment, &QPlainTextEdit::textChanged, this, [this] { follow(); });
    follow();
}

QString CancelDialog::reason() const
{
    const int chosen = m_reasons->checkedId();
    return chosen < 0 ? QString() : QString(cancelReasons().at(chosen).code);
}

bool CancelDialog::isTooLong() const
{
    return m_comment->toPlainText().trimmed().size() > commentLimit;
}

void CancelDialog::follow()
{
    const QString why = reason();
    m_verb->setEnabled(!why.isEmpty());
    m_verb->setToolTip(why.isEmpty() ? tr("Choose the reason first.") : QString());
    const bool required = cancelTextRequired(why);
    m_commentField->setHint(required && !why.isEmpty() ? tr("With this reason Prom wants a comment.") : QString());
    m_commentField->setLabel(required ? tr("Comment for the buyer") : tr("Comment for the buyer (may stay empty)"));
    m_commentField->setCounter(m_comment->toPlainText().trimmed().size(), commentLimit);
    if (isTooLong())
        m_commentField->setError(tr("At most %n character(s).", nullptr, static_cast<int>(commentLimit)));
    else if (!required || !m_comment->toPlainText().trimmed().isEmpty())
        m_commentField->setError({});
}

bool CancelDialog::take(const std::function<void(const orders::Cancellation &)> &accepted)
{
    if (reason().isEmpty())
        return false;
    const QString text = m_comment->toPlainText().trimmed();
    if (cancelTextRequired(reason()) && text.isEmpty()) {
        m_commentField->setError(tr("With this reason Prom wants a comment."));
        m_comment->setFocus();
        return false;
    }
    if (isTooLong()) {
        m_comment->setFocus();
        return false;
    }
    accepted({.reason = reason(), .text = text});
    return true;
}

} // namespace kramar::ui
