// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/round.h"
#include "listings/images.h"

#include <algorithm>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

constexpr std::size_t atOnce = 2;
constexpr int batch = 8; // small: what became urgent is sent between batches

struct Fetched {
    listings::ImageToFetch image;
    Result<QString> file;
};

void fetchEvery(const Services &services, const QUrl &shop, std::vector<Fetched> &pictures, std::size_t from,
                std::stop_token stop)
{
    for (std::size_t i = from; i < pictures.size(); i += atOnce) {
        Fetched &picture = pictures[i];
        const auto bytes = services.transport.picture(shop, picture.image.url, stop);
        picture.file = bytes ? listings::storeImage(services.imagesFolder, *bytes) : Result<QString>(bytes.error());
    }
}

Result<Tally> keepImages(storage::Transaction &tx, const std::vector<Fetched> &pictures)
{
    Tally tally;
    for (const Fetched &picture : pictures) {
        if (picture.file) {
            ++tally.seen;
            ++tally.created;
            TRY_DONE(listings::imageFetched(tx, picture.image.id, *picture.file));
        } else if (picture.file.error().kind != Error::Kind::Cancelled) {
            ++tally.seen;
            ++tally.failed;
            TRY_DONE(listings::imageFailed(tx, picture.image.id, picture.file.error()));
        }
    }
    return tally;
}

bool allFailedWith(const std::vector<Fetched> &pictures, Error::Kind kind)
{
    return std::all_of(pictures.begin(), pictures.end(),
                       [kind](const Fetched &picture) { return !picture.file && picture.file.error().kind == kind; });
}

} // namespace

// Two at a time, in small batches, so that anything else comes first.
Done importImages(Round &round)
{
    const StoreId store = round.storeId();
    const QUrl shop = round.store().apiUrl;
    if (round.services().imagesFolder.isEmpty())
        return {};
    round.expect(TRY(round.read([store](storage::Connection &db) { return listings::imagesMissing(db, store); })));
    for (;;) {
        TRY_DONE(round.mayGoOn());
        const auto missing =
            TRY(round.read([store](storage::Connection &db) { return listings::imagesToFetch(db, store, batch); }));
        if (missing.isEmpty())
            return {};
        std::vector<Fetched> pictures;
        for (const listings::ImageToFetch &image : missing)
            pictures.push_back({.image = image, .file = Error::of(Error::Kind::Cancelled, u"not begun"_s)});
        {
            const std::jthread second([&] { fetchEvery(round.services(), shop, pictures, 1, round.stop()); });
            fetchEvery(round.services(), shop, pictures, 0, round.stop());
        }
        round.report().requests += static_cast<int>(pictures.size());
        round.add(TRY(round.write([&](storage::Transaction &tx) { return keepImages(tx, pictures); })));
        // The host of the pictures is out of reach, which says nothing about Prom; each is tried again later.
        if (allFailedWith(pictures, Error::Kind::Network))
            return {};
    }
}

} // namespace kramar::exchange
