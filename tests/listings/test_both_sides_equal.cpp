// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever people edit, whatever Prom's own people edit there, and in whatever order things are sent, lost, refused and
// read, and however often prices are switched off and on again: when it is quiet, both sides say the same; and while
// prices are off, none is sent.
#include "listings/kept_prices.h"
#include "tests/listings/shop.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace {

using Books = test::TestBooks;

// A listing on Prom: takes what is sent, tells what it has.
class FakeProm
{
public:
    ListingFacts facts = test::Shop::facts();

    void take(const ListingOperations::Outgoing &out)
    {
        for (const QString &field : out.fields) {
            RC_ASSERT(assign(field, canonical(field, out.values), facts.currency, facts.values));
            touched();
        }
    }
    void editThere(QLatin1StringView field, const QString &value)
    {
        RC_ASSERT(assign(field, value, facts.currency, facts.values));
        touched();
    }

private:
    void touched() { facts.modified = facts.modified->plusMs(1000); }
};

void run(test::Shop &shop, int number)
{
    FakeProm prom;
    prom.facts.promId = PromListingId(number);
    prom.facts.sku = QString::number(number);
    const ListingId id = shop.added(prom.facts);
    const QList<QLatin1StringView> fields{price, quantity, listing_field::presence};
    const auto valueOf = [](QLatin1StringView field, int n) -> QString {
        if (field == price)
            return u"%1.00"_s.arg(100 + n);
        if (field == quantity)
            return QString::number(5 + n);
        return n % 2 == 0 ? QString(presence::available) : QString(presence::order);
    };
    const auto respond = [&](const ListingOperations::Outgoing &out, int how) {
        Books::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            ListingOperations operations(tx, Actor::exchange());
            journal::Queue queue(tx);
            switch (how) {
            case 0: // arrived, but no answer came
                prom.take(out);
                return queue.unknown(out.entry.id, Error::of(Error::Kind::OutcomeUnknown, {}));
            case 1: // lost on the way, no answer either
                return queue.unknown(out.entry.id, Error::of(Error::Kind::OutcomeUnknown, {}));
            case 2:
                return queue.later(out.entry.id, Error::of(Error::Kind::ServerTrouble, {}));
            case 3:
                return operations.refused(out.entry.id, Error::of(Error::Kind::Refused, {}));
            default:
                prom.take(out);
                return operations.processed(out.listing, out.entry.id, out.fields);
            }
        }));
    };

    bool pricesGo = true;
    const auto switchPrices = [&](bool on) {
        const Kept kept = *rc::gen::arbitrary<bool>() ? Kept::Send : Kept::Drop;
        Books::required(shop.books.write(
            [&](storage::Transaction &tx) { return sendPricesOf(tx, shop.person, shop.store, on, kept); }));
        pricesGo = on;
    };
    const auto taken = [&] {
        const auto outgoing = shop.take();
        for (const auto &out : outgoing)
            RC_ASSERT((pricesGo || !out.fields.contains(price)));
        return outgoing;
    };

    const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 7));
    for (const int step : steps) {
        const QLatin1StringView field = fields[*rc::gen::inRange(0, 3)];
        const QString value = valueOf(field, *rc::gen::inRange(0, 3));
        switch (step) {
        case 0:
        case 1:
            Books::required(shop.edit(id, field, value));
            break;
        case 2:
            prom.editThere(field, value);
            break;
        case 3:
            shop.apply(prom.facts);
            break;
        case 4: { // sent; perhaps somebody edits meanwhile
            const auto outgoing = taken();
            if (*rc::gen::arbitrary<bool>())
                Books::required(shop.edit(id, field, value));
            for (const auto &out : outgoing)
                respond(out, *rc::gen::inRange(0, 6));
            break;
        }
        case 5:
            switchPrices(!pricesGo);
            break;
        default:
            shop.books.clock.advanceMs(20 * 60'000);
        }
    }
    if (!pricesGo) {
        // Whatever was said meanwhile: what somebody typed here stands until he decides.
        const std::optional<QString> ours = shop.value(id, price);
        const bool kept = shop.pending(id, price).has_value();
        shop.apply(prom.facts);
        RC_ASSERT((!kept || shop.value(id, price) == ours));
        switchPrices(true);
    }
    // Quiet now: Prom takes everything. A person sends again what stands as failed.
    for (int round = 0; round < 12; ++round) {
        shop.books.clock.advanceMs(31 * 60'000);
        if (const auto entry = shop.entry(id); entry && entry->state == QueueState::Failed) {
            Books::required(shop.books.write(
                [&](storage::Transaction &tx) { return journal::Queue(tx).retry(shop.person, entry->id); }));
        }
        for (const auto &out : shop.take())
            respond(out, 5);
        shop.apply(prom.facts);
        // Read, and not there: what the exchange does with an unknown one.
        if (const auto entry = shop.entry(id); entry && entry->state == QueueState::Unknown)
            Books::required(
                shop.books.write([&](storage::Transaction &tx) { return journal::Queue(tx).again(entry->id); }));
    }
    const Listing listing = shop.listing(id);
    RC_ASSERT(listing.pending.isEmpty());
    RC_ASSERT(!shop.entry(id));
    for (const QLatin1StringView field : fields)
        RC_ASSERT(canonical(field, listing.values) == canonical(field, prom.facts.values));
}

} // namespace

class TestBothSidesEqual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappens()
    {
        test::Shop shop;
        int number = 0;
        QVERIFY(rc::check("both sides are equal when it is quiet", [&] { run(shop, ++number); }));
    }
};

QTEST_GUILESS_MAIN(TestBothSidesEqual)
#include "test_both_sides_equal.moc"
