// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/listing_detail.h"

#include "listings/listing_page.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/picture_label.h"
#include "ui/common/popover.h"
#include "ui/context/history_section.h"
#include "ui/products/group_names.h"
#include "ui/products/listing_form.h"
#include "ui/products/listing_words.h"
#include "ui/products/product_prices.h"
#include "words/format.h"
#include "words/titles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int usualWidth = 500;
constexpr int tileSide = 16;
constexpr int pictureSide = 48;

QIcon tileOf(const StoreTile &store, qreal scale)
{
    QPixmap tile(QSize(tileSide, tileSide) * scale);
    tile.setDevicePixelRatio(scale);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    drawStoreTile(&painter, QRect(0, 0, tileSide, tileSide), store.name, store.colour);
    return tile;
}

} // namespace

ListingDetail::ListingDetail(const PageContext &context, const GroupNames &groups, QWidget *parent)
    : DetailPane(parent)
    , m_context(context)
    , m_groups(groups)
    , m_picture(new PictureLabel(context.thumbnails, pictureSide, this))
    , m_note(new Banner(this))
    , m_noteRow(new QWidget(this))
    , m_form(nullptr)
    , m_history(new HistorySection(context.clock, this))
    , m_question(new Label({}, Tone::Warn, TypeStep::Normal, this))
    , m_state(new ShortLabel(Tone::Second, this))
    , m_wrong(new Label({}, Tone::Warn, TypeStep::Normal, this))
    , m_difference(new LinkButton({}, this))
    , m_stay(makeButton({}, ButtonKind::Normal, this))
    , m_discard(makeButton({}, ButtonKind::Normal, this))
    , m_save(makeButton({}, ButtonKind::Primary, this))
{
    setFocusPolicy(Qt::TabFocus);
    setTitleWraps(true);
    setLeading(m_picture);
    subRow()->addStretch(1);
    m_note->setTall(true);
    auto *row = new QHBoxLayout(m_noteRow);
    row->setContentsMargins(metrics::pageSide, 12, metrics::pageSide, 2);
    row->addWidget(m_note);
    body()->addWidget(m_noteRow); // above all tabs
    addTab(listing_tab::general, [] { return ListingDetail::tr("General"); });
    makeFacts();
    m_form = new ListingForm(*this, context);
    addTab(listing_tab::history, [] { return ListingDetail::tr("History"); });
    addSection({})->addWidget(m_history);
    m_history->standAlone();
    m_history->setRestorable(true);
    connect(m_history, &HistorySection::restoreWanted, this, &ListingDetail::restoreWanted);
    setCurrentTab(listing_tab::prom);
    makeFoot();
    connect(m_form, &ListingForm::edited, this, &ListingDetail::showFoot);
    connect(this, &DetailPane::currentTabChanged, this, [this] {
        if (m_listing && historyIsOpen())
            Q_EMIT historyWanted();
    });
    connect(m_form->pageLink(), &LinkButton::clicked, this, &ListingDetail::pageWanted);
    connect(m_note, &Banner::actClicked, this, [this] {
        if (m_listing && m_listing->base)
            Q_EMIT baseWanted(*m_listing->base);
    });
    connect(&groups, &GroupNames::changed, this, &ListingDetail::showFacts);
    retranslate();
}

QSize ListingDetail::sizeHint() const
{
    return {usualWidth, 400};
}

void ListingDetail::makeFacts()
{
    QVBoxLayout *section = addSection({});
    m_facts = new Label({}, Tone::Second, TypeStep::Normal, this);
    m_facts->setWordWrap(true);
    m_facts->setSelectable(true);
    section->addWidget(m_facts);
    m_ownGroup = new LinkButton({}, this);
    m_ownGroup->setObjectName(u"ownGroupLink"_s);
    m_ownGroup->hide();
    section->addWidget(m_ownGroup, 0, Qt::AlignLeft);
    connect(m_ownGroup, &LinkButton::clicked, this, &ListingDetail::ownGroupWanted);
}

void ListingDetail::offerOwnGroup()
{
    m_offersOwnGroup = true;
    showFacts();
}

void ListingDetail::setPrices(ProductPrices *prices)
{
    m_prices = prices;
    m_pricesTitle = new Label({}, Tone::Normal, TypeStep::Section, this);
    m_form->pricesSection()->insertWidget(0, m_pricesTitle);
    m_form->pricesSection()->insertWidget(1, prices);
    connect(prices, &ProductPrices::edited, this, &ListingDetail::showFoot);
    retranslate();
}

void ListingDetail::makeFoot()
{
    m_stay->setObjectName(u"stay"_s);
    m_discard->setObjectName(u"discard"_s);
    m_save->setObjectName(u"save"_s);
    setKeyHint(m_save, QKeySequence::Save);
    for (QPushButton *button : {m_stay, m_discard, m_save})
        button->setAutoDefault(true); // Enter answers what the foot asks
    auto *foot = new QWidget(this);
    foot->setBackgroundRole(QPalette::AlternateBase);
    foot->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(metrics::pageSide, 8, 12, 8);
    column->setSpacing(6);
    m_question->setStrong(true);
    column->addWidget(m_question);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    column->addLayout(row);
    row->addWidget(m_state, 1);
    row->addWidget(m_wrong, 1);
    m_wrong->setObjectName(u"whatIsWrong"_s);
    m_wrong->setWordWrap(true); // why nothing was saved is read whole
    row->addWidget(m_difference);
    row->addWidget(m_stay);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    setFoot(foot);
    m_difference->setObjectName(u"difference"_s);
    connect(m_difference, &LinkButton::clicked, this, &ListingDetail::showDifference);
    connect(m_save, &QPushButton::clicked, this, &ListingDetail::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, &ListingDetail::discardRequested);
    connect(m_stay, &QPushButton::clicked, this, &ListingDetail::stayRequested);
}

void ListingDetail::show(const listings::Listing &listing)
{
    const bool same = m_listing && m_listing->id == listing.id;
    m_listing = listing;
    if (!same)
        m_history->setRows({}, {});
    m_form->show(listing, same);
    if (m_prices) {
        if (!same && m_prices->hasUnsaved())
            m_prices->save(); // what was typed for the one before
        m_prices->setUnreached(listing.isVariation ? varietyPriceSentence() : QString());
        m_prices->show(listing.product);
    }
    showHead();
    keepNoteRoom(same);
    showNote();
    showFacts();
    showFoot();
    showContent();
    if (!same) {
        if (QWidget *refused = m_form->firstRefused())
            bringIntoSight(refused);
    }
    if (historyIsOpen())
        Q_EMIT historyWanted();
}

void ListingDetail::clear()
{
    m_listing.reset();
    if (m_prices)
        m_prices->show(std::nullopt);
    stopAsking();
}

void ListingDetail::showHistory(const QList<journal::HistoryRow> &rows)
{
    if (m_listing)
        m_history->setRows(rows,
                           [currency = m_listing->currency](const QString &field, const std::optional<QString> &value) {
                               return valueWords(field, value, currency);
                           });
}

bool ListingDetail::historyIsOpen() const
{
    return currentTab() == listing_tab::history;
}

void ListingDetail::showHead()
{
    const listings::Listing &listing = *m_listing;
    setTitle(listing.shownName);
    m_picture->setPicture(listing.imageFile, tr("Picture of the listing"));
    if (listing.isVariation)
        setChip(Chip{ChipTone::Grey, ChipGlyph::Branch}, tr("Variety"));
    else
        setChip(std::nullopt);
    QStringList origin;
    if (!listing.sku.isEmpty())
        origin.append(listing.sku);
    origin.append(tr("Prom ID %1").arg(listing.promId.value()));
    origin.append(m_context.stores.tile(listing.store).name);
    setSubtitle(Cell::runs({{origin.join(u" · "_s), Tone::Second}}));
    const stores::Store *store = m_context.stores.find(listing.store);
    m_form->pageLink()->setVisible(store && listings::listingPage(*store, listing.promId).isValid());
    setTabIcon(listing_tab::prom, tileOf(m_context.stores.tile(listing.store), devicePixelRatioF()));
}

// The card was read again while it is shown: what its note took stays free, and what is new of it has no room.
void ListingDetail::keepNoteRoom(bool same)
{
    QSizePolicy policy = m_noteRow->sizePolicy();
    const bool has = same && (!m_noteRow->isHidden() || policy.retainSizeWhenHidden());
    policy.setRetainSizeWhenHidden(has);
    m_noteRow->setSizePolicy(policy);
    m_noteIsLate = same && !has;
}

void ListingDetail::showNote()
{
    const listings::Listing &listing = *m_listing;
    const bool refused = listing.queueState == QueueState::Failed;
    // What comes while somebody works in the card is said in the foot and at the fields: nothing moves for it.
    m_noteRow->setVisible((refused && !m_noteIsLate) || listing.isVariation);
    if (refused && !m_noteIsLate) {
        m_note->setWords(
            Banner::Kind::Error, tr("Prom refused a change"),
            listing.promWords.isEmpty()
                ? tr("Correct the marked fields and save: it is sent again.")
                : tr("“%1”. Correct the marked fields and save: it is sent again.").arg(listing.promWords));
    } else if (listing.isVariation) {
        m_note->setWords(
            Banner::Kind::Info, {},
            (listing.base ? tr("This is a variety of “%1”.").arg(shortName(listing.baseName))
                          : tr("This is a variety.")) +
                u' ' +
                tr("For varieties Prom takes only the name with its translation, the status, the availability, the "
                   "quantity and the discount."),
            listing.base ? tr("To the base product") : QString());
    }
}

void ListingDetail::showFacts()
{
    if (!m_listing)
        return;
    const listings::Listing &listing = *m_listing;
    QStringList facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append(name.arg(value));
    };
    add(tr("SKU: %1"), listing.sku);
    add(tr("External ID: %1"), listing.externalId);
    add(tr("Group: %1"), m_groups.nameOf(listing.store, listing.group));
    add(tr("Portal category: %1"), listing.categoryCaption);
    add(tr("Unit: %1"), listing.unit);
    add(tr("Minimum order: %1"), listing.minimumOrder ? words::formatQuantity(*listing.minimumOrder) : QString());
    add(tr("Changed on Prom: %1"), listing.modified ? words::formatMomentInFull(*listing.modified) : QString());
    add(tr("Link: %1"), listing.product ? tr("linked to a product") : tr("not linked to a product"));
    add(tr("Our group: %1"), listing.ownGroup);
    m_facts->setText(facts.join(u'\n'));
    m_ownGroup->setWords(listing.ownGroup.isEmpty() ? tr("Put it into a group of ours…")
                                                    : tr("Another group of ours…"));
    m_ownGroup->setVisible(m_offersOwnGroup && listing.product);
}

// What would be saved: was and is, field by field.
void ListingDetail::showDifference()
{
    auto *popover = new Popover(this);
    auto *words = new Label((m_form->differences() + (m_prices ? m_prices->differences() : QStringList())).join(u'\n'));
    words->setObjectName(u"differences"_s);
    words->setWordWrap(true);
    words->setSelectable(true);
    words->setMinimumWidth(usualWidth * 2 / 3);
    popover->setContent(words);
    popover->openUnder(m_difference);
}

int ListingDetail::unsaved() const
{
    return m_form->unsaved() + (m_prices ? m_prices->unsaved() : 0);
}

bool ListingDetail::hasErrors() const
{
    return m_form->hasErrors() || (m_prices && m_prices->hasErrors());
}

void ListingDetail::setSaving(bool saving)
{
    m_saving = saving;
    showFoot();
}

void ListingDetail::askToLeave()
{
    m_asking = true;
    showFoot();
    m_stay->setFocus(Qt::OtherFocusReason); // an Enter too many must not send anything
}

void ListingDetail::stopAsking()
{
    // Hidden, it would hand its focus on to "Discard", where one Enter more loses what was typed.
    const bool mine = m_stay->hasFocus();
    m_asking = false;
    showFoot();
    if (mine)
        setFocus(Qt::OtherFocusReason);
}

void ListingDetail::showFoot()
{
    const int unsaved = this->unsaved();
    const bool test = m_listing && m_context.stores.isTest(m_listing->store);
    m_question->setVisible(m_asking);
    const bool wrong = hasErrors();
    const bool refusedLate = m_noteIsLate && m_listing && m_listing->queueState == QueueState::Failed;
    m_question->setText(tr("Leave %n unsaved change(s)?", nullptr, unsaved) +
                        (wrong ? u' ' + tr("Correct the marked fields.") : QString()));
    m_stay->setVisible(m_asking);
    m_difference->setVisible(unsaved > 0);
    m_discard->setVisible(unsaved > 0);
    m_save->setText(m_asking ? tr("Save and go on") : test ? tr("Save") : tr("Save and send"));
    m_save->setEnabled(unsaved > 0 && !m_saving && !(m_asking && wrong));
    m_discard->setEnabled(unsaved > 0 && !m_saving);
    const QString why = m_saving ? tr("It is being saved.") : unsaved == 0 ? tr("Nothing is changed.") : QString();
    m_discard->setToolTip(why);
    m_save->setToolTip(m_asking && wrong ? tr("Correct the marked fields.") : why);
    m_wrong->setText(tr("Correct the marked fields."));
    m_wrong->setVisible(wrong && !m_asking);
    m_state->setVisible(m_wrong->isHidden());
    if (m_asking || wrong)
        m_state->setWords({});
    else if (unsaved > 0)
        m_state->setWords(tr("%n unsaved change(s)", nullptr, unsaved));
    else if (refusedLate)
        m_state->setWords(tr("Prom refused a change: see the marked fields."));
    else if (m_listing)
        m_state->setWords(tr("Read from Prom: %1").arg(words::formatMoment(m_listing->read, m_context.clock.now())));
    m_state->setTone(refusedLate && unsaved == 0 ? Tone::Warn : Tone::Second);
}

void ListingDetail::retranslate()
{
    m_stay->setText(tr("Stay"));
    m_discard->setText(tr("Discard"));
    m_difference->setWords(tr("Difference"));
    if (m_pricesTitle)
        m_pricesTitle->setText(tr("Additional prices"));
    m_form->retranslate();
    m_form->pageLink()->setToolTip(tr("Open the listing in the shop's cabinet (Ctrl+O)"));
    showFoot();
    if (!m_listing)
        return;
    showHead();
    showNote();
    showFacts();
}

void ListingDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DetailPane::changeEvent(event);
}

} // namespace kramar::ui
