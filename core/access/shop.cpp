// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/shop.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace kramar::access {

namespace {

Result<std::optional<QString>> keptKey(storage::Connection &db)
{
    return db.first(u"SELECT value FROM shop_setting WHERE key = 'shop_key'"_s, {},
                    [](const storage::Row &row) { return row.text(0); });
}

} // namespace

Result<QString> shopKey(storage::Database &db)
{
    if (const auto kept = TRY(db.readNow(keptKey)))
        return *kept;
    return db.writeNow(storage::Executor::Urgency::Person, [](storage::Transaction &tx) -> Result<QString> {
        // Two programs may start at once: the first one's key stays.
        TRY_DONE(
            tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES ('shop_key', ?) ON CONFLICT (key) DO NOTHING"_s,
                        {QUuid::createUuid().toString(QUuid::WithoutBraces)}));
        return TRY(keptKey(tx.db())).value_or(QString());
    });
}

} // namespace kramar::access
