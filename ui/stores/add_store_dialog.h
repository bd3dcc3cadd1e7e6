// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stores/store_parts.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace kramar::ui {

class Badge;
class Banner;
class IconLabel;
class Label;
class OrdersStep;
class PlaceStep;
class RightsView;
class StepRail;
class TokenForm;

// From nothing to a connected store, in four steps: place and name, token, what the token allows, which orders. Shown
// by open(); deletes itself when closed. Leaves the store in Test; whoever hears connected() starts its first round.
class AddStoreDialog : public QDialog
{
    Q_OBJECT

public:
    AddStoreDialog(stores::Stores &stores, exchange::StoreDesk &desk, const CheckToken &checkToken, const Clock &clock,
                   QWidget *parent);
    ~AddStoreDialog() override;
    void reject() override;

Q_SIGNALS:
    void connected(kramar::StoreId store);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Step { Place, Token, Rights, Orders, Finished };
    QWidget *makePage(Step step, QWidget *content);
    void go(Step step);
    void forward();
    void back();
    void tryToken();
    void takeToken();
    void connectStore();
    void takeConnected(const Result<StoreId> &added);
    void takeKept(const Done &kept);
    void showFinished();
    void lookForTwin();
    void lookInBooks(const QList<exchange::RightCheck> &checks);
    void showTwin();
    void forgetToken();
    void follow();
    void retranslate();

    stores::Stores &m_stores;
    exchange::StoreDesk &m_desk;
    const CheckToken m_checkToken;
    const Clock &m_clock;
    StepRail *m_rail;
    Badge *m_badge;
    Label *m_railWords;
    QStackedWidget *m_pages;
    QList<QPair<Label *, Label *>> m_heads; // title and explanation of each step
    PlaceStep *m_place;
    TokenForm *m_tokenForm;
    Banner *m_twin;
    RightsView *m_rights;
    QPushButton *m_again;
    QPushButton *m_cabinet;
    Label *m_checkedAt;
    OrdersStep *m_orders;
    Banner *m_finished;
    IconLabel *m_key;
    Label *m_foot;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
    QList<stores::Store> m_known;       // the stores that are there
    QString m_twinOf;                   // the one of them that is this very shop
    bool m_sameToken = false;           // and this is its token; else its books say so
    QByteArray m_token;                 // only until it is in the keychain
    std::optional<Timestamp> m_checked; // when the token was tried
    quint64 m_trial = 0;                // which trial of a token is the newest
    quint64 m_search = 0;               // which search for a twin is
    bool m_trying = false;
    bool m_connecting = false;
    bool m_keychainAsks = false; // the store is there, and the keychain has not said whether it keeps the token
};

} // namespace kramar::ui
