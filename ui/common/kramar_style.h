// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionTab;
class QStyleOptionViewItem;

namespace kramar::ui {

// The one look of every control, drawn from tokens over Fusion: flat fills, lines of 1 px, a ring of 2 px around what
// has the keyboard. Keeps no colour of its own, so a change of theme is a repaint.
// Fields say more by the dynamic properties "kramarInvalid" and "kramarLocked" (field.h sets them).
class KramarStyle : public QProxyStyle
{
    Q_OBJECT

public:
    KramarStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawFieldFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawCheckBox(const QStyleOption *option, QPainter *painter) const;
    void drawRadio(const QStyleOption *option, QPainter *painter) const;
    void drawItemPanel(const QStyleOptionViewItem *item, QPainter *painter, const QWidget *widget) const;

    void drawButtonLabel(const QStyleOptionButton *button, QPainter *painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter) const;
    void drawHeaderLabel(const QStyleOptionHeader *header, QPainter *painter) const;
    void drawTab(const QStyleOptionTab *tab, QPainter *painter) const;
    void drawTabLabel(const QStyleOptionTab *tab, QPainter *painter) const;
    void drawMenuItem(const QStyleOptionMenuItem *item, QPainter *painter) const;
    void drawProgress(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
};

// The parts of a button: icon, text and the key beside it.
int buttonContentWidth(const QStyleOptionButton &button, const QString &key);
// The title of a column and the arrow of the sorted one.
int titleContentWidth(const QStyleOptionHeader &header);

} // namespace kramar::ui
