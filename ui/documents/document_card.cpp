// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_card.h"

#include "ui/common/futures.h"
#include "ui/common/left_undone.h"
#include "ui/common/when_done.h"
#include "ui/documents/document_form.h"
#include "ui/documents/document_pane.h"
#include "ui/documents/document_words.h"
#include "ui/documents/line_paste_dialog.h"
#include "ui/documents/post_dialog.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype mostFound = 12;
constexpr qsizetype longestNumber = 5; // what a person types after a scan; codes are longer

} // namespace

DocumentCard::DocumentCard(stock::Documents &documents, stock::Stock &stock, listings::Listings &listings,
                           const PageContext &context)
    : DetailCard(new DocumentPane(documents, listings, context))
    , m_documents(documents)
    , m_stock(stock)
    , m_context(context)
    , m_detail(static_cast<DocumentPane *>(pane()))
{
    connectPane();
    connect(&m_context.news, &News::changed, this, &DocumentCard::takeNews);
    showNothing();
}

void DocumentCard::connectPane()
{
    connect(m_detail, &DocumentPane::codeEntered, this, &DocumentCard::takeCode);
    connect(m_detail, &DocumentPane::productChosen, this, [this](ProductId product) {
        whenDone(this, m_documents.addOne(DocumentId(*shownId()), product),
                 [this](const Result<stock::DocumentLine> &line) {
                     if (line)
                         added(*line);
                     else
                         fail(line.error());
                 });
    });
    connect(m_detail, &DocumentPane::searchWanted, this, &DocumentCard::search);
    connect(m_detail, &DocumentPane::unknownForgotten, this, [this] {
        m_unknown.remove(DocumentId(*shownId()));
        m_detail->showUnknown({});
        m_detail->focusScanner();
    });
    connect(m_detail, &DocumentPane::cellEdited, this, &DocumentCard::edit);
    connect(m_detail, &DocumentPane::removeRequested, this, &DocumentCard::takeOut);
    connect(m_detail, &DocumentPane::pasteRequested, this, &DocumentCard::paste);
    connect(m_detail, &DocumentPane::postRequested, this, &DocumentCard::askToPost);
    connect(m_detail, &DocumentPane::reverseRequested, this, &DocumentCard::askToReverse);
    connect(m_detail, &DocumentPane::historyWanted, this, &DocumentCard::readHistory);
    connect(m_detail, &DocumentPane::moreRequested, this, &DocumentCard::showMenu);
}

void DocumentCard::showNothing()
{
    m_detail->showEmpty(u"document"_s, tr("No document chosen"), tr("Choose one in the list."));
}

std::optional<qint64> DocumentCard::shownId() const
{
    return m_detail->document() ? std::optional(m_detail->document()->id.value()) : std::nullopt;
}

bool DocumentCard::isDraft() const
{
    return m_detail->isDraft();
}

// Of a stock-taking also what is expected follows the balances.
void DocumentCard::takeNews(const Changes &changes)
{
    if (!m_wanted)
        return;
    for (const Change &change : changes) {
        const bool document = change.kind == ObjectKind::Document && (change.id == 0 || change.id == *m_wanted);
        const bool sheet =
            change.kind == ObjectKind::Balance && (m_wanted != shownId() || (m_detail->totals() && isDraft()));
        if (document || sheet || change.kind == ObjectKind::Warehouse)
            return show(m_wanted);
    }
}

void DocumentCard::show(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    m_wanted = id;
    if (!id) {
        m_detail->clear();
        return showNothing();
    }
    whenDone(this, m_documents.find(DocumentId(*id)), [this, mine](const Result<stock::Document> &document) {
        if (mine != m_shown)
            return; // another one is asked for
        if (document)
            return showDocument(*document, mine);
        if (document.error().kind != Error::Kind::NotFound)
            return fail(document.error());
        m_wanted.reset();
        m_detail->clear();
        showNothing();
        Q_EMIT gone();
    });
}

void DocumentCard::showDocument(const stock::Document &document, quint64 mine)
{
    const auto present = [this, document](const std::optional<stock::CountTotals> &totals) {
        if (shownId() != document.id.value()) {
            m_last.reset();
            m_detail->say(DocumentPane::Said::Hint, {});
        }
        if (document.state != DocumentState::Draft)
            m_unknown.remove(document.id); // whoever posted it was told of them
        m_detail->show(document, totals);
        m_detail->showUnknown(m_unknown.value(document.id));
        if (m_toScan == document.id) { // as soon as the pane is there
            QMetaObject::invokeMethod(m_detail, &DocumentPane::focusScanner, Qt::QueuedConnection);
            m_toScan = {};
            for (const QString &code : std::exchange(m_firstCodes, {}))
                takeCode(code);
        }
        if (m_detail->showsHistory())
            readHistory();
    };
    if (document.kind != DocumentKind::StockTaking)
        return present(std::nullopt);
    whenDone(this, m_documents.countTotals(document.id),
             [this, mine, present](const Result<stock::CountTotals> &totals) {
                 if (mine != m_shown)
                     return;
                 if (totals)
                     present(*totals);
                 else
                     fail(totals.error());
             });
}

void DocumentCard::readHistory()
{
    const auto shown = shownId();
    if (!shown)
        return;
    whenDone(this, m_stock.warehouses(), [this, shown](const Result<QList<stock::Warehouse>> &warehouses) {
        if (!warehouses)
            return fail(warehouses.error());
        whenDone(this, m_documents.history(DocumentId(*shown)),
                 [this, shown, places = *warehouses](const Result<QList<journal::HistoryRow>> &rows) {
                     if (shown != shownId())
                         return; // another one is shown by now
                     if (rows)
                         m_detail->setHistory(*rows, places);
                     else
                         fail(rows.error());
                 });
    });
}

void DocumentCard::scanWhenShown(DocumentId id, const QStringList &codes)
{
    m_toScan = id;
    m_firstCodes = codes;
}

// A scanner does not wait for answers: codes are taken one after the other.
void DocumentCard::takeCode(const QString &code)
{
    m_codes.append({DocumentId(*shownId()), code});
    if (m_codes.size() == 1)
        nextCode();
}

void DocumentCard::nextCode()
{
    const Scan scan = m_codes.first();
    whenDone(this, m_documents.scan(scan.document, scan.code), [this, scan](const Result<stock::DocumentLine> &line) {
        takeScan(scan, line);
        m_codes.removeFirst();
        if (!m_codes.isEmpty())
            nextCode();
    });
}

void DocumentCard::takeScan(const Scan &scan, const Result<stock::DocumentLine> &line)
{
    if (line)
        return added(*line);
    if (line.error().kind == Error::Kind::NotFound)
        return notFound(scan);
    QApplication::beep();
    if (shownId() != scan.document.value())
        return fail(line.error());
    m_detail->say(DocumentPane::Said::Bad, words::sentenceFor(line.error()).joined());
}

void DocumentCard::notFound(const Scan &scan)
{
    if (shownId() != scan.document.value()) { // another document is shown by now
        QApplication::beep();
        keepUnknown(scan);
        Q_EMIT told(tr("“%1”: nothing was added.").arg(scan.code));
        return;
    }
    const auto number = quantityTyped(scan.code, m_detail->document()->kind);
    if (m_last && m_last->document == scan.document && scan.code.size() <= longestNumber && number)
        return setLast(*number);
    QApplication::beep();
    keepUnknown(scan);
    m_detail->say(DocumentPane::Said::Bad, {}); // the list says it
    m_detail->showUnknown(m_unknown.value(scan.document), true);
}

// The newest at the end, as it is read.
void DocumentCard::keepUnknown(const Scan &scan)
{
    QStringList &codes = m_unknown[scan.document];
    codes.removeAll(scan.code);
    codes.append(scan.code);
}

void DocumentCard::added(const stock::DocumentLine &line)
{
    if (shownId() != line.document.value())
        return; // another one is shown by now
    m_last = line;
    const bool counts = m_detail->document()->kind == DocumentKind::StockTaking;
    const QString quantity = words::formatQuantity(line.quantity);
    m_detail->say(DocumentPane::Said::Good,
                  counts ? tr("%1 — counted %2. Each scan adds 1, a number sets it.").arg(line.name, quantity)
                         : tr("%1 — %2. Each scan adds 1, a number sets it.").arg(line.name, quantity));
    m_detail->chooseRow(counts ? m_detail->rowOf(line.product) : line.id.value());
}

void DocumentCard::setLast(Quantity quantity)
{
    whenDone(this, m_documents.changeLine(m_last->id, {.quantity = quantity}),
             [this, quantity, line = *m_last](const Done &done) mutable {
                 if (!done)
                     return fail(done.error());
                 line.quantity = quantity;
                 added(line);
             });
}

void DocumentCard::search(const QString &typed)
{
    whenDone(this, m_stock.ids({.search = typed}), [this, typed](const Result<QList<qint64>> &ids) {
        if (!ids)
            return fail(ids.error());
        whenDone(this, m_stock.rows(ids->mid(0, mostFound)),
                 [this, typed](const Result<QList<stock::BalanceRow>> &rows) {
                     if (!rows)
                         return fail(rows.error());
                     QList<ScanField::Found> found;
                     for (const stock::BalanceRow &row : *rows)
                         found.append({row.product, row.name, row.sku});
                     m_detail->offer(typed, found);
                 });
    });
}

void DocumentCard::edit(qint64 rowId, const QString &column, const QString &text)
{
    const auto row = m_detail->row(rowId);
    if (!row || !isDraft())
        return;
    if (column == u"cost") {
        const auto cost = costTyped(text);
        if (cost && *cost != row->cost)
            changeLine(*row->line, {.cost = row->cost}, {.cost = *cost},
                       tr("The cost of “%1” is changed").arg(row->name));
        return;
    }
    const auto quantity = quantityTyped(text, m_detail->document()->kind);
    if (!quantity)
        return; // the cell said so
    if (m_detail->document()->kind != DocumentKind::StockTaking) {
        if (*quantity != *row->quantity)
            changeLine(*row->line, {.quantity = row->quantity}, {.quantity = *quantity},
                       tr("The quantity of “%1” is changed").arg(row->name));
        return;
    }
    // The same number, too: it was counted again now. Taken back it would be counted at another moment, so it is not.
    whenDone(this, m_documents.addLines(m_detail->document()->id, {{.product = row->product, .quantity = *quantity}}),
             [this, name = row->name, quantity = *quantity](const Done &done) {
                 if (!done)
                     return fail(done.error());
                 Q_EMIT wellAgain();
                 m_detail->say(DocumentPane::Said::Good,
                               tr("%1 — counted %2.").arg(name, words::formatQuantity(quantity)));
             });
}

void DocumentCard::changeLine(DocumentLineId line, const stock::LineChange &before, const stock::LineChange &after,
                              const QString &words)
{
    whenDone(this, m_documents.changeLine(line, after), [this, line, before, after, words](const Done &done) {
        if (!done)
            return fail(done.error());
        Q_EMIT wellAgain();
        stock::Documents &documents = m_documents;
        kept(
            {words, tr("Taken back: the line is as it was before")},
            [&documents, line, before] { return whole(documents.changeLine(line, before)); },
            [&documents, line, after] { return whole(documents.changeLine(line, after)); });
    });
}

void DocumentCard::takeOut()
{
    const auto row = m_detail->currentRow();
    if (!row || !row->line || !isDraft())
        return;
    whenDone(
        this, m_documents.removeLine(*row->line), [this, row = *row, of = *m_detail->document()](const Done &done) {
            if (!done)
                return fail(done.error());
            Q_EMIT wellAgain();
            if (m_last && m_last->id == *row.line)
                m_last.reset();
            if (of.kind == DocumentKind::StockTaking)
                return m_detail->say(DocumentPane::Said::Warning, tr("%1 — left to count.").arg(row.name));
            stock::Documents &documents = m_documents;
            const stock::NewLine line{.product = row.product,
                                      .quantity = *row.quantity,
                                      .cost = of.kind == DocumentKind::Receipt ? row.cost : std::nullopt};
            kept(
                {tr("“%1” is taken out").arg(row.name), tr("Taken back: “%1” is in the document again").arg(row.name)},
                [&documents, id = of.id, line] { return whole(documents.addLines(id, {line})); },
                [&documents, id = of.id, line] { return whole(documents.removeLast(id, line.product)); });
        });
}

void DocumentCard::paste()
{
    if (!isDraft())
        return;
    const stock::Document of = *m_detail->document();
    stock::Documents &documents = m_documents;
    auto *dialog = new LinePasteDialog(
        of,
        [&documents, id = of.id](const QString &text, const stock::PasteColumns &columns) {
            return documents.readPaste(id, text, columns);
        },
        m_detail);
    connect(dialog, &LinePasteDialog::taken, this, [this, of](const QList<stock::NewLine> &lines) {
        whenDone(this, m_documents.addLines(of.id, lines), [this, count = lines.size()](const Done &done) {
            if (!done)
                return fail(done.error());
            Q_EMIT wellAgain();
            m_detail->say(DocumentPane::Said::Good, tr("%n row(s) were taken.", nullptr, static_cast<int>(count)));
        });
    });
    if (areRowsCopied())
        dialog->setText(QApplication::clipboard()->text());
    dialog->open();
}

void DocumentCard::change()
{
    if (!isDraft())
        return;
    whenDone(this, m_stock.warehouses(),
             [this, of = *m_detail->document()](const Result<QList<stock::Warehouse>> &warehouses) {
                 if (!warehouses)
                     return fail(warehouses.error());
                 auto *form = new DocumentForm(of, *warehouses, m_detail);
                 connect(form, &DocumentForm::changeWanted, this, [this, of](const stock::DocumentChange &change) {
                     whenDone(this, m_documents.change(of.id, change), [this](const Done &done) {
                         if (!done)
                             fail(done.error());
                     });
                 });
                 form->open();
             });
}

void DocumentCard::askToRemove()
{
    if (!isDraft())
        return;
    const stock::Document of = *m_detail->document();
    auto *dialog = new ActDialog(tr("Delete the draft"), tr("Delete “%1”?").arg(documentTitle(of)), m_detail);
    dialog->setIrreversible(true);
    if (of.lines > 0)
        dialog->addText(tr("It goes with its %n line(s).", nullptr, static_cast<int>(of.lines)));
    dialog->addText(tr("No balance changes: it was not posted."));
    dialog->addWayOut(tr("Keep it"));
    QPushButton *verb = dialog->addVerb(tr("Delete"), ButtonKind::Danger, [this, of] {
        whenDone(this, m_documents.remove(of.id), [this, of](const Done &done) {
            if (!done)
                return fail(done.error());
            Q_EMIT told(tr("%1 is deleted.").arg(documentTitle(of)));
        });
        return true;
    });
    verb->setObjectName(u"deleteDocument"_s);
    dialog->open();
}

void DocumentCard::askToPost()
{
    if (!isDraft())
        return;
    const DocumentId id(*shownId());
    whenDone(this, m_documents.lines(id), [this, id](const Result<QList<stock::DocumentLine>> &lines) {
        if (!lines)
            return fail(lines.error());
        if (shownId() != id.value() || !isDraft())
            return; // another one is shown by now
        const auto costless =
            std::count_if(lines->cbegin(), lines->cend(), [](const auto &line) { return !line.cost.has_value(); });
        confirmPosting({.unknownCodes = m_unknown.value(id),
                        .lines = lines->size(),
                        .withoutCost = m_detail->document()->kind == DocumentKind::Receipt ? costless : 0});
    });
}

void DocumentCard::confirmPosting(const LeftOut &leftOut)
{
    whenDone(this, m_documents.changesOfPosting(DocumentId(*shownId())),
             [this, leftOut, of = *m_detail->document(),
              totals = m_detail->totals()](const Result<QList<stock::BalanceChange>> &changes) {
                 if (!changes)
                     return fail(changes.error());
                 const auto post = [this, of] {
                     whenDone(this, m_documents.post(of.id), [this, of](const Result<bool> &posted) {
                         if (!posted)
                             return fail(posted.error());
                         Q_EMIT wellAgain();
                         Q_EMIT told(tr("%1 is posted.").arg(documentTitle(of)));
                     });
                 };
                 auto *dialog = new PostDialog(PostDialog::Act::Post, of, *changes, totals, post, m_detail);
                 dialog->addLeftOut(leftOut);
                 dialog->open();
             });
}

void DocumentCard::askToReverse()
{
    if (!m_detail->document() || m_detail->document()->state != DocumentState::Posted)
        return;
    whenDone(this, m_documents.changesOfReversal(DocumentId(*shownId())),
             [this, of = *m_detail->document()](const Result<QList<stock::BalanceChange>> &changes) {
                 if (!changes)
                     return fail(changes.error());
                 const auto reverse = [this, of] {
                     whenDone(this, m_documents.reverse(of.id), [this, of](const Result<bool> &reversed) {
                         if (!reversed)
                             return fail(reversed.error());
                         Q_EMIT wellAgain();
                         Q_EMIT told(tr("%1 is reversed.").arg(documentTitle(of)));
                     });
                 };
                 (new PostDialog(PostDialog::Act::Reverse, of, *changes, std::nullopt, reverse, m_detail))->open();
             });
}

QList<Command::Spec> DocumentCard::acts()
{
    const auto draft = [this] { return isDraft(); };
    return {{.words = [] { return DocumentCard::tr("Post the document…"); },
             .act = [this] { askToPost(); },
             .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
             .can = [this] { return isDraft() && m_detail->canPost(); },
             .icon = u"check"_s,
             .name = u"post_document"_s},
            {.words = [] { return DocumentCard::tr("Reverse the document…"); },
             .act = [this] { askToReverse(); },
             .can = [this] { return m_detail->document() && m_detail->document()->state == DocumentState::Posted; },
             .icon = u"return"_s,
             .name = u"reverse_document"_s},
            {.words = [] { return DocumentCard::tr("Paste rows of a spreadsheet…"); },
             .act = [this] { paste(); },
             .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
             .can = draft,
             .icon = u"clipboard"_s,
             .name = u"paste_rows"_s},
            {.words = [] { return DocumentCard::tr("Scan or enter goods"); },
             .act = [this] { m_detail->focusScanner(); },
             .key = QKeySequence(Qt::CTRL | Qt::Key_T),
             .can = draft,
             .icon = u"barcode"_s,
             .name = u"scan_goods"_s},
            {.words = [] { return DocumentCard::tr("Change warehouse or comment…"); },
             .act = [this] { change(); },
             .can = draft,
             .icon = u"edit"_s,
             .name = u"change_document"_s},
            {.words = [] { return DocumentCard::tr("Delete the draft…"); },
             .act = [this] { askToRemove(); },
             .key = QKeySequence(Qt::Key_Delete),
             .can = draft,
             .icon = u"delete"_s,
             .name = u"delete_document"_s,
             .heard = Command::Heard::List}};
}

void DocumentCard::showMenu(const QPoint &place)
{
    Command::popUpRowActs(m_detail, place);
}

} // namespace kramar::ui
