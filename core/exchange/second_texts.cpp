// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/second_texts.h"

#include "listings/listing_operations.h"

namespace kramar::exchange {

Result<prom::Translation> readSecondTexts(Round &round, ListingId listing, PromListingId promId)
{
    const prom::Translation texts = TRY(round.ask(prom::GetTranslation{.id = promId})).value;
    TRY_DONE(round.write([&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, Actor::exchange())
            .applyTranslation(listing, texts.name, texts.keywords, texts.description);
    }));
    return texts;
}

} // namespace kramar::exchange
