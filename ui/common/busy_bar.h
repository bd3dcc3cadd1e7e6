// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>
#include <QTimer>

namespace kramar::ui {

// A progress bar whose part of unknown length (range 0…0) is seen to move, so that a program at work does not look like
// one that hangs.
class BusyBar : public QProgressBar
{
    Q_OBJECT

public:
    explicit BusyBar(QWidget *parent = nullptr);
    qreal place() const; // of the moving part, 0…1

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer m_beat;
    int m_step = 0;
};

// The time that goes with it: "3:07".
QString elapsedWords(qint64 ms);

// The place of the moving part of a bar; 0.5 for a bar that is no BusyBar.
qreal busyPlace(const QWidget *bar);

} // namespace kramar::ui
