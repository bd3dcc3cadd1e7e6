// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mappings/mappings_page.h"

#include "ui/common/buttons.h"
#include "ui/common/row_data.h"
#include "ui/common/when_done.h"
#include "ui/context/store_filter.h"
#include "words/sentence.h"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int rereadPauseMs = 1000;

bool concerns(const Change &change)
{
    switch (change.kind) {
    case ObjectKind::Store:
    case ObjectKind::Listing:
    case ObjectKind::Product:
    case ObjectKind::Client:
    case ObjectKind::Order: // brings statuses
        return true;
    default:
        return false;
    }
}

} // namespace

MappingsPage::MappingsPage(reports::Mappings &mappings, const PageContext &context, Ways ways, QWidget *parent)
    // No kind of object has the numbers of these rows: the page reads anew by itself.
    : ListPage(u"mappings"_s,
               new TableModel(std::make_unique<MappingSource>(mappings), mappingColumns(context), ObjectKind::Round),
               parent)
    , m_context(context)
    , m_ways(std::move(ways))
    , m_link(makeButton({}, ButtonKind::Normal, this, u"link"_s))
    , m_open(makeButton({}, ButtonKind::Primary, this, u"products"_s))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return MappingsPage::tr("Mappings"); });
    setSearchWords([] { return MappingsPage::tr("Name, SKU, Prom ID"); });
    setUpFilters();
    setUpActs();
    m_reread.setSingleShot(true);
    m_reread.setInterval(rereadPauseMs);
    connect(&m_reread, &QTimer::timeout, this, &MappingsPage::readAll);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        if (!m_reread.isActive() && std::any_of(changes.cbegin(), changes.cend(), concerns))
            m_reread.start();
    });
    connect(table()->tableModel(), &TableModel::dataChanged, this, &MappingsPage::follow);
    connect(this, &ListPage::currentIdChanged, this, &MappingsPage::follow);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    follow();
    start(&m_context.local);
    readCounts();
}

void MappingsPage::setUpFilters()
{
    const auto of = [](reports::MappingKind kind) { return QList<Condition>{{u"kind"_s, reports::toCode(kind)}}; };
    setSavedFilters(
        {{u"all"_s, [] { return MappingsPage::tr("All"); }, {}},
         {u"products"_s, [] { return MappingsPage::tr("Products"); }, of(reports::MappingKind::Product)},
         {u"clients"_s, [] { return MappingsPage::tr("Clients"); }, of(reports::MappingKind::Client)},
         {u"statuses"_s, [] { return MappingsPage::tr("Order statuses"); }, of(reports::MappingKind::OrderStatus)},
         {u"unlinked"_s, [] { return MappingsPage::tr("Not linked"); }, {{u"linked"_s, u"no"_s}}}});
    filters()->setFields({storeField(m_context.stores),
                          {.key = u"kind"_s,
                           .title = [] { return MappingsPage::tr("Kind"); },
                           .choices =
                               [] {
                                   using reports::MappingKind;
                                   return QList<FilterChoice>{
                                       {reports::toCode(MappingKind::Product), MappingsPage::tr("products")},
                                       {reports::toCode(MappingKind::Client), MappingsPage::tr("clients")},
                                       {reports::toCode(MappingKind::OrderStatus), MappingsPage::tr("order statuses")}};
                               }},
                          {.key = u"linked"_s,
                           .title = [] { return MappingsPage::tr("In Kramar"); },
                           .choices =
                               [] {
                                   return QList<FilterChoice>{{u"yes"_s, MappingsPage::tr("linked")},
                                                              {u"no"_s, MappingsPage::tr("nothing here yet")}};
                               }}});
    table()->setEmptyWords([] {
        return StateWords{MappingsPage::tr("No mappings yet"),
                          MappingsPage::tr("As soon as a store is connected, this list says which object here is which "
                                           "on Prom."),
                          {},
                          u"link_multiple"_s};
    });
}

void MappingsPage::setUpActs()
{
    m_link->setObjectName(u"linkProduct"_s);
    m_open->setObjectName(u"openMapped"_s);
    addHeadWidget(m_link);
    addHeadWidget(m_open);
    addRowAct({.words = [this] { return m_open->text(); },
               .act = [this] { open(); },
               .can = [this] { return m_open->isEnabled(); },
               .icon = u"products"_s,
               .name = u"open_mapped"_s});
    addRowAct({.words = [] { return MappingsPage::tr("Link with a product…"); },
               .act = [this] { link(); },
               .can = [this] { return m_link->isEnabled(); },
               .icon = u"link"_s,
               .name = u"link_product"_s});
    connect(m_link, &QPushButton::clicked, this, &MappingsPage::link);
    connect(m_open, &QPushButton::clicked, this, &MappingsPage::open);
    connect(table(), &ObjectTable::opened, this, &MappingsPage::open);
}

void MappingsPage::readAll()
{
    table()->tableModel()->refresh();
    readCounts();
}

void MappingsPage::readCounts()
{
    for (const SavedFilter &tab : tabs()->filters()) {
        if (tab.own)
            continue;
        whenDone(this, table()->tableModel()->source().count(tab.query()),
                 [this, key = tab.key](const Result<qint64> &count) {
                     if (count) {
                         tabs()->setCount(key, *count);
                         return;
                     }
                     const words::Sentence told = words::sentenceFor(count.error());
                     setBanner(PageBanner{Banner::Kind::Error, told.what,
                                          QString(told.program + u' ' + told.remedy).trimmed(), tr("Close")});
                 });
    }
}

const reports::Mapping *MappingsPage::current() const
{
    const auto id = table()->currentId();
    m_current = id ? table()->tableModel()->payload(*id) : QVariant();
    return m_current.isValid() ? &mappingIn(m_current) : nullptr;
}

void MappingsPage::open()
{
    const reports::Mapping *mapping = current();
    if (!mapping)
        return;
    if (const auto client = mapping->client)
        m_ways.client(*client);
    else if (const auto listing = mapping->listing)
        m_ways.product(*listing);
}

void MappingsPage::link()
{
    const reports::Mapping *mapping = current();
    if (mapping && mapping->listing && !mapping->product)
        m_ways.link(ListingId(*mapping->listing));
}

void MappingsPage::follow()
{
    const reports::Mapping *mapping = current();
    const auto show = [](QPushButton *button, const QString &why) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    };
    const QString none = mapping ? QString() : tr("Choose a row.");
    const bool status = mapping && mapping->state.has_value();
    const bool opens = mapping && (mapping->client || mapping->listing);
    m_open->setText(mapping && mapping->client ? tr("Open the client") : tr("Open the product"));
    show(m_open, !mapping ? none : opens ? QString() : tr("An order status has no page of its own."));
    m_link->setText(tr("Link with a product…"));
    show(m_link, !mapping                      ? none
                 : status || !mapping->listing ? tr("Only products are linked by hand.")
                 : mapping->product            ? tr("It is linked already; the page of products can unlink it.")
                                               : QString());
}

void MappingsPage::changeEvent(QEvent *event)
{
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        follow();
}

} // namespace kramar::ui
