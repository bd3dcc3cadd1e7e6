// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/help.h"

#include "app/ctl/texts.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

constexpr qsizetype widestLine = 100;

// Breaks a text at blanks, later lines under the first one.
QString wrapped(const QString &text, qsizetype indent)
{
    QString lines;
    QString line;
    const QStringList words = text.split(u' ');
    for (const QString &word : words) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > widestLine) {
            lines += line + u'\n' + QString(indent, u' ');
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    return lines + line;
}

QString usageOf(const Verb &verb, std::span<const Option> options)
{
    QString usage = u"kramarctl "_s + verb.name;
    for (const Option &option : options) {
        if (!verb.options.contains(option.name))
            continue;
        QString word = u"--"_s + option.name;
        if (!option.value.isEmpty())
            word += u' ' + QString(option.value);
        usage += verb.required.contains(option.name) ? u' ' + word
                                                     : u" ["_s + word + (option.repeatable ? u"]..."_s : u"]"_s);
    }
    if (!verb.arguments.isEmpty())
        usage += u' ' + QString(verb.arguments);
    return usage;
}

template <class Takes>
QString optionLines(std::span<const Option> options, Takes takes)
{
    constexpr qsizetype column = 28;
    QString text;
    for (const Option &option : options) {
        if (!takes(option))
            continue;
        QString name = u"  --"_s + option.name;
        if (!option.value.isEmpty())
            name += u' ' + QString(option.value);
        const QString help =
            option.choices ? Ctl::tr(option.help).arg(option.choices().join(u", "_s)) : Ctl::tr(option.help);
        text += name.leftJustified(column - 1) + u' ' + wrapped(help, column) + u'\n';
    }
    return text;
}

QString generalLines(std::span<const Option> options)
{
    return optionLines(options, [](const Option &option) { return generalOptions().contains(option.name); });
}

QString verbHelp(const Verb &verb, std::span<const Option> options)
{
    QString text = usageOf(verb, options) + u"\n\n"_s + wrapped(Ctl::tr(verb.help), 0) + u"\n\n"_s;
    if (!verb.options.isEmpty())
        text += Ctl::tr("Options:") + u'\n' +
                optionLines(options, [&](const Option &option) { return verb.options.contains(option.name); }) + u'\n';
    text += Ctl::tr("Options of every command:") + u'\n' + generalLines(options) + u'\n';
    text += Ctl::tr("Examples:") + u'\n';
    for (const QLatin1StringView example : verb.examples)
        text += u"  kramarctl "_s + example + u'\n';
    return text;
}

// family "": all verbs
QString overview(std::span<const Verb> verbs, const QString &family)
{
    constexpr qsizetype column = 20;
    QString text;
    for (const Verb &verb : verbs) {
        const QString name = verb.name;
        if (family.isEmpty() || name.startsWith(family + u' '))
            text += u"  "_s + name.leftJustified(column - 3) + u' ' + wrapped(Ctl::tr(verb.help), column) + u'\n';
    }
    return text;
}

} // namespace

QString helpText(const CommandLine &line, std::span<const Verb> verbs, std::span<const Option> options)
{
    if (line.verb())
        return verbHelp(*line.verb(), options);
    if (!line.arguments().isEmpty())
        return overview(verbs, line.arguments().first());
    QString text = Ctl::tr("kramarctl: the back office of your Prom stores, from the terminal.") + u"\n\n"_s;
    text += Ctl::tr("Commands (more: kramarctl help COMMAND):") + u'\n' + overview(verbs, {}) + u'\n';
    text += Ctl::tr("Options of every command:") + u'\n' + generalLines(options) + u'\n';
    text += Ctl::tr("Examples:") + u'\n';
    for (const char *example : {"store add --name Shop --url https://my.prom.ua/api/v1 --token-file token",
                                "sync --store Shop --token-file token", "list orders --json"})
        text += u"  kramarctl "_s + QLatin1StringView(example) + u'\n';
    text += u'\n' +
            wrapped(Ctl::tr("Ends with 0 when all is well, 1 when an object failed, 2 for a wrong command line, "
                            "3 when the store is paused because of its token, 4 when Prom cannot be reached, "
                            "5 for trouble with the database, 6 when another program does the exchange."),
                    0) +
            u'\n';
    return text;
}

} // namespace kramar::ctl
