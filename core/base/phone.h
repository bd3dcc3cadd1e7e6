// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace kramar {

// A phone number in E.164 form ("+380671234567"): parsed once at the edge, comparable ever after (product.md 6.4).
class Phone
{
public:
    Phone() = default;
    // Any spelling used in Ukraine: "067 123-45-67", "8(067)1234567", "380671234567", "+38 067…", "0038067…", with any
    // spaces, dashes, dots, brackets. Foreign numbers need + or 00. Anything else is Invalid.
    static Result<Phone> parse(QStringView text);
    QString e164() const { return m_e164; }
    // "+380 67 123 45 67" for people; foreign numbers as they are.
    QString pretty() const;
    friend bool operator==(const Phone &, const Phone &) = default;
    friend bool operator<(const Phone &a, const Phone &b) { return a.m_e164 < b.m_e164; }

    // What a person types to search, with each number in it that is spelled like a phone, also a part of one ("+380
    // (50) 000", "050-000"), written as we keep them: the digits together. Other words, and other numbers, stay.
    static QString joinedIn(const QString &typed);

private:
    explicit Phone(QString e164)
        : m_e164(std::move(e164))
    {
    }
    QString m_e164;
};

} // namespace kramar
