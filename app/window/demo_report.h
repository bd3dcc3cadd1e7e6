// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/demo_session.h"

#include <QObject>

namespace kramar::window {

// The demo without anybody watching: waits for the first round, prints its report, saves a picture of each section in
// both themes, and ends the program. For machines without a display.
class DemoReport : public QObject
{
    Q_OBJECT

public:
    DemoReport(DemoSession &session, const QString &folder, QObject *parent = nullptr);

private:
    void print(const exchange::RoundReport &report);
    void takePicture();

    DemoSession &m_session;
    const QString m_folder;
    QStringList m_left; // "light/orders", …
    bool m_ok = true;
};

} // namespace kramar::window
