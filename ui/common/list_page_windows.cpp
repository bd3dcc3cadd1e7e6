// SPDX-License-Identifier: GPL-3.0-or-later
// ListPage: the card beside the list, what the foot says of its work, and cards in windows of their own.
#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/list_page.h"
#include "ui/common/preferences.h"

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
    connect(card, &DetailCard::takenBack, this, &ListPage::offerRedo);
    connect(card, &DetailCard::undoBegan, m_undo, &UndoBar::close);
    connect(card, &DetailCard::told, this, &ListPage::tell);
    connect(this, &ListPage::undoRequested, card, &DetailCard::undo);
    connect(this, &ListPage::redoRequested, card, &DetailCard::redo);
    setDetail(card->pane());
}

void ListPage::offerUndo(const QString &words)
{
    offerBack(words, {});
}

void ListPage::offerRedo(const QString &words)
{
    const int ms = clearForOffer();
    m_undo->offerRedo(words, ms);
}

void ListPage::offerBack(const QString &words, const std::function<void()> &takeBack)
{
    const int ms = clearForOffer();
    m_takeBack = takeBack;
    m_undo->offer(words, ms);
}

// How long the bar stands; 0: the person wants none.
int ListPage::clearForOffer()
{
    m_undo->close(); // what waited behind the older one goes now
    const int seconds = m_local ? Preferences::undoSecondsIn(*m_local) : Preferences::usualUndoSeconds;
    if (seconds > 0)
        m_undo->setVisible(true);
    return seconds * 1000;
}

void ListPage::tell(const QString &words)
{
    if (m_undo->isOffering())
        return;
    m_undo->tell(words);
    m_undo->setVisible(true);
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
