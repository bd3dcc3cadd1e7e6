// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warehouse/warehouse_card.h"

#include "ui/common/futures.h"
#include "ui/common/left_undone.h"
#include "ui/common/when_done.h"
#include "ui/warehouse/warehouse_pane.h"
#include "words/sentence.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

WarehouseCard::WarehouseCard(stock::Warehouses &warehouses, const PageContext &context)
    : DetailCard(new WarehousePane(context))
    , m_warehouses(warehouses)
    , m_context(context)
    , m_detail(static_cast<WarehousePane *>(pane()))
{
    connect(m_detail, &WarehousePane::nameEntered, this, &WarehouseCard::rename);
    connect(m_detail, &WarehousePane::defaultWanted, this, &WarehouseCard::makeDefault);
    connect(m_detail, &WarehousePane::removeWanted, this, &WarehouseCard::remove);
    connect(m_detail, &WarehousePane::historyWanted, this, &WarehouseCard::readHistory);
    connect(m_detail, &WarehousePane::negativeChosen, this, [this](bool allowed) {
        const auto &[id, name, isDefault, negative] = m_detail->row()->warehouse;
        change(
            allowed ? Told(tr("“%1” may fall below zero").arg(name),
                           tr("Taken back: “%1” may not fall below zero").arg(name))
                    : Told(tr("“%1” may not fall below zero").arg(name),
                           tr("Taken back: “%1” may fall below zero").arg(name)),
            [&all = m_warehouses, id = id, allowed] { return all.allowNegative(id, allowed); },
            [&all = m_warehouses, id = id, allowed] { return all.allowNegative(id, !allowed); });
    });
    connect(m_detail, &WarehousePane::countedChosen, this, [this](StoreId store, bool counted) {
        const WarehouseId id = m_detail->row()->warehouse.id;
        const QString name = m_detail->row()->warehouse.name;
        const QString of = m_context.stores.tile(store).name;
        change(
            counted ? Told(tr("“%1” is counted in what “%2” sends").arg(name, of),
                           tr("Taken back: “%1” is not counted in what “%2” sends").arg(name, of))
                    : Told(tr("“%1” is not counted in what “%2” sends").arg(name, of),
                           tr("Taken back: “%1” is counted in what “%2” sends").arg(name, of)),
            [&all = m_warehouses, id, store, counted] { return all.synchronise(id, store, counted); },
            [&all = m_warehouses, id, store, counted] { return all.synchronise(id, store, !counted); });
    });
    connect(m_detail, &WarehousePane::ordersChosen, this, [this](StoreId store, bool here) {
        const stores::Store *of = m_context.stores.find(store);
        if (!of)
            return;
        const std::optional<WarehouseId> before = of->warehouse;
        const auto after = here ? std::optional(m_detail->row()->warehouse.id) : std::nullopt;
        change(
            {here ? tr("Orders of “%1” are taken from “%2”").arg(of->name, m_detail->row()->warehouse.name)
                  : tr("Orders of “%1” are taken from the default warehouse").arg(of->name),
             tr("Taken back: orders of “%1” are taken from where they were before").arg(of->name)},
            [&all = m_warehouses, store, after] { return all.takeOrdersOf(store, after); },
            [&all = m_warehouses, store, before] { return all.takeOrdersOf(store, before); });
    });
    connect(&m_context.news, &News::changed, this, &WarehouseCard::takeNews);
    showNothing();
}

void WarehouseCard::showNothing()
{
    m_detail->showEmpty(u"warehouse"_s, tr("No warehouse chosen"), tr("Choose one in the list."));
}

void WarehouseCard::retranslate()
{
    if (!shownId())
        showNothing();
}

std::optional<qint64> WarehouseCard::shownId() const
{
    return m_detail->row() ? std::optional(m_detail->row()->warehouse.id.value()) : std::nullopt;
}

bool WarehouseCard::hasUnsaved() const
{
    return !m_detail->typedName().isEmpty();
}

// What stands in it follows the balances, what it is for the stores.
void WarehouseCard::takeNews(const Changes &changes)
{
    for (const Change &change : changes) {
        if (m_wanted && (change.kind == ObjectKind::Warehouse || change.kind == ObjectKind::Balance ||
                         change.kind == ObjectKind::Store))
            return show(m_wanted);
    }
}

void WarehouseCard::show(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    m_wanted = id;
    if (!id) {
        m_detail->clear();
        return showNothing();
    }
    whenDone(this, m_warehouses.rows({*id}), [this, mine](const Result<QList<stock::WarehouseRow>> &rows) {
        if (mine != m_shown)
            return; // another one is asked for
        if (!rows)
            return fail(rows.error());
        if (rows->isEmpty()) {
            m_wanted.reset();
            m_detail->clear();
            showNothing();
            Q_EMIT gone();
            return;
        }
        m_detail->show(rows->first());
        if (m_detail->showsHistory())
            readHistory();
    });
}

void WarehouseCard::readHistory()
{
    const auto shown = shownId();
    if (!shown)
        return;
    whenDone(this, m_warehouses.history(WarehouseId(*shown)),
             [this, shown](const Result<QList<journal::HistoryRow>> &rows) {
                 if (shown != shownId())
                     return;
                 if (rows)
                     m_detail->setHistory(*rows);
                 else
                     fail(rows.error());
             });
}

// What was refused is shown as it stands in the books.
void WarehouseCard::change(const Told &words, const Ask &forth, const Ask &back)
{
    whenDone(this, forth(), [this, words, forth, back](const Done &done) {
        if (!done) {
            fail(done.error());
            return show(m_wanted);
        }
        Q_EMIT wellAgain();
        kept(
            words, [back] { return whole(back()); }, [forth] { return whole(forth()); });
    });
}

void WarehouseCard::save()
{
    if (const QString name = m_detail->typedName(); !name.isEmpty())
        return rename(name);
    Q_EMIT saveEnded(true);
}

void WarehouseCard::rename(const QString &name)
{
    const stock::Warehouse before = m_detail->row()->warehouse;
    whenDone(this, m_warehouses.rename(before.id, name), [this, before, name](const Done &done) {
        if (!done) {
            if (done.error().kind == Error::Kind::Invalid && shownId() == before.id.value())
                m_detail->setNameError(words::sentenceFor(done.error()).joined());
            else
                fail(done.error());
            return Q_EMIT saveEnded(false);
        }
        Q_EMIT wellAgain();
        kept(
            {tr("“%1” is called “%2” now").arg(before.name, name),
             tr("Taken back: it is called “%1” again").arg(before.name)},
            [&all = m_warehouses, before] { return whole(all.rename(before.id, before.name)); },
            [&all = m_warehouses, before, name] { return whole(all.rename(before.id, name)); });
        Q_EMIT saveEnded(true);
    });
}

void WarehouseCard::makeDefault()
{
    if (!m_detail->row() || m_detail->row()->warehouse.isDefault)
        return;
    const stock::Warehouse to = m_detail->row()->warehouse;
    whenDone(this, m_warehouses.ids({}), [this, to](const Result<QList<qint64>> &ids) {
        if (!ids)
            return fail(ids.error());
        whenDone(this, m_warehouses.rows(*ids), [this, to](const Result<QList<stock::WarehouseRow>> &rows) {
            if (!rows)
                return fail(rows.error());
            const auto before = std::find_if(rows->cbegin(), rows->cend(),
                                             [](const stock::WarehouseRow &row) { return row.warehouse.isDefault; });
            if (before == rows->cend())
                return;
            change(
                {tr("“%1” is the default warehouse").arg(to.name),
                 tr("Taken back: “%1” is the default warehouse again").arg(before->warehouse.name)},
                [&all = m_warehouses, to] { return all.makeDefault(to.id); },
                [&all = m_warehouses, id = before->warehouse.id] { return all.makeDefault(id); });
        });
    });
}

void WarehouseCard::remove()
{
    if (!m_detail->row())
        return;
    const stock::WarehouseRow row = *m_detail->row();
    change(
        {tr("“%1” is deleted").arg(row.warehouse.name), tr("Taken back: “%1” is there again").arg(row.warehouse.name)},
        [&all = m_warehouses, row] { return all.remove(row.warehouse.id); },
        [&all = m_warehouses, row] { return all.restore(row); });
}

QList<Command::Spec> WarehouseCard::acts()
{
    return {
        {.words = [] { return WarehouseCard::tr("Rename"); },
         .act = [this] { m_detail->focusName(); },
         .key = QKeySequence(Qt::Key_F2),
         .can = [this] { return m_detail->row().has_value(); },
         .icon = u"edit"_s,
         .name = u"rename_warehouse"_s},
        {.words = [] { return WarehouseCard::tr("Make it the default"); },
         .act = [this] { makeDefault(); },
         .can = [this] { return m_detail->row() && !m_detail->row()->warehouse.isDefault; },
         .icon = u"check"_s,
         .name = u"default_warehouse"_s},
        {.words = [] { return WarehouseCard::tr("Delete the warehouse"); },
         .act = [this] { remove(); },
         .key = QKeySequence(Qt::Key_Delete),
         .can = [this] { return m_detail->row() && !m_detail->row()->warehouse.isDefault && !m_detail->row()->used; },
         .icon = u"delete"_s,
         .name = u"delete_warehouse"_s,
         .heard = Command::Heard::List}};
}

} // namespace kramar::ui
