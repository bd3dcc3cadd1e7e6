// SPDX-License-Identifier: GPL-3.0-or-later
// ListingCard: fields that are not synchronised.
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/products/listing_card.h"
#include "ui/products/listing_detail.h"
#include "ui/products/listing_form.h"
#include "ui/products/listing_words.h"
#include "ui/products/lock_dialog.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ListingCard::setLocks(listings::SyncLocks &locks)
{
    m_locks = &locks;
    m_detail->form().offerLocks();
    connect(&m_detail->form(), &ListingForm::lockWanted, this, [this](const QString &field) {
        if (m_detail->listing())
            askForLocks({m_detail->listing()->id.value()}, m_detail->listing()->shownName, field);
    });
    connect(&m_detail->form(), &ListingForm::unlockWanted, this, [this](const QString &field) {
        if (m_detail->listing())
            changeLocks({m_detail->listing()->id.value()}, m_detail->listing()->shownName, {.unlock = {field}});
    });
}

void ListingCard::askForLocks(const QList<qint64> &ids, const QString &name, const QString &field)
{
    whenDone(this, m_locks->survey(ids), [this, ids, name, field](const Result<listings::LockSurvey> &survey) {
        if (!survey)
            return fail(survey.error());
        const auto go = [this, ids, name](const listings::LockWishes &wishes) { changeLocks(ids, name, wishes); };
        (new LockDialog(*survey, name, field, go, m_detail->window()))->open();
    });
}

void ListingCard::changeLocks(const QList<qint64> &ids, const QString &name, const listings::LockWishes &wishes)
{
    whenDone(this, m_locks->change(ids, wishes, m_context.undoDelayMs),
             [this, name, wishes](const Result<listings::LocksDone> &done) {
                 if (!done)
                     return fail(done.error());
                 Q_EMIT wellAgain();
                 if (done->act == ActId())
                     return;
                 QStringList locked, unlocked;
                 for (const QString &field : wishes.lock)
                     locked.append(fieldLabel(field));
                 for (const QString &field : wishes.unlock)
                     unlocked.append(fieldLabel(field));
                 QStringList said;
                 if (!locked.isEmpty())
                     said.append(tr("not synchronised: %1").arg(locked.join(u", "_s)));
                 if (!unlocked.isEmpty())
                     said.append(tr("synchronised again: %1").arg(unlocked.join(u", "_s)));
                 if (done->dropped > 0)
                     said.append(tr("%n unconfirmed change(s) dropped", nullptr, static_cast<int>(done->dropped)));
                 const QString what = said.join(u"; "_s);
                 const auto changed = static_cast<int>(done->changed);
                 keep(done->act,
                      name.isEmpty()
                          ? Told(tr("%n product(s): %1", nullptr, changed).arg(what),
                                 tr("Taken back: %n product(s) take part in the exchange as before", nullptr, changed))
                          : Told(tr("“%1”: %2").arg(shortName(name), what),
                                 tr("Taken back: “%1” takes part in the exchange as before").arg(shortName(name))),
                      name);
             });
}

} // namespace kramar::ui
