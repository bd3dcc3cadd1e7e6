// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kramar::ui {

class ThumbnailCache;

// One picture outside of a table, with the same four faces: there, none, loading, failed.
class PictureLabel : public QWidget
{
    Q_OBJECT

public:
    // The cache outlives it; side in px.
    PictureLabel(ThumbnailCache &thumbnails, int side, QWidget *parent = nullptr);
    void setPicture(const QString &key, const QString &spoken);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThumbnailCache &m_thumbnails;
    const int m_side;
    QString m_key;
};

} // namespace kramar::ui
