// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "ui/context/page_context.h"

#include <QHash>
#include <QObject>

namespace kramar::ui {

// The names of all stores' groups, as the list and the card need them at every paint. Read once, and again when stores
// or groups change.
class GroupNames : public QObject
{
    Q_OBJECT

public:
    GroupNames(listings::Listings &listings, const PageContext &context, QObject *parent);
    struct Group {
        StoreId store;
        PromGroupId id;
        QString name;
    };
    QList<Group> all() const; // by name
    // "" for none or an unknown one.
    QString nameOf(StoreId store, std::optional<PromGroupId> group) const;

Q_SIGNALS:
    void changed();

private:
    void reload();

    listings::Listings &m_listings;
    StoreDirectory &m_stores;
    QHash<std::pair<qint64, qint64>, QString> m_names;
};

} // namespace kramar::ui
