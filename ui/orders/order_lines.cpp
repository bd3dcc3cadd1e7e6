// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_lines.h"

#include "ui/common/label.h"
#include "ui/common/picture_label.h"
#include "words/format.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

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
    row->setSpacing(12);
    auto *picture = new PictureLabel(thumbnails, pictureSide, this);
    picture->setPicture(line.imageFile, tr("Picture of the goods"));
    row->addWidget(picture, 0, Qt::AlignTop);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    auto *name = new Label(line.nameUk.isEmpty() ? line.name : line.nameUk, Tone::Normal, TypeStep::Normal, this);
    name->setWordWrap(true);
    left->addWidget(name);
    auto *sku = new Label(line.sku.isEmpty() ? tr("no SKU") : line.sku, Tone::Muted, TypeStep::Small, this);
    left->addWidget(sku);
    if (!line.product)
        left->addWidget(new Label(tr("not linked to a product, reserves nothing"), Tone::Warn, TypeStep::Small, this));
    row->addLayout(left, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(new Label(line.total || line.priceRaw.isEmpty() ? words::formatMoney(line.total) : line.priceRaw,
                               Tone::Normal, TypeStep::Normal, this),
                     0, Qt::AlignRight);
    const QString many = line.quantity ? words::formatQuantity(*line.quantity) : words::unknownValue();
    right->addWidget(
        new Label(many + u" × "_s + (line.price ? words::formatAmount(*line.price) : words::unknownValue()),
                  Tone::Muted, TypeStep::Small, this),
        0, Qt::AlignRight);
    right->addStretch(1);
    row->addLayout(right);
}

SumRow::SumRow(const QString &name, const QString &value, bool important, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *left = new Label(name, important ? Tone::Normal : Tone::Second, TypeStep::Normal, this);
    auto *right = new Label(value, Tone::Normal, TypeStep::Normal, this);
    left->setStrong(important);
    right->setStrong(important);
    row->addWidget(left, 1);
    row->addWidget(right);
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
