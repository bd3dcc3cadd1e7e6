// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kramar::architecture {

struct Include {
    QString path;
    int line = 0;
    bool quoted = false; // "…", else <…>
};

struct Literal {
    QString text;
    int line = 0;
};

// What the rules need to know of a C++ file: its #includes and its string literals (raw ones too), comments left out.
struct SourceText {
    QList<Include> includes;
    QList<Literal> literals;
};
SourceText readSource(const QString &content);

} // namespace kramar::architecture
