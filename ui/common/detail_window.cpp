// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/detail_window.h"

#include "ui/common/buttons.h"
#include "ui/common/detail_card.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/flow_layout.h"
#include "ui/common/label.h"
#include "ui/common/preferences.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int usualHeight = 760;
constexpr int roomier = 140; // than the pane beside a list

} // namespace

DetailWindow::DetailWindow(DetailCard *card, qint64 id, const Place &place)
    : m_card(card)
    , m_id(id)
    , m_place(place)
    , m_bannerRow(new QWidget(this))
    , m_banner(new Banner(this))
    , m_foot(new QStackedWidget(this))
    , m_words(nullptr)
    , m_hint(new Label({}, Tone::Muted, TypeStep::Small, this))
    , m_undo(new UndoBar(this))
    , m_question(nullptr)
    , m_asks(new Label({}, Tone::Warn, TypeStep::Normal, this))
    , m_stay(makeButton({}, ButtonKind::Normal, this))
    , m_discard(makeButton({}, ButtonKind::Normal, this))
    , m_save(makeButton({}, ButtonKind::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false); // the main window ends the program
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumSize(360, 360);
    auto *bannerLayout = new QHBoxLayout(m_bannerRow);
    bannerLayout->setContentsMargins(metrics::pageSide, 6, metrics::pageSide, 6);
    bannerLayout->addWidget(m_banner);
    m_banner->setTall(true);
    m_bannerRow->hide();
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bannerRow);
    m_card->pane()->setOwnWindow();
    column->addWidget(m_card->pane(), 1);
    column->addWidget(makeFoot());
    setCentralWidget(content);
    connectCard();
    addCommands();
    retranslate();
    qApp->installEventFilter(this);

    const QSize usual(m_card->pane()->sizeHint().width() + roomier, usualHeight);
    const QSize kept = m_place.local->value(m_place.key + u"/ownWindow"_s).toSize();
    resize((kept.isValid() ? kept : usual).boundedTo(screen()->availableSize() - QSize(16, 48)));
    m_card->show(m_id);
    m_card->pane()->setFocus(Qt::ShortcutFocusReason);
}

QWidget *DetailWindow::makeFoot()
{
    const auto band = [this] {
        auto *widget = new QWidget(this);
        widget->setBackgroundRole(QPalette::AlternateBase);
        widget->setAutoFillBackground(true);
        return widget;
    };
    m_words = band();
    auto *row = new QHBoxLayout(m_words);
    row->setContentsMargins(metrics::pageSide, 0, metrics::pageSide, 0);
    row->addWidget(m_hint);
    m_question = band();
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(metrics::pageSide, 8, 12, 8);
    column->setSpacing(6);
    m_asks->setStrong(true);
    m_asks->setWordWrap(true);
    column->addWidget(m_asks);
    auto *answers = new FlowLayout(metrics::gap);
    m_stay->setObjectName(u"stayOpen"_s);
    m_discard->setObjectName(u"closeUnsaved"_s);
    m_save->setObjectName(u"saveAndClose"_s);
    for (QPushButton *button : {m_stay, m_discard, m_save}) {
        button->setAutoDefault(true);
        answers->addWidget(button);
        answers->setAlignment(button, Qt::AlignRight);
    }
    column->addLayout(answers);
    connect(m_stay, &QPushButton::clicked, this, &DetailWindow::stay);
    connect(m_discard, &QPushButton::clicked, this, &DetailWindow::closeUnasked);
    connect(m_save, &QPushButton::clicked, this, &DetailWindow::saveAndClose);
    for (QWidget *each : {m_words, static_cast<QWidget *>(m_undo), m_question})
        m_foot->addWidget(each);
    bring(m_words);
    return m_foot;
}

// The question needs more room than the words; only it moves what stands above.
void DetailWindow::bring(QWidget *foot)
{
    m_foot->setCurrentWidget(foot);
    const int line = std::max(metrics::footHeight, fontMetrics().height() + 8);
    m_foot->setFixedHeight(foot == m_question ? m_question->heightForWidth(width()) : line);
}

void DetailWindow::connectCard()
{
    connect(m_card, &DetailCard::done, this, [this](const QString &words) {
        m_undo->offer(words, Preferences::undoSecondsIn(*m_place.local) * 1000);
        if (m_foot->currentWidget() != m_question && m_undo->isOffering())
            bring(m_undo);
    });
    connect(m_card, &DetailCard::undoBegan, m_undo, &UndoBar::close);
    connect(m_card, &DetailCard::told, this, [this](const QString &words) {
        m_undo->tell(words);
        if (m_foot->currentWidget() != m_question)
            bring(m_undo);
    });
    connect(m_card, &DetailCard::takenBack, this, [this](const QString &words) {
        m_undo->offerRedo(words, Preferences::undoSecondsIn(*m_place.local) * 1000);
        if (m_foot->currentWidget() != m_question && m_undo->isOffering())
            bring(m_undo);
    });
    connect(m_undo, &UndoBar::undoClicked, m_card, &DetailCard::undo);
    connect(m_undo, &UndoBar::redoClicked, m_card, &DetailCard::redo);
    connect(m_undo, &UndoBar::closed, this, [this] {
        if (m_foot->currentWidget() == m_undo)
            bring(m_words);
    });
    connect(m_card, &DetailCard::troubled, this, &DetailWindow::setBanner);
    connect(m_card, &DetailCard::wellAgain, this, [this] { setBanner(std::nullopt); });
    connect(m_banner, &Banner::actClicked, this, [this] { setBanner(std::nullopt); });
    connect(m_card, &DetailCard::saveEnded, this, [this](bool all) {
        if (!m_closing)
            return;
        m_closing = false;
        if (all && !hasUnsavedChanges())
            return closeUnasked();
        stay(); // why stands at the field
        goToMistake();
    });
    connect(m_card, &DetailCard::gone, this, &DetailWindow::showGone);
    connect(m_card->pane(), &DetailPane::closeRequested, this, &QWidget::close);
    connect(m_card->pane(), &DetailPane::emptyButtonClicked, this, &QWidget::close);
    connect(m_card->pane(), &DetailPane::titleChanged, this, &DetailWindow::retranslate);
}

void DetailWindow::addCommands()
{
    const auto add = [this](const Command::Spec &spec, Command::Kind kind) {
        auto *command = new Command(kind, spec, this);
        addAction(command);
        connect(command, &Command::impossible, this, [this](const QString &why) { Q_EMIT m_card->told(why); });
    };
    for (const Command::Spec &act : m_card->acts())
        add(act, Command::Kind::Row);
    add({.words = [] { return DetailWindow::tr("Save"); },
         .act = [this] { m_card->save(); },
         .key = QKeySequence::Save,
         .icon = u"save"_s,
         .name = u"save"_s,
         .whyNot = [this] { return hasUnsavedChanges() ? QString() : tr("Nothing is changed."); }},
        Command::Kind::Page);
    add({.words = [] { return DetailWindow::tr("Undo the last act"); },
         .act = [this] { m_card->undo(); },
         .key = QKeySequence::Undo,
         .icon = u"arrow_undo"_s,
         .name = u"undo"_s,
         .whyNot = [this] { return m_card->canUndo() ? QString() : tr("There is nothing more to undo here."); }},
        Command::Kind::Page);
    add({.words = [] { return DetailWindow::tr("Do again what was undone"); },
         .act = [this] { m_card->redo(); },
         .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
         .icon = u"arrow_redo"_s,
         .name = u"redo"_s,
         .whyNot =
             [this] { return m_card->canRedo() ? QString() : tr("Nothing was undone that could be done again."); }},
        Command::Kind::Page);
    add({.words = [] { return DetailWindow::tr("Read anew"); },
         .act = [this] { m_card->show(m_id); },
         .key = Qt::Key_F5,
         .icon = u"arrow_clockwise"_s,
         .name = u"read_anew"_s},
        Command::Kind::Page);
    add({.words = [] { return DetailWindow::tr("Close the window"); },
         .act = [this] { close(); },
         .key = QKeySequence(Qt::CTRL | Qt::Key_W),
         .icon = u"dismiss"_s,
         .name = u"close"_s},
        Command::Kind::Page);
}

bool DetailWindow::hasUnsavedChanges() const
{
    return !m_gone && m_card->hasUnsaved();
}

void DetailWindow::comeToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void DetailWindow::closeUnasked()
{
    m_unasked = true;
    close();
}

QString DetailWindow::name() const
{
    const QString &object = m_card->pane()->title();
    return object.isEmpty() ? m_place.section() : object + u" · "_s + m_place.section();
}

void DetailWindow::setBanner(const std::optional<PageBanner> &banner)
{
    m_said = banner;
    m_bannerRow->setVisible(banner.has_value());
    if (banner)
        m_banner->setWords(banner->kind, banner->title, banner->body, banner->act);
}

void DetailWindow::ask()
{
    bring(m_question);
    m_stay->setFocus(Qt::OtherFocusReason); // an Enter too many must not lose anything
}

void DetailWindow::stay()
{
    m_closing = false;
    if (m_foot->currentWidget() != m_question)
        return;
    const bool mine = m_question->isAncestorOf(QApplication::focusWidget());
    bring(m_undo->isOffering() ? m_undo : m_words);
    if (mine)
        m_card->pane()->setFocus(Qt::OtherFocusReason);
}

// The first field that says what is wrong with it, unless the focus is in one already.
void DetailWindow::goToMistake()
{
    const QList<Field *> fields = m_card->pane()->findChildren<Field *>();
    Field *wrong = nullptr;
    for (Field *field : fields) {
        if (!field->isVisible() || !field->hasError())
            continue;
        if (field->isAncestorOf(focusWidget()))
            return;
        wrong = wrong ? wrong : field;
    }
    if (wrong) {
        wrong->editor()->setFocus(Qt::OtherFocusReason);
        m_card->pane()->bringIntoSight(wrong);
    }
}

void DetailWindow::saveAndClose()
{
    m_closing = true;
    m_card->save();
}

void DetailWindow::showGone()
{
    m_gone = true;
    setBanner(std::nullopt);
    stay();
    m_card->pane()->showEmpty(u"info"_s, tr("It is not in the books any more"),
                              tr("It was deleted or dropped after this window was opened."), tr("Close the window"));
}

void DetailWindow::closeEvent(QCloseEvent *event)
{
    if (!m_unasked && hasUnsavedChanges()) {
        event->ignore();
        comeToFront();
        return ask();
    }
    m_place.local->setValue(m_place.key + u"/ownWindow"_s, size());
    Q_EMIT closing(m_undo->isOffering());
    QMainWindow::closeEvent(event);
}

void DetailWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QMainWindow::keyPressEvent(event);
    if (m_foot->currentWidget() == m_question)
        stay();
    else if (m_bannerRow->isVisible())
        setBanner(std::nullopt);
    else
        close();
}

void DetailWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    bring(m_foot->currentWidget()); // the question may wrap otherwise now
}

bool DetailWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && watched->isWidgetType() &&
        isAncestorOf(static_cast<QWidget *>(watched)) &&
        hasNothingToTakeBack(watched, *static_cast<QKeyEvent *>(event))) {
        event->ignore(); // the window's undo is meant
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void DetailWindow::retranslate()
{
    setWindowTitle(tr("%1 — Kramar", "window title: object and section").arg(name()));
    m_hint->setText(tr("A window of its own · Esc closes it"));
    m_asks->setText(tr("Close without saving what was typed?"));
    m_stay->setText(tr("Go on editing"));
    m_discard->setText(tr("Do not save"));
    m_save->setText(tr("Save and close"));
    if (m_gone)
        return showGone();
    if (m_said) {
        PageBanner said = *m_said;
        said.sayAgain();
        setBanner(said);
    }
}

void DetailWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace kramar::ui
