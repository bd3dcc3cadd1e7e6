// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/own_groups.h"

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace kramar::ui {

// The path of a group of ours, "Home / Blankets": a new one, or one of those that are there, offered while typing and
// all of them by Down. Reads them once.
class OwnGroupEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit OwnGroupEdit(listings::OwnGroups *groups, QWidget *parent = nullptr); // nullptr: nothing is offered
    Result<QString> path() const;                                                  // products::parseGroupPath()

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QStringListModel *m_paths;
    QCompleter *m_offers;
};

// What parseGroupPath() and renaming refuse: a whole sentence.
QString ownGroupProblem(const Error &error);

} // namespace kramar::ui
