// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/listing_card.h"

#include "listings/fields.h"
#include "listings/listing_page.h"
#include "listings/sanity.h"
#include "stores/send_switches.h"
#include "ui/common/act_dialog.h"
#include "ui/common/futures.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/products/listing_detail.h"
#include "ui/products/listing_form.h"
#include "ui/products/listing_words.h"
#include "ui/products/product_prices.h"

#include <QDesktopServices>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::ui {

ListingCard::ListingCard(listings::Listings &listings, const PageContext &context, const GroupNames &groups)
    : DetailCard(new ListingDetail(context, groups))
    , m_listings(listings)
    , m_context(context)
    , m_detail(static_cast<ListingDetail *>(pane()))
{
    connect(m_detail, &ListingDetail::saveRequested, this, &ListingCard::save);
    connect(m_detail, &ListingDetail::discardRequested, this, &ListingCard::discard);
    connect(m_detail, &ListingDetail::historyWanted, this, &ListingCard::loadHistory);
    connect(m_detail, &ListingDetail::restoreWanted, this, &ListingCard::leadBack);
    connect(m_detail, &ListingDetail::pageWanted, this, [this] {
        if (m_detail->listing())
            openOnProm(*m_detail->listing());
    });
    connect(m_detail, &ListingDetail::baseWanted, this, &ListingCard::baseWanted);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            // A queue entry moves with its listing; the list of stores changes Test and Production.
            const bool ours = change.kind == ObjectKind::Store ||
                              (change.kind == ObjectKind::Listing && (change.id == 0 || change.id == m_wanted));
            if (ours && m_wanted)
                return show(m_wanted);
        }
    });
    showNothing();
}

void ListingCard::setPrices(listings::Prices &prices, const std::function<void(PriceListId, ProductId)> &list)
{
    auto *shown = new ProductPrices(prices, m_context, m_detail);
    m_detail->setPrices(shown);
    connect(shown, &ProductPrices::failed, this, &ListingCard::fail);
    connect(shown, &ProductPrices::saveEnded, this, [this] {
        if (!std::exchange(m_savingPrices, false))
            return; // by the button beside a price
        m_detail->setSaving(false);
        if (m_detail->prices()->hasUnsaved() || m_detail->form().unsaved() == 0)
            Q_EMIT saveEnded(!hasUnsaved());
        else
            saveForm();
    });
    connect(shown, &ProductPrices::changed, this, [this, &prices](ActId act, const QString &words) {
        Q_EMIT wellAgain();
        const PriceWays ways = priceWays(prices, act, m_context.undoDelayMs);
        kept({words, pricesAsBefore()}, ways.back, ways.again);
    });
    connect(&m_detail->form(), &ListingForm::listWanted, this, list);
}

void ListingCard::showNothing()
{
    m_detail->showEmpty(u"products"_s, tr("No product chosen"), tr("Choose one in the list."));
}

void ListingCard::show(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    m_wanted = id;
    if (!id) {
        m_detail->clear();
        return showNothing();
    }
    whenDone(this, m_listings.find(ListingId(*id)), [this, mine](const Result<listings::Listing> &listing) {
        if (mine != m_shown)
            return; // another one is asked for
        if (!listing) {
            fail(listing.error());
            if (listing.error().kind == Error::Kind::NotFound)
                Q_EMIT gone();
            return;
        }
        const bool isNew = !m_detail->listing() || m_detail->listing()->id != listing->id;
        if (isNew && m_detail->listing() && m_detail->unsaved() > 0) { // typed since it was asked for
            m_wanted = m_detail->listing()->id.value();
            Q_EMIT stillUnsaved(listing->id.value());
            return;
        }
        m_detail->show(*listing);
        if (isNew)
            Q_EMIT opened(listing->id);
    });
}

std::optional<qint64> ListingCard::shownId() const
{
    return m_detail->listing() ? std::optional(m_detail->listing()->id.value()) : std::nullopt;
}

void ListingCard::loadHistory()
{
    const auto &listing = m_detail->listing();
    if (!listing)
        return;
    whenDone(this, m_listings.history(listing->id),
             [this, id = listing->id](const Result<QList<journal::HistoryRow>> &rows) {
                 if (!m_detail->listing() || m_detail->listing()->id != id)
                     return;
                 if (!rows)
                     return fail(rows.error());
                 m_detail->showHistory(*rows);
             });
}

void ListingCard::leadBack(ActId act)
{
    const auto listing = m_detail->listing();
    if (!listing)
        return;
    whenDone(this, m_listings.restorePoint(listing->id, act),
             [this, listing](const Result<listings::RestorePoint> &point) {
                 if (!point)
                     return fail(point.error());
                 if (point->changes.isEmpty())
                     Q_EMIT told(tr("All of its fields are so now."));
                 else
                     Q_EMIT restoreWanted(*listing, *point);
             });
}

bool ListingCard::hasUnsaved() const
{
    return m_detail->listing() && m_detail->unsaved() > 0;
}

void ListingCard::save()
{
    if (m_saving || m_savingPrices)
        return; // saveEnded() comes with it
    if (!hasUnsaved())
        return DetailCard::save();
    if (m_detail->hasErrors()) {
        Q_EMIT saveEnded(false);
        return m_detail->form().hasErrors() ? m_detail->form().focusFirstError()
                                            : m_detail->prices()->focusFirstError();
    }
    ProductPrices *prices = m_detail->prices();
    if (!prices || !prices->hasUnsaved())
        return saveForm();
    m_savingPrices = true; // the form's own follow
    m_detail->setSaving(true);
    prices->save();
}

void ListingCard::saveForm()
{
    const ListingForm &form = m_detail->form();
    const listings::Listing listing = *m_detail->listing();
    const QList<listings::FieldChange> changes = form.changes();
    ask(
        listing, changes, [this, listing, changes] { write(listing, changes); },
        [this, id = listing.id](const QString &field) {
            Q_EMIT saveEnded(false);
            if (m_detail->listing() && m_detail->listing()->id == id)
                m_detail->form().takeBack(field);
        });
}

void ListingCard::ask(const listings::Listing &listing, const QList<listings::FieldChange> &changes,
                      const std::function<void()> &go, const std::function<void(const QString &)> &leave)
{
    const auto doubtful = std::find_if(changes.cbegin(), changes.cend(), [&listing](const listings::FieldChange &one) {
        return !listings::doubtOf(one.field, one.value, listings::agreedValue(listing, one.field)).isEmpty();
    });
    if (doubtful == changes.cend())
        return go();
    const QString field = doubtful->field;
    const auto before = listings::agreedValue(listing, field);
    const auto words = [&listing, &field](const std::optional<QString> &value) {
        return valueWords(field, value, listing.currency);
    };
    auto *dialog =
        new ActDialog(tr("Change the price"), tr("“%1”: %2?").arg(shortName(listing.shownName), words(doubtful->value)),
                      m_detail->window());
    dialog->setObjectName(u"doubt"_s);
    const stores::Store *store = m_context.stores.find(listing.store);
    dialog->setMode(store ? std::optional(store->mode) : std::nullopt);
    dialog->addText(doubtSentence(listings::doubtOf(field, doubtful->value, before), words(before)));
    dialog->setIrreversible(true);
    const std::optional<QString> now = listings::canonical(field, listing.values);
    dialog->addWayOut(tr("Keep %1").arg(words(now)))->setObjectName(u"keepPrice"_s);
    dialog
        ->addVerb(tr("Save %1").arg(words(doubtful->value)), ButtonKind::Primary,
                  [go] {
                      go();
                      return true;
                  })
        ->setObjectName(u"savePrice"_s);
    if (leave)
        connect(dialog, &QDialog::rejected, this, [leave, field] { leave(field); });
    dialog->open();
}

void ListingCard::write(const listings::Listing &listing, const QList<listings::FieldChange> &changes)
{
    m_saving = true;
    m_detail->setSaving(true);
    whenDone(this, m_listings.edit(listing.id, changes, m_context.undoDelayMs),
             [this, listing, changes](const Result<ActId> &act) {
                 m_saving = false;
                 m_detail->setSaving(false);
                 saved(listing, changes, act);
             });
}

void ListingCard::saveCell(const listings::Listing &listing, const listings::FieldChange &change)
{
    ask(listing, {change},
        [this, listing, change] {
            whenDone(this, m_listings.edit(listing.id, {change}, m_context.undoDelayMs),
                     [this, listing, change](const Result<ActId> &act) {
                         if (!act)
                             return fail(act.error());
                         Q_EMIT wellAgain();
                         tellSaved(listing, {change}, *act);
                     });
        },
        {});
}

void ListingCard::saved(const listings::Listing &listing, const QList<listings::FieldChange> &changes,
                        const Result<ActId> &act)
{
    const bool stillShown = m_detail->listing() && m_detail->listing()->id == listing.id;
    if (!act) {
        Q_EMIT saveEnded(false);
        if (stillShown && act.error().kind == Error::Kind::Invalid && !act.error().field.isEmpty())
            return m_detail->form().setRefused(act.error().field, act.error().detail);
        return fail(act.error());
    }
    Q_EMIT wellAgain();
    if (stillShown)
        m_detail->form().markSaved(changes);
    tellSaved(listing, changes, *act);
    Q_EMIT saveEnded(!hasUnsaved());
}

QUrl ListingCard::pageOf(const listings::Listing &listing) const
{
    const stores::Store *store = m_context.stores.find(listing.store);
    return store ? listings::listingPage(*store, listing.promId) : QUrl();
}

bool ListingCard::hasPage(const listings::Listing &listing) const
{
    return pageOf(listing).isValid();
}

void ListingCard::openOnProm(const listings::Listing &listing)
{
    if (!QDesktopServices::openUrl(pageOf(listing)))
        Q_EMIT told(tr("No browser could be opened."));
}

QList<Command::Spec> ListingCard::acts()
{
    return {{.words = [] { return ListingCard::tr("Open the page on Prom"); },
             .act = [this] { openOnProm(*m_detail->listing()); },
             .key = QKeySequence(Qt::CTRL | Qt::Key_O),
             .can = [this] { return m_detail->listing() && hasPage(*m_detail->listing()); },
             .icon = u"open_external"_s,
             .name = u"listing_page"_s},
            {.words = [] { return ListingCard::tr("Do not synchronise…"); },
             .act = [this] { askForLocks({m_detail->listing()->id.value()}, m_detail->listing()->shownName); },
             .can = [this] { return m_locks && m_detail->listing(); },
             .icon = u"lock"_s,
             .name = u"locks"_s}};
}

void ListingCard::discard()
{
    m_detail->form().discard();
    if (ProductPrices *prices = m_detail->prices())
        prices->discard();
    Q_EMIT discarded();
}

void ListingCard::keep(ActId act, const Told &words, const QString &name)
{
    using TakenBack = Result<listings::Listings::TakenBack>;
    const auto corrected = std::make_shared<qint64>(0); // of the last time it was taken back
    const auto left = [corrected](const TakenBack &taken) -> Result<QStringList> {
        if (!taken)
            return taken.error();
        *corrected = taken->corrected;
        return taken->left;
    };
    kept(
        words,
        [&listings = m_listings, act, delay = m_context.undoDelayMs, left] {
            return mapped(listings.undo(act, delay), left);
        },
        [&listings = m_listings, act, delay = m_context.undoDelayMs, left] {
            return mapped(listings.redo(act, delay), left);
        },
        [corrected, name] { return correctionWords(name, *corrected); });
}

// Prom had it already, or it was on its way there: what stood before is sent after it.
QString ListingCard::correctionWords(const QString &name, qint64 listings)
{
    if (listings == 0)
        return {};
    return name.isEmpty()
               ? tr("Taken back. %n product(s) had gone to Prom already: what they had before is in the "
                    "queue to Prom.",
                    nullptr, static_cast<int>(listings))
               : tr("“%1”: it had gone to Prom already. What it was before is in the queue to Prom.").arg(name);
}

void ListingCard::tellSaved(const listings::Listing &listing, const QList<listings::FieldChange> &changes, ActId act)
{
    if (act == ActId())
        return; // it was like that already
    const auto fields = static_cast<int>(changes.size());
    const auto prices = std::count_if(changes.cbegin(), changes.cend(), [](const listings::FieldChange &change) {
        return stores::isPriceField(change.field);
    });
    const auto kept = m_context.stores.sendsPrices(listing.store) ? 0 : prices;
    const QString &name = listing.shownName;
    QString said =
        m_context.stores.isTest(listing.store)
            ? tr("“%1”: %n change(s) saved here; the store is in Test and sends nothing.", nullptr, fields).arg(name)
        : kept == fields ? tr("“%1”: saved and kept here: prices are switched off for the store.").arg(name)
                         : tr("“%1”: %n change(s) saved, in the queue to Prom.", nullptr, fields).arg(name);
    if (kept > 0 && kept < fields && !m_context.stores.isTest(listing.store))
        said += u' ' + tr("The price stays here.");
    keep(act, {said, tr("Taken back: “%1” has what it had before %n change(s).", nullptr, fields).arg(name)}, name);
}

void ListingCard::retranslate()
{
    if (!m_detail->listing())
        showNothing();
}

} // namespace kramar::ui
