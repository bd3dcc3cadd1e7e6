// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace kramar::test {

// How one run of kramarctl ended.
struct Ran {
    int exitCode = -1; // -1: it crashed, was killed or did not end in time
    QByteArray out;
    QByteArray err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    QString errorCode() const
    {
        return object().value(QLatin1StringView("error")).toObject().value(QLatin1StringView("code")).toString();
    }
    QByteArray all() const;
};

// The real kramarctl, as a shell would start it: English, and without a keyring unless one is wanted.
class Ctl
{
public:
    // Runs to the end.
    static Ran run(const QStringList &arguments, const QByteArray &input = {});
    // Started, for whoever wants to stop or kill it.
    static std::unique_ptr<QProcess> start(const QStringList &arguments);
    // Waits for its end.
    static Ran finish(QProcess &process, int withinMs = 60'000);
    // From now on it may find the keyring of this session.
    static void letFindKeyring() { s_keyring = true; }

private:
    static bool s_keyring;
};

// The demo shop as a program of its own, steered and read over HTTP.
class Shop
{
public:
    // size: as "--products 20 --orders 10"
    bool start(const QStringList &size, QString port = QStringLiteral("0"));
    // SIGTERM; true when it ended well within 2 s.
    bool stop();
    ~Shop() { stop(); }

    QString url() const { return m_url.toString(); }
    QByteArray token() const { return m_token; }
    QString port() const { return QString::number(m_url.port()); }
    // /demo/…
    QJsonDocument get(const QString &path);
    QJsonDocument post(const QString &path, const QJsonObject &body);
    QJsonArray ledger() { return get(QStringLiteral("ledger")).array(); }
    QJsonObject summary() { return get(QStringLiteral("state?summary=1")).object(); }

private:
    QNetworkRequest requestOf(const QString &path) const;
    QJsonDocument finish(QNetworkReply *reply);

    std::unique_ptr<QProcess> m_process;
    QNetworkAccessManager m_network;
    QUrl m_url;
    QByteArray m_token;
};

// A folder of books with the token file beside them.
class Books
{
public:
    QString folder() const { return m_folder.filePath(QStringLiteral("books")); }
    QString tokenFile() const { return m_folder.filePath(QStringLiteral("token")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    bool writeToken(const QByteArray &token);
    // The verb on these books: --data, --json, --pace 0 and --token-file are added.
    QStringList with(const QStringList &verb) const;
    Ran run(const QStringList &verb) const { return Ctl::run(with(verb)); }
    QJsonArray list(const QString &what, const QString &store = {}) const;

private:
    QTemporaryDir m_folder;
};

} // namespace kramar::test
