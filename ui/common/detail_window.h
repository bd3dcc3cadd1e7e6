// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QPushButton;
class QSettings;
class QStackedWidget;

namespace kramar::ui {

class Command;
class DetailCard;
class Label;

// One object in a window of its own (Alt+Enter): its card, and a foot that tells what was done, takes it back, and asks
// before what is typed would be lost. Esc and Ctrl+W close it. Its page makes it and closes it with the main window. A
// main window of its own: screen readers take a bare widget for no window.
class DetailWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Place {
        QString key;                      // of the page: what is remembered
        std::function<QString()> section; // its title, in the present language
        QSettings *local = nullptr;       // the size
    };
    DetailWindow(DetailCard *card, qint64 id, const Place &place); // takes the card's pane over

    qint64 id() const { return m_id; }
    DetailCard *card() const { return m_card; }
    bool hasUnsavedChanges() const;
    void comeToFront();
    void closeUnasked();  // with the main window, which has asked
    QString name() const; // the object and its section

Q_SIGNALS:
    void closing(bool offering); // an undo stands in its foot

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeFoot();
    void addCommands();
    void connectCard();
    void setBanner(const std::optional<PageBanner> &banner);
    void ask();
    void stay();
    void saveAndClose();
    void goToMistake();
    void bring(QWidget *foot);
    void showGone();
    void retranslate();

    DetailCard *m_card;
    const qint64 m_id;
    const Place m_place;
    QWidget *m_bannerRow;
    Banner *m_banner;
    std::optional<PageBanner> m_said; // there
    QStackedWidget *m_foot;
    QWidget *m_words;
    Label *m_hint;
    UndoBar *m_undo;
    QWidget *m_question;
    Label *m_asks;
    QPushButton *m_stay;
    QPushButton *m_discard;
    QPushButton *m_save;
    bool m_closing = false; // as soon as it is saved
    bool m_unasked = false;
    bool m_gone = false;
};

} // namespace kramar::ui
