// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/order.h"

#include <QWidget>

namespace kramar::ui {

class ThumbnailCache;

// One line of an order in the pane: what, how many at what price, and whether it is linked to a product.
class OrderLineView : public QWidget
{
    Q_OBJECT

public:
    OrderLineView(const orders::OrderLine &line, ThumbnailCache &thumbnails, QWidget *parent = nullptr);
};

// "Goods …… 3 270 грн"
class SumRow : public QWidget
{
    Q_OBJECT

public:
    SumRow(const QString &name, const QString &value, bool important, QWidget *parent = nullptr);
};

// Words of the orders page that several of its parts need.
QString stepVerb(OrderState to);              // what the button that leads to a state says
QString carrierTitle(const QString &carrier); // nova_poshta, …
QString waybillSentence(const QString &carrierName);

} // namespace kramar::ui
