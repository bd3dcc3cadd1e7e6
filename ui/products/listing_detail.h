// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "ui/common/detail_pane.h"
#include "ui/context/page_context.h"

#include <optional>

class QPushButton;

namespace kramar::ui {

class Banner;
class GroupNames;
class HistorySection;
class LinkButton;
class ListingForm;
class PictureLabel;
class ProductPrices;
class ShortLabel;

// The right side of the products list: what a listing is, the form of everything that Prom takes, its history. Shows
// one listing that it is given; what a person wants done goes out as a signal. Its foot saves, and asks before unsaved
// changes are left behind.
class ListingDetail : public DetailPane
{
    Q_OBJECT

public:
    ListingDetail(const PageContext &context, const GroupNames &groups, QWidget *parent = nullptr);
    QSize sizeHint() const override;

    void show(const listings::Listing &listing);
    const std::optional<listings::Listing> &listing() const { return m_listing; }
    void clear(); // nothing is shown any more
    void showHistory(const QList<journal::HistoryRow> &rows);
    bool historyIsOpen() const;

    // The product's group of ours can be changed from here.
    void offerOwnGroup();
    // What the price lists say of its product, above its own prices; taken over.
    void setPrices(ProductPrices *prices);
    ListingForm &form() const { return *m_form; }
    ProductPrices *prices() const { return m_prices; } // nullptr: none are shown
    int unsaved() const;                               // of both
    bool hasErrors() const;
    // While somebody saves, a second Ctrl+S does nothing.
    void setSaving(bool saving);
    // The foot asks what to do with the unsaved changes; one of the three signals answers.
    void askToLeave();
    void stopAsking();
    bool isAsking() const { return m_asking; }

Q_SIGNALS:
    void saveRequested();
    void discardRequested();
    void stayRequested();
    void historyWanted();
    void restoreWanted(kramar::ActId act);
    void baseWanted(kramar::ListingId base); // of the variety that is shown
    void pageWanted();                       // on Prom
    void ownGroupWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFoot();
    void makeFacts();
    void showDifference();
    void showHead();
    void showNote();
    void keepNoteRoom(bool same);
    void showFacts();
    void showFoot();
    void retranslate();

    const PageContext &m_context;
    const GroupNames &m_groups;
    std::optional<listings::Listing> m_listing;
    PictureLabel *m_picture;
    Banner *m_note;
    QWidget *m_noteRow;
    ListingForm *m_form;
    ProductPrices *m_prices = nullptr;
    Label *m_pricesTitle = nullptr;
    Label *m_facts = nullptr;
    LinkButton *m_ownGroup = nullptr;
    bool m_offersOwnGroup = false;
    HistorySection *m_history;
    Label *m_question; // only while it asks
    ShortLabel *m_state;
    Label *m_wrong; // instead of the state
    LinkButton *m_difference;
    QPushButton *m_stay;
    QPushButton *m_discard;
    QPushButton *m_save;
    bool m_asking = false;
    bool m_saving = false;
    bool m_noteIsLate = false; // there is no room for one
};

} // namespace kramar::ui
