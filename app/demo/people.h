// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>

namespace kramar::demo {

// Invented people and places. A person is made from the seed and a number, and never kept.
struct Person {
    qint64 clientId = 0;
    QByteArray first;
    QByteArray last;
    QByteArray second;
    QByteArray phone; // +380…
    QByteArray email; // null for most
};

struct City {
    const char *uk;
    const char *ru;
    const char *koatuu; // city_katottg, invented
};

Person personAt(quint32 seed, int number);
// The number of a client's id, or -1; the caller knows how many there are.
int personOfClientId(quint32 seed, qint64 clientId);
// Nobody of a higher number has an id as low as this one.
int lastPersonUpTo(qint64 clientId);
std::span<const City> cities();
std::span<const char *const> streets();
// The same number as people type it: 0 is +380…, others are 380…, 050…, +38 (050) …
QByteArray spellPhone(const QByteArray &e164, int spelling);
inline constexpr int phoneSpellings = 5;

} // namespace kramar::demo
