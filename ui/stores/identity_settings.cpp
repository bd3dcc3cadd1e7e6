// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/identity_settings.h"

#include "ui/common/buttons.h"
#include "ui/common/label.h"
#include "ui/common/move_keys.h"
#include "ui/common/tokens.h"
#include "words/values.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using kramar::stores::Creating;
using kramar::stores::IdentityKey;

namespace kramar::ui {

namespace {

constexpr int keyRole = Qt::UserRole;
constexpr int hintInset = 26;
constexpr int keysWidth = 340;

struct KeyWords {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::IdentitySettings)

public:
    static QString inFull(IdentityKey key)
    {
        switch (key) {
        case IdentityKey::Sku:
            return tr("SKU of the listing and of the product");
        case IdentityKey::PromId:
            return tr("Prom ID: as the SKU, or of a linked listing");
        case IdentityKey::ExternalId:
            return tr("External ID: as the SKU, or of a linked listing");
        case IdentityKey::Name:
            return tr("Name, the whole of it");
        }
        Q_UNREACHABLE();
    }
    static QString title(IdentityKey key)
    {
        switch (key) {
        case IdentityKey::PromId:
            return tr("Prom ID");
        case IdentityKey::Name:
            return tr("Name");
        case IdentityKey::Sku:
        case IdentityKey::ExternalId:
            return words::fieldTitle(toCode(key));
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString identityKeyTitle(IdentityKey key)
{
    return KeyWords::title(key);
}

IdentitySettings::IdentitySettings(QWidget *parent)
    : QWidget(parent)
    , m_keys(new QListWidget(this))
    , m_up(makeIconButton(u"arrow_up"_s, {}, this))
    , m_down(makeIconButton(u"arrow_down"_s, {}, this))
    , m_keysWords(new Label({}, Tone::Second))
    , m_keysHint(new Label({}, Tone::Muted, TypeStep::Small))
    , m_newWords(new Label({}, Tone::Second))
    , m_new(new QButtonGroup(this))
    , m_download(makeButton({}, ButtonKind::Normal, this, u"receive"_s))
{
    m_keys->setObjectName(u"identityKeys"_s);
    m_keys->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_keys->setMouseTracking(true);
    m_keys->setDragDropMode(QAbstractItemView::InternalMove);
    m_keys->setDefaultDropAction(Qt::MoveAction);
    m_keys->setFixedWidth(keysWidth);
    new MoveKeys(m_keys, [this](int by) { move(by); });
    m_up->setObjectName(u"keyUp"_s);
    m_down->setObjectName(u"keyDown"_s);
    m_keysHint->setWordWrap(true);
    m_keysHint->setFixedWidth(keysWidth);

    auto *list = new QHBoxLayout;
    list->setSpacing(4);
    list->addWidget(m_keys);
    auto *arrows = new QVBoxLayout;
    arrows->setSpacing(2);
    arrows->addWidget(m_up);
    arrows->addWidget(m_down);
    arrows->addStretch(1);
    list->addLayout(arrows);
    auto *keys = new QVBoxLayout;
    keys->setSpacing(6);
    keys->addWidget(m_keysWords);
    keys->addLayout(list);
    keys->addWidget(m_keysHint);
    keys->addStretch(1);

    auto *fresh = new QVBoxLayout;
    fresh->setSpacing(2);
    fresh->addWidget(m_newWords);
    fresh->addSpacing(4);
    for (const Creating creating : {Creating::CreateProducts, Creating::LinkExisting, Creating::LeaveUnlinked}) {
        auto *choice = new QRadioButton(this);
        choice->setObjectName(u"new_"_s + toCode(creating));
        m_new->addButton(choice, static_cast<int>(creating));
        fresh->addWidget(choice);
        auto *hint = new Label({}, Tone::Muted, TypeStep::Small);
        hint->setWordWrap(true);
        hint->setContentsMargins(hintInset, 0, 0, 6);
        fresh->addWidget(hint);
        m_newHints.append(hint);
    }
    m_download->setObjectName(u"downloadProducts"_s);
    fresh->addSpacing(4);
    fresh->addWidget(m_download, 0, Qt::AlignLeft);
    fresh->addStretch(1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(40);
    row->addLayout(keys);
    row->addLayout(fresh, 1);

    connect(m_keys, &QListWidget::itemChanged, this, &IdentitySettings::takeMark);
    connect(m_keys->model(), &QAbstractItemModel::rowsMoved, this, &IdentitySettings::tell);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_new, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            tell();
    });
    connect(m_download, &QPushButton::clicked, this, &IdentitySettings::downloadWanted);
    retranslate();
    showPolicy(m_policy);
}

void IdentitySettings::showPolicy(const stores::IdentityPolicy &policy)
{
    const bool sameKeys = m_keys->count() > 0 && this->policy().keys == policy.keys;
    m_policy = policy;
    const QSignalBlocker shown(m_new);
    m_new->button(static_cast<int>(policy.newListings))->setChecked(true);
    if (!sameKeys) // what is ticked off keeps the place where the person put it
        fill();
}

void IdentitySettings::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const int current = std::max(0, m_keys->currentRow());
    m_keys->clear();
    QList<IdentityKey> keys = m_policy.keys;
    for (const IdentityKey key : stores::allIdentityKeys()) {
        if (!keys.contains(key))
            keys.append(key);
    }
    for (const IdentityKey key : std::as_const(keys)) {
        auto *item = new QListWidgetItem(KeyWords::inFull(key), m_keys);
        item->setData(keyRole, static_cast<int>(key));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(m_policy.keys.contains(key) ? Qt::Checked : Qt::Unchecked);
    }
    m_keys->setCurrentRow(current);
    fitHeight();
}

void IdentitySettings::fitHeight()
{
    const int rowHeight = std::max(metrics::controlHeight, fontMetrics().height() + 8);
    for (int row = 0; row < m_keys->count(); ++row)
        m_keys->item(row)->setSizeHint(QSize(0, rowHeight));
    m_keys->setFixedHeight(rowHeight * m_keys->count() + 2 * m_keys->frameWidth());
}

stores::IdentityPolicy IdentitySettings::policy() const
{
    stores::IdentityPolicy policy = m_policy;
    policy.keys.clear();
    for (int row = 0; row < m_keys->count(); ++row) {
        if (m_keys->item(row)->checkState() == Qt::Checked)
            policy.keys.append(static_cast<IdentityKey>(m_keys->item(row)->data(keyRole).toInt()));
    }
    policy.newListings = static_cast<Creating>(m_new->checkedId());
    return policy;
}

void IdentitySettings::takeMark(QListWidgetItem *item)
{
    if (m_filling)
        return;
    if (policy().keys.isEmpty()) {
        const QScopedValueRollback filling(m_filling, true);
        item->setCheckState(Qt::Checked);
        m_keysHint->setTone(Tone::Warn);
        m_keysHint->setText(tr("One key has to stay."));
        return;
    }
    tell();
}

void IdentitySettings::move(int by)
{
    const int from = m_keys->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_keys->count())
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        m_keys->insertItem(to, m_keys->takeItem(from));
        m_keys->setCurrentRow(to);
    }
    tell();
}

void IdentitySettings::tell()
{
    if (m_filling)
        return;
    retranslate();
    const stores::IdentityPolicy now = policy();
    if (now == m_policy)
        return;
    m_policy = now;
    Q_EMIT changed(now);
}

void IdentitySettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    QWidget::changeEvent(event);
}

void IdentitySettings::retranslate()
{
    m_keysWords->setText(tr("A listing is the product with the same"));
    m_keys->setAccessibleName(tr("Keys that listings are linked by, in their order"));
    m_keysHint->setTone(Tone::Muted);
    m_keysHint->setText(tr("The first key that finds anything decides; where it finds several, a person does, on the "
                           "Linking page. Drag, or Alt+↑ and Alt+↓, to put in order."));
    m_keysHint->setMinimumHeight(m_keysHint->heightForWidth(keysWidth));
    setIconButtonWords(m_up, tr("Up (Alt+↑)"));
    setIconButtonWords(m_down, tr("Down (Alt+↓)"));
    m_newWords->setText(tr("New listings that come with the exchange"));
    const QStringList titles{tr("Link, and make a product of what nothing links"),
                             tr("Link, and leave the rest unlinked"), tr("Leave all of them unlinked")};
    const QStringList hints{tr("The product gets the listing's name, SKU and unit."),
                            tr("What has no product waits on the Linking page."),
                            tr("Nothing is linked or made without a person.")};
    for (int i = 0; i < titles.size(); ++i) {
        m_new->button(i)->setText(titles[i]);
        m_new->button(i)->setAccessibleDescription(hints[i]);
        m_newHints[i]->setText(hints[i]);
    }
    m_download->setText(tr("Download products from the site…"));
    m_download->setToolTip(tr("Links what was read, makes products, or takes over the balances: counted before"));
    const QScopedValueRollback filling(m_filling, true);
    for (int row = 0; row < m_keys->count(); ++row)
        m_keys->item(row)->setText(
            KeyWords::inFull(static_cast<IdentityKey>(m_keys->item(row)->data(keyRole).toInt())));
}

} // namespace kramar::ui
