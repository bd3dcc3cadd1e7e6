// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/reasons.h"

#include <QCoreApplication>
#include <QHash>

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
        {u"locked_on_variety"_s, QT_TRANSLATE_NOOP("Reason", "Prom does not let it be changed on a variety")},
        {u"waybill_form"_s, QT_TRANSLATE_NOOP("Reason", "the carrier's numbers look different")},
        {u"not_a_port"_s, QT_TRANSLATE_NOOP("Reason", "it is not a port")},
        {u"unknown_engine"_s, QT_TRANSLATE_NOOP("Reason", "it is neither sqlite nor postgres")},
        {u"bad_file"_s, QT_TRANSLATE_NOOP("Reason", "the file cannot be understood")},
        {u"reason_missing"_s, QT_TRANSLATE_NOOP("Reason", "a cancellation needs a reason")},
        {u"text_missing"_s, QT_TRANSLATE_NOOP("Reason", "this reason needs a comment for the buyer")},
        {u"taken"_s, QT_TRANSLATE_NOOP("Reason", "it is taken already")},
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
        {u"not_https"_s, QT_TRANSLATE_NOOP("Reason", "it has to begin with https://")},
    };
    return texts;
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

} // namespace kramar::words
