// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QFlags>
#include <QString>

#include <optional>

namespace kramar {

// What somebody may do. Checked inside every operation, below the user interface (product.md 2.4).
enum class Right : quint32 {
    View = 1U << 0U,
    EditListings = 1U << 1U,
    EditOrders = 1U << 2U,
    EditClients = 1U << 3U,
    EditStock = 1U << 4U,
    WorkQueue = 1U << 5U,     // retry, hold, drop
    ConnectStores = 1U << 6U, // add, token, mode, pause
    EditSettings = 1U << 7U,
    Exchange = 1U << 8U,      // what only the exchange does: write what Prom said
    LoadAllOrders = 1U << 9U, // product.md 2.2, 5.2
    TechnicalDetails = 1U << 10U,
};
Q_DECLARE_FLAGS(Rights, Right)
Q_DECLARE_OPERATORS_FOR_FLAGS(Rights)

// Who does it: a person, the exchange of a store, or the program itself (migrations, demo set-up). A plain value;
// every operation takes one, checks its right and writes it into the act.
class Actor
{
public:
    enum class Kind { Person, Exchange, Program };

    static Actor person(PersonId id, const QString &name, Rights rights) { return {Kind::Person, id, name, rights}; }
    static Actor exchange() { return {Kind::Exchange, std::nullopt, QStringLiteral("exchange"), allRights()}; }
    static Actor program() { return {Kind::Program, std::nullopt, QStringLiteral("kramar"), allRights()}; }
    static Rights allRights() { return Rights::fromInt(0x7FF); }

    Kind kind() const { return m_kind; }
    std::optional<PersonId> personId() const { return m_person; }
    QString name() const { return m_name; }
    bool may(Right right) const { return m_rights.testFlag(right); }
    // TRY_DONE(actor.need(Right::EditOrders));
    Done need(Right right) const;

private:
    Actor(Kind kind, std::optional<PersonId> id, QString name, Rights rights)
        : m_kind(kind)
        , m_person(id)
        , m_name(std::move(name))
        , m_rights(rights)
    {
    }
    Kind m_kind;
    std::optional<PersonId> m_person;
    QString m_name;
    Rights m_rights;
};

} // namespace kramar
