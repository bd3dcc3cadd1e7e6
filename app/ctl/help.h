// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command_line.h"

namespace kramar::ctl {

// What "kramarctl help" shows: all verbs in a line each; a verb with its options and examples; a family ("store") with
// its verbs.
QString helpText(const CommandLine &line, std::span<const Verb> verbs, std::span<const Option> options);

} // namespace kramar::ctl
