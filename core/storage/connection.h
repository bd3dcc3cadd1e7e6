// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/bind.h"
#include "storage/row.h"
#include "storage/settings.h"

#include <QHash>

#include <functional>
#include <memory>

namespace kramar::storage {

// One open database connection: made, used and destroyed in one thread. Keeps its prepared statements until it closes
// (PostgreSQL cannot free them inside an aborted transaction). All SQL of the program runs through the four calls
// below; errors come as Kind::Database… with the engine's code in the detail, never with bound values;
// a broken constraint is Kind::Internal; Error::object says where the books are.
class Connection
{
public:
    // Opens and sets it up. Does not migrate.
    static Result<std::unique_ptr<Connection>> open(const DatabaseSettings &settings);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Dialect dialect() const { return m_dialect; }

    // INSERT, UPDATE, DELETE, DDL: how many rows it touched.
    Result<qint64> run(const QString &sql, const Binds &binds = {});
    // INSERT … RETURNING id
    Result<qint64> insert(const QString &sql, const Binds &binds);
    // INSERT … ON CONFLICT … DO NOTHING RETURNING id: nothing when it is there already.
    Result<std::optional<qint64>> insertIfNew(const QString &sql, const Binds &binds);
    // Every row to the callback; its error ends the walk.
    Done each(const QString &sql, const Binds &binds, const std::function<Done(const Row &)> &onRow);

    // All rows, mapped: auto names = TRY(db.list(sql, {}, [](const Row &r) { return r.text(0); }));
    template <class Map>
    auto list(const QString &sql, const Binds &binds, Map map) -> Result<QList<std::invoke_result_t<Map, const Row &>>>
    {
        QList<std::invoke_result_t<Map, const Row &>> found;
        TRY_DONE(each(sql, binds, [&](const Row &row) -> Done {
            found.append(map(row));
            return {};
        }));
        return found;
    }
    // The first row, mapped, or nothing.
    template <class Map>
    auto first(const QString &sql, const Binds &binds, Map map)
        -> Result<std::optional<std::invoke_result_t<Map, const Row &>>>
    {
        std::optional<std::invoke_result_t<Map, const Row &>> found;
        TRY_DONE(each(sql, binds, [&](const Row &row) -> Done {
            if (!found)
                found = map(row);
            return {};
        }));
        return found;
    }
    Result<std::optional<qint64>> firstNumber(const QString &sql, const Binds &binds = {});

    // "column IN (many numbers)" as one bound value, so that the statement stays one statement:
    //   db.list(u"SELECT … WHERE id "_s + db.isOneOf(), {db.numbers(ids)}, …)
    QString isOneOf() const;
    Bind numbers(const QList<qint64> &values) const;
    // The same for texts.
    QString isOneOfTexts() const;
    Bind texts(const QStringList &values) const;

    // It is of no more use: the server is gone, or a transaction could not be ended. Whoever keeps it opens another.
    bool isBroken() const { return m_broken; }
    void giveUp() { m_broken = true; }
    // Asks a server whether it is still there, which takes it one short answer; a file always is.
    bool answers();

    // For a transaction that writes: Engine::turn().
    std::shared_ptr<void> turn() { return m_engine->turn(); }

    // Ends the statement that is running, from any thread; it fails with Kind::Cancelled. For a newer search.
    void interrupt() { m_engine->interrupt(); }

private:
    Connection(std::unique_ptr<Engine> engine, const DatabaseSettings &settings);
    Error told(Error error, const QString &sql);
    Result<std::shared_ptr<Statement>> execute(const QString &sql, const Binds &binds);

    const std::unique_ptr<Engine> m_engine;
    const Dialect m_dialect;
    const QString m_place; // for errors
    bool m_broken = false;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
};

template <class IdType>
QList<qint64> rawIds(const QList<IdType> &ids)
{
    QList<qint64> raw;
    raw.reserve(ids.size());
    for (const IdType &id : ids)
        raw.append(id.value());
    return raw;
}

} // namespace kramar::storage
