// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exit_code.h"
#include "base/result.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <span>

namespace kramar::ctl {

class Errand;

// --name VALUE. A name means the same with every verb. Texts are QT_TRANSLATE_NOOP("Ctl", …).
struct Option {
    QLatin1StringView name;  // without the dashes
    QLatin1StringView value; // what the help calls its value; "": a flag
    const char *help;
    bool repeatable = false;
    QStringList (*choices)() = nullptr; // the words it takes, for %1 of the help
};

// One verb ("store add"): what it takes, what the help says, what it does.
struct Verb {
    QLatin1StringView name;
    QLatin1StringView arguments{}; // as the help shows them: "NAME test|production"
    int fewest = 0, most = 0;      // arguments; most < 0: any number
    QList<QLatin1StringView> options{};
    QList<QLatin1StringView> required{};
    const char *help;
    QList<QLatin1StringView> examples{}; // what follows "kramarctl "
    Result<ExitCode> (*run)(Errand &errand);
};

// The command line, understood. Every option may be given with every verb's own ones: --data, --lang, --json, --pace,
// --token-file, --help, --version are known to all.
class CommandLine
{
public:
    // What cannot be understood is a whole sentence in `trouble`; everything that was understood is there all the same,
    // so that it can be said in the wished language and form.
    static CommandLine parse(const QStringList &arguments, std::span<const Verb> verbs,
                             std::span<const Option> options);

    const Verb *verb() const { return m_verb; }
    QString trouble() const { return m_trouble; }
    const QStringList &arguments() const { return m_arguments; } // without the verb's own words
    bool has(QLatin1StringView option) const { return m_values.contains(option); }
    QString value(QLatin1StringView option, const QString &otherwise = {}) const;
    QStringList values(QLatin1StringView option) const { return m_values.value(option); }

    bool json() const { return has(QLatin1StringView("json")); }
    bool asksForHelp() const { return m_help; }

private:
    void complain(const QString &sentence);
    void takeOptions(const QStringList &arguments, std::span<const Option> options);
    void findVerb(std::span<const Verb> verbs);
    void checkVerb(std::span<const Option> options);

    const Verb *m_verb = nullptr;
    QStringList m_arguments;
    QHash<QString, QStringList> m_values;
    QString m_trouble;
    bool m_help = false;
};

// The options that every verb takes.
const QList<QLatin1StringView> &generalOptions();

} // namespace kramar::ctl
