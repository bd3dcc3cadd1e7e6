// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kramar::faults {

// The n-th database call fails. failing_sql.cpp stands in front of SQLite's own sqlite3_step in the test program, so
// the program as it is released knows nothing of it. Counts the calls of every thread; those with which the change feed
// listens for other programs are let through uncounted, for they come by the clock.
// A call that fails has not reached the database.
class FailingSql
{
public:
    // From now on the n-th call fails (1: the next one) and `more` after it.
    static void failAt(int n, int more = 0);
    // All is well again; counting goes on.
    static void off() { failAt(0); }
    // Calls since failAt.
    static int calls();
    // How many failed since failAt, and the first of them.
    static int failed();
    static QString firstFailed();
};

} // namespace kramar::faults
