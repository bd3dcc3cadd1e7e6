# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue and the warehouse as somebody meets them who does not see them: by names alone, as in by_names.py."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from on_screen import Atspi, Kramar, choose, has, keys, pick, row, rows, run, titles, type_into, until  # noqa: E402


def warehouse(kramar):
    table = kramar.open_page("Warehouses", ["Warehouse", "Synchronised", "At cost"])
    kramar.press("New warehouse…")
    type_into(kramar.find("text", "Name"), "Market stall")
    kramar.press("Add")
    until(lambda: "Market stall" in [row(table, i)["Warehouse"] for i in range(rows(table))], "the new warehouse")


def receipt(kramar):
    balances = kramar.open_page("Balances", ["Product", "SKU"])
    sku, product = row(balances, 0)["SKU"], row(balances, 0)["Product"]
    documents = kramar.open_page("Documents")
    kramar.press("Receipt")
    kramar.find("dialog", "New receipt")
    kramar.press("Create")
    scan = kramar.find("text", "Barcode or SKU, or part of the name")
    until(lambda: has(scan, Atspi.StateType.FOCUSED), "the place to scan has the focus")
    for _ in range(3):  # as a scanner does: it types and ends the line
        type_into(scan, sku)
        keys("Return")
    lines = kramar.find("table", "Lines of the document")
    until(lambda: rows(lines) == 1 and "3" in row(lines, 0).values(), "three of it in one line")
    assert product in row(lines, 0).values(), row(lines, 0)
    kramar.press("Post…")
    changes = kramar.find("table", "What changes")
    assert (row(changes, 0)["Change"], row(changes, 0)["Then"]) == ("+3", "3"), row(changes, 0)
    kramar.press("Post")
    kramar.gone("dialog", "Post the document")
    until(lambda: row(documents, 0)["State"] == "Posted", "the receipt is posted")


def prices(kramar):
    table = kramar.open_page("Price lists", ["Product", "Price", "On Prom"])
    choose(table, 0)
    type_into(kramar.find("text", "Роздрібний для маркетплейсів"), "250")
    keys("Return")
    until(lambda: row(table, 0)["Price"].startswith("250"), "the price in the list")
    kramar.press("Price rule…")
    pick(kramar.find("combo box", "Cost of the product"), "Price in this list")
    type_into(kramar.find("text", "By how much, or to what"), "10")
    seen = kramar.find("table", "Prices before and after")
    until(lambda: rows(seen) == 1 and any(cell.startswith("275") for cell in row(seen, 0).values()), "275 in the preview")
    kramar.press("Change 1 price")
    kramar.gone("dialog", "Price rule")
    until(lambda: row(table, 0)["Price"].startswith("275"), "the rule’s price in the list")


def linking(kramar):
    table = kramar.open_page("Linking", ["Listing on Prom", "Match", "Why"])
    before = rows(table)
    choose(table, 0)
    kramar.find("table", "Products that it may be")
    kramar.press("Link")
    until(lambda: rows(table) == before - 1, "one less to link")


def bulk_edit(kramar):
    table = kramar.open_page("Products", ["Name, SKU", "Price"])
    choose(table, 1, 2)
    prices = [row(table, i)["Price"] for i in (1, 2)]
    kramar.press("Bulk edit: 2…")
    type_into(kramar.find("text", "By how much, or to what"), "5")
    until(lambda: rows(kramar.find("table", "What becomes of each product")) == 2, "both in the preview")
    kramar.press("Change 2 products")
    kramar.find("frame", "Products — Kramar")
    table = kramar.find("table", "Products")
    until(lambda: all(row(table, i)["Price"] != prices[i - 1] for i in (1, 2)), "both have new prices")


def categories(kramar):
    """From a group, and from a portal category, to its products."""
    for tab, column in (("Groups of Prom", "Group"), ("Portal categories", "Portal category")):
        table = kramar.open_page("Categories", ["Listings", "Prom ID"])
        kramar.press(tab, "page tab")
        until(lambda: column in titles(table) and rows(table) > 0, f"rows under {column}")
        few = until(lambda: [i for i in range(rows(table)) if row(table, i)["Listings"] in list("123456789")], "a small one")
        name, listings = row(table, few[0])[column], int(row(table, few[0])["Listings"])
        choose(table, few[0])
        kramar.press("Show the products")
        kramar.find("frame", "Products — Kramar")
        products = kramar.find("table", "Products")
        until(lambda: rows(products) == listings, f"the {listings} products of {name}")


def open_mappings(kramar):
    kramar.open_page("Linking")
    kramar.press("All mappings")
    kramar.find("frame", "Mappings — Kramar")
    table = kramar.find("table", "Mappings")
    assert {"Kind", "On Prom", "In Kramar"} <= set(titles(table)), titles(table)
    return table


def mappings(kramar):
    """From who a client is on Prom to the client, and from what nothing here answers to, to linking it."""
    table = open_mappings(kramar)
    kramar.press("Clients", "page tab")
    until(lambda: rows(table) > 0 and row(table, 0)["Kind"] == "Client", "clients alone")
    choose(table, 0)
    name = row(table, 0)["In Kramar"]
    kramar.press("Open the client")
    kramar.find("frame", "Clients — Kramar")
    kramar.find("label", name)
    table = open_mappings(kramar)
    kramar.press("Not linked", "page tab")
    count = int(kramar.find("page tab", "Not linked").get_name().split()[-1])
    until(lambda: rows(table) == count, f"the {count} that nothing here answers to")
    product = next(line for line in (row(table, i) for i in range(count)) if line["Kind"] == "Product")
    type_into(kramar.find("text", "Search"), product["Prom ID"])
    until(lambda: rows(table) == 1 and row(table, 0)["Prom ID"] == product["Prom ID"], "this one alone")
    choose(table, 0)
    kramar.press("Link with a product…")
    kramar.find("frame", "Linking — Kramar")


def look_into_first_reading(kramar):
    table = kramar.open_page("Snapshots", ["Made", "Store", "Why"])
    whys = until(lambda: [row(table, i)["Why"] for i in range(rows(table))], "why they were made")
    choose(table, whys.index("First reading"))
    kramar.press("Look into it")
    kramar.find("frame", "Snapshot — Kramar")


def snapshot(kramar):
    look_into_first_reading(kramar)
    kramar.press("Different now", "page tab")
    kept = kramar.find("table", "Snapshot of")
    until(lambda: rows(kept) == 2, "the two that were edited")
    kramar.press("Restore…")
    kramar.press("Show what changes")
    kramar.press("Restore 2 products")
    kramar.gone("push button", "Restore 2 products")
    look_into_first_reading(kramar)
    kramar.find("page tab", "Different now 0")


sys.exit(run(Kramar(sys.argv[1], "--demo", "--lang", "en"), warehouse, receipt, prices, linking, bulk_edit, categories, mappings, snapshot))
