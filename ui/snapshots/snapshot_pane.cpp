// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snapshots/snapshot_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/label.h"
#include "ui/snapshots/snapshot_words.h"
#include "words/format.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

SnapshotPane::SnapshotPane(const PageContext &context, QWidget *parent)
    : DetailPane(parent)
    , m_context(context)
    , m_open(makeButton({}, ButtonKind::Primary, this))
    , m_export(makeButton({}, ButtonKind::Normal, this))
    , m_drop(makeButton({}, ButtonKind::DangerText, this))
    , m_facts(new QGridLayout)
    , m_meaning(new Label({}, Tone::Second))
    , m_progressRow(new QWidget)
    , m_progress(new Label({}, Tone::Second))
    , m_stop(makeButton({}, ButtonKind::Normal, m_progressRow))
{
    m_open->setObjectName(u"openSnapshot"_s);
    m_export->setObjectName(u"exportSnapshot"_s);
    m_drop->setObjectName(u"dropSnapshot"_s);
    m_stop->setObjectName(u"stopExport"_s);
    setTitleWraps(true);
    auto *buttons = new FlowLayout(metrics::gap);
    for (QPushButton *button : {m_open, m_export, m_drop})
        buttons->addWidget(button);
    buttons->setAlignment(m_drop, Qt::AlignRight);
    acts()->addLayout(buttons);
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    m_progressRow->hide();
    QVBoxLayout *section = addSection({});
    section->setSpacing(12);
    section->addWidget(m_progressRow);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(6);
    m_facts->setColumnStretch(1, 1);
    section->addLayout(m_facts);
    m_meaning->setWordWrap(true);
    section->addWidget(m_meaning);
    connect(m_open, &QPushButton::clicked, this, &SnapshotPane::openRequested);
    connect(m_export, &QPushButton::clicked, this, &SnapshotPane::exportRequested);
    connect(m_drop, &QPushButton::clicked, this, &SnapshotPane::dropRequested);
    connect(m_stop, &QPushButton::clicked, this, &SnapshotPane::stopRequested);
    show(std::nullopt);
}

void SnapshotPane::show(const std::optional<listings::Snapshot> &snapshot)
{
    m_snapshot = snapshot;
    retranslate();
    if (snapshot)
        showContent();
    else
        showEmpty(u"history"_s, tr("No snapshot chosen"), tr("Choose one in the list."));
}

void SnapshotPane::showProgress(const std::optional<QString> &words)
{
    m_progressRow->setVisible(words.has_value());
    m_progress->setText(words.value_or(QString()));
    m_export->setEnabled(!words.has_value() && m_snapshot && m_snapshot->complete);
}

void SnapshotPane::addFact(const QString &title, const QString &value)
{
    const int row = m_facts->rowCount();
    m_facts->addWidget(new Label(title, Tone::Second), row, 0, Qt::AlignTop);
    auto *words = new Label(value);
    words->setWordWrap(true);
    words->setSelectable(true);
    m_facts->addWidget(words, row, 1);
}

void SnapshotPane::retranslate()
{
    m_open->setText(tr("Look into it"));
    m_export->setText(tr("Save as a table…"));
    m_stop->setText(tr("Stop"));
    m_drop->setText(m_snapshot && !m_snapshot->complete ? tr("Give it up…") : tr("Delete…"));
    while (QLayoutItem *old = m_facts->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (!m_snapshot)
        return;
    const listings::Snapshot &snapshot = *m_snapshot;
    const bool whole = listings::isWhole(snapshot.kind);
    const QString unread = tr("It is still being read.");
    m_open->setEnabled(snapshot.complete);
    m_open->setToolTip(snapshot.complete ? QString() : unread);
    m_export->setEnabled(snapshot.complete && !m_progressRow->isVisibleTo(this));
    m_export->setToolTip(snapshot.complete ? QString() : unread);
    setTitle(words::formatMoment(snapshot.at, m_context.clock.now()));
    setSubtitle(Cell::store(m_context.stores.tile(snapshot.store)));
    addFact(tr("Why"), snapshotKindTitle(snapshot.kind));
    addFact(tr("Listings"), words::formatCount(snapshot.listings));
    if (whole)
        addFact(tr("Groups"), words::formatCount(snapshot.groups));
    if (snapshot.bytes > 0)
        addFact(tr("Size"), sizeWords(snapshot.bytes));
    m_meaning->setText(
        !snapshot.complete ? tr("The exchange is reading the whole store. It goes on by itself after a break.")
        : whole            ? tr("All of the store, as Prom told it then.")
                : tr("What stood here before: just the listings that were changed, with the fields that were read "
                     "for it."));
}

void SnapshotPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show(m_snapshot);
    DetailPane::changeEvent(event);
}

} // namespace kramar::ui
