// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/group_names.h"

#include "listings/group_name.h"
#include "ui/common/when_done.h"

#include <QDebug>

#include <algorithm>

namespace kramar::ui {

GroupNames::GroupNames(listings::Listings &listings, const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_listings(listings)
    , m_stores(context.stores)
{
    connect(&context.stores, &StoreDirectory::changed, this, &GroupNames::reload);
    connect(&context.news, &News::changed, this, [this](const Changes &changes) {
        if (std::any_of(changes.cbegin(), changes.cend(), [](const Change &c) { return c.kind == ObjectKind::Group; }))
            reload();
    });
    reload();
}

void GroupNames::reload()
{
    for (const stores::Store &store : m_stores.all()) {
        whenDone(this, m_listings.groups(store.id),
                 [this, id = store.id](const Result<QList<listings::PromGroup>> &groups) {
                     if (!groups) {
                         qWarning() << "the groups could not be read:" << toLogLine(groups.error());
                         return;
                     }
                     for (const listings::PromGroup &group : *groups)
                         m_names.insert({id.value(), group.promId.value()}, listings::nameOf(group));
                     Q_EMIT changed();
                 });
    }
}

QList<GroupNames::Group> GroupNames::all() const
{
    QList<Group> groups;
    for (auto each = m_names.cbegin(); each != m_names.cend(); ++each)
        groups.append({StoreId(each.key().first), PromGroupId(each.key().second), each.value()});
    std::sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id.value() < b.id.value();
    });
    return groups;
}

QString GroupNames::nameOf(StoreId store, std::optional<PromGroupId> group) const
{
    return group ? m_names.value({store.value(), group->value()}) : QString();
}

} // namespace kramar::ui
