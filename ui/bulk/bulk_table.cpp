// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulk_table.h"

#include "listings/fields.h"
#include "listings/sanity.h"
#include "ui/common/row_data.h"
#include "ui/products/listing_words.h"
#include "words/format.h"
#include "words/reasons.h"
#include "words/titles.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace kramar::ui {

namespace {

struct BulkTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::BulkTable)
};

// All locks of a recipe stand in one column.
constexpr QLatin1StringView locksColumn("locks");

using listings::BulkRow;
using listings::Plan;

const listings::PlannedField *changeOf(const Plan &plan, QAnyStringView field)
{
    const auto found = std::find_if(plan.changes.cbegin(), plan.changes.cend(),
                                    [field](const listings::PlannedField &one) { return one.field == field; });
    return found == plan.changes.cend() ? nullptr : &*found;
}

std::optional<QString> standingIn(const BulkRow &row, QAnyStringView field)
{
    if (field != listings::ownGroupField)
        return listings::canonical(field, row.listing.values);
    return row.listing.ownGroup.isEmpty() ? std::nullopt : std::optional(row.listing.ownGroup);
}

std::optional<QString> afterOf(const BulkRow &row, const Plan &plan, QAnyStringView field)
{
    const listings::PlannedField *change = changeOf(plan, field);
    return change ? change->after : standingIn(row, field);
}

std::optional<Money> priceAfter(const BulkRow &row, const Plan &plan)
{
    const auto text = afterOf(row, plan, price);
    const auto minor = text ? parseDecimal(*text, 2) : Result<qint64>(Error());
    return minor ? std::optional(Money::ofMinor(*minor, row.listing.currency)) : std::nullopt;
}

// "+7,8 %", of hundredths of a percent, with one decimal or none.
QString shareWords(qint64 hundredths, int decimals, bool sign)
{
    const qint64 step = decimals == 0 ? 100 : 10;
    const qint64 units = (hundredths + (hundredths < 0 ? -step : step) / 2) / step; // halves away from zero
    const QString number = words::formatQuantity(Quantity::ofThousandths(units * step * 10));
    return (sign && units > 0 ? u"+"_s : QString()) + number + QChar(0x00A0) + u'%';
}

// Of what stood there, in hundredths of a percent.
std::optional<qint64> moveOf(const std::optional<Money> &before, const std::optional<Money> &after)
{
    if (!before || !after || before->minor() <= 0 || before->currency() != after->currency())
        return std::nullopt;
    return (after->minor() - before->minor()) * 10'000 / before->minor();
}

bool isByHand(const BulkState &state, const BulkRow &row, QAnyStringView field)
{
    const auto typed = state.choices.byHand.value(row.listing.id.value());
    return std::any_of(typed.cbegin(), typed.cend(),
                       [field](const listings::FieldChange &change) { return change.field == field; });
}

// For a price of now and of then: what is left as it is is quieter.
Cell priceAfterCell(const BulkState &state, const BulkRow &row)
{
    const Plan plan = state.planOf(row);
    Cell cell = Cell::money(priceAfter(row, plan));
    if (!changeOf(plan, price))
        return std::move(cell).asQuiet();
    if (state.choices.act == listings::BulkChoices::Act::Edit && isByHand(state, row, price))
        cell.tooltip = BulkTable::tr("Typed by hand");
    return std::move(cell).asStrong();
}

Cell changeCell(const BulkState &state, const BulkRow &row)
{
    const auto move = moveOf(row.listing.values.price, priceAfter(row, state.planOf(row)));
    return Cell::plain(move ? shareWords(*move, 1, true) : words::unknownValue()).asQuiet(!move || *move == 0);
}

Cell markupCell(const BulkState &state, const BulkRow &row)
{
    const auto markup = moveOf(row.cost, priceAfter(row, state.planOf(row)));
    if (markup)
        return Cell::plain(shareWords(*markup, 0, false));
    return Cell::plain(words::unknownValue())
        .withTooltip(row.cost ? BulkTable::tr("Its cost is in another currency, or zero.")
                              : BulkTable::tr("Its cost is not known."));
}

// For a narrow cell: a discount without its days.
QString shortWords(const BulkState &state, QAnyStringView field, const std::optional<QString> &value, Currency currency)
{
    const auto given = field == discount && value ? listings::discountOf(*value) : Result<listings::Discount>(Error());
    return given ? discountNote(*given, currency, state.today) : valueWords(field, value, currency);
}

// "Плед → Ковдра" for what is no price.
Cell fieldCell(const BulkState &state, const BulkRow &row, QAnyStringView field)
{
    const Currency currency = row.listing.currency;
    const Plan plan = state.planOf(row);
    const std::optional<QString> now = standingIn(row, field);
    const QString before = valueWords(field, now, currency);
    const listings::PlannedField *change = changeOf(plan, field);
    if (!change)
        return Cell::plain(shortWords(state, field, now, currency)).asQuiet().withTooltip(before);
    const QString after = valueWords(field, change->after, currency);
    Cell cell = Cell::runs({{shortWords(state, field, now, currency), Tone::Muted},
                            {u" → "_s, Tone::Muted},
                            {shortWords(state, field, change->after, currency), Tone::Normal}});
    cell.tooltip = before + u" → "_s + after;
    cell.spoken = BulkTable::tr("was %1, becomes %2").arg(before, after);
    return cell;
}

// What is locked and unlocked in one listing.
Cell locksCell(const BulkState &state, const BulkRow &row)
{
    QStringList locked, unlocked;
    const Plan plan = state.planOf(row);
    for (const listings::PlannedField &change : plan.changes) {
        if (const QString field = listings::lockedFieldOf(change.field); !field.isEmpty())
            (change.after ? locked : unlocked).append(fieldLabel(field));
    }
    QStringList said;
    if (!locked.isEmpty())
        said.append(BulkTable::tr("not synchronised: %1").arg(locked.join(u", "_s)));
    if (!unlocked.isEmpty())
        said.append(BulkTable::tr("synchronised again: %1").arg(unlocked.join(u", "_s)));
    const QString words = said.join(u"; "_s);
    return Cell::plain(words).withTooltip(words);
}

Cell remarksCell(const BulkState &state, const BulkRow &row)
{
    const Plan plan = state.planOf(row);
    const bool skipped = plan.outcome() == Plan::Outcome::Skipped;
    const QList<listings::Remark> &remarks = skipped ? plan.skipped : plan.warnings;
    const bool several = state.fields().size() > 1;
    QList<TextRun> runs;
    QStringList all;
    for (const listings::Remark &remark : remarks) {
        const QString words = remarkWords(remark, several);
        runs.append({runs.isEmpty() ? words : u"; "_s + words, skipped ? Tone::Bad : Tone::Warn});
        all.append(words);
    }
    const bool edits = state.choices.act == listings::BulkChoices::Act::Edit;
    if (edits && state.choices.byHand.contains(row.listing.id.value())) {
        const QString words = BulkTable::tr("typed by hand");
        runs.append({runs.isEmpty() ? words : u"; "_s + words, Tone::Info});
        all.append(words);
    }
    Cell cell = Cell::runs(runs);
    cell.tooltip = all.join(u'\n');
    return cell;
}

template <class F>
std::function<Cell(const QVariant &)> cellOf(const BulkState *state, F make)
{
    return [state, make](const QVariant &payload) { return make(*state, bulkRowIn(payload)); };
}

// What a person may type in place of what the recipe makes.
void makeEditable(TableColumn &column, const BulkState *state, const QString &field)
{
    column.editText = [state, field](const QVariant &payload) {
        const BulkRow &row = bulkRowIn(payload);
        const auto after = afterOf(row, state->planOf(row), field);
        if (field == price) {
            const auto amount = priceAfter(row, state->planOf(row));
            return amount ? words::formatAmount(*amount) : QString();
        }
        return field == quantity && after ? valueWords(field, after, row.listing.currency) : after.value_or(QString());
    };
    column.refusal = [field](const QVariant &payload, const QString &typed) {
        const listings::Listing &listing = bulkRowIn(payload).listing;
        const auto value = listings::parseField(field, typed, listing.currency);
        if (!value)
            return refusalSentence(field, value.error().detail);
        const Done fits = listings::checkAgainst(listing, field, *value);
        return fits ? QString() : refusalSentence(field, fits.error().detail);
    };
    column.locked = [field](const QVariant &payload) {
        const QString lock = listings::lockOf(bulkRowIn(payload).listing, field);
        return lock.isEmpty() ? QString() : refusalSentence(field, lock);
    };
}

bool isTyped(const QString &field)
{
    return field == quantity || field == name || field == nameUk || field == keywords || field == keywordsUk;
}

void addPrice(QList<TableColumn> &columns, const BulkState *state)
{
    columns.append({.key = u"now"_s,
                    .title = [] { return BulkTable::tr("Now"); },
                    .width = 88,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = cellOf(state, [](const BulkState &, const BulkRow &row) {
                        return Cell::money(row.listing.values.price).asQuiet();
                    })});
    TableColumn after{.key = QString(price),
                      .title = [] { return BulkTable::tr("Becomes"); },
                      .width = 96,
                      .alignment = Qt::AlignRight,
                      .sortable = false,
                      .cell = cellOf(state, priceAfterCell)};
    makeEditable(after, state, QString(price));
    columns.append(after);
    columns.append({.key = u"change"_s,
                    .title = [] { return BulkTable::tr("Change"); },
                    .width = 70,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = cellOf(state, changeCell)});
    columns.append({.key = u"markup"_s,
                    .title = [] { return BulkTable::tr("Markup"); },
                    .width = 70,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = cellOf(state, markupCell)});
}

} // namespace

Plan BulkState::planOf(const BulkRow &row) const
{
    return listings::planOf(recipe, row, today, choices.byHand.value(row.listing.id.value()));
}

QStringList BulkState::fields() const
{
    QStringList fields;
    const auto add = [&fields](const QString &field) {
        if (!fields.contains(field))
            fields.append(field);
    };
    const QStringList ruled = listings::fieldsOf(recipe);
    for (const QString &field : ruled)
        add(listings::lockedFieldOf(field).isEmpty() ? field : QString(locksColumn));
    for (const QList<listings::FieldChange> &changes : choices.byHand) {
        for (const listings::FieldChange &change : changes)
            add(change.field);
    }
    return fields;
}

BulkSource::BulkSource(listings::BulkEdit &bulk)
    : m_bulk(bulk)
{
}

void BulkSource::setSurvey(const listings::BulkSurvey &survey)
{
    m_survey = survey;
}

const QList<qint64> &BulkSource::idsOf(BulkView view) const
{
    switch (view) {
    case BulkView::Changing:
        break;
    case BulkView::Warned:
        return m_survey.warned;
    case BulkView::Unchanged:
        return m_survey.unchanged;
    case BulkView::Skipped:
        return m_survey.skipped;
    }
    return m_survey.changing;
}

QFuture<Result<QList<qint64>>> BulkSource::ids(const TableQuery &)
{
    return QtFuture::makeReadyFuture(Result<QList<qint64>>(idsOf(m_view)));
}

QFuture<Result<QList<RowData>>> BulkSource::rows(const QList<qint64> &ids)
{
    return asRows(m_bulk.rows(ids), [](const BulkRow &row) { return row.listing.id.value(); });
}

const BulkRow &bulkRowIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<BulkRow>());
    return *static_cast<const BulkRow *>(payload.constData());
}

listings::Remark remarkOf(const QString &counted)
{
    return {counted.section(u':', 0, 0), counted.section(u':', 1)};
}

QString remarkWords(const listings::Remark &remark, bool withField)
{
    const QString reason = words::reasonOf(Error::invalid(remark.field, remark.code));
    const QString words = reason.isEmpty() ? BulkTable::tr("Prom does not take this value") : reason;
    const QString locked = listings::lockedFieldOf(remark.field);
    const QString field = locked.isEmpty() ? remark.field : locked;
    return withField || !locked.isEmpty() ? BulkTable::tr("%1: %2").arg(fieldLabel(field), words) : words;
}

QString meanMoveWords(const listings::BulkSurvey &survey)
{
    return survey.pricesMoved > 0 ? shareWords(survey.sumOfMoves / survey.pricesMoved, 1, true) : QString();
}

QList<TableColumn> bulkColumns(const BulkState &state, const PageContext &context)
{
    const BulkState *const of = &state;
    const StoreDirectory *stores = &context.stores;
    QList<TableColumn> columns{TableColumn::ticks()};
    columns.append({.key = u"photo"_s,
                    .title = [] { return BulkTable::tr("Photo"); },
                    .width = 44,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf(of, [](const BulkState &, const BulkRow &row) {
                        return Cell::picture(row.listing.imageFile, {});
                    })});
    columns.append({.key = u"product"_s,
                    .title = [] { return BulkTable::tr("Product"); },
                    .width = 160,
                    .roomy = 420,
                    .elide = Qt::ElideMiddle,
                    .sortable = false,
                    .stretch = true,
                    .cell = cellOf(of, [](const BulkState &, const BulkRow &row) {
                        const QString words = row.listing.shownName;
                        return Cell::plain(words).withTooltip(words);
                    })});
    columns.append({.key = u"sku"_s,
                    .title = [] { return BulkTable::tr("SKU"); },
                    .width = 96,
                    .sortable = false,
                    .cell = cellOf(of, [](const BulkState &, const BulkRow &row) {
                        return Cell::plain(row.listing.sku).asQuiet();
                    })});
    columns.append({.key = u"store"_s,
                    .title = [] { return BulkTable::tr("Store"); },
                    .width = 52,
                    .sortable = false,
                    .hidden = true,
                    .cell = cellOf(of, [stores](const BulkState &, const BulkRow &row) {
                        const StoreTile tile = stores->tile(row.listing.store);
                        return Cell::stores({tile}).withTooltip(tile.name);
                    })});
    const QStringList fields = state.fields();
    if (fields.isEmpty() || fields.contains(price))
        addPrice(columns, of);
    for (const QString &field : fields) {
        if (field == price)
            continue;
        if (field == locksColumn) {
            columns.append({.key = field,
                            .title = [] { return BulkTable::tr("Synchronisation with Prom"); },
                            .width = 160,
                            .roomy = 360,
                            .sortable = false,
                            .cell = cellOf(of, locksCell)});
            continue;
        }
        TableColumn column{.key = field,
                           .title = [field] { return fieldLabel(field); },
                           .width = 104,
                           .roomy = 300,
                           .sortable = false,
                           .cell = cellOf(of, [field](const BulkState &now, const BulkRow &row) {
                               return fieldCell(now, row, field);
                           })};
        if (isTyped(field))
            makeEditable(column, of, field);
        columns.append(column);
    }
    columns.append({.key = u"remarks"_s,
                    .title = [] { return BulkTable::tr("Remarks"); },
                    .width = 132,
                    .roomy = 260,
                    .sortable = false,
                    .cell = cellOf(of, remarksCell)});
    return columns;
}

} // namespace kramar::ui
