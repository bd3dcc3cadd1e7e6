// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/price_list_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/choices.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "ui/common/when_done.h"
#include "ui/prices/survey_view.h"
#include "words/format.h"
#include "words/reasons.h"
#include "words/sentence.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kramar::ui {

using products::PriceKind;
using products::PriceList;

namespace {

constexpr int dialogWidth = 720;
constexpr int pauseMs = 250;
constexpr QLatin1StringView storeId("store");
constexpr std::array currencies{Currency::uah(), Currency::usd(), Currency::eur()};

QString sentence(const QString &reason)
{
    return reason.isEmpty() ? reason : reason.left(1).toUpper() + reason.mid(1) + u'.';
}

} // namespace

QString sentWords(qint64 listings, const QList<StoreId> &stores, const StoreDirectory &directory)
{
    const int count = static_cast<int>(listings);
    if (listings == 0)
        return PriceListDialog::tr("Nothing changes on Prom.");
    return modeOf(stores, directory) == StoreMode::Test
               ? PriceListDialog::tr("%n price(s) changed here; in Test nothing is sent.", nullptr, count)
               : PriceListDialog::tr("%n price(s) in the queue to Prom.", nullptr, count);
}

std::optional<StoreMode> modeOf(const QList<StoreId> &stores, const StoreDirectory &directory)
{
    if (stores.isEmpty())
        return std::nullopt;
    const bool test =
        std::all_of(stores.cbegin(), stores.cend(), [&directory](StoreId store) { return directory.isTest(store); });
    return test ? StoreMode::Test : StoreMode::Production;
}

PriceListDialog::PriceListDialog(listings::Prices &prices, listings::Listings &listings, const PageContext &context,
                                 const std::optional<PriceList> &list, QWidget *parent)
    : ActDialog(list ? tr("Price list") : tr("New price list"),
                list ? tr("Which stores take “%1”, and at what rate?").arg(list->name)
                     : tr("What is the new price list?"),
                parent)
    , m_prices(prices)
    , m_context(context)
    , m_list(list)
    , m_name(new QLineEdit)
    , m_nameField(new Field(tr("Name"), m_name))
    , m_currency(new QComboBox)
    , m_rate(new QLineEdit)
    , m_rateField(new Field(tr("Rate, hryvnias for one"), m_rate))
    , m_storesError(new Label({}, Tone::Bad))
    , m_error(new Banner)
{
    setMinimumWidth(dialogWidth);
    const PriceList shown = list.value_or(PriceList());
    if (!list) {
        m_kind = new Segmented;
        m_kind->setObjectName(u"listKind"_s);
        m_kind->setWords({tr("Retail"), tr("Wholesale, steps by quantity")});
        body()->addWidget(new Field(tr("Kind"), m_kind), 0, Qt::AlignLeft);
    }
    m_name->setObjectName(u"listName"_s);
    m_name->setText(shown.name);
    m_currency->setObjectName(u"listCurrency"_s);
    QList<Currency> offered(currencies.begin(), currencies.end());
    if (!offered.contains(shown.currency))
        offered.append(shown.currency);
    for (const Currency currency : std::as_const(offered))
        m_currency->addItem(currency.code(), currency.code());
    m_currency->setCurrentIndex(m_currency->findData(shown.currency.code()));
    m_rate->setObjectName(u"listRate"_s);
    m_rate->setText(shown.currency == Currency::uah() ? QString() : decimalText(shown.rateMillionths, 6, true));
    m_rateField->setHint(tr("Listings in hryvnias get the price at this rate."));
    m_rateField->keepMessageRoom();
    m_nameField->keepMessageRoom();
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_nameField, 3, Qt::AlignTop);
    row->addWidget(new Field(tr("Currency"), m_currency), 1, Qt::AlignTop);
    row->addWidget(m_rateField, 2, Qt::AlignTop);
    QSizePolicy rate = m_rateField->sizePolicy();
    rate.setRetainSizeWhenHidden(true);
    m_rateField->setSizePolicy(rate);
    body()->addLayout(row);
    addStores();
    if (list) {
        m_survey = new SurveyView(listings, context.stores);
        body()->addWidget(m_survey, 1);
    }
    m_error->setTall(true);
    m_error->hide();
    body()->addWidget(m_error);
    addWayOut(list ? tr("Leave as it is") : tr("Cancel"));
    m_go = addVerb({}, ButtonKind::Primary, [this] {
        apply();
        return false; // closes when the books have it
    });
    m_go->setObjectName(u"applyList"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PriceListDialog::compare);
    const auto edited = [this] {
        m_compared.reset();
        follow();
        m_pause.start();
    };
    connect(m_name, &QLineEdit::textChanged, this, edited);
    connect(m_rate, &QLineEdit::textChanged, this, edited);
    connect(m_currency, &QComboBox::currentIndexChanged, this, edited);
    for (const QCheckBox *box : std::as_const(m_stores))
        connect(box, &QCheckBox::toggled, this, edited);
    compare();
    m_name->setFocus();
}

PriceListDialog::~PriceListDialog()
{
    if (m_effort)
        m_effort->stop();
}

void PriceListDialog::addStores()
{
    auto *boxes = new QWidget;
    auto *column = new QVBoxLayout(boxes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const stores::Store &store : m_context.stores.all()) {
        auto *box = new QCheckBox(store.name);
        box->setObjectName(u"listStore%1"_s.arg(store.id.value()));
        box->setAccessibleName(tr("“%1” takes its prices from this list").arg(store.name));
        box->setProperty(storeId.data(), store.id.value());
        box->setChecked(m_list && m_list->stores.contains(store.id));
        column->addWidget(box);
        m_stores.append(box);
    }
    if (m_stores.isEmpty())
        column->addWidget(new Label(tr("No store is connected yet."), Tone::Second));
    m_storesError->setWordWrap(true);
    m_storesError->hide();
    column->addWidget(m_storesError);
    body()->addWidget(new Field(tr("Marketplaces"), boxes));
    addText(tr("A store takes its prices from one list of a kind. What the list says can then be changed only here: "
               "the price in the listing's card is locked and leads to the list. A product without a price in it "
               "keeps its own."));
}

QList<StoreId> PriceListDialog::chosenStores() const
{
    QList<StoreId> stores;
    for (const QCheckBox *box : m_stores) {
        if (box->isChecked())
            stores.append(StoreId(box->property(storeId.data()).toLongLong()));
    }
    return stores;
}

std::optional<listings::PriceListTerms> PriceListDialog::terms()
{
    listings::PriceListTerms terms;
    terms.name = m_name->text().trimmed();
    terms.currency = Currency::parse(m_currency->currentData().toString()).value_or(Currency());
    terms.stores = chosenStores();
    const bool ratable = terms.currency != Currency::uah();
    m_rateField->setVisible(ratable);
    m_nameField->setError(terms.name.isEmpty() && m_name->isModified() ? tr("A price list needs a name.") : QString());
    m_rateField->setError({});
    if (ratable) {
        if (m_rate->text().trimmed().isEmpty())
            return std::nullopt;
        const auto rate = parseTyped(withoutCurrencySign(m_rate->text(), Currency::uah()), 6);
        if (!rate || *rate <= 0) {
            m_rateField->setError(rate ? tr("A rate is more than zero.") : numberProblem(rate.error().detail));
            return std::nullopt;
        }
        m_rateField->setWarning(numberDoubt(m_rate->text()));
        terms.rateMillionths = *rate;
    }
    return terms.name.isEmpty() ? std::nullopt : std::optional(terms);
}

void PriceListDialog::compare()
{
    m_pause.stop();
    m_compared.reset();
    if (m_effort)
        m_effort->stop();
    const auto wanted = terms();
    m_storesError->hide();
    m_error->hide();
    follow();
    if (!wanted)
        return;
    if (!m_list) {
        m_compared = wanted;
        return follow();
    }
    m_survey->showWaiting();
    m_effort = std::make_shared<listings::Effort>();
    whenDone(this, m_prices.survey(m_list->id, *wanted, m_effort),
             [this, wanted, mine = ++m_asked](const Result<listings::PriceSurvey> &survey) {
                 if (mine != m_asked)
                     return; // something else is wanted by now
                 if (!survey)
                     return fail(survey.error());
                 m_compared = wanted;
                 m_differences = survey->differences.size();
                 m_survey->show(*survey);
                 follow();
             });
}

void PriceListDialog::follow()
{
    QString why;
    if (m_busy)
        why = tr("It is being saved.");
    else if (m_name->text().trimmed().isEmpty())
        why = tr("A price list needs a name.");
    else if (m_rateField->isVisibleTo(this) && (m_rate->text().trimmed().isEmpty() || m_rateField->hasError()))
        why = tr("A list in another currency needs its rate.");
    else if (!m_compared)
        why = m_storesError->isVisibleTo(this) ? m_storesError->text() : tr("It is still being compared.");
    else if (m_list && *m_compared == listings::termsOf(*m_list))
        why = tr("It is so already.");
    const std::optional<StoreMode> mode = modeOf(chosenStores(), m_context.stores);
    setMode(mode);
    const int differences = m_compared ? static_cast<int>(m_differences) : 0;
    m_go->setText(!m_list                   ? tr("Make the list")
                  : differences == 0        ? tr("Save")
                  : mode == StoreMode::Test ? tr("Save and change %n price(s) here", nullptr, differences)
                                            : tr("Save and send %n price(s)", nullptr, differences));
    m_go->setEnabled(why.isEmpty());
    m_go->setToolTip(why);
    m_go->setAccessibleDescription(why);
}

void PriceListDialog::fail(const Error &error)
{
    const QString reason = sentence(words::reasonOf(error));
    if (error.kind == Error::Kind::Invalid && error.field == u"marketplaces") {
        m_storesError->setText(reason);
        m_storesError->show();
    } else if (error.kind == Error::Kind::Invalid && error.field == u"name") {
        m_nameField->setError(reason);
    } else if (error.kind == Error::Kind::Invalid && error.field == u"rate") {
        m_rateField->setError(reason);
    } else {
        const words::Sentence told = words::sentenceFor(error);
        m_error->setWords(Banner::Kind::Error, told.what, told.remedy);
        m_error->show();
    }
    m_compared.reset();
    follow();
}

void PriceListDialog::apply()
{
    if (!m_compared || std::exchange(m_busy, true))
        return;
    follow();
    if (!m_list) {
        const PriceKind kind = m_kind->current() == 1 ? PriceKind::Wholesale : PriceKind::Retail;
        whenDone(this, m_prices.create(kind, *m_compared), [this](const Result<PriceListId> &list) {
            m_busy = false;
            if (!list)
                return fail(list.error());
            Q_EMIT made(*list);
            accept();
        });
        return;
    }
    whenDone(
        this, m_prices.change(m_list->id, *m_compared, m_context.undoDelayMs, std::make_shared<listings::Effort>()),
        [this, name = m_compared->name, stores = m_compared->stores](const Result<listings::Prices::Changed> &done) {
            m_busy = false;
            if (!done)
                return fail(done.error());
            if (done->act != ActId())
                Q_EMIT changed(done->act, tr("“%1” is changed.").arg(name) + u' ' +
                                              sentWords(done->listings, stores, m_context.stores));
            accept();
        });
}

AlignDialog::AlignDialog(listings::Prices &prices, listings::Listings &listings, const PageContext &context,
                         const PriceList &list, const listings::PriceSurvey &survey, QWidget *parent)
    : ActDialog(tr("Prices on Prom"), tr("Send the prices of “%1” again?").arg(list.name), parent)
    , m_prices(prices)
    , m_context(context)
    , m_list(list)
    , m_error(new Banner)
{
    setMinimumWidth(dialogWidth);
    setMode(modeOf(list.stores, context.stores));
    addText(tr("These listings say something else than the list: they were linked since, or changed on Prom."));
    auto *view = new SurveyView(listings, context.stores);
    view->show(survey);
    body()->addWidget(view, 1);
    m_error->setTall(true);
    m_error->hide();
    body()->addWidget(m_error);
    addWayOut(tr("Leave as it is"));
    m_go = addVerb(tr("Send %n price(s)", nullptr, static_cast<int>(survey.differences.size())), ButtonKind::Primary,
                   [this] {
                       apply();
                       return false;
                   });
    m_go->setObjectName(u"applyAlign"_s);
    m_go->setEnabled(!survey.differences.isEmpty());
    m_go->setToolTip(survey.differences.isEmpty() ? tr("It is so already.") : QString());
}

void AlignDialog::apply()
{
    m_go->setEnabled(false);
    whenDone(this, m_prices.align(m_list.id, m_context.undoDelayMs, std::make_shared<listings::Effort>()),
             [this](const Result<listings::Prices::Changed> &done) {
                 m_go->setEnabled(true);
                 if (!done) {
                     const words::Sentence told = words::sentenceFor(done.error());
                     m_error->setWords(Banner::Kind::Error, told.what, told.remedy);
                     m_error->show();
                     return;
                 }
                 if (done->act != ActId())
                     Q_EMIT changed(done->act, sentWords(done->listings, m_list.stores, m_context.stores));
                 accept();
             });
}

} // namespace kramar::ui
