// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "products/price_list.h"
#include "ui/context/store_directory.h"

#include <QWidget>

class QListWidget;

namespace kramar::ui {

class Label;

// The price lists, left of what the chosen one says: name, the stores that take it, how many prices.
class PriceListsPane : public QWidget
{
    Q_OBJECT

public:
    explicit PriceListsPane(const StoreDirectory &stores, QWidget *parent = nullptr);
    QSize sizeHint() const override;

    void setLists(const QList<products::PriceList> &lists); // keeps the chosen one where it can
    const QList<products::PriceList> &lists() const { return m_lists; }
    std::optional<products::PriceList> current() const;
    void choose(PriceListId list);

Q_SIGNALS:
    void chosen(kramar::PriceListId list); // another one than before, or changed

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    const StoreDirectory &m_stores;
    QList<products::PriceList> m_lists;
    QListWidget *m_list;
    Label *m_hint;
};

} // namespace kramar::ui
