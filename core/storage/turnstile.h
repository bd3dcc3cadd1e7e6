// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace kramar::storage {

// The door to a file that several programs write. SQLite lets in whoever happens to ask while nobody writes: who writes
// again and again is there always, the others ask from time to time. So who wants to write stands in the door until it
// writes, and nobody goes round it; the next one, also the program that wrote last, waits behind. A courtesy: SQLite's
// own lock keeps the file whole, so where there is no such door (a folder that knows no locks), all goes on without it.
// One thread.
class Turnstile
{
public:
    explicit Turnstile(const QString &file);
    ~Turnstile();
    Turnstile(const Turnstile &) = delete;
    Turnstile &operator=(const Turnstile &) = delete;

    // The place in the door, until it is let go; null where it was not to be had.
    std::shared_ptr<void> enter();

private:
    struct Door;
    const std::unique_ptr<Door> m_door;
};

} // namespace kramar::storage
