// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/token_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <condition_variable>
#include <cstdio>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

constexpr qint64 longestToken = 8192;

Error wrong(const QString &detail)
{
    return Error::invalid(u"token-file"_s, detail);
}

Result<prom::Secret> secretOf(QByteArray line)
{
    const prom::Secret secret(line);
    line.fill('\0');
    if (secret.isEmpty())
        return wrong(u"empty"_s);
    if (!secret.isUsable())
        return wrong(u"not_a_token"_s);
    return secret;
}

// Reads in a thread of its own: neither the opening of a FIFO that nobody writes to nor somebody who types can be
// broken off from within. After a stop it is left to itself; it holds nothing of ours.
Result<QByteArray> readOrStopped(std::function<Result<QByteArray>()> read, std::stop_token stop)
{
    struct Shared {
        std::mutex mutex;
        std::condition_variable_any here;
        std::optional<Result<QByteArray>> bytes;
    };
    const auto shared = std::make_shared<Shared>();
    std::thread([shared, read = std::move(read)] {
        Result<QByteArray> bytes = read();
        const std::lock_guard lock(shared->mutex);
        shared->bytes = std::move(bytes);
        shared->here.notify_all();
    }).detach();
    std::unique_lock lock(shared->mutex);
    if (!shared->here.wait(lock, stop, [&shared] { return shared->bytes.has_value(); }))
        return Error::of(Error::Kind::Cancelled, u"stopped before the token was there"_s);
    return *std::exchange(shared->bytes, std::nullopt);
}

#ifndef Q_OS_WIN
// systemd's LoadCredential= makes files that its own rules protect.
bool isServiceCredential(const QFileInfo &file)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    return !folder.isEmpty() && file.canonicalFilePath().startsWith(QDir(folder).canonicalPath() + u'/');
}
#endif

// As a shell's <(command) makes it.
bool isFifo(const QString &path)
{
#ifdef Q_OS_WIN
    Q_UNUSED(path);
    return false;
#else
    struct stat about = {};
    return ::stat(QFile::encodeName(path).constData(), &about) == 0 && S_ISFIFO(about.st_mode);
#endif
}

} // namespace

Result<prom::Secret> tokenFromFile(const QString &path, std::stop_token stop)
{
    const QFileInfo info(path);
    if (!info.exists())
        return wrong(u"not_found"_s);
    const bool isPipe = isFifo(path);
    if (!info.isFile() && !isPipe)
        return wrong(u"not_a_file"_s);
#ifndef Q_OS_WIN
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if ((info.permissions() & others) && !isServiceCredential(info))
        return wrong(u"open_to_others"_s);
#endif
    return secretOf(TRY(readOrStopped(
        [path, isPipe]() -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return Error::of(Error::Kind::Io, u"the token file cannot be read"_s).on(path);
            return isPipe ? file.readLine(longestToken) : file.read(longestToken);
        },
        std::move(stop))));
}

Result<prom::Secret> tokenFromStdin(const QString &prompt, std::stop_token stop)
{
    const auto line = []() -> Result<QByteArray> {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return Error::of(Error::Kind::Io, u"stdin cannot be read"_s);
        return input.readLine(longestToken);
    };
#ifndef Q_OS_WIN
    termios before{};
    const bool typed = ::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &before) == 0;
    if (typed) {
        std::fputs(prompt.toUtf8().constData(), stderr);
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    const Result<QByteArray> read = readOrStopped(line, std::move(stop));
    if (typed) {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::fputs("\n", stderr);
    }
    return secretOf(TRY(read));
#else
    std::fputs(prompt.toUtf8().constData(), stderr);
    return secretOf(TRY(readOrStopped(line, std::move(stop))));
#endif
}

} // namespace kramar::ctl
