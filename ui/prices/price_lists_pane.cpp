// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/price_lists_pane.h"

#include "ui/common/detail_pane.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/format.h"

#include <QEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int paneWidth = 222;
constexpr int side = 14;
constexpr int tile = 14;
constexpr int idRole = Qt::UserRole + 1;
constexpr int secondRole = Qt::UserRole + 2;
constexpr int tilesRole = Qt::UserRole + 3;

// Two lines: the name; the stores' tiles and the number of prices.
class ListDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {paneWidth, 2 * option.fontMetrics.height() + 22};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, chosen ? tokens().selection : tokens().base);
        if (chosen)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), tokens().accent);
        painter->setPen(tokens().line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect inside = option.rect.adjusted(side, 9, -side, -9);
        const int height = option.fontMetrics.height();
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        painter->setPen(tokens().text);
        painter->drawText(QRect(inside.left(), inside.top(), inside.width(), height), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, inside.width()));
        painter->setFont(option.font);
        int x = inside.left();
        const int y = inside.bottom() - height + 1;
        for (const StoreTile &store : index.data(tilesRole).value<QList<StoreTile>>()) {
            drawStoreTile(painter, QRect(x, y + (height - tile) / 2, tile, tile), store.name, store.colour);
            x += tile + 5;
        }
        painter->setPen(tokens().text2);
        const QRect rest(x, y, inside.right() - x + 1, height);
        painter->drawText(
            rest, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data(secondRole).toString(), Qt::ElideRight, rest.width()));
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter->setPen(tokens().accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

PriceListsPane::PriceListsPane(const StoreDirectory &stores, QWidget *parent)
    : QWidget(parent)
    , m_stores(stores)
    , m_list(new QListWidget(this))
    , m_hint(new Label({}, Tone::Second, TypeStep::Small, this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFixedWidth(paneWidth);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_list->setObjectName(u"priceLists"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ListDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    column->addWidget(m_list, 1);
    column->addWidget(new Line);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(side, 10, side, 10);
    column->addWidget(m_hint);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (const auto list = current())
            Q_EMIT chosen(list->id);
    });
    connect(&m_stores, &StoreDirectory::changed, this, &PriceListsPane::fill);
    retranslate();
}

QSize PriceListsPane::sizeHint() const
{
    return {paneWidth, 400};
}

void PriceListsPane::setLists(const QList<products::PriceList> &lists)
{
    if (lists == m_lists)
        return;
    const auto before = current();
    m_lists = lists;
    fill();
    if (const auto now = current(); now && now != before)
        Q_EMIT chosen(now->id);
}

void PriceListsPane::fill()
{
    const QSignalBlocker quiet(m_list);
    const auto chosenId = m_list->currentItem() ? m_list->currentItem()->data(idRole).toLongLong() : 0;
    m_list->clear();
    for (const products::PriceList &list : std::as_const(m_lists)) {
        QList<StoreTile> tiles;
        QStringList names;
        for (const StoreId store : list.stores) {
            tiles.append(m_stores.tile(store));
            names.append(tiles.last().name);
        }
        auto *item = new QListWidgetItem(list.name, m_list);
        QString second = tr("%n price(s)", nullptr, static_cast<int>(list.entries));
        if (list.currency != Currency::uah())
            second += u" · "_s + list.currency.code();
        item->setData(idRole, list.id.value());
        item->setData(secondRole, second);
        item->setData(tilesRole, QVariant::fromValue(tiles));
        item->setToolTip(names.isEmpty() ? list.name : list.name + u'\n' + names.join(u", "_s));
        item->setData(Qt::AccessibleTextRole, QStringList{list.name, second, names.join(u", "_s)}.join(u". "_s));
        if (list.id.value() == chosenId)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
}

std::optional<products::PriceList> PriceListsPane::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_lists.size() ? std::optional(m_lists[row]) : std::nullopt;
}

void PriceListsPane::choose(PriceListId list)
{
    for (int row = 0; row < m_lists.size(); ++row) {
        if (m_lists[row].id == list)
            m_list->setCurrentRow(row);
    }
}

void PriceListsPane::retranslate()
{
    m_list->setAccessibleName(tr("Price lists"));
    m_hint->setText(tr("Only a list that names a store goes to Prom. The other prices stay in Kramar."));
    fill();
}

void PriceListsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
