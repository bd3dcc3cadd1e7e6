// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/kept_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/detail_pane.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/common/table_model.h"
#include "ui/common/when_done.h"
#include "words/sentence.h"
#include "words/values.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int dialogWidth = 760;
constexpr int tableHeight = 260;

TableColumn column(const QString &key, const std::function<QString()> &title, int width, QString KeptLine::*part)
{
    return {.key = key, .title = title, .width = width, .sortable = false, .cell = [part](const QVariant &payload) {
                const QString text = payload.value<KeptLine>().*part;
                return Cell::plain(text).withTooltip(text);
            }};
}

QList<TableColumn> keptColumns(KeptDialog::What what)
{
    const bool prices = what == KeptDialog::What::Prices;
    QList<TableColumn> columns{column(
        u"object"_s, [prices] { return prices ? KeptDialog::tr("Listing") : KeptDialog::tr("Order"); }, 240,
        &KeptLine::object)};
    columns.first().stretch = true;
    columns.append(column(
        u"field"_s, [] { return KeptDialog::tr("What"); }, 130, &KeptLine::field));
    columns.append(column(
        u"on_prom"_s, [] { return KeptDialog::tr("On Prom now"); }, 150, &KeptLine::onProm));
    columns.append(column(
        u"ours"_s, [] { return KeptDialog::tr("Kept here"); }, 150, &KeptLine::ours));
    return columns;
}

} // namespace

QFuture<Result<QList<qint64>>> KeptSource::ids(const TableQuery &)
{
    QList<qint64> ids;
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        ids.append(i + 1);
    return QtFuture::makeReadyFuture(Result<QList<qint64>>(ids));
}

QFuture<Result<QList<RowData>>> KeptSource::rows(const QList<qint64> &ids)
{
    QList<RowData> rows;
    for (const qint64 id : ids) {
        if (id >= 1 && id <= m_lines.size())
            rows.append({id, QVariant::fromValue(m_lines[id - 1])});
    }
    return QtFuture::makeReadyFuture(Result<QList<RowData>>(rows));
}

KeptDialog::KeptDialog(What what, StoreId store, exchange::SwitchDesk &desk, QWidget *parent)
    : ActDialog(what == What::Prices ? tr("Update prices") : tr("Update order statuses"),
                what == What::Prices ? tr("What becomes of the prices that were kept here?")
                                     : tr("What becomes of the statuses that were kept here?"),
                parent)
    , m_what(what)
    , m_source(new KeptSource)
    , m_model(new TableModel(std::unique_ptr<RowSource>(m_source), keptColumns(what), ObjectKind::Listing, this))
    , m_table(new ObjectTable(m_model))
    , m_summary(new Label({}, Tone::Second))
    , m_error(new Banner)
{
    setMinimumWidth(dialogWidth);
    m_summary->setWordWrap(true);
    m_table->setFixedHeight(tableHeight);
    m_table->setAccessibleName(tr("What is kept here"));
    body()->addWidget(m_summary);
    body()->addWidget(new Line);
    body()->addWidget(m_table);
    body()->addWidget(new Line);
    m_error->setTall(true);
    m_error->hide();
    body()->addWidget(m_error);
    addWayOut(tr("Leave it switched off"));
    m_drop = addVerb(tr("Take what Prom has"), ButtonKind::Normal, [this] {
        Q_EMIT decided(listings::Kept::Drop);
        return true;
    });
    m_send = addVerb(tr("Send"), ButtonKind::Primary, [this] {
        Q_EMIT decided(listings::Kept::Send);
        return true;
    });
    m_drop->setObjectName(u"dropKept"_s);
    m_send->setObjectName(u"sendKept"_s);
    for (QPushButton *button : {m_drop, m_send}) {
        button->setEnabled(false);
        button->setToolTip(tr("It is still being read."));
    }
    if (what == What::Prices)
        whenDone(this, desk.keptPrices(store), [this](const Result<QList<listings::KeptPrice>> &kept) {
            if (!kept)
                return fail(kept.error());
            QList<KeptLine> lines;
            for (const listings::KeptPrice &each : *kept)
                lines.append({each.sku.isEmpty() ? each.name : each.sku + u' ' + each.name,
                              words::fieldTitle(each.field),
                              words::fieldValue(each.field, each.onProm, each.currency.code()),
                              words::fieldValue(each.field, each.ours, each.currency.code())});
            showLines(lines);
        });
    else
        whenDone(this, desk.keptStatuses(store), [this](const Result<QList<exchange::QueueLine>> &kept) {
            if (!kept)
                return fail(kept.error());
            QList<KeptLine> lines;
            for (const exchange::QueueLine &each : *kept) {
                for (const exchange::QueueLine::Difference &difference : each.differences)
                    lines.append({each.object, words::fieldTitle(difference.field),
                                  words::fieldValue(difference.field, difference.onProm),
                                  words::fieldValue(difference.field, difference.wanted)});
            }
            showLines(lines);
        });
}

void KeptDialog::showLines(const QList<KeptLine> &lines)
{
    m_source->setLines(lines);
    m_model->refresh();
    const auto count = static_cast<int>(lines.size());
    m_summary->setText(m_what == What::Prices
                           ? tr("%n price(s) changed here since would go to Prom.", nullptr, count)
                           : tr("%n status(es) changed here since would go to Prom.", nullptr, count));
    m_send->setText(tr("Send %n change(s)", nullptr, count));
    for (QPushButton *button : {m_drop, m_send}) {
        button->setEnabled(true);
        button->setToolTip({});
    }
}

void KeptDialog::fail(const Error &error)
{
    const words::Sentence told = words::sentenceFor(error);
    m_error->setWords(Banner::Kind::Error, told.what, told.remedy);
    m_error->show();
}

} // namespace kramar::ui
