// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/order.h"

namespace kramar::demo {

qint64 Order::price() const
{
    qint64 sum = 0;
    for (const OrderLine &line : lines)
        sum += line.total();
    return sum;
}

const std::vector<DeliveryOption> &deliveryOptions()
{
    static const std::vector<DeliveryOption> options{
        {852, "Доставка \"Нова Пошта\"", "1–2 дні", true, "nova_poshta", "nova_poshta"},
        {853, "Укрпошта", "3–5 днів", true, "ukrposhta", "ukrposhta"},
        {854, "Meest ПОШТА", "", true, "meest", "meest"},
        {855, "Магазини Rozetka", "", true, "rozetka_delivery", "rozetka_delivery"},
        {856, "Самовивіз", "м. Київ, з 10 до 18", true, "pickup", nullptr},
        {857, "Делівері", "", false, "delivery_auto", "delivery_auto"},
    };
    return options;
}

const std::vector<PaymentOption> &paymentOptions()
{
    static const std::vector<PaymentOption> options{
        {753, "Наложенный платеж \"Нова Пошта\"", "Оплата при отриманні", false},
        {754, "Пром-оплата", "Оплата карткою на сайті", true},
        {755, "Оплата на рахунок", "Реквізити надішлемо після підтвердження", false},
        {756, "Готівкою", "", false},
        {757, "Післяплата", "", false},
    };
    return options;
}

const std::vector<StatusWord> &statusWords()
{
    static const std::vector<StatusWord> words{
        {"pending", "Новий", "Новый"},
        {"received", "Прийнято", "Принят"},
        {"delivered", "Виконано", "Выполнен"},
        {"canceled", "Скасовано", "Отменен"},
        {"draft", "Чернетка", "Черновик"},
        {"paid", "Оплачено", "Оплаченный"},
        {"custom-172548", "Комплектується", "Комплектуется"},
        {"custom-172549", "Чекаємо на постачальника", "Ждём поставщика"},
    };
    return words;
}

bool isCustomStatus(const QByteArray &status)
{
    return status.startsWith("custom-");
}

bool isKnownStatus(const QByteArray &status)
{
    for (const StatusWord &word : statusWords()) {
        if (status == word.name)
            return true;
    }
    return status == "waiting_loan_approval" || status == "loan_approved" || status == "loan_rejected";
}

} // namespace kramar::demo
