// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/stock_pace.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace kramar::ui {

class Field;
class Label;

// How fast a product sells and how long it lasts, and from which number on it runs low.
class PaceBlock : public QWidget
{
    Q_OBJECT

public:
    explicit PaceBlock(QWidget *parent = nullptr);
    void show(const reports::Pace &pace, bool keepTyped);
    void taken(std::optional<Quantity> minimum); // it is in the books: nothing typed any more

Q_SIGNALS:
    void minimumEntered(const std::optional<kramar::Quantity> &minimum); // none: by how fast it sells

protected:
    void changeEvent(QEvent *event) override;

private:
    Result<std::optional<Quantity>> typed() const;
    bool isTyped() const;
    void follow();
    void save();
    void retranslate();

    std::optional<reports::Pace> m_pace;
    Label *m_words;
    QLineEdit *m_edit;
    Field *m_field;
    QPushButton *m_save;
};

} // namespace kramar::ui
