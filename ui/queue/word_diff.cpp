// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/word_diff.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace kramar::ui {

namespace {

// Words and what stands between them, in turn.
QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    for (const QChar c : text) {
        if (!pieces.isEmpty() && pieces.last().back().isSpace() == c.isSpace())
            pieces.last().append(c);
        else
            pieces.append(QString(c));
    }
    return pieces;
}

// A space between two changed words belongs to them.
QList<DiffPart> partsOf(const QStringList &pieces, std::vector<bool> changed)
{
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const auto at = static_cast<size_t>(i);
        if (pieces[i].front().isSpace())
            changed[at] = changed[at - 1] && changed[at + 1];
    }
    QList<DiffPart> parts;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const bool isChanged = changed[static_cast<size_t>(i)];
        if (!parts.isEmpty() && parts.last().changed == isChanged)
            parts.last().text += pieces[i];
        else
            parts.append({pieces[i], isChanged});
    }
    return parts;
}

// The same piece has the same number.
QList<int> numbered(const QStringList &pieces, QHash<QString, int> &numbers)
{
    QList<int> found;
    found.reserve(pieces.size());
    for (const QString &piece : pieces) {
        const auto known = numbers.constFind(piece);
        found.append(known != numbers.cend() ? *known : *numbers.insert(piece, static_cast<int>(numbers.size())));
    }
    return found;
}

// Which of a's and b's pieces stand in the other too, by Myers' shortest way from one to the other. Texts that have
// more than `mostSteps` between them differ as a whole: nobody could follow it.
class ShortestWay
{
public:
    ShortestWay(QList<int> a, QList<int> b)
        : m_a(std::move(a))
        , m_b(std::move(b))
        , m_gone(static_cast<size_t>(m_a.size()), true)
        , m_come(static_cast<size_t>(m_b.size()), true)
    {
        qsizetype from = 0, left = m_a.size(), right = m_b.size();
        while (from < left && from < right && m_a[from] == m_b[from])
            keep(from, from), ++from;
        while (left > from && right > from && m_a[left - 1] == m_b[right - 1])
            keep(--left, --right);
        walk(from, left - from, right - from);
    }
    std::vector<bool> gone() const { return m_gone; }
    std::vector<bool> come() const { return m_come; }

private:
    void keep(qsizetype inA, qsizetype inB)
    {
        m_gone[static_cast<size_t>(inA)] = false;
        m_come[static_cast<size_t>(inB)] = false;
    }
    // reached[steps][steps + k]: how far one comes in `a` on the diagonal k = x - y.
    void walk(qsizetype from, qsizetype wide, qsizetype high)
    {
        constexpr qsizetype mostSteps = 1'500;
        if (wide == 0 || high == 0)
            return;
        std::vector<std::vector<qsizetype>> reached;
        for (qsizetype steps = 0; steps <= std::min(mostSteps, wide + high); ++steps) {
            std::vector<qsizetype> now(static_cast<size_t>(2 * steps + 1), 0);
            for (qsizetype k = -steps; k <= steps; k += 2) {
                qsizetype x = steps == 0 ? 0 : entry(reached.back(), steps, k).x;
                while (x < wide && x - k < high && m_a[from + x] == m_b[from + x - k])
                    ++x;
                now[static_cast<size_t>(steps + k)] = x;
                if (x >= wide && x - k >= high) {
                    reached.push_back(std::move(now));
                    return goBack(reached, from, wide, high);
                }
            }
            reached.push_back(std::move(now));
        }
    }
    struct Entry {
        qsizetype x, from; // from: the diagonal before this step
    };
    static Entry entry(const std::vector<qsizetype> &before, qsizetype steps, qsizetype k)
    {
        const auto at = [&](qsizetype diagonal) { return before[static_cast<size_t>(steps - 1 + diagonal)]; };
        const bool down = k == -steps || (k != steps && at(k - 1) < at(k + 1));
        return down ? Entry{at(k + 1), k + 1} : Entry{at(k - 1) + 1, k - 1};
    }
    void goBack(const std::vector<std::vector<qsizetype>> &reached, qsizetype from, qsizetype x, qsizetype y)
    {
        for (auto steps = static_cast<qsizetype>(reached.size()) - 1; steps > 0; --steps) {
            const qsizetype k = x - y;
            const Entry came = entry(reached[static_cast<size_t>(steps - 1)], steps, k);
            for (; x > came.x; --x, --y)
                keep(from + x - 1, from + y - 1);
            x = came.from < k ? came.x - 1 : came.x;
            y = x - came.from;
        }
        for (; x > 0; --x, --y)
            keep(from + x - 1, from + y - 1);
    }

    const QList<int> m_a, m_b;
    std::vector<bool> m_gone, m_come;
};

bool keepsAWord(const QStringList &pieces, const std::vector<bool> &gone)
{
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (!gone[static_cast<size_t>(i)] && !pieces[i].front().isSpace())
            return true;
    }
    return false;
}

} // namespace

TwoSides wordDiff(const QString &before, const QString &after)
{
    const QStringList a = piecesOf(before);
    const QStringList b = piecesOf(after);
    QHash<QString, int> numbers;
    const QList<int> inA = numbered(a, numbers);
    const ShortestWay way(inA, numbered(b, numbers));
    if (keepsAWord(a, way.gone()))
        return {partsOf(a, way.gone()), partsOf(b, way.come())};
    const auto whole = [](const QString &text) {
        return text.isEmpty() ? QList<DiffPart>() : QList<DiffPart>{{.text = text, .changed = true}};
    };
    return {whole(before), whole(after)};
}

namespace {

// A stretch that both sides have, as it is shown: of a long one the words beside what differs.
QList<DiffPart> shortened(const QString &text, bool first, bool last)
{
    constexpr qsizetype kept = 80;  // on each side that touches a change
    constexpr qsizetype reach = 40; // further, to the end of a word
    constexpr qsizetype worthIt = 300;
    if (text.size() <= worthIt)
        return {{.text = text}};
    qsizetype head = first ? 0 : kept;
    qsizetype tail = last ? text.size() : text.size() - kept;
    while (!first && head < kept + reach && !text[head - 1].isSpace())
        ++head;
    while (!last && tail > text.size() - kept - reach && !text[tail].isSpace())
        --tail;
    QList<DiffPart> shown;
    if (head > 0)
        shown.append({.text = text.first(head)});
    shown.append({.text = {}, .unchanged = tail - head});
    if (tail < text.size())
        shown.append({.text = text.sliced(tail)});
    return shown;
}

// To the next part, once all of this one is taken.
void stepOver(const QList<DiffPart> &parts, qsizetype &part, qsizetype &taken)
{
    if (part < parts.size() && taken == parts[part].text.size()) {
        ++part;
        taken = 0;
    }
}

} // namespace

TwoSides folded(const TwoSides &sides)
{
    const auto &[gone, come] = sides;
    TwoSides shown;
    qsizetype i = 0, j = 0, fromI = 0, fromJ = 0; // parts, and how much of them was taken
    bool first = true;
    while (i < gone.size() || j < come.size()) {
        if (i < gone.size() && gone[i].changed) {
            shown.first.append(gone[i++]);
            first = false;
            continue;
        }
        if (j < come.size() && come[j].changed) {
            shown.second.append(come[j++]);
            first = false;
            continue;
        }
        const QStringView inGone = i < gone.size() ? QStringView(gone[i].text).sliced(fromI) : QStringView();
        const QStringView inCome = j < come.size() ? QStringView(come[j].text).sliced(fromJ) : QStringView();
        const auto differ = std::mismatch(inGone.cbegin(), inGone.cend(), inCome.cbegin(), inCome.cend());
        const QString common = inGone.first(differ.first - inGone.cbegin()).toString();
        if (common.isEmpty()) {
            // A space beside a change counts as the same on one side alone.
            const bool here = !inGone.isEmpty() && inGone.front().isSpace();
            if (!here && (inCome.isEmpty() || !inCome.front().isSpace()))
                return sides;
            (here ? shown.first : shown.second).append({.text = QString(here ? inGone.front() : inCome.front())});
            ++(here ? fromI : fromJ);
            stepOver(gone, i, fromI);
            stepOver(come, j, fromJ);
            continue;
        }
        fromI += common.size();
        fromJ += common.size();
        stepOver(gone, i, fromI);
        stepOver(come, j, fromJ);
        const bool last = i == gone.size() && j == come.size();
        const QList<DiffPart> parts =
            first && last ? QList<DiffPart>{{.text = common}} : shortened(common, first, last);
        shown.first += parts;
        shown.second += parts;
        first = false;
    }
    return shown;
}

} // namespace kramar::ui
