# SPDX-License-Identifier: GPL-3.0-or-later
"""Kramar as somebody meets it who does not see it: every page is found, read and operated by the names that it tells
the accessibility bus. Nothing is clicked by its place."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 20  # s


class Kramar:
    def __init__(self, program):
        self.process = subprocess.Popen([program, "--demo", "--lang", "en"])

    def application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def all(self, root=None):
        """What is on screen, without the cells of tables: those are read through the table."""
        waiting = [root or self.application()]
        while waiting:
            node = waiting.pop(0)
            if node is None:
                continue
            role = node.get_role_name()
            if role != "application" and not node.get_state_set().contains(Atspi.StateType.SHOWING):
                continue
            yield node
            if role != "table":
                waiting += [node.get_child_at_index(i) for i in range(node.get_child_count())]

    def look(self, role, name):
        """The one called so; else the first whose name begins so: a counter may follow."""
        beginning = None
        for node in self.all():
            if node.get_role_name() != role:
                continue
            if node.get_name() == name:
                return node
            if beginning is None and node.get_name().startswith(name):
                beginning = node
        return beginning

    def find(self, role, name):
        return until(lambda: self.look(role, name), f"a {role} called “{name}”")

    def press(self, name, role="push button"):
        def ready():
            node = self.look(role, name)
            return node if node and node.get_state_set().contains(Atspi.StateType.ENABLED) else None

        act(until(ready, f"a {role} called “{name}” that can be pressed"))


def until(ask, what):
    end = time.time() + PATIENCE
    while time.time() < end:
        try:
            answer = ask()
        except gi.repository.GLib.Error:  # it went while we asked
            answer = None
        if answer:
            return answer
        time.sleep(0.1)
    raise AssertionError(f"not there after {PATIENCE} s: {what}")


def act(node):
    action = node.get_action_iface()
    assert action and action.get_n_actions() > 0, f"nothing can be done with “{node.get_name()}”"
    assert action.do_action(0), f"“{node.get_name()}” does nothing"


def type_into(node, text):
    """By the keyboard, as a person does, into what has been focused by its name."""
    node.get_component_iface().grab_focus()
    until(lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED), f"the focus in “{node.get_name()}”")
    subprocess.run(["xdotool", "key", "ctrl+a", "Delete"], check=True)
    if text:
        subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)
    until(lambda: text_of(node) == text, f"“{text}” in “{node.get_name()}”")


def text_of(node):
    text = node.get_text_iface()
    return text.get_text(0, text.get_character_count())


def rows(table):
    return table.get_table_iface().get_n_rows()


def titles(table):
    reading = table.get_table_iface()
    return [reading.get_column_header(i).get_name() for i in range(reading.get_n_columns())]


def row(table, number):
    reading = table.get_table_iface()
    return {title: reading.get_accessible_at(number, i).get_name() for i, title in enumerate(titles(table))}


def open_page(kramar, name, columns):
    """By its name in the navigation; its table tells what its columns are and has rows that can be read."""
    kramar.press(name, "check box")
    kramar.find("frame", f"{name} — Kramar")
    table = kramar.find("table", name)
    until(lambda: rows(table) > 0, f"rows in {name}")
    missing = [title for title in columns if title not in titles(table)]
    assert not missing, f"{name}: no column {missing}, but {titles(table)}"
    first = until(lambda: (lambda cells: cells if any(cells.values()) else None)(row(table, 0)), f"a row of {name}")
    assert first[columns[0]], f"{name}: the first row does not say its “{columns[0]}”: {first}"
    return table


def choose(table, number):
    assert table.get_table_iface().add_row_selection(number), "the row cannot be chosen"


def orders(kramar):
    table = open_page(kramar, "Orders", ["Prom No.", "Date", "Client", "Total", "State", "Delivery, waybill"])
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
    table = open_page(kramar, "Clients", ["Client", "Phone", "Orders", "Total"])
    choose(table, 0)
    comment = kramar.find("text", "Our comment")
    type_into(comment, "Call before noon")
    kramar.press("Save")
    until(lambda: not kramar.look("push button", "Save").get_state_set().contains(Atspi.StateType.ENABLED), "saved")
    assert text_of(comment) == "Call before noon", text_of(comment)


def products(kramar):
    table = open_page(kramar, "Products", ["Name, SKU", "Price", "On Prom", "Availability", "Status"])
    choose(table, 0)
    price = kramar.find("text", "Price")
    type_into(price, "1234")
    kramar.press("Save")
    until(lambda: "1\u00a0234" in row(table, 0)["Price"], "the new price in the list")


def balances(kramar):
    table = open_page(kramar, "Balances", ["Product, SKU", "On hand", "Reserved", "Available", "On Prom"])
    choose(table, 0)
    type_into(kramar.find("text", "On hand"), "7")
    kramar.press("Save")
    until(lambda: row(table, 0)["On hand"] == "7", "seven on hand")


def queue(kramar):
    # The order and the price of before; the store is in Test, so they stay.
    table = open_page(kramar, "Queue", ["State", "Action", "Object", "Store"])
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


def focused(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def press_keys(*keys):
    subprocess.run(["xdotool", "key", *keys], check=True)


def by_keys(kramar):
    """From pane to pane and into a window of the order's own, whichever layout the keyboard has."""
    table = open_page(kramar, "Orders", ["Prom No."])
    choose(table, 0)
    window = f"No. {row(table, 0)['Prom No.']} · Orders — Kramar"
    try:
        for layout in ("us", "ua"):
            subprocess.run(["setxkbmap", layout], check=True)
            table.get_component_iface().grab_focus()
            press_keys("shift+F6", "shift+F6")  # over the navigation, round to the foot
            until(lambda: any(node.get_name() == "Status" and focused(node) for node in kramar.all()), "the status bar")
            press_keys("F6", "F6", "alt+Return")  # back in the list
            kramar.find("frame", window)
            press_keys("Escape")
            until(lambda: not kramar.look("frame", window), f"“{window}” is closed")
    finally:
        subprocess.run(["setxkbmap", "us"], check=True)


def bell(kramar):
    kramar.press("What happened")
    kramar.find("label", "What happened")
    press_keys("Escape")
    until(lambda: not kramar.look("label", "What happened"), "the list of what happened is closed")


def main():
    kramar = Kramar(sys.argv[1])
    try:
        until(kramar.application, "Kramar on the bus")
        kramar.find("label", "The exchange works")  # the first round is over
        for part in (orders, clients, products, balances, queue, store, by_keys, bell):
            started = time.time()
            part(kramar)
            print(f"{part.__name__}: {time.time() - started:.1f} s", flush=True)
    except AssertionError as wrong:
        print(wrong, file=sys.stderr)
        for node in kramar.all():
            print(f"  {node.get_role_name()} “{node.get_name()}”", file=sys.stderr)
        return 1
    finally:
        kramar.process.terminate()
        kramar.process.wait()
    return 0


sys.exit(main())
