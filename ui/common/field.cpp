// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/field.h"

#include "ui/common/icons.h"
#include "ui/common/label.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int signSide = 16;
constexpr int besideMessage = 8;
constexpr int barWidth = 3;
constexpr char invalidProperty[] = "kramarInvalid";
constexpr char lockedProperty[] = "kramarLocked";
constexpr char fieldProperty[] = "kramarField";

// The bar of 3 px that says "changed" without words.
class ChangedBar : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().focusRing);
    }
};

bool setReadOnly(QWidget *editor, bool on)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setReadOnly(on);
    else if (auto *spin = qobject_cast<QAbstractSpinBox *>(editor))
        spin->setReadOnly(on);
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(editor))
        plain->setReadOnly(on);
    else if (auto *text = qobject_cast<QTextEdit *>(editor))
        text->setReadOnly(on);
    else
        return false;
    return true;
}

} // namespace

Field::Field(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(new Label(label, Tone::Second, TypeStep::Normal, this))
    , m_changed(new LinkButton({}, this))
    , m_counter(new Label({}, Tone::Muted, TypeStep::Normal, this))
    , m_icon(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_message(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_lockLink(new LinkButton({}, this))
    , m_bar(new ChangedBar(this))
    , m_line(new QHBoxLayout)
{
    m_label->setBuddy(editor);
    m_message->setWordWrap(true);
    m_changed->setMinimumHeight(0);
    if (auto *area = qobject_cast<QAbstractScrollArea *>(editor))
        area->setProperty(fieldProperty, true);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_label, 1);
    top->addWidget(m_changed);
    top->addWidget(m_counter);
    auto *below = new QHBoxLayout;
    below->setSpacing(5);
    below->addWidget(m_icon, 0, Qt::AlignTop);
    below->addWidget(m_message, 1);
    below->addWidget(m_lockLink);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(top);
    m_line->setSpacing(8);
    m_line->addWidget(editor, 1);
    column->addLayout(m_line);
    column->addLayout(below);
    for (QWidget *later :
         {static_cast<QWidget *>(m_changed), static_cast<QWidget *>(m_counter), static_cast<QWidget *>(m_icon),
          static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_lockLink), m_bar})
        later->hide();
    editor->installEventFilter(this);
    connect(m_changed, &LinkButton::clicked, this, &Field::showRestoreMenu);
    connect(m_lockLink, &LinkButton::clicked, this, &Field::lockLinkClicked);
    retranslate();
}

void Field::setBeside(QWidget *widget)
{
    m_line->addWidget(widget);
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    describe();
}

void Field::hideLabel()
{
    m_label->hide();
}

void Field::retranslate()
{
    m_changed->setWords(tr("changed"));
    describe();
}

void Field::setError(const QString &sentence)
{
    if (sentence.isEmpty())
        return setHint(m_hint);
    say(Message::Error, sentence);
}

void Field::setWarning(const QString &sentence)
{
    if (sentence.isEmpty())
        return setHint(m_hint);
    say(Message::Warning, sentence);
}

void Field::setHint(const QString &sentence)
{
    m_hint = QString(sentence); // may be our own
    say(sentence.isEmpty() ? Message::None : Message::Hint, sentence);
}

void Field::keepMessageRoom()
{
    m_message->setFixedHeight(std::max(m_message->fontMetrics().lineSpacing(), signSide));
    QSizePolicy policy = m_message->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_message->setSizePolicy(policy);
    m_message->installEventFilter(this);
    m_keepsRoom = true;
}

// Over its neighbours: what it says must be read, and nothing may move for it.
void Field::placeWhole()
{
    if (!m_keepsRoom || !parentWidget())
        return;
    const QRect room(m_message->mapTo(parentWidget(), QPoint()), m_message->size());
    const int wanted = m_message->heightForWidth(room.width());
    const bool needed = m_messageKind != Message::None && isVisible() && wanted > room.height();
    m_message->setProperty("kramarSaidWhole", needed); // cut here, and whole in front of it
    if (!needed) {
        if (m_whole)
            m_whole->hide(); // not deleted: its parent may be on its way through its children
        return;
    }
    if (!m_whole) {
        m_whole = new Label({}, Tone::Normal, TypeStep::Normal, parentWidget());
        m_whole->setObjectName(u"wholeMessage"_s);
        m_whole->setWordWrap(true);
        m_whole->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        m_whole->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_whole->setBackgroundRole(QPalette::Base);
        m_whole->setAutoFillBackground(true);
    }
    m_whole->setTone(m_messageKind == Message::Error     ? Tone::Bad
                     : m_messageKind == Message::Warning ? Tone::Warn
                                                         : Tone::Muted);
    m_whole->setText(m_message->text());
    // In the room that the messages beside it keep, as far as it goes; below only what does not fit there either.
    const int width = std::max(
        room.width(), std::min(m_whole->fontMetrics().horizontalAdvance(m_whole->text()) + 8, roomToTheRight(room)));
    m_whole->setGeometry(room.x(), room.y(), width, m_whole->heightForWidth(width));
    m_whole->raise();
    m_whole->show();
}

// Up to the edge, or to a neighbour that says something itself.
int Field::roomToTheRight(const QRect &room) const
{
    int right = parentWidget()->contentsRect().right();
    for (const Field *other : neighbours()) {
        if (other->m_messageKind == Message::None || !other->isVisible())
            continue;
        const QRect taken(other->m_message->mapTo(parentWidget(), QPoint()), other->m_message->size());
        if (taken.left() > room.left() && taken.top() < room.bottom() && taken.bottom() > room.top())
            right = std::min(right, taken.left() - besideMessage);
    }
    return right - room.left();
}

QList<Field *> Field::neighbours() const
{
    QList<Field *> found = parentWidget()->findChildren<Field *>(QString(), Qt::FindDirectChildrenOnly);
    found.removeAll(this);
    return found;
}

bool Field::event(QEvent *event)
{
    const bool taken = QWidget::event(event);
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
        placeWhole();
        break;
    default:
        break;
    }
    return taken;
}

void Field::say(Message kind, const QString &sentence)
{
    m_messageKind = kind;
    const bool marked = kind == Message::Error || kind == Message::Warning;
    const Tone tone = kind == Message::Error ? Tone::Bad : kind == Message::Warning ? Tone::Warn : Tone::Muted;
    m_message->setTone(tone);
    m_message->setText(sentence);
    m_message->setVisible(kind != Message::None);
    m_icon->setVisible(marked);
    if (marked)
        m_icon->setPixmap(Icons::pixmap(kind == Message::Error ? u"error"_s : u"warning"_s, signSide,
                                        devicePixelRatioF(), tokens().tone(tone), kind == Message::Error));
    markEditor(invalidProperty, kind == Message::Error);
    describe();
    placeWhole();
    if (m_keepsRoom && parentWidget()) {
        for (Field *other : neighbours())
            other->placeWhole(); // it may have reached into our room
    }
}

void Field::setCounter(qsizetype used, qsizetype limit)
{
    m_counter->setVisible(limit > 0);
    m_counter->setText(u"%1 / %2"_s.arg(used).arg(limit));
    m_counter->setTone(used > limit ? Tone::Bad : Tone::Muted);
}

void Field::setChanged(const std::optional<QString> &oldValue)
{
    m_oldValue = oldValue;
    m_changed->setVisible(oldValue.has_value());
    m_bar->setVisible(oldValue.has_value());
    auto *line = qobject_cast<QLineEdit *>(m_editor);
    if (!line)
        line = m_editor->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    if (line) {
        const QMargins margins = line->textMargins();
        line->setTextMargins(oldValue ? 6 : 0, margins.top(), margins.right(), margins.bottom());
    } else if (hasRows()) {
        m_editor->setContentsMargins(oldValue ? barWidth + 6 : 0, 0, 0, 0);
    }
    placeBar();
    describe();
}

void Field::setLocked(const QString &reason, const QString &link)
{
    m_locked = !reason.isEmpty();
    m_lockReason = reason;
    m_lockLink->setWords(link);
    m_lockLink->setVisible(m_locked && !link.isEmpty());
    showLock();
    if (m_locked || m_messageKind == Message::Hint)
        setHint(reason);
}

void Field::showLock()
{
    constexpr auto lockName = "kramarLockAction"_L1;
    QLineEdit *line = qobject_cast<QLineEdit *>(m_editor);
    if (!setReadOnly(m_editor, m_locked)) {
        // A combo box, a date: its value in a field that can be focused and copied.
        if (m_locked && !m_stand) {
            m_stand = new QLineEdit(this);
            delete m_line->replaceWidget(m_editor, m_stand);
            m_stand->setAccessibleName(m_label->text());
        }
        if (m_stand) {
            const auto *combo = qobject_cast<const QComboBox *>(m_editor);
            m_stand->setText(combo ? combo->currentText() : m_editor->property("kramarLockedText").toString());
            m_stand->setCursorPosition(0);
            m_stand->setReadOnly(true);
            m_editor->setVisible(!m_locked);
            m_stand->setVisible(m_locked);
            if (!m_locked) {
                delete m_line->replaceWidget(m_stand, m_editor);
                m_stand->deleteLater();
                m_stand = nullptr;
            }
        }
        line = m_stand;
    }
    markEditor(lockedProperty, m_locked);
    if (!line)
        return;
    line->setProperty(lockedProperty, m_locked);
    auto *action = line->findChild<QAction *>(lockName);
    if (m_locked && !action) {
        action = line->addAction(Icons::icon(u"lock"_s), QLineEdit::TrailingPosition);
        action->setObjectName(lockName);
    } else if (!m_locked) {
        delete action;
    }
    if (m_locked)
        action->setToolTip(m_lockReason);
}

void Field::markEditor(const char *property, bool on)
{
    // An editor of several parts is marked at each of them.
    QList<QWidget *> marked{m_editor};
    for (QLineEdit *part : m_editor->findChildren<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly))
        marked.append(part);
    for (QWidget *widget : std::as_const(marked)) {
        widget->setProperty(property, on);
        widget->update();
    }
}

// What is seen is also said: the label as name, what there is to say as description.
void Field::describe()
{
    m_editor->setAccessibleName(m_label->text());
    QStringList words;
    if (m_locked)
        words.append(tr("locked"));
    if (m_oldValue)
        words.append(tr("changed, before: %1").arg(*m_oldValue));
    if (m_message->isVisibleTo(this))
        words.append(m_message->text());
    m_editor->setAccessibleDescription(words.join(u". "_s));
}

void Field::showRestoreMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QString old = m_oldValue.value_or(QString());
    QAction *before = menu->addAction(tr("Before: %1").arg(old.size() > 60 ? old.first(59) + u'…' : old));
    before->setEnabled(false);
    connect(menu->addAction(Icons::icon(u"arrow_undo"_s), tr("Restore")), &QAction::triggered, this,
            &Field::restoreRequested);
    menu->popup(m_changed->mapToGlobal(QPoint(0, m_changed->height())));
}

// An editor made of rows has no text to move aside: the bar stands before them.
bool Field::hasRows() const
{
    return m_editor->layout() && !m_editor->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
}

void Field::placeBar()
{
    if (hasRows())
        m_bar->setGeometry(m_editor->x(), m_editor->y(), barWidth, m_editor->height());
    else
        m_bar->setGeometry(m_editor->x() + 5, m_editor->y() + 6, barWidth, m_editor->height() - 12);
    m_bar->raise();
}

bool Field::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeBar();
    else if (watched == m_message && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeWhole();
    return QWidget::eventFilter(watched, event);
}

void Field::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        say(m_messageKind, m_message->text());
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
