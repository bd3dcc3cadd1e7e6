// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/store.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QRadioButton;

namespace kramar::ui {

class Banner;
class Field;
class Label;

// Where the store is and what it is called here.
class PlaceStep : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceStep(QWidget *parent = nullptr);
    QString name() const;
    QString marketplace() const;
    QUrl apiUrl() const;
    void setTaken(const QStringList &names); // of the stores that are there
    // False, with the reason at its field.
    bool check();
    void setError(const Error &error); // of "name" or "url"

protected:
    void changeEvent(QEvent *event) override;

private:
    bool ownAddress() const;
    Done nameIsFree() const;
    void judge();
    void retranslate();

    QStringList m_taken;
    QTimer m_pause; // what is being typed is judged when the typing rests
    QComboBox *m_marketplace;
    QLineEdit *m_address;
    QLineEdit *m_name;
    Field *m_marketplaceField;
    Field *m_addressField;
    Field *m_nameField;
};

// Which orders are received first.
class OrdersStep : public QWidget
{
    Q_OBJECT

public:
    explicit OrdersStep(QWidget *parent = nullptr);
    void fill(stores::NewStore &store) const;
    void setError(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    stores::NewStore::Orders chosen() const;
    void retranslate();
    void follow();

    QButtonGroup *m_group;
    QRadioButton *m_today;
    QRadioButton *m_now;
    QRadioButton *m_since;
    QRadioButton *m_all;
    QDateEdit *m_date;
    QList<QPair<Label *, QRadioButton *>> m_hints;
    Banner *m_warning;
    Banner *m_error;
    Label *m_after;
};

} // namespace kramar::ui
