// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/detail_pane.h"
#include "ui/linking/link_table.h"

#include <QTimer>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace kramar::ui {

class LinkButton;
class ObjectTable;
class PictureLabel;

// The right side of the linking: a listing of Prom, the products it may be, and both beside each other.
class LinkDetail : public DetailPane
{
    Q_OBJECT

public:
    LinkDetail(listings::Linking &linking, const PageContext &context, QWidget *parent = nullptr);
    QSize sizeHint() const override;

    void show(const LinkLine &line);
    void clear();
    const std::optional<LinkLine> &line() const { return m_line; }
    std::optional<listings::LinkProduct> chosen() const; // of those that are offered or found; loaded
    // The look-alikes that stand here, the best first: what a person sees before another product is made.
    QList<listings::LinkProduct> lookAlikes() const;
    bool isAsking() const { return m_asking; } // what stands there is not this listing's, or not what was typed
    void search(const QString &begun);         // the cursor goes into the field, what was typed stands there
    void takeToCandidates();                   // the cursor goes to the products, where Enter links

Q_SIGNALS:
    void linkRequested();
    void skipRequested();
    void createRequested();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void ask();
    void compare();
    void showHead();
    void showNothingFound();
    void retranslate();

    const PageContext &m_context;
    std::optional<LinkLine> m_line;
    CandidateSource *m_source; // the model's
    TableModel *m_candidates;
    PictureLabel *m_picture;
    QLineEdit *m_search;
    QTimer m_pause;
    bool m_asking = false;
    ObjectTable *m_table;
    LinkButton *m_create;
    QGridLayout *m_comparison;
    QPushButton *m_skip;
    QPushButton *m_link;
    Label *m_withTitle = nullptr;
    Label *m_comparisonTitle = nullptr;
    struct Row {
        Label *title, *onProm, *ours;
    };
    QList<Row> m_rows;
};

} // namespace kramar::ui
