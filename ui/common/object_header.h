// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace kramar::ui {

class TableModel;

// The titles of an ObjectTable; above the column of ticks it shows and changes all of them.
class ObjectHeader : public QHeaderView
{
    Q_OBJECT

public:
    ObjectHeader(TableModel *model, QWidget *parent);
    // Is its title cut? Then the tooltip says it, as it does where there is hardly room for a letter and none is shown.
    bool isShortened(int logicalIndex) const;
    // px that a title needs to be read whole, as it stands: with its sign of sorting.
    int wholeWidth(int logicalIndex) const;
    // Of a column narrower than this, the title is left to its tooltip.
    static int narrowest();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    QSize sizeHint() const override;
    bool viewportEvent(QEvent *event) override;

private:
    bool isTickColumn(int logicalIndex) const;
    bool lacksRoom(int logicalIndex) const;

    TableModel *m_table;
    bool m_pressedTick = false;
};

} // namespace kramar::ui
