// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demo_session.h"

#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::window {

Result<std::unique_ptr<DemoSession>> DemoSession::start(const Options &options)
{
    std::unique_ptr<DemoSession> session(new DemoSession);
    if (!session->m_folder.isValid())
        return Error::of(Error::Kind::Io, u"no folder for the demo's books"_s);
    session->m_shop = TRY(demo::DemoShop::start(options.size, 0, session->m_clock));
    WindowOptions window;
    window.backend.dataFolder = session->m_folder.path();
    window.backend.secrets = backend::BackendOptions::Secrets::Memory;
    window.backend.transport.pace = {.minGapMs = 0, .maxInFlight = 4}; // our own shop, on this computer
    window.backend.schedule = options.schedule;
    window.language = options.language;
    window.booksStay = false;
    session->m_app = TRY(WindowApp::open(window));
    TRY_DONE(session->connectStore());
    session->m_shop->letBuyersBuy(options.buyersEveryMs, options.size.seed);
    return session;
}

DemoSession::~DemoSession() = default;

Done DemoSession::connectStore()
{
    backend::Backend &books = m_app->backend();
    stores::NewStore store;
    store.name = u"Дім і Сад (демо)"_s;
    store.apiUrl = m_shop->apiUrl();
    store.orders = stores::NewStore::Orders::All;
    const Actor actor = books.session().actor();
    m_store = TRY(
        books.database().writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) -> Result<StoreId> {
            stores::StoreOperations operations(tx, actor);
            const StoreId id = TRY(operations.add(store));
            TRY_DONE(operations.tokenStored(id, std::nullopt, false)); // it is kept in memory alone
            return id;
        }));
    books.secrets().keep(m_store, m_shop->token().toLatin1()).waitForFinished(); // in memory: at once
    return {};
}

} // namespace kramar::window
