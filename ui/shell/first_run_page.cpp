// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run_page.h"

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/titles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

// A white box with a frame; its children are laid out inside.
class Box : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawBox(&painter, rect(), tokens().base, tokens().strongLine, metrics::boxRadius);
    }
};

// The number of a step: done, the one to do now, still to come.
class StepNumber : public QWidget
{
public:
    enum class State { Done, Current, Later };
    StepNumber(int number, State state, QWidget *parent)
        : QWidget(parent)
        , m_number(number)
        , m_state(state)
    {
        setFixedSize(24, 24);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &colours = tokens();
        if (m_state == State::Done) {
            Icons::paint(&painter, QRectF(0, 0, 24, 24), u"check_circle"_s, colours.ok, true);
            return;
        }
        const bool current = m_state == State::Current;
        drawBox(&painter, QRectF(0.5, 0.5, 23, 23), current ? colours.accent : QColor(),
                current ? colours.accent : colours.fieldBorder, 11.5);
        painter.setFont(strong(font()));
        painter.setPen(current ? colours.onAccent : colours.text2);
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
    State m_state;
};

Label *wrapped(const QString &text, Tone tone, QWidget *parent)
{
    auto *label = new Label(text, tone, TypeStep::Normal, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstRunPage::FirstRunPage(const QString &person, bool offerDemo, QWidget *parent)
    : QWidget(parent)
    , m_person(person)
    , m_offerDemo(offerDemo)
{
    build();
}

void FirstRunPage::build()
{
    setAccessibleName(tr("First steps"));
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(32, 40, 32, 24);
    page->addStretch(1);
    auto *main = new QVBoxLayout;
    main->setSpacing(4);
    auto *title = new Label(tr("First orders in five minutes"), Tone::Normal, TypeStep::Figure, this);
    main->addWidget(title);
    main->addWidget(wrapped(tr("Kramar only reads the store at first. Nothing changes on Prom until you allow it."),
                            Tone::Second, this));
    main->addSpacing(14);

    auto *box = new Box(this);
    box->setFixedWidth(640);
    auto *steps = new QVBoxLayout(box);
    steps->setContentsMargins(20, 8, 20, 8);
    steps->setSpacing(0);
    const auto step = [&](int number, StepNumber::State state, const QString &heading, const QString &body) {
        auto *row = new QHBoxLayout;
        row->setSpacing(16);
        row->setContentsMargins(0, 12, 0, 12);
        row->addWidget(new StepNumber(number, state, box), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(2);
        auto *head = new Label(heading, Tone::Normal, TypeStep::Section, box);
        texts->addWidget(head);
        texts->addWidget(wrapped(body, Tone::Second, box));
        row->addLayout(texts, 1);
        steps->addLayout(row);
        return texts;
    };
    using State = StepNumber::State;
    step(1, State::Done, tr("Person and books"),
         tr("%1. The books are on this computer.").arg(words::personName(m_person)));
    QVBoxLayout *connecting = step(2, State::Current, tr("Connect a Prom.ua store"),
                                   tr("You need an API token from the cabinet: “Settings → API token management”. The "
                                      "next page shows where to click and tries each right."));
    auto *add = makeButton(tr("Connect a store…"), ButtonKind::Primary, box, u"store"_s);
    add->setObjectName(u"connectStore"_s);
    connect(add, &QPushButton::clicked, this, &FirstRunPage::addStoreClicked);
    connecting->addSpacing(6);
    connecting->addWidget(add, 0, Qt::AlignLeft);
    step(3, State::Later, tr("Snapshot of the catalogue"),
         tr("Kramar reads every group and listing and keeps a dated copy, so that any change can be taken back."));
    step(4, State::Later, tr("Products and orders"),
         tr("Products arrive in the background, orders from the day of connection. Older ones can be fetched later."));
    step(5, State::Later, tr("Look and switch to Production"),
         tr("You see each change that Kramar would send and decide what happens to it."));
    main->addWidget(box);
    if (m_offerDemo) {
        auto *demo = new LinkButton(tr("Try it on a demo shop"), this);
        demo->setObjectName(u"openDemo"_s);
        connect(demo, &LinkButton::clicked, this, &FirstRunPage::demoClicked);
        main->addSpacing(8);
        main->addWidget(demo, 0, Qt::AlignLeft);
    }
    main->addStretch(1);
    page->addLayout(main);
    page->addSpacing(28);

    auto *side = new QVBoxLayout;
    side->setSpacing(12);
    side->addSpacing(66);
    const auto note = [&](QWidget *mark, const QString &heading, const QString &body) {
        auto *noteBox = new Box(this);
        noteBox->setFixedWidth(310);
        auto *column = new QVBoxLayout(noteBox);
        column->setContentsMargins(16, 12, 16, 12);
        auto *head = new QHBoxLayout;
        head->setSpacing(8);
        mark->setParent(noteBox);
        head->addWidget(mark);
        auto *words = new Label(heading, Tone::Normal, TypeStep::Normal, noteBox);
        words->setStrong(true);
        words->setWordWrap(true);
        head->addWidget(words, 1);
        column->addLayout(head);
        column->addWidget(wrapped(body, Tone::Second, noteBox));
        side->addWidget(noteBox);
    };
    note(new Badge(StoreMode::Test), tr("A new store is only read"),
         tr("Prices, balances and statuses are not sent. The queue shows what would go to Prom."));
    note(new IconLabel(u"key"_s), tr("The token goes to the system's keychain"),
         tr("Windows Credential Manager, KWallet or Secret Service. Never in the books, never in a log."));
    side->addStretch(1);
    page->addLayout(side);
    page->addStretch(1);
}

void FirstRunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        // Rare, and nothing is entered here: made anew.
        qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
        delete layout();
        build();
    }
    QWidget::changeEvent(event);
}

void FirstRunPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().window);
}

} // namespace kramar::ui
