// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/switch_section.h"

#include "ui/common/choices.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/stores/kept_dialog.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

SwitchSection::SwitchSection(StoreId store, const StoreParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_parts(parts)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_balanceRow = addRow(u"sendBalances"_s);
    m_priceRow = addRow(u"sendPrices"_s);
    m_statusRow = addRow(u"sendStatuses"_s);
    connect(m_balanceRow.box, &Switch::toggled, this, [this] {
        retranslate(); // as it stands, until that is decided
        Q_EMIT balancesWanted();
    });
    connect(m_priceRow.box, &Switch::toggled, this, [this](bool on) {
        stores::SendSwitches wanted = m_state->switches;
        wanted.prices = on;
        choose(wanted);
    });
    connect(m_statusRow.box, &Switch::toggled, this, [this](bool on) {
        stores::SendSwitches wanted = m_state->switches;
        wanted.statuses = on;
        choose(wanted);
    });
    retranslate();
}

SwitchSection::Row SwitchSection::addRow(const QString &name)
{
    Row row{new Switch, new Label({}, Tone::Muted, TypeStep::Small)};
    row.box->setObjectName(name);
    row.words->setWordWrap(true);
    auto *part = new QVBoxLayout;
    part->setSpacing(2);
    part->addWidget(row.box);
    part->addWidget(row.words);
    static_cast<QVBoxLayout *>(layout())->addLayout(part);
    return row;
}

void SwitchSection::reload()
{
    whenDone(this, m_parts.switches.state(m_store), [this](const Result<exchange::SwitchState> &state) {
        if (!state)
            return Q_EMIT failed(state.error());
        m_state = *state;
        retranslate();
    });
}

void SwitchSection::setBalances(const std::optional<listings::BalanceState> &state)
{
    m_balances = state;
    retranslate();
}

// What leaves is shown first, where there is anything.
void SwitchSection::choose(const stores::SendSwitches &wanted)
{
    const bool letsGo = (wanted.prices && !m_state->switches.prices && m_state->keptPrices > 0) ||
                        (wanted.statuses && !m_state->switches.statuses && m_state->keptStatuses > 0);
    retranslate(); // as it stands, until the books have it
    if (letsGo)
        ask(wanted);
    else
        apply({.switches = wanted});
}

void SwitchSection::ask(const stores::SendSwitches &wanted)
{
    const bool prices = wanted.prices != m_state->switches.prices;
    auto *dialog =
        new KeptDialog(prices ? KeptDialog::What::Prices : KeptDialog::What::Statuses, m_store, m_parts.switches, this);
    dialog->setMode(m_mode);
    connect(dialog, &KeptDialog::decided, this,
            [this, wanted](listings::Kept kept) { apply({.switches = wanted, .prices = kept, .statuses = kept}); });
    dialog->open();
}

void SwitchSection::apply(const exchange::SwitchWish &wish)
{
    whenDone(this, m_parts.switches.set(m_store, wish), [this](const Done &done) {
        if (!done)
            Q_EMIT failed(done.error());
        reload();
    });
}

void SwitchSection::retranslate()
{
    m_balanceRow.box->setText(tr("Update balances"));
    m_priceRow.box->setText(tr("Update prices"));
    m_statusRow.box->setText(tr("Update order statuses"));
    for (const Row &row : {m_priceRow, m_statusRow}) {
        row.box->setEnabled(m_state.has_value());
        row.box->setToolTip(m_state ? QString() : tr("The store is being read."));
    }
    m_balanceRow.box->setEnabled(m_balances.has_value());
    m_balanceRow.box->setToolTip(m_balances ? QString() : tr("The store is being read."));
    const bool balances = m_balances && m_balances->setup.policy.fromWarehouses;
    showChecked(m_balanceRow.box, balances);
    m_balanceRow.words->setText(balances ? tr("What the warehouses have goes to Prom at once with each sale, receipt "
                                              "and count.")
                                         : tr("Each listing keeps a quantity of its own. What would be different is "
                                              "shown before it is switched on."));
    if (!m_state)
        return;
    const auto &[switches, keptPrices, keptStatuses] = *m_state;
    showChecked(m_priceRow.box, switches.prices);
    showChecked(m_statusRow.box, switches.statuses);
    m_priceRow.words->setText(
        switches.prices  ? tr("A price, an old price, a discount or wholesale steps changed here go to Prom.")
        : keptPrices > 0 ? tr("Prices changed here are kept and not sent. Kept of %n listing(s) now.", nullptr,
                              static_cast<int>(keptPrices))
                         : tr("Prices changed here are kept and not sent."));
    m_priceRow.words->setTone(switches.prices ? Tone::Muted : Tone::Warn);
    m_statusRow.words->setText(switches.statuses ? tr("An order moved on or cancelled here becomes so on Prom.")
                               : keptStatuses > 0
                                   ? tr("States changed here are kept and not sent. Kept of %n order(s) now.", nullptr,
                                        static_cast<int>(keptStatuses))
                                   : tr("States changed here are kept and not sent."));
    m_statusRow.words->setTone(switches.statuses ? Tone::Muted : Tone::Warn);
}

void SwitchSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
