// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/conflicts.h"
#include "stores/store.h"
#include "ui/common/act_dialog.h"

namespace kramar::ui {

class Banner;
class Label;
class Segmented;

// Whose value stays in a store when a field was changed here and on Prom: ours, Prom's, or a person is asked.
class ConflictDialog : public ActDialog
{
    Q_OBJECT

public:
    ConflictDialog(const stores::Store &store, stores::ConflictRule now, listings::Conflicts &conflicts,
                   QWidget *parent);

Q_SIGNALS:
    void chosen(const kramar::listings::Settled &settled);

private:
    stores::ConflictRule wanted() const;
    void follow();
    void apply();

    const StoreId m_store;
    const stores::ConflictRule m_before;
    listings::Conflicts &m_conflicts;
    Segmented *m_rule;
    Label *m_meaning;
    Banner *m_error;
    QPushButton *m_go;
    bool m_busy = false;
};

} // namespace kramar::ui
