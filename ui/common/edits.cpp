// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/edits.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/format.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int searchPauseMs = 250;
constexpr QLatin1StringView clearAction("_q_qlineeditclearaction"); // as Qt calls it

} // namespace

bool hasNothingToTakeBack(const QObject *field, const QKeyEvent &key)
{
    const bool undo = key.matches(QKeySequence::Undo);
    if (!undo && !key.matches(QKeySequence::Redo))
        return false;
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return !(undo ? line->isUndoAvailable() : line->isRedoAvailable());
    const auto *text = qobject_cast<const QPlainTextEdit *>(field);
    return text && !(undo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable());
}

MoneyEdit::MoneyEdit(Currency currency, QWidget *parent)
    : QLineEdit(parent)
    , m_currency(currency)
{
    setAlignment(Qt::AlignLeft);
    makeRoom();
    connect(this, &QLineEdit::textEdited, this, &MoneyEdit::moneyEdited);
}

void MoneyEdit::setCurrency(Currency currency)
{
    m_currency = currency;
    makeRoom();
}

void MoneyEdit::makeRoom()
{
    const QMargins margins = textMargins();
    setTextMargins(margins.left(), 0, fontMetrics().horizontalAdvance(words::currencyUnit(m_currency)) + 8, 0);
    update();
}

void MoneyEdit::setMoney(const std::optional<Money> &money)
{
    if (money && money->currency() != m_currency && money->currency().isKnown())
        setCurrency(money->currency());
    setText(money ? words::formatAmount(*money) : QString());
}

Result<std::optional<Money>> MoneyEdit::money() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return std::optional<Money>();
    return std::optional(Money::ofMinor(TRY(parseTyped(typed, 2)), m_currency));
}

void MoneyEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const bool locked = property("kramarLocked").toBool();
    const QRect place = rect().adjusted(0, 0, locked ? -30 : -9, 0);
    drawText(&painter, place, words::currencyUnit(m_currency), tokens().muted, Qt::AlignRight);
}

void MoneyEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (const auto now = money(); now && *now && isModified())
        setText(words::formatAmount(**now));
}

void MoneyEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        makeRoom();
}

void nameSearchButtons(QLineEdit *field)
{
    for (QToolButton *button : field->findChildren<QToolButton *>()) {
        const bool empties = button->defaultAction() && button->defaultAction()->objectName() == clearAction;
        button->setAccessibleName(empties ? SearchField::tr("Empty the search") : SearchField::tr("Search"));
    }
}

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_sign(addAction(Icons::icon(u"search"_s), LeadingPosition))
{
    setClearButtonEnabled(true);
    setMaxLength(400);
    setMinimumWidth(160);
    m_pause.setSingleShot(true);
    m_pause.setInterval(searchPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::tell);
}

void SearchField::setWords(const QString &placeholder)
{
    setPlaceholderText(placeholder);
    setAccessibleName(tr("Search: %1").arg(placeholder));
    nameSearchButtons(this);
}

void SearchField::setSearch(const QString &text)
{
    const QSignalBlocker quiet(this);
    setText(text);
    m_told = text.trimmed();
    m_pause.stop();
}

void SearchField::tell()
{
    m_pause.stop();
    if (m_told == search())
        return;
    m_told = search();
    Q_EMIT searchChanged(m_told);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT leave();
        clear();
        tell();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        tell();
        Q_EMIT leave();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    const Tokens &t = tokens();
    const QString key = keyWords(QKeySequence(Qt::CTRL | Qt::Key_F));
    QPainter painter(this);
    painter.setFont(fontOf(TypeStep::Small));
    const QFontMetrics measured = painter.fontMetrics();
    const int width = measured.horizontalAdvance(key) + 10;
    if (width > rect().width() / 3)
        return;
    const QRect box(rect().right() - width - 6, (height() - measured.height()) / 2, width, measured.height());
    drawBox(&painter, box, t.base, t.line, 3);
    drawText(&painter, box, key, t.muted, Qt::AlignHCenter);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_sign->setIcon(Icons::icon(u"search"_s));
}

} // namespace kramar::ui
