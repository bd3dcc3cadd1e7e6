// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_list.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/state_overlay.h"
#include "ui/common/tokens.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

using Kind = Notice::Kind;

constexpr int listWidth = 420, emptyHeight = 160, mostHeight = 420, side = 10, iconSize = 16, textLeft = 36,
              dotSize = 7;

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::NewOrders:
        return u"orders"_s;
    case Kind::Cancelled:
        return u"prohibited"_s;
    case Kind::Refused:
    case Kind::Failed:
        return u"error"_s;
    case Kind::Braked:
        return u"pause"_s;
    case Kind::Drift:
        return u"arrow_swap"_s;
    case Kind::Moved:
        return u"tag"_s;
    case Kind::Stopped:
        return u"key"_s;
    case Kind::Offline:
        return u"offline"_s;
    case Kind::Online:
        return u"online"_s;
    }
    return {};
}

} // namespace

QString noticeWords(const Notice &notice, const QString &store)
{
    switch (notice.kind) {
    case Kind::NewOrders:
        return NoticeList::tr("%n new order(s)", nullptr, notice.count);
    case Kind::Cancelled:
        return NoticeList::tr("%n order(s) in work cancelled on Prom", nullptr, notice.count);
    case Kind::Refused:
        return NoticeList::tr("Prom refused %n change(s)", nullptr, notice.count);
    case Kind::Braked:
        return NoticeList::tr("The brake holds %n change(s)", nullptr, notice.count);
    case Kind::Drift:
        return NoticeList::tr("%n difference(s) with Prom found", nullptr, notice.count);
    case Kind::Moved:
        return NoticeList::tr("%n listing(s) moved to another portal category", nullptr, notice.count);
    case Kind::Stopped:
        return notice.error && notice.error->kind == Error::Kind::Forbidden
                   ? NoticeList::tr("The store stands still: its token lacks a right")
                   : NoticeList::tr("The store stands still: Prom does not accept its token");
    case Kind::Failed:
        return notice.error ? words::sentenceFor(*notice.error, {.store = store}).what : QString();
    case Kind::Offline:
        return NoticeList::tr("No connection to Prom for long");
    case Kind::Online:
        return NoticeList::tr("The connection to Prom is back");
    }
    return {};
}

NoticeModel::NoticeModel(const NoticeBoard &board, const std::function<QString(StoreId)> &storeName, const Clock &clock,
                         QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_storeName(storeName)
    , m_clock(clock)
    , m_notices(board.notices())
{
}

void NoticeModel::reload()
{
    const QList<Notice> now = m_board.notices();
    const bool same = std::equal(now.cbegin(), now.cend(), m_notices.cbegin(), m_notices.cend(),
                                 [](const Notice &a, const Notice &b) { return a.key() == b.key(); });
    if (same) { // only what was seen: the current line stays where it is
        m_notices = now;
        if (!m_notices.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_notices = now;
    endResetModel();
}

int NoticeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notices.size());
}

QVariant NoticeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_notices.size())
        return {};
    const Notice &notice = m_notices[index.row()];
    const QString store = m_storeName(notice.store);
    const QString when = words::formatMoment(notice.at, m_clock.now());
    const bool unseen = !m_board.isSeen(notice);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return noticeWords(notice, store);
    case Qt::AccessibleTextRole: {
        const QString said = noticeWords(notice, store) + u", "_s + store + u", "_s + when;
        return unseen ? tr("new: %1", "a notice that nobody has seen").arg(said) : said;
    }
    case WhereRole:
        return QString(store + u" · "_s + when);
    case IconRole:
        return iconOf(notice.kind);
    case TroubleRole:
        return notice.isTrouble();
    case UnseenRole:
        return unseen;
    default:
        return {};
    }
}

void NoticeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect room = option.rect;
    const bool current = drawLineGround(painter, option);
    const bool unseen = index.data(NoticeModel::UnseenRole).toBool();
    const bool trouble = index.data(NoticeModel::TroubleRole).toBool();
    const int line = room.height() / 2;
    const QRect upper(room.left() + textLeft, room.top() + 5, room.width() - textLeft - side, line - 4);
    const QRect lower(upper.left(), room.top() + line, upper.width(), line - 5);
    Icons::paint(painter, QRect(room.left() + side + 2, upper.center().y() - iconSize / 2 + 1, iconSize, iconSize),
                 index.data(NoticeModel::IconRole).toString(), trouble ? t.bad : t.text2, trouble);
    QRect words = upper;
    if (unseen) {
        const QRect dot(upper.right() - dotSize, upper.center().y() - dotSize / 2 + 1, dotSize, dotSize);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accent);
        painter->drawEllipse(dot);
        words.setRight(dot.left() - side);
    }
    painter->setFont(unseen ? strong(option.font) : option.font);
    drawText(painter, words, index.data().toString(), t.text);
    painter->setFont(fontOf(TypeStep::Small));
    drawText(painter, lower, index.data(NoticeModel::WhereRole).toString(), current ? t.text2 : t.muted);
    painter->restore();
}

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, std::max(44, option.fontMetrics.height() + QFontMetrics(fontOf(TypeStep::Small)).height() + 12)};
}

NoticeList::NoticeList(NoticeBoard &board, const std::function<QString(StoreId)> &storeName, const Clock &clock,
                       QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_model(new NoticeModel(board, storeName, clock, this))
    , m_title(new Label({}, Tone::Normal, TypeStep::Section, this))
    , m_allSeen(makeButton({}, ButtonKind::Quiet, this))
    , m_clear(makeButton({}, ButtonKind::Quiet, this))
    , m_faces(new QStackedWidget(this))
    , m_view(new QListView(this))
    , m_empty(new EmptyState(this))
{
    m_allSeen->setObjectName(u"noticesSeen"_s);
    m_clear->setObjectName(u"noticesClear"_s);
    m_view->setObjectName(u"notices"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_allSeen);
    head->addWidget(m_clear);
    column->addLayout(head);
    m_faces->addWidget(m_view);
    m_faces->addWidget(m_empty);
    column->addWidget(m_faces);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new NoticeDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    setFocusProxy(m_view);
    connect(m_view, &QListView::clicked, this, &NoticeList::open);
    connect(m_view, &QListView::activated, this, &NoticeList::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_view->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
    });
    connect(m_allSeen, &QPushButton::clicked, &m_board, &NoticeBoard::markAllSeen);
    connect(m_clear, &QPushButton::clicked, &m_board, &NoticeBoard::clear);
    connect(&m_board, &NoticeBoard::changed, this, &NoticeList::follow);
    retranslate();
}

void NoticeList::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Notice notice = m_model->notice(index.row());
    m_board.markSeen(notice);
    Q_EMIT chosen(notice);
}

void NoticeList::follow()
{
    // A line that comes moves the others: an Enter that is on its way is meant for the one that was chosen.
    const QModelIndex before = m_view->currentIndex();
    const std::optional<Notice> chosen = before.isValid() ? std::optional(m_model->notice(before.row())) : std::nullopt;
    m_model->reload();
    for (int row = 0; chosen && row < m_model->rowCount(); ++row) {
        if (m_model->notice(row).key() == chosen->key())
            m_view->setCurrentIndex(m_model->index(row, 0));
    }
    const bool none = m_model->rowCount() == 0;
    m_faces->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_view);
    const int lines = none ? emptyHeight : m_view->sizeHintForRow(0) * m_model->rowCount();
    m_faces->setFixedSize(listWidth, std::min(lines, mostHeight));
    if (!none && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0)); // where the arrows begin
    const bool unseen = !m_board.unseen().isEmpty();
    const bool had = m_allSeen->hasFocus() || m_clear->hasFocus();
    m_allSeen->setEnabled(unseen);
    m_allSeen->setToolTip(unseen ? QString() : tr("Everything was seen."));
    m_clear->setEnabled(!none);
    m_clear->setToolTip(none ? tr("There is nothing to clear.") : QString());
    if (had)
        m_view->setFocus(Qt::OtherFocusReason);
}

void NoticeList::retranslate()
{
    setAccessibleName(tr("What happened"));
    m_view->setAccessibleName(tr("What happened"));
    m_title->setText(tr("What happened"));
    m_allSeen->setText(tr("Mark all as seen"));
    m_clear->setText(tr("Clear"));
    m_empty->setWords(u"alert"_s, tr("Nothing has happened"),
                      tr("New orders, refusals of Prom and troubles of the exchange are told here."));
    follow();
}

void NoticeList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
