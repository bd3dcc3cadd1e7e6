// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/queue.h"

namespace kramar::exchange {

class Round;

// The actions of a round, one file each (import_orders.cpp, send_statuses.cpp, …), read from top to bottom. What goes
// wrong with one object is counted and kept in the queue with its reason; an error that is returned is about the whole.

Done importBaseData(Round &round); // order statuses, delivery and payment methods
Done importGroups(Round &round);
Done importListings(Round &round); // the whole catalogue first, later what was modified; the first pass is the snapshot
Done importOrders(Round &round);
Done importClients(Round &round);
Done importImages(Round &round);
// The drift report: every listing as Prom has it now, beside what the books hold (listings/differences.h). Takes
// nothing over and sends nothing.
Done compareListings(Round &round);

// All that waits, in Production: unknown outcomes are read first, then statuses, waybills, listings; then what was
// confirmed long ago but not yet seen is read back. In Test nothing is taken and nothing is sent.
Done sendQueue(Round &round);

Done resolveUnknown(Round &round);
Done rereadUnread(Round &round); // objects that a person wants read again (kinds ReadOrder, ReadListing)
// What the warehouses have, as edits of the listings; the first thing that is sent, whatever waits longer.
Done offerBalances(Round &round);
Done sendStatuses(Round &round);
Done sendWaybills(Round &round);
Done sendBalances(Round &round); // of the listings' edits only those that are urgent
Done sendListings(Round &round);
// Where changes on Prom have a say (stores/conflict_rule.h: theirs, ask), the listings whose edits are due are read
// first, so that what was changed there meanwhile is seen before it is written over; an edit whose listing cannot be
// read waits. Counted quantities do not: of the urgent ones only those are read that take other changes along.
// Of the entries it looked at, the version that may be sent; none: Prom's changes have no say.
Result<std::optional<journal::Queue::Seen>> lookBeforeSending(Round &round, journal::Queue::Which which);
Done confirmAwaiting(Round &round);

} // namespace kramar::exchange
