// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/new_buttons.h"

#include "ui/common/buttons.h"
#include "ui/common/list_page.h"
#include "ui/documents/document_words.h"
#include "words/titles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct Looks {
    QString icon;
    QString name;
    QKeySequence key;
};

Looks looksOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Receipt:
        return {u"add"_s, u"newReceipt"_s, Qt::CTRL | Qt::Key_N};
    case DocumentKind::WriteOff:
        return {u"subtract"_s, u"newWriteOff"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_W};
    case DocumentKind::Transfer:
        return {u"arrow_swap"_s, u"newTransfer"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_M};
    case DocumentKind::StockTaking:
        return {u"clipboard"_s, u"newStockTaking"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N};
    }
    Q_UNREACHABLE();
}

} // namespace

NewButtons::NewButtons(ListPage *page, const QList<DocumentKind> &kinds)
    : QWidget(page)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const DocumentKind kind : kinds) {
        const Looks looks = looksOf(kind);
        const bool primary = kind == DocumentKind::Receipt;
        auto *button = makeButton({}, primary ? ButtonKind::Primary : ButtonKind::Normal, this, looks.icon);
        button->setObjectName(looks.name);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT wanted(kind); });
        m_buttons.append({kind, button});
        page->addCommand({.words = [kind] { return newDocumentWords(kind); },
                          .act = [this, kind] { Q_EMIT wanted(kind); },
                          .key = looks.key,
                          .icon = looks.icon,
                          .name = looks.name,
                          .whyNot = [this, kind] { return whyNot(kind); }});
    }
    page->addHeadWidget(this);
    retranslate();
}

void NewButtons::setWarehouses(qsizetype count)
{
    m_warehouses = count;
    retranslate();
}

QString NewButtons::whyNot(DocumentKind kind) const
{
    return kind == DocumentKind::Transfer && m_warehouses < 2
               ? tr("There is only one warehouse: nothing can go to another. Add one on the page “Warehouses”.")
               : QString();
}

void NewButtons::retranslate()
{
    for (const auto &[kind, button] : std::as_const(m_buttons)) {
        const QString why = whyNot(kind);
        button->setText(words::title(kind));
        button->setEnabled(why.isEmpty());
        button->setToolTip(why.isEmpty() ? newDocumentWords(kind) + u" ("_s +
                                               looksOf(kind).key.toString(QKeySequence::NativeText) + u')'
                                         : why);
    }
}

void NewButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
