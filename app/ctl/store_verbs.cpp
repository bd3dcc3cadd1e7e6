// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/rows.h"
#include "app/ctl/shows.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "exchange/store_desk.h"
#include "stores/store_operations.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using Verdict = exchange::RightCheck::Verdict;
using Checks = QList<exchange::RightCheck>;

constexpr qsizetype longestName = 100;

QString areaTitle(exchange::RightCheck::Area area)
{
    switch (area) {
    case exchange::RightCheck::Area::Orders:
        return Ctl::tr("orders");
    case exchange::RightCheck::Area::Products:
        return Ctl::tr("products");
    case exchange::RightCheck::Area::Groups:
        return Ctl::tr("groups");
    case exchange::RightCheck::Area::Clients:
        return Ctl::tr("clients");
    case exchange::RightCheck::Area::Settings:
        break;
    }
    return Ctl::tr("delivery and payment methods");
}

// Reads a little of each area with the token. A wrong one, or a Prom that cannot be reached, is the error; a right that
// is missing is only told.
Result<Checks> tryToken(Errand &errand, const QUrl &url, const QString &language, const prom::Secret &token)
{
    backend::Backend &books = *TRY(errand.books());
    const Checks checks =
        TRY(await(exchange::checkToken(books.transport(), url, token.reveal(), language), errand.stop()));
    for (const Verdict fatal : {Verdict::WrongToken, Verdict::OutOfReach}) {
        for (const exchange::RightCheck &check : checks) {
            if (check.verdict == fatal)
                return check.error.value_or(Error::of(
                    fatal == Verdict::WrongToken ? Error::Kind::Unauthorized : Error::Kind::Network, u"token check"_s));
        }
    }
    // Not one area could be read: this is not Prom.
    const auto unreadable = [](const exchange::RightCheck &check) { return check.verdict == Verdict::Unreadable; };
    if (std::all_of(checks.begin(), checks.end(), unreadable))
        return Error::of(Error::Kind::Protocol, u"not_the_api"_s)
            .at(checks.first().error ? checks.first().error->where : QString())
            .on(url.toString());
    return checks;
}

QJsonArray toJson(const Checks &checks)
{
    QJsonArray rights;
    for (const exchange::RightCheck &check : checks)
        rights.append(rowOf(check));
    return rights;
}

// What the person beside it should know of the token that was just taken.
void tellOfToken(Errand &errand, stores::SecretStore &secrets, const Checks &checks)
{
    QStringList missing;
    for (const exchange::RightCheck &check : checks) {
        if (check.verdict == Verdict::Missing)
            missing.append(areaTitle(check.area));
        else if (check.verdict == Verdict::Unreadable)
            errand.output().note(Ctl::tr("What Prom answers about %1 cannot be read.").arg(areaTitle(check.area)));
    }
    if (!missing.isEmpty())
        errand.output().note(
            Ctl::tr("The token lacks the right to read: %1. Give it in the Prom cabinet.").arg(missing.join(u", "_s)));
    if (errand.line().has("token-file"_L1) || secrets.lasting())
        return;
    if (!secrets.kept().isFinished())
        errand.output().note(
            Ctl::tr("The keyring has not answered; it may be asking for its password. What it does not "
                    "take needs --token-file with every command that talks to Prom."));
    else
        errand.output().note(
            Ctl::tr("There is no keyring here: give --token-file to every command that talks to Prom."));
}

// The answer of a verb that changed one store: how it stands now.
Result<ExitCode> answerStore(Errand &errand, StoreId id, const QString &sentence, const QJsonObject &more = {})
{
    backend::Backend &books = *TRY(errand.books());
    const stores::Store store = TRY(await(books.stores().find(id), errand.stop()));
    QJsonObject row = rowOf(store);
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        row.insert(it.key(), it.value());
    errand.output().answer(row, sentence);
    return ExitCode::Ok;
}

Result<stores::NewStore> newStore(Errand &errand)
{
    stores::NewStore store;
    store.name = errand.line().value("name"_L1).trimmed();
    const auto breaksTheLine = [](QChar letter) { return letter.category() == QChar::Other_Control; };
    if (store.name.size() > longestName || std::any_of(store.name.cbegin(), store.name.cend(), breaksTheLine))
        return errand.refuse(Ctl::tr("--name is one line of at most %1 letters.").arg(longestName));
    store.apiUrl = QUrl(errand.line().value("url"_L1), QUrl::StrictMode);
    // Before a token, or anybody, is asked; and without repeating what may hold a password.
    if (const Done checked = stores::checkApiUrl(store.apiUrl); !checked)
        return errand.refuse(checked.error().detail == u"not_https"
                                 ? Ctl::tr("--url has to begin with https://, as https://my.prom.ua/api/v1.")
                                 : Ctl::tr("--url is the address of the API, as https://my.prom.ua/api/v1."));
    TRY_DONE(errand.checkPace(store.apiUrl));
    const auto mode = storeModeOf(errand.line().value("mode"_L1, toCode(StoreMode::Test)));
    if (!mode)
        return errand.refuse(Ctl::tr("--mode is “test” or “production”."));
    store.mode = *mode;
    if (errand.line().has("since"_L1)) {
        const Since since = TRY(errand.since());
        store.orders = since.all ? stores::NewStore::Orders::All : stores::NewStore::Orders::Since;
        store.since = since.all ? std::nullopt : std::optional(since.from);
    }
    return store;
}

// The store of "store pause NAME", which may also be said like everywhere else: --store NAME. `others`: the words that
// follow the name.
Result<stores::Store> namedStore(Errand &errand, int others = 0)
{
    const bool byOption = errand.line().has("store"_L1);
    const qsizetype words = errand.line().arguments().size();
    if (words != others + (byOption ? 0 : 1))
        return errand.refuse(words > others ? Ctl::tr("The store is named twice.")
                                            : Ctl::tr("Which store? Name it, or say --store NAME."));
    return byOption ? errand.storeOfOption() : errand.store(errand.argument(0));
}

// A name that is taken is found before anybody is asked for a token, and before Prom is.
Done checkNameIsFree(Errand &errand, const QString &name)
{
    backend::Backend &books = *TRY(errand.books());
    for (const stores::Store &store : TRY(await(books.stores().all(), errand.stop()))) {
        if (store.name.compare(name, Qt::CaseInsensitive) == 0)
            return errand.refuse(Ctl::tr("There is a store “%1” already.").arg(store.name));
    }
    return {};
}

} // namespace

Result<ExitCode> addStore(Errand &errand)
{
    errand.setTokenKept();
    errand.setBooksMade();
    errand.setNothingKept();
    stores::NewStore store = TRY(newStore(errand));
    TRY_DONE(checkNameIsFree(errand, store.name));
    const prom::Secret token = TRY(errand.token());
    const Checks checks = TRY(tryToken(errand, store.apiUrl, store.language, token));
    store.without = exchange::actionsWithout(checks);
    backend::Backend &books = *TRY(errand.books());
    exchange::StoreDesk desk(books.database(), books.session());
    const auto twin = TRY(await(desk.twinOf(store.apiUrl, checks), errand.stop()));
    if (twin)
        errand.output().note(Ctl::tr("This shop is connected already: “%1” has an order or a listing that this token "
                                     "reads, too. Connected twice, each order and each listing of it stands in the "
                                     "books twice, and the goods are reserved twice.")
                                 .arg(twin->name));
    const StoreId id = TRY(await(books.stores().add(store, token.reveal()), errand.stop()));
    tellOfToken(errand, books.secrets(), checks);
    return answerStore(errand, id, Ctl::tr("The store “%1” is connected.").arg(store.name),
                       {{u"rights"_s, toJson(checks)}, {u"token_lasts"_s, books.secrets().lasting()}});
}

Result<ExitCode> listStores(Errand &errand)
{
    const QList<stores::Store> all = TRY(errand.chosenStores());
    ListOutput list(errand.output(), {{"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"mode"_L1, QT_TRANSLATE_NOOP("Ctl", "Mode"), showStoreMode},
                                      {"pause"_L1, QT_TRANSLATE_NOOP("Ctl", "Paused"), showPause},
                                      {"token_kept"_L1, QT_TRANSLATE_NOOP("Ctl", "Token"), showTokenPlace},
                                      {"last_heard_at"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom last heard"), showMoment},
                                      {"url"_L1, QT_TRANSLATE_NOOP("Ctl", "API")}});
    for (const stores::Store &store : all)
        list.add(rowOf(store));
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> setToken(Errand &errand)
{
    errand.setTokenKept();
    errand.setNothingKept();
    const stores::Store store = TRY(namedStore(errand));
    TRY_DONE(errand.checkPace(store.apiUrl));
    const prom::Secret token = TRY(errand.token());
    const Checks checks = TRY(tryToken(errand, store.apiUrl, store.language, token));
    backend::Backend &books = *TRY(errand.books());
    TRY_DONE(await(books.stores().setToken(store.id, token.reveal(), std::nullopt), errand.stop()));
    // The token that paused it is gone.
    if (store.pause == stores::PauseReason::Unauthorized || store.pause == stores::PauseReason::Forbidden)
        TRY_DONE(await(books.stores().resume(store.id), errand.stop()));
    tellOfToken(errand, books.secrets(), checks);
    return answerStore(errand, store.id, Ctl::tr("“%1” has its new token.").arg(store.name),
                       {{u"rights"_s, toJson(checks)}, {u"token_lasts"_s, books.secrets().lasting()}});
}

Result<ExitCode> pauseStore(Errand &errand)
{
    const stores::Store store = TRY(namedStore(errand));
    TRY_DONE(await(TRY(errand.books())->stores().pause(store.id), errand.stop()));
    return answerStore(errand, store.id, Ctl::tr("“%1” is paused.").arg(store.name));
}

Result<ExitCode> resumeStore(Errand &errand)
{
    const stores::Store store = TRY(namedStore(errand));
    TRY_DONE(await(TRY(errand.books())->stores().resume(store.id), errand.stop()));
    return answerStore(errand, store.id, Ctl::tr("“%1” goes on.").arg(store.name));
}

Result<ExitCode> setMode(Errand &errand)
{
    using Pending = exchange::QueueDesk::Pending;
    const stores::Store store = TRY(namedStore(errand, 1));
    const auto mode = storeModeOf(errand.line().arguments().last());
    if (!mode)
        return errand.refuse(Ctl::tr("The mode is “test” or “production”."));
    const QString wish = errand.line().value("pending"_L1);
    if (!wish.isEmpty() && wish != u"send" && wish != u"hold" && wish != u"drop")
        return errand.refuse(Ctl::tr("--pending is “send”, “hold” or “drop”."));
    if (!wish.isEmpty() && *mode == StoreMode::Test)
        return errand.refuse(
            Ctl::tr("--pending goes with “production”: in Test nothing is sent, and what waits stays."));
    if (!wish.isEmpty() && store.mode == StoreMode::Production)
        return errand.refuse(
            Ctl::tr("“%1” is in Production already. What waits is settled by “kramarctl queue hold” or "
                    "“kramarctl queue drop”.")
                .arg(store.name));
    backend::Backend &books = *TRY(errand.books());
    int waiting = 0;
    for (const QueueKind kind : exchange::QueueDesk::kindsToSend)
        waiting += static_cast<int>(
            TRY(await(books.queue().ids(exchange::QueueDesk::goingOut(store.id, kind)), errand.stop())).size());
    // Nothing reaches a live shop that nobody decided about.
    if (wish.isEmpty() && *mode == StoreMode::Production && store.mode == StoreMode::Test && waiting > 0)
        return errand.refuse(Ctl::tr("%n change(s) wait in the queue: say what becomes of them by --pending send, "
                                     "hold or drop. “kramarctl list queue” shows them.",
                                     nullptr, waiting));
    const Pending pending = wish == u"drop" ? Pending::Drop : wish == u"hold" ? Pending::Hold : Pending::Send;
    TRY_DONE(await(books.queue().switchMode(store.id, *mode, pending), errand.stop()));
    if (*mode == StoreMode::Production && pending == Pending::Send) {
        const auto braked = TRY(await(books.queue().wouldBrake(store.id), errand.stop()));
        if (!braked.isEmpty())
            errand.output().note(
                Ctl::tr("The brake will hold %n change(s) of them.", nullptr, static_cast<int>(braked.size())));
    }
    QJsonObject settled;
    if (!wish.isEmpty()) {
        settled = {{u"pending"_s, wish}, {u"pending_count"_s, waiting}};
        errand.output().note(pending == Pending::Drop
                                 ? Ctl::tr("%n change(s) that waited were dropped.", nullptr, waiting)
                             : pending == Pending::Hold
                                 ? Ctl::tr("%n change(s) that waited are held.", nullptr, waiting)
                                 : Ctl::tr("%n change(s) that waited are sent by the next round.", nullptr, waiting));
    }
    return answerStore(errand, store.id,
                       *mode == StoreMode::Production
                           ? Ctl::tr("“%1” is in Production: changes are sent.").arg(store.name)
                           : Ctl::tr("“%1” is in Test: nothing is sent.").arg(store.name),
                       settled);
}

} // namespace kramar::ctl
