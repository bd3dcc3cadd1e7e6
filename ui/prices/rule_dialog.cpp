// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/rule_dialog.h"

#include "ui/bulk/price_rule_box.h"
#include "ui/common/banner.h"
#include "ui/common/busy_bar.h"
#include "ui/common/detail_pane.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "ui/common/object_table.h"
#include "ui/common/when_done.h"
#include "ui/prices/difference_table.h"
#include "ui/prices/plan_table.h"
#include "ui/prices/price_list_dialog.h"
#include "words/format.h"
#include "words/reasons.h"
#include "words/sentence.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

using listings::ListRule;
using products::PriceKind;
using products::PriceList;

namespace {

constexpr int dialogWidth = 1040;
constexpr int ruleWidth = 340;
constexpr int tableHeight = 330;
constexpr int pauseMs = 250;
constexpr int beatMs = 100;
constexpr int fromCost = -1, fromPrice = -2; // else the number of a list

} // namespace

RuleDialog::RuleDialog(listings::Prices &prices, const PageContext &context, const PriceList &list,
                       const QList<PriceList> &lists, const QList<qint64> &products, QWidget *parent)
    : ActDialog(tr("Price rule"),
                tr("What shall be the prices of %n product(s) in “%1”?", nullptr, static_cast<int>(products.size()))
                    .arg(list.name),
                parent)
    , m_prices(prices)
    , m_context(context)
    , m_list(list)
    , m_lists(lists)
    , m_products(products)
    , m_from(new QComboBox)
    , m_price(new PriceRuleBox)
    , m_purchase(new QComboBox)
    , m_rate(new QLineEdit)
    , m_rateField(new Field(tr("Rate, hryvnias for one"), m_rate))
    , m_purchaseRow(new QWidget)
    , m_steps(new QLineEdit)
    , m_stepsField(new Field(tr("Steps: from how many = percent off"), m_steps))
    , m_words(new Label({}, Tone::Second))
    , m_source(new PlanSource(prices, list))
    , m_bar(new BusyBar)
    , m_error(new Banner)
{
    setMinimumWidth(dialogWidth);
    setMode(modeOf(list.stores, context.stores));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    auto *rule = new QWidget;
    constexpr int letters = 36; // with large ones the words need more
    rule->setFixedWidth(qMax(ruleWidth, fontMetrics().horizontalAdvance(u'0') * letters));
    rule->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    sides->addWidget(rule);
    body()->addLayout(sides, 1);
    m_from->setObjectName(u"ruleFrom"_s);
    m_from->addItem(tr("Cost of the product"), fromCost);
    m_from->addItem(tr("Price in this list"), fromPrice);
    for (const PriceList &other : m_lists)
        m_from->addItem(tr("Price list “%1”").arg(other.name), static_cast<int>(other.id.value()));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    left->addWidget(new Field(tr("Begin with"), m_from));
    addBase();
    left->addWidget(m_purchaseRow);
    m_price->standAlone();
    m_price->setCurrencyOfList(m_list.currency);
    left->addWidget(m_price);
    m_steps->setObjectName(u"ruleSteps"_s);
    m_steps->setText(u"5 = 5 %; 20 = 10 %"_s);
    m_stepsField->keepMessageRoom();
    left->addWidget(m_stepsField);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(6);
    sides->addLayout(right, 1);
    m_words->setObjectName(u"ruleWords"_s);
    m_words->setWordWrap(true);
    m_words->setMinimumHeight(2 * m_words->fontMetrics().lineSpacing()); // it may need two lines
    m_words->setAlignment(Qt::AlignBottom);
    right->addWidget(m_words);
    right->addWidget(new Line);
    m_model = new TableModel(std::unique_ptr<RowSource>(m_source), planColumns(list), ObjectKind::Product, this);
    m_table = new ObjectTable(m_model);
    addPreview();
    right->addWidget(m_table, 1);
    m_bar->setTextVisible(false);
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(policy);
    m_bar->setAccessibleName(tr("How far it is"));
    m_bar->hide();
    right->addWidget(m_bar);
    m_error->setTall(true);
    m_error->hide();
    body()->addWidget(m_error);
    addWayOut(tr("Cancel"));
    m_go = addVerb({}, ButtonKind::Primary, [this] {
        apply();
        return false; // closes when the books have it
    });
    m_go->setObjectName(u"applyRule"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RuleDialog::look);
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        m_bar->setRange(0, static_cast<int>(m_effort->all()));
        m_bar->setValue(static_cast<int>(m_effort->done()));
    });
    connect(m_from, &QComboBox::currentIndexChanged, this, &RuleDialog::whenEdited);
    connect(m_purchase, &QComboBox::currentIndexChanged, this, &RuleDialog::whenEdited);
    connect(m_rate, &QLineEdit::textChanged, this, &RuleDialog::whenEdited);
    connect(m_steps, &QLineEdit::textChanged, this, &RuleDialog::whenEdited);
    connect(m_price, &BulkRule::edited, this, &RuleDialog::whenEdited);
    if (m_list.kind == PriceKind::Wholesale && !m_lists.isEmpty()) // what wholesale prices are made of
        m_from->setCurrentIndex(2);
    arrange();
    m_price->setFocus();
    look();
}

RuleDialog::~RuleDialog()
{
    if (m_effort)
        m_effort->stop();
}

void RuleDialog::addBase()
{
    m_purchase->setObjectName(u"rulePurchase"_s);
    m_purchase->addItem(tr("As the list"), QString());
    for (const Currency currency : {Currency::usd(), Currency::eur()}) {
        if (currency != m_list.currency)
            m_purchase->addItem(currency.code(), currency.code());
    }
    m_rate->setObjectName(u"ruleRate"_s);
    m_rateField->keepMessageRoom();
    auto *row = new QHBoxLayout(m_purchaseRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Field(tr("Purchase currency"), m_purchase), 1, Qt::AlignTop);
    row->addWidget(m_rateField, 1, Qt::AlignTop);
    for (QWidget *part : {m_purchaseRow, static_cast<QWidget *>(m_rateField)}) { // nothing moves under the mouse
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
    }
}

void RuleDialog::addPreview()
{
    m_table->setObjectName(u"rulePreview"_s);
    m_table->setAccessibleName(tr("Prices before and after"));
    m_table->setMinimumHeight(tableHeight);
    m_table->setEmptyWords([] {
        return StateWords{RuleDialog::tr("No price changes"),
                          RuleDialog::tr("Say how the price comes about: what changes stands here before it is done."),
                          {},
                          u"tag"_s};
    });
}

void RuleDialog::arrange()
{
    const int from = m_from->currentData().toInt();
    m_purchaseRow->setVisible(from == fromCost);
    m_rateField->setVisible(!m_purchase->currentData().toString().isEmpty());
    const auto other = std::find_if(m_lists.cbegin(), m_lists.cend(),
                                    [from](const PriceList &list) { return from > 0 && list.id == PriceListId(from); });
    const bool hasSteps = from == fromPrice || (other != m_lists.cend() && other->kind == PriceKind::Wholesale);
    m_stepsField->setVisible(m_list.kind == PriceKind::Wholesale && !hasSteps);
}

std::optional<ListRule> RuleDialog::rule()
{
    ListRule rule;
    const int from = m_from->currentData().toInt();
    rule.from = from == fromCost    ? ListRule::From::Cost
                : from == fromPrice ? ListRule::From::OwnPrice
                                    : ListRule::From::OtherList;
    if (from > 0)
        rule.other = PriceListId(from);
    bool whole = true;
    if (const QString purchase = m_purchase->currentData().toString(); from == fromCost && !purchase.isEmpty()) {
        const auto rate = parseTyped(withoutCurrencySign(m_rate->text(), Currency::uah()), 6);
        const bool empty = m_rate->text().trimmed().isEmpty();
        m_rateField->setError(empty       ? QString()
                              : !rate     ? numberProblem(rate.error().detail)
                              : *rate > 0 ? QString()
                                          : tr("A rate is more than zero."));
        whole = rate && *rate > 0;
        if (whole)
            rule.purchase = ListRule::Purchase{Currency::parse(purchase).value_or(Currency()), *rate};
    }
    if (!m_stepsField->isHidden()) {
        const auto steps = listings::cutsOf(m_steps->text());
        m_stepsField->setError(steps ? QString() : ruleProblem(steps.error().detail));
        whole = whole && steps && !steps->isEmpty();
        rule.steps = steps ? *steps : QList<ListRule::Cut>();
    }
    listings::Recipe recipe;
    const auto state = m_price->read(recipe);
    if (recipe.price)
        rule.price = *recipe.price;
    // What another list says may be taken as it is.
    const bool asItIs = state == BulkRule::State::Unfinished && rule.from == ListRule::From::OtherList;
    return whole && (state == BulkRule::State::Ready || asItIs) ? std::optional(rule) : std::nullopt;
}

void RuleDialog::whenEdited()
{
    arrange();
    m_seenRule.reset();
    if (m_effort && !m_busy)
        m_effort->stop();
    follow();
    m_pause.start();
}

void RuleDialog::look()
{
    m_pause.stop();
    const auto wanted = rule();
    m_error->hide();
    const quint64 mine = ++m_asked;
    if (!wanted) {
        m_words->setTone(Tone::Second);
        m_words->setText(tr("Say how the price comes about."));
        m_seen = {};
        m_source->setPlans({});
        m_model->refresh();
        return follow();
    }
    m_words->setTone(Tone::Second);
    m_words->setText(tr("Reckoning…"));
    m_effort = std::make_shared<listings::Effort>();
    whenDone(this, m_prices.survey(m_list.id, *wanted, m_products, m_effort),
             [this, mine, wanted](const Result<listings::RuleSurvey> &survey) {
                 if (mine != m_asked)
                     return; // another rule is looked at by now
                 if (survey)
                     m_seenRule = wanted;
                 show(survey);
             });
}

void RuleDialog::show(const Result<listings::RuleSurvey> &survey)
{
    if (!survey)
        return fail(survey.error());
    m_seen = *survey;
    m_source->setPlans(m_seen.changing);
    m_model->refresh();
    m_model->rereadShown();
    m_words->setTone(m_seen.belowCost > 0 || m_seen.listings.braked > 0 ? Tone::Warn : Tone::Second);
    m_words->setText(surveyed(m_seen));
    follow();
}

QString RuleDialog::surveyed(const listings::RuleSurvey &survey) const
{
    const auto number = [](auto count) { return static_cast<int>(count); };
    QStringList told{tr("%n price(s) change.", nullptr, number(survey.changing.size()))};
    if (survey.unchanged > 0)
        told.append(tr("%n stay(s) as it is.", nullptr, number(survey.unchanged)));
    if (survey.heldUp > 0)
        told.append(tr("%n held up by the lowest price.", nullptr, number(survey.heldUp)));
    if (survey.belowCost > 0)
        told.append(tr("%n below the cost.", nullptr, number(survey.belowCost)));
    for (auto skip = survey.skipped.cbegin(); skip != survey.skipped.cend(); ++skip)
        told.append(tr("%n left: %1.", nullptr, number(*skip))
                        .arg(words::reasonOf(Error::invalid(QString(listing_field::price), skip.key()))));
    if (!m_list.stores.isEmpty())
        told.append(surveyWords(survey.listings, m_context.stores));
    return told.join(u' ');
}

void RuleDialog::follow()
{
    QString why;
    if (m_busy)
        why = tr("It is being done.");
    else if (!m_seenRule)
        why = tr("Say how the price comes about.");
    else if (m_seen.changing.isEmpty())
        why = tr("No price changes.");
    const int changing = m_seenRule ? static_cast<int>(m_seen.changing.size()) : 0;
    m_go->setText(changing > 0 ? tr("Change %n price(s)", nullptr, changing) : tr("Change prices"));
    m_go->setEnabled(why.isEmpty());
    m_go->setToolTip(why);
    m_go->setAccessibleDescription(why);
}

void RuleDialog::fail(const Error &error)
{
    const QString reason = error.kind == Error::Kind::Invalid ? ruleProblem(error.detail) : QString();
    if (!reason.isEmpty()) {
        m_words->setTone(Tone::Bad);
        m_words->setText(reason);
    } else {
        const words::Sentence told = words::sentenceFor(error);
        m_error->setWords(Banner::Kind::Error, told.what, told.remedy);
        m_error->show();
    }
    m_seenRule.reset();
    follow();
}

// Closing the dialog meanwhile stops it: nothing is done then.
void RuleDialog::apply()
{
    if (!m_seenRule || std::exchange(m_busy, true))
        return;
    follow();
    m_effort = std::make_shared<listings::Effort>();
    m_bar->show();
    m_beat.start();
    whenDone(this, m_prices.apply(m_list.id, *m_seenRule, m_seen.changing, m_context.undoDelayMs, m_effort),
             [this](const Result<listings::Prices::Changed> &done) {
                 m_busy = false;
                 m_beat.stop();
                 m_bar->hide();
                 if (!done)
                     return fail(done.error());
                 QString words =
                     tr("%n price(s) changed in “%1”.", nullptr, static_cast<int>(done->entries)).arg(m_list.name);
                 if (!m_list.stores.isEmpty())
                     words += u' ' + sentWords(done->listings, m_list.stores, m_context.stores);
                 if (!done->overtaken.isEmpty())
                     words +=
                         u' ' + tr("%n changed meanwhile and left.", nullptr, static_cast<int>(done->overtaken.size()));
                 if (done->act != ActId())
                     Q_EMIT changed(done->act, words);
                 accept();
             });
}

} // namespace kramar::ui
