// SPDX-License-Identifier: GPL-3.0-or-later
// OrderDetail: the field of the waybill.
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/order_lines.h"
#include "words/format.h"
#include "words/titles.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kramar::ui {

void OrderDetail::showWaybill(const orders::Order &order)
{
    const bool open = mayTakeWaybill();
    m_waybillField->setVisible(showsWaybill());
    m_waybillField->setLocked(open || !showsWaybill() ? QString() : tr("The order is cancelled: it gets no waybill."));
    const bool known = !order.waybill.isEmpty() && order.waybill == order.promWaybill;
    if (open && !m_waybillField->hasError()) {
        if (isTypingWaybill())
            tellUnsaved();
        else if (const QString same = sameWaybillWords(); !same.isEmpty())
            m_waybillField->setWarning(same);
        else
            m_waybillField->setHint(known                         ? tr("Prom has this number.")
                                    : order.promWaybill.isEmpty() ? QString()
                                                                  : tr("Prom still has %1.").arg(order.promWaybill));
    }
    // Where Prom told the carrier there is seldom a reason to choose another one.
    const bool chooses =
        m_carrierChosen || m_choosesCarrier || orders::carrierOfProvider(order.delivery.provider).isEmpty();
    m_carrier->setVisible(open && order.store && chooses);
    m_otherCarrier->setVisible(open && order.store && !chooses);
    m_save->setVisible(open);
    showSave();
}

// What the buyer comes for has no place for a number, unless there is one.
bool OrderDetail::showsWaybill() const
{
    return m_order && (!m_order->delivery.isPickup() || !m_order->waybill.isEmpty());
}

// Does the number go to Prom, and if not, why?
void OrderDetail::showSave()
{
    const bool ofProm = m_order && m_order->store;
    const bool test = ofProm && m_context.stores.isTest(m_order->store);
    const bool other = ofProm && m_carrier->currentData().toString().isEmpty();
    const bool away = clears();
    const bool fourteen = m_carrier->currentData().toString() == u"nova_poshta";
    m_waybill->setPlaceholderText(!m_order || !mayTakeWaybill() ? QString()
                                  : fourteen                    ? tr("waybill, 14 digits or scan")
                                                                : tr("waybill, type or scan"));
    m_save->setText(away ? tr("Remove the number") : ofProm && !test && !other ? tr("Save on Prom") : tr("Save"));
    m_save->setToolTip(away    ? QString()
                       : other ? tr("Prom takes no number of this carrier: it is kept here.")
                       : test  ? tr("The store is in Test: the number is kept here and is not sent.")
                               : QString());
}

bool OrderDetail::clears() const
{
    return m_order && !m_order->waybill.isEmpty() && m_waybill->text().trimmed().isEmpty();
}

void OrderDetail::tellUnsaved()
{
    if (clears() && !m_order->promWaybill.isEmpty())
        m_waybillField->setError(
            tr("Prom has this number and lets nobody take it away: only another one can be written over it."));
    else if (clears())
        m_waybillField->setHint(tr("Prom does not have this number yet: it can be removed."));
    else
        tellDoubts();
}

void OrderDetail::tellDoubts()
{
    QStringList doubts{sameWaybillWords()};
    if (!m_meanwhile.isEmpty())
        doubts.prepend(tr("Meanwhile it became %1; saving writes over it.").arg(m_meanwhile));
    doubts.removeAll(QString());
    if (doubts.isEmpty())
        m_waybillField->setHint(tr("Not saved yet."));
    else
        m_waybillField->setWarning(doubts.join(u' '));
}

// As the books would have it; as it stands there while it is none of this carrier's.
QString OrderDetail::numberThere() const
{
    const auto number = orders::parseWaybill(m_waybill->text(), m_carrier->currentData().toString());
    return number ? *number : m_waybill->text().trimmed();
}

QString OrderDetail::sameWaybillWords() const
{
    if (m_same.isEmpty() || numberThere() != m_sameNumber)
        return {};
    const orders::Order &other = m_same.first();
    const QString words = tr("Order No. %1 has this number too: %2, %3.")
                              .arg(QString::number(other.promId ? other.promId->value() : other.id.value()),
                                   other.buyer.shortName().isEmpty() ? words::unknownValue() : other.buyer.shortName(),
                                   words::title(other.state));
    const int more = static_cast<int>(m_same.size()) - 1;
    return more == 0 ? words : words + u' ' + tr("So have %n more.", nullptr, more);
}

void OrderDetail::showSameWaybill(OrderId id, const QString &number, const QList<orders::Order> &others)
{
    if (!m_order || m_order->id != id || number != numberThere())
        return;
    m_sameNumber = number;
    m_same = others;
    showWaybill(*m_order);
}

void OrderDetail::checkWaybill()
{
    m_waybill->setModified(true);
    const QString typed = m_waybill->text().trimmed();
    const auto number = orders::parseWaybill(typed, m_carrier->currentData().toString());
    m_waybillField->setError(typed.isEmpty() || number ? QString() : waybillSentence(m_carrier->currentText()));
    if ((number || clears()) && isTypingWaybill())
        tellUnsaved();
    if (number && isTypingWaybill())
        Q_EMIT waybillSeen(m_order->id, *number);
    showSave();
}

bool OrderDetail::saveWaybill()
{
    if (!mayTakeWaybill())
        return false;
    if (m_waybill->text().trimmed().isEmpty() && !clears()) {
        m_waybillField->setError(tr("Type or scan the waybill number first."));
        return false;
    }
    checkWaybill();
    if (m_waybillField->hasError())
        return false;
    Q_EMIT waybillEntered(m_order->id, m_waybill->text().trimmed(), m_carrier->currentData().toString());
    return true;
}

// It counts as kept only when the books say so; the next number may be there by then.
void OrderDetail::waybillSaved(OrderId id, const QString &number)
{
    const auto draft = m_drafts.constFind(id.value());
    if (draft != m_drafts.constEnd() && draft->number.trimmed() == number)
        m_drafts.erase(draft);
    if (!m_order || m_order->id != id || m_waybill->text().trimmed() != number)
        return;
    m_waybill->setModified(false);
    m_carrierChosen = false;
    m_waybillField->setHint({});
}

void OrderDetail::setWaybillError(OrderId id, const QString &sentence)
{
    if (m_order && m_order->id == id)
        m_waybillField->setError(sentence);
}

bool OrderDetail::hasWaybillError() const
{
    return m_waybillField->hasError();
}

bool OrderDetail::isTypingWaybill() const
{
    return m_order && m_waybill->isModified() && m_waybill->text().trimmed() != m_order->waybill;
}

void OrderDetail::focusWaybill()
{
    m_waybill->setFocus();
    m_waybill->selectAll();
}

// What is typed is never lost by looking at another order.
bool OrderDetail::keepDraft()
{
    if (!isTypingWaybill() || m_waybill->text().trimmed().isEmpty())
        return false;
    m_drafts.insert(m_order->id.value(), {m_waybill->text(), m_carrier->currentData().toString(), m_carrierChosen});
    return true;
}

std::optional<OrderId> OrderDetail::unsavedWaybill() const
{
    return m_drafts.isEmpty() ? std::nullopt : std::optional(OrderId(m_drafts.cbegin().key()));
}

bool OrderDetail::mayTakeWaybill() const
{
    return m_order && m_order->takesWaybill();
}

} // namespace kramar::ui
