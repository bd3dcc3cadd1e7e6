// SPDX-License-Identifier: GPL-3.0-or-later
// ListPage: the card beside the list, and those in windows of their own.
#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/list_page.h"

namespace kramar::ui {

// They stand beside the main window, not in it: nobody else would take them away.
ListPage::~ListPage()
{
    for (const QPointer<DetailWindow> &window : std::as_const(m_ownWindows))
        delete window;
}

void ListPage::setCard(DetailCard *card, const std::function<DetailCard *()> &another)
{
    m_card = card;
    m_makeCard = another;
    connect(card, &DetailCard::done, this, &ListPage::offerUndo);
    connect(card, &DetailCard::undoBegan, m_undo, &UndoBar::close);
    connect(card, &DetailCard::told, this, &ListPage::tell);
    connect(this, &ListPage::undoRequested, card, &DetailCard::undo);
    setDetail(card->pane());
}

void ListPage::openOwnWindow(qint64 id)
{
    for (DetailWindow *open : ownWindows()) {
        if (open->id() == id)
            return open->comeToFront();
    }
    m_ownWindows.removeAll(nullptr);
    auto *window = new DetailWindow(m_makeCard(), id, {.key = m_key, .section = m_titleWords, .local = m_local});
    m_ownWindows.append(window);
    // What was done there is taken back from here then.
    connect(window, &DetailWindow::closing, this,
            [this, window](bool offering) { m_card->takeOver(*window->card(), offering); });
    window->show();
}

QList<DetailWindow *> ListPage::ownWindows() const
{
    QList<DetailWindow *> open;
    for (DetailWindow *window : m_ownWindows) {
        if (window && window->isVisible())
            open.append(window);
    }
    return open;
}

} // namespace kramar::ui
