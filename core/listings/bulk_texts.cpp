// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_texts.h"

#include "base/fold.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

// As they stand, doubles too: what somebody wrote is not tidied up by the way.
QStringList parts(const QString &text)
{
    QStringList found;
    for (QString part : QString(text).replace(u';', u',').split(u',')) {
        part = part.simplified();
        if (!part.isEmpty())
            found.append(part);
    }
    return found;
}

bool isWordAt(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

} // namespace

QStringList keywordsOf(const QString &text)
{
    QStringList found;
    QSet<QString> seen;
    const QStringList all = parts(text);
    for (const QString &part : all) {
        if (const QString folded = fold(part); !seen.contains(folded)) {
            seen.insert(folded);
            found.append(part);
        }
    }
    return found;
}

QString changedKeywords(const QString &text, const KeywordsRule &rule)
{
    if (rule.how == KeywordsRule::How::Replace)
        return rule.words == parts(text) ? text : rule.words.join(u", "_s);
    QSet<QString> named;
    for (const QString &word : rule.words)
        named.insert(fold(word));
    const QStringList before = parts(text);
    QStringList now;
    QSet<QString> there;
    for (const QString &word : before) {
        const QString folded = fold(word);
        there.insert(folded);
        if (rule.how == KeywordsRule::How::Add || !named.contains(folded))
            now.append(word);
    }
    if (rule.how == KeywordsRule::How::Add) {
        for (const QString &word : rule.words) {
            if (const QString folded = fold(word); !there.contains(folded)) {
                there.insert(folded);
                now.append(word);
            }
        }
    }
    return now.size() == before.size() ? text : now.join(u", "_s);
}

QString changedName(const QString &name, const NameRule &rule)
{
    if (rule.find.isEmpty())
        return name;
    const Qt::CaseSensitivity letters = rule.sameCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    QString changed;
    qsizetype from = 0;
    for (qsizetype at = name.indexOf(rule.find, 0, letters); at >= 0;) {
        const qsizetype behind = at + rule.find.size();
        const bool insideAWord = (isWordAt(name, at - 1) && isWordAt(rule.find, 0)) ||
                                 (isWordAt(name, behind) && isWordAt(rule.find, rule.find.size() - 1));
        if (rule.wholeWords && insideAWord) {
            at = name.indexOf(rule.find, at + 1, letters);
            continue;
        }
        changed += QStringView(name).sliced(from, at - from);
        changed += rule.replace;
        from = behind;
        at = name.indexOf(rule.find, behind, letters);
    }
    return from == 0 ? name : changed + name.mid(from);
}

} // namespace kramar::listings
