// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "tests/bench/shop.h"
#include "tests/support/must.h"

#include <QTemporaryDir>

namespace kramar::bench {

using test::answer;
using test::must;

// Kramar itself, composed as the window and kramarctl compose it, with the pace off and empty books that know one
// store.
class Desk
{
public:
    // folder: of the books; they are made where there are none.
    Desk(const Shop &shop, const QString &folder, bool schedule = false);

    backend::Backend &kramar() { return *m_backend; }
    StoreId store() const { return m_store; }
    exchange::RoundReport round(const QList<ActionKind> &actions);
    void production();

    template <class F>
    auto write(F f)
    {
        return must(m_backend->database().writeNow(storage::Executor::Urgency::Person, std::move(f)));
    }
    qint64 number(const QString &sql);

private:
    std::unique_ptr<backend::Backend> m_backend;
    StoreId m_store;
};

// Fresh folders for books, all below one that is removed at the end. On the disk of `where`: durable commits are
// measured, and a folder in memory has none.
class Folders
{
public:
    explicit Folders(const QString &where);
    QString fresh();
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    int m_last = 0;
};

} // namespace kramar::bench
