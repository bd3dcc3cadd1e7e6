// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/detail_card.h"

#include "words/sentence.h"

#include <QEvent>

namespace kramar::ui {

DetailCard::DetailCard(DetailPane *pane)
    : QObject(pane)
    , m_pane(pane)
{
    pane->installEventFilter(this);
}

void DetailCard::save()
{
    Q_EMIT saveEnded(true);
}

void DetailCard::undo()
{
    if (m_done.isEmpty())
        return;
    const Step last = m_done.takeLast();
    Q_EMIT undoBegan();
    last.takeBack();
}

void DetailCard::kept(const QString &words, const std::function<void()> &takeBack)
{
    m_done.append({words, takeBack});
    Q_EMIT done(words);
}

void DetailCard::tookBack(const QString &words)
{
    Q_EMIT told(tr("Taken back: “%1”").arg(words));
}

void DetailCard::fail(const Error &error)
{
    const words::Sentence sentence = words::sentenceFor(error);
    Q_EMIT troubled(PageBanner{Banner::Kind::Error, sentence.what,
                               QString(sentence.program + u' ' + sentence.remedy).trimmed(), tr("Close")});
}

bool DetailCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pane && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

} // namespace kramar::ui
