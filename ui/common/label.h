// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QAbstractButton>
#include <QLabel>

#include <functional>

namespace kramar::ui {

// A text in a tone and a step of the type; follows theme and font. Plain text only.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, Tone tone = Tone::Normal, TypeStep step = TypeStep::Normal,
                   QWidget *parent = nullptr);
    void setTone(Tone tone);
    // Instead of a tone: asked again at each change of theme.
    void setInk(std::function<QColor()> ink);
    void setStrong(bool on);
    void setSelectable(bool on); // by mouse and keyboard, to be copied

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void apply();

    Tone m_tone;
    std::function<QColor()> m_ink;
    TypeStep m_step;
    bool m_strong = false;
    bool m_applying = false;
};

// One line that may be wider than its room: shortened there, the whole in its tooltip.
class ShortLabel : public Label
{
    Q_OBJECT

public:
    explicit ShortLabel(Tone tone, QWidget *parent = nullptr);
    void setWords(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_words;
};

// A drawing beside a text, in a tone of the theme that is shown now. What it says is said by the text, or by its
// accessible name.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QString &icon, int side = 16, Tone tone = Tone::Second, bool filled = false,
                       QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Tone m_tone;
    bool m_filled;
};

// A name inside a sentence: cut where it would push the rest out of sight.
QString shortName(const QString &name, qsizetype longest = 40);

// The act of a link: "Reset the filter". A flat button in the colour of links.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text = {}, QWidget *parent = nullptr);
    void setWords(const QString &text);
    void setInk(std::function<QColor()> ink);
    void setIcon(const QString &icon); // after the words, small: where it leads
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
    QString m_icon;
    std::function<QColor()> m_ink;
};

} // namespace kramar::ui
