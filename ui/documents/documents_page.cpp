// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documents_page.h"

#include "ui/common/when_done.h"
#include "ui/documents/document_card.h"
#include "ui/documents/document_form.h"
#include "ui/documents/document_table.h"
#include "ui/documents/new_buttons.h"
#include "words/sentence.h"
#include "words/titles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int countPauseMs = 300;

QList<Condition> inState(DocumentState state)
{
    return {{u"state"_s, toCode(state)}};
}

} // namespace

DocumentsPage::DocumentsPage(stock::Documents &documents, stock::Stock &stock, listings::Listings &listings,
                             const PageContext &context, QWidget *parent)
    : ListPage(u"documents"_s,
               new TableModel(std::make_unique<DocumentSource>(documents), documentColumns(context.clock),
                              ObjectKind::Document),
               parent)
    , m_documents(documents)
    , m_stock(stock)
    , m_context(context)
    , m_card(new DocumentCard(documents, stock, listings, m_context))
    , m_new(new NewButtons(
          this, {DocumentKind::WriteOff, DocumentKind::StockTaking, DocumentKind::Transfer, DocumentKind::Receipt}))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return DocumentsPage::tr("Documents"); });
    setSearchWords([] { return DocumentsPage::tr("Number, or goods in it"); });
    setCard(m_card, [this, &listings] { return new DocumentCard(m_documents, m_stock, listings, m_context); });
    setUpFilters();
    setUpActs();
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countPauseMs);
    connect(&m_countTimer, &QTimer::timeout, this, &DocumentsPage::refreshCounts);
    connect(this, &ListPage::currentIdChanged, m_card, &DocumentCard::show);
    connect(m_card, &DocumentCard::troubled, this, &ListPage::setBanner);
    connect(m_card, &DocumentCard::wellAgain, this, [this] { setBanner(std::nullopt); });
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(&m_context.news, &News::changed, this, &DocumentsPage::takeNews);
    readWarehouses();
    refreshCounts();
    start(&m_context.local, {.sortKey = u"created"_s, .descending = true});
}

void DocumentsPage::setUpFilters()
{
    setSavedFilters({{u"all"_s, [] { return DocumentsPage::tr("All"); }, {}},
                     {u"drafts"_s, [] { return DocumentsPage::tr("Drafts"); }, inState(DocumentState::Draft)},
                     {u"posted"_s, [] { return DocumentsPage::tr("Posted"); }, inState(DocumentState::Posted)},
                     {u"reversed"_s, [] { return DocumentsPage::tr("Reversed"); }, inState(DocumentState::Reversed)}});
    const auto choices = [](const auto &values) {
        QList<FilterChoice> all;
        for (const auto value : values)
            all.append({toCode(value), words::title(value)});
        return all;
    };
    filters()->setFields({{.key = u"kind"_s,
                           .title = [] { return DocumentsPage::tr("Kind"); },
                           .choices = [choices] { return choices(allDocumentKinds()); },
                           .multiple = true,
                           .pinned = true},
                          {.key = u"warehouse"_s,
                           .title = [] { return DocumentsPage::tr("Warehouse"); },
                           .choices =
                               [this] {
                                   QList<FilterChoice> all;
                                   for (const stock::Warehouse &warehouse : std::as_const(m_warehouses))
                                       all.append({warehouse.id.value(), warehouse.name});
                                   return all;
                               },
                           .pinned = true},
                          {.key = u"state"_s,
                           .title = [] { return DocumentsPage::tr("State"); },
                           .choices = [choices] { return choices(allDocumentStates()); }}});
    table()->setEmptyWords([] {
        return StateWords{DocumentsPage::tr("No documents yet"),
                          DocumentsPage::tr("Enter what came in as a receipt, or count what is there: a stock-taking "
                                            "sets the balances."),
                          DocumentsPage::tr("New stock-taking…"), u"document"_s};
    });
    connect(table(), &ObjectTable::emptyButtonClicked, this, [this] { startNew(DocumentKind::StockTaking); });
}

void DocumentsPage::setUpActs()
{
    connect(m_new, &NewButtons::wanted, this, &DocumentsPage::startNew);
    const QList<Command::Spec> acts = m_card->acts();
    for (const Command::Spec &act : acts)
        addRowAct(act);
    addUndo();
}

void DocumentsPage::takeNews(const Changes &changes)
{
    table()->tableModel()->onChanged(changes);
    const auto holds = [&changes](ObjectKind kind) {
        return std::any_of(changes.cbegin(), changes.cend(), [kind](const Change &each) { return each.kind == kind; });
    };
    if (holds(ObjectKind::Document))
        m_countTimer.start();
    if (holds(ObjectKind::Warehouse))
        readWarehouses();
}

void DocumentsPage::readWarehouses()
{
    whenDone(this, m_stock.warehouses(), [this](const Result<QList<stock::Warehouse>> &warehouses) {
        if (!warehouses)
            return fail(warehouses.error());
        m_warehouses = *warehouses;
        m_new->setWarehouses(warehouses->size());
    });
}

void DocumentsPage::refreshCounts()
{
    for (const SavedFilter &filter : tabs()->filters()) {
        if (filter.own)
            continue;
        whenDone(this, table()->tableModel()->source().count(filter.query()),
                 [this, tab = filter.key](const Result<qint64> &count) {
                     if (count) // a tab without a number says that nobody knows it
                         tabs()->setCount(tab, *count);
                 });
    }
}

void DocumentsPage::startNew(DocumentKind kind)
{
    whenDone(this, m_stock.warehouses(), [this, kind](const Result<QList<stock::Warehouse>> &warehouses) {
        if (!warehouses)
            return fail(warehouses.error());
        auto *form = new DocumentForm(kind, *warehouses, window());
        connect(form, &DocumentForm::createWanted, this, &DocumentsPage::create);
        form->open();
    });
}

void DocumentsPage::create(const stock::NewDocument &document, const QStringList &codes)
{
    whenDone(this, m_documents.create(document), [this, codes](const Result<DocumentId> &id) {
        if (!id)
            return fail(id.error());
        setBanner(std::nullopt);
        m_card->scanWhenShown(*id, codes);
        showRow(id->value());
    });
}

void DocumentsPage::fail(const Error &error)
{
    const words::Sentence sentence = words::sentenceFor(error);
    setBanner(PageBanner{Banner::Kind::Error, sentence.what,
                         QString(sentence.program + u' ' + sentence.remedy).trimmed(), tr("Close")});
}

} // namespace kramar::ui
