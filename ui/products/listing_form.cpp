// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/listing_form.h"

#include "listings/fields.h"
#include "listings/sanity.h"
#include "ui/common/detail_pane.h"
#include "ui/common/field.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/number_words.h"
#include "ui/products/discount_edit.h"
#include "ui/products/listing_words.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace field = kramar::listing_field;

namespace kramar::ui {

namespace {

constexpr int restMs = 400;
constexpr qsizetype longestDifference = 80;

} // namespace

ListingForm::ListingForm(DetailPane &pane, const PageContext &context)
    : QObject(&pane)
    , m_pane(pane)
    , m_context(context)
    , m_discount(new DiscountEdit(&pane))
    , m_page(new LinkButton({}, &pane))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(restMs);
    connect(&m_pause, &QTimer::timeout, this, &ListingForm::sayAll);
    makeSections(pane);
    for (Entry &entry : m_entries)
        entry.field->keepMessageRoom();
    retranslate();
}

void ListingForm::show(const listings::Listing &listing, bool keep)
{
    m_listing = listing;
    retranslateTitles();
    setChoiceWords();
    for (Entry &entry : m_entries) {
        if (!keep)
            entry.writeAnyway = false;
        const std::optional<QString> before = std::exchange(entry.book, listings::canonical(entry.key, listing.values));
        if (keep && entry.unsaved) {
            entry.overtaken = entry.overtaken || before != entry.book;
            check(entry);
        } else if (!keep || before != entry.book || entry.text() != entry.shown) {
            fill(entry);
        }
        lock(entry);
    }
    m_discount->setPrice(listing.values.price);
    m_discount->setToday(localDay(m_context.clock.now()));
    sayAll();
}

void ListingForm::fill(Entry &entry)
{
    entry.setValue(entry.book);
    entry.shown = entry.text();
    entry.overtaken = false;
    check(entry);
}

void ListingForm::whenEdited(QLatin1StringView key)
{
    Entry &entry = *find(key);
    check(entry);
    // What goes well is said at once, what does not when the typing rests.
    const auto answer = [this](Entry &each) {
        each.error.isEmpty() && idleDoubt(each).isEmpty() ? say(each) : m_pause.start();
    };
    answer(entry);
    if (key == field::price) {
        answer(*find(field::oldPrice));
        answer(*find(field::discount));
    }
    Q_EMIT edited();
}

void ListingForm::check(Entry &entry)
{
    if (!m_listing)
        return;
    entry.error.clear();
    entry.now = entry.book;
    entry.unsaved = false;
    // What was not touched is never judged: Prom holds values that it would not take from us.
    if (entry.text() != entry.shown) {
        const auto parsed = listings::parseField(entry.key, entry.text(), m_listing->currency);
        if (parsed)
            entry.now = *parsed;
        else
            entry.error = parsed.error().detail;
        entry.unsaved = !parsed || *parsed != entry.book;
        if (parsed && entry.unsaved)
            entry.error = refusalOf(entry);
    }
    if (!entry.unsaved)
        entry.overtaken = false;
    if (const auto longest = listings::longestText(entry.key))
        entry.field->setCounter(entry.text().trimmed().size(), *longest);
    if (entry.key == field::price) {
        const auto price = entry.now ? Money::parse(*entry.now, m_listing->currency) : Result<Money>(Error());
        m_discount->setPrice(price ? std::optional(*price) : std::nullopt);
    }
}

QString ListingForm::refusalOf(const Entry &entry) const
{
    const Done fits = listings::checkAgainst(*m_listing, entry.key, entry.now);
    return fits ? QString() : fits.error().detail;
}

QString ListingForm::readingDoubt(const Entry &entry)
{
    if (entry.key == field::quantity)
        return numberDoubt(entry.text());
    if (entry.key != field::prices)
        return {};
    for (const QLineEdit *part : entry.editor->findChildren<QLineEdit *>()) {
        if (const QString doubt = numberDoubt(part->text()); !doubt.isEmpty())
            return doubt;
    }
    return {};
}

// Of the terms that are being changed: beside a price that is typed, also those that stay.
QString ListingForm::idleDoubt(const Entry &entry)
{
    const Entry &price = *find(field::price);
    const bool typed =
        entry.unsaved ||
        (price.unsaved && (entry.key == field::oldPrice || entry.key == field::discount || entry.key == field::prices));
    if (!typed || !price.error.isEmpty())
        return {};
    return listings::idleTerm(entry.key,
                              {.price = price.now,
                               .oldPrice = find(field::oldPrice)->now,
                               .discount = find(field::discount)->now,
                               .prices = find(field::prices)->now},
                              localDay(m_context.clock.now()));
}

// Texts that no answer of Prom has shown yet: empty is not what they are.
bool ListingForm::isUnread(const Entry &entry) const
{
    return !entry.book && listings::longestText(entry.key).has_value() && !pendingOf(entry.key);
}

// The worst first: what is wrong with it, what happened below it, where it stands on its way to Prom.
void ListingForm::say(Entry &entry)
{
    if (!m_listing)
        return;
    const std::optional<QString> old = onProm(entry);
    const bool changed = !entry.error.isEmpty() || entry.now != old;
    entry.field->setChanged(changed ? std::optional(words(entry.key, old)) : std::nullopt);
    if (!entry.error.isEmpty())
        return entry.field->setError(refusalSentence(entry.key, entry.error));
    if (entry.overtaken)
        return entry.field->setWarning(tr("Meanwhile it became: %1").arg(words(entry.key, entry.book)));
    if (entry.unsaved) {
        const QString doubt = listings::doubtOf(entry.key, entry.now, old);
        if (!doubt.isEmpty())
            return entry.field->setWarning(doubtSentence(doubt, words(entry.key, old)));
        if (const QString reading = readingDoubt(entry); !reading.isEmpty())
            return entry.field->setWarning(reading);
    }
    if (const QString idle = idleDoubt(entry); !idle.isEmpty())
        return entry.field->setWarning(idleSentence(idle));
    const bool notSynchronised = listings::syncLockOf(*m_listing, entry.key) != nullptr;
    if (isUnread(entry) && entry.field->isLocked() && !m_listing->isVariation && !notSynchronised)
        return entry.field->setHint(tr("Not read from Prom yet."));
    if (entry.field->isLocked()) {
        const QString why = refusalSentence(entry.key, listings::lockOf(*m_listing, entry.key));
        entry.field->setHint(
            m_listing->isVariation && !notSynchronised ? QString() : why); // of a variety said once above all of them
        entry.editor->setAccessibleDescription(why);
        return;
    }
    if (const auto *edit = pendingOf(entry.key); edit && edit->keptHere && !entry.unsaved)
        return entry.field->setHint(keptHereSentence());
    if (!pendingOf(entry.key) || !m_listing->queueState || entry.unsaved)
        return entry.field->setHint({});
    if (const listings::PendingEdit *edit = pendingOf(entry.key); edit->inConflict)
        return entry.field->setWarning(
            tr("On Prom it became %1 meanwhile.").arg(valueWords(entry.key, edit->theirs, m_listing->currency)));
    const bool test = m_context.stores.isTest(m_listing->store);
    if (test && *m_listing->queueState == QueueState::Waiting)
        return entry.field->setHint(tr("In Test: not sent.")); // short: some fields are narrow, and the foot says all
    const QString sentence = stateSentence(*m_listing->queueState, test, m_listing->promWords);
    if (*m_listing->queueState == QueueState::Failed)
        entry.field->setError(sentence);
    else
        entry.field->setHint(sentence);
}

void ListingForm::sayAll()
{
    m_pause.stop();
    for (Entry &entry : m_entries)
        say(entry);
}

void ListingForm::lock(Entry &entry)
{
    sayLockAct(entry);
    const QString lock = listings::lockOf(*m_listing, entry.key);
    entry.editor->setProperty("kramarLockedText", words(entry.key, entry.book));
    if (lock.isEmpty() && isUnread(entry) && !entry.writeAnyway) {
        // Saving what was never read would overwrite it unseen.
        entry.field->setLocked(tr("Not read from Prom yet."), tr("Write it anew"));
        entry.field->setToolTip(tr("What Prom has here is not known yet. Written anew, it replaces that."));
        return;
    }
    const QString reason = lock.isEmpty() ? QString() : refusalSentence(entry.key, lock);
    if (lock == u"from_price_list") // one sentence, whose end leads there; the whole of it is in the tooltip
        entry.field->setLocked(tr("Said by the", "price list"), tr("price list", "Said by the"));
    else
        entry.field->setLocked(reason);
    entry.field->setToolTip(reason);
}

void ListingForm::offerLocks()
{
    for (Entry &entry : m_entries) {
        entry.lockAct = new QAction(Icons::icon(u"lock"_s), {}, entry.field);
        connect(entry.lockAct, &QAction::triggered, this, [this, key = QString(entry.key)] {
            if (m_listing && listings::syncLockOf(*m_listing, key))
                Q_EMIT unlockWanted(key);
            else
                Q_EMIT lockWanted(key);
        });
        entry.field->addAction(entry.lockAct);
        entry.field->setContextMenuPolicy(Qt::ActionsContextMenu);
        sayLockAct(entry);
    }
}

void ListingForm::sayLockAct(const Entry &entry)
{
    if (entry.lockAct)
        entry.lockAct->setText(m_listing && listings::syncLockOf(*m_listing, entry.key) ? tr("Synchronise again")
                                                                                        : tr("Do not synchronise…"));
}

int ListingForm::unsaved() const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) { return entry.unsaved; }));
}

bool ListingForm::hasErrors() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) { return !entry.error.isEmpty(); });
}

QStringList ListingForm::differences() const
{
    const auto shortened = [](const QString &text) {
        const QString line = QString(text).replace(u'\n', u' ');
        return line.size() > longestDifference ? line.first(longestDifference - 1) + u'…' : line;
    };
    QStringList lines;
    for (const Entry &entry : m_entries) {
        if (entry.unsaved)
            lines.append(tr("%1: %2 → %3")
                             .arg(fieldLabel(entry.key), shortened(words(entry.key, entry.book)),
                                  shortened(entry.error.isEmpty() ? words(entry.key, entry.now) : entry.text())));
    }
    return lines;
}

QList<listings::FieldChange> ListingForm::changes() const
{
    QList<listings::FieldChange> changes;
    for (const Entry &entry : m_entries) {
        if (entry.unsaved && entry.error.isEmpty())
            changes.append({QString(entry.key), entry.now});
    }
    return changes;
}

void ListingForm::markSaved(const QList<listings::FieldChange> &saved)
{
    for (const listings::FieldChange &change : saved) {
        Entry *entry = find(change.field);
        if (!entry)
            continue;
        entry->book = change.value;
        entry->overtaken = false;
        check(*entry); // what was typed on meanwhile stays unsaved
        if (!entry->unsaved)
            rewrite(*entry);
    }
    sayAll();
    Q_EMIT edited();
}

// As it was saved, in the program's own way of writing; what was typed before cannot be taken back in the field any
// more: from now on Ctrl+Z is the page's.
void ListingForm::rewrite(Entry &entry)
{
    if (auto *text = qobject_cast<QPlainTextEdit *>(entry.editor)) {
        text->document()->clearUndoRedoStacks();
    } else if (auto *line = qobject_cast<QLineEdit *>(entry.editor)) {
        const int cursor = line->cursorPosition();
        entry.setValue(entry.book);
        line->setCursorPosition(std::min<int>(cursor, static_cast<int>(line->text().size())));
    } else {
        for (QLineEdit *part : entry.editor->findChildren<QLineEdit *>()) {
            const int cursor = part->cursorPosition();
            part->setText(part->text());
            part->setCursorPosition(cursor);
        }
    }
    entry.shown = entry.text();
}

void ListingForm::discard()
{
    for (Entry &entry : m_entries) {
        if (entry.unsaved)
            fill(entry);
    }
    sayAll();
    Q_EMIT edited();
}

void ListingForm::takeBack(QAnyStringView key)
{
    Entry *entry = find(key);
    if (!entry || !entry->unsaved)
        return;
    fill(*entry);
    say(*entry);
    Q_EMIT edited();
}

void ListingForm::setRefused(const QString &key, const QString &code)
{
    if (Entry *entry = find(key)) {
        entry->error = code;
        say(*entry);
        m_pane.bringIntoSight(entry->field);
        entry->editor->setFocus();
    }
}

void ListingForm::focusFirstError()
{
    sayAll();
    const auto wrong =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) { return !entry.error.isEmpty(); });
    if (wrong == m_entries.cend())
        return;
    m_pane.bringIntoSight(wrong->field);
    wrong->editor->setFocus(Qt::OtherFocusReason);
}

QWidget *ListingForm::firstRefused() const
{
    if (!m_listing || m_listing->queueState != QueueState::Failed)
        return nullptr;
    const auto refused = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                      [this](const Entry &entry) { return pendingOf(entry.key) != nullptr; });
    return refused == m_entries.cend() ? nullptr : refused->field;
}

ListingForm::Entry *ListingForm::find(QAnyStringView key)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [key](const Entry &entry) { return entry.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

const listings::PendingEdit *ListingForm::pendingOf(QAnyStringView key) const
{
    for (const listings::PendingEdit &edit : m_listing->pending) {
        if (key == edit.field)
            return &edit;
    }
    return nullptr;
}

std::optional<QString> ListingForm::onProm(const Entry &entry) const
{
    return pendingOf(entry.key) ? listings::agreedValue(*m_listing, entry.key) : entry.book;
}

QString ListingForm::words(QAnyStringView key, const std::optional<QString> &canonical) const
{
    return valueWords(key, canonical, m_listing->currency);
}

} // namespace kramar::ui
