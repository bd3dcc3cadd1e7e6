// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/dictionaries.h"

#include "prom/json_reader.h"

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

Result<OrderStatusOption> readStatus(const QJsonValue &value)
{
    JsonReader reader(value.toObject());
    // Words, never numbers (prom-api §3.8): a list of numbers would replace the statuses that we know.
    const std::optional<QString> name = reader.words("name"_L1);
    OrderStatusOption option{name.value_or(QString()), reader.words("title"_L1), reader.integer("id"_L1)};
    TRY_DONE(reader.done());
    if (option.name.isEmpty())
        return unreadable(u"a status without a name"_s);
    return option;
}

Result<CompanyOption> readOption(const QJsonValue &value)
{
    JsonReader reader(value.toObject());
    const std::optional<qint64> id = reader.integer("id"_L1);
    if (!id)
        return unreadable(u"a method without an id"_s);
    CompanyOption option{.id = *id,
                         .name = reader.text("name"_L1),
                         .comment = reader.text("comment"_L1),
                         .enabled = reader.flag("enabled"_L1),
                         .type = reader.text("type"_L1)};
    if (!option.comment)
        option.comment = reader.text("description"_L1);
    TRY_DONE(reader.done());
    return option;
}

} // namespace

QString ListOrderStatuses::path() const
{
    return u"/order_status_options/list"_s;
}

Result<Page<OrderStatusOption>> ListOrderStatuses::parse(const QJsonObject &body)
{
    return readPage<OrderStatusOption>(body, "order_status_options"_L1, "status"_L1, readStatus);
}

QString ListDeliveryOptions::path() const
{
    return u"/delivery_options/list"_s;
}

Result<Page<CompanyOption>> ListDeliveryOptions::parse(const QJsonObject &body)
{
    return readPage<CompanyOption>(body, "delivery_options"_L1, "delivery method"_L1, readOption);
}

QString ListPaymentOptions::path() const
{
    return u"/payment_options/list"_s;
}

Result<Page<CompanyOption>> ListPaymentOptions::parse(const QJsonObject &body)
{
    return readPage<CompanyOption>(body, "payment_options"_L1, "payment method"_L1, readOption);
}

} // namespace kramar::prom
