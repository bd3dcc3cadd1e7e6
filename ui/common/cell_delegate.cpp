// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cell_delegate.h"

#include "ui/common/cell_painter.h"
#include "ui/common/paint.h"
#include "ui/common/table_model.h"
#include "ui/common/tokens.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include <functional>
#include <utility>

namespace kramar::ui {

namespace {

// Why the editor of a cell does not close: right below it, until it is corrected or left.
class Refusal : public QLabel
{
public:
    explicit Refusal(QWidget *editor)
        : QLabel(editor->parentWidget())
        , m_editor(editor)
    {
        setObjectName(QStringLiteral("cellRefusal"));
        setMargin(6);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        QObject::connect(editor, &QObject::destroyed, this, &QObject::deleteLater);
    }
    void say(const QString &words)
    {
        setText(words);
        QPalette inks = palette();
        inks.setColor(QPalette::WindowText, tokens().chip(ChipTone::Red).text);
        setPalette(inks);
        adjustSize();
        const QRect room = parentWidget()->rect();
        QPoint place(m_editor->geometry().right() + 1 - width(), m_editor->geometry().bottom() + 2);
        if (place.y() + height() > room.bottom())
            place.setY(m_editor->y() - height() - 2);
        place.setX(std::max(2, place.x()));
        move(place);
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        drawBox(&painter, rect(), t.chip(ChipTone::Red).fill, t.bad, metrics::radius);
        QLabel::paintEvent(event);
    }

private:
    QWidget *m_editor;
};

constexpr char rowProperty[] = "kramarCell";
constexpr int restMs = 400;

// A click anywhere else ends what is typed in a cell, also where nothing takes the focus. What cannot be taken must not
// go with the row: the click is for it then.
class ClickAway : public QObject
{
public:
    ClickAway(QLineEdit *edit, std::function<QString()> refusal)
        : QObject(edit)
        , m_edit(edit)
        , m_refusal(std::move(refusal))
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::MouseButtonPress || !watched->isWidgetType() || !m_edit->isVisible())
            return false;
        const auto *pressed = static_cast<QWidget *>(watched);
        if (pressed == m_edit || pressed->window() != m_edit->window() || m_edit->isAncestorOf(pressed))
            return false;
        if (m_refusal().isEmpty()) {
            m_edit->clearFocus();
            return false;
        }
        const bool inTable = pressed == m_edit->parentWidget();
        if (inTable)
            m_edit->setFocus(Qt::OtherFocusReason);
        return inTable;
    }

private:
    QLineEdit *m_edit;
    const std::function<QString()> m_refusal;
};

} // namespace

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active = view && view->hasFocus() && view->isActiveWindow();
    QColor fill = t.base;
    if (selected)
        fill = active || !view ? t.selection : t.selectionUnfocused;
    else if (index.row() == m_hoverRow)
        fill = t.hover;
    painter->fillRect(option.rect, fill);
    drawBottomLine(painter, option.rect, t.line);

    const QVariant tick = index.data(Qt::CheckStateRole);
    if (tick.isValid()) {
        QStyleOptionButton box;
        box.rect = option.rect;
        box.palette = option.palette;
        box.state = QStyle::State_Enabled | (tick.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        const QStyle *style = view ? view->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, view);
        return;
    }

    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const auto elide = static_cast<Qt::TextElideMode>(index.data(TableModel::ElideRole).toInt());
    const CellPainter cells{painter, option.font, selected, false, m_thumbnails, elide};
    // What stands on the left may go as far as its cell does before it is cut: the next one begins with a padding.
    const int right = alignment.testFlag(Qt::AlignRight) ? metrics::cellPadding : 1;
    const QRect inside = option.rect.adjusted(metrics::cellPadding, 0, -right, -1);
    if (!index.data(TableModel::LoadedRole).toBool()) {
        if (inside.width() > 16)
            cells.unloaded(inside, index.row() * 7 + index.column() * 3, alignment);
        return;
    }
    const QVariant value = index.data(TableModel::CellRole);
    const auto *cell = static_cast<const Cell *>(value.constData());
    if (value.userType() == qMetaTypeId<Cell>() && cell) {
        const bool narrow = option.rect.width() <= 28; // the column of marks
        cells.paint(narrow ? option.rect.adjusted(0, 0, 0, -1) : inside, *cell, alignment);
    }
    // The keyboard stands on a cell that can be edited: say so.
    if (active && option.state.testFlag(QStyle::State_HasFocus) && index.flags().testFlag(Qt::ItemIsEditable))
        drawBox(painter, option.rect.adjusted(1, 1, -1, -2), {}, t.focusRing, metrics::radius, 2);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(TableModel::CellRole);
    int width = 0;
    if (value.userType() == qMetaTypeId<Cell>()) {
        const auto cell = value.value<Cell>();
        const QFontMetrics measured(strong(option.font));
        width = std::max(measured.horizontalAdvance(cell.text), measured.horizontalAdvance(cell.second));
        if (const auto *chip = std::get_if<Chip>(&cell.look))
            width = chipWidth(*chip, cell.text, fontOf(TypeStep::Small)) +
                    (cell.second.isEmpty() ? 0 : measured.horizontalAdvance(cell.second) + metrics::gap);
        else if (const auto *stores = std::get_if<QList<StoreTile>>(&cell.look))
            width += static_cast<int>(stores->size()) * 20 + 2;
        else if (!std::holds_alternative<std::monostate>(cell.look))
            width += 22;
        width += cell.depth * 18;
    }
    return {width + 2 * metrics::cellPadding, option.fontMetrics.height() + 12};
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setAlignment(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    edit->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString());
    edit->setProperty(rowProperty, QVariant::fromValue(QPersistentModelIndex(index)));
    new ClickAway(edit, [edit] { return refusalOf(edit); });
    auto *pause = new QTimer(edit); // what is being typed is judged when the typing rests
    pause->setSingleShot(true);
    pause->setInterval(restMs);
    connect(pause, &QTimer::timeout, this, [edit] { setRefusal(edit, refusalOf(edit)); });
    connect(edit, &QLineEdit::textEdited, this, [edit, pause] {
        setRefusal(edit, {});
        pause->start();
    });
    return edit;
}

QString CellDelegate::refusalOf(const QLineEdit *edit)
{
    const auto index = edit->property(rowProperty).value<QPersistentModelIndex>();
    const auto *model = qobject_cast<const TableModel *>(index.model());
    return model ? model->refusalOf(index, edit->text()) : QString();
}

void CellDelegate::setRefusal(QLineEdit *edit, const QString &words)
{
    auto *said = edit->parentWidget()->findChild<QLabel *>(QStringLiteral("cellRefusal"), Qt::FindDirectChildrenOnly);
    if (words.isEmpty() && !said)
        return;
    if (!said)
        said = new Refusal(edit);
    edit->setProperty("kramarInvalid", !words.isEmpty());
    edit->update();
    edit->setAccessibleDescription(words);
    if (words.isEmpty()) {
        delete said;
        return;
    }
    static_cast<Refusal *>(said)->say(words);
    QAccessibleEvent alert(edit, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// A value that cannot be taken stays in its editor, and the editor stays open, until it is corrected or Esc is pressed.
bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (auto *edit = qobject_cast<QLineEdit *>(object)) {
        const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
        const bool commits = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
                             key == Qt::Key_Backtab || event->type() == QEvent::FocusOut;
        if (commits) {
            if (const QString why = refusalOf(edit); !why.isEmpty()) {
                setRefusal(edit, why);
                return true;
            }
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

// The row changed below an open editor: what is typed there is the person's.
void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *edit = qobject_cast<const QLineEdit *>(editor);
    if (!edit || !edit->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

// Another row was chosen with the mouse: only what can be taken is.
void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *edit = qobject_cast<const QLineEdit *>(editor);
    if (!edit || refusalOf(edit).isEmpty())
        QStyledItemDelegate::setModelData(editor, model, index);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect place = option.rect.adjusted(1, 1, -1, -2);
    const int height = std::min(place.height(), metrics::controlHeight + 4);
    place.setTop(place.y() + (place.height() - height) / 2);
    place.setHeight(height);
    editor->setGeometry(place);
}

// A text that is cut shows itself whole, before what the cell has to add.
bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid() && sizeHint(option, index).width() > option.rect.width()) {
        QStringList words{index.data(Qt::AccessibleTextRole).toString().toHtmlEscaped()};
        if (const QString more = index.data(Qt::ToolTipRole).toString().toHtmlEscaped();
            !more.isEmpty() && !words.contains(more))
            words.append(more);
        QToolTip::showText(event->globalPos(), words.join(QStringLiteral("<br>")), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace kramar::ui
