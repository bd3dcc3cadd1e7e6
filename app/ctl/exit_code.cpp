// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exit_code.h"

#include <array>

namespace kramar::ctl {

ExitCode exitCodeOf(const Error &error)
{
    if (error.isDatabase())
        return ExitCode::Database;
    switch (error.kind) {
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
        return ExitCode::StorePaused;
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::ServerTrouble:
    case Error::Kind::RateLimited:
        return ExitCode::OutOfReach;
    case Error::Kind::Protocol: // what answers is something else: Prom was not reached
        return error.detail == u"not_the_api" ? ExitCode::OutOfReach : ExitCode::SomeFailed;
    case Error::Kind::HeldByOther:
        return ExitCode::HeldByOther;
    case Error::Kind::Invalid:
        return ExitCode::Usage;
    default:
        return ExitCode::SomeFailed;
    }
}

ExitCode exitCodeOf(const exchange::RoundReport &report)
{
    if (report.error)
        return exitCodeOf(*report.error);
    // A round may go on after an action's trouble: the action then tells what it was.
    ExitCode code = report.ok() && !report.asks() ? ExitCode::Ok : ExitCode::SomeFailed;
    for (const exchange::ActionReport &action : report.actions) {
        if (action.error)
            code = graver(code, exitCodeOf(*action.error));
    }
    return code;
}

ExitCode graver(ExitCode one, ExitCode other)
{
    constexpr std::array byGravity{ExitCode::Database,   ExitCode::HeldByOther, ExitCode::StorePaused,
                                   ExitCode::OutOfReach, ExitCode::Usage,       ExitCode::SomeFailed};
    for (const ExitCode code : byGravity) {
        if (one == code || other == code)
            return code;
    }
    return ExitCode::Ok;
}

} // namespace kramar::ctl
