// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/list_bar.h"

#include "ui/common/buttons.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include "words/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

ListBar::ListBar(const StoreDirectory &stores, QWidget *parent)
    : QWidget(parent)
    , m_stores(stores)
    , m_name(new Label({}, Tone::Normal, TypeStep::Section, this))
    , m_terms(new ShortLabel(Tone::Second, this))
    , m_align(new LinkButton({}, this))
    , m_change(makeButton({}, ButtonKind::Normal, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_align->setObjectName(u"alignPrices"_s);
    m_change->setObjectName(u"changeList"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageSide, 8, 12, 8);
    row->setSpacing(12);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_name);
    column->addWidget(m_terms);
    row->addLayout(column, 1);
    row->addWidget(m_align);
    row->addWidget(m_change);
    m_align->hide();
    connect(m_align, &LinkButton::clicked, this, &ListBar::alignWanted);
    connect(m_change, &QPushButton::clicked, this, &ListBar::changeWanted);
    connect(&m_stores, &StoreDirectory::changed, this, &ListBar::retranslate);
    retranslate();
}

void ListBar::show(const products::PriceList &list)
{
    m_list = list;
    retranslate();
}

void ListBar::setDifferences(qint64 listings)
{
    m_differences = listings;
    retranslate();
}

void ListBar::retranslate()
{
    m_change->setText(tr("Marketplaces and rate…"));
    m_align->setVisible(m_differences > 0);
    m_align->setWords(
        tr("%n listing(s) on Prom say something else: compare…", nullptr, static_cast<int>(m_differences)));
    if (!m_list)
        return;
    QStringList stores;
    for (const StoreId store : m_list->stores)
        stores.append(m_stores.tile(store).name);
    QStringList terms{m_list->kind == products::PriceKind::Retail ? tr("Retail") : tr("Wholesale")};
    terms.append(stores.isEmpty() ? tr("goes to no store") : tr("goes to %1").arg(stores.join(u", "_s)));
    if (m_list->currency != Currency::uah())
        terms.append(tr("%1 at %2").arg(m_list->currency.code(), decimalText(m_list->rateMillionths, 6, true)));
    m_name->setText(m_list->name);
    m_terms->setWords(terms.join(u" · "_s));
}

void ListBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
