// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/token_dialog.h"

#include "ui/common/when_done.h"
#include "ui/stores/rights_view.h"
#include "ui/stores/store_words.h"
#include "ui/stores/token_form.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kramar::ui {

TokenDialog::TokenDialog(const stores::Store &store, stores::Stores &stores, const CheckToken &checkToken,
                         std::function<void()> stored, QWidget *parent)
    : ActDialog(tr("New token"), tr("A new token for “%1”").arg(store.name), parent)
    , m_store(store)
    , m_stores(stores)
    , m_checkToken(checkToken)
    , m_stored(std::move(stored))
    , m_form(new TokenForm)
    , m_rights(new RightsView)
{
    body()->addWidget(m_form);
    body()->addWidget(m_rights);
    addText(tokenPlace(stores.secrets().lasting()));
    body()->addStretch(1); // what room is left stands below, not between the form and its answer
    m_rights->hide();
    addWayOut(tr("Keep the old one"));
    m_save = addVerb(tr("Check and save"), ButtonKind::Primary, [this] {
        begin();
        return false; // closes when the keychain has it
    });
    m_save->setObjectName(QStringLiteral("saveToken"));
    setMinimumWidth(620);
    m_form->focusToken();
}

TokenDialog::~TokenDialog()
{
    forgetToken();
}

void TokenDialog::begin()
{
    if (m_busy)
        return;
    auto token = m_form->take();
    if (!token)
        return;
    m_token = *std::move(token);
    setBusy(true);
    m_rights->showBusy();
    m_rights->show();
    auto *watcher = new QFutureWatcher<QList<exchange::RightCheck>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const auto trial = watcher->future();
        takeChecks(trial.resultCount() > 0 ? trial.result() : QList<exchange::RightCheck>());
        watcher->deleteLater();
    });
    watcher->setFuture(m_checkToken(m_store.apiUrl, m_token, m_store.language));
}

void TokenDialog::takeChecks(const QList<exchange::RightCheck> &checks)
{
    m_rights->showChecks(checks);
    if (!m_rights->judgement().enough) {
        forgetToken();
        setBusy(false);
        m_form->focusToken();
        return;
    }
    whenDone(this, m_stores.setToken(m_store.id, m_token, m_form->ends()), [this](const Done &kept) {
        forgetToken();
        setBusy(false);
        if (!kept)
            return m_form->setError(storeFieldSentence(kept.error()));
        m_stored();
        accept();
    });
}

void TokenDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setEnabled(!busy);
    m_save->setToolTip(busy ? tr("The token is being tried.") : QString());
}

void TokenDialog::forgetToken()
{
    m_token.fill('\0');
    m_token.clear();
}

} // namespace kramar::ui
