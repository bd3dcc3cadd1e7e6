// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace kramar::ui {

// What was sent and what came back, in letters of one width, to be read and copied. As high as its text, up to a place
// that scrolls.
class RequestView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RequestView(QWidget *parent = nullptr);
    void show(const QString &text); // what is scrolled stays where the text is the same

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace kramar::ui
