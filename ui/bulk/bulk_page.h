// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/bulk_table.h"
#include "ui/common/command.h"
#include "ui/common/page.h"

#include <QTimer>

class QSplitter;
class QToolButton;

namespace kramar::ui {

class Banner;
class BulkFoot;
class CountTabs;
class Label;
class ObjectTable;
struct StateWords;
class RecipePane;

// The bulk edit (product.md 3.17): on the left what to change, on the right what becomes of each listing. What is seen
// is planned with every key; all of the selection is counted by a reader behind it, and an answer to older keys is
// dropped. Nothing is written before it is applied, in one act that is all or nothing.
class BulkPage : public Page
{
    Q_OBJECT

public:
    BulkPage(listings::BulkEdit &bulk, const PageContext &context, QWidget *parent = nullptr);
    ~BulkPage() override;

    // Another selection; what was to be changed stays, for whoever put it together wants it.
    void open(const QList<qint64> &ids);
    // The values of an earlier moment, to be looked at and carried out by the same ways: no recipe is put together.
    // title: what it is called, asked again when the language changes.
    void openRestoring(const std::function<QString()> &title,
                       const QHash<qint64, QList<listings::FieldChange>> &values);
    bool hasUnsavedChanges() const override;
    void tell(const QString &words) override;
    QList<QWidget *> panes() const override;
    ObjectTable *table() const { return m_table; }
    RecipePane *recipe() const { return m_pane; }
    bool isCounted() const { return m_counted; } // what is shown is what the recipe does now

Q_SIGNALS:
    void applied(kramar::ActId act, const QString &words); // words: what was done, for whoever can take it back
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void makeTabs();
    void addCommands();
    Command *addCommand(const Command::Spec &spec, Command::Kind kind = Command::Kind::Page);
    void openRowMenu(const QPoint &globalPosition);
    void takeRecipe();
    void planAnew();
    void count();
    void showCounted(const listings::BulkSurvey &survey);
    void showRows();
    void showCounts();
    void showFoot();
    QString whyNot() const;
    StateWords emptyWords() const;
    QStringList leftOut() const;
    QStringList changedFields() const;
    QString keptPriceWords() const; // of stores that are not told prices; "" where it makes no difference
    void showView(BulkView view);
    void takeTicks();
    void showTicks();
    void editByHand(qint64 id, const QString &field, const QString &text);
    void forgetByHand();
    bool isByHand() const;
    bool restores() const { return m_state.choices.act == listings::BulkChoices::Act::Restore; }
    void apply();
    void takeDone(const Result<listings::BulkDone> &done);
    QString doneWords(const listings::BulkDone &done) const;
    void leave();
    void startAnew();
    void fail(const Error &error);
    void takeNews(const Changes &changes);
    void retranslate();

    listings::BulkEdit &m_bulk;
    const PageContext &m_context;
    QList<qint64> m_ids;
    BulkState m_state;
    listings::BulkSurvey m_survey;
    bool m_counted = false;
    quint64 m_counting = 0; // which survey is the newest
    std::shared_ptr<listings::Effort> m_counts;
    std::shared_ptr<listings::Effort> m_applying;
    QStringList m_columns; // the fields they were made for
    QTimer m_countTimer;
    QTimer m_newsTimer;
    bool m_showingTicks = false;
    std::function<QString()> m_restoreTitle;

    Label *m_title;
    Label *m_chosen;
    QToolButton *m_close;
    Banner *m_banner;
    QSplitter *m_splitter;
    RecipePane *m_pane;
    CountTabs *m_tabs;
    BulkSource *m_source; // the model's
    TableModel *m_model;
    ObjectTable *m_table;
    Label *m_told;
    BulkFoot *m_foot;
    QList<Command *> m_rowActs;
};

} // namespace kramar::ui
