// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/act_dialog.h"
#include "ui/stores/store_parts.h"

class QPushButton;

namespace kramar::ui {

class RightsView;
class TokenForm;

// Another token for a store that is there: tried by real reads first, then given to the keychain. A store that stood
// still because of the old one goes on.
class TokenDialog : public ActDialog
{
    Q_OBJECT

public:
    // `stored`: Prom took it and it is at hand; whether it outlives the program secrets().kept() says.
    TokenDialog(const stores::Store &store, stores::Stores &stores, const CheckToken &checkToken,
                std::function<void()> stored, QWidget *parent);
    ~TokenDialog() override;

private:
    void begin();
    void takeChecks(const QList<exchange::RightCheck> &checks);
    void setBusy(bool busy);
    void forgetToken();

    const stores::Store m_store;
    stores::Stores &m_stores;
    const CheckToken m_checkToken;
    const std::function<void()> m_stored;
    TokenForm *m_form;
    RightsView *m_rights;
    QPushButton *m_save;
    QByteArray m_token;
    bool m_busy = false;
};

} // namespace kramar::ui
