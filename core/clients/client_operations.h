// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "clients/client.h"
#include "storage/transaction.h"

namespace kramar::clients {

enum class Applied { New, Changed, Unchanged };

Result<std::optional<Client>> findClient(storage::Connection &db, ClientId id);

// Right::Exchange for what Prom says, Right::EditClients for a person's edit.
class ClientOperations
{
public:
    ClientOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    // What the store's client list says. Recognised by the store's Prom id, else by phone and surname together
    // (product.md 6.2); a phone or e-mail alone never joins two people. Unchanged facts write nothing.
    Result<Applied> apply(StoreId store, const ClientFacts &facts);
    // The buyer of an order: found the same way, completed with a new phone or e-mail, or made.
    Result<ClientId> recognise(StoreId store, const BuyerFacts &buyer);
    Done setComment(ClientId id, const QString &comment);

private:
    storage::Transaction &m_tx;
    Actor m_actor;
};

} // namespace kramar::clients
