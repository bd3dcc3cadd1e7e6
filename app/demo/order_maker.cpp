// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/order_maker.h"

#include "app/demo/people.h"

#include <algorithm>

namespace kramar::demo {

namespace {

constexpr qint64 kDayUs = 86'400'000'000;
constexpr qint64 kSpan = 90 * kDayUs;
constexpr qint64 kFirstOrder = 312000000;
constexpr int kIdStep = 37;

constexpr const char *kSources[] = {"portal",          "portal",     "portal", "company_site",
                                    "company_cabinet", "mobile_app", "bigl",   "mobile_catalog_app"};
constexpr const char *kNotes[] = {"Передзвонить мені будь ласка", "Не дзвонити, тільки Viber",
                                  "Прошу надіслати сьогодні, якщо можна 🙏", "Подарунок: без чека в коробці \"<3\"",
                                  "Відділення №5\nабо поштомат"};

} // namespace

int OrderMaker::people() const
{
    return std::max(1, m_size.orders * 7 / 10);
}

void OrderMaker::chooseGoods(Order &order, Dice &dice) const
{
    if (m_catalogue.count() == 0)
        return;
    const int lines = dice.permille(650) ? 1 : 1 + dice.below(5);
    for (int tries = 0; std::ssize(order.lines) < lines && tries < 40; ++tries) {
        const int index = dice.below(m_catalogue.count());
        const Product product = m_catalogue.now(index, Catalogue::Texts::WithoutDescriptions);
        if (!product.price || product.currency != "UAH" || product.gone)
            continue;
        OrderLine line;
        line.product = index;
        line.price = *product.price;
        line.quantity = dice.permille(800) ? 1000 : dice.between(2, 6) * 1000;
        if (product.unitUk == "м" || product.unitUk == "кг")
            line.quantity = 1500; // the schema says float (prom-api §3.4)
        order.lines.push_back(line);
        if (dice.permille(30)) { // the same goods twice: a gift beside a purchase
            line.price = 0;
            line.quantity = 1000;
            order.lines.push_back(line);
        }
    }
    if (order.lines.empty())
        order.lines.push_back({dice.below(m_catalogue.count()), false, 9900, 1000});
}

void OrderMaker::chooseDelivery(Order &order, Dice &dice) const
{
    const int draw = dice.below(1000);
    order.deliveryOption = draw < 620   ? 0
                           : draw < 760 ? 1
                           : draw < 830 ? 2
                           : draw < 880 ? 3
                           : draw < 960 ? 4
                           : draw < 985 ? 5
                                        : -1;
    order.shipment.city = dice.below(static_cast<qint64>(cities().size()));
    order.shipment.branch = 1 + dice.below(180);
    const City &city = cities()[static_cast<std::size_t>(order.shipment.city)];
    const QByteArray street = dice.pick(streets());
    const QByteArray house = QByteArray::number(1 + dice.below(120));
    if (order.deliveryOption >= 0) {
        const DeliveryOption &option = deliveryOptions()[static_cast<std::size_t>(order.deliveryOption)];
        order.shipment.provider = option.provider == nullptr ? QByteArray() : QByteArray(option.provider);
    }
    const QByteArray branch = QByteArray::number(order.shipment.branch);
    switch (order.deliveryOption) {
    case 0:
        order.address = dice.permille(250) ? QByteArray("м. ") + city.uk + ", Поштомат №" + branch + ": " + street
                        : dice.permille(200)
                            ? QByteArray(city.ru) + ", №" + branch + " (до 30 кг): " + street + ", " + house
                            : QByteArray("м. ") + city.uk + ", Відділення №" + branch +
                                  " (до 30 кг на одне місце): " + street + ", " + house;
        order.shipment.type = dice.permille(100) ? "W2D" : dice.permille(100) ? "D2W" : "W2W";
        order.shipment.hasAddress = dice.permille(600);
        break;
    case 1:
        order.address =
            QByteArray("0") + branch.rightJustified(4, '1') + ", м. " + city.uk + ", " + street + ", " + house;
        break;
    case 4:
    case -1:
        order.address = "";
        break;
    default:
        order.address = QByteArray("м. ") + city.uk + ", " + street + ", " + house;
    }
    order.deliveryCost = dice.permille(700) ? 0 : dice.between(60, 180) * 100;
    const int payment = dice.below(1000);
    order.paymentOption = payment < 430   ? 0
                          : payment < 780 ? 1
                          : payment < 880 ? 2
                          : payment < 930 ? 3
                          : payment < 985 ? 4
                                          : -1;
    if (order.paymentOption == 1)
        order.paymentStatus = "unpaid";
    order.freeDelivery = order.deliveryOption == 0 && dice.permille(200);
}

void OrderMaker::chooseState(Order &order, Dice &dice, double age) const
{
    const int draw = dice.below(1000);
    if (age < 0.02)
        order.status = draw < 600 ? "pending" : draw < 800 ? "paid" : draw < 900 ? "received" : "canceled";
    else if (age < 0.1)
        order.status = draw < 120   ? "pending"
                       : draw < 230 ? "paid"
                       : draw < 560 ? "received"
                       : draw < 700 ? "custom-172548"
                       : draw < 760 ? "custom-172549"
                       : draw < 880 ? "delivered"
                                    : "canceled";
    else
        order.status = draw < 800 ? "delivered" : draw < 960 ? "canceled" : draw < 985 ? "received" : "draft";
    const bool shipped = order.status == "delivered" || (order.status == "received" && dice.permille(500));
    if (shipped && !order.shipment.provider.isNull()) {
        const QByteArray digits = QByteArray::number(dice.between(100'000'000, 999'999'999));
        order.shipment.declaration = order.shipment.provider == "nova_poshta" ? "20450" + digits : "0500" + digits;
        if (!order.oldShape)
            order.shipment.unifiedStatus = order.status == "delivered" ? "received" : "on_the_way";
    }
    if (!order.paymentStatus.isNull() && order.status != "pending" && order.status != "draft") {
        order.paymentStatus = order.status == "delivered" ? (dice.permille(700) ? "paid_out" : "paid") : "paid";
        if (order.status == "canceled")
            order.paymentStatus = dice.permille(600) ? "refunded" : "unpaid";
    } else if (order.status == "paid" && order.paymentStatus.isNull()) {
        order.paymentOption = 1;
        order.paymentStatus = "paid";
    }
    if (order.status == "canceled") {
        order.cancelReason = dice.permille(500) ? "buyers_request" : dice.permille(500) ? "not_available" : "another";
        order.cancelText = order.cancelReason == "another" ? "Клієнт не відповідає" : "";
        order.cancelledBy = order.cancelReason == "buyers_request" && dice.permille(500) ? "client" : "company";
    }
}

Order OrderMaker::make(int index) const
{
    Dice dice(m_size.seed, stream::order, static_cast<quint64>(index));
    Order order;
    order.id = kFirstOrder + qint64(index) * kIdStep + dice.below(kIdStep);
    const qint64 hour = kDayUs / 24;
    // Squared: the nearer to today the denser, so that a small shop has work on its desk too.
    const double place = (m_size.orders - 1 - index + static_cast<double>(dice.below(1000)) / 1000) / m_size.orders;
    order.createdUs = m_openedUs - static_cast<qint64>(place * place * static_cast<double>(kSpan));
    order.createdUs = std::min(order.createdUs, m_openedUs - hour / 60); // never in the future, nor this minute
    const qint64 ageUs = m_openedUs - order.createdUs;
    order.oldShape = dice.permille(150);
    order.client = dice.below(people());
    order.recipient = dice.permille(100) ? people() + dice.below(1000) : order.client;
    order.phoneSpelling = dice.permille(800) ? 0 : dice.below(phoneSpellings);
    order.blankNames = dice.permille(80);
    order.source = dice.pick(kSources);
    if (dice.permille(150))
        order.notes = dice.pick(kNotes);
    chooseGoods(order, dice);
    chooseDelivery(order, dice);
    chooseState(order, dice, static_cast<double>(ageUs) / static_cast<double>(kSpan));
    order.modifiedUs = order.createdUs;
    if (order.status != "pending")
        order.modifiedUs += dice.between(1, std::max<qint64>(1, std::min(ageUs, 5 * kDayUs)));
    if (!order.paymentStatus.isNull())
        order.paymentUs = order.createdUs + (order.modifiedUs - order.createdUs) / 2;
    if (dice.permille(60)) {
        order.promocode = "DEMO" + QByteArray::number(dice.between(5, 20));
        order.discount = order.price() / 10;
    }
    order.utm = dice.permille(80);
    order.dontCall = dice.permille(250);
    order.psPromotion = order.paymentOption == 1 && dice.permille(60);
    order.prosale = dice.permille(200);
    for (OrderLine &line : order.lines)
        line.orphan = ageUs > 30 * kDayUs && dice.permille(25);
    return order;
}

} // namespace kramar::demo
