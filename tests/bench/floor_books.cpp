// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desk.h"
#include "tests/bench/floor_pages.h"

using namespace Qt::StringLiterals;

namespace kramar::bench {

void makeBooks(const QString &path)
{
    const SystemClock clock;
    const auto db = must(storage::Database::open(storage::DatabaseSettings::sqlite(path), clock));
    must(db->writeNow(storage::Executor::Urgency::Person, [](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"INSERT INTO store (name, marketplace, api_url, language, mode, connected_ms) "
                        "VALUES ('Крамниця', 'prom.ua', 'http://127.0.0.1/api/v1', 'uk', 'test', 0)"_s));
        return {};
    }));
}

} // namespace kramar::bench
