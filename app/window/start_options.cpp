// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start_options.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::window {

namespace {

struct Start {
    Q_DECLARE_TR_FUNCTIONS(kramar::window::Start)
};

#ifdef KRAMAR_WITH_DEMO
constexpr bool withDemo = true;
#else
constexpr bool withDemo = false;
#endif

QCommandLineOption hidden(QCommandLineOption option)
{
    option.setFlags(QCommandLineOption::HiddenFromHelp);
    return option;
}

} // namespace

StartOptions::StartOptions()
    : m_data(u"data"_s, u"Folder of the books."_s, u"DIR"_s)
    , m_language(u"lang"_s, u"uk or en."_s, u"LANG"_s)
    , m_gallery(hidden({u"gallery"_s, u"All components of the window on one page."_s})) // for who builds it
    , m_demo(u"demo"_s, u"Open the demo shop; the books go when the program ends. Not with --data."_s)
    , m_report(u"report"_s, u"With --demo: one round, its report and screenshots into DIR, then end."_s, u"DIR"_s)
{
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    m_parser.addOptions({m_data, m_language, m_gallery});
    if (withDemo)
        m_parser.addOptions({m_demo, m_report});
}

QString StartOptions::trouble() const
{
    if (const QStringList words = m_parser.positionalArguments(); !words.isEmpty())
        return Start::tr("Kramar does not know what to do with “%1”.").arg(words.first());
    QList<QCommandLineOption> withValue{m_data, m_language};
    if (withDemo)
        withValue.append(m_report);
    for (const QCommandLineOption &option : std::as_const(withValue)) {
        const QString name = option.names().constFirst();
        const QStringList values = m_parser.values(option);
        if (values.size() > 1)
            return Start::tr("The option --%1 stands here twice.").arg(name);
        // An empty folder is a variable of a script that was not set.
        if (values.size() == 1 && values.first().trimmed().isEmpty())
            return Start::tr("The option --%1 needs a value.").arg(name);
    }
    if (m_parser.isSet(m_language) && !language())
        return Start::tr("--lang is uk or en.");
    if (demo() && m_parser.isSet(m_data))
        return Start::tr("The demo shop has books of its own that go when it ends: --demo and --data do not go "
                         "together.");
    if (!report().isEmpty() && !demo())
        return Start::tr("--report goes with --demo.");
    if (gallery() && (demo() || m_parser.isSet(m_data)))
        return Start::tr("--gallery shows no books: it goes alone.");
    return {};
}

bool StartOptions::demo() const
{
    return withDemo && m_parser.isSet(m_demo);
}

QString StartOptions::report() const
{
    return withDemo ? m_parser.value(m_report) : QString();
}

QString StartOptions::data() const
{
    return m_parser.value(m_data);
}

std::optional<words::Language> StartOptions::language() const
{
    return words::languageOf(m_parser.value(m_language));
}

} // namespace kramar::window
