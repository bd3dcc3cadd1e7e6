// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"

#include <QWidget>

class QPushButton;

namespace kramar::ui {

class ListPage;

// The buttons of a page's head that begin documents, and their commands. A kind that cannot be begun now says why.
class NewButtons : public QWidget
{
    Q_OBJECT

public:
    // kinds: from the left; a receipt is the primary one.
    NewButtons(ListPage *page, const QList<DocumentKind> &kinds);
    void setWarehouses(qsizetype count);

Q_SIGNALS:
    void wanted(kramar::DocumentKind kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString whyNot(DocumentKind kind) const; // "": it can be begun
    void retranslate();

    QList<std::pair<DocumentKind, QPushButton *>> m_buttons;
    qsizetype m_warehouses = 0;
};

} // namespace kramar::ui
