// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/survey_view.h"

#include "ui/common/detail_pane.h"
#include "ui/common/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int tableHeight = 220;

} // namespace

SurveyView::SurveyView(listings::Listings &listings, const StoreDirectory &stores, QWidget *parent)
    : QWidget(parent)
    , m_stores(stores)
    , m_source(new DifferenceSource(listings))
    , m_model(
          new TableModel(std::unique_ptr<RowSource>(m_source), differenceColumns(stores), ObjectKind::Listing, this))
    , m_words(new Label({}, Tone::Second))
    , m_table(new ObjectTable(m_model))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_words->setObjectName(u"surveyWords"_s);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addWidget(new Line);
    m_table->setObjectName(u"surveyTable"_s);
    m_table->setMinimumHeight(tableHeight);
    m_table->setAccessibleName(tr("What changes on Prom"));
    m_table->setEmptyWords([] {
        return StateWords{SurveyView::tr("Nothing changes on Prom"),
                          SurveyView::tr("Listings of the stores that the list names stand here, with their prices "
                                         "before and after."),
                          {},
                          u"check"_s};
    });
    column->addWidget(m_table, 1);
    column->addWidget(new Line);
}

void SurveyView::show(const listings::PriceSurvey &survey)
{
    m_words->setTone(survey.braked > 0 ? Tone::Warn : Tone::Second);
    m_words->setText(surveyWords(survey, m_stores));
    m_source->setDifferences(survey.differences);
    m_model->refresh();
    m_model->rereadShown();
}

void SurveyView::showWaiting()
{
    m_words->setTone(Tone::Second);
    m_words->setText(tr("Comparing with Prom…"));
}

} // namespace kramar::ui
