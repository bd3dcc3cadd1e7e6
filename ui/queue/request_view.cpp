// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/request_view.h"

#include <QFontDatabase>
#include <QtMath>

#include <algorithm>

namespace kramar::ui {

namespace {

constexpr int highest = 320;

} // namespace

RequestView::RequestView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void RequestView::show(const QString &text)
{
    if (text == toPlainText())
        return;
    setPlainText(text);
    fit();
}

void RequestView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void RequestView::fit()
{
    const int lines = std::max(1, qCeil(document()->size().height())); // of a plain text it is counted in lines
    const int margins = 2 * qCeil(document()->documentMargin()) + 2 * frameWidth();
    setFixedHeight(std::min(highest, lines * fontMetrics().lineSpacing() + margins));
}

} // namespace kramar::ui
