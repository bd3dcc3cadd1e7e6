// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ctl/driver.h"

#include <QTest>

namespace kramar::test {

using namespace Qt::StringLiterals;

// A sentence for a person, not a line of a log.
inline bool isSentence(const QByteArray &text)
{
    const QString sentence = QString::fromUtf8(text).trimmed();
    return sentence.startsWith(u"kramarctl: ") && sentence.contains(u'.') && sentence.size() > 40 &&
           !sentence.contains(u"sqlite") && !sentence.contains(u"QSql");
}

// A small shop that serves all tests of a program, and books connected to it.
class ShopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_shop.start({u"--products"_s, u"20"_s, u"--orders"_s, u"10"_s})); }

    void cleanup()
    {
        m_shop.post(u"quirks"_s, {{u"fail_next"_s, QJsonArray()}, {u"latency_ms"_s, 0}, {u"broken_orders"_s, 0}});
    }

protected:
    Shop m_shop;

    // Books with one connected store that was never read.
    bool connectStore(Books &books) { return connectStore(books, m_shop); }
    static bool connectStore(Books &books, const Shop &shop)
    {
        const Ran ran = books.writeToken(shop.token()) ? books.run({u"store"_s, u"add"_s, u"--name"_s, u"Shop"_s,
                                                                    u"--url"_s, shop.url(), u"--since"_s, u"all"_s})
                                                       : Ran();
        if (ran.exitCode != 0)
            qWarning() << ran.all();
        return ran.exitCode == 0;
    }
    // Connected, read whole and in Production; the listings that can be changed.
    QList<qint64> openShop(Books &books)
    {
        if (!connectStore(books) || books.run(sync()).exitCode != 0 ||
            books.run({u"store"_s, u"mode"_s, u"Shop"_s, u"production"_s}).exitCode != 0)
            return {};
        QList<qint64> ids;
        for (const QJsonValue row : books.list(u"listings"_s)) {
            if (!row["is_variation"_L1].toBool() && row["status"_L1] == u"on_display"_s && !row["price"_L1].isNull())
                ids.append(row["prom_id"_L1].toInteger());
        }
        return ids;
    }
    static Ran setField(const Books &books, qint64 promId, const QString &change)
    {
        return books.run(
            {u"listing"_s, u"set"_s, u"--store"_s, u"Shop"_s, u"--prom-id"_s, QString::number(promId), change});
    }
    // The same as a person reads it: without --json.
    static QStringList spoken(QStringList arguments, const QString &language = u"en"_s)
    {
        arguments.removeAll(u"--json"_s);
        return arguments + QStringList{u"--lang"_s, language};
    }
    void failNext(const QString &kind, const QString &path, int count = 100, const QString &method = {})
    {
        m_shop.post(
            u"quirks"_s,
            {{u"fail_next"_s, QJsonArray{QJsonObject{
                                  {u"kind"_s, kind}, {u"path"_s, path}, {u"method"_s, method}, {u"count"_s, count}}}}});
    }
    static QStringList sync() { return {u"sync"_s, u"--store"_s, u"Shop"_s}; }
};

} // namespace kramar::test
