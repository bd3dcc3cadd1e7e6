// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phone.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kramar {

namespace {

Error notAPhone()
{
    return Error::invalid(QStringLiteral("phone"), QStringLiteral("not a phone number"));
}

} // namespace

Result<Phone> Phone::parse(QStringView text)
{
    QString digits;
    bool plus = false;
    for (const QChar c : text.trimmed()) {
        if (c.isDigit()) {
            digits += QChar(u'0' + c.digitValue());
        } else if (c == u'+' && digits.isEmpty() && !plus) {
            plus = true;
        } else if (!c.isSpace() && !QStringView(u"()-.\u2010\u2011\u2012\u2013\u2212/").contains(c)) {
            return notAPhone();
        }
    }
    if (!plus && digits.startsWith(u"00")) {
        plus = true;
        digits.remove(0, 2);
    }
    const auto ukrainian = [](const QString &national) { return Phone(u"+380"_s + national); };
    if (digits.size() == 12 && digits.startsWith(u"380"))
        return ukrainian(digits.mid(3));
    if (!plus) {
        if (digits.size() == 10 && digits.startsWith(u'0'))
            return ukrainian(digits.mid(1));
        if (digits.size() == 11 && digits.startsWith(u"80"))
            return ukrainian(digits.mid(2));
        if (digits.size() == 9 && !digits.startsWith(u'0'))
            return ukrainian(digits);
        return notAPhone();
    }
    if (digits.startsWith(u"380")) // a Ukrainian number has nine digits after the code, no more and no fewer
        return notAPhone();
    if (digits.size() < 8 || digits.size() > 15 || digits.startsWith(u'0'))
        return notAPhone();
    return Phone(u'+' + digits);
}

QString Phone::joinedIn(const QString &typed)
{
    // A run of digits and signs between them that begins as a phone does, and is more than one group.
    static const QRegularExpression spelled(
        uR"((?<![^\s])(?:\+|\(|0|380|80|8[\s-]*\()[\d\s().\x{2010}-\x{2013}\x{2212}-]*\d(?![^\s)]))"_s);
    static const QRegularExpression notDigit(u"\\D"_s);
    constexpr int fewest = 4;
    constexpr int most = 13;
    QString joined;
    qsizetype from = 0;
    for (auto runs = spelled.globalMatch(typed); runs.hasNext();) {
        const QRegularExpressionMatch run = runs.next();
        QString digits = run.captured().remove(notDigit);
        const bool isPhone = digits.size() >= fewest && digits.size() <= most;
        joined += QStringView(typed).mid(from, run.capturedStart() - from);
        if (!isPhone) {
            joined += run.captured();
        } else {
            if (digits.startsWith(u"80") && digits.size() == 11) // "8 (050) 000-00-01"
                digits.remove(0, 1);
            joined += digits;
        }
        from = run.capturedEnd();
    }
    joined += QStringView(typed).mid(from);
    return joined;
}

QString Phone::pretty() const
{
    if (!m_e164.startsWith(u"+380") || m_e164.size() != 13)
        return m_e164;
    const auto part = [this](qsizetype from, qsizetype length) { return QStringView(m_e164).mid(from, length); };
    return QStringLiteral("%1 %2 %3 %4 %5").arg(part(0, 4), part(4, 2), part(6, 3), part(9, 2), part(11, 2));
}

} // namespace kramar
