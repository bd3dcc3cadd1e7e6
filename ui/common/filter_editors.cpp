// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filter_editors.h"

#include "ui/common/buttons.h"
#include "ui/common/choice_list.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "words/format.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

SpanEditor::SpanEditor(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    constexpr int restMs = 400;
    m_pause.setSingleShot(true);
    m_pause.setInterval(restMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        const QString wrong = problem();
        say(wrong.isEmpty() ? doubt() : wrong, wrong.isEmpty() ? Tone::Warn : Tone::Bad);
    });
}

void SpanEditor::take()
{
    m_pause.stop();
    const QString wrong = problem();
    say(wrong);
    if (wrong.isEmpty())
        Q_EMIT taken(value());
}

void SpanEditor::addEnds(QLineEdit *from, QLineEdit *to)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [this, row](const QString &words, QLineEdit *edit) {
        auto *label = new Label(words, Tone::Second);
        label->setBuddy(edit);
        edit->setAccessibleName(words);
        edit->setFixedWidth(112);
        connect(edit, &QLineEdit::returnPressed, this, [this] { take(); });
        connect(edit, &QLineEdit::textEdited, this, [this] {
            say({});
            m_pause.start();
        });
        row->addWidget(label);
        row->addWidget(edit);
    };
    add(tr("From"), from);
    add(tr("to"), to);
    m_problem = new Label({}, Tone::Bad, TypeStep::Small);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *apply = makeButton(tr("Show"), ButtonKind::Primary, this);
    connect(apply, &QPushButton::clicked, this, [this] { take(); });
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(apply, 0, Qt::AlignRight);
}

void SpanEditor::say(const QString &words, Tone tone)
{
    m_problem->setTone(tone);
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

DaySpanEditor::DaySpanEditor(const QVariant &value, QDate today, QWidget *parent)
    : SpanEditor(parent)
    , m_today(today)
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
{
    using Kind = DaySpan::Kind;
    QList<FilterChoice> usual;
    for (const DaySpan &span :
         {DaySpan{.kind = Kind::Today}, DaySpan{.kind = Kind::Yesterday}, DaySpan{.kind = Kind::LastDays, .days = 7},
          DaySpan{.kind = Kind::LastDays, .days = 30}, DaySpan{.kind = Kind::ThisMonth}}) {
        QString words = span.words();
        words[0] = words[0].toUpper();
        usual.append({span.toValue(), words});
    }
    auto *list = new ChoiceList(usual, value, false, this);
    connect(list, &ChoiceList::changed, this, &SpanEditor::taken);
    static_cast<QVBoxLayout *>(layout())->addWidget(list);
    const auto span = DaySpan::of(value);
    const bool dates = span && span->kind == Kind::Dates;
    m_from->setText(dates ? dayText(span->from) : QString());
    m_to->setText(dates ? dayText(span->to) : QString());
    for (QLineEdit *edit : {m_from, m_to})
        edit->setPlaceholderText(tr("dd.mm.yyyy"));
    addEnds(m_from, m_to);
    setFocusProxy(dates ? static_cast<QWidget *>(m_from) : list->focusProxy());
}

QString DaySpanEditor::problem() const
{
    const auto from = parseDay(m_from->text(), m_today);
    const auto to = parseDay(m_to->text(), m_today);
    if (!from || !to)
        return tr("Write a day as 14.10.2026.");
    if (from->isValid() && to->isValid() && *from > *to)
        return tr("The first day is after the last one.");
    return {};
}

QVariant DaySpanEditor::value() const
{
    const auto from = parseDay(m_from->text(), m_today);
    const auto to = parseDay(m_to->text(), m_today);
    return DaySpan{.kind = DaySpan::Kind::Dates, .from = from.value_or(QDate()), .to = to.value_or(QDate())}.toValue();
}

NumberSpanEditor::NumberSpanEditor(Of what, const QVariant &value, QWidget *parent)
    : SpanEditor(parent)
    , m_what(what)
    , m_from(what == Of::Money ? new MoneyEdit(Currency::uah(), this) : new QLineEdit(this))
    , m_to(what == Of::Money ? new MoneyEdit(Currency::uah(), this) : new QLineEdit(this))
{
    if (const auto span = NumberSpan::of(value)) {
        m_from->setText(endText(what, span->from));
        m_to->setText(endText(what, span->to));
    }
    addEnds(m_from, m_to);
    setFocusProxy(m_from);
}

QString NumberSpanEditor::endText(Of what, std::optional<qint64> end)
{
    if (!end)
        return {};
    return what == Of::Money ? words::formatAmount(Money::ofMinor(*end, Currency::uah()))
                             : words::formatQuantity(Quantity::ofThousandths(*end));
}

Result<std::optional<qint64>> NumberSpanEditor::endOf(const QLineEdit *edit) const
{
    const QString typed = edit->text().trimmed();
    if (typed.isEmpty())
        return std::optional<qint64>();
    const qint64 units = TRY(parseTyped(typed, decimals()));
    return std::optional(units);
}

QString NumberSpanEditor::problem() const
{
    const auto from = endOf(m_from);
    const auto to = endOf(m_to);
    if (!from || !to) {
        const QString code = (from ? to : from).error().detail;
        return code == u"not_a_number" ? tr("Write a number, or leave it empty.") : numberProblem(code);
    }
    if (*from && *to && **from > **to)
        return tr("The first number is greater than the last one.");
    return {};
}

QString NumberSpanEditor::doubt() const
{
    if (m_what == Of::Money)
        return {};
    const QString from = numberDoubt(m_from->text());
    return from.isEmpty() ? numberDoubt(m_to->text()) : from;
}

QVariant NumberSpanEditor::value() const
{
    return NumberSpan{endOf(m_from).value_or(std::nullopt), endOf(m_to).value_or(std::nullopt)}.toValue();
}

} // namespace kramar::ui
