// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/driver.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QNetworkReply>
#include <QTest>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <csignal>

#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace kramar::test {

namespace {

constexpr int requestMs = 30'000;

} // namespace

bool Ctl::s_keyring = false;

QByteArray Ran::all() const
{
    return "exit " + QByteArray::number(exitCode) + "\nout: " + out.left(4000) + "\nerr: " + err.left(4000);
}

std::unique_ptr<QProcess> Ctl::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (!s_keyring)
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.remove(u"DISPLAY"_s);
    process->setProcessEnvironment(environment);
#ifdef Q_OS_LINUX
    process->setChildProcessModifier(
        [] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // it never outlives a test that is killed
#endif
    process->start(QStringLiteral(KRAMARCTL), arguments);
    process->waitForStarted();
    return process;
}

Ran Ctl::finish(QProcess &process, int withinMs)
{
    Ran ran;
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(withinMs)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        ran.exitCode = process.exitCode();
    }
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

Ran Ctl::run(const QStringList &arguments, const QByteArray &input)
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

bool Shop::start(const QStringList &size, QString port)
{
    m_process = Ctl::start(QStringList{u"demo"_s, u"--json"_s, u"--port"_s, port} + size);
    QElapsedTimer timer;
    timer.start();
    while (!m_process->canReadLine() && timer.elapsed() < requestMs && m_process->state() == QProcess::Running)
        m_process->waitForReadyRead(1000);
    const QJsonObject line = QJsonDocument::fromJson(m_process->readLine()).object();
    m_url = QUrl(line["url"_L1].toString());
    m_token = line["token"_L1].toString().toLatin1();
    return m_url.isValid() && !m_token.isEmpty();
}

bool Shop::stop()
{
    if (!m_process)
        return true;
    m_process->terminate();
    const Ran ran = Ctl::finish(*m_process, 2000);
    m_process.reset();
    return ran.exitCode == 0;
}

QNetworkRequest Shop::requestOf(const QString &path) const
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/demo/%2"_s.arg(port(), path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(requestMs);
    return request;
}

QJsonDocument Shop::finish(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QJsonDocument document = QJsonDocument::fromJson(reply->readAll());
    if (reply->error() != QNetworkReply::NoError)
        qWarning() << "the demo shop:" << reply->errorString();
    delete reply;
    return document;
}

QJsonDocument Shop::get(const QString &path)
{
    return finish(m_network.get(requestOf(path)));
}

QJsonDocument Shop::post(const QString &path, const QJsonObject &body)
{
    return finish(m_network.post(requestOf(path), QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

bool Books::writeToken(const QByteArray &token)
{
    QFile file(tokenFile());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(token + '\n') > 0;
}

QStringList Books::with(const QStringList &verb) const
{
    return verb + QStringList{u"--data"_s, folder(), u"--json"_s, u"--pace"_s, u"0"_s, u"--token-file"_s, tokenFile()};
}

QJsonArray Books::list(const QString &what, const QString &store) const
{
    QStringList verb{u"list"_s, what};
    if (!store.isEmpty())
        verb += {u"--store"_s, store};
    const Ran ran = run(verb);
    if (ran.exitCode != 0)
        qWarning() << "list" << what << ran.all();
    return ran.array();
}

} // namespace kramar::test
