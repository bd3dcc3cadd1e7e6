// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demo_report.h"

#include "ui/common/list_page.h"
#include "words/format.h"
#include "words/sentence.h"
#include "words/titles.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace kramar::window {

namespace {

constexpr int settleMs = 400; // rows, thumbnails and detail are asked for when a page is first shown

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

} // namespace

DemoReport::DemoReport(DemoSession &session, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_folder(folder)
{
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QString &page : {u"orders"_s, u"clients"_s, u"products"_s, u"balances"_s, u"documents"_s, u"queue"_s,
                                    u"settings"_s, u"store:%1"_s.arg(session.store().value())})
            m_left.append(theme + u'/' + page);
    }
    exchange::Exchange &exchange = m_session.app().backend().exchange();
    connect(&exchange, &exchange::Exchange::roundEnded, this, [this](const exchange::RoundReport &report) {
        disconnect(&m_session.app().backend().exchange(), nullptr, this, nullptr);
        print(report);
        takePicture();
    });
    exchange.sync(m_session.store());
}

void DemoReport::print(const exchange::RoundReport &report)
{
    m_ok = report.ok();
    out() << tr("Round of the demo shop: %1 s")
                 .arg(QString::number(static_cast<double>(report.ended.ms() - report.started.ms()) / 1000.0, 'f', 1))
          << Qt::endl;
    for (const exchange::ActionReport &action : report.actions) {
        out() << u"  "_s
              << tr("%1: read %2, new %3, changed %4, skipped %5, failed %6, sent %7; requests %8, %9 ms")
                     .arg(words::title(action.action), words::formatCount(action.seen),
                          words::formatCount(action.created), words::formatCount(action.changed),
                          words::formatCount(action.skipped), words::formatCount(action.failed),
                          words::formatCount(action.sent), words::formatCount(action.requests),
                          words::formatCount(action.ms))
              << Qt::endl;
        if (action.error)
            out() << u"    "_s << words::sentenceFor(*action.error).joined() << Qt::endl;
    }
    if (report.error)
        out() << words::sentenceFor(*report.error).joined() << Qt::endl;
}

void DemoReport::takePicture()
{
    if (m_left.isEmpty()) {
        out() << tr("Screenshots: %1").arg(QDir::toNativeSeparators(m_folder)) << Qt::endl;
        QApplication::exit(m_ok ? 0 : 1);
        return;
    }
    const QString next = m_left.takeFirst();
    const QString theme = next.section(u'/', 0, 0);
    const QString key = next.section(u'/', 1);
    WindowApp &app = m_session.app();
    app.theme().setTheme(ui::themeOf(theme));
    app.window().go(key);
    if (auto *list = qobject_cast<ui::ListPage *>(app.window().page(key));
        list && list->table()->model()->rowCount() > 0)
        list->table()->selectRow(0);
    QTimer::singleShot(settleMs, this, [this, theme, key] {
        const QString name = u"%1-%2.png"_s.arg(key.section(u':', 0, 0), theme);
        if (!m_session.app().window().grab().save(QDir(m_folder).filePath(name))) {
            out() << tr("The picture %1 could not be saved.").arg(name) << Qt::endl;
            m_ok = false;
        }
        takePicture();
    });
}

} // namespace kramar::window
