// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace kramar::window {

// One window per person and folder of books: a second start asks the first one to come to the front and ends. Other
// programs (kramarctl, the service) share the books freely and do not take part. Main thread.
class OneWindow : public QObject
{
    Q_OBJECT

public:
    explicit OneWindow(const QString &dataFolder, QObject *parent = nullptr);

    // Is there a window over this folder already? Then it has been asked to come to the front, and has said yes.
    bool raiseFirst() const;
    // From now on this is the first one. False: it could not be made known; the program works all the same.
    bool listen();
    QString socketName() const { return m_server.fullServerName(); } // while it listens

Q_SIGNALS:
    void raiseRequested();

private:
    void answer();

    const QString m_name; // of the local socket: the person's and the folder's
    QLocalServer m_server;
};

} // namespace kramar::window
