// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/selection_pane.h"

#include "ui/common/label.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

SelectionPane::SelectionPane(std::function<QString(int)> title, QWidget *parent)
    : QWidget(parent)
    , m_titleWords(std::move(title))
    , m_title(new Label({}, Tone::Normal, TypeStep::Section, this))
    , m_note(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_acts(new QVBoxLayout)
    , m_clear(makeButton({}, ButtonKind::Normal, this, u"dismiss"_s))
{
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->hide();
    m_clear->setObjectName(u"clearSelection"_s);
    m_acts->setSpacing(metrics::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageSide, 14, metrics::pageSide, metrics::pageSide);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addSpacing(4);
    column->addLayout(m_acts);
    column->addSpacing(8);
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_clear, &QPushButton::clicked, this, &SelectionPane::closeRequested);
    retranslate();
}

QPushButton *SelectionPane::addAct(const Act &act)
{
    QPushButton *button = makeButton({}, act.kind, this, act.icon);
    button->setObjectName(act.name);
    if (!act.key.isEmpty())
        setKeyHint(button, act.key);
    m_acts->addWidget(button, 0, Qt::AlignLeft);
    if (!m_buttons.isEmpty())
        setTabOrder(m_buttons.last().first, button);
    setTabOrder(button, m_clear);
    connect(button, &QPushButton::clicked, this, act.act);
    m_buttons.append({button, act});
    retranslate();
    return button;
}

void SelectionPane::setNote(std::function<QString(int)> note)
{
    m_noteWords = std::move(note);
    retranslate();
}

void SelectionPane::showCount(int count)
{
    m_count = count;
    retranslate();
}

void SelectionPane::retranslate()
{
    m_title->setText(m_titleWords(m_count));
    setAccessibleName(m_title->text());
    m_note->setText(m_noteWords ? m_noteWords(m_count) : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    for (const auto &[button, act] : std::as_const(m_buttons)) {
        const QString why = act.whyNot ? act.whyNot() : QString();
        button->setText(act.words(m_count));
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    }
    m_clear->setText(tr("Clear the selection"));
}

void SelectionPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SelectionPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().base);
}

} // namespace kramar::ui
