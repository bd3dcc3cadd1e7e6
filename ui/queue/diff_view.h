// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"
#include "ui/queue/word_diff.h"

#include <QSet>
#include <QWidget>

class QGridLayout;

namespace kramar::ui {

// Field by field: what Prom has now and what will be sent, in the colours of removed and added. Values can be copied.
// Of long texts the stretches that stay the same are folded; unfolded they scroll in a place of their own.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    // ThenAndNow: what a snapshot has, and what the books hold.
    enum class Stands { ToBeSent, Sent, GivenUp, ThenAndNow };
    void show(const QList<exchange::QueueLine::Difference> &differences, Stands stands = Stands::ToBeSent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void put(const QString &key, const QString &title, const QList<DiffPart> &gone, const QList<DiffPart> &come);
    void unfold(const QString &key);
    QString beforeTitle() const;
    QString afterTitle() const;

    QGridLayout *m_grid;
    QList<exchange::QueueLine::Difference> m_differences;
    Stands m_stands = Stands::ToBeSent;
    QSet<QString> m_unfolded; // fields
    int m_rows = 0;
};

} // namespace kramar::ui
