// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/scan_field.h"

#include "ui/common/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int pauseMs = 250;
constexpr int fewestLetters = 2;
constexpr int productRole = Qt::UserRole + 1;

} // namespace

ScanField::ScanField(QWidget *parent)
    : QLineEdit(parent)
    , m_found(new QStandardItemModel(this))
    , m_list(new QCompleter(m_found, this))
{
    addAction(Icons::icon(u"barcode"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_list->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_list->setWidget(this);
    m_list->setMaxVisibleItems(12);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(this, &QLineEdit::returnPressed, this, &ScanField::enter);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_list->popup()->hide();
        // A number is a quantity, or a code that will be whole at Enter; a name list in front of it would be taken
        // instead.
        const bool isName = std::any_of(typed.cbegin(), typed.cend(), [](QChar c) { return c.isLetter(); });
        if (isName && typed.trimmed().size() >= fewestLetters)
            m_pause.start();
        else
            m_pause.stop();
    });
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT searchWanted(text().trimmed()); });
    connect(m_list, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ScanField::take);
}

void ScanField::setWords(const QString &placeholder)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
}

void ScanField::offer(const QString &typed, const QList<Found> &found)
{
    if (typed != text().trimmed() || !hasFocus())
        return; // it goes on
    m_found->clear();
    for (const Found &one : found) {
        auto *item = new QStandardItem(one.sku.isEmpty() ? one.name : one.name + u"  ·  "_s + one.sku);
        item->setData(one.product.value(), productRole);
        m_found->appendRow(item);
    }
    if (found.isEmpty()) {
        m_list->popup()->hide();
        return;
    }
    m_list->popup()->setAccessibleName(accessibleName());
    m_list->complete();
}

void ScanField::enter()
{
    QAbstractItemView *list = m_list->popup();
    if (list->isVisible() && list->currentIndex().isValid())
        return; // that one is meant
    const QString code = text().trimmed();
    m_pause.stop();
    list->hide();
    clear();
    if (!code.isEmpty())
        Q_EMIT entered(code);
}

// One line would be made of them, and looked for as one code.
void ScanField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && areRowsCopied())
        return Q_EMIT rowsPasted();
    const bool ends = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool typed = !text().trimmed().isEmpty();
    QLineEdit::keyPressEvent(event);
    if (ends && typed && text().isEmpty())
        event->accept(); // it ended a code, and presses no button of a dialog; else it may be the list's
}

bool areRowsCopied()
{
    const QString text = QApplication::clipboard()->text().trimmed();
    return text.contains(u'\t') || text.contains(u'\n');
}

void ScanField::take(const QModelIndex &index)
{
    const ProductId product(index.data(productRole).toLongLong());
    m_pause.stop();
    clear();
    Q_EMIT chosen(product);
}

} // namespace kramar::ui
