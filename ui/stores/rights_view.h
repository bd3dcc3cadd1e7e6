// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"
#include "exchange/connect.h"

#include <QWidget>

namespace kramar::ui {

class Banner;

// What the trial of a token comes to.
struct RightsJudgement {
    bool tried = false;          // every area gave an answer, good or bad
    bool enough = false;         // a store can be run with it
    bool refused = false;        // it is no token of this store at all: enter another one
    QStringList missing{};       // titles of the rights that are not there
    QList<ActionKind> without{}; // actions that this token cannot do and a store can be run without
};
RightsJudgement judge(const QList<exchange::RightCheck> &checks);

// The rights of a token as the cabinet names them: read or not, written or to be seen, with Prom's answer; below it
// what is missing and where it is given.
class RightsView : public QWidget
{
    Q_OBJECT

public:
    explicit RightsView(QWidget *parent = nullptr);
    void showBusy(); // being tried
    void showChecks(const QList<exchange::RightCheck> &checks);
    const RightsJudgement &judgement() const { return m_judgement; }

protected:
    void changeEvent(QEvent *event) override;

private:
    class Table;
    void retranslate();
    void explain();

    Table *m_table;
    Banner *m_trouble;
    Banner *m_note;
    QList<exchange::RightCheck> m_checks;
    RightsJudgement m_judgement;
    bool m_busy = false;
};

} // namespace kramar::ui
