// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shop.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace kramar::bench {

Shop::Shop(int products, int orders)
    : m_products(products)
    , m_orders(orders)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(KRAMAR_BENCH_SHOP),
                    {u"demo"_s, u"--products"_s, QString::number(products), u"--orders"_s, QString::number(orders),
                     u"--seed"_s, u"7"_s, u"--json"_s});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(120'000)) {
    }
    const QJsonObject told = QJsonDocument::fromJson(m_process.readLine()).object();
    m_api = QUrl(told.value("url"_L1).toString());
    m_token = told.value("token"_L1).toString();
    if (m_token.isEmpty())
        qFatal("the demo shop does not start: %s", KRAMAR_BENCH_SHOP);
}

Shop::~Shop()
{
    m_process.terminate();
    m_process.waitForFinished(5'000);
}

QByteArray Shop::get(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    request.setRawHeader("X-LANGUAGE", "uk");
    QNetworkReply *const reply = m_manager.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    if (reply->error() != QNetworkReply::NoError)
        qFatal("the demo shop: %s", qPrintable(reply->errorString()));
    const QByteArray body = reply->readAll();
    delete reply;
    return body;
}

QByteArray Shop::fetch(const QString &path, const QUrlQuery &query)
{
    QUrl url(m_api);
    url.setPath(url.path() + path);
    url.setQuery(query);
    return get(url);
}

QJsonObject Shop::control(const QString &path, const QString &query)
{
    QUrl url(m_api);
    url.setPath(u"/demo"_s + path);
    url.setQuery(query);
    return QJsonDocument::fromJson(get(url)).object();
}

void Shop::forget()
{
    QUrl url(m_api);
    url.setPath(u"/demo/requests"_s);
    QNetworkReply *const reply = m_manager.deleteResource(QNetworkRequest(url));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    delete reply;
}

double Shop::ownMs()
{
    return control(u"/requests"_s).value("ms"_L1).toDouble();
}

int Shop::requested(const QString &what)
{
    return control(u"/requests"_s).value("by"_L1).toObject().value(what).toObject().value("count"_L1).toInt();
}

double Shop::arrivedMs(const QString &what)
{
    const QJsonArray log = control(u"/requests"_s, u"log=1"_s).value("log"_L1).toArray();
    for (const QJsonValue &line : log) {
        if (line.toObject().value("request"_L1).toString() == what)
            return line.toObject().value("at_ms"_L1).toDouble();
    }
    return 0;
}

} // namespace kramar::bench
