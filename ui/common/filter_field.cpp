// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filter_field.h"

#include "ui/common/filter_editors.h"
#include "words/format.h"

namespace kramar::ui {

namespace {

FilterField numberField(NumberSpanEditor::Of what, const QString &key, std::function<QString()> title)
{
    FilterField field;
    field.key = key;
    field.title = std::move(title);
    field.valueText = [what](const QVariant &value) {
        const auto span = NumberSpan::of(value);
        if (!span)
            return words::unknownValue();
        const QString said =
            spanWords(NumberSpanEditor::endText(what, span->from), NumberSpanEditor::endText(what, span->to));
        return what == NumberSpanEditor::Of::Money ? said + QChar(0xA0) + words::currencyUnit(Currency::uah()) : said;
    };
    field.editor = [what](QWidget *parent, const QVariant &value, std::function<void(const QVariant &)> done) {
        auto *editor = new NumberSpanEditor(what, value, parent);
        QObject::connect(editor, &SpanEditor::taken, editor, std::move(done));
        return editor;
    };
    return field;
}

} // namespace

FilterField dayField(const QString &key, std::function<QString()> title, const Clock &clock)
{
    FilterField field;
    field.key = key;
    field.title = std::move(title);
    field.valueText = [](const QVariant &value) {
        const auto span = DaySpan::of(value);
        return span ? span->words() : words::unknownValue();
    };
    field.editor = [clock = &clock](QWidget *parent, const QVariant &value,
                                    std::function<void(const QVariant &)> done) {
        auto *editor = new DaySpanEditor(value, clock->now().toUtc().toLocalTime().date(), parent);
        QObject::connect(editor, &SpanEditor::taken, editor, std::move(done));
        return editor;
    };
    return field;
}

FilterField moneyField(const QString &key, std::function<QString()> title)
{
    return numberField(NumberSpanEditor::Of::Money, key, std::move(title));
}

FilterField quantityField(const QString &key, std::function<QString()> title)
{
    return numberField(NumberSpanEditor::Of::Quantity, key, std::move(title));
}

} // namespace kramar::ui
