// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/documents.h"
#include "ui/common/act_dialog.h"

#include <functional>

namespace kramar::ui {

// What a draft does not say, and nobody should find out after it was posted.
struct LeftOut {
    QStringList unknownCodes; // scanned, but of no product
    qsizetype lines = 0;
    qsizetype withoutCost = 0; // of these
};

// What posting a document, or reversing it, makes of the balances, before it is done.
class PostDialog : public ActDialog
{
    Q_OBJECT

public:
    enum class Act { Post, Reverse };
    PostDialog(Act act, const stock::Document &document, const QList<stock::BalanceChange> &changes,
               const std::optional<stock::CountTotals> &totals, const std::function<void()> &accepted, QWidget *parent);
    void addLeftOut(const LeftOut &leftOut);

private:
    void addChanges(const QList<stock::BalanceChange> &changes);
    void addNeverCounted(const QList<stock::BalanceChange> &changes);
    void addTotals(const stock::Document &document, const stock::CountTotals &totals);
};

// "Shortage −2 (−612 грн), surplus +2 (+368 грн)".
QString countWords(const stock::CountTotals &totals);

} // namespace kramar::ui
