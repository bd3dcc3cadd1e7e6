// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/price_card.h"

#include "ui/common/label.h"
#include "ui/common/picture_label.h"
#include "ui/common/when_done.h"
#include "ui/context/history_section.h"
#include "ui/products/listing_words.h"
#include "ui/products/product_prices.h"
#include "words/format.h"
#include "words/history.h"
#include "words/values.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int pictureSide = 48;
const QString historyTab = u"history"_s;

QString currencyOf(const QList<products::PriceList> &lists, PriceListId id)
{
    for (const products::PriceList &list : lists) {
        if (list.id == id)
            return list.currency.code();
    }
    return {};
}

// The name of the list that a price stands in; one that was deleted since has none.
QString listOfPrice(const QList<products::PriceList> &lists, const QString &field)
{
    for (const products::PriceList &list : lists) {
        if (products::listOfEntryField(field) == list.id)
            return list.name;
    }
    return words::historyFieldTitle(field);
}

class PricePane : public DetailPane
{
public:
    using DetailPane::DetailPane;
    QSize sizeHint() const override { return {300, 400}; }
};

} // namespace

PriceCard::PriceCard(listings::Prices &prices, const PageContext &context)
    : DetailCard(new PricePane)
    , m_prices(prices)
    , m_context(context)
    , m_pane(pane())
    , m_picture(new PictureLabel(context.thumbnails, pictureSide, m_pane))
    , m_lists(new ProductPrices(prices, context, m_pane))
    , m_onProm(new Label({}, Tone::Second))
    , m_ofProduct(new HistorySection(context.clock))
    , m_ofList(new HistorySection(context.clock))
{
    m_pane->setFocusPolicy(Qt::TabFocus);
    m_pane->setTitleWraps(true);
    m_pane->setLeading(m_picture);
    m_pane->addTab(u"prices"_s, [] { return PriceCard::tr("Prices"); });
    m_pane->addSection(u" "_s, &m_title)->addWidget(m_lists);
    m_onProm->setWordWrap(true);
    m_onProm->setSelectable(true);
    m_pane->addSection(u" "_s, &m_onPromTitle)->addWidget(m_onProm);
    m_pane->addTab(historyTab, [] { return PriceCard::tr("History"); });
    m_ofProduct->setObjectName(u"historyOfPrices"_s);
    m_ofList->setObjectName(u"historyOfList"_s);
    m_ofProduct->standAlone();
    m_ofList->standAlone();
    m_pane->addSection(u" "_s, &m_ofProductTitle)->addWidget(m_ofProduct);
    m_pane->addSection(u" "_s, &m_ofListTitle)->addWidget(m_ofList);
    connect(m_pane, &DetailPane::currentTabChanged, this, &PriceCard::readHistory);
    connect(m_lists, &ProductPrices::changed, this, &PriceCard::keep);
    connect(m_lists, &ProductPrices::failed, this, &PriceCard::fail);
    connect(m_lists, &ProductPrices::saveEnded, this, [this] { Q_EMIT saveEnded(!hasUnsaved()); });
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            const bool product = change.kind == ObjectKind::Product && (change.id == 0 || change.id == m_wanted);
            const bool any = change.kind == ObjectKind::Listing || change.kind == ObjectKind::PriceList;
            if (m_wanted && (product || any))
                return show(m_wanted);
        }
    });
    retranslate();
    showNothing();
}

void PriceCard::showNothing()
{
    m_pane->showEmpty(u"tag"_s, tr("No product chosen"), tr("Choose one in the list."));
}

void PriceCard::setList(PriceListId list)
{
    m_list = list;
    if (m_wanted)
        show(m_wanted);
}

void PriceCard::show(std::optional<qint64> id)
{
    const quint64 mine = ++m_asked;
    m_wanted = id;
    if (!id) {
        m_row.reset();
        m_lists->show(std::nullopt);
        return showNothing();
    }
    whenDone(this, m_prices.rows(m_list, {*id}), [this, mine](const Result<QList<listings::PriceRow>> &rows) {
        if (mine != m_asked)
            return; // another one is asked for
        if (!rows)
            return fail(rows.error());
        if (rows->isEmpty())
            Q_EMIT gone();
        else
            showRow(rows->first());
    });
}

void PriceCard::showRow(const listings::PriceRow &row)
{
    const bool same = m_row && m_row->entry.product == row.entry.product;
    if (!same && m_lists->hasUnsaved())
        m_lists->save(); // what was typed for the one before
    m_row = row;
    m_pane->setTitle(row.entry.name);
    const QString cost = row.entry.cost ? words::formatMoney(*row.entry.cost) : words::unknownValue();
    m_pane->setSubtitle(Cell::runs({{row.entry.sku, Tone::Second}, {tr("cost %1").arg(cost), Tone::Second}}));
    m_picture->setPicture(row.onProm.isEmpty() ? QString() : row.onProm.first().imageFile,
                          tr("Picture of the listing"));
    m_lists->show(row.entry.product);
    showOnProm(row);
    m_pane->showContent();
    if (!same) {
        m_ofProduct->setRows({}, {});
        m_pane->scrollToTop();
    }
    readHistory();
}

void PriceCard::readHistory()
{
    if (!m_row || m_pane->currentTab() != historyTab)
        return;
    const ProductId product = m_row->entry.product;
    whenDone(this, m_prices.history(product, m_list),
             [this, product, list = m_list](const Result<listings::PriceHistory> &history) {
                 if (!history)
                     return fail(history.error());
                 if (m_row && m_row->entry.product == product && m_list == list)
                     showHistory(*history);
             });
}

void PriceCard::showHistory(const listings::PriceHistory &history)
{
    const QList<products::PriceList> &lists = history.lists;
    m_ofProduct->setRows(
        history.ofProduct,
        [lists](const QString &field, const std::optional<QString> &value) {
            const auto list = products::listOfEntryField(field);
            return words::historyFieldValue(field, value, list ? currencyOf(lists, *list) : QString());
        },
        [lists](const QString &field) { return listOfPrice(lists, field); });
    m_ofList->setRows(
        history.ofList,
        [](const QString &field, const std::optional<QString> &value) {
            return words::historyFieldValue(field, value);
        },
        [&stores = m_context.stores](const QString &field) {
            if (const QString store = field.section(u'.', 1); field.startsWith(u"store."))
                return tr("Goes to “%1”").arg(stores.tile(StoreId(store.toLongLong())).name);
            return words::historyFieldTitle(field);
        });
}

void PriceCard::showOnProm(const listings::PriceRow &row)
{
    QStringList lines;
    for (const listings::PriceOnProm &one : row.onProm) {
        QStringList parts{one.price ? words::formatMoney(*one.price) : words::unknownValue()};
        if (!one.steps.isEmpty() && one.steps != u"[]")
            parts.append(words::fieldValue(u"prices", one.steps, one.price ? one.price->currency().code() : QString()));
        if (one.isVariation)
            parts.append(tr("a variety"));
        if (one.pending)
            parts.append(tr("in the queue"));
        lines.append(tr("%1: %2").arg(m_context.stores.tile(one.store).name, parts.join(u"; "_s)));
    }
    const bool onlyVarieties = std::all_of(row.onProm.cbegin(), row.onProm.cend(),
                                           [](const listings::PriceOnProm &one) { return one.isVariation; });
    m_lists->setUnreached(row.onProm.isEmpty() ? tr("It stands in no store, so nothing goes to Prom.")
                          : onlyVarieties      ? varietyPriceSentence()
                                               : QString());
    m_onProm->setText(lines.isEmpty() ? tr("No listing on Prom is linked to it.") : lines.join(u'\n'));
}

std::optional<qint64> PriceCard::shownId() const
{
    return m_row ? std::optional(m_row->entry.product.value()) : std::nullopt;
}

bool PriceCard::hasUnsaved() const
{
    return m_lists->hasUnsaved();
}

void PriceCard::save()
{
    m_lists->save();
}

void PriceCard::keep(ActId act, const QString &words)
{
    Q_EMIT wellAgain();
    const PriceWays ways = priceWays(m_prices, act, m_context.undoDelayMs);
    kept({words, pricesAsBefore()}, ways.back, ways.again);
}

void PriceCard::set(const products::PriceList &list, const QList<products::EntryChange> &entries, const QString &words)
{
    whenDone(this, m_prices.set(list.id, entries, m_context.undoDelayMs),
             [this, words](const Result<listings::Prices::Changed> &done) {
                 if (!done)
                     return fail(done.error());
                 if (done->act != ActId())
                     keep(done->act, words);
             });
}

void PriceCard::retranslate()
{
    m_title->setText(tr("Additional prices"));
    m_onPromTitle->setText(tr("On Prom"));
    m_ofProductTitle->setText(tr("Its prices"));
    m_ofListTitle->setText(tr("The price list"));
    if (m_row)
        showRow(*m_row);
    else
        showNothing();
}

} // namespace kramar::ui
