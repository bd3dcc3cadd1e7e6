// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_import.h"

#include "clients/client_operations.h"
#include "orders/order_filling.h"
#include "orders/order_states.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

QStringList names(const QList<QLatin1StringView> &columns)
{
    QStringList texts;
    for (const QLatin1StringView column : columns)
        texts.append(column);
    return texts;
}

const QString &insertSql()
{
    static const QString sql =
        u"INSERT INTO orders (store_id, prom_id, state, waybill, client_id, %1) VALUES (?, ?, ?, ?, ?%2) "
        u"ON CONFLICT (store_id, prom_id) DO NOTHING RETURNING id"_s.arg(names(promColumns()).join(u", "_s),
                                                                         u", ?"_s.repeated(promColumns().size()));
    return sql;
}

const QString &updateSql()
{
    static const QString sql =
        u"UPDATE orders SET state = ?, waybill = ?, %1 = ? WHERE id = ?"_s.arg(names(promColumns()).join(u" = ?, "_s));
    return sql;
}

const QString &selectSql()
{
    static const QString sql = u"SELECT %1 FROM orders WHERE id = ?"_s.arg(names(promColumns()).join(u", "_s));
    return sql;
}

bool isAnybody(const clients::BuyerFacts &buyer)
{
    return buyer.promId || !buyer.firstName.isEmpty() || !buyer.lastName.isEmpty() || !buyer.phone.isEmpty() ||
           !buyer.email.isEmpty();
}

// Would taking over these lines change what was sold?
bool sellsOtherwise(const QList<OrderLine> &known, const QList<OrderLine> &told)
{
    if (known.size() != told.size())
        return true;
    for (qsizetype i = 0; i < told.size(); ++i) {
        if (known[i].quantity != told[i].quantity || known[i].price != told[i].price || known[i].name != told[i].name)
            return true;
    }
    return false;
}

// What the buyer told otherwise than before; what follows from our own writes and from Prom's books is none of it.
bool toldAnew(const PromTexts &before, const PromRecord &now)
{
    for (const QLatin1StringView column :
         {"buyer_first"_L1, "buyer_last"_L1, "buyer_second"_L1, "phone"_L1, "email"_L1, "recipient_first"_L1,
          "recipient_last"_L1, "recipient_second"_L1, "recipient_phone"_L1, "delivery_option"_L1, "delivery_address"_L1,
          "payment_option"_L1, "payment_status"_L1, "note"_L1, "dont_call"_L1}) {
        const qsizetype at = promColumns().indexOf(column);
        const QString told = now.binds[at].asText().value_or(QString());
        const bool payout = column == "payment_status"_L1 && told == u"paid_out"; // to the shop
        if (!payout && told != before[at].value_or(QString()))
            return true;
    }
    return false;
}

} // namespace

OrderOperations::Prepared OrderOperations::prepare(const OrderFacts &facts, bool isNew)
{
    Prepared prepared{.digest = digestOf(facts)};
    if (isNew)
        prepared.search = searchTextOf(facts, facts.waybill);
    return prepared;
}

Result<std::optional<OrderState>> OrderImport::stateOf(const QString &promStatus)
{
    const std::pair key{m_store, promStatus};
    auto found = m_asked.states.constFind(key);
    if (found == m_asked.states.constEnd())
        found = m_asked.states.insert(key, TRY(stores::stateForPromStatus(m_tx.db(), m_store, promStatus)));
    return *found;
}

Result<PromTexts> OrderImport::knownTexts(OrderId order)
{
    const auto texts = TRY(m_tx.db().first(selectSql(), {order}, [](const storage::Row &row) {
        PromTexts found;
        for (int column = 0; column < promColumns().size(); ++column)
            found.append(row.maybeText(column));
        return found;
    }));
    return texts.value_or(PromTexts());
}

Done OrderImport::recordChanges(OrderId order, const PromTexts &before, const storage::Binds &now)
{
    for (qsizetype i = 0; i < promColumns().size(); ++i) {
        const QLatin1StringView column = promColumns()[i];
        const auto field = historyField(column);
        if (!field)
            continue;
        TRY_DONE(m_act.record(journal::entity::order, order.value(), *field, historyText(column, before[i]),
                              historyText(column, now[i].asText())));
    }
    return {};
}

Done OrderImport::putClient(const OrderHead &order, const OrderFacts &facts, bool buyerChanged)
{
    if ((order.client && !buyerChanged) || !isAnybody(facts.buyer))
        return {};
    const ClientId client = TRY(clients::ClientOperations(m_tx, m_actor).recognise(m_store, facts.buyer));
    if (client != order.client)
        TRY(m_tx.db().run(u"UPDATE orders SET client_id = ? WHERE id = ?"_s, {client, order.id}));
    return {};
}

Result<std::optional<PromClientId>> OrderImport::promIdOf(const std::optional<ClientId> &client)
{
    if (!client)
        return std::nullopt;
    return m_tx.db().first(u"SELECT prom_id FROM client_prom WHERE store_id = ? AND client_id = ? ORDER BY prom_id"_s,
                           {m_store, *client}, [](const storage::Row &row) { return row.id<PromClientId>(0); });
}

Result<std::optional<OrderId>> OrderImport::add(const OrderFacts &facts, const OrderOperations::Prepared &prepared)
{
    storage::Connection &db = m_tx.db();
    const auto mapped = TRY(stateOf(facts.status));
    const OrderState state = mapped.value_or(OrderState::New); // a status without a mapping never hides an order
    const PromRecord record = recordOf(facts, prepared, facts.waybill, !mapped, m_tx.now());
    std::optional<ClientId> client;
    if (isAnybody(facts.buyer))
        client = TRY(clients::ClientOperations(m_tx, m_actor).recognise(m_store, facts.buyer));
    const auto id = TRY(db.insertIfNew(
        insertSql(), storage::Binds{m_store, facts.promId, toCode(state), facts.waybill, client} + record.binds));
    if (!id)
        return std::nullopt;
    const OrderId order(*id);
    TRY_DONE(m_act.recordNew(journal::entity::order, order.value()));
    m_tx.changed(ObjectKind::Order, order);
    TRY_DONE(m_lines.write(order, m_store, facts.lines));
    if (isOpen(state))
        TRY_DONE(m_lines.settleReserve(order, m_store, state));
    if (!facts.waybill.isEmpty())
        TRY_DONE(m_book.addShipment(order, facts.waybill, facts.delivery.provider));
    TRY_DONE(m_asked.texts.put(order, facts.raw));
    return order;
}

Result<Applied> OrderImport::update(const OrderHead &order, const OrderFacts &told,
                                    const OrderOperations::Prepared &prepared)
{
    storage::Connection &db = m_tx.db();
    const PromTexts before = TRY(knownTexts(order.id));
    const QList<OrderLine> knownLines = TRY(linesOf(db, order.id));
    OrderFacts facts = filledFrom(told, before);
    facts.lines = told.lines.isEmpty() ? knownLines : filledFrom(told.lines, knownLines);

    const auto mapped = TRY(stateOf(facts.status));
    const auto standing = TRY(m_book.settleStatus(order, facts.status, mapped));
    OrderState state = order.state;
    // Our own write coming back is no change; a wish of ours that waits keeps our state.
    if (facts.status != order.promStatus && standing == OrderBook::Standing::NothingWanted) {
        const auto mappedBefore = TRY(stateOf(order.promStatus));
        state = stateAfterProm(order.state, mappedBefore, mapped);
    }

    QString waybill = order.waybill;
    const bool waybillFree = TRY(m_book.settleWaybill(order, facts.waybill)) == OrderBook::Standing::NothingWanted;
    if (waybillFree && !facts.waybill.isEmpty() && (waybill.isEmpty() || waybill == order.promWaybill))
        waybill = facts.waybill;

    // What was sold when the order ended stays sold; an answer without lines says nothing about them.
    const bool ended = !isOpen(order.state) && !isOpen(state);
    const bool takeLines = !told.lines.isEmpty() && !ended;
    if (told.lines.isEmpty()) {
        if (!facts.problems.contains(u"no_lines"_s))
            facts.problems.append(u"no_lines"_s);
    } else if (ended && sellsOtherwise(knownLines, facts.lines)) {
        facts.problems.append(u"lines_changed_after_end"_s);
    }

    const PromRecord record = recordOf(facts, prepared, waybill, !mapped, m_tx.now());
    TRY(db.run(updateSql(), storage::Binds{toCode(state), waybill} + record.binds + storage::Binds{order.id}));
    const auto field = [&](QLatin1StringView name, const QString &old, const QString &now) {
        return m_act.record(journal::entity::order, order.id.value(), name, old, now);
    };
    TRY_DONE(field("state"_L1, toCode(order.state), toCode(state)));
    TRY_DONE(field("waybill"_L1, order.waybill, waybill));
    TRY_DONE(recordChanges(order.id, before, record.binds));
    m_tx.changed(ObjectKind::Order, order.id);

    // What was read here is to be read once more.
    const bool cancelled = state != order.state && state == OrderState::Cancelled;
    if (isOpen(order.state) &&
        (cancelled || toldAnew(before, record) || (takeLines && sellsOtherwise(knownLines, facts.lines))))
        TRY(db.run(u"UPDATE orders SET opened = 0 WHERE id = ?"_s, {order.id}));

    bool buyerChanged = false;
    for (const QLatin1StringView column :
         {"buyer_first"_L1, "buyer_last"_L1, "buyer_second"_L1, "phone"_L1, "email"_L1}) {
        const qsizetype at = promColumns().indexOf(column);
        buyerChanged = buyerChanged || before[at].value_or(QString()) != record.binds[at].asText().value_or(QString());
    }
    if (buyerChanged && !facts.buyer.promId && !isAnotherBuyer(told, before))
        facts.buyer.promId = TRY(promIdOf(order.client));
    TRY_DONE(putClient(order, facts, buyerChanged));
    if (takeLines)
        TRY_DONE(m_lines.replace(order.id, m_store, facts.lines));
    if (takeLines || state != order.state)
        TRY_DONE(m_lines.settleReserve(order.id, m_store, state));
    if (waybill != order.waybill)
        TRY_DONE(m_book.putShipment(order.id, waybill, facts.delivery.provider));
    TRY_DONE(m_asked.texts.put(order.id, facts.raw));
    const bool inWork = isOpen(order.state) && order.state != OrderState::New;
    return inWork && state == OrderState::Cancelled ? Applied::Cancelled : Applied::Changed;
}

Done OrderImport::settle(const OrderHead &order, const OrderFacts &facts)
{
    TRY(m_book.settleStatus(order, facts.status));
    TRY(m_book.settleWaybill(order, facts.waybill));
    return {};
}

} // namespace kramar::orders
