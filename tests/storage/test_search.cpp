// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"
#include "storage/search.h"
#include "tests/support/books.h"

#include <QtTest>

using namespace kramar;
using namespace Qt::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT

    test::TestBooks m_books;

    QStringList found(const QString &table, const QString &typed)
    {
        return test::TestBooks::required(m_books.read([&](storage::Connection &db) {
            const auto words = table == u"product" ? storage::searchClause(db, table, typed, {})
                                                   : storage::searchClause(db, table, typed);
            QString sql = u"SELECT %1 FROM %2"_s.arg(table == u"product" ? u"name"_s : u"comment"_s, table);
            if (!words.isEmpty())
                sql += u" WHERE "_s + words.sql;
            return db.list(sql + u" ORDER BY id"_s, words.binds, [](const storage::Row &row) { return row.text(0); });
        }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList texts{u"Їжак ґудзиковий PL-150-GR"_s, u"ШКАРПЕТКИ теплі 36–40"_s, u"Сім'я: плед 100% вовна"_s,
                                u"Кухоль \"Ранок\" 0_5 л"_s, u"Плед флісовий PL-200"_s};
        test::TestBooks::required(m_books.write([&](storage::Transaction &tx) -> Done {
            for (const QString &text : texts) {
                TRY(tx.db().run(
                    u"INSERT INTO client (first_name, last_name, second_name, comment, created_ms, search, sort_name) "
                    "VALUES ('', '', '', ?, 0, ?, ?)"_s,
                    {text, storage::searchText({text}), sortKey(text)}));
                TRY(tx.db().run(u"INSERT INTO product (sku, name, unit, created_ms, search) VALUES ('', ?, '', 0, ?)"_s,
                                {text, storage::searchText({text})}));
            }
            return {};
        }));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("starts");
        const QString hedgehog = u"Їжак ґудзиковий PL-150-GR"_s, socks = u"ШКАРПЕТКИ теплі 36–40"_s,
                      family = u"Сім'я: плед 100% вовна"_s, mug = u"Кухоль \"Ранок\" 0_5 л"_s,
                      plaid = u"Плед флісовий PL-200"_s;
        QTest::newRow("ї in any case") << u"їжак"_s << QStringList{hedgehog};
        QTest::newRow("ї typed as і") << u"іжак"_s << QStringList{hedgehog};
        QTest::newRow("ґ typed as г") << u"ГУДЗИК"_s << QStringList{hedgehog};
        QTest::newRow("г typed as ґ") << u"ґудзик"_s << QStringList{hedgehog};
        QTest::newRow("inside of a word") << u"арпет"_s << QStringList{socks};
        QTest::newRow("any dash") << u"36-40"_s << QStringList{socks};
        QTest::newRow("without apostrophe") << u"сімя"_s << QStringList{family};
        QTest::newRow("with another apostrophe") << u"сім’я"_s << QStringList{family};
        QTest::newRow("every word") << u"плед 200"_s << QStringList{plaid};
        QTest::newRow("no such pair") << u"плед шкарпетки"_s << QStringList{};
        QTest::newRow("two letters begin a word") << u"фл"_s << QStringList{plaid};
        QTest::newRow("two letters begin the first word") << u"шк"_s << QStringList{socks};
        QTest::newRow("two letters inside a word") << u"ар"_s << QStringList{};
        QTest::newRow("two of two letters") << u"те 36"_s << QStringList{socks};
        QTest::newRow("a percent sign") << u"100%"_s << QStringList{family};
        QTest::newRow("an underscore is no wildcard") << u"0_5"_s << QStringList{mug};
        QTest::newRow("percent is no wildcard") << u"0%5"_s << QStringList{};
        QTest::newRow("quotes") << u"\"ранок\""_s << QStringList{mug};
        QTest::newRow("operators are words") << u"NOT OR AND"_s << QStringList{};
        QTest::newRow("a column filter is a word") << u"search:плед"_s << QStringList{};
        QTest::newRow("sku") << u"pl-150"_s << QStringList{hedgehog};
        QTest::newRow("word and letter") << u"плед ф"_s << QStringList{plaid};
        QTest::newRow("nothing typed") << u"  "_s << QStringList{hedgehog, socks, family, mug, plaid};
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, starts);
        QCOMPARE(found(u"client"_s, typed), starts);
        QCOMPARE(found(u"product"_s, typed), starts); // a table without a trigram index of its own
    }

    void oneLetterBeginsTheName()
    {
        QCOMPARE(found(u"client"_s, u"П"_s), QStringList{u"Плед флісовий PL-200"_s});
        for (const QString &letter : {u"ї"_s, u"і"_s})
            QCOMPARE(found(u"client"_s, letter), QStringList{u"Їжак ґудзиковий PL-150-GR"_s});
        QVERIFY(found(u"client"_s, u"и"_s).isEmpty());
    }

    // New rows enter the index together at the end of a transaction: what happens to them before must not confuse it.
    void aRowMayChangeBeforeItIsIndexed()
    {
        const auto insert = [](storage::Transaction &tx, const QString &text) {
            return tx.db().insert(
                u"INSERT INTO client (first_name, last_name, second_name, comment, created_ms, search, sort_name) "
                "VALUES ('', '', '', ?, 0, ?, '') RETURNING id"_s,
                {text, storage::searchText({text})});
        };
        test::TestBooks::required(m_books.write([&](storage::Transaction &tx) -> Done {
            const qint64 renamed = TRY(insert(tx, u"Парасоля"_s));
            TRY(tx.db().run(u"UPDATE client SET search = ? WHERE id = ?"_s,
                            {storage::searchText({u"Дощовик"_s}), renamed}));
            const qint64 deleted = TRY(insert(tx, u"Калоші"_s));
            TRY(tx.db().run(u"DELETE FROM client WHERE id = ?"_s, {deleted}));
            const Done undone = tx.nested([&]() -> Done {
                TRY(insert(tx, u"Чоботи"_s));
                return Error::of(Error::Kind::Internal, u"undone"_s);
            });
            if (undone)
                return Error::of(Error::Kind::Internal, u"a failed part was kept"_s);
            TRY(insert(tx, u"Рукавиці"_s)); // under the number of the undone one
            return {};
        }));
        QCOMPARE(found(u"client"_s, u"дощовик"_s), QStringList{u"Парасоля"_s});
        QCOMPARE(found(u"client"_s, u"рукавиці"_s), QStringList{u"Рукавиці"_s});
        for (const QString &gone : {u"парасоля"_s, u"калоші"_s, u"чоботи"_s})
            QCOMPARE(found(u"client"_s, gone), QStringList{});

        test::TestBooks::required(m_books.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"DELETE FROM client WHERE comment = 'Рукавиці'"_s));
            TRY(insert(tx, u"Шапка"_s)); // under the number of the deleted one
            return {};
        }));
        QCOMPARE(found(u"client"_s, u"рукавиці"_s), QStringList{});
        QCOMPARE(found(u"client"_s, u"шапка"_s), QStringList{u"Шапка"_s});
        if (m_books.settings().dialect == storage::Dialect::Sqlite) {
            test::TestBooks::required(m_books.write([](storage::Transaction &tx) {
                return tx.db().run(u"INSERT INTO client_search (client_search, rank) VALUES ('integrity-check', 1)"_s);
            }));
        }
        test::TestBooks::required(m_books.write([](storage::Transaction &tx) {
            return tx.db().run(u"DELETE FROM client WHERE comment IN ('Парасоля', 'Шапка')"_s);
        }));
        QCOMPARE(found(u"client"_s, u"дощовик"_s), QStringList{});
    }

    void changedTextIsFoundAnew()
    {
        test::TestBooks::required(m_books.write([&](storage::Transaction &tx) {
            return tx.db().run(u"UPDATE client SET search = ? WHERE comment LIKE 'Плед%'"_s,
                               {storage::searchText({u"Ковдра"_s})});
        }));
        QCOMPARE(found(u"client"_s, u"ковдра"_s), QStringList{u"Плед флісовий PL-200"_s});
        QCOMPARE(found(u"client"_s, u"флісовий"_s), QStringList{});
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
