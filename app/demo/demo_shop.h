// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/product.h"
#include "base/clock.h"
#include "base/result.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace kramar::demo {

// A stand-in for Prom on 127.0.0.1: the methods Kramar calls, over real HTTP, with state of its own and a catalogue and
// orders made from a seed (the same seed, size and clock: the same bytes). Facts: prom-api §1, 3–6, 12.
// Owns its threads; thread-safe; needs no event loop and no display. Steered and read over HTTP below controlUrl():
// app/demo/README.md names the switches.
class DemoShop
{
public:
    // port 0 takes any. The clock must outlive the shop. Kind::Io when the port is taken, Invalid for a negative size.
    static Result<std::unique_ptr<DemoShop>> start(const ShopSize &size, quint16 port, const Clock &clock);
    ~DemoShop();
    DemoShop(const DemoShop &) = delete;
    DemoShop &operator=(const DemoShop &) = delete;

    QUrl apiUrl() const;     // http://127.0.0.1:PORT/api/v1
    QUrl controlUrl() const; // http://127.0.0.1:PORT/demo
    QString token() const;   // 40 hex digits
    // Buyers who order, pay, edit and cancel, one deed every so many milliseconds; 0 sends them home.
    void letBuyersBuy(int everyMs, quint32 seed);
    // Ends every connection; at most a second. The destructor does it too.
    void stop();

private:
    struct Parts;
    explicit DemoShop(std::unique_ptr<Parts> parts);
    QUrl urlOf(const QString &path) const;
    std::unique_ptr<Parts> m_parts;
};

} // namespace kramar::demo
