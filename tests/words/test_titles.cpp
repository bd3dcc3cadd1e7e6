// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/language.h"
#include "words/titles.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace kramar;
using namespace kramar::words;
using namespace Qt::StringLiterals;

namespace {

struct Titles {
    QString kind;
    QStringList codes;
    std::function<QString(const QString &)> title;
};

template <class Value>
QStringList codesOf(const QList<Value> &values)
{
    QStringList codes;
    for (const Value value : values)
        codes.append(toCode(value));
    return codes;
}

QList<Titles> everything()
{
    QStringList reasons;
    for (const CancelReason &reason : cancelReasons())
        reasons.append(reason.code);
    QStringList fields;
    for (const QLatin1StringView field : listingFields())
        fields.append(field);
    using namespace listing_status;
    return {{u"mode"_s, {u"test"_s, u"production"_s}, [](const QString &c) { return title(*storeModeOf(c)); }},
            {u"order"_s, codesOf(allOrderStates()), [](const QString &c) { return title(*orderStateOf(c)); }},
            {u"queue"_s, codesOf(allQueueStates()), [](const QString &c) { return title(*queueStateOf(c)); }},
            {u"kind"_s, codesOf(allQueueKinds()), [](const QString &c) { return title(*queueKindOf(c)); }},
            {u"action"_s, codesOf(allActions()), [](const QString &c) { return title(*actionKindOf(c)); }},
            {u"presence"_s,
             {presence::available, presence::notAvailable, presence::order, presence::service, presence::waiting},
             [](const QString &c) { return presenceTitle(c); }},
            {u"listing status"_s,
             {onDisplay, notOnDisplay, draft, deleted, editingRequired, approvalPending, deletedByModerator},
             [](const QString &c) { return listingStatusTitle(c); }},
            {u"Prom status"_s,
             {prom_status::pending, prom_status::received, prom_status::delivered, prom_status::canceled,
              prom_status::draft, prom_status::paid},
             [](const QString &c) { return promStatusTitle(c); }},
            {u"payment"_s,
             {u"paid"_s, u"unpaid"_s, u"refunded"_s, u"paid_out"_s},
             [](const QString &c) { return paymentStatusTitle(c); }},
            {u"reason"_s, reasons, [](const QString &c) { return cancelReasonTitle(c); }},
            {u"field"_s, fields, [](const QString &c) { return listingFieldTitle(c); }}};
}

} // namespace

class TestTitles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasATitleOfItsOwn_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addRow("uk") << Language::Ukrainian;
        QTest::addRow("en") << Language::English;
    }
    void everyCodeHasATitleOfItsOwn()
    {
        QFETCH(Language, language);
        installLanguage(*QCoreApplication::instance(), language);
        for (const Titles &kind : everything()) {
            QSet<QString> seen;
            QVERIFY(!kind.codes.isEmpty());
            for (const QString &code : kind.codes) {
                const QString text = kind.title(code);
                QVERIFY2(!text.isEmpty() && text != code && text.front().isUpper(), qPrintable(kind.kind + code));
                QVERIFY2(!seen.contains(text), qPrintable(kind.kind + u": two are called "_s + text));
                seen.insert(text);
                const bool cyrillic = text.front().script() == QChar::Script_Cyrillic;
                QVERIFY2(cyrillic == (language == Language::Ukrainian), qPrintable(text));
            }
        }
    }

    // The name that the books are made with is nobody's; one that somebody typed is theirs.
    void aNameThatNobodyTypedIsInThePresentLanguage()
    {
        for (const auto &[language, name] :
             {std::pair(Language::English, u"Administrator"_s), std::pair(Language::Ukrainian, u"Адміністратор"_s)}) {
            installLanguage(*QCoreApplication::instance(), language);
            QCOMPARE(personName(u"Адміністратор"_s), name);
            QCOMPARE(personName(u"Олена"_s), u"Олена"_s);
        }
    }

    void promsUnknownWordsStayAsTheyCame()
    {
        installLanguage(*QCoreApplication::instance(), Language::Ukrainian);
        QCOMPARE(presenceTitle(u"on_the_moon"), u"on_the_moon"_s);
        QCOMPARE(listingStatusTitle(u""), QString(u""_s));
        QCOMPARE(promStatusTitle(u"custom-77"), u"custom-77"_s);
        QCOMPARE(promStatusTitle(u"custom-77", u"Чекає передоплати"_s), u"Чекає передоплати"_s);
        QCOMPARE(promStatusTitle(u"paid", u"not a custom one"_s), u"Оплачено"_s);
        QCOMPARE(cancelReasonTitle(u"made_up"), u"made_up"_s);
        QCOMPARE(listingFieldTitle(u"phone"), u"phone"_s);
    }

    void methodsOfPaymentAreSaidInShort()
    {
        installLanguage(*QCoreApplication::instance(), Language::Ukrainian);
        const QList<std::pair<QString, QString>> known{{u"Пром-оплата"_s, u"Пром-оплата"_s},
                                                       {u"Пром оплата карткою"_s, u"Пром-оплата"_s},
                                                       {u"Накладений платіж"_s, u"Післяплата"_s},
                                                       {u"Наложенный платеж \"Нова Пошта\""_s, u"Післяплата"_s},
                                                       {u"Післяплата"_s, u"Післяплата"_s},
                                                       {u"Оплата на рахунок"_s, u"На рахунок"_s},
                                                       {u"Оплата на счет"_s, u"На рахунок"_s},
                                                       {u"Безготівковий розрахунок"_s, u"На рахунок"_s},
                                                       {u"Готівкою"_s, u"Готівка"_s},
                                                       {u"Оплата частинами ПриватБанк"_s, u"Частинами"_s},
                                                       {u"Картка Visa"_s, u"Картка Visa"_s},
                                                       {u"Розрахунок при зустрічі"_s, u"Розрахунок при зустрічі"_s},
                                                       {QString(), QString()}};
        for (const auto &[name, said] : known)
            QCOMPARE(paymentMethodShort(name), said);
        QCOMPARE(orderSourceTitle(u"mobile_app"), u"застосунок"_s);
        QCOMPARE(orderSourceTitle(u"fax"), u"fax"_s);
    }

    void objectsAreNamed()
    {
        installLanguage(*QCoreApplication::instance(), Language::Ukrainian);
        QCOMPARE(objectTitle(u"order 312845671"_s), u"замовлення 312845671"_s);
        QCOMPARE(objectTitle(u"listing %1"_s), u"позиція %1"_s);
        QCOMPARE(objectTitle(u"/var/lib/shop.db"_s), u"/var/lib/shop.db"_s);
        QCOMPARE(objectTitle(u"page of orders"_s), u"page of orders"_s);
        QCOMPARE(objectTitle(QString()), QString());
    }

    void ourStateAndPromsStatusAreDifferentWords()
    {
        installLanguage(*QCoreApplication::instance(), Language::Ukrainian);
        QCOMPARE(title(OrderState::Confirmed), u"Підтверджено"_s);
        QCOMPARE(promStatusTitle(u"received"), u"Прийнято"_s);
    }
};

QTEST_GUILESS_MAIN(TestTitles)
#include "test_titles.moc"
