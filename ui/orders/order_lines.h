// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/order.h"
#include "ui/common/badge.h"

#include <QWidget>

namespace kramar::ui {

class ThumbnailCache;

// One line of an order in the pane: what, how many at what price, how many more there are, and whether it is linked to
// a product.
class OrderLineView : public QWidget
{
    Q_OBJECT

public:
    OrderLineView(const orders::OrderLine &line, ThumbnailCache &thumbnails, QWidget *parent = nullptr);
};

// A sum with its unit in a quieter tone; `unread`: Prom's own words for one that is no number.
class MoneyLabel : public CellLabel
{
    Q_OBJECT

public:
    MoneyLabel(const std::optional<Money> &money, const QString &unread, bool important, QWidget *parent = nullptr);
};

// "Goods …… 3 270 грн"
class SumRow : public QWidget
{
    Q_OBJECT

public:
    SumRow(const QString &name, QWidget *value, bool important, QWidget *parent = nullptr); // takes the value
};

// Words of the orders page that several of its parts need.
QString stepVerb(OrderState to);              // what the button that leads to a state says
QString carrierTitle(const QString &carrier); // nova_poshta, …
QString waybillSentence(const QString &carrierName);

} // namespace kramar::ui
