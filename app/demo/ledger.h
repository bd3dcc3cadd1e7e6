// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <map>
#include <vector>

namespace kramar::demo {

// Every write the shop took, one entry per object and in order: an array of 100 edits makes 100 entries with the same
// request number. What was refused is not here. Not thread-safe (the shop's mutex covers it).
struct LedgerEntry {
    qint64 atMs = 0;
    qint64 request = 0;
    QByteArray method;
    QByteArray path;   // below /api/v1
    QByteArray object; // "product 1771000123", "order 312000001"
    QList<QByteArray> fields;
    QByteArray body;      // the part of the request that is about this object, JSON
    bool applied = false; // did anything change?
};

class Ledger
{
public:
    void add(LedgerEntry entry) { m_entries.push_back(std::move(entry)); }
    void clear() { m_entries.clear(); }
    QByteArray toJson() const;

private:
    std::vector<LedgerEntry> m_entries;
};

// What came in and what it cost, so that a bench can take the shop's own time out.
class RequestCounts
{
public:
    // path with ids replaced: "/orders/{id}"
    void add(const QByteArray &method, const QByteArray &path, int status, qint64 startedUs, qint64 tookUs);
    void clear();
    // with the last requests one by one, if withLog
    QByteArray toJson(bool withLog) const;

private:
    struct Sum {
        qint64 count = 0;
        qint64 us = 0;
    };
    struct Line {
        qint64 startedUs;
        QByteArray what;
        int status;
        qint64 tookUs;
    };
    static constexpr std::size_t kLogged = 5000;
    std::map<QByteArray, Sum> m_sums;
    std::vector<Line> m_log;
};

} // namespace kramar::demo
