// SPDX-License-Identifier: GPL-3.0-or-later
// A card is of the row that was chosen last, whatever the books tell while that one is still being read.
#include "tests/stage/stage.h"
#include "tests/support/must.h"
#include "ui/common/detail_card.h"
#include "ui/common/list_page.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace kramar;

class TestCardsFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsOfTheOneBefore_data();
    void newsOfTheOneBefore();
    void readAnewMeanwhile_data() { newsOfTheOneBefore_data(); }
    void readAnewMeanwhile();

private:
    void open();                                       // a page, the first of its rows in its card
    void goOn(const std::function<void()> &whileRead); // to the next row; called when that one was just asked for

    std::unique_ptr<test::Stage> m_stage;
    ui::ListPage *m_page = nullptr;
    ui::DetailCard *m_card = nullptr;
    qint64 m_first = 0;
    qint64 m_second = 0;
};

void TestCardsFollow::newsOfTheOneBefore_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page :
         {"orders", "clients", "products", "linking", "prices", "balances", "documents", "warehouses", "queue"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestCardsFollow::open()
{
    QFETCH(QString, page);
    if (!m_stage) {
        m_stage = std::make_unique<test::Stage>(test::Stage::Books::Filled);
        m_stage->unlinkSome(true);
        test::answer(m_stage->app().backend().warehouses().add(u"Поділ"_s));
    }
    m_stage->window().go(page);
    m_page = qobject_cast<ui::ListPage *>(m_stage->window().page(page));
    QVERIFY(m_page);
    m_card = m_page->findChild<ui::DetailCard *>();
    QVERIFY(m_card);
    const ui::TableModel *model = m_page->table()->tableModel();
    QTRY_VERIFY(model->rowCount() >= 2);
    m_first = *model->idAt(0);
    m_second = *model->idAt(1);
    m_page->table()->setFocus();
    m_page->table()->setCurrentId(m_first);
    QTRY_COMPARE(m_card->shownId(), std::optional(m_first));
}

void TestCardsFollow::goOn(const std::function<void()> &whileRead)
{
    bool asked = false;
    const auto connection = // made after the page's own: it has asked by then
        connect(m_page, &ui::ListPage::currentIdChanged, this, [&](std::optional<qint64> id) {
            if (id != m_second || asked)
                return;
            asked = true;
            whileRead();
        });
    m_page->table()->setCurrentId(m_second);
    QTRY_VERIFY(asked);
    disconnect(connection);
    QTRY_COMPARE(m_card->shownId(), std::optional(m_second));
}

void TestCardsFollow::newsOfTheOneBefore()
{
    open();
    goOn([this] {
        Changes changes;
        for (int kind = 0; kind <= static_cast<int>(ObjectKind::Document); ++kind)
            changes.append({static_cast<ObjectKind>(kind), m_first});
        Q_EMIT m_stage->app().backend().database().changes().changed(changes);
    });
}

void TestCardsFollow::readAnewMeanwhile()
{
    open();
    goOn([this] { QTest::keyClick(m_page->table(), Qt::Key_F5); });
}

QTEST_MAIN(TestCardsFollow)
#include "test_cards_follow.moc"
