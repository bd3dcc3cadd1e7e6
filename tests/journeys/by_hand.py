# SPDX-License-Identifier: GPL-3.0-or-later
"""A first day at every page with a real mouse and a real keyboard: by_hand.py KRAMAR KRAMARCTL.

The program runs as installed, under a window manager, over books of its own and the demo shop over HTTP. Things are
found on the accessibility bus, pressed and typed by XTEST, and what came of it is read by kramarctl, from the books
and from the shop's ledger."""

import configparser
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from hands import LATIN, UKRAINIAN, Hands  # noqa: E402
from on_screen import Atspi, Kramar, has, row, rows, text_of, titles, until  # noqa: E402

STORE = "Дім і Сад"
ORDERS = 40
WAYBILL = "20450000000017"
ACTIVE, FOCUSED = Atspi.StateType.ACTIVE, Atspi.StateType.FOCUSED
WINDOWS = ("frame", "dialog")


class Shop:
    """`kramarctl demo`, a process of its own."""

    def __init__(self, ctl):
        self.process = subprocess.Popen(
            [ctl, "--json", "demo", "--products", "40", "--orders", str(ORDERS)], stdout=subprocess.PIPE, text=True
        )
        told = json.loads(self.process.stdout.readline())
        self.url, self.token = told["url"], told["token"]

    def ledger(self):
        with urllib.request.urlopen(self.url.replace("/api/v1", "/demo/ledger"), timeout=10) as answer:
            return json.load(answer)

    def end(self):
        self.process.terminate()
        self.process.wait()


class Day:
    def __init__(self, program, ctl, folder):
        self.program, self.ctl, self.books = program, ctl, os.path.join(folder, "books")
        self.shop = Shop(ctl)
        self.hands = Hands()
        self.confirmed = self.cancelled = self.edited = self.price = None
        self.open()

    def open(self):
        self.kramar = Kramar(self.program, "--data", self.books, "--lang", "en")
        until(self.kramar.application, "Kramar on the bus")

    def end(self):
        self.kramar.end()
        self.shop.end()

    # What there is, told by kramarctl, and by the books where it has no word for it.
    def listed(self, *what):
        told = subprocess.run(
            [self.ctl, "--data", self.books, "--json", "list", *what], stdout=subprocess.PIPE, check=True, text=True
        )
        return json.loads(told.stdout)

    def one(self, what, key, value):
        return next((found for found in self.listed(what) if str(found[key]) == str(value)), {})

    def from_books(self, sql, *values):
        with sqlite3.connect(f"file:{self.books}/kramar.db?mode=ro", uri=True) as books:
            return books.execute(sql, values).fetchone()

    def kept(self, key):
        """In the settings of this computer."""
        section, name = key.split("/")
        settings = configparser.RawConfigParser(strict=False)
        settings.read(os.path.join(self.books, "window.ini"), encoding="utf-8")
        return settings.get(section, name, fallback=None)

    # What hands do.
    def click(self, node, times=1):
        x, y, width, height = self.at_rest(node)
        assert width > 0 and x >= 0, f"“{node.get_name()}” is nowhere"
        self.hands.click(x + width / 2, y + height / 2, times)

    def at_rest(self, node):
        """Where it stands: a dialog that has just opened may still be laid out or moved by the window manager."""
        window = window_of(node)
        until(lambda: has(window, ACTIVE), f"“{window.get_name()}” has come to the front")
        seen = []

        def look():
            place = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
            seen.append((place.x, place.y, place.width, place.height))
            return seen[-1] if len(seen) > 2 and len(set(seen[-3:])) == 1 else None

        return until(look, f"“{node.get_name()}” stands still")

    def press(self, name, role="push button"):
        self.click(self.kramar.ready(role, name))

    def focus(self, node):
        self.click(node)
        until(lambda: has(node, FOCUSED), f"the focus in “{node.get_name()}”")

    def fill(self, name, text, role="text"):
        """A field: clicked, emptied, typed into, as its words then say."""
        field = self.kramar.ready(role, name)
        self.focus(field)
        self.hands.key("Ctrl+A", "Del")
        self.hands.type(text)
        if role == "text":  # a secret is told to nobody
            until(lambda: text_of(field) == text, f"“{text}” in “{name}”")
        return field

    def page(self, key, name):
        self.hands.key(key)
        self.kramar.find("frame", f"{name} — Kramar")
        table = self.kramar.find("table", name)
        until(lambda: rows(table) > 0 and any(row(table, 0).values()), f"rows in {name}")
        return table

    def cell(self, table, line, title):
        return table.get_table_iface().get_accessible_at(line, titles(table).index(title))

    def line(self, table, title, words):
        """The first row that says so."""

        def look():
            return next((i + 1 for i in range(rows(table)) if row(table, i)[title] == words), None)

        return until(look, f"a row with “{words}”") - 1

    def heading(self, page, title, part):
        """Where a title stands, `part` of it from its left: above the first row."""
        table = self.kramar.find("table", page)
        below = self.cell(table, 0, title).get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        top = table.get_component_iface().get_extents(Atspi.CoordType.SCREEN).y
        return below.x + below.width * part, (top + below.y) / 2

    def columns(self, page):
        """The titles from left to right."""
        shown = titles(self.kramar.find("table", page))
        return sorted(shown, key=lambda title: self.heading(page, title, 0)[0])

    def choose(self, table, line, title):
        self.click(self.cell(table, line, title))
        until(lambda: table.get_table_iface().is_row_selected(line), f"row {line} is chosen")

    def in_ukrainian(self, *chords):
        """The same keys, while the Ukrainian layout is on."""
        self.hands.layout(UKRAINIAN)
        self.hands.key(*chords)
        self.hands.layout(LATIN)


def window_of(node):
    while node.get_role_name() not in WINDOWS:
        node = node.get_parent()
    return node


def first_run(day):
    day.kramar.find("frame", "First steps — Kramar")
    day.press("Connect a store…")
    day.kramar.find("dialog", "Add a store")


def wizard(day):
    day.fill("Name of the store", STORE)
    day.press("Prom.ua", "combo box")
    day.press("Another address", "list item")
    day.fill("Address of the API", day.shop.url)
    day.press("Next")
    day.fill("API token", day.shop.token, "password text")
    day.hands.key("Enter")
    day.kramar.find("label", "What the token allows")
    day.press("Next")
    day.press("All that Prom has", "radio button")
    day.press("Connect")
    day.kramar.gone("dialog", "Add a store")
    store = day.one("stores", "name", STORE)
    assert store["mode"] == "test", store
    day.kramar.find("label", "The exchange works")
    until(lambda: len(day.listed("orders")) == ORDERS, "all orders in the books")
    until(lambda: day.from_books("SELECT count(*) FROM listing")[0] >= 40, "all listings in the books")


def settings(day):
    day.hands.key("Ctrl+,")
    day.kramar.find("frame", "Settings — Kramar")
    day.press("Language: Українська", "check box")
    day.kramar.find("frame", "Налаштування — Крамар")
    day.press("Мова: English", "check box")
    day.kramar.find("frame", "Settings — Kramar")
    day.focus(day.kramar.find("text", "Time to undo"))
    day.hands.key("Ctrl+A")
    day.hands.type("20")
    day.hands.key("Tab")
    until(lambda: day.kept("undo/seconds") == "20", "20 seconds to undo are kept")
    day.hands.key("Esc")
    day.kramar.gone("frame", "Settings — Kramar")


def orders(day):
    table = day.page("Ctrl+1", "Orders")
    day.press("New", "page tab")
    until(lambda: 0 < rows(table) < ORDERS, "fewer orders on the tab New")
    posted = day.from_books("SELECT group_concat(prom_id) FROM orders WHERE delivery_provider IN "
                            "('nova_poshta', 'meest', 'ukrposhta')")[0].split(",")
    number = next(n for n in (row(table, i)["Prom No."] for i in range(rows(table))) if n in posted)  # it has a waybill

    def order():
        return day.one("orders", "prom_id", number)

    def becomes(state, shown):
        until(lambda: order()["state"] == state, f"the order is {state}")
        until(lambda: row(table, line)["State"] == shown, f"the row says {shown}")

    day.press("All", "page tab")
    until(lambda: rows(table) == ORDERS, "all orders again")
    line = day.line(table, "Prom No.", number)
    day.choose(table, line, "Client")
    day.kramar.find("label", f"No. {number}")
    day.in_ukrainian("Ctrl+Enter")
    becomes("confirmed", "Confirmed")
    day.in_ukrainian("Ctrl+Z")
    becomes("new", "New")
    day.kramar.ready("push button", "Confirm")
    day.hands.key("Ctrl+Enter")
    becomes("confirmed", "Confirmed")
    day.in_ukrainian("Ctrl+T")
    until(lambda: has(day.kramar.find("text", "Waybill"), FOCUSED), "the focus in the waybill")
    day.hands.type(WAYBILL)
    day.hands.key("Enter")
    until(lambda: order()["waybill"] == WAYBILL, "the waybill is kept")
    day.confirmed = number


def panes(day):
    """From pane to pane, and to an order in a window of its own."""
    table = day.page("Ctrl+1", "Orders")
    day.choose(table, 0, "Client")
    number = row(table, 0)["Prom No."]
    day.kramar.find("label", f"No. {number}")
    window = f"No. {number} · Orders"

    def at_the_foot():
        return any(node.get_name() == "Status" and has(node, FOCUSED) for node in day.kramar.all())

    for keys in (day.hands.key, day.in_ukrainian):
        keys("Shift+F6", "Shift+F6")  # over the navigation, round to the foot
        until(at_the_foot, "the focus in the status bar")
        keys("F6", "F6", "Alt+Enter")  # back in the list
        day.kramar.find("frame", window)
        keys("Esc")
        until(lambda: not day.kramar.look("frame", window), f"“{window}” is closed")


def cancel(day):
    table = day.kramar.find("table", "Orders")
    line = day.line(table, "State", "New")
    day.cancelled = row(table, line)["Prom No."]
    day.choose(table, line, "Client")
    day.kramar.find("label", f"No. {day.cancelled}")
    day.press("Cancel…")
    day.kramar.find("dialog", "Cancel the order")
    day.press("Other", "radio button")
    day.fill("Comment", "Не відповідає, ґанок зачинено")
    day.press("Cancel the order")
    day.kramar.gone("dialog", "Cancel the order")
    until(lambda: day.one("orders", "prom_id", day.cancelled)["state"] == "cancelled", "the order is cancelled")


def clients(day):
    table = day.page("Ctrl+2", "Clients")
    day.choose(table, 0, "Client")
    day.fill("Our comment", "Їхати до обіду")
    day.in_ukrainian("Ctrl+S")
    sql = "SELECT count(*) FROM client WHERE comment = ?"
    until(lambda: day.from_books(sql, "Їхати до обіду") == (1,), "the comment is kept")


def products(day):
    table = day.page("Ctrl+3", "Products")
    day.edited, price = day.from_books(
        "SELECT prom_id, price_minor FROM listing WHERE is_variation = 0 AND currency = 'UAH' AND status = 'on_display'"
        " AND presence = 'available' AND price_minor > 10000 ORDER BY id LIMIT 1"
    )
    day.price = f"{(price + 50) // 100}.{(price + 50) % 100:02}"  # a little more: no brake minds
    day.in_ukrainian("Ctrl+F")
    search = day.kramar.find("text", "Search")
    until(lambda: has(search, FOCUSED), "the focus in the search")
    day.hands.type(str(day.edited))
    until(lambda: rows(table) == 1, "the one listing that is looked for")
    day.choose(table, 0, "Name, SKU")
    day.fill("Price", day.price.replace(".", ","))
    day.in_ukrainian("Ctrl+S")
    until(lambda: day.one("listings", "prom_id", day.edited)["price"] == day.price, "the price is kept")


def prices(day):
    table = day.page("Ctrl+5", "Price lists")
    product = row(table, 0)["Product"]
    day.choose(table, 0, "Product")
    day.fill("Роздрібний для маркетплейсів", "432,10")
    day.in_ukrainian("Return")
    sql = "SELECT e.price_minor FROM price_entry e JOIN product p ON p.id = e.product_id WHERE p.name = ?"
    until(lambda: day.from_books(sql, product) == (43210,), "the price is in the list")
    day.choose(table, 0, "Product")
    day.in_ukrainian("Ctrl+Z")
    until(lambda: day.from_books(sql, product) is None, "the price is taken back")


def balances(day):
    table = day.page("Ctrl+7", "Balances")
    name = row(table, 0)["Product"]
    day.choose(table, 0, "Product")
    day.fill("On hand", "17")
    day.press("Save")
    until(lambda: row(table, 0)["Main warehouse"] == "17", "17 on hand in the list")
    counted = [stock for stock in day.listed("stock") if stock["name"] in name]
    assert any(float(stock["on_hand"]) == 17 for stock in counted), counted


def queue(day):
    # From the palette, by a name that the wrong layout makes of it.
    day.in_ukrainian("Ctrl+K")
    until(lambda: has(day.kramar.find("text", "Command, section"), FOCUSED), "the focus in the palette")
    day.hands.type("йгугу")
    table = day.page("Enter", "Queue")
    day.choose(table, day.line(table, "Action", "Waybill of the order"), "Action")
    day.press("Drop…")
    day.kramar.find("dialog", "Drop from the queue")
    day.press("Drop")
    day.kramar.gone("dialog", "Drop from the queue")
    until(lambda: day.one("orders", "prom_id", day.confirmed)["waybill"] == "", "the waybill is taken back")
    kinds = sorted(change["kind"] for change in day.listed("queue"))
    assert kinds == ["listing_edit", "order_status", "order_status"], kinds


def production(day):
    day.press(STORE, "check box")
    day.press("Switch to Production")
    day.kramar.find("dialog", "Switch to Production")
    assert day.shop.ledger() == [], "the store is in Test"
    day.press("Switch and send 3 change")
    day.kramar.gone("dialog", "Switch to Production")
    until(lambda: day.one("stores", "name", STORE)["mode"] == "production", "the store is in Production")
    day.in_ukrainian("F9")
    until(lambda: len(day.shop.ledger()) == 3, "three writes on Prom")
    wrote = {write["object"]: write for write in day.shop.ledger()}
    assert set(wrote) == {f"product {day.edited}", f"order {day.confirmed}", f"order {day.cancelled}"}, wrote
    assert all(write["applied"] for write in wrote.values()), wrote


def columns(day):
    day.page("Ctrl+1", "Orders")
    before = day.columns("Orders")
    assert before.index("Client") > before.index("Created"), before
    day.hands.drag(day.heading("Orders", "Client", 0.5), day.heading("Orders", "Created", 0.1))
    moved = until(lambda: (lambda now: now if now != before else None)(day.columns("Orders")), "a column has moved")
    assert moved.index("Client") == before.index("Created"), moved
    day.hands.key("Alt+F4")
    until(lambda: day.kramar.process.poll() is not None, "the program has ended")
    assert day.kramar.process.returncode == 0, day.kramar.process.returncode
    day.open()
    day.page("Ctrl+1", "Orders")
    assert day.columns("Orders") == moved, day.columns("Orders")
    day.kramar.find("label", "The exchange works")  # the keychain gave the token


PARTS = (
    first_run, wizard, settings, orders, panes, cancel, clients, products, prices, balances, queue, production, columns
)


def main():
    failed = None
    with tempfile.TemporaryDirectory() as folder:
        day = Day(sys.argv[1], sys.argv[2], folder)
        try:
            for part in PARTS:
                started = time.time()
                part(day)
                print(f"{part.__name__}: {time.time() - started:.1f} s", flush=True)
        except AssertionError as wrong:
            failed = f"{part.__name__}: {wrong}"
            print(failed, file=sys.stderr)
            day.kramar.tell(sys.stderr)
        finally:
            if os.environ.get("KRAMAR_STAY"):
                input()
            day.end()
    return 1 if failed else 0


sys.exit(main())
