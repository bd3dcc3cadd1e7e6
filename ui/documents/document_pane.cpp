// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/count_tabs.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/common/tokens.h"
#include "ui/context/history_section.h"
#include "ui/documents/document_words.h"
#include "words/format.h"
#include "words/history.h"
#include "words/titles.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int usualWidth = 560; // names of goods are long, and figures stand beside them

} // namespace

DocumentPane::DocumentPane(stock::Documents &documents, listings::Listings &listings, const PageContext &context)
    : m_context(context)
    , m_scan(new ScanField)
    , m_history(new HistorySection(context.clock))
    , m_paste(makeButton({}, ButtonKind::Normal, this, u"clipboard"_s))
    , m_said(new Label({}, Tone::Muted))
    , m_unknown(new Label({}, Tone::Bad))
    , m_forget(new LinkButton)
    , m_tabs(new CountTabs)
    , m_hint(new Label({}, Tone::Muted, TypeStep::Small))
    , m_sums(new ShortLabel(Tone::Normal))
    , m_remove(makeButton({}, ButtonKind::Normal, this))
    , m_reverse(makeButton({}, ButtonKind::Normal, this))
    , m_post(makeButton({}, ButtonKind::Primary, this))
    , m_more(makeIconButton(u"more"_s, {}, this))
{
    auto source = std::make_unique<SheetSource>(documents, listings);
    m_source = source.get();
    m_model = new TableModel(std::move(source), sheetColumns({}), ObjectKind::Document, this);
    m_table = new ObjectTable(m_model);
    m_table->setThumbnails(&m_context.thumbnails);
    m_table->setObjectName(u"sheet"_s);
    m_table->installEventFilter(this);
    m_scan->setObjectName(u"scan"_s);
    m_paste->setObjectName(u"pasteRows"_s);
    m_said->setObjectName(u"scanSaid"_s);
    m_said->setWordWrap(true);
    m_said->setMinimumHeight(2 * m_said->fontMetrics().lineSpacing()); // names are long: the sheet stays where it is
    m_said->setAlignment(Qt::AlignTop);
    m_unknown->setObjectName(u"unknownCodes"_s);
    m_unknown->setWordWrap(true);
    m_unknown->setSelectable(true);
    m_forget->setObjectName(u"forgetUnknown"_s);
    m_hint->setWordWrap(true);
    m_sums->setObjectName(u"documentSums"_s);
    m_remove->setObjectName(u"removeLine"_s);
    m_reverse->setObjectName(u"reverseDocument"_s);
    m_post->setObjectName(u"postDocument"_s);
    m_more->setObjectName(u"documentMore"_s);
    setKeyHint(m_post, QKeySequence(Qt::CTRL | Qt::Key_Return));
    headRow()->addWidget(m_more, 0, Qt::AlignTop);
    addTab(u"goods"_s, [] { return DocumentPane::tr("Goods"); });
    addTab(u"history"_s, [] { return DocumentPane::tr("History"); });
    m_history->standAlone();
    addSection({})->addWidget(m_history);
    setFilling(makeSheet());
    setFoot(makeFoot());
    connect(this, &DetailPane::currentTabChanged, this, [this] {
        if (showsHistory())
            Q_EMIT historyWanted();
    });
    setUpTabs();
    connect(m_scan, &ScanField::entered, this, &DocumentPane::codeEntered);
    connect(m_scan, &ScanField::chosen, this, &DocumentPane::productChosen);
    connect(m_scan, &ScanField::rowsPasted, this, &DocumentPane::pasteRequested);
    connect(m_scan, &ScanField::searchWanted, this, &DocumentPane::searchWanted);
    connect(m_forget, &LinkButton::clicked, this, &DocumentPane::unknownForgotten);
    connect(m_model, &TableModel::edited, this, &DocumentPane::cellEdited);
    connect(m_model, &TableModel::shown, this, [this] {
        if (m_wanted && m_model->rowOf(*m_wanted) >= 0)
            m_table->setCurrentId(*std::exchange(m_wanted, std::nullopt));
    });
    connect(m_table, &ObjectTable::opened, this, [this] {
        const QModelIndex at = m_table->currentIndex();
        const bool here = at.flags().testFlag(Qt::ItemIsEditable);
        if (isDraft())
            m_table->edit(here ? at : at.siblingAtColumn(m_model->columnOf(u"quantity"_s)));
    });
    connect(m_table, &ObjectTable::currentIdChanged, this, &DocumentPane::showTotals);
    connect(m_tabs, &QTabBar::currentChanged, this, &DocumentPane::showPart);
    connect(m_paste, &QPushButton::clicked, this, &DocumentPane::pasteRequested);
    connect(m_remove, &QPushButton::clicked, this, &DocumentPane::removeRequested);
    connect(m_reverse, &QPushButton::clicked, this, &DocumentPane::reverseRequested);
    connect(m_post, &QPushButton::clicked, this, &DocumentPane::postRequested);
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT moreRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    retranslate();
}

QSize DocumentPane::sizeHint() const
{
    return {static_cast<int>(usualWidth * typeZoom()), DetailPane::sizeHint().height()};
}

QWidget *DocumentPane::makeSheet()
{
    auto *whole = new QWidget;
    whole->setBackgroundRole(QPalette::Base);
    whole->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_entry = new QWidget;
    auto *entry = new QVBoxLayout(m_entry);
    entry->setContentsMargins(metrics::pageSide, 12, metrics::pageSide, 10);
    entry->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_scan, 1);
    line->addWidget(m_paste);
    entry->addLayout(line);
    entry->addWidget(m_said);
    auto *unknown = new QHBoxLayout;
    unknown->setSpacing(8);
    unknown->addWidget(m_unknown, 1);
    unknown->addWidget(m_forget, 0, Qt::AlignTop);
    entry->addLayout(unknown);
    showUnknown({});
    column->addWidget(m_entry);
    m_tabsRow = new QWidget;
    auto *tabs = new QHBoxLayout(m_tabsRow);
    tabs->setContentsMargins(6, 0, 6, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    column->addWidget(new Line);
    column->addWidget(m_tabsRow);
    column->addWidget(m_table, 1);
    auto *hint = new QWidget;
    auto *hintRow = new QHBoxLayout(hint);
    hintRow->setContentsMargins(metrics::pageSide, 8, metrics::pageSide, 8);
    hintRow->setSpacing(8);
    hintRow->addWidget(new IconLabel(u"info"_s, 16, Tone::Muted), 0, Qt::AlignTop);
    hintRow->addWidget(m_hint, 1);
    column->addWidget(hint);
    return whole;
}

QWidget *DocumentPane::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::pageSide, 10, 12, 10);
    row->setSpacing(8);
    row->addWidget(m_sums, 1);
    row->addWidget(m_remove);
    row->addWidget(m_reverse);
    row->addWidget(m_post);
    return foot;
}

void DocumentPane::setUpTabs()
{
    const auto part = [](QLatin1StringView code) { return QList<Condition>{{u"part"_s, QString(code)}}; };
    m_tabs->setFilters({{u"all"_s, [] { return DocumentPane::tr("All"); }, {}},
                        {u"counted"_s, [] { return DocumentPane::tr("Counted", "products"); }, part("counted"_L1)},
                        {u"differing"_s, [] { return DocumentPane::tr("Differences"); }, part("differing"_L1)},
                        {u"left"_s, [] { return DocumentPane::tr("Left", "to count"); }, part("left"_L1)}});
    m_tabs->setAccessibleName(tr("What is shown"));
}

void DocumentPane::show(const stock::Document &document, const std::optional<stock::CountTotals> &totals)
{
    const bool other = !m_document || m_document->id != document.id;
    const bool another = other || m_document->state != document.state;
    m_document = document;
    m_totals = totals;
    if (another) {
        m_source->setDocument(document.id, document.kind);
        m_model->setColumns(sheetColumns(document));
        m_table->useUsualColumns();
    }
    if (other) {
        say(Said::Hint, tr("Each scan adds 1; a number sets what was scanned last."));
        m_scan->clear();
        m_wanted.reset();
        m_tabs->setCurrentKey(u"all"_s);
        showPart();
    } else {
        m_model->refresh();
    }
    retranslate();
    showContent();
}

void DocumentPane::clear()
{
    m_document.reset();
    m_totals.reset();
}

bool DocumentPane::showsHistory() const
{
    return currentTab() == u"history";
}

// A warehouse stands in the history by its number.
void DocumentPane::setHistory(const QList<journal::HistoryRow> &rows, const QList<stock::Warehouse> &warehouses)
{
    m_history->setRows(rows, [warehouses](const QString &field, const std::optional<QString> &value) {
        if (field == u"warehouse" || field == u"to_warehouse") {
            for (const stock::Warehouse &each : warehouses) {
                if (value == QString::number(each.id.value()))
                    return each.name;
            }
        }
        return words::historyFieldValue(field, value, {});
    });
}

bool DocumentPane::canPost() const
{
    return isDraft() &&
           (m_document->lines > 0 || (m_document->kind == DocumentKind::StockTaking && m_document->uncountedIsNone));
}

std::optional<SheetRow> DocumentPane::row(qint64 id) const
{
    const QVariant payload = m_model->payload(id);
    return payload.isValid() ? std::optional(payload.value<SheetRow>()) : std::nullopt;
}

std::optional<SheetRow> DocumentPane::currentRow() const
{
    const auto id = m_table->currentId();
    return id ? row(*id) : std::nullopt;
}

void DocumentPane::say(Said how, const QString &words)
{
    m_said->setTone(how == Said::Bad       ? Tone::Bad
                    : how == Said::Warning ? Tone::Warn
                    : how == Said::Good    ? Tone::Ok
                                           : Tone::Muted);
    m_said->setText(words);
    m_unknown->setTone(Tone::Muted); // it was told; what follows is about another one
}

void DocumentPane::showUnknown(const QStringList &codes, bool justNow)
{
    if (justNow)
        m_unknown->setTone(Tone::Bad);
    const int count = static_cast<int>(codes.size());
    m_unknown->setText(codes.isEmpty() ? QString()
                                       : tr("%n code(s) not found: %1", nullptr, count).arg(codes.join(u", "_s)));
    m_unknown->setVisible(!codes.isEmpty());
    m_forget->setVisible(!codes.isEmpty());
}

void DocumentPane::chooseRow(qint64 id)
{
    if (m_model->rowOf(id) >= 0)
        m_table->setCurrentId(id);
    else
        m_wanted = id;
}

void DocumentPane::focusScanner()
{
    m_scan->setFocus(Qt::OtherFocusReason);
}

void DocumentPane::showPart()
{
    TableQuery query;
    if (const SavedFilter *part = m_tabs->currentFilter())
        query.conditions = part->conditions;
    m_model->setQuery(query);
}

void DocumentPane::showTotals()
{
    if (!m_document)
        return;
    const bool draft = isDraft();
    const stock::Document &document = *m_document;
    if (m_totals) {
        m_sums->setWords(tr("Shortage %1, surplus %2")
                             .arg(signedQuantity(m_totals->shortage.negated()), signedQuantity(m_totals->surplus)));
        m_tabs->setCount(u"all"_s, m_totals->all);
        m_tabs->setCount(u"counted"_s, m_totals->counted);
        m_tabs->setCount(u"differing"_s, m_totals->differing);
        m_tabs->setCount(u"left"_s, m_totals->left);
    } else {
        QStringList words{tr("%n line(s)", nullptr, static_cast<int>(document.lines)),
                          tr("%1 in all").arg(words::formatQuantity(document.quantity))};
        if (document.sum)
            words.append(words::formatMoney(*document.sum));
        m_sums->setWords(words.join(u" · "_s));
    }
    const auto row = currentRow();
    m_remove->setVisible(draft);
    m_remove->setEnabled(row && row->line);
    m_remove->setToolTip(m_remove->isEnabled() ? QString() : tr("Choose a line that was entered."));
    m_reverse->setVisible(document.state == DocumentState::Posted);
    m_post->setVisible(draft);
    m_post->setEnabled(canPost());
    m_post->setToolTip(canPost() ? QString() : tr("It has no lines yet."));
}

void DocumentPane::showHint()
{
    const stock::Document &document = *m_document;
    QStringList words;
    if (!document.comment.isEmpty())
        words.append(document.comment);
    if (m_totals && isDraft())
        words.append(m_totals->movesSince > 0
                         ? tr("Sales go on while you count: %n move(s) since %1 are taken into account.", nullptr,
                              static_cast<int>(m_totals->movesSince))
                               .arg(words::formatMoment(document.created.at, m_context.clock.now()))
                         : tr("Sales go on while you count: each product is compared with what stood when you counted "
                              "it."));
    if (m_totals && document.uncountedIsNone)
        words.append(tr("What is not counted is not there."));
    if (isDraft() && !m_totals)
        words.append(tr("A draft is kept as you enter it; balances change when it is posted."));
    if (document.posted)
        words.append(tr("Posted %1 by %2.")
                         .arg(words::formatMoment(document.posted->at, m_context.clock.now()),
                              words::personName(document.posted->who)));
    if (document.reversed)
        words.append(tr("Reversed %1 by %2.")
                         .arg(words::formatMoment(document.reversed->at, m_context.clock.now()),
                              words::personName(document.reversed->who)));
    m_hint->setText(words.join(u'\n'));
}

void DocumentPane::retranslate()
{
    const bool counts = m_document && m_document->kind == DocumentKind::StockTaking;
    m_scan->setWords(tr("Barcode or SKU, or part of the name"));
    m_paste->setText(tr("Paste rows…"));
    m_forget->setWords(tr("Clear"));
    m_remove->setText(tr("Take out"));
    m_reverse->setText(tr("Reverse…"));
    m_post->setText(tr("Post…"));
    setIconButtonWords(m_more, tr("More"));
    m_table->setAccessibleName(counts ? tr("What there is to count") : tr("Lines of the document"));
    m_table->setEmptyWords([counts] {
        return counts ? StateWords{DocumentPane::tr("Nothing is here to count"),
                                   DocumentPane::tr("Nothing stands in this warehouse yet: scan what you find, or "
                                                    "paste a list."),
                                   {},
                                   u"barcode"_s}
                      : StateWords{DocumentPane::tr("No lines yet"),
                                   DocumentPane::tr("Scan a code, type a part of the name, or paste rows from a "
                                                    "spreadsheet."),
                                   {},
                                   u"barcode"_s};
    });
    m_table->setFilteredEmptyWords([] {
        return StateWords{
            DocumentPane::tr("None of these"), DocumentPane::tr("The other tabs show the rest."), {}, u"check"_s};
    });
    if (!m_document)
        return;
    setTitle(documentTitle(*m_document));
    setChip(documentChip(*m_document), documentStateWord(*m_document));
    setSubtitle(Cell::runs(
        {{documentPlaces(*m_document), Tone::Second},
         {u"·"_s, Tone::Muted},
         {words::personName(m_document->created.who), Tone::Second},
         {u"·"_s, Tone::Muted},
         {tr("begun %1").arg(words::formatMoment(m_document->created.at, m_context.clock.now())), Tone::Second}}));
    m_entry->setVisible(isDraft());
    m_tabsRow->setVisible(counts);
    showTotals();
    showHint();
}

// A scanner types wherever the focus is, and so does a person who looks at the sheet.
bool DocumentPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && isDraft()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool types = !key->text().isEmpty() && key->text().at(0).isLetterOrNumber() &&
                           !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (key->key() == Qt::Key_Delete && m_remove->isEnabled()) {
            Q_EMIT removeRequested();
            return true;
        }
        if (key->matches(QKeySequence::Paste) && areRowsCopied()) {
            Q_EMIT pasteRequested();
            return true;
        }
        if (types) {
            m_scan->setFocus(Qt::OtherFocusReason);
            m_scan->clear();
            QCoreApplication::sendEvent(m_scan, event);
            return true;
        }
    }
    return DetailPane::eventFilter(watched, event);
}

void DocumentPane::focusInEvent(QFocusEvent *event)
{
    DetailPane::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason && isDraft())
        focusScanner();
}

void DocumentPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    DetailPane::changeEvent(event);
}

} // namespace kramar::ui
