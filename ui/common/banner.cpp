// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"

#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

ChipTone toneOf(Banner::Kind kind)
{
    return kind == Banner::Kind::Error ? ChipTone::Red : ChipTone::Amber;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_body(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_act(new LinkButton({}, this))
{
    m_title->setStrong(true);
    m_body->setWordWrap(true);
    m_body->setSelectable(true);
    m_act->setFont(strong(font()));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(36, 5, 12, 5);
    m_row->setSpacing(5);
    m_row->addWidget(m_title);
    m_row->addWidget(m_body, 1);
    m_row->addWidget(m_act);
    connect(m_act, &LinkButton::clicked, this, &Banner::actClicked);
    // As high as its words are at the width that it has; the hint supposes a narrow one.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Banner::setWords(Kind kind, const QString &title, const QString &body, const QString &act)
{
    m_kind = kind;
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty() || !m_title->wordWrap());
    m_act->setWords(act);
    m_act->setVisible(!act.isEmpty());
    setAccessibleName(title.isEmpty() ? body : title + u' ' + body);
    const auto ink = [kind] { return kind == Kind::Info ? tokens().text : tokens().chip(toneOf(kind)).text; };
    m_title->setInk(ink);
    m_body->setInk(ink);
    m_act->setInk([kind, ink] { return kind == Kind::Info ? tokens().link : ink(); });
    update();
    if (kind != Kind::Info) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Banner::setTall(bool on)
{
    m_title->setWordWrap(on);
    m_row->setDirection(on ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setContentsMargins(36, on ? 9 : 5, 12, on ? 10 : 5);
}

QSize Banner::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({0, metrics::bannerHeight});
}

QSize Banner::minimumSizeHint() const
{
    return QWidget::minimumSizeHint().expandedTo({0, metrics::bannerHeight});
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    const bool info = m_kind == Kind::Info;
    drawBox(&painter, rect(), info ? t.softAccent : t.chip(toneOf(m_kind)).fill, {}, metrics::boxRadius);
    const QString icon = info ? u"info"_s : m_kind == Kind::Error ? u"error"_s : u"warning"_s;
    const QRect place(12, std::min((height() - 16) / 2, 12), 16, 16);
    Icons::paint(&painter, place, icon, info ? t.link : t.chip(toneOf(m_kind)).text, m_kind == Kind::Error);
}

void PageBanner::sayAgain()
{
    if (!again)
        return;
    const auto words = again;
    *this = words();
    again = words;
}

QString fitted(const QString &sentence, const QFontMetrics &metrics, int room)
{
    if (metrics.horizontalAdvance(sentence) <= room)
        return sentence;
    qsizetype from = -1;
    qsizetype to = -1;
    for (const auto &[opening, closing] : {std::pair(u'“', u'”'), std::pair(u'«', u'»')}) {
        const qsizetype first = sentence.indexOf(opening) + 1;
        const qsizetype last = sentence.lastIndexOf(closing);
        if (first > 0 && last - first > to - from) {
            from = first;
            to = last;
        }
    }
    if (from < 0)
        return metrics.elidedText(sentence, Qt::ElideRight, room);
    const QString before = sentence.first(from);
    const QString after = sentence.sliced(to);
    const QString name = sentence.sliced(from, to - from);
    // Widths of parts do not add up to the pixel: the room is made smaller until the whole fits.
    for (int least = room - metrics.horizontalAdvance(before + after); least > 0; --least) {
        const QString made = before + metrics.elidedText(name, Qt::ElideMiddle, least) + after;
        if (metrics.horizontalAdvance(made) <= room)
            return made;
    }
    return metrics.elidedText(before + QChar(0x2026) + after, Qt::ElideRight, room);
}

class UndoBar::Link : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;
    QSize sizeHint() const override
    {
        return {QFontMetrics(strong(font())).horizontalAdvance(text()) + 12, fontMetrics().height() + 8};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return click();
        QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(strong(font()));
        drawText(&painter, rect(), text(), tokens().undoLink, Qt::AlignHCenter);
        if (hasFocus())
            drawBox(&painter, rect().adjusted(0, 2, 0, -2), {}, tokens().undoLink, metrics::radius, 2);
    }
};

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_link(new Link(this))
{
    m_link->setObjectName(u"undoLink"_s);
    m_link->setFocusPolicy(Qt::TabFocus);
    m_link->setCursor(Qt::PointingHandCursor);
    setFocusProxy(m_link);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::closed);
    connect(m_link, &QAbstractButton::clicked, this, [this] {
        if (isOffering())
            take();
    });
    retranslate();
}

void UndoBar::retranslate()
{
    m_link->setText(m_offer == Offer::Redo ? tr("Do again") : tr("Undo"));
    m_link->setAccessibleName(m_link->text());
    m_link->setAccessibleDescription(m_words);
    fit();
}

void UndoBar::offer(const QString &words, int milliseconds)
{
    show(words, Offer::Undo, milliseconds);
}

void UndoBar::offerRedo(const QString &words, int milliseconds)
{
    show(words, Offer::Redo, milliseconds);
}

void UndoBar::tell(const QString &words, int milliseconds)
{
    if (!isOffering())
        show(words, Offer::None, milliseconds);
}

void UndoBar::show(const QString &words, Offer offer, int milliseconds)
{
    m_words = words;
    m_offer = offer;
    m_link->setVisible(offer != Offer::None);
    setAccessibleName(words);
    m_timer.start(milliseconds);
    retranslate();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void UndoBar::close()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    Q_EMIT closed();
}

void UndoBar::take()
{
    m_offer == Offer::Redo ? Q_EMIT redoClicked() : Q_EMIT undoClicked();
    close();
}

QString UndoBar::keyOf() const
{
    return m_offer == Offer::Redo ? u"Ctrl Shift Z"_s : u"Ctrl Z"_s;
}

QSize UndoBar::sizeHint() const
{
    return {200, std::max(metrics::footHeight, fontMetrics().height() + 8)};
}

QRect UndoBar::wordsRect() const
{
    constexpr int left = 44;
    const int right = m_offer != Offer::None ? linkRect().left() - 12 : width() - metrics::pageSide;
    return {left, 0, right - left, height()};
}

void UndoBar::fit()
{
    m_shown = fitted(m_words, fontMetrics(), wordsRect().width());
    setToolTip(m_shown == m_words ? QString() : m_words);
    m_link->setGeometry(linkRect());
    update();
}

void UndoBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QRect UndoBar::linkRect() const
{
    const int key = QFontMetrics(fontOf(TypeStep::Small)).horizontalAdvance(keyOf()) + 12;
    const int width = m_link->sizeHint().width();
    return {rect().width() - metrics::pageSide - key - metrics::gap - width, 0, width, height()};
}

void UndoBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.undoBar);
    const QRect sign(metrics::pageSide, (height() - 16) / 2, 16, 16);
    if (m_offer == Offer::None) {
        Icons::paint(&painter, sign, u"info"_s, t.undoText);
        drawText(&painter, wordsRect(), m_shown, t.undoText);
        return;
    }
    Icons::paint(&painter, sign, u"check_circle"_s, t.undoOk, true);
    const QRect link = linkRect();
    drawText(&painter, wordsRect(), m_shown, t.undoText);
    painter.setFont(fontOf(TypeStep::Small));
    const QRect key(link.right() + metrics::gap, (height() - 18) / 2,
                    rect().width() - metrics::pageSide - link.right() - metrics::gap, 18);
    drawBox(&painter, key, {}, mixed(t.undoBar, t.undoText, 0.4), 3);
    drawText(&painter, key, keyOf(), t.undoText, Qt::AlignHCenter);
}

void UndoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
