// SPDX-License-Identifier: GPL-3.0-or-later
// Icons, tokens, style and the gallery's sheets in both themes.
#include "gallery/orders_page.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/kramar_style.h"
#include "ui/common/label.h"
#include "ui/common/svg_path.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"
#include "ui/gallery/gallery_window.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace kramar::ui;

namespace {

double luminance(const QColor &colour)
{
    const auto part = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double bright = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (dark + 0.05);
}

bool hasColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }
    void cleanup() { m_themes->setTheme(Theme::Light); }

    void everyDrawingIsWhole()
    {
        QFile file(u":/kramar/icons/icons.txt"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int drawings = 0;
        while (!file.atEnd()) {
            const QList<QByteArray> parts = file.readLine().trimmed().split(' ');
            QVERIFY(parts.size() > 3);
            bool whole = false;
            const QPainterPath path = svgPath(parts.mid(3).join(' '), &whole);
            QVERIFY2(whole, parts[0].constData());
            const double grid = parts[1].toInt();
            QVERIFY2(QRectF(-0.5, -0.5, grid + 1, grid + 1).contains(path.boundingRect()), parts[0].constData());
            ++drawings;
        }
        QVERIFY(drawings > 500);
    }

    void everyIconThatIsNamedExists()
    {
        static const QRegularExpression named(u"Icons::(?:icon|paint|pixmap)\\([^;]*?u\"([a-z_]+)\"_s"_s);
        QDir sources(QStringLiteral(KRAMAR_SOURCE_DIR "/ui/common"));
        const QStringList files = sources.entryList({u"*.cpp"_s});
        QVERIFY(!files.isEmpty());
        for (const QString &name : files) {
            QFile file(sources.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            auto it = named.globalMatch(text);
            while (it.hasNext()) {
                const QString icon = it.next().captured(1);
                QVERIFY2(Icons::has(icon), qPrintable(name + u": "_s + icon));
            }
        }
        QVERIFY(!Icons::has(u"no_such_icon"_s));
        QVERIFY(Icons::icon(u"no_such_icon"_s).isNull());
    }

    void iconsFollowTheThemeAndTheScale()
    {
        const QIcon icon = Icons::icon(u"home"_s, Tone::Bad);
        QVERIFY(hasColour(icon.pixmap(48).toImage(), tokens().bad));
        m_themes->setTheme(Theme::Dark);
        QVERIFY(hasColour(icon.pixmap(48).toImage(), tokens().bad));
        QCOMPARE(Icons::pixmap(u"home"_s, 16, 1.5, Qt::red).size(), QSize(24, 24));
        QCOMPARE(icon.pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
    }

    void textIsReadable()
    {
        for (const Tokens &t : {lightTokens(), darkTokens()}) {
            for (const QColor &ground : {t.base, t.window}) {
                for (const QColor &ink : {t.text, t.text2, t.muted, t.link, t.ok, t.bad, t.warn, t.info})
                    QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + u' ' + ground.name()));
                QVERIFY(contrast(t.fieldBorder, ground) >= 3);
                QVERIFY(contrast(t.focusRing, ground) >= 3);
            }
            QVERIFY(contrast(t.text2, t.selection) >= 4.5);
            QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
            QVERIFY(contrast(t.onAccent, t.danger) >= 4.5);
            for (const ChipColours &chip : t.chips)
                QVERIFY(contrast(chip.text, chip.fill.alpha() == 0 ? t.base : chip.fill) >= 4.5);
            for (const QColor &store : t.stores)
                QVERIFY(contrast(Qt::white, store) >= 4.4);
        }
    }

    void onlyTokensHoldColours()
    {
        static const QRegularExpression hex(u"(0x|#)[0-9A-Fa-f]{6}\\b"_s);
        QDir sources(QStringLiteral(KRAMAR_SOURCE_DIR "/ui/common"));
        const QStringList files = sources.entryList({u"*.cpp"_s, u"*.h"_s});
        for (const QString &name : files) {
            if (name == u"tokens.cpp"_s)
                continue;
            QFile file(sources.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!QString::fromUtf8(file.readAll()).contains(hex), qPrintable(name));
        }
    }

    void theThemeChangesWhileRunning()
    {
        Label label(u"words"_s, Tone::Muted);
        QPushButton *button = makeButton(u"Do"_s, ButtonKind::Primary, &label);
        button->resize(button->sizeHint());
        button->move(40, 40); // away from the pointer's corner
        label.resize(200, 120);
        Label late(u"words"_s, Tone::Muted);
        label.show();
        m_themes->setTheme(Theme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), darkTokens().base);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), darkTokens().muted);
        late.show();
        QCOMPARE(late.palette().color(QPalette::WindowText), darkTokens().muted);
        QVERIFY(hasColour(button->grab().toImage(), darkTokens().accent));
        m_themes->setTheme(Theme::Light);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), lightTokens().muted);
        QVERIFY(hasColour(button->grab().toImage(), lightTokens().accent));
    }

    void controlsAreHighEnoughToHit()
    {
        QPushButton button(u"Do"_s);
        QLineEdit edit;
        QVERIFY(button.sizeHint().height() >= metrics::controlHeight);
        QVERIFY(edit.sizeHint().height() >= metrics::controlHeight);
        QFont large = QApplication::font();
        large.setPointSize(24);
        button.setFont(large);
        QVERIFY(button.sizeHint().height() > metrics::controlHeight);
    }

    void everySheetPaintsInBothThemes()
    {
        ThumbnailCache thumbnails([](const QString &) { return QString(); });
        GalleryWindow gallery(*m_themes);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            m_themes->setTheme(theme);
            QObject owner;
            const std::unique_ptr<QWidget> orders(makeOrdersPage(&thumbnails, &owner));
            for (QWidget *sheet : {static_cast<QWidget *>(&gallery), orders.get()}) {
                sheet->resize(1200, 900);
                QVERIFY(hasColour(sheet->grab().toImage(), tokens().base));
                QEvent language(QEvent::LanguageChange);
                QApplication::sendEvent(sheet, &language);
                sheet->grab();
            }
        }
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestLook)
#include "test_look.moc"
