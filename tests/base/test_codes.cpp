// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terms.h"

#include <QSet>
#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;

namespace {

// Codes stand in the books of people: each reads back as itself, and none may ever change.
template <class Value, class Reader>
void checkCodes(const QList<Value> &all, Reader read, const QStringList &codes)
{
    QStringList found;
    for (const Value value : all) {
        QCOMPARE(read(toCode(value)), std::optional(value));
        found.append(toCode(value));
    }
    QCOMPARE(found, codes);
    QVERIFY(!read(u"no such code"_s));
    QVERIFY(!read(u""_s));
    QVERIFY(!read(codes.first().toUpper()));
}

} // namespace

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storeModes()
    {
        checkCodes<StoreMode>({StoreMode::Test, StoreMode::Production}, storeModeOf, {u"test"_s, u"production"_s});
    }

    void orderStates()
    {
        checkCodes(
            allOrderStates(), orderStateOf,
            {u"new"_s, u"confirmed"_s, u"packing"_s, u"shipped"_s, u"completed"_s, u"cancelled"_s, u"returned"_s});
    }

    void queueStates()
    {
        checkCodes(
            allQueueStates(), queueStateOf,
            {u"waiting"_s, u"sending"_s, u"awaiting"_s, u"done"_s, u"failed"_s, u"unknown"_s, u"held"_s, u"dropped"_s});
        for (const QueueState state : allQueueStates())
            QCOMPARE(isLive(state), state != QueueState::Finished && state != QueueState::Dropped);
    }

    void queueKinds()
    {
        checkCodes(allQueueKinds(), queueKindOf,
                   {u"listing_edit"_s, u"order_status"_s, u"waybill"_s, u"read_order"_s, u"read_listing"_s});
    }

    void actions()
    {
        checkCodes(allActions(), actionKindOf,
                   {u"base_data"_s, u"groups"_s, u"send"_s, u"orders"_s, u"listings"_s, u"clients"_s, u"images"_s,
                    u"drift"_s});
        const QList<ActionKind> order = allActions();
        QVERIFY2(order.indexOf(ActionKind::Orders) < order.indexOf(ActionKind::Listings),
                 "a first round shows orders within a minute");
    }

    void documents()
    {
        checkCodes(allDocumentKinds(), documentKindOf,
                   {u"receipt"_s, u"write_off"_s, u"transfer"_s, u"stock_taking"_s});
        checkCodes(allDocumentStates(), documentStateOf, {u"draft"_s, u"posted"_s, u"reversed"_s});
    }

    void cancelReasonsAndTheirTexts()
    {
        QSet<QString> codes;
        int safe = 0;
        for (const CancelReason &reason : cancelReasons()) {
            codes.insert(reason.code);
            safe += reason.safe ? 1 : 0;
            QCOMPARE(cancelTextRequired(QString(reason.code)), reason.textRequired);
        }
        QCOMPARE(codes.size(), cancelReasons().size());
        QCOMPARE(safe, 5);
        QVERIFY(cancelTextRequired(u"another"));
        QVERIFY(!cancelTextRequired(u"duplicate"));
        QVERIFY2(cancelTextRequired(u"made_up_tomorrow"), "an unknown reason asks for a text, to be safe");
    }

    void listingFieldsOfTheApi()
    {
        QSet<QString> fields;
        QStringList translations;
        QStringList onVariety;
        for (const QLatin1StringView field : listingFields()) {
            fields.insert(field);
            if (isTranslationField(QString(field)))
                translations.append(field);
            if (editableOnVariety(QString(field)))
                onVariety.append(field);
        }
        QCOMPARE(fields.size(), listingFields().size());
        QCOMPARE(fields.size(), 14);
        QCOMPARE(translations, (QStringList{u"name_uk"_s, u"keywords_uk"_s, u"description_uk"_s}));
        for (const QString &locked : {u"price"_s, u"old_price"_s, u"prices"_s, u"keywords"_s, u"description"_s})
            QVERIFY2(!onVariety.contains(locked), qPrintable(locked));
        for (const QString &open : {u"name"_s, u"name_uk"_s, u"status"_s, u"presence"_s, u"quantity"_s, u"discount"_s})
            QVERIFY2(onVariety.contains(open), qPrintable(open));
    }
};

QTEST_APPLESS_MAIN(TestCodes)
#include "test_codes.moc"
