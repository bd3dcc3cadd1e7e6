// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/common/buttons.h"
#include "ui/common/choices.h"
#include "ui/common/detail_pane.h"
#include "ui/common/label.h"
#include "ui/settings/seconds_field.h"
#include "ui/settings/setting_row.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int widest = 860;
constexpr qint64 second = 1000; // ms
constexpr std::array themes{Theme::System, Theme::Light, Theme::Dark};
constexpr std::array densities{RowDensity::Compact, RowDensity::Normal, RowDensity::Roomy};

template <class List, class Value>
int placeOf(const List &list, Value value)
{
    return static_cast<int>(std::find(list.begin(), list.end(), value) - list.begin());
}

} // namespace

SettingsPage::SettingsPage(Preferences &preferences, const Books &books, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_books(books)
    , m_column(new QVBoxLayout)
    , m_title(new Label({}, Tone::Normal, TypeStep::Title, this))
    , m_close(makeIconButton(u"dismiss"_s, {}, this))
    , m_language(new Segmented(this))
    , m_theme(new Segmented(this))
    , m_density(new Segmented(this))
    , m_undo(new SecondsField({0, Preferences::longestUndoSeconds * second, 0}, u"undoSeconds"_s, this))
    , m_pace(new SecondsField({Preferences::usualPaceMs, Preferences::slowestPaceMs, 1}, u"pace"_s, this))
    , m_open(makeButton({}, ButtonKind::Normal, this, u"folder"_s))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(makeHead());
    page->addWidget(new Line);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    auto *beside = new QHBoxLayout(body);
    beside->setContentsMargins(0, 4, 0, 16);
    auto *middle = new QWidget(body);
    middle->setMaximumWidth(widest);
    middle->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    beside->addWidget(middle, 1000);
    beside->addStretch(1);
    scroll->setWidget(body);
    page->addWidget(scroll, 1);
    m_language->setObjectName(u"language"_s);
    m_theme->setObjectName(u"theme"_s);
    m_density->setObjectName(u"density"_s);
    m_open->setObjectName(u"openFolder"_s);
    m_close->setObjectName(u"closeSettings"_s);
    addLook();
    addWork();
    addBooks();
    m_column->addStretch(1);
    connect(m_close, &QToolButton::clicked, this, &SettingsPage::closeRequested);
    connect(&m_preferences, &Preferences::changed, this, &SettingsPage::showChosen);
    retranslate();
    setTabOrder(m_open, m_close); // the way out comes last
    if (const auto buttons = m_language->findChildren<QToolButton *>(); !buttons.isEmpty())
        setFocusProxy(buttons.first());
}

// What is still being typed is taken as it goes.
SettingsPage::~SettingsPage()
{
    disconnect(&m_preferences, nullptr, this, nullptr);
}

QWidget *SettingsPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setMinimumHeight(metrics::headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::pageSide, 8, 12, 8);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    return head;
}

void SettingsPage::addHeading(const std::function<QString()> &words)
{
    auto *label = new Label({}, Tone::Muted, TypeStep::Normal, this);
    label->setContentsMargins(metrics::pageSide, 18, metrics::pageSide, 2);
    m_headings.append({label, words});
    m_column->addWidget(label);
}

SettingRow *SettingsPage::addRow(const std::function<QString()> &title, const std::function<QString()> &about,
                                 QWidget *editor)
{
    auto *row = new SettingRow({title, about}, editor, this);
    m_rows.append(row);
    m_column->addWidget(row);
    return row;
}

void SettingsPage::addLook()
{
    addHeading([] { return SettingsPage::tr("Look"); });
    m_languageRow =
        addRow([] { return SettingsPage::tr("Language"); },
               [] { return SettingsPage::tr("Of the program, at once; the goods keep their own names."); }, m_language);
    m_themeRow =
        addRow([] { return SettingsPage::tr("Theme"); },
               [] { return SettingsPage::tr("Light by day, dark by night, or as the system has it."); }, m_theme);
    m_densityRow =
        addRow([] { return SettingsPage::tr("Rows of lists"); },
               [] { return SettingsPage::tr("Compact shows more of them, roomy is easier to hit."); }, m_density);
    connect(m_language, &Segmented::currentChanged, this,
            [this](int which) { m_preferences.setLanguage(words::allLanguages().at(which)); });
    connect(m_theme, &Segmented::currentChanged, this,
            [this](int which) { m_preferences.setTheme(themes.at(static_cast<size_t>(which))); });
    connect(m_density, &Segmented::currentChanged, this,
            [this](int which) { m_preferences.setDensity(densities.at(static_cast<size_t>(which))); });
    connect(m_languageRow, &SettingRow::defaultRequested, this,
            [this] { m_preferences.setLanguage(words::Language::System); });
    connect(m_themeRow, &SettingRow::defaultRequested, this, [this] { m_preferences.setTheme(Theme::System); });
    connect(m_densityRow, &SettingRow::defaultRequested, this,
            [this] { m_preferences.setDensity(RowDensity::Normal); });
}

void SettingsPage::addWork()
{
    addHeading([] { return SettingsPage::tr("Work"); });
    m_undoRow =
        addRow([] { return SettingsPage::tr("Time to undo"); },
               [] {
                   return SettingsPage::tr("How long the bar with Undo stands. What was changed leaves for Prom when "
                                           "it closes; 0 sends it at once. Ctrl+Z works longer.");
               },
               m_undo);
    connect(m_undo, &SecondsField::chosen, &m_preferences,
            [this](qint64 ms) { m_preferences.setUndoSeconds(static_cast<int>(ms / second)); });
    connect(m_undoRow, &SettingRow::defaultRequested, this,
            [this] { m_preferences.setUndoSeconds(Preferences::usualUndoSeconds); });
    m_paceRow =
        addRow([] { return SettingsPage::tr("Pause between requests"); },
               [this] {
                   return m_books.onThisComputer
                              ? tr("The demo shop is on this computer and is asked without a pause, unless one is "
                                   "chosen here. A store on Prom gets at most one request in %1 s.")
                                    .arg(QLocale().toString(static_cast<double>(Preferences::usualPaceMs) / second))
                              : tr("Prom gets at most one request of a store in this time. When it says “too "
                                   "many”, Kramar slows down by itself for a while.");
               },
               m_pace);
    connect(m_pace, &SecondsField::chosen, &m_preferences,
            [this](qint64 ms) { m_preferences.setPaceMs(static_cast<int>(ms)); });
    connect(m_paceRow, &SettingRow::defaultRequested, this,
            [this] { m_preferences.setPaceMs(Preferences::usualPaceMs); });
}

void SettingsPage::addBooks()
{
    addHeading([] { return SettingsPage::tr("Books"); });
    addRow([this] { return SettingsPage::tr("Folder of the books: %1").arg(m_books.words()); },
           [this] {
               return SettingsPage::tr("%1. Pictures and the log are there too; tokens are not.")
                   .arg(QDir::toNativeSeparators(m_books.folder));
           },
           m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { m_books.open(m_books.folder); });
}

// What is chosen, by whomever: the menu and the palette change the same things.
void SettingsPage::showChosen()
{
    m_language->setCurrent(static_cast<int>(words::allLanguages().indexOf(m_preferences.language())));
    m_theme->setCurrent(placeOf(themes, m_preferences.theme()));
    m_density->setCurrent(placeOf(densities, m_preferences.density()));
    m_undo->show(m_preferences.undoSeconds() * second);
    m_pace->show(m_preferences.paceMs());
    m_languageRow->setUsual(m_preferences.language() == words::Language::System);
    m_themeRow->setUsual(m_preferences.theme() == Theme::System);
    m_densityRow->setUsual(m_preferences.density() == RowDensity::Normal);
    m_undoRow->setUsual(m_preferences.undoSeconds() == Preferences::usualUndoSeconds);
    m_paceRow->setUsual(m_preferences.paceMs() == Preferences::usualPaceMs);
}

void SettingsPage::retranslate()
{
    setAccessibleName(tr("Settings"));
    m_title->setText(tr("Settings"));
    setIconButtonWords(m_close, tr("Close the settings (Esc)"));
    for (const auto &[label, words] : std::as_const(m_headings))
        label->setText(words());
    QStringList languages;
    for (const words::Language language : words::allLanguages())
        languages.append(words::languageName(language));
    m_language->setWords(languages);
    m_theme->setWords({tr("As the system", "theme"), tr("Light"), tr("Dark")});
    m_density->setWords({tr("Compact"), tr("Normal"), tr("Roomy")});
    m_undo->retranslate(tr("Time to undo"));
    m_pace->retranslate(tr("Pause between requests"));
    if (m_books.onThisComputer)
        m_pace->setEmptyWords(tr("no pause"));
    m_open->setText(tr("Open the folder"));
    for (SettingRow *row : std::as_const(m_rows))
        row->retranslate();
    showChosen();
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kramar::ui
