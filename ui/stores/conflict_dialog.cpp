// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/conflict_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/choices.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "words/sentence.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int dialogWidth = 560;

} // namespace

ConflictDialog::ConflictDialog(const stores::Store &store, stores::ConflictRule now, listings::Conflicts &conflicts,
                               QWidget *parent)
    : ActDialog(tr("Conflicts"), tr("“%1”: a field was changed here and on Prom. Whose value stays?").arg(store.name),
                parent)
    , m_store(store.id)
    , m_before(now)
    , m_conflicts(conflicts)
    , m_rule(new Segmented)
    , m_meaning(new Label({}, Tone::Second))
    , m_error(new Banner)
{
    setMinimumWidth(dialogWidth);
    m_rule->setObjectName(u"conflictRule"_s);
    m_rule->setAccessibleName(tr("Whose value stays"));
    m_rule->setWords({tr("Ours"), tr("Prom's"), tr("Ask each time")});
    m_rule->setCurrent(static_cast<int>(now));
    auto *row = new QHBoxLayout;
    row->addWidget(m_rule);
    row->addStretch(1);
    body()->addLayout(row);
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(m_meaning->fontMetrics().lineSpacing() * 4); // nothing moves under the mouse
    m_meaning->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    body()->addWidget(m_meaning);
    m_error->hide();
    body()->addWidget(m_error);
    addWayOut(tr("Leave as it is"));
    m_go = addVerb(tr("Save"), ButtonKind::Primary, [this] {
        apply();
        return false; // closes when the books have it
    });
    m_go->setObjectName(u"saveRule"_s);
    connect(m_rule, &Segmented::currentChanged, this, &ConflictDialog::follow);
    follow();
}

stores::ConflictRule ConflictDialog::wanted() const
{
    return static_cast<stores::ConflictRule>(m_rule->current());
}

void ConflictDialog::follow()
{
    QString meaning;
    switch (wanted()) {
    case stores::ConflictRule::Ours:
        meaning = tr("What you changed here is sent and replaces what somebody changed in the Prom cabinet meanwhile.");
        break;
    case stores::ConflictRule::Theirs:
        meaning = tr("What was changed in the Prom cabinet is taken; your own change of that field is given up. It can "
                     "be read in the history of the listing.");
        break;
    case stores::ConflictRule::Ask:
        meaning = tr("Neither: both values wait side by side under Conflicts until somebody chooses. Other fields of "
                     "the listing go on, and quantities of counted products are never asked about.");
        break;
    }
    m_meaning->setText(meaning);
    const QString why = m_busy ? tr("It is being saved.") : wanted() == m_before ? tr("It is so already.") : QString();
    m_go->setEnabled(why.isEmpty());
    m_go->setToolTip(why);
    m_go->setAccessibleDescription(why);
}

void ConflictDialog::apply()
{
    m_busy = true;
    follow();
    whenDone(this, m_conflicts.setRule(m_store, wanted()), [this](const Result<listings::Settled> &settled) {
        m_busy = false;
        if (settled) {
            Q_EMIT chosen(*settled);
            return accept();
        }
        const words::Sentence told = words::sentenceFor(settled.error());
        m_error->setWords(Banner::Kind::Error, told.what, told.remedy);
        m_error->show();
        follow();
    });
}

} // namespace kramar::ui
