// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"
#include "ui/common/cell.h"

#include <QWidget>

namespace kramar::ui {

// Small painted words. Their text is their accessible name.
class PaintedWord : public QWidget
{
    Q_OBJECT

public:
    explicit PaintedWord(QWidget *parent);
    QString text() const { return m_text; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void setWord(const QString &text);
    void changeEvent(QEvent *event) override;
    virtual void retranslate() {}

private:
    QString m_text;
};

// TEST or PRODUCTION, outlined: wherever something may be sent.
class Badge : public PaintedWord
{
    Q_OBJECT

public:
    explicit Badge(StoreMode mode, QWidget *parent = nullptr);
    void setMode(StoreMode mode);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void retranslate() override;

private:
    StoreMode m_mode;
};

// A number in a pill; hides itself at 0. Accent: new ones; Bad: refused ones; Plain: the rest.
class Counter : public PaintedWord
{
    Q_OBJECT

public:
    enum class Look { Accent, Bad, Plain };
    explicit Counter(Look look, QWidget *parent = nullptr);
    void setCount(qint64 count);
    QSize sizeHint() const override;
    static QSize sizeOf(const QString &text);
    static void paint(QPainter *painter, const QRectF &rect, Look look, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
};

class Tag : public PaintedWord
{
    Q_OBJECT

public:
    explicit Tag(const QString &text, QWidget *parent = nullptr);
    void setText(const QString &text) { setWord(text); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

// A store's logo in any size; its text is the store's name.
class TileLabel : public PaintedWord
{
    Q_OBJECT

public:
    TileLabel(const QString &store, int colour, int side, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const int m_colour;
    const int m_side;
};

// A key as it is painted in a button: "Ctrl K".
class KeyCap : public PaintedWord
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    static int widthOf(const QString &key);                                     // "": 0
    static int paint(QPainter *painter, const QRect &room, const QString &key); // at its right end; the width

protected:
    void paintEvent(QPaintEvent *event) override;
};

// A status chip outside of a table.
class ChipLabel : public PaintedWord
{
    Q_OBJECT

public:
    explicit ChipLabel(QWidget *parent = nullptr);
    void setChip(Chip chip, const QString &word);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Chip m_chip;
};

// Any cell of a table as a widget: money, payment, mark with its word, a store.
class CellLabel : public QWidget
{
    Q_OBJECT

public:
    explicit CellLabel(QWidget *parent = nullptr);
    void setCell(const Cell &cell, Qt::Alignment alignment = Qt::AlignLeft);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellWhole();

    Cell m_cell;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

} // namespace kramar::ui
