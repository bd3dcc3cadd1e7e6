// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/warehouses.h"
#include "ui/common/detail_pane.h"
#include "ui/context/page_context.h"

#include <optional>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace kramar::ui {

class Field;
class HistorySection;
class Label;
class Switch;

// The right side of the warehouses: name, what stands there, what is sent of it, whose orders take from it, history.
// What is changed goes out as signals, each at once but for the name, which is saved.
class WarehousePane : public DetailPane
{
    Q_OBJECT

public:
    explicit WarehousePane(const PageContext &context);

    void show(const stock::WarehouseRow &row);
    const std::optional<stock::WarehouseRow> &row() const { return m_row; }
    void clear() { m_row.reset(); }
    void setHistory(const QList<journal::HistoryRow> &rows);
    bool showsHistory() const;
    QString typedName() const; // "": the name stands as it was
    void takeBackName();       // what was typed is forgotten
    void setNameError(const QString &sentence);
    void focusName();

Q_SIGNALS:
    void nameEntered(const QString &name);
    void defaultWanted();
    void removeWanted();
    void negativeChosen(bool allowed);
    void countedChosen(kramar::StoreId store, bool counted);
    void ordersChosen(kramar::StoreId store, bool here);
    void historyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeStores();
    void showStores();
    void showFacts();
    void followName();
    void retranslate();

    struct StoreRow {
        StoreId store;
        Label *name;
        QCheckBox *counted;
        QCheckBox *orders;
    };
    const PageContext &m_context;
    std::optional<stock::WarehouseRow> m_row;
    QLineEdit *m_name;
    Field *m_nameField;
    QPushButton *m_save;
    QPushButton *m_makeDefault;
    QPushButton *m_remove;
    Label *m_figuresTitle = nullptr;
    Label *m_storesTitle = nullptr;
    Label *m_negativeTitle = nullptr;
    QGridLayout *m_facts;
    QList<std::pair<Label *, Label *>> m_factRows;
    Label *m_storesHint;
    QGridLayout *m_stores;
    QList<StoreRow> m_storeRows;
    Switch *m_negative;
    Label *m_negativeHint;
    HistorySection *m_history;
};

} // namespace kramar::ui
