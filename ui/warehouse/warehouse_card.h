// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/warehouses.h"
#include "ui/common/detail_card.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

class WarehousePane;

// One warehouse: its name, what it is for, and the way back from each change.
class WarehouseCard : public DetailCard
{
    Q_OBJECT

public:
    WarehouseCard(stock::Warehouses &warehouses, const PageContext &context);

    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;
    bool hasUnsaved() const override;
    void save() override;
    QList<Command::Spec> acts() override;

protected:
    void retranslate() override;

private:
    using Ask = std::function<QFuture<Done>()>;
    void showNothing();
    void takeNews(const Changes &changes);
    void readHistory();
    void rename(const QString &name);
    void makeDefault();
    void remove();
    // Done, and the way back.
    void change(const Told &words, const Ask &forth, const Ask &back);

    stock::Warehouses &m_warehouses;
    const PageContext &m_context;
    WarehousePane *m_detail;
    std::optional<qint64> m_wanted; // what was asked for last: it is shown, or still being read
    quint64 m_shown = 0;            // which request is the newest
};

} // namespace kramar::ui
