// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/news.h"
#include "stores/stores.h"
#include "ui/common/cell.h"

#include <QObject>

#include <optional>

namespace kramar::ui {

// The connected stores as screens need them at every paint: names, colours, modes. Read once and again when one
// changes.
class StoreDirectory : public QObject
{
    Q_OBJECT

public:
    StoreDirectory(stores::Stores &stores, News &news, QObject *parent = nullptr);

    const QList<stores::Store> &all() const { return m_all; }
    const stores::Store *find(StoreId id) const;     // valid until changed()
    StoreTile tile(std::optional<StoreId> id) const; // a local order has the shop's own
    bool isTest(std::optional<StoreId> id) const;
    // Is it told of an order's status, of a listing's prices (stores/send_switches.h)?
    bool sendsStatuses(std::optional<StoreId> id) const;
    bool sendsPrices(std::optional<StoreId> id) const;
    bool isPaused(std::optional<StoreId> id) const; // by a person or by Prom's refusal of the token

Q_SIGNALS:
    void changed();

private:
    void reload();

    stores::Stores &m_stores;
    QList<stores::Store> m_all;
};

} // namespace kramar::ui
