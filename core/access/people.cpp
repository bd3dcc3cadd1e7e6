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

} // namespace kramar::access
