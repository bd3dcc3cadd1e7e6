// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the bell, the list behind it, and where its lines lead.
#include "ui/common/filter_bar.h"
#include "ui/common/list_page.h"
#include "ui/common/popover.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notice_list.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace kramar::ui {

void MainWindow::countNotices()
{
    const QList<Notice> unseen = m_notices->unseen();
    m_navigation->setNotices(static_cast<int>(unseen.size()),
                             std::any_of(unseen.cbegin(), unseen.cend(), std::mem_fn(&Notice::isTrouble)));
}

void MainWindow::showNotices()
{
    if (findChild<NoticeList *>())
        return;
    const auto nameOf = [this](StoreId id) {
        const auto found = std::find_if(m_stores.cbegin(), m_stores.cend(),
                                        [id](const stores::Store &store) { return store.id == id; });
        return found == m_stores.cend() ? QString() : found->name;
    };
    auto *popover = new Popover(this);
    auto *list = new NoticeList(*m_notices, nameOf, m_parts.clock);
    popover->setContent(list);
    connect(list, &NoticeList::chosen, this, [this, popover](const Notice &notice) {
        popover->close();
        goTo(notice);
    });
    popover->openUnder(m_navigation->bell());
}

void MainWindow::goTo(const Notice &notice)
{
    using Kind = Notice::Kind;
    const auto tab = [this](const QString &page, const QString &key) {
        go(page);
        if (auto *list = qobject_cast<ListPage *>(this->page(page)))
            list->tabs()->setCurrentKey(key);
    };
    switch (notice.kind) {
    case Kind::NewOrders:
        return tab(u"orders"_s, u"new"_s);
    case Kind::Cancelled:
        go(u"orders"_s);
        if (auto *list = qobject_cast<ListPage *>(this->page(u"orders"_s))) {
            QVariantList numbers;
            for (const PromOrderId order : notice.orders)
                numbers.append(order.value());
            if (numbers.isEmpty()) // a round of before they were kept
                list->showOnly({{u"state"_s, QVariantList{toCode(OrderState::Cancelled)}}});
            else
                list->showOnly({{u"number"_s, numbers}});
        }
        return;
    case Kind::Refused:
    case Kind::Braked:
        return tab(u"queue"_s, u"hand"_s);
    case Kind::Drift:
        return tab(u"drift"_s, u"open"_s);
    case Kind::Moved:
        return tab(u"groups"_s, u"moves"_s);
    case Kind::Stopped:
    case Kind::Failed:
    case Kind::Offline:
    case Kind::Online:
        return go(Navigation::storeKey(notice.store));
    }
}

} // namespace kramar::ui
