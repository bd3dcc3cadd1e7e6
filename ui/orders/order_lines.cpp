// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_lines.h"

#include "ui/common/label.h"
#include "ui/common/picture_label.h"
#include "words/format.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int pictureSide = 36;

struct OrderWords {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::OrderWords)
};

} // namespace

OrderLineView::OrderLineView(const orders::OrderLine &line, ThumbnailCache &thumbnails, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *picture = new PictureLabel(thumbnails, pictureSide, this);
    picture->setPicture(line.imageFile, tr("Picture of the goods"));
    row->addWidget(picture, 0, Qt::AlignTop);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    row->addLayout(grid, 1);
    auto *name = new Label(line.nameUk.isEmpty() ? line.name : line.nameUk, Tone::Normal, TypeStep::Normal, this);
    name->setWordWrap(true);
    grid->addWidget(name, 0, 0);
    grid->addWidget(new MoneyLabel(line.total, line.priceRaw, false, this), 0, 1, Qt::AlignRight | Qt::AlignTop);
    QStringList about{line.sku.isEmpty() ? tr("no SKU") : line.sku};
    if (line.available)
        about.append(tr("available %1").arg(words::formatQuantity(*line.available)));
    auto *second = new Label(about.join(u" · "_s), Tone::Muted, TypeStep::Small, this);
    second->setWordWrap(true);
    grid->addWidget(second, 1, 0);
    const QString many = line.quantity ? words::formatQuantity(*line.quantity) : words::unknownValue();
    grid->addWidget(new Label(many + u" × "_s + (line.price ? words::formatAmount(*line.price) : words::unknownValue()),
                              Tone::Muted, TypeStep::Small, this),
                    1, 1, Qt::AlignRight | Qt::AlignTop);
    if (!line.product) {
        auto *link = new QHBoxLayout;
        link->setSpacing(5);
        link->addWidget(new IconLabel(u"unlink"_s, 14, Tone::Warn, false, this));
        auto *words = new Label(tr("Not linked"), Tone::Warn, TypeStep::Small, this);
        words->setToolTip(tr("No product of ours stands behind this line: it reserves nothing."));
        link->addWidget(words, 1);
        grid->addLayout(link, 2, 0);
    }
}

MoneyLabel::MoneyLabel(const std::optional<Money> &money, const QString &unread, bool important, QWidget *parent)
    : CellLabel(parent)
{
    Cell cell = money || unread.isEmpty() ? Cell::money(money) : Cell::plain(unread);
    setCell(std::move(cell).asStrong(important), Qt::AlignRight);
}

SumRow::SumRow(const QString &name, QWidget *value, bool important, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *left = new Label(name, important ? Tone::Normal : Tone::Second, TypeStep::Normal, this);
    left->setStrong(important);
    row->addWidget(left, 1);
    row->addWidget(value);
}

QString stepVerb(OrderState to)
{
    switch (to) {
    case OrderState::Confirmed:
        return OrderWords::tr("Confirm");
    case OrderState::Packing:
        return OrderWords::tr("Pack");
    case OrderState::Shipped:
        return OrderWords::tr("Ship");
    case OrderState::Completed:
        return OrderWords::tr("Complete");
    case OrderState::New:
    case OrderState::Cancelled:
    case OrderState::Returned:
        break;
    }
    return {};
}

QString carrierTitle(const QString &carrier)
{
    if (carrier == u"nova_poshta")
        return OrderWords::tr("Nova Poshta");
    if (carrier == u"ukrposhta")
        return OrderWords::tr("Ukrposhta");
    return carrier.isEmpty() ? OrderWords::tr("Another carrier") : u"Meest"_s;
}

QString waybillSentence(const QString &carrierName)
{
    return OrderWords::tr("This is not a waybill number of %1.").arg(carrierName);
}

} // namespace kramar::ui
