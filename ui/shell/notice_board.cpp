// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_board.h"

#include "ui/common/when_done.h"

#include <QDateTime>
#include <QDebug>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int roundsRead = 1000;                  // three days and a half of one every five minutes
static_assert(roundsRead < exchange::keptRounds); // fewer than asked for: these are all there ever were
constexpr int newestRead = 20;                    // once the others are known
constexpr int unkeptRounds = 20;

QSet<QString> setOf(const QSettings &local, const QString &key)
{
    const QStringList list = local.value(key).toStringList();
    return {list.cbegin(), list.cend()};
}

void add(const QStringList &keys, QSet<QString> &set)
{
    set.unite({keys.cbegin(), keys.cend()});
}

} // namespace

NoticeBoard::NoticeBoard(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_seen(setOf(parts.local, u"notices/seen"_s))
    , m_cleared(setOf(parts.local, u"notices/cleared"_s))
    , m_first(!parts.local.contains(u"notices/seen"_s))
{
    connect(&m_parts.exchange, &exchange::Exchange::roundEnded, this, [this](const exchange::RoundReport &report) {
        keepUnkept(report);
        read(report.store);
    });
    connect(&m_parts.news, &News::changed, this, [this](const Changes &changes) {
        const bool rounds = std::any_of(changes.cbegin(), changes.cend(),
                                        [](const Change &change) { return change.kind == ObjectKind::Round; });
        const QList<qint64> known = m_ofStore.keys();
        for (const qint64 store : known) {
            if (rounds) // of which store is not said
                read(StoreId(store));
        }
    });
}

// What lasts is told by the round that it began with.
void NoticeBoard::keepUnkept(const exchange::RoundReport &report)
{
    const qint64 store = report.store.value();
    if (!report.error || !report.actions.isEmpty()) {
        m_failing.remove(store);
        return;
    }
    const auto before = m_failing.constFind(store);
    if (before != m_failing.constEnd() && *before == report.error->kind)
        return;
    m_failing.insert(store, report.error->kind);
    QList<exchange::RoundReport> &unkept = m_unkept[store];
    unkept.prepend(report);
    unkept.resize(std::min<qsizetype>(unkept.size(), unkeptRounds));
}

void NoticeBoard::setStores(const QList<stores::Store> &all)
{
    QSet<qint64> now;
    for (const stores::Store &store : all)
        now.insert(store.id.value());
    const QList<qint64> known = m_ofStore.keys();
    for (const qint64 store : known) {
        if (!now.contains(store)) {
            m_ofStore.remove(store);
            m_rounds.remove(store);
            m_missing.remove(store);
        }
    }
    for (const qint64 store : std::as_const(now)) {
        if (m_ofStore.contains(store))
            continue;
        m_ofStore.insert(store, {});
        m_missing.insert(store);
        read(StoreId(store));
    }
    m_known = true;
    gather();
}

void NoticeBoard::read(StoreId store)
{
    const qint64 id = store.value();
    if (!m_ofStore.contains(id))
        return; // comes with the stores
    if (m_reading.contains(id)) {
        m_stale.insert(id);
        return;
    }
    m_reading.insert(id);
    const int limit = m_rounds.contains(id) ? newestRead : roundsRead;
    whenDone(this, m_parts.rounds(store, limit),
             [this, store, id, limit](const Result<QList<exchange::RoundReport>> &kept) {
                 m_reading.remove(id);
                 if (m_stale.remove(id))
                     read(store);
                 if (!m_ofStore.contains(id))
                     return;
                 if (!kept) {
                     qWarning() << "the rounds could not be read:" << toLogLine(kept.error());
                     return; // what was told stays
                 }
                 if (!takeRounds(id, *kept, limit)) {
                     m_rounds.remove(id);
                     return read(store);
                 }
                 QList<exchange::RoundReport> rounds = m_rounds.value(id);
                 const bool whole = rounds.size() < roundsRead;
                 rounds += m_unkept.value(id);
                 std::stable_sort(
                     rounds.begin(), rounds.end(),
                     [](const exchange::RoundReport &a, const exchange::RoundReport &b) { return b.ended < a.ended; });
                 m_missing.remove(id);
                 m_ofStore[id] = noticesOf(store, rounds, whole, m_parts.clock.now(), m_parts.longOfflineMs);
                 gather();
             });
}

// Puts the newest before those that are known. False when there may be some between that nobody has read.
bool NoticeBoard::takeRounds(qint64 store, const QList<exchange::RoundReport> &newest, int limit)
{
    QSet<qint64> fresh;
    for (const exchange::RoundReport &round : newest)
        fresh.insert(round.started.ms());
    QList<exchange::RoundReport> rounds = newest;
    const QList<exchange::RoundReport> known = m_rounds.value(store);
    const bool all = limit == roundsRead || newest.size() < limit; // what is not among them is gone
    bool meets = all;
    for (const exchange::RoundReport &round : known) {
        if (fresh.contains(round.started.ms()))
            meets = true;
        else if (!all)
            rounds.append(round);
    }
    rounds.resize(std::min<qsizetype>(rounds.size(), roundsRead));
    m_rounds.insert(store, rounds);
    return meets;
}

void NoticeBoard::gather()
{
    m_shown.clear();
    for (const QList<Notice> &ofStore : std::as_const(m_ofStore)) {
        for (const Notice &notice : ofStore) {
            if (!m_cleared.contains(notice.key()))
                m_shown.append(notice);
        }
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const Notice &a, const Notice &b) { return b.at < a.at; });
    m_shown = joined(m_shown);
    m_shown.resize(std::min<qsizetype>(m_shown.size(), most));
    if (m_first && m_known && m_missing.isEmpty()) {
        m_first = false;
        return markAllSeen();
    }
    Q_EMIT changed();
}

// Newest first: an older one joins the line that is there.
QList<Notice> NoticeBoard::joined(const QList<Notice> &notices) const
{
    QList<Notice> lines;
    QHash<QPair<qint64, QDate>, qsizetype> orders; // by store and day; no day: not seen
    for (const Notice &notice : notices) {
        if (notice.kind != Notice::Kind::NewOrders) {
            lines.append(notice);
            continue;
        }
        const QDate day = isSeen(notice) ? QDateTime::fromMSecsSinceEpoch(notice.at.ms()).date() : QDate();
        const auto line = orders.constFind({notice.store.value(), day});
        if (line == orders.constEnd()) {
            orders.insert({notice.store.value(), day}, lines.size());
            lines.append(notice);
            lines.last().parts = {notice.key()};
        } else {
            lines[*line].count += notice.count;
            lines[*line].parts.append(notice.key());
        }
    }
    return lines;
}

QList<Notice> NoticeBoard::unseen() const
{
    QList<Notice> all;
    if (m_first)
        return all; // it is not known yet what is new here
    std::copy_if(m_shown.cbegin(), m_shown.cend(), std::back_inserter(all),
                 [this](const Notice &notice) { return !isSeen(notice); });
    return all;
}

void NoticeBoard::markSeen(const Notice &notice)
{
    add(notice.keys(), m_seen);
    keep();
    gather();
}

void NoticeBoard::markAllSeen()
{
    for (const Notice &notice : std::as_const(m_shown))
        add(notice.keys(), m_seen);
    keep();
    gather();
}

void NoticeBoard::clear()
{
    for (const Notice &notice : std::as_const(m_shown)) {
        add(notice.keys(), m_seen);
        add(notice.keys(), m_cleared);
    }
    keep();
    gather();
}

// Only of what the books still tell of: it does not grow for ever.
void NoticeBoard::keep()
{
    if (m_known && m_missing.isEmpty()) {
        QSet<QString> told;
        for (const QList<Notice> &ofStore : std::as_const(m_ofStore)) {
            for (const Notice &notice : ofStore)
                told.insert(notice.key());
        }
        m_seen.intersect(told);
        m_cleared.intersect(told);
    }
    m_parts.local.setValue(u"notices/seen"_s, QStringList(m_seen.cbegin(), m_seen.cend()));
    m_parts.local.setValue(u"notices/cleared"_s, QStringList(m_cleared.cbegin(), m_cleared.cend()));
}

} // namespace kramar::ui
