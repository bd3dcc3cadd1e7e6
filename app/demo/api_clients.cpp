// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"
#include "app/demo/people.h"

#include <QString>

#include <algorithm>

namespace kramar::demo::api {

namespace {

QByteArray digitsOf(const QByteArray &text)
{
    QByteArray digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return digits;
}

bool matches(const Person &person, const QString &term, const QByteArray &digits)
{
    const QString name = QString::fromUtf8(person.last + ' ' + person.first + ' ' + person.second);
    return name.contains(term, Qt::CaseInsensitive) || (digits.size() >= 4 && person.phone.contains(digits)) ||
           QString::fromUtf8(person.email).contains(term, Qt::CaseInsensitive);
}

} // namespace

Answer listClients(ShopState &shop, const Request &request, const QByteArray &)
{
    const Page page = pageOf(shop, request);
    const QString term = QString::fromUtf8(request.parameters.value("search_term")).trimmed();
    const QByteArray digits = digitsOf(term.toUtf8());
    std::vector<int> rows;
    const int newest = page.lastId > 0 ? std::min(shop.people - 1, lastPersonUpTo(page.lastId)) : shop.people - 1;
    for (int number = newest; number >= 0 && std::ssize(rows) < page.limit; --number) {
        const Person person = personAt(shop.size.seed, number);
        if (page.holds(person.clientId) && (term.isEmpty() || matches(person, term, digits)))
            rows.push_back(number);
    }
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.beginArray("clients");
    for (const int row : arranged(shop, std::move(rows)))
        writeClient(out, shop, row);
    out.endArray();
    out.endObject();
    return json(body);
}

Answer oneClient(ShopState &shop, const Request &, const QByteArray &tail)
{
    const int number = personOfClientId(shop.size.seed, idOf(tail));
    if (number < 0 || number >= shop.people)
        return htmlPage(404);
    QByteArray inner;
    JsonWriter client(inner);
    writeClient(client, shop, number);
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.raw("client", inner);
    out.endObject();
    return json(body);
}

} // namespace kramar::demo::api
