// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders_page.h"

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/list_page.h"

#include <QHBoxLayout>
#include <QPromise>
#include <QSettings>

#include <array>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct SampleOrder {
    qint64 number;
    QString time;
    QString client;
    qint64 sum;
    OrderState state;
    QString word;
    PaymentMark payment;
    QString method;
    QString ttn;
    SyncMark mark;
    int store;
};

SampleOrder sample(qint64 id)
{
    static const QStringList clients{u"Мельник Ірина"_s,  u"Ткаченко Олег"_s,  u"Бондар Світлана"_s, u"Шевчук Роман"_s,
                                     u"Коваль Наталія"_s, u"Поліщук Андрій"_s, u"Савченко Людмила"_s};
    static const std::array<std::pair<OrderState, QString>, 7> states{{{OrderState::New, u"Нове"_s},
                                                                       {OrderState::Confirmed, u"Підтверджено"_s},
                                                                       {OrderState::Packing, u"Пакується"_s},
                                                                       {OrderState::Shipped, u"Відправлено"_s},
                                                                       {OrderState::Completed, u"Виконано"_s},
                                                                       {OrderState::Cancelled, u"Скасовано"_s},
                                                                       {OrderState::Returned, u"Повернення"_s}}};
    const auto &state = states[static_cast<size_t>(id < 4 ? 0 : (id / 3) % 7)];
    const std::array marks{SyncMark::None,    SyncMark::None,    SyncMark::None,     SyncMark::NotLinked,
                           SyncMark::Waiting, SyncMark::Refused, SyncMark::Conflict, SyncMark::Sending};
    return {312845671 - id * 169,
            id < 8 ? u"10:%1"_s.arg(59 - id * 7) : u"вчора"_s,
            clients[id % clients.size()],
            (id * 77731 % 1250000) + 45900,
            state.first,
            state.second,
            static_cast<PaymentMark>(id % 4),
            (QStringList{u"Пром-оплата"_s, u"На рахунок"_s, u"Післяплата"_s, u"Повернено"_s})[id % 4],
            id % 3 == 0 ? QString() : u"2045000000%1"_s.arg(2041 - id),
            marks[static_cast<size_t>(id % 8)],
            static_cast<int>(id % 2)};
}

class SampleSource final : public RowSource
{
public:
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override
    {
        QList<qint64> found;
        for (qint64 id = 0; id < 1284; ++id) {
            if (query.search.isEmpty() || QString::number(sample(id).number).contains(query.search))
                found.append(id);
        }
        return ready(Result<QList<qint64>>(found));
    }
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override
    {
        QList<RowData> rows;
        for (const qint64 id : ids)
            rows.append({id, id});
        return ready(Result<QList<RowData>>(rows));
    }

private:
    template <class T>
    static QFuture<T> ready(const T &value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }
};

TableColumn column(const QString &key, const QString &title, int width, Cell (*make)(const SampleOrder &))
{
    TableColumn made;
    made.key = key;
    made.title = [title] { return title; };
    made.width = width;
    made.cell = [make](const QVariant &payload) {
        const SampleOrder order = sample(payload.toLongLong());
        const bool done = order.state == OrderState::Completed || order.state == OrderState::Cancelled;
        return make(order).asQuiet(done);
    };
    return made;
}

QList<TableColumn> orderColumns()
{
    TableColumn mark =
        column(u"mark"_s, u"Обмін"_s, 20, [](const SampleOrder &order) { return Cell::mark(order.mark); });
    mark.titled = false;
    mark.sortable = false;
    TableColumn created =
        column(u"created"_s, u"Створено"_s, 90, [](const SampleOrder &order) { return Cell::plain(order.time); });
    created.descending = true;
    TableColumn sum = column(u"sum"_s, u"Сума"_s, 84, [](const SampleOrder &order) {
        return Cell::money(Money::ofMinor(order.sum - order.sum % 100, Currency::uah()));
    });
    sum.alignment = Qt::AlignRight;
    TableColumn client = column(u"client"_s, u"Клієнт"_s, 132, [](const SampleOrder &order) {
        return Cell::plain(order.client).asStrong(order.state == OrderState::New);
    });
    client.stretch = true;
    return {TableColumn::ticks(),
            mark,
            column(u"number"_s, u"№ Prom"_s, 86,
                   [](const SampleOrder &order) {
                       return Cell::plain(QString::number(order.number)).asStrong(order.state == OrderState::New);
                   }),
            created,
            client,
            sum,
            column(u"state"_s, u"Статус"_s, 122,
                   [](const SampleOrder &order) { return Cell::chip(chipOf(order.state), order.word); }),
            column(u"payment"_s, u"Оплата"_s, 120,
                   [](const SampleOrder &order) { return Cell::payment(order.payment, order.method); }),
            column(u"delivery"_s, u"Доставка, ТТН"_s, 140,
                   [](const SampleOrder &order) {
                       const bool none = order.ttn.isEmpty();
                       return Cell::runs({{u"НП"_s, Tone::Muted},
                                          {none ? u"без ТТН"_s : order.ttn, none ? Tone::Warn : Tone::Normal}});
                   }),
            column(u"store"_s, u"Магазин"_s, 108, [](const SampleOrder &order) {
                return Cell::store({order.store == 0 ? u"Дім і Сад"_s : u"TechnoBox"_s, order.store});
            })};
}

DetailPane *makeDetail()
{
    auto *detail = new DetailPane;
    detail->setTitle(u"№ 312845671"_s);
    detail->setChip(chipOf(OrderState::New), u"Нове"_s);
    detail->setSubtitle(Cell::store({u"Дім і Сад"_s, 0}));
    auto *confirm = makeButton(u"Підтвердити"_s, ButtonKind::Primary, nullptr);
    setKeyHint(confirm, Qt::CTRL | Qt::Key_Return);
    detail->acts()->addWidget(confirm);
    detail->acts()->addWidget(makeButton(u"Скасувати…"_s, ButtonKind::Normal, nullptr));
    detail->acts()->addStretch(1);
    detail->acts()->addWidget(makeButton({}, ButtonKind::Normal, nullptr, u"print"_s));
    detail->acts()->addWidget(makeButton({}, ButtonKind::Normal, nullptr, u"more"_s));
    QVBoxLayout *buyer = detail->addSection(u"Покупець"_s);
    auto *name = new Label(u"Мельник Ірина Петрівна"_s);
    name->setStrong(true);
    buyer->addWidget(name);
    auto *phone = new QHBoxLayout;
    phone->addWidget(new Label(u"+380 50 000 14 72"_s));
    phone->addStretch(1);
    phone->addWidget(new LinkButton(u"3 замовлення · 8 430 грн"_s));
    buyer->addLayout(phone);
    QVBoxLayout *delivery = detail->addSection(u"Доставка"_s);
    delivery->addWidget(new Label(u"Нова пошта, відділення № 14"_s));
    auto *ttn = new QLineEdit;
    ttn->setPlaceholderText(u"ТТН  14 цифр або скануйте"_s);
    auto *save = makeButton(u"Зберегти на Prom"_s, ButtonKind::Normal, nullptr);
    save->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(ttn, 1);
    row->addWidget(save);
    delivery->addLayout(row);
    QVBoxLayout *sums = detail->addSection(u"Суми"_s);
    for (const auto &[what, minor] : {std::pair{u"Товари"_s, 327000LL}, std::pair{u"Комісія Prom"_s, -9810LL}}) {
        auto *line = new QHBoxLayout;
        line->addWidget(new Label(what, Tone::Second), 1);
        auto *sum = new CellLabel;
        sum->setCell(Cell::money(Money::ofMinor(minor, Currency::uah())));
        line->addWidget(sum);
        sums->addLayout(line);
    }
    auto *foot = new QWidget;
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(16, 6, 16, 6);
    footRow->addWidget(new Label(u"Оновлено з Prom о 10:44"_s, Tone::Muted, TypeStep::Small));
    detail->setFoot(foot);
    return detail;
}

} // namespace

QWidget *makeOrdersPage(ThumbnailCache *thumbnails, QObject *owner)
{
    auto *model = new TableModel(std::make_unique<SampleSource>(), orderColumns(), ObjectKind::Order, owner);
    auto *page = new ListPage(u"orders"_s, model);
    page->setTitle([] { return u"Замовлення"_s; });
    page->setSearchWords([] { return u"№, клієнт, телефон, ТТН, товар"_s; });
    page->addHeadWidget(makeButton(u"Отримати з Prom"_s, ButtonKind::Normal, page, u"sync"_s));
    page->addHeadWidget(makeButton(u"Нове замовлення"_s, ButtonKind::Primary, page, u"add"_s));
    const auto filter = [](const QString &key, const QString &title, const QList<Condition> &conditions) {
        return SavedFilter{key, [title] { return title; }, conditions, false};
    };
    page->setSavedFilters({filter(u"all"_s, u"Усі"_s, {}),
                           filter(u"week"_s, u"За тиждень"_s, {{u"created"_s, u"останні 7 днів"_s}}),
                           filter(u"new"_s, u"Нові"_s, {{u"state"_s, u"Нове"_s}}),
                           filter(u"unpaid"_s, u"Чекають оплати"_s, {{u"paid"_s, u"ні"_s}})});
    page->tabs()->setCount(u"all"_s, 1284);
    page->tabs()->setCount(u"week"_s, 86);
    page->tabs()->setCount(u"new"_s, 14);
    page->tabs()->setCurrentKey(u"week"_s);
    QList<FilterField> fields;
    for (const auto &[key, title, pinned] :
         {std::tuple{u"created"_s, u"Створено"_s, false}, std::tuple{u"store"_s, u"Магазин"_s, true},
          std::tuple{u"state"_s, u"Статус"_s, false}}) {
        FilterField field;
        field.key = key;
        field.title = [title = title] { return title; };
        field.pinned = pinned;
        field.choices = [] {
            return QList<FilterChoice>{{u"останні 7 днів"_s, u"останні 7 днів"_s}, {u"сьогодні"_s, u"сьогодні"_s}};
        };
        fields.append(field);
    }
    page->filters()->setFields(fields);
    page->setTotals(u"86 замовлень    на 214 560 грн    прибуток 48 905 грн"_s);
    page->setDetail(makeDetail());
    page->table()->setThumbnails(thumbnails);
    auto *local = new QSettings(QSettings::IniFormat, QSettings::UserScope, u"kramar-gallery"_s, u"unused"_s, page);
    local->clear();
    page->start(local, {.sortKey = u"created"_s, .descending = true});
    return page;
}

} // namespace kramar::ui
