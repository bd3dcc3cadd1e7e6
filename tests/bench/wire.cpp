// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wire.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace kramar::bench {

double waitForArrival(Shop &shop)
{
    for (int i = 0; i < 4'000; ++i) {
        if (const double at = shop.arrivedMs(editRequest); at > 0)
            return at;
        QThread::msleep(5);
    }
    qFatal("the edit did not leave within 20 s");
}

// The runner finishes its reading back before the next edit is measured as one from rest.
void waitForRest(Desk &desk)
{
    for (int i = 0; i < 4'000; ++i) {
        const auto state = desk.kramar().exchange().progress(desk.store()).state;
        const qint64 open = desk.number(u"SELECT count(*) FROM queue_entry WHERE state IN ('waiting', 'sending')"_s);
        if (state == exchange::Progress::State::Idle && open == 0)
            return;
        QThread::msleep(5);
    }
    qFatal("the exchange does not come to rest");
}

} // namespace kramar::bench
