// SPDX-License-Identifier: GPL-3.0-or-later
// kramarctl: Kramar without a window. main() reads the command line, runs one verb and says how it went.
#include "app/ctl/help.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "words/language.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

// The language the person asked for; what cannot be understood is told after the command line's own trouble.
QString setLanguage(QCoreApplication &application, const CommandLine &line)
{
    const QString code = line.value("lang"_L1, words::toCode(words::Language::System));
    const auto language = words::languageOf(code);
    words::installLanguage(application, language.value_or(words::Language::System));
    return language ? QString() : Ctl::tr("--lang is uk or en.");
}

ExitCode runVerb(const CommandLine &line, Output &output, const StopSignal &stop)
{
    Errand errand(line, output, stop.token());
    const Result<ExitCode> result = line.verb()->run(errand);
    if (result)
        return *result;
    if (!errand.refusal().isEmpty()) {
        output.usage(errand.refusal(), line.verb()->name);
        return ExitCode::Usage;
    }
    output.error(result.error(), errand.context(), errand.hint());
    return exitCodeOf(result.error());
}

ExitCode run(QCoreApplication &application, const StopSignal &stop)
{
    const QStringList words = application.arguments().mid(1);
    // Read twice: its complaints come in the language that it names.
    const QString badLanguage = setLanguage(application, CommandLine::parse(words, allVerbs(), allOptions()));
    const CommandLine line = CommandLine::parse(words, allVerbs(), allOptions());
    Output output;
    output.setJson(line.json());
    QString trouble = line.trouble().isEmpty() ? badLanguage : line.trouble();
    // What was no text became this sign; it must not reach a shop.
    if (words.join(u' ').contains(QChar(QChar::ReplacementCharacter)))
        trouble = Ctl::tr("An argument is not text in UTF-8.");
    if (!trouble.isEmpty()) {
        output.usage(trouble, line.verb() ? QString(line.verb()->name) : QString());
        return ExitCode::Usage;
    }
    if (line.asksForHelp() || line.has("version"_L1)) {
        output.text(line.asksForHelp() ? helpText(line, allVerbs(), allOptions())
                                       : u"kramarctl "_s + QStringLiteral(KRAMAR_VERSION) + u'\n');
        return ExitCode::Ok;
    }
    return runVerb(line, output, stop);
}

} // namespace

} // namespace kramar::ctl

int main(int argc, char *argv[])
{
    const kramar::ctl::StopSignal stop; // before any thread
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"kramar"_s); // one data folder with the window
    QCoreApplication::setApplicationVersion(QStringLiteral(KRAMAR_VERSION));
    kramar::ctl::ExitCode code = kramar::ctl::run(application, stop);
    if (kramar::ctl::answersAreLost()) {
        kramar::ctl::Output().note(
            u"kramarctl: "_s + kramar::ctl::Ctl::tr("The answer could not be written whole: there is no room for it."));
        code = kramar::ctl::graver(code, kramar::ctl::ExitCode::SomeFailed);
    }
    return static_cast<int>(code);
}
