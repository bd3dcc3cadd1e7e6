// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/differences.h"
#include "stores/store.h"
#include "ui/common/act_dialog.h"

class QComboBox;

namespace kramar::ui {

class Banner;

// From which hour on each store is compared with Prom once a day by itself, or that it is not.
class NightlyDialog : public ActDialog
{
    Q_OBJECT

public:
    NightlyDialog(const QList<stores::Store> &stores, listings::Differences &differences, QWidget *parent);

Q_SIGNALS:
    void saved();

private:
    struct Choice {
        StoreId store;
        QComboBox *hour;
    };
    void save(qsizetype from);
    void fail(const Error &error);

    listings::Differences &m_differences;
    QList<Choice> m_choices;
    Banner *m_error;
    QPushButton *m_go;
};

} // namespace kramar::ui
