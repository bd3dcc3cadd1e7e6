// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/cancel_dialog.h"

#include "ui/common/field.h"
#include "ui/common/paint.h"
#include "ui/orders/order_table.h"
#include "words/format.h"
#include "words/titles.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype commentLimit = 500;

QString numberOf(const orders::Order &order)
{
    return order.promId ? QString::number(order.promId->value()) : QString::number(order.id.value());
}

Consequence whatPromIsTold(const orders::Order &order, const PageContext &context)
{
    if (!order.store)
        return {u"prohibited"_s, CancelDialog::tr("The order is not on Prom: it is cancelled here alone")};
    if (!order.sentStates.contains(OrderState::Cancelled))
        return {u"prohibited"_s, CancelDialog::tr("Prom is not told: this status has no match there")};
    if (context.stores.isTest(order.store))
        return {u"pause"_s, CancelDialog::tr("The store is in Test: nothing is sent to Prom")};
    if (!context.stores.sendsStatuses(order.store))
        return {u"pause"_s, CancelDialog::tr("Order statuses are switched off for the store: it is kept here, Prom is "
                                             "not told")};
    if (context.stores.isPaused(order.store))
        return {u"pause"_s,
                CancelDialog::tr("The store is paused: “Cancelled” with the reason goes to Prom when it is resumed")};
    const int seconds = context.undoDelayMs / 1000;
    return {u"send"_s, seconds > 0 ? CancelDialog::tr("“Cancelled” with the reason goes to Prom in %n s; until then it "
                                                      "can be taken back",
                                                      nullptr, seconds)
                                   : CancelDialog::tr("“Cancelled” with the reason goes to Prom at once")};
}

// The reasons, one below the other; the chosen one stands on a ground of its own.
class ReasonList : public QWidget
{
public:
    explicit ReasonList(QButtonGroup *reasons)
        : m_reasons(reasons)
        , m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(2);
    }
    void add(QRadioButton *reason)
    {
        reason->setMinimumHeight(metrics::controlHeight);
        reason->installEventFilter(this);
        m_column->addWidget(reason);
        connect(reason, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
    }

protected:
    // Nothing is chosen at first: the first arrow chooses what has the focus, not the one behind it.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || m_reasons->checkedButton())
            return QWidget::eventFilter(watched, event);
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Down && key != Qt::Key_Up)
            return QWidget::eventFilter(watched, event);
        static_cast<QRadioButton *>(watched)->setChecked(true);
        return true;
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (const QAbstractButton *chosen = m_reasons->checkedButton())
            drawBox(&painter, QRect(0, chosen->y(), width(), chosen->height()), tokens().softAccent, {},
                    metrics::radius);
    }

private:
    QButtonGroup *m_reasons;
    QVBoxLayout *m_column;
};

} // namespace

CancelSubject CancelSubject::of(const orders::Order &order, const PageContext &context)
{
    CancelSubject subject{.title = CancelDialog::tr("Cancel the order"),
                          .question = CancelDialog::tr("Cancel order No. %1?").arg(numberOf(order)),
                          .keep = CancelDialog::tr("Keep the order")};
    QStringList facts{order.buyer.fullName()};
    if (!order.lines.isEmpty())
        facts.append(CancelDialog::tr("%n line(s) of goods", nullptr, static_cast<int>(order.lines.size())));
    facts.append(words::formatMoney(order.sum()));
    facts.append(context.stores.tile(order.store).name);
    facts.removeAll(QString());
    subject.facts = facts.join(u" · "_s);
    if (const stores::Store *store = order.store ? context.stores.find(*order.store) : nullptr)
        subject.mode = store->mode;

    // Only an order that goes on can be cancelled, and holds what is linked to a product.
    const auto reserved = std::count_if(order.lines.cbegin(), order.lines.cend(),
                                        [](const orders::OrderLine &line) { return line.product.has_value(); });
    if (reserved > 0)
        subject.consequences.append({u"box"_s, CancelDialog::tr("The reserve of %n product(s) is released", nullptr,
                                                                static_cast<int>(reserved))});
    subject.consequences.append(whatPromIsTold(order, context));
    if (paymentMarkOf(order.payment) == PaymentMark::Paid)
        subject.consequences.append(
            {u"money"_s,
             CancelDialog::tr(
                 "The order is paid (%1). Cancelling returns no money: refund the buyer in the Prom cabinet.")
                 .arg(words::formatMoney(order.sum())),
             Tone::Warn, u"paidWarning"_s});
    return subject;
}

CancelSubject CancelSubject::of(const QList<orders::StandingPart> &parts, const PageContext &context)
{
    qint64 orders = 0, paid = 0, inTest = 0, kept = 0, told = 0;
    for (const orders::StandingPart &part : parts) {
        if (!orders::mayMove(part.state, OrderState::Cancelled))
            continue;
        orders += part.orders;
        paid += part.paid;
        if (part.store)
            (context.stores.isTest(part.store)          ? inTest
             : context.stores.sendsStatuses(part.store) ? told
                                                        : kept) += part.orders;
    }
    CancelSubject subject{.title = CancelDialog::tr("Cancel orders"),
                          .question = CancelDialog::tr("Cancel %n order(s)?", nullptr, static_cast<int>(orders)),
                          .keep = CancelDialog::tr("Keep the orders")};
    subject.consequences.append({u"box"_s, CancelDialog::tr("Their reserves are released; all get this one reason")});
    if (told > 0)
        subject.consequences.append({u"send"_s, CancelDialog::tr("Prom gets the status with the reason for %n of them",
                                                                 nullptr, static_cast<int>(told))});
    if (inTest > 0)
        subject.consequences.append(
            {u"pause"_s, CancelDialog::tr("%n are of a store in Test: Prom is told nothing of them", nullptr,
                                          static_cast<int>(inTest))});
    if (kept > 0)
        subject.consequences.append(
            {u"pause"_s, CancelDialog::tr("%n are of a store whose order statuses are switched off: Prom is not told "
                                          "of them",
                                          nullptr, static_cast<int>(kept))});
    if (paid > 0)
        subject.consequences.append(
            {u"money"_s,
             CancelDialog::tr("Paid among them: %n. Cancelling returns no money: refund the buyers in the Prom "
                              "cabinet.",
                              nullptr, static_cast<int>(paid)),
             Tone::Warn, u"paidWarning"_s});
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
    , m_commentField(new Field(tr("Comment"), m_comment, this))
{
    setMode(subject.mode);
    if (!subject.facts.isEmpty())
        addText(subject.facts);
    addText(tr("Reason for Prom; the buyer sees it"));
    auto *list = new ReasonList(m_reasons);
    const QList<CancelReason> &reasons = cancelReasons();
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        auto *choice = new QRadioButton(words::cancelReasonTitle(QString(reasons[i].code)), this);
        choice->setObjectName(QString(reasons[i].code));
        m_reasons->addButton(choice, static_cast<int>(i));
        list->add(choice);
    }
    body()->addWidget(list);
    // None is the usual one: what nobody chose must not be told to the buyer. The arrow keys choose from here.
    m_reasons->button(0)->setFocus();
    m_comment->setObjectName(u"cancelComment"_s);
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(64);
    m_commentField->keepMessageRoom();
    body()->addWidget(m_commentField);
    body()->addWidget(new ConsequenceBox(tr("After the cancellation"), subject.consequences));
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

// One sees where the focus is before any key is pressed.
void CancelDialog::showEvent(QShowEvent *event)
{
    ActDialog::showEvent(event);
    setAttribute(Qt::WA_KeyboardFocusChange);
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

QString CancelDialog::whyNot() const
{
    if (reason().isEmpty())
        return tr("Choose the reason first.");
    if (cancelTextRequired(reason()) && m_comment->toPlainText().trimmed().isEmpty())
        return tr("With the reason “%1” Prom wants a comment.").arg(words::cancelReasonTitle(reason()));
    return isTooLong() ? tr("The comment is too long.") : QString();
}

void CancelDialog::follow()
{
    const QString why = reason();
    m_verb->setEnabled(whyNot().isEmpty());
    m_verb->setToolTip(whyNot());
    const bool required = !why.isEmpty() && cancelTextRequired(why);
    m_commentField->setHint(
        required ? tr("With the reason “%1” Prom wants a comment.").arg(words::cancelReasonTitle(why)) : QString());
    m_commentField->setLabel(required || why.isEmpty() ? tr("Comment") : tr("Comment (may stay empty)"));
    m_commentField->setCounter(m_comment->toPlainText().trimmed().size(), commentLimit);
    m_commentField->setError(isTooLong() ? tr("At most %n character(s).", nullptr, static_cast<int>(commentLimit))
                                         : QString());
}

bool CancelDialog::take(const std::function<void(const orders::Cancellation &)> &accepted)
{
    if (!whyNot().isEmpty())
        return false;
    accepted({.reason = reason(), .text = m_comment->toPlainText().trimmed()});
    return true;
}

} // namespace kramar::ui
