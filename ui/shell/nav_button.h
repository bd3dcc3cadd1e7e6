// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/badge.h"

#include <QAbstractButton>
#include <QKeySequence>

#include <optional>

namespace kramar::ui {

// One row of the navigation: icon or store tile, words, and on the right a counter or a mark. Folded it is its icon.
class NavButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NavButton(const QString &icon, QWidget *parent = nullptr);

    void setCounter(qint64 count, Counter::Look look);
    // A store's row: its logo tile instead of the icon, and how it stands at the right.
    enum class StoreMark { Running, Test, Offline, Paused, Trouble };
    // isTest: whatever else is the matter, a test store never looks like a live one.
    void setStore(const QString &name, int colour, StoreMark mark, bool isTest);
    // A field to look at, with the key that leads there; pressed it opens what it stands for.
    void setKey(const QKeySequence &key);
    void setFolded(bool folded);
    void setBrand(bool brand);             // the program's name
    void setCalling(bool calling);         // the one thing to do now
    void setReason(const QString &reason); // why it is off; in its tooltip
    void describe();                       // after setText(): what is spoken and shown by the pointer
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int rightWidth() const;
    int glyphLeft() const;
    void showTooltip(); // the words, where there is no room for them
    void paintRight(QPainter *painter, QRect &room) const;
    void paintFoldedMark(QPainter *painter) const;

    QString m_icon;
    qint64 m_count = 0;
    Counter::Look m_look = Counter::Look::Plain;
    struct StoreRow {
        int colour = 0;
        StoreMark mark{};
        bool isTest = false;
    };
    std::optional<StoreRow> m_store;
    QString m_key;
    bool m_folded = false;
    bool m_brand = false;
    bool m_calling = false;
    QString m_reason;
};

} // namespace kramar::ui
