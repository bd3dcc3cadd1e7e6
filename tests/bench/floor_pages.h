// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/floor.h"
#include "tests/bench/json_values.h"

#include <QSet>

#include <functional>

namespace kramar::bench {

// Empty books of ours, migrated, with one store.
void makeBooks(const QString &path);

// Walks a list by last_id as our exchange does. keep gets what is new of each page; false ends the walk.
inline void walkFloor(Shop &shop, const QString &path, QLatin1StringView key, const QUrlQuery &filter, FloorRun &run,
                      const std::function<bool(const QJsonArray &)> &keep)
{
    std::optional<qint64> lowest;
    for (;;) {
        QUrlQuery query(filter);
        query.addQueryItem(QStringLiteral("limit"), QStringLiteral("100"));
        if (lowest)
            query.addQueryItem(QStringLiteral("last_id"), QString::number(*lowest));
        const QJsonArray page = QJsonDocument::fromJson(shop.fetch(path, query)).object().value(key).toArray();
        ++run.pages;
        QJsonArray fresh;
        std::optional<qint64> next = lowest;
        for (const QJsonValue &value : page) {
            const qint64 id = value.toObject().value(QLatin1StringView("id")).toInteger();
            if (lowest && id >= *lowest)
                continue;
            fresh.append(value);
            next = next ? std::min(*next, id) : id;
        }
        if (!keep(fresh) || fresh.isEmpty())
            return;
        lowest = next;
    }
}

} // namespace kramar::bench
