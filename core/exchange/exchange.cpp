// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchange.h"

#include "base/settled.h"
#include "exchange/report_json.h"
#include "exchange/runner.h"
#include "exchange/text_reader.h"
#include "stores/store_operations.h"

#include <QDebug>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QTimer>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

constexpr int tellEveryMs = 100;
constexpr int askAgainMs = 3'000;

} // namespace

class Exchange::Impl
{
public:
    Impl(Exchange *exchange, const Services &services, const Options &options)
        : m_exchange(exchange)
        , m_services(services)
        , m_options(options)
    {
        m_telling.setSingleShot(true);
        m_telling.setInterval(tellEveryMs);
        QObject::connect(&m_telling, &QTimer::timeout, exchange, [this] { tell(); });
    }

    const Services &services() const { return m_services; }

    void findStores()
    {
        if (!std::exchange(m_listening, true)) {
            QObject::connect(&m_services.db.changes(), &News::changed, m_exchange, [this](const Changes &changes) {
                const auto isStore = [](const Change &change) { return change.kind == ObjectKind::Store; };
                if (std::any_of(changes.begin(), changes.end(), isStore))
                    findStores();
            });
        }
        using Found = Result<QList<stores::Store>>;
        auto *watcher = new QFutureWatcher<Found>(m_exchange);
        QObject::connect(watcher, &QFutureWatcherBase::finished, m_exchange, [this, watcher] {
            watcher->deleteLater();
            const Found found = settled(watcher->future());
            if (!found) { // busy books at the start: without a runner nothing would ever be exchanged
                if (!std::exchange(m_troubled, true))
                    qWarning().noquote() << "the stores could not be read:" << toLogLine(found.error());
                QTimer::singleShot(askAgainMs, m_exchange, [this] { findStores(); });
                return;
            }
            m_troubled = false;
            for (const stores::Store &store : *found)
                runner(store.id);
        });
        watcher->setFuture(m_services.db.read([](storage::Connection &db) -> Found { return stores::allStores(db); }));
    }

    Runner &runner(StoreId store)
    {
        std::unique_ptr<Runner> &runner = m_runners[store.value()];
        if (!runner) {
            runner = std::make_unique<Runner>(
                m_services, store, m_options.schedule,
                Runner::Ears{.progress = [this, store] { progressMoved(store); },
                             .ended = [this](const RoundReport &report) { roundEnded(report); }});
        }
        return *runner;
    }

    Runner *known(StoreId store) const
    {
        const auto found = m_runners.find(store.value());
        return found == m_runners.end() ? nullptr : found->second.get();
    }

    TextReader &texts()
    {
        if (!m_texts)
            m_texts = std::make_unique<TextReader>(m_services);
        return *m_texts;
    }

    void stop() { m_runners.clear(); }

private:
    // From a runner's thread: told in ours, ten times a second at most.
    void progressMoved(StoreId store)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_moved.insert(store.value());
            if (std::exchange(m_asked, true))
                return;
        }
        QMetaObject::invokeMethod(&m_telling, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    }

    void tell()
    {
        std::set<qint64> moved;
        {
            const std::lock_guard lock(m_mutex);
            moved.swap(m_moved);
            m_asked = false;
        }
        for (const qint64 store : moved) {
            if (const Runner *runner = known(StoreId(store)))
                Q_EMIT m_exchange->progressChanged(runner->progress());
        }
    }

    void roundEnded(const RoundReport &report)
    {
        QMetaObject::invokeMethod(
            m_exchange, [this, report] { Q_EMIT m_exchange->roundEnded(report); }, Qt::QueuedConnection);
    }

    Exchange *m_exchange;
    const Services m_services;
    const Options m_options;
    QTimer m_telling;
    bool m_listening = false;
    bool m_troubled = false; // the stores could not be read; said once
    std::mutex m_mutex;
    std::set<qint64> m_moved;
    bool m_asked = false;
    std::unique_ptr<TextReader> m_texts;                 // made when first asked for: a command needs no thread of it
    std::map<qint64, std::unique_ptr<Runner>> m_runners; // last: their threads call the above
};

Exchange::Exchange(storage::Database &db, stores::SecretStore &secrets, prom::Transport &transport,
                   const Options &options)
    : m_impl(std::make_unique<Impl>(
          this, Services{.db = db, .secrets = secrets, .transport = transport, .imagesFolder = options.imagesFolder},
          options))
{
}

Exchange::~Exchange() = default;

void Exchange::start()
{
    m_impl->findStores();
}

void Exchange::sync(StoreId store, const RoundWish &wish)
{
    m_impl->runner(store).wish(wish);
}

void Exchange::pause(StoreId store)
{
    m_impl->runner(store).pause();
}

void Exchange::resume(StoreId store)
{
    m_impl->runner(store).resume();
}

void Exchange::cancel(StoreId store)
{
    if (Runner *runner = m_impl->known(store))
        runner->cancel();
}

Progress Exchange::progress(StoreId store) const
{
    if (const Runner *runner = m_impl->known(store))
        return runner->progress();
    return {.store = store};
}

int Exchange::paceMs(StoreId store) const
{
    return m_impl->services().transport.pace(store).minGapMs;
}

void Exchange::readTexts(ListingId listing)
{
    m_impl->texts().read(listing);
}

RoundReport Exchange::runOnce(StoreId store, const RoundWish &wish, std::stop_token stop)
{
    const Services &services = m_impl->services();
    RoundReport report{.store = store, .started = services.db.clock().now(), .ended = {}, .actions = {}};
    StoreLease lease(services.db, store);
    if (const Done leased = lease.acquire(); !leased) {
        report.ended = services.db.clock().now();
        report.error = leased.error();
        return report;
    }
    RoundControl control(store, [] {});
    return runRound(services, lease, control, store, wish, stop);
}

QFuture<Result<QList<RoundReport>>> lastRounds(storage::Database &db, StoreId store, int limit)
{
    return db.read([store, limit](storage::Connection &connection) {
        return connection.list(
            u"SELECT report FROM round WHERE store_id = ? AND ended_ms IS NOT NULL ORDER BY id DESC LIMIT ?"_s,
            {store, limit},
            [](const storage::Row &row) { return reportOf(QJsonDocument::fromJson(row.text(0).toUtf8()).object()); });
    });
}

} // namespace kramar::exchange
