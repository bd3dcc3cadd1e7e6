// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_apply.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QPushButton;
class QStackedWidget;

namespace kramar::ui {

class BusyBar;
class Label;
class ShortLabel;

// Below the preview: what carrying it out means, the two ways on; while it is carried out, how far it is and the way
// to stop it.
class BulkFoot : public QWidget
{
    Q_OBJECT

public:
    explicit BulkFoot(QWidget *parent = nullptr);
    void setWords(const QString &sum, const QString &note, bool warns);
    // whyNot: "" when it can be done.
    void setVerb(const QString &words, const QString &whyNot);
    void follow(const std::shared_ptr<listings::Effort> &effort); // it is being carried out
    void end();                                                   // it is not any more
    bool isFollowing() const { return m_effort != nullptr; }
    QPushButton *applyButton() const { return m_apply; }
    void retranslate();

Q_SIGNALS:
    void applyClicked();
    void cancelClicked();
    void stopClicked();

private:
    void showProgress();

    QStackedWidget *m_faces;
    Label *m_sum;
    Label *m_note;
    QPushButton *m_cancel;
    QPushButton *m_apply;
    ShortLabel *m_progress;
    BusyBar *m_bar;
    QPushButton *m_stop;
    QTimer m_beat;
    QElapsedTimer m_since;
    std::shared_ptr<listings::Effort> m_effort;
};

} // namespace kramar::ui
