// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/likeness.h"

#include "base/look_alikes.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr qsizetype stemLength = 5; // longer words differ in their endings
constexpr size_t commonWord = 4000; // in more names than this a word finds nothing of its own
constexpr double nameAlone = 0.90, nameBesidePrice = 0.74, priceShare = 0.20;
constexpr double priceReach = 0.30; // farther apart than this, two prices say nothing
constexpr double priceSpeaks = 0.5;
constexpr int sameSku = 100, similarSku = 96;

enum class Sort { Letter, Digit, Other };

Sort sortOf(QChar c)
{
    if (c.isDigit())
        return Sort::Digit;
    return c.isLetter() ? Sort::Letter : Sort::Other;
}

// 1: the same price; 0: too far apart, or not to be compared.
double closeness(const std::optional<Money> &one, const std::optional<Money> &other)
{
    if (!one || !other || one->currency() != other->currency() || one->minor() <= 0 || other->minor() <= 0)
        return 0;
    const auto a = static_cast<double>(one->minor());
    const auto b = static_cast<double>(other->minor());
    return std::max(0.0, 1.0 - std::abs(a - b) / std::max(a, b) / priceReach);
}

bool better(const Likeness &one, const Likeness &other)
{
    return one.percent != other.percent ? one.percent > other.percent : one.product < other.product;
}

} // namespace

QString toCode(LikeBy value)
{
    switch (value) {
    case LikeBy::Sku:
        return u"sku"_s;
    case LikeBy::SimilarSku:
        return u"similar_sku"_s;
    case LikeBy::NameAndPrice:
        return u"name_and_price"_s;
    case LikeBy::Name:
        break;
    }
    return u"name"_s;
}

QStringList comparableWords(const QString &name)
{
    const QString text = skeleton(name);
    QStringList words;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        const Sort sort = sortOf(text[start]);
        if (i < text.size() && sortOf(text[i]) == sort)
            continue;
        // A single letter is what "×" between two measures was typed as, or a preposition.
        if (sort == Sort::Digit || (sort == Sort::Letter && i - start > 1))
            words.append(text.mid(start, sort == Sort::Letter ? std::min(i - start, stemLength) : i - start));
        start = i;
    }
    words.removeDuplicates();
    return words;
}

QString plainSku(const QString &sku)
{
    const QString text = skeleton(sku);
    QString plain;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

void ProductIndex::add(ProductId product, const QString &name, const QString &sku, const std::optional<Money> &price)
{
    const int number = size();
    Entry entry{product, price, {}, sku.trimmed(), plainSku(sku)};
    for (const QString &word : comparableWords(name)) {
        const auto found = m_wordNumbers.constFind(word);
        const int known = found == m_wordNumbers.cend() ? static_cast<int>(m_words.size()) : *found;
        if (found == m_wordNumbers.cend()) {
            m_wordNumbers.insert(word, known);
            m_words.emplace_back();
        }
        m_words[static_cast<size_t>(known)].products.push_back(number);
        entry.words.push_back(known);
    }
    std::sort(entry.words.begin(), entry.words.end());
    if (!entry.sku.isEmpty())
        m_bySku.insert(entry.sku, number);
    if (!entry.plainSku.isEmpty())
        m_byPlainSku.insert(entry.plainSku, number);
    m_products.push_back(std::move(entry));
}

// What a rare word has in common says more.
double ProductIndex::weight(int word) const
{
    const auto in = static_cast<double>(m_words[static_cast<size_t>(word)].products.size());
    return std::log(1.0 + static_cast<double>(m_products.size()) / in);
}

void ProductIndex::byName(const QString &name, const std::optional<Money> &price, QHash<int, Likeness> &found) const
{
    // The rarest words name the candidates; all words then weigh. An unknown word weighs as the rarest one would.
    std::vector<int> words;
    double length = 0;
    for (const QString &text : comparableWords(name)) {
        if (const auto known = m_wordNumbers.constFind(text); known != m_wordNumbers.cend()) {
            words.push_back(*known);
            length += std::pow(weight(*known), 2);
        } else {
            length += std::pow(std::log(1.0 + static_cast<double>(m_products.size())), 2);
        }
    }
    QHash<int, double> common;
    for (const int word : words) {
        const std::vector<int> &holders = m_words[static_cast<size_t>(word)].products;
        if (holders.size() > commonWord)
            continue;
        for (const int product : holders)
            common[product] = 0;
    }
    std::sort(words.begin(), words.end());
    for (auto candidate = common.begin(); candidate != common.end(); ++candidate) {
        const Entry &entry = m_products[static_cast<size_t>(candidate.key())];
        double shared = 0;
        double other = 0;
        for (const int word : entry.words) {
            const double square = std::pow(weight(word), 2);
            other += square;
            if (std::binary_search(words.cbegin(), words.cend(), word))
                shared += square;
        }
        const double alike = shared / std::sqrt(length * other);
        const double close = closeness(price, entry.price);
        const bool speaks = close > priceSpeaks;
        const double score =
            std::max(nameAlone * alike, nameBesidePrice * alike + priceShare * close * std::sqrt(alike));
        const Likeness likeness{entry.id, static_cast<int>(std::lround(score * 100)),
                                speaks ? LikeBy::NameAndPrice : LikeBy::Name};
        const auto known = found.constFind(candidate.key());
        if (known == found.cend() || better(likeness, *known))
            found.insert(candidate.key(), likeness);
    }
}

QList<Likeness> ProductIndex::like(const QStringList &names, const QString &sku, const std::optional<Money> &price,
                                   int limit, int least) const
{
    QHash<int, Likeness> found;
    for (const QString &name : names)
        byName(name, price, found);
    const auto bySku = [&](const QMultiHash<QString, int> &index, const QString &key, int percent, LikeBy by) {
        if (key.isEmpty())
            return;
        const auto [first, last] = index.equal_range(key);
        for (auto it = first; it != last; ++it)
            found.insert(*it, {m_products[static_cast<size_t>(*it)].id, percent, by});
    };
    bySku(m_byPlainSku, plainSku(sku), similarSku, LikeBy::SimilarSku);
    bySku(m_bySku, sku.trimmed(), sameSku, LikeBy::Sku);
    QList<Likeness> best;
    for (const Likeness &likeness : std::as_const(found)) {
        if (likeness.percent >= least)
            best.append(likeness);
    }
    const qsizetype kept = std::min<qsizetype>(limit, best.size());
    std::partial_sort(best.begin(), best.begin() + kept, best.end(), better);
    best.resize(kept);
    return best;
}

} // namespace kramar::listings
