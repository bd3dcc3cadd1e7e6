// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell.h"

#include <QFont>
#include <QPainter>
#include <QRect>

namespace kramar::ui {

class ThumbnailCache;

// Paints what cells are made of; labels outside of tables use the same. Everything is vertically centred in `rect`.
struct CellPainter {
    QPainter *painter;
    QFont font;            // of the table
    bool selected = false; // muted text becomes text 2 there
    bool quiet = false;    // finished
    ThumbnailCache *thumbnails = nullptr;
    Qt::TextElideMode elide = Qt::ElideRight; // where a name that is too long is cut

    void paint(const QRect &rect, const Cell &cell, Qt::Alignment alignment) const;

    void text(const QRect &rect, const Cell &cell, Qt::Alignment alignment) const;
    void runs(const QRect &rect, const QList<TextRun> &runs, Qt::Alignment alignment = Qt::AlignLeft) const;
    int chip(const QRect &rect, Chip chip, const QString &word) const; // returns its width
    void mark(const QRect &rect, SyncMark mark, const QString &word) const;
    QRect paintSecond(const QRect &rect, const Cell &cell) const;
    void money(const QRect &rect, Money money, bool strong) const;
    void moneyChange(const QRect &rect, const MoneyChange &change) const;
    void stock(const QRect &rect, const StockFigures &figures) const;
    void picture(const QRect &rect, const QString &key, int side) const;
    void payment(const QRect &rect, PaymentMark mark, const QString &method) const;
    void stores(const QRect &rect, const QList<StoreTile> &stores, const QString &name) const;
    void unloaded(const QRect &rect, int seed, Qt::Alignment alignment) const;

    QColor colour(Tone tone) const;
};

void paintGlyph(QPainter *painter, const QRectF &rect, ChipGlyph glyph, const QColor &colour, bool outlinedChip);
int chipWidth(Chip chip, const QString &word, const QFont &font);
// The drawing of a mark and the tone it is painted in.
struct MarkLook {
    QString icon;
    Tone tone = Tone::Muted;
    bool filled = false;
};
MarkLook lookOf(SyncMark mark);
MarkLook lookOf(PaymentMark mark);

} // namespace kramar::ui
