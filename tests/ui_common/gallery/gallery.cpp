// SPDX-License-Identifier: GPL-3.0-or-later
// All components in both themes. gallery: opens windows. gallery --grab FOLDER: writes PNGs and leaves.
#include "components_sheet.h"

#include "ui/common/list_page.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar::ui;

namespace {

void drawCup(const QString &file)
{
    QImage image(200, 160, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(Qt::darkCyan));
    painter.drawRoundedRect(40, 50, 100, 80, 12, 12);
    painter.end();
    image.save(file);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setFont(QFont(u"Noto Sans"_s, 10));
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1) == u"--grab"_s ? arguments.value(2) : QString();
    QTemporaryDir pictures;
    drawCup(pictures.filePath(u"cup.png"_s));
    QFile broken(pictures.filePath(u"broken.png"_s));
    if (!broken.open(QIODevice::WriteOnly) || broken.write("no picture") < 0)
        return 1;
    broken.close();
    ThumbnailCache thumbnails([&pictures](const QString &key) {
        const QString file = pictures.filePath(key + u".png"_s);
        return QFile::exists(file) ? file : QString();
    });
    ThemeManager themes;
    QList<QWidget *> windows{makeComponentsSheet(&thumbnails), makeControlsSheet(), makeOrdersPage(&thumbnails, &app)};
    const QStringList names{u"components"_s, u"controls"_s, u"orders"_s};
    const QList<QSize> sizes{{960, 1020}, {760, 820}, {1345, 800}};
    for (int i = 0; i < windows.size(); ++i) {
        windows[i]->resize(sizes[i]);
        windows[i]->show();
    }
    if (folder.isEmpty())
        return QApplication::exec();
    auto *page = qobject_cast<ListPage *>(windows.last());
    QTest::qWait(300);
    page->table()->setCurrentId(0);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        themes.setTheme(theme);
        QTest::qWait(200);
        for (int i = 0; i < windows.size(); ++i) {
            const QString file = u"%1-%2.png"_s.arg(names[i], toCode(theme));
            if (!windows[i]->grab().save(QDir(folder).filePath(file)))
                return 1;
        }
    }
    qDeleteAll(windows);
    return 0;
}
