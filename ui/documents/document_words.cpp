// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_words.h"

#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct DocumentWords {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::DocumentWords)
};

bool isUnderWay(const stock::Document &document)
{
    return document.kind == DocumentKind::StockTaking && document.state == DocumentState::Draft;
}

} // namespace

QString documentTitle(const stock::Document &document)
{
    return DocumentWords::tr("%1 No. %2").arg(words::title(document.kind), QString::number(document.number));
}

QString documentStateWord(const stock::Document &document)
{
    return isUnderWay(document) ? DocumentWords::tr("Under way", "a stock-taking") : words::title(document.state);
}

Chip documentChip(const stock::Document &document)
{
    switch (document.state) {
    case DocumentState::Draft:
        return isUnderWay(document) ? Chip{ChipTone::Amber, ChipGlyph::Half} : Chip{ChipTone::Amber, ChipGlyph::Dashed};
    case DocumentState::Posted:
        return {ChipTone::Outlined, ChipGlyph::Tick};
    case DocumentState::Reversed:
        return {ChipTone::Outlined, ChipGlyph::Return};
    }
    Q_UNREACHABLE();
}

QString documentPlaces(const stock::Document &document)
{
    return document.toWarehouse ? document.warehouseName + u" → "_s + document.toWarehouseName : document.warehouseName;
}

QString newDocumentWords(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Receipt:
        return DocumentWords::tr("New receipt…");
    case DocumentKind::WriteOff:
        return DocumentWords::tr("New write-off…");
    case DocumentKind::Transfer:
        return DocumentWords::tr("New transfer…");
    case DocumentKind::StockTaking:
        return DocumentWords::tr("New stock-taking…");
    }
    Q_UNREACHABLE();
}

QString signedQuantity(Quantity change)
{
    const QString number = words::formatQuantity(change);
    return change > Quantity() ? u'+' + number : number;
}

QString signedMoney(Money change)
{
    const QString sum = words::formatMoney(change);
    return change.minor() > 0 ? u'+' + sum : sum;
}

} // namespace kramar::ui
