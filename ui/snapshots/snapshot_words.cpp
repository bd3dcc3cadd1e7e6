// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snapshots/snapshot_words.h"

#include "ui/products/listing_words.h"
#include "words/format.h"
#include "words/language.h"
#include "words/values.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct SnapshotWords {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::SnapshotWords)
};

QString columnTitle(QStringView key)
{
    if (key == u"prom_id")
        return SnapshotWords::tr("Prom ID");
    if (key == u"sku")
        return SnapshotWords::tr("SKU");
    if (key == u"currency")
        return SnapshotWords::tr("Currency");
    return fieldLabel(key);
}

} // namespace

QString snapshotKindTitle(QStringView kind)
{
    using namespace listings::snapshot_kind;
    if (kind == first)
        return SnapshotWords::tr("First reading");
    if (kind == byHand)
        return SnapshotWords::tr("Made by hand");
    if (kind == beforeBulk)
        return SnapshotWords::tr("Before a bulk edit");
    if (kind == beforeRestore)
        return SnapshotWords::tr("Before a restore");
    if (kind == beforePrices)
        return SnapshotWords::tr("Before new prices");
    if (kind == beforeSettle)
        return SnapshotWords::tr("Before differences were settled");
    if (kind == beforeDrop)
        return SnapshotWords::tr("Before changes were given up");
    return kind.toString();
}

QString sizeWords(qint64 bytes)
{
    return bytes > 0 ? words::locale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat) : QString();
}

QString momentOf(const listings::Snapshot &snapshot)
{
    return words::formatMomentInFull(snapshot.at);
}

QString snapshotFileName(const listings::Snapshot &snapshot, const QString &storeName)
{
    static const QRegularExpression unsafe(u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString name = SnapshotWords::tr("snapshot %1 %2")
                             .arg(storeName, snapshot.at.toUtc().toLocalTime().toString(u"yyyy-MM-dd HH-mm"_s));
    return QString(name).replace(unsafe, u"-"_s);
}

listings::SnapshotTable snapshotTable()
{
    return {.habit = tables::CsvHabit::of(words::locale()),
            .title = columnTitle,
            .value = [](QStringView field, const QString &canonical, const QString &currency) {
                return words::fieldValue(field, canonical, currency);
            }};
}

} // namespace kramar::ui
