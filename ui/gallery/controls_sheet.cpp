// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/buttons.h"
#include "ui/common/choices.h"
#include "ui/common/field.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/gallery/sheet.h"
#include "ui/gallery/sheets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace kramar::ui {

QWidget *makeControlsSheet()
{
    auto *sheet = new Sheet;
    QHBoxLayout *choices = sheet->row(u"Вибір"_s);
    for (const Qt::CheckState state : {Qt::Unchecked, Qt::Checked, Qt::PartiallyChecked}) {
        auto *box = new QCheckBox(u"Готово до відправки"_s);
        box->setTristate(state == Qt::PartiallyChecked);
        box->setCheckState(state);
        choices->addWidget(box);
    }
    auto *offBox = new QCheckBox(u"Недоступний"_s);
    offBox->setChecked(true);
    offBox->setEnabled(false);
    choices->addWidget(offBox);
    choices->addStretch(1);
    QHBoxLayout *more = sheet->more();
    for (const bool on : {true, false}) {
        auto *radio = new QRadioButton(on ? u"На прохання покупця"_s : u"Дублікат замовлення"_s);
        radio->setChecked(on);
        more->addWidget(radio);
    }
    for (const bool on : {true, false}) {
        auto *toggle = new Switch(on ? u"Увімкнено"_s : u"Вимкнено"_s);
        toggle->setChecked(on);
        more->addWidget(toggle);
    }
    auto *segmented = new Segmented;
    segmented->setWords({u"День"_s, u"Тиждень"_s, u"Місяць"_s});
    segmented->setCurrent(1);
    more->addWidget(segmented);
    more->addStretch(1);

    QHBoxLayout *fields = sheet->row(u"Поля"_s);
    auto *combo = new QComboBox;
    combo->addItems({u"Опубліковано"_s, u"Приховано"_s, u"Чернетка"_s});
    fields->addWidget(new Field(u"Статус"_s, combo), 1, Qt::AlignTop);
    auto *spin = new QSpinBox;
    spin->setValue(9);
    spin->setSuffix(u" шт."_s);
    fields->addWidget(new Field(u"Кількість"_s, spin), 1, Qt::AlignTop);
    auto *lockedCombo = new QComboBox;
    lockedCombo->addItem(u"Одяг › Футболки"_s);
    auto *locked = new Field(u"Група"_s, lockedCombo);
    locked->setLocked(u"Спільна для всіх різновидів"_s, u"Змінити в основному товарі"_s);
    fields->addWidget(locked, 2, Qt::AlignTop);
    auto *text = new QPlainTextEdit(u"Покладіть, будь ласка, у подарунковий пакет."_s);
    text->setFixedHeight(64);
    auto *note = new Field(u"Коментар"_s, text);
    note->setWarning(u"Prom переніс 12 жовтня: «Футболки чоловічі» → «Футболки унісекс»"_s);
    sheet->whole(note, false);

    QHBoxLayout *tabs = sheet->row(u"Вкладки, кнопки-значки, список"_s);
    auto *bar = new QTabBar;
    for (const QString &title : {u"Замовлення"_s, u"Чат"_s, u"Документи"_s, u"Історія"_s})
        bar->addTab(title);
    bar->setDrawBase(false);
    tabs->addWidget(bar);
    for (const QString &icon : {u"print"_s, u"more"_s, u"delete"_s})
        tabs->addWidget(makeIconButton(icon, icon, nullptr));
    tabs->addStretch(1);
    auto *list = new QListWidget;
    list->addItems({u"Нова пошта"_s, u"Укрпошта"_s, u"Meest"_s, u"Самовивіз"_s, u"Кур’єр"_s, u"Поштомат"_s});
    list->setCurrentRow(1);
    list->setFixedHeight(120);
    sheet->whole(list, false);

    QHBoxLayout *iconRow = sheet->row(u"Значки"_s);
    int shown = 0;
    const QStringList names = Icons::names();
    for (const QString &name : names) {
        auto *label = new IconLabel(name);
        label->setToolTip(name);
        iconRow->addWidget(label);
        if (++shown % 32 == 0) {
            iconRow->addStretch(1);
            iconRow = sheet->more();
        }
    }
    iconRow->addStretch(1);
    sheet->stretch();
    return sheet;
}

} // namespace kramar::ui
