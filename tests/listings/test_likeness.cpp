// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/likeness.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;

namespace {

Money uah(qint64 hryvnias)
{
    return Money::ofMinor(hryvnias * 100, Currency::uah());
}

// The goods of one small shop.
ProductIndex shop()
{
    ProductIndex index;
    index.add(ProductId(1), u"Плед флісовий «Карпати» 150×200 см, графіт"_s, u"PL-150-GR"_s, uah(890));
    index.add(ProductId(2), u"Плед в'язаний 130×170 см, попіл"_s, u"PL-130-AS"_s, uah(1'390));
    index.add(ProductId(3), u"Плед флісовий «Карпати» 200×220 см, графіт"_s, u"PL-200-GR"_s, uah(1'240));
    index.add(ProductId(4), u"Чашка керамічна 350 мл, теракот"_s, u"MG-350-TR"_s, uah(189));
    index.add(ProductId(5), u"Термос 0,75 л, матовий чорний"_s, u"TH-075-BK"_s, uah(1'690));
    index.add(ProductId(6), u"Рушник махровий 70×140, шавлія"_s, QString(), std::nullopt);
    return index;
}

} // namespace

class TestLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSkuIsSure()
    {
        const auto found = shop().like({u"Термос чорний матовий"_s}, u" TH-075-BK "_s, uah(1'500), 5);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].product, ProductId(5));
        QCOMPARE(found[0].percent, 100);
        QCOMPARE(found[0].by, LikeBy::Sku);
    }

    // One SKU for two things: a brand and a colour in common prove nothing, nor does a price from elsewhere.
    void aSharedSkuIsDoubted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("price");
        QTest::addColumn<LikeDoubt>("doubt");
        QTest::newRow("the same thing") << u"Фен 2000 Вт Rowenta чорний"_s << qint64(1'100) << LikeDoubt::None;
        QTest::newRow("in other words") << u"Фен для волосся"_s << qint64(1'100) << LikeDoubt::None;
        QTest::newRow("nothing in common") << u"Каструля емальована"_s << qint64(1'100) << LikeDoubt::Name;
        QTest::newRow("the brand alone") << u"Пилосос Rowenta 750"_s << qint64(1'100) << LikeDoubt::Name;
        QTest::newRow("brand and colour") << u"Праска Rowenta чорна"_s << qint64(1'100) << LikeDoubt::Name;
        QTest::newRow("another price") << u"Фен Rowenta 2000 Вт"_s << qint64(99) << LikeDoubt::Price;
        QTest::newRow("name and price") << u"Праска Rowenta чорна"_s << qint64(99) << LikeDoubt::NameAndPrice;
        QTest::newRow("no name to compare") << QString() << qint64(1'100) << LikeDoubt::None;
    }
    void aSharedSkuIsDoubted()
    {
        QFETCH(QString, name);
        QFETCH(qint64, price);
        QFETCH(LikeDoubt, doubt);
        ProductIndex index = shop();
        const QStringList things{u"Чайник"_s, u"Праска"_s, u"Блендер"_s, u"Пилосос"_s, u"Міксер"_s, u"Кавоварка"_s};
        for (int i = 0; i < 30; ++i) // all of one brand and colour
            index.add(ProductId(100 + i), u"%1 Rowenta %2 чорна"_s.arg(things[i % 6]).arg(700 + i), {}, {});
        index.add(ProductId(99), u"Фен Rowenta 2000 Вт, чорна ручка"_s, u"RW-20"_s, uah(1'000));
        const auto found = index.like({name}, u"RW-20"_s, uah(price), 10);
        const auto it = std::find_if(found.cbegin(), found.cend(),
                                     [](const Likeness &one) { return one.product == ProductId(99); });
        QVERIFY(it != found.cend());
        QCOMPARE(it->doubt, doubt);
        QCOMPARE(it->percent == 100, doubt == LikeDoubt::None);
        QCOMPARE(it->percent < surePercent, doubt != LikeDoubt::None);
    }

    void separatorsCaseAndAlphabetOfASkuAreForgiven_data()
    {
        QTest::addColumn<QString>("sku");
        QTest::newRow("no separators") << u"MG350TR"_s;
        QTest::newRow("small letters") << u"mg-350-tr"_s;
        QTest::newRow("other separators") << u"MG/350.TR"_s;
        QTest::newRow("Cyrillic look-alikes") << u"МG-350-ТR"_s;
    }
    void separatorsCaseAndAlphabetOfASkuAreForgiven()
    {
        QFETCH(QString, sku);
        const auto found = shop().like({u"Чашка 350мл кераміка теракот"_s}, sku, uah(189), 1);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].product, ProductId(4));
        QCOMPARE(found[0].percent, 96);
        QCOMPARE(found[0].by, LikeBy::SimilarSku);
    }

    void twoProductsOfOneSkuAreBothFound()
    {
        ProductIndex index = shop();
        index.add(ProductId(7), u"Термос інший"_s, u"TH-075-BK"_s, std::nullopt);
        const auto found = index.like({}, u"TH-075-BK"_s, std::nullopt, 5);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].percent, found[1].percent);
    }

    void aNameIsFoundByWordsNumbersAndPrice()
    {
        const auto found = shop().like({u"Плед флісовий 150x200 графітовий"_s}, QString(), uah(890), 5);
        QVERIFY(found.size() >= 2);
        QCOMPARE(found[0].product, ProductId(1));
        QCOMPARE(found[0].by, LikeBy::NameAndPrice);
        QVERIFY2(found[0].percent >= 70, qPrintable(QString::number(found[0].percent)));
        QVERIFY(found[0].percent < surePercent);  // a name alone is never sure
        QCOMPARE(found[1].product, ProductId(3)); // the other measure
        QVERIFY(found[1].percent + 10 < found[0].percent);
    }

    void theBetterOfTwoLanguagesCounts()
    {
        const auto russian = shop().like({u"Полотенце махровое 70х140"_s}, QString(), std::nullopt, 1);
        const auto both =
            shop().like({u"Полотенце махровое 70х140"_s, u"Рушник махровий 70х140"_s}, QString(), std::nullopt, 1);
        QCOMPARE(both.size(), 1);
        QCOMPARE(both[0].product, ProductId(6));
        QCOMPARE(both[0].by, LikeBy::Name);
        QVERIFY(russian.isEmpty() || russian[0].percent < both[0].percent);
    }

    void aPriceAloneSaysNothing()
    {
        QVERIFY(shop().like({u"Подарунковий сертифікат"_s}, QString(), uah(890), 5).isEmpty());
        QVERIFY(shop().like({}, QString(), uah(890), 5).isEmpty());
        QVERIFY(ProductIndex().like({u"Плед"_s}, u"PL"_s, uah(1), 5).isEmpty());
    }

    void aPriceInAnotherCurrencyIsNotCompared()
    {
        const auto same = shop().like({u"Плед флісовий графіт"_s}, QString(), uah(890), 1);
        const auto other =
            shop().like({u"Плед флісовий графіт"_s}, QString(), Money::ofMinor(89'000, Currency::usd()), 1);
        QVERIFY(same[0].percent > other[0].percent);
        QCOMPARE(other[0].by, LikeBy::Name);
    }

    void nameAndPriceOfTheSameGoodsStayBelowSure()
    {
        const auto found = shop().like({u"Плед флісовий «Карпати» 150×200 см, графіт"_s}, QString(), uah(890), 1);
        QCOMPARE(found[0].percent, 94);
    }

    void wordsAreComparable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("stems") << u"Графітовий графіт"_s << QStringList{u"графі"_s};
        QTest::newRow("endings") << u"Лампа лампи лампою"_s << QStringList{u"ламп"_s, u"лампо"_s};
        QTest::newRow("measures") << u"150x200см"_s << QStringList{u"150"_s, u"200"_s, u"см"_s};
        QTest::newRow("apostrophe") << u"в'язаний"_s << QStringList{u"вязан"_s};
        QTest::newRow("nothing") << u" — ! "_s << QStringList();
        QTest::newRow("empty") << QString() << QStringList();
    }
    void wordsAreComparable()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        QCOMPARE(comparableWords(name), words);
    }
};

QTEST_GUILESS_MAIN(TestLikeness)
#include "test_likeness.moc"
