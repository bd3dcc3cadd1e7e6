// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/number_words.h"

#include "base/money.h"
#include "words/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::NumberWords)
};

} // namespace

QString numberProblem(const QString &code)
{
    const QStringList parts = code.split(u':');
    if (parts.first() == u"too_precise")
        return NumberWords::tr("At most %n digit(s) after the comma.", nullptr, parts.value(1).toInt());
    if (parts.first() == u"two_readings") {
        const auto words = [](const QString &number) {
            const auto read = Quantity::parse(number);
            return read ? words::formatQuantity(*read) : number;
        };
        return NumberWords::tr("Is that %1 or %2? Write the one that is meant.")
            .arg(words(parts.value(1)), words(parts.value(2)));
    }
    return NumberWords::tr("This is not a number.");
}

QString numberDoubt(const QString &typed)
{
    if (!mayBeThousands(typed))
        return {};
    const auto read = parseTyped(typed, 3);
    if (!read)
        return {};
    const qint64 size = qAbs(*read);
    return NumberWords::tr("Taken as %1 and %2 thousandths. If %3 is meant, write it without the mark.")
        .arg(words::formatCount(size / 1000), words::formatCount(size % 1000), words::formatCount(size));
}

} // namespace kramar::ui
