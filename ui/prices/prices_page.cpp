// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/prices_page.h"

#include "ui/common/act_dialog.h"
#include "ui/common/buttons.h"
#include "ui/common/label.h"
#include "ui/common/row_data.h"
#include "ui/common/when_done.h"
#include "ui/prices/list_bar.h"
#include "ui/prices/price_card.h"
#include "ui/prices/price_list_dialog.h"
#include "ui/prices/price_lists_pane.h"
#include "ui/prices/price_paste_dialog.h"
#include "ui/prices/price_table.h"
#include "ui/prices/rule_dialog.h"
#include "ui/products/product_prices.h"
#include "words/sentence.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace kramar::ui {

using products::EntryChange;
using products::PriceList;

namespace {

constexpr int countPauseMs = 300;

TableModel *makeModel(listings::Prices &prices, PriceSource *&source)
{
    auto made = std::make_unique<PriceSource>(prices);
    source = made.get();
    return new TableModel(std::move(made), priceColumns(PriceList()), ObjectKind::Product);
}

} // namespace

PricesPage::PricesPage(listings::Prices &prices, listings::Listings &listings, const PageContext &context,
                       QWidget *parent)
    : ListPage(u"prices"_s, makeModel(prices, m_source), parent)
    , m_prices(prices)
    , m_listings(listings)
    , m_context(context)
    , m_lists(new PriceListsPane(m_context.stores, this))
    , m_bar(new ListBar(m_context.stores, this))
    , m_card(new PriceCard(prices, m_context))
    , m_paste(makeButton({}, ButtonKind::Normal, this, u"clipboard"_s))
    , m_rule(makeButton({}, ButtonKind::Normal, this, u"tasks"_s))
    , m_new(makeButton({}, ButtonKind::Primary, this, u"add"_s))
{
    table()->tableModel()->setParent(this);
    table()->setThumbnails(&m_context.thumbnails);
    setTitle([] { return PricesPage::tr("Price lists"); });
    setSearchWords([] { return PricesPage::tr("Name, SKU"); });
    setSide(m_lists);
    setTop(m_bar);
    setCard(m_card, [this] {
        auto *card = new PriceCard(m_prices, m_context);
        card->setList(m_source->list());
        return card;
    });
    setUpFilters();
    setUpActs();
    setUpTable();
    connect(this, &ListPage::currentIdChanged, m_card, &PriceCard::show);
    connect(m_card, &PriceCard::troubled, this, &ListPage::setBanner);
    connect(m_card, &PriceCard::wellAgain, this, [this] { setBanner(std::nullopt); });
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(m_lists, &PriceListsPane::chosen, this, &PricesPage::showList);
    connect(m_bar, &ListBar::changeWanted, this, [this] { openList(m_list); });
    connect(m_bar, &ListBar::alignWanted, this, &PricesPage::openAlign);
    connect(&m_context.news, &News::changed, this, &PricesPage::takeNews);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countPauseMs);
    connect(&m_countTimer, &QTimer::timeout, this, [this] {
        readLists();
        refreshCounts();
    });
    readLists();
    start(&m_context.local, {.sortKey = u"name"_s});
}

void PricesPage::setUpFilters()
{
    setSavedFilters({
        {u"all"_s, [] { return PricesPage::tr("All"); }, {}},
        {u"priced"_s, [] { return PricesPage::tr("With a price"); }, {{u"view"_s, QString(price_view::priced)}}},
        {u"unpriced"_s, [] { return PricesPage::tr("Without a price"); }, {{u"view"_s, QString(price_view::unpriced)}}},
        {u"below_cost"_s,
         [] { return PricesPage::tr("Below the cost"); },
         {{u"view"_s, QString(price_view::belowCost)}},
         true},
        {u"differs"_s, [] { return PricesPage::tr("Differs from Prom"); }, {{u"view"_s, QString(price_view::differs)}}},
    });
    filters()->setFields({{.key = u"view"_s,
                           .title = [] { return PricesPage::tr("Only"); },
                           .choices =
                               [] {
                                   return QList<FilterChoice>{
                                       {QString(price_view::priced), PricesPage::tr("with a price in the list")},
                                       {QString(price_view::unpriced), PricesPage::tr("without one")},
                                       {QString(price_view::belowCost), PricesPage::tr("below the cost")},
                                       {QString(price_view::differs), PricesPage::tr("another price on Prom")}};
                               },
                           .pinned = true}});
    table()->setEmptyWords([] {
        return StateWords{PricesPage::tr("No products yet"),
                          PricesPage::tr("They appear with the listings that are read from Prom."),
                          {},
                          u"price_list"_s};
    });
}

void PricesPage::setUpActs()
{
    retranslate();
    m_paste->setObjectName(u"pastePrices"_s);
    m_rule->setObjectName(u"priceRule"_s);
    m_new->setObjectName(u"newList"_s);
    addHeadWidget(m_paste, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    addHeadWidget(m_rule, QKeySequence(Qt::CTRL | Qt::Key_E));
    addHeadWidget(m_new, QKeySequence::New);
    connect(m_paste, &QPushButton::clicked, this, &PricesPage::openPaste);
    connect(m_rule, &QPushButton::clicked, this, &PricesPage::openRule);
    connect(m_new, &QPushButton::clicked, this, [this] { openList(std::nullopt); });
    const auto some = [this] { return m_list && !table()->idsForAct().isEmpty(); };
    addRowAct({.words = [] { return PricesPage::tr("Take out of the list"); },
               .act = [this] { removeChosen(); },
               .can = some,
               .icon = u"subtract"_s,
               .name = u"remove_price"_s});
    addCommand({.words = [] { return PricesPage::tr("Marketplaces and rate…"); },
                .act = [this] { openList(m_list); },
                .can = [this] { return m_list.has_value(); },
                .icon = u"store"_s,
                .name = u"change_list"_s});
    addCommand({.words = [] { return PricesPage::tr("Delete the price list…"); },
                .act = [this] { removeList(); },
                .can = [this] { return m_list && m_list->stores.isEmpty() && m_list->entries == 0; },
                .icon = u"delete"_s,
                .name = u"remove_list"_s,
                .whyNot =
                    [this] {
                        return !m_list || (m_list->stores.isEmpty() && m_list->entries == 0)
                                   ? QString()
                                   : tr("Only a list without prices and stores can be deleted.");
                    }});
    addSave([this] { return m_card->shownId() && m_card->hasUnsaved(); }, [this] { m_card->save(); });
    addUndo();
}

void PricesPage::setUpTable()
{
    connect(table()->tableModel(), &TableModel::edited, this,
            [this](qint64 id, const QString &, const QString &text) { takeCell(id, text); });
}

// A row shows the entry, the product and its listings; the lists say how many prices they have.
void PricesPage::takeNews(const Changes &changes)
{
    Changes ours;
    bool lists = false;
    for (const Change &change : changes) {
        lists = lists || change.kind == ObjectKind::PriceList || change.kind == ObjectKind::Product ||
                change.kind == ObjectKind::Listing || change.kind == ObjectKind::Store;
        if (change.kind == ObjectKind::Product)
            ours.append(change);
        else if (change.kind == ObjectKind::Listing)
            ours.append({ObjectKind::Product, 0}); // of which product is not said
    }
    if (!ours.isEmpty()) {
        std::sort(ours.begin(), ours.end());
        ours.erase(std::unique(ours.begin(), ours.end()), ours.end());
        table()->tableModel()->onChanged(ours);
    }
    if (lists)
        m_countTimer.start();
}

void PricesPage::readLists(std::optional<PriceListId> choose)
{
    if (choose)
        m_wantedList = choose;
    whenDone(this, m_prices.lists(), [this](const Result<QList<PriceList>> &lists) {
        if (!lists)
            return setBanner(
                PageBanner{Banner::Kind::Error, words::sentenceFor(lists.error()).what, {}, tr("Close"), {}});
        m_lists->setLists(*lists);
        setCount(lists->size());
        if (m_wantedList)
            m_lists->choose(*std::exchange(m_wantedList, {}));
    });
}

void PricesPage::showList()
{
    const auto list = m_lists->current();
    if (!list)
        return;
    const bool another = !m_list || m_list->id != list->id;
    const bool otherColumns = another || m_list->currency != list->currency || m_list->kind != list->kind;
    m_list = list;
    m_bar->show(*list);
    if (otherColumns) {
        m_source->setList(list->id);
        m_card->setList(list->id);
        table()->tableModel()->setColumns(priceColumns(*list));
        table()->tableModel()->refresh();
        table()->tableModel()->rereadShown();
    }
    if (another) {
        m_bar->setDifferences(0);
        refreshCounts();
    }
}

void PricesPage::refreshCounts()
{
    for (const SavedFilter &filter : tabs()->filters()) {
        if (filter.own || filter.key == u"differs")
            continue;
        whenDone(this, table()->tableModel()->source().count(filter.query()),
                 [this, tab = filter.key](const Result<qint64> &count) {
                     if (count) // a tab without a number says that nobody knows it
                         tabs()->setCount(tab, *count);
                 });
    }
    if (m_effort)
        m_effort->stop(); // of the list before, or of what it was
    m_effort = std::make_shared<listings::Effort>();
    whenDone(this, m_prices.differences(m_source->list(), m_effort),
             [this, mine = ++m_compared](const Result<listings::PriceSurvey> &survey) {
                 if (mine != m_compared || !survey)
                     return;
                 m_bar->setDifferences(survey->differences.size());
                 tabs()->setCount(u"differs"_s, survey->differences.size());
             });
}

void PricesPage::takeCell(qint64 id, const QString &text)
{
    if (!m_list)
        return;
    const auto entry = products::parseEntry(text, *m_list);
    if (!entry)
        return tell(entryProblem(entry.error())); // the editor has said so before
    const QString name = table()->tableModel()->payload(id).value<listings::PriceRow>().entry.name;
    m_card->set(*m_list, {{ProductId(id), *entry}},
                *entry ? tr("“%1”: %2 in “%3”").arg(shortName(name), entryWords(*entry, *m_list), m_list->name)
                       : tr("“%1” is taken out of “%2”").arg(shortName(name), m_list->name));
}

void PricesPage::removeChosen()
{
    QList<EntryChange> entries;
    for (const qint64 id : table()->idsForAct())
        entries.append({ProductId(id), std::nullopt});
    m_card->set(*m_list, entries,
                tr("%n product(s) taken out of “%1”; their listings keep the prices they have.", nullptr,
                   static_cast<int>(entries.size()))
                    .arg(m_list->name));
}

void PricesPage::openList(const std::optional<PriceList> &list)
{
    auto *dialog = new PriceListDialog(m_prices, m_listings, m_context, list, window());
    connect(dialog, &PriceListDialog::changed, m_card, &PriceCard::keep);
    connect(dialog, &PriceListDialog::made, this, [this](PriceListId made) { readLists(made); });
    dialog->open();
}

void PricesPage::openAlign()
{
    if (!m_list)
        return;
    whenDone(this, m_prices.differences(m_list->id, std::make_shared<listings::Effort>()),
             [this, list = *m_list](const Result<listings::PriceSurvey> &survey) {
                 if (!survey)
                     return m_card->keepReading(survey.error());
                 auto *dialog = new AlignDialog(m_prices, m_listings, m_context, list, *survey, window());
                 connect(dialog, &AlignDialog::changed, m_card, &PriceCard::keep);
                 dialog->open();
             });
}

// Over what is ticked or selected, else over all that the filter shows.
void PricesPage::openRule()
{
    if (!m_list)
        return;
    const QList<qint64> products = isManyChosen() ? table()->idsForAct() : table()->tableModel()->ids();
    QList<PriceList> others = m_lists->lists();
    others.removeIf([this](const PriceList &list) { return list.id == m_list->id; });
    auto *dialog = new RuleDialog(m_prices, m_context, *m_list, others, products, window());
    connect(dialog, &RuleDialog::changed, m_card, &PriceCard::keep);
    dialog->open();
}

void PricesPage::openPaste()
{
    if (!m_list)
        return;
    auto *dialog = new PricePasteDialog(m_prices, *m_list, window());
    connect(dialog, &PricePasteDialog::taken, this, [this, list = *m_list](const QList<EntryChange> &entries) {
        m_card->set(list, entries,
                    tr("%n price(s) pasted into “%1”", nullptr, static_cast<int>(entries.size())).arg(list.name));
    });
    dialog->open();
}

void PricesPage::removeList()
{
    auto *dialog = new ActDialog(tr("Delete a price list"), tr("Delete “%1”?").arg(m_list->name), window());
    dialog->addText(tr("It has no prices and goes to no store. A list of the same name can be made again."));
    dialog->setIrreversible(true);
    dialog->addWayOut(tr("Keep it"));
    dialog->addVerb(tr("Delete the list"), ButtonKind::Danger, [this, id = m_list->id] {
        whenDone(this, m_prices.remove(id), [this](const Done &done) {
            if (!done)
                m_card->keepReading(done.error());
        });
        return true;
    });
    dialog->open();
}

void PricesPage::retranslate()
{
    m_paste->setText(tr("Paste…"));
    m_rule->setText(tr("Price rule…"));
    m_new->setText(tr("New price list"));
}

void PricesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

bool PricesPage::hasUnsavedChanges() const
{
    return m_card->hasUnsaved();
}

void PricesPage::showPrice(PriceListId list, ProductId product)
{
    if (m_lists->lists().isEmpty())
        m_wantedList = list;
    else
        m_lists->choose(list);
    showRow(product.value());
}

} // namespace kramar::ui
