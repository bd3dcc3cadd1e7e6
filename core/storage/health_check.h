// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/settings.h"

#include <QFuture>
#include <QPromise>

#include <thread>

namespace kramar::storage {

// Reads the whole file of the books once, beside the work, for damage that a power cut or a bad disk left in pages that
// nobody has looked at yet (PRAGMA quick_check). Only after an end without a farewell: then SQLite's journal is still
// beside the file. A server looks after itself. Thread of its own; the destructor breaks the reading off.
class HealthCheck
{
public:
    // Before the books are opened: opening takes the journal in.
    explicit HealthCheck(const DatabaseSettings &settings);

    void begin();
    // Ends with DatabaseDamaged where damage was found; broken off: Cancelled.
    QFuture<Done> verdict() { return m_verdict.future(); }

private:
    const DatabaseSettings m_settings;
    const bool m_needed;
    QPromise<Done> m_verdict;
    std::jthread m_reader;
};

} // namespace kramar::storage
