// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/groups.h"

#include "app/demo/catalogue_words.h"
#include "app/demo/dice.h"

namespace kramar::demo {

std::vector<Group> makeGroups(quint32 seed, qint64 openedUs)
{
    std::vector<Group> groups;
    const qint64 created = openedUs - qint64(200) * 86'400'000'000;
    groups.push_back({17459223, "Корневая группа", "Коренева група", "", "", -1, created});
    qint64 id = 17460000;
    for (const GroupWords &words : groupWords()) {
        Dice dice(seed, stream::group, (quint64(1) << 40) + groups.size());
        id += 1 + dice.below(900);
        groups.push_back({id, words.ru, words.uk, QByteArray("<p>") + words.ru + ": выбор на каждый день.</p>",
                          QByteArray("<p>") + words.uk + ": вибір на щодень.</p>",
                          words.parent < 0 ? -1 : words.parent + 1, created + dice.between(0, 86'400'000'000)});
    }
    return groups;
}

int groupIndexOf(const std::vector<Group> &groups, qint64 id)
{
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].id == id)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace kramar::demo
