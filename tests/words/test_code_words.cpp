// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terms.h"
#include "words/history.h"
#include "words/language.h"
#include "words/reasons.h"
#include "words/sentence.h"
#include "words/titles.h"
#include "words/values.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace kramar;
using namespace kramar::words;
using namespace Qt::StringLiterals;

namespace {

// All of core, as text.
const QString &sources()
{
    static const QString text = [] {
        QString all;
        QDirIterator files(QStringLiteral(KRAMAR_SOURCE_DIR) + u"/core"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.contains(u"/core/words/") || path.contains(u"/core/prom/"))
                continue; // the words themselves; what goes over the wire is said as Prom says it
            QFile file(path);
            if (file.open(QIODevice::ReadOnly))
                all += QString::fromUtf8(file.readAll()) + u'\n';
        }
        return all;
    }();
    return text;
}

// What the groups of the pattern match anywhere in core.
QStringList codes(const QString &pattern)
{
    QSet<QString> found;
    auto matches = QRegularExpression(pattern).globalMatch(sources());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
            if (!match.captured(group).isEmpty())
                found.insert(match.captured(group));
        }
    }
    QStringList sorted(found.cbegin(), found.cend());
    sorted.sort();
    return sorted;
}

bool isUkrainian(const QString &text)
{
    static const QRegularExpression cyrillic(u"[а-яіїєґ]"_s, QRegularExpression::CaseInsensitiveOption);
    return text.contains(cyrillic) || text == u"E-mail";
}

} // namespace

// Every code that core writes and a person may read has words, in both languages: a new one without words fails here.
class TestCodeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { installLanguage(*QCoreApplication::instance(), Language::English); }

    void everyActHasATitle()
    {
        QStringList kinds = codes(u"\"([a-z]+\\.[a-z_]+)\"(?:_L1|\\))"_s);
        kinds.removeAll(u"prom.ua"_s); // a marketplace
        QVERIFY2(kinds.size() > 30 && kinds.contains(u"listing.edit"_s) && kinds.contains(u"store.pause"_s),
                 qPrintable(kinds.join(u' ')));
        bothLanguages(kinds, [](const QString &code) { return actTitle(code); });
    }

    void whatIsDoneAgainIsNotCalledUndone()
    {
        const QStringList kinds{u"order.redo"_s, u"listing.redo"_s};
        bothLanguages(kinds, [](const QString &code) { return actTitle(code); });
        for (const QString &kind : kinds)
            QVERIFY(actTitle(kind) != actTitle(QString(kind).replace(u"redo"_s, u"undo"_s)));
    }

    // The number in front is for the program.
    void aProductIsSaidByItsName()
    {
        const QString known = u"12 Плед флісовий · PL-150"_s;
        QCOMPARE(historyFieldValue(u"lines.0.product", known), u"Плед флісовий · PL-150"_s);
        QCOMPARE(historyFieldValue(u"product", known), u"Плед флісовий · PL-150"_s);
    }

    void everyHistoryFieldHasATitle()
    {
        QStringList fields = codes(u"record\\([^;]*?u\"([a-z_]+)\"_s,"_s);
        QVERIFY2(fields.contains(u"pause_reason"_s) && fields.contains(u"state"_s), qPrintable(fields.join(u' ')));
        fields += codes(u"(?:field|record|setText|addContacts)\\([^\";]*?\"([a-z_]+)\"_L1"_s);
        fields += codes(u"\\bset\\(\"([a-z_]+)\"_L1"_s); // of a client
        fields += codes(u"addContacts\\([^;]*?\"([a-z_]+)\"_L1"_s);
        // the order's columns, less those that no history has
        const QString record = textOf(u"orders/order_record.cpp"_s);
        const QStringList silent = literals(record.section(u"> silent{"_s, 1).section(u"};"_s, 0, 0));
        for (QString column : literals(record.section(u"> columns{"_s, 1).section(u"};"_s, 0, 0))) {
            if (silent.contains(column))
                continue;
            if (column.endsWith(u"_minor"))
                column.chop(6);
            fields.append(column);
        }
        QVERIFY(fields.contains(u"delivery_cost"_s));
        const QString import = textOf(u"listings/listing_import.cpp"_s);
        auto keys = QRegularExpression(u"QLatin1StringView\\(\"([a-z_]+)\"\\)"_s)
                        .globalMatch(import.section(u"promsOwnKeys{"_s, 1).section(u"};"_s, 0, 0));
        while (keys.hasNext())
            fields.append(keys.next().captured(1));
        QVERIFY(fields.contains(u"variation_group"_s));
        for (const QLatin1StringView field : listingFields())
            fields << field << u"prom."_s + field << u"drift."_s + field << u"ignored."_s + field;
        fields << u"lines.0.name"_s << u"lines.0.sku"_s << u"lines.0.quantity"_s << u"lines.0.price"_s
               << u"lines.0.product"_s << u"on_hand.1"_s << u"reserved.1"_s << u"dictionary.payment"_s
               << u"setting.brake_percent"_s;
        for (const ActionKind action : allActions())
            fields.append(u"action."_s + toCode(action));
        for (const QString &value : {u"off"_s, u"true"_s, u"false"_s})
            fields.removeAll(value); // of a setting
        fields.removeDuplicates();
        QVERIFY2(fields.contains(u"phones"_s) && fields.contains(u"last_name"_s), qPrintable(fields.join(u' ')));
        bothLanguages(fields, [](const QString &code) { return historyFieldTitle(code); });
    }

    void everyProblemOfAnOrderHasASentence()
    {
        const QStringList problems = codes(u"problems(?:\\.append\\(|\\.contains\\(|, )u\"([a-z_]+)\"_s"_s);
        for (const QString &known :
             {u"no_date"_s, u"two_currencies"_s, u"status_unmapped"_s, u"line_price_unreadable"_s,
              u"line_quantity_unreadable"_s, u"lines_changed_after_end"_s, u"no_lines"_s, u"total_unreadable"_s})
            QVERIFY2(problems.contains(known), qPrintable(problems.join(u' ')));
        bothLanguages(problems, [](const QString &code) { return problemSentence(code); });
    }

    void everyCauseOfAMoveHasATitle()
    {
        const QString causes =
            textOf(u"stock/stock.h"_s).section(u"namespace cause {"_s, 1).section(u"} // namespace cause"_s, 0, 0);
        QStringList kinds;
        auto matches = QRegularExpression(u"\\(\"([a-z_]+)\"\\)"_s).globalMatch(causes);
        while (matches.hasNext())
            kinds.append(matches.next().captured(1));
        QVERIFY2(kinds.size() == 8 && kinds.contains(u"document_reversed"_s), qPrintable(kinds.join(u' ')));
        bothLanguages(kinds, [](const QString &code) { return stockCauseTitle(code); });
        QStringList states;
        for (const DocumentState state : allDocumentStates())
            states.append(toCode(state));
        bothLanguages(states, [](const QString &code) { return title(*documentStateOf(code)); });
    }

    void everyReasonOfAnInvalidValueHasWords()
    {
        QStringList reasons = codes(u"Error::invalid\\([^;]*?, u\"([a-z_]+(?::[0-9]+)?:?)\"_s"_s);
        reasons += codes(u"refuse\\([^;\"]*u\"([a-z_]+(?::[0-9]+)?)\"_s\\)"_s);
        auto locks =
            QRegularExpression(u"return [^;]*?u\"([a-z_]+)\"_s"_s)
                .globalMatch(textOf(u"listings/fields.cpp"_s).section(u"QString lockOf("_s, 1).section(u"\n}"_s, 0, 0));
        while (locks.hasNext())
            reasons.append(locks.next().captured(1));
        reasons += codes(u"\\bbad\\(\"[a-z]+\"_L1, u\"([a-z_]+(?::%1)?)\"_s"_s); // of a pasted row
        reasons.removeDuplicates();
        QVERIFY2(reasons.contains(u"locked_on_variety"_s) && reasons.contains(u"taken"_s),
                 qPrintable(reasons.join(u' ')));
        for (const Language language : {Language::Ukrainian, Language::English}) {
            installLanguage(*QCoreApplication::instance(), language);
            const QString bare = sentenceFor(Error::invalid(u"price"_s, u"?"_s)).what;
            for (const QString &reason : std::as_const(reasons)) {
                const QString said = sentenceFor(Error::invalid(u"price"_s, reason)).what;
                QVERIFY2(said.size() > bare.size() - 2 && said != bare, qPrintable(reason + u": "_s + said));
                QVERIFY2(!reason.contains(u'_') || !said.contains(reason), qPrintable(said));
            }
        }
    }

    // What the reading of an answer notes reaches a person in our words, with Prom's name of the field.
    void everyNoteOfAnUnreadObjectHasWords()
    {
        const QString files =
            textOf(u"prom/json_reader.cpp"_s) + textOf(u"prom/order.cpp"_s) + textOf(u"prom/product.cpp"_s);
        QSet<QString> found;
        auto fields = QRegularExpression(u"\\bfail\\((?:key|\"\\w+\"_L1), \"([^\"]+)\"\\)"_s).globalMatch(files);
        while (fields.hasNext()) {
            const QString why = fields.next().captured(1);
            const UnreadReason said = unreadReasonOf(u"field 'products.price': %1"_s.arg(why));
            QCOMPARE(said.field, u"products.price"_s);
            QCOMPARE(said.sentence, u"Field “products.price”: %1."_s.arg(why));
            found.insert(why);
        }
        QVERIFY2(found.size() > 9 && found.contains(u"not an amount"_s),
                 qPrintable(QStringList(found.values()).join(u'|')));
        auto wholes = QRegularExpression(u"unreadable\\(u\"([^\"]+)\"_s\\)"_s).globalMatch(files);
        QVERIFY(wholes.hasNext());
        while (wholes.hasNext()) {
            const QString note = wholes.next().captured(1);
            QVERIFY2(unreadReasonOf(note).sentence.endsWith(note.mid(1) + u'.'), qPrintable(note));
        }
        QVERIFY(unreadReasonOf(u"field 'price': something new"_s).sentence.contains(u"“price”"));
        QVERIFY(unreadReasonOf(u"some other note"_s).sentence.isEmpty());
    }

    void whatPromSilentlyDidNotTakeIsSaid()
    {
        const QStringList details = codes(u"notTaken\\([^;]*?u\"([a-z_]+)\"_s"_s);
        QVERIFY2(details.contains(u"status_not_taken"_s) && details.contains(u"edit_not_taken"_s),
                 qPrintable(details.join(u' ')));
        for (const QString &detail : details) {
            const Sentence sentence = sentenceFor(Error::of(Error::Kind::Refused, detail));
            QVERIFY2(sentence.what.contains(u"gave no reason"_s), qPrintable(sentence.what));
            QVERIFY(!sentence.joined().contains(detail));
            QVERIFY(!sentence.remedy.contains(u"Prom’s answer"_s)); // there is none
        }
    }

private:
    static QString textOf(const QString &path)
    {
        QFile file(QStringLiteral(KRAMAR_SOURCE_DIR) + u"/core/"_s + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QStringList literals(const QString &text)
    {
        QStringList found;
        auto matches = QRegularExpression(u"\"([a-z_]+)\"_L1"_s).globalMatch(text);
        while (matches.hasNext())
            found.append(matches.next().captured(1));
        return found;
    }
    template <class Words>
    static void bothLanguages(const QStringList &codes, Words words)
    {
        installLanguage(*QCoreApplication::instance(), Language::English);
        QStringList english;
        for (const QString &code : codes) {
            english.append(words(code));
            QVERIFY2(words(code) != code && !words(code).contains(u'_'), qPrintable(code));
        }
        installLanguage(*QCoreApplication::instance(), Language::Ukrainian);
        for (qsizetype i = 0; i < codes.size(); ++i)
            QVERIFY2(isUkrainian(words(codes[i])),
                     qPrintable(codes[i] + u": "_s + english[i] + u" / "_s + words(codes[i])));
    }
};

QTEST_GUILESS_MAIN(TestCodeWords)
#include "test_code_words.moc"
