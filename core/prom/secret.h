// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

#include <memory>

namespace kramar::prom {

// A store's token in memory. It is never printed, logged or compared by accident, and its bytes are overwritten when
// the last copy goes. Cheap to copy; safe to hand between threads.
class Secret
{
public:
    Secret() = default;
    // Blanks round a pasted token are dropped.
    explicit Secret(const QByteArray &token);

    bool isEmpty() const;
    // May it stand in a header? Printable ASCII without blanks, at most 4096 bytes.
    bool isUsable() const;
    // For the Authorization header and the keychain, nowhere else. The copy is the caller's to drop.
    QByteArray reveal() const;
    // The text with every occurrence of the token cut out: for words that a server may have echoed.
    QString cutFrom(const QString &text) const;

private:
    struct Bytes;
    std::shared_ptr<const Bytes> m_bytes;
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace kramar::prom
