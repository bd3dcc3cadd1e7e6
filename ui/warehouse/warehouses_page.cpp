// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/warehouses_page.h"

#include "ui/common/act_dialog.h"
#include "ui/common/buttons.h"
#include "ui/common/field.h"
#include "ui/common/when_done.h"
#include "ui/warehouse/warehouse_card.h"
#include "ui/warehouse/warehouse_table.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

WarehousesPage::WarehousesPage(stock::Warehouses &warehouses, stock::Documents &documents, const PageContext &context,
                               QWidget *parent)
    : ListPage(u"warehouses"_s,
               new TableModel(std::make_unique<WarehouseSource>(warehouses), warehouseColumns(context.stores),
                              ObjectKind::Warehouse),
               parent)
    , m_warehouses(warehouses)
    , m_documents(documents)
    , m_context(context)
    , m_card(new WarehouseCard(warehouses, m_context))
    , m_add(makeButton({}, ButtonKind::Primary, this, u"add"_s))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return WarehousesPage::tr("Warehouses"); });
    setSearchWords([] { return WarehousesPage::tr("Name"); });
    setCard(m_card, [this] { return new WarehouseCard(m_warehouses, m_context); });
    setSavedFilters({{u"all"_s, [] { return WarehousesPage::tr("All"); }, {}}});
    table()->setEmptyWords([] {
        return StateWords{WarehousesPage::tr("No warehouses"), WarehousesPage::tr("Goods need a place to stand."),
                          WarehousesPage::tr("New warehouse…"), u"warehouse"_s};
    });
    connect(table(), &ObjectTable::emptyButtonClicked, this, &WarehousesPage::addNew);
    m_add->setObjectName(u"newWarehouse"_s);
    connect(m_add, &QPushButton::clicked, this, &WarehousesPage::addNew);
    addHeadWidget(m_add, QKeySequence(Qt::CTRL | Qt::Key_N));
    for (const Command::Spec &act : m_card->acts())
        addRowAct(act);
    addSave([this] { return m_card->hasUnsaved(); }, [this] { m_card->save(); });
    addUndo();
    connect(this, &ListPage::currentIdChanged, m_card, &WarehouseCard::show);
    connect(m_card, &WarehouseCard::troubled, this, &ListPage::setBanner);
    connect(m_card, &WarehouseCard::wellAgain, this, [this] { setBanner(std::nullopt); });
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(&m_context.news, &News::changed, this, &WarehousesPage::takeNews);
    connect(&m_context.stores, &StoreDirectory::changed, table()->tableModel(), &TableModel::refresh);
    retranslate();
    readTotals();
    start(&m_context.local, {.sortKey = u"name"_s});
}

bool WarehousesPage::hasUnsavedChanges() const
{
    return m_card->hasUnsaved();
}

// What stands in them follows the balances, and the cost of the goods.
void WarehousesPage::takeNews(const Changes &changes)
{
    Changes ours;
    bool figures = false;
    for (const Change &change : changes) {
        if (change.kind == ObjectKind::Warehouse)
            ours.append(change);
        figures = figures || change.kind == ObjectKind::Balance || change.kind == ObjectKind::Product ||
                  change.kind == ObjectKind::Store;
    }
    if (figures)
        ours = {{ObjectKind::Warehouse, 0}};
    if (ours.isEmpty())
        return;
    table()->tableModel()->onChanged(ours);
    readTotals();
}

void WarehousesPage::readTotals()
{
    whenDone(this, m_documents.values(), [this](const Result<stock::StockValues> &values) {
        if (!values)
            return; // the rows say what is wrong
        m_values = *values;
        retranslate();
    });
}

void WarehousesPage::addNew()
{
    auto *dialog = new ActDialog(tr("New warehouse"), tr("What is the new warehouse called?"), window());
    auto *name = new QLineEdit;
    name->setObjectName(u"newWarehouseName"_s);
    name->setMaxLength(stock::WarehouseOperations::longestName);
    auto *field = new Field(tr("Name"), name);
    field->keepMessageRoom();
    dialog->body()->addWidget(field);
    dialog->addText(tr("It is empty at first, and is counted in what each store sends until you untick it."));
    dialog->addWayOut(tr("Cancel"));
    QPushButton *verb = dialog->addVerb(tr("Add"), ButtonKind::Primary, [this, name, field, dialog] {
        whenDone(dialog, m_warehouses.add(name->text()),
                 [this, field, dialog = QPointer(dialog)](const Result<WarehouseId> &id) {
                     if (!id)
                         return field->setError(words::sentenceFor(id.error()).joined());
                     showRow(id->value());
                     dialog->accept();
                 });
        return false; // closes when the books have it
    });
    verb->setObjectName(u"addWarehouse"_s);
    const auto follow = [verb, name, field] {
        field->setError({});
        const bool empty = name->text().trimmed().isEmpty();
        verb->setEnabled(!empty);
        verb->setToolTip(empty ? WarehousesPage::tr("A warehouse needs a name.") : QString());
    };
    connect(name, &QLineEdit::textChanged, dialog, follow);
    follow();
    dialog->open();
    name->setFocus();
}

void WarehousesPage::retranslate()
{
    m_add->setText(tr("New warehouse…"));
    QStringList told;
    if (m_values)
        told.append(tr("Stock at cost: %1").arg(words::formatMoney(m_values->total)));
    if (m_values && m_values->withoutCost > 0)
        told.append(tr("the cost of %n product(s) is not known", nullptr, static_cast<int>(m_values->withoutCost)));
    setTotals(told.join(u" · "_s));
}

void WarehousesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

} // namespace kramar::ui
