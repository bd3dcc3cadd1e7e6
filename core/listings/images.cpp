// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/images.h"

#include "journal/queue.h"
#include "listings/gallery.h"
#include "storage/insert_rows.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr int mostTries = 5;

// The listings that show it, so that their thumbnails appear.
Done tellListings(storage::Transaction &tx, ImageId id)
{
    tx.changed(ObjectKind::Image, id);
    return tx.db().each(u"SELECT DISTINCT listing_id FROM listing_image WHERE image_id = ?"_s, {id},
                        [&](const storage::Row &row) -> Done {
                            tx.changed(ObjectKind::Listing, row.number(0));
                            return {};
                        });
}

QString ofStore()
{
    return u"EXISTS (SELECT 1 FROM listing_image JOIN listing ON listing.id = listing_image.listing_id "
           "WHERE listing_image.image_id = image.id AND listing.store_id = ?)"_s;
}

} // namespace

std::optional<QList<Picture>> toldPictures(const ListingFacts &facts, const QList<Picture> &known)
{
    if (!facts.pictures) {
        const bool mainAlone = known.isEmpty() || (known.size() == 1 && known.first().promId == PromImageId());
        return mainAlone && !facts.mainPicture.isEmpty()
                   ? std::optional(QList<Picture>{{.promId = PromImageId(), .url = facts.mainPicture}})
                   : std::nullopt;
    }
    QList<Picture> told;
    for (const Picture &picture : *facts.pictures) {
        Picture whole = picture;
        for (const Picture &other : known) {
            if (whole.url.isEmpty() && whole.promId == other.promId)
                whole.url = other.url;
            if (whole.promId == PromImageId() && whole.url == other.url)
                whole.promId = other.promId;
        }
        if (!whole.url.isEmpty())
            told.append(whole);
    }
    return told;
}

Result<QList<ImageId>> imagesFor(storage::Connection &db, const QList<Picture> &pictures)
{
    QList<ImageId> images;
    for (const Picture &picture : pictures) {
        auto image = TRY(db.insertIfNew(
            u"INSERT INTO image (url, state) VALUES (?, 'wanted') ON CONFLICT (url) DO NOTHING RETURNING id"_s,
            {picture.url}));
        if (!image)
            image = TRY(db.firstNumber(u"SELECT id FROM image WHERE url = ?"_s, {picture.url}));
        if (!image)
            return Error::of(Error::Kind::Internal, u"an image is neither new nor known"_s);
        images.append(ImageId(*image));
    }
    return images;
}

Done addPictures(storage::Connection &db, ListingId listing, const QList<Picture> &pictures,
                 const QList<ImageId> &images)
{
    QList<storage::Binds> rows;
    for (qsizetype i = 0; i < pictures.size(); ++i)
        rows.append({listing, i, images[i], pictures[i].promId});
    return storage::insertRows(db, u"listing_image (listing_id, position, image_id, prom_image_id)"_s, rows);
}

Done replacePictures(storage::Connection &db, ListingId listing, const QList<Picture> &pictures)
{
    const QList<ImageId> images = TRY(imagesFor(db, pictures));
    TRY(db.run(u"DELETE FROM listing_image WHERE listing_id = ?"_s, {listing}));
    TRY_DONE(addPictures(db, listing, pictures, images));
    TRY(db.run(u"UPDATE listing SET main_image_id = ? WHERE id = ?"_s,
               {images.isEmpty() ? std::nullopt : std::optional(images.first()), listing}));
    return {};
}

Result<QList<Picture>> picturesOf(storage::Connection &db, ListingId listing)
{
    return db.list(u"SELECT prom_image_id, url FROM listing_image JOIN image ON image.id = image_id "
                   "WHERE listing_id = ? ORDER BY position"_s,
                   {listing}, [](const storage::Row &row) {
                       return Picture{row.id<PromImageId>(0), row.text(1)};
                   });
}

Result<QList<ImageToFetch>> imagesToFetch(storage::Connection &db, StoreId store, int limit, Timestamp now)
{
    return db.list(u"SELECT id, url, tries FROM image WHERE state = 'wanted' AND not_before_ms <= ? AND "_s +
                       ofStore() + u" ORDER BY not_before_ms, id LIMIT ?"_s,
                   {now, store, limit}, [](const storage::Row &row) {
                       return ImageToFetch{row.id<ImageId>(0), QUrl(row.text(1)), static_cast<int>(row.number(2))};
                   });
}

Result<int> imagesMissing(storage::Connection &db, StoreId store)
{
    const auto missing =
        TRY(db.firstNumber(u"SELECT count(*) FROM image WHERE state = 'wanted' AND "_s + ofStore(), {store}));
    return static_cast<int>(missing.value_or(0));
}

Done imageFetched(storage::Transaction &tx, ImageId id, const QString &file)
{
    TRY(tx.db().run(u"UPDATE image SET state = 'here', file = ?, error_kind = '' WHERE id = ?"_s, {file, id}));
    return tellListings(tx, id);
}

Done imageFailed(storage::Transaction &tx, ImageId id, const Error &why)
{
    const auto tries = TRY(tx.db().firstNumber(u"SELECT tries FROM image WHERE id = ?"_s, {id}));
    if (!tries)
        return Error::of(Error::Kind::NotFound, u"no such image"_s);
    const int next = static_cast<int>(*tries) + 1;
    const bool again = why.transient() && next < mostTries;
    TRY(tx.db().run(u"UPDATE image SET state = ?, tries = ?, not_before_ms = ?, error_kind = ? WHERE id = ?"_s,
                    {again ? u"wanted"_s : u"failed"_s, next,
                     tx.now().plusMs(journal::pauseAfterMs(next, why.retryAfterMs)), errorCode(why.kind), id}));
    tx.changed(ObjectKind::Image, id);
    return {};
}

Result<QString> storeImage(const QString &folder, const QByteArray &bytes)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString name = hash.left(2) + u'/' + hash;
    const QString path = QDir(folder).filePath(name);
    if (QFileInfo(path).size() == bytes.size() && QFileInfo::exists(path))
        return name; // the same content is the same file
    if (!QDir().mkpath(QFileInfo(path).path()))
        return Error::of(Error::Kind::Io, u"the images folder cannot be made"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error::of(Error::Kind::Io, u"an image cannot be written: %1"_s.arg(file.error()));
    return name;
}

} // namespace kramar::listings
