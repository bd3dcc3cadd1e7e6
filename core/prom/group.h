// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "prom/endpoint.h"
#include "prom/page.h"

#include <QJsonValue>

#include <optional>

namespace kramar::prom {

// A section of the company's shop (prom-api §6.1). The root group, and some others, are not listed.
struct Group {
    PromGroupId id;
    std::optional<PromGroupId> parent;
    std::optional<QString> name;
    std::optional<QString> nameRu;
    std::optional<QString> nameUk;
    std::optional<QString> description;
    std::optional<QString> descriptionRu;
    std::optional<QString> descriptionUk;
    std::optional<QString> image;

    friend bool operator==(const Group &, const Group &) = default;
};

Result<Group> readGroup(const QJsonValue &value);

struct ListGroups {
    using Response = Page<Group>;
    static constexpr Method method = Method::Get;
    static constexpr Area area = Area::Groups;
    static constexpr Repeat repeat = Repeat::Free;
    static constexpr QLatin1StringView name{"GET /groups/list"};

    std::optional<PromGroupId> notAbove{};
    std::optional<Timestamp> modifiedFrom{};
    std::optional<Timestamp> modifiedTo{};
    int limit = 100;

    QString path() const;
    QUrlQuery query() const;
    static Result<Response> parse(const QJsonObject &body);
};

} // namespace kramar::prom
