// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/typed_text.h"

#include "base/look_alikes.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int wholeWord = 100, wordStart = 60, firstWord = 20, insideWord = 20, initials = 30;
constexpr int otherLayout = 15; // less than as typed

// The letters of one key under us and ua.
constexpr QStringView us = u"qwertyuiop[]asdfghjkl;'zxcvbnm,.";
constexpr QStringView ua = u"йцукенгшщзхїфівапролджєячсмитьбю";

bool hasLetter(const QString &text, QChar::Script script)
{
    return std::any_of(text.cbegin(), text.cend(), [script](QChar c) { return c.isLetter() && c.script() == script; });
}

struct Word {
    qsizetype start;
    QString text; // as it stands
    QString form; // its skeleton
};

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inside = i < text.size() && (text[i].isLetterOrNumber() || text[i] == u'’' || text[i] == u'\'');
        if (inside && start < 0)
            start = i;
        if (!inside && start >= 0) {
            const QString word = text.mid(start, i - start);
            words.append({start, word, skeleton(word)});
            start = -1;
        }
    }
    return words;
}

// How many letters of the word as it stands make `length` letters of its form: an apostrophe makes none.
qsizetype standing(const Word &word, qsizetype length)
{
    qsizetype taken = 0;
    while (taken < word.text.size() && skeleton(word.text.left(taken)).size() < length)
        ++taken;
    return taken;
}

struct Found {
    int score = 0;
    Span span;
};

std::optional<Found> findPart(const QList<Word> &words, const QString &part, QList<bool> &used)
{
    std::optional<Found> best;
    qsizetype bestWord = -1;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Word &word = words[i];
        const qsizetype at = used[i] ? -1 : word.form.indexOf(part);
        if (at < 0 || (at > 0 && part.size() < 3))
            continue; // two letters inside a word are chance
        const int score = (at > 0                            ? insideWord
                           : word.form.size() == part.size() ? wholeWord
                                                             : wordStart) +
                          (i == 0 && at == 0 ? firstWord : 0);
        if (best && best->score >= score)
            continue;
        const qsizetype from = at == 0 ? 0 : standing(word, at);
        best = Found{score, {word.start + from, standing(word, at + part.size()) - from}};
        bestWord = i;
    }
    if (bestWord >= 0)
        used[bestWord] = true;
    return best;
}

// "пр" for «Повний раунд».
std::optional<WordMatch> matchInitials(const QList<Word> &words, const QString &part)
{
    if (part.size() < 2)
        return std::nullopt;
    for (qsizetype first = 0; first + part.size() <= words.size(); ++first) {
        WordMatch match{initials, {}};
        for (qsizetype i = 0; i < part.size() && words[first + i].form.startsWith(part[i]); ++i)
            match.spans.append({words[first + i].start, 1});
        if (match.spans.size() == part.size())
            return match;
    }
    return std::nullopt;
}

std::optional<WordMatch> matchReading(const QList<Word> &words, const QString &reading)
{
    const QStringList parts = skeleton(reading).split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return std::nullopt;
    QList<bool> used(words.size(), false);
    WordMatch match;
    for (const QString &part : parts) {
        const auto found = findPart(words, part, used);
        if (!found)
            return parts.size() == 1 ? matchInitials(words, part) : std::nullopt;
        match.score += found->score;
        match.spans.append(found->span);
    }
    match.score /= static_cast<int>(parts.size());
    std::sort(match.spans.begin(), match.spans.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
    return match;
}

} // namespace

std::optional<WordMatch> matchWords(const QString &text, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return WordMatch{};
    const QList<Word> words = wordsOf(text);
    std::optional<WordMatch> best = matchReading(words, typed);
    if (const QString other = inOtherLayout(typed); other != typed) {
        auto match = matchReading(words, other);
        if (match && (!best || match->score - otherLayout > best->score)) {
            match->score -= otherLayout;
            best = match;
        }
    }
    return best;
}

QString inOtherLayout(const QString &typed)
{
    if (hasLetter(typed, QChar::Script_Cyrillic))
        return replaceLetters(typed, ua, us);
    return hasLetter(typed, QChar::Script_Latin) ? replaceLetters(typed, us, ua) : typed;
}

QStringList readingsOf(const QString &typed)
{
    QStringList readings{typed.simplified()};
    for (const QString &other : {inOtherLayout(typed), replaceLetters(typed, latinLookAlikes, cyrillicLookAlikes),
                                 replaceLetters(typed, cyrillicLookAlikes, latinLookAlikes)}) {
        const QString reading = other.simplified();
        if (!reading.isEmpty() && !readings.contains(reading))
            readings.append(reading);
    }
    return readings;
}

} // namespace kramar::ui
