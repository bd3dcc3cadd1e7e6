// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/object_table.h"
#include "ui/prices/difference_table.h"

#include <QWidget>

namespace kramar::ui {

class Label;

// A survey as a dialog shows it: the sentence, and the listings with before and after.
class SurveyView : public QWidget
{
    Q_OBJECT

public:
    SurveyView(listings::Listings &listings, const StoreDirectory &stores, QWidget *parent = nullptr);
    void show(const listings::PriceSurvey &survey);
    void showWaiting(); // it is being reckoned

private:
    const StoreDirectory &m_stores;
    DifferenceSource *m_source; // of the model
    TableModel *m_model;
    Label *m_words;
    ObjectTable *m_table;
};

} // namespace kramar::ui
