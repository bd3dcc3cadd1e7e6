// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace kramar::prom {

// The body of a write, readable once. QNetworkAccessManager sends a request again by itself when the server closes
// before answering; it cannot do that with a sequential device whose upload is not buffered, and ends with
// ContentReSendError. Lives on the network thread.
class UploadBody final : public QIODevice
{
public:
    explicit UploadBody(const QByteArray &bytes);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return false; }
    // Has anything been taken to be sent? If not, the write surely did not arrive: its Content-Length was never met.
    bool touched() const { return m_read > 0; }
    qint64 bytesRead() const { return m_read; }

protected:
    qint64 readData(char *to, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace kramar::prom
