// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/catalogue_maker.h"

#include "app/demo/catalogue_words.h"
#include "app/demo/dice.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace kramar::demo {

namespace {

constexpr qint64 kFirstId = 1771000000;
constexpr int kIdStep = 3;
constexpr qint64 kFirstImage = 4277000000;
constexpr int kImagesEach = 8;
constexpr qint64 kDayUs = 86'400'000'000;
constexpr int kBlock = 20; // one base with two varieties in each: 10 % are varieties

quint64 place(int index)
{
    return static_cast<quint64>(index);
}

const GoodWords &goodAt(quint32 seed, int base)
{
    return Dice(seed, stream::core, place(base)).pick(goodWords());
}

QByteArray withNumber(const char *pattern, qint64 number)
{
    return QByteArray(pattern).replace("%1", QByteArray::number(number));
}

QByteArray padded(qint64 number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

} // namespace

QByteArray dayMonthYear(qint64 us)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(us / 1000, QTimeZone::utc()).date();
    return padded(day.day(), 2) + '.' + padded(day.month(), 2) + '.' + padded(day.year(), 4);
}

int CatalogueMaker::baseOf(quint32 seed, int index)
{
    const int block = index / kBlock;
    const int base = block * kBlock + Dice(seed, stream::variety, place(block)).below(kBlock - varietiesAfterBase);
    return index > base && index <= base + varietiesAfterBase ? base : index;
}

bool CatalogueMaker::isBase(int index) const
{
    const int block = index / kBlock;
    return index % kBlock == Dice(m_seed, stream::variety, place(block)).below(kBlock - varietiesAfterBase);
}

qint64 CatalogueMaker::idAt(int index) const
{
    return kFirstId + qint64(index) * kIdStep + Dice(m_seed, stream::id, place(index)).below(kIdStep);
}

int CatalogueMaker::indexOfId(qint64 id) const
{
    if (id < kFirstId || id - kFirstId > qint64(1'000'000'000))
        return -1;
    const int index = static_cast<int>((id - kFirstId) / kIdStep);
    return idAt(index) == id ? index : -1;
}

int CatalogueMaker::groupAt(int index) const
{
    const int base = baseOf(m_seed, index);
    const int leaf = goodAt(m_seed, base).group;
    const int draw = Dice(m_seed, stream::group, place(base)).below(1000);
    // Groups has the root group before those of the words.
    if (draw < 3)
        return -1;
    if (draw < 40)
        return 0;
    if (draw < 65)
        return 1 + groupWords()[static_cast<std::size_t>(leaf)].parent;
    return 1 + leaf;
}

qint64 CatalogueMaker::modifiedAt(int index) const
{
    Dice dice(m_seed, stream::modified, place(index));
    const qint64 us = m_openedUs - kDayUs / 24 - dice.between(0, 180 * kDayUs);
    return dice.permille(100) ? us / 1'000'000 * 1'000'000 : us;
}

QByteArray CatalogueMaker::externalIdAt(int index) const
{
    Dice dice(m_seed, stream::own, place(index));
    if (dice.permille(80))
        return {}; // a card made by hand
    if (dice.permille(10))
        return "арт " + padded(index, 6) + "/1"; // what has to be URL-encoded
    return padded(200000 + index, 6);
}

QByteArray CatalogueMaker::skuAt(int index) const
{
    Dice dice(m_seed, stream::odd, place(index));
    if (dice.permille(12))
        return {};
    if (dice.permille(12))
        return QByteArray("");
    const int owner = index > 0 && dice.permille(20) ? index - 1 : index; // the neighbour's: a doubled sku
    const int base = baseOf(m_seed, owner);
    const QByteArray brand = Dice(m_seed, stream::core, place(base) + (quint64(1) << 40)).pick(brands());
    return brand.left(2).toUpper() + '-' + padded(owner, 5);
}

void CatalogueMaker::price(Product &product) const
{
    const int base = baseOf(m_seed, product.index);
    const GoodWords &good = goodAt(m_seed, base);
    Dice dice(m_seed, stream::text, place(base));
    qint64 hundredths = dice.between(good.minPrice, good.maxPrice) * 100;
    if (dice.permille(120))
        hundredths += 50;
    else if (dice.permille(100))
        hundredths += dice.between(1, 99);
    product.currency = "UAH";
    if (dice.permille(20)) {
        product.currency = "USD";
        hundredths = std::max<qint64>(hundredths / 41, 50);
    }
    product.sellingType = "retail";
    if (dice.permille(80)) {
        product.sellingType = "universal";
        const qint64 first = dice.between(5, 10);
        product.prices.push_back({hundredths * 92 / 100, first * 1000});
        product.prices.push_back({hundredths * 85 / 100, first * 5000});
    } else if (dice.permille(10)) {
        product.sellingType = "wholesale"; // the main price may be null (prom-api §8.8)
        product.prices.push_back({hundredths * 80 / 100, 10000});
        product.minimumOrder = 10000;
    }
    if (product.sellingType != "wholesale" && !dice.permille(8))
        product.price = hundredths;
    if (product.unitUk == "м" && !product.minimumOrder)
        product.minimumOrder = 5000;
    if (dice.permille(120)) {
        const bool percent = dice.permille(700);
        const qint64 from = m_openedUs + dice.between(-60, 20) * kDayUs; // over, running or to come
        product.discount = Discount{percent ? dice.between(3, 40) * 100 : std::max<qint64>(hundredths / 10, 1),
                                    percent ? "percent" : "amount", dayMonthYear(from),
                                    dayMonthYear(from + dice.between(7, 45) * kDayUs)};
    }
}

void CatalogueMaker::state(Product &product) const
{
    Dice dice(m_seed, stream::own, place(product.index) + (quint64(1) << 40));
    const int status = dice.below(1000);
    product.status = status < 60    ? "not_on_display"
                     : status < 80  ? "draft"
                     : status < 87  ? "editing_required"
                     : status < 92  ? "approval_pending"
                     : status < 95  ? "deleted_by_moderator"
                     : status < 100 ? "deleted"
                                    : "on_display";
    // a variety takes its presence from its base
    const int base = baseOf(m_seed, product.index);
    const int presence = Dice(m_seed, stream::own, place(base) + (quint64(1) << 41)).below(1000);
    product.presence = presence < 100   ? "not_available"
                       : presence < 170 ? "order"
                       : presence < 185 ? "waiting"
                       : presence < 190 ? "service"
                                        : "available";
    if (!dice.permille(30))
        product.inStock = product.presence == "available" && dice.permille(700);
    if (!dice.permille(150))
        product.quantity = product.presence == "available" ? dice.between(1, 250) * 1000 : 0;
    if (product.quantity && product.unitUk == "м")
        product.quantity = *product.quantity + 500;
    product.hasRegion = dice.permille(80);
    product.imageCount = dice.permille(15) ? 0 : 1 + dice.below(5);
}

void CatalogueMaker::describe(Product &product) const
{
    Dice dice(m_seed, stream::text, place(product.index) + (quint64(1) << 40));
    const auto write = [&product](const WordPair &pair, const char *before, const char *after) {
        product.descriptionRu.append(before).append(pair.ru).append(after);
        product.descriptionUk.append(before).append(pair.uk).append(after);
    };
    product.descriptionRu.reserve(1500);
    product.descriptionUk.reserve(1500);
    const WordPair title{product.nameUk.constData(), product.nameRu.constData()};
    write(title, "<p><strong>", "</strong></p>\n");
    write(dice.pick(openings()), "<p>", dice.permille(200) ? "&nbsp;<br />\n" : "</p>\n");
    write({"", ""}, "<ul>", "\n");
    const int from = dice.below(static_cast<qint64>(features().size()));
    const int lines = 3 + dice.below(5);
    for (int i = 0; i < lines; ++i)
        write(features()[static_cast<std::size_t>(from + i) % features().size()], "<li>", "</li>\n");
    write({"", ""}, "</ul>", "\n");
    write(dice.pick(closings()), "<p>", "</p>");
}

Product CatalogueMaker::make(int index, Texts texts) const
{
    const int base = baseOf(m_seed, index);
    const GoodWords &good = goodAt(m_seed, base);
    Dice shared(m_seed, stream::core, place(base) + (quint64(1) << 40)); // what varieties share
    const QByteArray brand = shared.pick(brands());
    const QByteArray model = brand.left(2).toUpper() + '-' + padded(shared.between(100, 999), 3);
    const int colour = (shared.below(8) + index - base) % static_cast<int>(colours().size());
    const WordPair &colourWords = colours()[static_cast<std::size_t>(colour)];
    const qint64 spec = shared.between(good.specFrom, good.specTo);
    Dice odd(m_seed, stream::odd, place(index) + (quint64(1) << 40));

    Product product;
    product.index = index;
    product.id = idAt(index);
    product.externalId = externalIdAt(index);
    product.sku = skuAt(index);
    product.modifiedUs = modifiedAt(index);
    product.group = groupAt(index);
    product.slug = good.slug;
    product.unitUk = good.unitUk;
    product.unitRu = good.unitRu;
    const auto name = [&](const char *noun, const char *specPattern, const char *colourWord, const char *tail) {
        QByteArray text = QByteArray(noun) + ' ' + brand + ' ' + model;
        if (*specPattern != 0)
            text += ", " + withNumber(specPattern, spec);
        return text + " (" + colourWord + ')' + tail;
    };
    const bool longName = odd.permille(10); // import allows 130 letters, edit only 110
    product.nameUk = name(good.uk, good.specUk, colourWords.uk,
                          longName ? ", подарункове пакування, гарантія, відправлення сьогодні" : "");
    product.nameRu =
        name(good.ru, good.specRu, colourWords.ru, longName ? ", подарочная упаковка, гарантия, отправка сегодня" : "");
    product.keywordsUk = QByteArray(good.uk) + ", " + brand + ", " + model + ", " + colourWords.uk;
    product.keywordsRu = QByteArray(good.ru) + ", " + brand + ", " + model + ", " + colourWords.ru;
    if (index != base) {
        product.isVariation = true;
        product.variationBaseId = idAt(base);
    }
    if (index != base || isBase(index))
        product.variationGroupId = 320000 + base;
    price(product);
    state(product);
    product.firstImageId = product.imageCount > 0 ? kFirstImage + qint64(index) * kImagesEach : 0;
    if (texts == Texts::All)
        describe(product);
    if (odd.permille(20)) { // never translated
        product.nameUk = QByteArray();
        product.keywordsUk = QByteArray();
        product.descriptionUk = QByteArray();
    }
    return product;
}

} // namespace kramar::demo
