// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/prices.h"
#include "ui/documents/paste_dialog.h"

namespace kramar::ui {

// Prices of a list out of a spreadsheet.
class PricePasteDialog final : public PasteDialog
{
    Q_OBJECT

public:
    PricePasteDialog(listings::Prices &prices, const products::PriceList &list, QWidget *parent);

Q_SIGNALS:
    void taken(const QList<kramar::products::EntryChange> &entries);

protected:
    void read() override;
    GoodWords goodWords(int good) const override;
    void take() override;

private:
    listings::Prices &m_prices;
    const products::PriceList m_list;
    listings::PastedPrices m_pasted;
};

} // namespace kramar::ui
