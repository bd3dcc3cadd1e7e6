// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <optional>

namespace kramar {

// The words of the field that several rooms share. Ours are closed enums, stored and printed by their code; Prom's are
// open texts (an unknown one is kept and shown as it came, prom-api §10) with the known values named here.

enum class StoreMode { Test, Production };
enum class OrderState { New, Confirmed, Packing, Shipped, Completed, Cancelled, Returned };
enum class QueueState { Waiting, Sending, Awaiting, Finished, Failed, Unknown, Held, Dropped };
// What has to be sent: the changed fields of a listing; an order's status (cancellation too); an order's waybill.
// And what came from Prom and could not be read: it waits in the same view, with its reason.
enum class QueueKind { ListingEdit, OrderStatus, Waybill, ReadOrder, ReadListing };
// The actions of a round (design: the sequence).
enum class ActionKind { BaseData, Groups, SendQueue, Orders, Listings, Clients, Images, Drift };

// Papers of the warehouse, and how far one is. A stock-taking says how many there are, the others what came or went.
enum class DocumentKind { Receipt, WriteOff, Transfer, StockTaking };
enum class DocumentState { Draft, Posted, Reversed };

// The code of a value: stored in the books, printed by --json, used in commands; never translated.
QString toCode(StoreMode value);
QString toCode(OrderState value);
QString toCode(QueueState value);
QString toCode(QueueKind value);
QString toCode(ActionKind value);
QString toCode(DocumentKind value);
QString toCode(DocumentState value);
std::optional<StoreMode> storeModeOf(QStringView code);
std::optional<OrderState> orderStateOf(QStringView code);
std::optional<QueueState> queueStateOf(QStringView code);
std::optional<QueueKind> queueKindOf(QStringView code);
std::optional<ActionKind> actionKindOf(QStringView code);
std::optional<DocumentKind> documentKindOf(QStringView code);
std::optional<DocumentState> documentStateOf(QStringView code);
QList<OrderState> allOrderStates();
QList<QueueState> allQueueStates();
QList<QueueKind> allQueueKinds();
QList<ActionKind> allActions(); // in the order of a first round
QList<DocumentKind> allDocumentKinds();
QList<DocumentState> allDocumentStates();

// Is there still something to do with it? (one live entry per store, kind and object)
bool isLive(QueueState state);

// prom-api §8.4
namespace presence {
inline constexpr QLatin1StringView available("available");
inline constexpr QLatin1StringView notAvailable("not_available");
inline constexpr QLatin1StringView order("order");
inline constexpr QLatin1StringView service("service");
inline constexpr QLatin1StringView waiting("waiting");
} // namespace presence

// prom-api §8.3
namespace listing_status {
inline constexpr QLatin1StringView onDisplay("on_display");
inline constexpr QLatin1StringView notOnDisplay("not_on_display");
inline constexpr QLatin1StringView draft("draft");
inline constexpr QLatin1StringView deleted("deleted");
inline constexpr QLatin1StringView editingRequired("editing_required");
inline constexpr QLatin1StringView approvalPending("approval_pending");
inline constexpr QLatin1StringView deletedByModerator("deleted_by_moderator");
} // namespace listing_status

// prom-api §3.6; a company's own status is "custom-<id>"
namespace prom_status {
inline constexpr QLatin1StringView pending("pending");
inline constexpr QLatin1StringView received("received");
inline constexpr QLatin1StringView delivered("delivered");
inline constexpr QLatin1StringView canceled("canceled");
inline constexpr QLatin1StringView draft("draft");
inline constexpr QLatin1StringView paid("paid");
inline constexpr QLatin1StringView customPrefix("custom-");
} // namespace prom_status

// prom-api §3.9: a reason, and whether Prom wants a text with it
struct CancelReason {
    QLatin1StringView code;
    bool textRequired;
    bool safe; // in both published lists
};
const QList<CancelReason> &cancelReasons();
// Does this reason need a text? An unknown reason does.
bool cancelTextRequired(QStringView code);

// The fields of a listing that the API can write (prom-api §5.4, §5.5), by the key used in listing_edit, history,
// commands and --json. The name of a key is the name of the listing's column.
namespace listing_field {
inline constexpr QLatin1StringView price("price");
inline constexpr QLatin1StringView oldPrice("old_price");
inline constexpr QLatin1StringView presence("presence");
inline constexpr QLatin1StringView inStock("in_stock"); // ready to ship
inline constexpr QLatin1StringView quantity("quantity");
inline constexpr QLatin1StringView status("status");
inline constexpr QLatin1StringView discount("discount");
inline constexpr QLatin1StringView prices("prices"); // wholesale steps
inline constexpr QLatin1StringView name("name");     // Russian / main language
inline constexpr QLatin1StringView nameUk("name_uk");
inline constexpr QLatin1StringView keywords("keywords");
inline constexpr QLatin1StringView keywordsUk("keywords_uk");
inline constexpr QLatin1StringView description("description");
inline constexpr QLatin1StringView descriptionUk("description_uk");
} // namespace listing_field
const QList<QLatin1StringView> &listingFields();
// Sent by PUT /products/translation rather than by products/edit.
bool isTranslationField(QStringView field);
// For a variety only name, translations, status, availability, quantity and discount can be edited (product.md 3.4).
bool editableOnVariety(QStringView field);

} // namespace kramar
