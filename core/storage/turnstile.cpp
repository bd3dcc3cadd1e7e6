// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/turnstile.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <thread>

#ifdef Q_OS_WIN
#include <QCryptographicHash>

#include <windows.h>
#else
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kramar::storage {

namespace {

// Who stands in the door longer waits for a long write, or was stopped there: the others need not wait behind.
constexpr auto patience = 2s;

} // namespace

#ifdef Q_OS_WIN

struct Turnstile::Door {
    explicit Door(const QString &file)
    {
        const QByteArray name = QFileInfo(file).absoluteFilePath().toLower().toUtf8();
        const QString key = QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex());
        mutex = CreateMutexW(nullptr, FALSE, reinterpret_cast<const wchar_t *>(u"kramar-"_s.append(key).utf16()));
    }
    ~Door()
    {
        if (mutex != nullptr)
            CloseHandle(mutex);
    }
    bool enter() const
    {
        if (mutex == nullptr)
            return false;
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(patience).count();
        const DWORD got = WaitForSingleObject(mutex, static_cast<DWORD>(ms));
        return got == WAIT_OBJECT_0 || got == WAIT_ABANDONED;
    }
    void leave() const { ReleaseMutex(mutex); }

    HANDLE mutex = nullptr;
};

#else

// A lock on the folder. On the file itself it would be in SQLite's way: who closes a file lets go of all its locks.
struct Turnstile::Door {
    explicit Door(const QString &file)
        : folder(
              open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
    }
    ~Door()
    {
        if (folder >= 0)
            close(folder);
    }
    bool enter() const
    {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (flock(folder, LOCK_EX | LOCK_NB) != 0) {
            if ((errno != EWOULDBLOCK && errno != EINTR) || std::chrono::steady_clock::now() >= end)
                return false;
            std::this_thread::sleep_for(1ms);
        }
        return true;
    }
    void leave() const { flock(folder, LOCK_UN); }

    const int folder;
};

#endif

Turnstile::Turnstile(const QString &file)
    : m_door(std::make_unique<Door>(file))
{
}

Turnstile::~Turnstile() = default;

std::shared_ptr<void> Turnstile::enter()
{
    if (!m_door->enter())
        return nullptr;
    return {m_door.get(), [](void *door) { static_cast<Door *>(door)->leave(); }};
}

} // namespace kramar::storage
