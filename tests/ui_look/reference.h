// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QString>

namespace kramar::test {

// A picture of the window that is kept in the repository, to be compared with what the window looks like now.
class Reference
{
public:
    explicit Reference(const QString &name); // "orders-uk-light"

    // KRAMAR_RENEW_SCREENS=1: what is shown becomes the reference.
    static bool renewing();
    bool renew(const QImage &shown) const;

    // What is wrong with what is shown, "" when nothing is: small differences of a few pixels are not.
    QString compare(const QImage &shown) const;
    // Leaves what is shown and a picture of the differences (red on a faded reference) below the build folder.
    void keep(const QImage &shown) const;

private:
    struct Difference {
        qint64 pixels = 0;
        QRect where{};
    };
    Difference difference(const QImage &shown) const; // of one size

    QString m_name;
    QImage m_kept;
};

} // namespace kramar::test
