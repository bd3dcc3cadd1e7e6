// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/insert_rows.h"
#include "storage/many_rows.h"
#include "storage/migrator.h"
#include "tests/support/books.h"

#include <QSignalSpy>
#include <QtTest>

#include <latch>

using namespace kramar;
using namespace kramar::storage;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

    using Books = test::TestBooks;

    static Result<qint64> put(Transaction &tx, const QString &key)
    {
        return tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES (?, 'x')"_s, {key});
    }
    static qint64 settings(Books &books) { return books.number(u"SELECT count(*) FROM shop_setting"_s); }
    static Error bad() { return Error::of(Error::Kind::Invalid, u"on purpose"_s); }

private Q_SLOTS:
    void opensTwice()
    {
        Books books;
        Books::required(books.write([](Transaction &tx) { return put(tx, u"a"_s); }));
        books.reopen();
        books.reopen();
        QCOMPARE(settings(books), 1);
        QCOMPARE(books.number(u"SELECT count(*) FROM schema_version"_s),
                 Migrator::newestVersion(books.settings().dialect));
    }

    void manyRowsAreOneValue()
    {
        Books books;
        using Type = ManyRows::Type;
        QStringList texts{u""_s, u"a\"b\\c\n\t'"_s, u"\u0001 Плед ₴ 💥"_s, u"null"_s, u"[1]"_s};
        texts.append(QString(QChar(0)) + u"x"_s); // no server takes it
        Books::required(books.write([&](Transaction &tx) -> Done {
            ManyRows rows(tx.db(), {Type::Text, Type::Number, Type::Text});
            if (!rows.isEmpty())
                return bad();
            for (qsizetype i = 0; i < texts.size(); ++i)
                rows.add(QString::number(i), i == 3 ? std::optional<qint64>() : qint64{9'007'199'254'740'993} + i,
                         texts[i]);
            const qint64 written = TRY(tx.db().run(
                u"INSERT INTO shop_setting (key, value) SELECT r.c0, r.c2 FROM "_s + rows.asTable(), {rows.bind()}));
            if (written != texts.size())
                return bad();
            QList<std::optional<qint64>> numbers;
            TRY_DONE(tx.db().each(u"SELECT r.c1 FROM "_s + rows.asTable(), {rows.bind()}, [&](const Row &row) -> Done {
                numbers.append(row.maybeNumber(0));
                return {};
            }));
            if (numbers.size() != texts.size() || numbers[3] || numbers[5] != 9'007'199'254'740'998)
                return bad();
            rows.clear();
            rows.add(u"2"_s, std::nullopt, u"other"_s);
            TRY(tx.db().run(u"UPDATE shop_setting SET value = r.c2 FROM "_s + rows.asTable() +
                                u" WHERE shop_setting.key = r.c0"_s,
                            {rows.bind()}));
            return {};
        }));
        const auto kept = Books::required(books.read([](Connection &db) {
            return db.list(u"SELECT value FROM shop_setting WHERE key IN ('0','1','2','3','4','5') ORDER BY key"_s, {},
                           [](const Row &row) { return row.text(0); });
        }));
        texts[2] = u"other"_s;
        texts[5] = u"x"_s;
        QCOMPARE(kept, texts);
    }

    void aFewRowsEnterByOneStatement()
    {
        Books books;
        const auto insert = [&books](int count, const QString &prefix) {
            QList<Binds> rows;
            for (int i = 0; i < count; ++i)
                rows.append({prefix + QString::number(i), u"%1 Плед ₴ 💥"_s.arg(i)});
            return books.write(
                [&](Transaction &tx) { return insertRows(tx.db(), u"shop_setting (key, value)"_s, rows); });
        };
        QVERIFY(insert(0, u"none"_s));
        QCOMPARE(settings(books), 0);
        QVERIFY(insert(1, u"one"_s));
        QVERIFY(insert(16, u"full"_s));
        QVERIFY(insert(40, u"many"_s)); // by more than one
        QCOMPARE(settings(books), 57);
        const auto last = Books::required(books.read([](Connection &db) {
            return db.list(u"SELECT value FROM shop_setting WHERE key IN ('one0', 'full15', 'many39') ORDER BY key"_s,
                           {}, [](const Row &row) { return row.text(0); });
        }));
        QCOMPARE(last, QStringList({u"15 Плед ₴ 💥"_s, u"39 Плед ₴ 💥"_s, u"0 Плед ₴ 💥"_s}));
        QVERIFY(!insert(40, u"many"_s)); // there already: none of them enters twice, nor any of the rest
        QCOMPARE(settings(books), 57);
    }

    void whatBeganAnewKnowsNothingOfTheFirstTry()
    {
        Books books;
        int finished = 0;
        static int *gathered = &finished;
        Books::required(books.write([](Transaction &tx) -> Done {
            TRY(put(tx, u"first"_s));
            tx.changed(ObjectKind::Order, 1);
            tx.gather(
                [](Transaction &, const QList<qint64> &ids) -> Done {
                    *gathered += static_cast<int>(ids.size());
                    return {};
                },
                1);
            TRY_DONE(tx.beginAnew());
            TRY(put(tx, u"second"_s));
            return {};
        }));
        QCOMPARE(finished, 0);
        QCOMPARE(books.number(u"SELECT count(*) FROM shop_setting WHERE key = 'first'"_s), 0);
        QCOMPARE(books.number(u"SELECT count(*) FROM shop_setting WHERE key = 'second'"_s), 1);
        QCOMPARE(books.number(u"SELECT count(*) FROM change"_s), 0);
    }

    // As people paste them and Prom sends them: also half a surrogate pair and a null.
    void anyTextIsFoundAmongOthers()
    {
        Books books;
        QStringList texts{u""_s, u"a\"b\\c\n\t'"_s, u"Плед ₴ 💥"_s, u"]"_s};
        texts.append(u"x"_s + QChar(0xD83D));
        texts.append(QChar(0xDE00) + u"y"_s);
        texts.append(u"z"_s + QChar(0));
        Books::required(books.write([&](Transaction &tx) -> Done {
            for (const QString &text : texts)
                TRY(put(tx, text));
            return {};
        }));
        for (const QStringList &wanted : {texts, texts.mid(4, 1), texts.mid(5, 1), texts.mid(6)}) {
            const auto found = books.read([&](Connection &db) {
                return db.firstNumber(u"SELECT count(*) FROM shop_setting WHERE key "_s + db.isOneOfTexts(),
                                      {db.texts(wanted)});
            });
            QVERIFY2(found, found ? "" : qPrintable(toLogLine(found.error())));
            QCOMPARE(found->value_or(-1), qint64{wanted.size()});
        }
    }

    void newerBooksAreRefused()
    {
        Books books;
        Books::required(books.write([](Transaction &tx) {
            return tx.db().run(u"INSERT INTO schema_version (version, applied_ms) VALUES (9999, 0)"_s);
        }));
        const auto opened = Database::open(books.settings(), books.clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::DatabaseNewer);
    }

    void failedWriteIsUndoneWhole()
    {
        Books books;
        int heard = 0;
        const auto ear = books.db().changes().listen([&](const Changes &) { ++heard; });
        const Done done = books.write([](Transaction &tx) -> Done {
            TRY(put(tx, u"a"_s));
            tx.changed(ObjectKind::Setting, 1);
            return bad();
        });
        QCOMPARE(done.error().kind, Error::Kind::Invalid);
        QCOMPARE(settings(books), 0);
        QCOMPARE(heard, 0);
    }

    void aBadStatementUndoesItsSavepointAlone()
    {
        Books books;
        Changes told;
        const auto ear = books.db().changes().listen([&](const Changes &changes) { told += changes; });
        Books::required(books.write([](Transaction &tx) -> Done {
            for (const qint64 id : {1, 2, 3}) {
                const Done done = tx.nested([&]() -> Done {
                    TRY(put(tx, QString::number(id)));
                    tx.changed(ObjectKind::Order, id);
                    if (id == 2)
                        TRY(tx.db().run(
                            u"INSERT INTO no_such_table (a) VALUES (1)"_s)); // aborts PostgreSQL's transaction
                    return {};
                });
                if (done.has_value() == (id == 2))
                    return bad();
            }
            return {};
        }));
        QCOMPARE(settings(books), 2);
        QCOMPARE(told, (Changes{{ObjectKind::Order, 1}, {ObjectKind::Order, 3}}));
    }

    void nestedInNested()
    {
        Books books;
        Books::required(books.write([](Transaction &tx) -> Done {
            return tx.nested([&]() -> Done {
                TRY(put(tx, u"outer"_s));
                const Done inner = tx.nested([&]() -> Done {
                    TRY(put(tx, u"inner"_s));
                    return bad();
                });
                return inner ? Done(bad()) : Done();
            });
        }));
        QCOMPARE(books.number(u"SELECT count(*) FROM shop_setting WHERE key = 'outer'"_s), 1);
        QCOMPARE(settings(books), 1);
    }

    // The engine undid all of it by itself, as it does on a full disk, and somebody goes on in spite of the error.
    void nothingIsLeftOfASavepointThatCannotBeEnded()
    {
        Books books;
        const Done done = books.write([](Transaction &tx) -> Done {
            TRY(put(tx, u"before"_s));
            const Done inner = tx.nested([&]() -> Done {
                TRY(tx.db().run(u"ROLLBACK"_s));
                return bad();
            });
            if (inner || !inner.error().isDatabase())
                return {};
            static_cast<void>(put(tx, u"after"_s));
            if (tx.nested([&]() -> Done {
                    TRY(put(tx, u"nested"_s));
                    return {};
                }))
                return {};
            return {};
        });
        QVERIFY(!done && done.error().isDatabase());
        QCOMPARE(settings(books), 0);
        Books::required(books.write([](Transaction &tx) { return put(tx, u"next"_s); }));
        QCOMPARE(settings(books), 1);
    }

    void readsWhileRowsAreBeingRead()
    {
        Books books;
        Books::required(books.write([](Transaction &tx) -> Done {
            for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
                TRY(put(tx, key));
            return {};
        }));
        const QStringList seen = Books::required(books.read([](Connection &db) -> Result<QStringList> {
            QStringList keys;
            const QString sql = u"SELECT key FROM shop_setting ORDER BY key"_s;
            TRY_DONE(db.each(sql, {}, [&](const Row &row) -> Done {
                const auto again = TRY(db.list(sql, {}, [](const Row &inner) { return inner.text(0); }));
                keys.append(row.text(0) + QString::number(again.size()));
                return {};
            }));
            return keys;
        }));
        QCOMPARE(seen, (QStringList{u"a3"_s, u"b3"_s, u"c3"_s}));
    }

    void manyValuesAreOneBind()
    {
        Books books;
        Books::required(books.write([](Transaction &tx) -> Done {
            for (const QString &key : {u"a\"b"_s, u"ї"_s, u"c"_s})
                TRY(put(tx, key));
            return {};
        }));
        const auto counted = [&](const QStringList &keys) {
            return Books::required(books.read([&](Connection &db) {
                return db.firstNumber(u"SELECT count(*) FROM shop_setting WHERE key "_s + db.isOneOfTexts(),
                                      {db.texts(keys)});
            }));
        };
        QCOMPARE(counted({u"a\"b"_s, u"ї"_s, u"nothing"_s}), 2);
        QCOMPARE(counted({}), 0);
        QCOMPARE(Books::required(books.read([](Connection &db) {
                     return db.firstNumber(u"SELECT count(*) FROM person WHERE id "_s + db.isOneOf(),
                                           {db.numbers({1, 5'000'000'000})});
                 })),
                 1);
    }

    void changesAreTidiedAndTold()
    {
        Books books;
        QSignalSpy spy(&books.db().changes(), &News::changed);
        Books::required(books.write([](Transaction &tx) -> Done {
            for (int round = 0; round < 2; ++round) {
                tx.changed(ObjectKind::Order, 7);
                tx.changed(ObjectKind::Client, 3);
            }
            for (qint64 id = 1; id <= 500; ++id)
                tx.changed(ObjectKind::Listing, id);
            return {};
        }));
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().value<Changes>(),
                 (Changes{{ObjectKind::Listing, 0}, {ObjectKind::Client, 3}, {ObjectKind::Order, 7}}));
    }

    void anotherProgramsChangesAreSeen()
    {
        Books books;
        QSignalSpy spy(&books.db().changes(), &News::changed);
        books.db().changes().watchOthers();
        const auto other = Books::required(Database::open(books.settings(), books.clock));
        // The watcher reads where the table ends before it watches; write until it has heard.
        qint64 id = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                Books::required(other->writeNow(Executor::Urgency::Person, [&](Transaction &tx) -> Done {
                    tx.changed(ObjectKind::Order, ++id);
                    return {};
                }));
                return !spy.isEmpty();
            }(),
            10'000);
        QCOMPARE(spy.first().first().value<Changes>().first().kind, ObjectKind::Order);
    }

    // Two programs write side by side: whoever waits for the other one is told after it, and each change once.
    void whatTwoProgramsWriteIsToldInTheOrderOfTheCommits()
    {
        Books books;
        const auto slow = Books::required(Database::open(books.settings(), books.clock));
        const auto quick = Books::required(Database::open(books.settings(), books.clock));
        const auto write = [](Database &db, qint64 id) {
            Books::required(db.writeNow(Executor::Urgency::Person, [id](Transaction &tx) -> Done {
                tx.changed(ObjectKind::Order, id);
                return {};
            }));
        };
        Changes heard;
        connect(&books.db().changes(), &News::changed, this, [&](const Changes &changes) { heard += changes; });
        books.db().changes().watchOthers();
        qint64 warm = 1000;
        QTRY_VERIFY_WITH_TIMEOUT((write(*quick, ++warm), !heard.isEmpty()), 10'000); // it watches now
        std::jthread beside;
        Books::required(slow->writeNow(Executor::Urgency::Person, [&](Transaction &tx) -> Done {
            tx.changed(ObjectKind::Order, 1);
            beside = std::jthread([&] { write(*quick, 2); });
            QTest::qSleep(300); // it waits for us
            return {};
        }));
        beside.join();
        const Change first{ObjectKind::Order, 1}, second{ObjectKind::Order, 2};
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains(second), 10'000);
        QCOMPARE(heard.count(first), 1);
        QCOMPARE(heard.count(second), 1);
        QVERIFY(heard.indexOf(first) < heard.indexOf(second));
        QCOMPARE(heard.count(Change{ObjectKind::Order, warm}), 1);
        QCOMPARE(books.number(u"SELECT CASE WHEN (SELECT id FROM change WHERE object_id = 1) < (SELECT id FROM change "
                              "WHERE object_id = 2) THEN 1 ELSE 0 END"_s),
                 1);
    }

    void aNulInATextHarmsNobody()
    {
        Books books;
        Books::required(books.write([](Transaction &tx) { return put(tx, u"a\0b"_s); }));
        QCOMPARE(books.number(u"SELECT count(*) FROM shop_setting WHERE key = 'ab'"_s), 1);
    }

    void aStopEndsTheWait()
    {
        Books books;
        std::latch begun(1), finish(1);
        std::jthread blocker([&] {
            Books::required(books.write([&](Transaction &) -> Done {
                begun.count_down();
                finish.wait();
                return {};
            }));
        });
        begun.wait();
        std::stop_source stop;
        std::jthread stopper([&] { stop.request_stop(); });
        const Done done = books.db().writeNow(
            Executor::Urgency::Exchange, [](Transaction &) { return Done(); }, stop.get_token());
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
        finish.count_down();
    }

    void aPersonGoesBeforeTheExchange()
    {
        Books books;
        QStringList order;
        {
            std::latch begun(1), finish(1);
            Executor executor(books.settings(), 1);
            executor.write(Executor::Urgency::Person, [&](const Result<Connection *> &) {
                begun.count_down();
                finish.wait();
            });
            begun.wait();
            executor.write(Executor::Urgency::Exchange,
                           [&](const Result<Connection *> &) { order.append(u"exchange"_s); });
            executor.write(Executor::Urgency::Person, [&](const Result<Connection *> &) { order.append(u"person"_s); });
            finish.count_down();
        } // what was asked for is finished at the end
        QCOMPARE(order, (QStringList{u"person"_s, u"exchange"_s}));
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
