// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/secret_store.h"

#ifdef KRAMAR_KEYCHAIN

#include "stores/keychain_jobs.h"
#include "stores/memory_secrets.h"

#include <qt6keychain/keychain.h>

#include <QDebug>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace kramar::stores {

namespace {

constexpr auto patience = std::chrono::seconds(10);

// Every code but these two means "no usable keyring here"; which one differs from desktop to desktop.
Error refusal(const QKeychain::Job &job)
{
    const QString what = job.error() == QKeychain::EntryNotFound ? u"no entry, or the keyring is locked"_s
                                                                 : u"the keychain refused (%1)"_s.arg(job.error());
    return Error::of(Error::Kind::NoSecret, what);
}

class KeychainSecretStore final : public SecretStore
{
public:
    explicit KeychainSecretStore(const QString &shopKey)
        : m_shared(std::make_shared<Shared>(shopKey))
        , m_jobs(patience)
    {
    }

    QFuture<Result<QByteArray>> token(StoreId store) override
    {
        using Slot = KeychainJobs::Slot<Result<QByteArray>>;
        if (const auto found = m_shared->tokens.find(store)) {
            Slot slot;
            slot.answer(*found);
            return slot.future();
        }
        return m_jobs.run<Result<QByteArray>>([shared = m_shared, store](const std::shared_ptr<Slot> &slot) {
            start<QKeychain::ReadPasswordJob>(
                shared->key(store), [](auto &) {},
                [shared, store, slot](auto &job) {
                    if (job.error() != QKeychain::NoError)
                        return slot->answer(refusal(job));
                    shared->tokens.put(store, job.binaryData());
                    slot->answer(job.binaryData());
                });
        });
    }

    QFuture<Done> keep(StoreId store, const QByteArray &token) override
    {
        using Slot = KeychainJobs::Slot<Done>;
        // At hand at once, and for the run when the keychain takes it not.
        m_shared->tokens.put(store, token);
        m_shared->lasting = false;
        const auto said = std::make_shared<QPromise<Done>>(); // destroyed without an answer it is cancelled
        said->start();
        m_shared->expect(said->future());
        return m_jobs.run<Done>(
            [shared = m_shared, store, token, said](const std::shared_ptr<Slot> &slot) {
                start<QKeychain::WritePasswordJob>(
                    shared->key(store), [&](auto &job) { job.setBinaryData(token); },
                    [shared, slot, said](auto &job) {
                        shared->lasting = job.error() == QKeychain::NoError;
                        if (!shared->lasting)
                            qWarning() << "a token is kept for this run only:" << toLogLine(refusal(job));
                        said->addResult(shared->lasting ? Done() : Done(refusal(job)));
                        said->finish();
                        slot->answer({});
                    });
            },
            Done());
    }

    QFuture<Done> forget(StoreId store) override
    {
        using Slot = KeychainJobs::Slot<Done>;
        m_shared->tokens.remove(store);
        return m_jobs.run<Done>([shared = m_shared, store](const std::shared_ptr<Slot> &slot) {
            start<QKeychain::DeletePasswordJob>(
                shared->key(store), [](auto &) {},
                [slot](auto &job) {
                    const bool gone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
                    slot->answer(gone ? Done() : Done(refusal(job)));
                });
        });
    }

    bool lasting() const override { return m_shared->lasting; }
    QFuture<Done> kept() override
    {
        const std::optional<QFuture<Done>> asked = m_shared->expected();
        return asked ? *asked : SecretStore::kept();
    }

private:
    // What jobs still need when the store is gone already.
    struct Shared {
        explicit Shared(QString shop)
            : shopKey(std::move(shop))
        {
        }
        QString key(StoreId store) const { return u"%1/store/%2"_s.arg(shopKey).arg(store.value()); }
        const QString shopKey;
        TokenTable tokens;
        std::atomic<bool> lasting{true};

        void expect(const QFuture<Done> &answer)
        {
            const std::lock_guard lock(m_mutex);
            m_answer = answer;
        }
        std::optional<QFuture<Done>> expected() const
        {
            const std::lock_guard lock(m_mutex);
            return m_answer;
        }

    private:
        mutable std::mutex m_mutex;
        std::optional<QFuture<Done>> m_answer; // of the last keep()
    };

    // Main thread. The job deletes itself after it ended.
    template <class Job, class Prepare, class Ended>
    static void start(const QString &key, Prepare prepare, Ended ended)
    {
        auto *job = new Job(u"kramar"_s);
        job->setKey(key);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, job, [job, ended] { ended(*job); });
        job->start();
    }

    std::shared_ptr<Shared> m_shared;
    KeychainJobs m_jobs;
};

} // namespace

std::unique_ptr<SecretStore> makeSystemSecretStore(const QString &shopKey)
{
    return std::make_unique<KeychainSecretStore>(shopKey);
}

} // namespace kramar::stores

#endif
