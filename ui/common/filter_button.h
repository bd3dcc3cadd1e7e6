// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace kramar::ui {

// A condition: "Field: value ×", or unset "Field: all ⌄", or the dashed "+ Filter".
class FilterButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look { Set, Unset, Add };
    FilterButton(Look look, const QString &field, const QString &value, QWidget *parent);
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeClicked(); // the ×, or Del

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString shownValue() const;
    Look m_look;
    QString m_field;
    QString m_value;
};

} // namespace kramar::ui
