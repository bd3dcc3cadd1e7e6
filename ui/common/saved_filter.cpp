// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/saved_filter.h"

#include <QDebug>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QList<Condition> sorted(QList<Condition> conditions)
{
    std::sort(conditions.begin(), conditions.end(),
              [](const Condition &a, const Condition &b) { return a.field < b.field; });
    return conditions;
}

// JSON, not the settings' own values: there a number would come back as a text.
QJsonObject toJson(const SavedFilter &filter)
{
    QJsonArray conditions;
    for (const Condition &condition : filter.conditions)
        conditions.append(
            QJsonObject{{u"field"_s, condition.field}, {u"value"_s, QJsonValue::fromVariant(condition.value)}});
    return {{u"key"_s, filter.key},       {u"name"_s, filter.name},    {u"conditions"_s, conditions},
            {u"search"_s, filter.search}, {u"sort"_s, filter.sortKey}, {u"descending"_s, filter.descending}};
}

SavedFilter fromJson(const QJsonObject &json)
{
    SavedFilter filter;
    filter.own = true;
    filter.key = json.value(u"key"_s).toString();
    filter.name = json.value(u"name"_s).toString();
    filter.search = json.value(u"search"_s).toString();
    filter.sortKey = json.value(u"sort"_s).toString();
    filter.descending = json.value(u"descending"_s).toBool();
    const QJsonArray conditions = json.value(u"conditions"_s).toArray();
    for (const QJsonValue &each : conditions) {
        const Condition condition{each[u"field"_s].toString(), each[u"value"_s].toVariant()};
        if (!condition.field.isEmpty() && condition.value.isValid())
            filter.conditions.append(condition);
    }
    return filter;
}

} // namespace

bool SavedFilter::shows(const TableQuery &query) const
{
    if (sorted(conditions) != sorted(query.conditions) || search != query.search.trimmed())
        return false;
    return sortKey.isEmpty() || (sortKey == query.sortKey && descending == query.descending);
}

OwnFilters::OwnFilters(QSettings *local, QString page)
    : m_local(local)
    , m_page(std::move(page))
{
}

QList<SavedFilter> OwnFilters::read() const
{
    const QByteArray text = m_local->value(m_page + u"/filters"_s).toString().toUtf8();
    if (text.isEmpty())
        return {};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isArray())
        qWarning() << "the saved filters of" << m_page << "cannot be read:" << problem.errorString();
    QList<SavedFilter> filters;
    const QJsonArray all = document.array();
    for (const QJsonValue &each : all) {
        const SavedFilter filter = fromJson(each.toObject());
        if (!filter.key.isEmpty() && !filter.name.isEmpty())
            filters.append(filter);
    }
    return filters;
}

void OwnFilters::write(const QList<SavedFilter> &all) const
{
    QJsonArray own;
    QStringList order;
    for (const SavedFilter &filter : all) {
        order.append(filter.key);
        if (filter.own)
            own.append(toJson(filter));
    }
    m_local->setValue(m_page + u"/filters"_s, QString::fromUtf8(QJsonDocument(own).toJson(QJsonDocument::Compact)));
    m_local->setValue(m_page + u"/filterOrder"_s, order);
}

QList<SavedFilter> OwnFilters::inOrder(const QList<SavedFilter> &usual) const
{
    QList<SavedFilter> all = usual + read();
    if (all.isEmpty())
        return all;
    const QStringList order = m_local->value(m_page + u"/filterOrder"_s).toStringList();
    // One that the order does not know yet (a newer version brings it) stays behind the one it was made to follow.
    double last = -1;
    QHash<QString, double> places;
    for (const SavedFilter &filter : std::as_const(all)) {
        const auto place = order.indexOf(filter.key);
        last = place < 0 ? last + 0.01 : static_cast<double>(place);
        places.insert(filter.key, last);
    }
    std::stable_sort(all.begin() + 1, all.end(), [&places](const SavedFilter &a, const SavedFilter &b) {
        return places.value(a.key) < places.value(b.key);
    });
    return all;
}

QString OwnFilters::freeKey(const QList<SavedFilter> &taken)
{
    for (int number = 1;; ++number) {
        const QString key = u"own-%1"_s.arg(number);
        if (std::none_of(taken.cbegin(), taken.cend(), [&key](const SavedFilter &other) { return other.key == key; }))
            return key;
    }
}

} // namespace kramar::ui
