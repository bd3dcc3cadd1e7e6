# SPDX-License-Identifier: GPL-3.0-or-later
"""Kramar as somebody meets it who does not see it: every page is found, read and operated by the names that it tells
the accessibility bus. Nothing is clicked by its place."""

import json
import os
import sys
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from on_screen import Atspi, Kramar, choose, has, keys, row, rows, run, text_of, type_into, until  # noqa: E402


def names_in(parent):
    return [parent.get_child_at_index(i).get_name() for i in range(parent.get_child_count())]


def orders(kramar):
    table = kramar.open_page("Orders", ["Prom No.", "Created", "Client", "Total", "State", "Delivery, waybill"])
    everything = rows(table)
    kramar.press("New", "page tab")
    until(lambda: 0 < rows(table) < everything, "fewer orders on the tab New")
    number = row(table, 0)["Prom No."]
    assert row(table, 0)["State"] == "New", row(table, 0)
    choose(table, 0)
    kramar.find("label", f"No. {number}")
    kramar.press("Confirm")
    kramar.press("All", "page tab")
    until(lambda: rows(table) >= everything, "all orders again")
    search = kramar.find("text", "Search")
    type_into(search, number)
    until(lambda: rows(table) == 1 and row(table, 0)["State"] == "Confirmed", f"order {number} is confirmed")
    type_into(search, "")
    until(lambda: rows(table) >= everything, "the search is gone")


def clients(kramar):
    table = kramar.open_page("Clients", ["Client", "Phone", "Orders", "Total"])
    choose(table, 0)
    comment = kramar.find("text", "Our comment")
    type_into(comment, "Call before noon")
    kramar.press("Save")
    until(lambda: not has(kramar.look("push button", "Save"), Atspi.StateType.ENABLED), "saved")
    assert text_of(comment) == "Call before noon", text_of(comment)


def products(kramar):
    table = kramar.open_page("Products", ["Name, SKU", "Price", "Available", "Status on Prom", "Prom"])
    choose(table, 0)
    price = kramar.find("text", "Price")
    type_into(price, "1234")
    kramar.press("Save")
    kramar.press("Save 1\u00a0234")  # several times what it was: asked about
    until(lambda: "1\u00a0234" in row(table, 0)["Price"], "the new price in the list")


def balances(kramar):
    table = kramar.open_page("Balances", ["Product", "SKU", "Main warehouse", "Reserved", "Available", "On Prom"])
    choose(table, 0)
    type_into(kramar.find("text", "On hand"), "7")
    kramar.press("Save")
    until(lambda: row(table, 0)["Main warehouse"] == "7", "seven on hand")


def queue(kramar):
    # The order and the price of before; the store is in Test, so they stay.
    table = kramar.open_page("Queue", ["State", "Action", "Object", "Store"])
    until(lambda: rows(table) >= 2, "two changes wait")
    choose(table, 0)
    kramar.press("Drop")
    kramar.press("Keep it")
    kramar.find("table", "Queue")


def store(kramar):
    kramar.press("Дім і Сад", "check box")
    kramar.press("Pause")
    kramar.press("Resume")
    kramar.find("push button", "Pause")
    kramar.press("Switch to Production")
    kramar.find("dialog", "")
    kramar.press("Stay in Test")
    kramar.find("push button", "What happened")


def shop_of(process):
    """Where the demo shop listens: the one socket of the program that somebody can connect to."""
    mine = [os.readlink(entry.path) for entry in os.scandir(f"/proc/{process}/fd")]
    with open(f"/proc/{process}/net/tcp", encoding="ascii") as sockets:
        for line in list(sockets)[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in mine:
                return f"http://127.0.0.1:{int(fields[1].split(':')[1], 16)}"
    raise AssertionError("the demo shop listens nowhere")


def buyers(kramar, wanted=None):
    """How many orders they made since they began; `wanted`: what they shall do from now on."""
    request = urllib.request.Request(shop_of(kramar.process.pid) + "/demo/buyers", wanted and json.dumps(wanted).encode())
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)["order"]


def notices(kramar):
    """The list behind the bell is read line by line."""
    buyers(kramar, {"every_ms": 20})
    until(lambda: buyers(kramar) > 0, "somebody ordered")
    buyers(kramar, {"every_ms": 0})
    kramar.press("Sync now")
    until(lambda: "," in kramar.look("push button", "What happened").get_name(), "the bell counts")
    kramar.press("What happened")
    lines = kramar.find("list", "What happened")
    said = until(lambda: names_in(lines), "a notice")
    assert any("new order" in each and "Дім і Сад" in each for each in said), said
    assert all(lines.get_child_at_index(i).get_role_name() == "list item" for i in range(len(said)))
    kramar.press("Mark all as seen")
    until(lambda: not any(each.startswith("new: ") for each in names_in(lines)), "all are seen")
    keys("Escape")
    kramar.gone("list", "What happened")


sys.exit(run(Kramar(sys.argv[1], "--demo", "--lang", "en"), orders, clients, products, balances, queue, store, notices))
