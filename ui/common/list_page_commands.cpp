// SPDX-License-Identifier: GPL-3.0-or-later
// ListPage: what can be done on it, and the menu of a row.
#include "ui/common/detail_card.h"
#include "ui/common/edits.h"
#include "ui/common/list_page.h"
#include "words/format.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace kramar::ui {

// What every list has.
void ListPage::addCommands()
{
    // Of the whole window, wherever the focus is: only the page that is shown hears it.
    addCommand({.words = [] { return ListPage::tr("Search the list"); },
                .act =
                    [this] {
                        m_search->setFocus(Qt::ShortcutFocusReason);
                        m_search->selectAll();
                    },
                .key = QKeySequence(Qt::CTRL | Qt::Key_F),
                .icon = u"search"_s,
                .name = u"search"_s});
    addCommand({.words = [] { return ListPage::tr("Add a filter"); },
                .act = [this] { m_filters->openAdd(); },
                .key = Qt::Key_F4,
                .icon = u"filter_add"_s,
                .name = u"add_filter"_s,
                .whyNot =
                    [this] {
                        return m_filters->canAdd() ? QString()
                                                   : tr("All conditions that this list has are there already.");
                    }});
    addCommand({.words = [] { return ListPage::tr("Read the page anew"); },
                .act = [this] { readAnew(); },
                .key = Qt::Key_F5,
                .icon = u"arrow_clockwise"_s,
                .name = u"read_anew"_s});
    addCommand({.words = [] { return ListPage::tr("Show or hide the pane"); },
                .act = [this] { setDetailOpen(!m_detailOpen); },
                .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                .can = [this] { return m_detail != nullptr; },
                .icon = u"columns"_s,
                .name = u"pane"_s});
    if (!m_table->hasTicks())
        return;
    addCommand({.words = [] { return ListPage::tr("Tick all of the filter, or none"); },
                .act = [this] { m_model->setAllTicked(m_model->tickedCount() != m_model->rowCount()); },
                .key = QKeySequence::SelectAll,
                .can = [this] { return m_model->rowCount() > 0; },
                .icon = u"check"_s,
                .name = u"tick_all"_s,
                .heard = Command::Heard::Control});
}

// The list and what is shown beside it. What is typed there stays.
void ListPage::readAnew()
{
    auto *answer = new QObject(this);
    connect(m_model, &TableModel::shown, answer, [this, answer] {
        answer->deleteLater();
        tell(tr("Read anew from the books."));
    });
    connect(m_model, &TableModel::failed, answer, &QObject::deleteLater); // the banner says why
    m_model->refresh();
    m_filterTabs->countSoon();
    // Another row was chosen and is being read: that one is what the card shall show.
    const auto shown = m_card ? m_card->shownId() : std::nullopt;
    if (shown && (shown == m_table->currentId() || m_model->rowOf(*shown) < 0))
        m_card->show(shown);
}

// After the page's own, in its menu and wherever they are listed.
void ListPage::addCommonActs()
{
    if (m_makeCard)
        addOwnWindowAct();
    if (m_table->hasTicks())
        m_commonActs.append(addCommand({.words = [] { return ListPage::tr("Tick or untick"); },
                                        .act = [this] { m_table->toggleTicks(); },
                                        .key = Qt::Key_Space,
                                        .can = [this] { return m_table->currentId().has_value(); },
                                        .icon = u"check"_s,
                                        .name = u"tick"_s,
                                        .heard = Command::Heard::Control},
                                       Command::Kind::Row));
    m_commonActs += {
        addCommand({.words = [] { return ListPage::tr("Copy as text"); },
                    .act = [this] { m_table->copyCells(); },
                    .key = QKeySequence::Copy,
                    .can = [this] { return m_table->currentId().has_value(); },
                    .icon = u"copy"_s,
                    .name = u"copy_row"_s,
                    .heard = Command::Heard::Control},
                   Command::Kind::Row),
        addCommand({.words = [] { return ListPage::tr("Save the view as a table…"); },
                    .act = [this] { saveAsTable(); },
                    .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                    .icon = u"save"_s,
                    .name = u"table"_s,
                    .whyNot = [this] { return m_export ? tr("A file is being written already.") : QString(); }}),
    };
}

void ListPage::addOwnWindowAct()
{
    const auto id = [this] {
        const auto current = m_table->currentId();
        return current || m_detail->isEmpty() ? current : m_card->shownId(); // not in this list, but shown
    };
    m_commonActs.append(addCommand({.words = [] { return ListPage::tr("Open in a window of its own"); },
                                    .act = [this, id] { openOwnWindow(*id()); },
                                    .key = QKeySequence(Qt::ALT | Qt::Key_Return),
                                    .can = [id] { return id().has_value(); },
                                    .icon = u"open_external"_s,
                                    .name = u"own_window"_s},
                                   Command::Kind::Row));
}

Command *ListPage::addCommand(const Command::Spec &spec, Command::Kind kind)
{
    auto *command = new Command(kind, spec, this);
    if (spec.heard == Command::Heard::List)
        m_table->addAction(command);
    else if (spec.heard != Command::Heard::Control)
        addAction(command);
    connect(command, &Command::impossible, this, &ListPage::tell);
    return command;
}

void ListPage::addSave(std::function<bool()> can, std::function<void()> act)
{
    addCommand({.words = [] { return ListPage::tr("Save"); },
                .act = std::move(act),
                .key = QKeySequence::Save,
                .icon = u"save"_s,
                .name = u"save"_s,
                .whyNot = [can = std::move(can)] { return can() ? QString() : tr("Nothing is changed."); }});
}

void ListPage::addUndo()
{
    addCommand(
        {.words = [] { return ListPage::tr("Undo the last act"); },
         .act = [this] { m_card->undo(); },
         .key = QKeySequence::Undo,
         .icon = u"arrow_undo"_s,
         .name = u"undo"_s,
         .whyNot =
             [this] { return m_card->canUndo() ? QString() : tr("There is nothing more to undo on this page."); }});
    addCommand(
        {.words = [] { return ListPage::tr("Do again what was undone"); },
         .act = [this] { m_card->redo(); },
         .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
         .icon = u"arrow_redo"_s,
         .name = u"redo"_s,
         .whyNot =
             [this] { return m_card->canRedo() ? QString() : tr("Nothing was undone that could be done again."); }});
}

// Alt+1…9 by their place; the others are found by their words.
void ListPage::addFilterCommands()
{
    qDeleteAll(m_filterActs);
    m_filterActs.clear();
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const QKeySequence key =
            tab < 9 ? QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + tab)) : QKeySequence();
        m_filterActs.append(addCommand({.words = [this, tab] { return m_tabs->filters().at(tab).words(); },
                                        .act = [this, tab] { m_tabs->setCurrentIndex(tab); },
                                        .key = key,
                                        .icon = u"filter"_s,
                                        .name = u"filter_"_s + m_tabs->filters().at(tab).key,
                                        .note =
                                            [this, tab] {
                                                const auto count = m_tabs->countOf(m_tabs->filters().at(tab).key);
                                                return count ? tr("saved filter · %1").arg(words::formatCount(*count))
                                                             : tr("saved filter");
                                            }},
                                       Command::Kind::Filter));
    }
}

void ListPage::openRowMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QList<Command *> &commands) {
        for (Command *command : commands) {
            if (!command) {
                menu->addSeparator();
            } else if (command->reason().isEmpty()) {
                command->refresh();
                menu->addAction(command);
            }
        }
    };
    add(m_rowActs);
    menu->addSeparator();
    add(m_commonActs);
    menu->popup(globalPosition);
}

} // namespace kramar::ui
