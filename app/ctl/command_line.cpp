// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_line.h"

#include "app/ctl/texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

const QList<QLatin1StringView> &generalOptions()
{
    static const QList<QLatin1StringView> options{"data"_L1,       "lang"_L1, "json"_L1,   "pace"_L1,
                                                  "token-file"_L1, "help"_L1, "version"_L1};
    return options;
}

CommandLine CommandLine::parse(const QStringList &arguments, std::span<const Verb> verbs,
                               std::span<const Option> options)
{
    CommandLine line;
    line.takeOptions(arguments, options);
    line.findVerb(verbs);
    if (line.m_verb)
        line.checkVerb(options);
    return line;
}

QString CommandLine::value(QLatin1StringView option, const QString &otherwise) const
{
    const auto found = m_values.constFind(option);
    return found == m_values.cend() ? otherwise : found->last();
}

// The first trouble is the one to tell.
void CommandLine::complain(const QString &sentence)
{
    if (m_trouble.isEmpty())
        m_trouble = sentence;
}

void CommandLine::takeOptions(const QStringList &arguments, std::span<const Option> options)
{
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == u"-h") {
            m_help = true;
            continue;
        }
        if (word == u"--" && !optionsEnded) {
            optionsEnded = true;
            continue;
        }
        if (optionsEnded || !word.startsWith(u"--")) {
            m_arguments.append(word);
            continue;
        }
        const QString name = word.mid(2).section(u'=', 0, 0);
        const auto option = std::find_if(options.begin(), options.end(),
                                         [&](const Option &candidate) { return candidate.name == name; });
        if (option == options.end()) {
            complain(Ctl::tr("There is no option --%1.").arg(name));
            continue;
        }
        const bool valueIsHere = word.contains(u'=');
        QString value;
        if (option->value.isEmpty()) {
            if (valueIsHere)
                complain(Ctl::tr("The option --%1 takes no value.").arg(name));
        } else if (valueIsHere) {
            value = word.mid(name.size() + 3);
        } else if (i + 1 < arguments.size() && !arguments[i + 1].startsWith(u"--")) {
            value = arguments[++i];
        } else {
            complain(Ctl::tr("The option --%1 needs a value.").arg(name));
        }
        // An empty folder, store or file is a variable of a script that was not set.
        if (!option->value.isEmpty() && value.trimmed().isEmpty() && name != u"text")
            complain(Ctl::tr("The option --%1 needs a value.").arg(name));
        if (m_values.contains(name) && !option->repeatable && !option->value.isEmpty())
            complain(Ctl::tr("The option --%1 stands here twice.").arg(name));
        m_values[name].append(value);
    }
    m_help = m_help || m_values.contains(u"help"_s);
}

void CommandLine::findVerb(std::span<const Verb> verbs)
{
    if (!m_arguments.isEmpty() && m_arguments.first() == u"help") {
        m_help = true;
        m_arguments.removeFirst();
    }
    if (m_arguments.isEmpty()) {
        if (!m_help && !m_values.contains(u"version"_s))
            complain(Ctl::tr("What shall kramarctl do?"));
        return;
    }
    for (const Verb &verb : verbs) {
        const QStringList words = QString(verb.name).split(u' ');
        if (m_arguments.mid(0, words.size()) != words)
            continue;
        m_verb = &verb;
        m_arguments.remove(0, words.size());
        return;
    }
    // "store" alone is half a verb: the help shows all of its family.
    const QString first = m_arguments.first();
    const bool family = std::any_of(verbs.begin(), verbs.end(),
                                    [&](const Verb &verb) { return QString(verb.name).startsWith(first + u' '); });
    if (m_help && family && m_arguments.size() == 1)
        return;
    if (!family)
        complain(Ctl::tr("There is no command “%1”.").arg(first));
    else if (m_arguments.size() == 1)
        complain(Ctl::tr("The command “%1” needs one more word.").arg(first));
    else
        complain(Ctl::tr("There is no command “%1 %2”.").arg(first, m_arguments.at(1)));
}

void CommandLine::checkVerb(std::span<const Option> options)
{
    if (m_help)
        return;
    for (const Option &option : options) {
        if (m_values.contains(option.name) && !m_verb->options.contains(option.name) &&
            !generalOptions().contains(option.name))
            complain(Ctl::tr("“%1” takes no option --%2.").arg(QString(m_verb->name), QString(option.name)));
    }
    for (const QLatin1StringView option : m_verb->required) {
        if (value(option).isEmpty())
            complain(Ctl::tr("“%1” needs the option --%2.").arg(QString(m_verb->name), QString(option)));
    }
    if (m_arguments.size() < m_verb->fewest)
        complain(Ctl::tr("“%1” needs more: %2.").arg(QString(m_verb->name), QString(m_verb->arguments)));
    else if (m_verb->most >= 0 && m_arguments.size() > m_verb->most)
        complain(Ctl::tr("“%1” does not know what to do with “%2”.")
                     .arg(QString(m_verb->name), m_arguments.at(m_verb->most)));
}

} // namespace kramar::ctl
