// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/detail_pane.h"
#include "ui/context/page_context.h"
#include "ui/warehouse/balance_table.h"

#include <optional>

namespace kramar::ui {

class PaceBlock;
class PictureLabel;
class WarehouseBlock;

// The right side of the balances: what each warehouse holds of a product, and how it came to that. Corrections go out
// as a signal.
class BalanceDetail : public DetailPane
{
    Q_OBJECT

public:
    explicit BalanceDetail(const PageContext &context, QWidget *parent = nullptr);
    QSize sizeHint() const override;

    void show(const BalanceLine &line, const QList<stock::Warehouse> &warehouses, const QList<stock::Balance> &balances,
              const QList<stock::Stock::Move> &moves);
    std::optional<ProductId> product() const;
    const std::optional<BalanceLine> &line() const { return m_line; }
    QString name() const { return m_line ? m_line->row.name : QString(); }
    void clear();
    // The correction is in the books: what was typed is what stands there.
    void taken(WarehouseId warehouse, Quantity onHand);
    void takenMinimum(std::optional<Quantity> minimum);
    void setError(WarehouseId warehouse, const QString &sentence);
    bool hasDrafts() const; // typed and not saved, of this product or another one
    void save();            // what is being typed (Ctrl+S)

Q_SIGNALS:
    void correctionEntered(const kramar::stock::Balance &before, kramar::Quantity onHand);
    void minimumEntered(const std::optional<kramar::Quantity> &minimum);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void keepDrafts();
    void makeBlocks(const QList<stock::Warehouse> &warehouses);
    WarehouseBlock *blockOf(WarehouseId warehouse) const;
    void focusEditor();
    void showMoves();
    void retranslate();

    const PageContext &m_context;
    std::optional<BalanceLine> m_line;
    QList<stock::Stock::Move> m_moves;
    PictureLabel *m_picture;
    Label *m_balancesTitle = nullptr;
    Label *m_movesTitle = nullptr;
    Label *m_paceTitle = nullptr;
    PaceBlock *m_pace;
    QVBoxLayout *m_blocks;
    QVBoxLayout *m_lines;
    QList<WarehouseBlock *> m_warehouses;
    QHash<std::pair<qint64, qint64>, QString> m_drafts; // typed and not saved, by product and warehouse
};

} // namespace kramar::ui
