// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_detail.h"

#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/queue/diff_view.h"
#include "ui/queue/queue_words.h"
#include "ui/queue/request_view.h"
#include "ui/queue/try_list.h"
#include "words/format.h"
#include "words/titles.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
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
    , m_choose(makeButton({}, ButtonKind::Primary, this))
    , m_open(makeButton({}, ButtonKind::Normal, this))
    , m_retry(makeButton({}, ButtonKind::Normal, this))
    , m_hold(makeButton({}, ButtonKind::Normal, this))
    , m_release(makeButton({}, ButtonKind::Normal, this))
    , m_drop(makeButton({}, ButtonKind::DangerText, this))
    , m_sentence(new Banner(this))
    , m_promRow(new QWidget(this))
    , m_diff(new DiffView(this))
{
    m_choose->setObjectName(u"chooseSide"_s);
    m_open->setObjectName(u"openObject"_s);
    m_retry->setObjectName(u"retry"_s);
    m_hold->setObjectName(u"hold"_s);
    m_release->setObjectName(u"release"_s);
    m_drop->setObjectName(u"drop"_s);
    setKeyHint(m_retry, QKeySequence(Qt::CTRL | Qt::Key_R));
    auto *buttons = new FlowLayout(metrics::gap);
    for (QPushButton *button : {m_choose, m_open, m_retry, m_release, m_hold, m_drop})
        buttons->addWidget(button);
    buttons->setAlignment(m_drop, Qt::AlignRight);
    acts()->addLayout(buttons);
    setTitleWraps(true);
    connect(m_choose, &QPushButton::clicked, this, &QueueDetail::chooseRequested);
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
    auto *answer = new QHBoxLayout(m_promRow);
    answer->setContentsMargins(0, 0, 0, 0);
    auto *proms = new QVBoxLayout;
    proms->setSpacing(2);
    answer->addLayout(proms, 1);
    answer->addWidget(m_copy = makeIconButton(u"copy"_s, {}, m_promRow), 0, Qt::AlignTop);
    m_copy->setObjectName(u"copyPromWords"_s);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_promWords->text()); });
    proms->addWidget(m_promTitle = new Label({}, Tone::Second, TypeStep::Small));
    proms->addWidget(m_promWords = new Label);
    m_promWords->setObjectName(u"promWords"_s);
    m_promWords->setWordWrap(true);
    m_promWords->setSelectable(true);
    said->addWidget(m_promRow);

    addDiff();
    addSection(u" "_s, &m_triesTitle)->addWidget(m_tries = new TryList(this));
    addRequests();
    retranslate();
}

// Above what differs: of how many fields, and how old what is known of Prom is.
void QueueDetail::addDiff()
{
    QVBoxLayout *diff = addSection({});
    m_diffSection = diff->parentWidget();
    diff->setSpacing(8);
    auto *head = new FlowLayout(metrics::gap);
    m_diffTitle = new Label;
    m_diffTitle->setStrong(true);
    m_diffCount = new Label({}, Tone::Muted);
    m_readAt = new Label({}, Tone::Muted);
    m_readAt->setObjectName(u"readAt"_s);
    for (Label *label : {m_diffTitle, m_diffCount, m_readAt})
        head->addWidget(label);
    head->setAlignment(m_readAt, Qt::AlignRight);
    diff->addLayout(head);
    diff->addWidget(m_diff);
}

// Folded at the foot: who looks into a trouble unfolds it, nobody else has to see it.
void QueueDetail::addRequests()
{
    m_requests = new RequestView(this);
    m_requests->setObjectName(u"requests"_s);
    body()->addWidget(m_requests);
    m_requestsFoot = new QWidget(this);
    auto *row = new QHBoxLayout(m_requestsFoot);
    row->setContentsMargins(8, 4, metrics::pageSide, 4);
    m_requestsToggle = makeButton({}, ButtonKind::Quiet, m_requestsFoot, u"chevron_right"_s);
    m_requestsToggle->setObjectName(u"showRequests"_s);
    row->addWidget(m_requestsToggle);
    row->addStretch(1);
    row->addWidget(new IconLabel(u"code"_s));
    setFoot(m_requestsFoot);
    connect(m_requestsToggle, &QPushButton::clicked, this, [this] {
        m_requestsOpen = !m_requestsOpen;
        showRequests();
        if (m_requestsOpen)
            QMetaObject::invokeMethod(
                this, [this] { bringIntoSight(m_requests); }, Qt::QueuedConnection); // once it has its place
    });
}

void QueueDetail::showRequests()
{
    const QString words = m_line ? requestWords(*m_line, m_context.clock.now()) : QString();
    const bool any = !words.isEmpty();
    m_requestsFoot->setVisible(any);
    m_requests->setVisible(any && m_requestsOpen);
    if (any && m_requestsOpen)
        m_requests->show(words);
    m_requestsToggle->setIcon(Icons::icon(m_requestsOpen ? u"chevron_down"_s : u"chevron_right"_s));
    m_requestsToggle->setText(tr("Request and answer"));
    m_requestsToggle->setAccessibleDescription(m_requestsOpen ? tr("shown above") : tr("hidden"));
    m_requests->setAccessibleName(tr("Request and answer"));
}

// Wider than others: a name before and after stands side by side.
QSize QueueDetail::sizeHint() const
{
    constexpr int usualWidth = 400;
    return {usualWidth, DetailPane::sizeHint().height()};
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
    m_choose->setVisible(journal::isInConflict(line.entry));
    m_choose->setText(tr("Choose…"));
    m_choose->setToolTip(tr("Opens Conflicts at this change: keep ours or take Prom's"));
    m_open->setVisible(!isReadOnly(line.entry.kind));
    // The remedy of a refusal is to correct the object; of an unknown outcome and a passing trouble, to ask again.
    const bool listing = line.entry.kind == QueueKind::ListingEdit;
    m_open->setText(failed    ? listing ? tr("Correct the listing") : tr("Correct the order")
                       : listing ? tr("Open the listing")
                              : tr("Open the order"));
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
        said.program = tr("The store is paused: it goes after it is resumed."), said.remedy.clear();
    m_sentence->setWords(bannerKind(line), said.what, QString(said.program + u' ' + said.remedy).trimmed());
    m_promRow->setVisible(!said.promWords.isEmpty());
    m_promTitle->setText(tr("Prom's answer:"));
    setIconButtonWords(m_copy, tr("Copy Prom's answer"));
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
    const auto fields = static_cast<int>(line.differences.size());
    m_diffCount->setText(tr("%n field(s)", nullptr, fields));
    m_readAt->setVisible(line.readAt.has_value() && isLive(line.entry.state));
    if (line.readAt) {
        m_readAt->setText(tr("Prom read %1").arg(words::formatMoment(*line.readAt, now)));
        m_readAt->setToolTip(tr("Then Prom last said what stands there, or that nothing had changed"));
    }
    m_diffSection->setVisible(!line.differences.isEmpty());
    m_diff->show(line.differences, isLive(line.entry.state)                   ? DiffView::Stands::ToBeSent
                                   : line.entry.state == QueueState::Finished ? DiffView::Stands::Sent
                                                                              : DiffView::Stands::GivenUp);
    m_tries->show(line, now);
    showRequests();
}

void QueueDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DetailPane::changeEvent(event);
}

} // namespace kramar::ui
