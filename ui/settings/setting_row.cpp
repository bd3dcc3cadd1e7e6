// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_row.h"

#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

SettingRow::SettingRow(const Words &words, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_editor(editor)
    , m_title(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_about(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_default(new LinkButton({}, this))
{
    m_title->setStrong(true);
    m_about->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageSide, 12, metrics::pageSide, 12);
    row->setSpacing(24);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_title);
    first->addWidget(m_default);
    first->addStretch(1);
    texts->addLayout(first);
    texts->addWidget(m_about);
    row->addLayout(texts, 1);
    row->addWidget(m_editor, 0, Qt::AlignRight | Qt::AlignVCenter);
    setTabOrder(m_editor, m_default);
    first->addStrut(metrics::smallControlHeight); // nothing moves when it comes
    m_default->setObjectName(u"default"_s);
    connect(m_default, &LinkButton::clicked, this, &SettingRow::defaultRequested);
    setUsual(true);
    retranslate();
}

void SettingRow::setUsual(bool usual)
{
    if (usual && m_default->hasFocus())
        focusNextChild(); // it goes, the keyboard must not
    m_default->setVisible(!usual);
}

void SettingRow::retranslate()
{
    m_title->setText(m_words.title());
    m_about->setText(m_words.about());
    m_default->setWords(tr("Default"));
    m_default->setToolTip(tr("Changed; choose this to have it as it was."));
    m_default->setAccessibleName(tr("%1: back to the default").arg(m_words.title()));
    m_editor->setAccessibleName(m_words.title());
    m_editor->setAccessibleDescription(m_words.about());
    for (QAbstractButton *button : m_editor->findChildren<QAbstractButton *>())
        button->setAccessibleName(tr("%1: %2", "a setting, and a choice of it").arg(m_words.title(), button->text()));
}

void SettingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBottomLine(&painter, rect(), tokens().line);
}

} // namespace kramar::ui
