// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_formula.h"

#include "base/money.h"
#include "base/terms.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr int longest = 300;
constexpr int deepest = 32;
constexpr int mostDigits = 15;
constexpr int mostDecimals = 6;

Error refuse(const QString &code)
{
    return Error::invalid(listing_field::price, code);
}

} // namespace

// Reads it from left to right: a sum of products of factors.
class FormulaReader
{
public:
    explicit FormulaReader(const QString &text)
        : m_text(text)
    {
    }

    Result<Formula> read()
    {
        if (m_text.size() > longest)
            return refuse(u"formula_too_long:%1"_s.arg(longest));
        skipBlanks();
        if (atEnd())
            return refuse(u"formula_empty"_s);
        const Meaning whole = TRY(sum());
        skipBlanks();
        if (!atEnd())
            return unexpected();
        if (whole.degree != 1 && (whole.degree != 0 || whole.named))
            return refuse(u"formula_no_amount"_s);
        m_formula.m_usesAmounts |= whole.degree == 0;
        m_formula.m_text = m_text.trimmed();
        return m_formula;
    }

private:
    using Step = Formula::Step;

    // What kind of number a part is: 0 a number or a ratio, 1 money, 2 money × money …; does it name an amount?
    struct Meaning {
        int degree = 0;
        bool named = false;
    };

    bool atEnd() const { return m_at >= m_text.size(); }
    void skipBlanks()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
    }
    qsizetype place() const { return m_at + 1; }
    Error unexpected() const
    {
        return refuse(atEnd() ? u"formula_incomplete"_s : u"formula_unexpected:%1"_s.arg(place()));
    }
    void put(Step::Kind kind, const Fraction &number = {}) { m_formula.m_steps.append(Step{kind, number}); }

    // The sign that stands here, if it is one of these.
    QChar sign(QStringView signs)
    {
        skipBlanks();
        if (atEnd() || !signs.contains(m_text[m_at]))
            return {};
        return m_text[m_at++];
    }
    // "x" between two values is a sign of multiplication, in either alphabet; "х1" would be a name.
    bool letterX()
    {
        skipBlanks();
        if (atEnd() || !u"xXхХ"_s.contains(m_text[m_at]))
            return false;
        if (m_at + 1 < m_text.size() && (m_text[m_at + 1].isLetter() || m_text[m_at + 1] == u'_'))
            return false;
        ++m_at;
        return true;
    }

    Result<Meaning> sum()
    {
        Meaning left = TRY(product());
        for (;;) {
            const QChar which = sign(u"+-−–");
            if (which.isNull())
                return left;
            const qsizetype at = m_at;
            const Meaning right = TRY(product());
            const bool leftIsAmount = left.degree == 0 && !left.named && right.degree == 1;
            const bool rightIsAmount = right.degree == 0 && !right.named && left.degree == 1;
            if (left.degree != right.degree && !leftIsAmount && !rightIsAmount)
                return refuse(u"formula_mixes:%1"_s.arg(at));
            m_formula.m_usesAmounts |= leftIsAmount || rightIsAmount;
            left = Meaning{std::max(left.degree, right.degree), left.named || right.named};
            put(which == u'+' ? Step::Kind::Plus : Step::Kind::Minus);
        }
    }

    Result<Meaning> product()
    {
        Meaning left = TRY(factor());
        for (;;) {
            QChar which = sign(u"*×·/÷:");
            if (which.isNull() && letterX())
                which = u'*';
            if (which.isNull())
                return left;
            const bool over = QStringView(u"/÷:").contains(which);
            const Meaning right = TRY(factor());
            left = Meaning{over ? left.degree - right.degree : left.degree + right.degree, left.named || right.named};
            put(over ? Step::Kind::Over : Step::Kind::Times);
        }
    }

    Result<Meaning> factor()
    {
        if (++m_depth > deepest)
            return refuse(u"formula_too_deep:%1"_s.arg(place()));
        const Meaning found = TRY(factorBelow());
        --m_depth;
        return found;
    }

    Result<Meaning> factorBelow()
    {
        if (!sign(u"-−–").isNull()) {
            const Meaning found = TRY(factor());
            put(Step::Kind::Negate);
            return found;
        }
        if (!sign(u"(").isNull()) {
            const qsizetype opened = m_at;
            const Meaning found = TRY(sum());
            skipBlanks();
            if (atEnd())
                return refuse(u"formula_unclosed:%1"_s.arg(opened));
            if (sign(u")").isNull())
                return unexpected();
            return found;
        }
        if (atEnd())
            return unexpected();
        if (m_text[m_at].isDigit())
            return number();
        if (m_text[m_at].isLetter())
            return name();
        return unexpected();
    }

    Result<Meaning> number()
    {
        const qsizetype from = m_at;
        qsizetype mark = -1;
        for (; !atEnd(); ++m_at) {
            const QChar c = m_text[m_at];
            if ((c == u'.' || c == u',') && mark < 0)
                mark = m_at;
            else if (c < u'0' || c > u'9')
                break;
        }
        const QStringView written = QStringView(m_text).sliced(from, m_at - from);
        const qsizetype decimals = mark < 0 ? 0 : m_at - mark - 1;
        if (mark >= 0 && decimals == 0)
            return refuse(u"formula_unexpected:%1"_s.arg(mark + 1));
        if (written.size() > mostDigits || decimals > mostDecimals)
            return refuse(u"formula_number:%1"_s.arg(from + 1));
        const auto units = parseDecimal(written, static_cast<int>(decimals));
        if (!units) // digits of another script
            return refuse(u"formula_unexpected:%1"_s.arg(from + 1));
        put(Step::Kind::Number, Fraction::decimal(*units, static_cast<int>(decimals)));
        return Meaning{};
    }

    Result<Meaning> name()
    {
        struct Known {
            QStringView name;
            Step::Kind kind;
        };
        static constexpr std::array names{
            Known{u"price", Step::Kind::Price},        Known{u"ціна", Step::Kind::Price},
            Known{u"old_price", Step::Kind::OldPrice}, Known{u"стара_ціна", Step::Kind::OldPrice},
            Known{u"cost", Step::Kind::Cost},          Known{u"собівартість", Step::Kind::Cost},
        };
        const qsizetype from = m_at;
        while (!atEnd() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_'))
            ++m_at;
        const QStringView written = QStringView(m_text).sliced(from, m_at - from);
        for (const Known &known : names) {
            if (written.compare(known.name, Qt::CaseInsensitive) == 0) {
                put(known.kind);
                return Meaning{1, true};
            }
        }
        return refuse(u"formula_unknown_name:%1:%2"_s.arg(from + 1).arg(written));
    }

    const QString m_text;
    Formula m_formula;
    qsizetype m_at = 0;
    int m_depth = 0;
};

Result<Formula> Formula::parse(const QString &text)
{
    return FormulaReader(text).read();
}

bool Formula::uses(Step::Kind kind) const
{
    return std::any_of(m_steps.cbegin(), m_steps.cend(), [kind](const Step &step) { return step.kind == kind; });
}

bool Formula::usesCost() const
{
    return uses(Step::Kind::Cost);
}

bool Formula::usesOldPrice() const
{
    return uses(Step::Kind::OldPrice);
}

Result<Fraction> Formula::value(const PriceInputs &inputs) const
{
    QList<Fraction> stack;
    stack.reserve(m_steps.size());
    const auto known = [&](const std::optional<qint64> &minor, const QString &missing) -> Done {
        if (!minor)
            return refuse(missing);
        stack.append(Fraction::decimal(*minor, 2));
        return {};
    };
    for (const Step &step : m_steps) {
        switch (step.kind) {
        case Step::Kind::Number:
            stack.append(step.number);
            continue;
        case Step::Kind::Price:
            TRY_DONE(known(inputs.price, u"no_price"_s));
            continue;
        case Step::Kind::OldPrice:
            TRY_DONE(known(inputs.oldPrice, u"no_old_price"_s));
            continue;
        case Step::Kind::Cost:
            TRY_DONE(known(inputs.cost, u"no_cost"_s));
            continue;
        case Step::Kind::Negate:
            stack.last() = stack.last().negated();
            continue;
        default:
            break;
        }
        const Fraction right = stack.takeLast();
        const Fraction left = stack.takeLast();
        if (step.kind == Step::Kind::Over && right.isZero())
            return refuse(u"divided_by_zero"_s);
        const auto result = step.kind == Step::Kind::Plus    ? left.plus(right)
                            : step.kind == Step::Kind::Minus ? left.minus(right)
                            : step.kind == Step::Kind::Times ? left.times(right)
                                                             : left.over(right);
        if (!result)
            return refuse(u"out_of_range"_s);
        stack.append(*result);
    }
    return stack.isEmpty() ? Result<Fraction>(refuse(u"formula_empty"_s)) : stack.takeLast();
}

} // namespace kramar::listings
