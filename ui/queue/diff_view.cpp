// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/diff_view.h"

#include "listings/fields.h"
#include "ui/common/buttons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "words/format.h"
#include "words/values.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QtMath>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype longText = 200; // more than this has a place of its own, and scrolls there
constexpr int longHeight = 240;
constexpr qsizetype mostShown = 60'000; // characters of a side: more would hang the window, and nobody reads it

enum class Side { OnProm, Wanted };

QColor tintOf(Side side)
{
    return side == Side::OnProm ? tokens().removed : tokens().added;
}

QString foldWords(qsizetype unchanged)
{
    return DiffView::tr("… %1 characters unchanged …").arg(words::formatCount(unchanged));
}

QString tooLongWords(qsizetype hidden)
{
    return DiffView::tr("… %1 more characters are not shown").arg(words::formatCount(hidden));
}

// A long run without a place to break takes time that grows with its square, unless it may break anywhere.
bool hasLongRun(const QString &text)
{
    constexpr qsizetype longRun = 1'000;
    qsizetype run = 0;
    return std::any_of(text.cbegin(), text.cend(), [&run](QChar c) {
        run = c.isSpace() && c != QChar::Nbsp ? 0 : run + 1;
        return run > longRun;
    });
}

// A value on a tint; of a text that is the same in parts, only the words that differ.
class Value : public Label
{
public:
    Value(const QList<DiffPart> &parts, Side side)
        : m_parts(parts)
        , m_side(side)
        , m_whole(std::all_of(parts.cbegin(), parts.cend(), [](const DiffPart &part) { return part.changed; }))
    {
        setWordWrap(true);
        setSelectable(true);
        setContentsMargins(5, 2, 5, 2);
        setAlignment(Qt::AlignTop | Qt::AlignLeft);
        if (!m_whole)
            setTextFormat(Qt::RichText);
        mark();
    }

protected:
    bool event(QEvent *event) override
    {
        const bool taken = Label::event(event);
        if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
            mark();
        return taken;
    }
    void paintEvent(QPaintEvent *event) override
    {
        if (m_whole) {
            QPainter painter(this);
            drawBox(&painter, rect(), tintOf(m_side), {}, 3);
        }
        Label::paintEvent(event);
    }

private:
    void mark()
    {
        QString shown;
        for (const DiffPart &part : m_parts) {
            if (m_whole)
                shown += part.text;
            else if (part.changed)
                shown += u"<span style=\"background-color:%1\">%2</span>"_s.arg(tintOf(m_side).name(),
                                                                                part.text.toHtmlEscaped());
            else if (part.unchanged > 0)
                shown +=
                    u" <span style=\"color:%1\">%2</span> "_s.arg(tokens().muted.name(), foldWords(part.unchanged));
            else
                shown += part.text.toHtmlEscaped();
        }
        if (!m_whole)
            shown = u"<span style=\"white-space:pre-wrap\">%1</span>"_s.arg(shown);
        if (shown != text())
            setText(shown);
    }

    const QList<DiffPart> m_parts;
    const Side m_side;
    const bool m_whole;
};

// A text that is too long for its row; it scrolls. Of an enormous one the beginning, and how much is left out.
class LongValue : public QPlainTextEdit
{
public:
    LongValue(const QList<DiffPart> &parts, Side side)
        : m_parts(parts)
        , m_side(side)
    {
        setReadOnly(true);
        setUndoRedoEnabled(false);
        setTabChangesFocus(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        mark();
    }

protected:
    // As high as its text, up to a place that scrolls.
    void resizeEvent(QResizeEvent *event) override
    {
        QPlainTextEdit::resizeEvent(event);
        constexpr qsizetype enough = 1'500; // characters fill the highest place
        const int margin = 2 * qCeil(document()->documentMargin());
        const QRect text =
            fontMetrics().boundingRect(QRect(0, 0, viewport()->width() - margin, longHeight),
                                       Qt::TextWordWrap | Qt::TextWrapAnywhere, toPlainText().left(enough));
        const int wanted = text.height() + fontMetrics().lineSpacing() + margin;
        setFixedHeight(std::min(wanted, longHeight));
    }
    void changeEvent(QEvent *event) override
    {
        QPlainTextEdit::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            mark();
    }

private:
    void mark()
    {
        const int place = verticalScrollBar()->value();
        clear();
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        QTextCharFormat same, changed, left;
        changed.setBackground(tintOf(m_side));
        left.setForeground(tokens().muted);
        qsizetype room = mostShown, hidden = 0;
        bool longRun = false;
        for (const DiffPart &part : std::as_const(m_parts)) {
            const QString shown = part.text.first(std::min(room, part.text.size()));
            longRun = longRun || hasLongRun(shown);
            room -= shown.size();
            hidden += part.text.size() - shown.size();
            if (part.unchanged == 0)
                cursor.insertText(shown, part.changed ? changed : same);
            else if (room > 0)
                cursor.insertText(u" "_s + foldWords(part.unchanged) + u' ', left);
            else
                hidden += part.unchanged;
        }
        if (hidden > 0)
            cursor.insertText(u" "_s + tooLongWords(hidden), left);
        cursor.endEditBlock();
        setWordWrapMode(longRun ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
        moveCursor(QTextCursor::Start);
        verticalScrollBar()->setValue(place);
    }

    const QList<DiffPart> m_parts;
    const Side m_side;
};

qsizetype sizeOf(const QList<DiffPart> &parts)
{
    return std::accumulate(parts.cbegin(), parts.cend(), qsizetype{0},
                           [](qsizetype sum, const DiffPart &part) { return sum + part.text.size(); });
}

bool isFolded(const QList<DiffPart> &parts)
{
    return std::any_of(parts.cbegin(), parts.cend(), [](const DiffPart &part) { return part.unchanged > 0; });
}

std::pair<QList<DiffPart>, QList<DiffPart>> asWholes(const QString &before, const QString &after)
{
    return {{{before, true}}, {{after, true}}};
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
}

void DiffView::show(const QList<exchange::QueueLine::Difference> &differences, Stands stands)
{
    if (differences == m_differences && stands == m_stands)
        return; // read again: what is scrolled and unfolded stays
    m_stands = stands;
    m_unfolded.clear();
    m_differences = differences;
    build();
}

QString DiffView::beforeTitle() const
{
    switch (m_stands) {
    case Stands::ToBeSent:
        return tr("On Prom now");
    case Stands::ThenAndNow:
        return tr("In the snapshot");
    case Stands::Sent:
    case Stands::GivenUp:
        break;
    }
    return tr("Before");
}

QString DiffView::afterTitle() const
{
    switch (m_stands) {
    case Stands::ToBeSent:
        return tr("Will be sent");
    case Stands::Sent:
        return tr("Sent");
    case Stands::ThenAndNow:
        return tr("Now");
    case Stands::GivenUp:
        break;
    }
    return tr("Was wanted");
}

void DiffView::build()
{
    while (QLayoutItem *old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const QStringList heads{tr("Field"), beforeTitle(), afterTitle()};
    for (int column = 0; column < heads.size(); ++column)
        m_grid->addWidget(new Label(heads[column], Tone::Muted, TypeStep::Small), 0, column);
    m_rows = 1;
    QStringList said;
    for (const exchange::QueueLine::Difference &difference : std::as_const(m_differences)) {
        const QString title = words::fieldTitle(difference.field);
        const QString before = words::fieldValue(difference.field, difference.onProm, difference.currency);
        const QString after = words::fieldValue(difference.field, difference.wanted, difference.currency);
        const bool isText = listings::longestText(difference.field).has_value();
        const auto [gone, come] = isText ? wordDiff(before, after) : asWholes(before, after);
        put(difference.field, title, gone, come);
        said.append(tr("%1: %2 → %3").arg(title, before.left(80), after.left(80)));
    }
    setAccessibleName(m_stands == Stands::ToBeSent     ? tr("What will be sent")
                      : m_stands == Stands::ThenAndNow ? tr("What is different now")
                                                       : tr("What it was about"));
    setAccessibleDescription(said.join(QStringLiteral("; ")));
}

void DiffView::put(const QString &key, const QString &title, const QList<DiffPart> &gone, const QList<DiffPart> &come)
{
    const auto [lessGone, lessCome] = folded({gone, come});
    const bool canFold = isFolded(lessGone) || isFolded(lessCome);
    const bool unfolded = m_unfolded.contains(key);
    const QList<DiffPart> &before = unfolded ? gone : lessGone;
    const QList<DiffPart> &after = unfolded ? come : lessCome;
    auto *field = new Label(title, Tone::Second);
    if (std::max(sizeOf(gone), sizeOf(come)) <= longText) {
        field->setWordWrap(true);
        field->setMaximumWidth(110);
        m_grid->addWidget(field, m_rows, 0, Qt::AlignTop);
        m_grid->addWidget(new Value(before, Side::OnProm), m_rows, 1, Qt::AlignTop);
        m_grid->addWidget(new Value(after, Side::Wanted), m_rows++, 2, Qt::AlignTop);
    } else {
        // Below the name of its field: a long text wants the width.
        auto *both = new QWidget;
        auto *beside = new QHBoxLayout(both);
        beside->setContentsMargins(0, 0, 0, 0);
        auto *left = new LongValue(before, Side::OnProm);
        auto *right = new LongValue(after, Side::Wanted);
        left->setAccessibleName(tr("%1: %2", "field: before, or after").arg(title, beforeTitle().toLower()));
        right->setAccessibleName(tr("%1: %2", "field: before, or after").arg(title, afterTitle().toLower()));
        beside->addWidget(left, 1, Qt::AlignTop);
        beside->addWidget(right, 1, Qt::AlignTop);
        m_grid->addWidget(field, m_rows++, 0, 1, 3);
        m_grid->addWidget(both, m_rows++, 0, 1, 3);
    }
    if (!canFold)
        return;
    auto *button = new LinkButton(unfolded ? tr("Fold what is unchanged") : tr("Show the whole text"));
    button->setObjectName(u"unfold_"_s + key);
    connect(
        button, &LinkButton::clicked, this, [this, key] { unfold(key); }, Qt::QueuedConnection); // it goes with it
    m_grid->addWidget(button, m_rows++, 1, 1, 2, Qt::AlignLeft);
}

void DiffView::unfold(const QString &key)
{
    if (!m_unfolded.remove(key))
        m_unfolded.insert(key);
    build();
    if (auto *button = findChild<LinkButton *>(u"unfold_"_s + key))
        button->setFocus(Qt::OtherFocusReason);
}

void DiffView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
