# SPDX-License-Identifier: GPL-3.0-or-later
"""Kramar's window as the accessibility bus tells of it: things are found by role and name, read, and waited for."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # s


class Kramar:
    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, *arguments])

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
            if role != "application" and not has(node, Atspi.StateType.SHOWING):
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

    def ready(self, role, name):
        """The one that can be used now."""

        def look():
            node = self.look(role, name)
            return node if node and has(node, Atspi.StateType.ENABLED) else None

        return until(look, f"a {role} called “{name}” that can be used")

    def gone(self, role, name):
        until(lambda: not self.look(role, name), f"no {role} called “{name}” any more")

    def press(self, name, role="push button"):
        act(self.ready(role, name))

    def open_page(self, name, columns=()):
        """By its name in the navigation; its table tells what its columns are and has rows that can be read."""
        self.press(name, "check box")
        self.find("frame", f"{name} — Kramar")
        table = self.find("table", name)
        if not columns:
            return table  # it may be empty
        until(lambda: rows(table) > 0, f"rows in {name}")
        missing = [title for title in columns if title not in titles(table)]
        assert not missing, f"{name}: no column {missing}, but {titles(table)}"
        first = until(lambda: (lambda cells: cells if any(cells.values()) else None)(row(table, 0)), f"a row of {name}")
        assert first[columns[0]], f"{name}: the first row does not say its “{columns[0]}”: {first}"
        return table

    def end(self):
        self.process.terminate()
        self.process.wait()

    def tell(self, file):
        """Everything on screen, for who reads why a test failed."""
        for node in self.all():
            grey = "" if has(node, Atspi.StateType.ENABLED) else ", disabled"
            print(f"  {node.get_role_name()} “{node.get_name()}”{grey}", file=file)


def until(ask, what):
    end = time.time() + PATIENCE
    while time.time() < end:
        try:
            answer = ask()
        except GLib.Error:  # it went while we asked
            answer = None
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError(f"not there after {PATIENCE} s: {what}")


def act(node):
    action = node.get_action_iface()
    assert action and action.get_n_actions() > 0, f"nothing can be done with “{node.get_name()}”"
    assert action.do_action(0), f"“{node.get_name()}” does nothing"


def keys(*names):
    subprocess.run(["xdotool", "key", *names], check=True)


def focus(node):
    node.get_component_iface().grab_focus()
    until(lambda: has(node, Atspi.StateType.FOCUSED), f"the focus in “{node.get_name()}”")


def type_into(node, text):
    """By the keyboard, as a person does, into what has been focused by its name."""
    focus(node)
    keys("ctrl+a", "Delete")
    if text:
        subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)
    until(lambda: text_of(node) == text, f"“{text}” in “{node.get_name()}”")


def pick(box, words):
    """The entry of a combo box; its list is walked with the arrows, as its name tells what stands in it."""
    for way in ("Down", "Up"):
        for _ in range(20):
            if box.get_name() == words:
                return
            before = box.get_name()
            act(box)  # opens its list
            keys(way, "Return")
            time.sleep(0.2)
            if box.get_name() == before:
                break
    raise AssertionError(f"“{words}” cannot be chosen")


def choose(table, *numbers):
    for number in numbers:
        assert table.get_table_iface().add_row_selection(number), f"row {number} cannot be chosen"


def run(kramar, *parts):
    """One part after the other; what was on screen when one of them failed. For sys.exit."""
    try:
        until(kramar.application, "Kramar on the bus")
        kramar.find("label", "The exchange works")  # the first round is over
        for part in parts:
            started = time.time()
            part(kramar)
            print(f"{part.__name__}: {time.time() - started:.1f} s", flush=True)
    except AssertionError as wrong:
        print(wrong, file=sys.stderr)
        kramar.tell(sys.stderr)
        return 1
    finally:
        kramar.end()
    return 0


def has(node, state):
    return node.get_state_set().contains(state)


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
