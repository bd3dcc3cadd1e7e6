// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_detail.h"

#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/label.h"
#include "ui/queue/diff_view.h"
#include "ui/queue/queue_words.h"
#include "ui/queue/try_list.h"
#include "words/format.h"
#include "words/titles.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

Banner::Kind bannerKind(const exchange::QueueLine &line)
{
    switch (line.entry.state) {
    case QueueState::Failed:
        return Banner::Kind::Error;
    case QueueState::Unknown:
    case QueueState::Held:
        return Banner::Kind::Warning;
    default:
        return Banner::Kind::Info;
    }
}

} // namespace

QueueDetail::QueueDetail(const PageContext &context, QWidget *parent)
    : DetailPane(parent)
    , m_context(context)
    , m_open(makeButton({}, ButtonKind::Normal, this))
    , m_retry(makeButton({}, ButtonKind::Normal, this))
    , m_hold(makeButton({}, ButtonKind::Normal, this))
    , m_release(makeButton({}, ButtonKind::Normal, this))
    , m_drop(makeButton({}, ButtonKind::DangerText, this))
    , m_sentence(new Banner(this))
    , m_promRow(new QWidget(this))
    , m_diff(new DiffView(this))
{
    m_open->setObjectName(u"openObject"_s);
    m_retry->setObjectName(u"retry"_s);
    m_hold->setObjectName(u"hold"_s);
    m_release->setObjectName(u"release"_s);
    m_drop->setObjectName(u"drop"_s);
    setKeyHint(m_retry, QKeySequence(Qt::CTRL | Qt::Key_R));
    // Two rows: with the words of any language all five would be crushed in one.
    auto *rows = new QVBoxLayout;
    rows->setSpacing(metrics::gap);
    for (const QList<QPushButton *> &buttons : {QList{m_open, m_retry, m_release}, QList{m_hold, m_drop}}) {
        auto *row = new FlowLayout(metrics::gap);
        for (QPushButton *button : buttons)
            row->addWidget(button);
        rows->addLayout(row);
    }
    acts()->addLayout(rows);
    setTitleWraps(true);
    connect(m_open, &QPushButton::clicked, this, &QueueDetail::openRequested);
    connect(m_retry, &QPushButton::clicked, this, &QueueDetail::retryRequested);
    connect(m_hold, &QPushButton::clicked, this, &QueueDetail::holdRequested);
    connect(m_release, &QPushButton::clicked, this, &QueueDetail::releaseRequested);
    connect(m_drop, &QPushButton::clicked, this, &QueueDetail::dropRequested);

    m_sentence->setTall(true);
    m_sentence->setObjectName(u"sentence"_s);
    QVBoxLayout *said = addSection({});
    said->setSpacing(8);
    said->addWidget(m_sentence);
    auto *proms = new QVBoxLayout(m_promRow);
    proms->setContentsMargins(0, 0, 0, 0);
    proms->setSpacing(2);
    proms->addWidget(m_promTitle = new Label({}, Tone::Second, TypeStep::Small));
    proms->addWidget(m_promWords = new Label);
    m_promWords->setObjectName(u"promWords"_s);
    m_promWords->setWordWrap(true);
    m_promWords->setSelectable(true);
    said->addWidget(m_promRow);

    QVBoxLayout *diff = addSection(u" "_s, &m_diffTitle);
    m_diffSection = diff->parentWidget();
    diff->addWidget(m_diff);
    addSection(u" "_s, &m_triesTitle)->addWidget(m_tries = new TryList(this));
    retranslate();
}

void QueueDetail::show(const exchange::QueueLine &line)
{
    m_line = line;
    retranslate();
    showContent();
}

void QueueDetail::showActs(const exchange::QueueLine &line)
{
    const bool failed = line.entry.state == QueueState::Failed;
    m_open->setVisible(!isReadOnly(line.entry.kind));
    m_open->setText(line.entry.kind == QueueKind::ListingEdit ? tr("Open the listing") : tr("Open the order"));
    // The remedy of a refusal is to correct the object; of an unknown outcome and a passing trouble, to ask again.
    setButtonKind(m_open, failed ? ButtonKind::Primary : ButtonKind::Normal);
    m_retry->setVisible(mayRetry(line));
    m_retry->setText(tr("Retry"));
    m_retry->setToolTip(line.entry.state == QueueState::Unknown ? tr("Reads Prom again at once; nothing is sent twice")
                                                                : tr("Goes with the next sending"));
    m_hold->setVisible(mayHold(line));
    m_hold->setText(tr("Hold"));
    m_hold->setToolTip(tr("Keeps the value here, unsent"));
    m_release->setVisible(mayRelease(line));
    m_release->setText(tr("Release"));
    setButtonKind(m_release, ButtonKind::Primary);
    m_drop->setVisible(mayDrop(line));
    m_drop->setText(tr("Drop…"));
}

void QueueDetail::showWords(const exchange::QueueLine &line)
{
    words::Sentence said = lineSentence(line, m_context.clock.now());
    if (line.entry.state == QueueState::Waiting && !staysHere(line) && m_context.stores.isPaused(line.entry.store))
        said.program = tr("The store is paused: it goes after it is resumed.");
    m_sentence->setWords(bannerKind(line), said.what, QString(said.program + u' ' + said.remedy).trimmed());
    m_promRow->setVisible(!said.promWords.isEmpty());
    m_promTitle->setText(tr("Prom's answer:"));
    m_promWords->setText(said.promWords);
    m_promWords->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void QueueDetail::retranslate()
{
    m_diffTitle->setText(tr("What will be sent"));
    m_triesTitle->setText(tr("Tries"));
    if (!m_line)
        return;
    const exchange::QueueLine &line = *m_line;
    const Timestamp now = m_context.clock.now();
    setTitle(words::queueObjectTitle(line.object));
    QList<TextRun> origin{{actionWords(line), Tone::Second}, {u" · "_s + line.storeName, Tone::Second}};
    if (line.entry.promId && line.entry.kind == QueueKind::ListingEdit)
        origin.append({u" · Prom ID "_s + QString::number(*line.entry.promId), Tone::Second});
    setSubtitle(Cell::runs(origin));
    showActs(line);
    showWords(line);
    if (!isLive(line.entry.state))
        m_diffTitle->setText(tr("What it was about"));
    m_diffSection->setVisible(!line.differences.isEmpty());
    m_diff->show(line.differences);
    m_tries->show(line, now);
}

void QueueDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DetailPane::changeEvent(event);
}

} // namespace kramar::ui
