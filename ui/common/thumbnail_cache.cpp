// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/thumbnail_cache.h"

#include <QFutureWatcher>
#include <QImage>
#include <QImageReader>
#include <QtConcurrent>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int keptPictures = 1000;

struct Read {
    bool fetched = false; // is there a file at all?
    QImage image;
};

Read readPicture(const QString &file, int pixels)
{
    if (file.isEmpty())
        return {};
    QImageReader reader(file);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (size.isValid())
        reader.setScaledSize(size.scaled(pixels, pixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (!image.isNull() && !size.isValid())
        image = image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return {true, image};
}

} // namespace

ThumbnailCache::ThumbnailCache(FileOf fileOf, QObject *parent)
    : QObject(parent)
    , m_fileOf(std::move(fileOf))
    , m_kept(keptPictures)
{
    m_pool.setMaxThreadCount(2);
}

ThumbnailCache::~ThumbnailCache()
{
    m_pool.clear();
    m_pool.waitForDone();
}

ThumbnailCache::Look ThumbnailCache::look(const QString &key, int side, qreal scale)
{
    if (key.isEmpty())
        return {Face::None, {}};
    const QString entry = key + u'|' + QString::number(std::ceil(side * scale));
    if (const Kept *kept = m_kept.object(entry))
        return {kept->face, kept->pixmap};
    if (!m_loading.contains(entry))
        load(key, side, scale, entry);
    return {Face::Loading, {}};
}

void ThumbnailCache::load(const QString &key, int side, qreal scale, const QString &entry)
{
    m_loading.insert(entry);
    const int pixels = static_cast<int>(std::ceil(side * scale));
    auto *watcher = new QFutureWatcher<Read>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, key, scale, entry, generation = m_generation] {
                watcher->deleteLater();
                m_loading.remove(entry);
                if (generation != m_generation || watcher->future().resultCount() == 0) {
                    Q_EMIT ready(key); // painted again, asked again
                    return;
                }
                const Read read = watcher->result();
                auto *kept = new Kept{Face::Loading, {}};
                if (read.fetched) {
                    kept->face = read.image.isNull() ? Face::Failed : Face::Picture;
                    kept->pixmap = QPixmap::fromImage(read.image);
                    kept->pixmap.setDevicePixelRatio(scale);
                }
                m_kept.insert(entry, kept);
                Q_EMIT ready(key);
            });
    watcher->setFuture(QtConcurrent::run(
        &m_pool, [fileOf = m_fileOf, key, pixels] { return readPicture(fileOf ? fileOf(key) : QString(), pixels); }));
}

void ThumbnailCache::forget(const QString &key)
{
    ++m_generation;
    if (key.isEmpty()) {
        m_kept.clear();
    } else {
        const QList<QString> entries = m_kept.keys();
        for (const QString &entry : entries) {
            if (entry.startsWith(key + u'|'))
                m_kept.remove(entry);
        }
    }
    Q_EMIT ready(key);
}

} // namespace kramar::ui
