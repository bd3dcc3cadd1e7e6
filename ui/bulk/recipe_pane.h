// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/own_groups.h"
#include "ui/bulk/bulk_rule.h"

#include <QHash>

#include <functional>

class QScrollArea;
class QVBoxLayout;

namespace kramar::ui {

class AddRuleButton;

// What a bulk edit changes: a box for each rule that a person has taken, and what else there is to take.
class RecipePane : public QWidget
{
    Q_OBJECT

public:
    explicit RecipePane(QWidget *parent = nullptr);

    // Of what is ready in the boxes; what is not is left out, and whyNot() says so.
    const listings::Recipe &recipe() const { return m_recipe; }
    // Why it cannot be carried out as it stands; "": it can. byHand: something is typed by hand, which needs no rule.
    QString whyNot(bool byHand) const;
    // Something typed is wrong, and so is no part of the recipe.
    bool hasErrors() const { return m_state == BulkRule::State::Wrong; }
    void setOwnGroups(listings::OwnGroups &groups) { m_ownGroups = &groups; } // to be offered
    void startAnew();                                                         // the price alone, nothing typed
    void add(const QString &key);
    QStringList taken() const; // the keys of the boxes, from the top
    // What of the selection is left out, and why: at the foot.
    void setNotes(const QStringList &notes);

Q_SIGNALS:
    void recipeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Kind {
        QString key;
        QString icon;
        std::function<QString()> title;
        std::function<BulkRule *()> make;
    };
    void remove(const QString &key);
    void read();
    void bringIntoSight(QWidget *what);
    void fitWidth();
    void retranslate();

    listings::OwnGroups *m_ownGroups = nullptr;
    QList<Kind> m_kinds; // in their order from the top
    QHash<QString, BulkRule *> m_rules;
    QHash<QString, AddRuleButton *> m_adders;
    listings::Recipe m_recipe;
    BulkRule::State m_state = BulkRule::State::Unfinished;
    QScrollArea *m_scroll;
    QVBoxLayout *m_boxes;
    Label *m_title;
    Label *m_more;
    QWidget *m_foot;
    Label *m_notes;
};

} // namespace kramar::ui
