// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/likeness.h"

#include "base/look_alikes.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr qsizetype stemLength = 5; // longer words differ in their endings
constexpr size_t commonWord = 4000; // in more names than this a word finds nothing of its own
constexpr double nameAlone = 0.90, nameBesidePrice = 0.74, priceShare = 0.20;
constexpr double priceReach = 0.30; // farther apart than this, two prices say nothing
constexpr double priceSpeaks = 0.5;
constexpr int sameSku = 100, similarSku = 96;
// Names with less in common than this speak of two things. A brand and a colour, which many products have, stay below.
constexpr double sameThing = 0.25;
constexpr double farPrice = 2.0;                                      // more than so many times as much
constexpr int anotherPrice = 85, anotherName = 60, anotherThing = 40; // percent that a SKU is worth then

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

bool isFarFrom(const std::optional<Money> &one, const std::optional<Money> &other)
{
    if (!one || !other || one->currency() != other->currency() || one->minor() <= 0 || other->minor() <= 0)
        return false;
    const auto a = static_cast<double>(one->minor());
    const auto b = static_cast<double>(other->minor());
    return std::max(a, b) > std::min(a, b) * farPrice;
}

int percentWith(LikeDoubt doubt, int percent)
{
    switch (doubt) {
    case LikeDoubt::Price:
        return anotherPrice;
    case LikeDoubt::Name:
        return anotherName;
    case LikeDoubt::NameAndPrice:
        return anotherThing;
    case LikeDoubt::None:
        break;
    }
    return percent;
}

// Of a word of this many letters. Longer words differ in their endings, and so does a word of just that many.
qsizetype stemOf(qsizetype letters)
{
    return letters == stemLength ? stemLength - 1 : std::min(letters, stemLength);
}

// alike: 0…1, what two names have in common; close: closeness().
double scoreOf(double alike, double close)
{
    return std::max(nameAlone * alike, nameBesidePrice * alike + priceShare * close * std::sqrt(alike));
}

// The square of how alike two names have to be at least for this many percent, with the same price at best. A hair
// less, so that rounding never loses one.
float leastSquare(int percent, const std::optional<Money> &price)
{
    const double score = std::max(0.0, (percent - 0.51) / 100);
    double alike = score / nameAlone;
    if (price) {
        const double root =
            (std::sqrt(priceShare * priceShare + 4 * nameBesidePrice * score) - priceShare) / (2 * nameBesidePrice);
        alike = std::min(alike, root * root);
    }
    return static_cast<float>(alike * alike * 0.999);
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

QString toCode(LikeDoubt value)
{
    switch (value) {
    case LikeDoubt::Name:
        return u"name"_s;
    case LikeDoubt::Price:
        return u"price"_s;
    case LikeDoubt::NameAndPrice:
        return u"name_and_price"_s;
    case LikeDoubt::None:
        break;
    }
    return {};
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
            words.append(text.mid(start, sort == Sort::Letter ? stemOf(i - start) : i - start));
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
    Entry entry{product, price, {}};
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
    if (const QString exact = sku.trimmed(); !exact.isEmpty())
        m_bySku.insert(exact, number);
    if (const QString plain = plainSku(sku); !plain.isEmpty())
        m_byPlainSku.insert(plain, number);
    m_products.push_back(std::move(entry));
    m_weighed = false;
}

void ProductIndex::weigh()
{
    if (std::exchange(m_weighed, true))
        return;
    const auto all = static_cast<double>(m_products.size());
    const auto squared = [](double weight) { return static_cast<float>(weight * weight); };
    for (Word &word : m_words)
        word.weight = squared(std::log(1.0 + all / static_cast<double>(word.products.size())));
    m_weights.assign(m_products.size(), 0);
    for (size_t i = 0; i < m_products.size(); ++i) {
        for (const int word : m_products[i].words)
            m_weights[i] += m_words[static_cast<size_t>(word)].weight;
    }
    m_unknownWord = squared(std::log(1.0 + all)); // as the rarest one would
    m_shared.assign(m_products.size(), 0);
    m_asked.assign(m_words.size(), 0);
}

// The rarest words name the candidates, for as long as a product with nothing but the words that are left could still
// be among the best. The words that are left then weigh only where they can make a difference.
QList<Likeness> ProductIndex::byName(const QString &name, const std::optional<Money> &price, int limit, int least)
{
    std::vector<int> words;
    float length = 0;
    float left = 0; // what the words weigh that did not name their products yet
    for (const QString &text : comparableWords(name)) {
        const auto known = m_wordNumbers.constFind(text);
        if (known != m_wordNumbers.cend()) {
            words.push_back(*known);
            left += m_words[static_cast<size_t>(*known)].weight;
        } else {
            length += m_unknownWord;
        }
    }
    length += left;
    const auto wordOf = [this](int number) -> const Word & { return m_words[static_cast<size_t>(number)]; };
    std::sort(words.begin(), words.end(), [&](int one, int other) {
        const size_t here = wordOf(one).products.size();
        const size_t there = wordOf(other).products.size();
        return here != there ? here < there : one < other;
    });

    std::vector<int> candidates;
    auto next = words.cbegin();
    for (; next != words.cend() && wordOf(*next).products.size() <= commonWord; ++next) {
        const Word &word = wordOf(*next);
        // A product alike by these words alone shares at most `left`, of a name that has no other word.
        if (left < length * leastSquare(std::max(least, surelyReached(candidates, length, limit)), price))
            break;
        for (const int product : word.products) {
            float &shared = m_shared[static_cast<size_t>(product)];
            if (shared <= 0)
                candidates.push_back(product);
            shared += word.weight;
        }
        left -= word.weight;
    }
    for (auto asked = next; asked != words.cend(); ++asked)
        m_asked[static_cast<size_t>(*asked)] = wordOf(*asked).weight;
    left = std::max(left, 0.0F);

    QList<Likeness> best;
    float needed = length * leastSquare(least, price);
    for (const int product : candidates) {
        float shared = std::exchange(m_shared[static_cast<size_t>(product)], 0.0F);
        const float all = m_weights[static_cast<size_t>(product)];
        const float most = std::min(shared + left, all);
        if (most * most < needed * all)
            continue;
        const Entry &entry = m_products[static_cast<size_t>(product)];
        if (next != words.cend()) {
            for (const int word : entry.words)
                shared += m_asked[static_cast<size_t>(word)];
        }
        const double alike = static_cast<double>(shared) / std::sqrt(static_cast<double>(length) * all);
        const double close = closeness(price, entry.price);
        const Likeness likeness{entry.id, static_cast<int>(std::lround(scoreOf(alike, close) * 100)),
                                close > priceSpeaks ? LikeBy::NameAndPrice : LikeBy::Name};
        if (likeness.percent < least)
            continue;
        best.insert(std::upper_bound(best.begin(), best.end(), likeness, better), likeness);
        if (best.size() > limit)
            best.removeLast();
        if (best.size() == limit)
            needed = length * leastSquare(best.last().percent, price);
    }
    for (auto asked = next; asked != words.cend(); ++asked)
        m_asked[static_cast<size_t>(*asked)] = 0;
    return best;
}

// What the last of the `limit` best has for certain, by the words looked at so far and whatever its price; 0: there are
// not as many yet.
int ProductIndex::surelyReached(const std::vector<int> &candidates, float length, int limit) const
{
    if (candidates.size() < static_cast<size_t>(limit))
        return 0;
    std::vector<float> best(static_cast<size_t>(limit), 0.0F); // squares, the greatest first
    for (const int product : candidates) {
        const float shared = m_shared[static_cast<size_t>(product)];
        const float square = shared * shared / m_weights[static_cast<size_t>(product)];
        if (square <= best.back())
            continue;
        best.pop_back();
        best.insert(std::upper_bound(best.begin(), best.end(), square, std::greater<float>()), square);
    }
    return static_cast<int>(std::floor(scoreOf(std::sqrt(static_cast<double>(best.back() / length)), 0) * 100));
}

// 0…1, a rare word counting more than one that many products have; nullopt: one of the two has no words.
std::optional<double> ProductIndex::inCommon(int product, const QString &name) const
{
    const std::vector<int> &ours = m_products[static_cast<size_t>(product)].words;
    double length = 0;
    double shared = 0;
    for (const QString &text : comparableWords(name)) {
        const int word = m_wordNumbers.value(text, -1);
        const double weight = word < 0 ? m_unknownWord : m_words[static_cast<size_t>(word)].weight;
        length += weight;
        if (std::find(ours.cbegin(), ours.cend(), word) != ours.cend())
            shared += weight;
    }
    const double all = m_weights[static_cast<size_t>(product)];
    return length > 0 && all > 0 ? std::optional(shared / std::sqrt(length * all)) : std::nullopt;
}

LikeDoubt ProductIndex::doubtOf(int product, const QStringList &names, const std::optional<Money> &price) const
{
    std::optional<double> best;
    for (const QString &name : names)
        best = std::max(best, inCommon(product, name)); // nothing is less than any number
    const bool name = best && *best < sameThing;
    const bool far = isFarFrom(price, m_products[static_cast<size_t>(product)].price);
    if (name)
        return far ? LikeDoubt::NameAndPrice : LikeDoubt::Name;
    return far ? LikeDoubt::Price : LikeDoubt::None;
}

QList<Likeness> ProductIndex::like(const QStringList &names, const QString &sku, const std::optional<Money> &price,
                                   int limit, int least)
{
    weigh();
    QList<Likeness> found;
    const auto bySku = [&](const QMultiHash<QString, int> &index, const QString &key, int percent, LikeBy by) {
        if (key.isEmpty())
            return;
        const auto [first, last] = index.equal_range(key);
        for (auto it = first; it != last; ++it) {
            const ProductId product = m_products[static_cast<size_t>(*it)].id;
            if (std::any_of(found.cbegin(), found.cend(),
                            [product](const auto &one) { return one.product == product; }))
                continue; // the same SKU is a similar one too
            const LikeDoubt doubt = doubtOf(*it, names, price);
            found.append({product, percentWith(doubt, percent), by, doubt});
        }
    };
    bySku(m_bySku, sku.trimmed(), sameSku, LikeBy::Sku);
    bySku(m_byPlainSku, plainSku(sku), similarSku, LikeBy::SimilarSku);
    const qsizetype withSku = found.size();
    int needed = least;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.first(i).contains(names[i])) // Prom often has one name for both languages
            continue;
        const QList<Likeness> named = byName(names[i], price, limit, needed);
        if (named.size() == limit) // who is behind these by another name is not asked for
            needed = std::max(needed, named.last().percent);
        for (const Likeness &likeness : named) {
            // A SKU in common says more of a product than its name, in doubt too.
            const bool hasSku = std::any_of(found.cbegin(), found.cbegin() + withSku,
                                            [&](const Likeness &one) { return one.product == likeness.product; });
            if (!hasSku)
                found.append(likeness);
        }
    }
    std::sort(found.begin(), found.end(), better);
    QList<Likeness> best;
    for (const Likeness &likeness : std::as_const(found)) {
        if (best.size() == limit || likeness.percent < least)
            break;
        const bool known = std::any_of(best.cbegin(), best.cend(),
                                       [&](const Likeness &other) { return other.product == likeness.product; });
        if (!known) // the better one came first
            best.append(likeness);
    }
    return best;
}

} // namespace kramar::listings
