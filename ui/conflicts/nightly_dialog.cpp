// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/nightly_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/field.h"
#include "ui/common/when_done.h"
#include "words/sentence.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

NightlyDialog::NightlyDialog(const QList<stores::Store> &stores, listings::Differences &differences, QWidget *parent)
    : ActDialog(tr("Compare every night"), tr("When is what stands here compared with Prom by itself?"), parent)
    , m_differences(differences)
    , m_error(new Banner)
{
    setObjectName(u"nightlyDialog"_s);
    addText(tr("Every listing is read, which takes some minutes for a large store. It begins at this hour of Kyiv, or "
               "as soon as Kramar runs after it; the first time at once. What differs is told by a notice."));
    for (const stores::Store &store : stores) {
        auto *hour = new QComboBox;
        hour->setObjectName(u"hour_%1"_s.arg(store.id.value()));
        hour->addItem(tr("Only when I ask"), -1);
        for (int each = 0; each < 24; ++each)
            hour->addItem(u"%1:00"_s.arg(each, 2, 10, QLatin1Char('0')), each);
        hour->setEnabled(false);
        m_choices.append({store.id, hour});
        body()->addWidget(new Field(store.name, hour));
        whenDone(this, m_differences.nightly(store.id), [this, hour](const Result<std::optional<int>> &now) {
            if (!now)
                return fail(now.error());
            hour->setCurrentIndex(hour->findData(now->value_or(-1)));
            hour->setEnabled(true);
        });
    }
    m_error->hide();
    body()->addWidget(m_error);
    addWayOut(tr("Leave as it is"));
    m_go = addVerb(tr("Save"), ButtonKind::Primary, [this] {
        m_go->setEnabled(false);
        save(0);
        return false; // closes when the books have it
    });
    m_go->setObjectName(u"saveNightly"_s);
}

// One store after the other; what could not be read is left as it is.
void NightlyDialog::save(qsizetype from)
{
    if (from == m_choices.size()) {
        Q_EMIT saved();
        return accept();
    }
    const Choice &choice = m_choices[from];
    if (!choice.hour->isEnabled())
        return save(from + 1);
    const int hour = choice.hour->currentData().toInt();
    whenDone(this, m_differences.setNightly(choice.store, hour < 0 ? std::nullopt : std::optional(hour)),
             [this, from](const Done &done) {
                 if (!done)
                     return fail(done.error());
                 save(from + 1);
             });
}

void NightlyDialog::fail(const Error &error)
{
    const words::Sentence told = words::sentenceFor(error);
    m_error->setWords(Banner::Kind::Error, told.what, told.remedy);
    m_error->show();
    m_go->setEnabled(true);
}

} // namespace kramar::ui
