// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of the exchange and of its queue.
#include "app/ctl/verb_tables.h"

#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

QList<Verb> exchangeVerbs()
{
    return {
        {.name = "sync"_L1,
         .options = {"store"_L1, "action"_L1, "since"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Does one round of the exchange, of one store or of all, and reports. "
                                          "Progress goes to stderr."),
         .examples = {"sync --store Shop"_L1, "sync --store Shop --action orders --action send"_L1,
                      "sync --store Shop --since 2026-03-01 --json"_L1},
         .run = sync},
        {.name = "serve"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Exchanges by the schedule, and sends at once what is changed, until SIGTERM "
                                          "or Ctrl+C."),
         .examples = {"serve"_L1, "serve --token-file /run/credentials/kramar.service/token"_L1},
         .run = serve},
    };
}

QList<Verb> queueVerbs()
{
    return {
        {.name = "queue retry"_L1,
         .arguments = "[ID...]"_L1,
         .most = -1,
         .options = {"all"_L1, "kind"_L1, "store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Lets failed entries of the queue be tried again."),
         .examples = {"queue retry 17 18"_L1, "queue retry --all --kind order_status"_L1},
         .run = retryEntries},
        {.name = "queue drop"_L1,
         .arguments = "[ID...]"_L1,
         .most = -1,
         .options = {"all"_L1, "kind"_L1, "store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Gives changes up: the values return to what Prom has."),
         .examples = {"queue drop 17"_L1, "queue drop --all --store Shop"_L1},
         .run = dropEntries},
        {.name = "queue hold"_L1,
         .arguments = "[ID...]"_L1,
         .most = -1,
         .options = {"all"_L1, "kind"_L1, "store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Keeps changes here, unsent, until they are released."),
         .examples = {"queue hold --all"_L1},
         .run = holdEntries},
        {.name = "queue release"_L1,
         .arguments = "[ID...]"_L1,
         .most = -1,
         .options = {"all"_L1, "kind"_L1, "store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Lets held changes go."),
         .examples = {"queue release --all"_L1},
         .run = releaseEntries},
    };
}

} // namespace kramar::ctl
