// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace kramar::ui {

// The steps of a wizard, one below the other: done ones with a tick, the present one filled, the others in outline; one
// that was done and turned out wrong with a cross. Only shows; its text for screen readers is the present step.
class StepRail : public QWidget
{
    Q_OBJECT

public:
    explicit StepRail(QWidget *parent = nullptr);
    void setSteps(const QStringList &titles);
    void setCurrent(int step);
    void setWrong(std::optional<int> step); // to be done again
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QStringList m_titles;
    int m_current = 0;
    std::optional<int> m_wrong;
};

} // namespace kramar::ui
