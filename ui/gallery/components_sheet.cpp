// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/sheet.h"
#include "ui/gallery/sheets.h"

#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/busy_bar.h"
#include "ui/common/buttons.h"
#include "ui/common/cell_painter.h"
#include "ui/common/count_tabs.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/filter_bar.h"
#include "ui/common/label.h"
#include "ui/common/state_overlay.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

void chips(QHBoxLayout *row, const QList<std::pair<Chip, QString>> &chips)
{
    for (const auto &[chip, word] : chips) {
        auto *label = new ChipLabel;
        label->setChip(chip, word);
        row->addWidget(label);
    }
    row->addStretch(1);
}

void cells(QHBoxLayout *row, const QList<Cell> &cells)
{
    row->setSpacing(14);
    for (const Cell &cell : cells) {
        auto *label = new CellLabel;
        label->setCell(cell);
        row->addWidget(label);
    }
    row->addStretch(1);
}

class Pictures : public QWidget
{
public:
    explicit Pictures(ThumbnailCache *cache)
        : m_cache(cache)
    {
        setFixedSize(4 * 48, 34);
        connect(cache, &ThumbnailCache::ready, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        CellPainter cells{&painter, font()};
        cells.thumbnails = m_cache;
        const QStringList keys{u"cup"_s, QString(), u"later"_s, u"broken"_s};
        for (int i = 0; i < keys.size(); ++i)
            cells.picture(QRect(i * 48, 0, 40, 34), keys[i], 32);
    }

private:
    ThumbnailCache *m_cache;
};

Money uah(qint64 minor)
{
    return Money::ofMinor(minor, Currency::uah());
}

} // namespace

QWidget *makeComponentsSheet(ThumbnailCache *thumbnails)
{
    auto *sheet = new Sheet;
    chips(sheet->row(u"Стан замовлення: колір лише там, де потрібна рука"_s),
          {{chipOf(OrderState::New), u"Нове"_s},
           {chipOf(OrderState::Confirmed), u"Підтверджено"_s},
           {chipOf(OrderState::Packing), u"Пакується"_s},
           {chipOf(OrderState::Shipped), u"Відправлено"_s},
           {chipOf(OrderState::Returned), u"Повернення"_s},
           {chipOf(OrderState::Completed), u"Виконано"_s},
           {chipOf(OrderState::Cancelled), u"Скасовано"_s}});
    chips(sheet->row(u"Позиція на Prom і наявність"_s),
          {{chipOfListingStatus(listing_status::onDisplay), u"Опубліковано"_s},
           {chipOfListingStatus(listing_status::notOnDisplay), u"Приховано"_s},
           {chipOfListingStatus(listing_status::draft), u"Чернетка"_s},
           {chipOfListingStatus(listing_status::approvalPending), u"На модерації"_s},
           {chipOfListingStatus(listing_status::editingRequired), u"Потребує правок"_s},
           {chipOfListingStatus(listing_status::deletedByModerator), u"Видалив модератор"_s}});
    chips(sheet->more(), {{chipOfPresence(presence::available), u"В наявності"_s},
                          {chipOfPresence(presence::notAvailable), u"Немає"_s},
                          {chipOfPresence(presence::order), u"Під замовлення"_s},
                          {chipOfPresence(presence::waiting), u"Очікується"_s}});
    cells(sheet->row(u"Оплата"_s),
          {Cell::payment(PaymentMark::Paid, u"Пром-оплата"_s), Cell::payment(PaymentMark::Awaited, u"На рахунок"_s),
           Cell::payment(PaymentMark::OnDelivery, u"Післяплата"_s),
           Cell::payment(PaymentMark::Returned, u"Повернено"_s)});
    cells(sheet->row(u"Обмін: знак у вузькому стовпці"_s),
          {Cell::mark(SyncMark::Waiting, u"чекає"_s), Cell::mark(SyncMark::Sending, u"надсилається"_s),
           Cell::mark(SyncMark::Awaiting, u"чекає Prom"_s), Cell::mark(SyncMark::Refused, u"відмова"_s),
           Cell::mark(SyncMark::Conflict, u"конфлікт"_s), Cell::mark(SyncMark::Unknown, u"невідомо"_s),
           Cell::mark(SyncMark::NotLinked, u"не зв’язано"_s), Cell::mark(SyncMark::Test, u"тест"_s)});
    QHBoxLayout *badges = sheet->row(u"Режим магазину, лічильники, теги"_s);
    badges->addWidget(new Badge(StoreMode::Test));
    badges->addWidget(new Badge(StoreMode::Production));
    auto *paused = new ChipLabel;
    paused->setChip({ChipTone::Amber, ChipGlyph::Pause}, u"Призупинено: токен прострочено"_s);
    badges->addWidget(paused);
    for (const auto &[look, count] : {std::pair{Counter::Look::Accent, 14}, std::pair{Counter::Look::Bad, 3},
                                      std::pair{Counter::Look::Plain, 47}}) {
        auto *counter = new Counter(look);
        counter->setCount(count);
        badges->addWidget(counter);
    }
    badges->addWidget(new Tag(u"не передзвонювати"_s));
    badges->addStretch(1);

    QHBoxLayout *buttons = sheet->row(u"Кнопки"_s);
    auto *confirm = makeButton(u"Підтвердити"_s, ButtonKind::Primary, nullptr);
    setKeyHint(confirm, Qt::CTRL | Qt::Key_Return);
    buttons->addWidget(confirm);
    buttons->addWidget(makeButton(u"Скасувати…"_s, ButtonKind::Normal, nullptr));
    auto *off = makeButton(u"Недоступна"_s, ButtonKind::Normal, nullptr);
    off->setEnabled(false);
    buttons->addWidget(off);
    buttons->addWidget(makeButton(u"Відкинути…"_s, ButtonKind::DangerText, nullptr));
    buttons->addWidget(makeButton(u"Повернути 7 800 грн"_s, ButtonKind::Danger, nullptr));
    buttons->addWidget(makeButton({}, ButtonKind::Normal, nullptr, u"print"_s));
    buttons->addStretch(1);

    QHBoxLayout *fields = sheet->row(u"Поля: звичайне, змінене, помилка, замкнене з причиною"_s);
    fields->setSpacing(12);
    auto *sku = new QLineEdit(u"PL-150-GR"_s);
    fields->addWidget(new Field(u"Артикул"_s, sku), 1, Qt::AlignTop);
    auto *price = new MoneyEdit;
    price->setMoney(uah(95900));
    auto *priceField = new Field(u"Ціна"_s, price);
    priceField->setChanged(u"890 грн"_s);
    fields->addWidget(priceField, 1, Qt::AlignTop);
    auto *name = new Field(u"Назва"_s, new QLineEdit(u"Набір кухонних ножів 6 предметів"_s));
    name->setCounter(118, 110);
    name->setError(u"Prom приймає 110"_s);
    fields->addWidget(name, 1, Qt::AlignTop);
    auto *shared = new MoneyEdit;
    shared->setMoney(uah(34900));
    auto *locked = new Field(u"Ціна"_s, shared);
    locked->setLocked(u"Спільна для різновидів"_s);
    fields->addWidget(locked, 1, Qt::AlignTop);

    QHBoxLayout *cellRow = sheet->row(u"Клітинки: гроші, доступно (на складі − резерв), фото"_s);
    cellRow->addWidget(new Pictures(thumbnails));
    const auto stock = [](qint64 available, qint64 onHand, qint64 reserved) {
        return Cell::stock({Quantity::ofWhole(available), Quantity::ofWhole(onHand), Quantity::ofWhole(reserved),
                            Quantity::ofWhole(3)});
    };
    cells(cellRow, {Cell::money(uah(1248000)), Cell::money(uah(9810)), stock(9, 12, 3), stock(2, 4, 2), stock(0, 3, 3),
                    Cell::moneyChange(uah(124000), uah(132900)),
                    Cell::money(Money::ofMinor(129900, *Currency::parse(u"USD"))), Cell::money(std::nullopt)});

    auto *tabs = new CountTabs;
    tabs->setAccessibleName(u"Збережені фільтри"_s);
    QList<SavedFilter> saved;
    for (const auto &[key, title] : {std::pair{u"all"_s, u"Усі"_s}, std::pair{u"week"_s, u"За тиждень"_s},
                                     std::pair{u"refused"_s, u"Відмови"_s}}) {
        SavedFilter filter;
        filter.key = key;
        filter.title = [words = title] { return words; };
        filter.alerts = key == u"refused";
        saved.append(filter);
    }
    tabs->setFilters(saved);
    tabs->setCount(u"all"_s, 1284);
    tabs->setCount(u"week"_s, 86);
    tabs->setCount(u"refused"_s, 3);
    tabs->setCurrentKey(u"week"_s);
    sheet->row(u"Збережені фільтри: вкладки з лічильниками"_s)->addWidget(tabs);
    auto *filters = new FilterBar;
    const auto field = [](const QString &key, const QString &title, bool pinned) {
        FilterField made;
        made.key = key;
        made.title = [title] { return title; };
        made.pinned = pinned;
        made.valueText = [](const QVariant &value) { return value.toString(); };
        return made;
    };
    filters->setFields({field(u"created"_s, u"Створено"_s, false), field(u"store"_s, u"Магазин"_s, true),
                        field(u"more"_s, u"Сума"_s, false)});
    filters->setConditions({{u"created"_s, u"останні 7 днів"_s}});
    auto *search = new SearchField;
    search->setWords(u"№, клієнт, телефон, ТТН, товар"_s);
    search->setMinimumWidth(220);
    filters->addToEnd(search);
    sheet->row(u"Фільтри: умова, вимкнена умова, додати"_s);
    sheet->whole(filters, true);
    auto *undo = new UndoBar;
    undo->offer(u"Ціну змінено у 206 товарів"_s, 3'600'000);
    sheet->whole(undo, true);
    const auto banner = [sheet](Banner::Kind kind, const QString &title, const QString &body, const QString &act) {
        auto *made = new Banner;
        made->setWords(kind, title, body, act);
        sheet->whole(made, false);
    };
    banner(Banner::Kind::Error, u"TechnoBox призупинено: токен прострочено."_s,
           u"У черзі 12 змін, нічого не втрачено."_s, u"Новий токен…"_s);
    banner(Banner::Kind::Warning, u"Немає зв’язку з 10:55."_s, u"Працюйте далі, зміни чекають у черзі."_s, {});
    banner(Banner::Kind::Info, {}, u"Магазин «Дім Опт» у тесті: збережене тут на Prom не піде."_s, u"Що пішло б"_s);

    QHBoxLayout *last = sheet->row(u"Довга робота, порожньо"_s);
    auto *work = new QVBoxLayout;
    auto *bar = new BusyBar;
    bar->setRange(0, 1900);
    bar->setValue(1240);
    bar->setTextVisible(false);
    bar->setFixedHeight(8);
    work->addWidget(new Label(u"Завантаження з Prom"_s));
    work->addWidget(bar);
    work->addWidget(new Label(u"1 240 з близько 1 900 · ще 2 хв"_s, Tone::Second));
    work->addStretch(1);
    last->addLayout(work, 1);
    auto *empty = new EmptyState;
    empty->setWords(u"document_text"_s, u"Замовлень за цим фільтром немає"_s,
                    u"Приховано 1 284 за датою та магазином."_s, u"Скинути фільтр"_s);
    last->addWidget(empty, 1);
    sheet->stretch();
    return sheet;
}

} // namespace kramar::ui
