// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/store_lease.h"

#include "base/terms.h"
#include "journal/queue.h"

#include <QCoreApplication>
#include <QDebug>
#include <QSysInfo>
#include <QUuid>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

constexpr auto beatEvery = std::chrono::seconds(3);

// On a server a renewal waits for nobody. A file has one writer at a time, which may be at a long edit, and whoever
// shares it is on this computer, where a dead one is seen at once.
qint64 silenceMs(storage::Dialect dialect)
{
    return dialect == storage::Dialect::Postgres ? 15'000 : 120'000;
}

bool isAlive(qint64 pid)
{
#ifdef Q_OS_WIN
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(pid));
    if (process == nullptr)
        return GetLastError() == ERROR_ACCESS_DENIED;
    DWORD code = 0;
    const bool running = GetExitCodeProcess(process, &code) != 0 && code == STILL_ACTIVE;
    CloseHandle(process);
    return running;
#else
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
#endif
}

struct Holder {
    QString uuid, host, boot;
    qint64 pid = 0, epoch = 0;
    Timestamp heard;
};

Result<std::optional<Holder>> holderOf(storage::Connection &db, StoreId store)
{
    return db.first(u"SELECT owner, host, pid, boot, epoch, heartbeat_ms FROM lease WHERE store_id = ?"_s, {store},
                    [](const storage::Row &row) {
                        return Holder{.uuid = row.text(0),
                                      .host = row.text(1),
                                      .boot = row.text(3),
                                      .pid = row.number(2),
                                      .epoch = row.number(4),
                                      .heard = row.time(5)};
                    });
}

// Several computers share a PostgreSQL server: its clock decides, not theirs.
Result<Timestamp> databaseTime(storage::Connection &db, Timestamp here)
{
    if (db.dialect() == storage::Dialect::Sqlite)
        return here;
    const auto ms = TRY(db.firstNumber(u"SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)"_s));
    return ms ? Timestamp::ofMs(*ms) : here;
}

bool isFree(const Holder &holder, const LeaseOwner &us, Timestamp now, qint64 silence)
{
    if (holder.uuid.isEmpty() || holder.uuid == us.uuid)
        return true;
    if (holder.host == us.host && (holder.boot != us.boot || !isAlive(holder.pid)))
        return true;
    // A heartbeat that lies ahead is of before the clock was put back; a living owner has renewed it by now or does so
    // within seconds, and the epoch keeps it from harm.
    return qAbs(now.ms() - holder.heard.ms()) >= silence;
}

} // namespace

LeaseOwner LeaseOwner::ofThisProcess()
{
    return {.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces),
            .host = QSysInfo::machineHostName(),
            .pid = QCoreApplication::applicationPid(),
            .boot = QString::fromLatin1(QSysInfo::bootUniqueId())};
}

StoreLease::StoreLease(storage::Database &db, StoreId store, LeaseOwner owner)
    : m_db(db)
    , m_store(store)
    , m_owner(std::move(owner))
{
}

StoreLease::~StoreLease()
{
    giveBack();
}

Result<qint64> StoreLease::takeOver(storage::Transaction &tx) const
{
    storage::Connection &db = tx.db();
    const Timestamp now = TRY(databaseTime(db, tx.now()));
    const auto holder = TRY(holderOf(db, m_store));
    const Error held = Error::of(Error::Kind::HeldByOther, u"another program does the exchange of this store"_s);
    if (!holder) {
        const qint64 made = TRY(db.run(u"INSERT INTO lease (store_id, owner, host, pid, boot, epoch, heartbeat_ms) "
                                       "VALUES (?, ?, ?, ?, ?, 1, ?) ON CONFLICT (store_id) DO NOTHING"_s,
                                       {m_store, m_owner.uuid, m_owner.host, m_owner.pid, m_owner.boot, now}));
        return made == 1 ? Result<qint64>(1) : Result<qint64>(held);
    }
    if (!isFree(*holder, m_owner, now, silenceMs(db.dialect())))
        return held;
    const qint64 epoch = holder->epoch + 1;
    const qint64 taken =
        TRY(db.run(u"UPDATE lease SET owner = ?, host = ?, pid = ?, boot = ?, epoch = ?, "
                   "heartbeat_ms = ? WHERE store_id = ? AND epoch = ? AND owner = ? AND heartbeat_ms = ?"_s,
                   {m_owner.uuid, m_owner.host, m_owner.pid, m_owner.boot, epoch, now, m_store, holder->epoch,
                    holder->uuid, holder->heard})); // a sign of life that came just now counts
    return taken == 1 ? Result<qint64>(epoch) : Result<qint64>(held);
}

Done StoreLease::acquire()
{
    if (m_held)
        return {};
    m_epoch = TRY(m_db.writeNow(storage::Executor::Urgency::Person, [this](storage::Transaction &tx) -> Result<qint64> {
        const qint64 epoch = TRY(takeOver(tx));
        TRY(journal::Queue(tx).takeBack(m_store, epoch));
        return epoch;
    }));
    m_held = true;
    m_heart = std::jthread([this](std::stop_token stop) { beat(stop); });
    return {};
}

void StoreLease::giveBack()
{
    if (m_heart.joinable()) {
        m_heart.request_stop();
        m_heart.join();
    }
    if (!m_held.exchange(false))
        return;
    const Done given = m_db.writeNow(storage::Executor::Urgency::Person, [this](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"UPDATE lease SET owner = '', heartbeat_ms = 0 WHERE store_id = ? AND owner = ?"_s,
                        {m_store, m_owner.uuid}));
        return {};
    });
    if (!given)
        qWarning() << "the lease was not given back:" << toLogLine(given.error());
}

Result<qint64> StoreLease::renew(storage::Connection &db, Timestamp here) const
{
    const Timestamp now = TRY(databaseTime(db, here));
    return db.run(u"UPDATE lease SET heartbeat_ms = ? WHERE store_id = ? AND owner = ? AND epoch = ?"_s,
                  {now, m_store, m_owner.uuid, m_epoch.load()});
}

// Behind a long write, here or at another desk, it would come too late: the one statement needs no turn among writers.
Result<qint64> StoreLease::renewAside(std::unique_ptr<storage::Connection> &aside) const
{
    if (!aside || aside->isBroken())
        aside = TRY(storage::Connection::open(m_db.settings()));
    return renew(*aside, m_db.clock().now());
}

void StoreLease::beat(std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any pause;
    std::unique_lock lock(mutex);
    std::unique_ptr<storage::Connection> aside;
    while (!pause.wait_for(lock, stop, beatEvery, [] { return false; }) && !stop.stop_requested()) {
        const auto renewed = m_db.settings().dialect == storage::Dialect::Postgres
                                 ? renewAside(aside)
                                 : m_db.writeNow(storage::Executor::Urgency::Person,
                                                 [this](storage::Transaction &tx) { return renew(tx.db(), tx.now()); });
        if (!renewed) {
            qWarning() << "the lease was not renewed:" << toLogLine(renewed.error());
            continue; // the books may be busy; whoever takes over is seen by the epoch
        }
        if (*renewed == 0) {
            m_held = false;
            return;
        }
    }
}

Done StoreLease::stillOurs(storage::Transaction &tx) const
{
    // Nobody can take it over before this transaction ends: there is one at a time over all programs. Written, it would
    // make a commit out of one that has nothing else to write.
    const auto ours = TRY(tx.db().firstNumber(u"SELECT 1 FROM lease WHERE store_id = ? AND owner = ? AND epoch = ?"_s,
                                              {m_store, m_owner.uuid, m_epoch.load()}));
    return ours ? Done{} : Done(Error::of(Error::Kind::HeldByOther, u"the lease of this store is not ours"_s));
}

Result<prom::WritePermit> StoreLease::writePermit(storage::Connection &db) const
{
    struct Answer {
        bool ours = false, production = false, running = false, snapshot = false;
    };
    const auto answer =
        TRY(db.first(u"SELECT (SELECT count(*) FROM lease WHERE store_id = s.id AND owner = ? AND epoch = ?), s.mode, "
                     u"s.pause_reason, "
                     "(SELECT count(*) FROM snapshot WHERE store_id = s.id AND state = 'complete' "
                     "AND kind IN ('first', 'hand')) FROM store s WHERE s.id = ?"_s,
                     {m_owner.uuid, m_epoch.load(), m_store}, [](const storage::Row &row) {
                         return Answer{.ours = row.number(0) > 0,
                                       .production = storeModeOf(row.text(1)) == StoreMode::Production,
                                       .running = row.text(2).isEmpty(),
                                       .snapshot = row.number(3) > 0};
                     }));
    if (!answer)
        return Error::of(Error::Kind::NotFound, u"no such store"_s);
    if (!m_held || !answer->ours)
        return Error::of(Error::Kind::HeldByOther, u"the lease of this store is not ours"_s);
    if (!answer->production)
        return Error::of(Error::Kind::Paused, u"test"_s);
    if (!answer->running)
        return Error::of(Error::Kind::Paused, u"paused"_s);
    if (!answer->snapshot)
        return Error::of(Error::Kind::Paused, u"no_snapshot"_s);
    return prom::WritePermit({}, m_store, m_epoch);
}

} // namespace kramar::exchange
