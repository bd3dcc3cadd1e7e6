// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/balance_card.h"

#include "ui/common/futures.h"
#include "ui/common/when_done.h"
#include "ui/warehouse/balance_detail.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QScopeGuard>

#include <memory>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

// What the pane shows besides the row; each is asked for by itself.
struct PaneData {
    QList<stock::Warehouse> warehouses;
    QList<stock::Balance> balances;
    QList<stock::Stock::Move> moves;
    int missing = 3;
};

} // namespace

BalanceCard::BalanceCard(stock::Stock &stock, listings::Listings &listings, reports::StockReports &reports,
                         const PageContext &context)
    : DetailCard(new BalanceDetail(context))
    , m_stock(stock)
    , m_context(context)
    , m_source(stock, listings, reports)
    , m_detail(static_cast<BalanceDetail *>(pane()))
{
    connect(m_detail, &BalanceDetail::correctionEntered, this, &BalanceCard::correct);
    connect(m_detail, &BalanceDetail::minimumEntered, this, &BalanceCard::setMinimum);
    connect(&m_context.news, &News::changed, this, &BalanceCard::takeNews);
    showNothing();
}

void BalanceCard::showNothing()
{
    m_detail->showEmpty(u"balances"_s, tr("No product chosen"), tr("Choose one in the list."));
}

// A line shows three kinds of things: the balance, the product's name, Prom's number.
void BalanceCard::takeNews(const Changes &changes)
{
    for (const Change &change : changes) {
        const bool product = change.kind == ObjectKind::Balance || change.kind == ObjectKind::Product;
        const bool any = change.kind == ObjectKind::Listing || change.kind == ObjectKind::Warehouse ||
                         change.kind == ObjectKind::Order || change.kind == ObjectKind::Setting;
        if (m_wanted && (any || (product && (change.id == 0 || change.id == *m_wanted))))
            return show(m_wanted);
    }
}

void BalanceCard::show(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    m_wanted = id;
    if (!id) {
        m_detail->clear();
        return showNothing();
    }
    whenDone(this, m_source.rows({*id}), [this, mine](const Result<QList<RowData>> &rows) {
        if (mine != m_shown)
            return; // another one is asked for
        if (!rows)
            return fail(rows.error());
        if (rows->isEmpty())
            Q_EMIT gone();
        else
            showLine(rows->first().payload.value<BalanceLine>(), mine);
    });
}

void BalanceCard::showLine(const BalanceLine &line, quint64 mine)
{
    const auto pane = std::make_shared<PaneData>();
    const auto arrived = [this, line, mine, pane](auto &place, auto &answer) {
        if (mine != m_shown)
            return;
        if (!answer)
            return fail(answer.error());
        place = *answer;
        if (--pane->missing == 0)
            m_detail->show(line, pane->warehouses, pane->balances, pane->moves);
    };
    whenDone(this, m_stock.warehouses(), [pane, arrived](const auto &answer) { arrived(pane->warehouses, answer); });
    whenDone(this, m_stock.balances(line.row.product),
             [pane, arrived](const auto &answer) { arrived(pane->balances, answer); });
    whenDone(this, m_stock.moves(line.row.product),
             [pane, arrived](const auto &answer) { arrived(pane->moves, answer); });
}

std::optional<qint64> BalanceCard::shownId() const
{
    return m_detail->product() ? std::optional(m_detail->product()->value()) : std::nullopt;
}

bool BalanceCard::hasUnsaved() const
{
    return m_detail->hasDrafts();
}

void BalanceCard::save()
{
    m_detail->save();
    if (m_saving == 0)
        Q_EMIT saveEnded(!hasUnsaved()); // nothing to save, or not a number
}

void BalanceCard::correct(const stock::Balance &before, Quantity onHand)
{
    ++m_saving;
    whenDone(this, m_stock.correct(before.product, before.warehouse, onHand),
             [this, before, name = m_detail->name(), onHand](const Result<ActId> &done) {
                 const bool stillShown = m_detail->product() == before.product;
                 const auto end = qScopeGuard([this] {
                     if (--m_saving == 0)
                         Q_EMIT saveEnded(!hasUnsaved());
                 });
                 if (!done)
                     return stillShown ? m_detail->setError(before.warehouse, words::sentenceFor(done.error()).joined())
                                       : fail(done.error());
                 Q_EMIT wellAgain();
                 if (stillShown)
                     m_detail->taken(before.warehouse, onHand);
                 if (*done == ActId())
                     return;
                 const QString said =
                     tr("“%1”: on hand %2, before %3. Prom is not told")
                         .arg(name, words::formatQuantity(onHand),
                              before.counted ? words::formatQuantity(before.onHand) : words::unknownValue());
                 keep(*done, {said, tr("Taken back: “%1” has on hand what it had before.").arg(name)});
                 Q_EMIT corrected();
             });
}

void BalanceCard::setMinimum(std::optional<Quantity> minimum)
{
    const auto &line = m_detail->line();
    if (!line)
        return;
    const ProductId product = line->row.product;
    const std::optional<Quantity> before = line->pace.minimum;
    whenDone(this, m_stock.setMinimum(product, minimum),
             [this, product, before, minimum, name = line->row.name](const Done &done) {
                 if (!done)
                     return fail(done.error());
                 Q_EMIT wellAgain();
                 if (m_detail->product() == product)
                     m_detail->takenMinimum(minimum);
                 const auto set = [&stock = m_stock, product](const std::optional<Quantity> &to) {
                     return mapped(stock.setMinimum(product, to), [](const Done &answer) -> Result<QStringList> {
                         return answer ? Result<QStringList>(QStringList()) : Result<QStringList>(answer.error());
                     });
                 };
                 kept(
                     {minimum ? tr("“%1”: lowest stock %2").arg(name, words::formatQuantity(*minimum))
                              : tr("“%1”: no lowest stock of its own").arg(name),
                      tr("Taken back: “%1” has the lowest stock that it had before.").arg(name)},
                     [set, before] { return set(before); }, [set, minimum] { return set(minimum); });
             });
}

void BalanceCard::keep(ActId act, const Told &words)
{
    const auto last = std::make_shared<ActId>(act); // done again, it is an act of its own
    kept(
        words,
        [&stock = m_stock, last] {
            return mapped(stock.undo(*last), [](const Done &undone) -> Result<QStringList> {
                return undone ? Result<QStringList>(QStringList()) : Result<QStringList>(undone.error());
            });
        },
        [&stock = m_stock, last] {
            return mapped(stock.redo(*last), [last](const Result<ActId> &again) -> Result<QStringList> {
                *last = TRY(again);
                return QStringList();
            });
        });
}

void BalanceCard::retranslate()
{
    if (!m_detail->product())
        showNothing();
}

} // namespace kramar::ui
