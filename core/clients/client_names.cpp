// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/client_names.h"

#include "base/fold.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::clients {

namespace {

bool isPatronymic(const QString &word)
{
    static const QStringList endings{u"ович"_s, u"евич"_s, u"йович"_s, u"ійович"_s, u"івна"_s,
                                     u"ївна"_s, u"овна"_s, u"евна"_s,  u"ична"_s,   u"ілліч"_s};
    const QString lower = word.toLower();
    return word.size() > 5 &&
           std::any_of(endings.cbegin(), endings.cend(), [&](const QString &ending) { return lower.endsWith(ending); });
}

bool isLegalForm(const QString &word)
{
    static const QStringList forms{u"тов"_s, u"тзов"_s, u"ат"_s,  u"прат"_s, u"пат"_s,
                                   u"пп"_s,  u"фоп"_s,  u"ооо"_s, u"llc"_s};
    return forms.contains(word.toLower());
}

} // namespace

QString tidy(const QString &text)
{
    return text.simplified();
}

PersonName splitFullName(const QString &text)
{
    const QString whole = tidy(text);
    const QStringList words = whole.split(u' ', Qt::SkipEmptyParts);
    const qsizetype count = words.size();
    if (count == 0)
        return {};
    if (count > 1 && isLegalForm(words.first()))
        return {{}, whole, {}};
    if (count == 1)
        return {whole, {}, {}};
    if (count == 2)
        return {words[1], words[0], {}};
    if (isPatronymic(words.last()))
        return {words[count - 2], words.mid(0, count - 2).join(u' '), words.last()};
    if (count == 3 && isPatronymic(words[1]))
        return {words[0], words[2], words[1]};
    return {words[1], words[0], words.mid(2).join(u' ')};
}

bool sameWords(const QString &one, const QString &other)
{
    if (one == other) // nearly always
        return true;
    QStringList left = fold(one).split(u' ', Qt::SkipEmptyParts);
    QStringList right = fold(other).split(u' ', Qt::SkipEmptyParts);
    left.sort();
    right.sort();
    return left == right;
}

} // namespace kramar::clients
