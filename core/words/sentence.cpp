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
        , m_subject(subject())
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

    static QString nothingIsSent(bool anyInProduction)
    {
        return anyInProduction
                   ? tr("The stores in Production are paused: resume one first.")
                   : tr("All stores are in Test: nothing is sent. A store is switched to Production on its page.");
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

    using Then = Context::Then;

    // Where Prom's answer is the trouble: the method and the object, as ": GET /orders/{id}, order 312845671".
    QString subject() const
    {
        QStringList named{m_error.isDatabase() ? QString() : m_error.where, m_object};
        named.removeAll(QString());
        return named.isEmpty() ? QString() : u": "_s + named.join(u", "_s);
    }
    bool wasReading() const { return m_error.where.startsWith(u"GET "); }

    // What Kramar does where the way to Prom is the trouble.
    QString after(const QString &goesOn) const
    {
        if (m_context.then == Then::NothingKept)
            return tr("Nothing was saved: the store stays as it was.");
        if (m_context.then == Then::Ends)
            return tr("This command ended; what was done before stays, changes are kept and go with the next round.");
        return goesOn;
    }
    QString remedy(const QString &goesOn, const QString &otherwise) const
    {
        return m_context.then == Then::GoesOn ? goesOn : otherwise;
    }

    Sentence ofTheWay() const
    {
        switch (m_error.kind) {
        case Error::Kind::Network:
            return {tr("There is no connection to %1.").arg(m_prom),
                    after(tr("Kramar keeps trying by itself; changes are kept and go later.")),
                    remedy(tr("Check this computer’s internet connection, or simply wait."),
                           tr("Check this computer’s internet connection and the store’s address, then try again.")),
                    {}};
        case Error::Kind::Timeout:
            return {
                tr("%1 did not answer in time%2.").arg(m_prom, m_subject),
                after(tr("Kramar tries again by itself, with growing pauses.")),
                remedy(tr("Nothing has to be done. If it lasts, check the connection and whether the Prom site opens."),
                       tr("Try again later. If it lasts, check the connection and whether the Prom site opens.")),
                {}};
        case Error::Kind::RateLimited:
            return {tr("%1 asks to send requests less often.").arg(m_prom),
                    after(slowsDown()),
                    remedy(tr("Nothing has to be done. If it happens often, set a slower pace for the store."),
                           tr("Try again later. If it happens often, set a slower pace for the store.")),
                    {}};
        default:
            return {m_error.httpStatus == 0 ? tr("%1 has trouble of its own%2.").arg(m_prom, m_subject)
                                            : tr("%1 has trouble of its own (HTTP %2)%3.")
                                                  .arg(m_prom, QString::number(m_error.httpStatus), m_subject),
                    after(tr("Kramar tries again by itself; changes are kept and go later.")),
                    tr("Wait. If it lasts for hours, write to Prom’s support."),
                    {}};
        }
    }

    Sentence ofTheToken() const
    {
        const QString paused = m_context.then == Then::NothingKept ? tr("Nothing was saved: the store stays as it was.")
                                                                   : tr("%1 is paused, nothing is sent.").arg(m_store);
        if (m_error.kind == Error::Kind::Unauthorized)
            return {tr("%1 does not accept the token: it is wrong or has ended.").arg(m_prom),
                    paused,
                    m_context.then == Then::NothingKept
                        ? tr("Create a new token in the Prom cabinet and try again with it.")
                        : tr("Create a new token in the Prom cabinet, enter it for the store and resume the store."),
                    {}};
        return {tr("The token lacks a right that %1 asks for here.").arg(m_prom),
                paused,
                m_error.where.isEmpty()
                    ? tr("Give the token the missing right in the Prom cabinet, then resume the store.")
                    : tr("Give the token the missing right in the Prom cabinet (needed for %1), then resume the store.")
                          .arg(m_error.where),
                {}};
    }

    Sentence ofTheAnswer() const
    {
        switch (m_error.kind) {
        case Error::Kind::NotFound:
            if (m_error.detail == u"no_books")
                return {tr("There are no books of Kramar in %1.").arg(m_error.object),
                        tr("None were made, nothing was changed."),
                        tr("Name the folder of the books, or begin new ones by adding a store."),
                        {}};
            if (!m_error.where.isEmpty() && m_object.isEmpty())
                return {tr("%1 has nothing at this address: %2.").arg(m_prom, m_error.where),
                        tr("Nothing was changed."),
                        tr("Check the address of the store’s API."),
                        {}};
            return {m_object.isEmpty() ? tr("It was not found.") : tr("Not found%1.").arg(m_subject),
                    tr("Nothing was changed."),
                    tr("Check the number. It may have been deleted, here or on Prom."),
                    {}};
        case Error::Kind::Refused:
            if (wasReading())
                return {tr("%1 refused to answer%2.").arg(m_prom, m_subject),
                        tr("Nothing was changed; what was read before stays."),
                        tr("Try again later. If it repeats, write to Prom’s support."),
                        {}};
            if (m_error.promWords.isEmpty()) // sent, and no word about why it is not there
                return {m_subject.isEmpty() ? tr("Prom did not take the change and gave no reason.")
                                            : tr("Prom did not take it and gave no reason%1.").arg(m_subject),
                        tr("Your value is kept here and is not sent again by itself."),
                        tr("Look at it in the Prom cabinet, then retry or drop the change."),
                        {}};
            return {m_subject.isEmpty() ? tr("Prom refused the change.") : tr("Prom refused%1.").arg(m_subject),
                    tr("Your value is kept here and is not sent again until it is corrected."),
                    tr("Correct the value by Prom’s answer, or drop the change."),
                    {}};
        case Error::Kind::Protocol:
            if (m_error.detail == u"not_the_api")
                return {tr("What answers at this address is not Prom’s API%1.").arg(m_subject),
                        tr("Nothing was saved: the store stays as it was."),
                        tr("Check the address of the store’s API."),
                        {}};
            return {tr("The answer of %1 cannot be read%2.").arg(m_prom, m_subject),
                    tr("It was put aside whole, nothing of it was written."),
                    tr("Try again later. If it repeats, send the log to whoever looks after Kramar."),
                    {}};
        default:
            return {tr("%1 did not confirm whether the change arrived%2.").arg(m_prom, m_subject),
                    tr("Kramar does not repeat it blindly: it reads Prom to find out."),
                    tr("Wait for the check, or look into the Prom cabinet."),
                    {}};
        }
    }

    Sentence ofThePause() const
    {
        const QString kept = tr("Changes are kept in the queue and are not sent.");
        if (m_error.detail == u"paused")
            return {tr("%1 is paused.").arg(m_store), kept, tr("Resume the store when you are ready."), {}};
        if (m_error.detail == u"test")
            return {tr("%1 is in Test mode.").arg(m_store),
                    kept,
                    tr("Switch it to Production mode when you are ready."),
                    {}};
        return {tr("%1 is paused or in Test mode.").arg(m_store),
                kept,
                tr("Resume the store, or switch it to Production mode when you are ready."),
                {}};
    }

    Sentence ofTheState() const
    {
        if (m_error.detail == u"no_snapshot")
            return {tr("%1 was never read whole, so there is no snapshot of it yet.").arg(m_store),
                    tr("Nothing is sent before there is one; the mode was not changed."),
                    tr("Let one full round of the exchange end well, then switch to Production again."),
                    {}};
        if (m_error.detail == u"last_snapshot")
            return {tr("It is the only snapshot of the whole store."),
                    tr("Without one nothing may be sent to Prom, so it stays."),
                    tr("Make another one first."),
                    {}};
        if (m_error.detail == u"brake" || m_error.detail == u"brake_price")
            return {m_error.detail == u"brake"
                        ? tr("The brake stopped it: much of the store would change at once.")
                        : tr("The brake stopped it: the price would move by more than the store allows."),
                    tr("It is not sent before a person lets it go."),
                    tr("Look at the values. Release what is right, drop what is not."),
                    {}};
        if (m_error.detail == u"both_sides")
            return {tr("It was changed here and on Prom."),
                    tr("It is not sent before a person says which value stays."),
                    tr("Look at both values under Conflicts and choose."),
                    {}};
        if (m_error.detail == u"both_sides_held")
            return {tr("It was changed here and on Prom."),
                    tr("It is not sent before a person says which value stays, and is held by hand besides."),
                    tr("Look at both values under Conflicts and choose."),
                    {}};
        if (m_error.detail == u"settle_first")
            return {tr("It was changed here and on Prom, and nobody has chosen yet."),
                    tr("It stays held."),
                    tr("Choose under Conflicts which value stays."),
                    {}};
        if (m_error.detail == u"no_number")
            return {tr("It came from Prom without a number, so Prom cannot be asked for it."),
                    tr("It stays in the queue until a whole pass shows it no more."),
                    tr("Look at it in the Prom cabinet, or drop it here."),
                    {}};
        if (m_error.detail == u"switched_off")
            return {tr("Order statuses are switched off for this store."),
                    tr("It is kept here and is not sent."),
                    tr("Switch them on on the store's page: all that is kept is shown first."),
                    {}};
        if (m_error.detail == u"warehouse_default")
            return {tr("It is the default warehouse."),
                    tr("Nothing was changed."),
                    tr("Make another one the default first."),
                    {}};
        if (m_error.detail == u"warehouse_used")
            return {tr("Something moved in this warehouse, or a store or a document names it."),
                    tr("It stays, so that its moves can be read."),
                    tr("Untick it for all stores if nothing of it is to be sent."),
                    {}};
        if (m_error.detail.startsWith(u"cannot_become:"))
            return ofTheMove(m_error.detail.split(u':'));
        if (m_error.detail == u"counted_again")
            return {m_object.isEmpty() ? tr("It was counted again meanwhile: that number is believed.")
                                       : tr("%1 was counted again meanwhile: that number is believed.").arg(m_object),
                    tr("Nothing was changed."),
                    tr("Type the number that is there now."),
                    {}};
        if (m_error.detail == u"changed_meanwhile")
            return {tr("The books changed since it was counted."),
                    tr("Nothing was done; it was counted anew."),
                    tr("Look at the figures, then say it again."),
                    {}};
        if (m_error.detail == u"sku_taken")
            return {tr("A product has this SKU already; two of one SKU could not be told apart."),
                    tr("No product was made."),
                    tr("Link with that product, or give the listing another SKU on Prom first."),
                    {}};
        if (m_error.detail == u"linked_already")
            return {tr("The listing has a product already."),
                    tr("No product was made."),
                    tr("Take the listing off that product first, if it is another thing."),
                    {}};
        if (m_error.detail == u"counted_meanwhile")
            return {tr("%1 was counted otherwise since it was counted here.").arg(m_object),
                    tr("Nothing was changed."),
                    tr("Count it here again, or take it out of this stock-taking."),
                    {}};
        if (m_error.detail == u"not_enough")
            return {tr("There is not enough on hand: %1.").arg(m_object),
                    tr("Nothing was changed."),
                    tr("Lower the quantities, or enter first what came in. Stock below zero can be allowed for a "
                       "warehouse."),
                    {}};
        if (m_error.detail == u"several_products")
            return {tr("Several products are called so: %1.").arg(m_object),
                    tr("Nothing was changed."),
                    tr("Choose one of them by hand, or give them different SKUs."),
                    {}};
        if (m_error.detail == u"not_a_draft")
            return {tr("%1 was posted already: it cannot be written any more.").arg(m_object),
                    tr("Nothing was changed."),
                    tr("Reverse it and make a new one."),
                    {}};
        if (m_error.detail == u"not_posted")
            return {tr("%1 is a draft: there is nothing to reverse.").arg(m_object),
                    tr("Nothing was changed."),
                    tr("Change the draft, or delete it."),
                    {}};
        if (m_error.detail == u"cancelled_no_waybill")
            return {m_object.isEmpty() ? tr("A cancelled order gets no waybill.")
                                       : tr("%1 is cancelled: it gets no waybill.").arg(m_object),
                    tr("Nothing was changed."),
                    tr("Look at the present values and decide again."),
                    {}};
        if (m_error.detail == u"waybill_held")
            return {tr("The waybill is held in the queue."),
                    tr("Nothing was changed."),
                    tr("Drop it in the queue: then the order has no number any more."),
                    {}};
        if (m_error.detail == u"waybill_under_way")
            return {tr("The waybill is on its way to Prom, and Prom takes no number away again."),
                    tr("Nothing was changed."),
                    tr("Type the right number over it."),
                    {}};
        return {m_object.isEmpty()
                    ? tr("It has changed meanwhile, or its state does not allow this.")
                    : tr("%1: it has changed meanwhile, or its state does not allow this.").arg(m_object),
                tr("Nothing was changed."),
                tr("Look at the present values and decide again."),
                {}};
    }

    // "cannot_become:new:packing:confirmed,cancelled": from, to, and what is possible; of an order or a queue's entry.
    Sentence ofTheMove(const QStringList &code) const
    {
        const QString what = m_object.isEmpty() ? tr("It") : m_object;
        QStringList possible;
        for (const QString &state : code.value(3).split(u',', Qt::SkipEmptyParts))
            possible.append(tr("“%1”").arg(stateTitle(state)));
        return {
            tr("%1 is “%2” and cannot become “%3”.").arg(what, stateTitle(code.value(1)), stateTitle(code.value(2))),
            tr("Nothing was changed."),
            code.size() < 4      ? tr("Look at the present values and decide again.")
            : possible.isEmpty() ? tr("This state is an end: nothing follows it.")
                                 : tr("It can become: %1.").arg(possible.join(u", "_s)),
            {}};
    }
    static QString stateTitle(const QString &code)
    {
        if (const auto order = orderStateOf(code))
            return title(*order);
        const auto queue = queueStateOf(code);
        return queue ? title(*queue) : code;
    }

    Sentence ofAFile() const
    {
        if (m_error.detail == u"port_taken")
            return {tr("The port is taken, another program listens there: %1.").arg(m_error.object),
                    tr("The operation was not carried out."),
                    tr("Choose another port, or end the other program."),
                    {}};
        return {m_object.isEmpty() ? tr("A file or folder cannot be read or written.")
                                   : tr("Cannot be read or written: %1.").arg(m_object),
                tr("The operation was not carried out."),
                tr("Check that the place exists, has room and lets you write."),
                {}};
    }

    Sentence ofPromOrUs() const
    {
        switch (m_error.kind) {
        case Error::Kind::Network:
        case Error::Kind::Timeout:
        case Error::Kind::RateLimited:
        case Error::Kind::ServerTrouble:
            return ofTheWay();
        case Error::Kind::Unauthorized:
        case Error::Kind::Forbidden:
            return ofTheToken();
        case Error::Kind::NotFound:
        case Error::Kind::Refused:
        case Error::Kind::Protocol:
        case Error::Kind::OutcomeUnknown:
            return ofTheAnswer();
        case Error::Kind::Conflict:
            return ofTheState();
        case Error::Kind::Paused:
            return ofThePause();
        case Error::Kind::Io:
            return ofAFile();
        case Error::Kind::Invalid:
            return {ofTheValue(), tr("Nothing was saved."), tr("Correct the value and try again."), {}};
        case Error::Kind::Denied:
            return {tr("You do not have the right to do this."),
                    tr("Nothing was changed."),
                    tr("Ask an administrator for the right."),
                    {}};
        case Error::Kind::HeldByOther:
            return {tr("%1: another program does the exchange now.").arg(m_store),
                    tr("This one exchanges nothing, so that nothing is sent twice."),
                    tr("Go on working: the other program sends your changes too. Or close it and try again."),
                    {}};
        case Error::Kind::NoSecret:
            return {tr("%1: the token is not at hand, the keyring is locked or missing.").arg(m_store),
                    tr("The exchange of this store waits; the token itself is not touched."),
                    tr("Unlock the keyring, or enter the token again (in kramarctl: --token-file)."),
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
        const QString &place = m_subject; // ": /home/anna/.local/share/kramar/kramar.db"
        switch (m_error.kind) {
        case Error::Kind::DatabaseBusy:
            return {tr("Another program is writing to the database%1.").arg(place),
                    tr("Kramar waits and tries again."),
                    tr("If it lasts, close other programs that use this database."),
                    {}};
        case Error::Kind::DatabaseFull:
            return {tr("There is no room left on the disk of the database%1.").arg(place),
                    tr("The operation was undone whole, nothing is half-written."),
                    tr("Free some room on the disk and try again."),
                    {}};
        case Error::Kind::DatabaseReadOnly:
            return {tr("The database cannot be written, the file or its folder is read-only%1.").arg(place),
                    tr("Nothing was changed."),
                    tr("Get the right to write to this folder, or choose another one."),
                    {}};
        case Error::Kind::DatabaseDamaged:
            return {tr("The database is damaged%1.").arg(place),
                    tr("Kramar leaves the file as it is, so as not to make it worse."),
                    tr("Restore the last backup. Keep a copy of the damaged file."),
                    {}};
        case Error::Kind::DatabaseForeign:
            return {tr("This is not a database of Kramar%1.").arg(place),
                    tr("Kramar leaves it as it is."),
                    tr("Choose another folder for the books, or move this file away."),
                    {}};
        case Error::Kind::DatabaseUnknown:
            return {tr("The database server went away before it confirmed the change%1.").arg(place),
                    tr("The change is there whole or not at all; Kramar connects again by itself."),
                    tr("Look at the present values, and repeat the change if it is missing."),
                    {}};
        case Error::Kind::DatabaseNewer:
            return {tr("The database was made by a newer Kramar%1.").arg(place),
                    tr("Kramar leaves it as it is."),
                    tr("Update Kramar to the newest version."),
                    {}};
        default:
            return ofTheServer(place);
        }
    }

    Sentence ofTheServer(const QString &place) const
    {
        const QString code = m_error.detail.section(u':', 0, 0);
        if (code == u"no_server")
            return {tr("The database server does not answer%1.").arg(place),
                    tr("Nothing was changed."),
                    tr("Check that the server runs, and that local.ini in the folder of the books names its host and "
                       "port."),
                    {}};
        if (code == u"no_database")
            return {tr("The server has no such database%1.").arg(place),
                    tr("Nothing was changed."),
                    tr("Check the name in local.ini in the folder of the books, or have the database made."),
                    {}};
        if (code == u"no_login")
            return {tr("The database server refuses the login%1.").arg(place),
                    tr("Nothing was changed."),
                    tr("Check the user in local.ini in the folder of the books, and the password in ~/.pgpass."),
                    {}};
        return {tr("The database did not carry out the operation%1.").arg(place),
                tr("It was undone whole, nothing is half-written."),
                tr("Try again. If it repeats, restart Kramar and send the log to whoever looks after it."),
                {}};
    }

    QString slowsDown() const
    {
        if (m_error.retryAfterMs <= 0)
            return tr("Kramar slows down and goes on by itself.");
        const auto seconds = static_cast<int>(qMin<qint64>((m_error.retryAfterMs + 999) / 1000, 86'400));
        constexpr int minute = 60;
        constexpr int hour = 60 * minute;
        if (seconds >= 2 * hour)
            return tr("Kramar slows down and goes on by itself in %n hour(s).", nullptr, (seconds + hour - 1) / hour);
        if (seconds >= 2 * minute)
            return tr("Kramar slows down and goes on by itself in %n minute(s).", nullptr,
                      (seconds + minute - 1) / minute);
        return tr("Kramar slows down and goes on by itself in %n second(s).", nullptr, seconds);
    }

    const Error &m_error;
    const Context &m_context;
    QString m_prom;
    QString m_store;
    QString m_object;
    QString m_subject;
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

QString nothingIsSent(bool anyInProduction)
{
    return ErrorSentences::nothingIsSent(anyInProduction);
}

QString queuedSentence(int count)
{
    return ErrorSentences::queued(count);
}

} // namespace kramar::words
