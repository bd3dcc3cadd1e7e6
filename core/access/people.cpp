// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/people.h"

using namespace Qt::StringLiterals;

namespace kramar::access {

Result<Actor> currentPerson(storage::Connection &db)
{
    const auto person =
        TRY(db.first(u"SELECT id, name, rights FROM person ORDER BY id LIMIT 1"_s, {}, [](const storage::Row &row) {
            return Actor::person(row.id<PersonId>(0), row.text(1),
                                 Rights::fromInt(static_cast<quint32>(row.number(2))));
        }));
    if (!person)
        return Error::of(Error::Kind::Denied, u"nobody is known in these books"_s);
    return *person;
}

Done nameFirstWarehouse(storage::Transaction &tx, const QString &name)
{
    storage::Connection &db = tx.db();
    const auto worked = TRY(db.firstNumber(u"SELECT (SELECT count(*) FROM act) + (SELECT count(*) FROM store)"_s));
    if (worked.value_or(0) > 0)
        return {};
    TRY(db.run(u"UPDATE warehouse SET name = ? WHERE id = 1"_s, {name}));
    return {};
}

} // namespace kramar::access
