// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/warehouse_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/choices.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/context/history_section.h"
#include "words/format.h"
#include "words/history.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

WarehousePane::WarehousePane(const PageContext &context)
    : m_context(context)
    , m_name(new QLineEdit)
    , m_nameField(new Field(u" "_s, m_name))
    , m_save(makeButton({}, ButtonKind::Primary, this))
    , m_makeDefault(makeButton({}, ButtonKind::Normal, this, u"check"_s))
    , m_remove(makeButton({}, ButtonKind::Normal, this, u"delete"_s))
    , m_facts(new QGridLayout)
    , m_storesHint(new Label({}, Tone::Muted, TypeStep::Small))
    , m_stores(new QGridLayout)
    , m_negative(new Switch)
    , m_negativeHint(new Label({}, Tone::Muted, TypeStep::Small))
    , m_history(new HistorySection(context.clock))
{
    m_name->setObjectName(u"warehouseName"_s);
    m_name->setMaxLength(stock::WarehouseOperations::longestName);
    m_save->setObjectName(u"saveWarehouse"_s);
    setKeyHint(m_save, QKeySequence::Save);
    m_makeDefault->setObjectName(u"makeDefault"_s);
    m_remove->setObjectName(u"removeWarehouse"_s);
    m_negative->setObjectName(u"belowZero"_s);
    acts()->addWidget(m_makeDefault);
    acts()->addWidget(m_remove);
    acts()->addStretch(1);
    addTab(u"general"_s, [] { return WarehousePane::tr("General"); });
    m_nameField->setBeside(m_save);
    addSection({})->addWidget(m_nameField);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(6);
    m_facts->setColumnStretch(1, 1);
    addSection(u" "_s, &m_figuresTitle)->addLayout(m_facts);
    QVBoxLayout *stores = addSection(u" "_s, &m_storesTitle);
    m_storesHint->setWordWrap(true);
    m_stores->setHorizontalSpacing(16);
    m_stores->setVerticalSpacing(6);
    m_stores->setColumnStretch(1, 1);
    stores->addLayout(m_stores);
    stores->addWidget(m_storesHint);
    QVBoxLayout *negative = addSection(u" "_s, &m_negativeTitle);
    m_negativeHint->setWordWrap(true);
    negative->addWidget(m_negative);
    negative->addWidget(m_negativeHint);
    addTab(u"history"_s, [] { return WarehousePane::tr("History"); });
    m_history->standAlone();
    addSection({})->addWidget(m_history);
    connect(m_name, &QLineEdit::textChanged, this, &WarehousePane::followName);
    const auto save = [this] {
        if (m_save->isEnabled())
            Q_EMIT nameEntered(typedName());
    };
    connect(m_name, &QLineEdit::returnPressed, this, save);
    connect(m_save, &QPushButton::clicked, this, save);
    connect(m_nameField, &Field::restoreRequested, this, &WarehousePane::takeBackName);
    connect(m_makeDefault, &QPushButton::clicked, this, &WarehousePane::defaultWanted);
    connect(m_remove, &QPushButton::clicked, this, &WarehousePane::removeWanted);
    connect(m_negative, &Switch::toggled, this, &WarehousePane::negativeChosen);
    connect(&context.stores, &StoreDirectory::changed, this, [this] {
        makeStores();
        showStores();
    });
    connect(this, &DetailPane::currentTabChanged, this, [this] {
        if (showsHistory())
            Q_EMIT historyWanted();
    });
    makeStores();
    retranslate();
}

bool WarehousePane::showsHistory() const
{
    return currentTab() == u"history";
}

QString WarehousePane::typedName() const
{
    const QString typed = m_name->text().simplified();
    return m_row && typed != m_row->warehouse.name ? typed : QString();
}

void WarehousePane::takeBackName()
{
    if (m_row)
        m_name->setText(m_row->warehouse.name);
}

void WarehousePane::setNameError(const QString &sentence)
{
    m_nameField->setError(sentence);
}

void WarehousePane::focusName()
{
    setCurrentTab(u"general"_s);
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void WarehousePane::show(const stock::WarehouseRow &row)
{
    const bool same = m_row && m_row->warehouse.id == row.warehouse.id;
    const bool typing = same && !typedName().isEmpty();
    m_row = row;
    if (!typing)
        m_name->setText(row.warehouse.name);
    if (!same && showsHistory())
        Q_EMIT historyWanted();
    retranslate();
    showContent();
}

void WarehousePane::setHistory(const QList<journal::HistoryRow> &rows)
{
    m_history->setRows(rows, [this](const QString &field, const std::optional<QString> &value) {
        const QString head = field.section(u'.', 0, 0);
        const QString said = words::historyFieldValue(field, value, {});
        if (head != u"synchronise" && head != u"orders_of")
            return said;
        return m_context.stores.tile(StoreId(field.section(u'.', 1).toLongLong())).name + u" — "_s + said;
    });
}

// Two boxes for each store.
void WarehousePane::makeStores()
{
    for (const StoreRow &row : std::as_const(m_storeRows)) {
        for (QWidget *part : {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.counted),
                              static_cast<QWidget *>(row.orders)}) {
            m_stores->removeWidget(part);
            part->hide();
            part->deleteLater();
        }
    }
    m_storeRows.clear();
    int line = 0;
    for (const stores::Store &store : m_context.stores.all()) {
        StoreRow row{store.id, new Label(store.name), new QCheckBox, new QCheckBox};
        row.name->setStrong(true);
        row.counted->setObjectName(u"countedFor.%1"_s.arg(store.id.value()));
        row.orders->setObjectName(u"ordersOf.%1"_s.arg(store.id.value()));
        m_stores->addWidget(row.name, line++, 0, 1, 2);
        m_stores->addWidget(row.counted, line++, 0, 1, 2);
        m_stores->addWidget(row.orders, line++, 0, 1, 2);
        connect(row.counted, &QCheckBox::toggled, this,
                [this, id = store.id](bool on) { Q_EMIT countedChosen(id, on); });
        connect(row.orders, &QCheckBox::toggled, this, [this, id = store.id](bool on) { Q_EMIT ordersChosen(id, on); });
        m_storeRows.append(row);
    }
}

void WarehousePane::showStores()
{
    for (const StoreRow &row : std::as_const(m_storeRows)) {
        const QString store = row.name->text();
        row.counted->setText(tr("Synchronise with Prom.ua"));
        row.counted->setToolTip(tr("What is available here is counted in the balances that “%1” sends.").arg(store));
        row.counted->setAccessibleName(tr("Synchronise with Prom.ua: %1").arg(store));
        row.orders->setText(tr("Its orders leave from here"));
        row.orders->setAccessibleName(tr("Orders of %1 are reserved and written off here").arg(store));
        if (!m_row)
            continue;
        const bool here = m_row->ordersOf.contains(row.store);
        const bool byDefault = here && !m_row->chosenBy.contains(row.store);
        showChecked(row.counted, m_row->countedFor.contains(row.store));
        showChecked(row.orders, here);
        // It may be unticked where another one takes them then.
        row.orders->setEnabled(!(here && m_row->warehouse.isDefault));
        row.orders->setToolTip(byDefault ? tr("This is the default warehouse: tick it in another one to change it.")
                               : here && m_row->warehouse.isDefault ? tr("Tick it in another warehouse to change it.")
                               : here                               ? tr("Unticked, they go to the default warehouse.")
                                                                    : tr("The reserves of its open orders move here."));
    }
    m_storesHint->setText(m_storeRows.isEmpty() ? tr("No store is connected yet.")
                                                : tr("A change goes to Prom at once where current balances are sent."));
}

void WarehousePane::showFacts()
{
    QList<std::tuple<QString, QString, Tone>> facts;
    facts.append({tr("Products on hand"), words::formatCount(m_row->products), Tone::Normal});
    facts.append({tr("Stock value at cost"), words::formatMoney(m_row->value.value), Tone::Normal});
    if (m_row->value.withoutCost > 0)
        facts.append({tr("Cost not known"), tr("%n product(s)", nullptr, static_cast<int>(m_row->value.withoutCost)),
                      Tone::Warn});
    if (m_row->belowZero > 0)
        facts.append({tr("Less than nothing on hand"), tr("%n product(s)", nullptr, static_cast<int>(m_row->belowZero)),
                      Tone::Bad});
    while (m_factRows.size() < facts.size()) {
        const auto line = static_cast<int>(m_factRows.size());
        m_factRows.append(std::pair(new Label({}, Tone::Second), new Label));
        m_facts->addWidget(m_factRows.last().first, line, 0);
        m_facts->addWidget(m_factRows.last().second, line, 1);
    }
    for (qsizetype i = 0; i < m_factRows.size(); ++i) {
        const auto &[title, value] = m_factRows[i];
        title->setVisible(i < facts.size());
        value->setVisible(i < facts.size());
        if (i >= facts.size())
            continue;
        title->setText(std::get<0>(facts[i]));
        value->setText(std::get<1>(facts[i]));
        value->setTone(std::get<2>(facts[i]));
        value->setAccessibleName(title->text() + u": "_s + value->text());
    }
}

void WarehousePane::followName()
{
    const bool changed = m_row && m_name->text().simplified() != m_row->warehouse.name;
    const bool empty = m_name->text().simplified().isEmpty();
    m_nameField->setChanged(changed ? std::optional(m_row->warehouse.name) : std::nullopt);
    m_nameField->setError(changed && empty ? tr("A warehouse needs a name.") : QString());
    m_save->setEnabled(changed && !empty);
    m_save->setToolTip(!changed ? tr("Nothing is changed.") : QString());
}

void WarehousePane::retranslate()
{
    m_nameField->setLabel(tr("Name"));
    m_save->setText(tr("Save"));
    m_makeDefault->setText(tr("Make it the default"));
    m_remove->setText(tr("Delete"));
    m_figuresTitle->setText(tr("What stands here"));
    m_storesTitle->setText(tr("Stores"));
    m_negativeTitle->setText(tr("Below zero"));
    m_negative->setText(tr("May go below zero"));
    m_negativeHint->setText(tr("Otherwise what is not there cannot be written off or moved. What falls below zero is "
                               "marked in balances and documents in any case."));
    showStores();
    if (!m_row)
        return;
    const stock::Warehouse &warehouse = m_row->warehouse;
    setTitle(warehouse.name);
    setChip(warehouse.isDefault ? std::optional(Chip{ChipTone::Outlined, ChipGlyph::None}) : std::nullopt,
            tr("default"));
    showChecked(m_negative, warehouse.negativeAllowed);
    m_makeDefault->setEnabled(!warehouse.isDefault);
    m_makeDefault->setToolTip(warehouse.isDefault
                                  ? tr("It is the default one already.")
                                  : tr("What names no warehouse goes there; reserves of open orders move along."));
    m_remove->setEnabled(!warehouse.isDefault && !m_row->used);
    m_remove->setToolTip(warehouse.isDefault ? tr("It is the default one: make another one that first.")
                         : m_row->used       ? tr("Something moved here, or a store or a document names it: it stays.")
                                             : tr("It was never used."));
    showFacts();
    followName();
}

void WarehousePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DetailPane::changeEvent(event);
}

} // namespace kramar::ui
