// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ledger.h"

#include "app/demo/json_writer.h"
#include "app/demo/wire_text.h"

namespace kramar::demo {

QByteArray Ledger::toJson() const
{
    QByteArray body;
    JsonWriter out(body);
    out.beginArray();
    qint64 n = 0;
    for (const LedgerEntry &entry : m_entries) {
        out.beginObject();
        out.number("n", ++n);
        out.text("at", isoText(entry.atMs * 1000));
        out.number("request", entry.request);
        out.text("method", entry.method);
        out.text("path", entry.path);
        out.text("object", entry.object);
        out.beginArray("fields");
        for (const QByteArray &field : entry.fields)
            out.textElement(field);
        out.endArray();
        out.raw("body", entry.body);
        out.flag("applied", entry.applied);
        out.endObject();
    }
    out.endArray();
    return body;
}

void RequestCounts::add(const QByteArray &method, const QByteArray &path, int status, qint64 startedUs, qint64 tookUs)
{
    const QByteArray what = method + ' ' + path;
    Sum &sum = m_sums[what];
    ++sum.count;
    sum.us += tookUs;
    if (m_log.size() >= kLogged)
        m_log.erase(m_log.begin(), m_log.begin() + kLogged / 2);
    m_log.push_back({startedUs, what, status, tookUs});
}

void RequestCounts::clear()
{
    m_sums.clear();
    m_log.clear();
}

QByteArray RequestCounts::toJson(bool withLog) const
{
    QByteArray body;
    JsonWriter out(body);
    Sum total;
    out.beginObject();
    out.beginObject("by");
    for (const auto &[what, sum] : m_sums) {
        total.count += sum.count;
        total.us += sum.us;
        out.beginObject(what);
        out.number("count", sum.count);
        out.decimal("ms", sum.us, 3);
        out.endObject();
    }
    out.endObject();
    out.number("total", total.count);
    out.decimal("ms", total.us, 3);
    if (withLog) {
        out.beginArray("log");
        for (const Line &line : m_log) {
            out.beginObject();
            out.decimal("at_ms", line.startedUs, 3);
            out.text("request", line.what);
            out.number("status", line.status);
            out.decimal("ms", line.tookUs, 3);
            out.endObject();
        }
        out.endArray();
    }
    out.endObject();
    return body;
}

} // namespace kramar::demo
