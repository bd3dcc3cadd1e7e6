// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

// Speed over size: ten thousand orders are packed while they are read.
constexpr int fastPacking = 1;

} // namespace

QByteArray packedTexts(const QList<QByteArray> &objects)
{
    return qCompress('[' + objects.join(',') + ']', fastPacking);
}

Result<qint64> OrderTexts::addPage(const QByteArray &packed)
{
    return m_tx.db().insert(u"INSERT INTO order_page (json) VALUES (?) RETURNING id"_s, {packed});
}

Done OrderTexts::dropUnused(qint64 page)
{
    TRY(m_tx.db().run(
        u"DELETE FROM order_page WHERE id = ? AND NOT EXISTS (SELECT 1 FROM order_raw WHERE page_id = ?)"_s,
        {page, page}));
    return {};
}

Done OrderTexts::beginPage(const QByteArray &packed)
{
    m_page = TRY(addPage(packed));
    return {};
}

Done OrderTexts::endPage()
{
    const std::optional<qint64> page = std::exchange(m_page, std::nullopt);
    return page ? dropUnused(*page) : Done{};
}

Done OrderTexts::put(OrderId order, const QByteArray &object)
{
    if (object.isEmpty())
        return {};
    storage::Connection &db = m_tx.db();
    const qint64 page = m_page ? *m_page : TRY(addPage(packedTexts({object})));
    if (TRY(db.run(u"INSERT INTO order_raw (order_id, page_id) VALUES (?, ?) ON CONFLICT (order_id) DO NOTHING"_s,
                   {order, page})) > 0)
        return {};
    const auto before = TRY(db.firstNumber(u"SELECT page_id FROM order_raw WHERE order_id = ?"_s, {order}));
    TRY(db.run(u"UPDATE order_raw SET page_id = ? WHERE order_id = ?"_s, {page, order}));
    return before ? dropUnused(*before) : Done{};
}

Result<QByteArray> promsTextOf(storage::Connection &db, OrderId order)
{
    struct Place {
        qint64 promId;
        QByteArray packed;
    };
    const auto place = TRY(db.first(u"SELECT o.prom_id, p.json FROM orders o JOIN order_raw r ON r.order_id = o.id "
                                    u"JOIN order_page p ON p.id = r.page_id WHERE o.id = ?"_s,
                                    {order}, [](const storage::Row &row) {
                                        return Place{row.number(0), row.bytes(1)};
                                    }));
    if (!place)
        return QByteArray();
    const QJsonArray objects = QJsonDocument::fromJson(qUncompress(place->packed)).array();
    for (const QJsonValue &object : objects) {
        if (object["id"_L1].toInteger() == place->promId)
            return QJsonDocument(object.toObject()).toJson(QJsonDocument::Compact);
    }
    return Error::of(Error::Kind::Internal, u"an order is not on its page of texts"_s);
}

} // namespace kramar::orders
