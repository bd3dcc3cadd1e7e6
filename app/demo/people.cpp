// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/people.h"

#include "app/demo/dice.h"

#include <algorithm>

namespace kramar::demo {

namespace {

struct FirstName {
    const char *name;
    const char *second;
    bool female;
};

constexpr FirstName kFirst[] = {
    {"Оксана", "Петрівна", true},     {"Тарас", "Миколайович", false}, {"Олена", "Іванівна", true},
    {"Андрій", "Степанович", false},  {"Ірина", "Василівна", true},    {"Богдан", "Олегович", false},
    {"Наталія", "Сергіївна", true},   {"Юрій", "Андрійович", false},   {"Світлана", "Романівна", true},
    {"Михайло", "Богданович", false}, {"Людмила", "Григорівна", true}, {"Ярослав", "Юрійович", false},
    {"Марія", "Тарасівна", true},     {"Дмитро", "Павлович", false},   {"Соломія", "Ярославівна", true},
    {"В'ячеслав", "Ігорович", false}, {"Леся", "Михайлівна", true},    {"Остап", "Вікторович", false},
    {"Катерина", "Дмитрівна", true},  {"Роман", "Якович", false},
};

// no ending changes with the sex
constexpr const char *kLast[] = {
    "Вигаданко",   "Прикладюк", "Небувалко",   "Зразкевич",  "Умовненко",  "Казкаренко", "Гаданюк",  "Снійко",
    "Мрійниченко", "Тестовчук", "Удаванко",    "Вірогідько", "Нібитонюк",  "Байкаренко", "Леґендюк", "Фантаженко",
    "Загадченко",  "Вимислюк",  "Примарчук",   "Уявчук",     "Гіпотезко",  "Моделенко",  "Шаблонюк", "Ескізенко",
    "Чернеткевич", "Начеркало", "Бутафоренко", "Декорюк",    "Макетченко", "Псевдонюк",
};

constexpr City kCities[] = {
    {"Київ", "Киев", "UA80000000000093317"},
    {"Львів", "Львов", "UA46060250010015970"},
    {"Харків", "Харьков", "UA63120270010096107"},
    {"Одеса", "Одесса", "UA51100270010076757"},
    {"Дніпро", "Днепр", "UA12020010010037010"},
    {"Вінниця", "Винница", "UA05020030010063857"},
    {"Полтава", "Полтава", "UA53080370010073240"},
    {"Тернопіль", "Тернополь", "UA61040490010069060"},
    {"Кам'янець-Подільський", "Каменец-Подольский", "UA68020110010087190"},
    {"Івано-Франківськ", "Ивано-Франковск", "UA26040190010045761"},
};

constexpr const char *kStreets[] = {"вул. Вишнева",      "вул. Садова",    "просп. Науки", "вул. Польова",
                                    "бульв. Каштановий", "вул. Джерельна", "вул. Соборна", "пров. Тихий"};

constexpr qint64 kFirstClient = 88000000;
constexpr int kStep = 7;

} // namespace

std::span<const City> cities()
{
    return kCities;
}

std::span<const char *const> streets()
{
    return kStreets;
}

Person personAt(quint32 seed, int number)
{
    Dice dice(seed, stream::person, static_cast<quint64>(number));
    Person person;
    person.clientId = kFirstClient + qint64(number) * kStep + dice.below(kStep);
    const FirstName &first = dice.pick(kFirst);
    person.first = first.name;
    person.last = dice.pick(kLast);
    if (dice.permille(300)) {
        // the patronymic of somebody of the same sex
        const FirstName &other = dice.pick(kFirst);
        person.second = other.female == first.female ? other.second : first.second;
    }
    // Every twenty-fifth shares the phone of the one before: a household.
    const int phoneOf = number % 25 == 1 ? number - 1 : number;
    person.phone = "+38050" + QByteArray::number(phoneOf % 10'000'000).rightJustified(7, '0');
    if (dice.permille(350))
        person.email = "buyer" + QByteArray::number(number) + "@example.com";
    return person;
}

int personOfClientId(quint32 seed, qint64 clientId)
{
    if (clientId < kFirstClient || clientId - kFirstClient > qint64(1'000'000'000))
        return -1;
    const int number = static_cast<int>((clientId - kFirstClient) / kStep);
    return personAt(seed, number).clientId == clientId ? number : -1;
}

int lastPersonUpTo(qint64 clientId)
{
    return static_cast<int>(std::clamp<qint64>((clientId - kFirstClient) / kStep, 0, 1'000'000'000));
}

QByteArray spellPhone(const QByteArray &e164, int spelling)
{
    const QByteArray national = e164.mid(3); // 050…
    switch (spelling) {
    case 1:
        return e164.mid(1);
    case 2:
        return national;
    case 3:
        return "+38 (" + national.left(3) + ") " + national.mid(3, 3) + '-' + national.mid(6, 2) + '-' +
               national.mid(8);
    case 4:
        return national.left(3) + ' ' + national.mid(3, 3) + ' ' + national.mid(6);
    default:
        return e164;
    }
}

} // namespace kramar::demo
