// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QTimer>
#include <QWidget>

#include <functional>

class QBoxLayout;

namespace kramar::ui {

class Label;
class LinkButton;

// A state that blocks a page, or something to know: who, what, what is safe, one act.
class Banner : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Error, Warning, Info };
    explicit Banner(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    // An error or a warning is also announced to screen readers.
    void setWords(Kind kind, const QString &title, const QString &body, const QString &act = {});
    // The title above the body, both wrapping: in panes and dialogs, where a row is too narrow.
    void setTall(bool on);

Q_SIGNALS:
    void actClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    Label *m_title;
    Label *m_body;
    LinkButton *m_act;
    QBoxLayout *m_row;
};

// What blocks a page, from its own knowledge (store paused, offline, brake).
struct PageBanner {
    Banner::Kind kind = Banner::Kind::Warning;
    QString title;
    QString body;
    QString act;
    std::function<PageBanner()> again{}; // how it is said in the language of the moment; none: who set it sets it again
    void sayAgain();
    friend bool operator==(const PageBanner &one, const PageBanner &other)
    {
        return one.kind == other.kind && one.title == other.title && one.body == other.body && one.act == other.act;
    }
};

// A sentence in `room` px: where it is too long, the name between its quotation marks is cut in the middle, for what is
// said of it matters more.
QString fitted(const QString &sentence, const QFontMetrics &metrics, int room);

// Stands at the foot of a list or a window for some seconds: what was done, and the way back. Ctrl+Z works longer: it
// is the page's action.
class UndoBar : public QWidget
{
    Q_OBJECT

    enum class Offer { None, Undo, Redo };

public:
    explicit UndoBar(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    void offer(const QString &words, int milliseconds = 8000);
    // What was taken back, and can be done again: redoClicked(), Ctrl+Shift+Z.
    void offerRedo(const QString &words, int milliseconds = 8000);
    // A word without anything to take back. While an undo is offered, it stays: the word is left out.
    void tell(const QString &words, int milliseconds = 5000);
    bool isOffering() const { return m_offer != Offer::None && m_timer.isActive(); }
    void close(); // as if the time were over

Q_SIGNALS:
    void undoClicked();
    void redoClicked();
    void closed(); // the time is over, or undo was chosen

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Link; // "Undo": a button of its own, for who presses it by its name
    QRect wordsRect() const;
    void fit();
    void show(const QString &words, Offer offer, int milliseconds);
    void take();
    QString keyOf() const;
    QRect linkRect() const;
    void retranslate();

    QString m_words;
    QString m_shown; // as much of them as there is room for
    Link *m_link;
    Offer m_offer = Offer::Undo;
    QTimer m_timer;
};

} // namespace kramar::ui
