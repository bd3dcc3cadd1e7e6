// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/transport.h"

#include "prom/address.h"
#include "prom/mailbox.h"
#include "prom/network_side.h"
#include "prom/pacer.h"

#include <QThread>

#include <atomic>
#include <latch>

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

// Runs a NetworkSide and nothing else.
class NetworkThread final : public QThread
{
public:
    NetworkThread(const Clock &clock, const Transport::Options &options, Mailbox &mailbox, PaceBook &paces)
        : m_clock(clock)
        , m_options(options)
        , m_mailbox(mailbox)
        , m_paces(paces)
    {
        setObjectName(u"kramar-network"_s);
        start();
        m_ready.wait();
    }
    ~NetworkThread() override
    {
        quit();
        m_ended.wait(); // what QThread::wait() orders, the thread sanitizer does not see
        wait();
    }
    NetworkSide &side() { return *m_side; } // on this thread only

protected:
    void run() override
    {
        m_side = std::make_unique<NetworkSide>(m_clock, m_options, m_paces);
        m_mailbox.open(m_side.get());
        m_ready.count_down();
        exec();
        m_mailbox.drain(); // handed over before the end: they are answered too
        m_mailbox.close();
        m_side.reset();
        m_ended.count_down();
    }

private:
    const Clock &m_clock;
    const Transport::Options m_options;
    Mailbox &m_mailbox;
    PaceBook &m_paces;
    std::latch m_ready{1};
    std::latch m_ended{1};
    std::unique_ptr<NetworkSide> m_side;
};

Error goingDown()
{
    return Error::of(Error::Kind::Cancelled, u"the transport is going down"_s);
}

Error stopped(Error::Kind kind = Error::Kind::Cancelled)
{
    return Error::of(kind, u"stopped while waiting"_s);
}

Done checkAccess(const StoreAccess &access)
{
    TRY_DONE(checkAddress(access.apiUrl, u"api_url"_s));
    if (access.token.isEmpty())
        return Error::of(Error::Kind::NoSecret, u"no token"_s);
    if (!access.token.isUsable())
        return Error::of(Error::Kind::NoSecret, u"the token holds what no token can"_s);
    return {};
}

} // namespace

class Transport::Private
{
public:
    Private(const Clock &clock, const Options &given)
        : options(given)
        , paces(given.pace)
        , thread(clock, given, *mailbox, paces)
    {
    }

    const Options options;
    // A caller that is just leaving may still hold it when the transport goes.
    const std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>();
    PaceBook paces;
    std::atomic<int> lastNumber = 0;
    NetworkThread thread; // last: goes first
};

Transport::Transport(const Clock &clock)
    : Transport(clock, Options())
{
}

Transport::Transport(const Clock &clock, Options options)
    : d(std::make_unique<Private>(clock, options))
{
}

Transport::~Transport() = default;

class Transport::Asked
{
public:
    Asked(std::shared_ptr<Mailbox> mailbox, NetworkThread &thread, int number, bool writes)
        : m_mailbox(std::move(mailbox))
        , m_thread(thread)
        , m_number(number)
        , m_writes(writes)
    {
    }
    ~Asked()
    {
        if (!m_ended)
            m_mailbox->post([thread = &m_thread, number = m_number] { thread->side().cancel(number); });
    }
    Asked(const Asked &) = delete;
    Asked &operator=(const Asked &) = delete;

    bool post(const RawRequest &request)
    {
        return m_mailbox->post([thread = &m_thread, waiter = m_waiter, number = m_number, request] {
            thread->side().submit({.number = number,
                                   .request = request,
                                   .mayStart = [waiter] { return waiter->tryStart(); },
                                   .done = [waiter](Result<RawAnswer> answer) { waiter->give(std::move(answer)); }});
        });
    }
    Result<RawAnswer> wait(std::stop_token stop)
    {
        std::optional<Result<RawAnswer>> answer = m_waiter->wait(std::move(stop));
        m_ended = answer.has_value();
        if (answer)
            return *std::move(answer);
        const bool unknown = m_writes && m_waiter->started();
        return stopped(unknown ? Error::Kind::OutcomeUnknown : Error::Kind::Cancelled);
    }

private:
    const std::shared_ptr<Mailbox> m_mailbox;
    NetworkThread &m_thread;
    const int m_number;
    const bool m_writes;
    const std::shared_ptr<Waiter> m_waiter = std::make_shared<Waiter>();
    bool m_ended = false;
};

Result<std::shared_ptr<Transport::Asked>> Transport::beginRaw(const RawRequest &request, const std::stop_token &stop)
{
    TRY_DONE(checkAccess(request.access));
    if (stop.stop_requested())
        return stopped(); // and nothing goes out
    const auto asked = std::make_shared<Asked>(d->mailbox, d->thread, ++d->lastNumber, request.writes);
    if (!asked->post(request))
        return goingDown();
    return asked;
}

Result<RawAnswer> Transport::finishRaw(Asked &asked, std::stop_token stop)
{
    return asked.wait(std::move(stop));
}

Result<RawAnswer> Transport::callRaw(const RawRequest &request, std::stop_token stop)
{
    const std::shared_ptr<Asked> asked = TRY(beginRaw(request, stop));
    return finishRaw(*asked, std::move(stop));
}

void Transport::askRaw(const RawRequest &request, std::function<void(const Result<RawAnswer> &)> done)
{
    if (const Done checked = checkAccess(request.access); !checked) {
        done(checked.error());
        return;
    }
    NetworkThread *const thread = &d->thread;
    const int number = ++d->lastNumber;
    const bool taken = d->mailbox->post([thread, number, request, done] {
        thread->side().submit({.number = number, .request = request, .mayStart = [] { return true; }, .done = done});
    });
    if (!taken)
        done(goingDown());
}

Result<QByteArray> Transport::picture(const QUrl &shop, const QUrl &url, std::stop_token stop, qint64 maxBytes)
{
    const auto failed = [](const Error &error) { return error.at(u"GET picture"_s); };
    if (const Done checked = checkAddress(url, u"picture"_s); !checked)
        return failed(checked.error());
    if (isThisComputer(url) && !isThisComputer(shop))
        return failed(Error::invalid(u"picture"_s, u"not from this computer"_s));
    if (stop.stop_requested())
        return failed(stopped());
    const int number = ++d->lastNumber;
    const std::shared_ptr<Mailbox> mailbox = d->mailbox;
    const auto waiter = std::make_shared<Waiter>();
    NetworkThread *const thread = &d->thread;
    const qint64 cap = maxBytes > 0 ? maxBytes : d->options.maxPictureBytes;
    const bool taken = mailbox->post([thread, waiter, number, url, cap] {
        thread->side().fetchPicture(
            {.number = number, .url = url, .maxBytes = cap, .done = [waiter](Result<RawAnswer> answer) {
                 waiter->give(std::move(answer));
             }});
    });
    if (!taken)
        return failed(goingDown());
    const std::optional<Result<RawAnswer>> answer = waiter->wait(std::move(stop));
    if (!answer) {
        mailbox->post([thread, number] { thread->side().cancel(number); });
        return failed(stopped());
    }
    if (!*answer)
        return failed(answer->error());
    const RawAnswer &got = **answer;
    if (got.httpStatus < 200 || got.httpStatus > 299) {
        // The codes mean the same as of the API; a picture has no JSON to read.
        return failed(readAnswer(got.httpStatus, "text/html", {}, got.retryAfterMs).error());
    }
    if (!looksLikePicture(got.body))
        return failed(Error::of(Error::Kind::Protocol, u"not a picture"_s));
    return got.body;
}

void Transport::setPace(Pace pace)
{
    d->paces.setPace(pace);
    NetworkThread *const thread = &d->thread;
    d->mailbox->post([thread] { thread->side().pumpAll(); });
}

Pace Transport::pace(StoreId store) const
{
    return d->paces.with(store, [](const Pacer &pacer) { return pacer.pace(); });
}

Done Transport::checkPermit(const StoreAccess &access, const WritePermit &permit)
{
    if (permit.store() == access.store)
        return {};
    return Error::of(Error::Kind::Internal, u"the permit is for another store"_s);
}

Error Transport::ofWrite(Error error, Repeat repeat)
{
    const bool good = error.httpStatus >= 200 && error.httpStatus <= 299;
    if ((error.kind == Error::Kind::Protocol && good) ||
        (error.kind == Error::Kind::ServerTrouble && repeat == Repeat::Never))
        error.kind = Error::Kind::OutcomeUnknown;
    return error;
}

Error Transport::named(Error error, QLatin1StringView name, const QString &object, const Secret &token)
{
    error.where = QString(name);
    if (error.object.isEmpty())
        error.object = object;
    error.detail = token.cutFrom(error.detail);
    error.promWords = token.cutFrom(error.promWords);
    return error;
}

} // namespace kramar::prom
