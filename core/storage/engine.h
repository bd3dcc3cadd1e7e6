// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/bind.h"
#include "storage/settings.h"

#include <memory>

namespace kramar::storage {

// A prepared statement of an Engine, which it must not outlive. Run, read row by row, ended, and run again.
class Statement
{
public:
    virtual ~Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    // The values must live until end().
    virtual Done run(const Binds &binds) = 0;
    // To the next row, the first one too; false: there is none any more.
    virtual Result<bool> next() = 0;
    // Lets go of rows and locks.
    virtual void end() = 0;
    // Between run and end.
    virtual bool isRunning() const = 0;
    // How many rows it inserted, changed or deleted.
    virtual qint64 touched() const = 0;

    // Of the current row.
    virtual bool isNull(int column) const = 0;
    virtual qint64 number(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;

protected:
    Statement() = default;
};

// The library of a database, behind Connection, which alone knows it. One thread, but for interrupt(). The errors say
// what the engine said, without statement and place.
class Engine
{
public:
    static Result<std::unique_ptr<Engine>> open(const DatabaseSettings &settings);
    virtual ~Engine() = default;
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    virtual Result<std::unique_ptr<Statement>> prepare(const QString &sql) = 0;
    // The row inserted last, where the engine tells it without RETURNING.
    virtual std::optional<qint64> lastInserted() const { return std::nullopt; }
    // The server is gone: nothing will be answered any more.
    virtual bool isLost() const { return false; }
    // Before a transaction that writes: waits behind whoever came earlier. To be let go once it has begun. Null: the
    // engine keeps an order of its own.
    virtual std::shared_ptr<void> turn() { return nullptr; }
    // Ends the statement that is running, from any thread.
    virtual void interrupt() {}

protected:
    Engine() = default;
};

} // namespace kramar::storage
