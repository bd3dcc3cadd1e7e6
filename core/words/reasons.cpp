// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/reasons.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kramar::words {

namespace {

// %1, %2: what follows the colons of the code.
const QHash<QString, const char *> &reasons()
{
    static const QHash<QString, const char *> texts{
        {u"empty"_s, QT_TRANSLATE_NOOP("Reason", "it is empty")},
        {u"not_a_number"_s, QT_TRANSLATE_NOOP("Reason", "it is not a number")},
        {u"negative"_s, QT_TRANSLATE_NOOP("Reason", "it is less than zero")},
        {u"too_precise"_s, QT_TRANSLATE_NOOP("Reason", "it has more than %1 digits after the comma")},
        {u"two_readings"_s, QT_TRANSLATE_NOOP("Reason", "it can be read as %1 and as %2")},
        {u"whole_only"_s, QT_TRANSLATE_NOOP("Reason", "it is sold by the piece, so the number must be whole")},
        {u"too_large"_s, QT_TRANSLATE_NOOP("Reason", "it is more than %1")},
        {u"too_long"_s, QT_TRANSLATE_NOOP("Reason", "it is longer than %1 characters")},
        {u"unknown_word"_s, QT_TRANSLATE_NOOP("Reason", "Prom has no such value")},
        {u"unknown_field"_s, QT_TRANSLATE_NOOP("Reason", "a listing has no such field")},
        {u"bad_date"_s, QT_TRANSLATE_NOOP("Reason", "the dates are wrong")},
        {u"not_clearable"_s, QT_TRANSLATE_NOOP("Reason", "it cannot be cleared")},
        {u"from_price_list"_s, QT_TRANSLATE_NOOP("Reason", "a price list says it: change it there")},
        {u"not_above_zero"_s, QT_TRANSLATE_NOOP("Reason", "it has to be more than zero")},
        {u"step_not_cheaper"_s,
         QT_TRANSLATE_NOOP("Reason", "a step is not cheaper than the price, or than the step before it")},
        {u"not_above_price"_s, QT_TRANSLATE_NOOP("Reason", "it is not above the price")},
        {u"has_ended"_s, QT_TRANSLATE_NOOP("Reason", "its last day is past")},
        {u"not_below_price"_s, QT_TRANSLATE_NOOP("Reason", "it takes the whole price, or more")},
        {u"step_twice"_s, QT_TRANSLATE_NOOP("Reason", "two steps begin with the same quantity")},
        {u"rate_not_above_zero"_s, QT_TRANSLATE_NOOP("Reason", "a rate is more than zero")},
        {u"unknown_currency"_s, QT_TRANSLATE_NOOP("Reason", "a currency has three letters, as UAH or USD")},
        {u"unknown_rule_key"_s, QT_TRANSLATE_NOOP("Reason", "a price rule has no such word")},
        {u"no_such_list"_s, QT_TRANSLATE_NOOP("Reason", "there is no price list of this name")},
        {u"store_has_list"_s,
         QT_TRANSLATE_NOOP("Reason", "a store takes its prices from one list of a kind, and has “%1” already")},
        {u"from_warehouses"_s, QT_TRANSLATE_NOOP("Reason", "the warehouses say it: count it there")},
        {u"no_hour"_s, QT_TRANSLATE_NOOP("Reason", "a day has no such hour: they go from 0 to 23")},
        {u"prices_off"_s, QT_TRANSLATE_NOOP("Reason", "the store is not told of prices now")},
        {u"locked_on_variety"_s, QT_TRANSLATE_NOOP("Reason", "Prom does not let it be changed on a variety")},
        {u"not_synchronised"_s, QT_TRANSLATE_NOOP("Reason", "it is not synchronised: unlock it first")},
        {u"not_synchronised_because"_s, QT_TRANSLATE_NOOP("Reason", "it is not synchronised: %1")},
        {u"locked_and_changed"_s, QT_TRANSLATE_NOOP("Reason", "it is to be locked and changed at once")},
        {u"lock_and_unlock"_s, QT_TRANSLATE_NOOP("Reason", "it is to be locked and unlocked at once")},
        {u"edit_dropped"_s, QT_TRANSLATE_NOOP("Reason", "a change that Prom has not confirmed is dropped with it")},
        {u"not_linked"_s, QT_TRANSLATE_NOOP("Reason", "it is not linked to a product")},
        {u"into_itself"_s, QT_TRANSLATE_NOOP("Reason", "a group cannot stand in itself")},
        {u"no_price"_s, QT_TRANSLATE_NOOP("Reason", "it has no price")},
        {u"no_old_price"_s, QT_TRANSLATE_NOOP("Reason", "it has no old price")},
        {u"no_cost"_s, QT_TRANSLATE_NOOP("Reason", "its cost is not known")},
        {u"no_quantity"_s, QT_TRANSLATE_NOOP("Reason", "its quantity is not counted")},
        {u"other_currency"_s, QT_TRANSLATE_NOOP("Reason", "it is in another currency")},
        {u"unread_text"_s, QT_TRANSLATE_NOOP("Reason", "Prom has not told this text yet")},
        {u"below_zero"_s, QT_TRANSLATE_NOOP("Reason", "it would be less than zero")},
        {u"no_rounding_below"_s, QT_TRANSLATE_NOOP("Reason", "no price of this form lies below")},
        {u"divided_by_zero"_s, QT_TRANSLATE_NOOP("Reason", "the formula divides by zero here")},
        {u"out_of_range"_s, QT_TRANSLATE_NOOP("Reason", "the number is too large to reckon with")},
        {u"discount_above_price"_s, QT_TRANSLATE_NOOP("Reason", "the discount is not less than the price")},
        {u"brake_price"_s,
         QT_TRANSLATE_NOOP("Reason", "the price moves by more than %1 %: it will be held, and you will be asked")},
        {u"zero"_s, QT_TRANSLATE_NOOP("Reason", "the price will be zero")},
        {u"held_up"_s, QT_TRANSLATE_NOOP("Reason", "held up by the lowest price")},
        {u"below_cost"_s, QT_TRANSLATE_NOOP("Reason", "below the cost")},
        {u"markup_below"_s, QT_TRANSLATE_NOOP("Reason", "markup below %1 %")},
        {u"discount_undone"_s, QT_TRANSLATE_NOOP("Reason", "ends a discount that runs")},
        {u"discount_undone_until"_s, QT_TRANSLATE_NOOP("Reason", "ends the discount until %1")},
        {u"old_price_not_above"_s, QT_TRANSLATE_NOOP("Reason", "the old price is not above the new one")},
        {u"deleted"_s, QT_TRANSLATE_NOOP("Reason", "it will be deleted on Prom")},
        {u"unknown_key"_s, QT_TRANSLATE_NOOP("Reason", "a bulk edit has no such word")},
        {u"formula_empty"_s, QT_TRANSLATE_NOOP("Reason", "the formula is empty")},
        {u"formula_incomplete"_s, QT_TRANSLATE_NOOP("Reason", "the formula breaks off")},
        {u"formula_unexpected"_s, QT_TRANSLATE_NOOP("Reason", "character %1 of the formula does not belong there")},
        {u"formula_unknown_name"_s,
         QT_TRANSLATE_NOOP("Reason", "at character %1 of the formula: there is no “%2”; it knows price, old_price "
                                     "and cost")},
        {u"formula_unclosed"_s, QT_TRANSLATE_NOOP("Reason", "the bracket at character %1 is not closed")},
        {u"formula_number"_s, QT_TRANSLATE_NOOP("Reason", "the number at character %1 has too many digits")},
        {u"formula_mixes"_s,
         QT_TRANSLATE_NOOP("Reason", "at character %1 money and a number that is no amount are added up")},
        {u"formula_no_amount"_s, QT_TRANSLATE_NOOP("Reason", "the formula makes no amount of money")},
        {u"formula_too_long"_s, QT_TRANSLATE_NOOP("Reason", "the formula is longer than %1 characters")},
        {u"formula_too_deep"_s, QT_TRANSLATE_NOOP("Reason", "too many brackets at character %1")},
        {u"waybill_form"_s, QT_TRANSLATE_NOOP("Reason", "the carrier's numbers look different")},
        {u"not_a_port"_s, QT_TRANSLATE_NOOP("Reason", "it is not a port")},
        {u"unknown_engine"_s, QT_TRANSLATE_NOOP("Reason", "it is neither sqlite nor postgres")},
        {u"bad_file"_s, QT_TRANSLATE_NOOP("Reason", "the file cannot be understood")},
        {u"reason_missing"_s, QT_TRANSLATE_NOOP("Reason", "a cancellation needs a reason")},
        {u"text_missing"_s, QT_TRANSLATE_NOOP("Reason", "this reason needs a comment for the buyer")},
        {u"taken"_s, QT_TRANSLATE_NOOP("Reason", "it is taken already")},
        {u"twice"_s, QT_TRANSLATE_NOOP("Reason", "it stands here twice")},
        {u"bad_url"_s, QT_TRANSLATE_NOOP("Reason", "it is not a web address")},
        {u"zero"_s, QT_TRANSLATE_NOOP("Reason", "it is zero")},
        {u"receipts_only"_s, QT_TRANSLATE_NOOP("Reason", "only a receipt has a cost of its own")},
        {u"not_hryvnias"_s, QT_TRANSLATE_NOOP("Reason", "it has to be in hryvnias")},
        {u"transfers_only"_s, QT_TRANSLATE_NOOP("Reason", "only a transfer has a second warehouse")},
        {u"same_warehouse"_s, QT_TRANSLATE_NOOP("Reason", "it is the same warehouse")},
        {u"counted_there"_s, QT_TRANSLATE_NOOP("Reason", "something was counted there already")},
        {u"no_stock_taking"_s, QT_TRANSLATE_NOOP("Reason", "it is no stock-taking")},
        {u"unknown_product"_s, QT_TRANSLATE_NOOP("Reason", "there is no such product")},
        {u"several_products"_s, QT_TRANSLATE_NOOP("Reason", "several products are called so")},
        {u"twice"_s, QT_TRANSLATE_NOOP("Reason", "it stands in row %1 already")},
        {u"two_ways_of_commas"_s, QT_TRANSLATE_NOOP("Reason", "its commas can be read in two ways")},
        {u"too_many_rows"_s, QT_TRANSLATE_NOOP("Reason", "it has more than %1 rows")},
        {u"not_between"_s, QT_TRANSLATE_NOOP("Reason", "it has to be between %1 and %2")},
        {u"not_https"_s, QT_TRANSLATE_NOOP("Reason", "it has to begin with https://")},
    };
    return texts;
}

// What the reading of an answer finds wrong, as it notes it.
QString unreadWords(const QString &note)
{
    static const QHash<QString, const char *> texts{
        {u"not a text"_s, QT_TRANSLATE_NOOP("Unread", "not a text")},
        {u"not true or false"_s, QT_TRANSLATE_NOOP("Unread", "not true or false")},
        {u"not a whole number"_s, QT_TRANSLATE_NOOP("Unread", "not a whole number")},
        {u"a negative id"_s, QT_TRANSLATE_NOOP("Unread", "a negative id")},
        {u"not a time"_s, QT_TRANSLATE_NOOP("Unread", "not a time")},
        {u"not a date"_s, QT_TRANSLATE_NOOP("Unread", "not a date")},
        {u"not an amount"_s, QT_TRANSLATE_NOOP("Unread", "not an amount")},
        {u"not a number"_s, QT_TRANSLATE_NOOP("Unread", "not a number")},
        {u"too large"_s, QT_TRANSLATE_NOOP("Unread", "too large")},
        {u"not an object"_s, QT_TRANSLATE_NOOP("Unread", "not an object")},
        {u"not a list"_s, QT_TRANSLATE_NOOP("Unread", "not a list")},
        {u"not a list of texts"_s, QT_TRANSLATE_NOOP("Unread", "not a list of texts")},
        {u"a line is not an object"_s, QT_TRANSLATE_NOOP("Unread", "a line is not an object")},
        {u"a step without price or quantity"_s, QT_TRANSLATE_NOOP("Unread", "a step without price or quantity")},
        {u"an order is not an object"_s, QT_TRANSLATE_NOOP("Unread", "an order is not an object")},
        {u"an order without an id"_s, QT_TRANSLATE_NOOP("Unread", "an order without an id")},
        {u"an order without date, status and products"_s,
         QT_TRANSLATE_NOOP("Unread", "an order without date, status and products")},
        {u"a product is not an object"_s, QT_TRANSLATE_NOOP("Unread", "a product is not an object")},
        {u"a product without an id"_s, QT_TRANSLATE_NOOP("Unread", "a product without an id")},
    };
    const char *text = texts.value(note);
    return text ? QCoreApplication::translate("Unread", text) : QString();
}

} // namespace

QString reasonOf(const Error &error)
{
    if (error.kind != Error::Kind::Invalid)
        return {};
    const char *text = reasons().value(error.detail.section(u':', 0, 0));
    if (!text)
        return {};
    const QString words = QCoreApplication::translate("Reason", text);
    if (words.contains(u"%2"_s))
        return words.arg(error.detail.section(u':', 1, 1), error.detail.section(u':', 2));
    return words.contains(u"%1"_s) ? words.arg(error.detail.section(u':', 1)) : words;
}

UnreadReason unreadReasonOf(const QString &note)
{
    static const QRegularExpression ofField(u"^field '([^']+)': (.+)$"_s);
    const QRegularExpressionMatch match = ofField.match(note);
    if (match.hasMatch()) {
        const QString why = unreadWords(match.captured(2));
        const QString field = match.captured(1);
        return {field, why.isEmpty()
                           ? QCoreApplication::translate("Unread", "Field “%1” is not as Prom describes it.").arg(field)
                           : QCoreApplication::translate("Unread", "Field “%1”: %2.").arg(field, why)};
    }
    const QString why = unreadWords(note);
    return {{}, why.isEmpty() ? QString() : why.left(1).toUpper() + why.mid(1) + u'.'};
}

} // namespace kramar::words
