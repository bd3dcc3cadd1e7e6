// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kramar::clients {

struct PersonName {
    QString first, last, second;
    friend bool operator==(const PersonName &, const PersonName &) = default;
};

// Prom's client list gives one text for the whole name (prom-api §6.2). How it is taken apart:
//   a company's legal form in front (ТОВ, АТ, …)       the whole text is the last name
//   one word                                           first name: a surname must not be guessed, people are joined by
//   it second of three is a patronymic (-ович, -івна, …)  "Ірина Петрівна Мельник": first, patronymic, last last of
//   three or more is a patronymic              the word before it is the first name, all before that the last two
//   words, or three and more without a patronymic  "Мельник Ірина …": last, first, the rest
PersonName splitFullName(const QString &text);

// Are these the same words in any order and spelling of case? "Ірина Мельник" and "Мельник Ірина" are.
bool sameWords(const QString &one, const QString &other);

// Trimmed, inner runs of space made one.
QString tidy(const QString &text);

} // namespace kramar::clients
