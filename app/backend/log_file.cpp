// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/log_file.h"

#include "base/clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <cstdio>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace kramar::backend {

namespace {

constexpr qint64 largestBytes = 2 * 1024 * 1024;
constexpr int olderFiles = 4;

class LogFile
{
public:
    LogFile(const QString &folder, const QString &program)
        : m_base(QDir(folder).filePath(program))
        , m_file(m_base + u".log"_s)
    {
    }

    bool open()
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
            return false;
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return true;
    }
    QString name() const { return m_file.fileName(); }

    void write(const QByteArray &line)
    {
        if (m_file.size() + line.size() > largestBytes)
            turn();
        m_file.write(line);
        m_file.flush();
    }

private:
    QString older(int number) const { return u"%1.%2.log"_s.arg(m_base).arg(number); }

    // Two programs of one folder may find it full at once: one of them renames, both open the new file.
    void turn()
    {
        m_file.close();
        QLockFile lock(m_base + u".lock"_s);
        if (lock.tryLock(0) && QFileInfo(m_file.fileName()).size() > largestBytes / 2) {
            QFile::remove(older(olderFiles));
            for (int number = olderFiles - 1; number > 0; --number)
                QFile::rename(older(number), older(number + 1));
            QFile::rename(m_file.fileName(), older(1));
        }
        open();
    }

    QString m_base;
    QFile m_file;
};

struct Log {
    std::mutex mutex;
    std::unique_ptr<LogFile> file;
};

// Never destroyed: messages come until the very end.
Log &theLog()
{
    static Log *const log = new Log;
    return *log;
}

const char *levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

QString withoutTokens(QString text)
{
    static const QRegularExpression bearer(u"(Bearer\\s+)[^\\s\"',;]+"_s, QRegularExpression::CaseInsensitiveOption);
    return text.replace(bearer, u"\\1…"_s);
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString text = withoutTokens(message).replace(u'\n', u"\\n"_s);
    const QString category = QString::fromUtf8(context.category ? context.category : "default");
    const QByteArray line =
        u"%1 %2 %3: %4\n"_s.arg(SystemClock().now().toIso(), QString::fromLatin1(levelOf(type)), category, text)
            .toUtf8();
    Log &log = theLog();
    const std::lock_guard lock(log.mutex);
    if (log.file)
        log.file->write(line);
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

} // namespace

Done logTo(const QString &folder, const QString &program)
{
    auto file = std::make_unique<LogFile>(folder, program);
    const bool open = QDir().mkpath(folder) && file->open();
    {
        const std::lock_guard lock(theLog().mutex);
        theLog().file = open ? std::move(file) : nullptr;
    }
    qInstallMessageHandler(handle);
    if (!open)
        return Error::of(Error::Kind::Io, u"the log file cannot be opened"_s).on(folder);
    return {};
}

void endLog()
{
    const std::lock_guard lock(theLog().mutex);
    theLog().file.reset();
}

} // namespace kramar::backend
