// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

// %1, %L1 and %n of a text, sorted: a translation that loses one loses a value on the screen.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(\\d{1,2}|n)"_s);
    QStringList found;
    auto it = placeholder.globalMatch(text);
    while (it.hasNext())
        found.append(it.next().captured(1));
    found.sort();
    found.removeDuplicates();
    return found;
}

struct Message {
    QString source;
    QString type; // "", unfinished, vanished, obsolete
    QStringList forms;
    bool numerus = false;
};

// Everything wrong with one .ts file. English is only there for its plurals: other texts may stay untranslated.
QStringList check(const QByteArray &ts)
{
    QStringList wrong;
    QXmlStreamReader xml(ts);
    QString context;
    QString language;
    Message message;
    int messages = 0;
    const auto finish = [&] {
        ++messages;
        const bool english = language.startsWith(u"en");
        const auto complain = [&](const QString &what) {
            wrong.append(u"%1 [%2]: \"%3\""_s.arg(what, context, message.source));
        };
        if (message.type == u"vanished" || message.type == u"obsolete") {
            complain(message.type);
            return;
        }
        if (english && !message.numerus)
            return;
        const qsizetype wanted = !message.numerus ? 1 : english ? 2 : 3;
        if (message.type == u"unfinished")
            complain(u"unfinished"_s);
        if (message.forms.size() != wanted)
            complain(u"%1 forms instead of %2"_s.arg(message.forms.size()).arg(wanted));
        for (const QString &form : std::as_const(message.forms)) {
            if (form.isEmpty())
                complain(u"empty"_s);
            else if (placeholders(form) != placeholders(message.source))
                complain(u"other placeholders in \"%1\""_s.arg(form));
            if (form.startsWith(u' ') != message.source.startsWith(u' ') ||
                form.endsWith(u' ') != message.source.endsWith(u' '))
                complain(u"other outer spaces in \"%1\""_s.arg(form));
        }
    };
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"message")
            finish();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"TS") {
            language = xml.attributes().value("language"_L1).toString();
        } else if (xml.name() == u"message") {
            message = {};
            message.numerus = xml.attributes().value("numerus"_L1) == u"yes";
        } else if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.numerus)
                message.forms.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        } else if (xml.name() == u"numerusform") {
            message.forms.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        wrong.append(u"line %1: %2"_s.arg(QString::number(xml.lineNumber()), xml.errorString()));
    if (language.isEmpty())
        wrong.append(u"no language"_s);
    if (messages == 0)
        wrong.append(u"no messages"_s);
    return wrong;
}

QByteArray ts(const QByteArray &messages, const QByteArray &language = "uk_UA")
{
    return "<?xml version=\"1.0\"?><TS version=\"2.1\" language=\"" + language + "\"><context><name>A</name>" +
           messages + "</context></TS>";
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesAreWhole()
    {
        const QDir folder(QStringLiteral(KRAMAR_SOURCE_DIR "/translations"));
        const QStringList files = folder.entryList({u"*.ts"_s}, QDir::Files);
        QVERIFY2(files.contains(u"kramar_uk.ts"_s), "translations/kramar_uk.ts is missing");
        QStringList wrong;
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &what : check(file.readAll()))
                wrong.append(name + u": "_s + what);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void theFilesAreUpToTheSources_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("uk") << u"kramar_uk.ts"_s << false;
        QTest::newRow("en") << u"kramar_en.ts"_s << true;
    }
    // What `ninja lupdate` would do to a copy: a new text turns up as unfinished, a forgotten one as vanished.
    void theFilesAreUpToTheSources()
    {
        QFETCH(QString, name);
        QFETCH(bool, pluralsOnly);
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(QStringLiteral(KRAMAR_SOURCE_DIR "/translations/") + name, copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(KRAMAR_SOURCE_DIR));
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"-I"_s, u"core"_s};
        if (pluralsOnly)
            arguments.append(u"-pluralonly"_s);
        for (const QString &room : {u"core"_s, u"ui"_s, u"app"_s}) {
            if (QDir(lupdate.workingDirectory() + u'/' + room).exists())
                arguments.append(room);
        }
        lupdate.start(QStringLiteral(KRAMAR_LUPDATE), arguments << u"-ts"_s << copy);
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList wrong = check(file.readAll());
        QVERIFY2(wrong.isEmpty(), qPrintable(u"\nrun the target lupdate, then translate:\n"_s + wrong.join(u'\n')));
    }

    void aFaultIsFound_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("fault");
        const auto row = [](const char *name, const QByteArray &file, bool fault) {
            QTest::newRow(name) << file << fault;
        };
        const QByteArray forms3 = "<numerusform>%n a</numerusform><numerusform>%n b</numerusform>"
                                  "<numerusform>%n c</numerusform>";
        row("good", ts("<message><source>Save %1</source><translation>Зберегти %1</translation></message>"), false);
        row("unfinished",
            ts("<message><source>Save</source><translation type=\"unfinished\">x</translation></message>"), true);
        row("vanished", ts("<message><source>Save</source><translation type=\"vanished\">x</translation></message>"),
            true);
        row("empty", ts("<message><source>Save</source><translation></translation></message>"), true);
        row("no translation", ts("<message><source>Save</source></message>"), true);
        row("placeholder lost", ts("<message><source>%1 of %2</source><translation>%1</translation></message>"), true);
        row("placeholders turned", ts("<message><source>%1 of %2</source><translation>%2 %1</translation></message>"),
            false);
        row("space lost", ts("<message><source>a </source><translation>b</translation></message>"), true);
        row("three forms",
            ts("<message numerus=\"yes\"><source>%n</source><translation>" + forms3 + "</translation></message>"),
            false);
        row("one form",
            ts("<message numerus=\"yes\"><source>%n</source><translation><numerusform>%n</numerusform></translation>"
               "</message>"),
            true);
        row("form without its number",
            ts("<message numerus=\"yes\"><source>%n</source><translation><numerusform>one</numerusform>"
               "<numerusform>%n</numerusform><numerusform>%n</numerusform></translation></message>"),
            true);
        row("English text", ts("<message><source>a</source><translation></translation></message>", "en"), false);
        row("English plural, unfinished",
            ts("<message numerus=\"yes\"><source>%n</source><translation type=\"unfinished\"><numerusform>"
               "</numerusform><numerusform></numerusform></translation></message>",
               "en"),
            true);
        row("nothing in it", ts(""), true);
        row("cut", ts("<message>").left(90), true);
    }

    void aFaultIsFound()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, fault);
        const QStringList wrong = check(file);
        QVERIFY2(wrong.isEmpty() != fault, qPrintable(wrong.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "test_translations.moc"
