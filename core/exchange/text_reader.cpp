// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/text_reader.h"

#include "base/settled.h"
#include "listings/listings.h"
#include "prom/translation.h"
#include "stores/store_operations.h"

#include <QDebug>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

TextReader::TextReader(const Services &services)
    : m_services(services)
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

TextReader::~TextReader()
{
    m_thread.request_stop();
    m_thread.join();
}

void TextReader::read(ListingId listing)
{
    const std::lock_guard lock(m_mutex);
    m_wanted = listing;
    m_wake.notify_all();
}

void TextReader::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        std::optional<ListingId> listing;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return m_wanted.has_value(); });
            listing = std::exchange(m_wanted, std::nullopt);
        }
        if (!listing)
            continue;
        // The card keeps showing what is known; trouble of a store is the rounds' to tell.
        if (const Done done = readNow(*listing, stop); !done)
            qInfo() << "the texts of an opened card were not read:" << toLogLine(done.error());
    }
}

Done TextReader::readNow(ListingId listing, std::stop_token stop)
{
    struct Where {
        stores::Store store;
        PromListingId promId;
    };
    const Where where = TRY(m_services.db.readNow([listing](storage::Connection &db) -> Result<Where> {
        const auto found = TRY(listings::findListing(db, listing));
        const auto store = found ? TRY(stores::findStore(db, found->store)) : std::nullopt;
        if (!store)
            return Error::of(Error::Kind::NotFound, u"no such listing"_s);
        if (store->pause != stores::PauseReason::None)
            return Error::of(Error::Kind::Paused, u"the store is paused"_s);
        return Where{*store, found->promId};
    }));
    const QByteArray token = TRY(settled(m_services.secrets.token(where.store.id), stop));
    const prom::StoreAccess access{.store = where.store.id,
                                   .apiUrl = where.store.apiUrl,
                                   .token = prom::Secret(token),
                                   .language = where.store.language};
    const prom::Translation texts =
        TRY(m_services.transport.call(access, prom::GetTranslation{.id = where.promId}, stop)).value;
    return m_services.db.writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, Actor::exchange())
            .applyTranslation(listing, texts.name, texts.keywords, texts.description);
    });
}

} // namespace kramar::exchange
