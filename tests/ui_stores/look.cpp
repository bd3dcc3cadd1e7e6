// SPDX-License-Identifier: GPL-3.0-or-later
// look FOLDER: the screens of stores, queue and clients with made-up data, in both themes and languages, as PNGs.
#include "look_scenes.h"

#include "ui/common/theme.h"
#include "words/language.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setFont(QFont(u"Noto Sans"_s, 9));
    const QDir folder(QApplication::arguments().value(1, u"."_s));
    ui::ThemeManager themes;
    bool saved = true;
    for (const auto &[language, theme] : {std::pair{words::Language::Ukrainian, ui::Theme::Light},
                                          std::pair{words::Language::Ukrainian, ui::Theme::Dark},
                                          std::pair{words::Language::English, ui::Theme::Light}}) {
        words::installLanguage(app, language);
        themes.setTheme(theme);
        const QString suffix = u"-%1-%2.png"_s.arg(words::toCode(language), ui::toCode(theme));
        test::eachScene([&](const QString &name, QWidget *widget) {
            QTest::qWait(350);
            saved = widget->grab().save(folder.filePath(name + suffix)) && saved;
        });
    }
    return saved ? 0 : 1;
}
