// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_operations.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

// Each text with its length in front, a number in as many places as any, and "not given" told from empty: so no two
// lists of values read alike.
class Digest
{
public:
    Digest() { m_all.reserve(2048); }
    Digest &operator<<(const QString &text)
    {
        *this << qint64{text.size()};
        m_all += text;
        return *this;
    }
    Digest &operator<<(qint64 number)
    {
        for (int shift = 0; shift < 64; shift += 16) // as many places for each: no length is needed
            m_all += QChar(static_cast<char16_t>(static_cast<quint64>(number) >> shift));
        return *this;
    }
    Digest &operator<<(bool flag) { return *this << qint64{flag ? 1 : 0}; }
    Digest &operator<<(Timestamp time) { return *this << time.ms(); }
    Digest &operator<<(Quantity quantity) { return *this << quantity.thousandths(); }
    Digest &operator<<(const Money &money) { return *this << money.minor() << money.currency().code(); }
    template <class Tag>
    Digest &operator<<(Id<Tag> id)
    {
        return *this << id.value();
    }
    template <class T>
    Digest &operator<<(const std::optional<T> &maybe)
    {
        m_all += maybe ? given : notGiven;
        return maybe ? *this << *maybe : *this;
    }
    QByteArray result() const
    {
        const QByteArrayView bytes(reinterpret_cast<const char *>(m_all.constData()),
                                   m_all.size() * qsizetype{sizeof(QChar)});
        return QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
    }

private:
    static constexpr QChar given{u'1'}, notGiven{u'0'};
    QString m_all;
};

} // namespace

QByteArray digestOf(const OrderFacts &facts)
{
    Digest digest;
    digest << facts.promId << facts.status << facts.statusTitle << facts.created << facts.modified;
    digest << facts.buyer.promId << facts.buyer.firstName << facts.buyer.lastName << facts.buyer.secondName
           << facts.buyer.phone << facts.buyer.email;
    digest << facts.recipient.has_value();
    if (const auto &recipient = facts.recipient)
        digest << recipient->firstName << recipient->lastName << recipient->secondName << recipient->phone;
    const Delivery &delivery = facts.delivery;
    digest << delivery.optionId << delivery.option << delivery.address << delivery.provider << delivery.type
           << delivery.status << delivery.cost << facts.waybill;
    const Payment &payment = facts.payment;
    digest << payment.optionId << payment.option << payment.type << payment.status << payment.statusChanged;
    digest << facts.total << facts.fullTotal << facts.totalRaw << facts.commission << facts.commissionRefunded;
    digest << facts.dontCall << facts.promoFreeDelivery << facts.note << facts.source << facts.promocode
           << facts.cancelTitle << facts.cancelInitiator << facts.problems.join(u' ');
    for (const OrderLine &line : facts.lines) {
        digest << line.promLineId << line.externalId << line.sku << line.name << line.nameUk << line.unit
               << line.imageUrl << line.url << line.priceRaw << line.price << line.total << line.commission
               << line.quantity;
    }
    return digest.result();
}

} // namespace kramar::orders
