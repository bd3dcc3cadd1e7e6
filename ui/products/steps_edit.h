// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"

#include <QList>
#include <QWidget>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace kramar::ui {

class LinkButton;
class MoneyEdit;

// Wholesale steps (prom-api §8.8) as rows "from this quantity — this price"; a row without either counts for nothing.
class StepsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit StepsEdit(QWidget *parent = nullptr);
    // Whose prices these are, where a page has several: screen readers say it with each part.
    void setOwner(const QString &owner);
    void setSteps(const QList<listings::WholesaleStep> &steps, Currency currency);
    // For listings::parseField.
    QString text() const;

Q_SIGNALS:
    void edited(); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Step {
        QWidget *row;
        QLineEdit *from;
        MoneyEdit *price;
        QToolButton *remove;
    };
    Step addRow();
    void removeRow(QWidget *row);
    void retranslate();

    QVBoxLayout *m_rows;
    QString m_owner;
    QList<Step> m_steps;
    LinkButton *m_add;
    Currency m_currency = Currency::uah();
};

} // namespace kramar::ui
