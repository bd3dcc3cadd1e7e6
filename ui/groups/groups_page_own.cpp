// SPDX-License-Identifier: GPL-3.0-or-later
// Our own groups: they are renamed and moved here, with all that stands in them.
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/groups/groups_page.h"
#include "ui/products/own_group_dialog.h"
#include "ui/products/own_group_edit.h"
#include "words/format.h"
#include "words/sentence.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

void GroupsPage::addOwnActs()
{
    addRowAct({.words = [] { return GroupsPage::tr("Rename or move the group…"); },
               .act = [this] { rename(); },
               .key = Qt::Key_F2,
               .can = [this] { return chosen() && chosen()->view == group_view::own; },
               .icon = u"edit"_s,
               .name = u"rename_group"_s});
    addCommand({.words = [] { return ListPage::tr("Undo the last act"); },
                .act = [this] { takeBack(); },
                .key = QKeySequence::Undo,
                .icon = u"arrow_undo"_s,
                .name = u"undo"_s,
                .whyNot =
                    [this] {
                        return m_done && !m_isBack ? QString()
                                                   : ListPage::tr("There is nothing more to undo on this page.");
                    }});
    addCommand({.words = [] { return ListPage::tr("Do again what was undone"); },
                .act = [this] { doAgain(); },
                .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                .icon = u"arrow_redo"_s,
                .name = u"redo"_s,
                .whyNot =
                    [this] {
                        return m_done && m_isBack ? QString()
                                                  : ListPage::tr("Nothing was undone that could be done again.");
                    }});
    connect(this, &ListPage::undoRequested, this, &GroupsPage::takeBack);
    connect(this, &ListPage::redoRequested, this, &GroupsPage::doAgain);
}

void GroupsPage::rename()
{
    const auto line = chosen();
    if (!line || line->view != group_view::own)
        return;
    const QString from = line->ownPath;
    const OwnGroupDialog::Asked asked{
        .act = tr("Rename or move the group"),
        .question = tr("What is “%1” to be called, and where does it stand?").arg(shortName(from)),
        .words = tr("All products in it and in the groups below go with it. One that is there already takes them in."),
        .verb = tr("Save"),
        .path = from,
        .mayBeEmpty = false};
    const auto go = [this, from](const QString &to) {
        whenDone(this, m_ownGroups.rename(from, to),
                 [this, from, to](const Result<ActId> &done) { renamed(from, to, done); });
    };
    (new OwnGroupDialog(m_ownGroups, asked, go, this))->open();
}

void GroupsPage::renamed(const QString &from, const QString &to, const Result<ActId> &done)
{
    if (!done)
        return done.error().kind == Error::Kind::Invalid
                   ? setBanner(PageBanner{Banner::Kind::Error, tr("The group was not renamed"),
                                          ownGroupProblem(done.error()), tr("Close")})
                   : fail(done.error());
    if (*done == ActId())
        return;
    setBanner(std::nullopt);
    m_done = Renaming{*done, from, to};
    m_isBack = false;
    offerUndo(tr("“%1” is called “%2” now").arg(shortName(from), shortName(to)));
    readAndChoose(to);
}

// It is another row under another name.
void GroupsPage::readAndChoose(const QString &path)
{
    connect(
        table()->tableModel(), &TableModel::shown, this, [this, path] { table()->setCurrentId(ownGroupRow(path)); },
        Qt::SingleShotConnection);
    readAll();
}

void GroupsPage::takeBack()
{
    if (!m_done || m_isBack)
        return;
    m_isBack = true; // a second Ctrl+Z takes nothing back
    whenDone(this, m_ownGroups.undo(m_done->act), [this](const Done &done) {
        if (!done) {
            m_isBack = false;
            return fail(done.error());
        }
        offerRedo(tr("Taken back: the group is called as before"));
        readAndChoose(m_done->from);
    });
}

void GroupsPage::doAgain()
{
    if (!m_done || !m_isBack)
        return;
    m_isBack = false;
    whenDone(this, m_ownGroups.redo(m_done->act), [this](const Done &done) {
        if (!done) {
            m_isBack = true;
            return fail(done.error());
        }
        tell(tr("Done again: the group has its new name"));
        readAndChoose(std::exchange(m_done, std::nullopt)->to);
    });
}

void GroupsPage::fail(const Error &error)
{
    const words::Sentence told = words::sentenceFor(error);
    setBanner(
        PageBanner{Banner::Kind::Error, told.what, QString(told.program + u' ' + told.remedy).trimmed(), tr("Close")});
}

} // namespace kramar::ui
