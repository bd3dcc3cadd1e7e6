// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/language.h"
#include "words/sentence.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace kramar;
using namespace kramar::words;
using namespace Qt::StringLiterals;

namespace {

QList<Error::Kind> allKinds()
{
    QList<Error::Kind> kinds;
    for (int i = 0; i <= static_cast<int>(Error::Kind::Internal); ++i)
        kinds.append(static_cast<Error::Kind>(i));
    return kinds;
}

// An error with everything an error can carry.
Error fullError(Error::Kind kind)
{
    return {.kind = kind,
            .detail = u"internal detail"_s,
            .where = u"POST /orders/set_status"_s,
            .object = u"order 312845671"_s,
            .field = u"price"_s,
            .promWords = u"Wrong value"_s,
            .httpStatus = 502,
            .retryAfterMs = 21'000};
}

bool isWholeSentence(const QString &text)
{
    return text.size() > 4 && text.front().isUpper() && text.endsWith(u'.') && !text.contains(u'%') &&
           !text.contains(u"  ") && !text.contains(u".."_s) && text == text.trimmed();
}

} // namespace

class TestSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { installLanguage(*QCoreApplication::instance(), Language::English); }

    void everyKindHasWholeSentences_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<bool>("full");
        for (const Language language : {Language::Ukrainian, Language::English}) {
            QTest::addRow("%s, bare", qPrintable(toCode(language))) << language << false;
            QTest::addRow("%s, full", qPrintable(toCode(language))) << language << true;
        }
    }
    void everyKindHasWholeSentences()
    {
        QFETCH(Language, language);
        QFETCH(bool, full);
        installLanguage(*QCoreApplication::instance(), language);
        static const QRegularExpression latinWord(u"[a-z]{3,}"_s);
        QSet<QString> happenings;
        for (const Error::Kind kind : allKinds()) {
            const Error error = full ? fullError(kind) : Error::of(kind, u"internal detail"_s);
            const Context context = full ? Context{.store = u"Дім і Сад"_s, .queued = 12} : Context{};
            const Sentence sentence = sentenceFor(error, context);
            for (const QString &part : {sentence.what, sentence.program, sentence.remedy}) {
                QVERIFY2(isWholeSentence(part), qPrintable(errorCode(kind) + u": "_s + part));
                QVERIFY2(!part.contains(u"internal detail"), "the detail is for the log");
                QVERIFY2(!part.contains(u'!') && !part.contains(u'\''), qPrintable(part));
            }
            QVERIFY2(!happenings.contains(sentence.what), qPrintable(sentence.what));
            happenings.insert(sentence.what);
            if (language == Language::Ukrainian) {
                // only names may be Latin: Prom, HTTP, kramarctl, --token-file and the method's path
                QString rest = sentence.what + sentence.program + sentence.remedy;
                for (const QString &name : {u"Prom"_s, u"kramarctl"_s, u"--token-file"_s, error.where})
                    rest.remove(name);
                QVERIFY2(!latinWord.match(rest).hasMatch(), qPrintable(rest));
                QVERIFY2(!rest.contains(u'“'), qPrintable(rest));
            }
        }
    }

    void itNamesWhatItKnows()
    {
        installLanguage(*QCoreApplication::instance(), Language::Ukrainian);
        const Context context{.store = u"TechnoBox"_s, .queued = 12};
        const Sentence ended = sentenceFor(Error::of(Error::Kind::Unauthorized, QString()), context);
        QCOMPARE(ended.what, u"Prom (TechnoBox) не приймає токен: він хибний або прострочений."_s);
        QCOMPARE(ended.program,
                 u"Магазин «TechnoBox» призупинено, нічого не надсилається. У черзі 12 змін, нічого не втрачено."_s);

        const Sentence refused = sentenceFor(fullError(Error::Kind::Refused), context);
        QCOMPARE(refused.what, u"Prom не прийняв: POST /orders/set_status, замовлення 312845671."_s);
        QCOMPARE(refused.promWords, u"Wrong value"_s);
        QVERIFY(refused.joined().contains(u"Prom: «Wrong value»."));
        QVERIFY2(!refused.program.contains(u"12"), "one object's refusal says nothing of the queue");

        QCOMPARE(sentenceFor(fullError(Error::Kind::Invalid)).what, u"Значення поля «Ціна» не підходить."_s);
        QVERIFY(sentenceFor(fullError(Error::Kind::Forbidden)).remedy.contains(u"POST /orders/set_status"));
        QVERIFY(sentenceFor(fullError(Error::Kind::ServerTrouble)).what.contains(u"HTTP 502"));
        QVERIFY(sentenceFor(fullError(Error::Kind::RateLimited)).program.contains(u"21 секунду"));
        QCOMPARE(sentenceFor(fullError(Error::Kind::Conflict)).what,
                 u"Замовлення 312845671: дані тим часом змінилися, або стан цього не дозволяє."_s);
    }

    void namesWithPercentsStayAsTheyAre()
    {
        const Sentence sentence = sentenceFor(fullError(Error::Kind::Protocol), {.store = u"-50%2 sale %1"_s});
        QCOMPARE(sentence.what,
                 u"The answer of Prom (-50%2 sale %1) cannot be read: POST /orders/set_status, order 312845671."_s);
        QCOMPARE(
            sentenceFor(fullError(Error::Kind::ServerTrouble), {.store = u"-50%2 sale %1"_s}).what,
            u"Prom (-50%2 sale %1) has trouble of its own (HTTP 502): POST /orders/set_status, order 312845671."_s);
    }

    // Each of them is told in the words of its own, in both languages.
    void oneKindSaysDifferentThings_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("ukrainian");
        const auto row = [](const char *name, const Error &error, const QString &english, const QString &ukrainian) {
            QTest::newRow(name) << error << english << ukrainian;
        };
        using Kind = Error::Kind;
        row("unreadable list", Error::of(Kind::Protocol, u"no JSON"_s).at(u"GET /orders/list"_s),
            u"The answer of Prom cannot be read: GET /orders/list."_s,
            u"Відповідь від Prom не вдалося прочитати: GET /orders/list."_s);
        row("refused reading", Error::of(Kind::Refused, {}).at(u"GET /groups/list"_s),
            u"Prom refused to answer: GET /groups/list."_s, u"Prom відмовився відповідати: GET /groups/list."_s);
        Error missing = Error::of(Kind::NotFound, u"HTTP 404"_s).at(u"GET /orders/list"_s);
        missing.httpStatus = 404;
        row("no such method", missing, u"Prom has nothing at this address: GET /orders/list."_s,
            u"Prom нічого не має за цією адресою: GET /orders/list."_s);
        row("not the API", Error::of(Kind::Protocol, u"not_the_api"_s).on(u"http://127.0.0.1:1"_s),
            u"What answers at this address is not Prom’s API: http://127.0.0.1:1."_s,
            u"За цією адресою відповідає не Prom: http://127.0.0.1:1."_s);
        row("paused", Error::of(Kind::Paused, u"paused"_s), u"The store is paused."_s, u"Магазин призупинено."_s);
        row("test", Error::of(Kind::Paused, u"test"_s), u"The store is in Test mode."_s,
            u"Магазин у тестовому режимі."_s);
        row("full disk", Error::of(Kind::DatabaseFull, {}).on(u"/b/kramar.db"_s),
            u"There is no room left on the disk of the database: /b/kramar.db."_s,
            u"На диску з базою даних скінчилося місце: /b/kramar.db."_s);
        row("no server", Error::of(Kind::Database, u"no_server: refused"_s).on(u"kramar, db.example:5432"_s),
            u"The database server does not answer: kramar, db.example:5432."_s,
            u"Сервер бази даних не відповідає: kramar, db.example:5432."_s);
        row("no database", Error::of(Kind::Database, u"no_database: x"_s).on(u"kramar, db.example:5432"_s),
            u"The server has no such database: kramar, db.example:5432."_s,
            u"На сервері немає такої бази даних: kramar, db.example:5432."_s);
        row("port", Error::of(Kind::Io, u"port_taken"_s).on(u"127.0.0.1:8077"_s),
            u"The port is taken, another program listens there: 127.0.0.1:8077."_s,
            u"Порт зайнятий, там слухає інша програма: 127.0.0.1:8077."_s);
        row("waybill field", Error::invalid(u"waybill"_s, u"waybill_form:meest"_s),
            u"The value of “Waybill” cannot be taken: the carrier's numbers look different."_s,
            u"Значення поля «ТТН» не підходить: номери цього перевізника мають інший вигляд."_s);
        const Error move = Error::of(Kind::Conflict, u"cannot_become:new:packing:confirmed,cancelled"_s);
        row("state", move.on(u"order 5"_s), u"Order 5 is “New” and cannot become “Packing”."_s,
            u"Замовлення 5: стан «Нове» не може змінитися на «Пакується»."_s);
        row("no books", Error::of(Kind::NotFound, u"no_books"_s).on(u"/b"_s), u"There are no books of Kramar in /b."_s,
            u"У /b немає бази Крамаря."_s);
    }
    void oneKindSaysDifferentThings()
    {
        QFETCH(Error, error);
        QFETCH(QString, english);
        QFETCH(QString, ukrainian);
        installLanguage(*QCoreApplication::instance(), Language::English);
        QCOMPARE(sentenceFor(error).what, english);
        installLanguage(*QCoreApplication::instance(), Language::Ukrainian);
        QCOMPARE(sentenceFor(error).what, ukrainian);
    }

    void aMoveNamesWhatIsPossible()
    {
        const Error move = Error::of(Error::Kind::Conflict, u"cannot_become:new:packing:confirmed,cancelled"_s);
        QCOMPARE(sentenceFor(move).remedy, u"It can become: “Confirmed”, “Cancelled”."_s);
        QVERIFY(sentenceFor(Error::of(Error::Kind::Conflict, u"cannot_become:cancelled:new:"_s))
                    .remedy.contains(u"This state is an end"));
    }

    // A command ends, and what was only tried is not kept: neither promises to go on.
    void itPromisesOnlyWhatIsDone()
    {
        for (const auto kind : {Error::Kind::Network, Error::Kind::Timeout, Error::Kind::ServerTrouble,
                                Error::Kind::RateLimited, Error::Kind::Unauthorized}) {
            for (const auto then : {Context::Then::Ends, Context::Then::NothingKept}) {
                const QString said = sentenceFor(Error::of(kind, {}), {.store = {}, .then = then}).joined();
                QVERIFY2(!said.contains(u"by itself") && !said.contains(u"simply wait"), qPrintable(said));
                if (then == Context::Then::NothingKept)
                    QVERIFY2(said.contains(u"Nothing was saved") && !said.contains(u"is paused"), qPrintable(said));
            }
        }
    }

    void theQueueIsCountedInBothLanguages_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("ukrainian");
        QTest::addColumn<QString>("english");
        const auto row = [](int count, const QString &ukrainian, const QString &english) {
            QTest::addRow("%d", count) << count << ukrainian << english;
        };
        row(1, u"1 зміна,"_s, u"1 change waits"_s);
        row(2, u"2 зміни,"_s, u"2 changes wait"_s);
        row(5, u"5 змін,"_s, u"5 changes wait"_s);
        row(11, u"11 змін,"_s, u"11 changes wait"_s);
        row(14, u"14 змін,"_s, u"14 changes wait"_s);
        row(21, u"21 зміна,"_s, u"21 changes wait"_s);
        row(24, u"24 зміни,"_s, u"24 changes wait"_s);
        row(111, u"111 змін,"_s, u"111 changes wait"_s);
    }
    void theQueueIsCountedInBothLanguages()
    {
        QFETCH(int, count);
        QFETCH(QString, ukrainian);
        QFETCH(QString, english);
        installLanguage(*QCoreApplication::instance(), Language::Ukrainian);
        QVERIFY2(queuedSentence(count).contains(ukrainian), qPrintable(queuedSentence(count)));
        installLanguage(*QCoreApplication::instance(), Language::English);
        QVERIFY2(queuedSentence(count).contains(english), qPrintable(queuedSentence(count)));
    }

    void anEmptySentenceJoinsToNothing() { QCOMPARE(Sentence().joined(), QString()); }
};

QTEST_GUILESS_MAIN(TestSentence)
#include "test_sentence.moc"
