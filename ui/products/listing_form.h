// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing_operations.h"
#include "ui/context/page_context.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

class QAction;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace kramar::ui {

class DetailPane;
class DiscountEdit;
class Field;
class Label;
class LinkButton;
class MoneyEdit;
class StepsEdit;

// The tabs of a listing's card.
namespace listing_tab {
inline constexpr QLatin1StringView general("general");
inline constexpr QLatin1StringView prices("prices");
inline constexpr QLatin1StringView prom("prom");
inline constexpr QLatin1StringView history("history");
} // namespace listing_tab

// The editors of everything about a listing that Prom takes, as tabs of a pane. Knows three values of each field:
// what Prom has (the base of a pending edit), what the books have, and what stands in the editor. Unsaved editors
// survive a refresh of the same listing; what changed below them meanwhile is said at the field.
class ListingForm : public QObject
{
    Q_OBJECT

public:
    ListingForm(DetailPane &pane, const PageContext &context);

    // keep: it is the listing that is shown already, unsaved editors stay.
    void show(const listings::Listing &listing, bool keep);
    int unsaved() const;
    bool hasErrors() const;
    // "Price: 890 грн → 900 грн" of each of them.
    QStringList differences() const;
    // Of the unsaved editors without an error.
    QList<listings::FieldChange> changes() const;
    // These are in the books now.
    void markSaved(const QList<listings::FieldChange> &saved);
    void discard();
    void takeBack(QAnyStringView field); // to what the books have
    // The books refused a value.
    void setRefused(const QString &field, const QString &code);
    QVBoxLayout *pricesSection() const { return m_pricesSection; } // of the tab of prices
    LinkButton *pageLink() const { return m_page; }                // to the listing's page on Prom
    void offerLocks();                                             // a menu at each field; lockWanted() answers
    void focusFirstError();
    QWidget *firstRefused() const; // by Prom; nullptr: none
    void retranslate();

Q_SIGNALS:
    void edited();
    void lockWanted(const QString &field); // it shall not be synchronised
    void unlockWanted(const QString &field);
    void listWanted(kramar::PriceListId list, kramar::ProductId product); // the one that says a locked price

private:
    struct Entry {
        QLatin1StringView key;
        Field *field = nullptr;
        QWidget *editor = nullptr;
        std::function<QString()> text;                                // for listings::parseField
        std::function<void(const std::optional<QString> &)> setValue; // canonical
        std::optional<QString> book;                                  // in the books
        std::optional<QString> now;                                   // in the editor, when there is no error
        QString shown;                                                // text() just after setValue
        QString error;                                                // a detail code
        QAction *lockAct = nullptr;                                   // in the field's menu
        bool unsaved = false;
        bool overtaken = false;   // the books changed below the unsaved editor
        bool writeAnyway = false; // what Prom has was never read, and the person writes it anew
    };
    void makeSections(DetailPane &pane);
    Field *add(QLatin1StringView key, QWidget *editor, std::function<QString()> text,
               std::function<void(const std::optional<QString> &)> setValue);
    Field *addLine(QLatin1StringView key, QLineEdit *edit);
    Field *addMoney(QLatin1StringView key, MoneyEdit *edit);
    Field *addText(QLatin1StringView key, int height);
    Field *addChoice(QLatin1StringView key, const QStringList &codes);
    Field *addDiscount();
    Field *addSteps();
    Entry *find(QAnyStringView key);
    void fill(Entry &entry);
    void whenEdited(QLatin1StringView key);
    void check(Entry &entry);
    void say(Entry &entry);
    void sayAll();
    void lock(Entry &entry);
    void sayLockAct(const Entry &entry);
    bool isUnread(const Entry &entry) const;
    void rewrite(Entry &entry);
    QString idleDoubt(const Entry &entry);           // listings::idleTerm of what stands there now
    static QString readingDoubt(const Entry &entry); // a number of it is taken, and may be meant otherwise
    QString refusalOf(const Entry &entry) const;     // of the listing, for a value that can be parsed
    void setChoiceWords();
    void retranslateTitles();
    std::optional<QString> onProm(const Entry &entry) const;
    const listings::PendingEdit *pendingOf(QAnyStringView key) const;
    QString words(QAnyStringView key, const std::optional<QString> &canonical) const;

    DetailPane &m_pane;
    const PageContext &m_context;
    std::optional<listings::Listing> m_listing;
    std::vector<Entry> m_entries;
    QHash<QString, std::pair<QComboBox *, QStringList>> m_choices; // by key: the box and the codes it always offers
    DiscountEdit *m_discount;
    LinkButton *m_page;
    QVBoxLayout *m_pricesSection = nullptr;
    Label *m_keywordsTitle = nullptr;
    QTimer m_pause; // an error is said when the typing rests
};

} // namespace kramar::ui
