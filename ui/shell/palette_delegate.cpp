// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_delegate.h"

#include "ui/common/badge.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "ui/shell/palette_rows.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int rowHeight = 34, headingHeight = 28, side = 14, iconSize = 16, textLeft = 40, keyGap = 12;

// The words with what was typed in bold; returns where they end.
int paintWords(QPainter *painter, const QRect &room, const PaletteRow &row, const QColor &colour)
{
    const QFont plain = painter->font();
    QRect left = room;
    qsizetype at = 0;
    const auto run = [&](qsizetype to, bool bold) {
        if (to <= at || left.width() <= 0)
            return;
        painter->setFont(bold ? strong(plain) : plain);
        const QString part = row.text.mid(at, to - at);
        drawText(painter, left, part, colour);
        left.setLeft(left.left() + painter->fontMetrics().horizontalAdvance(part));
        at = to;
    };
    for (const Span &span : row.spans) {
        run(span.start, false);
        run(span.start + span.length, true);
    }
    run(row.text.size(), false);
    painter->setFont(plain);
    return std::min(left.left(), room.right());
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteModel *>(index.model());
    if (!model)
        return;
    const PaletteRow &row = model->rows().at(index.row());
    const Tokens &t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect room = option.rect;
    if (row.heading) {
        painter->setFont(fontOf(TypeStep::Small));
        drawText(painter, room.adjusted(side, 4, -side, 0), row.text, t.muted);
        painter->restore();
        return;
    }
    const bool current = drawLineGround(painter, option);
    const bool possible = row.reason.isEmpty();
    const QColor quiet = current ? t.text2 : t.muted; // muted is too pale on the selection of the dark theme
    const QRect picture(room.left() + side, room.center().y() - iconSize / 2, iconSize, iconSize);
    if (!row.icon.isEmpty())
        Icons::paint(painter, picture, row.icon, possible ? t.text2 : quiet);
    else if (!row.picture.isNull())
        row.picture.paint(painter, picture);
    room.adjust(textLeft, 0, -side, 0);
    if (const int key = KeyCap::paint(painter, room, row.key))
        room.setRight(room.right() - key - keyGap);
    painter->setFont(option.font);
    const int end = paintWords(painter, room, row, possible ? t.text : quiet);
    const QString beside = possible ? row.note : row.reason;
    if (!beside.isEmpty() && end + keyGap < room.right())
        drawText(painter, QRect(end + keyGap, room.top(), room.right() - end - keyGap, room.height()), beside, quiet);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteModel *>(index.model());
    const bool heading = model && model->rows().at(index.row()).heading;
    return {200, std::max(heading ? headingHeight : rowHeight, option.fontMetrics.height() + (heading ? 8 : 14))};
}

} // namespace kramar::ui
