// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallery_window.h"

#include "ui/common/choices.h"
#include "ui/common/label.h"
#include "ui/gallery/sheets.h"

#include <QFile>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr QSize usual(980, 900);

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

void writeNoPicture(const QString &file)
{
    QFile broken(file);
    if (broken.open(QIODevice::WriteOnly))
        broken.write("no picture");
}

} // namespace

GalleryWindow::GalleryWindow(ThemeManager &themes, QWidget *parent)
    : QWidget(parent)
    , m_thumbnails([folder = m_pictures.path()](const QString &key) {
        const QString file = u"%1/%2.png"_s.arg(folder, key);
        return QFile::exists(file) ? file : QString(); // "later" is still loading
    })
    , m_area(new QScrollArea(this))
{
    drawCup(m_pictures.filePath(u"cup.png"_s));
    writeNoPicture(m_pictures.filePath(u"broken.png"_s));
    setWindowTitle(tr("Components"));
    resize(usual);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(18, 10, 18, 10);
    head->addWidget(new Label(tr("Components"), Tone::Normal, TypeStep::Title));
    head->addStretch(1);
    auto *theme = new Segmented;
    theme->setAccessibleName(tr("Theme"));
    theme->setWords({tr("Light"), tr("Dark")});
    theme->setCurrent(themes.isDark() ? 1 : 0);
    connect(theme, &Segmented::currentChanged, this,
            [&themes](int which) { themes.setTheme(which == 1 ? Theme::Dark : Theme::Light); });
    connect(&themes, &ThemeManager::changed, theme, [theme](bool dark) { theme->setCurrent(dark ? 1 : 0); });
    head->addWidget(theme);
    column->addLayout(head);
    auto *all = new QWidget;
    auto *sheets = new QVBoxLayout(all);
    sheets->setContentsMargins(0, 0, 0, 0);
    sheets->setSpacing(0);
    sheets->addWidget(makeComponentsSheet(&m_thumbnails));
    sheets->addWidget(makeControlsSheet());
    m_area->setWidget(all);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setAccessibleName(windowTitle());
    column->addWidget(m_area, 1);
}

QWidget *GalleryWindow::sheets() const
{
    return m_area->widget();
}

} // namespace kramar::ui
