// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace kramar::ui {

class Label;
class LinkButton;

// Takes the place of a table's foot while a file is written: how far it is, and the way out; afterwards for some
// seconds what was written, and the way there.
class ExportBar : public QWidget
{
    Q_OBJECT

public:
    explicit ExportBar(QWidget *parent = nullptr);
    bool isActive() const { return m_active; }
    void begin(qint64 count);
    void setDone(qint64 done);
    void showWritten(const QString &path, qint64 rows);
    void end(); // at once
    void retranslate();

Q_SIGNALS:
    void activeChanged();
    void cancelRequested();

private:
    void say();

    Label *m_words;
    QProgressBar *m_bar;
    LinkButton *m_link;
    QTimer m_timer;
    bool m_active = false;
    qint64 m_count = 0;
    qint64 m_done = 0;
    QString m_path; // written
};

} // namespace kramar::ui
