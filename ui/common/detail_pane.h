// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell.h"

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace kramar::ui {

class CellLabel;
class ChipLabel;
class EmptyState;
class Label;

// The right side of a page: head with title and chip, a row of acts, sections that scroll, a foot. The page fills it
// and keeps what is there until the next object is ready.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);
    QSize sizeHint() const override;

    void setTitle(const QString &title);
    const QString &title() const { return m_named; }
    void setOwnWindow();              // it fills a window: closing the pane closes that
    void setTitleWraps(bool wraps);   // for names rather than numbers; the chip then stands below
    void setLeading(QWidget *widget); // left of title and subtitle: a picture; taken over
    void setChip(const std::optional<Chip> &chip, const QString &word = {});
    void setSubtitle(const Cell &cell);                // below the title: a store, a number, runs of text
    QHBoxLayout *headRow() const { return m_headRow; } // beside the title, before the close button
    QHBoxLayout *acts() const { return m_acts; }
    QHBoxLayout *subRow() const { return m_subRow; } // after the subtitle
    // A section with a title and a line below it; add to the layout that comes back. "" has no title.
    QVBoxLayout *addSection(const QString &title, Label **titleLabel = nullptr);
    QVBoxLayout *body() const { return m_body; } // for what is no section; above all tabs once there are some
    // Instead of sections: it fills what head and foot leave, and scrolls by itself. Taken over; before the foot is
    // set. With tabs it is what the first of them shows.
    void setFilling(QWidget *widget);
    // What is added from here on stands behind a tab of this title. The strip of tabs stands below the acts; what was
    // added before the first one is shown above each of them.
    void addTab(const QString &key, const std::function<QString()> &title);
    QString currentTab() const; // "": there are none
    void setCurrentTab(const QString &key);
    void setTabIcon(const QString &key, const QIcon &icon);
    void setFoot(QWidget *foot); // stays while the body scrolls; taken over

    // Instead of the content: nothing chosen, several chosen.
    void showEmpty(const QString &icon, const QString &title, const QString &words = {}, const QString &button = {});
    void showContent();
    void scrollToTop();                 // another object is shown
    void bringIntoSight(QWidget *part); // its tab too
    // Instead of the content: a page's own widget, for the summary of several rows; taken over the first time.
    void showOther(QWidget *widget);
    // Over all of these, until it is taken away with nullptr; what is shown meanwhile waits below. Taken over.
    void setCover(QWidget *widget);
    QWidget *cover() const { return m_cover; }

    bool isEmpty() const; // says only that nothing is chosen

Q_SIGNALS:
    void emptyChanged();
    void titleChanged();
    void currentTabChanged();
    void closeRequested();
    void emptyButtonClicked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void bring(QWidget *widget);
    void placeChip();
    void showTab();

    QStackedWidget *m_stack;
    QWidget *m_under; // what shows as soon as nothing covers it
    QWidget *m_cover = nullptr;
    QWidget *m_content;
    EmptyState *m_empty;
    Label *m_title;
    ChipLabel *m_chip;
    bool m_chipIsBelow = false;
    bool m_wraps = false; // the title
    CellLabel *m_subtitle;
    QToolButton *m_close;
    QHBoxLayout *m_top;
    QHBoxLayout *m_first;
    QHBoxLayout *m_headRow;
    QHBoxLayout *m_subRow;
    QHBoxLayout *m_acts;
    QScrollArea *m_scroll;
    QWidget *m_filling = nullptr;
    QVBoxLayout *m_body;
    QVBoxLayout *m_sections; // where the next one goes: the body, or the tab that was added last
    QVBoxLayout *m_column;
    struct Tab {
        QString key;
        std::function<QString()> title;
        QWidget *page;
    };
    QList<Tab> m_tabs;
    QTabBar *m_strip;
    QString m_named;
    bool m_ownWindow = false;
    QWidget *m_ring; // over all of it, while the pane itself has the focus
};

// A white box with a frame; its children are laid out inside.
class Box : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

// A line of 1 px between parts of a page.
class Line : public QWidget
{
    Q_OBJECT

public:
    explicit Line(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace kramar::ui
