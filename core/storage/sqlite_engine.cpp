// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_engine.h"

#include "storage/sql_errors.h"
#include "storage/sqlite_process.h"

#include <QStringEncoder>

#include <sqlite3.h>

#include <cerrno>
#include <vector>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

constexpr int busyTimeoutMs = 10'000;
// The pages of the write-ahead log (16 MB) after which SQLite carries them into the file. An import changes the same
// pages of the indexes again and again: so they are carried there once instead of four times.
constexpr const char *checkpointEvery = "PRAGMA wal_autocheckpoint = 4000";

// What the system said last to a write into the log; a failing COMMIT tells only that the write failed.
int errorOfTheLog(sqlite3 *db)
{
    sqlite3_file *log = nullptr;
    int why = 0;
    if (sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void *>(&log)) == SQLITE_OK && log &&
        log->pMethods)
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &why);
    return why;
}

bool isOutOfRoom(int why)
{
#ifdef EDQUOT // not everywhere
    if (why == EDQUOT)
        return true;
#endif
    return why == EFBIG || why == ENOSPC;
}

Error said(sqlite3 *db, int code)
{
    Error error = sqliteError(code, QString::fromUtf8(sqlite3_errmsg(db)));
    // SQLite calls only one of the ways to be out of room by its name. Other errors leave the system's word as it was.
    const int kind = code & 0xFF;
    if (error.kind == Error::Kind::Database && (kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN) &&
        (isOutOfRoom(sqlite3_system_errno(db)) || (code == SQLITE_IOERR_WRITE && isOutOfRoom(errorOfTheLog(db)))))
        error.kind = Error::Kind::DatabaseFull;
    return error;
}

constexpr size_t mostKept = 1'000'000; // bytes of room that a statement at rest keeps

class SqliteStatement final : public Statement
{
public:
    SqliteStatement(sqlite3 *db, sqlite3_stmt *statement)
        : m_db(db)
        , m_statement(statement)
    {
    }
    ~SqliteStatement() override { sqlite3_finalize(m_statement); }

    Done run(const Binds &binds) override
    {
        end();
        if (binds.size() != sqlite3_bind_parameter_count(m_statement))
            return Error::of(Error::Kind::Internal, u"%1 values for another number of marks"_s.arg(binds.size()));
        bind(binds);
        m_at = At::BeforeFirst;
        return step();
    }
    Result<bool> next() override
    {
        if (m_at == At::BeforeFirst)
            m_at = At::Row;
        else if (m_at == At::Row)
            TRY_DONE(step());
        return m_at == At::Row;
    }
    void end() override
    {
        sqlite3_reset(m_statement); // says again what step said
        m_at = At::Rest;
        if (m_texts.size() > mostKept)
            m_texts = {};
    }
    bool isRunning() const override { return m_at != At::Rest; }
    qint64 touched() const override { return m_touched; }

    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    qint64 number(int column) const override { return sqlite3_column_int64(m_statement, column); }
    QString text(int column) const override
    {
        const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return utf8 ? QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column)) : QString();
    }
    QByteArray bytes(int column) const override
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return {bytes, sqlite3_column_bytes(m_statement, column)};
    }

private:
    enum class At { Rest, BeforeFirst, Row, Over };

    // The texts stand one behind the other in a room of the statement's own until it runs anew, so that nothing is
    // allocated and SQLite need not copy. What is bound that SQLite refuses (too long) makes the step fail.
    void bind(const Binds &binds)
    {
        qsizetype room = 0;
        for (const Bind &bind : binds) {
            if (const QString *text = bind.text())
                room += 3 * text->size();
        }
        if (m_texts.size() < static_cast<size_t>(room))
            m_texts.resize(static_cast<size_t>(room));
        char *free = m_texts.data();
        for (int i = 0; i < binds.size(); ++i)
            free = bindOne(i + 1, binds[i], free);
    }
    char *bindOne(int position, const Bind &bind, char *free)
    {
        if (const QString *text = bind.text()) {
            // Stateless: else half a pair at the end would be kept back for a text that never comes.
            QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
            char *const end = encode.appendToBuffer(free, *text);
            sqlite3_bind_text(m_statement, position, end == free ? "" : free, static_cast<int>(end - free),
                              SQLITE_STATIC);
            return end;
        }
        if (const qint64 *number = bind.number())
            sqlite3_bind_int64(m_statement, position, *number);
        else if (const QByteArray *bytes = bind.bytes())
            sqlite3_bind_blob(m_statement, position, bytes->constData(), static_cast<int>(bytes->size()),
                              SQLITE_STATIC);
        else
            sqlite3_bind_null(m_statement, position);
        return free;
    }
    Done step()
    {
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW)
            return {};
        m_at = At::Over;
        if (code != SQLITE_DONE)
            return said(m_db, code);
        m_touched = sqlite3_changes64(m_db);
        return {};
    }

    sqlite3 *const m_db;
    sqlite3_stmt *const m_statement;
    std::vector<char> m_texts;
    At m_at = At::Rest;
    qint64 m_touched = 0;
};

Done setUp(Engine &engine)
{
    for (const char *pragma : {"PRAGMA foreign_keys = ON", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                               "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -32000", checkpointEvery}) {
        const auto statement = TRY(engine.prepare(QString::fromLatin1(pragma)));
        TRY_DONE(statement->run({}));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Engine>> SqliteEngine::open(const QString &path)
{
    setUpSqlite();
    sqlite3 *db = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &db,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Engine> engine(new SqliteEngine(db, path));
    if (code != SQLITE_OK)
        return said(db, code);
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, busyTimeoutMs);
    TRY_DONE(setUp(*engine));
    return engine;
}

SqliteEngine::~SqliteEngine()
{
    sqlite3_close(m_db);
}

Result<std::unique_ptr<Statement>> SqliteEngine::prepare(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(m_db, utf8.constData(), static_cast<int>(utf8.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    if (code != SQLITE_OK)
        return said(m_db, code);
    std::unique_ptr<Statement> prepared(new SqliteStatement(m_db, statement));
    if (!QByteArray(rest).trimmed().isEmpty()) // it would be passed over in silence
        return Error::of(Error::Kind::Internal, u"more than one statement"_s);
    return prepared;
}

std::optional<qint64> SqliteEngine::lastInserted() const
{
    return sqlite3_last_insert_rowid(m_db);
}

std::shared_ptr<void> SqliteEngine::turn()
{
    if (!m_turnstile)
        m_turnstile = std::make_unique<Turnstile>(m_path);
    return m_turnstile->enter();
}

void SqliteEngine::interrupt()
{
    sqlite3_interrupt(m_db);
}

} // namespace kramar::storage
