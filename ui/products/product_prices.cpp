// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/product_prices.h"

#include "listings/fields.h"
#include "ui/common/buttons.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/futures.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/products/listing_words.h"
#include "ui/products/steps_edit.h"
#include "words/format.h"
#include "words/sentence.h"
#include "words/values.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

using products::PriceKind;

namespace {

Result<QStringList> leftOf(const Result<listings::Prices::TakenBack> &taken)
{
    if (!taken)
        return taken.error();
    return taken->left > 0 ? QStringList{QString::number(taken->left)} : QStringList();
}

} // namespace

QString pricesAsBefore()
{
    return ProductPrices::tr("Taken back: the prices are as they were before.");
}

PriceWays priceWays(listings::Prices &prices, ActId act, qint64 undoDelayMs)
{
    return {[&prices, act, undoDelayMs] { return mapped(prices.undo(act, undoDelayMs), leftOf); },
            [&prices, act, undoDelayMs] { return mapped(prices.redo(act, undoDelayMs), leftOf); }};
}

QString entryProblem(const Error &error)
{
    return error.kind == Error::Kind::Invalid ? refusalSentence(error.field, error.detail)
                                              : words::sentenceFor(error).joined();
}

QString entryWords(const products::EntryText &entry, const products::PriceList &list)
{
    const QLatin1StringView field = list.kind == PriceKind::Retail ? listing_field::price : listing_field::prices;
    return words::fieldValue(QString(field), entry, list.currency.code());
}

ProductPrices::ProductPrices(listings::Prices &prices, const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_prices(prices)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_nothing(new Label({}, Tone::Second, TypeStep::Normal, this))
{
    setObjectName(u"productPrices"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_nothing->setWordWrap(true);
    m_column->addWidget(m_nothing);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        const bool ours = std::any_of(changes.cbegin(), changes.cend(), [this](const Change &change) {
            const bool product =
                change.kind == ObjectKind::Product && m_product && (change.id == 0 || change.id == m_product->value());
            return product || change.kind == ObjectKind::PriceList || change.kind == ObjectKind::Store;
        });
        if (ours && m_product)
            reload();
    });
    retranslate();
}

void ProductPrices::show(std::optional<ProductId> product)
{
    if (product == m_product)
        return;
    m_product = product;
    m_nothing->setVisible(!product);
    for (Row &row : m_rows) {
        row.entry.reset();
        setValue(row);
        row.box->setVisible(product.has_value());
    }
    if (product)
        reload();
}

void ProductPrices::reload()
{
    whenDone(this, m_prices.ofProduct(*m_product),
             [this, mine = ++m_asked](const Result<QList<listings::PriceOf>> &prices) {
                 if (mine != m_asked || !m_product)
                     return; // another one is asked for
                 if (!prices)
                     return Q_EMIT failed(prices.error());
                 take(*prices);
             });
}

void ProductPrices::take(const QList<listings::PriceOf> &prices)
{
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        const bool stays = std::any_of(prices.cbegin(), prices.cend(),
                                       [&](const listings::PriceOf &price) { return price.list.id == row->list.id; });
        if (stays) {
            ++row;
            continue;
        }
        delete row->box;
        row = m_rows.erase(row);
    }
    for (const listings::PriceOf &price : prices) {
        Row *row = find(price.list.id);
        if (!row) {
            add(price);
            continue;
        }
        const bool kept = isUnsaved(*row); // what is typed stays, over what is there now
        row->list = price.list;
        row->entry = price.entry;
        if (!kept)
            setValue(*row);
    }
    retranslate();
}

void ProductPrices::add(const listings::PriceOf &price)
{
    Row row{.list = price.list, .entry = price.entry};
    const PriceListId id = row.list.id;
    if (row.list.kind == PriceKind::Retail) {
        row.price = new MoneyEdit(row.list.currency, this);
        connect(row.price, &MoneyEdit::moneyEdited, this, [this, id] { whenEdited(id); });
        connect(row.price, &QLineEdit::returnPressed, this, [this, id] { saveRow(id); });
    } else {
        row.steps = new StepsEdit(this);
        connect(row.steps, &StepsEdit::edited, this, [this, id] { whenEdited(id); });
    }
    QWidget *editor = row.price ? static_cast<QWidget *>(row.price) : row.steps;
    editor->setObjectName(u"listPrice%1"_s.arg(id.value()));
    row.save = makeButton({}, ButtonKind::Normal, this);
    row.save->setObjectName(u"saveListPrice%1"_s.arg(id.value()));
    row.save->hide();
    connect(row.save, &QPushButton::clicked, this, [this, id] { saveRow(id); });
    row.field = new Field(u" "_s, editor);
    row.field->setBeside(row.save);
    row.box = row.field;
    m_column->addWidget(row.box);
    m_rows.push_back(row);
    setValue(m_rows.back());
}

void ProductPrices::setValue(Row &row)
{
    if (row.price) {
        row.price->setCurrency(row.list.currency);
        const auto money = row.entry ? Money::parse(*row.entry, row.list.currency) : Result<Money>(Error());
        row.price->setMoney(money ? std::optional(*money) : std::nullopt);
    } else {
        const auto steps = row.entry ? products::stepsOf(*row.entry, row.list.currency)
                                     : Result<QList<products::WholesaleStep>>(QList<products::WholesaleStep>());
        row.steps->setSteps(steps ? *steps : QList<products::WholesaleStep>(), row.list.currency);
    }
    row.field->setError({});
    row.save->hide();
}

Result<products::EntryText> ProductPrices::typed(const Row &row) const
{
    return products::parseEntry(row.price ? row.price->text() : row.steps->text(), row.list);
}

bool ProductPrices::isUnsaved(const Row &row) const
{
    const auto value = typed(row);
    return !value || *value != row.entry;
}

void ProductPrices::setUnreached(const QString &why)
{
    m_unreached = why;
    for (const Row &row : m_rows)
        row.field->setHint(hintOf(row.list));
}

int ProductPrices::unsaved() const
{
    if (!m_product)
        return 0;
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) { return isUnsaved(row); }));
}

bool ProductPrices::hasErrors() const
{
    return m_product &&
           std::any_of(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) { return !typed(row).has_value(); });
}

QStringList ProductPrices::differences() const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        if (const auto value = typed(row); value && *value != row.entry)
            lines.append(
                tr("“%1”: %2 → %3").arg(row.list.name, entryWords(row.entry, row.list), entryWords(*value, row.list)));
    }
    return lines;
}

void ProductPrices::focusFirstError()
{
    const auto wrong =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) { return !typed(row).has_value(); });
    if (wrong != m_rows.cend())
        wrong->field->editor()->setFocus(Qt::OtherFocusReason);
}

void ProductPrices::whenEdited(PriceListId list)
{
    Row &row = *find(list);
    const auto value = typed(row);
    row.field->setError(value ? QString() : entryProblem(value.error()));
    row.save->setVisible(isUnsaved(row));
    row.save->setEnabled(value.has_value());
    row.save->setToolTip(value ? QString() : entryProblem(value.error()));
    Q_EMIT edited();
}

void ProductPrices::saveRow(PriceListId list)
{
    const Row row = *find(list);
    const auto value = typed(row);
    if (!value || *value == row.entry || !m_product)
        return;
    ++m_saving;
    whenDone(this, m_prices.set(list, {{*m_product, *value}}, m_context.undoDelayMs),
             [this, row, value = *value, product = *m_product](const Result<listings::Prices::Changed> &done) {
                 --m_saving;
                 const bool isWritten = done && done->act != ActId();
                 if (!done)
                     Q_EMIT failed(done.error());
                 if (isWritten) {
                     if (Row *shown = find(row.list.id); shown && m_product == product) {
                         shown->entry = value;
                         shown->save->setVisible(isUnsaved(*shown));
                     }
                     Q_EMIT changed(done->act,
                                    value ? tr("“%1”: %2").arg(row.list.name, entryWords(value, row.list))
                                          : tr("“%1”: the product is not in the list any more").arg(row.list.name));
                 }
                 Q_EMIT edited();
                 if (m_saving == 0)
                     Q_EMIT saveEnded();
             });
}

void ProductPrices::save()
{
    QList<PriceListId> lists;
    for (const Row &row : m_rows)
        lists.append(row.list.id);
    for (const PriceListId list : std::as_const(lists))
        saveRow(list);
    if (m_saving == 0)
        Q_EMIT saveEnded();
}

void ProductPrices::discard()
{
    for (Row &row : m_rows)
        setValue(row);
    Q_EMIT edited();
}

void ProductPrices::focusOn(PriceListId list)
{
    if (const Row *row = find(list))
        row->field->editor()->setFocus(Qt::OtherFocusReason);
}

ProductPrices::Row *ProductPrices::find(PriceListId list)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [list](const Row &each) { return each.list.id == list; });
    return row == m_rows.end() ? nullptr : &*row;
}

QString ProductPrices::hintOf(const products::PriceList &list) const
{
    QStringList stores;
    for (const StoreId store : list.stores) {
        const QString name = m_context.stores.tile(store).name;
        stores.append(m_context.stores.isTest(store) ? tr("%1 (Test, not sent)").arg(name) : name);
    }
    if (stores.isEmpty())
        return tr("No store takes its prices from this list.");
    return m_unreached.isEmpty() ? tr("Goes to Prom: %1").arg(stores.join(u", "_s)) : m_unreached;
}

void ProductPrices::retranslate()
{
    m_nothing->setText(tr("It is not linked to a product: price lists say nothing of it."));
    for (const Row &row : m_rows) {
        row.field->setLabel(row.list.name);
        if (row.steps)
            row.steps->setOwner(row.list.name);
        row.field->setHint(hintOf(row.list));
        row.save->setText(tr("Save"));
        row.save->setAccessibleName(tr("Save the price in “%1”").arg(row.list.name));
    }
}

void ProductPrices::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
