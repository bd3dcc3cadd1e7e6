// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"

#include <QString>

namespace kramar::words {

// What a person reads for a value, in the current language.
QString title(StoreMode mode);
QString title(OrderState state);
QString title(QueueState state);
QString title(QueueKind kind);
QString title(ActionKind action);
QString title(DocumentKind kind);
QString title(DocumentState state);

// Prom's open words: the known ones by our glossary, an unknown one as Prom gave it (prom-api §10).
QString presenceTitle(QStringView code);
QString listingStatusTitle(QStringView code);
// customName: Prom's own name of a "custom-…" status, where it was given.
QString promStatusTitle(QStringView code, const QString &customName = {});
QString paymentStatusTitle(QStringView code);
// A method of payment in a word or two. Prom gives its name alone, as the shop wrote it (prom-api §3.7): the usual ones
// are recognised, another one stays as it is.
QString paymentMethodShort(const QString &name);
// Where an order was made (prom-api §3.3, an open word).
QString orderSourceTitle(QStringView code);
QString cancelReasonTitle(QStringView code);
// Why a listing is taken for a product (listings::LikeBy), by its code.
QString likenessTitle(QStringView code);
// What speaks against it though the SKU is the same (listings::LikeDoubt), by its code.
QString likeDoubtTitle(QStringView code);
// A field of a listing, by its key; an unknown key as it is.
QString listingFieldTitle(QStringView key);
// "order 312845671", as an Error names it, in the current language: "замовлення 312845671". Others as they are.
QString objectTitle(const QString &object);

// Why stock moved, by the cause of the move ("order_line", "receipt", …); an unknown one as it is.
QString stockCauseTitle(QStringView code);

// A person as the books name them. The first one has a name that nobody typed: it is said in the current language.
QString personName(const QString &inBooks);

// What an entry of the queue is about, as its line names it; "without number" where Prom's answer had none.
QString queueObjectTitle(const QString &object);

} // namespace kramar::words
