// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/export_bar.h"

#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include "words/format.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int pauseMs = 300; // what is done sooner needs no bar
constexpr int saidMs = 8000;
constexpr int steps = 1000;

} // namespace

ExportBar::ExportBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new Label({}, Tone::Second))
    , m_bar(new QProgressBar(this))
    , m_link(new LinkButton)
{
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageSide, 0, metrics::pageSide, 0);
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(m_link);
    row->addStretch(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_path.isEmpty()) {
            m_active = true;
            Q_EMIT activeChanged();
        } else {
            end();
        }
    });
    connect(m_link, &LinkButton::clicked, this, [this] {
        if (m_path.isEmpty())
            Q_EMIT cancelRequested();
        else
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath()));
    });
}

void ExportBar::begin(qint64 count)
{
    m_count = count;
    m_path.clear();
    setDone(0);
    m_timer.start(pauseMs);
}

void ExportBar::setDone(qint64 done)
{
    m_done = done;
    m_bar->setValue(m_count > 0 ? static_cast<int>(done * steps / m_count) : 0);
    say();
}

void ExportBar::showWritten(const QString &path, qint64 rows)
{
    m_path = path;
    m_done = rows;
    say();
    m_timer.start(saidMs);
    m_active = true;
    Q_EMIT activeChanged();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ExportBar::end()
{
    m_timer.stop();
    m_active = false;
    Q_EMIT activeChanged();
}

void ExportBar::say()
{
    const bool written = !m_path.isEmpty();
    m_bar->setVisible(!written);
    if (written)
        m_words->setText(tr("%n row(s) saved: %1", nullptr, static_cast<int>(m_done))
                             .arg(shortName(QFileInfo(m_path).fileName(), 60)));
    else
        m_words->setText(tr("Saving row %1 of %2").arg(words::formatCount(m_done), words::formatCount(m_count)));
    m_link->setWords(written ? tr("Open the folder") : tr("Cancel"));
    setAccessibleName(m_words->text());
}

void ExportBar::retranslate()
{
    say();
}

} // namespace kramar::ui
