// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_detail.h"

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/field.h"
#include "ui/common/flow_layout.h"
#include "ui/common/label.h"
#include "ui/context/history_section.h"
#include "words/format.h"
#include "words/history.h"
#include "words/titles.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype commentLimit = 2000;
const QString historyTab = u"history"_s;

Label *selectable(QWidget *parent)
{
    auto *label = new Label({}, Tone::Normal, TypeStep::Normal, parent);
    label->setWordWrap(true);
    label->setSelectable(true);
    return label;
}

// "№ 312845671   12 October   3 270 грн   [New]"
class OrderRow : public QWidget
{
public:
    OrderRow(const orders::Order &order, Timestamp now, QWidget *parent)
        : QWidget(parent)
    {
        auto *row = new FlowLayout(metrics::gap, this);
        row->addWidget(new Label(order.promId ? QString::number(order.promId->value()) : words::unknownValue(),
                                 Tone::Normal, TypeStep::Normal, this));
        row->addWidget(new Label(words::formatMoment(order.created, now), Tone::Muted, TypeStep::Small, this));
        auto *sum = new Label(words::formatMoney(order.sum()), Tone::Normal, TypeStep::Normal, this);
        auto *chip = new ChipLabel(this);
        chip->setChip(chipOf(order.state), words::title(order.state));
        for (QWidget *atRight : {static_cast<QWidget *>(sum), static_cast<QWidget *>(chip)}) {
            row->addWidget(atRight);
            row->setAlignment(atRight, Qt::AlignRight);
        }
    }
};

} // namespace

ClientDetail::ClientDetail(const PageContext &context, QWidget *parent)
    : DetailPane(parent)
    , m_context(context)
    , m_comment(new QPlainTextEdit(this))
    , m_save(makeButton({}, ButtonKind::Normal, this))
    , m_history(new HistorySection(context.clock))
{
    addTab(u"general"_s, [] { return ClientDetail::tr("General"); });
    QVBoxLayout *reach = addSection(u" "_s, &m_reachTitle);
    reach->addWidget(m_phones = selectable(this));
    reach->addWidget(m_emails = selectable(this));

    QVBoxLayout *bought = addSection(u" "_s, &m_boughtTitle);
    bought->addWidget(m_bought = selectable(this));
    m_orders = new QVBoxLayout;
    m_orders->setSpacing(6);
    bought->addLayout(m_orders);
    bought->addWidget(m_all = new LinkButton({}, this), 0, Qt::AlignLeft);
    m_all->setObjectName(u"allOrders"_s);
    connect(m_all, &LinkButton::clicked, this, &ClientDetail::allOrdersRequested);

    QVBoxLayout *note = addSection({});
    m_comment->setObjectName(u"clientComment"_s);
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(88);
    m_commentField = new Field(u" "_s, m_comment, this);
    note->addWidget(m_commentField);
    m_save->setObjectName(u"saveComment"_s);
    setKeyHint(m_save, QKeySequence::Save);
    note->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &ClientDetail::follow);
    connect(m_save, &QPushButton::clicked, this, &ClientDetail::saveRequested);
    addTab(historyTab, [] { return ClientDetail::tr("History"); });
    m_history->standAlone();
    addSection({})->addWidget(m_history);
    connect(this, &DetailPane::currentTabChanged, this, [this] {
        if (m_entry && showsHistory())
            Q_EMIT historyWanted();
    });
    retranslate();
}

QString ClientDetail::comment() const
{
    return m_comment->toPlainText().trimmed();
}

bool ClientDetail::mayBeSaved() const
{
    return comment().size() <= commentLimit;
}

bool ClientDetail::hasUnsaved() const
{
    return m_entry && comment() != m_entry->who.client.comment.trimmed();
}

void ClientDetail::show(const ClientEntry &entry)
{
    const bool same = m_entry && m_entry->who.client.id == entry.who.client.id;
    const bool keepTyped = same && hasUnsaved();
    const bool moved = keepTyped && entry.who.client.comment != m_entry->who.client.comment;
    if (!same) {
        showOrders({}, 0);
        m_history->setRows({}, {});
    }
    m_entry = entry;
    if (showsHistory())
        Q_EMIT historyWanted();
    if (!keepTyped) {
        const QSignalBlocker quiet(m_comment);
        m_comment->setPlainText(entry.who.client.comment);
        m_commentField->setError({});
    }
    retranslate();
    showContent();
    if (moved)
        m_commentField->setWarning(
            tr("Meanwhile it became “%1”; saving writes over it.").arg(entry.who.client.comment.simplified().left(80)));
}

void ClientDetail::giveBack(const QString &typed)
{
    m_comment->setPlainText(typed);
}

void ClientDetail::showOrders(const QList<orders::Order> &orders, int all)
{
    while (QLayoutItem *old = m_orders->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const orders::Order &order : orders)
        m_orders->addWidget(new OrderRow(order, m_context.clock.now(), this));
    m_orderCount = all;
    m_all->setVisible(all > 0);
    m_all->setWords(tr("Show all %n order(s)", nullptr, all));
}

void ClientDetail::setSaved(ClientId id, const QString &comment)
{
    if (m_entry && m_entry->who.client.id == id)
        m_entry->who.client.comment = comment;
    follow();
}

void ClientDetail::setSaveError(const QString &sentence)
{
    m_commentField->setError(sentence);
}

bool ClientDetail::showsHistory() const
{
    return currentTab() == historyTab;
}

void ClientDetail::setHistory(ClientId id, const QList<journal::HistoryRow> &rows)
{
    if (m_entry && m_entry->who.client.id == id)
        m_history->setRows(rows, [](const QString &field, const std::optional<QString> &value) {
            return words::historyFieldValue(field, value);
        });
}

void ClientDetail::follow()
{
    m_commentField->setCounter(comment().size(), commentLimit);
    m_commentField->setError(mayBeSaved() ? QString() : tr("The comment is too long."));
    m_commentField->setChanged(hasUnsaved() ? std::optional(m_entry->who.client.comment) : std::nullopt);
    m_save->setEnabled(hasUnsaved() && !m_commentField->hasError());
    m_save->setToolTip(m_save->isEnabled() ? QString() : tr("Nothing has changed"));
}

void ClientDetail::retranslate()
{
    m_reachTitle->setText(tr("Contacts"));
    m_boughtTitle->setText(tr("Orders"));
    m_commentField->setLabel(tr("Our comment"));
    m_save->setText(tr("Save"));
    m_all->setWords(tr("Show all %n order(s)", nullptr, m_orderCount));
    if (!m_entry)
        return;
    const clients::Client &client = m_entry->who.client;
    setTitle(client.fullName().isEmpty() ? tr("Client without a name") : client.fullName());
    QStringList where;
    for (const StoreId store : m_entry->who.stores)
        where.append(m_context.stores.tile(store).name);
    setSubtitle(Cell::plain(where.join(u" · "_s)));
    m_phones->setText(client.phones.isEmpty() ? tr("no phone") : prettyPhones(client.phones, QChar::Nbsp));
    m_emails->setText(client.emails.join(u", "_s));
    m_emails->setVisible(!client.emails.isEmpty());
    const orders::ClientTotals &bought = m_entry->bought;
    QString sum = bought.orders == 0
                      ? tr("No orders are kept here.")
                      : tr("%n order(s) for %1", nullptr, bought.orders).arg(words::formatMoney(bought.total));
    if (bought.cancelled > 0)
        sum = bought.orders == 0 ? tr("%n cancelled order(s), no others", nullptr, bought.cancelled)
                                 : sum + u" · "_s + tr("%n more cancelled", nullptr, bought.cancelled);
    m_bought->setText(sum);
    follow();
}

void ClientDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DetailPane::changeEvent(event);
}

} // namespace kramar::ui
