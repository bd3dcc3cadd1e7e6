// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"

#include "app/demo/front.h"
#include "app/demo/http_server.h"

using namespace Qt::StringLiterals;

namespace kramar::demo {

// In the order they may be destroyed backwards: the server before what it asks.
struct DemoShop::Parts {
    Parts(const ShopSize &size, const Clock &clock)
        : state(size, clock)
        , buyers(state)
        , front(state, buyers)
    {
    }
    ShopState state;
    Buyers buyers;
    Front front;
    std::unique_ptr<HttpServer> server;
};

DemoShop::DemoShop(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

DemoShop::~DemoShop()
{
    stop();
}

Result<std::unique_ptr<DemoShop>> DemoShop::start(const ShopSize &size, quint16 port, const Clock &clock)
{
    if (size.products < 0 || size.orders < 0 || (size.products == 0 && size.orders > 0))
        return Error::invalid(u"size"_s, u"orders need products"_s);
    auto server = TRY(HttpServer::listen(port, clock));
    auto parts = std::make_unique<Parts>(size, clock);
    parts->state.origin = "http://127.0.0.1:" + QByteArray::number(server->port());
    server->serve([front = &parts->front](const Request &request) { return front->answer(request); });
    parts->server = std::move(server);
    return std::unique_ptr<DemoShop>(new DemoShop(std::move(parts)));
}

QUrl DemoShop::urlOf(const QString &path) const
{
    return QUrl(QString::fromUtf8(m_parts->state.origin) + path);
}

QUrl DemoShop::apiUrl() const
{
    return urlOf(u"/api/v1"_s);
}

QUrl DemoShop::controlUrl() const
{
    return urlOf(u"/demo"_s);
}

QString DemoShop::token() const
{
    return QString::fromUtf8(m_parts->state.token);
}

void DemoShop::letBuyersBuy(int everyMs, quint32 seed)
{
    m_parts->buyers.start(everyMs, seed);
}

void DemoShop::stop()
{
    m_parts->buyers.stop();
    m_parts->server->stop();
    m_parts->buyers.stop(); // a last request may have started them again
}

} // namespace kramar::demo
