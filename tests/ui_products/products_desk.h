// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui_products/sample_shop.h"
#include "ui/common/detail_card.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/products/listing_detail.h"
#include "ui/products/listing_form.h"
#include "ui/products/products_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace kramar::test {

using namespace Qt::StringLiterals;

// A page over a shop of three listings: a plaid, a variety, a cup that is linked to nothing.
struct ProductsDesk {
    explicit ProductsDesk(StoreMode mode = StoreMode::Production)
        : shop(mode)
    {
        plaid = shop.add(SampleShop::facts(4001, u"Плед"_s, u"PL-150"_s, 890, 9));
        auto variety = SampleShop::facts(4002, u"Футболка чорна, M"_s, u"TS-BK-M"_s, 349, 0);
        variety.isVariation = true;
        shirt = shop.add(variety);
        cup = shop.add(SampleShop::facts(4003, u"Чашка"_s, u"MG-350"_s, 165, 47), listings::Creating::LeaveUnlinked);
        page = std::make_unique<ui::ProductsPage>(shop.listings, shop.context, [this] { ++received; });
        page->resize(1248, 860);
        page->show();
        page->activateWindow();
    }
    ui::ListingDetail *detail() const { return page->findChild<ui::ListingDetail *>(); }
    ui::ListingForm &form() const { return detail()->form(); }
    std::optional<ListingId> shown() const
    {
        return detail()->listing() ? std::optional(detail()->listing()->id) : std::nullopt;
    }
    bool rowsAre(int count) const { return page->table()->tableModel()->rowCount() == count; }
    void choose(ListingId id) const { page->table()->setCurrentId(id.value()); }
    bool show(ListingId id) const
    {
        if (!QTest::qWaitFor([&] { return page->table()->tableModel()->rowOf(id.value()) >= 0; }))
            return false;
        choose(id);
        // The card and the row are read apart: who types in the row needs both.
        return QTest::qWaitFor(
            [&] { return shown() == id && page->table()->tableModel()->payload(id.value()).isValid(); });
    }
    template <class T>
    T *editor(QLatin1StringView key) const
    {
        return page->findChild<T *>(QString(key));
    }
    ui::Field *fieldOf(QLatin1StringView key) const
    {
        return qobject_cast<ui::Field *>(editor<QWidget>(key)->parentWidget());
    }
    void type(QLatin1StringView key, const QString &text) const
    {
        auto *line = editor<QLineEdit>(key);
        detail()->bringIntoSight(fieldOf(key));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void press(const QString &button) const
    {
        QTest::mouseClick(page->findChild<QAbstractButton *>(button), Qt::LeftButton);
    }
    bool says(QLatin1StringView key, const QString &words) const
    {
        detail()->bringIntoSight(fieldOf(key));
        const auto labels = fieldOf(key)->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisibleTo(page.get()) && label->text().contains(words);
        });
    }

    SampleShop shop;
    ListingId plaid, shirt, cup;
    std::unique_ptr<ui::ProductsPage> page;
    int received = 0;
};

} // namespace kramar::test
