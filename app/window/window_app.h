// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "ui/context/page_context.h"
#include "ui/shell/main_window.h"
#include "ui/stores/store_parts.h"
#include "words/language.h"

#include <QSettings>

#include <memory>

namespace kramar::ui {
class BulkPage;
class DriftPage;
class GroupsPage;
class MappingsPage;
class SettingsPage;
class SnapshotPage;
} // namespace kramar::ui

namespace kramar::window {

struct WindowOptions {
    backend::BackendOptions backend{};
    std::function<void()> openDemo{};          // "Try it on a demo shop"; empty: this build has none
    std::optional<words::Language> language{}; // instead of the remembered one
    std::optional<int> undoDelayMs{};          // instead of the person's
    bool booksStay = true;                     // after the program
};

// The window over one folder's books: the backend, what all pages share, and the main window with its sections. Made by
// main() or by a journey after QApplication; main thread.
class WindowApp
{
public:
    static Result<std::unique_ptr<WindowApp>> open(const WindowOptions &options);
    ~WindowApp();

    backend::Backend &backend() { return *m_backend; }
    ui::MainWindow &window() { return *m_window; }
    ui::ThemeManager &theme() { return m_theme; }
    ui::Preferences &preferences() { return m_preferences; }
    const ui::PageContext &context() const { return *m_context; }
    ui::StoreDirectory &stores() { return *m_stores; }

private:
    explicit WindowApp(std::unique_ptr<backend::Backend> backend, const WindowOptions &options);
    QList<ui::PageSpec> pages();
    ui::SettingsPage *makeSettings();
    ui::BulkPage *makeBulkPage();
    void editInBulk(const QList<qint64> &ids);
    ui::SnapshotPage *makeSnapshotPage();
    ui::DriftPage *makeDriftPage();
    ui::GroupsPage *makeGroupsPage();
    ui::MappingsPage *makeMappingsPage();
    void restoreTo(const listings::Listing &listing, const listings::RestorePoint &point);
    void restoreInBulk(const QString &from, const std::function<QString()> &title, const listings::Restoring &values);
    void openSnapshot(const listings::Snapshot &snapshot);
    QString booksWords() const; // where they are
    void warnOfDamage(const Error &error);
    void addStore(QWidget *parent);
    void downloadProducts(QWidget *parent);
    void comeBack(); // to the main window
    void showOrdersOf(ClientId client, const QString &name);
    void showObject(QueueKind kind, qint64 objectId); // what an entry of the queue is about
    void showPrice(PriceListId list, ProductId product);
    void choose(const QString &page, qint64 id);    // shows the page with that row chosen
    void startDocument(DocumentKind kind);          // on the page of documents
    void receive(const QList<ActionKind> &actions); // asks every store's exchange

    std::unique_ptr<backend::Backend> m_backend;
    ui::ThemeManager m_theme;
    QSettings m_local;
    ui::Preferences m_preferences;
    const bool m_withoutPause; // the shop is on this computer
    std::unique_ptr<ui::StoreDirectory> m_stores;
    std::unique_ptr<ui::ThumbnailCache> m_thumbnails;
    std::unique_ptr<ui::PageContext> m_context;
    std::unique_ptr<exchange::StoreDesk> m_storeDesk;
    std::unique_ptr<ui::StoreParts> m_storeParts;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_bulkFrom = QStringLiteral("products"); // where the bulk edit was opened from
};

} // namespace kramar::window
