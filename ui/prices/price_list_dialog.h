// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "listings/prices.h"
#include "ui/common/act_dialog.h"
#include "ui/context/page_context.h"

#include <QTimer>

#include <memory>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace kramar::ui {

class Banner;
class Field;
class Label;
class Segmented;
class SurveyView;

// A price list's name, currency, rate and marketplaces: of a new one, or of one that is there. What it changes on Prom
// is shown, listing by listing, before it is done as one act.
class PriceListDialog : public ActDialog
{
    Q_OBJECT

public:
    // list: none makes a new one.
    PriceListDialog(listings::Prices &prices, listings::Listings &listings, const PageContext &context,
                    const std::optional<products::PriceList> &list, QWidget *parent);
    ~PriceListDialog() override;

Q_SIGNALS:
    void made(kramar::PriceListId list);
    void changed(kramar::ActId act, const QString &words);

private:
    void addStores();
    QList<StoreId> chosenStores() const;
    // What stands in the fields; nothing where one of them cannot be read, which says so.
    std::optional<listings::PriceListTerms> terms();
    void compare();
    void follow();
    void fail(const Error &error);
    void apply();
    void finish(const Done &done);

    listings::Prices &m_prices;
    const PageContext &m_context;
    const std::optional<products::PriceList> m_list;
    Segmented *m_kind = nullptr;
    QLineEdit *m_name;
    Field *m_nameField;
    QComboBox *m_currency;
    QLineEdit *m_rate;
    Field *m_rateField;
    QList<QCheckBox *> m_stores;
    Label *m_storesError;
    SurveyView *m_survey = nullptr;
    Banner *m_error;
    QPushButton *m_go;
    QTimer m_pause;
    std::shared_ptr<listings::Effort> m_effort; // of the comparison under way
    quint64 m_asked = 0;
    std::optional<listings::PriceListTerms> m_compared;
    qint64 m_differences = 0;
    bool m_busy = false;
};

// What stores show otherwise than the list says, and the way to end that.
class AlignDialog : public ActDialog
{
    Q_OBJECT

public:
    AlignDialog(listings::Prices &prices, listings::Listings &listings, const PageContext &context,
                const products::PriceList &list, const listings::PriceSurvey &survey, QWidget *parent);

Q_SIGNALS:
    void changed(kramar::ActId act, const QString &words);

private:
    void apply();

    listings::Prices &m_prices;
    const PageContext &m_context;
    const products::PriceList m_list;
    Banner *m_error;
    QPushButton *m_go;
};

// Of what went to the queue: "3 prices are in the queue to Prom."; of stores in Test that it waits there.
QString sentWords(qint64 listings, const QList<StoreId> &stores, const StoreDirectory &directory);
// What a dialog about these stores says: PRODUCTION as soon as one of them sends.
std::optional<StoreMode> modeOf(const QList<StoreId> &stores, const StoreDirectory &directory);

} // namespace kramar::ui
