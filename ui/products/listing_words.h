// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"
#include "ui/context/store_directory.h"

#include <QAnyStringView>

namespace kramar::ui {

// Words of the products page that several of its parts need.

// A canonical value (listings/fields.h) as a person reads it; nullopt is "—".
QString valueWords(QAnyStringView field, const std::optional<QString> &canonical, Currency currency);
// Why a value cannot be taken: the detail code of listings::parseField as a sentence.
QString refusalSentence(QAnyStringView field, const QString &code);
// A doubt of listings::doubtOf as a question; `before` as a person reads it.
QString doubtSentence(const QString &code, const QString &before);
QString idleSentence(const QString &code); // of listings::idleTerm
// The label of a field's editor; names and texts say their language.
QString fieldLabel(QAnyStringView field);
// Where a change stands on its way to Prom; "" when there is nothing to say.
QString stateSentence(QueueState state, bool test, const QString &promWords);
// Of a price that its store is not told of.
QString keptHereSentence();

// Why no price list reaches a variety.
QString varietyPriceSentence();
// Its fields that were changed here and on Prom; "" when there are none.
QString conflictSentence(const listings::Listing &listing);

// What of an act on these stores is not sent; "" when all of them send.
QString testWords(const QList<StoreId> &stores, const StoreDirectory &directory);
// The day it is here.
QDate localDay(Timestamp moment);
// A discount in a few words, for a narrow line: "−10 %" while it is in force, else when it ended or begins.
QString discountNote(const listings::Discount &discount, Currency currency, QDate today);

} // namespace kramar::ui
