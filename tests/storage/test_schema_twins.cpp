// SPDX-License-Identifier: GPL-3.0-or-later
// Both engines have the same tables, the same columns in the same order, the same indexes.
#include "tests/support/books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::storage;
using namespace Qt::StringLiterals;

class TestSchemaTwins : public QObject
{
    Q_OBJECT

    using Books = test::TestBooks;
    Books m_postgres;
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_sqlite;

    static QString kindOf(QString type)
    {
        type = type.toUpper();
        if (type == u"INTEGER" || type == u"BIGINT")
            return u"number"_s;
        if (type == u"BLOB" || type == u"BYTEA")
            return u"bytes"_s;
        return type == u"TEXT" ? u"text"_s : type;
    }
    QStringList ofSqlite(const QString &sql) const
    {
        return Books::required(m_sqlite->readNow([&](Connection &db) {
            return db.list(sql, {}, [](const Row &row) {
                return u"%1.%2 %3 %4"_s.arg(row.text(0), row.text(1), kindOf(row.text(2)), row.text(3)).trimmed();
            });
        }));
    }
    QStringList ofPostgres(const QString &sql)
    {
        return Books::required(m_postgres.read([&](Connection &db) {
            return db.list(sql, {}, [](const Row &row) {
                return u"%1.%2 %3 %4"_s.arg(row.text(0), row.text(1), kindOf(row.text(2)), row.text(3)).trimmed();
            });
        }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(Books::onPostgres(), "run it under tests/support/with_postgres");
        m_sqlite = Books::required(
            Database::open(DatabaseSettings::sqlite(m_folder.filePath(u"kramar.db"_s)), m_postgres.clock));
    }

    void columns()
    {
        const QStringList sqlite = ofSqlite(
            u"SELECT m.name, c.name, c.type, CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN 'needed' ELSE '' END "
            "FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE "
            "'%\\_search%' "
            "ESCAPE '\\' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid"_s);
        const QStringList postgres = ofPostgres(
            u"SELECT table_name, column_name, data_type, CASE WHEN is_nullable = 'NO' THEN 'needed' ELSE '' END "
            "FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name COLLATE \"C\", ordinal_position"_s);
        QVERIFY(sqlite.size() > 200);
        for (qsizetype i = 0; i < qMin(sqlite.size(), postgres.size()); ++i)
            QCOMPARE(postgres[i], sqlite[i]);
        QCOMPARE(postgres.size(), sqlite.size());
    }

    void indexes()
    {
        const QStringList sqlite = ofSqlite(
            u"SELECT m.tbl_name, m.name, CASE WHEN l.\"unique\" = 1 THEN 'unique' ELSE '' END, "
            "(SELECT group_concat(x.name, ',') FROM pragma_index_info(m.name) x) FROM sqlite_master m "
            "JOIN pragma_index_list(m.tbl_name) l ON l.name = m.name WHERE m.type = 'index' AND m.sql IS NOT NULL "
            "ORDER BY m.tbl_name, m.name"_s);
        const QStringList postgres = ofPostgres(
            u"SELECT t.relname, i.relname, CASE WHEN x.indisunique THEN 'unique' ELSE '' END, "
            "(SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(x.indkey) WITH ORDINALITY k(attnum, n) "
            "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum) "
            "FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid "
            "JOIN pg_namespace s ON s.oid = t.relnamespace WHERE s.nspname = 'public' AND NOT EXISTS "
            "(SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid) AND i.relname NOT LIKE '%\\_search' "
            "ORDER BY t.relname COLLATE \"C\", i.relname COLLATE \"C\""_s);
        QVERIFY(sqlite.size() > 30);
        QCOMPARE(postgres, sqlite);
    }
};

QTEST_GUILESS_MAIN(TestSchemaTwins)
#include "test_schema_twins.moc"
