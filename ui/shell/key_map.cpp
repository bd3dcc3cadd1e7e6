// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_map.h"

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/over_its_window.h"
#include "ui/common/tokens.h"
#include "ui/shell/palette_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QString keysOf(const Command *command)
{
    QStringList keys;
    for (const QKeySequence &key : command->shortcuts())
        keys.append(keyWords(key));
    keys.removeDuplicates(); // Return and Enter are one to people
    return keys.join(u", "_s);
}

// The same act by the same key, as every list has them.
QString sameness(const Command *command)
{
    return command->objectName() + u'\n' + command->text() + u'\n' + keysOf(command);
}

bool fits(const PaletteRow &row, const QString &typed)
{
    return matchWords(row.text, typed) || row.key.contains(typed.simplified(), Qt::CaseInsensitive);
}

} // namespace

QList<PaletteRow> keyRows(const QList<CommandPlace> &places, const QString &typed)
{
    QHash<QString, int> pages;
    int sections = 0;
    for (const CommandPlace &place : places) {
        const bool section = !place.key.isEmpty() && !place.key.contains(u':');
        sections += section ? 1 : 0;
        for (const Command *command : place.commands)
            pages[sameness(command)] += section ? 1 : 0;
    }
    QList<PaletteRow> lists;
    QList<PaletteRow> rows;
    QSet<QString> said;
    const auto append = [&rows](const QString &title, const QList<PaletteRow> &keys) {
        if (keys.isEmpty())
            return;
        rows.append({.heading = true, .text = title});
        rows += keys;
    };
    QList<PaletteRow> window;
    QString windowTitle;
    for (const CommandPlace &place : places) {
        QList<PaletteRow> here;
        QList<Command *> commands = place.commands;
        std::stable_partition(commands.begin(), commands.end(),
                              [](const Command *command) { return command->kind() != Command::Kind::Filter; });
        for (const Command *command : std::as_const(commands)) {
            PaletteRow row{.text = command->text(), .note = command->note(), .key = keysOf(command)};
            row.icon = command->iconName();
            row.picture = command->icon();
            if (row.key.isEmpty() || !fits(row, typed))
                continue;
            if (const auto match = matchWords(row.text, typed))
                row.spans = match->spans;
            const QString same = sameness(command);
            if (sections < 2 || pages.value(same) < sections)
                here.append(row);
            else if (!said.contains(same))
                lists.append(row);
            said.insert(same);
        }
        if (place.key.isEmpty()) {
            window = here;
            windowTitle = place.title;
        } else {
            append(place.title, here);
        }
    }
    append(KeyMap::tr("In every list"), lists);
    append(windowTitle, window);
    return rows;
}

KeyMap::KeyMap(const std::function<QList<CommandPlace>()> &commands, QWidget *window)
    : QDialog(window)
    , m_commands(commands)
    , m_title(new Label({}, Tone::Normal, TypeStep::Section, this))
    , m_hint(new Label({}, Tone::Muted, TypeStep::Small, this))
    , m_search(new SearchField(this))
    , m_list(new QListView(this))
    , m_model(new PaletteModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    new OverItsWindow(this);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(20, 16, 20, 12);
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_search);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 8, 20, 8);
    foot->setSpacing(metrics::gap);
    foot->addWidget(new KeyCap(keyWords(QKeySequence(Qt::Key_Escape)), this));
    foot->addWidget(m_hint);
    foot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_list, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(foot);
    m_search->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    connect(m_search, &QLineEdit::textChanged, this, &KeyMap::fill);
    connect(m_search, &SearchField::leave, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_list->setAccessibleDescription(current.isValid() ? m_model->rows().at(current.row()).spoken() : QString());
    });
    resize(520, std::min(680, window->height() - 60));
    retranslate();
    m_search->setFocus();
}

void KeyMap::fill()
{
    QList<PaletteRow> rows = keyRows(m_commands(), m_search->search());
    if (rows.isEmpty())
        rows.append({.text = tr("Nothing is found for “%1”.").arg(m_search->search()), .icon = u"search"_s});
    m_model->setRows(rows);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->rows().at(row).heading) {
            m_list->setCurrentIndex(m_model->index(row)); // where the arrows begin
            break;
        }
    }
    m_list->scrollToTop();
}

void KeyMap::keyPressEvent(QKeyEvent *event)
{
    const bool closes = event->matches(QKeySequence::Cancel) || event->key() == Qt::Key_F1 ||
                        (event->key() == Qt::Key_Slash && event->modifiers() == Qt::ControlModifier);
    if (closes) {
        close();
        return;
    }
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

// The field would keep an Esc to itself: there is nothing typed here that is worth a second one.
bool KeyMap::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel))
        return QDialog::eventFilter(watched, event);
    close();
    return true;
}

void KeyMap::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_title->setText(tr("All keys, by the place where they work"));
    m_hint->setText(tr("close", "what Esc does"));
    m_search->setWords(tr("Act or key"));
    m_list->setAccessibleName(tr("Keys"));
    fill();
}

void KeyMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace kramar::ui
