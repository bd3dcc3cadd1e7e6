// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// All of our sources, in which texts are looked for.
QString sources()
{
    QString all;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator files(QStringLiteral(KRAMAR_SOURCE_DIR) + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            all += textOf(files.next()) + u'\n';
    }
    return all;
}

QSet<QString> captured(const QString &pattern, const QString &text)
{
    QSet<QString> found;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        found.insert(matches.next().captured(1));
    return found;
}

// Context → its source texts.
QMap<QString, QSet<QString>> contexts()
{
    QMap<QString, QSet<QString>> found;
    const QByteArray file = textOf(QStringLiteral(KRAMAR_SOURCE_DIR) + u"/translations/kramar_uk.ts"_s).toUtf8();
    QXmlStreamReader reader(file);
    QString context;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "name"_L1)
            context = reader.readElementText();
        else if (reader.name() == "source"_L1)
            found[context].insert(reader.readElementText());
    }
    return found;
}

} // namespace

// A text is looked up under the context that its class names; the scan of the sources must have filed it there. Where
// the two differ the translation exists and is never found.
class TestContexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyContextIsOneThatTheCodeAsksFor()
    {
        const QString code = sources();
        QSet<QString> asked = captured(u"Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"_s, code);
        asked |= captured(u"(?:translate|QT_TRANSLATE_NOOP|QT_TRANSLATE_N_NOOP)\\(\\s*\"([\\w:]+)\""_s, code);
        QVERIFY(asked.contains(u"QueueState"_s));
        const QSet<QString> classes = captured(u"class (\\w+)[^;{]*\\{\\s*Q_OBJECT"_s, code);
        QVERIFY(classes.contains(u"OrdersPage"_s));
        const auto found = contexts();
        QVERIFY(found.size() > 20);
        for (auto context = found.cbegin(); context != found.cend(); ++context) {
            const QString &name = context.key();
            const QString last = name.section(u"::"_s, -1);
            QVERIFY2(asked.contains(name) || (name.contains(u"::"_s) && classes.contains(last)),
                     qPrintable(name + u": "_s + *context->cbegin()));
        }
    }

    void everyDeclaredContextHasItsTexts()
    {
        const auto found = contexts();
        for (const QString &name : captured(u"Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"_s, sources()))
            QVERIFY2(found.contains(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestContexts)
#include "test_contexts.moc"
