// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulk_foot.h"

#include "ui/common/busy_bar.h"
#include "ui/common/buttons.h"
#include "ui/common/label.h"
#include "words/format.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int beatMs = 100;

} // namespace

BulkFoot::BulkFoot(QWidget *parent)
    : QWidget(parent)
    , m_faces(new QStackedWidget(this))
    , m_sum(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_note(new Label({}, Tone::Second, TypeStep::Normal, this))
    , m_cancel(makeButton({}, ButtonKind::Normal, this))
    , m_apply(makeButton({}, ButtonKind::Primary, this))
    , m_progress(new ShortLabel(Tone::Normal, this))
    , m_bar(new BusyBar(this))
    , m_stop(makeButton({}, ButtonKind::Normal, this, u"stop"_s))
{
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_sum->setObjectName(u"bulkSum"_s);
    m_note->setObjectName(u"bulkNote"_s);
    m_cancel->setObjectName(u"leaveBulk"_s);
    m_apply->setObjectName(u"applyBulk"_s);
    m_stop->setObjectName(u"stopBulk"_s);
    m_progress->setObjectName(u"bulkProgress"_s);
    m_sum->setWordWrap(true);
    m_note->setWordWrap(true);
    setKeyHint(m_apply, QKeySequence(Qt::CTRL | Qt::Key_Return));

    auto *ready = new QWidget(this);
    auto *row = new QHBoxLayout(ready);
    row->setContentsMargins(metrics::pageSide, 12, metrics::pageSide, 12);
    row->setSpacing(metrics::gap);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sum);
    words->addWidget(m_note);
    row->addLayout(words, 1);
    row->addSpacing(metrics::gap);
    row->addWidget(m_cancel);
    row->addWidget(m_apply);
    m_faces->addWidget(ready);

    auto *going = new QWidget(this);
    auto *line = new QHBoxLayout(going);
    line->setContentsMargins(metrics::pageSide, 12, metrics::pageSide, 12);
    line->setSpacing(16);
    line->addWidget(m_progress, 1);
    line->addWidget(m_bar, 1);
    line->addWidget(m_stop);
    m_faces->addWidget(going);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_faces);
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, &BulkFoot::showProgress);
    connect(m_cancel, &QPushButton::clicked, this, &BulkFoot::cancelClicked);
    connect(m_apply, &QPushButton::clicked, this, &BulkFoot::applyClicked);
    connect(m_stop, &QPushButton::clicked, this, &BulkFoot::stopClicked);
    retranslate();
}

void BulkFoot::setWords(const QString &sum, const QString &note, bool warns)
{
    m_sum->setText(sum);
    m_note->setText(note);
    m_note->setTone(warns ? Tone::Warn : Tone::Second);
}

void BulkFoot::setVerb(const QString &words, const QString &whyNot)
{
    m_apply->setText(words);
    m_apply->setEnabled(whyNot.isEmpty());
    m_apply->setToolTip(whyNot.isEmpty() ? keyWords(QKeySequence(Qt::CTRL | Qt::Key_Return)) : whyNot);
}

void BulkFoot::follow(const std::shared_ptr<listings::Effort> &effort)
{
    m_effort = effort;
    m_since.start();
    m_stop->setEnabled(true);
    showProgress();
    m_faces->setCurrentIndex(1);
    m_stop->setFocus(Qt::OtherFocusReason);
    m_beat.start();
}

void BulkFoot::end()
{
    m_beat.stop();
    m_effort.reset();
    m_faces->setCurrentIndex(0);
}

void BulkFoot::showProgress()
{
    if (!m_effort)
        return;
    const qint64 all = m_effort->all();
    const qint64 done = m_effort->done();
    m_bar->setRange(0, static_cast<int>(all));
    m_bar->setValue(static_cast<int>(done));
    m_progress->setWords(
        all == 0 ? tr("It is written as soon as what is being written now is done…")
                 : tr("Changed: %1 of %2 · %3")
                       .arg(words::formatCount(done), words::formatCount(all), elapsedWords(m_since.elapsed())));
}

void BulkFoot::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Nothing of it will have been done."));
    m_bar->setAccessibleName(tr("How far it is"));
    showProgress();
}

} // namespace kramar::ui
