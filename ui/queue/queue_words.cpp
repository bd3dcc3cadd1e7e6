// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_words.h"

#include "words/format.h"
#include "words/reasons.h"
#include "words/titles.h"
#include "words/values.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

// The plain name, as lupdate finds it in every place: a longer one it files twice.
struct QueueWords {
    Q_DECLARE_TR_FUNCTIONS(QueueWords)
};

using exchange::QueueLine;

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;

QString inWords(qint64 ms)
{
    if (ms < minuteMs)
        return QueueWords::tr("in %1 s").arg((ms + secondMs - 1) / secondMs);
    return QueueWords::tr("in %1 min").arg((ms + minuteMs - 1) / minuteMs);
}

QString fieldsOf(const QueueLine &line)
{
    QStringList fields;
    for (const QueueLine::Difference &difference : line.differences)
        fields.append(words::fieldTitle(difference.field).toLower());
    return fields.join(u", "_s);
}

// Prom's words of an object that could not be read are our own note for the log.
Error errorOf(const journal::QueueEntry &entry)
{
    Error error = Error::of(entry.error.value_or(Error::Kind::Refused), {});
    if (isReadOnly(entry.kind))
        error.detail = entry.promWords;
    else
        error.promWords = entry.promWords;
    return error;
}

} // namespace

bool isReadOnly(QueueKind kind)
{
    return kind == QueueKind::ReadOrder || kind == QueueKind::ReadListing;
}

bool staysHere(const QueueLine &line)
{
    return line.testStore && line.entry.state == QueueState::Waiting && !isReadOnly(line.entry.kind);
}

bool isBraked(const journal::QueueEntry &entry)
{
    return journal::brakeOf(entry).has_value();
}

QString promsWords(const QueueLine &line)
{
    const bool ours = isBraked(line.entry) || journal::isHeldBack(line.entry) || journal::isInConflict(line.entry);
    return isReadOnly(line.entry.kind) || ours ? QString() : line.entry.promWords;
}

SyncMark lineMark(const QueueLine &line)
{
    return staysHere(line)                            ? SyncMark::Test
           : isBraked(line.entry)                     ? SyncMark::Braked
           : journal::isInConflict(line.entry)        ? SyncMark::Conflict
           : line.entry.state == QueueState::Finished ? SyncMark::Done
           : line.entry.state == QueueState::Dropped  ? SyncMark::Dropped
                                                      : markOf(line.entry.state);
}

QString stateWord(const QueueLine &line)
{
    return staysHere(line)                     ? QueueWords::tr("Test, not sent")
           : isBraked(line.entry)              ? QueueWords::tr("Held by the brake")
           : journal::isInConflict(line.entry) ? QueueWords::tr("In conflict")
           : journal::isHeldBack(line.entry)   ? QueueWords::tr("Statuses switched off")
                                               : words::title(line.entry.state);
}

QString actionWords(const QueueLine &line)
{
    switch (line.entry.kind) {
    case QueueKind::ListingEdit:
        if (!line.differences.isEmpty())
            return QueueWords::tr("Listing: %1").arg(fieldsOf(line));
        break;
    case QueueKind::OrderStatus:
        for (const QueueLine::Difference &difference : line.differences) {
            if (difference.field == u"prom_status")
                return QueueWords::tr("On Prom: %1", "an order's status")
                    .arg(words::fieldValue(difference.field, difference.wanted));
        }
        break;
    case QueueKind::Waybill:
        return QueueWords::tr("Waybill of the order");
    case QueueKind::ReadOrder:
    case QueueKind::ReadListing:
        break;
    }
    return words::title(line.entry.kind);
}

QString nextWords(const QueueLine &line, Timestamp now)
{
    if (staysHere(line))
        return words::unknownValue();
    const qint64 wait = line.entry.notBefore.ms() - now.ms();
    switch (line.entry.state) {
    case QueueState::Waiting:
        if (wait >= hourMs)
            return words::formatMoment(line.entry.notBefore, now);
        return wait > 0 ? inWords(wait) : QueueWords::tr("with the next round");
    case QueueState::Sending:
        return QueueWords::tr("now");
    case QueueState::Awaiting:
        return QueueWords::tr("being verified");
    case QueueState::Unknown:
        return QueueWords::tr("reading Prom");
    case QueueState::Held:
        if (journal::isInConflict(line.entry))
            return QueueWords::tr("your choice", "what comes next");
        [[fallthrough]];
    case QueueState::Failed:
        return QueueWords::tr("by hand");
    case QueueState::Finished:
    case QueueState::Dropped:
        break;
    }
    return words::unknownValue();
}

words::Sentence lineSentence(const QueueLine &line, Timestamp now)
{
    const journal::QueueEntry &entry = line.entry;
    const QString proms = promsWords(line);
    if (staysHere(line))
        return {QueueWords::tr("Test: this will not be sent."),
                QueueWords::tr("The store is in Test mode. This is what Production would send."),
                QueueWords::tr("Switch the store to Production on its page when you are ready."), proms};
    switch (entry.state) {
    case QueueState::Waiting:
        if (entry.error) {
            words::Sentence said = words::sentenceFor(errorOf(entry));
            // It goes again all the same, so what is said of a refusal is not so.
            if (!Error::of(*entry.error, {}).transient())
                said.program = entry.sentVersion && entry.version > *entry.sentVersion
                                   ? QueueWords::tr("It was changed since; the newer value is sent.")
                                   : QueueWords::tr("Kramar sends it again a few times; then it asks you.");
            said.remedy = QueueWords::tr("Next try: %1.").arg(nextWords(line, now));
            return said;
        }
        return {QueueWords::tr("It waits for its turn."),
                QueueWords::tr("It goes %1.").arg(nextWords(line, now)),
                {},
                proms};
    case QueueState::Sending:
        return {QueueWords::tr("It is being sent now."), {}, {}, proms};
    case QueueState::Awaiting:
        return {QueueWords::tr("Prom has taken it."),
                QueueWords::tr("Kramar reads Prom until it shows there; that may take over 20 minutes."),
                {},
                proms};
    case QueueState::Failed: {
        if (!isReadOnly(entry.kind))
            return words::sentenceFor(errorOf(entry));
        words::Sentence said = words::sentenceFor(errorOf(entry));
        if (const QString why = words::unreadReasonOf(entry.promWords).sentence; !why.isEmpty())
            said.what += u' ' + why;
        said.remedy = QueueWords::tr("Kramar asks again with each pass. Look at it in the Prom cabinet meanwhile.");
        return said;
    }
    case QueueState::Unknown: {
        words::Sentence said = words::sentenceFor(errorOf(entry));
        if (entry.error != Error::Kind::OutcomeUnknown)
            said = words::sentenceFor(Error::of(Error::Kind::OutcomeUnknown, {}));
        said.promWords = proms;
        return said;
    }
    case QueueState::Held:
        if (isBraked(entry) || journal::isInConflict(entry) || journal::isHeldBack(entry))
            return words::sentenceFor(Error::of(Error::Kind::Conflict, entry.promWords));
        return {QueueWords::tr("Held by hand."), QueueWords::tr("The value is kept here and is not sent."),
                QueueWords::tr("Release it to send it."), proms};
    case QueueState::Finished:
        return {QueueWords::tr("Done: here and on Prom it is the same."), {}, {}, {}};
    case QueueState::Dropped:
        return entry.sentVersion ? words::Sentence{QueueWords::tr("Dropped: it is not sent again."),
                                                   QueueWords::tr("It was sent before; Prom may have taken it."),
                                                   {},
                                                   {}}
                                 : words::Sentence{QueueWords::tr("Dropped: it was not sent."), {}, {}, {}};
    }
    return {};
}

TryWords tryWords(const QueueLine &line, const journal::QueueTry &tried, Timestamp now)
{
    using Outcome = journal::QueueTry::Outcome;
    Error error = Error::of(tried.error.value_or(Error::Kind::OutcomeUnknown), {});
    error.httpStatus = tried.httpStatus;
    error.promWords = tried.promWords;
    TryWords said{.outcome = {}, .proms = tried.promWords, .next = {}};
    if (isReadOnly(line.entry.kind) && tried.error == Error::Kind::Protocol)
        said.proms = words::unreadReasonOf(tried.promWords).sentence; // a note of ours, not Prom's words
    switch (tried.outcome) {
    case Outcome::Taken:
        said.outcome = QueueWords::tr("Prom took it");
        break;
    case Outcome::Refused:
        said.outcome = isReadOnly(line.entry.kind) ? QueueWords::tr("it could not be read")
                       : tried.promWords.isEmpty() ? words::sentenceFor(error).what
                                                   : QueueWords::tr("refused");
        break;
    case Outcome::Later:
    case Outcome::Unknown:
        said.outcome = words::sentenceFor(error).what;
        break;
    }
    if (tried.next)
        said.next = QueueWords::tr("again %1").arg(words::formatMoment(*tried.next, now));
    return said;
}

QString requestWords(const QueueLine &line, Timestamp now)
{
    QStringList all;
    for (const journal::QueueTry &each : line.tries) {
        if (each.request.isEmpty())
            continue;
        QStringList request;
        for (const QString &part : each.request.split(u'\n')) {
            const QJsonDocument body = QJsonDocument::fromJson(part.toUtf8()); // none: the method, or it was cut
            request.append(body.isNull() ? part : QString::fromUtf8(body.toJson(QJsonDocument::Indented)).trimmed());
        }
        const TryWords said = tryWords(line, each, now);
        QStringList answer{said.outcome, said.proms};
        if (each.httpStatus > 0)
            answer.prepend(u"HTTP %1"_s.arg(each.httpStatus));
        answer.removeAll(QString());
        all.append(words::formatMomentInFull(each.at) + u'\n' + request.join(u'\n') + u"\n← "_s +
                   answer.join(u" · "_s));
    }
    return all.join(u"\n\n"_s);
}

bool mayRetry(const QueueLine &line)
{
    if (journal::hasNoNumber(line.entry))
        return false;
    const QueueState state = line.entry.state;
    return state == QueueState::Failed || state == QueueState::Unknown || state == QueueState::Awaiting ||
           (state == QueueState::Waiting && line.entry.error.has_value());
}

bool mayHold(const QueueLine &line)
{
    return !isReadOnly(line.entry.kind) &&
           (line.entry.state == QueueState::Waiting || line.entry.state == QueueState::Failed);
}

bool mayRelease(const QueueLine &line)
{
    return line.entry.state == QueueState::Held && !journal::isInConflict(line.entry);
}

bool mayDrop(const QueueLine &line)
{
    return isLive(line.entry.state) && line.entry.state != QueueState::Sending;
}

bool mayBeOnProm(const QueueLine &line)
{
    if (!line.entry.sentVersion)
        return false;
    // A refusal of one field says nothing of the others that went with it.
    const bool whole = line.entry.kind != QueueKind::ListingEdit || line.differences.size() < 2;
    return !(line.entry.state == QueueState::Failed && line.entry.error == Error::Kind::Refused && whole);
}

QString dropWords(const QueueLine &line)
{
    switch (line.entry.kind) {
    case QueueKind::ListingEdit:
        return QueueWords::tr("These fields return to what Prom has; the values typed here are lost:");
    case QueueKind::OrderStatus:
        return QueueWords::tr("The order returns to the state it had before; Prom does not hear of this one.");
    case QueueKind::Waybill:
        return QueueWords::tr("The waybill of the order returns to what it was; Prom does not get this number.");
    case QueueKind::ReadOrder:
    case QueueKind::ReadListing:
        return QueueWords::tr("Kramar stops asking for it. It comes again when it changes on Prom.");
    }
    return {};
}

} // namespace kramar::ui
