// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/act_dialog.h"

#include "ui/common/badge.h"
#include "ui/common/label.h"
#include "ui/common/over_its_window.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kramar::ui {

namespace {

// What the dialog keeps besides its body: title bar of the system, question, verbs.
constexpr int besidesBody = 190;

// The body as high as its content, until the screen ends; then it scrolls, and the verbs stay in reach.
class Body : public QScrollArea
{
public:
    explicit Body(QVBoxLayout *content)
    {
        auto *inside = new QWidget;
        content->setContentsMargins(0, 0, 0, 0);
        inside->setLayout(content);
        inside->setBackgroundRole(QPalette::Base);
        inside->installEventFilter(this);
        setWidget(inside);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setBackgroundRole(QPalette::Base);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    QSize sizeHint() const override { return {widget()->sizeHint().width() + barWidth(), wantedHeight()}; }
    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + barWidth(), wantedHeight()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
            updateGeometry();
            follow();
        }
        return QScrollArea::eventFilter(watched, event);
    }

private:
    // Words that come late, or wrap once they have their width, change the height of the dialog; a person's own size
    // stays until then.
    void follow()
    {
        const QSize wanted(widget()->minimumSizeHint().width() + barWidth(), wantedHeight());
        if (std::exchange(m_wanted, wanted) == wanted || !window()->isVisible())
            return;
        QTimer::singleShot(0, this, [this] {
            QWidget *dialog = window();
            const QLayout *whole = dialog->layout(); // its question wraps too
            const int wide = std::max(dialog->width(), whole->totalMinimumSize().width());
            dialog->resize(wide, whole->hasHeightForWidth() ? whole->totalHeightForWidth(wide)
                                                            : whole->totalSizeHint().height());
        });
    }
    int wantedHeight() const
    {
        const QLayout *inside = widget()->layout();
        const int wide = std::max(viewport()->width(), widget()->minimumSizeHint().width());
        const int wanted =
            inside->hasHeightForWidth() ? inside->totalHeightForWidth(wide) : inside->totalSizeHint().height();
        const int room = std::max(160, screen()->availableSize().height() - besidesBody);
        return std::min(std::max(wanted, inside->totalMinimumSize().height()), room); // no scrolling without need
    }

    // What scrolls needs room for the bar beside it: across it does not scroll.
    int barWidth() const
    {
        const bool scrolls = widget()->layout()->totalMinimumSize().height() > wantedHeight();
        return scrolls ? verticalScrollBar()->sizeHint().width() : 0;
    }

    QSize m_wanted;
};

} // namespace

ActDialog::ActDialog(const QString &act, const QString &question, QWidget *parent)
    : QDialog(parent)
    , m_question(new Label(question, Tone::Normal, TypeStep::Section))
    , m_badge(new Badge(StoreMode::Test))
    , m_body(new QVBoxLayout)
    , m_verbs(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(act);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_question->setWordWrap(true);
    m_badge->hide();
    auto *first = new QHBoxLayout;
    first->addWidget(m_question, 1);
    first->addWidget(m_badge, 0, Qt::AlignTop);
    m_body->setSpacing(10);
    m_verbs->setSpacing(8);
    m_verbs->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addLayout(first);
    column->addWidget(new Body(m_body), 1);
    column->addSpacing(4);
    column->addLayout(m_verbs);
    setMinimumWidth(440);
    new OverItsWindow(this);
}

void ActDialog::addText(const QString &words)
{
    auto *text = new Label(words, Tone::Second);
    text->setWordWrap(true);
    m_body->addWidget(text);
}

void ActDialog::setMode(std::optional<StoreMode> mode)
{
    m_badge->setVisible(mode.has_value());
    if (mode)
        m_badge->setMode(*mode);
}

void ActDialog::setHead(QWidget *head)
{
    setAccessibleDescription(m_question->text());
    m_question->hide();
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, head);
}

QPushButton *ActDialog::addVerb(const QString &verb, ButtonKind kind, const std::function<bool()> &act)
{
    QPushButton *button = makeButton(verb, kind, this);
    button->setAutoDefault(true); // Enter presses what has the focus
    if (kind == ButtonKind::Primary || kind == ButtonKind::Danger)
        m_primary = button;
    m_verbs->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, act] {
        if (!act || act())
            accept();
    });
    return button;
}

QPushButton *ActDialog::addWayOut(const QString &verb)
{
    m_wayOut = makeButton(verb, ButtonKind::Normal, this);
    m_wayOut->setAutoDefault(true);
    m_verbs->insertWidget(1, m_wayOut);
    connect(m_wayOut, &QPushButton::clicked, this, &QDialog::reject);
    return m_wayOut;
}

// It grew where it stood: its foot must not hang below the screen.
void ActDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (!isVisible())
        return;
    const QRect room = screen()->availableGeometry();
    const QRect frame = frameGeometry();
    if (frame.bottom() > room.bottom())
        move(frame.x(), std::max(room.top(), room.bottom() - frame.height() + 1));
}

void ActDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    QPushButton *first = m_irreversible && m_wayOut ? m_wayOut : m_primary;
    for (QPushButton *button : {m_primary, m_wayOut}) {
        if (button)
            button->setDefault(button == first);
    }
    // A field of the body that the page has focused keeps it.
    if (first && (!focusWidget() || qobject_cast<QPushButton *>(focusWidget())))
        first->setFocus();
}

} // namespace kramar::ui
