// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/group.h"

#include "prom/json_reader.h"

using namespace Qt::StringLiterals;

namespace kramar::prom {

Result<Group> readGroup(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    JsonReader reader(object);
    const std::optional<PromGroupId> id = reader.id<PromGroupId>("id"_L1);
    if (!id)
        return unreadable(u"a group without an id"_s);
    Group group;
    group.id = *id;
    group.parent = reader.id<PromGroupId>("parent_group_id"_L1);
    group.name = reader.text("name"_L1);
    group.nameRu = reader.translated("name_multilang"_L1, "ru"_L1);
    group.nameUk = reader.translated("name_multilang"_L1, "uk"_L1);
    group.description = reader.text("description"_L1);
    group.descriptionRu = reader.translated("description_multilang"_L1, "ru"_L1);
    group.descriptionUk = reader.translated("description_multilang"_L1, "uk"_L1);
    TRY_DONE(reader.done());
    group.image = JsonReader(object).text("image"_L1);
    return group;
}

QString ListGroups::path() const
{
    return u"/groups/list"_s;
}

QUrlQuery ListGroups::query() const
{
    QUrlQuery query;
    addQueryItem(query, "limit"_L1, QString::number(qBound(1, limit, 100)));
    if (notAbove)
        addQueryItem(query, "last_id"_L1, QString::number(notAbove->value()));
    if (modifiedFrom)
        addQueryItem(query, "last_modified_from"_L1, modifiedFrom->toPromQuery());
    if (modifiedTo)
        addQueryItem(query, "last_modified_to"_L1, modifiedTo->toPromQuery());
    return query;
}

Result<Page<Group>> ListGroups::parse(const QJsonObject &body)
{
    return readPage<Group>(body, "groups"_L1, "group"_L1, readGroup);
}

} // namespace kramar::prom
