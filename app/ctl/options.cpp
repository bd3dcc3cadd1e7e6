// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said with a verb.
#include "app/ctl/verbs.h"
#include "base/terms.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

QStringList actionWords()
{
    QStringList words;
    for (const ActionKind action : allActions())
        words.append(toCode(action));
    return words;
}

std::span<const Option> allOptions()
{
    static const QList<Option> options{
        {"data"_L1, "DIR"_L1, QT_TRANSLATE_NOOP("Ctl", "the folder of the books; without it, this user's own")},
        {"lang"_L1, "uk|en"_L1, QT_TRANSLATE_NOOP("Ctl", "the language of texts; without it, the system's")},
        {"json"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "answers and errors as JSON on stdout")},
        {"pace"_L1, "MS"_L1,
         QT_TRANSLATE_NOOP("Ctl", "at least so many milliseconds between two requests; below 400 for 127.0.0.1 only")},
        {"token-file"_L1, "FILE"_L1,
         QT_TRANSLATE_NOOP("Ctl",
                           "the store's token stands in this file, which nobody else may read; no keyring needed")},
        {"help"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "this help")},
        {"version"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "the version")},
        {"name"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Ctl", "what the store is called here")},
        {"url"_L1, "URL"_L1, QT_TRANSLATE_NOOP("Ctl", "the address of the API, as https://my.prom.ua/api/v1")},
        {"mode"_L1, "MODE"_L1, QT_TRANSLATE_NOOP("Ctl", "test (nothing is sent, the default) or production")},
        {"pending"_L1, "send|hold|drop"_L1,
         QT_TRANSLATE_NOOP("Ctl", "what becomes of changes that wait in the queue when Production begins")},
        {"store"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Ctl", "the store; without it, all of them where that makes sense")},
        {"action"_L1, "ACTION"_L1, QT_TRANSLATE_NOOP("Ctl", "only this action (may be repeated): %1"), true,
         actionWords},
        {"since"_L1, "DATE|all"_L1,
         QT_TRANSLATE_NOOP("Ctl", "orders made from then on: 2026-03-01 (Kyiv time), today, now, or all; it is "
                                  "remembered for later rounds")},
        {"prom-id"_L1, "ID"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom's number of the listing or order")},
        {"reason"_L1, "REASON"_L1,
         QT_TRANSLATE_NOOP("Ctl", "Prom's word for why the order is cancelled; why a field is not synchronised")},
        {"text"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Ctl", "the reason in words; some reasons need it")},
        {"carrier"_L1, "CARRIER"_L1,
         QT_TRANSLATE_NOOP("Ctl", "nova_poshta, ukrposhta or meest; without it, by the order's delivery")},
        {"field"_L1, "FIELD"_L1, QT_TRANSLATE_NOOP("Ctl", "only this field (may be repeated)"), true},
        {"all"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "all that this can be done with")},
        {"kind"_L1, "KIND"_L1,
         QT_TRANSLATE_NOOP("Ctl", "only of this kind. Entries: listing_edit, order_status, waybill, read_order, "
                                  "read_listing; mappings: order_status, client, product")},
        {"warehouse"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Ctl", "the warehouse; without it, the default one")},
        {"to"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Ctl", "the warehouse that a transfer goes to")},
        {"comment"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Ctl", "a comment on the document")},
        {"file"_L1, "FILE"_L1,
         QT_TRANSLATE_NOOP("Ctl",
                           "lines from a table: product, quantity, cost of a unit, parted by tabs, semicolons or "
                           "commas; - is stdin")},
        {"take"_L1, "all|good"_L1,
         QT_TRANSLATE_NOOP("Ctl", "where rows cannot be read: take nothing (the default), or the good ones")},
        {"replace"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "instead of the lines that are there")},
        {"uncounted-is-none"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "what a stock-taking does not count is not there")},
        {"ids"_L1, "FILE"_L1,
         QT_TRANSLATE_NOOP("Ctl", "a CSV of Prom's numbers, in the column prom_id or the first one; - is stdin")},
        {"from"_L1, "warehouses|listing"_L1, QT_TRANSLATE_NOOP("Ctl", "where the quantities that are sent come from")},
        {"buffer"_L1, "N"_L1, QT_TRANSLATE_NOOP("Ctl", "so many of each product are never offered")},
        {"at-zero"_L1, "WORD"_L1,
         QT_TRANSLATE_NOOP("Ctl", "what a listing becomes when nothing is left: not_available (the default), to_order, "
                                  "hide or delete")},
        {"prices"_L1, "on|off"_L1, QT_TRANSLATE_NOOP("Ctl", "whether prices changed here go to Prom")},
        {"order-statuses"_L1, "on|off"_L1, QT_TRANSLATE_NOOP("Ctl", "whether orders moved on here become so on Prom")},
        {"kept"_L1, "send|drop"_L1,
         QT_TRANSLATE_NOOP("Ctl", "what becomes of changes that were kept here while it was switched off")},
        {"key"_L1, "KEY"_L1,
         QT_TRANSLATE_NOOP("Ctl", "listings are linked by this (may be repeated, in order): sku, prom_id, external_id, "
                                  "name"),
         true},
        {"new"_L1, "create|link|leave"_L1,
         QT_TRANSLATE_NOOP("Ctl", "what becomes of a new listing: a product where nothing links it, a link only, or "
                                  "nothing")},
        {"read"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "reads first what is new on Prom")},
        {"leave-alike"_L1, ""_L1,
         QT_TRANSLATE_NOOP("Ctl", "makes no product of a listing that looks like one that is there")},
        {"currency"_L1, "UAH|USD|EUR"_L1, QT_TRANSLATE_NOOP("Ctl", "the currency of a price list")},
        {"wholesale"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "with steps by quantity in place of one price")},
        {"rate"_L1, "N"_L1, QT_TRANSLATE_NOOP("Ctl", "hryvnias for one of that currency, as 41.50")},
        {"apply"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "does it; without it, only shows what would change")},
        {"search"_L1, "WORDS"_L1,
         QT_TRANSLATE_NOOP("Ctl", "only those with all of these words in name, SKU or number")},
        {"even-first"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "the first snapshot too")},
        {"most"_L1, "N"_L1, QT_TRANSLATE_NOOP("Ctl", "so many snapshots are kept, besides the first")},
        {"days"_L1, "N"_L1, QT_TRANSLATE_NOOP("Ctl", "and none older than so many days")},
        {"before"_L1, "N"_L1, QT_TRANSLATE_NOOP("Ctl", "one is made before a change of so many listings or more")},
        {"products"_L1, "N"_L1, QT_TRANSLATE_NOOP("Ctl", "how many products the demo shop has")},
        {"orders"_L1, "N"_L1, QT_TRANSLATE_NOOP("Ctl", "how many orders it has at the start")},
        {"seed"_L1, "S"_L1, QT_TRANSLATE_NOOP("Ctl", "the same seed makes the same shop")},
        {"port"_L1, "P"_L1, QT_TRANSLATE_NOOP("Ctl", "the port on 127.0.0.1; without it, any free one")},
    };
    return options;
}

} // namespace kramar::ctl
