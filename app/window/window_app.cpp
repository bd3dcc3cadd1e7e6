// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_app.h"

#include "app/window/palette_sources.h"
#include "ui/bulk/bulk_page.h"
#include "ui/bulk/recipe_pane.h"
#include "ui/clients/clients_page.h"
#include "ui/common/edits.h"
#include "ui/common/futures.h"
#include "ui/common/list_page.h"
#include "ui/common/over_its_window.h"
#include "ui/common/when_done.h"
#include "ui/conflicts/conflicts_page.h"
#include "ui/conflicts/drift_page.h"
#include "ui/conflicts/field_row.h"
#include "ui/documents/documents_page.h"
#include "ui/groups/groups_page.h"
#include "ui/linking/linking_page.h"
#include "ui/mappings/mappings_page.h"
#include "ui/orders/orders_page.h"
#include "ui/prices/prices_page.h"
#include "ui/products/listing_table.h"
#include "ui/products/products_page.h"
#include "ui/queue/queue_page.h"
#include "ui/settings/settings_page.h"
#include "ui/snapshots/restore_dialog.h"
#include "ui/snapshots/snapshot_page.h"
#include "ui/snapshots/snapshots_page.h"
#include "ui/stores/add_store_dialog.h"
#include "ui/stores/download_dialog.h"
#include "ui/stores/store_page.h"
#include "ui/warehouse/balances_page.h"
#include "ui/warehouse/warehouses_page.h"
#include "words/format.h"
#include "words/language.h"
#include "words/sentence.h"

#include "exchange/connect.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace kramar::window {

namespace {

// The screens know no transport: its own pace is repeated there.
static_assert(ui::Preferences::usualPaceMs == prom::Pace().minGapMs);

struct Sections {
    Q_DECLARE_TR_FUNCTIONS(kramar::window::Sections)
};

template <class Counts, class Pick>
std::function<QFuture<Result<qint64>>()> counter(std::function<QFuture<Result<Counts>>()> ask, Pick pick)
{
    return [ask, pick] {
        return ui::mapped(ask(), [pick](const Result<Counts> &counts) -> Result<qint64> {
            return counts ? Result<qint64>(pick(*counts)) : Result<qint64>(counts.error());
        });
    };
}

} // namespace

Result<std::unique_ptr<WindowApp>> WindowApp::open(const WindowOptions &options)
{
    if (options.language)
        words::installLanguage(*qApp, *options.language); // fresh books are named in it
    backend::BackendOptions with = options.backend;
    with.firstWarehouse = Sections::tr("Main warehouse");
    auto backend = TRY(backend::Backend::open(with));
    return std::unique_ptr<WindowApp>(new WindowApp(std::move(backend), options));
}

WindowApp::WindowApp(std::unique_ptr<backend::Backend> backend, const WindowOptions &options)
    : m_backend(std::move(backend))
    , m_local(QDir(m_backend->dataFolder()).filePath(u"window.ini"_s), QSettings::IniFormat)
    , m_preferences(m_local, m_theme)
    , m_withoutPause(options.backend.transport.pace.minGapMs == 0)
{
    m_preferences.apply(options.language);
    News &news = m_backend->database().changes();
    m_stores = std::make_unique<ui::StoreDirectory>(m_backend->stores(), news);
    m_thumbnails = std::make_unique<ui::ThumbnailCache>([images = m_backend->imagesFolder()](const QString &file) {
        return file.isEmpty() ? QString() : QDir(images).filePath(file);
    });
    m_context = std::unique_ptr<ui::PageContext>(
        new ui::PageContext{*m_stores, news, m_local, *m_thumbnails, m_backend->clock()});
    const auto delay = [this, fixed = options.undoDelayMs] {
        m_context->undoDelayMs = fixed.value_or(m_preferences.undoSeconds() * 1000);
    };
    delay();
    QObject::connect(&m_preferences, &ui::Preferences::changed, &m_preferences, delay);
    const auto keepPace = [this, pace = options.backend.transport.pace] {
        const int chosen = m_preferences.paceMs(); // as usual: as the program was started
        m_backend->transport().setPace({.minGapMs = chosen == ui::Preferences::usualPaceMs ? pace.minGapMs : chosen,
                                        .maxInFlight = pace.maxInFlight});
    };
    keepPace();
    QObject::connect(&m_preferences, &ui::Preferences::changed, &m_preferences, keepPace);
    m_backend->database().changes().watchOthers();
    m_storeDesk = std::make_unique<exchange::StoreDesk>(m_backend->database(), m_backend->session());
    m_storeParts = std::unique_ptr<ui::StoreParts>(
        new ui::StoreParts{m_backend->stores(), m_backend->exchange(), m_backend->queue(), *m_storeDesk,
                           m_backend->balances(), m_backend->downloads(), m_backend->conflicts(), m_backend->switches(),
                           [this](const QUrl &url, const QByteArray &token, const QString &language) {
                               return exchange::checkToken(m_backend->transport(), url, token, language);
                           },
                           [this] { m_window->go(u"linking"_s); }});
    m_window = std::make_unique<ui::MainWindow>(ui::ShellParts{
        .stores = m_backend->stores(),
        .exchange = m_backend->exchange(),
        .queue = m_backend->queue(),
        .news = news,
        .local = m_local,
        .preferences = m_preferences,
        .person = m_backend->session().actor().name(),
        .books = [this] { return booksWords(); },
        .pages = pages(),
        .makeStorePage = [this](StoreId id) { return new ui::StorePage(id, *m_storeParts, *m_context); },
        .addStore = [this](QWidget *parent) { addStore(parent); },
        .downloadProducts = [this](QWidget *parent) { downloadProducts(parent); },
        .openDemo = options.openDemo,
        .rounds = [this](StoreId id, int limit) { return m_storeDesk->lastRounds(id, limit); },
        .clock = m_backend->clock(),
        .found = paletteSources(
            *m_backend, [this](const QString &page, qint64 id) { choose(page, id); },
            [this](const QString &key, qint64 id) {
                if (auto *page = qobject_cast<ui::ListPage *>(m_window->page(key)))
                    page->openOwnWindow(id);
            }),
        .booksStay = options.booksStay,
    });
    ui::whenDone(m_window.get(), m_backend->database().health(), [this](const Done &health) {
        if (!health && health.error().kind == Error::Kind::DatabaseDamaged)
            warnOfDamage(health.error());
    });
}

WindowApp::~WindowApp() = default;

// Found while reading the file through after a kill: the window works on, its owner has to know.
void WindowApp::warnOfDamage(const Error &error)
{
    const words::Sentence sentence = words::sentenceFor(error);
    auto *box = new QMessageBox(QMessageBox::Critical, QCoreApplication::applicationName(), sentence.what,
                                QMessageBox::Close, m_window.get());
    box->setInformativeText(QString(sentence.program + u' ' + sentence.remedy).trimmed());
    box->setAttribute(Qt::WA_DeleteOnClose);
    new ui::OverItsWindow(box);
    box->open();
}

QList<ui::PageSpec> WindowApp::pages()
{
    const auto catalogue = [] { return Sections::tr("Catalogue"); };
    const auto main = [] { return QString(); };
    backend::Backend *books = m_backend.get();
    return {
        {.key = u"orders"_s,
         .icon = u"orders"_s,
         .title = [] { return Sections::tr("Orders"); },
         .group = main,
         .make =
             [this] {
                 auto *page =
                     new ui::OrdersPage(m_backend->orders(), *m_context, [this] { receive({ActionKind::Orders}); });
                 page->setNextRound([this](StoreId store) { return m_backend->exchange().progress(store).nextRound; });
                 return page;
             },
         .count =
             counter<orders::Orders::Counts>([books] { return books->orders().counts(std::nullopt); },
                                             [](const orders::Orders::Counts &counts) { return qint64{counts.fresh}; }),
         .look = ui::Counter::Look::Accent},
        {.key = u"clients"_s,
         .icon = u"people"_s,
         .title = [] { return Sections::tr("Clients"); },
         .group = main,
         .make =
             [this] {
                 return new ui::ClientsPage(
                     m_backend->clients(), m_backend->orders(), *m_context,
                     [this](ClientId client, const QString &name) { showOrdersOf(client, name); },
                     [this] { receive({ActionKind::Clients}); });
             }},
        {.key = u"products"_s,
         .icon = u"products"_s,
         .title = [] { return Sections::tr("Products"); },
         .group = catalogue,
         .make =
             [this] {
                 auto *page = new ui::ProductsPage(m_backend->listings(), *m_context, [this] {
                     receive({ActionKind::Groups, ActionKind::Listings, ActionKind::Images});
                 });
                 page->setDownload([this] { downloadProducts(m_window.get()); });
                 QObject::connect(&m_backend->exchange(), &exchange::Exchange::roundEnded, page,
                                  [page](const exchange::RoundReport &report) {
                                      for (const exchange::ActionReport &action : report.actions) {
                                          if (action.action != ActionKind::Listings)
                                              continue;
                                          page->received(report.store,
                                                         action.error ? Result<int>(*action.error)
                                                                      : Result<int>(action.created + action.changed));
                                          return;
                                      }
                                      if (report.error)
                                          page->received(report.store, *report.error);
                                  });
                 QObject::connect(page, &ui::ProductsPage::opened, &m_backend->exchange(),
                                  &exchange::Exchange::readTexts);
                 page->setLinking(m_backend->linking(),
                                  {.show = [this](ProductId id) { choose(u"balances"_s, id.value()); },
                                   .give = [this](ListingId id) { choose(u"linking"_s, id.value()); }});
                 QObject::connect(page, &ui::ProductsPage::restoreWanted, page,
                                  [this](const listings::Listing &listing, const listings::RestorePoint &point) {
                                      restoreTo(listing, point);
                                  });
                 page->setPrices(m_backend->prices(),
                                 [this](PriceListId list, ProductId product) { showPrice(list, product); });
                 page->setLocks(m_backend->locks());
                 page->setOwnGroups(m_backend->ownGroups());
                 QObject::connect(page, &ui::ProductsPage::bulkEditWanted, page,
                                  [this](const QList<qint64> &ids) { editInBulk(ids); });
                 return page;
             }},
        {.key = u"linking"_s,
         .icon = u"link"_s,
         .title = [] { return Sections::tr("Linking"); },
         .group = catalogue,
         .make =
             [this] {
                 auto *page = new ui::LinkingPage(m_backend->linking(), m_backend->listings(), *m_context);
                 QObject::connect(page, &ui::LinkingPage::mappingsWanted, page,
                                  [this] { m_window->go(u"mappings"_s); });
                 return page;
             },
         .count = counter<listings::Listings::Counts>(
             [books] { return books->listings().counts(std::nullopt); },
             [](const listings::Listings::Counts &counts) { return qint64{counts.unlinked}; })},
        {.key = u"bulk"_s,
         .icon = u"tasks"_s,
         .title = [] { return Sections::tr("Bulk edit"); },
         .group = catalogue,
         .make = [this] { return makeBulkPage(); },
         .within = u"products"_s},
        {.key = u"prices"_s,
         .icon = u"price_list"_s,
         .title = [] { return Sections::tr("Price lists"); },
         .group = catalogue,
         .make = [this] { return new ui::PricesPage(m_backend->prices(), m_backend->listings(), *m_context); }},
        {.key = u"groups"_s,
         .icon = u"folder"_s,
         .title = [] { return Sections::tr("Categories"); },
         .group = catalogue,
         .make = [this] { return makeGroupsPage(); }},
        {.key = u"mappings"_s,
         .icon = u"link_multiple"_s,
         .title = [] { return Sections::tr("Mappings"); },
         .group = catalogue,
         .make = [this] { return makeMappingsPage(); },
         .within = u"linking"_s},
        {.key = u"balances"_s,
         .icon = u"balances"_s,
         .title = [] { return Sections::tr("Balances"); },
         .group = [] { return Sections::tr("Warehouse"); },
         .make =
             [this] {
                 auto *page = new ui::BalancesPage(m_backend->stock(), m_backend->listings(), m_backend->stockReports(),
                                                   *m_context);
                 QObject::connect(page, &ui::BalancesPage::documentWanted, page,
                                  [this](DocumentKind kind) { startDocument(kind); });
                 return page;
             }},
        {.key = u"documents"_s,
         .icon = u"document"_s,
         .title = [] { return Sections::tr("Documents"); },
         .group = [] { return Sections::tr("Warehouse"); },
         .make =
             [this] {
                 return new ui::DocumentsPage(m_backend->documents(), m_backend->stock(), m_backend->listings(),
                                              *m_context);
             }},
        {.key = u"warehouses"_s,
         .icon = u"warehouse"_s,
         .title = [] { return Sections::tr("Warehouses"); },
         .group = [] { return Sections::tr("Warehouse"); },
         .make =
             [this] { return new ui::WarehousesPage(m_backend->warehouses(), m_backend->documents(), *m_context); }},
        {.key = u"queue"_s,
         .icon = u"arrow_sync"_s,
         .title = [] { return Sections::tr("Queue"); },
         .group = [] { return Sections::tr("Exchange"); },
         .make =
             [this] {
                 auto *page = new ui::QueuePage(
                     m_backend->queue(), *m_context, [this] { receive({ActionKind::SendQueue}); },
                     [this](QueueKind kind, qint64 object) { showObject(kind, object); });
                 QObject::connect(&m_backend->exchange(), &exchange::Exchange::roundEnded, page,
                                  &ui::QueuePage::takeRound);
                 QObject::connect(page, &ui::QueuePage::conflictsWanted, page,
                                  [this] { m_window->go(u"conflicts"_s); });
                 QObject::connect(page, &ui::QueuePage::choiceWanted, page,
                                  [this](ListingId listing, const QString &field) {
                                      choose(u"conflicts"_s, ui::fieldRowId(listing, field));
                                  });
                 QObject::connect(page, &ui::QueuePage::pauseRequested, page, [this] { m_window->pauseOrResumeAll(); });
                 return page;
             },
         .count = counter<journal::QueueCounts>(
             [books] { return books->queue().counts(std::nullopt); },
             [](const journal::QueueCounts &counts) { return qint64{counts.needHand()}; }),
         .look = ui::Counter::Look::Bad},
        {.key = u"conflicts"_s,
         .icon = u"arrow_sync"_s,
         .title = [] { return Sections::tr("Conflicts"); },
         .group = [] { return Sections::tr("Exchange"); },
         .make =
             [this] {
                 auto *page = new ui::ConflictsPage(m_backend->conflicts(), m_backend->listings(), *m_context,
                                                    [this](ListingId id) { choose(u"products"_s, id.value()); });
                 QObject::connect(page, &ui::ConflictsPage::closeRequested, page, [this] { m_window->go(u"queue"_s); });
                 return page;
             },
         .within = u"queue"_s},
        {.key = u"snapshots"_s,
         .icon = u"history"_s,
         .title = [] { return Sections::tr("Snapshots"); },
         .group = [] { return Sections::tr("Exchange"); },
         .make =
             [this] {
                 auto *page = new ui::SnapshotsPage(m_backend->snapshots(), *m_context, [this](StoreId store) {
                     m_backend->exchange().sync(store, {.actions = {ActionKind::Listings}});
                 });
                 QObject::connect(page, &ui::SnapshotsPage::opened, page,
                                  [this](const listings::Snapshot &snapshot) { openSnapshot(snapshot); });
                 return page;
             }},
        {.key = u"snapshot"_s,
         .icon = u"history"_s,
         .title = [] { return Sections::tr("Snapshot"); },
         .group = [] { return Sections::tr("Exchange"); },
         .make = [this] { return makeSnapshotPage(); },
         .within = u"snapshots"_s},
        {.key = u"drift"_s,
         .icon = u"arrow_swap"_s,
         .title = [] { return Sections::tr("Differences"); },
         .group = [] { return Sections::tr("Exchange"); },
         .make = [this] { return makeDriftPage(); },
         .count = [books] { return books->differences().open(); }},
        {.key = u"settings"_s,
         .icon = u"settings"_s,
         .title = [] { return Sections::tr("Settings"); },
         .group = main,
         .make = [this] { return makeSettings(); },
         .atFoot = true,
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Comma)},
    };
}

ui::DriftPage *WindowApp::makeDriftPage()
{
    auto *page = new ui::DriftPage(
        m_backend->differences(), *m_context,
        [this](StoreId store) { m_backend->exchange().sync(store, {.actions = {ActionKind::Drift}}); },
        [this](ListingId id) { choose(u"products"_s, id.value()); });
    const auto follow = [page](const exchange::Progress &now) {
        page->setComparing(now.store, now.action == ActionKind::Drift);
    };
    QObject::connect(&m_backend->exchange(), &exchange::Exchange::progressChanged, page, follow);
    for (const stores::Store &store : m_stores->all())
        follow(m_backend->exchange().progress(store.id));
    return page;
}

ui::GroupsPage *WindowApp::makeGroupsPage()
{
    return new ui::GroupsPage(
        m_backend->categories(), m_backend->ownGroups(), *m_context, [this](const ui::GroupLine &line) {
            if (line.view == ui::group_view::moves)
                return choose(u"products"_s, line.listing.value());
            comeBack();
            m_window->go(u"products"_s);
            if (auto *page = qobject_cast<ui::ListPage *>(m_window->page(u"products"_s))) {
                if (line.view == ui::group_view::own)
                    return page->showOnly({{u"own_group"_s, line.ownPath}});
                const bool category = line.view == ui::group_view::categories;
                page->showOnly({{u"store"_s, QVariantList{line.store.value()}},
                                category ? ui::Condition{u"category"_s, ui::categoryCondition(line.promId, line.name)}
                                         : ui::Condition{u"group"_s, line.promId}});
            }
        });
}

ui::MappingsPage *WindowApp::makeMappingsPage()
{
    return new ui::MappingsPage(m_backend->mappings(), *m_context,
                                {.product = [this](ListingId id) { choose(u"products"_s, id.value()); },
                                 .client = [this](ClientId id) { choose(u"clients"_s, id.value()); },
                                 .link = [this](ListingId id) { choose(u"linking"_s, id.value()); }});
}

QString WindowApp::booksWords() const
{
    const bool sqlite = m_backend->database().settings().dialect == storage::Dialect::Sqlite;
    return sqlite ? Sections::tr("This computer · SQLite") : Sections::tr("Server · PostgreSQL");
}

ui::SettingsPage *WindowApp::makeSettings()
{
    auto *page = new ui::SettingsPage(
        m_preferences, {.words = [this] { return booksWords(); },
                        .folder = m_backend->dataFolder(),
                        .open = [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); },
                        .onThisComputer = m_withoutPause});
    QObject::connect(page, &ui::SettingsPage::closeRequested, page, [this] { m_window->goBack(); });
    return page;
}

ui::BulkPage *WindowApp::makeBulkPage()
{
    auto *page = new ui::BulkPage(m_backend->bulkEdit(), *m_context);
    page->recipe()->setOwnGroups(m_backend->ownGroups());
    QObject::connect(page, &ui::BulkPage::closeRequested, page, [this] { m_window->go(m_bulkFrom); });
    QObject::connect(page, &ui::BulkPage::applied, page, [this](ActId act, const QString &words) {
        if (m_window->currentKey() == u"bulk")
            m_window->go(u"products"_s);
        if (auto *products = qobject_cast<ui::ProductsPage *>(m_window->page(u"products"_s)))
            products->keep(act, words);
    });
    return page;
}

ui::SnapshotPage *WindowApp::makeSnapshotPage()
{
    auto *page = new ui::SnapshotPage(m_backend->snapshots(), *m_context);
    QObject::connect(page, &ui::SnapshotPage::closeRequested, page, [this] {
        if (m_window->currentKey() == u"snapshot")
            m_window->go(u"snapshots"_s);
    });
    QObject::connect(page, &ui::SnapshotPage::restoreWanted, page,
                     [this](const std::function<QString()> &title, const listings::Restoring &values) {
                         restoreInBulk(u"snapshot"_s, title, values);
                     });
    return page;
}

void WindowApp::openSnapshot(const listings::Snapshot &snapshot)
{
    if (auto *page = qobject_cast<ui::SnapshotPage *>(m_window->page(u"snapshot"_s)))
        page->open(snapshot);
    m_window->go(u"snapshot"_s);
}

void WindowApp::restoreTo(const listings::Listing &listing, const listings::RestorePoint &point)
{
    comeBack();
    const auto moment = [this, at = point.at] { return words::formatMoment(at, m_backend->clock().now()); };
    QList<ui::RestoreDialog::Field> fields;
    for (const listings::FieldChange &change : point.changes)
        fields.append({change.field, 1, listings::lockOf(listing, change.field)});
    (new ui::RestoreDialog(moment(), 1, fields, {}, m_window.get()))
        ->ask([this, moment, id = listing.id.value(), all = point.changes](const QStringList &chosen) {
            QList<listings::FieldChange> changes = all;
            changes.removeIf([&chosen](const listings::FieldChange &each) { return !chosen.contains(each.field); });
            restoreInBulk(u"products"_s, [moment] { return Sections::tr("Restore to %1").arg(moment()); },
                          {{id, changes}});
        });
}

void WindowApp::restoreInBulk(const QString &from, const std::function<QString()> &title,
                              const listings::Restoring &values)
{
    m_bulkFrom = from;
    if (auto *bulk = qobject_cast<ui::BulkPage *>(m_window->page(u"bulk"_s)))
        bulk->openRestoring(title, values);
    m_window->go(u"bulk"_s);
}

void WindowApp::editInBulk(const QList<qint64> &ids)
{
    m_bulkFrom = u"products"_s;
    if (auto *page = qobject_cast<ui::BulkPage *>(m_window->page(u"bulk"_s)))
        page->open(ids);
    m_window->go(u"bulk"_s);
}

void WindowApp::receive(const QList<ActionKind> &actions)
{
    for (const stores::Store &store : m_stores->all())
        m_backend->exchange().sync(store.id, {.actions = actions});
}

void WindowApp::addStore(QWidget *parent)
{
    auto *dialog =
        new ui::AddStoreDialog(m_backend->stores(), *m_storeDesk, m_storeParts->checkToken, m_backend->clock(), parent);
    QObject::connect(dialog, &ui::AddStoreDialog::connected, m_window.get(), [this](StoreId id) {
        m_backend->exchange().sync(id);
        m_window->go(u"orders"_s);
    });
    dialog->open();
}

void WindowApp::downloadProducts(QWidget *parent)
{
    if (!m_stores->all().isEmpty())
        (new ui::DownloadDialog(m_stores->all(), *m_storeParts, m_backend->clock(), parent))->open();
}

void WindowApp::showOrdersOf(ClientId client, const QString &name)
{
    comeBack();
    m_window->go(u"orders"_s);
    if (auto *page = qobject_cast<ui::OrdersPage *>(m_window->page(u"orders"_s)))
        page->showOrdersOf(client, name);
}

void WindowApp::showObject(QueueKind kind, qint64 objectId)
{
    const bool listing = kind == QueueKind::ListingEdit || kind == QueueKind::ReadListing;
    const QString key = listing ? u"products"_s : u"orders"_s;
    if (kind == QueueKind::ReadOrder || kind == QueueKind::ReadListing)
        return m_window->go(key); // what could not be read is no row here yet
    choose(key, objectId);
}

// It may be asked for in a window of an object's own.
void WindowApp::comeBack()
{
    if (!m_window->isActiveWindow())
        m_window->comeToFront();
}

void WindowApp::startDocument(DocumentKind kind)
{
    m_window->go(u"documents"_s);
    if (auto *page = qobject_cast<ui::DocumentsPage *>(m_window->page(u"documents"_s)))
        page->startNew(kind);
}

void WindowApp::showPrice(PriceListId list, ProductId product)
{
    comeBack();
    m_window->go(u"prices"_s);
    if (auto *page = qobject_cast<ui::PricesPage *>(m_window->page(u"prices"_s)))
        page->showPrice(list, product);
}

void WindowApp::choose(const QString &key, qint64 id)
{
    comeBack();
    m_window->go(key);
    if (auto *page = qobject_cast<ui::ListPage *>(m_window->page(key)))
        page->showRow(id);
}

} // namespace kramar::window
