// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/balances_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/choices.h"
#include "ui/common/detail_pane.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "ui/common/object_table.h"
#include "ui/common/table_model.h"
#include "ui/common/when_done.h"
#include "ui/stores/comparison_table.h"
#include "words/format.h"
#include "words/sentence.h"
#include "words/values.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int dialogWidth = 760;
constexpr int tableHeight = 232;
constexpr QLatin1StringView warehouseId("warehouse");

} // namespace

BalancesDialog::BalancesDialog(const stores::Store &store, listings::BalanceDesk &desk,
                               const listings::BalanceState &state, QWidget *parent)
    : ActDialog(tr("Balances for Prom"), tr("Which quantities does “%1” send?").arg(store.name), parent)
    , m_store(store)
    , m_desk(desk)
    , m_before(state.setup)
    , m_from(new Segmented)
    , m_meaning(new Label({}, Tone::Second))
    , m_details(new QWidget)
    , m_buffer(new QLineEdit)
    , m_bufferField(new Field(tr("Safety buffer, pieces"), m_buffer))
    , m_atZero(new Segmented)
    , m_atZeroMeaning(new Label({}, Tone::Muted, TypeStep::Small))
    , m_summary(new Label({}, Tone::Second))
    , m_source(new ComparisonSource)
    , m_error(new Banner)
{
    setMinimumWidth(dialogWidth);
    setMode(store.mode);
    m_from->setObjectName(u"balancesFrom"_s);
    m_from->setAccessibleName(tr("Which quantities are sent"));
    m_from->setWords({tr("Each listing's own"), tr("Current balances")});
    const stores::BalancePolicy &policy = m_before.policy;
    m_from->setCurrent(1); // what one comes for, or what is so
    auto *fromRow = new QHBoxLayout;
    fromRow->addWidget(m_from);
    fromRow->addStretch(1);
    body()->addLayout(fromRow);
    for (Label *words : {m_meaning, m_atZeroMeaning, m_summary}) { // nothing moves when they say something else
        words->setWordWrap(true);
        const int lines = words == m_atZeroMeaning ? 3 : 2;
        words->setMinimumHeight(lines * words->fontMetrics().lineSpacing());
        words->setAlignment(words == m_summary ? Qt::AlignBottom : Qt::AlignTop); // at what it speaks of
    }
    body()->addWidget(m_meaning);

    QSizePolicy policyOfDetails = m_details->sizePolicy();
    policyOfDetails.setRetainSizeWhenHidden(true); // nothing moves under the mouse that chooses
    m_details->setSizePolicy(policyOfDetails);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(12);
    details->addWidget(makeWarehouses(state.warehouses));
    auto *figures = new QVBoxLayout;
    figures->setSpacing(4);
    m_buffer->setObjectName(u"safetyBuffer"_s);
    m_buffer->setText(words::formatQuantity(policy.buffer));
    m_bufferField->setHint(tr("So many of each product are never offered."));
    m_bufferField->keepMessageRoom();
    m_bufferField->setMinimumWidth(280);
    figures->addWidget(m_bufferField, 0, Qt::AlignLeft);
    m_atZero->setObjectName(u"atZero"_s);
    m_atZero->setWords({words::fieldValue(QString(listing_field::presence), QString(presence::notAvailable)),
                        words::fieldValue(QString(listing_field::presence), QString(presence::order)),
                        words::fieldValue(QString(listing_field::status), QString(listing_status::notOnDisplay)),
                        words::fieldValue(QString(listing_field::status), QString(listing_status::deleted))});
    m_atZero->setCurrent(static_cast<int>(policy.atZero));
    auto *atZeroField = new Field(tr("When nothing is left"), m_atZero);
    figures->addWidget(atZeroField, 0, Qt::AlignLeft);
    figures->addWidget(m_atZeroMeaning);
    details->addLayout(figures);
    details->addWidget(makeComparison());
    body()->addWidget(m_details);

    m_error->setTall(true);
    m_error->setObjectName(u"balancesError"_s);
    m_error->hide();
    body()->addWidget(m_error);
    addWayOut(tr("Leave as it is"));
    m_go = addVerb({}, ButtonKind::Primary, [this] {
        apply();
        return false; // closes when the books have it
    });
    m_go->setObjectName(u"applyBalances"_s);

    connect(m_from, &Segmented::currentChanged, this, &BalancesDialog::compare);
    connect(m_atZero, &Segmented::currentChanged, this, &BalancesDialog::compare);
    connect(m_buffer, &QLineEdit::textChanged, this, &BalancesDialog::compare);
    for (const QCheckBox *box : std::as_const(m_warehouses))
        connect(box, &QCheckBox::toggled, this, &BalancesDialog::compare);
    compare();
}

QWidget *BalancesDialog::makeWarehouses(const QList<stock::Warehouse> &warehouses)
{
    auto *boxes = new QWidget;
    auto *row = new QHBoxLayout(boxes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(new Label(tr("Warehouses that are counted:"), Tone::Second));
    for (const stock::Warehouse &warehouse : warehouses) {
        auto *box = new QCheckBox(warehouse.name);
        box->setAccessibleName(tr("Synchronise %1 with Prom.ua").arg(warehouse.name));
        box->setProperty(warehouseId.data(), warehouse.id.value());
        box->setChecked(m_before.warehouses.contains(warehouse.id.value()));
        row->addWidget(box);
        m_warehouses.append(box);
    }
    row->addStretch(1);
    return boxes;
}

QWidget *BalancesDialog::makeComparison()
{
    m_model = new TableModel(std::unique_ptr<RowSource>(m_source), comparisonColumns(), ObjectKind::Listing, this);
    m_table = new ObjectTable(m_model);
    m_table->setFixedHeight(tableHeight);
    m_table->setAccessibleName(tr("What would be different on Prom"));
    m_table->setEmptyWords([] {
        return StateWords{BalancesDialog::tr("Nothing would be different"),
                          BalancesDialog::tr("Here and on Prom the quantities are the same."),
                          {},
                          u"check"_s};
    });
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_summary);
    column->addWidget(new Line);
    column->addWidget(m_table);
    column->addWidget(new Line);
    return box;
}

std::optional<listings::BalanceSetup> BalancesDialog::wanted() const
{
    listings::BalanceSetup setup = m_before;
    setup.policy.fromWarehouses = m_from->current() == 1;
    if (!setup.policy.fromWarehouses)
        return setup; // the rest is kept for the next time
    const auto buffer = parseTyped(m_buffer->text().trimmed().isEmpty() ? u"0"_s : m_buffer->text(), 3);
    if (!buffer || *buffer < 0)
        return std::nullopt;
    setup.policy.buffer = Quantity::ofThousandths(*buffer);
    setup.policy.atZero = static_cast<stores::AtZero>(m_atZero->current());
    setup.warehouses.clear();
    for (const QCheckBox *box : m_warehouses) {
        if (box->isChecked())
            setup.warehouses.append(box->property(warehouseId.data()).toLongLong());
    }
    return setup;
}

void BalancesDialog::compare()
{
    m_compared.reset();
    const auto setup = wanted();
    const QString typed = m_buffer->text().trimmed().isEmpty() ? u"0"_s : m_buffer->text();
    const auto buffer = parseTyped(typed, 3);
    if (!buffer)
        m_bufferField->setError(numberProblem(buffer.error().detail));
    else if (*buffer < 0)
        m_bufferField->setError(tr("A buffer is zero or more."));
    else
        m_bufferField->setWarning(numberDoubt(typed));
    follow();
    if (!setup)
        return;
    if (!setup->policy.fromWarehouses) {
        m_compared = setup;
        return follow();
    }
    const quint64 asked = ++m_asked;
    whenDone(this, m_desk.differences(m_store.id, *setup),
             [this, asked, setup](const Result<QList<listings::BalanceDifference>> &lines) {
                 if (asked != m_asked)
                     return; // something else is wanted by now
                 if (!lines)
                     return fail(lines.error());
                 m_error->hide();
                 m_compared = setup;
                 take(*lines);
                 follow();
             });
}

void BalancesDialog::take(const QList<listings::BalanceDifference> &lines)
{
    m_source->setLines(lines);
    m_model->refresh();
    const auto uncounted = static_cast<int>(
        std::count_if(lines.cbegin(), lines.cend(), [](const auto &line) { return !line.ours.has_value(); }));
    m_changed = static_cast<int>(lines.size()) - uncounted;
    m_deleted = static_cast<int>(std::count_if(lines.cbegin(), lines.cend(), [](const auto &line) {
        return std::any_of(line.changes.cbegin(), line.changes.cend(), [](const listings::FieldChange &change) {
            return change.field == listing_field::status && change.value == listing_status::deleted;
        });
    }));
    QStringList told{tr("%n listing(s) would be different on Prom.", nullptr, m_changed)};
    if (uncounted > 0)
        told.append(
            tr("%n listing(s) of products that nobody counted keep the number that they have.", nullptr, uncounted));
    if (m_deleted > 0)
        told.append(tr("%n of them would be deleted there now.", nullptr, m_deleted));
    m_summary->setText(told.join(u' '));
}

QString BalancesDialog::atZeroWords() const
{
    switch (static_cast<stores::AtZero>(m_atZero->current())) {
    case stores::AtZero::NotAvailable:
    case stores::AtZero::ToOrder:
        return tr("It stays on the site, and comes back by itself when there is something again.");
    case stores::AtZero::Hide:
        return tr("Only what is in stock is on the site: the rest is hidden, and comes back by itself when there is "
                  "something again.");
    case stores::AtZero::Delete:
        return tr("Only what is in stock is on the site: the rest is deleted on Prom. When there is something again, "
                  "Kramar asks Prom to show it; Prom may refuse, then it has to be made anew in the cabinet. Many at "
                  "once are held by the brake.");
    }
    return {};
}

void BalancesDialog::follow()
{
    const bool balances = m_from->current() == 1;
    m_meaning->setText(
        balances
            ? tr("What is on hand in the ticked warehouses, less what is reserved and the safety buffer. Each sale, "
                 "receipt and count goes to Prom at once. Check before that all balances are right.")
            : tr("The quantity in stock that the import filled, or that you type in the listing. Warehouses have "
                 "nothing to do with it."));
    m_details->setVisible(balances);
    m_atZeroMeaning->setText(atZeroWords());
    const bool deletes =
        balances && static_cast<stores::AtZero>(m_atZero->current()) == stores::AtZero::Delete && m_deleted > 0;
    setButtonKind(m_go, deletes ? ButtonKind::Danger : ButtonKind::Primary);
    m_go->setText(deletes    ? tr("Send, and delete %n listing(s)", nullptr, m_deleted)
                  : balances ? tr("Send current balances")
                             : tr("Send each listing's own"));
    QString why;
    if (m_busy)
        why = tr("It is being saved.");
    else if (m_bufferField->hasError() && balances)
        why = tr("The safety buffer cannot be read.");
    else if (!m_compared)
        why = tr("It is still being compared.");
    else if (*m_compared == m_before)
        why = tr("It is so already.");
    m_go->setEnabled(why.isEmpty());
    m_go->setToolTip(why);
    m_go->setAccessibleDescription(why);
}

void BalancesDialog::fail(const Error &error)
{
    const words::Sentence told = words::sentenceFor(error);
    m_error->setWords(Banner::Kind::Error, told.what, told.remedy);
    m_error->show();
    follow();
}

QString BalancesDialog::appliedWords() const
{
    if (!m_compared->policy.fromWarehouses)
        return tr("From now on each listing's own quantity is sent.");
    if (m_store.mode == StoreMode::Test)
        return tr("From now on current balances count. The store is in Test: nothing is sent.");
    return tr("From now on current balances are sent: %n listing(s) will be different on Prom.", nullptr, m_changed);
}

void BalancesDialog::apply()
{
    if (!m_compared || std::exchange(m_busy, true))
        return;
    follow();
    whenDone(this, m_desk.apply(m_store.id, *m_compared), [this](const Done &done) {
        m_busy = false;
        if (!done)
            return fail(done.error());
        Q_EMIT applied(appliedWords());
        accept();
    });
}

} // namespace kramar::ui
