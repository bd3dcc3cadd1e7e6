// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/post_dialog.h"

#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/common/row_columns.h"
#include "ui/documents/document_words.h"
#include "ui/documents/held_rows.h"
#include "words/format.h"

#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kramar::stock::BalanceChange)

namespace kramar::ui {

namespace {

using stock::BalanceChange;

constexpr int rowsWithoutScroll = 7;
constexpr int figureWidth = 84;

QList<TableColumn> columns()
{
    UnsortedColumns<BalanceChange> columns;
    columns
        .add(
            u"name"_s, [] { return PostDialog::tr("Product"); }, 200, Qt::AlignLeft,
            [](const BalanceChange &change) {
                return Cell::plain(change.name).withTooltip(change.name + u"\n"_s + change.sku);
            })
        .stretch = true;
    columns.add(
        u"warehouse"_s, [] { return PostDialog::tr("Warehouse"); }, 130, Qt::AlignLeft,
        [](const BalanceChange &change) { return Cell::plain(change.warehouseName); });
    columns.add(
        u"now"_s, [] { return PostDialog::tr("Now"); }, figureWidth, Qt::AlignRight,
        [](const BalanceChange &change) { return Cell::quantity(change.onHand).asQuiet(); });
    columns.add(
        u"change"_s, [] { return PostDialog::tr("Change"); }, figureWidth, Qt::AlignRight,
        [](const BalanceChange &change) {
            const Quantity by = change.after.minus(change.onHand);
            return Cell::runs({{signedQuantity(by), by < Quantity() ? Tone::Bad : Tone::Ok}});
        });
    columns.add(
        u"after"_s, [] { return PostDialog::tr("Then"); }, figureWidth, Qt::AlignRight,
        [](const BalanceChange &change) {
            if (!change.isBelowZero())
                return Cell::quantity(change.after).asStrong();
            return Cell::runs({{words::formatQuantity(change.after), Tone::Bad}})
                .withTooltip(PostDialog::tr("Less than nothing on hand."));
        });
    return columns.all();
}

QString actWords(PostDialog::Act act)
{
    return act == PostDialog::Act::Post ? PostDialog::tr("Post the document") : PostDialog::tr("Reverse the document");
}

QString question(PostDialog::Act act, const stock::Document &document)
{
    return (act == PostDialog::Act::Post ? PostDialog::tr("Post “%1”?") : PostDialog::tr("Reverse “%1”?"))
        .arg(documentTitle(document));
}

} // namespace

QString countWords(const stock::CountTotals &totals)
{
    const auto withSum = [](Quantity quantity, Money sum) {
        return sum.minor() == 0 ? signedQuantity(quantity)
                                : PostDialog::tr("%1 (%2)").arg(signedQuantity(quantity), signedMoney(sum));
    };
    return PostDialog::tr("Shortage %1, surplus %2")
        .arg(withSum(totals.shortage.negated(),
                     Money::ofMinor(-totals.shortageSum.minor(), totals.shortageSum.currency())),
             withSum(totals.surplus, totals.surplusSum));
}

PostDialog::PostDialog(Act act, const stock::Document &document, const QList<BalanceChange> &changes,
                       const std::optional<stock::CountTotals> &totals, const std::function<void()> &accepted,
                       QWidget *parent)
    : ActDialog(actWords(act), question(act, document), parent)
{
    if (totals)
        addTotals(document, *totals);
    const auto refused = std::count_if(changes.cbegin(), changes.cend(), [](const auto &one) { return one.refused; });
    const auto below =
        std::count_if(changes.cbegin(), changes.cend(), [](const auto &one) { return one.isBelowZero(); });
    if (changes.isEmpty())
        addText(tr("No balance changes."));
    else
        addText(tr("%n balance(s) will change:", nullptr, static_cast<int>(changes.size())));
    if (!changes.isEmpty())
        addChanges(changes);
    if (refused > 0) {
        auto *why = new Label(tr("%n balance(s) would fall below zero, which their warehouse does not allow. Correct "
                                 "the quantities, or bring the goods in first.",
                                 nullptr, static_cast<int>(refused)),
                              Tone::Bad);
        why->setObjectName(u"refusedWords"_s);
        why->setWordWrap(true);
        body()->addWidget(why);
    } else if (below > 0) {
        auto *warning =
            new Label(tr("%n balance(s) will be below zero: the warehouse allows it, the lines will be marked.",
                         nullptr, static_cast<int>(below)),
                      Tone::Warn);
        warning->setWordWrap(true);
        body()->addWidget(warning);
    }
    if (act == Act::Post && document.kind == DocumentKind::Receipt)
        addNeverCounted(changes);
    addText(act == Act::Post
                ? tr("A posted document is not edited any more; it can be reversed.")
                : tr("Opposite moves are made, each at the cost it was made at. The document stays, marked "
                     "as reversed."));
    addWayOut(act == Act::Post ? tr("Not yet") : tr("Keep it"));
    QPushButton *verb = addVerb(act == Act::Post ? tr("Post", "a document") : tr("Reverse", "a document"),
                                ButtonKind::Primary, [accepted] {
                                    accepted();
                                    return true;
                                });
    verb->setObjectName(u"confirmDocument"_s);
    verb->setEnabled(refused == 0);
    if (refused > 0)
        verb->setToolTip(tr("There is not enough on hand."));
}

void PostDialog::addLeftOut(const LeftOut &leftOut)
{
    const auto warn = [this](const QString &words, const QString &name) {
        auto *label = new Label(words, Tone::Warn);
        label->setObjectName(name);
        label->setWordWrap(true);
        body()->addWidget(label);
    };
    if (leftOut.withoutCost > 0)
        warn(tr("Cost unknown for %1 of %n line(s): the value of these goods and what they earn will not be known.",
                nullptr, static_cast<int>(leftOut.lines))
                 .arg(words::formatCount(leftOut.withoutCost)),
             u"costUnknown"_s);
    if (!leftOut.unknownCodes.isEmpty())
        warn(tr("%n scanned code(s) not found and not in the document: %1", nullptr,
                static_cast<int>(leftOut.unknownCodes.size()))
                 .arg(leftOut.unknownCodes.join(u", "_s)),
             u"codesLeftOut"_s);
}

// What a receipt brings is then all that is known of them: "69" of Prom's would silently become "3".
void PostDialog::addNeverCounted(const QList<BalanceChange> &changes)
{
    QSet<ProductId> never;
    for (const BalanceChange &change : changes) {
        if (!change.counted)
            never.insert(change.product);
    }
    if (never.isEmpty())
        return;
    auto *words = new Label(tr("%n product(s) were never counted here: what this receipt brings counts as all that is "
                               "on hand. If there is more on the shelf, count it first by a stock-taking.",
                               nullptr, static_cast<int>(never.size())),
                            Tone::Warn);
    words->setObjectName(u"neverCounted"_s);
    words->setWordWrap(true);
    body()->addWidget(words);
}

void PostDialog::addTotals(const stock::Document &document, const stock::CountTotals &totals)
{
    auto *words = new Label(countWords(totals));
    words->setStrong(true);
    words->setWordWrap(true);
    body()->addWidget(words);
    if (totals.left == 0)
        return;
    const int left = static_cast<int>(totals.left);
    addText(document.uncountedIsNone ? tr("%n product(s) were not counted: they count as not there.", nullptr, left)
                                     : tr("%n product(s) were not counted: they stay as they are.", nullptr, left));
}

void PostDialog::addChanges(const QList<BalanceChange> &changes)
{
    QList<BalanceChange> sorted = changes;
    std::stable_sort(sorted.begin(), sorted.end(), [](const BalanceChange &a, const BalanceChange &b) {
        return a.isBelowZero() && !b.isBelowZero(); // what needs a look first
    });
    QList<QVariant> rows;
    for (const BalanceChange &change : std::as_const(sorted))
        rows.append(QVariant::fromValue(change));
    auto held = std::make_unique<HeldRows>();
    held->setRows(rows);
    auto *model = new TableModel(std::move(held), columns(), ObjectKind::Balance, this);
    auto *table = new ObjectTable(model, this);
    table->setObjectName(u"balanceChanges"_s);
    table->setAccessibleName(tr("What changes"));
    table->showWhole(std::min(static_cast<int>(changes.size()), rowsWithoutScroll));
    body()->addWidget(table, 1);
    model->setQuery({});
}

} // namespace kramar::ui
