// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/balance_detail.h"

#include "ui/common/label.h"
#include "ui/common/picture_label.h"
#include "ui/warehouse/pace_block.h"
#include "ui/warehouse/warehouse_block.h"
#include "words/format.h"
#include "words/titles.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int usualWidth = 400;
constexpr int pictureSide = 48;
constexpr qsizetype mostMoves = 100;

// Which document it was of, where there was one.
QString causeWords(const stock::Stock::Move &move)
{
    const QString title = words::stockCauseTitle(move.causeKind);
    return move.document ? BalanceDetail::tr("%1, No. %2").arg(title, QString::number(move.documentNumber)) : title;
}

QString changeWords(Quantity change)
{
    const QString number = words::formatQuantity(change);
    return change > Quantity() ? u'+' + number : number;
}

} // namespace

BalanceDetail::BalanceDetail(const PageContext &context, QWidget *parent)
    : DetailPane(parent)
    , m_context(context)
    , m_picture(new PictureLabel(context.thumbnails, pictureSide, this))
    , m_pace(new PaceBlock)
    , m_blocks(new QVBoxLayout)
    , m_lines(new QVBoxLayout)
{
    setFocusPolicy(Qt::TabFocus);
    setTitleWraps(true);
    setLeading(m_picture);
    subRow()->addStretch(1);
    m_blocks->setSpacing(14);
    addSection(u" "_s, &m_balancesTitle)->addLayout(m_blocks);
    addSection(u" "_s, &m_paceTitle)->addWidget(m_pace);
    connect(m_pace, &PaceBlock::minimumEntered, this, &BalanceDetail::minimumEntered);
    m_lines->setSpacing(8);
    addSection(u" "_s, &m_movesTitle)->addLayout(m_lines);
    retranslate();
}

QSize BalanceDetail::sizeHint() const
{
    return {usualWidth, 400};
}

void BalanceDetail::show(const BalanceLine &line, const QList<stock::Warehouse> &warehouses,
                         const QList<stock::Balance> &balances, const QList<stock::Stock::Move> &moves)
{
    const bool same = product() == line.row.product;
    if (!same)
        keepDrafts();
    m_line = line;
    m_pace->show(line.pace, same);
    m_moves = moves.first(std::min(moves.size(), mostMoves));
    makeBlocks(warehouses);
    for (const stock::Balance &balance : balances) {
        if (WarehouseBlock *block = blockOf(balance.warehouse))
            block->setBalance(balance, same);
    }
    if (!same) {
        for (WarehouseBlock *block : std::as_const(m_warehouses)) {
            if (const QString typed = m_drafts.take({line.row.product.value(), block->warehouse().value()});
                !typed.isEmpty())
                block->setDraft(typed);
        }
    }
    retranslate();
    showContent();
    // Opened before it was read: what is typed next is meant for this product.
    const QWidget *focused = window()->focusWidget();
    if (!same && focused && (focused == this || isAncestorOf(focused)))
        focusEditor();
}

std::optional<ProductId> BalanceDetail::product() const
{
    return m_line ? std::optional(m_line->row.product) : std::nullopt;
}

bool BalanceDetail::hasDrafts() const
{
    return !m_drafts.isEmpty() || std::any_of(m_warehouses.cbegin(), m_warehouses.cend(),
                                              [](const WarehouseBlock *block) { return !block->draft().isEmpty(); });
}

void BalanceDetail::keepDrafts()
{
    for (const WarehouseBlock *block : std::as_const(m_warehouses)) {
        if (m_line && !block->draft().isEmpty())
            m_drafts.insert({m_line->row.product.value(), block->warehouse().value()}, block->draft());
    }
}

void BalanceDetail::clear()
{
    keepDrafts();
    m_line.reset();
}

void BalanceDetail::makeBlocks(const QList<stock::Warehouse> &warehouses)
{
    const bool same = std::equal(m_warehouses.cbegin(), m_warehouses.cend(), warehouses.cbegin(), warehouses.cend(),
                                 [](const WarehouseBlock *block, const stock::Warehouse &warehouse) {
                                     return block->warehouse() == warehouse.id && block->name() == warehouse.name;
                                 });
    if (same)
        return;
    for (WarehouseBlock *block : std::as_const(m_warehouses)) {
        block->hide();
        block->deleteLater();
    }
    m_warehouses.clear();
    for (const stock::Warehouse &warehouse : warehouses) {
        auto *block = new WarehouseBlock(warehouse, this);
        connect(block, &WarehouseBlock::correctionEntered, this, &BalanceDetail::correctionEntered);
        m_blocks->addWidget(block);
        m_warehouses.append(block);
    }
}

WarehouseBlock *BalanceDetail::blockOf(WarehouseId warehouse) const
{
    const auto found =
        std::find_if(m_warehouses.cbegin(), m_warehouses.cend(),
                     [warehouse](const WarehouseBlock *block) { return block->warehouse() == warehouse; });
    return found == m_warehouses.cend() ? nullptr : *found;
}

void BalanceDetail::taken(WarehouseId warehouse, Quantity onHand)
{
    if (WarehouseBlock *block = blockOf(warehouse))
        block->taken(onHand);
}

void BalanceDetail::takenMinimum(std::optional<Quantity> minimum)
{
    m_line->pace.minimum = minimum;
    m_pace->taken(minimum);
}

void BalanceDetail::setError(WarehouseId warehouse, const QString &sentence)
{
    if (WarehouseBlock *block = blockOf(warehouse))
        block->setError(sentence);
}

void BalanceDetail::save()
{
    for (WarehouseBlock *block : std::as_const(m_warehouses))
        block->save();
}

void BalanceDetail::showMoves()
{
    while (QLayoutItem *old = m_lines->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const auto several = m_warehouses.size() > 1;
    for (const stock::Stock::Move &move : std::as_const(m_moves)) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(12);
        auto *left = new QVBoxLayout;
        left->setSpacing(0);
        left->addWidget(new Label(causeWords(move) + (several ? u" · "_s + move.warehouse : QString())));
        QString when = words::formatMoment(move.at, m_context.clock.now()) + u" · "_s;
        when += move.actorName == u"exchange" ? tr("by the exchange") : words::personName(move.actorName);
        auto *second = new Label(when, Tone::Muted, TypeStep::Small);
        second->setToolTip(words::formatMomentInFull(move.at));
        left->addWidget(second);
        row->addLayout(left, 1);
        row->addWidget(new Label(changeWords(move.change), move.change > Quantity() ? Tone::Ok : Tone::Bad), 0,
                       Qt::AlignTop);
        m_lines->addWidget(line);
    }
    if (m_moves.isEmpty())
        m_lines->addWidget(new Label(tr("Nothing moved yet."), Tone::Muted));
}

void BalanceDetail::retranslate()
{
    m_balancesTitle->setText(tr("In the warehouses"));
    m_paceTitle->setText(tr("How long it lasts"));
    m_movesTitle->setText(tr("Moves"));
    showMoves();
    if (!m_line)
        return;
    setTitle(m_line->row.name);
    m_picture->setPicture(m_line->imageFile(), tr("Picture of the product"));
    const Cell onProm = onPromCell(*m_line);
    QString words = m_line->row.sku.isEmpty() ? tr("no SKU") : m_line->row.sku;
    words += u" · "_s + tr("on Prom: %1").arg(onProm.text);
    setSubtitle(Cell::runs({{words, Tone::Second}}));
}

void BalanceDetail::focusInEvent(QFocusEvent *event)
{
    DetailPane::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason)
        focusEditor();
}

void BalanceDetail::focusEditor()
{
    if (m_line && !m_warehouses.isEmpty())
        m_warehouses.first()->focusEditor();
}

void BalanceDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DetailPane::changeEvent(event);
}

} // namespace kramar::ui
