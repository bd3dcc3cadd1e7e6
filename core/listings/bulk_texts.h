// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace kramar::listings {

// The search words of one language. Words are compared as the search compares them (base/fold.h).
struct KeywordsRule {
    enum class How { Add, Remove, Replace } how = How::Add;
    QStringList words;
    friend bool operator==(const KeywordsRule &, const KeywordsRule &) = default;
};

// Looks for a piece of the name as it stands, in each language that is ticked.
struct NameRule {
    QString find;
    QString replace;
    bool sameCase = false;
    bool wholeWords = false;
    bool main = true, second = true;
    friend bool operator==(const NameRule &, const NameRule &) = default;
};

// "плед, ковдра;покривало" → its words, each once.
QStringList keywordsOf(const QString &text);
// What becomes of a listing's keywords; its own text, to the letter, when nothing comes or goes.
QString changedKeywords(const QString &text, const KeywordsRule &rule);
QString changedName(const QString &name, const NameRule &rule);

} // namespace kramar::listings
