// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/detail_pane.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/when_done.h"
#include "ui/shell/palette_delegate.h"
#include "words/sentence.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int widest = 656, fromTop = 104, highestList = 470, fieldHeight = 44;
constexpr int pauseMs = 120; // between the last letter and the question to the books
constexpr qsizetype fewestLetters = 2;

// The keys of the palette, at its foot.
class Hints : public QWidget
{
public:
    explicit Hints(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(qMax(32, fontMetrics().height() + 14));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = tokens();
        drawBox(&painter, QRectF(rect()).adjusted(1, -8, -1, -1), t.alt, {}, metrics::boxRadius);
        drawTopLine(&painter, rect(), t.line);
        const auto hint = [&](int left, const QStringList &keys, const QString &words) {
            for (const QString &key : keys) {
                const int width = KeyCap::widthOf(key);
                KeyCap::paint(&painter, QRect(left, 0, width, height()), key);
                left += width + 4;
            }
            painter.setFont(fontOf(TypeStep::Small));
            drawText(&painter, QRect(left + 2, 0, width() - left, height()), words, t.text2);
            return left + 2 + painter.fontMetrics().horizontalAdvance(words) + 18;
        };
        int left = hint(14, {u"↑"_s, u"↓"_s}, CommandPalette::tr("choose"));
        left = hint(left, {u"↵"_s}, CommandPalette::tr("do it"));
        left = hint(left, {keyWords(QKeySequence(Qt::CTRL | Qt::Key_Return))},
                    CommandPalette::tr("in a window of its own"));
        const QString closes = CommandPalette::tr("close");
        const QFontMetrics small(fontOf(TypeStep::Small));
        const QString commands = CommandPalette::tr("commands only");
        const QString numbers = CommandPalette::tr("number or waybill");
        const int need = small.horizontalAdvance(commands + numbers) + 2 * (KeyCap::widthOf(u">"_s) + 24);
        // Esc is known best: it stands where there is room for all.
        if (left + KeyCap::widthOf(u"Esc"_s) + small.horizontalAdvance(closes) + 24 + need < width())
            left = hint(left, {u"Esc"_s}, closes);
        if (left + need < width())
            hint(hint(width() - need - 8, {u">"_s}, commands), {u"#"_s}, numbers);
    }
};

} // namespace

CommandPalette::CommandPalette(const PaletteParts &parts, QWidget *window)
    : QWidget(window)
    , m_parts(parts)
    , m_habits(parts.local)
    , m_field(new QLineEdit(this))
    , m_scope(new Label({}, Tone::Muted, TypeStep::Small, this))
    , m_nothing(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_list(new QListView(this))
    , m_hints(new Hints(this))
    , m_model(new PaletteModel(this))
{
    hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(40, 0, 14, 0);
    m_field->setFrame(false);
    m_field->setMinimumHeight(fieldHeight);
    m_field->setObjectName(u"paletteField"_s);
    QFont larger = fontOf(TypeStep::Section);
    larger.setWeight(QFont::Normal);
    m_field->setFont(larger);
    row->addWidget(m_field, 1);
    row->addWidget(m_scope);
    column->addLayout(row);
    column->addWidget(new Line);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setObjectName(u"paletteList"_s);
    column->addWidget(m_list);
    m_nothing->setContentsMargins(40, 14, 14, 14);
    m_nothing->setWordWrap(true);
    column->addWidget(m_nothing);
    column->addWidget(m_hints);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tellCurrent);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::ask);
    // Another part of the window took the keyboard: by a key of its own, or by a press that eventFilter() sees next.
    connect(
        qApp, &QApplication::focusChanged, this,
        [this] {
            const QWidget *now = QApplication::focusWidget();
            if (isVisible() && now && now != this && !isAncestorOf(now)) {
                m_before = nullptr;
                close();
            }
        },
        Qt::QueuedConnection);
    retranslate();
}

void CommandPalette::open(const QString &text)
{
    if (isVisible())
        return m_field->selectAll();
    m_before = QApplication::focusWidget();
    m_field->setText(text);
    typed();
    place();
    QWidget::show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void CommandPalette::close()
{
    qApp->removeEventFilter(this);
    m_pause.stop();
    ++m_asked; // what is still on its way is of no use
    m_waiting = 0;
    m_enterWaits = false;
    QWidget *before = m_before;
    m_before = nullptr;
    hide();
    if (before && before->isVisible() && before->isEnabled())
        before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::typed()
{
    m_enterWaits = false;
    const PaletteQuery query(m_field->text());
    ++m_asked;
    m_waiting = 0;
    m_hits = QList<QList<PaletteRow>>(m_parts.sources.size());
    const bool asks = query.scope != PaletteQuery::Scope::Commands &&
                      query.text.size() >= (query.scope == PaletteQuery::Scope::Numbers ? 1 : fewestLetters);
    asks ? m_pause.start() : m_pause.stop();
    retranslate();
    showAll();
    if (const int best = m_model->best(); best >= 0)
        m_list->setCurrentIndex(m_model->index(best));
    m_list->scrollToTop();
}

void CommandPalette::ask()
{
    const PaletteQuery query(m_field->text());
    const quint64 mine = m_asked;
    const QStringList readings = readingsOf(query.text);
    for (qsizetype i = 0; i < m_parts.sources.size(); ++i) {
        if (query.scope == PaletteQuery::Scope::Numbers && !m_parts.sources[i].byNumber)
            continue;
        ++m_waiting;
        askSource(i, readings, mine);
    }
}

// As typed first; only what finds nothing is tried as it may have been meant.
void CommandPalette::askSource(qsizetype source, const QStringList &readings, quint64 mine)
{
    whenDone(this, m_parts.sources[source].find(readings.first()),
             [this, source, readings, mine](const Result<QList<PaletteHit>> &hits) {
                 if (mine == m_asked)
                     answered(source, readings.mid(1), hits, mine);
             });
}

void CommandPalette::answered(qsizetype source, const QStringList &readings, const Result<QList<PaletteHit>> &hits,
                              quint64 mine)
{
    if (hits && hits->isEmpty() && !readings.isEmpty())
        return askSource(source, readings, mine);
    --m_waiting;
    const PaletteSource &from = m_parts.sources[source];
    if (hits)
        m_hits[source] = hitRows(from, *hits, PaletteQuery(m_field->text()));
    else // what could not be read must not look like nothing
        m_hits[source] = {{.heading = true, .text = from.title()},
                          {.text = tr("Could not be searched"),
                           .reason = words::sentenceFor(hits.error()).what,
                           .icon = u"warning"_s}};
    showAll();
    if (!m_list->currentIndex().isValid() && m_model->best() >= 0)
        m_list->setCurrentIndex(m_model->index(m_model->best()));
    if (m_enterWaits && m_model->best() >= 0)
        run(m_model->best());
}

void CommandPalette::showAll()
{
    QList<PaletteRow> rows = commandRows(m_parts.commands(), PaletteQuery(m_field->text()), m_habits, m_parts.go);
    for (const QList<PaletteRow> &hits : std::as_const(m_hits))
        rows += hits;
    const QModelIndex current = m_list->currentIndex();
    const QString kept = current.isValid() ? m_model->rows().at(current.row()).spoken() : QString();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->setRows(rows);
    for (qsizetype i = 0; !kept.isEmpty() && i < rows.size(); ++i) {
        if (!rows[i].heading && rows[i].spoken() == kept) {
            m_list->setCurrentIndex(m_model->index(static_cast<int>(i)));
            break;
        }
    }
    m_list->verticalScrollBar()->setValue(scrolled);
    m_list->setVisible(!rows.isEmpty());
    m_nothing->setVisible(rows.isEmpty());
    const QString text = PaletteQuery(m_field->text()).text;
    m_nothing->setText(isWaiting()      ? tr("Searching…")
                       : text.isEmpty() ? tr("Type the number of an order or a waybill.")
                                        : tr("Nothing is found for “%1”.").arg(text));
    if (rows.isEmpty() && !isWaiting()) {
        m_nothing->setAccessibleName(m_nothing->text());
        QAccessibleEvent alert(m_nothing, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    place();
}

// Over the upper middle of the window; as high as what it shows, and no lower while answers are under way.
void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    int rows = 0;
    for (int i = 0; i < m_model->rowCount() && rows < highestList; ++i)
        rows += m_list->sizeHintForIndex(m_model->index(i)).height();
    const int top = std::min(fromTop, window->height() / 8);
    rows = std::min({rows + 6, highestList, window->height() - top - fieldHeight - m_hints->height() - 24});
    if (isWaiting() && isVisible() && m_list->isVisibleTo(this))
        rows = std::max(rows, m_list->height());
    m_list->setFixedHeight(std::max(rows, 0));
    const int width = std::min(widest, window->width() - 80);
    layout()->activate();
    setGeometry((window->width() - width) / 2, top, width,
                heightForWidth(width) > 0 ? heightForWidth(width) : sizeHint().height());
}

// The next row that can be chosen, around the ends.
void CommandPalette::step(int by)
{
    const int count = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (by > 0 ? -1 : count);
    for (int tried = 0; tried < count; ++tried) {
        row = (row + by + count) % count;
        if (!m_model->rows().at(row).heading) {
            m_list->setCurrentIndex(m_model->index(row));
            if (row > 0 && m_model->rows().at(row - 1).heading)
                m_list->scrollTo(m_model->index(row - 1));
            m_list->scrollTo(m_model->index(row));
            return;
        }
    }
}

// The keyboard stays in the field: what is chosen below is told by the field's description and the list's own focus.
void CommandPalette::tellCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    m_field->setAccessibleDescription(current.isValid() ? m_model->rows().at(current.row()).spoken() : QString());
    if (!current.isValid() || !isVisible())
        return;
    QAccessibleEvent focus(m_list, QAccessible::Focus);
    focus.setChild(current.row());
    QAccessible::updateAccessibility(&focus);
}

void CommandPalette::run(int row, bool apart)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteRow chosen = m_model->rows().at(row);
    if (!chosen.canRun())
        return; // its reason stands beside it
    if (!chosen.name.isEmpty())
        m_habits.used(chosen.name);
    close();
    apart &&chosen.actApart ? chosen.actApart() : chosen.act();
}

bool CommandPalette::handleKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; i < 8; ++i)
            step(event->key() == Qt::Key_PageDown ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentIndex().isValid())
            run(m_list->currentIndex().row(), event->modifiers().testFlag(Qt::ControlModifier));
        else
            m_enterWaits = isWaiting(); // a scanner does not wait for the books
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        if (widget->window() == window() && widget != this && !isAncestorOf(widget)) {
            close();
            return true;
        }
    }
    if (watched == window() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

bool CommandPalette::focusNextPrevChild(bool next)
{
    step(next ? 1 : -1);
    return true;
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Commands and search"));
    m_field->setAccessibleName(tr("Command, section, order, client, product"));
    m_field->setPlaceholderText(tr("Command, section, order, client, product"));
    m_list->setAccessibleName(tr("What is found"));
    switch (PaletteQuery(m_field->text()).scope) {
    case PaletteQuery::Scope::Everything:
        m_scope->setText(tr("all sections"));
        break;
    case PaletteQuery::Scope::Commands:
        m_scope->setText(tr("commands only"));
        break;
    case PaletteQuery::Scope::Numbers:
        m_scope->setText(tr("number or waybill"));
        break;
    }
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(&painter, rect(), tokens().base, tokens().fieldBorder, metrics::boxRadius);
    Icons::paint(&painter, QRectF(15, 1 + (m_field->height() - 16) / 2.0, 16, 16), u"search"_s, tokens().text2);
}

} // namespace kramar::ui
