// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/drop_dialog.h"

#include "ui/common/label.h"
#include "ui/queue/queue_words.h"
#include "words/titles.h"
#include "words/values.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype shownLosses = 8;
constexpr qsizetype shownValue = 60;

QString shortened(const QString &value)
{
    const QString simple = value.simplified();
    return simple.size() > shownValue ? simple.first(shownValue - 1) + u'…' : simple;
}

} // namespace

DropDialog::DropDialog(const QList<exchange::QueueLine> &lines, const std::function<void()> &accepted, QWidget *parent)
    : ActDialog(tr("Drop from the queue"),
                lines.size() == 1 ? tr("Drop the change of “%1”?").arg(words::queueObjectTitle(lines.first().object))
                                  : tr("Drop %n change(s)?", nullptr, static_cast<int>(lines.size())),
                parent)
{
    setIrreversible(true);
    QStringList consequences;
    QStringList losses;
    for (const exchange::QueueLine &line : lines) {
        if (const QString words = dropWords(line); !consequences.contains(words))
            consequences.append(words);
        if (line.entry.kind != QueueKind::ListingEdit)
            continue;
        for (const exchange::QueueLine::Difference &difference : line.differences) {
            const QString loss =
                tr("%1: %2, on Prom %3")
                    .arg(words::fieldTitle(difference.field),
                         shortened(words::fieldValue(difference.field, difference.wanted, difference.currency)),
                         shortened(words::fieldValue(difference.field, difference.onProm, difference.currency)));
            losses.append(lines.size() == 1 ? loss : shortened(line.object) + u" — "_s + loss);
        }
    }
    for (const QString &words : std::as_const(consequences))
        addText(words);
    const qsizetype more = losses.size() - shownLosses;
    if (more > 0)
        losses = losses.first(shownLosses) + QStringList{tr("and %n more", nullptr, static_cast<int>(more))};
    if (!losses.isEmpty()) {
        auto *list = new Label(losses.join(u'\n'));
        list->setWordWrap(true);
        body()->addWidget(list);
    }
    if (std::any_of(lines.cbegin(), lines.cend(), mayBeOnProm))
        addText(tr("Something of it was sent already: what Prom took stays there until it is changed again."));
    addWayOut(lines.size() == 1 ? tr("Keep it") : tr("Keep them"));
    QPushButton *drop = addVerb(tr("Drop"), ButtonKind::Danger, [accepted] {
        accepted();
        return true;
    });
    drop->setObjectName(u"dropNow"_s);
}

} // namespace kramar::ui
