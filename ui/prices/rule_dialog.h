// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/prices.h"
#include "ui/common/act_dialog.h"
#include "ui/context/page_context.h"

#include <QTimer>

#include <memory>

class QComboBox;
class QLineEdit;

namespace kramar::ui {

class Banner;
class BusyBar;
class Field;
class Label;
class ObjectTable;
class PlanSource;
class PriceRuleBox;
class TableModel;

// A rule over some products of a list, or all of them: what it begins with, how the price moves, is rounded and held
// up. Before and after are seen, product by product, before it runs as one act; while it runs it can be stopped.
class RuleDialog : public ActDialog
{
    Q_OBJECT

public:
    RuleDialog(listings::Prices &prices, const PageContext &context, const products::PriceList &list,
               const QList<products::PriceList> &lists, const QList<qint64> &products, QWidget *parent);
    ~RuleDialog() override;

Q_SIGNALS:
    void changed(kramar::ActId act, const QString &words);

private:
    void addBase();
    void addPreview();
    void arrange();
    std::optional<listings::ListRule> rule(); // nothing: something is missing, or wrong and said so
    void whenEdited();
    void look();
    void show(const Result<listings::RuleSurvey> &survey);
    QString surveyed(const listings::RuleSurvey &survey) const;
    void follow();
    void fail(const Error &error);
    void apply();

    listings::Prices &m_prices;
    const PageContext &m_context;
    const products::PriceList m_list;
    const QList<products::PriceList> m_lists; // the others
    const QList<qint64> m_products;
    QComboBox *m_from;
    PriceRuleBox *m_price;
    QComboBox *m_purchase;
    QLineEdit *m_rate;
    Field *m_rateField;
    QWidget *m_purchaseRow;
    QLineEdit *m_steps;
    Field *m_stepsField;
    Label *m_words;
    PlanSource *m_source; // of the model
    TableModel *m_model;
    ObjectTable *m_table;
    BusyBar *m_bar;
    Banner *m_error;
    QPushButton *m_go;
    QTimer m_pause;
    QTimer m_beat; // of the bar
    std::shared_ptr<listings::Effort> m_effort;
    quint64 m_asked = 0;
    std::optional<listings::ListRule> m_seenRule;
    listings::RuleSurvey m_seen;
    bool m_busy = false;
};

} // namespace kramar::ui
