// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/one_window.h"
#include "app/window/start_options.h"
#include "app/window/window_app.h"
#include "ui/gallery/gallery_window.h"
#include "ui/shell/app_icon.h"
#ifdef KRAMAR_WITH_DEMO
#include "app/window/demo_report.h"
#include "app/window/demo_session.h"
#endif
#include "words/language.h"
#include "words/sentence.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QProcess>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace kramar;

namespace {

// The books cannot be opened: nothing else can be done, so it is said and the program ends.
int refuse(const Error &error)
{
    const words::Sentence sentence = words::sentenceFor(error);
    QTextStream(stderr) << sentence.joined() << Qt::endl;
    if (QGuiApplication::platformName() != u"offscreen") {
        QMessageBox box(QMessageBox::Critical, QCoreApplication::translate("main", "Kramar cannot start"),
                        sentence.what);
        box.setInformativeText(QString(sentence.program + u' ' + sentence.remedy).trimmed());
        box.exec();
    }
    return 1;
}

// Help and version are asked for in a terminal, where there may be no display for a QApplication.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QLatin1StringView word(argv[i]);
        if (word == "-h"_L1 || word == "--help"_L1 || word == "--help-all"_L1 || word == "-v"_L1 ||
            word == "--version"_L1)
            return std::make_unique<QCoreApplication>(argc, argv);
    }
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(u"kramar"_s); // one data folder with kramarctl
    QCoreApplication::setApplicationVersion(QStringLiteral(KRAMAR_VERSION));
    QApplication::setQuitOnLastWindowClosed(true);

    window::StartOptions asked;
    asked.parser().process(*application);
    if (!qobject_cast<QApplication *>(application.get()))
        return 2; // "-v" as the value of an option
    QGuiApplication::setDesktopFileName(u"kramar"_s);
    QApplication::setWindowIcon(ui::appIcon());
    const auto wanted = asked.language();
    words::installLanguage(*application, wanted.value_or(words::Language::System));
    if (const QString trouble = asked.trouble(); !trouble.isEmpty()) {
        QTextStream(stderr) << trouble << Qt::endl;
        return 2;
    }

    if (asked.gallery()) {
        ui::ThemeManager themes;
        ui::GalleryWindow shown(themes);
        shown.show();
        return QApplication::exec();
    }
#ifdef KRAMAR_WITH_DEMO
    if (asked.demo()) {
        const bool alone = !asked.report().isEmpty();
        auto session =
            window::DemoSession::start({.buyersEveryMs = alone ? 0 : 20'000, .schedule = !alone, .language = wanted});
        if (!session)
            return refuse(session.error());
        ui::MainWindow &shown = (*session)->app().window();
        // Screenshots have one size, however small the screen that nobody looks at.
        shown.resize(alone ? QSize(1440, 900) : ui::MainWindow::usualSize(shown.screen()));
        shown.show();
        (*session)->app().backend().exchange().start();
        std::unique_ptr<window::DemoReport> printing;
        if (alone) {
            QDir().mkpath(asked.report());
            printing = std::make_unique<window::DemoReport>(**session, asked.report());
        }
        return QApplication::exec();
    }
#endif
    window::WindowOptions options;
    options.backend.dataFolder = asked.data().isEmpty() ? backend::defaultDataFolder() : asked.data();
    window::OneWindow only(options.backend.dataFolder);
    if (only.raiseFirst())
        return 0;
    options.language = wanted;
#ifdef KRAMAR_WITH_DEMO
    options.openDemo = [] {
        QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                {u"--demo"_s, u"--lang"_s, words::toCode(words::currentLanguage())});
    };
#endif
    auto app = window::WindowApp::open(options);
    if (!app)
        return refuse(app.error());
    ui::MainWindow &shown = (*app)->window();
    only.listen();
    QObject::connect(&only, &window::OneWindow::raiseRequested, &shown, &ui::MainWindow::comeToFront);
    shown.show();
    (*app)->backend().exchange().start();
    return QApplication::exec();
}
