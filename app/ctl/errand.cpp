// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/errand.h"

#include "app/ctl/await.h"
#include "app/ctl/texts.h"
#include "app/ctl/token_source.h"
#include "stores/store_operations.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

constexpr int slowestPaceMs = 60'000;

bool isThisComputer(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

} // namespace

Error Errand::refuse(const QString &sentence)
{
    m_refusal = sentence;
    return Error::of(Error::Kind::Invalid, u"usage"_s);
}

Result<int> Errand::pace()
{
    bool isNumber = false;
    const int pace = m_line.value("pace"_L1).toInt(&isNumber);
    if (!isNumber || pace < 0 || pace > slowestPaceMs)
        return refuse(Ctl::tr("--pace is a number of milliseconds from 0 to %1.").arg(slowestPaceMs));
    return pace;
}

Result<backend::Backend *> Errand::books()
{
    if (m_backend)
        return m_backend.get();
    backend::BackendOptions options;
    options.program = u"kramarctl"_s;
    options.dataFolder = m_line.value("data"_L1);
    options.schedule = m_schedule;
    if (m_line.has("token-file"_L1) && !m_tokenKept)
        options.secrets = backend::BackendOptions::Secrets::Memory;
    if (m_line.has("pace"_L1))
        options.transport.pace.minGapMs = TRY(pace());
    if (m_booksMade) // they are named in the language that is asked for
        options.firstWarehouse = Ctl::tr("Main warehouse");
    options.missing = m_booksMade ? storage::Database::Missing::Make : storage::Database::Missing::Refuse;
    auto opened = backend::Backend::open(options);
    if (!opened && opened.error().detail == u"no_books")
        return refuse(words::sentenceFor(opened.error()).joined());
    if (!opened)
        return opened.error();
    m_backend = std::move(*opened);
    if (m_backend->logTrouble())
        m_output.note(Ctl::tr("The log cannot be written in %1; kramarctl works on without it.")
                          .arg(m_backend->logTrouble()->object));
    return m_backend.get();
}

Result<stores::Store> Errand::store(const QString &name)
{
    TRY(books());
    const auto found =
        TRY(database().readNow([&](storage::Connection &db) { return stores::findStore(db, name); }, m_stop));
    if (found) {
        m_context.store = found->name;
        return *found;
    }
    const QList<stores::Store> all = TRY(database().readNow(stores::allStores, m_stop));
    if (all.isEmpty())
        return refuse(Ctl::tr("There is no store yet: add one by “kramarctl store add”."));
    QStringList names;
    for (const stores::Store &store : all)
        names.append(store.name);
    return refuse(Ctl::tr("There is no store “%1”. There is: %2.").arg(name, names.join(u", "_s)));
}

Result<QList<stores::Store>> Errand::chosenStores()
{
    if (m_line.has("store"_L1))
        return QList{TRY(storeOfOption())};
    TRY(books());
    return database().readNow(stores::allStores, m_stop);
}

Result<Since> Errand::since()
{
    const Timestamp now = SystemClock().now();
    const auto since = parseSince(m_line.value("since"_L1), now);
    if (!since)
        return refuse(Ctl::tr("--since is a day as 2026-03-01, “today”, “now” or “all”."));
    if (liesAhead(*since, now))
        return refuse(
            Ctl::tr("--since lies ahead: orders made before it would be passed by. Name a day that has come."));
    return *since;
}

Error Errand::tokenRefusal(const Error &why)
{
    if (why.kind != Error::Kind::Invalid)
        return why;
    const QString file = m_line.value("token-file"_L1, u"stdin"_s);
    if (why.detail == u"not_found")
        return refuse(Ctl::tr("There is no token file %1.").arg(file));
    if (why.detail == u"not_a_file")
        return refuse(Ctl::tr("%1 is not a file.").arg(file));
    if (why.detail == u"open_to_others")
        return refuse(Ctl::tr("Others can read the token file %1. Make it yours alone: chmod 600 %1").arg(file));
    if (why.detail == u"empty")
        return refuse(Ctl::tr("There is no token in %1.").arg(file));
    return refuse(Ctl::tr("What stands in %1 is not a token: it has blanks or letters that no token has.").arg(file));
}

Result<prom::Secret> Errand::tokenFile()
{
    const auto secret = tokenFromFile(m_line.value("token-file"_L1), m_stop);
    return secret ? secret : tokenRefusal(secret.error());
}

Result<prom::Secret> Errand::token()
{
    if (m_line.has("token-file"_L1))
        return tokenFile();
    const auto secret = tokenFromStdin(Ctl::tr("Token: "), m_stop);
    return secret ? secret : tokenRefusal(secret.error());
}

Done Errand::checkPace(const QUrl &apiUrl)
{
    constexpr int polite = prom::Pace().minGapMs;
    if (!m_line.has("pace"_L1) || TRY(pace()) >= polite || isThisComputer(apiUrl))
        return {};
    return refuse(Ctl::tr("--pace below %1 is for 127.0.0.1 only: Prom wants a pause between requests.").arg(polite));
}

Done Errand::equip(const QList<stores::Store> &stores)
{
    for (const stores::Store &store : stores)
        TRY_DONE(checkPace(store.apiUrl));
    if (!m_line.has("token-file"_L1))
        return {};
    if (stores.size() > 1)
        return refuse(Ctl::tr("A token file holds the token of one store: name the store by --store."));
    const prom::Secret secret = TRY(tokenFile());
    for (const stores::Store &store : stores)
        TRY_DONE(await(m_backend->secrets().keep(store.id, secret.reveal()), m_stop));
    return {};
}

} // namespace kramar::ctl
