// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/language.h"

#include <QCommandLineParser>

#include <optional>

namespace kramar::window {

// What the program was asked for on its command line. Values are read after parser().process() or parse().
class StartOptions
{
public:
    StartOptions();
    QCommandLineParser &parser() { return m_parser; }

    // What cannot be meant at once, or at all, in one sentence; "": nothing. Nothing is passed over in silence: who
    // names a folder must not find his work elsewhere.
    QString trouble() const;

    bool gallery() const { return m_parser.isSet(m_gallery); }
    bool demo() const;
    QString report() const; // the folder of it; "": none
    QString data() const;   // "": the usual folder
    std::optional<words::Language> language() const;

private:
    const QCommandLineOption m_data;
    const QCommandLineOption m_language;
    const QCommandLineOption m_gallery;
    const QCommandLineOption m_demo;
    const QCommandLineOption m_report;
    QCommandLineParser m_parser;
};

} // namespace kramar::window
