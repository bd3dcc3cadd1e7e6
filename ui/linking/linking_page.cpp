// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linking/linking_page.h"

#include "ui/common/act_dialog.h"
#include "ui/common/buttons.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/context/store_filter.h"
#include "ui/linking/link_card.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int countPauseMs = 300; // an import changes a thousand listings at a time

TableModel *makeModel(listings::Linking &linking, listings::Listings &listings, const PageContext &context,
                      LinkBoard *board)
{
    auto *model = new TableModel(std::make_unique<LinkSource>(listings, linking, *board), linkColumns(context),
                                 ObjectKind::Listing);
    board->setParent(model);
    return model;
}

} // namespace

LinkingPage::LinkingPage(listings::Linking &linking, listings::Listings &listings, const PageContext &context,
                         QWidget *parent)
    : LinkingPage(linking, listings, context, new LinkBoard(linking), parent)
{
}

LinkingPage::LinkingPage(listings::Linking &linking, listings::Listings &listings, const PageContext &context,
                         LinkBoard *board, QWidget *parent)
    : ListPage(u"linking"_s, makeModel(linking, listings, context, board), parent)
    , m_listings(listings)
    , m_context(context)
    , m_board(board)
    , m_card(new LinkCard(linking, *board, context))
    , m_detail(m_card->detail())
    , m_linkTicked(makeButton({}, ButtonKind::Primary, this, u"link_multiple"_s))
    , m_again(makeButton({}, ButtonKind::Quiet, this, u"arrow_clockwise"_s))
    , m_mappings(makeButton({}, ButtonKind::Normal, this))
    , m_note(new Label({}, Tone::Second))
{
    table()->tableModel()->setParent(this);
    table()->setRowHeight(RowHeight::Matching);
    table()->setThumbnails(&m_context.thumbnails);
    setTitle([] { return LinkingPage::tr("Linking"); });
    setSearchWords([] { return LinkingPage::tr("Name, SKU, Prom ID"); });
    m_linkTicked->setObjectName(u"linkTicked"_s);
    m_again->setObjectName(u"compareAgain"_s);
    m_mappings->setObjectName(u"allMappings"_s);
    m_note->setObjectName(u"linkNote"_s);
    addHeadWidget(m_mappings);
    addHeadWidget(m_linkTicked, QKeySequence(Qt::CTRL | Qt::Key_Return));
    filters()->addToEnd(m_note);
    filters()->addToEnd(m_again);
    setCard(m_card, [this, &linking] { return new LinkCard(linking, *m_board, m_context); });
    setUpFilters();
    setUpActs();
    connectBoard();
    // Enter is not the way into the card here: it links.
    disconnect(table(), &ObjectTable::opened, this, nullptr);
    connect(table(), &ObjectTable::opened, this, &LinkingPage::linkIfSure);
    connect(table(), &QTableView::clicked, this, [this](const QModelIndex &index) {
        const auto line = currentLine();
        const bool offered = line && (!line->offer || !line->offer->alike.isEmpty());
        if (index.column() == table()->tableModel()->columnOf(u"product"_s) && line && !offered)
            createCurrent();
    });
    table()->installEventFilter(this);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countPauseMs);
    connect(&m_countTimer, &QTimer::timeout, this, &LinkingPage::refreshCounts);
    connect(m_linkTicked, &QPushButton::clicked, this, [this] { linkTicked(); });
    connect(m_mappings, &QPushButton::clicked, this, &LinkingPage::mappingsWanted);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_board->isComparing())
            m_board->stop();
        else
            m_board->compare();
    });
    connect(this, &ListPage::currentIdChanged, m_card, &LinkCard::show);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(table()->tableModel(), &TableModel::ticksChanged, this, &LinkingPage::showTicked);
    connect(table()->tableModel(), &TableModel::shown, this, &LinkingPage::showTicked);
    connect(&m_context.news, &News::changed, this, &LinkingPage::takeNews);
    connect(&m_context.stores, &StoreDirectory::changed, table()->viewport(), qOverload<>(&QWidget::update));
    retranslate();
    refreshCounts();
    start(&m_context.local, {.sortKey = u"match"_s, .descending = true});
}

void LinkingPage::setUpFilters()
{
    const auto view = [](QLatin1StringView which) { return QList<Condition>{{u"view"_s, QString(which)}}; };
    setSavedFilters({
        {u"all"_s, [] { return LinkingPage::tr("All"); }, {}},
        {u"sure"_s, [] { return LinkingPage::tr("Sure match"); }, view(link_view::sure)},
        {u"alike"_s, [] { return LinkingPage::tr("Alike"); }, view(link_view::alike)},
        {u"none"_s, [] { return LinkingPage::tr("Nothing offered"); }, view(link_view::none)},
        {u"aside"_s, [] { return LinkingPage::tr("Skipped"); }, view(link_view::aside)},
    });
    filters()->setFields({storeField(m_context.stores),
                          {.key = u"view"_s,
                           .title = [] { return LinkingPage::tr("Match"); },
                           .choices =
                               [] {
                                   return QList<FilterChoice>{
                                       {QString(link_view::sure), LinkingPage::tr("sure")},
                                       {QString(link_view::alike), LinkingPage::tr("alike")},
                                       {QString(link_view::none), LinkingPage::tr("nothing offered")},
                                       {QString(link_view::aside), LinkingPage::tr("skipped")}};
                               }}});
    table()->setEmptyWords([] {
        return StateWords{LinkingPage::tr("Every listing has its product"),
                          LinkingPage::tr("Listings that come from Prom without one are offered here."),
                          {},
                          u"check"_s};
    });
}

void LinkingPage::setUpActs()
{
    const auto any = [this] { return table()->currentId().has_value(); };
    addRowAct({.words = [] { return LinkingPage::tr("Link and next"); },
               .act = [this] { linkIfSure(); },
               .key = Qt::Key_Return,
               .can = [this, any] { return any() && table()->selectedIds().size() <= 1; },
               .icon = u"link"_s,
               .name = u"link_and_next"_s,
               .heard = Command::Heard::Control});
    addRowAct({.words = [] { return LinkingPage::tr("Skip, or take back"); },
               .act = [this] { skipChosen(); },
               .key = QKeySequence(Qt::ALT | Qt::Key_Right),
               .can = any,
               .icon = u"arrow_right"_s,
               .name = u"skip_listing"_s});
    addRowAct({.words = [] { return LinkingPage::tr("Create a product"); },
               .act = [this] { createCurrent(); },
               .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
               .can = [this, any] { return any() && table()->selectedIds().size() <= 1; },
               .icon = u"add"_s,
               .name = u"create_product"_s});
    addRowAct({.words = [] { return LinkingPage::tr("Search for another product"); },
               .act = [this] { m_detail->search({}); },
               .key = Qt::Key_F2,
               .can = any,
               .icon = u"search"_s,
               .name = u"search_product"_s});
    addAction(Command::ofButton(m_again, this));
    addUndo();
    connect(m_detail, &LinkDetail::linkRequested, this, &LinkingPage::linkCurrent);
    connect(m_detail, &LinkDetail::skipRequested, this, &LinkingPage::skipChosen);
    connect(m_detail, &LinkDetail::createRequested, this, &LinkingPage::createCurrent);
    connect(m_card, &LinkCard::troubled, this, &ListPage::setBanner);
    connect(m_card, &LinkCard::wellAgain, this, [this] { setBanner(std::nullopt); });
    connect(m_card, &LinkCard::asideChanged, this, [this] {
        table()->tableModel()->refresh();
        m_countTimer.start();
    });
}

void LinkingPage::connectBoard()
{
    connect(m_board, &LinkBoard::compared, this, &LinkingPage::takeOffers);
    connect(m_board, &LinkBoard::changed, this, &LinkingPage::showOffers);
    connect(m_board, &LinkBoard::progressed, this, &LinkingPage::showProgress);
    connect(m_board, &LinkBoard::stopped, this, &LinkingPage::showProgress);
    connect(m_board, &LinkBoard::troubled, this, [this](const Error &error) {
        const words::Sentence sentence = words::sentenceFor(error);
        setBanner(PageBanner{Banner::Kind::Error, sentence.what,
                             QString(sentence.program + u' ' + sentence.remedy).trimmed(), tr("Close")});
    });
}

// Compared when somebody looks, not with the start of the program.
void LinkingPage::showEvent(QShowEvent *event)
{
    ListPage::showEvent(event);
    if (!m_everCompared)
        m_board->compare();
    m_everCompared = true;
}

void LinkingPage::takeOffers()
{
    QList<qint64> fresh;
    for (auto offer = m_board->offers()->cbegin(); offer != m_board->offers()->cend(); ++offer) {
        if (offer->sure && !offer->leftAside && !m_offeredTicks.contains(offer.key()))
            fresh.append(offer.key());
    }
    for (const qint64 id : std::as_const(fresh))
        m_offeredTicks.insert(id);
    TableModel *model = table()->tableModel();
    model->setTicked(fresh, true);
    model->refresh();
    showOffers();
    showProgress();
    refreshCounts();
}

// The card looks into the same board and follows it by itself: the list too, or they would say two things.
void LinkingPage::showOffers()
{
    table()->tableModel()->rereadShown();
    showTicked();
}

void LinkingPage::takeNews(const Changes &changes)
{
    table()->tableModel()->onChanged(changes);
    const bool ours = std::any_of(changes.cbegin(), changes.cend(),
                                  [](const Change &change) { return change.kind == ObjectKind::Listing; });
    if (ours)
        m_countTimer.start();
}

// What came since the comparison has no offer: it is compared too, once the one under way is done.
void LinkingPage::lookForUncompared()
{
    listings::ListingQuery unlinked;
    unlinked.onlyUnlinked = true;
    whenDone(this, m_listings.ids(unlinked), [this](const Result<QList<qint64>> &ids) {
        if (!ids || !m_everCompared || m_board->isComparing())
            return;
        if (std::any_of(ids->cbegin(), ids->cend(), [this](qint64 id) { return !m_board->offerOf(id); }))
            m_board->compare();
    });
}

void LinkingPage::refreshCounts()
{
    for (const SavedFilter &filter : tabs()->filters()) {
        if (filter.own)
            continue;
        whenDone(this, table()->tableModel()->source().count(filter.query()),
                 [this, tab = filter.key](const Result<qint64> &count) {
                     if (count)
                         tabs()->setCount(tab, *count);
                 });
    }
    if (isVisible())
        lookForUncompared();
}

std::optional<LinkLine> LinkingPage::currentLine() const
{
    const auto id = table()->currentId();
    const QVariant payload = id ? table()->tableModel()->payload(*id) : QVariant();
    return payload.isValid() ? std::optional(payload.value<LinkLine>()) : std::nullopt;
}

// What the card has chosen; where it does not show this row yet, what the row offers.
std::optional<listings::LinkProduct> LinkingPage::productFor(const LinkLine &line) const
{
    return m_card->shownId() == line.listing.id.value() && !m_detail->isAsking() ? m_detail->chosen() : line.product;
}

void LinkingPage::linkCurrent()
{
    const auto line = currentLine();
    if (!line)
        return;
    const std::optional<listings::LinkProduct> product = productFor(*line);
    if (!product) {
        tell(line->offer ? tr("No product is like it: search for one, or create it.")
                         : tr("It is not compared yet: wait a little, or search for its product."));
        return m_detail->search({});
    }
    goOn();
    m_card->link(*line, product->id, product->name);
}

// In the list, one key or two clicks: too little for what is not sure. It goes to the card, where a person sees both
// and says it once more.
void LinkingPage::linkIfSure()
{
    const auto line = currentLine();
    const auto product = line ? productFor(*line) : std::nullopt;
    if (!product || line->isSureOf(product->id))
        return linkCurrent();
    tell(tr("It is not sure: compare the two in the card, and link there."));
    m_detail->takeToCandidates();
}

void LinkingPage::linkTicked()
{
    const QList<listings::Link> links = tickedLinks();
    QList<listings::Link> sure;
    for (const listings::Link &link : links) {
        if (m_board->offerOf(link.listing.value())->sure)
            sure.append(link);
    }
    const auto go = [this](const QList<listings::Link> &chosen) {
        table()->tableModel()->setAllTicked(false);
        m_card->linkAll(chosen);
        return true;
    };
    const auto doubtful = static_cast<int>(links.size() - sure.size());
    if (doubtful == 0) {
        go(links);
        return;
    }
    auto *dialog =
        new ActDialog(tr("Link ticked"), tr("Link %n listing(s) that are not sure?", nullptr, doubtful), this);
    dialog->setObjectName(u"doubtfulQuestion"_s);
    dialog->setIrreversible(sure.isEmpty()); // it could be taken back, if somebody noticed
    dialog->addText(tr("Ticked: %1, of them sure: %2. The others are alike by name, or share a SKU with a product that "
                       "is called or priced otherwise.")
                        .arg(words::formatCount(links.size()), words::formatCount(sure.size())));
    dialog->addWayOut(tr("Look again"));
    dialog
        ->addVerb(tr("Link all · %1").arg(words::formatCount(links.size())), ButtonKind::Normal,
                  [go, links] { return go(links); })
        ->setObjectName(u"linkAllTicked"_s);
    if (!sure.isEmpty())
        dialog
            ->addVerb(tr("Only the sure ones · %1").arg(words::formatCount(sure.size())), ButtonKind::Primary,
                      [go, sure] { return go(sure); })
            ->setObjectName(u"linkSureOnly"_s);
    dialog->open();
}

void LinkingPage::skipChosen()
{
    const auto line = currentLine();
    const QList<qint64> ids = table()->selectedIds();
    if (!line)
        return;
    // As it is now: the card may still say how it was.
    const listings::LinkOffer *offer = m_board->offerOf(line->listing.id.value());
    const bool aside = !(offer && offer->leftAside);
    goOn();
    m_card->leaveAside(ids.size() > 1 ? ids : QList<qint64>{line->listing.id.value()}, aside);
}

void LinkingPage::createCurrent()
{
    if (const auto line = currentLine())
        m_card->create(*line);
}

void LinkingPage::goOn()
{
    const TableModel &model = *table()->tableModel();
    const int row = table()->currentIndex().row();
    const int next = row + 1 < model.rowCount() ? row + 1 : row - 1;
    if (const auto id = model.idAt(next)) {
        table()->setCurrentId(*id);
        table()->setFocus();
    }
}

// What is ticked and has an offer.
QList<listings::Link> LinkingPage::tickedLinks() const
{
    QList<listings::Link> links;
    for (const qint64 id : table()->tableModel()->tickedIds()) {
        const listings::LinkOffer *offer = m_board->offerOf(id);
        if (offer && !offer->alike.isEmpty())
            links.append({ListingId(id), offer->alike.first().product});
    }
    return links;
}

void LinkingPage::showTicked()
{
    const qsizetype count = tickedLinks().size();
    m_linkTicked->setEnabled(count > 0);
    m_linkTicked->setText(count > 0 ? tr("Link ticked · %1").arg(words::formatCount(count)) : tr("Link ticked"));
    m_linkTicked->setToolTip(count > 0 ? QString() : tr("Tick listings that a product is offered for."));
}

void LinkingPage::showProgress()
{
    const bool comparing = m_board->isComparing();
    m_again->setText(comparing ? tr("Stop") : tr("Compare again"));
    if (!comparing)
        m_note->setText(tr("Name, price and quantity stay as they are"));
    else if (m_board->toCompare() > 0)
        m_note->setText(
            tr("Comparing: %1 of %2")
                .arg(words::formatCount(m_board->comparedSoFar()), words::formatCount(m_board->toCompare())));
    else
        m_note->setText(tr("Comparing…"));
}

// A letter over the list is the beginning of a search for a product.
bool LinkingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == table() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool letter = !key->text().isEmpty() && key->text().at(0).isLetterOrNumber() &&
                            (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
        if (letter && m_detail->line()) {
            m_detail->search(key->text());
            return true;
        }
    }
    return ListPage::eventFilter(watched, event);
}

void LinkingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

void LinkingPage::retranslate()
{
    m_mappings->setText(tr("All mappings"));
    showTicked();
    showProgress();
}

} // namespace kramar::ui
