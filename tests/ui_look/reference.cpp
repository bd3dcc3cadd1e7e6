// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_look/reference.h"

#include <QDir>
#include <QHash>
#include <QImageWriter>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace kramar::test {

namespace {

constexpr int levelStep = 17;          // of the shades at the edges of letters 16 levels are kept: a third of the size
constexpr double flatPart = 0.001;     // what fills more than this of a picture is a colour of ours, and kept as it is
constexpr int smallest = 32;           // levels of a channel by which a pixel may differ
constexpr double mostPixels = 0.00005; // so much of the picture may differ by more: 65 pixels of a whole window

QString referenceFile(const QString &name)
{
    return QStringLiteral(KRAMAR_SOURCE_DIR "/tests/ui_look/references/%1.png").arg(name);
}

int coarse(int level)
{
    return std::min(255, (level + levelStep / 2) / levelStep * levelStep);
}

QRgb coarse(QRgb colour)
{
    return qRgb(coarse(qRed(colour)), coarse(qGreen(colour)), coarse(qBlue(colour)));
}

QImage coarse(const QImage &image)
{
    QImage made = image.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, qint64> counts;
    for (int y = 0; y < made.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(made.constScanLine(y));
        for (int x = 0; x < made.width(); ++x)
            ++counts[line[x]];
    }
    const auto flat = static_cast<qint64>(flatPart * made.width() * made.height());
    for (int y = 0; y < made.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(made.scanLine(y));
        for (int x = 0; x < made.width(); ++x) {
            if (counts.value(line[x]) <= flat)
                line[x] = coarse(line[x]);
        }
    }
    return made;
}

// A table of its colours where they are few: such a PNG is smaller still.
QImage tabled(const QImage &image)
{
    QList<QRgb> colours;
    QHash<QRgb, uchar> places;
    QImage made(image.size(), QImage::Format_Indexed8);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        uchar *to = made.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            auto place = places.constFind(line[x]);
            if (place == places.constEnd()) {
                if (colours.size() == 256)
                    return image;
                place = places.insert(line[x], static_cast<uchar>(colours.size()));
                colours.append(line[x]);
            }
            to[x] = *place;
        }
    }
    made.setColorTable(colours);
    return made;
}

bool differs(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) > smallest || std::abs(qGreen(a) - qGreen(b)) > smallest ||
           std::abs(qBlue(a) - qBlue(b)) > smallest;
}

} // namespace

Reference::Reference(const QString &name)
    : m_name(name)
    , m_kept(QImage(referenceFile(name)).convertToFormat(QImage::Format_RGB32))
{
}

bool Reference::renewing()
{
    return qEnvironmentVariableIntValue("KRAMAR_RENEW_SCREENS") == 1;
}

bool Reference::renew(const QImage &shown) const
{
    if (m_kept.size() == shown.size() && difference(shown).pixels == 0)
        return true; // the very same: no new file for what is rounded
    const QString file = referenceFile(m_name);
    QDir().mkpath(QFileInfo(file).path());
    QImageWriter writer(file, "png");
    writer.setCompression(100);
    return writer.write(tabled(coarse(shown)));
}

Reference::Difference Reference::difference(const QImage &shown) const
{
    const QImage now = shown.convertToFormat(QImage::Format_RGB32);
    Difference found;
    for (int y = 0; y < now.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(m_kept.constScanLine(y));
        for (int x = 0; x < now.width(); ++x) {
            if (!differs(a[x], b[x]))
                continue;
            ++found.pixels;
            found.where |= QRect(x, y, 1, 1);
        }
    }
    return found;
}

QString Reference::compare(const QImage &shown) const
{
    if (m_kept.isNull())
        return u"%1: there is no reference"_s.arg(m_name);
    if (m_kept.size() != shown.size())
        return u"%1: %2×%3 instead of %4×%5"_s.arg(m_name)
            .arg(shown.width())
            .arg(shown.height())
            .arg(m_kept.width())
            .arg(m_kept.height());
    const Difference found = difference(shown);
    const double part = static_cast<double>(found.pixels) / (1.0 * shown.width() * shown.height());
    if (part <= mostPixels)
        return {};
    return u"%1: %2 pixels differ (%3 %), within %4,%5 %6×%7"_s.arg(m_name)
        .arg(found.pixels)
        .arg(part * 100, 0, 'f', 2)
        .arg(found.where.x())
        .arg(found.where.y())
        .arg(found.where.width())
        .arg(found.where.height());
}

void Reference::keep(const QImage &shown) const
{
    const QDir folder(QStringLiteral(KRAMAR_FAILED_SCREENS));
    folder.mkpath(u"."_s);
    shown.save(folder.filePath(m_name + u".png"_s));
    if (m_kept.isNull())
        return;
    const QImage now = shown.convertToFormat(QImage::Format_RGB32);
    QImage difference = m_kept;
    for (int y = 0; y < difference.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(difference.scanLine(y));
        for (int x = 0; x < difference.width(); ++x) {
            const bool other = !now.rect().contains(x, y) || differs(now.pixel(x, y), line[x]);
            const int grey = 170 + qGray(line[x]) / 3;
            line[x] = other ? qRgb(220, 0, 0) : qRgb(grey, grey, grey);
        }
    }
    difference.save(folder.filePath(m_name + u"-difference.png"_s));
}

} // namespace kramar::test
