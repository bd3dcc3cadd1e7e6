// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/documents.h"
#include "ui/documents/paste_dialog.h"

#include <functional>

namespace kramar::ui {

// Lines of a document out of a spreadsheet.
class LinePasteDialog final : public PasteDialog
{
    Q_OBJECT

public:
    using Read = std::function<QFuture<Result<stock::Pasted>>(const QString &text, const stock::PasteColumns &columns)>;
    LinePasteDialog(const stock::Document &document, Read read, QWidget *parent);

Q_SIGNALS:
    void taken(const QList<kramar::stock::NewLine> &lines);

protected:
    void read() override;
    GoodWords goodWords(int good) const override;
    void take() override;

private:
    Read m_read;
    stock::Pasted m_pasted;
};

} // namespace kramar::ui
