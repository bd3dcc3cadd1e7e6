// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run_page.h"

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/detail_pane.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/preferences.h"
#include "ui/common/tokens.h"
#include "words/language.h"
#include "words/titles.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

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

FirstRunPage::FirstRunPage(const QString &person, bool offerDemo, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_person(person)
    , m_offerDemo(offerDemo)
    , m_preferences(preferences)
{
    build();
}

void FirstRunPage::build()
{
    setAccessibleName(tr("First steps"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeHead());
    whole->addWidget(new Line(Qt::Horizontal, this));
    // With a large font, or in a small window, it is longer than its place.
    auto *content = new QWidget;
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    whole->addWidget(scroll, 1);
    auto *page = new QHBoxLayout(content);
    page->setContentsMargins(32, 44, 32, 24);
    page->addStretch(1);
    auto *main = new QVBoxLayout;
    main->setSpacing(4);
    main->addWidget(new Label(tr("First orders in five minutes"), Tone::Normal, TypeStep::Figure, this));
    main->addWidget(wrapped(tr("Kramar only reads the store at first. Nothing changes on Prom until you allow it."),
                            Tone::Second, this));
    main->addSpacing(14);

    auto *box = new Box(this);
    box->setFixedWidth(658);
    auto *steps = new QVBoxLayout(box);
    steps->setContentsMargins(1, 1, 1, 1);
    steps->setSpacing(0);
    const auto step = [&](int number, StepNumber::State state, const QString &heading, const QString &body) {
        if (number > 1)
            steps->addWidget(new Line(Qt::Horizontal, box));
        auto *row = new QHBoxLayout;
        row->setSpacing(15);
        row->setContentsMargins(19, 15, 19, 16);
        row->addWidget(new StepNumber(number, state, box), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(2);
        const bool later = state == StepNumber::State::Later;
        texts->addWidget(new Label(heading, later ? Tone::Second : Tone::Normal, TypeStep::Section, box));
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
    setFocusProxy(add); // the one thing to do now
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
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(new IconLabel(u"box"_s, 16, Tone::Accent, false, this));
        row->addWidget(demo);
        row->addStretch(1);
        main->addSpacing(8);
        main->addLayout(row);
    }
    main->addStretch(1);
    page->addLayout(main);
    page->addSpacing(28);
    page->addLayout(makeSide());
    page->addStretch(1);
}

// Whoever is lost in a language finds the own one here, at once.
QWidget *FirstRunPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setBackgroundRole(QPalette::Base);
    head->setAutoFillBackground(true);
    head->setMinimumHeight(metrics::headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::pageSide, 8, 12, 8);
    row->addWidget(new Label(tr("Let us begin"), Tone::Normal, TypeStep::Title, head));
    row->addStretch(1);
    auto *language = new QComboBox(head);
    language->setObjectName(u"firstLanguage"_s);
    language->setAccessibleName(tr("Language"));
    for (const words::Language each : words::allLanguages()) {
        if (each != words::Language::System) // what that is, is chosen already
            language->addItem(words::languageName(each), static_cast<int>(each));
    }
    language->setCurrentIndex(language->findData(static_cast<int>(words::currentLanguage())));
    // The page is made anew then, and this box with it.
    connect(
        language, &QComboBox::activated, this,
        [this, language] { m_preferences.setLanguage(static_cast<words::Language>(language->currentData().toInt())); },
        Qt::QueuedConnection);
    row->addWidget(language);
    return head;
}

QVBoxLayout *FirstRunPage::makeSide()
{
    auto *side = new QVBoxLayout;
    side->setSpacing(12);
    side->addSpacing(70);
    const auto note = [&](QWidget *mark, const QString &heading) {
        auto *noteBox = new Box(this);
        noteBox->setFixedWidth(318);
        auto *column = new QVBoxLayout(noteBox);
        column->setContentsMargins(16, 12, 16, 14);
        auto *head = new QHBoxLayout;
        head->setSpacing(8);
        mark->setParent(noteBox);
        head->addWidget(mark);
        auto *words = new Label(heading, Tone::Normal, TypeStep::Normal, noteBox);
        words->setStrong(true);
        words->setWordWrap(true);
        head->addWidget(words, 1);
        column->addLayout(head);
        side->addWidget(noteBox);
        return column;
    };
    note(new Badge(StoreMode::Test), tr("A new store is only read"))
        ->addWidget(wrapped(tr("Prices, balances and statuses are not sent. The queue shows what would go to Prom."),
                            Tone::Second, this));
    note(new IconLabel(u"key"_s), tr("The token goes to the system's keychain"))
        ->addWidget(
            wrapped(tr("Windows Credential Manager, KWallet or Secret Service. Never in the books, never in a log."),
                    Tone::Second, this));
    QVBoxLayout *keys = note(new IconLabel(u"keyboard"_s), tr("Everything works by keyboard"));
    const auto key = [&](const QString &pressed, const QString &act) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new KeyCap(pressed, this));
        row->addWidget(wrapped(act, Tone::Second, this), 1);
        keys->addLayout(row);
    };
    key(keyWords(QKeySequence(Qt::CTRL | Qt::Key_K)), tr("find anything or do anything"));
    key(keyWords(QKeySequence(Qt::CTRL | Qt::Key_1)) + u"…9"_s, tr("sections"));
    key(keyWords(QKeySequence(Qt::Key_F1)), tr("all keys"));
    side->addStretch(1);
    return side;
}

void FirstRunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        // Rare, and nothing is entered here: made anew.
        const auto *box = findChild<QComboBox *>(u"firstLanguage"_s);
        const bool chosenHere = box && box->hasFocus();
        qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
        delete layout();
        build();
        if (chosenHere)
            findChild<QComboBox *>(u"firstLanguage"_s)->setFocus(Qt::OtherFocusReason);
    }
    QWidget::changeEvent(event);
}

void FirstRunPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().window);
}

} // namespace kramar::ui
