// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QUrl>
#include <QUrlQuery>

namespace kramar::bench {

// A demo shop in a process of its own (`kramarctl demo`), and the plainest way to ask it: one QNetworkAccessManager,
// one request at a time. Ends the bench when the shop cannot be started.
class Shop
{
public:
    Shop(int products, int orders);
    ~Shop();

    QUrl apiUrl() const { return m_api; }
    QString token() const { return m_token; }
    int products() const { return m_products; }
    int orders() const { return m_orders; }

    // The bytes of an API answer.
    QByteArray fetch(const QString &path, const QUrlQuery &query);

    // The shop's own time since forget(), in all requests: without reading, writing and waiting on the wire.
    void forget();
    double ownMs();
    int requested(const QString &what); // "POST /products/edit"
    // When the first such request arrived, by nowMs(); nothing yet: 0.
    double arrivedMs(const QString &what);

private:
    QByteArray get(const QUrl &url);
    QJsonObject control(const QString &path, const QString &query = {});

    int m_products;
    int m_orders;
    QUrl m_api;
    QString m_token;
    QProcess m_process;
    QNetworkAccessManager m_manager;
};

} // namespace kramar::bench
