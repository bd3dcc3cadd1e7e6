// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/recipe_pane.h"

#include "ui/bulk/add_rule_button.h"
#include "ui/bulk/field_rule_boxes.h"
#include "ui/bulk/locks_rule_box.h"
#include "ui/bulk/own_group_rule_box.h"
#include "ui/bulk/price_rule_box.h"
#include "ui/bulk/text_rule_boxes.h"
#include "ui/common/detail_pane.h"
#include "ui/common/label.h"
#include "ui/products/listing_words.h"
#include "words/titles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int leastWidth = 288;

} // namespace

RecipePane::RecipePane(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_boxes(new QVBoxLayout)
    , m_title(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_more(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_foot(new QWidget(this))
    , m_notes(new Label({}, Tone::Second, TypeStep::Small, this))
{
    const auto fieldTitle = [](QLatin1StringView field) {
        return [field] { return words::listingFieldTitle(QString(field)); };
    };
    const auto choice = [this](ChoiceRuleBox::Of of) { return [this, of] { return new ChoiceRuleBox(of, this); }; };
    m_kinds = {
        {u"price"_s, u"tag"_s, [] { return RecipePane::tr("Price"); }, [this] { return new PriceRuleBox(this); }},
        {u"old_price"_s, u"history"_s, fieldTitle(listing_field::oldPrice),
         [this] { return new OldPriceRuleBox(this); }},
        {u"discount"_s, u"star"_s, fieldTitle(listing_field::discount), [this] { return new DiscountRuleBox(this); }},
        {u"presence"_s, u"box"_s, fieldTitle(listing_field::presence), choice(ChoiceRuleBox::Of::Presence)},
        {u"in_stock"_s, u"truck"_s, fieldTitle(listing_field::inStock), choice(ChoiceRuleBox::Of::InStock)},
        {u"quantity"_s, u"balances"_s, [] { return fieldLabel(listing_field::quantity); },
         [this] { return new QuantityRuleBox(this); }},
        {u"status"_s, u"eye"_s, fieldTitle(listing_field::status), choice(ChoiceRuleBox::Of::Status)},
        {u"keywords"_s, u"search"_s, [] { return RecipePane::tr("Keywords"); },
         [this] { return new KeywordsRuleBox(this); }},
        {u"name"_s, u"edit"_s, [] { return RecipePane::tr("Name: find and replace"); },
         [this] { return new NameRuleBox(this); }},
        {u"own_group"_s, u"folder"_s, [] { return RecipePane::tr("Our group"); },
         [this] { return new OwnGroupRuleBox(m_ownGroups, this); }},
        // The last: it looks at what the others change.
        {u"locks"_s, u"lock"_s, [] { return RecipePane::tr("Synchronisation with Prom"); },
         [this] { return new LocksRuleBox(this); }},
    };
    m_title->setStrong(true);
    m_title->setMinimumHeight(metrics::tabsHeight);
    m_title->setContentsMargins(14, 0, 14, 0);
    m_more->setContentsMargins(14, 12, 14, 4);
    m_notes->setWordWrap(true);
    m_notes->setObjectName(u"leftOut"_s);
    auto *inside = new QWidget;
    inside->setBackgroundRole(QPalette::Base);
    inside->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(0);
    m_boxes->setSpacing(0);
    column->addLayout(m_boxes);
    column->addWidget(m_more);
    for (const Kind &kind : std::as_const(m_kinds)) {
        auto *adder = new AddRuleButton(kind.icon, inside);
        adder->setObjectName(u"add_"_s + kind.key);
        m_adders.insert(kind.key, adder);
        column->addWidget(adder);
        connect(adder, &QAbstractButton::clicked, this, [this, key = kind.key] { add(key); });
    }
    column->addStretch(1);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *below = new QVBoxLayout(m_foot);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(new Line);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 10, 14, 10);
    foot->setSpacing(10);
    foot->addWidget(new IconLabel(u"info"_s, 16, Tone::Second, false, this), 0, Qt::AlignTop);
    foot->addWidget(m_notes, 1);
    below->addLayout(foot);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_title);
    all->addWidget(new Line);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_foot);
    m_foot->hide();
    retranslate();
    startAnew();
}

void RecipePane::startAnew()
{
    const QStringList all = taken();
    for (const QString &key : all)
        delete m_rules.take(key);
    for (AddRuleButton *adder : std::as_const(m_adders))
        adder->show();
    add(u"price"_s);
}

QStringList RecipePane::taken() const
{
    QStringList keys;
    for (const Kind &kind : m_kinds) {
        if (m_rules.contains(kind.key))
            keys.append(kind.key);
    }
    return keys;
}

void RecipePane::add(const QString &key)
{
    const auto kind =
        std::find_if(m_kinds.cbegin(), m_kinds.cend(), [&key](const Kind &one) { return one.key == key; });
    if (kind == m_kinds.cend() || m_rules.contains(key))
        return;
    BulkRule *rule = kind->make();
    m_rules.insert(key, rule);
    m_boxes->insertWidget(static_cast<int>(taken().indexOf(key)), rule);
    connect(rule, &BulkRule::edited, this, &RecipePane::read);
    connect(rule, &BulkRule::removeRequested, this, [this, key] { remove(key); });
    rule->show();
    QWidget *adder = m_adders.value(key);
    // Reading order: the boxes as they stand, then what else there is.
    QWidget *last = nullptr;
    const QStringList order = taken();
    const auto then = [&last](QWidget *next) {
        if (last)
            setTabOrder(last, next);
        last = next;
    };
    for (const QString &each : order) {
        for (QWidget *part : m_rules.value(each)->findChildren<QWidget *>()) {
            if ((part->focusPolicy() & Qt::TabFocus) != 0)
                then(part);
        }
    }
    for (const Kind &each : std::as_const(m_kinds))
        then(m_adders.value(each.key));
    setFocusProxy(m_rules.value(order.first()));
    fitWidth();
    if (isVisible()) {
        rule->setFocus(Qt::OtherFocusReason); // while the adder can still have it: nobody takes it for lost
        bringIntoSight(rule);
    }
    adder->hide();
    read();
}

void RecipePane::remove(const QString &key)
{
    BulkRule *rule = m_rules.take(key);
    if (!rule)
        return;
    QWidget *adder = m_adders.value(key);
    adder->show();
    adder->setFocus(Qt::OtherFocusReason); // it can be taken again
    m_boxes->removeWidget(rule);
    rule->hide();
    rule->deleteLater();
    const QStringList left = taken();
    setFocusProxy(left.isEmpty() ? adder : static_cast<QWidget *>(m_rules.value(left.first())));
    fitWidth();
    read();
}

// What stands in the boxes is never cut: there is no way to scroll to the side.
void RecipePane::fitWidth()
{
    const int wanted = m_scroll->widget()->layout()->minimumSize().width();
    setMinimumWidth(std::max(leastWidth, wanted + m_scroll->verticalScrollBar()->sizeHint().width()));
}

// Its place is known only when the layout has been done anew.
void RecipePane::bringIntoSight(QWidget *what)
{
    QMetaObject::invokeMethod(
        what, [this, what] { m_scroll->ensureWidgetVisible(what, 0, 0); }, Qt::QueuedConnection);
}

void RecipePane::read()
{
    listings::Recipe recipe;
    m_state = m_rules.isEmpty() ? BulkRule::State::Unfinished : BulkRule::State::Ready;
    const QStringList keys = taken(); // the price first: it names the currency
    for (const QString &key : keys) {
        BulkRule *rule = m_rules.value(key);
        m_state = std::max(m_state, rule->read(recipe));
        for (BulkRule *other : std::as_const(m_rules)) {
            if (key == u"price"_s && other != rule)
                other->setCurrency(recipe.currency);
        }
    }
    m_recipe = recipe;
    Q_EMIT recipeChanged();
}

QString RecipePane::whyNot(bool byHand) const
{
    if (m_state == BulkRule::State::Wrong)
        return tr("First correct what is marked on the left.");
    if (m_recipe.isEmpty() && byHand)
        return {};
    if (m_recipe.isEmpty())
        return tr("First say on the left what is to change.");
    return m_state == BulkRule::State::Unfinished ? tr("Something on the left is not filled in yet.") : QString();
}

void RecipePane::setNotes(const QStringList &notes)
{
    m_notes->setText(notes.join(u'\n'));
    m_foot->setVisible(!notes.isEmpty());
}

void RecipePane::retranslate()
{
    m_title->setText(tr("What to change"));
    m_more->setText(tr("Add more"));
    setAccessibleName(tr("What to change"));
    for (const Kind &kind : std::as_const(m_kinds)) {
        AddRuleButton *adder = m_adders.value(kind.key);
        adder->setText(kind.title());
        adder->setAccessibleName(tr("Change too: %1").arg(kind.title()));
    }
    for (BulkRule *rule : std::as_const(m_rules))
        rule->retranslate();
    fitWidth();
}

void RecipePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        read(); // what the fields say
    }
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
