// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/state_overlay.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int loadingDelayMs = 150;
constexpr int iconSize = 24;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_body(new QLabel(this))
    , m_button(makeButton({}, ButtonKind::Normal, this))
{
    m_title->setFont(strong(font()));
    for (QLabel *label : {m_picture, m_title, m_body}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_picture);
        label->setTextFormat(Qt::PlainText);
    }
    m_body->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(6);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addWidget(m_title);
    layout->addWidget(m_body);
    layout->addSpacing(6);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setWords(const QString &icon, const QString &title, const QString &body, const QString &button)
{
    m_icon = icon;
    m_title->setText(title);
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(body.isEmpty() ? title : title + u' ' + body);
    paintIcon();
}

void EmptyState::paintIcon()
{
    m_picture->setVisible(!m_icon.isEmpty());
    if (!m_icon.isEmpty())
        m_picture->setPixmap(Icons::pixmap(m_icon, iconSize, devicePixelRatioF(), tokens().muted));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
    else if (event->type() == QEvent::FontChange)
        m_title->setFont(strong(font()));
    QWidget::changeEvent(event);
}

StateOverlay::StateOverlay(QWidget *viewport)
    : QWidget(viewport)
    , m_state(new EmptyState(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    m_timer.setSingleShot(true);
    m_timer.setInterval(loadingDelayMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_state->setWords(u"sync"_s, m_loadingWords, {});
        show();
        raise();
    });
    connect(m_state, &EmptyState::buttonClicked, this, &StateOverlay::buttonClicked);
    viewport->installEventFilter(this);
    hide();
}

void StateOverlay::showLoading(const QString &words)
{
    m_loadingWords = words;
    if (!isVisible())
        m_timer.start();
}

void StateOverlay::showState(const QString &icon, const QString &title, const QString &body, const QString &button)
{
    m_timer.stop();
    m_state->setWords(icon, title, body, button);
    resize(parentWidget()->size());
    show();
    raise();
}

void StateOverlay::clear()
{
    m_timer.stop();
    hide();
}

bool StateOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        resize(parentWidget()->size());
    return QWidget::eventFilter(watched, event);
}

void StateOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().base);
}

} // namespace kramar::ui
