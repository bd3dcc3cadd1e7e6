// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_shop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <httplib.h>

namespace kramar::demo::test {

using namespace Qt::StringLiterals;

// What came back: status 0 means no whole answer.
struct Reply {
    int status = 0;
    QByteArray body;
    httplib::Headers headers;
    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    QByteArray header(const char *name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QByteArray() : QByteArray::fromStdString(found->second);
    }
};

// A shop of its own and somebody who talks to it over HTTP. The clock stands still unless moved.
class Visitor
{
public:
    explicit Visitor(const ShopSize &size = {}, Timestamp when = Timestamp::ofMs(1'793'000'000'000))
        : clock(when)
    {
        auto started = DemoShop::start(size, 0, clock);
        if (!started)
            qFatal("the shop does not open");
        shop = std::move(*started);
        client = std::make_unique<httplib::Client>("127.0.0.1", shop->apiUrl().port());
        client->set_keep_alive(true);
        client->set_read_timeout(20);
        steering = std::make_unique<httplib::Client>("127.0.0.1", shop->apiUrl().port());
        steering->set_keep_alive(true);
    }

    Reply get(const QByteArray &path) { return of(client->Get(full(path), headers())); }
    Reply put(const QByteArray &path, const QByteArray &body)
    {
        return of(client->Put(full(path), headers(), body.toStdString(), "application/json"));
    }
    Reply post(const QByteArray &path, const QByteArray &body)
    {
        return of(client->Post(full(path), headers(), body.toStdString(), "application/json"));
    }
    Reply post(const QByteArray &path, const QJsonObject &body)
    {
        return post(path, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    Reply post(const QByteArray &path, const QJsonArray &body)
    {
        return post(path, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    Reply control(const QByteArray &path) { return of(steering->Get(("/demo" + path).toStdString())); }
    Reply control(const QByteArray &path, const QJsonObject &body)
    {
        return of(steering->Post(("/demo" + path).toStdString(),
                                 QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(), "application/json"));
    }
    Reply forget(const QByteArray &path) { return of(steering->Delete(("/demo" + path).toStdString())); }
    QJsonArray ledger() { return control("/ledger").array(); }
    // One step of the script; the id it touched.
    qint64 happens(const QJsonObject &step)
    {
        const QJsonObject done = control("/script", {{u"steps"_s, QJsonArray{step}}}).object();
        const QJsonObject first = done.value("changed"_L1).toArray().first().toObject();
        return first.value(first.contains("order"_L1) ? "order"_L1 : "product"_L1).toInteger();
    }

    // Every id of a list, page by page: with the smallest id seen, as it came.
    QList<qint64> idsOf(const QByteArray &list, const QByteArray &key, const QByteArray &more = {}, int limit = 100)
    {
        QList<qint64> ids;
        qint64 last = 0;
        for (int pages = 0; pages < 500; ++pages) {
            QByteArray path = list + "?limit=" + QByteArray::number(limit) + more;
            if (last > 0)
                path += "&last_id=" + QByteArray::number(last);
            bool anyNew = false;
            for (const QJsonValue &row : get(path).object().value(QLatin1StringView(key)).toArray()) {
                const qint64 id = row.toObject().value("id"_L1).toInteger();
                if (ids.contains(id))
                    continue;
                ids.append(id);
                anyNew = true;
                if (id > 0) // one whose id is no number stands as 0 and turns no page
                    last = last == 0 ? id : std::min(last, id);
            }
            if (!anyNew)
                return ids;
        }
        return {};
    }

    ManualClock clock;
    std::unique_ptr<DemoShop> shop;
    std::unique_ptr<httplib::Client> client;
    std::unique_ptr<httplib::Client> steering; // a connection of its own: trouble on the other does not reach it
    QByteArray language;
    bool withToken = true;

private:
    static std::string full(const QByteArray &path)
    {
        return (path.startsWith("/demo") || path.startsWith("/pictures") ? path : "/api/v1" + path).toStdString();
    }
    httplib::Headers headers() const
    {
        httplib::Headers all;
        if (withToken)
            all.emplace("Authorization", "Bearer " + shop->token().toStdString());
        if (!language.isEmpty())
            all.emplace("X-LANGUAGE", language.toStdString());
        return all;
    }
    static Reply of(const httplib::Result &result)
    {
        if (!result)
            return {};
        return {result->status, QByteArray::fromStdString(result->body), result->headers};
    }
};

} // namespace kramar::demo::test
