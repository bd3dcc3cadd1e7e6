// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/client_table.h"
#include "ui/common/detail_pane.h"

#include <optional>

class QPlainTextEdit;
class QPushButton;

namespace kramar::ui {

class Field;
class HistorySection;
class Label;
class LinkButton;

// The right side of the client list: how to reach the client, what was bought, our comment; the history. A comment that
// is being typed survives a refresh.
class ClientDetail : public DetailPane
{
    Q_OBJECT

public:
    explicit ClientDetail(const PageContext &context, QWidget *parent = nullptr);

    void show(const ClientEntry &entry);
    void showOrders(const QList<orders::Order> &orders, int all);
    const std::optional<ClientEntry> &entry() const { return m_entry; }
    bool hasUnsaved() const;
    QString comment() const;
    bool mayBeSaved() const;                            // else why not stands at the field
    void giveBack(const QString &typed);                // a comment that was typed for this client and is not kept
    void setSaved(ClientId id, const QString &comment); // what stands there is kept
    void setSaveError(const QString &sentence);
    bool showsHistory() const; // its tab is the one that is shown
    void setHistory(ClientId id, const QList<journal::HistoryRow> &rows);

Q_SIGNALS:
    void saveRequested();
    void allOrdersRequested();
    void historyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();

    const PageContext &m_context;
    std::optional<ClientEntry> m_entry;
    Label *m_reachTitle;
    Label *m_phones;
    Label *m_emails;
    Label *m_boughtTitle;
    Label *m_bought;
    QVBoxLayout *m_orders;
    LinkButton *m_all;
    QPlainTextEdit *m_comment;
    Field *m_commentField;
    QPushButton *m_save;
    HistorySection *m_history;
    int m_orderCount = 0;
};

} // namespace kramar::ui
