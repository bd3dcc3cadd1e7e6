// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "ui/common/paint.h"
#include "ui/common/svg_path.h"
#include "ui/common/tokens.h"

#include <QCache>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct Drawing {
    QByteArray data; // not parsed yet
    QPainterPath path;
};

constexpr std::array grids{16, 20, 24};
constexpr int maxPixmaps = 2000;

class Book
{
public:
    static Book &instance()
    {
        static Book book;
        return book;
    }

    const QHash<QString, bool> &known() const { return m_known; }

    // The drawing whose grid is nearest to the size, in the wanted form if there is one.
    const QPainterPath *find(const QString &name, int size, bool filled, int &grid)
    {
        std::array<int, grids.size()> order = grids;
        std::sort(order.begin(), order.end(), [size](int a, int b) { return std::abs(a - size) < std::abs(b - size); });
        for (const bool form : {filled, !filled}) {
            for (const int candidate : order) {
                const auto found = m_drawings.find(keyOf(name, candidate, form));
                if (found == m_drawings.end())
                    continue;
                if (!found->data.isEmpty()) {
                    found->path = svgPath(found->data);
                    found->data.clear();
                }
                grid = candidate;
                return &found->path;
            }
        }
        return nullptr;
    }

    QCache<QString, QPixmap> pixmaps{maxPixmaps};

private:
    Book()
    {
        QFile file(u":/kramar/icons/icons.txt"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            qWarning("icons: the list of drawings is missing");
            return;
        }
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().trimmed();
            const qsizetype first = line.indexOf(' ');
            const qsizetype second = line.indexOf(' ', first + 1);
            const qsizetype third = line.indexOf(' ', second + 1);
            if (first < 1 || second < 0 || third < 0)
                continue;
            const QString name = QString::fromLatin1(line.first(first));
            const int grid = line.sliced(first + 1, second - first - 1).toInt();
            m_drawings.insert(keyOf(name, grid, line.at(second + 1) == 'f'), {line.sliced(third + 1), {}});
            m_known.insert(name, true);
        }
    }

    static QString keyOf(const QString &name, int grid, bool filled)
    {
        return name + QChar(u' ') + QString::number(grid) + QChar(filled ? u'f' : u'r');
    }

    QHash<QString, Drawing> m_drawings;
    QHash<QString, bool> m_known;
};

class Engine final : public QIconEngine
{
public:
    Engine(QString name, Tone tone, bool filled)
        : m_name(std::move(name))
        , m_tone(tone)
        , m_filled(filled)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Icons::paint(painter, rect, m_name, colour(mode), m_filled || state == QIcon::On);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return Icons::pixmap(m_name, std::min(size.width(), size.height()), 1.0, colour(mode),
                             m_filled || state == QIcon::On);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // `size` is in device pixels already
    }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int grid : grids)
            sizes.append(QSize(grid, grid));
        return sizes;
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new Engine(*this); }
    QString key() const override { return u"kramar"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return !Icons::has(m_name); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Tokens &t = tokens();
        return mode == QIcon::Disabled ? mixed(t.base, t.muted, 0.6) : t.tone(m_tone);
    }
    QString m_name;
    Tone m_tone;
    bool m_filled;
};

} // namespace

QIcon Icons::icon(const QString &name, Tone tone, bool filled)
{
    return QIcon(new Engine(name, tone, filled));
}

bool Icons::has(const QString &name)
{
    return Book::instance().known().contains(name);
}

QStringList Icons::names()
{
    QStringList names = Book::instance().known().keys();
    names.sort();
    return names;
}

void Icons::paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour, bool filled)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    const int side = static_cast<int>(std::lround(std::min(rect.width(), rect.height())));
    QRectF place(0, 0, side, side);
    place.moveCenter(rect.center());
    painter->drawPixmap(snapped(painter, place).topLeft(), pixmap(name, side, scale, colour, filled));
}

QPixmap Icons::pixmap(const QString &name, int size, qreal scale, const QColor &colour, bool filled)
{
    if (size <= 0 || size > 512)
        return {};
    const QString key = u"%1 %2 %3 %4 %5"_s.arg(name, QString::number(size), QString::number(scale), colour.name(),
                                                filled ? u"f"_s : u"r"_s);
    Book &book = Book::instance();
    if (const QPixmap *made = book.pixmaps.object(key))
        return *made;
    const int device = static_cast<int>(std::ceil(size * scale));
    QPixmap pixmap(device, device);
    pixmap.fill(Qt::transparent);
    int grid = 0;
    if (const QPainterPath *path = book.find(name, size, filled, grid)) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(static_cast<qreal>(device) / grid, static_cast<qreal>(device) / grid);
        painter.fillPath(*path, colour);
    }
    pixmap.setDevicePixelRatio(scale);
    book.pixmaps.insert(key, new QPixmap(pixmap));
    return pixmap;
}

void Icons::forgetColours()
{
    Book::instance().pixmaps.clear();
}

} // namespace kramar::ui
