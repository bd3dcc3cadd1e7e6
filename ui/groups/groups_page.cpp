// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/groups_page.h"

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

} // namespace

GroupsPage::GroupsPage(listings::Categories &categories, listings::OwnGroups &ownGroups, const PageContext &context,
                       std::function<void(const GroupLine &)> show, QWidget *parent)
    : ListPage(u"groups"_s,
               new TableModel(std::make_unique<GroupSource>(categories, ownGroups),
                              groupColumns(group_view::groups, context), ObjectKind::Group),
               parent)
    , m_categories(categories)
    , m_ownGroups(ownGroups)
    , m_context(context)
    , m_show(std::move(show))
    , m_products(makeButton({}, ButtonKind::Primary, this, u"products"_s))
    , m_shownView(group_view::groups)
{
    table()->tableModel()->setParent(this);
    setTitle([] { return GroupsPage::tr("Categories"); });
    showSearchWords();
    m_products->setObjectName(u"showProducts"_s);
    addHeadWidget(m_products);
    setUpFilters();
    addRowAct({.words = [] { return GroupsPage::tr("Show the products"); },
               .act = [this] { open(); },
               .can = [this] { return m_products->isEnabled(); },
               .icon = u"products"_s,
               .name = u"show_products"_s});
    addOwnActs();
    m_reread.setSingleShot(true);
    m_reread.setInterval(rereadPauseMs);
    connect(&m_reread, &QTimer::timeout, this, &GroupsPage::readAll);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        const auto concerns = [](const Change &change) {
            return change.kind == ObjectKind::Listing || change.kind == ObjectKind::Group ||
                   change.kind == ObjectKind::Product;
        };
        if (!m_reread.isActive() && std::any_of(changes.cbegin(), changes.cend(), concerns))
            m_reread.start();
    });
    connect(table()->tableModel(), &TableModel::queryChanged, this, &GroupsPage::showView);
    // Rows that were just read: what stands on the tabs must not be older.
    connect(table()->tableModel(), &TableModel::shown, this, &GroupsPage::readCounts);
    connect(table()->tableModel(), &TableModel::dataChanged, this, &GroupsPage::follow);
    connect(this, &ListPage::currentIdChanged, this, &GroupsPage::follow);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(m_products, &QPushButton::clicked, this, &GroupsPage::open);
    connect(table(), &ObjectTable::opened, this, &GroupsPage::open);
    follow();
    start(&m_context.local);
}

void GroupsPage::setUpFilters()
{
    const auto in = [](QLatin1StringView view) { return QList<Condition>{{u"view"_s, QString(view)}}; };
    setSavedFilters(
        {{QString(group_view::groups), [] { return GroupsPage::tr("Groups of Prom"); }, {}},
         {QString(group_view::own), [] { return GroupsPage::tr("Our groups"); }, in(group_view::own)},
         {QString(group_view::categories), [] { return GroupsPage::tr("Portal categories"); },
          in(group_view::categories)},
         {QString(group_view::moves), [] { return GroupsPage::tr("Category moves"); }, in(group_view::moves)}});
    showFields();
    table()->setEmptyWords([this] { return emptyWords(); });
}

QString GroupsPage::view() const
{
    const QString view = conditionOf(table()->tableModel()->asked(), u"view"_s).toString();
    return view.isEmpty() ? QString(group_view::groups) : view;
}

// The columns are those of the list that was asked for; rows of the one before can be read by them too.
void GroupsPage::showView()
{
    const QString now = view();
    if (now == std::exchange(m_shownView, now))
        return;
    table()->tableModel()->setColumns(groupColumns(now, m_context));
    showFields();
    showSearchWords();
    follow();
}

// Which list it is, the tabs say; our groups are of no store.
void GroupsPage::showFields()
{
    filters()->setFields(m_shownView == group_view::own ? QList<FilterField>()
                                                        : QList<FilterField>{storeField(m_context.stores)});
}

// Only what was moved is a listing, and has an SKU.
void GroupsPage::showSearchWords()
{
    setSearchWords([moves = m_shownView == group_view::moves, own = m_shownView == group_view::own] {
        return moves ? GroupsPage::tr("Name, SKU, Prom ID")
               : own ? GroupsPage::tr("Name")
                     : GroupsPage::tr("Name, Prom ID");
    });
}

StateWords GroupsPage::emptyWords() const
{
    const QString now = view();
    if (now == group_view::moves)
        return {tr("Nothing was moved"),
                tr("When Prom puts a listing into another portal category, this list says which, from where, and to "
                   "where."),
                {},
                u"tag"_s};
    if (now == group_view::categories)
        return {tr("No portal categories yet"),
                tr("Those that Prom gave to the listings stand here, as soon as the products were received."),
                {},
                u"tag"_s};
    if (now == group_view::own)
        return {
            tr("No groups of our own yet"),
            tr("They are the same in all stores, whatever groups those have on Prom. On the page of products choose "
               "some and take “Our group…”, or put them in by a bulk edit."),
            {},
            u"folder"_s};
    return {tr("No groups yet"), tr("The groups of the stores come from Prom, with the products."), {}, u"folder"_s};
}

void GroupsPage::readAll()
{
    table()->tableModel()->refresh();
    readCounts();
}

void GroupsPage::readCounts()
{
    m_countsStale = m_countsAsked;
    if (m_countsAsked)
        return; // one at a time: an older answer must not come after a newer one
    m_countsAsked = true;
    whenDone(this, m_categories.counts(), [this](const Result<listings::CategoryCounts> &counts) {
        m_countsAsked = false;
        if (counts) {
            tabs()->setCount(QString(group_view::groups), counts->groups);
            tabs()->setCount(QString(group_view::categories), counts->categories);
            tabs()->setCount(QString(group_view::moves), counts->moves);
            tabs()->setCount(QString(group_view::own), counts->own);
        } else {
            fail(counts.error());
        }
        if (m_countsStale)
            readCounts();
    });
}

std::optional<GroupLine> GroupsPage::chosen() const
{
    const auto id = table()->currentId();
    const QVariant line = id ? table()->tableModel()->payload(*id) : QVariant();
    return line.isValid() ? std::optional(groupLineIn(line)) : std::nullopt;
}

void GroupsPage::open()
{
    if (const auto line = chosen())
        m_show(*line);
}

void GroupsPage::follow()
{
    const bool can = chosen().has_value();
    const QString why = can ? QString() : tr("Choose a row.");
    m_products->setText(view() == group_view::moves ? tr("Open the product") : tr("Show the products"));
    m_products->setEnabled(can);
    m_products->setToolTip(why);
    m_products->setAccessibleDescription(why);
}

void GroupsPage::changeEvent(QEvent *event)
{
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        follow();
        table()->tableModel()->refresh(); // a category without a caption is told by its number
    }
}

} // namespace kramar::ui
