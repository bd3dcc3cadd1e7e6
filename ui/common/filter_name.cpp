// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filter_name.h"

#include "ui/common/buttons.h"
#include "ui/common/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int longest = 60;

// By whole words, where there are several.
QString cut(const QString &words, qsizetype most)
{
    if (words.size() <= most)
        return words;
    const qsizetype space = words.lastIndexOf(u' ', most - 1);
    QString kept = words.first(space > most / 2 ? space : most - 1);
    while (!kept.isEmpty() && !kept.back().isLetterOrNumber())
        kept.chop(1);
    return kept + QChar(0x2026);
}

} // namespace

FilterName::FilterName(const QString &name, const QStringList &taken, const QString &verb, QWidget *parent)
    : QWidget(parent)
    , m_taken(taken)
    , m_edit(new QLineEdit(name, this))
    , m_problem(new Label({}, Tone::Bad, TypeStep::Small))
    , m_save(makeButton(verb, ButtonKind::Primary, this))
{
    setAccessibleName(tr("Name of the filter"));
    auto *title = new Label(tr("Name of the filter"), Tone::Second);
    title->setBuddy(m_edit);
    m_edit->setObjectName(u"filterName"_s);
    m_edit->setMaxLength(longest);
    m_edit->setMinimumWidth(220);
    m_edit->selectAll();
    setFocusProxy(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    column->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterName::check);
    connect(m_edit, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT named(this->name()); });
    check();
}

QString FilterName::proposed(const QString &words, const QStringList &taken)
{
    constexpr int numbered = longest - 4;
    QString base = cut(words.simplified(), numbered);
    if (base.isEmpty())
        return {};
    base[0] = base[0].toUpper();
    QString name = base;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number)
        name = u"%1 %2"_s.arg(base, QString::number(number));
    return name;
}

QString FilterName::name() const
{
    return m_edit->text().simplified();
}

void FilterName::check()
{
    const bool taken = m_taken.contains(name(), Qt::CaseInsensitive);
    m_problem->setText(taken ? tr("Another filter has this name.") : QString());
    m_problem->setVisible(taken);
    m_save->setEnabled(!taken && !name().isEmpty());
    m_save->setToolTip(name().isEmpty() ? tr("A filter needs a name.") : QString());
}

} // namespace kramar::ui
