// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/balances_page.h"

#include "ui/common/act_dialog.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/documents/new_buttons.h"
#include "ui/warehouse/balance_card.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int countPauseMs = 300;

} // namespace

BalancesPage::BalancesPage(stock::Stock &stock, listings::Listings &listings, reports::StockReports &reports,
                           const PageContext &context, QWidget *parent)
    : ListPage(u"balances"_s,
               new TableModel(std::make_unique<BalanceSource>(stock, listings, reports), balanceColumns({}),
                              ObjectKind::Balance),
               parent)
    , m_stock(stock)
    , m_reports(reports)
    , m_context(context)
    , m_card(new BalanceCard(stock, listings, reports, m_context))
    , m_new(new NewButtons(this, {DocumentKind::StockTaking, DocumentKind::Transfer, DocumentKind::Receipt}))
{
    table()->tableModel()->setParent(this);
    table()->setThumbnails(&m_context.thumbnails);
    setTitle([] { return BalancesPage::tr("Balances"); });
    setSearchWords([] { return BalancesPage::tr("Name, SKU"); });
    setCard(m_card, [this, &listings] { return new BalanceCard(m_stock, listings, m_reports, m_context); });
    setUpFilters();
    setUpKeys();
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countPauseMs);
    connect(&m_countTimer, &QTimer::timeout, this, &BalancesPage::refreshCounts);
    connect(m_new, &NewButtons::wanted, this, &BalancesPage::documentWanted);
    connect(this, &ListPage::currentIdChanged, m_card, &BalanceCard::show);
    connect(m_card, &BalanceCard::troubled, this, &ListPage::setBanner);
    connect(m_card, &BalanceCard::wellAgain, this, [this] { setBanner(std::nullopt); });
    connect(m_card, &BalanceCard::corrected, table(), qOverload<>(&QWidget::setFocus));
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(&m_context.news, &News::changed, this, &BalancesPage::takeNews);
    readWarehouses();
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
        {u"low"_s, [] { return BalancesPage::tr("Running low"); }, {{u"view"_s, QString(balance_view::low)}}, true},
        {u"reserved"_s, [] { return BalancesPage::tr("Reserved"); }, {{u"view"_s, QString(balance_view::reserved)}}},
        {u"differs"_s,
         [] { return BalancesPage::tr("Differs from Prom"); },
         {{u"view"_s, QString(balance_view::differs)}}},
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
                                       {QString(balance_view::low), BalancesPage::tr("running low")},
                                       {QString(balance_view::reserved), BalancesPage::tr("reserved")},
                                       {QString(balance_view::differs), BalancesPage::tr("another number on Prom")},
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
    addCommand({.words = [] { return BalancesPage::tr("What counts as running low…"); },
                .act = [this] { chooseTerms(); },
                .icon = u"settings"_s,
                .name = u"low_stock_terms"_s});
    addSave([this] { return m_card->shownId() && m_card->hasUnsaved(); }, [this] { m_card->save(); });
    addUndo();
}

// A row shows three kinds of things: the balance, the product's name, Prom's number.
void BalancesPage::takeNews(const Changes &changes)
{
    Changes ours;
    for (const Change &change : changes) {
        if (change.kind == ObjectKind::Warehouse)
            readWarehouses();
        if (change.kind == ObjectKind::Setting || change.kind == ObjectKind::Order)
            ours.append({ObjectKind::Balance, 0}); // how fast all sells
        if (change.kind == ObjectKind::Balance || change.kind == ObjectKind::Product)
            ours.append({ObjectKind::Balance, change.id});
        else if (change.kind == ObjectKind::Listing || change.kind == ObjectKind::Warehouse)
            ours.append({ObjectKind::Balance, 0}); // of which product is not said
    }
    if (ours.isEmpty())
        return;
    std::sort(ours.begin(), ours.end());
    ours.erase(std::unique(ours.begin(), ours.end()), ours.end());
    table()->tableModel()->onChanged(ours);
    m_countTimer.start();
}

bool BalancesPage::hasUnsavedChanges() const
{
    return m_card->hasUnsaved();
}

// A column for each of them.
void BalancesPage::readWarehouses()
{
    whenDone(this, m_stock.warehouses(), [this](const Result<QList<stock::Warehouse>> &warehouses) {
        if (!warehouses)
            return; // their sum stays
        m_new->setWarehouses(warehouses->size());
        const QList<TableColumn> columns = balanceColumns(*warehouses);
        const QList<TableColumn> &shown = table()->tableModel()->columns();
        const bool same = std::equal(
            columns.cbegin(), columns.cend(), shown.cbegin(), shown.cend(),
            [](const TableColumn &a, const TableColumn &b) { return a.key == b.key && a.title() == b.title(); });
        if (!same)
            table()->tableModel()->setColumns(columns);
    });
}

void BalancesPage::readTotals()
{
    whenDone(this, m_reports.totals(), [this](const Result<reports::StockTotals> &totals) {
        if (!totals)
            return; // the rows say what is wrong
        m_totals = *totals;
        showHint();
    });
}

void BalancesPage::refreshCounts()
{
    readTotals();
    for (const SavedFilter &filter : tabs()->filters()) {
        if (filter.own)
            continue;
        whenDone(this, table()->tableModel()->source().count(filter.query()),
                 [this, tab = filter.key](const Result<qint64> &count) {
                     if (!count)
                         return; // a tab without a number says that nobody knows it
                     tabs()->setCount(tab, *count);
                     if (tab != u"uncounted")
                         return;
                     m_uncounted = *count;
                     showHint();
                 });
    }
}

// What it is worth, how often that is sold; and how many nobody has counted: the card of each says what to do. All of
// it has to fit beside a card in a window of 1280 px.
void BalancesPage::showHint()
{
    QStringList told;
    if (m_totals)
        told.append(tr("Stock at cost: %1").arg(words::formatMoney(m_totals->value)));
    if (const auto turnover = m_totals ? m_totals->turnover() : std::nullopt)
        told.append(tr("turnover in %n day(s): %1", nullptr, m_totals->days)
                        .arg(words::formatQuantity(Quantity::ofThousandths(*turnover * 10))));
    if (m_uncounted > 0)
        told.append(tr("not counted: %1").arg(words::formatCount(m_uncounted)));
    setTotals(told.join(u" · "_s));
}

void BalancesPage::chooseTerms()
{
    whenDone(this, m_reports.terms(), [this](const Result<reports::PaceTerms> &terms) {
        if (!terms)
            return setBanner(PageBanner{Banner::Kind::Error, words::sentenceFor(terms.error()).what,
                                        words::sentenceFor(terms.error()).remedy, tr("Close")});
        auto *dialog = new ActDialog(tr("Running low"), tr("What counts as running low?"), window());
        const auto days = [dialog](const QString &name, const QString &label, int value) {
            auto *box = new QSpinBox;
            box->setObjectName(name);
            box->setRange(1, reports::mostDays);
            box->setValue(value);
            box->setAccessibleName(label);
            dialog->body()->addWidget(new Field(label, box));
            return box;
        };
        QSpinBox *window = days(u"salesDays"_s, tr("Sales of the last days"), terms->days);
        QSpinBox *low = days(u"lowDays"_s, tr("It lasts at most, days"), terms->lowDays);
        dialog->addText(
            tr("How many are sold a day is taken from the orders of these days, cancelled and returned ones "
               "left out. A product with a lowest stock of its own runs low when that is reached."));
        dialog->addWayOut(tr("Cancel"));
        QPushButton *verb = dialog->addVerb(tr("Save"), ButtonKind::Primary, [this, window, low] {
            whenDone(this, m_reports.setTerms({window->value(), low->value()}), [this](const Done &done) {
                if (!done)
                    return setBanner(PageBanner{Banner::Kind::Error, words::sentenceFor(done.error()).what,
                                                words::sentenceFor(done.error()).remedy, tr("Close")});
                tell(tr("What counts as running low is saved."));
            });
            return true;
        });
        verb->setObjectName(u"saveTerms"_s);
        dialog->open();
    });
}

void BalancesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showHint();
    ListPage::changeEvent(event);
}

} // namespace kramar::ui
