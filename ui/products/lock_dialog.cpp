// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/lock_dialog.h"

#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/products/listing_words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int columns = 2, longestReason = 200, dialogWidth = 520;

} // namespace

LockDialog::LockDialog(const listings::LockSurvey &survey, const QString &name, const QString &ticked,
                       const std::function<void(const listings::LockWishes &)> &go, QWidget *parent)
    : ActDialog(tr("Do not synchronise"),
                name.isEmpty() ? tr("Which fields of %n product(s) are not synchronised?", nullptr,
                                    static_cast<int>(survey.listings))
                               : tr("Which fields of “%1” are not synchronised?").arg(shortName(name)),
                parent)
    , m_survey(survey)
    , m_reason(new QLineEdit)
    , m_dropped(new Label({}, Tone::Second))
{
    setObjectName(u"locks"_s);
    setMinimumWidth(dialogWidth);
    addText(tr("What is ticked is changed by nothing here, neither by hand nor by a price list or the warehouses, and "
               "is not sent. What Prom has is still read and shown."));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    const qsizetype rows = (listingFields().size() + columns - 1) / columns;
    for (const QLatin1StringView field : listingFields()) {
        auto *box = new QCheckBox(fieldLabel(field));
        box->setObjectName(u"lock_"_s + field);
        const qint64 locked = survey.locked.value(field);
        if (ticked == field || (locked > 0 && locked == survey.listings)) {
            box->setChecked(true);
        } else if (locked > 0) {
            box->setTristate(true);
            box->setCheckState(Qt::PartiallyChecked);
            box->setToolTip(tr("In %1 of %2").arg(locked).arg(survey.listings));
        }
        const auto place = static_cast<int>(m_boxes.size());
        grid->addWidget(box, place % static_cast<int>(rows), place / static_cast<int>(rows));
        connect(box, &QCheckBox::stateChanged, this, &LockDialog::follow);
        m_boxes.append({QString(field), box});
    }
    body()->addLayout(grid);
    m_reason->setObjectName(u"lockReason"_s);
    m_reason->setMaxLength(longestReason);
    m_reason->setText(survey.reason.value_or(QString()));
    body()->addWidget(new Field(tr("Reason, shown at the field"), m_reason));
    connect(m_reason, &QLineEdit::textChanged, this, &LockDialog::follow);
    m_dropped->setObjectName(u"lockDropped"_s);
    m_dropped->setWordWrap(true);
    QSizePolicy room = m_dropped->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    m_dropped->setSizePolicy(room);
    body()->addWidget(m_dropped);
    addWayOut(tr("Cancel"));
    m_go = addVerb(tr("Save"), ButtonKind::Primary, [this, go] {
        go(wishes());
        return true;
    });
    m_go->setObjectName(u"saveLocks"_s);
    follow();
    m_reason->setFocus();
}

listings::LockWishes LockDialog::wishes() const
{
    listings::LockWishes wishes{.reason = m_reason->text().simplified()};
    const bool anotherReason = wishes.reason != m_survey.reason.value_or(QString());
    for (const auto &[field, box] : m_boxes) {
        const qint64 locked = m_survey.locked.value(field);
        if (box->checkState() == Qt::Checked && (locked < m_survey.listings || anotherReason))
            wishes.lock.append(field);
        else if (box->checkState() == Qt::Unchecked && locked > 0)
            wishes.unlock.append(field);
    }
    return wishes;
}

void LockDialog::follow()
{
    const listings::LockWishes wanted = wishes();
    qint64 dropped = 0;
    for (const QString &field : wanted.lock)
        dropped += m_survey.waiting.value(field);
    m_dropped->setText(
        tr("%n change(s) that Prom has not confirmed will be dropped.", nullptr, static_cast<int>(dropped)));
    m_dropped->setVisible(dropped > 0);
    m_go->setEnabled(!wanted.lock.isEmpty() || !wanted.unlock.isEmpty());
}

} // namespace kramar::ui
