// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace kramar::demo {

// A shop section (prom-api §6.1). Index 0 is the root group, which Prom does not list.
struct Group {
    qint64 id = 0;
    QByteArray nameRu;
    QByteArray nameUk;
    QByteArray descriptionRu;
    QByteArray descriptionUk;
    int parent = -1; // index, -1: top (its parent is the root, answered as null)
    qint64 modifiedUs = 0;
};

std::vector<Group> makeGroups(quint32 seed, qint64 openedUs);
// The index of a group's id, or -1.
int groupIndexOf(const std::vector<Group> &groups, qint64 id);

} // namespace kramar::demo
