// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/balances_page.h"

#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/warehouse/balance_detail.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QEvent>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int countPauseMs = 300;

// What the pane shows besides the row; each is asked for by itself.
struct PaneData {
    QList<stock::Warehouse> warehouses;
    QList<stock::Balance> balances;
    QList<stock::Stock::Move> moves;
    int missing = 3;
};

} // namespace

BalancesPage::BalancesPage(stock::Stock &stock, listings::Listings &listings, const PageContext &context,
                           QWidget *parent)
    : ListPage(u"balances"_s,
               new TableModel(std::make_unique<BalanceSource>(stock, listings), balanceColumns(), ObjectKind::Balance),
               parent)
    , m_stock(stock)
    , m_context(context)
    , m_source(stock, listings)
    , m_detail(new BalanceDetail(m_context))
{
    table()->tableModel()->setParent(this);
    table()->setRowHeight(RowHeight::TwoLines);
    table()->setThumbnails(&m_context.thumbnails);
    setTitle([] { return BalancesPage::tr("Balances"); });
    setSearchWords([] { return BalancesPage::tr("Product, SKU"); });
    setDetail(m_detail);
    setUpFilters();
    setUpKeys();
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countPauseMs);
    connect(&m_countTimer, &QTimer::timeout, this, &BalancesPage::refreshCounts);
    connect(this, &ListPage::currentIdChanged, this, &BalancesPage::showProduct);
    connect(this, &ListPage::undoRequested, this, &BalancesPage::undo);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(m_detail, &BalanceDetail::correctionEntered, this, &BalancesPage::correct);
    connect(&m_context.news, &News::changed, this, &BalancesPage::takeNews);
    retranslate();
    refreshCounts();
    start(&m_context.local, {.sortKey = u"name"_s});
}

void BalancesPage::setUpFilters()
{
    setSavedFilters({
        {u"all"_s, [] { return BalancesPage::tr("All"); }, {}},
        {u"missing"_s,
         [] { return BalancesPage::tr("Nothing left"); },
         {{u"view"_s, QString(balance_view::missing)}},
         true},
        {u"uncounted"_s,
         [] { return BalancesPage::tr("Not counted"); },
         {{u"view"_s, QString(balance_view::uncounted)}}},
    });
    filters()->setFields({{.key = u"view"_s,
                           .title = [] { return BalancesPage::tr("Only"); },
                           .choices =
                               [] {
                                   return QList<FilterChoice>{
                                       {QString(balance_view::missing), BalancesPage::tr("nothing left to sell")},
                                       {QString(balance_view::uncounted), BalancesPage::tr("never counted")}};
                               },
                           .pinned = true}});
    table()->setEmptyWords([] {
        return StateWords{BalancesPage::tr("No products yet"),
                          BalancesPage::tr("They appear with the listings that are read from Prom."),
                          {},
                          u"balances"_s};
    });
}

void BalancesPage::setUpKeys()
{
    addSave([this] { return m_detail->product() && m_detail->hasDrafts(); }, [this] { m_detail->save(); });
    addUndo([this] { return m_last.has_value(); }, [this] { undo(); });
}

// A row shows three kinds of things: the balance, the product's name, Prom's number.
void BalancesPage::takeNews(const Changes &changes)
{
    Changes ours;
    bool shown = false;
    for (const Change &change : changes) {
        if (change.kind == ObjectKind::Balance || change.kind == ObjectKind::Product) {
            ours.append({ObjectKind::Balance, change.id});
            shown = shown || change.id == 0 || (m_detail->product() && change.id == m_detail->product()->value());
        } else if (change.kind == ObjectKind::Listing || change.kind == ObjectKind::Warehouse) {
            ours.append({ObjectKind::Balance, 0}); // of which product is not said
            shown = true;
        }
    }
    if (ours.isEmpty())
        return;
    std::sort(ours.begin(), ours.end());
    ours.erase(std::unique(ours.begin(), ours.end()), ours.end());
    table()->tableModel()->onChanged(ours);
    m_countTimer.start();
    if (shown && m_detail->product())
        showProduct(m_detail->product()->value());
}

bool BalancesPage::hasUnsavedChanges() const
{
    return m_detail->hasDrafts();
}

void BalancesPage::showProduct(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    if (!id) {
        m_detail->clear();
        retranslate();
        return;
    }
    whenDone(this, m_source.rows({*id}), [this, mine](const Result<QList<RowData>> &rows) {
        if (mine != m_shown)
            return; // another one is asked for
        if (!rows)
            return fail(rows.error());
        if (!rows->isEmpty())
            showLine(rows->first().payload.value<BalanceLine>(), mine);
    });
}

void BalancesPage::showLine(const BalanceLine &line, quint64 mine)
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

void BalancesPage::correct(WarehouseId warehouse, Quantity before, Quantity onHand)
{
    const auto product = m_detail->product();
    if (!product)
        return;
    const QVariant row = table()->tableModel()->payload(product->value());
    const bool known = row.isValid() && row.value<BalanceLine>().row.counted;
    whenDone(this, m_stock.correct(*product, warehouse, onHand),
             [this, product = *product, name = m_detail->name(), warehouse, before, onHand, known](const Done &done) {
                 const bool stillShown = m_detail->product() == product;
                 if (!done) {
                     const words::Sentence sentence = words::sentenceFor(done.error());
                     return stillShown ? m_detail->setError(warehouse, sentence.joined()) : fail(done.error());
                 }
                 setBanner(std::nullopt);
                 if (stillShown)
                     m_detail->taken(warehouse, onHand);
                 m_last = Correction{product, warehouse, onHand.minus(before)};
                 offerUndo(tr("“%1”: on hand %2, before %3")
                               .arg(shortName(name), words::formatQuantity(onHand),
                                    known ? words::formatQuantity(before) : words::unknownValue()));
                 table()->setFocus();
             });
}

// Takes back the difference, not the number: what was sold meanwhile stays sold.
void BalancesPage::undo()
{
    if (!m_last)
        return;
    const Correction last = *std::exchange(m_last, std::nullopt);
    undoBar()->close();
    whenDone(this, m_stock.balances(last.product), [this, last](const Result<QList<stock::Balance>> &balances) {
        if (!balances)
            return fail(balances.error());
        for (const stock::Balance &balance : *balances) {
            if (balance.warehouse != last.warehouse)
                continue;
            const Quantity wanted = balance.onHand.minus(last.change);
            whenDone(this, m_stock.correct(last.product, last.warehouse, wanted), [this](const Done &done) {
                if (!done)
                    fail(done.error());
            });
        }
    });
}

void BalancesPage::refreshCounts()
{
    for (const QString &tab : {u"all"_s, u"missing"_s, u"uncounted"_s}) {
        stock::Stock::Query query;
        query.onlyMissing = tab == u"missing";
        query.onlyUncounted = tab == u"uncounted";
        whenDone(this, m_stock.ids(query), [this, tab](const Result<QList<qint64>> &ids) {
            if (!ids)
                return; // a tab without a number says that nobody knows it
            tabs()->setCount(tab, ids->size());
            if (tab != u"uncounted")
                return;
            m_uncounted = ids->size();
            showHint();
        });
    }
}

// Where the numbers come from, while there are products without one.
void BalancesPage::showHint()
{
    setTotals(m_uncounted > 0 ? tr("%n product(s) were never counted: choose one and enter how many are on hand.",
                                   nullptr, static_cast<int>(m_uncounted))
                              : QString());
}

void BalancesPage::fail(const Error &error)
{
    const words::Sentence sentence = words::sentenceFor(error);
    setBanner(PageBanner{Banner::Kind::Error, sentence.what,
                         QString(sentence.program + u' ' + sentence.remedy).trimmed(), tr("Close")});
}

void BalancesPage::retranslate()
{
    if (!m_detail->product())
        m_detail->showEmpty(u"balances"_s, tr("No product chosen"), tr("Choose one in the list."));
    showHint();
}

void BalancesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

} // namespace kramar::ui
