// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what is asked before it closes.
#include "ui/common/act_dialog.h"
#include "ui/common/detail_window.h"
#include "ui/common/list_page.h"
#include "ui/common/when_done.h"
#include "ui/shell/leave_dialog.h"
#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QDebug>
#include <QGuiApplication>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int countingMs = 2'000; // longer than that nobody waits to quit

} // namespace

// What was typed and not saved is lost with the window: the one thing that is asked here.
void MainWindow::askToClose(const QStringList &pages)
{
    if (findChild<ActDialog *>(u"closeQuestion"_s))
        return; // it stands there already
    auto *dialog = new ActDialog(tr("Close Kramar"), tr("Close without saving what was typed?"), this);
    dialog->setObjectName(u"closeQuestion"_s);
    dialog->setIrreversible(true);
    dialog->addText(tr("Unsaved changes: %1. They are lost if you close.").arg(pages.join(u", "_s)));
    dialog->addWayOut(tr("Go on editing"));
    QPushButton *leave = dialog->addVerb(tr("Close without saving"), ButtonKind::Danger, [this] {
        m_leaveUnsaved = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // after the dialog
        return true;
    });
    leave->setObjectName(u"closeUnsaved"_s);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QStringList unsaved;
    QString first;
    DetailWindow *own = nullptr; // with something typed
    for (const PageSpec &spec : m_parts.pages) {
        const auto *page = qobject_cast<const Page *>(m_pages.value(spec.key));
        const auto *list = qobject_cast<const ListPage *>(page);
        for (DetailWindow *window : list ? list->ownWindows() : QList<DetailWindow *>()) {
            if (!window->hasUnsavedChanges())
                continue;
            unsaved.append(window->name());
            own = window;
        }
        if (!page || !page->hasUnsavedChanges())
            continue;
        unsaved.append(spec.title());
        if (first.isEmpty() || spec.key == m_current)
            first = spec.key;
    }
    if (!unsaved.isEmpty() && !m_leaveUnsaved) {
        event->ignore();
        if (own)
            own->comeToFront(); // to be looked at beside the question
        if (!first.isEmpty())
            go(first);
        comeToFront();
        askToClose(unsaved);
        return;
    }
    const QList<StoreId> sending = sendingStores();
    QList<StoreId> waiting; // what is theirs waits for a person: that is told, nothing can be done about it here
    for (const stores::Store &store : m_stores) {
        const bool paused = store.mode == StoreMode::Production && store.pause != stores::PauseReason::None;
        if (!sending.contains(store.id) && (paused || !m_parts.booksStay))
            waiting.append(store.id);
    }
    if (!m_leaveUnsent && !(sending.isEmpty() && waiting.isEmpty()) && !qGuiApp->isSavingSession()) {
        event->ignore();
        askToLeave(sending, waiting);
        return;
    }
    for (QWidget *page : std::as_const(m_pages)) {
        if (auto *list = qobject_cast<ListPage *>(page)) {
            for (DetailWindow *window : list->ownWindows())
                window->closeUnasked();
        }
    }
    m_parts.local.setValue(u"window/geometry"_s, saveGeometry());
    const PageSpec *shown = specOf(m_current);
    m_parts.local.setValue(u"window/page"_s, shown && shown->atFoot ? m_before : sectionOf(m_current));
    QMainWindow::closeEvent(event);
}

// Not those that are paused, or that another program does the exchange for: nothing of them would go from here.
QList<StoreId> MainWindow::sendingStores() const
{
    using State = exchange::Progress::State;
    QList<StoreId> sending;
    for (const stores::Store &store : m_stores) {
        const State state = m_progress.value(store.id.value()).state;
        if (store.mode == StoreMode::Production && store.pause == stores::PauseReason::None && state != State::Paused &&
            state != State::HeldByOther)
            sending.append(store.id);
    }
    return sending;
}

// Asked only where something waits; books that cannot say so in time keep nobody.
void MainWindow::askToLeave(const QList<StoreId> &sending, const QList<StoreId> &paused)
{
    if (auto *asked = findChild<LeaveDialog *>())
        return asked->raise();
    const auto leave = [this] {
        m_leaveUnsent = true;
        close();
    };
    if (m_counting)
        return;
    m_counting = new QTimer(this);
    m_counting->setSingleShot(true);
    connect(m_counting, &QTimer::timeout, this, leave);
    m_counting->start(countingMs);
    using Unsent = exchange::QueueDesk::Unsent;
    LeaveDialog::Waiting waiting;
    waiting.sending = sending;
    waiting.booksStay = m_parts.booksStay;
    for (const stores::Store &store : m_stores) {
        if (paused.contains(store.id))
            waiting.paused.append(store.name);
    }
    const auto ask = [this, leave](const LeaveDialog::Waiting &found) {
        delete m_counting;
        if (m_leaveUnsent)
            return; // it took too long
        if (found.unsent == 0 && found.held == 0)
            return leave();
        comeToFront();
        auto *dialog = new LeaveDialog({m_parts.exchange, m_parts.queue, m_parts.news, m_parts.clock}, found, this);
        connect(dialog, &LeaveDialog::leave, this, leave, Qt::QueuedConnection); // after the dialog
        connect(dialog, &QDialog::rejected, this, [this] { m_leaveUnsaved = false; });
        dialog->open();
    };
    const auto count = [](const Result<Unsent> &unsent) {
        if (!unsent)
            qWarning() << "what waits was not counted:" << toLogLine(unsent.error());
        return unsent ? unsent->waiting : 0;
    };
    const Timestamp now = m_parts.clock.now();
    whenDone(this, m_parts.queue.unsent(sending, now),
             [this, now, paused, waiting, count, ask](const Result<Unsent> &unsent) mutable {
                 waiting.unsent = count(unsent);
                 whenDone(this, m_parts.queue.unsent(paused, now),
                          [waiting, count, ask](const Result<Unsent> &held) mutable {
                              waiting.held = count(held);
                              ask(waiting);
                          });
             });
}

} // namespace kramar::ui
