# SPDX-License-Identifier: GPL-3.0-or-later
"""sheet.py FILE: the cells of a workbook's first sheet, a line of JSON for each row: [kind, text] by its column."""

import json
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

with zipfile.ZipFile(sys.argv[1]) as book:
    assert book.testzip() is None
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
for row in sheet.iter(MAIN + "row"):
    cells = {}
    for cell in row.iter(MAIN + "c"):
        assert cell.find(MAIN + "f") is None, "a formula"
        text = "".join(part.text or "" for part in cell.iter() if part.tag in (MAIN + "t", MAIN + "v"))
        cells[re.match("[A-Z]+", cell.get("r")).group()] = [cell.get("t", "n"), text]
    print(json.dumps(cells, ensure_ascii=False))
