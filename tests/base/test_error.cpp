// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;

namespace {

QList<Error::Kind> allKinds()
{
    QList<Error::Kind> kinds;
    for (int i = 0; i <= static_cast<int>(Error::Kind::Internal); ++i)
        kinds.append(static_cast<Error::Kind>(i));
    return kinds;
}

} // namespace

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesReadBack()
    {
        static const QRegularExpression shape(u"^[a-z_]+$"_s);
        QSet<QString> codes;
        for (const Error::Kind kind : allKinds()) {
            const QString code = errorCode(kind);
            QVERIFY2(shape.match(code).hasMatch(), qPrintable(code));
            QVERIFY2(!codes.contains(code), qPrintable(code + u" is the code of two kinds"_s));
            codes.insert(code);
            QCOMPARE(errorKindOf(code), kind);
        }
        QCOMPARE(errorKindOf(u"made by a newer Kramar"_s), Error::Kind::Internal);
    }

    void whatPassesByItself()
    {
        QSet<QString> passing;
        for (const Error::Kind kind : allKinds()) {
            if (Error::of(kind, u"x"_s).transient())
                passing.insert(errorCode(kind));
        }
        QCOMPARE(passing, (QSet<QString>{u"network"_s, u"timeout"_s, u"rate_limited"_s, u"server_trouble"_s,
                                         u"database_busy"_s}));
        QVERIFY2(!Error::of(Error::Kind::OutcomeUnknown, u"x"_s).transient(), "an unknown write is never repeated");
    }

    void whatStopsTheStore()
    {
        for (const Error::Kind kind : allKinds()) {
            const bool stops = kind == Error::Kind::Unauthorized || kind == Error::Kind::Forbidden;
            QCOMPARE(Error::of(kind, u"x"_s).stopsStore(), stops);
        }
    }

    void whatIsOfTheDatabase()
    {
        for (const Error::Kind kind : allKinds())
            QCOMPARE(Error::of(kind, u"x"_s).isDatabase(), errorCode(kind).startsWith(u"database"));
    }

    void theLogLineTellsAllButPromsWords()
    {
        Error error = Error::of(Error::Kind::Refused, u"price is below the limit"_s)
                          .at(u"POST /products/edit"_s)
                          .on(u"listing 77"_s);
        error.httpStatus = 200;
        error.promWords = u"Ольга, +380500000001"_s; // may quote a person: never in the log
        QCOMPARE(toLogLine(error),
                 u"refused at POST /products/edit on listing 77 (HTTP 200): price is below the limit"_s);
        QCOMPARE(toLogLine(Error::of(Error::Kind::Cancelled, QString())), u"cancelled"_s);
    }

    void invalidNamesItsField()
    {
        const Error error = Error::invalid(u"price"_s, u"no digits"_s);
        QCOMPARE(error.kind, Error::Kind::Invalid);
        QCOMPARE(error.field, u"price"_s);
        QVERIFY2(toLogLine(error).contains(u"price"_s), qPrintable(toLogLine(error)));
    }
};

QTEST_APPLESS_MAIN(TestError)
#include "test_error.moc"
