// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/failing_sql.h"

#include <QtTest>

namespace kramar::faults {

// Lets each database call of `work` fail, one after another, until it gets through: whichever fails, work() says so, as
// an error of the database, and state() is what it was before; of what gets through it is another. work() -> Result;
// it has `fewest` calls or more. Ends at the first disappointment, as QVERIFY does.
template <class State, class Work>
void failEverywhere(int fewest, State state, Work work)
{
    const auto before = state();
    int failures = 0;
    for (;;) {
        FailingSql::failAt(failures + 1);
        const auto done = work();
        const bool failed = FailingSql::failed() > 0;
        const QByteArray where = "call " + QByteArray::number(failures + 1) + ": " + FailingSql::firstFailed().toUtf8();
        FailingSql::off();
        if (!failed) {
            QVERIFY2(done, "it failed though no call did");
            break;
        }
        ++failures;
        QVERIFY2(!done, ("it did not notice " + where).constData());
        QVERIFY2(done.error().isDatabase(), where.constData());
        QVERIFY2(state() == before, ("something is left after " + where).constData());
    }
    qInfo("%d calls", failures);
    QVERIFY2(failures >= fewest, "the calls are not those of the work");
    QVERIFY(state() != before);
}

} // namespace kramar::faults
