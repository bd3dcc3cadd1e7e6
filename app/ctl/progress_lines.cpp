// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progress_lines.h"

#include "app/ctl/texts.h"
#include "words/format.h"
#include "words/titles.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

void ProgressLines::show(const exchange::Progress &now)
{
    constexpr int lineEveryMs = 1000;
    if (!now.action)
        return;
    const bool begins = m_action != now.action;
    if (!begins && m_sinceLine.isValid() && m_sinceLine.elapsed() < lineEveryMs)
        return;
    m_action = now.action;
    m_sinceLine.start();

    QString line = words::title(*now.action);
    if (!m_store.isEmpty())
        line = m_store + u": "_s + line;
    if (now.total)
        line += u": "_s + Ctl::tr("%1 of %2").arg(words::formatCount(now.done), words::formatCount(*now.total));
    else if (now.done > 0)
        line += u": "_s + words::formatCount(now.done);
    if (now.perSecond >= 1)
        line += u' ' + Ctl::tr("(%1 a second)").arg(words::formatCount(qRound64(now.perSecond)));
    m_output.note(line);
}

} // namespace kramar::ctl
