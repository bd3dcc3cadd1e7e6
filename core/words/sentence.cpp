// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/sentence.h"

#include "words/reasons.h"
#include "words/titles.h"
#include "words/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::words {

namespace {

class ErrorSentences
{
    Q_DECLARE_TR_FUNCTIONS(ErrorSentences)

public:
    ErrorSentences(const Error &error, const Context &context)
        : m_error(error)
        , m_context(context)
        , m_prom(context.store.isEmpty() ? u"Prom"_s : tr("Prom (%1)").arg(context.store))
        , m_store(context.store.isEmpty() ? tr("The store") : tr("The store “%1”").arg(context.store))
        , m_object(objectTitle(error.object))
    {
    }

    Sentence make() const
    {
        Sentence sentence = m_error.isDatabase() ? ofTheBooks() : ofPromOrUs();
        sentence.promWords = m_error.promWords;
        sentence.what.replace(0, 1, sentence.what.at(0).toUpper()); // it may begin with an object's name
        if (m_context.queued > 0 && keepsTheQueueWaiting())
            sentence.program += u' ' + queued(m_context.queued);
        return sentence;
    }

    static QString queued(int count) { return tr("%n change(s) wait in the queue, nothing is lost.", nullptr, count); }
    static QString promSays(const QString &words) { return tr("Prom: “%1”.").arg(words); }

private:
    bool keepsTheQueueWaiting() const
    {
        switch (m_error.kind) {
        case Error::Kind::Network:
        case Error::Kind::Timeout:
        case Error::Kind::Unauthorized:
        case Error::Kind::Forbidden:
        case Error::Kind::RateLimited:
        case Error::Kind::ServerTrouble:
        case Error::Kind::HeldByOther:
        case Error::Kind::Paused:
        case Error::Kind::NoSecret:
            return true;
        default:
            return false;
        }
    }

    Sentence ofPromOrUs() const
    {
        switch (m_error.kind) {
        case Error::Kind::Network:
            return {tr("There is no connection to %1.").arg(m_prom),
                    tr("Kramar keeps trying by itself; changes are kept and go later."),
                    tr("Check this computer’s internet connection, or simply wait."),
                    {}};
        case Error::Kind::Timeout:
            return {tr("%1 did not answer in time.").arg(m_prom),
                    tr("Kramar tries again by itself, with growing pauses."),
                    tr("Nothing has to be done. If it lasts, check the connection and whether the Prom site opens."),
                    {}};
        case Error::Kind::Unauthorized:
            return {tr("%1 does not accept the token: it is wrong or has ended.").arg(m_prom),
                    tr("%1 is paused, nothing is sent.").arg(m_store),
                    tr("Create a new token in the Prom cabinet, enter it for the store and resume the store."),
                    {}};
        case Error::Kind::Forbidden:
            return {tr("The token lacks a right that %1 asks for here.").arg(m_prom),
                    tr("%1 is paused, nothing is sent.").arg(m_store),
                    m_error.where.isEmpty()
                        ? tr("Give the token the missing right in the Prom cabinet, then resume the store.")
                        : tr("Give the token the missing right in the Prom cabinet (needed for %1), then resume the "
                             "store.")
                              .arg(m_error.where),
                    {}};
        case Error::Kind::RateLimited:
            return {tr("%1 asks to send requests less often.").arg(m_prom),
                    slowsDown(),
                    tr("Nothing has to be done. If it happens often, set a slower pace for the store."),
                    {}};
        case Error::Kind::ServerTrouble:
            return {m_error.httpStatus == 0
                        ? tr("%1 has trouble of its own.").arg(m_prom)
                        : tr("%1 has trouble of its own (HTTP %2).").arg(m_prom, QString::number(m_error.httpStatus)),
                    tr("Kramar tries again by itself; changes are kept and go later."),
                    tr("Wait. If it lasts for hours, write to Prom’s support."),
                    {}};
        case Error::Kind::NotFound:
            return {m_object.isEmpty() ? tr("It was not found.") : tr("Not found: %1.").arg(m_object),
                    tr("Nothing was changed."),
                    tr("Check the number. It may have been deleted, here or on Prom."),
                    {}};
        case Error::Kind::Refused:
            if (m_error.promWords.isEmpty()) // sent, and no word about why it is not there
                return {m_object.isEmpty() ? tr("Prom did not take the change and gave no reason.")
                                           : tr("Prom did not take it and gave no reason: %1.").arg(m_object),
                        tr("Your value is kept here and is not sent again by itself."),
                        tr("Look at it in the Prom cabinet, then retry or drop the change."),
                        {}};
            return {m_object.isEmpty() ? tr("Prom refused the change.") : tr("Prom refused: %1.").arg(m_object),
                    tr("Your value is kept here and is not sent again until it is corrected."),
                    tr("Correct the value by Prom’s answer, or drop the change."),
                    {}};
        case Error::Kind::Protocol:
            return {m_object.isEmpty() ? tr("The answer of %1 cannot be read.").arg(m_prom)
                                       : tr("The answer of %1 cannot be read: %2.").arg(m_prom, m_object),
                    tr("It was put aside whole, nothing of it was written."),
                    tr("Try again later. If it repeats, send the log to whoever looks after Kramar."),
                    {}};
        case Error::Kind::OutcomeUnknown:
            return {m_object.isEmpty() ? tr("%1 did not confirm whether the change arrived.").arg(m_prom)
                                       : tr("%1 did not confirm whether the change arrived: %2.").arg(m_prom, m_object),
                    tr("Kramar does not repeat it blindly: it reads Prom to find out."),
                    tr("Wait for the check, or look into the Prom cabinet."),
                    {}};
        case Error::Kind::Invalid:
            return {ofTheValue(), tr("Nothing was saved."), tr("Correct the value and try again."), {}};
        case Error::Kind::Denied:
            return {tr("You do not have the right to do this."),
                    tr("Nothing was changed."),
                    tr("Ask an administrator for the right."),
                    {}};
        case Error::Kind::Conflict:
            if (m_error.detail == u"no_snapshot")
                return {tr("%1 was never read whole, so there is no snapshot of it yet.").arg(m_store),
                        tr("Nothing is sent before there is one; the mode was not changed."),
                        tr("Let one full round of the exchange end well, then switch to Production again."),
                        {}};
            if (m_error.detail == u"brake" || m_error.detail == u"brake_price")
                return {m_error.detail == u"brake"
                            ? tr("The brake stopped it: much of the store would change at once.")
                            : tr("The brake stopped it: the price would move by more than the store allows."),
                        tr("It is not sent before a person lets it go."),
                        tr("Look at the values. Release what is right, drop what is not."),
                        {}};
            if (m_error.detail == u"no_number")
                return {tr("It came from Prom without a number, so Prom cannot be asked for it."),
                        tr("It stays in the queue until a whole pass shows it no more."),
                        tr("Look at it in the Prom cabinet, or drop it here."),
                        {}};
            return {m_object.isEmpty()
                        ? tr("It has changed meanwhile, or its state does not allow this.")
                        : tr("%1: it has changed meanwhile, or its state does not allow this.").arg(m_object),
                    tr("Nothing was changed."),
                    tr("Look at the present values and decide again."),
                    {}};
        case Error::Kind::HeldByOther:
            return {tr("%1: another program does the exchange now.").arg(m_store),
                    tr("This one exchanges nothing, so that nothing is sent twice."),
                    tr("Go on working: the other program sends your changes too. Or close it and try again."),
                    {}};
        case Error::Kind::Paused:
            return {tr("%1 is paused or in Test mode.").arg(m_store),
                    tr("Changes are kept in the queue and are not sent."),
                    tr("Resume the store, or switch it to Production mode when you are ready."),
                    {}};
        case Error::Kind::NoSecret:
            return {tr("%1: the token is not at hand, the keyring is locked or missing.").arg(m_store),
                    tr("The exchange of this store waits; the token itself is not touched."),
                    tr("Unlock the keyring, or enter the token again (in kramarctl: --token-file)."),
                    {}};
        case Error::Kind::Io:
            return {m_object.isEmpty() ? tr("A file or folder cannot be read or written.")
                                       : tr("Cannot be read or written: %1.").arg(m_object),
                    tr("The operation was not carried out."),
                    tr("Check that the place exists, has room and lets you write."),
                    {}};
        case Error::Kind::Cancelled:
            return {tr("Cancelled."),
                    tr("What was done before stays, the rest was not begun."),
                    tr("Start it again: it goes on from where it stopped."),
                    {}};
        default:
            return {tr("Kramar made a mistake."),
                    tr("The operation was stopped; the details are in the log."),
                    tr("Try again. If it repeats, send the log to whoever looks after Kramar."),
                    {}};
        }
    }

    QString ofTheValue() const
    {
        const QString reason = reasonOf(m_error);
        if (m_error.field.isEmpty())
            return reason.isEmpty() ? tr("This value cannot be taken.")
                                    : tr("This value cannot be taken: %1.").arg(reason);
        const QString field = fieldTitle(m_error.field);
        return reason.isEmpty() ? tr("The value of “%1” cannot be taken.").arg(field)
                                : tr("The value of “%1” cannot be taken: %2.").arg(field, reason);
    }

    Sentence ofTheBooks() const
    {
        switch (m_error.kind) {
        case Error::Kind::DatabaseBusy:
            return {tr("Another program is writing to the database."),
                    tr("Kramar waits and tries again."),
                    tr("If it lasts, close other programs that use this database."),
                    {}};
        case Error::Kind::DatabaseFull:
            return {tr("There is no room left on the disk of the database."),
                    tr("The operation was undone whole, nothing is half-written."),
                    tr("Free some room on the disk and try again."),
                    {}};
        case Error::Kind::DatabaseReadOnly:
            return {tr("The database cannot be written: the file or its folder is read-only."),
                    tr("Nothing was changed."),
                    tr("Get the right to write to this folder, or choose another one."),
                    {}};
        case Error::Kind::DatabaseDamaged:
            return {tr("The database is damaged."),
                    tr("Kramar leaves the file as it is, so as not to make it worse."),
                    tr("Restore the last backup. Keep a copy of the damaged file."),
                    {}};
        case Error::Kind::DatabaseUnknown:
            return {tr("The database server went away before it confirmed the change."),
                    tr("The change is there whole or not at all; Kramar connects again by itself."),
                    tr("Look at the present values, and repeat the change if it is missing."),
                    {}};
        case Error::Kind::DatabaseNewer:
            return {tr("The database was made by a newer Kramar."),
                    tr("Kramar leaves it as it is."),
                    tr("Update Kramar to the newest version."),
                    {}};
        default:
            return {tr("The database did not carry out the operation."),
                    tr("It was undone whole, nothing is half-written."),
                    tr("Try again. If it repeats, restart Kramar and send the log to whoever looks after it."),
                    {}};
        }
    }

    QString slowsDown() const
    {
        if (m_error.retryAfterMs <= 0)
            return tr("Kramar slows down and goes on by itself.");
        const auto seconds = static_cast<int>(qMin<qint64>((m_error.retryAfterMs + 999) / 1000, 86'400));
        return tr("Kramar slows down and goes on by itself in %n second(s).", nullptr, seconds);
    }

    const Error &m_error;
    const Context &m_context;
    QString m_prom;
    QString m_store;
    QString m_object;
};

} // namespace

QString Sentence::joined() const
{
    QStringList parts{what};
    if (!promWords.isEmpty())
        parts.append(ErrorSentences::promSays(promWords));
    parts << program << remedy;
    parts.removeAll(QString());
    return parts.join(u' ');
}

Sentence sentenceFor(const Error &error, const Context &context)
{
    return ErrorSentences(error, context).make();
}

QString queuedSentence(int count)
{
    return ErrorSentences::queued(count);
}

} // namespace kramar::words
