// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/products_page.h"

#include "listings/fields.h"
#include "ui/common/buttons.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/row_data.h"
#include "ui/common/selection_pane.h"
#include "ui/common/when_done.h"
#include "ui/products/group_names.h"
#include "ui/products/listing_card.h"
#include "ui/products/listing_detail.h"
#include "ui/products/listing_folds.h"
#include "ui/products/listing_table.h"
#include "ui/products/listing_words.h"
#include "words/format.h"

#include <QEvent>
#include <QKeyEvent>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

// The columns look into the group names at every paint: the model becomes their parent.
TableModel *makeModel(listings::Listings &listings, const PageContext &context, GroupNames *groups)
{
    auto source = std::make_unique<ListingSource>(listings);
    const QList<TableColumn> columns = listingColumns(context, *groups, source->folds());
    auto *model = new TableModel(std::move(source), columns, ObjectKind::Listing);
    groups->setParent(model);
    return model;
}

constexpr int rereadPauseMs = 300;
constexpr auto bulkKey = Qt::CTRL | Qt::Key_E;

} // namespace

ProductsPage::ProductsPage(listings::Listings &listings, const PageContext &context, std::function<void()> receive,
                           QWidget *parent)
    : ProductsPage(listings, context, new GroupNames(listings, context, nullptr), std::move(receive), parent)
{
}

ProductsPage::ProductsPage(listings::Listings &listings, const PageContext &context, GroupNames *groups,
                           std::function<void()> receive, QWidget *parent)
    : ListPage(u"products"_s, makeModel(listings, context, groups), parent)
    , m_listings(listings)
    , m_context(context)
    , m_groups(groups)
    , m_card(new ListingCard(listings, m_context, *groups))
    , m_detail(m_card->detail())
    , m_receive(makeButton({}, ButtonKind::Normal, this, u"receive"_s))
{
    table()->tableModel()->setParent(this);
    table()->setRowHeight(RowHeight::TwoLines);
    table()->setThumbnails(&m_context.thumbnails);
    setTitle([] { return ProductsPage::tr("Products"); });
    setSearchWords([] { return ProductsPage::tr("Name, SKU, Prom ID, keyword"); });
    m_receive->setObjectName(u"receive"_s);
    addHeadWidget(m_receive);
    setCard(m_card, [this] {
        auto *card = new ListingCard(m_listings, m_context, *m_groups);
        connect(card, &ListingCard::opened, this, &ProductsPage::opened);
        connect(card, &ListingCard::baseWanted, this, &ProductsPage::showBase);
        connect(card, &ListingCard::restoreWanted, this, &ProductsPage::restoreWanted);
        if (m_equip)
            m_equip(card);
        return card;
    });
    setUpFilters();
    setUpKeys();
    setUpActs();
    connectCard();
    connect(m_receive, &QPushButton::clicked, this, [this, receive = std::move(receive)] {
        receive();
        tellReceiving();
    });
    connect(this, &ListPage::currentIdChanged, this, &ProductsPage::choose);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(table()->tableModel(), &TableModel::edited, this, &ProductsPage::editCell);
    connect(table()->tableModel(), &TableModel::queryChanged, this, &ProductsPage::showFound);
    connect(table(), &ObjectTable::foldToggled, this, &ProductsPage::toggleFamily);
    m_rereadTimer.setSingleShot(true);
    m_rereadTimer.setInterval(rereadPauseMs);
    connect(&m_rereadTimer, &QTimer::timeout, this, &ProductsPage::readAgain);
    connect(&m_context.news, &News::changed, this, &ProductsPage::takeNews);
    connect(&m_context.stores, &StoreDirectory::changed, table()->viewport(), qOverload<>(&QWidget::update));
    connect(m_groups, &GroupNames::changed, table()->viewport(), qOverload<>(&QWidget::update));
    connect(m_groups, &GroupNames::changed, filters(), &FilterBar::retranslate); // a condition may name one
    retranslate();
    refreshCounts();
    start(&m_context.local, {.sortKey = u"name"_s});
}

// A cell's editor that is still open gives its text as it goes.
ProductsPage::~ProductsPage()
{
    disconnect(table()->tableModel(), nullptr, this, nullptr);
}

void ProductsPage::setUpKeys()
{
    addSave([this] { return hasUnsavedChanges(); }, [this] { m_card->save(); });
    addUndo();
}

// Beside each other stand acts for sets of different size: each says its own.
QString ProductsPage::counted(const QString &act, int count)
{
    return tr("%1: %2", "an act and how many it is for").arg(act, words::formatCount(count));
}

// What can be done with one row by its menu, and with all that are ticked by the pane: the same acts.
void ProductsPage::setUpActs()
{
    struct Common {
        QString name, field, value, icon;
        std::function<QString()> words;
    };
    const QList<Common> common{
        {u"manyAvailable"_s, QString(listing_field::presence), QString(presence::available), u"check"_s,
         [] { return ProductsPage::tr("Mark as in stock"); }},
        {u"manyNotAvailable"_s, QString(listing_field::presence), QString(presence::notAvailable), u"prohibited"_s,
         [] { return ProductsPage::tr("Mark as out of stock"); }},
        {u"manyShown"_s, QString(listing_field::status), QString(listing_status::onDisplay), u"eye"_s,
         [] { return ProductsPage::tr("Publish"); }},
        {u"manyHidden"_s, QString(listing_field::status), QString(listing_status::notOnDisplay), u"eye_off"_s,
         [] { return ProductsPage::tr("Hide"); }},
    };
    auto *pane = new SelectionPane([](int count) { return ProductsPage::tr("%n product(s) chosen", nullptr, count); });
    pane->setNote([this](int count) {
        const QString all = tr("Each action applies to all of them; so does Undo.");
        const int whole = withFolded(count);
        if (whole == count)
            return all;
        return tr("With the varieties that are folded below them it is %n product(s): the bulk edit changes all of "
                  "these, the other acts only the rows that are shown.",
                  nullptr, whole);
    });
    addRowAct({.words = [] { return ProductsPage::tr("To the card"); },
               .act =
                   [this] {
                       if (const auto id = table()->currentId())
                           Q_EMIT table()->opened(*id);
                   },
               .key = Qt::Key_Return,
               .can = [this] { return table()->currentId().has_value(); },
               .icon = u"edit"_s,
               .name = u"to_card"_s,
               .heard = Command::Heard::Control});
    addRowAct({.words = [] { return ProductsPage::tr("Price in the row"); },
               .act =
                   [this] {
                       table()->setFocus();
                       const auto *model = table()->tableModel();
                       const QModelIndex cell =
                           model->index(table()->currentIndex().row(), model->columnOf(u"price"_s));
                       table()->setCurrentIndex(cell);
                       table()->edit(cell);
                   },
               .key = Qt::Key_F2,
               .can = [this] { return currentListing() && !currentListing()->isVariation; },
               .icon = u"edit"_s,
               .name = u"price_in_row"_s,
               .heard = Command::Heard::Control});
    addRowAct({.words = [] { return ProductsPage::tr("Open the page on Prom"); },
               .act = [this] { m_card->openOnProm(*currentListing()); },
               .key = QKeySequence(Qt::CTRL | Qt::Key_O),
               .can = [this] { return currentListing() && m_card->hasPage(*currentListing()); },
               .icon = u"open_external"_s,
               .name = u"listing_page"_s});
    const auto family = [this](bool open) {
        const auto base = currentListing();
        const TableModel &model = *table()->tableModel();
        return base && base->varieties > 0 && folds().isOpen(*base, model, table()->currentIndex().row()) == open;
    };
    const auto toggle = [this] { toggleFamily(*table()->currentId()); };
    addRowAct({.words = [] { return ProductsPage::tr("Show the varieties"); },
               .act = toggle,
               .key = Qt::Key_Right,
               .can = [family] { return family(false); },
               .icon = u"chevron_right"_s,
               .name = u"unfold"_s,
               .heard = Command::Heard::Control});
    addRowAct({.words = [] { return ProductsPage::tr("Fold the varieties"); },
               .act = toggle,
               .key = Qt::Key_Left,
               .can = [family] { return family(true); },
               .icon = u"chevron_down"_s,
               .name = u"fold"_s,
               .heard = Command::Heard::Control});
    addRowSeparator();
    for (const Common &act : common) {
        const auto edit = [this, field = act.field, value = act.value] { editMany(field, value); };
        pane->addAct({.name = act.name,
                      .words = [words = act.words](int count) { return counted(words(), count); },
                      .act = edit,
                      .icon = act.icon});
        addRowAct({.words = act.words,
                   .act = edit,
                   .can =
                       [this, field = act.field, value = act.value] {
                           const auto listing = currentListing();
                           return isManyChosen() || (listing && listings::canonical(field, listing->values) != value);
                       },
                   .icon = act.icon,
                   .name = act.name});
    }
    const auto bulk = [] { return ProductsPage::tr("Bulk edit…"); };
    pane->addAct(
        {.name = u"manyBulk"_s,
         .words = [this](int count) { return tr("Bulk edit: %1…").arg(words::formatCount(withFolded(count))); },
         .act = [this] { editInBulk(); },
         .icon = u"tasks"_s,
         .key = QKeySequence(bulkKey)});
    addRowSeparator();
    addRowAct({.words = bulk,
               .act = [this] { editInBulk(); },
               .key = QKeySequence(bulkKey),
               .can = [this] { return !table()->idsForAct().isEmpty(); },
               .icon = u"tasks"_s,
               .name = u"bulk"_s});
    addCommand({.words = [] { return ProductsPage::tr("Bulk edit of all that is found…"); },
                .act = [this] { editFoundInBulk({}); },
                .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                .icon = u"tasks"_s,
                .name = u"bulk_all"_s,
                .whyNot = [this] { return table()->model()->rowCount() > 0 ? QString() : tr("Nothing is found."); }});
    m_many = pane;
    setSelectionPane(pane);
}

// How many the bulk edit takes of so many chosen rows: all that is found has folded varieties too.
int ProductsPage::withFolded(int chosen) const
{
    const qint64 found = tabs()->countOf(u"all"_s).value_or(0);
    const TableModel &model = *table()->tableModel();
    if (!table()->actsOnTicked() || !model.ticks().isAllOfFilter() || model.query().isFiltered() || found <= chosen)
        return chosen;
    return static_cast<int>(found - model.rowCount() + chosen);
}

void ProductsPage::editInBulk()
{
    const TableModel &model = *table()->tableModel();
    if (!table()->actsOnTicked() || !model.ticks().isAllOfFilter())
        return Q_EMIT bulkEditWanted(table()->idsForAct());
    QSet<qint64> left;
    for (const qint64 id : model.ids()) {
        if (!model.ticks().contains(id))
            left.insert(id);
    }
    editFoundInBulk(left);
}

// Also what is folded away below its base.
void ProductsPage::editFoundInBulk(const QSet<qint64> &without)
{
    TableModel &model = *table()->tableModel();
    const auto found = model.source().unfoldedIds(model.query());
    Q_ASSERT(found);
    whenDone(this, *found, [this, without](const Result<QList<qint64>> &ids) {
        if (!ids)
            return m_card->fail(ids.error());
        QList<qint64> wanted = *ids;
        wanted.removeIf([&without](qint64 id) { return without.contains(id); });
        Q_EMIT bulkEditWanted(wanted);
    });
}

void ProductsPage::keep(ActId act, const QString &words)
{
    m_card->keep(act, {words, tr("Taken back: the products have what they had before")});
}

std::optional<listings::Listing> ProductsPage::currentListing() const
{
    const auto id = table()->currentId();
    const QVariant payload = id ? table()->tableModel()->payload(*id) : QVariant();
    return payload.isValid() ? std::optional(listingIn(payload)) : std::nullopt;
}

// A refusal of one leaves the others done, and is said.
void ProductsPage::editMany(const QString &field, const QString &value)
{
    whenDone(this, m_listings.editAll(table()->idsForAct(), {{field, value}}, m_context.undoDelayMs),
             [this, field, value](const Result<listings::Listings::ManyEdited> &done) {
                 if (!done)
                     return m_card->fail(done.error());
                 if (done->refused)
                     m_card->fail(*done->refused);
                 if (done->act == ActId())
                     return;
                 const QString test = testWords(done->stores, m_context.stores);
                 const auto changed = static_cast<int>(done->changed);
                 m_card->keep(
                     done->act,
                     {tr("%n product(s) changed: %1", nullptr, changed).arg(valueWords(field, value, Currency::uah())) +
                          (test.isEmpty() ? QString() : u". "_s + test),
                      tr("Taken back: %n product(s) have what they had before", nullptr, changed)});
             });
}

void ProductsPage::connectCard()
{
    connect(m_card, &ListingCard::opened, this, &ProductsPage::opened);
    connect(m_card, &ListingCard::baseWanted, this, &ProductsPage::showBase);
    connect(m_card, &ListingCard::restoreWanted, this, &ProductsPage::restoreWanted);
    connect(m_card, &ListingCard::troubled, this, &ListPage::setBanner);
    connect(m_card, &ListingCard::wellAgain, this, [this] { setBanner(std::nullopt); });
    connect(m_card, &ListingCard::saveEnded, this, &ProductsPage::followSave);
    connect(m_card, &ListingCard::stillUnsaved, this, [this](qint64 wanted) { choose(wanted); });
    connect(m_card, &ListingCard::discarded, this, [this] {
        if (m_leavingTo)
            goOn();
    });
    connect(m_detail, &ListingDetail::stayRequested, this, &ProductsPage::stay);
}

void ProductsPage::takeNews(const Changes &changes)
{
    table()->tableModel()->onChanged(changes);
    const bool any = std::any_of(changes.cbegin(), changes.cend(), [](const Change &change) {
        return change.kind == ObjectKind::Listing || change.kind == ObjectKind::Store;
    });
    if (any)
        refreshCounts();
    // What a row says of its products and of the varieties folded below it.
    m_productsChanged |= std::any_of(changes.cbegin(), changes.cend(),
                                     [](const Change &change) { return change.kind == ObjectKind::Product; });
    const bool beside =
        m_productsChanged || std::any_of(changes.cbegin(), changes.cend(), [this](const Change &change) {
            return change.kind == ObjectKind::Balance ||
                   (change.kind == ObjectKind::Listing && !table()->tableModel()->payload(change.id).isValid());
        });
    if (beside && !m_rereadTimer.isActive())
        m_rereadTimer.start();
}

// A product that went into another group may be found no more, or now.
void ProductsPage::readAgain()
{
    const bool regrouped = std::exchange(m_productsChanged, false);
    if (regrouped && m_readOwnGroups)
        m_readOwnGroups();
    if (regrouped && conditionOf(table()->tableModel()->asked(), u"own_group"_s).isValid())
        table()->tableModel()->refresh();
    else
        table()->tableModel()->rereadShown();
}

ListingFolds &ProductsPage::folds() const
{
    return static_cast<ListingSource &>(table()->tableModel()->source()).folds();
}

// A click on its sign, or → and ←.
void ProductsPage::toggleFamily(qint64 base)
{
    const listings::ListingQuery order = listingQueryOf(table()->tableModel()->query());
    whenDone(this, m_listings.varieties(ListingId(base), order), [this, base](const Result<QList<qint64>> &varieties) {
        TableModel *model = table()->tableModel();
        const int row = model->rowOf(base);
        const QVariant payload = model->payload(base);
        if (!varieties || row < 0 || !payload.isValid())
            return varieties ? void() : m_card->fail(varieties.error());
        const bool open = !folds().isOpen(listingIn(payload), *model, row);
        folds().setOpen(ListingId(base), open);
        if (open)
            return model->insertBelow(base, *varieties);
        if (const auto current = table()->currentId(); current && varieties->contains(*current))
            table()->setCurrentId(base);
        model->removeBelow(base, *varieties);
    });
}

// A variety is shown by opening its base.
void ProductsPage::showRow(qint64 id)
{
    if (table()->tableModel()->rowOf(id) >= 0)
        return ListPage::showRow(id);
    whenDone(this, m_listings.find(ListingId(id)), [this, id](const Result<listings::Listing> &listing) {
        if (listing && listing->base)
            folds().openAlways(*listing->base);
        ListPage::showRow(id);
    });
}

void ProductsPage::showBase(ListingId base)
{
    showRow(base.value());
}

// Of all there are, also those that are folded away; of what is found, the rows.
void ProductsPage::showFound()
{
    const bool all = !table()->tableModel()->query().isFiltered();
    setCount(all ? tabs()->countOf(u"all"_s) : std::nullopt);
}

// Another row became the current one.
void ProductsPage::choose(std::optional<qint64> id)
{
    const auto &shown = m_detail->listing();
    if (!hasUnsavedChanges())
        return m_card->show(id);
    const qint64 open = shown->id.value();
    if (id == open)
        return; // put back below
    m_leavingTo = id;
    setDetailOpen(true);
    m_detail->askToLeave();
    table()->setCurrentId(open); // until it is answered, the row whose card is open
}

void ProductsPage::setPrices(listings::Prices &prices, const std::function<void(PriceListId, ProductId)> &list)
{
    m_equip = [&prices, list](ListingCard *card) { card->setPrices(prices, list); };
    m_equip(m_card);
}

bool ProductsPage::hasUnsavedChanges() const
{
    return m_card->hasUnsaved();
}

// To the row that was chosen while something was typed; or back, when not all of it could be saved.
void ProductsPage::followSave(bool all)
{
    if (m_leavingTo)
        all ? goOn() : stay();
}

void ProductsPage::stay()
{
    m_leavingTo.reset();
    m_detail->stopAsking();
    if (m_detail->listing())
        table()->setCurrentId(m_detail->listing()->id.value());
}

void ProductsPage::goOn()
{
    const std::optional<qint64> to = *std::exchange(m_leavingTo, std::nullopt);
    m_detail->stopAsking();
    if (to && table()->currentId() != to && table()->tableModel()->rowOf(*to) >= 0)
        table()->setCurrentId(*to); // its card follows
    else
        m_card->show(to);
    table()->setFocus();
}

// F2 in the row.
void ProductsPage::editCell(qint64 id, const QString &key, const QString &text)
{
    const QVariant payload = table()->tableModel()->payload(id);
    if (!payload.isValid())
        return;
    const listings::Listing listing = listingIn(payload);
    const auto value = listings::parseField(key, text, listing.currency);
    if (!value || !cellRefusal(payload, key, text).isEmpty())
        return; // said at the cell, whose editor is still open
    m_card->saveCell(listing, {key, *value});
}

void ProductsPage::refreshCounts()
{
    whenDone(this, m_listings.counts(std::nullopt), [this](const Result<listings::Listings::Counts> &counts) {
        if (!counts)
            return; // a tab without a number says that nobody knows it
        tabs()->setCount(u"all"_s, counts->all);
        tabs()->setCount(u"available"_s, counts->available);
        tabs()->setCount(u"not_available"_s, counts->notAvailable);
        tabs()->setCount(u"without_photo"_s, counts->withoutPhoto);
        tabs()->setCount(u"moderation"_s, counts->inModeration);
        tabs()->setCount(u"hidden"_s, counts->hidden);
        tabs()->setCount(u"pending"_s, counts->pending);
        tabs()->setCount(u"unlinked"_s, counts->unlinked);
        showFound();
    });
}

// What comes shows by itself; that it is under way, and that it is done, has to be said.
void ProductsPage::tellReceiving()
{
    m_receiving.clear();
    m_received = 0;
    for (const stores::Store &store : m_context.stores.all()) {
        if (!m_context.stores.isPaused(store.id))
            m_receiving.insert(store.id.value());
    }
    tell(m_context.stores.all().isEmpty() ? tr("No store is connected yet.")
         : m_receiving.isEmpty()          ? tr("The exchange is paused: nothing is received.")
                                          : tr("Products are being received from Prom; you can go on working."));
}

void ProductsPage::received(StoreId store, const Result<int> &different)
{
    if (!m_receiving.remove(store.value()))
        return;
    if (!different) {
        m_receiving.clear();
        return m_card->fail(different.error());
    }
    m_received += *different;
    if (m_receiving.isEmpty())
        tell(m_received > 0 ? tr("Received from Prom: %n product(s) new or different.", nullptr, m_received)
                            : tr("Received from Prom: nothing is different."));
}

void ProductsPage::retranslate()
{
    m_receive->setText(tr("Receive from Prom"));
}

void ProductsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_leavingTo)
        return stay();
    ListPage::keyPressEvent(event);
}

void ProductsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

} // namespace kramar::ui
