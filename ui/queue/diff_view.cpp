// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/diff_view.h"

#include "listings/fields.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/queue/word_diff.h"
#include "words/values.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype longText = 600; // of a description: the pane shows where it differs, not all of it

// A value on a tint; of a text that is the same in parts, only the words that differ.
class Value : public Label
{
public:
    enum class Side { OnProm, Wanted };
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
            drawBox(&painter, rect(), tint(), {}, 3);
        }
        Label::paintEvent(event);
    }

private:
    QColor tint() const { return m_side == Side::OnProm ? tokens().removed : tokens().added; }
    void mark()
    {
        QString shown;
        for (const DiffPart &part : m_parts) {
            if (m_whole)
                shown += part.text;
            else if (part.changed)
                shown +=
                    u"<span style=\"background-color:%1\">%2</span>"_s.arg(tint().name(), part.text.toHtmlEscaped());
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

// Long texts begin shortly before the first difference.
std::pair<QString, QString> aroundTheDifference(const QString &before, const QString &after)
{
    if (before.size() <= longText && after.size() <= longText)
        return {before, after};
    qsizetype same = 0;
    while (same < before.size() && same < after.size() && before[same] == after[same])
        ++same;
    const qsizetype from = qMax<qsizetype>(0, same - 40);
    const auto part = [from](const QString &text) {
        const QString middle = text.mid(from, longText);
        return (from > 0 ? QStringLiteral("…") : QString()) + middle +
               (from + middle.size() < text.size() ? QStringLiteral("…") : QString());
    };
    return {part(before), part(after)};
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

void DiffView::show(const QList<exchange::QueueLine::Difference> &differences)
{
    while (QLayoutItem *old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const QStringList heads{tr("Field"), tr("On Prom now"), tr("Will be sent")};
    for (int column = 0; column < heads.size(); ++column)
        m_grid->addWidget(new Label(heads[column], Tone::Muted, TypeStep::Small), 0, column);
    int row = 1;
    QStringList said;
    for (const exchange::QueueLine::Difference &difference : differences) {
        const QString title = words::fieldTitle(difference.field);
        auto *field = new Label(title, Tone::Second);
        field->setWordWrap(true);
        field->setMaximumWidth(110);
        const auto [before, after] =
            aroundTheDifference(words::fieldValue(difference.field, difference.onProm, difference.currency),
                                words::fieldValue(difference.field, difference.wanted, difference.currency));
        m_grid->addWidget(field, row, 0, Qt::AlignTop);
        const bool isText = listings::longestText(difference.field).has_value();
        const auto [gone, come] = isText ? wordDiff(before, after) : asWholes(before, after);
        m_grid->addWidget(new Value(gone, Value::Side::OnProm), row, 1, Qt::AlignTop);
        m_grid->addWidget(new Value(come, Value::Side::Wanted), row, 2, Qt::AlignTop);
        said.append(tr("%1: %2 → %3").arg(title, before.left(80), after.left(80)));
        ++row;
    }
    setAccessibleName(tr("What will be sent"));
    setAccessibleDescription(said.join(QStringLiteral("; ")));
}

} // namespace kramar::ui
