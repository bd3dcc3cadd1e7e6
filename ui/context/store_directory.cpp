// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/context/store_directory.h"

#include "ui/common/when_done.h"

#include <QDebug>

namespace kramar::ui {

StoreDirectory::StoreDirectory(stores::Stores &stores, News &news, QObject *parent)
    : QObject(parent)
    , m_stores(stores)
{
    connect(&news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            if (change.kind == ObjectKind::Store)
                return reload();
        }
    });
    reload();
}

void StoreDirectory::reload()
{
    whenDone(this, m_stores.all(), [this](const Result<QList<stores::Store>> &stores) {
        if (!stores) {
            qWarning() << "the stores could not be read:" << toLogLine(stores.error());
            return;
        }
        m_all = *stores;
        Q_EMIT changed();
    });
}

const stores::Store *StoreDirectory::find(StoreId id) const
{
    for (const stores::Store &store : m_all) {
        if (store.id == id)
            return &store;
    }
    return nullptr;
}

StoreTile StoreDirectory::tile(std::optional<StoreId> id) const
{
    const stores::Store *store = id ? find(*id) : nullptr;
    return store ? StoreTile{store->name, store->colour} : StoreTile{tr("Made here"), 7};
}

bool StoreDirectory::isTest(std::optional<StoreId> id) const
{
    const stores::Store *store = id ? find(*id) : nullptr;
    return store && store->mode == StoreMode::Test;
}

bool StoreDirectory::sendsStatuses(std::optional<StoreId> id) const
{
    const stores::Store *store = id ? find(*id) : nullptr;
    return store && store->sends.statuses;
}

bool StoreDirectory::sendsPrices(std::optional<StoreId> id) const
{
    const stores::Store *store = id ? find(*id) : nullptr;
    return store && store->sends.prices;
}

bool StoreDirectory::isPaused(std::optional<StoreId> id) const
{
    const stores::Store *store = id ? find(*id) : nullptr;
    return store && store->pause != stores::PauseReason::None;
}

} // namespace kramar::ui
