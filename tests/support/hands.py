# SPDX-License-Identifier: GPL-3.0-or-later
"""Mouse and keyboard as a person has them: XTEST gives the X server what a device would, key by key of the layout."""

import ctypes

X11 = ctypes.CDLL("libX11.so.6")
XTST = ctypes.CDLL("libXtst.so.6")
XKB = ctypes.CDLL("libxkbcommon.so.0")
X11.XOpenDisplay.restype = ctypes.c_void_p
X11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
X11.XStringToKeysym.restype = ctypes.c_ulong

CORE_KEYBOARD = 0x100
LATIN, UKRAINIAN = 0, 1  # the groups of the layout "us,ua"
NAMED = {"Ctrl": "Control_L", "Shift": "Shift_L", "Alt": "Alt_L", "Enter": "Return", "Esc": "Escape", "Del": "Delete"}


class Hands:
    def __init__(self):
        self.display = ctypes.c_void_p(X11.XOpenDisplay(None))
        self.codes = {}  # keysym: key code
        self.letters = {}  # letter: key code, group, shifted
        for group in (LATIN, UKRAINIAN):
            for code in range(8, 256):
                for level in (0, 1):
                    symbol = X11.XkbKeycodeToKeysym(self.display, code, group, level)
                    self.codes.setdefault(symbol, code)
                    letter = XKB.xkb_keysym_to_utf32(symbol)
                    if letter >= 32:
                        self.letters.setdefault(chr(letter), (code, group, level))
        assert "ї" in self.letters, "the display has no Ukrainian layout"

    def done(self):
        X11.XSync(self.display, 0)

    def layout(self, group):
        X11.XkbLockGroup(self.display, CORE_KEYBOARD, group)
        self.done()

    def code(self, name):
        """Of the key with this name or this Latin letter on it, whatever layout is on."""
        if len(name) == 1:
            return self.letters[name.lower()][0]
        return self.codes[X11.XStringToKeysym(NAMED.get(name, name).encode())]

    def stroke(self, code, down):
        XTST.XTestFakeKeyEvent(self.display, code, down, 0)

    def key(self, *chords):
        """key("Ctrl+K", "Down", "Enter")"""
        for chord in chords:
            codes = [self.code(name) for name in chord.split("+")]
            for code in codes:
                self.stroke(code, 1)
            for code in reversed(codes):
                self.stroke(code, 0)
        self.done()

    def type(self, text):
        """Each letter in its layout; the Latin one afterwards."""
        shift = self.code("Shift")
        on = None
        for letter in text:
            code, group, shifted = self.letters[letter]
            if group != on:
                self.layout(group)
                on = group
            if shifted:
                self.stroke(shift, 1)
            self.stroke(code, 1)
            self.stroke(code, 0)
            if shifted:
                self.stroke(shift, 0)
        self.done()
        self.layout(LATIN)

    def move(self, x, y):
        XTST.XTestFakeMotionEvent(self.display, -1, round(x), round(y), 0)
        self.done()

    def button(self, down, which=1):
        XTST.XTestFakeButtonEvent(self.display, which, down, 0)
        self.done()

    def click(self, x, y, times=1):
        self.move(x, y)
        for _ in range(times):
            self.button(1)
            self.button(0)

    def drag(self, start, end, steps=12):
        self.move(*start)
        self.button(1)
        for step in range(1, steps + 1):
            part = step / steps
            self.move(start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)
        self.button(0)
