// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/news.h"
#include "ui/shell/notices.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

class QSettings;

namespace kramar::ui {

// What happened while nobody looked, of all stores, from the rounds of the books; which of it was seen is remembered on
// this computer. New orders of a store are one line: those that nobody has seen yet, and those of a day. What is there
// when Kramar is opened here for the first time was told elsewhere. GUI thread.
class NoticeBoard : public QObject
{
    Q_OBJECT

public:
    using LastRounds = std::function<QFuture<Result<QList<exchange::RoundReport>>>(StoreId store, int limit)>;
    struct Parts {
        LastRounds rounds; // newest first
        exchange::Exchange &exchange;
        News &news;
        QSettings &local;
        const Clock &clock;
        qint64 longOfflineMs = 0;
    };
    explicit NoticeBoard(const Parts &parts, QObject *parent = nullptr);

    void setStores(const QList<stores::Store> &stores);
    const QList<Notice> &notices() const { return m_shown; } // newest first, at most `most`
    bool isSeen(const Notice &notice) const { return m_seen.contains(notice.keys().constFirst()); }
    QList<Notice> unseen() const;
    void markSeen(const Notice &notice);
    void markAllSeen();
    void clear(); // all that is there now is gone for good

    static constexpr int most = 200;

Q_SIGNALS:
    void changed();

private:
    void keepUnkept(const exchange::RoundReport &report);
    void read(StoreId store);
    bool takeRounds(qint64 store, const QList<exchange::RoundReport> &newest, int limit);
    void gather();
    QList<Notice> joined(const QList<Notice> &notices) const;
    void keep();

    const Parts m_parts;
    QHash<qint64, QList<Notice>> m_ofStore;
    QHash<qint64, QList<exchange::RoundReport>> m_rounds; // as read so far, newest first
    QHash<qint64, QList<exchange::RoundReport>> m_unkept; // rounds that could not even begin: not in the books
    QHash<qint64, Error::Kind> m_failing;                 // stores whose last round could not, and why
    QSet<qint64> m_reading;                               // stores that are asked for
    QSet<qint64> m_stale;                                 // and have to be asked once more
    QSet<qint64> m_missing;                               // stores that were never read
    QList<Notice> m_shown;
    QSet<QString> m_seen;
    QSet<QString> m_cleared;
    bool m_first = false; // on this computer
    bool m_known = false; // which stores there are
};

} // namespace kramar::ui
