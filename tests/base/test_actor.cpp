// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/actor.h"

#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;

class TestActor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRightThatIsMissingIsDenied()
    {
        const Actor manager = Actor::person(PersonId(1), u"Ольга"_s, Right::View | Right::EditOrders);
        QVERIFY(manager.need(Right::EditOrders));
        const Done denied = manager.need(Right::ConnectStores);
        QVERIFY(!denied);
        QCOMPARE(denied.error().kind, Error::Kind::Denied);
        QVERIFY2(!denied.error().detail.contains(u"Ольга"), "a name must not reach the log");
    }

    void exchangeAndProgramMayAll()
    {
        for (const Actor &actor : {Actor::exchange(), Actor::program()}) {
            QVERIFY(!actor.personId());
            for (quint32 bit = 1; bit <= static_cast<quint32>(Right::TechnicalDetails); bit <<= 1U)
                QVERIFY2(actor.may(static_cast<Right>(bit)), qPrintable(QString::number(bit)));
        }
    }

    void aPersonWithoutRightsMayNothing()
    {
        const Actor guest = Actor::person(PersonId(2), u"guest"_s, {});
        QCOMPARE(guest.personId(), std::optional(PersonId(2)));
        for (quint32 bit = 1; bit <= static_cast<quint32>(Right::TechnicalDetails); bit <<= 1U)
            QVERIFY(!guest.may(static_cast<Right>(bit)));
    }
};

QTEST_APPLESS_MAIN(TestActor)
#include "test_actor.moc"
