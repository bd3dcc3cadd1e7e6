// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/orders/order_books.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/orders_page.h"

#include <QSettings>
#include <QTest>

namespace kramar::test {

using namespace Qt::StringLiterals;
using namespace kramar::ui;

// Prom's own secrets are no matter here.
class NoSecrets : public stores::SecretStore
{
public:
    QFuture<Result<QByteArray>> token(StoreId) override
    {
        return QtFuture::makeReadyFuture(Result<QByteArray>(QByteArray()));
    }
    QFuture<Done> keep(StoreId, const QByteArray &) override { return QtFuture::makeReadyFuture(Done{}); }
    QFuture<Done> forget(StoreId) override { return QtFuture::makeReadyFuture(Done{}); }
    bool lasting() const override { return false; }
};

// The page over real books, as a person has it in front of him.
struct Desk {
    OrderBooks books;
    access::Session session{Actor::person(PersonId(1), u"Менеджер"_s, Actor::allRights())};
    NoSecrets secrets;
    stores::Stores stores{books.db(), secrets, session};
    orders::Orders orders{books.db(), session};
    StoreDirectory directory{stores, books.db().changes()};
    ThumbnailCache thumbnails{[](const QString &) { return QString(); }};
    QSettings local{books.folder() + u"/local.ini"_s, QSettings::IniFormat};
    PageContext context{directory, books.db().changes(), local, thumbnails, books.clock, 8000};
    std::unique_ptr<OrdersPage> page;

    void open(int orderCount)
    {
        for (int i = 1; i <= orderCount; ++i) {
            orders::OrderFacts facts = books.facts(3120 + i);
            facts.created = books.clock.now().plusMs(-60'000LL * (orderCount - i));
            books.apply(facts);
        }
        page = std::make_unique<OrdersPage>(orders, context, [] {});
        page->resize(1240, 800);
        page->show();
        page->activateWindow();
        QTRY_COMPARE(table()->model()->rowCount(), orderCount);
    }
    ObjectTable *table() const { return page->table(); }
    OrderDetail *detail() const { return page->findChild<OrderDetail *>(); }
    void choose(int row)
    {
        table()->setFocus();
        table()->selectRow(row);
        QTRY_VERIFY(table()->currentId());
        QTRY_VERIFY(detail()->order() && detail()->order()->id.value() == *table()->currentId());
    }
    QString cell(int row, const QString &column) const
    {
        return table()->model()->index(row, table()->tableModel()->columnOf(column)).data().toString();
    }
    OrderState state(qint64 promId) { return books.order(promId).state; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(table(), key, modifiers); }
};

} // namespace kramar::test
