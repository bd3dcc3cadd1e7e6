// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace kramar::listings {

// Which of our products a listing of Prom probably is. Prom gives no barcode, so three things speak: the SKU, the name,
// and the price, which alone says nothing. Pure; filled once, then asked from one thread.
enum class LikeBy { Sku, SimilarSku, NameAndPrice, Name };
QString toCode(LikeBy value);
// What speaks against a SKU in common: somebody may have given two things one SKU.
enum class LikeDoubt { None, Name, Price, NameAndPrice };
QString toCode(LikeDoubt value); // "": none

struct Likeness {
    ProductId product;
    // 100 the same SKU, 96 the same but for case, separators and look-alike letters, less where there is a doubt; a
    // name stays below.
    int percent = 0;
    LikeBy by = LikeBy::Name;
    LikeDoubt doubt = LikeDoubt::None;
    friend bool operator==(const Likeness &, const Likeness &) = default;
};

// From here on an offer may be ticked beforehand.
inline constexpr int surePercent = 95;

// Memory: about 300 bytes a product. A listing costs one pass over the names that share one of its rarer words, at most
// a few thousand for each word, so that the time for n listings grows with n and not with its square.
class ProductIndex
{
public:
    // price: what it is sold for, where that is known. All are added before the first question.
    void add(ProductId product, const QString &name, const QString &sku, const std::optional<Money> &price);
    int size() const { return static_cast<int>(m_products.size()); }
    // Best first, at most `limit`, none below `least` percent. Names: both languages of the listing, the better counts.
    QList<Likeness> like(const QStringList &names, const QString &sku, const std::optional<Money> &price, int limit,
                         int least = 30);

private:
    struct Entry {
        ProductId id;
        std::optional<Money> price;
        std::vector<int> words; // numbers into m_words
    };
    struct Word {
        std::vector<int> products; // numbers into m_products
        float weight = 0;          // what a rare word has in common says more; squared already
    };
    void weigh();
    LikeDoubt doubtOf(int product, const QStringList &names, const std::optional<Money> &price) const;
    std::optional<double> inCommon(int product, const QString &name) const;
    QList<Likeness> byName(const QString &name, const std::optional<Money> &price, int limit, int least);
    int surelyReached(const std::vector<int> &candidates, float length, int limit) const;

    std::vector<Entry> m_products;
    std::vector<Word> m_words;
    QHash<QString, int> m_wordNumbers;
    QMultiHash<QString, int> m_bySku, m_byPlainSku;
    std::vector<float> m_weights; // of all words of a product together
    float m_unknownWord = 0;      // its weight
    bool m_weighed = false;
    // Of the question under way, and nothing but zeros between two.
    std::vector<float> m_shared; // a product's weight in common
    std::vector<float> m_asked;  // the weight of a word that is in the name and named no products
};

// What stays of a name to compare: folded words cut to their stem ("лампа", "лампи" → ламп), numbers apart from letters
// ("150x200см" → 150, 200, см), each once.
QStringList comparableWords(const QString &name);
// A SKU without case, separators and the look-alikes of the two alphabets ("ТН-075 вк" → "th075bk").
QString plainSku(const QString &sku);

} // namespace kramar::listings
