// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/named_objects.h"
#include "app/ctl/rows.h"
#include "app/ctl/shows.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "words/format.h"
#include "words/reasons.h"
#include "words/titles.h"
#include "words/values.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using stock::Document;
using stock::Pasted;

constexpr qint64 largestFile = 20'000'000; // bytes

Result<DocumentId> documentId(Errand &errand)
{
    bool isNumber = false;
    const qint64 id = errand.argument(0).toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return errand.refuse(Ctl::tr("“%1” is not the number of a document.").arg(errand.argument(0)));
    return DocumentId(id);
}

Result<QString> textOfFile(const QString &path)
{
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error::of(Error::Kind::Io, u"it cannot be read"_s).on(path);
    const QByteArray bytes = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > largestFile)
        return Error::of(Error::Kind::Io, u"it cannot be read, or is too large"_s).on(path);
    return QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
}

// "PL-150=10@612,50" as a row of a table.
Result<QStringList> cellsOf(Errand &errand, const QString &word)
{
    const qsizetype equals = word.lastIndexOf(u'=');
    if (equals <= 0)
        return errand.refuse(Ctl::tr("“%1” is no line: it is CODE=QUANTITY or CODE=QUANTITY@COST.").arg(word));
    const QString numbers = word.mid(equals + 1);
    const qsizetype at = numbers.indexOf(u'@');
    return QStringList{word.left(equals), at < 0 ? numbers : numbers.left(at),
                       at < 0 ? QString() : numbers.mid(at + 1)};
}

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

// What the words after `from` and --file say; a cost that is given where there can be none is refused.
Result<Pasted> lines(Errand &errand, DocumentKind kind, int from)
{
    QString text;
    stock::PasteColumns columns;
    const QStringList words = errand.line().arguments().mid(from);
    for (const QString &word : words) {
        const QStringList cells = TRY(cellsOf(errand, word));
        if (!cells[2].isEmpty() && kind != DocumentKind::Receipt)
            return Error::invalid(u"cost"_s, u"receipts_only"_s);
        text += quoted(cells[0]) + u'\t' + quoted(cells[1]) + u'\t' + quoted(cells[2]) + u'\n';
        columns.heading = false;
    }
    if (errand.line().has("file"_L1)) {
        if (!words.isEmpty())
            return errand.refuse(Ctl::tr("Give the lines here or by --file, not both."));
        text = TRY(textOfFile(errand.line().value("file"_L1)));
    }
    TRY(errand.books());
    return errand.database().readNow([&](storage::Connection &db) { return stock::readPaste(db, text, kind, columns); },
                                     errand.stop());
}

Result<bool> takesGood(Errand &errand)
{
    const QString take = errand.line().value("take"_L1, u"all"_s);
    if (take != u"all" && take != u"good")
        return errand.refuse(Ctl::tr("--take is all or good."));
    return take == u"good";
}

QJsonArray badRows(Errand &errand, const Pasted &pasted)
{
    QJsonArray rows;
    for (const stock::BadRow &bad : pasted.bad) {
        const QString reason = words::reasonOf(bad.reason);
        rows.append(QJsonObject{{u"row"_s, bad.row},
                                {u"text"_s, bad.text},
                                {u"field"_s, bad.reason.field},
                                {u"reason"_s, bad.reason.detail},
                                {u"message"_s, reason}});
        if (!errand.output().json())
            errand.output().note(
                Ctl::tr("Row %1 (%2): %3: %4")
                    .arg(QString::number(bad.row), bad.text, words::fieldTitle(bad.reason.field), reason));
    }
    return rows;
}

QString sentenceOf(const Document &document)
{
    const QString way =
        document.toWarehouse ? document.warehouseName + u" → "_s + document.toWarehouseName : document.warehouseName;
    const QString lines = Ctl::tr("%n lines", nullptr, static_cast<int>(document.lines));
    return Ctl::tr("%1 No. %2 (ID %3), %4: %5, %6.")
        .arg(words::title(document.kind), QString::number(document.number), QString::number(document.id.value()), way,
             lines, words::title(document.state).toLower());
}

QJsonObject withLines(const Document &document, const QList<stock::DocumentLine> &lines)
{
    QJsonObject row = rowOf(document);
    QJsonArray array;
    for (const stock::DocumentLine &line : lines)
        array.append(rowOf(line));
    row.insert(u"lines"_s, array);
    return row;
}

Result<ExitCode> answer(Errand &errand, DocumentId id, const QJsonArray &bad = {})
{
    stock::Documents &documents = TRY(errand.books())->documents();
    const Document document = TRY(await(documents.find(id), errand.stop()));
    QJsonObject row = withLines(document, TRY(await(documents.lines(id), errand.stop())));
    row.insert(u"bad_rows"_s, bad);
    errand.output().answer(row, sentenceOf(document));
    if (document.belowZero && !errand.output().json())
        errand.output().note(Ctl::tr("It left less than nothing on hand."));
    return bad.isEmpty() ? ExitCode::Ok : ExitCode::SomeFailed;
}

ExitCode nothingTaken(Errand &errand, const QJsonArray &bad)
{
    errand.output().answer({{u"bad_rows"_s, bad}}, {});
    if (!errand.output().json())
        errand.output().note(Ctl::tr("Nothing was written. --take good takes the other rows."));
    return ExitCode::SomeFailed;
}

} // namespace

Result<ExitCode> listDocuments(Errand &errand)
{
    constexpr qsizetype window = 500;
    stock::Documents &documents = TRY(errand.books())->documents();
    const QList<qint64> ids = TRY(await(documents.ids({}), errand.stop()));
    ListOutput list(errand.output(), {{"id"_L1, QT_TRANSLATE_NOOP("Ctl", "ID"), nullptr, true},
                                      {"kind"_L1, QT_TRANSLATE_NOOP("Ctl", "Document"), showDocumentKind},
                                      {"number"_L1, QT_TRANSLATE_NOOP("Ctl", "No."), nullptr, true},
                                      {"state"_L1, QT_TRANSLATE_NOOP("Ctl", "State"), showDocumentState},
                                      {"created_at"_L1, QT_TRANSLATE_NOOP("Ctl", "Created"), showMoment},
                                      {"warehouse"_L1, QT_TRANSLATE_NOOP("Ctl", "Warehouse")},
                                      {"to_warehouse"_L1, QT_TRANSLATE_NOOP("Ctl", "To")},
                                      {"line_count"_L1, QT_TRANSLATE_NOOP("Ctl", "Lines"), nullptr, true},
                                      {"quantity"_L1, QT_TRANSLATE_NOOP("Ctl", "Quantity"), nullptr, true},
                                      {"sum"_L1, QT_TRANSLATE_NOOP("Ctl", "Total"), nullptr, true},
                                      {"comment"_L1, QT_TRANSLATE_NOOP("Ctl", "Comment")}});
    for (qsizetype from = 0; from < ids.size(); from += window) {
        const auto rows = TRY(await(documents.rows(ids.mid(from, window)), errand.stop()));
        for (const Document &document : rows)
            list.add(rowOf(document));
    }
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> newDocument(Errand &errand)
{
    const auto kind = documentKindOf(errand.argument(0));
    if (!kind)
        return errand.refuse(Ctl::tr("A document is a receipt, write_off, transfer or stock_taking."));
    const stock::Warehouse where = TRY(warehouseOfOption(errand, "warehouse"_L1));
    stock::NewDocument document{.kind = *kind,
                                .warehouse = where.id,
                                .comment = errand.line().value("comment"_L1),
                                .uncountedIsNone = errand.line().has("uncounted-is-none"_L1)};
    if (errand.line().has("to"_L1))
        document.toWarehouse = TRY(warehouseOfOption(errand, "to"_L1)).id;
    const bool good = TRY(takesGood(errand));
    const Pasted pasted = TRY(lines(errand, *kind, 1));
    const QJsonArray bad = badRows(errand, pasted);
    if (!bad.isEmpty() && !good)
        return nothingTaken(errand, bad);
    stock::Documents &documents = TRY(errand.books())->documents();
    return answer(errand, TRY(await(documents.create(document, pasted.lines()), errand.stop())), bad);
}

Result<ExitCode> addToDocument(Errand &errand)
{
    const DocumentId id = TRY(documentId(errand));
    stock::Documents &documents = TRY(errand.books())->documents();
    const Document document = TRY(await(documents.find(id), errand.stop()));
    const bool good = TRY(takesGood(errand));
    const Pasted pasted = TRY(lines(errand, document.kind, 1));
    const QJsonArray bad = badRows(errand, pasted);
    if (!bad.isEmpty() && !good)
        return nothingTaken(errand, bad);
    if (pasted.good.isEmpty() && bad.isEmpty())
        return errand.refuse(Ctl::tr("Which lines? CODE=QUANTITY, or a table by --file."));
    TRY_DONE(await(errand.line().has("replace"_L1) ? documents.replaceLines(id, pasted.lines())
                                                   : documents.addLines(id, pasted.lines()),
                   errand.stop()));
    return answer(errand, id, bad);
}

Result<ExitCode> scanIntoDocument(Errand &errand)
{
    const DocumentId id = TRY(documentId(errand));
    stock::Documents &documents = TRY(errand.books())->documents();
    const QStringList codes = errand.line().arguments().mid(1);
    for (const QString &code : codes) {
        const stock::DocumentLine line = TRY(await(documents.scan(id, code), errand.stop()));
        if (!errand.output().json())
            errand.output().note(Ctl::tr("%1: %2").arg(line.name, words::formatQuantity(line.quantity)));
    }
    return answer(errand, id);
}

Result<ExitCode> showDocument(Errand &errand)
{
    const DocumentId id = TRY(documentId(errand));
    stock::Documents &documents = TRY(errand.books())->documents();
    const Document document = TRY(await(documents.find(id), errand.stop()));
    const auto lines = TRY(await(documents.lines(id), errand.stop()));
    if (errand.output().json()) {
        errand.output().answer(withLines(document, lines), {});
        return ExitCode::Ok;
    }
    errand.output().answer({}, sentenceOf(document));
    ListOutput list(errand.output(), {{"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"expected"_L1, QT_TRANSLATE_NOOP("Ctl", "Expected"), nullptr, true},
                                      {"quantity"_L1, QT_TRANSLATE_NOOP("Ctl", "Quantity"), nullptr, true},
                                      {"cost"_L1, QT_TRANSLATE_NOOP("Ctl", "Cost"), nullptr, true},
                                      {"currency"_L1, ""},
                                      {"comment"_L1, QT_TRANSLATE_NOOP("Ctl", "Comment")}});
    for (const stock::DocumentLine &line : lines)
        list.add(rowOf(line));
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> postDocument(Errand &errand)
{
    const DocumentId id = TRY(documentId(errand));
    TRY(await(TRY(errand.books())->documents().post(id), errand.stop()));
    return answer(errand, id);
}

Result<ExitCode> reverseDocument(Errand &errand)
{
    const DocumentId id = TRY(documentId(errand));
    TRY(await(TRY(errand.books())->documents().reverse(id), errand.stop()));
    return answer(errand, id);
}

Result<ExitCode> deleteDocument(Errand &errand)
{
    const DocumentId id = TRY(documentId(errand));
    TRY_DONE(await(TRY(errand.books())->documents().remove(id), errand.stop()));
    errand.output().answer({{u"deleted"_s, id.value()}}, Ctl::tr("The draft is deleted."));
    return ExitCode::Ok;
}

Result<ExitCode> stockValue(Errand &errand)
{
    const stock::StockValues values = TRY(await(TRY(errand.books())->documents().values(), errand.stop()));
    const reports::StockTotals totals = TRY(await(TRY(errand.books())->stockReports().totals(), errand.stop()));
    const auto turnover = totals.turnover();
    QStringList told;
    for (const stock::StockValue &value : values.warehouses)
        told.append(Ctl::tr("%1: %2").arg(value.name, words::formatMoney(value.value)));
    told.append(Ctl::tr("All: %1").arg(words::formatMoney(values.total)));
    if (values.withoutCost > 0)
        told.append(Ctl::tr("The cost of %n products is not known.", nullptr, static_cast<int>(values.withoutCost)));
    if (turnover)
        told.append(Ctl::tr("Turnover in %n days: %1", nullptr, totals.days)
                        .arg(words::formatQuantity(Quantity::ofThousandths(*turnover * 10))));
    QJsonObject row = rowOf(values);
    row.insert(u"days"_s, totals.days);
    row.insert(u"sold_at_cost"_s, totals.soldAtCost.toDecimal());
    row.insert(u"turnover"_s,
               turnover ? QJsonValue(Quantity::ofThousandths(*turnover * 10).toDecimal()) : QJsonValue());
    errand.output().answer(row, told.join(u'\n'));
    return ExitCode::Ok;
}

Result<ExitCode> stockBelowZero(Errand &errand)
{
    const QString word = errand.argument(0);
    if (word != u"allow" && word != u"refuse")
        return errand.refuse(Ctl::tr("Say allow or refuse."));
    const stock::Warehouse where = TRY(warehouseOfOption(errand, "warehouse"_L1));
    const bool allowed = word == u"allow";
    TRY_DONE(await(TRY(errand.books())->documents().allowNegative(where.id, allowed), errand.stop()));
    errand.output().answer({{u"warehouse"_s, where.name}, {u"below_zero_allowed"_s, allowed}},
                           allowed ? Ctl::tr("%1: stock may fall below zero.").arg(where.name)
                                   : Ctl::tr("%1: stock may not fall below zero.").arg(where.name));
    return ExitCode::Ok;
}

} // namespace kramar::ctl
