// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/own_group_edit.h"

#include "ui/common/when_done.h"
#include "words/reasons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDebug>
#include <QKeyEvent>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace kramar::ui {

OwnGroupEdit::OwnGroupEdit(listings::OwnGroups *groups, QWidget *parent)
    : QLineEdit(parent)
    , m_paths(new QStringListModel(this))
    , m_offers(new QCompleter(m_paths, this))
{
    m_offers->setCaseSensitivity(Qt::CaseInsensitive);
    m_offers->setFilterMode(Qt::MatchContains);
    setCompleter(m_offers);
    retranslate();
    if (!groups)
        return;
    whenDone(this, groups->all(), [this](const Result<QList<products::ProductGroup>> &all) {
        if (!all) {
            qWarning() << "the own groups could not be read:" << toLogLine(all.error());
            return; // any can be typed
        }
        QStringList paths;
        for (const products::ProductGroup &group : *all)
            paths.append(group.path);
        m_paths->setStringList(paths);
    });
}

Result<QString> OwnGroupEdit::path() const
{
    return products::parseGroupPath(text());
}

void OwnGroupEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !m_offers->popup()->isVisible()) {
        m_offers->setCompletionPrefix({});
        return m_offers->complete();
    }
    QLineEdit::keyPressEvent(event);
}

void OwnGroupEdit::retranslate()
{
    setPlaceholderText(tr("Home / Blankets"));
}

void OwnGroupEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

QString ownGroupProblem(const Error &error)
{
    QString reason = words::reasonOf(error);
    if (reason.isEmpty())
        return OwnGroupEdit::tr("A group cannot be called so.");
    reason[0] = reason[0].toUpper();
    return reason + u'.';
}

} // namespace kramar::ui
