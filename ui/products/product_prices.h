// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/prices.h"
#include "ui/common/detail_card.h"
#include "ui/context/page_context.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace kramar::ui {

class Field;
class Label;
class LinkButton;
class MoneyEdit;
class StepsEdit;

// What each price list says of one product (the card's Additional prices), to be changed there: Enter or the button
// beside a price saves it, and what a store takes from the list goes to Prom. GUI thread.
class ProductPrices : public QWidget
{
    Q_OBJECT

public:
    ProductPrices(listings::Prices &prices, const PageContext &context, QWidget *parent = nullptr);

    void show(std::optional<ProductId> product); // nothing: it has none
    void setUnreached(const QString &why);       // why none of its listings takes a list's price; "": some do
    std::optional<ProductId> product() const { return m_product; }
    bool hasUnsaved() const { return unsaved() > 0; }
    int unsaved() const;             // typed and not in the books
    bool hasErrors() const;          // of that: what cannot be read
    QStringList differences() const; // of that: a line each
    void focusFirstError();
    void save();    // all that is typed and can be read
    void discard(); // what is typed and not saved
    void focusOn(PriceListId list);

Q_SIGNALS:
    void edited();
    void changed(kramar::ActId act, const QString &words); // it is in the books
    void failed(const kramar::Error &error);
    void saveEnded();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        products::PriceList list;
        products::EntryText entry{};
        QWidget *box = nullptr;
        Field *field = nullptr;
        MoneyEdit *price = nullptr; // of a retail list
        StepsEdit *steps = nullptr; // of a wholesale one
        QPushButton *save = nullptr;
    };
    void reload();
    void take(const QList<listings::PriceOf> &prices);
    void add(const listings::PriceOf &price);
    void setValue(Row &row);
    Result<products::EntryText> typed(const Row &row) const;
    bool isUnsaved(const Row &row) const;
    void whenEdited(PriceListId list);
    void saveRow(PriceListId list);
    Row *find(PriceListId list);
    QString hintOf(const products::PriceList &list) const;
    void retranslate();

    listings::Prices &m_prices;
    const PageContext &m_context;
    std::optional<ProductId> m_product;
    QString m_unreached;
    quint64 m_asked = 0;
    int m_saving = 0;
    std::vector<Row> m_rows;
    QVBoxLayout *m_column;
    Label *m_nothing;
};

QString pricesAsBefore(); // what is told when that is taken back
// The ways back from what changed prices, for DetailCard::kept.
struct PriceWays {
    std::function<QFuture<Result<QStringList>>()> back, again;
};
PriceWays priceWays(listings::Prices &prices, ActId act, qint64 undoDelayMs);

// Why an entry cannot be taken: a whole sentence; and an entry as it is read.
QString entryProblem(const Error &error);
QString entryWords(const products::EntryText &entry, const products::PriceList &list);

} // namespace kramar::ui
