// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snapshots/restore_dialog.h"

#include "ui/products/listing_words.h"
#include "words/format.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

RestoreDialog::RestoreDialog(const QString &when, qint64 listings, const QList<Field> &fields,
                             const QStringList &ticked, QWidget *parent)
    : ActDialog(tr("Restore earlier values"),
                tr("Bring %n product(s) back to how they were %1?", nullptr, static_cast<int>(listings)).arg(when),
                parent)
{
    setObjectName(u"restoreDialog"_s);
    addText(
        tr("Choose the fields. Next you see each product before and after; nothing is changed until you say so, and "
           "it can be taken back."));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    int place = 0;
    for (const Field &field : fields) {
        auto *box = new QCheckBox(tr("%1 — %2").arg(fieldLabel(field.key), words::formatCount(field.listings)));
        box->setObjectName(u"field_"_s + field.key);
        box->setProperty("field", field.key);
        box->setEnabled(field.lock.isEmpty());
        box->setChecked(field.lock.isEmpty() && (ticked.isEmpty() || ticked.contains(field.key)));
        if (!field.lock.isEmpty()) {
            const QString why = refusalSentence(field.key, field.lock);
            box->setText(tr("%1 — not to be restored").arg(fieldLabel(field.key)));
            box->setToolTip(why);
            box->setAccessibleDescription(why);
        }
        grid->addWidget(box, place / 2, place % 2);
        ++place;
        m_boxes.append(box);
    }
    body()->addLayout(grid);
    addWayOut(tr("Leave as it is"));
}

QStringList RestoreDialog::chosen() const
{
    QStringList fields;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            fields.append(box->property("field").toString());
    }
    return fields;
}

void RestoreDialog::ask(const std::function<void(const QStringList &fields)> &take)
{
    QPushButton *go = addVerb(tr("Show what changes"), ButtonKind::Primary, [this, take] {
        take(chosen());
        return true;
    });
    go->setObjectName(u"showRestoring"_s);
    const auto follow = [this, go] {
        go->setEnabled(!chosen().isEmpty());
        go->setToolTip(go->isEnabled() ? QString() : tr("Choose at least one field."));
    };
    for (QCheckBox *box : std::as_const(m_boxes))
        connect(box, &QCheckBox::toggled, go, follow);
    follow();
    open();
}

} // namespace kramar::ui
