// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linking/link_detail.h"

#include "ui/common/buttons.h"
#include "ui/common/edits.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/common/picture_label.h"
#include "words/format.h"

#include <QFocusEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int usualWidth = 380;
constexpr int pictureSide = 48;
constexpr int shownCandidates = 5;
constexpr int searchPauseMs = 250;

std::unique_ptr<CandidateSource> makeSource(listings::Linking &linking)
{
    return std::make_unique<CandidateSource>(linking);
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? words::unknownValue() : text;
}

} // namespace

LinkDetail::LinkDetail(listings::Linking &linking, const PageContext &context, QWidget *parent)
    : DetailPane(parent)
    , m_context(context)
    , m_picture(new PictureLabel(context.thumbnails, pictureSide, this))
    , m_search(new QLineEdit(this))
    , m_create(new LinkButton)
    , m_comparison(new QGridLayout)
    , m_skip(makeButton({}, ButtonKind::Quiet, this))
    , m_link(makeButton({}, ButtonKind::Primary, this))
{
    auto source = makeSource(linking);
    m_source = source.get();
    m_candidates = new TableModel(std::move(source), candidateColumns(*m_source), ObjectKind::Product, this);
    m_table = new ObjectTable(m_candidates, this);
    m_table->setObjectName(u"candidates"_s);
    m_table->setRowHeight(RowHeight::TwoLines);
    m_table->setThumbnails(&context.thumbnails);
    m_table->horizontalHeader()->hide();
    m_table->setFixedHeight(shownCandidates * m_table->verticalHeader()->defaultSectionSize() + 2);
    m_search->setObjectName(u"productSearch"_s);
    m_search->addAction(Icons::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_create->setObjectName(u"createProduct"_s);
    m_link->setObjectName(u"linkAndNext"_s);
    m_skip->setObjectName(u"skip"_s);
    setKeyHint(m_link, Qt::Key_Return);
    setKeyHint(m_skip, QKeySequence(Qt::ALT | Qt::Key_Right));

    setFocusPolicy(Qt::TabFocus);
    setTitleWraps(true);
    setLeading(m_picture);
    subRow()->addStretch(1);
    QVBoxLayout *with = addSection(u" "_s, &m_withTitle);
    with->addWidget(m_search);
    with->addWidget(m_table);
    with->addWidget(m_create, 0, Qt::AlignLeft);
    addSection(u" "_s, &m_comparisonTitle)->addLayout(m_comparison);
    m_comparison->setHorizontalSpacing(12);
    m_comparison->setVerticalSpacing(6);
    m_comparison->setColumnStretch(1, 1);
    m_comparison->setColumnStretch(2, 1);
    for (int row = 0; row < 5; ++row) {
        Row added{new Label({}, Tone::Second), new Label({}, row == 0 ? Tone::Second : Tone::Normal),
                  new Label({}, row == 0 ? Tone::Second : Tone::Normal)};
        for (Label *label : {added.onProm, added.ours}) {
            label->setWordWrap(true);
            label->setSelectable(row > 0);
        }
        m_comparison->addWidget(added.title, row, 0, Qt::AlignTop);
        m_comparison->addWidget(added.onProm, row, 1, Qt::AlignTop);
        m_comparison->addWidget(added.ours, row, 2, Qt::AlignTop);
        m_rows.append(added);
    }

    auto *foot = new QWidget(this);
    foot->setBackgroundRole(QPalette::AlternateBase);
    foot->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::pageSide, 8, 12, 8);
    row->addWidget(m_skip);
    row->addStretch(1);
    row->addWidget(m_link);
    setFoot(foot);

    m_pause.setSingleShot(true);
    m_pause.setInterval(searchPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LinkDetail::ask);
    connect(m_search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] { // the first one that is found; Enter there links
        m_pause.stop();
        ask();
        m_table->setFocus();
    });
    connect(m_candidates, &TableModel::shown, this, [this] {
        m_asking = false;
        if (!m_table->currentIndex().isValid() && m_candidates->rowCount() > 0)
            m_table->setCurrentId(m_candidates->ids().first());
        compare();
    });
    connect(m_candidates, &QAbstractItemModel::dataChanged, this, &LinkDetail::compare);
    connect(m_table, &ObjectTable::currentIdChanged, this, &LinkDetail::compare);
    connect(m_table, &ObjectTable::opened, this, &LinkDetail::linkRequested);
    connect(m_link, &QPushButton::clicked, this, &LinkDetail::linkRequested);
    connect(m_skip, &QPushButton::clicked, this, &LinkDetail::skipRequested);
    connect(m_create, &LinkButton::clicked, this, &LinkDetail::createRequested);
    connect(&context.news, &News::changed, m_candidates, &TableModel::onChanged);
    showNothingFound();
    m_table->setFilteredEmptyWords([] {
        return StateWords{LinkDetail::tr("No product is called so"),
                          LinkDetail::tr("Search for another word, or make a new one."),
                          {},
                          u"search"_s};
    });
    retranslate();
}

QSize LinkDetail::sizeHint() const
{
    return {usualWidth, 400};
}

void LinkDetail::show(const LinkLine &line)
{
    const bool same = m_line && m_line->listing.id == line.listing.id;
    const bool sameOffer = same && m_line->offer == line.offer;
    m_line = line;
    showHead();
    showContent();
    if (sameOffer)
        return compare();
    if (!same) {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_pause.stop();
    }
    m_source->setOffer(line.offer);
    showNothingFound();
    m_table->setCurrentIndex({});
    ask();
}

// Not compared yet is not the same as nothing found.
void LinkDetail::showNothingFound()
{
    if (m_line && !m_line->offer)
        m_table->setEmptyWords([] {
            return StateWords{LinkDetail::tr("Not compared yet"),
                              LinkDetail::tr("It is compared with all products; you can search above meanwhile."),
                              {},
                              u"search"_s};
        });
    else
        m_table->setEmptyWords([] {
            return StateWords{LinkDetail::tr("Nothing is like it"),
                              LinkDetail::tr("Search for the product above, or make a new one."),
                              {},
                              u"search"_s};
        });
}

void LinkDetail::takeToCandidates()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void LinkDetail::clear()
{
    m_line.reset();
}

// The same words may stand for other rows now: the offers are another listing's.
void LinkDetail::ask()
{
    m_asking = true;
    const TableQuery query{.search = m_search->text().trimmed()};
    if (query == m_candidates->asked())
        m_candidates->refresh();
    else
        m_candidates->setQuery(query);
}

std::optional<listings::LinkProduct> LinkDetail::chosen() const
{
    const auto id = m_asking ? std::nullopt : m_table->currentId();
    const QVariant payload = id ? m_candidates->payload(*id) : QVariant();
    return payload.isValid() ? std::optional(payload.value<listings::LinkProduct>()) : std::nullopt;
}

QList<listings::LinkProduct> LinkDetail::lookAlikes() const
{
    QList<listings::LinkProduct> shown;
    for (const qint64 id :
         m_candidates->ids().first(std::min<qsizetype>(shownCandidates, m_candidates->ids().size()))) {
        const QVariant payload = m_candidates->payload(id);
        if (payload.isValid())
            shown.append(payload.value<listings::LinkProduct>());
    }
    return shown;
}

void LinkDetail::search(const QString &begun)
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->setText(begun);
}

void LinkDetail::compare()
{
    if (!m_line)
        return;
    const listings::Listing &listing = m_line->listing;
    const std::optional<listings::LinkProduct> product = chosen();
    const auto put = [this](int row, const QString &onProm, const QString &ours) {
        m_rows[row].onProm->setText(onProm);
        m_rows[row].ours->setText(ours);
    };
    const QString none = product ? words::unknownValue() : QString();
    put(1, listing.shownName, product ? product->name : QString());
    put(2, orNone(listing.sku), product ? orNone(product->sku) : QString());
    put(3, words::formatMoney(listing.values.price), product ? words::formatMoney(product->price) : QString());
    put(4, listing.values.quantity ? words::formatQuantity(*listing.values.quantity) : words::unknownValue(),
        product && product->available ? words::formatQuantity(*product->available) : none);
    m_link->setEnabled(product.has_value());
    m_link->setToolTip(product ? QString() : tr("Choose a product above first."));
}

void LinkDetail::showHead()
{
    if (!m_line)
        return;
    const listings::Listing &listing = m_line->listing;
    setTitle(listing.shownName);
    m_picture->setPicture(listing.imageFile, tr("Picture of the listing"));
    setSubtitle(Cell::plain(m_context.stores.tile(listing.store).name + u" · Prom ID "_s +
                            QString::number(listing.promId.value()) + u" · "_s + skuAndPrice(listing)));
    m_create->setWords(tr("+ Create a product"));
    m_create->setToolTip(tr("Create the product “%1”").arg(listing.shownName));
    const bool aside = m_line->offer && m_line->offer->leftAside;
    m_skip->setText(aside ? tr("Take back") : tr("Skip"));
    m_skip->setToolTip(aside ? tr("It is offered again with the others.")
                             : tr("Left aside under “Skipped”; nothing is lost."));
}

void LinkDetail::focusInEvent(QFocusEvent *event)
{
    DetailPane::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason && m_line)
        m_search->setFocus(Qt::ShortcutFocusReason);
}

void LinkDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DetailPane::changeEvent(event);
}

void LinkDetail::retranslate()
{
    m_withTitle->setText(tr("What to link it with"));
    m_search->setPlaceholderText(tr("Name or SKU of a product"));
    m_search->setAccessibleName(tr("What to link it with"));
    nameSearchButtons(m_search);
    m_table->setAccessibleName(tr("Products that it may be"));
    m_candidates->retranslate();
    m_comparisonTitle->setText(tr("Comparison"));
    const QStringList titles{QString(), tr("Name"), tr("SKU"), tr("Price"), tr("Quantity")};
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_rows[row].title->setText(titles[row]);
    m_rows[0].onProm->setText(u"Prom"_s);
    m_rows[0].ours->setText(tr("Kramar"));
    m_link->setText(tr("Link"));
    showHead();
    compare();
}

} // namespace kramar::ui
