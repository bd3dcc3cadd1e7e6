// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/store_steps.h"

#include "stores/store_operations.h"
#include "ui/common/banner.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/stores/store_words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

using Orders = stores::NewStore::Orders;

constexpr auto promMarketplace = "prom.ua"_L1;
constexpr int hintInset = 26; // below the words of a radio button

} // namespace

PlaceStep::PlaceStep(QWidget *parent)
    : QWidget(parent)
    , m_marketplace(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_marketplaceField(new Field(u" "_s, m_marketplace, this))
    , m_addressField(new Field(u" "_s, m_address, this))
    , m_nameField(new Field(u" "_s, m_name, this))
{
    m_marketplace->setObjectName(u"marketplace"_s);
    m_address->setObjectName(u"apiAddress"_s);
    m_name->setObjectName(u"storeName"_s);
    m_marketplace->addItem(u"Prom.ua"_s);
    m_marketplace->addItem(QString());
    m_addressField->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_nameField);
    column->addWidget(m_marketplaceField);
    column->addWidget(m_addressField);
    column->addStretch(1);
    connect(m_marketplace, &QComboBox::currentIndexChanged, this, [this] {
        m_addressField->setVisible(ownAddress());
        if (ownAddress())
            m_address->setFocus();
    });
    constexpr int restMs = 400;
    m_pause.setSingleShot(true);
    m_pause.setInterval(restMs);
    connect(&m_pause, &QTimer::timeout, this, &PlaceStep::judge);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameField->setError({});
        m_pause.start();
    });
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_addressField->setError({});
        m_pause.start();
    });
    setTabOrder(m_name, m_marketplace);
    setTabOrder(m_marketplace, m_address);
    setFocusProxy(m_name);
    retranslate();
}

bool PlaceStep::ownAddress() const
{
    return m_marketplace->currentIndex() == 1;
}

QString PlaceStep::name() const
{
    return m_name->text().simplified();
}

QString PlaceStep::marketplace() const
{
    return QString(promMarketplace); // sister sites and the demo shop speak the same API
}

QUrl PlaceStep::apiUrl() const
{
    if (!ownAddress())
        return stores::defaultApiUrl(QString(promMarketplace));
    QString typed = m_address->text().trimmed();
    while (typed.endsWith(u'/'))
        typed.chop(1);
    return QUrl(typed, QUrl::StrictMode);
}

void PlaceStep::setTaken(const QStringList &names)
{
    m_taken = names;
    judge();
}

Done PlaceStep::nameIsFree() const
{
    if (name().isEmpty())
        return Error::invalid(u"name"_s, u"empty"_s);
    if (m_taken.contains(name(), Qt::CaseInsensitive))
        return Error::invalid(u"name"_s, u"taken"_s);
    return {};
}

// What stands there; what is still empty may be on its way.
void PlaceStep::judge()
{
    if (const Done free = nameIsFree(); !name().isEmpty())
        m_nameField->setError(free ? QString() : storeFieldSentence(free.error()));
    if (const Done address = stores::checkApiUrl(apiUrl()); ownAddress() && !m_address->text().trimmed().isEmpty())
        m_addressField->setError(address ? QString() : storeFieldSentence(address.error()));
}

bool PlaceStep::check()
{
    m_pause.stop();
    m_nameField->setError({});
    m_addressField->setError({});
    for (const Done &fits : {nameIsFree(), stores::checkApiUrl(apiUrl())}) {
        if (!fits) {
            setError(fits.error());
            return false;
        }
    }
    return true;
}

void PlaceStep::setError(const Error &error)
{
    const bool address = error.field == u"url";
    (address ? m_addressField : m_nameField)->setError(storeFieldSentence(error));
    (address ? m_address : m_name)->setFocus();
}

void PlaceStep::retranslate()
{
    m_nameField->setLabel(tr("Name of the store"));
    m_name->setPlaceholderText(tr("for example, Home and Garden"));
    m_nameField->setHint(tr("Only for you: in lists, filters and reports. It stands nowhere on Prom."));
    m_marketplaceField->setLabel(tr("Marketplace"));
    m_marketplace->setItemText(1, tr("Another address"));
    m_addressField->setLabel(tr("Address of the API"));
    m_addressField->setHint(tr("For a site with the same API or the demo shop of this computer."));
}

void PlaceStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

OrdersStep::OrdersStep(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_today(new QRadioButton(this))
    , m_now(new QRadioButton(this))
    , m_since(new QRadioButton(this))
    , m_all(new QRadioButton(this))
    , m_date(new QDateEdit(QDate::currentDate().addMonths(-1), this))
    , m_warning(new Banner(this))
    , m_error(new Banner(this))
    , m_after(new Label({}, Tone::Second, TypeStep::Normal, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [&](QRadioButton *choice, Orders which, const QString &name, QWidget *beside = nullptr) {
        choice->setObjectName(name);
        m_group->addButton(choice, static_cast<int>(which));
        auto *row = new QHBoxLayout;
        row->addWidget(choice);
        if (beside)
            row->addWidget(beside);
        row->addStretch(1);
        column->addLayout(row);
        auto *hint = new Label({}, Tone::Muted, TypeStep::Small, this);
        hint->setWordWrap(true);
        hint->setContentsMargins(hintInset, 0, 0, 6);
        column->addWidget(hint);
        m_hints.append({hint, choice});
    };
    m_date->setObjectName(u"ordersDate"_s);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_date->setMaximumDate(QDate::currentDate());
    add(m_today, Orders::Today, u"ordersToday"_s);
    add(m_now, Orders::Now, u"ordersNow"_s);
    add(m_since, Orders::Since, u"ordersSince"_s, m_date);
    add(m_all, Orders::All, u"ordersAll"_s);
    m_today->setChecked(true);
    m_warning->setTall(true);
    m_error->setTall(true);
    m_error->setObjectName(u"connectError"_s);
    m_error->hide();
    m_after->setWordWrap(true);
    column->addSpacing(6);
    column->addWidget(m_warning);
    column->addWidget(m_error);
    column->addSpacing(6);
    column->addWidget(m_after);
    column->addStretch(1);
    connect(m_group, &QButtonGroup::idToggled, this, [this] { follow(); });
    setFocusProxy(m_today);
    retranslate();
    follow();
}

Orders OrdersStep::chosen() const
{
    return static_cast<Orders>(m_group->checkedId());
}

void OrdersStep::fill(stores::NewStore &store) const
{
    store.orders = chosen();
    if (chosen() == Orders::Since)
        store.since =
            startOfKyivDay(Timestamp::ofMs(QDateTime(m_date->date(), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch()));
}

void OrdersStep::setError(const QString &sentence)
{
    m_error->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_error->setWords(Banner::Kind::Error, tr("The store was not connected."), sentence);
}

void OrdersStep::follow()
{
    m_date->setEnabled(chosen() == Orders::Since);
    m_warning->setVisible(chosen() == Orders::Since || chosen() == Orders::All);
    m_error->hide();
}

void OrdersStep::retranslate()
{
    m_today->setText(tr("From today"));
    m_now->setText(tr("Only new ones, from now"));
    m_since->setText(tr("From the date"));
    m_all->setText(tr("All that Prom has"));
    m_date->setAccessibleName(tr("Orders from the date"));
    const QStringList hints{tr("Recommended: since 00:00 by Kyiv's clock, so that no order of this day is missed."),
                            tr("What was ordered before this minute stays in the cabinet only."), QString(), QString()};
    for (qsizetype i = 0; i < m_hints.size(); ++i) {
        m_hints[i].first->setText(hints[i]);
        m_hints[i].first->setVisible(!hints[i].isEmpty());
        m_hints[i].second->setAccessibleDescription(hints[i]);
    }
    m_warning->setWords(Banner::Kind::Warning, tr("Old orders change what is available."),
                        tr("Those that are not finished reserve goods. With thousands of orders the first round takes "
                           "long; new orders come in meanwhile."));
    m_after->setText(tr("Then Kramar reads the whole catalogue and keeps it as a dated snapshot: the way back before "
                        "anything may be sent. Orders are read first and appear within a minute."));
}

void OrdersStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
