// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of differences with Prom.
#include "app/ctl/verb_tables.h"

#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

QList<Verb> driftVerbs()
{
    return {
        {.name = "drift fix-here"_L1,
         .options = {"store"_L1, "prom-id"_L1, "field"_L1, "all"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Settles differences by taking Prom's value here."),
         .examples = {"drift fix-here --store Shop --prom-id 1771000123 --field price"_L1,
                      "drift fix-here --store Shop --all --field quantity"_L1},
         .run = fixHere},
        {.name = "drift fix-there"_L1,
         .options = {"store"_L1, "prom-id"_L1, "field"_L1, "all"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Settles differences by sending our value again."),
         .examples = {"drift fix-there --store Shop --all"_L1},
         .run = fixThere},
        {.name = "drift ignore"_L1,
         .options = {"store"_L1, "prom-id"_L1, "field"_L1, "all"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Does not tell of differences again until our value or Prom's changes."),
         .examples = {"drift ignore --store Shop --prom-id 1771000123"_L1},
         .run = ignoreDifferences},
        {.name = "drift undo"_L1,
         .arguments = "ACT"_L1,
         .fewest = 1,
         .most = 1,
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Takes back how differences were settled; what was sent already is sent as it "
                                      "was before."),
         .examples = {"drift undo 1203"_L1},
         .run = undoDifferences},
        {.name = "drift nightly"_L1,
         .arguments = "[HOUR|off]"_L1,
         .most = 1,
         .options = {"store"_L1},
         .required = {"store"_L1},
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Shows, or says, from which hour of Kyiv on a store is compared with Prom once "
                                      "a day; off: only when somebody asks (so at first)."),
         .examples = {"drift nightly --store Shop 3"_L1},
         .run = compareNightly},
        {.name = "drift"_L1,
         .options = {"store"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Reads every listing of a store from Prom and shows where Prom has something "
                                          "else than we believe we sent. Nothing is taken over and nothing is sent."),
         .examples = {"drift --store Shop --json"_L1},
         .run = compareStore},
    };
}

} // namespace kramar::ctl
