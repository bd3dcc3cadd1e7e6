// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace kramar::ui {

// What stands where nothing can be listed: an icon, one bold sentence, one plain one, one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void setWords(const QString &icon, const QString &title, const QString &body, const QString &button = {});

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_body;
    QPushButton *m_button;
    QString m_icon;
};

// The faces of a table without rows, laid over its viewport. Loading waits 150 ms before it says so.
class StateOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit StateOverlay(QWidget *viewport);
    void showLoading(const QString &words);
    void showState(const QString &icon, const QString &title, const QString &body, const QString &button);
    void clear();

Q_SIGNALS:
    void buttonClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    EmptyState *m_state;
    QTimer m_timer;
    QString m_loadingWords;
};

} // namespace kramar::ui
