// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backend.h"

#include "access/people.h"
#include "access/shop.h"
#include "app/backend/local_settings.h"
#include "app/backend/log_file.h"
#include "exchange/snapshot_pass.h"

#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kramar::backend {

namespace {

Q_LOGGING_CATEGORY(log, "kramar.backend")

// Only its owner may look into the folder: it holds buyers' names and phones. One that was there already is not ours to
// close; then what we put into it is (keepToOwner).
Done makeFolder(const QString &path)
{
    if (QDir(path).exists())
        return {};
    if (!QDir().mkpath(path))
        return Error::of(Error::Kind::DatabaseReadOnly, u"the folder cannot be made"_s).on(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

// The books and what SQLite lays beside them, which it makes by the rights of the books; pictures and logs. Of books
// that somebody else owns the rights stay as he set them.
void keepToOwner(const storage::DatabaseSettings &books, const QStringList &folders)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s}) {
        if (books.dialect == storage::Dialect::Sqlite && QFile::exists(books.path + suffix))
            QFile::setPermissions(books.path + suffix, QFile::ReadOwner | QFile::WriteOwner);
    }
    for (const QString &folder : folders) {
        if (QDir(folder).exists())
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

} // namespace

QString defaultDataFolder()
{
    // Named after the application: both programs call themselves "kramar".
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

Result<std::unique_ptr<Backend>> Backend::open(const BackendOptions &options)
{
    std::unique_ptr<Backend> backend(new Backend);
    backend->m_clock = options.clock;
    backend->m_folder = QDir(options.dataFolder.isEmpty() ? defaultDataFolder() : options.dataFolder).absolutePath();
    if (options.missing == storage::Database::Missing::Refuse && !booksAreNamed(backend->m_folder))
        return Error::of(Error::Kind::NotFound, u"no_books"_s).on(backend->m_folder);
    TRY_DONE(makeFolder(backend->m_folder));
    if (const Done logging = logTo(backend->logsFolder(), options.program); !logging)
        backend->m_logTrouble = logging.error();
    qCInfo(log).noquote() << options.program << QStringLiteral(KRAMAR_VERSION) << "opens its books";

    const storage::DatabaseSettings settings = TRY(databaseSettings(backend->m_folder));
    auto database = storage::Database::open(settings, backend->clock(), options.missing);
    if (!database) {
        qCWarning(log).noquote() << toLogLine(database.error());
        return database.error();
    }
    backend->m_database = std::move(*database);
    TRY_DONE(makeFolder(backend->imagesFolder()));
    keepToOwner(settings, {backend->imagesFolder(), backend->logsFolder()});
    storage::Database &db = *backend->m_database;
    if (options.firstWarehouse) {
        const Done named =
            db.writeNow(storage::Executor::Urgency::Person, [name = *options.firstWarehouse](storage::Transaction &tx) {
                return access::nameFirstWarehouse(tx, name);
            });
        if (!named) // a nicety: whatever is wrong with the books is told by those who need them
            qCWarning(log).noquote() << toLogLine(named.error());
    }
    backend->m_session = std::make_unique<access::Session>(TRY(db.readNow(access::currentPerson)));
    backend->m_secrets = options.secrets == BackendOptions::Secrets::Memory
                             ? stores::makeMemorySecretStore()
                             : stores::makeSystemSecretStore(TRY(access::shopKey(db)));
    backend->m_transport = std::make_unique<prom::Transport>(backend->clock(), options.transport);

    const access::Session &session = *backend->m_session;
    backend->m_stores = std::make_unique<stores::Stores>(db, *backend->m_secrets, session);
    backend->m_listings = std::make_unique<listings::Listings>(db, session);
    backend->m_downloads = std::make_unique<listings::Downloads>(db, session, backend->m_orderLinks);
    backend->m_linking = std::make_unique<listings::Linking>(db, session, backend->m_orderLinks);
    backend->m_bulkEdit = std::make_unique<listings::BulkEdit>(db, session);
    backend->m_snapshots = std::make_unique<listings::Snapshots>(db, session, &exchange::factsOfSnapshot);
    backend->m_prices = std::make_unique<listings::Prices>(db, session);
    backend->m_balances = std::make_unique<listings::BalanceDesk>(db, session);
    backend->m_conflicts = std::make_unique<listings::Conflicts>(db, session);
    backend->m_locks = std::make_unique<listings::SyncLocks>(db, session);
    backend->m_differences = std::make_unique<listings::Differences>(db, session);
    backend->m_categories = std::make_unique<listings::Categories>(db, session);
    backend->m_ownGroups = std::make_unique<listings::OwnGroups>(db, session);
    backend->m_mappings = std::make_unique<reports::Mappings>(db, session);
    backend->m_orders = std::make_unique<orders::Orders>(db, session);
    backend->m_clients = std::make_unique<clients::Clients>(db, session);
    backend->m_stock = std::make_unique<stock::Stock>(db, session);
    backend->m_documents = std::make_unique<stock::Documents>(db, session);
    backend->m_warehouses = std::make_unique<stock::Warehouses>(db, session);
    backend->m_stockReports = std::make_unique<reports::StockReports>(db, session, backend->clock());
    backend->m_switches = std::make_unique<exchange::SwitchDesk>(db, session);
    backend->m_queue = std::make_unique<exchange::QueueDesk>(db, session);
    const exchange::Exchange::Options exchangeOptions{.imagesFolder = backend->imagesFolder(),
                                                      .schedule = options.schedule};
    backend->m_exchange =
        std::make_unique<exchange::Exchange>(db, *backend->m_secrets, *backend->m_transport, exchangeOptions);
    if (options.schedule) // a command that ends soon needs no news
        db.changes().watchOthers();
    return backend;
}

Backend::~Backend()
{
    m_exchange.reset();
    if (m_database)
        qCInfo(log) << "the books are closed";
}

QString Backend::imagesFolder() const
{
    return QDir(m_folder).filePath(u"images"_s);
}

QString Backend::logsFolder() const
{
    return QDir(m_folder).filePath(u"logs"_s);
}

} // namespace kramar::backend
