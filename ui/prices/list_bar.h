// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "products/price_list.h"
#include "ui/context/store_directory.h"

#include <QWidget>

class QPushButton;

namespace kramar::ui {

class CellLabel;
class Label;
class LinkButton;
class ShortLabel;

// What the chosen list is, above its prices: name, marketplaces, currency and rate; and what differs on Prom.
class ListBar : public QWidget
{
    Q_OBJECT

public:
    explicit ListBar(const StoreDirectory &stores, QWidget *parent = nullptr);
    void show(const products::PriceList &list);
    void setDifferences(qint64 listings); // that say something else than the list

Q_SIGNALS:
    void changeWanted();
    void alignWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const StoreDirectory &m_stores;
    std::optional<products::PriceList> m_list;
    qint64 m_differences = 0;
    Label *m_name;
    ShortLabel *m_terms;
    LinkButton *m_align;
    QPushButton *m_change;
};

} // namespace kramar::ui
