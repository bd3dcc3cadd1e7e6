// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QTest>

#include <memory>

using namespace kramar;
using namespace Qt::StringLiterals;

namespace {

Result<int> half(int value)
{
    if (value % 2 != 0)
        return Error::invalid(u"value"_s, u"odd"_s);
    return value / 2;
}

Result<int> quarter(int value)
{
    const int once = TRY(half(value));
    return TRY(half(once));
}

Done mustBeEven(int value, bool &reached)
{
    TRY_DONE(half(value).transform([](int) {}).map_error([](const Error &error) { return error.on(u"it"_s); }));
    reached = true;
    return {};
}

Result<std::unique_ptr<int>> made()
{
    return std::make_unique<int>(7);
}

Result<std::unique_ptr<int>> handedOn()
{
    return TRY(made());
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tryGivesTheValueOrReturns()
    {
        QCOMPARE(quarter(12).value(), 3);
        QCOMPARE(quarter(6).error().detail, u"odd"_s);
        QCOMPARE(quarter(5).error().kind, Error::Kind::Invalid);
    }

    void tryMovesWhatCannotBeCopied()
    {
        const auto value = handedOn();
        QVERIFY(value);
        QCOMPARE(**value, 7);
    }

    void tryDoneReturnsBeforeTheRest()
    {
        bool reached = false;
        const Done refused = mustBeEven(3, reached);
        QVERIFY(!refused && !reached);
        QCOMPARE(refused.error().object, u"it"_s);
        QVERIFY(mustBeEven(4, reached));
        QVERIFY(reached);
    }
};

QTEST_APPLESS_MAIN(TestResult)
#include "test_result.moc"
