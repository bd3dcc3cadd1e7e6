// SPDX-License-Identifier: GPL-3.0-or-later
// By what the listings are filtered: the tabs, the bar over the list, what an empty list says.
#include "ui/common/buttons.h"
#include "ui/context/store_filter.h"
#include "ui/products/group_names.h"
#include "ui/products/listing_table.h"
#include "ui/products/products_page.h"
#include "words/titles.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ProductsPage::setUpFilters()
{
    const auto view = [](QLatin1StringView which) { return QList<Condition>{{u"view"_s, QString(which)}}; };
    const auto present = [](QLatin1StringView code) {
        return QList<Condition>{{u"presence"_s, QVariantList{QString(code)}}};
    };
    setSavedFilters({
        {u"all"_s, [] { return ProductsPage::tr("All"); }, {}},
        {u"available"_s, [] { return ProductsPage::tr("In stock"); }, present(presence::available)},
        {u"not_available"_s, [] { return ProductsPage::tr("Out of stock"); }, present(presence::notAvailable)},
        {u"without_photo"_s, [] { return ProductsPage::tr("Without a photo"); }, {{u"photo"_s, false}}},
        {u"moderation"_s,
         [] { return ProductsPage::tr("In moderation"); },
         {{u"status"_s, QVariantList{QString(listing_status::approvalPending)}}}},
        {u"hidden"_s, [] { return ProductsPage::tr("Hidden"); }, view(listing_view::hidden)},
        {u"pending"_s, [] { return ProductsPage::tr("Not yet on Prom"); }, view(listing_view::pending)},
        {u"unlinked"_s, [] { return ProductsPage::tr("Not linked"); }, view(listing_view::unlinked)},
    });
    const auto choicesOf = [](std::initializer_list<QLatin1StringView> codes, QString (*title)(QStringView)) {
        return [codes = QList<QLatin1StringView>(codes), title] {
            QList<FilterChoice> choices;
            for (const QLatin1StringView code : codes)
                choices.append({QString(code), title(QString(code))});
            return choices;
        };
    };
    filters()->setFields({
        storeField(m_context.stores),
        {.key = u"presence"_s,
         .title = [] { return ProductsPage::tr("Availability"); },
         .choices = choicesOf(
             {presence::available, presence::notAvailable, presence::order, presence::waiting, presence::service},
             &words::presenceTitle),
         .multiple = true,
         .pinned = true},
        {.key = u"status"_s,
         .title = [] { return ProductsPage::tr("Status"); },
         .choices = choicesOf({listing_status::onDisplay, listing_status::notOnDisplay, listing_status::draft,
                               listing_status::approvalPending, listing_status::editingRequired,
                               listing_status::deletedByModerator, listing_status::deleted},
                              &words::listingStatusTitle),
         .multiple = true,
         .pinned = true},
        {.key = u"group"_s,
         .title = [] { return ProductsPage::tr("Group"); },
         .choices = [this] { return groupChoices(); }},
        {.key = u"own_group"_s,
         .title = [] { return ProductsPage::tr("Our group"); },
         .choices = [this] { return ownGroupChoices(); },
         .valueText =
             [](const QVariant &path) {
                 return path.toString() == noOwnGroup ? ProductsPage::tr("in none") : path.toString();
             }},
        {.key = u"category"_s,
         .title = [] { return ProductsPage::tr("Portal category"); },
         .offered = false,
         .valueText = &categoryCaptionIn},
        moneyField(u"price"_s, [] { return ProductsPage::tr("Price"); }),
        quantityField(u"quantity"_s, [] { return ProductsPage::tr("Quantity on Prom"); }),
        {.key = u"photo"_s,
         .title = [] { return ProductsPage::tr("Photo"); },
         .choices =
             [] {
                 return QList<FilterChoice>{{true, ProductsPage::tr("with a photo")},
                                            {false, ProductsPage::tr("without a photo")}};
             }},
        {.key = u"view"_s,
         .title = [] { return ProductsPage::tr("Only"); },
         .choices =
             [] {
                 return QList<FilterChoice>{
                     {QString(listing_view::pending), ProductsPage::tr("changed, not agreed")},
                     {QString(listing_view::unlinked), ProductsPage::tr("not linked to a product")},
                     {QString(listing_view::hidden), ProductsPage::tr("hidden and drafts")},
                     {QString(listing_view::locked), ProductsPage::tr("with a field that is not synchronised")}};
             }},
    });
    table()->setEmptyWords([this] {
        return StateWords{ProductsPage::tr("No products yet"),
                          ProductsPage::tr("They come from Prom with the first reading of the catalogue."),
                          m_download ? ProductsPage::tr("Download products from the site…")
                                     : ProductsPage::tr("Receive from Prom"),
                          u"products"_s};
    });
    connect(table(), &ObjectTable::emptyButtonClicked, this,
            [this] { m_download ? m_download() : m_receive->click(); });
}

// A group's name, and its store's where there are several.
QList<FilterChoice> ProductsPage::groupChoices() const
{
    QList<FilterChoice> choices;
    const bool several = m_context.stores.all().size() > 1;
    const QList<GroupNames::Group> groups = m_groups->all();
    for (const GroupNames::Group &group : groups) {
        const stores::Store *store = several ? m_context.stores.find(group.store) : nullptr;
        choices.append({group.id.value(), store ? group.name + u" · "_s + store->name : group.name});
    }
    return choices;
}

} // namespace kramar::ui
