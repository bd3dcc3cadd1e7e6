// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terms.h"

#include "base/codes.h"

namespace kramar {

namespace {

using L = QLatin1StringView;

constexpr std::array storeModes{Code<StoreMode>{StoreMode::Test, L("test")},
                                Code<StoreMode>{StoreMode::Production, L("production")}};
constexpr std::array orderStates{Code<OrderState>{OrderState::New, L("new")},
                                 Code<OrderState>{OrderState::Confirmed, L("confirmed")},
                                 Code<OrderState>{OrderState::Packing, L("packing")},
                                 Code<OrderState>{OrderState::Shipped, L("shipped")},
                                 Code<OrderState>{OrderState::Completed, L("completed")},
                                 Code<OrderState>{OrderState::Cancelled, L("cancelled")},
                                 Code<OrderState>{OrderState::Returned, L("returned")}};
constexpr std::array queueStates{
    Code<QueueState>{QueueState::Waiting, L("waiting")},   Code<QueueState>{QueueState::Sending, L("sending")},
    Code<QueueState>{QueueState::Awaiting, L("awaiting")}, Code<QueueState>{QueueState::Finished, L("done")},
    Code<QueueState>{QueueState::Failed, L("failed")},     Code<QueueState>{QueueState::Unknown, L("unknown")},
    Code<QueueState>{QueueState::Held, L("held")},         Code<QueueState>{QueueState::Dropped, L("dropped")}};
constexpr std::array queueKinds{
    Code<QueueKind>{QueueKind::ListingEdit, L("listing_edit")},
    Code<QueueKind>{QueueKind::OrderStatus, L("order_status")}, Code<QueueKind>{QueueKind::Waybill, L("waybill")},
    Code<QueueKind>{QueueKind::ReadOrder, L("read_order")}, Code<QueueKind>{QueueKind::ReadListing, L("read_listing")}};
constexpr std::array actions{
    Code<ActionKind>{ActionKind::BaseData, L("base_data")}, Code<ActionKind>{ActionKind::Groups, L("groups")},
    Code<ActionKind>{ActionKind::SendQueue, L("send")},     Code<ActionKind>{ActionKind::Orders, L("orders")},
    Code<ActionKind>{ActionKind::Listings, L("listings")},  Code<ActionKind>{ActionKind::Clients, L("clients")},
    Code<ActionKind>{ActionKind::Images, L("images")},      Code<ActionKind>{ActionKind::Drift, L("drift")}};
constexpr std::array documentKinds{Code<DocumentKind>{DocumentKind::Receipt, L("receipt")},
                                   Code<DocumentKind>{DocumentKind::WriteOff, L("write_off")},
                                   Code<DocumentKind>{DocumentKind::Transfer, L("transfer")},
                                   Code<DocumentKind>{DocumentKind::StockTaking, L("stock_taking")}};
constexpr std::array documentStates{Code<DocumentState>{DocumentState::Draft, L("draft")},
                                    Code<DocumentState>{DocumentState::Posted, L("posted")},
                                    Code<DocumentState>{DocumentState::Reversed, L("reversed")}};

} // namespace

QString toCode(StoreMode value)
{
    return codeIn(storeModes, value);
}
QString toCode(OrderState value)
{
    return codeIn(orderStates, value);
}
QString toCode(QueueState value)
{
    return codeIn(queueStates, value);
}
QString toCode(QueueKind value)
{
    return codeIn(queueKinds, value);
}
QString toCode(ActionKind value)
{
    return codeIn(actions, value);
}
QString toCode(DocumentKind value)
{
    return codeIn(documentKinds, value);
}
QString toCode(DocumentState value)
{
    return codeIn(documentStates, value);
}
std::optional<StoreMode> storeModeOf(QStringView code)
{
    return valueIn(storeModes, code);
}
std::optional<OrderState> orderStateOf(QStringView code)
{
    return valueIn(orderStates, code);
}
std::optional<QueueState> queueStateOf(QStringView code)
{
    return valueIn(queueStates, code);
}
std::optional<QueueKind> queueKindOf(QStringView code)
{
    return valueIn(queueKinds, code);
}
std::optional<ActionKind> actionKindOf(QStringView code)
{
    return valueIn(actions, code);
}
std::optional<DocumentKind> documentKindOf(QStringView code)
{
    return valueIn(documentKinds, code);
}
std::optional<DocumentState> documentStateOf(QStringView code)
{
    return valueIn(documentStates, code);
}
QList<OrderState> allOrderStates()
{
    return valuesIn(orderStates);
}
QList<QueueState> allQueueStates()
{
    return valuesIn(queueStates);
}
QList<QueueKind> allQueueKinds()
{
    return valuesIn(queueKinds);
}
QList<ActionKind> allActions()
{
    return valuesIn(actions);
}
QList<DocumentKind> allDocumentKinds()
{
    return valuesIn(documentKinds);
}
QList<DocumentState> allDocumentStates()
{
    return valuesIn(documentStates);
}

bool isLive(QueueState state)
{
    return state != QueueState::Finished && state != QueueState::Dropped;
}

const QList<CancelReason> &cancelReasons()
{
    static const QList<CancelReason> reasons{{L("not_available"), false, true},
                                             {L("buyers_request"), false, true},
                                             {L("duplicate"), false, true},
                                             {L("invalid_phone_number"), false, true},
                                             {L("payment_not_received"), false, false},
                                             {L("no_product_variants"), false, false},
                                             {L("price_changed"), true, false},
                                             {L("not_enough_fields"), true, false},
                                             {L("less_than_minimal_price"), false, false},
                                             {L("another"), true, true}}; // what fits no other
    return reasons;
}

bool cancelTextRequired(QStringView code)
{
    for (const CancelReason &reason : cancelReasons()) {
        if (reason.code == code)
            return reason.textRequired;
    }
    return true;
}

const QList<QLatin1StringView> &listingFields()
{
    using namespace listing_field;
    static const QList<QLatin1StringView> fields{price,       oldPrice,     listing_field::presence,
                                                 inStock,     quantity,     status,
                                                 discount,    prices,       name,
                                                 nameUk,      keywords,     keywordsUk,
                                                 description, descriptionUk};
    return fields;
}

bool isTranslationField(QStringView field)
{
    using namespace listing_field;
    return field == nameUk || field == keywordsUk || field == descriptionUk;
}

bool editableOnVariety(QStringView field)
{
    using namespace listing_field;
    return field == name || field == nameUk || field == status || field == listing_field::presence ||
           field == inStock || field == quantity || field == discount;
}

} // namespace kramar
