// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

#include <functional>

namespace kramar::ui {

// Small pictures, read and scaled off the GUI thread; whoever paints gets what is there and is told when there is more.
// GUI thread. The key is whatever PictureKey holds (a content hash or an image's number).
class ThumbnailCache : public QObject
{
    Q_OBJECT

public:
    enum class Face { Picture, None, Loading, Failed };
    struct Look {
        Face face = Face::None;
        QPixmap pixmap;
    };
    // The file of a key; called off the GUI thread. Empty: it has not been fetched from Prom yet (shown as loading).
    using FileOf = std::function<QString(const QString &key)>;

    explicit ThumbnailCache(FileOf fileOf, QObject *parent = nullptr);
    ~ThumbnailCache() override;

    Look look(const QString &key, int side, qreal scale);
    // The picture was fetched, replaced, or shall be tried again. Empty: all of them.
    void forget(const QString &key);

Q_SIGNALS:
    void ready(const QString &key);

private:
    struct Kept {
        Face face;
        QPixmap pixmap;
    };
    void load(const QString &key, int side, qreal scale, const QString &entry);

    FileOf m_fileOf;
    QThreadPool m_pool;
    QCache<QString, Kept> m_kept;
    QSet<QString> m_loading;
    quint64 m_generation = 0;
};

} // namespace kramar::ui
