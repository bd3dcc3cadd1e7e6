// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/database.h"

#include <QHash>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>

#include <functional>

namespace kramar::faults {

// People at work while the exchange is in trouble: a manager who edits in these books, buyers and the cabinet on the
// other side. All of it drawn from one random generator. Remembers what was wanted, so that a lost write is seen.
// Every price, quantity and waybill number is used once only: whatever the shop takes twice was sent twice.
class ShopDay
{
public:
    // A step of the demo shop's script (/demo/script); answers its `changed`.
    using Script = std::function<QJsonObject(const QJsonObject &step)>;

    ShopDay(storage::Database &db, Script script, QRandomGenerator &dice);

    // One thing that somebody does.
    void step();
    // The manager's part of it alone.
    void edit();
    // One edit of each kind that goes to Prom by a request of its own.
    void everyKind();
    // Buyers who order.
    void newOrders(int count);

    // What was wanted and does not stand in the shop (or, for stock, in the books) in the end, a line each.
    QStringList lost(const std::function<QJsonObject(const QString &query)> &shop) const;
    // A program that was killed while it made this edit: it may have come through or not.
    void forget(qint64 promListing) { m_forgotten.insert(promListing); }
    // A listing that can be edited, by its number on Prom; 0: there is none yet.
    qint64 someListing();
    QString nextPrice();

    const QSet<QString> &changedInTheShop() const { return m_changedInTheShop; }
    const QStringList &troubles() const { return m_troubles; }
    QString told() const;

private:
    struct Found {
        qint64 id = 0;
        qint64 promId = 0;
    };
    std::optional<Found> oneOf(const QString &sql);
    void editListing();
    void editTexts();
    void moveOrder();
    void sendParcel();
    void countStock();
    void buyersAct();
    void cabinetActs();
    template <class F>
    bool write(const char *what, F f);
    int below(int limit) { return static_cast<int>(m_dice.bounded(limit)); }

    storage::Database &m_db;
    Script m_script;
    QRandomGenerator &m_dice;
    const Actor m_manager;
    int m_count = 0;
    QHash<qint64, QHash<QString, QString>> m_listings; // by Prom's number: field → value
    QHash<qint64, QString> m_statuses;
    QHash<qint64, QString> m_waybills;
    QHash<qint64, qint64> m_stock; // by product: thousandths
    QSet<qint64> m_forgotten;
    QSet<QString> m_changedInTheShop;
    QStringList m_troubles;
    QHash<QString, int> m_done;
};

} // namespace kramar::faults
