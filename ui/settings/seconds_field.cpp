// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/seconds_field.h"

#include "base/money.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"

#include <QLineEdit>
#include <QLocale>

namespace kramar::ui {

namespace {

constexpr int editWidth = 72, messageWidth = 240;

qint64 unitMs(int decimals)
{
    return decimals == 0 ? 1000 : 100;
}

} // namespace

SecondsField::SecondsField(const Range &range, const QString &name, QWidget *parent)
    : Field(QString(u' '), new QLineEdit, parent)
    , m_range(range)
    , m_edit(qobject_cast<QLineEdit *>(editor()))
    , m_unit(new Label({}, Tone::Second, TypeStep::Normal, this))
{
    m_edit->setObjectName(name);
    m_edit->setAlignment(Qt::AlignRight);
    m_edit->setMinimumWidth(editWidth);
    setMinimumWidth(messageWidth);
    hideLabel();
    setBeside(m_unit);
    keepMessageRoom();
    connect(m_edit, &QLineEdit::textEdited, this, [this] { typed(); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { // not before: "4" is no wish of who types "45"
        if (const auto ms = typed())
            Q_EMIT chosen(*ms);
    });
}

std::optional<qint64> SecondsField::typed()
{
    setError({});
    if (m_edit->text().trimmed().isEmpty() && m_mayBeEmpty)
        return m_range.leastMs;
    const auto read = parseTyped(m_edit->text(), m_range.decimals);
    if (!read) {
        setError(numberProblem(read.error().detail));
        return std::nullopt;
    }
    const qint64 ms = *read * unitMs(m_range.decimals);
    if (ms >= m_range.leastMs && ms <= m_range.mostMs)
        return ms;
    setError(tr("From %1 to %2 seconds; nothing is changed.").arg(words(m_range.leastMs), words(m_range.mostMs)));
    return std::nullopt;
}

QString SecondsField::words(qint64 ms) const
{
    return QLocale().toString(static_cast<double>(ms) / 1000, 'f', m_range.decimals);
}

void SecondsField::show(qint64 ms)
{
    if (m_edit->hasFocus() && (m_edit->text().trimmed().isEmpty() || typed() == ms))
        return;
    setError({});
    m_edit->setText(m_mayBeEmpty && ms == m_range.leastMs ? QString() : words(ms));
}

void SecondsField::setEmptyWords(const QString &words)
{
    m_mayBeEmpty = true;
    m_edit->setPlaceholderText(words);
}

void SecondsField::retranslate(const QString &label)
{
    setLabel(label);
    m_unit->setText(tr("s", "seconds, after a number"));
}

} // namespace kramar::ui
