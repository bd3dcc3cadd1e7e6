// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/titles.h"

#include "base/fold.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::words {

namespace {

// The texts of a table are marked by QT_TRANSLATE_NOOP and turned into the current language when asked for.
struct Titled {
    QLatin1StringView code;
    const char *text;
};

template <size_t N>
QString titleIn(const char *context, const Titled (&table)[N], QStringView code)
{
    for (const Titled &entry : table) {
        if (entry.code == code)
            return QCoreApplication::translate(context, entry.text);
    }
    return code.toString();
}

using L = QLatin1StringView;

constexpr Titled storeModes[]{{L("test"), QT_TRANSLATE_NOOP("StoreMode", "Test")},
                              {L("production"), QT_TRANSLATE_NOOP("StoreMode", "Production")}};

constexpr Titled orderStates[]{{L("new"), QT_TRANSLATE_NOOP("OrderState", "New")},
                               {L("confirmed"), QT_TRANSLATE_NOOP("OrderState", "Confirmed")},
                               {L("packing"), QT_TRANSLATE_NOOP("OrderState", "Packing")},
                               {L("shipped"), QT_TRANSLATE_NOOP("OrderState", "Shipped")},
                               {L("completed"), QT_TRANSLATE_NOOP("OrderState", "Completed")},
                               {L("cancelled"), QT_TRANSLATE_NOOP("OrderState", "Cancelled")},
                               {L("returned"), QT_TRANSLATE_NOOP("OrderState", "Return")}};

constexpr Titled queueStates[]{{L("waiting"), QT_TRANSLATE_NOOP("QueueState", "Waiting")},
                               {L("sending"), QT_TRANSLATE_NOOP("QueueState", "Sending")},
                               {L("awaiting"), QT_TRANSLATE_NOOP("QueueState", "Awaiting Prom")},
                               {L("done"), QT_TRANSLATE_NOOP("QueueState", "Done")},
                               {L("failed"), QT_TRANSLATE_NOOP("QueueState", "Refused")},
                               {L("unknown"), QT_TRANSLATE_NOOP("QueueState", "Unknown")},
                               {L("held"), QT_TRANSLATE_NOOP("QueueState", "Held")},
                               {L("dropped"), QT_TRANSLATE_NOOP("QueueState", "Dropped")}};

constexpr Titled queueKinds[]{{L("listing_edit"), QT_TRANSLATE_NOOP("QueueKind", "Listing edit")},
                              {L("order_status"), QT_TRANSLATE_NOOP("QueueKind", "Order status")},
                              {L("waybill"), QT_TRANSLATE_NOOP("QueueKind", "Waybill")},
                              {L("read_order"), QT_TRANSLATE_NOOP("QueueKind", "Order not read")},
                              {L("read_listing"), QT_TRANSLATE_NOOP("QueueKind", "Listing not read")}};

constexpr Titled actions[]{{L("base_data"), QT_TRANSLATE_NOOP("ActionKind", "Base data")},
                           {L("groups"), QT_TRANSLATE_NOOP("ActionKind", "Groups")},
                           {L("send"), QT_TRANSLATE_NOOP("ActionKind", "Send the queue")},
                           {L("orders"), QT_TRANSLATE_NOOP("ActionKind", "Get orders")},
                           {L("listings"), QT_TRANSLATE_NOOP("ActionKind", "Get listings")},
                           {L("clients"), QT_TRANSLATE_NOOP("ActionKind", "Clients")},
                           {L("images"), QT_TRANSLATE_NOOP("ActionKind", "Images")},
                           {L("drift"), QT_TRANSLATE_NOOP("ActionKind", "Compare with Prom")}};

constexpr Titled documentKinds[]{{L("receipt"), QT_TRANSLATE_NOOP("DocumentKind", "Receipt")},
                                 {L("write_off"), QT_TRANSLATE_NOOP("DocumentKind", "Write-off")},
                                 {L("transfer"), QT_TRANSLATE_NOOP("DocumentKind", "Transfer")},
                                 {L("stock_taking"), QT_TRANSLATE_NOOP("DocumentKind", "Stock-taking")}};

constexpr Titled documentStates[]{{L("draft"), QT_TRANSLATE_NOOP("DocumentState", "Draft")},
                                  {L("posted"), QT_TRANSLATE_NOOP("DocumentState", "Posted")},
                                  {L("reversed"), QT_TRANSLATE_NOOP("DocumentState", "Reversed")}};

constexpr Titled stockCauses[]{{L("correction"), QT_TRANSLATE_NOOP("StockCause", "Correction")},
                               {L("count_undone"), QT_TRANSLATE_NOOP("StockCause", "Count taken back")},
                               {L("order_line"), QT_TRANSLATE_NOOP("StockCause", "Order")},
                               {L("document_reversed"), QT_TRANSLATE_NOOP("StockCause", "Reversal")}};

constexpr Titled presences[]{{presence::available, QT_TRANSLATE_NOOP("Presence", "In stock")},
                             {presence::notAvailable, QT_TRANSLATE_NOOP("Presence", "Out of stock")},
                             {presence::order, QT_TRANSLATE_NOOP("Presence", "Made to order")},
                             {presence::service, QT_TRANSLATE_NOOP("Presence", "Service")},
                             {presence::waiting, QT_TRANSLATE_NOOP("Presence", "Expected")}};

constexpr Titled listingStatuses[]{
    {listing_status::onDisplay, QT_TRANSLATE_NOOP("ListingStatus", "Published")},
    {listing_status::notOnDisplay, QT_TRANSLATE_NOOP("ListingStatus", "Hidden")},
    {listing_status::draft, QT_TRANSLATE_NOOP("ListingStatus", "Draft")},
    {listing_status::deleted, QT_TRANSLATE_NOOP("ListingStatus", "Deleted")},
    {listing_status::editingRequired, QT_TRANSLATE_NOOP("ListingStatus", "Needs editing")},
    {listing_status::approvalPending, QT_TRANSLATE_NOOP("ListingStatus", "In moderation")},
    {listing_status::deletedByModerator, QT_TRANSLATE_NOOP("ListingStatus", "Removed by moderator")}};

constexpr Titled promStatuses[]{{prom_status::pending, QT_TRANSLATE_NOOP("PromStatus", "New")},
                                {prom_status::received, QT_TRANSLATE_NOOP("PromStatus", "Accepted")},
                                {prom_status::delivered, QT_TRANSLATE_NOOP("PromStatus", "Completed")},
                                {prom_status::canceled, QT_TRANSLATE_NOOP("PromStatus", "Cancelled")},
                                {prom_status::draft, QT_TRANSLATE_NOOP("PromStatus", "Draft")},
                                {prom_status::paid, QT_TRANSLATE_NOOP("PromStatus", "Paid")}};

// prom-api §3.7
constexpr Titled paymentStatuses[]{{L("paid"), QT_TRANSLATE_NOOP("PaymentStatus", "Paid")},
                                   {L("unpaid"), QT_TRANSLATE_NOOP("PaymentStatus", "Unpaid")},
                                   {L("refunded"), QT_TRANSLATE_NOOP("PaymentStatus", "Refunded")},
                                   {L("paid_out"), QT_TRANSLATE_NOOP("PaymentStatus", "Paid out")}};

constexpr Titled paymentMethods[]{{L("parts"), QT_TRANSLATE_NOOP("PaymentMethod", "In parts")},
                                  {L("prom"), QT_TRANSLATE_NOOP("PaymentMethod", "Prom pay")},
                                  {L("delivery"), QT_TRANSLATE_NOOP("PaymentMethod", "On delivery")},
                                  {L("invoice"), QT_TRANSLATE_NOOP("PaymentMethod", "By invoice")},
                                  {L("cash"), QT_TRANSLATE_NOOP("PaymentMethod", "Cash")}};

// How the words of a method's name begin, folded, in both languages of the shops; the first that is met tells.
struct MethodWord {
    const char16_t *begins;
    QLatin1StringView method;
};
constexpr MethodWord methodWords[]{
    {u"частинами", L("parts")},  {u"частями", L("parts")},      {u"пром-оплат", L("prom")},
    {u"промоплат", L("prom")},   {u"prom-оплат", L("prom")},    {u"накладен", L("delivery")},
    {u"наложен", L("delivery")}, {u"післяплат", L("delivery")}, {u"послеплат", L("delivery")},
    {u"рахунок", L("invoice")},  {u"рахунку", L("invoice")},    {u"счет", L("invoice")},
    {u"счету", L("invoice")},    {u"безготівк", L("invoice")},  {u"безналичн", L("invoice")},
    {u"готівк", L("cash")},      {u"наличн", L("cash")}};

constexpr Titled orderSources[]{{L("portal"), QT_TRANSLATE_NOOP("OrderSource", "Prom portal")},
                                {L("company_site"), QT_TRANSLATE_NOOP("OrderSource", "shop's site")},
                                {L("company_cabinet"), QT_TRANSLATE_NOOP("OrderSource", "cabinet")},
                                {L("mobile_app"), QT_TRANSLATE_NOOP("OrderSource", "app")},
                                {L("mobile_catalog_app"), QT_TRANSLATE_NOOP("OrderSource", "app")},
                                {L("bigl"), QT_TRANSLATE_NOOP("OrderSource", "Bigl")}};

constexpr Titled cancelReasonsTitled[]{
    {L("not_available"), QT_TRANSLATE_NOOP("CancelReason", "Out of stock")},
    {L("buyers_request"), QT_TRANSLATE_NOOP("CancelReason", "At the buyer’s request")},
    {L("duplicate"), QT_TRANSLATE_NOOP("CancelReason", "Duplicate order")},
    {L("invalid_phone_number"), QT_TRANSLATE_NOOP("CancelReason", "Invalid phone number")},
    {L("another"), QT_TRANSLATE_NOOP("CancelReason", "Other")},
    {L("payment_not_received"), QT_TRANSLATE_NOOP("CancelReason", "Payment not received")},
    {L("no_product_variants"), QT_TRANSLATE_NOOP("CancelReason", "The variety needed is missing")},
    {L("price_changed"), QT_TRANSLATE_NOOP("CancelReason", "The price has changed")},
    {L("not_enough_fields"), QT_TRANSLATE_NOOP("CancelReason", "Data are missing")},
    {L("less_than_minimal_price"), QT_TRANSLATE_NOOP("CancelReason", "The sum is below the minimum")}};

constexpr Titled fields[]{{listing_field::price, QT_TRANSLATE_NOOP("ListingField", "Price")},
                          {listing_field::oldPrice, QT_TRANSLATE_NOOP("ListingField", "Old price")},
                          {listing_field::presence, QT_TRANSLATE_NOOP("ListingField", "Availability")},
                          {listing_field::inStock, QT_TRANSLATE_NOOP("ListingField", "Ready to ship")},
                          {listing_field::quantity, QT_TRANSLATE_NOOP("ListingField", "Quantity")},
                          {listing_field::status, QT_TRANSLATE_NOOP("ListingField", "Status")},
                          {listing_field::discount, QT_TRANSLATE_NOOP("ListingField", "Discount")},
                          {listing_field::prices, QT_TRANSLATE_NOOP("ListingField", "Wholesale prices")},
                          {listing_field::name, QT_TRANSLATE_NOOP("ListingField", "Name")},
                          {listing_field::nameUk, QT_TRANSLATE_NOOP("ListingField", "Name (Ukrainian)")},
                          {listing_field::keywords, QT_TRANSLATE_NOOP("ListingField", "Keywords")},
                          {listing_field::keywordsUk, QT_TRANSLATE_NOOP("ListingField", "Keywords (Ukrainian)")},
                          {listing_field::description, QT_TRANSLATE_NOOP("ListingField", "Description")},
                          {listing_field::descriptionUk, QT_TRANSLATE_NOOP("ListingField", "Description (Ukrainian)")}};

constexpr Titled likenesses[]{{L("sku"), QT_TRANSLATE_NOOP("Likeness", "SKU")},
                              {L("similar_sku"), QT_TRANSLATE_NOOP("Likeness", "similar SKU")},
                              {L("name_and_price"), QT_TRANSLATE_NOOP("Likeness", "name, price")},
                              {L("name"), QT_TRANSLATE_NOOP("Likeness", "name")}};

constexpr Titled likeDoubts[]{{L("name"), QT_TRANSLATE_NOOP("LikeDoubt", "other name")},
                              {L("price"), QT_TRANSLATE_NOOP("LikeDoubt", "other price")},
                              {L("name_and_price"), QT_TRANSLATE_NOOP("LikeDoubt", "other name, price")}};

constexpr Titled objects[]{{L("order"), QT_TRANSLATE_NOOP("ErrorObject", "order %1")},
                           {L("listing"), QT_TRANSLATE_NOOP("ErrorObject", "listing %1")},
                           {L("product"), QT_TRANSLATE_NOOP("ErrorObject", "product %1")},
                           {L("group"), QT_TRANSLATE_NOOP("ErrorObject", "group %1")},
                           {L("client"), QT_TRANSLATE_NOOP("ErrorObject", "client %1")},
                           {L("image"), QT_TRANSLATE_NOOP("ErrorObject", "image %1")},
                           {L("store"), QT_TRANSLATE_NOOP("ErrorObject", "store %1")},
                           {L("products"), QT_TRANSLATE_NOOP("ErrorObject", "products %1")},
                           {L("warehouse"), QT_TRANSLATE_NOOP("ErrorObject", "warehouse %1")},
                           {L("document"), QT_TRANSLATE_NOOP("ErrorObject", "document %1")}};

} // namespace

QString title(StoreMode mode)
{
    return titleIn("StoreMode", storeModes, toCode(mode));
}

QString title(OrderState state)
{
    return titleIn("OrderState", orderStates, toCode(state));
}

QString title(QueueState state)
{
    return titleIn("QueueState", queueStates, toCode(state));
}

QString title(QueueKind kind)
{
    return titleIn("QueueKind", queueKinds, toCode(kind));
}

QString title(ActionKind action)
{
    return titleIn("ActionKind", actions, toCode(action));
}

QString title(DocumentKind kind)
{
    return titleIn("DocumentKind", documentKinds, toCode(kind));
}

QString title(DocumentState state)
{
    return titleIn("DocumentState", documentStates, toCode(state));
}

QString stockCauseTitle(QStringView code)
{
    const auto document = documentKindOf(code);
    return document ? title(*document) : titleIn("StockCause", stockCauses, code);
}

QString personName(const QString &inBooks)
{
    const bool nobodysChoice =
        inBooks == u"Адміністратор" || inBooks == u"Administrator"; // books of before, in English
    return nobodysChoice ? QCoreApplication::translate("Person", "Administrator") : inBooks;
}

QString queueObjectTitle(const QString &object)
{
    if (object.isEmpty())
        return QCoreApplication::translate("QueueObject", "without number");
    return object.startsWith(u"№ "_s) ? QCoreApplication::translate("QueueObject", "No. %1").arg(object.mid(2))
                                      : object;
}

QString presenceTitle(QStringView code)
{
    return titleIn("Presence", presences, code);
}

QString listingStatusTitle(QStringView code)
{
    return titleIn("ListingStatus", listingStatuses, code);
}

QString promStatusTitle(QStringView code, const QString &customName)
{
    if (code.startsWith(prom_status::customPrefix) && !customName.isEmpty())
        return customName;
    return titleIn("PromStatus", promStatuses, code);
}

QString paymentStatusTitle(QStringView code)
{
    return titleIn("PaymentStatus", paymentStatuses, code);
}

QString paymentMethodShort(const QString &name)
{
    const QString words = u' ' + fold(name).replace(u"пром оплат"_s, u"пром-оплат"_s);
    for (const MethodWord &word : methodWords) {
        if (words.contains(QString(u' ' + fold(QString::fromUtf16(word.begins)))))
            return titleIn("PaymentMethod", paymentMethods, QString(word.method));
    }
    return name;
}

QString orderSourceTitle(QStringView code)
{
    return titleIn("OrderSource", orderSources, code);
}

QString cancelReasonTitle(QStringView code)
{
    return titleIn("CancelReason", cancelReasonsTitled, code);
}

QString listingFieldTitle(QStringView key)
{
    return titleIn("ListingField", fields, key);
}

QString likenessTitle(QStringView code)
{
    return titleIn("Likeness", likenesses, code);
}

QString likeDoubtTitle(QStringView code)
{
    return titleIn("LikeDoubt", likeDoubts, code);
}

QString objectTitle(const QString &object)
{
    const qsizetype space = object.indexOf(u' ');
    if (space < 0)
        return object;
    const QString kind = object.left(space);
    const QString title = titleIn("ErrorObject", objects, kind);
    return title == kind ? object : title.arg(object.mid(space + 1));
}

} // namespace kramar::words
