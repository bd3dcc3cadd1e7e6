// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace kramar::ui {

// Widgets side by side, each in the middle of its line, and in a next line where the width ends; those that are aligned
// right stand at the right end of their line, after the others. What is hidden takes no room. Owns its items, as every
// layout.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const; // the height it takes
    static void placeLine(const QList<QLayoutItem *> &line, const QRect &rect, int gap);

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace kramar::ui
