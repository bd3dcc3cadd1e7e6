// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "orders/orders.h"
#include "ui/common/detail_pane.h"
#include "ui/context/page_context.h"
#include "ui/orders/order_parts.h"

#include <QHash>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace kramar::ui {

class Banner;
class CellLabel;
class Counter;
class Field;
class HistorySection;
class Label;
class LinkButton;

// The right side of the order list: who, where, what, how much, and the next step. Shows one order that it is given;
// what a person wants done goes out as a signal. A waybill that is being typed survives a refresh, and waits for its
// order when another one is shown.
class OrderDetail : public DetailPane
{
    Q_OBJECT

public:
    explicit OrderDetail(const PageContext &context, QWidget *parent = nullptr);

    void show(const orders::Order &order);
    const std::optional<orders::Order> &order() const { return m_order; }
    // The order's next step by its state; nullopt: there is none.
    static std::optional<OrderState> nextState(OrderState state);
    bool isTypingWaybill() const;                  // a number that is not saved, of the order that is shown
    std::optional<OrderId> unsavedWaybill() const; // of another order: whose number was typed and left
    void focusWaybill();
    void setWaybillError(OrderId id, const QString &sentence);
    bool hasWaybillError() const;
    void waybillSaved(OrderId id, const QString &number);
    // Who else has this number: said beside the field as long as it stands there.
    void showSameWaybill(OrderId id, const QString &number, const QList<orders::Order> &others);
    bool saveWaybill(); // it is under way; else why not stands at the field
    // What the buyer bought in all; a link to these orders once there are several.
    void showBought(OrderId id, const orders::ClientTotals &bought);
    void showHistory(OrderId id, const QList<journal::HistoryRow> &rows);
    bool wantsHistory() const; // its tab is the one that is shown
    void openHistory();
    void setNextRound(const NextRound &next);
    void retranslate(); // also when a store's name or mode has changed

Q_SIGNALS:
    void nextRequested(kramar::OrderState to);
    void cancelRequested();
    void openOnPromRequested();
    void moreRequested(const QPoint &globalPosition);            // the other acts
    void waybillSeen(kramar::OrderId id, const QString &number); // a whole number stands in the field
    void waybillEntered(kramar::OrderId id, const QString &number, const QString &carrier);
    void waybillLeft(const kramar::orders::Order &order); // it is typed, not saved, and another order is shown now
    void shown();
    void historyWanted();
    void buyerOrdersRequested(kramar::ClientId client, const QString &name);
    void focusLost(); // what had the focus is gone with the order's state

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeSections();
    void showDelivery(const orders::Order &order);
    void showLines(const orders::Order &order);
    void showSums(const orders::Order &order);
    void showProblems(const orders::Order &order);
    void showOwnStatus(const orders::Order &order);
    void checkWaybill();
    bool keepDraft();
    void showActs(const orders::Order &order);
    void showWaybill(const orders::Order &order);
    void showSave();
    void tellUnsaved();
    void tellDoubts();
    bool clears() const; // the saved number is to be taken away
    bool mayTakeWaybill() const;
    bool showsWaybill() const;
    QString numberThere() const;
    QString sameWaybillWords() const; // "": nobody else has the number that stands there
    void placeRecipient();

    struct Draft {
        QString number, carrier;
        bool carrierChosen = false;
    };

    const PageContext &m_context;
    std::optional<orders::Order> m_order;
    QHash<qint64, Draft> m_drafts; // by our number of the order
    bool m_carrierChosen = false;  // by the person, for this order
    bool m_choosesCarrier = false; // the choice stands open
    QString m_meanwhile;           // the number that the order got while another one is typed
    QString m_sameNumber;          // of the orders in m_same
    QList<orders::Order> m_same;   // others that have it too
    QString m_recipient;           // of the shown order, as it is said
    QPushButton *m_next;
    QPushButton *m_cancel;
    QPushButton *m_more;
    OrderOrigin *m_origin;
    Banner *m_problems;
    Banner *m_own; // a status of the shop's own, and what a step does to it
    QWidget *m_notes;
    Label *m_buyerTitle;
    OrderBuyer *m_buyer;
    Label *m_deliveryTitle;
    Label *m_option;
    Label *m_address;
    QLineEdit *m_waybill;
    Field *m_waybillField;
    QComboBox *m_carrier;
    LinkButton *m_otherCarrier; // leads to it
    QPushButton *m_save;
    Label *m_linesTitle;
    Counter *m_lineCount;
    QVBoxLayout *m_lines;
    QVBoxLayout *m_sums;
    CellLabel *m_payment;
    Label *m_noteTitle;
    Label *m_note;
    HistorySection *m_history;
    OrderFoot *m_foot;
};

} // namespace kramar::ui
