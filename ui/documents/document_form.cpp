// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_form.h"

#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/documents/document_words.h"
#include "ui/documents/scan_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QString actOf(DocumentKind kind)
{
    QString words = newDocumentWords(kind);
    words.chop(words.endsWith(u'…') ? 1 : 0);
    return words;
}

QString whatItIs(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Receipt:
        return DocumentForm::tr("What came in, and at what cost. Balances change when it is posted.");
    case DocumentKind::WriteOff:
        return DocumentForm::tr("What is not there any more. Balances change when it is posted.");
    case DocumentKind::Transfer:
        return DocumentForm::tr("What goes from one warehouse to another. Balances change when it is posted.");
    case DocumentKind::StockTaking:
        return DocumentForm::tr("You count what is there; sales go on meanwhile. Balances change when it is posted.");
    }
    Q_UNREACHABLE();
}

QString fromWords(DocumentKind kind)
{
    return kind == DocumentKind::Transfer ? DocumentForm::tr("From the warehouse") : DocumentForm::tr("Warehouse");
}

} // namespace

DocumentForm::DocumentForm(DocumentKind kind, const QList<stock::Warehouse> &warehouses, QWidget *parent)
    : ActDialog(actOf(kind), whatItIs(kind), parent)
    , m_kind(kind)
{
    fill(warehouses);
    addScanner();
    addWayOut(tr("Cancel"));
    QPushButton *create = addVerb(tr("Create"), ButtonKind::Primary, [this] {
        if (!check())
            return false;
        if (const QString typed = m_scan->text().trimmed(); !typed.isEmpty())
            m_codes.append(typed);
        Q_EMIT createWanted({.kind = m_kind,
                             .warehouse = from(),
                             .toWarehouse = to(),
                             .comment = m_comment->text(),
                             .uncountedIsNone = m_none && m_none->isChecked()},
                            m_codes);
        return true;
    });
    create->setObjectName(u"createDocument"_s);
}

DocumentForm::DocumentForm(const stock::Document &draft, const QList<stock::Warehouse> &warehouses, QWidget *parent)
    : ActDialog(tr("Change the document"), documentTitle(draft), parent)
    , m_kind(draft.kind)
{
    fill(warehouses);
    m_from->setCurrentIndex(m_from->findData(draft.warehouse.value()));
    if (m_to && draft.toWarehouse)
        m_to->setCurrentIndex(m_to->findData(draft.toWarehouse->value()));
    m_comment->setText(draft.comment);
    if (m_none)
        m_none->setChecked(draft.uncountedIsNone);
    if (draft.kind == DocumentKind::StockTaking && draft.lines > 0) {
        m_from->setEnabled(false);
        m_from->setToolTip(tr("Goods were counted there already: take their lines out first."));
    }
    addWayOut(tr("Cancel"));
    QPushButton *save = addVerb(tr("Save"), ButtonKind::Primary, [this] {
        if (!check())
            return false;
        stock::DocumentChange change{.warehouse = from(), .toWarehouse = to(), .comment = m_comment->text()};
        if (m_none)
            change.uncountedIsNone = m_none->isChecked();
        Q_EMIT changeWanted(change);
        return true;
    });
    save->setObjectName(u"saveDocument"_s);
}

void DocumentForm::fill(const QList<stock::Warehouse> &warehouses)
{
    m_from = new QComboBox;
    m_from->setObjectName(u"documentWarehouse"_s);
    for (const stock::Warehouse &warehouse : warehouses) {
        m_from->addItem(warehouse.name, warehouse.id.value());
        if (warehouse.isDefault)
            m_from->setCurrentIndex(m_from->count() - 1);
    }
    body()->addWidget(new Field(fromWords(m_kind), m_from));
    if (m_kind == DocumentKind::Transfer) {
        m_to = new QComboBox;
        m_to->setObjectName(u"documentToWarehouse"_s);
        for (const stock::Warehouse &warehouse : warehouses)
            m_to->addItem(warehouse.name, warehouse.id.value());
        m_to->setCurrentIndex(m_from->currentIndex() == 0 ? 1 : 0);
        m_toField = new Field(tr("To the warehouse"), m_to);
        body()->addWidget(m_toField);
        const auto settled = [this] { m_toField->setError({}); };
        connect(m_from, &QComboBox::currentIndexChanged, this, settled);
        connect(m_to, &QComboBox::currentIndexChanged, this, settled);
    }
    m_comment = new QLineEdit;
    m_comment->setObjectName(u"documentComment"_s);
    body()->addWidget(new Field(tr("Comment"), m_comment));
    if (m_kind != DocumentKind::StockTaking)
        return;
    m_none = new QCheckBox(tr("What is not counted is not there"));
    m_none->setObjectName(u"uncountedIsNone"_s);
    m_none->setToolTip(tr("For a count of the whole warehouse. Left unticked, what nobody counts stays as it is."));
    body()->addWidget(m_none);
}

// The hand is at the scanner by now: what it types here is the first line, not the end of the dialog.
void DocumentForm::addScanner()
{
    m_scan = new ScanField;
    m_scan->setObjectName(u"firstCodes"_s);
    m_scan->setWords(tr("Scan, or enter an SKU or a barcode"));
    body()->addWidget(new Field(tr("Goods"), m_scan));
    m_scanned = new Label({}, Tone::Second);
    m_scanned->setObjectName(u"scannedCodes"_s);
    m_scanned->setWordWrap(true);
    m_scanned->hide();
    body()->addWidget(m_scanned);
    connect(m_scan, &ScanField::entered, this, [this](const QString &code) {
        m_codes.append(code);
        m_scanned->setText(tr("Will be entered when the document is created: %1").arg(m_codes.join(u", "_s)));
        m_scanned->show();
    });
    m_scan->setFocus();
}

WarehouseId DocumentForm::from() const
{
    return WarehouseId(m_from->currentData().toLongLong());
}

std::optional<WarehouseId> DocumentForm::to() const
{
    return m_to ? std::optional(WarehouseId(m_to->currentData().toLongLong())) : std::nullopt;
}

bool DocumentForm::check()
{
    if (!m_to || to() != from())
        return true;
    m_toField->setError(tr("It goes there from another warehouse."));
    m_to->setFocus();
    return false;
}

} // namespace kramar::ui
