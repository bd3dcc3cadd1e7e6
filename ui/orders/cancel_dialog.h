// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/orders.h"
#include "ui/common/act_dialog.h"
#include "ui/context/page_context.h"
#include "ui/orders/consequences.h"

#include <functional>

class QButtonGroup;
class QPlainTextEdit;
class QPushButton;

namespace kramar::ui {

class Field;

// What is to be cancelled, in words, and where it is told.
struct CancelSubject {
    QString title, question, keep;
    QString facts{}; // of one order: whose, how much, where
    QList<Consequence> consequences{};
    std::optional<StoreMode> mode{};

    // The order as Orders::find tells it: with its lines.
    static CancelSubject of(const orders::Order &order, const PageContext &context);
    // Those of `parts` that can be cancelled.
    static CancelSubject of(const QList<orders::StandingPart> &parts, const PageContext &context);
};

// Why is it cancelled? Prom's reasons, a comment where Prom requires one, and what follows. Gives a Cancellation; who
// asked does the rest.
class CancelDialog : public ActDialog
{
    Q_OBJECT

public:
    CancelDialog(const CancelSubject &subject, std::function<void(const orders::Cancellation &)> accepted,
                 QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QString reason() const;
    void follow();
    QString whyNot() const; // "": it can be cancelled
    bool isTooLong() const;
    bool take(const std::function<void(const orders::Cancellation &)> &accepted);

    QButtonGroup *m_reasons;
    QPlainTextEdit *m_comment;
    Field *m_commentField;
    QPushButton *m_verb = nullptr;
};

} // namespace kramar::ui
