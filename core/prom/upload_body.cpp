// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/upload_body.h"

#include <cstring>

namespace kramar::prom {

UploadBody::UploadBody(const QByteArray &bytes)
    : m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 UploadBody::readData(char *to, qint64 most)
{
    const qint64 left = m_bytes.size() - m_read;
    if (left <= 0)
        return -1;
    const qint64 now = qMin(most, left);
    std::memcpy(to, m_bytes.constData() + m_read, static_cast<size_t>(now));
    m_read += now;
    return now;
}

} // namespace kramar::prom
