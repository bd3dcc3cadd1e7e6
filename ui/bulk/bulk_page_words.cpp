// SPDX-License-Identifier: GPL-3.0-or-later
// BulkPage: what it says.
#include "stores/send_switches.h"
#include "ui/bulk/bulk_foot.h"
#include "ui/bulk/bulk_page.h"
#include "ui/bulk/recipe_pane.h"
#include "ui/common/object_table.h"
#include "ui/products/listing_words.h"
#include "words/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int inOneRequest = 100; // listings (prom-api §5.4)
constexpr qsizetype mostReasons = 3;

} // namespace

StateWords BulkPage::emptyWords() const
{
    if (m_ids.isEmpty())
        return StateWords{tr("No products are chosen"),
                          tr("Tick them in the list of products, or take all that a filter finds."),
                          tr("To the products"), u"tasks"_s};
    if (m_state.recipe.isEmpty() && !restores() && m_source->view() == BulkView::Changing)
        return StateWords{tr("Say on the left what is to change"),
                          tr("Each product is shown here before and after, and nothing is saved until you say so."),
                          {},
                          u"tasks"_s};
    switch (m_source->view()) {
    case BulkView::Changing:
        return StateWords{tr("Nothing changes"), tr("All of them are so already, or are left out."), {}, u"check"_s};
    case BulkView::Warned:
        return StateWords{tr("No warnings"), tr("Nothing strange is seen in what changes."), {}, u"check"_s};
    case BulkView::Unchanged:
        return StateWords{tr("None stays as it is"), tr("Each of them changes, or is left out."), {}, u"check"_s};
    case BulkView::Skipped:
        break;
    }
    return StateWords{tr("None is left out"), tr("Nothing speaks against changing them."), {}, u"check"_s};
}

// Why some are left out, the most frequent reasons first.
QStringList BulkPage::leftOut() const
{
    QList<QPair<qint64, QString>> reasons;
    for (auto skip = m_survey.skips.cbegin(); skip != m_survey.skips.cend(); ++skip)
        reasons.append({*skip, remarkWords(remarkOf(skip.key()), true)});
    std::sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    QStringList lines;
    for (qsizetype i = 0; i < std::min(mostReasons, reasons.size()); ++i)
        lines.append(tr("%1 — %2").arg(reasons[i].second, words::formatCount(reasons[i].first)));
    if (reasons.size() > mostReasons)
        lines.append(tr("and %n more reason(s)", nullptr, static_cast<int>(reasons.size() - mostReasons)));
    return lines;
}

QString BulkPage::whyNot() const
{
    if (m_applying)
        return tr("It is being written already.");
    if (const QString why = restores() ? QString() : m_pane->whyNot(!m_state.choices.byHand.isEmpty()); !why.isEmpty())
        return why;
    if (!m_counted)
        return tr("It is still being counted.");
    return m_survey.seen.isEmpty() ? tr("Nothing would change.") : QString();
}

// The keys of all that is to change.
QStringList BulkPage::changedFields() const
{
    QStringList fields = listings::fieldsOf(m_state.recipe);
    for (const QList<listings::FieldChange> &changes : m_state.choices.byHand) {
        for (const listings::FieldChange &change : changes)
            fields.append(change.field);
    }
    return fields;
}

QString BulkPage::keptPriceWords() const
{
    const QStringList fields = changedFields();
    if (std::none_of(fields.cbegin(), fields.cend(), stores::isPriceField))
        return {};
    QStringList names;
    for (const StoreId store : m_survey.stores) {
        if (!m_context.stores.isTest(store) && !m_context.stores.sendsPrices(store))
            names.append(m_context.stores.tile(store).name);
    }
    if (names.isEmpty())
        return {};
    names.sort();
    return names.size() == m_survey.stores.size()
               ? tr("Prices stay here: sending them is switched off for the store.")
               : tr("Prices stay here where sending them is switched off: %1.").arg(names.join(u", "_s));
}

void BulkPage::showFoot()
{
    const int count = static_cast<int>(m_survey.seen.size());
    const QString why = whyNot();
    const QString verb =
        restores() ? tr("Restore %n product(s)", nullptr, count) : tr("Change %n product(s)", nullptr, count);
    m_foot->setVerb(m_counted && count > 0 ? verb : tr("Apply"), why);
    Command::of(this); // their words
    if (!m_counted || count == 0)
        return m_foot->setWords(m_counted ? why : tr("Counting what changes…"), {}, false);
    QString sum = tr("%n product(s)", nullptr, count);
    if (m_survey.stores.size() > 1)
        sum = tr("%1, %n stores", nullptr, static_cast<int>(m_survey.stores.size())).arg(sum);
    sum += u'.';
    if (const QString mean = meanMoveWords(m_survey); !mean.isEmpty())
        sum += u' ' + tr("The price changes by %1 on average.").arg(mean);
    if (!m_survey.braked.isEmpty())
        return m_foot->setWords(
            sum, tr("So much disappears from sale that the exchange will hold it and ask in the queue."), true);
    const QList<StoreId> stores = m_survey.stores.values();
    const QString test = testWords(stores, m_context.stores);
    const QString back = tr("It can be taken back: Ctrl+Z.");
    const QString kept = keptPriceWords();
    const QStringList fields = changedFields();
    const bool allKept = std::all_of(fields.cbegin(), fields.cend(), stores::isPriceField) &&
                         std::none_of(stores.cbegin(), stores.cend(),
                                      [this](StoreId store) { return m_context.stores.sendsPrices(store); });
    QStringList words{back};
    if (!kept.isEmpty())
        words.append(kept);
    const auto staysHere = [](const QString &field) {
        return field == listings::ownGroupField || !listings::lockedFieldOf(field).isEmpty();
    };
    if (std::all_of(fields.cbegin(), fields.cend(), staysHere))
        words.append(tr("Nothing is sent for it."));
    else if (!test.isEmpty())
        words.append(test);
    else if (!allKept)
        words.append(tr("It goes to Prom in about %n request(s).", nullptr, (count + inOneRequest - 1) / inOneRequest));
    m_foot->setWords(sum, words.join(u' '), false);
}

QString BulkPage::doneWords(const listings::BulkDone &done) const
{
    QString words = tr("%n product(s) changed.", nullptr, static_cast<int>(done.changed));
    if (!done.overtaken.isEmpty())
        words += u' ' + tr("%n were changed by somebody else meanwhile and left as they are.", nullptr,
                           static_cast<int>(done.overtaken.size()));
    for (const QString &more : {keptPriceWords(), testWords(m_survey.stores.values(), m_context.stores)}) {
        if (!more.isEmpty())
            words += u' ' + more;
    }
    return words;
}

} // namespace kramar::ui
