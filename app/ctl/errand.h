// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/ctl/command_line.h"
#include "app/ctl/output.h"
#include "app/ctl/since.h"
#include "app/ctl/stop_signal.h"
#include "prom/secret.h"

namespace kramar::ctl {

// What one run of a verb works with: its command line, where answers go, the stop signal, and the books, opened when
// they are first needed. Lives in main's thread for the run.
class Errand
{
public:
    Errand(const CommandLine &line, Output &output, std::stop_token stop)
        : m_line(line)
        , m_output(output)
        , m_stop(std::move(stop))
    {
    }

    const CommandLine &line() const { return m_line; }
    QString argument(int index) const { return m_line.arguments().value(index); }
    Output &output() { return m_output; }
    std::stop_token stop() const { return m_stop; }

    // Opens the books of --data. With --token-file tokens live in memory for this run, unless the verb is there to keep
    // one.
    Result<backend::Backend *> books();
    storage::Database &database() { return m_backend->database(); } // after books()
    const Actor &actor() { return m_backend->session().actor(); }
    // Does the exchange work by the clock? Set before books().
    void setSchedule(bool schedule) { m_schedule = schedule; }
    // Does the token go into the keyring, wherever it came from? Set before books().
    void setTokenKept() { m_tokenKept = true; }
    // May books be made where there are none? Set before books().
    void setBooksMade() { m_booksMade = true; }
    // How errors go on to be told: the store is being tried only.
    void setNothingKept() { m_context.then = words::Context::Then::NothingKept; }
    // What a person may want to know besides the error: how it is written right.
    void hint(const QString &sentence) { m_hint = sentence; }
    QString hint() const { return m_hint; }

    // The store of this name; refuses, naming those there are.
    Result<stores::Store> store(const QString &name);
    // The store of --store.
    Result<stores::Store> storeOfOption() { return store(m_line.value(QLatin1StringView("store"))); }
    // All stores, or the one of --store.
    Result<QList<stores::Store>> chosenStores();

    // The token of --token-file.
    Result<prom::Secret> tokenFile();
    // The token of --token-file, else from stdin.
    Result<prom::Secret> token();
    // For a verb that talks to these stores: the token of --token-file goes into this run's memory, a pace below Prom's
    // only to this computer.
    Done equip(const QList<stores::Store> &stores);
    Done checkPace(const QUrl &apiUrl);

    // What --since says; refuses what lies ahead.
    Result<Since> since();

    // Usage: the sentence is what main() tells instead of the error it gets.
    Error refuse(const QString &sentence);
    QString refusal() const { return m_refusal; }
    // The store that errors speak of.
    words::Context context() const { return m_context; }

private:
    Result<int> pace();
    Error tokenRefusal(const Error &why);

    const CommandLine &m_line;
    Output &m_output;
    std::stop_token m_stop;
    bool m_schedule = false;
    bool m_tokenKept = false;
    bool m_booksMade = false;
    QString m_hint;
    QString m_refusal;
    words::Context m_context{.store = {}, .then = words::Context::Then::Ends};
    std::unique_ptr<backend::Backend> m_backend;
};

} // namespace kramar::ctl
