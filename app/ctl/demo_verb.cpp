// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/errand.h"
#include "app/ctl/texts.h"
#include "app/ctl/verb_tables.h"

#ifdef KRAMAR_WITH_DEMO

#include "app/demo/demo_shop.h"

#include <condition_variable>
#include <limits>
#include <mutex>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

constexpr int mostObjects = 1'000'000;

Result<int> number(Errand &errand, QLatin1StringView option, int otherwise, int most)
{
    if (!errand.line().has(option))
        return otherwise;
    bool isNumber = false;
    const int value = errand.line().value(option).toInt(&isNumber);
    if (!isNumber || value < 0 || value > most)
        return errand.refuse(Ctl::tr("--%1 is a number from 0 to %2.").arg(QString(option)).arg(most));
    return value;
}

Result<ExitCode> demo(Errand &errand)
{
    if (errand.line().has("data"_L1))
        return errand.refuse(Ctl::tr("The demo shop has no books: --data does not go with it."));
    demo::ShopSize size;
    size.products = TRY(number(errand, "products"_L1, size.products, mostObjects));
    size.orders = TRY(number(errand, "orders"_L1, size.orders, mostObjects));
    size.seed = static_cast<quint32>(
        TRY(number(errand, "seed"_L1, static_cast<int>(size.seed), std::numeric_limits<int>::max())));
    const int port = TRY(number(errand, "port"_L1, 0, std::numeric_limits<quint16>::max()));
    const SystemClock clock;
    const auto shop = TRY(demo::DemoShop::start(size, static_cast<quint16>(port), clock));
    errand.output().answer({{u"url"_s, shop->apiUrl().toString()}, {u"token"_s, shop->token()}},
                           Ctl::tr("URL: %1\nToken: %2").arg(shop->apiUrl().toString(), shop->token()));

    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait(lock, errand.stop(), [] { return false; });
    return ExitCode::Ok;
}

} // namespace

QList<Verb> demoVerbs()
{
    return {
        {.name = "demo"_L1,
         .options = {"products"_L1, "orders"_L1, "seed"_L1, "port"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Serves a made-up shop on 127.0.0.1 in Prom's place, says its address and "
                                          "token, and runs until SIGTERM or Ctrl+C. At the same address /demo/ledger "
                                          "tells every write that it took, /demo/quirks switches its faults, and "
                                          "/demo/script and /demo/buyers let somebody order, pay and cancel. What "
                                          "each takes is told in app/demo/README.md of the sources."),
         .examples = {"demo"_L1, "demo --products 1000 --orders 200 --seed 7 --port 8077 --json"_L1},
         .run = demo},
    };
}

} // namespace kramar::ctl

#endif
