// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/secret.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::prom {

struct Secret::Bytes {
    QByteArray token;

    explicit Bytes(const QByteArray &given)
        : token(given.constData(), given.size()) // a copy of our own, shared with nobody
    {
    }
    Bytes(const Bytes &) = delete;
    Bytes &operator=(const Bytes &) = delete;
    ~Bytes()
    {
        volatile char *at = token.data();
        for (qsizetype i = 0; i < token.size(); ++i)
            at[i] = 0;
    }
};

Secret::Secret(const QByteArray &token)
    : m_bytes(std::make_shared<const Bytes>(token.trimmed()))
{
}

bool Secret::isEmpty() const
{
    return !m_bytes || m_bytes->token.isEmpty();
}

bool Secret::isUsable() const
{
    return !isEmpty() && m_bytes->token.size() <= 4096 &&
           std::all_of(m_bytes->token.cbegin(), m_bytes->token.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
}

QByteArray Secret::reveal() const
{
    // A deep copy: the shared bytes must stay ours alone, or they could not be overwritten.
    return isEmpty() ? QByteArray() : QByteArray(m_bytes->token.constData(), m_bytes->token.size());
}

QString Secret::cutFrom(const QString &text) const
{
    if (isEmpty())
        return text;
    return QString(text).replace(QString::fromLatin1(m_bytes->token), u"***"_s);
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << (secret.isEmpty() ? "Secret()" : "Secret(***)");
    return debug;
}

} // namespace kramar::prom
