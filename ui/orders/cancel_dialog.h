// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/order.h"
#include "ui/common/act_dialog.h"

#include <functional>

class QButtonGroup;
class QPlainTextEdit;
class QPushButton;

namespace kramar::ui {

class Field;

// Why is this order cancelled? Prom's reasons, a comment where Prom requires one, and what follows. Takes an order's
// facts, gives a Cancellation; the page does the rest.
class CancelDialog : public ActDialog
{
    Q_OBJECT

public:
    CancelDialog(const orders::Order &order, std::optional<StoreMode> mode,
                 std::function<void(const orders::Cancellation &)> accepted, QWidget *parent);

private:
    QString reason() const;
    void follow();
    bool accept(const std::function<void(const orders::Cancellation &)> &accepted);

    QButtonGroup *m_reasons;
    QPlainTextEdit *m_comment;
    Field *m_commentField;
    QPushButton *m_verb = nullptr;
};

} // namespace kramar::ui
