// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/listing_words.h"

#include "listings/fields.h"
#include "products/product_group.h"
#include "ui/common/number_words.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace field = kramar::listing_field;

namespace kramar::ui {

namespace {

struct ListingWords {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::ListingWords)
};

QString dayWords(QDate day)
{
    return day.isValid() ? day.toString(u"dd.MM.yyyy"_s) : u"…"_s;
}

QString sizeWords(const listings::Discount &discount, Currency currency)
{
    const Money amount = Money::ofMinor(discount.hundredths, currency);
    return discount.kind == listings::Discount::Kind::Percent ? words::formatAmount(amount) + QChar(0x00A0) + u'%'
                                                              : words::formatMoney(amount);
}

QString discountWords(const listings::Discount &discount, Currency currency)
{
    QString words = sizeWords(discount, currency);
    if (discount.from.isValid() || discount.to.isValid())
        words += u" · "_s + dayWords(discount.from) + u" – "_s + dayWords(discount.to);
    return words;
}

// Without the year while it is this one.
QString shortDayWords(QDate day, QDate today)
{
    return day.toString(day.year() == today.year() ? u"dd.MM"_s : u"dd.MM.yy"_s);
}

QString stepsWords(const QList<listings::WholesaleStep> &steps)
{
    QStringList parts;
    for (const listings::WholesaleStep &step : steps)
        parts.append(
            ListingWords::tr("from %1: %2").arg(words::formatQuantity(step.from), words::formatMoney(step.price)));
    return parts.isEmpty() ? ListingWords::tr("none", "wholesale prices") : parts.join(u"; "_s);
}

} // namespace

QString valueWords(QAnyStringView key, const std::optional<QString> &canonical, Currency currency)
{
    if (!canonical)
        return words::unknownValue();
    if (key == field::presence)
        return words::presenceTitle(*canonical);
    if (key == field::status)
        return words::listingStatusTitle(*canonical);
    if (key == field::inStock)
        return *canonical == u"true" ? ListingWords::tr("Yes") : ListingWords::tr("No");
    listings::ListingValues values;
    if (!listings::assign(key, canonical, currency, values))
        return *canonical; // shown as it was written rather than not at all
    if (key == field::price)
        return words::formatMoney(values.price);
    if (key == field::oldPrice)
        return words::formatMoney(values.oldPrice);
    if (key == field::quantity)
        return words::formatQuantity(*values.quantity);
    if (key == field::discount)
        return discountWords(*values.discount, currency);
    if (key == field::prices)
        return stepsWords(*values.prices);
    return canonical->isEmpty() ? ListingWords::tr("empty") : *canonical;
}

QString refusalSentence(QAnyStringView key, const QString &code)
{
    const QString reason = code.section(u':', 0, 0);
    const int limit = code.section(u':', 1).toInt();
    if (reason == u"empty")
        return ListingWords::tr("Prom does not take it empty.");
    if (reason == u"not_a_number" && key == field::prices)
        return ListingWords::tr("Each step needs a quantity and a price, both as numbers.");
    if (reason == u"not_a_number" || reason == u"too_precise" || reason == u"two_readings")
        return numberProblem(code);
    if (reason == u"negative")
        return ListingWords::tr("It cannot be below zero.");
    if (reason == u"not_above_zero")
        return ListingWords::tr("Quantity and price of a step must be above zero.");
    if (reason == u"step_twice")
        return ListingWords::tr("Two steps begin with the same quantity.");
    if (reason == u"too_long")
        return ListingWords::tr("Prom takes at most %n character(s).", nullptr, limit);
    if (reason == u"too_large" && key != field::discount)
        return ListingWords::tr("It can be at most %1: is there a digit too many?").arg(words::formatCount(limit));
    if (reason == u"whole_only")
        return ListingWords::tr("It is sold by the piece: a whole number only.");
    if (reason == u"too_large")
        return ListingWords::tr("It can be at most %1 %.").arg(limit);
    if (reason == u"bad_date")
        return ListingWords::tr("Write the days like 31.10.2026, the first one before the last.");
    if (reason == u"not_clearable")
        return ListingWords::tr("It cannot be taken away again on Prom.");
    if (reason == u"from_warehouses")
        return ListingWords::tr("Counted in the warehouses.");
    if (reason == u"from_price_list")
        return ListingWords::tr("A price list says it. Change it there.");
    if (reason == u"not_synchronised")
        return ListingWords::tr("Not synchronised.");
    if (reason == u"not_synchronised_because")
        return ListingWords::tr("Not synchronised: %1").arg(code.section(u':', 1));
    if (reason == u"locked_on_variety")
        return ListingWords::tr("Prom takes it only in the base product, for all varieties.");
    return ListingWords::tr("Prom does not take this value.");
}

QString doubtSentence(const QString &code, const QString &before)
{
    if (code == u"zero")
        return ListingWords::tr("The price is zero. Is that meant?");
    if (code == u"far_off")
        return ListingWords::tr("It was %1. Is the new one meant?").arg(before);
    return {};
}

QString idleSentence(const QString &code)
{
    if (code == u"step_not_cheaper")
        return ListingWords::tr("A step is not cheaper than the price, or than the step before it.");
    if (code == u"not_above_price")
        return ListingWords::tr("It is not above the price: buyers see no saving.");
    if (code == u"has_ended")
        return ListingWords::tr("Its last day is past: buyers do not get it.");
    if (code == u"not_below_price")
        return ListingWords::tr("It takes the whole price, or more.");
    return {};
}

QString fieldLabel(QAnyStringView key)
{
    if (key == field::name)
        return ListingWords::tr("Name, Russian");
    if (key == field::nameUk)
        return ListingWords::tr("Name, Ukrainian");
    if (key == field::keywords)
        return ListingWords::tr("Keywords, Russian");
    if (key == field::keywordsUk)
        return ListingWords::tr("Keywords, Ukrainian");
    if (key == field::description)
        return ListingWords::tr("Description, Russian (HTML)");
    if (key == field::descriptionUk)
        return ListingWords::tr("Description, Ukrainian (HTML)");
    if (key == field::quantity)
        return ListingWords::tr("Quantity on Prom");
    if (key == products::product_field::ownGroup)
        return ListingWords::tr("Our group");
    return words::listingFieldTitle(key.toString());
}

QString stateSentence(QueueState state, bool test, const QString &promWords)
{
    switch (state) {
    case QueueState::Waiting:
        return test ? ListingWords::tr("The store is in Test: it is kept here and not sent.")
                    : ListingWords::tr("Waits to be sent.");
    case QueueState::Sending:
        return ListingWords::tr("Is being sent to Prom.");
    case QueueState::Awaiting:
        return ListingWords::tr("Prom took it; it is not seen there yet.");
    case QueueState::Failed:
        return promWords.isEmpty() ? ListingWords::tr("Prom refused it.")
                                   : ListingWords::tr("Prom refused it: “%1”").arg(promWords);
    case QueueState::Unknown:
        return ListingWords::tr("Prom gave no answer; it is read there first, then sent again if it is missing.");
    case QueueState::Held:
        return ListingWords::tr("Held in the queue: it is not sent before somebody lets it go.");
    case QueueState::Finished:
    case QueueState::Dropped:
        break;
    }
    return {};
}

QString varietyPriceSentence()
{
    return ListingWords::tr("Prom takes the price of its base product, for all varieties.");
}

QString conflictSentence(const listings::Listing &listing)
{
    QStringList fields;
    for (const listings::PendingEdit &edit : listing.pending) {
        if (edit.inConflict)
            fields.append(fieldLabel(edit.field));
    }
    return fields.isEmpty() ? QString()
                            : ListingWords::tr("Changed here and on Prom: %1. It is not sent before you choose.")
                                  .arg(fields.join(u", "_s));
}

QString keptHereSentence()
{
    return ListingWords::tr("Kept here and not sent: prices are switched off on the store's page.");
}

QString testWords(const QList<StoreId> &stores, const StoreDirectory &directory)
{
    const auto inTest =
        std::count_if(stores.cbegin(), stores.cend(), [&directory](StoreId id) { return directory.isTest(id); });
    if (inTest == 0)
        return {};
    return inTest < stores.size() ? ListingWords::tr("The stores in Test send nothing.")
                                  : ListingWords::tr("Saved here: the store is in Test and sends nothing.");
}

QDate localDay(Timestamp moment)
{
    return moment.toUtc().toLocalTime().date();
}

QString discountNote(const listings::Discount &discount, Currency currency, QDate today)
{
    if (discount.hasEnded(today))
        return ListingWords::tr("ended %1", "a discount").arg(shortDayWords(discount.to, today));
    if (discount.isStillToCome(today))
        return ListingWords::tr("from %1", "a discount").arg(shortDayWords(discount.from, today));
    return QChar(0x2212) + sizeWords(discount, currency);
}

} // namespace kramar::ui
