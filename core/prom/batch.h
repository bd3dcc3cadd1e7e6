// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace kramar::prom {

// The answer to a write that names several objects. Only `processed` is confirmed; an id that stands in neither list
// was left out silently and has to be read (prom-api §5.4: partial acceptance, and an empty answer where nothing
// had to change).
template <class IdType>
struct BatchReply {
    QSet<IdType> processed;
    QHash<IdType, QString> errors; // Prom's words by object
    QString warning;               // about the whole request; "" when there is none

    friend bool operator==(const BatchReply &, const BatchReply &) = default;
};

// The answer to a write of one object.
struct Accepted {
    bool alreadyThere = false; // Prom says that it had this before: success
    QString words;             // Prom's words with it, if any

    friend bool operator==(const Accepted &, const Accepted &) = default;
};

} // namespace kramar::prom
