// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"
#include "ui/common/detail_pane.h"
#include "ui/context/page_context.h"

class QPushButton;
class QToolButton;

namespace kramar::ui {

class Banner;
class DiffView;
class Label;
class RequestView;
class TryList;

// The right side of the queue: how this change stands, in our words and in Prom's, what can be done about it, and what
// will be different on Prom.
class QueueDetail : public DetailPane
{
    Q_OBJECT

public:
    explicit QueueDetail(const PageContext &context, QWidget *parent = nullptr);
    void show(const exchange::QueueLine &line);
    const std::optional<exchange::QueueLine> &line() const { return m_line; }
    void forget() { m_line.reset(); }
    QSize sizeHint() const override;

Q_SIGNALS:
    void openRequested();
    void retryRequested();
    void holdRequested();
    void releaseRequested();
    void dropRequested();
    void chooseRequested(); // which side of a conflict stays

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showActs(const exchange::QueueLine &line);
    void showWords(const exchange::QueueLine &line);
    void addDiff();
    void addRequests();
    void showRequests();

    const PageContext m_context;
    std::optional<exchange::QueueLine> m_line;
    QPushButton *m_choose;
    QPushButton *m_open;
    QPushButton *m_retry;
    QPushButton *m_hold;
    QPushButton *m_release;
    QPushButton *m_drop;
    Banner *m_sentence;
    QWidget *m_promRow;
    Label *m_promTitle;
    Label *m_promWords;
    QToolButton *m_copy;
    Label *m_diffTitle;
    Label *m_diffCount;
    Label *m_readAt;
    QWidget *m_diffSection;
    DiffView *m_diff;
    Label *m_triesTitle;
    TryList *m_tries;
    RequestView *m_requests;
    QPushButton *m_requestsToggle;
    QWidget *m_requestsFoot;
    bool m_requestsOpen = false;
};

} // namespace kramar::ui
