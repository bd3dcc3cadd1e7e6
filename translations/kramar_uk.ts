<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context>
    <name>Act</name>
    <message>
        <source>Comment on a client</source>
        <translation>Коментар до клієнта</translation>
    </message>
    <message>
        <source>Client from Prom</source>
        <translation>Клієнт із Prom</translation>
    </message>
    <message>
        <source>Buyer of an order</source>
        <translation>Покупець замовлення</translation>
    </message>
    <message>
        <source>Clients received</source>
        <translation>Отримано клієнтів</translation>
    </message>
    <message>
        <source>Groups received</source>
        <translation>Отримано групи</translation>
    </message>
    <message>
        <source>Listings received</source>
        <translation>Отримано позиції</translation>
    </message>
    <message>
        <source>Orders received</source>
        <translation>Отримано замовлення</translation>
    </message>
    <message>
        <source>Change dropped</source>
        <translation>Зміну відкинуто</translation>
    </message>
    <message>
        <source>Listing changed</source>
        <translation>Позицію змінено</translation>
    </message>
    <message>
        <source>Listing received</source>
        <translation>Позицію отримано</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Зміну повернуто</translation>
    </message>
    <message>
        <source>State of an order</source>
        <translation>Стан замовлення</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>ТТН</translation>
    </message>
    <message>
        <source>Order received</source>
        <translation>Замовлення отримано</translation>
    </message>
    <message>
        <source>Order lines linked</source>
        <translation>Рядки замовлень зв’язано</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Новий товар</translation>
    </message>
    <message>
        <source>Dropped from the queue</source>
        <translation>Відкинуто з черги</translation>
    </message>
    <message>
        <source>Held in the queue</source>
        <translation>Притримано в черзі</translation>
    </message>
    <message>
        <source>Released to be sent</source>
        <translation>Відпущено до надсилання</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>Ще одна спроба</translation>
    </message>
    <message>
        <source>Stock corrected</source>
        <translation>Залишок виправлено</translation>
    </message>
    <message>
        <source>Move of stock</source>
        <translation>Рух товару</translation>
    </message>
    <message>
        <source>Reserve released</source>
        <translation>Резерв знято</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Зарезервовано</translation>
    </message>
    <message>
        <source>Exchange action switched</source>
        <translation>Дію обміну перемкнуто</translation>
    </message>
    <message>
        <source>Store connected</source>
        <translation>Магазин під’єднано</translation>
    </message>
    <message>
        <source>Base data received</source>
        <translation>Довідники отримано</translation>
    </message>
    <message>
        <source>Mode of a store</source>
        <translation>Режим магазину</translation>
    </message>
    <message>
        <source>Start of orders</source>
        <translation>Початок замовлень</translation>
    </message>
    <message>
        <source>Store paused</source>
        <translation>Магазин призупинено</translation>
    </message>
    <message>
        <source>Store resumed</source>
        <translation>Магазин відновлено</translation>
    </message>
    <message>
        <source>Setting of a store</source>
        <translation>Налаштування магазину</translation>
    </message>
    <message>
        <source>Token of a store</source>
        <translation>Токен магазину</translation>
    </message>
    <message>
        <source>Count taken back</source>
        <translation>Підрахунок відкликано</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Зроблено знову</translation>
    </message>
    <message>
        <source>Linked with a product</source>
        <translation>Зв’язано з товаром</translation>
    </message>
    <message>
        <source>Link undone</source>
        <translation>Зв’язок скасовано</translation>
    </message>
    <message>
        <source>Unlinked from its product</source>
        <translation>Відв’язано від товару</translation>
    </message>
    <message>
        <source>Document changed</source>
        <translation>Документ змінено</translation>
    </message>
    <message>
        <source>Draft deleted</source>
        <translation>Чернетку видалено</translation>
    </message>
    <message>
        <source>Lines of a document</source>
        <translation>Рядки документа</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Новий документ</translation>
    </message>
    <message>
        <source>Document posted</source>
        <translation>Документ проведено</translation>
    </message>
    <message>
        <source>Document reversed</source>
        <translation>Документ сторновано</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Відскановано</translation>
    </message>
    <message>
        <source>Stock below zero</source>
        <translation>Залишок нижче нуля</translation>
    </message>
    <message>
        <source>Bulk edit</source>
        <translation>Масова зміна</translation>
    </message>
    <message>
        <source>Balance of the warehouses</source>
        <translation>Залишок складів</translation>
    </message>
    <message>
        <source>Warehouse counted for a store</source>
        <translation>Склад для магазину</translation>
    </message>
    <message>
        <source>Balances that are sent</source>
        <translation>Залишки, що надсилаються</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Конфлікт розв’язано</translation>
    </message>
    <message>
        <source>Lowest stock of a product</source>
        <translation>Мінімальний запас товару</translation>
    </message>
    <message>
        <source>What counts as running low</source>
        <translation>Що вважати закінченням</translation>
    </message>
    <message>
        <source>What a store is told</source>
        <translation>Що надсилається магазину</translation>
    </message>
    <message>
        <source>Warehouse for a store&apos;s orders</source>
        <translation>Склад для замовлень магазину</translation>
    </message>
    <message>
        <source>New warehouse</source>
        <translation>Новий склад</translation>
    </message>
    <message>
        <source>Default warehouse</source>
        <translation>Типовий склад</translation>
    </message>
    <message>
        <source>Warehouse deleted</source>
        <translation>Склад видалено</translation>
    </message>
    <message>
        <source>Warehouse renamed</source>
        <translation>Склад перейменовано</translation>
    </message>
    <message>
        <source>Warehouse brought back</source>
        <translation>Склад повернуто</translation>
    </message>
    <message>
        <source>Balances taken over from Prom</source>
        <translation>Залишки взято з Prom</translation>
    </message>
    <message>
        <source>Products downloaded from the site</source>
        <translation>Товари завантажено із сайту</translation>
    </message>
    <message>
        <source>Prices sent again</source>
        <translation>Ціни надіслано ще раз</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>Новий прайс-лист</translation>
    </message>
    <message>
        <source>Price list removed</source>
        <translation>Прайс-лист видалено</translation>
    </message>
    <message>
        <source>Prices by a rule</source>
        <translation>Ціни за правилом</translation>
    </message>
    <message>
        <source>Prices of a list</source>
        <translation>Ціни прайс-листа</translation>
    </message>
    <message>
        <source>Price list changed</source>
        <translation>Прайс-лист змінено</translation>
    </message>
    <message>
        <source>Restored to earlier values</source>
        <translation>Повернено до давніших значень</translation>
    </message>
    <message>
        <source>Snapshot deleted</source>
        <translation>Знімок видалено</translation>
    </message>
    <message>
        <source>Difference settled</source>
        <translation>Розбіжність розв’язано</translation>
    </message>
    <message>
        <source>Field locked against the exchange</source>
        <translation>Поле вилучено з обміну</translation>
    </message>
    <message>
        <source>Field synchronised again</source>
        <translation>Поле знову синхронізується</translation>
    </message>
    <message>
        <source>Snapshot asked for</source>
        <translation>Замовлено знімок</translation>
    </message>
    <message>
        <source>Our group changed</source>
        <translation>Змінено нашу групу</translation>
    </message>
</context>
<context>
    <name>ActionKind</name>
    <message>
        <source>Base data</source>
        <translation>Довідники</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Групи</translation>
    </message>
    <message>
        <source>Send the queue</source>
        <translation>Надіслати чергу</translation>
    </message>
    <message>
        <source>Get orders</source>
        <translation>Отримати замовлення</translation>
    </message>
    <message>
        <source>Get listings</source>
        <translation>Отримати позиції</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <source>Compare with Prom</source>
        <translation>Порівняння з Prom</translation>
    </message>
</context>
<context>
    <name>CancelReason</name>
    <message>
        <source>Out of stock</source>
        <translation>Немає в наявності</translation>
    </message>
    <message>
        <source>At the buyer’s request</source>
        <translation>На прохання покупця</translation>
    </message>
    <message>
        <source>Duplicate order</source>
        <translation>Дублікат замовлення</translation>
    </message>
    <message>
        <source>Invalid phone number</source>
        <translation>Недійсний номер телефону</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Інше</translation>
    </message>
    <message>
        <source>Payment not received</source>
        <translation>Не надійшла оплата</translation>
    </message>
    <message>
        <source>The variety needed is missing</source>
        <translation>Немає потрібного різновиду</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>Змінилася ціна</translation>
    </message>
    <message>
        <source>Data are missing</source>
        <translation>Бракує даних</translation>
    </message>
    <message>
        <source>The sum is below the minimum</source>
        <translation>Сума менша за мінімальну</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>There is no option --%1.</source>
        <translation>Немає параметра --%1.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Параметр --%1 не має значення.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Параметру --%1 потрібне значення.</translation>
    </message>
    <message>
        <source>The option --%1 stands here twice.</source>
        <translation>Параметр --%1 вказано двічі.</translation>
    </message>
    <message>
        <source>What shall kramarctl do?</source>
        <translation>Що має зробити kramarctl?</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Немає команди «%1».</translation>
    </message>
    <message>
        <source>The command “%1” needs one more word.</source>
        <translation>Команді «%1» потрібне ще одне слово.</translation>
    </message>
    <message>
        <source>There is no command “%1 %2”.</source>
        <translation>Немає команди «%1 %2».</translation>
    </message>
    <message>
        <source>“%1” takes no option --%2.</source>
        <translation>«%1» не має параметра --%2.</translation>
    </message>
    <message>
        <source>“%1” needs the option --%2.</source>
        <translation>«%1» потребує параметра --%2.</translation>
    </message>
    <message>
        <source>“%1” needs more: %2.</source>
        <translation>«%1» потребує ще: %2.</translation>
    </message>
    <message>
        <source>“%1” does not know what to do with “%2”.</source>
        <translation>«%1» не знає, що робити з «%2».</translation>
    </message>
    <message>
        <source>--%1 is a number from 0 to %2.</source>
        <translation>--%1 — число від 0 до %2.</translation>
    </message>
    <message>
        <source>URL: %1
Token: %2</source>
        <translation>URL: %1
Токен: %2</translation>
    </message>
    <message>
        <source>--prom-id is the number that Prom gives it.</source>
        <translation>--prom-id — це номер, який дав Prom.</translation>
    </message>
    <message>
        <source>“%1” is not field=value.</source>
        <translation>«%1» — не поле=значення.</translation>
    </message>
    <message>
        <source>A listing has no field “%1” that can be set. There is: %2.</source>
        <translation>У позиції немає поля «%1», яке можна змінити. Є: %2.</translation>
    </message>
    <message>
        <source>There is no state “%1”. There is: %2.</source>
        <translation>Немає стану «%1». Є: %2.</translation>
    </message>
    <message>
        <source>To cancel an order say why: “kramarctl order cancel”.</source>
        <translation>Щоб скасувати замовлення, вкажіть причину: «kramarctl order cancel».</translation>
    </message>
    <message>
        <source>Prom knows no reason “%1”. There is: %2.</source>
        <translation>Prom не знає причини «%1». Є: %2.</translation>
    </message>
    <message>
        <source>The reason “%1” needs a few words: --text.</source>
        <translation>Причина «%1» потребує кількох слів: --text.</translation>
    </message>
    <message>
        <source>Prom takes waybills of nova_poshta, ukrposhta and meest: say whose it is by --carrier.</source>
        <translation>Prom приймає ТТН nova_poshta, ukrposhta і meest: вкажіть перевізника через --carrier.</translation>
    </message>
    <message>
        <source>--pace is a number of milliseconds from 0 to %1.</source>
        <translation>--pace — кількість мілісекунд від 0 до %1.</translation>
    </message>
    <message>
        <source>There is no store yet: add one by “kramarctl store add”.</source>
        <translation>Магазину ще немає: додайте його командою «kramarctl store add».</translation>
    </message>
    <message>
        <source>There is no store “%1”. There is: %2.</source>
        <translation>Немає магазину «%1». Є: %2.</translation>
    </message>
    <message>
        <source>There is no token file %1.</source>
        <translation>Немає файлу токена %1.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 — не файл.</translation>
    </message>
    <message>
        <source>Others can read the token file %1. Make it yours alone: chmod 600 %1</source>
        <translation>Файл токена %1 можуть читати інші. Зробіть його лише своїм: chmod 600 %1</translation>
    </message>
    <message>
        <source>There is no token in %1.</source>
        <translation>У %1 немає токена.</translation>
    </message>
    <message>
        <source>What stands in %1 is not a token: it has blanks or letters that no token has.</source>
        <translation>Те, що в %1, — не токен: там пробіли або літери, яких у токені не буває.</translation>
    </message>
    <message>
        <source>Token: </source>
        <translation>Токен: </translation>
    </message>
    <message>
        <source>A token file holds the token of one store: name the store by --store.</source>
        <translation>Файл токена містить токен одного магазину: назвіть магазин через --store.</translation>
    </message>
    <message>
        <source>There is no action “%1”. There is: %2.</source>
        <translation>Немає дії «%1». Є: %2.</translation>
    </message>
    <message>
        <source>--since is a day as 2026-03-01, “today”, “now” or “all”.</source>
        <translation>--since — це день, як-от 2026-03-01, «today», «now» або «all».</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Дія</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нових</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Змінено</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без змін</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Помилок</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Надіслано</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запитів</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунд</translation>
    </message>
    <message numerus="yes">
        <source>The exchange of %n store(s) runs. Ctrl+C or SIGTERM ends it.</source>
        <translation>
            <numerusform>Обмін %n магазину працює. Ctrl+C або SIGTERM завершує його.</numerusform>
            <numerusform>Обмін %n магазинів працює. Ctrl+C або SIGTERM завершує його.</numerusform>
            <numerusform>Обмін %n магазинів працює. Ctrl+C або SIGTERM завершує його.</numerusform>
        </translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Параметри:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Параметри кожної команди:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Приклади:</translation>
    </message>
    <message>
        <source>kramarctl: the back office of your Prom stores, from the terminal.</source>
        <translation>kramarctl: бек-офіс ваших магазинів на Prom, у терміналі.</translation>
    </message>
    <message>
        <source>Commands (more: kramarctl help COMMAND):</source>
        <translation>Команди (докладніше: kramarctl help КОМАНДА):</translation>
    </message>
    <message>
        <source>Ends with 0 when all is well, 1 when an object failed, 2 for a wrong command line, 3 when the store is paused because of its token, 4 when Prom cannot be reached, 5 for trouble with the database, 6 when another program does the exchange.</source>
        <translation>Код завершення: 0 — усе добре, 1 — з якимось об’єктом не вийшло, 2 — хибний командний рядок, 3 — магазин призупинено через токен, 4 — немає зв’язку з Prom, 5 — негаразди з базою даних, 6 — обмін виконує інша програма.</translation>
    </message>
    <message>
        <source>Prom ID</source>
        <translation>Prom ID</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Ціна</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Наявність</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кількість</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Черга</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Од.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Собівартість</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Створено</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>On Prom</source>
        <translation>На Prom</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>ТТН</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефони</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Ел. пошта</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Об’єкт</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Спроб</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>На складі</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <source>--lang is uk or en.</source>
        <translation>--lang — це uk або en.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Докладніше: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>(%1 a second)</source>
        <translation>(%1 за секунду)</translation>
    </message>
    <message>
        <source>Name the entries by their numbers, or all of them by --all.</source>
        <translation>Назвіть записи за номерами або всі через --all.</translation>
    </message>
    <message>
        <source>--kind and --store go with --all.</source>
        <translation>--kind і --store вказують разом з --all.</translation>
    </message>
    <message>
        <source>“%1” is not the number of an entry.</source>
        <translation>«%1» — не номер запису.</translation>
    </message>
    <message>
        <source>--kind is listing_edit, order_status, waybill, read_order or read_listing.</source>
        <translation>--kind — це listing_edit, order_status, waybill, read_order або read_listing.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the queue changed.</source>
        <translation>
            <numerusform>Змінено %n запис черги.</numerusform>
            <numerusform>Змінено %n записи черги.</numerusform>
            <numerusform>Змінено %n записів черги.</numerusform>
        </translation>
    </message>
    <message>
        <source>by a person</source>
        <translation>людиною</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>токен не прийнято</translation>
    </message>
    <message>
        <source>token lacks a right</source>
        <translation>токену бракує права</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>замовлення</translation>
    </message>
    <message>
        <source>products</source>
        <translation>товари</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>групи</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клієнти</translation>
    </message>
    <message>
        <source>delivery and payment methods</source>
        <translation>способи доставки й оплати</translation>
    </message>
    <message>
        <source>What Prom answers about %1 cannot be read.</source>
        <translation>Не вдається прочитати відповідь Prom: %1.</translation>
    </message>
    <message>
        <source>The token lacks the right to read: %1. Give it in the Prom cabinet.</source>
        <translation>Токену бракує права читати: %1. Надайте його в кабінеті Prom.</translation>
    </message>
    <message>
        <source>There is no keyring here: give --token-file to every command that talks to Prom.</source>
        <translation>Тут немає сховища ключів: додавайте --token-file до кожної команди, що звертається до Prom.</translation>
    </message>
    <message>
        <source>--url is the address of the API, as https://my.prom.ua/api/v1.</source>
        <translation>--url — це адреса API, як-от https://my.prom.ua/api/v1.</translation>
    </message>
    <message>
        <source>--mode is “test” or “production”.</source>
        <translation>--mode — це «test» або «production».</translation>
    </message>
    <message>
        <source>There is a store “%1” already.</source>
        <translation>Магазин «%1» уже є.</translation>
    </message>
    <message>
        <source>The store “%1” is connected.</source>
        <translation>Магазин «%1» підключено.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Призупинено</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Prom last heard</source>
        <translation>Остання відповідь Prom</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>“%1” has its new token.</source>
        <translation>«%1» має новий токен.</translation>
    </message>
    <message>
        <source>“%1” is paused.</source>
        <translation>«%1» призупинено.</translation>
    </message>
    <message>
        <source>“%1” goes on.</source>
        <translation>«%1» працює далі.</translation>
    </message>
    <message>
        <source>The mode is “test” or “production”.</source>
        <translation>Режим — це «test» або «production».</translation>
    </message>
    <message>
        <source>--pending is “send”, “hold” or “drop”.</source>
        <translation>--pending — це «send», «hold» або «drop».</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in the queue: say what becomes of them by --pending send, hold or drop. “kramarctl list queue” shows them.</source>
        <translation>
            <numerusform>%n зміна чекає в черзі: вкажіть, що з нею робити, через --pending send, hold або drop. «kramarctl list queue» покаже її.</numerusform>
            <numerusform>%n зміни чекають у черзі: вкажіть, що з ними робити, через --pending send, hold або drop. «kramarctl list queue» покаже їх.</numerusform>
            <numerusform>%n змін чекають у черзі: вкажіть, що з ними робити, через --pending send, hold або drop. «kramarctl list queue» покаже їх.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in Production: changes are sent.</source>
        <translation>«%1» у робочому режимі: зміни надсилаються.</translation>
    </message>
    <message>
        <source>“%1” is in Test: nothing is sent.</source>
        <translation>«%1» у тестовому режимі: нічого не надсилається.</translation>
    </message>
    <message>
        <source>the folder of the books; without it, this user&apos;s own</source>
        <translation>тека з базою; якщо не вказано — власна тека користувача</translation>
    </message>
    <message>
        <source>the language of texts; without it, the system&apos;s</source>
        <translation>мова текстів; якщо не вказано — мова системи</translation>
    </message>
    <message>
        <source>answers and errors as JSON on stdout</source>
        <translation>відповіді й помилки як JSON у stdout</translation>
    </message>
    <message>
        <source>the store&apos;s token stands in this file, which nobody else may read; no keyring needed</source>
        <translation>токен магазину — у цьому файлі, який не може читати ніхто інший; сховище ключів не потрібне</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>ця довідка</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>версія</translation>
    </message>
    <message>
        <source>what the store is called here</source>
        <translation>як магазин зветься тут</translation>
    </message>
    <message>
        <source>the address of the API, as https://my.prom.ua/api/v1</source>
        <translation>адреса API, як-от https://my.prom.ua/api/v1</translation>
    </message>
    <message>
        <source>test (nothing is sent, the default) or production</source>
        <translation>test (нічого не надсилається, так за замовчуванням) або production</translation>
    </message>
    <message>
        <source>what becomes of changes that wait in the queue when Production begins</source>
        <translation>що робити зі змінами, які чекають у черзі, коли починається робочий режим</translation>
    </message>
    <message>
        <source>the store; without it, all of them where that makes sense</source>
        <translation>магазин; якщо не вказано — усі, де це має сенс</translation>
    </message>
    <message>
        <source>Prom&apos;s number of the listing or order</source>
        <translation>номер позиції або замовлення на Prom</translation>
    </message>
    <message>
        <source>the reason in words; some reasons need it</source>
        <translation>причина словами; деякі причини потребують її</translation>
    </message>
    <message>
        <source>nova_poshta, ukrposhta or meest; without it, by the order&apos;s delivery</source>
        <translation>nova_poshta, ukrposhta або meest; якщо не вказано — за доставкою замовлення</translation>
    </message>
    <message>
        <source>how many products the demo shop has</source>
        <translation>скільки товарів у демо-магазині</translation>
    </message>
    <message>
        <source>how many orders it has at the start</source>
        <translation>скільки в ньому замовлень спочатку</translation>
    </message>
    <message>
        <source>the same seed makes the same shop</source>
        <translation>те саме зерно дає той самий магазин</translation>
    </message>
    <message>
        <source>the port on 127.0.0.1; without it, any free one</source>
        <translation>порт на 127.0.0.1; якщо не вказано — будь-який вільний</translation>
    </message>
    <message>
        <source>Connects a store. The token comes from stdin or --token-file, is tried by reading, and goes into the keyring. New stores start in Test.</source>
        <translation>Підключає магазин. Токен береться зі stdin або --token-file, перевіряється читанням і зберігається у сховищі ключів. Нові магазини починають у тестовому режимі.</translation>
    </message>
    <message>
        <source>Shows the connected stores.</source>
        <translation>Показує підключені магазини.</translation>
    </message>
    <message>
        <source>Gives a store a new token, from stdin or --token-file, after trying it. A store that was paused because of its token goes on.</source>
        <translation>Дає магазину новий токен зі stdin або --token-file, перевіривши його. Магазин, призупинений через токен, працює далі.</translation>
    </message>
    <message>
        <source>Pauses the exchange of a store; its queue stays.</source>
        <translation>Призупиняє обмін магазину; його черга лишається.</translation>
    </message>
    <message>
        <source>Lets a paused store go on.</source>
        <translation>Відновлює роботу призупиненого магазину.</translation>
    </message>
    <message>
        <source>Test only reads from Prom; Production sends changes too. When changes wait, --pending says what becomes of them.</source>
        <translation>Тестовий режим лише читає з Prom; робочий також надсилає зміни. Якщо зміни чекають, --pending каже, що з ними робити.</translation>
    </message>
    <message>
        <source>Does one round of the exchange, of one store or of all, and reports. Progress goes to stderr.</source>
        <translation>Виконує один раунд обміну, одного магазину або всіх, і звітує. Перебіг — у stderr.</translation>
    </message>
    <message>
        <source>Exchanges by the schedule, and sends at once what is changed, until SIGTERM or Ctrl+C.</source>
        <translation>Виконує обмін за розкладом і одразу надсилає змінене, до SIGTERM або Ctrl+C.</translation>
    </message>
    <message>
        <source>Shows the listings: what stands on Prom, or shall stand there.</source>
        <translation>Показує позиції: те, що стоїть на Prom або має там стояти.</translation>
    </message>
    <message>
        <source>Shows our products; with --store, those that the store lists.</source>
        <translation>Показує наші товари; з --store — ті, що є в магазині.</translation>
    </message>
    <message>
        <source>Shows the orders, newest first.</source>
        <translation>Показує замовлення, найновіші спершу.</translation>
    </message>
    <message>
        <source>Shows what was ordered, line by line.</source>
        <translation>Показує, що замовлено, рядок за рядком.</translation>
    </message>
    <message>
        <source>Shows the clients.</source>
        <translation>Показує клієнтів.</translation>
    </message>
    <message>
        <source>Shows what has to be sent, and what could not be read, what needs a hand first.</source>
        <translation>Показує, що треба надіслати й що не вдалося прочитати; спершу те, що потребує уваги.</translation>
    </message>
    <message>
        <source>Shows the balances of our products over all warehouses.</source>
        <translation>Показує залишки наших товарів на всіх складах.</translation>
    </message>
    <message>
        <source>Moves an order on: new, confirmed, packing, shipped, completed, returned. Prom hears of it where the state has a status there.</source>
        <translation>Змінює стан замовлення: new, confirmed, packing, shipped, completed, returned. Prom дізнається, якщо стану там відповідає статус.</translation>
    </message>
    <message>
        <source>Sets the number of an order&apos;s waybill; an empty one takes it away while Prom has none.</source>
        <translation>Записує номер ТТН замовлення; порожній прибирає його, доки Prom його не має.</translation>
    </message>
    <message>
        <source>Lets failed entries of the queue be tried again.</source>
        <translation>Дає записам черги з відмовою ще одну спробу.</translation>
    </message>
    <message>
        <source>Gives changes up: the values return to what Prom has.</source>
        <translation>Відкидає зміни: значення повертаються до тих, що на Prom.</translation>
    </message>
    <message>
        <source>Keeps changes here, unsent, until they are released.</source>
        <translation>Тримає зміни тут, ненадісланими, доки їх не відпустять.</translation>
    </message>
    <message>
        <source>Lets held changes go.</source>
        <translation>Відпускає притримані зміни.</translation>
    </message>
    <message>
        <source>%1: %2 %3 → %4</source>
        <translation>%1: %2 %3 → %4</translation>
    </message>
    <message>
        <source>To let it go: kramarctl queue release %1</source>
        <translation>Щоб відпустити: kramarctl queue release %1</translation>
    </message>
    <message>
        <source>--pending goes with “production”: in Test nothing is sent, and what waits stays.</source>
        <translation>--pending буває лише з “production”: у тестовому режимі нічого не надсилається, а черга лишається.</translation>
    </message>
    <message>
        <source>It is written like this: %1</source>
        <translation>Пишеться так: %1</translation>
    </message>
    <message>
        <source>The field “%1” stands here twice.</source>
        <translation>Поле «%1» вказано двічі.</translation>
    </message>
    <message>
        <source>The log cannot be written in %1; kramarctl works on without it.</source>
        <translation>Не вдалося писати журнал у %1; kramarctl працює без нього.</translation>
    </message>
    <message>
        <source>--since lies ahead: orders made before it would be passed by. Name a day that has come.</source>
        <translation>--since у майбутньому: давніші замовлення було б пропущено. Вкажіть день, який уже настав.</translation>
    </message>
    <message>
        <source>the answer about it cannot be read</source>
        <translation>відповідь про нього не вдалося прочитати</translation>
    </message>
    <message>
        <source>An argument is not text in UTF-8.</source>
        <translation>Один з аргументів — не текст у UTF-8.</translation>
    </message>
    <message>
        <source>The answer could not be written whole: there is no room for it.</source>
        <translation>Відповідь не вдалося записати цілком: для неї немає місця.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the queue could not be changed.</source>
        <translation>
            <numerusform>Не вдалося змінити %n запис черги.</numerusform>
            <numerusform>Не вдалося змінити %n записи черги.</numerusform>
            <numerusform>Не вдалося змінити %n записів черги.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) failed. They stay as they are until they are looked after: “kramarctl list queue” shows why, “kramarctl queue retry” tries again.</source>
        <translation>
            <numerusform>%n об’єкт не вдався. Він чекає на вас: «kramarctl list queue» показує чому, «kramarctl queue retry» пробує знову.</numerusform>
            <numerusform>%n об’єкти не вдалися. Вони чекають на вас: «kramarctl list queue» показує чому, «kramarctl queue retry» пробує знову.</numerusform>
            <numerusform>%n об’єктів не вдалися. Вони чекають на вас: «kramarctl list queue» показує чому, «kramarctl queue retry» пробує знову.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are in doubt: Prom did not confirm them. The next round reads Prom before it sends them again; “kramarctl list queue” shows them.</source>
        <translation>
            <numerusform>%n зміна під питанням: Prom її не підтвердив. Наступний обмін спершу прочитає Prom, а тоді вирішить, чи надсилати знову; «kramarctl list queue» показує її.</numerusform>
            <numerusform>%n зміни під питанням: Prom їх не підтвердив. Наступний обмін спершу прочитає Prom, а тоді вирішить, чи надсилати знову; «kramarctl list queue» показує їх.</numerusform>
            <numerusform>%n змін під питанням: Prom їх не підтвердив. Наступний обмін спершу прочитає Prom, а тоді вирішить, чи надсилати знову; «kramarctl list queue» показує їх.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>--name is one line of at most %1 letters.</source>
        <translation>--name — один рядок, щонайбільше %1 літер.</translation>
    </message>
    <message>
        <source>“%1” is in Production already. What waits is settled by “kramarctl queue hold” or “kramarctl queue drop”.</source>
        <translation>«%1» уже в робочому режимі. Про те, що чекає, дбають «kramarctl queue hold» і «kramarctl queue drop».</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited were dropped.</source>
        <translation>
            <numerusform>Відкинуто %n зміну, що чекала.</numerusform>
            <numerusform>Відкинуто %n зміни, що чекали.</numerusform>
            <numerusform>Відкинуто %n змін, що чекали.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited are held.</source>
        <translation>
            <numerusform>Затримано %n зміну, що чекала.</numerusform>
            <numerusform>Затримано %n зміни, що чекали.</numerusform>
            <numerusform>Затримано %n змін, що чекали.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited are sent by the next round.</source>
        <translation>
            <numerusform>%n зміну, що чекала, надішле наступний обмін.</numerusform>
            <numerusform>%n зміни, що чекали, надішле наступний обмін.</numerusform>
            <numerusform>%n змін, що чекали, надішле наступний обмін.</numerusform>
        </translation>
    </message>
    <message>
        <source>orders made from then on: 2026-03-01 (Kyiv time), today, now, or all; it is remembered for later rounds</source>
        <translation>замовлення, створені відтоді: 2026-03-01 (за Києвом), today, now або all; це запам’ятовується для наступних обмінів</translation>
    </message>
    <message>
        <source>Changes a listing and queues the change for Prom. Fields: price, old_price, presence, in_stock, quantity, status, discount, prices, name, name_uk, keywords, keywords_uk, description, description_uk. An empty value clears. presence is available, not_available, order or waiting; status on_display, not_on_display, draft or deleted; in_stock true or false; discount a percentage or an amount with its first and last day; prices are steps: from this quantity = this price.</source>
        <translation>Змінює позицію й ставить зміну в чергу до Prom. Поля: price, old_price, presence, in_stock, quantity, status, discount, prices, name, name_uk, keywords, keywords_uk, description, description_uk. Порожнє значення очищає. presence — available, not_available, order або waiting; status — on_display, not_on_display, draft або deleted; in_stock — true або false; discount — відсоток або сума з першим і останнім днем; prices — щаблі: від такої кількості = така ціна.</translation>
    </message>
    <message>
        <source>Cancels an order with one of Prom&apos;s reasons: not_available, buyers_request, duplicate, invalid_phone_number, another, payment_not_received, no_product_variants, price_changed, not_enough_fields, less_than_minimal_price.</source>
        <translation>Скасовує замовлення з однією з причин Prom: not_available, buyers_request, duplicate, invalid_phone_number, another, payment_not_received, no_product_variants, price_changed, not_enough_fields, less_than_minimal_price.</translation>
    </message>
    <message>
        <source>--pace below %1 is for 127.0.0.1 only: Prom wants a pause between requests.</source>
        <translation>--pace менше %1 — лише для 127.0.0.1: Prom потребує паузи між запитами.</translation>
    </message>
    <message>
        <source>at least so many milliseconds between two requests; below 400 for 127.0.0.1 only</source>
        <translation>не менше стількох мілісекунд між двома запитами; менше 400 — лише для 127.0.0.1</translation>
    </message>
    <message>
        <source>“%1” is in Test: it waits in the queue and is not sent.</source>
        <translation>«%1» у тестовому режимі: зміна чекає в черзі й не надсилається.</translation>
    </message>
    <message>
        <source>“%1” is paused: it is sent after “kramarctl store resume”.</source>
        <translation>«%1» призупинено: зміна піде після «kramarctl store resume».</translation>
    </message>
    <message>
        <source>It is sent with the next round.</source>
        <translation>Зміна піде з наступним раундом.</translation>
    </message>
    <message>
        <source>The order %1 is now: %2.</source>
        <translation>Замовлення %1 тепер: %2.</translation>
    </message>
    <message>
        <source>The price is zero. Is that meant?</source>
        <translation>Ціна нульова. Так і треба?</translation>
    </message>
    <message>
        <source>It was %1. Is the new one meant?</source>
        <translation>Було %1. Нове значення правильне?</translation>
    </message>
    <message>
        <source>Prom has these values already: nothing is to be sent.</source>
        <translation>На Prom уже такі значення: надсилати нічого.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Test, not sent</source>
        <translation>Тест, не піде</translation>
    </message>
    <message>
        <source>Held by the brake</source>
        <translation>Стримано запобіжником</translation>
    </message>
    <message>
        <source>The keyring has not answered; it may be asking for its password. What it does not take needs --token-file with every command that talks to Prom.</source>
        <translation>Сховище ключів не відповіло; можливо, воно питає пароль. Якщо воно не візьме токен, додавайте --token-file до кожної команди, що звертається до Prom.</translation>
    </message>
    <message>
        <source>The store is named twice.</source>
        <translation>Магазин названо двічі.</translation>
    </message>
    <message>
        <source>Which store? Name it, or say --store NAME.</source>
        <translation>Який магазин? Назвіть його або додайте --store НАЗВА.</translation>
    </message>
    <message numerus="yes">
        <source>The brake will hold %n change(s) of them.</source>
        <translation>
            <numerusform>Запобіжник стримає з них %n зміну.</numerusform>
            <numerusform>Запобіжник стримає з них %n зміни.</numerusform>
            <numerusform>Запобіжник стримає з них %n змін.</numerusform>
        </translation>
    </message>
    <message>
        <source>Main warehouse</source>
        <translation>Основний склад</translation>
    </message>
    <message>
        <source>session</source>
        <comment>how long the token lasts</comment>
        <translation>на сеанс</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>Shows the connected stores. Token: “yes”, the keyring took it; “session”, there was no keyring, so it lasted as long as the program that got it and every command that talks to Prom wants --token-file (in --json token_kept: keyring, session, none).</source>
        <translation>Показує під’єднані магазини. Токен: «так» — його взяло сховище ключів; «на сеанс» — сховища не було, тож токен жив, доки працювала програма, якій його дали, і кожній команді, що звертається до Prom, потрібен --token-file (у --json token_kept: keyring, session, none).</translation>
    </message>
    <message>
        <source>Match, %</source>
        <translation>Збіг, %</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>За чим</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Його назва</translation>
    </message>
    <message>
        <source>The listing %1 is linked with the product %2.</source>
        <translation>Позицію %1 зв’язано з товаром %2.</translation>
    </message>
    <message>
        <source>The listing %1 has no product.</source>
        <translation>Позиція %1 не має товару.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a product.</source>
        <translation>«%1» — не номер товару.</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) linked.</source>
        <translation>
            <numerusform>Зв’язано %n позицію.</numerusform>
            <numerusform>Зв’язано %n позиції.</numerusform>
            <numerusform>Зв’язано %n позицій.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the listings without a product and which product each probably is: by SKU, name and price, in percent. Sure: one product, one listing.</source>
        <translation>Показує позиції без товару і яким товаром кожна ймовірно є: за артикулом, назвою й ціною, у відсотках. Певний збіг: один товар, одна позиція.</translation>
    </message>
    <message>
        <source>Links a listing with the product of this number (list products). Neither changes, and nothing of it goes to Prom.</source>
        <translation>Зв’язує позицію з товаром за його номером (list products). Ні позиція, ні товар не змінюються, на Prom нічого не йде.</translation>
    </message>
    <message>
        <source>Takes a listing off its product.</source>
        <translation>Знімає зв’язок позиції з товаром.</translation>
    </message>
    <message>
        <source>Links every listing that “link offers” is sure of, in one act.</source>
        <translation>Зв’язує однією дією всі позиції, у яких «link offers» певен.</translation>
    </message>
    <message>
        <source>Makes a product of a listing that has none, by its name, SKU and unit.</source>
        <translation>Створює товар із позиції, яка його не має: за її назвою, артикулом і одиницею.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a document.</source>
        <translation>«%1» — не номер документа.</translation>
    </message>
    <message>
        <source>There is no warehouse “%1”. There is: %2.</source>
        <translation>Складу «%1» немає. Є: %2.</translation>
    </message>
    <message>
        <source>“%1” is no line: it is CODE=QUANTITY or CODE=QUANTITY@COST.</source>
        <translation>«%1» — не рядок: пишіть CODE=QUANTITY або CODE=QUANTITY@COST.</translation>
    </message>
    <message>
        <source>Give the lines here or by --file, not both.</source>
        <translation>Дайте рядки тут або через --file, а не обома способами.</translation>
    </message>
    <message>
        <source>--take is all or good.</source>
        <translation>--take — це all або good.</translation>
    </message>
    <message>
        <source>Row %1 (%2): %3: %4</source>
        <translation>Рядок %1 (%2): %3: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n рядок</numerusform>
            <numerusform>%n рядки</numerusform>
            <numerusform>%n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 No. %2 (ID %3), %4: %5, %6.</source>
        <translation>%1 № %2 (ID %3), %4: %5, %6.</translation>
    </message>
    <message>
        <source>It left less than nothing on hand.</source>
        <translation>На складі лишилося менше нуля.</translation>
    </message>
    <message>
        <source>Nothing was written. --take good takes the other rows.</source>
        <translation>Нічого не записано. --take good візьме решту рядків.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <source>To</source>
        <translation>На склад</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Рядки</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Коментар</translation>
    </message>
    <message>
        <source>A document is a receipt, write_off, transfer or stock_taking.</source>
        <translation>Документ — це receipt, write_off, transfer або stock_taking.</translation>
    </message>
    <message>
        <source>Which lines? CODE=QUANTITY, or a table by --file.</source>
        <translation>Які рядки? CODE=QUANTITY або таблиця через --file.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>За обліком</translation>
    </message>
    <message>
        <source>The draft is deleted.</source>
        <translation>Чернетку видалено.</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Разом: %1</translation>
    </message>
    <message numerus="yes">
        <source>The cost of %n products is not known.</source>
        <translation>
            <numerusform>Собівартість %n товару невідома.</numerusform>
            <numerusform>Собівартість %n товарів невідома.</numerusform>
            <numerusform>Собівартість %n товарів невідома.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say allow or refuse.</source>
        <translation>Скажіть allow або refuse.</translation>
    </message>
    <message>
        <source>%1: stock may fall below zero.</source>
        <translation>%1: залишок може бути нижче нуля.</translation>
    </message>
    <message>
        <source>%1: stock may not fall below zero.</source>
        <translation>%1: залишок не може бути нижче нуля.</translation>
    </message>
    <message>
        <source>the warehouse; without it, the default one</source>
        <translation>склад; без нього — основний</translation>
    </message>
    <message>
        <source>the warehouse that a transfer goes to</source>
        <translation>склад, на який іде переміщення</translation>
    </message>
    <message>
        <source>a comment on the document</source>
        <translation>коментар до документа</translation>
    </message>
    <message>
        <source>lines from a table: product, quantity, cost of a unit, parted by tabs, semicolons or commas; - is stdin</source>
        <translation>рядки з таблиці: товар, кількість, собівартість одиниці, розділені табуляцією, крапкою з комою або комою; - означає stdin</translation>
    </message>
    <message>
        <source>where rows cannot be read: take nothing (the default), or the good ones</source>
        <translation>якщо рядки не читаються: не брати нічого (типово) або взяти добрі</translation>
    </message>
    <message>
        <source>instead of the lines that are there</source>
        <translation>замість рядків, що є</translation>
    </message>
    <message>
        <source>what a stock-taking does not count is not there</source>
        <translation>чого інвентаризація не порахувала, того немає</translation>
    </message>
    <message>
        <source>Shows the documents of the warehouses, newest first.</source>
        <translation>Показує складські документи, новіші спершу.</translation>
    </message>
    <message>
        <source>Writes a draft; nothing moves before it is posted. CODE is a SKU, a number of Prom&apos;s or a product&apos;s name. A stock-taking begins when it is made: what is sold later is no difference.</source>
        <translation>Пише чернетку; до проведення нічого не рухається. CODE — артикул, номер Prom або назва товару. Інвентаризація починається, коли її створено: продане пізніше різницею не вважається.</translation>
    </message>
    <message>
        <source>Adds lines to a draft; in a stock-taking the new number of a product replaces the one before.</source>
        <translation>Додає рядки до чернетки; в інвентаризації нове число товару замінює попереднє.</translation>
    </message>
    <message>
        <source>Adds one for each code, as a scanner does.</source>
        <translation>Додає одиницю за кожен код, як сканер.</translation>
    </message>
    <message>
        <source>Shows a document with its lines.</source>
        <translation>Показує документ з рядками.</translation>
    </message>
    <message>
        <source>Posts a draft: the stock moves, once.</source>
        <translation>Проводить чернетку: залишки рухаються, один раз.</translation>
    </message>
    <message>
        <source>Moves back what a posted document moved, once.</source>
        <translation>Сторнує проведений документ, один раз.</translation>
    </message>
    <message>
        <source>Deletes a draft.</source>
        <translation>Видаляє чернетку.</translation>
    </message>
    <message>
        <source>Says whether documents may leave less than nothing in a warehouse; they may not by default.</source>
        <translation>Визначає, чи можуть документи лишати на складі менше нуля; типово не можуть.</translation>
    </message>
    <message>
        <source>Name the listings by --ids, or all of the store by --all.</source>
        <translation>Назвіть позиції через --ids або всі позиції магазину через --all.</translation>
    </message>
    <message>
        <source>%1 of %2 …</source>
        <translation>%1 із %2 …</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>A bulk edit has no “%1”. There is: %2.</source>
        <translation>Масова зміна не знає «%1». Є: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the listings are not in this store.</source>
        <translation>
            <numerusform>%n позиції немає в цьому магазині.</numerusform>
            <numerusform>%n позицій немає в цьому магазині.</numerusform>
            <numerusform>%n позицій немає в цьому магазині.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were changed by somebody else meanwhile and left as they are.</source>
        <translation>
            <numerusform>%n позицію тим часом змінив хтось інший, її не чіпали.</numerusform>
            <numerusform>%n позиції тим часом змінив хтось інший, їх не чіпали.</numerusform>
            <numerusform>%n позицій тим часом змінив хтось інший, їх не чіпали.</numerusform>
        </translation>
    </message>
    <message>
        <source>The brake stops so great a change: look at it with “kramarctl list queue”, let it go with “kramarctl queue release”.</source>
        <translation>Гальмо зупиняє таку велику зміну: перегляньте її через «kramarctl list queue», відпустіть через «kramarctl queue release».</translation>
    </message>
    <message>
        <source>To take it back: kramarctl listing undo %1</source>
        <translation>Щоб повернути: kramarctl listing undo %1</translation>
    </message>
    <message numerus="yes">
        <source>%n listings changed.</source>
        <translation>
            <numerusform>Змінено %n позицію.</numerusform>
            <numerusform>Змінено %n позиції.</numerusform>
            <numerusform>Змінено %n позицій.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listings would change; --apply does it.</source>
        <translation>
            <numerusform>Зміниться %n позиція; --apply виконає.</numerusform>
            <numerusform>Зміняться %n позиції; --apply виконає.</numerusform>
            <numerusform>Зміниться %n позицій; --apply виконає.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not the number of an act.</source>
        <translation>«%1» не є номером операції.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Повернуто.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back, but for %n values that were changed since.</source>
        <translation>
            <numerusform>Повернуто, крім %n значення, яке відтоді змінили.</numerusform>
            <numerusform>Повернуто, крім %n значень, які відтоді змінили.</numerusform>
            <numerusform>Повернуто, крім %n значень, які відтоді змінили.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of --ids holds no number of Prom&apos;s: “%2”.</source>
        <translation>Рядок %1 у --ids не містить номера Prom: «%2».</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>«%1» не читається: %2.</translation>
    </message>
    <message>
        <source>all that this can be done with</source>
        <translation>усе, з чим це можна зробити</translation>
    </message>
    <message>
        <source>a CSV of Prom&apos;s numbers, in the column prom_id or the first one; - is stdin</source>
        <translation>CSV із номерами Prom у стовпці prom_id або в першому; - це stdin</translation>
    </message>
    <message>
        <source>does it; without it, only shows what would change</source>
        <translation>виконує; без цього лише показує, що зміниться</translation>
    </message>
    <message>
        <source>Takes back what one act changed in listings, where nobody changed it since; what was sent already is sent as it was before.</source>
        <translation>Повертає те, що одна операція змінила в позиціях, де відтоді ніхто нічого не міняв; уже надіслане надсилається таким, яким було.</translation>
    </message>
    <message>
        <source>The demo shop has no books: --data does not go with it.</source>
        <translation>Демо-магазин не має бази: --data з ним не вживають.</translation>
    </message>
    <message>
        <source>--from is “warehouses” or “listing”.</source>
        <translation>--from — це «warehouses» або «listing».</translation>
    </message>
    <message>
        <source>--buffer is a number of pieces, zero or more.</source>
        <translation>--buffer — це кількість штук, нуль або більше.</translation>
    </message>
    <message>
        <source>“%1” sends each listing&apos;s own quantity.</source>
        <translation>«%1» надсилає власну кількість кожної позиції.</translation>
    </message>
    <message>
        <source>“%1” sends what is available in the warehouses, less a safety buffer of %2.</source>
        <translation>«%1» надсилає доступне на складах за мінусом страхового запасу %2.</translation>
    </message>
    <message>
        <source>On Prom now</source>
        <translation>На Prom зараз</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Піде на Prom</translation>
    </message>
    <message>
        <source>Nothing is changed yet: look at the numbers, then say it again with --apply.</source>
        <translation>Ще нічого не змінено: перегляньте числа й повторіть із --apply.</translation>
    </message>
    <message>
        <source>Say yes or no.</source>
        <translation>Скажіть yes або no.</translation>
    </message>
    <message>
        <source>%1 is counted in what “%2” sends.</source>
        <translation>%1 враховується в тому, що надсилає «%2».</translation>
    </message>
    <message>
        <source>%1 is not counted in what “%2” sends.</source>
        <translation>%1 не враховується в тому, що надсилає «%2».</translation>
    </message>
    <message>
        <source>where the quantities that are sent come from</source>
        <translation>звідки береться кількість, що надсилається</translation>
    </message>
    <message>
        <source>so many of each product are never offered</source>
        <translation>стільки кожного товару ніколи не пропонується</translation>
    </message>
    <message>
        <source>Says whether a warehouse is counted in the balances that a store sends; all are at first.</source>
        <translation>Каже, чи враховується склад у залишках, які надсилає магазин; спершу враховуються всі.</translation>
    </message>
    <message>
        <source>What was changed here and on Prom: in “%1” ours stays.</source>
        <translation>Змінене і тут, і на Prom: у «%1» лишається наше.</translation>
    </message>
    <message>
        <source>What was changed here and on Prom: in “%1” Prom&apos;s value is taken.</source>
        <translation>Змінене і тут, і на Prom: у «%1» береться значення Prom.</translation>
    </message>
    <message>
        <source>What was changed here and on Prom: “%1” asks; nothing of it is sent before.</source>
        <translation>Змінене і тут, і на Prom: «%1» питає; до того нічого з цього не надсилається.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Було</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Тут</translation>
    </message>
    <message>
        <source>Say ours, theirs or ask.</source>
        <translation>Скажіть ours, theirs або ask.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) that waited for an answer were settled so.</source>
        <translation>
            <numerusform>Так розв’язано %n поле, що чекало на відповідь.</numerusform>
            <numerusform>Так розв’язано %n поля, що чекали на відповідь.</numerusform>
            <numerusform>Так розв’язано %n полів, що чекали на відповідь.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say ours or theirs.</source>
        <translation>Скажіть ours або theirs.</translation>
    </message>
    <message>
        <source>Name a listing by --prom-id, or say --all.</source>
        <translation>Назвіть товар через --prom-id або скажіть --all.</translation>
    </message>
    <message>
        <source>There is nothing to settle.</source>
        <translation>Немає чого розв’язувати.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) settled.</source>
        <translation>
            <numerusform>Розв’язано %n поле.</numerusform>
            <numerusform>Розв’язано %n поля.</numerusform>
            <numerusform>Розв’язано %n полів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the fields that were changed here and on Prom and wait for a person, with all three values.</source>
        <translation>Показує поля, що змінені і тут, і на Prom та чекають на людину, з усіма трьома значеннями.</translation>
    </message>
    <message>
        <source>Shows, or says, whose value stays when a field was changed here and on Prom: ours (at first), theirs, or ask. What waits for an answer is settled by ours and theirs.</source>
        <translation>Показує або встановлює, чиє значення лишається, коли поле змінене і тут, і на Prom: ours (спочатку), theirs або ask. Те, що чекає на відповідь, ours і theirs одразу розв’язують.</translation>
    </message>
    <message>
        <source>Settles what was changed here and on Prom: ours is sent, or theirs is taken here (which “listing undo” takes back).</source>
        <translation>Розв’язує змінене і тут, і на Prom: ours надсилається, theirs береться сюди (це скасовує «listing undo»).</translation>
    </message>
    <message>
        <source>--at-zero is “not_available”, “to_order”, “hide” or “delete”.</source>
        <translation>--at-zero — це «not_available», «to_order», «hide» або «delete».</translation>
    </message>
    <message numerus="yes">
        <source>Turnover in %n days: %1</source>
        <translation>
            <numerusform>Оборотність за %n день: %1</numerusform>
            <numerusform>Оборотність за %n дні: %1</numerusform>
            <numerusform>Оборотність за %n днів: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 is “on” or “off”.</source>
        <translation>--%1 — це «on» або «off».</translation>
    </message>
    <message>
        <source>on</source>
        <translation>увімкнено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>вимкнено</translation>
    </message>
    <message>
        <source>kept here: %1</source>
        <translation>збережено тут: %1</translation>
    </message>
    <message>
        <source>Update balances</source>
        <translation>Оновлювати залишки</translation>
    </message>
    <message>
        <source>Update prices</source>
        <translation>Оновлювати ціни</translation>
    </message>
    <message>
        <source>Update order statuses</source>
        <translation>Оновлювати статуси замовлень</translation>
    </message>
    <message>
        <source>--kept is “send” or “drop”.</source>
        <translation>--kept — це «send» або «drop».</translation>
    </message>
    <message>
        <source>Nothing is changed yet: something is kept here. Say --kept send or --kept drop.</source>
        <translation>Ще нічого не змінено: тут є збережені зміни. Вкажіть --kept send або --kept drop.</translation>
    </message>
    <message>
        <source>what a listing becomes when nothing is left: not_available (the default), to_order, hide or delete</source>
        <translation>чим стає позиція, коли нічого не лишилося: not_available (типово), to_order, hide або delete</translation>
    </message>
    <message>
        <source>whether prices changed here go to Prom</source>
        <translation>чи йдуть на Prom ціни, змінені тут</translation>
    </message>
    <message>
        <source>whether orders moved on here become so on Prom</source>
        <translation>чи міняється на Prom статус замовлення, зміненого тут</translation>
    </message>
    <message>
        <source>what becomes of changes that were kept here while it was switched off</source>
        <translation>що робити зі змінами, збереженими тут, поки це було вимкнено</translation>
    </message>
    <message>
        <source>Shows what the stock is worth at cost, in each warehouse and in all, and how often it was sold in the last days.</source>
        <translation>Показує, скільки коштує запас за собівартістю, на кожному складі й загалом, і скільки разів його продано за останні дні.</translation>
    </message>
    <message>
        <source>Shows the warehouses: what stands in each, which stores count it, whose orders are reserved and written off there.</source>
        <translation>Показує склади: що на кожному є, які магазини його враховують, чиї замовлення там резервуються і списуються.</translation>
    </message>
    <message>
        <source>Adds a warehouse; every store counts it until it is told otherwise.</source>
        <translation>Додає склад; його враховують усі магазини, доки не вказано інше.</translation>
    </message>
    <message>
        <source>Gives a warehouse another name.</source>
        <translation>Дає складу іншу назву.</translation>
    </message>
    <message>
        <source>Makes it the default one, where all goes that names none; the reserves of open orders move along.</source>
        <translation>Робить склад типовим: туди йде все, де склад не вказано; резерви відкритих замовлень переходять разом.</translation>
    </message>
    <message>
        <source>Deletes a warehouse that was never used.</source>
        <translation>Видаляє склад, яким ще не користувалися.</translation>
    </message>
    <message>
        <source>Says where the orders of a store are reserved and written off; without a name, in the default warehouse.</source>
        <translation>Вказує, де резервуються і списуються замовлення магазину; без назви — на типовому складі.</translation>
    </message>
    <message>
        <source>Shows what runs low, the soonest first: sold in the last days, how long it lasts, and the lowest stock where a person set one.</source>
        <translation>Показує, що закінчується, спершу найближче: скільки продано за останні дні, на скільки вистачить, і мінімальний запас, якщо його задано.</translation>
    </message>
    <message>
        <source>Shows, or sets, of how many days sales are taken, and how many days what runs low lasts at most.</source>
        <translation>Показує або задає, за скільки днів беруться продажі і на скільки днів щонайбільше вистачає того, що закінчується.</translation>
    </message>
    <message>
        <source>Sets the lowest stock of a product; without a quantity how fast it sells says when it runs low. CODE is a SKU, a number of Prom&apos;s or a name.</source>
        <translation>Задає мінімальний запас товару; без кількості про закінчення каже швидкість продажу. CODE — артикул, номер на Prom або назва.</translation>
    </message>
    <message>
        <source>Shows what a store is told of by itself and what is kept here, and changes it. Switched off, a change is kept and not sent. Switched on where something is kept, --kept says what becomes of that: send or drop; without it, it is only shown.</source>
        <translation>Показує, що надсилається магазину саме і що збережено тут, і змінює це. Вимкнене зберігається тут і не надсилається. Якщо при увімкненні є збережене, --kept каже, що з ним робити: send або drop; без нього лише показує.</translation>
    </message>
    <message>
        <source>Shows which quantities a store sends, and changes it: --from warehouses is what is available there, less --buffer; --from listing is each listing&apos;s own number. At zero a listing becomes not_available, to_order, hide or delete. What would be different is shown first; --apply does it.</source>
        <translation>Показує, які кількості надсилає магазин, і змінює це: --from warehouses — те, що там доступно, мінус --buffer; --from listing — власне число кожної позиції. За нуля позиція стає not_available, to_order, hide або delete. Спершу показується, що зміниться; --apply виконує.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Типовий</translation>
    </message>
    <message>
        <source>Counted for</source>
        <translation>Враховують</translation>
    </message>
    <message>
        <source>Orders of</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>At cost</source>
        <translation>За собівартістю</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Нижче нуля</translation>
    </message>
    <message>
        <source>The warehouse “%1” is added.</source>
        <translation>Склад «%1» додано.</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now.</source>
        <translation>«%1» тепер називається «%2».</translation>
    </message>
    <message>
        <source>“%1” is the default warehouse.</source>
        <translation>«%1» — типовий склад.</translation>
    </message>
    <message>
        <source>The warehouse “%1” is deleted.</source>
        <translation>Склад «%1» видалено.</translation>
    </message>
    <message>
        <source>Orders of “%1” are taken from “%2”.</source>
        <translation>Замовлення «%1» беруться зі складу «%2».</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Продано</translation>
    </message>
    <message>
        <source>in days</source>
        <translation>за днів</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Вистачить, дн.</translation>
    </message>
    <message>
        <source>Lowest stock</source>
        <translation>Мінімальний запас</translation>
    </message>
    <message>
        <source>Say both: of how many days sales are taken, and how long it lasts at most.</source>
        <translation>Вкажіть обидва числа: за скільки днів беруться продажі й на скільки днів щонайбільше вистачає.</translation>
    </message>
    <message>
        <source>Both are numbers of days.</source>
        <translation>Обидва — кількість днів.</translation>
    </message>
    <message>
        <source>Sales of the last %1 days; what lasts at most %2 days runs low.</source>
        <translation>Продажі за останні %1 дн.; закінчується те, чого вистачить щонайбільше на %2 дн.</translation>
    </message>
    <message>
        <source>“%1” is no quantity, zero or more.</source>
        <translation>«%1» — не кількість від нуля.</translation>
    </message>
    <message>
        <source>With %1 or less it runs low.</source>
        <translation>Закінчується, коли лишається %1 або менше.</translation>
    </message>
    <message>
        <source>How fast it sells says when it runs low.</source>
        <translation>Про закінчення каже швидкість продажу.</translation>
    </message>
    <message>
        <source>--key is “sku”, “prom_id”, “external_id” or “name”, each once.</source>
        <translation>--key — це «sku», «prom_id», «external_id» або «name», кожен один раз.</translation>
    </message>
    <message>
        <source>--new is “create”, “link” or “leave”.</source>
        <translation>--new — це «create», «link» або «leave».</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) would be linked.</source>
        <translation>
            <numerusform>Буде зв’язано %n позицію.</numerusform>
            <numerusform>Буде зв’язано %n позиції.</numerusform>
            <numerusform>Буде зв’язано %n позицій.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) made.</source>
        <translation>
            <numerusform>Створено %n товар.</numerusform>
            <numerusform>Створено %n товари.</numerusform>
            <numerusform>Створено %n товарів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) would be made.</source>
        <translation>
            <numerusform>Буде створено %n товар.</numerusform>
            <numerusform>Буде створено %n товари.</numerusform>
            <numerusform>Буде створено %n товарів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them look like a product that is there.</source>
        <translation>
            <numerusform>З них %n схожа на наявний товар.</numerusform>
            <numerusform>З них %n схожі на наявні товари.</numerusform>
            <numerusform>З них %n схожих на наявні товари.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) taken over.</source>
        <translation>
            <numerusform>Узято %n залишок.</numerusform>
            <numerusform>Узято %n залишки.</numerusform>
            <numerusform>Узято %n залишків.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) would be taken over.</source>
        <translation>
            <numerusform>Буде взято %n залишок.</numerusform>
            <numerusform>Буде взято %n залишки.</numerusform>
            <numerusform>Буде взято %n залишків.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) keep theirs: Prom gives no number, or different ones.</source>
        <translation>
            <numerusform>%n товар лишає свій залишок: Prom не дає числа або дає різні.</numerusform>
            <numerusform>%n товари лишають свої залишки: Prom не дає числа або дає різні.</numerusform>
            <numerusform>%n товарів лишають свої залишки: Prom не дає числа або дає різні.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) wait for a decision: see “kramarctl link offers”.</source>
        <translation>
            <numerusform>%n позиція чекає на рішення: див. «kramarctl link offers».</numerusform>
            <numerusform>%n позиції чекають на рішення: див. «kramarctl link offers».</numerusform>
            <numerusform>%n позицій чекають на рішення: див. «kramarctl link offers».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) stay unlinked.</source>
        <translation>
            <numerusform>%n позиція лишиться незв’язаною.</numerusform>
            <numerusform>%n позиції лишаться незв’язаними.</numerusform>
            <numerusform>%n позицій лишаться незв’язаними.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new listing that nothing links becomes a product.</source>
        <translation>Нова позиція, яку ні з чим зв’язати, стає товаром.</translation>
    </message>
    <message>
        <source>A new listing that nothing links stays unlinked.</source>
        <translation>Нова позиція, яку ні з чим зв’язати, лишається незв’язаною.</translation>
    </message>
    <message>
        <source>New listings stay unlinked.</source>
        <translation>Нові позиції лишаються незв’язаними.</translation>
    </message>
    <message>
        <source>“%1” links by: %2.</source>
        <translation>«%1» зв’язує за: %2.</translation>
    </message>
    <message>
        <source>Say how: balances, new, link or leave.</source>
        <translation>Скажіть як: balances, new, link або leave.</translation>
    </message>
    <message>
        <source>--leave-alike goes with “new”.</source>
        <translation>--leave-alike буває лише з «new».</translation>
    </message>
    <message>
        <source>Balances from Prom: %1</source>
        <translation>Залишки з Prom: %1</translation>
    </message>
    <message>
        <source>listings are linked by this (may be repeated, in order): sku, prom_id, external_id, name</source>
        <translation>за чим зв’язувати позиції (можна повторити, за порядком): sku, prom_id, external_id, name</translation>
    </message>
    <message>
        <source>what becomes of a new listing: a product where nothing links it, a link only, or nothing</source>
        <translation>чим стає нова позиція: товаром, якщо ні з чим зв’язати, лише зв’язком або нічим</translation>
    </message>
    <message>
        <source>reads first what is new on Prom</source>
        <translation>спершу читає, що нового на Prom</translation>
    </message>
    <message>
        <source>makes no product of a listing that looks like one that is there</source>
        <translation>не створює товару з позиції, схожої на наявний</translation>
    </message>
    <message>
        <source>Shows by which keys the listings of a store are linked with products, and what becomes of new ones; changes it. The first key that finds anything decides; where it finds several products, a person does.</source>
        <translation>Показує, за якими ключами позиції магазину зв’язуються з товарами і чим стають нові; змінює це. Вирішує перший ключ, який щось знайшов; де він знайшов кілька товарів, вирішує людина.</translation>
    </message>
    <message>
        <source>Downloads products from the site. balances links, then counts in the store&apos;s warehouse what Prom shows, by a stock-taking; new links, and makes products of what no product has the key of; link only links; leave only reads. Counts are shown first; --apply does it, all of it or nothing.</source>
        <translation>Завантажує товари із сайту. balances зв’язує, а тоді інвентаризацією задає на складі магазину те, що показує Prom; new зв’язує і створює товари з позицій, чийого ключа не має жоден товар; link лише зв’язує; leave лише читає. Спершу показує, скільки чого; --apply виконує: усе або нічого.</translation>
    </message>
    <message>
        <source>There is no price list “%1”. There is: %2.</source>
        <translation>Прайс-листа «%1» немає. Є: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n prices move so far that the exchange holds them and asks.</source>
        <translation>
            <numerusform>%n ціна змінюється так сильно, що обмін притримає її й запитає.</numerusform>
            <numerusform>%n ціни змінюються так сильно, що обмін притримає їх і запитає.</numerusform>
            <numerusform>%n цін змінюються так сильно, що обмін притримає їх і запитає.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices of listings are in the queue to Prom.</source>
        <translation>
            <numerusform>%n ціна позиції в черзі до Prom.</numerusform>
            <numerusform>%n ціни позицій у черзі до Prom.</numerusform>
            <numerusform>%n цін позицій у черзі до Prom.</numerusform>
        </translation>
    </message>
    <message>
        <source>To take it back: kramarctl pricelist undo %1</source>
        <translation>Щоб повернути: kramarctl pricelist undo %1</translation>
    </message>
    <message>
        <source>--currency has three letters, as UAH or USD.</source>
        <translation>--currency має три літери, як UAH чи USD.</translation>
    </message>
    <message>
        <source>--rate is a number of hryvnias above zero, as 41.50.</source>
        <translation>--rate — це число гривень, більше за нуль, як 41.50.</translation>
    </message>
    <message>
        <source>A list in another currency needs its --rate.</source>
        <translation>Прайс-листу в іншій валюті потрібен --rate.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Ціни</translation>
    </message>
    <message>
        <source>Marketplaces</source>
        <translation>Маркетплейси</translation>
    </message>
    <message>
        <source>The price list “%1” is made.</source>
        <translation>Прайс-лист «%1» створено.</translation>
    </message>
    <message>
        <source>“%1” is not product=price.</source>
        <translation>«%1» — це не товар=ціна.</translation>
    </message>
    <message numerus="yes">
        <source>%n prices of the list would change.</source>
        <translation>
            <numerusform>Зміниться %n ціна прайс-листа.</numerusform>
            <numerusform>Зміняться %n ціни прайс-листа.</numerusform>
            <numerusform>Зміниться %n цін прайс-листа.</numerusform>
        </translation>
    </message>
    <message>
        <source>the currency of a price list</source>
        <translation>валюта прайс-листа</translation>
    </message>
    <message>
        <source>with steps by quantity in place of one price</source>
        <translation>із порогами за кількістю замість однієї ціни</translation>
    </message>
    <message>
        <source>hryvnias for one of that currency, as 41.50</source>
        <translation>гривень за одиницю цієї валюти, як 41.50</translation>
    </message>
    <message>
        <source>Shows the price lists: currency, rate, and the stores that take their prices from them.</source>
        <translation>Показує прайс-листи: валюту, курс і магазини, які беруть із них ціни.</translation>
    </message>
    <message>
        <source>Shows the prices of a list, named or by its number.</source>
        <translation>Показує ціни прайс-листа за його назвою чи номером.</translation>
    </message>
    <message>
        <source>Makes a retail price list, or a wholesale one. It goes to no store until one is named.</source>
        <translation>Створює роздрібний або оптовий прайс-лист. Він не йде в жоден магазин, доки магазин не вказано.</translation>
    </message>
    <message>
        <source>Changes prices of a list, and queues them for the listings of the stores that take them. A product is named by SKU, Prom&apos;s number or name; in a wholesale list its price is steps: from this quantity = this price. An empty price takes it out of the list.</source>
        <translation>Змінює ціни прайс-листа й ставить їх у чергу для позицій магазинів, які їх беруть. Товар називають артикулом, номером Prom або назвою; в оптовому прайс-листі його ціна — це пороги: від цієї кількості = ця ціна. Порожня ціна забирає товар із прайс-листа.</translation>
    </message>
    <message>
        <source>Says which stores take their prices from a list, and its currency and rate. Without --apply it only shows what would change on Prom.</source>
        <translation>Вказує, які магазини беруть ціни з прайс-листа, його валюту й курс. Без --apply лише показує, що зміниться на Prom.</translation>
    </message>
    <message>
        <source>Makes the prices of a list by a rule, for every product, as one act; without --apply it only shows what would change. from=cost (the default), from=price or from=list:NAME is what it begins with; price, formula, round, not_below and not_below_cost as in “listing bulk”; purchase=USD:41.50 is the rate of costs in that currency; steps=&quot;5=5%; 20=10%&quot; takes so much off in a wholesale list.</source>
        <translation>Складає ціни прайс-листа за правилом, для кожного товару, однією дією; без --apply лише показує, що зміниться. from=cost (типово), from=price або from=list:НАЗВА — з чого почати; price, formula, round, not_below і not_below_cost — як у «listing bulk»; purchase=USD:41.50 — курс для собівартості в цій валюті; steps=&quot;5=5%; 20=10%&quot; — стільки знижується в оптовому прайс-листі.</translation>
    </message>
    <message>
        <source>Shows which listings say something else than the list; --apply sends its prices again.</source>
        <translation>Показує, які позиції мають іншу ціну, ніж прайс-лист; --apply надсилає його ціни ще раз.</translation>
    </message>
    <message>
        <source>Takes back what one act changed in price lists and in the listings that took it, where nobody changed it since.</source>
        <translation>Повертає те, що одна дія змінила в прайс-листах і в позиціях, які це взяли, якщо ніхто відтоді цього не міняв.</translation>
    </message>
    <message>
        <source>But</source>
        <translation>Але</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Стане</translation>
    </message>
    <message>
        <source>only this field (may be repeated)</source>
        <translation>лише це поле (можна повторювати)</translation>
    </message>
    <message>
        <source>only those with all of these words in name, SKU or number</source>
        <translation>лише ті, у назві, артикулі чи номері яких є всі ці слова</translation>
    </message>
    <message>
        <source>the first snapshot too</source>
        <translation>і перший знімок теж</translation>
    </message>
    <message>
        <source>so many snapshots are kept, besides the first</source>
        <translation>стільки знімків зберігається, крім першого</translation>
    </message>
    <message>
        <source>and none older than so many days</source>
        <translation>і жодного, старшого за стільки днів</translation>
    </message>
    <message>
        <source>one is made before a change of so many listings or more</source>
        <translation>знімок робиться перед зміною стількох позицій або більше</translation>
    </message>
    <message>
        <source>first reading</source>
        <translation>перше читання</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручну</translation>
    </message>
    <message>
        <source>before a bulk edit</source>
        <translation>перед масовою зміною</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>перед поверненням</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>читається</translation>
    </message>
    <message>
        <source>“%1” is not the number of a snapshot.</source>
        <translation>«%1» — не номер знімка.</translation>
    </message>
    <message>
        <source>There is no snapshot %1; “kramarctl snapshot list” shows those there are.</source>
        <translation>Знімка %1 немає; «kramarctl snapshot list» показує наявні.</translation>
    </message>
    <message>
        <source>There is no field “%1”. There is: %2.</source>
        <translation>Поля «%1» немає. Є: %2.</translation>
    </message>
    <message>
        <source>Then → now</source>
        <translation>Тоді → зараз</translation>
    </message>
    <message numerus="yes">
        <source>Snapshot %1 of “%2”: %n listings.</source>
        <translation>
            <numerusform>Знімок %1 магазину «%2»: %n позиція.</numerusform>
            <numerusform>Знімок %1 магазину «%2»: %n позиції.</numerusform>
            <numerusform>Знімок %1 магазину «%2»: %n позицій.</numerusform>
        </translation>
    </message>
    <message>
        <source>Snapshot %1 is not whole yet; the next round goes on with it.</source>
        <translation>Знімок %1 ще не повний; наступний раунд продовжить його.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Зроблено</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Повний</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Позиції</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Групи</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>Name the listings by --ids, or all of the snapshot by --all.</source>
        <translation>Назвіть позиції через --ids або всі зі знімка через --all.</translation>
    </message>
    <message numerus="yes">
        <source>%n listings written.</source>
        <translation>
            <numerusform>Записано %n позицію.</numerusform>
            <numerusform>Записано %n позиції.</numerusform>
            <numerusform>Записано %n позицій.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the first snapshot; --even-first deletes it all the same.</source>
        <translation>Це перший знімок; --even-first видалить і його.</translation>
    </message>
    <message>
        <source>It is the only snapshot of the whole store; without one nothing may be sent.</source>
        <translation>Це єдиний знімок усього магазину; без нього нічого не можна надсилати.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Видалено.</translation>
    </message>
    <message>
        <source>--%1 is a whole number.</source>
        <translation>--%1 — ціле число.</translation>
    </message>
    <message>
        <source>%1 is out of range.</source>
        <translation>%1: поза допустимими межами.</translation>
    </message>
    <message>
        <source>“%1” keeps at most %2 snapshots besides the first, no longer than %3 days, and makes one before a change of %4 listings or more.</source>
        <translation>«%1» зберігає щонайбільше %2 знімків, крім першого, не довше за %3 днів, і робить знімок перед зміною від %4 позицій.</translation>
    </message>
    <message>
        <source>Reads the whole store from Prom and keeps it as it is now, dated.</source>
        <translation>Читає весь магазин із Prom і зберігає його таким, як він є зараз, з датою.</translation>
    </message>
    <message>
        <source>Shows the snapshots: when, why, of how many listings and groups, how large.</source>
        <translation>Показує знімки: коли, чому, скільки позицій і груп, який розмір.</translation>
    </message>
    <message>
        <source>Shows the listings as they were then.</source>
        <translation>Показує позиції такими, як вони були тоді.</translation>
    </message>
    <message>
        <source>Shows what of a snapshot is different in the books now, field by field.</source>
        <translation>Показує за полями, що зі знімка зараз в обліку інше.</translation>
    </message>
    <message>
        <source>Brings fields of listings back to what they were then, in one act, and queues it for Prom; without --apply it only shows what would change.</source>
        <translation>Повертає поля позицій до тодішніх значень однією дією і ставить це в чергу на Prom; без --apply лише показує, що змінилося б.</translation>
    </message>
    <message>
        <source>Deletes a snapshot. The first one only with --even-first, the only one of a whole store never.</source>
        <translation>Видаляє знімок. Перший — лише з --even-first, єдиний знімок усього магазину — ніколи.</translation>
    </message>
    <message>
        <source>Says how many snapshots are kept, for how long, and before how great a change one is made.</source>
        <translation>Визначає, скільки знімків зберігати, як довго і перед якою зміною їх робити.</translation>
    </message>
    <message>
        <source>Settles differences by taking Prom&apos;s value here.</source>
        <translation>Розв’язує розбіжності, взявши сюди значення з Prom.</translation>
    </message>
    <message>
        <source>Settles differences by sending our value again.</source>
        <translation>Розв’язує розбіжності, надіславши наше значення ще раз.</translation>
    </message>
    <message>
        <source>Does not tell of differences again until our value or Prom&apos;s changes.</source>
        <translation>Не нагадує про розбіжності, доки не зміниться наше значення або значення на Prom.</translation>
    </message>
    <message>
        <source>Takes back how differences were settled; what was sent already is sent as it was before.</source>
        <translation>Скасовує те, як розв’язали розбіжності; уже надіслане надсилається таким, як було.</translation>
    </message>
    <message>
        <source>Shows, or says, from which hour of Kyiv on a store is compared with Prom once a day; off: only when somebody asks (so at first).</source>
        <translation>Показує або задає, від котрої години за Києвом магазин раз на день порівнюється з Prom; off — лише коли хтось попросить (так спочатку).</translation>
    </message>
    <message>
        <source>Reads every listing of a store from Prom and shows where Prom has something else than we believe we sent. Nothing is taken over and nothing is sent.</source>
        <translation>Читає з Prom усі позиції магазину й показує, де на Prom не те, що ми, на нашу думку, надіслали. Нічого не переймається й нічого не надсилається.</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Наше</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) settled.</source>
        <translation>
            <numerusform>%n розбіжність розв’язано.</numerusform>
            <numerusform>%n розбіжності розв’язано.</numerusform>
            <numerusform>%n розбіжностей розв’язано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is: “list differences --json” tells why.</source>
        <translation>
            <numerusform>%n лишається як є: чому, скаже «list differences --json».</numerusform>
            <numerusform>%n лишаються як є: чому, скаже «list differences --json».</numerusform>
            <numerusform>%n лишаються як є: чому, скаже «list differences --json».</numerusform>
        </translation>
    </message>
    <message>
        <source>To take it back: kramarctl drift undo %1</source>
        <translation>Щоб повернути: kramarctl drift undo %1</translation>
    </message>
    <message>
        <source>“%1” is compared with Prom every day, from %2:00 of Kyiv on.</source>
        <translation>«%1» порівнюється з Prom щодня, від %2:00 за Києвом.</translation>
    </message>
    <message>
        <source>“%1” is compared with Prom only when somebody asks.</source>
        <translation>«%1» порівнюється з Prom, лише коли хтось попросить.</translation>
    </message>
    <message>
        <source>Say the hour, 0 to 23, or off.</source>
        <translation>Скажіть годину, від 0 до 23, або off.</translation>
    </message>
    <message>
        <source>Shows the fields of listings that are not synchronised, with the reason.</source>
        <translation>Показує поля позицій, які не синхронізуються, з причиною.</translation>
    </message>
    <message>
        <source>Shows where Prom had something else than we believe we sent when it was compared last, and what is ignored of it.</source>
        <translation>Показує, де під час останнього порівняння на Prom було не те, що ми, на нашу думку, надіслали, і що з цього ігнорується.</translation>
    </message>
    <message>
        <source>Takes fields of listings out of the exchange: nothing changes them here and none is sent; what Prom has is read. A change that Prom has not confirmed is dropped; “listing undo” brings it back. --reason is kept with it.</source>
        <translation>Вилучає поля позицій з обміну: тут їх ніщо не змінює і вони не надсилаються; те, що є на Prom, зчитується. Зміна, якої Prom не підтвердив, скасовується; «listing undo» її повертає. --reason зберігається разом із цим.</translation>
    </message>
    <message>
        <source>Lets fields of listings be synchronised again; what price lists and warehouses say of them goes to Prom.</source>
        <translation>Знову синхронізує поля позицій; те, що кажуть про них прайс-листи й склади, йде на Prom.</translation>
    </message>
    <message>
        <source>Name a listing by --prom-id, or many by --ids.</source>
        <translation>Назвіть позицію через --prom-id або багато через --ids.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Так уже є.</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) synchronised again in these fields.</source>
        <translation>
            <numerusform>%n позиція знову синхронізується в цих полях.</numerusform>
            <numerusform>%n позиції знову синхронізуються в цих полях.</numerusform>
            <numerusform>%n позицій знову синхронізуються в цих полях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) not synchronised in these fields.</source>
        <translation>
            <numerusform>%n позиція не синхронізується в цих полях.</numerusform>
            <numerusform>%n позиції не синхронізуються в цих полях.</numerusform>
            <numerusform>%n позицій не синхронізуються в цих полях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that Prom had not confirmed were dropped.</source>
        <translation>
            <numerusform>Скасовано %n зміну, якої Prom не підтвердив.</numerusform>
            <numerusform>Скасовано %n зміни, яких Prom не підтвердив.</numerusform>
            <numerusform>Скасовано %n змін, яких Prom не підтвердив.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are of no listing in these books.</source>
        <translation>
            <numerusform>%n номера немає серед позицій цієї бази.</numerusform>
            <numerusform>%n номерів немає серед позицій цієї бази.</numerusform>
            <numerusform>%n номерів немає серед позицій цієї бази.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Prom&apos;s word for why the order is cancelled; why a field is not synchronised</source>
        <translation>слово Prom, чому скасовано замовлення; чому поле не синхронізується</translation>
    </message>
    <message>
        <source>--url has to begin with https://, as https://my.prom.ua/api/v1.</source>
        <translation>--url має починатися з https://, як https://my.prom.ua/api/v1.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) stay as they are: a price list or the warehouses say them.</source>
        <translation>
            <numerusform>%n поле лишається як є: це каже прайс-лист або склади.</numerusform>
            <numerusform>%n поля лишаються як є: це каже прайс-лист або склади.</numerusform>
            <numerusform>%n полів лишаються як є: це каже прайс-лист або склади.</numerusform>
        </translation>
    </message>
    <message>
        <source>before new prices</source>
        <translation>перед новими цінами</translation>
    </message>
    <message>
        <source>before differences were settled</source>
        <translation>перед розв’язанням розбіжностей</translation>
    </message>
    <message>
        <source>before changes were given up</source>
        <translation>перед відкиданням змін</translation>
    </message>
    <message>
        <source>%1: %2. Is that meant?</source>
        <translation>%1: %2. Так і треба?</translation>
    </message>
    <message>
        <source>only this action (may be repeated): %1</source>
        <translation>лише ця дія (можна повторювати): %1</translation>
    </message>
    <message>
        <source>This shop is connected already: “%1” has an order or a listing that this token reads, too. Connected twice, each order and each listing of it stands in the books twice, and the goods are reserved twice.</source>
        <translation>Цей магазин уже під’єднано: у «%1» вже є замовлення чи позиція, які читає й цей токен. Якщо під’єднати вдруге, кожне замовлення й кожна позиція стоятимуть у базі двічі, а товар резервуватиметься двічі.</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Входить до</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>From the category</source>
        <translation>З категорії</translation>
    </message>
    <message>
        <source>To the category</source>
        <translation>До категорії</translation>
    </message>
    <message>
        <source>Shows the groups of Prom, with the one that each stands in and how many listings are in it.</source>
        <translation>Показує групи Prom: до якої групи входить кожна і скільки в ній позицій.</translation>
    </message>
    <message>
        <source>Shows the portal categories met on listings, and how many are in each.</source>
        <translation>Показує категорії порталу, що трапилися на позиціях, і скільки позицій у кожній.</translation>
    </message>
    <message>
        <source>Shows which listings Prom moved to another portal category, newest first.</source>
        <translation>Показує, які позиції Prom переніс до іншої категорії порталу, спершу найновіші.</translation>
    </message>
    <message>
        <source>Shows which object here is which on Prom: order statuses, clients and products, and what nothing here answers to yet.</source>
        <translation>Показує, який об’єкт тут чому відповідає на Prom: статуси замовлень, клієнти й товари, і те, чому тут ще ніщо не відповідає.</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Статус замовлення</translation>
    </message>
    <message>
        <source>--kind is order_status, client or product.</source>
        <translation>--kind: order_status, client або product.</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Зв’язано</translation>
    </message>
    <message>
        <source>only of this kind. Entries: listing_edit, order_status, waybill, read_order, read_listing; mappings: order_status, client, product</source>
        <translation>лише цього виду. Записи: listing_edit, order_status, waybill, read_order, read_listing; відповідності: order_status, client, product</translation>
    </message>
    <message>
        <source>Writes a snapshot with all its fields into a file: a workbook where its name ends in .xlsx, else CSV in UTF-8.</source>
        <translation>Записує знімок з усіма полями у файл: книгу Excel, якщо його назва закінчується на .xlsx, інакше CSV в UTF-8.</translation>
    </message>
    <message>
        <source>Serves a made-up shop on 127.0.0.1 in Prom&apos;s place, says its address and token, and runs until SIGTERM or Ctrl+C. At the same address /demo/ledger tells every write that it took, /demo/quirks switches its faults, and /demo/script and /demo/buyers let somebody order, pay and cancel. What each takes is told in app/demo/README.md of the sources.</source>
        <translation>Запускає вигаданий магазин на 127.0.0.1 замість Prom, каже його адресу й токен і працює до SIGTERM або Ctrl+C. За тією ж адресою /demo/ledger розповідає про кожен прийнятий запис, /demo/quirks вмикає збої, а /demo/script і /demo/buyers дають комусь замовляти, платити й скасовувати. Що кожен із них приймає, сказано в app/demo/README.md серед початкових текстів.</translation>
    </message>
    <message>
        <source>Our group</source>
        <translation>Наша група</translation>
    </message>
    <message>
        <source>Shows our own groups, the same in all stores, and how many products are right in each. “listing bulk own_group=…” puts products into one.</source>
        <translation>Показує наші власні групи, однакові в усіх магазинах, і скільки товарів безпосередньо в кожній. «listing bulk own_group=…» кладе товари до групи.</translation>
    </message>
    <message>
        <source>Renames a group of ours, or moves it, with all below it; “listing undo” takes it back. An empty TO dissolves it.</source>
        <translation>Перейменовує нашу групу або переносить її з усім, що нижче; «listing undo» повертає як було. Порожнє TO розпускає її.</translation>
    </message>
    <message>
        <source>Changes many listings in one act, and queues it for Prom; without --apply it only shows what would change. price is set (199.90), raised or lowered (+7%, -10.50); formula reckons it of price, old_price and cost; from=old_price begins there; round=9 to a form (0.10, 1, 5, 10, 9, 90, 99), up:9 or down:9 that way; not_below and not_below_cost hold it up. old_price=price crosses out the price of before. discount, presence, status, in_stock as in “listing set”. quantity is set, +3 or -3. keywords and keywords_uk replace, + adds, - removes. find and replace work in the name; whole_words, same_case, language=main or second. own_group puts the products into a group of ours, “Home / Blankets”, or takes them out. lock=price,name takes fields out of the exchange, for the reason=…; unlock brings them back. What somebody changes meanwhile is left as it is.</source>
        <translation>Змінює багато позицій однією операцією і ставить у чергу до Prom; без --apply лише показує, що зміниться. price задає (199.90), підвищує чи знижує (+7%, -10.50); formula рахує з price, old_price і cost; from=old_price рахує від старої ціни; round=9 округлює (0.10, 1, 5, 10, 9, 90, 99), up:9 чи down:9 у цей бік; not_below і not_below_cost не дають опуститися нижче. old_price=price закреслює дотеперішню ціну. discount, presence, status, in_stock як у «listing set». quantity задає, +3 чи -3. keywords і keywords_uk замінюють, + додає, - прибирає. find і replace працюють у назві; whole_words, same_case, language=main чи second. own_group кладе товари до нашої групи, «Дім / Пледи», або забирає з неї. lock=price,name виводить поля з обміну з причиною reason=…; unlock повертає їх. Те, що тим часом змінив хтось інший, лишається як є.</translation>
    </message>
</context>
<context>
    <name>DocumentKind</name>
    <message>
        <source>Receipt</source>
        <translation>Надходження</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Списання</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Переміщення</translation>
    </message>
    <message>
        <source>Stock-taking</source>
        <translation>Інвентаризація</translation>
    </message>
</context>
<context>
    <name>DocumentState</name>
    <message>
        <source>Draft</source>
        <translation>Чернетка</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Проведено</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Сторновано</translation>
    </message>
</context>
<context>
    <name>ErrorObject</name>
    <message>
        <source>order %1</source>
        <translation>замовлення %1</translation>
    </message>
    <message>
        <source>listing %1</source>
        <translation>позиція %1</translation>
    </message>
    <message>
        <source>product %1</source>
        <translation>товар %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>група %1</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>клієнт %1</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>зображення %1</translation>
    </message>
    <message>
        <source>store %1</source>
        <translation>магазин %1</translation>
    </message>
    <message>
        <source>products %1</source>
        <translation>товари %1</translation>
    </message>
    <message>
        <source>warehouse %1</source>
        <translation>склад %1</translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>документ № %1</translation>
    </message>
</context>
<context>
    <name>ErrorSentences</name>
    <message>
        <source>Prom (%1)</source>
        <translation>Prom (%1)</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>The store “%1”</source>
        <translation>Магазин «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in the queue, nothing is lost.</source>
        <translation>
            <numerusform>У черзі %n зміна, нічого не втрачено.</numerusform>
            <numerusform>У черзі %n зміни, нічого не втрачено.</numerusform>
            <numerusform>У черзі %n змін, нічого не втрачено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prom: “%1”.</source>
        <translation>Prom: «%1».</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>Немає зв’язку з %1.</translation>
    </message>
    <message>
        <source>Kramar keeps trying by itself; changes are kept and go later.</source>
        <translation>Крамар пробує далі сам; зміни збережено, їх буде надіслано згодом.</translation>
    </message>
    <message>
        <source>Check this computer’s internet connection, or simply wait.</source>
        <translation>Перевірте інтернет на цьому комп’ютері або просто зачекайте.</translation>
    </message>
    <message>
        <source>Kramar tries again by itself, with growing pauses.</source>
        <translation>Крамар повторює спробу сам, щоразу з довшою паузою.</translation>
    </message>
    <message>
        <source>Nothing has to be done. If it lasts, check the connection and whether the Prom site opens.</source>
        <translation>Робити нічого не треба. Якщо це триває, перевірте зв’язок і чи відкривається сайт Prom.</translation>
    </message>
    <message>
        <source>%1 does not accept the token: it is wrong or has ended.</source>
        <translation>%1 не приймає токен: він хибний або прострочений.</translation>
    </message>
    <message>
        <source>%1 is paused, nothing is sent.</source>
        <translation>%1 призупинено, нічого не надсилається.</translation>
    </message>
    <message>
        <source>Create a new token in the Prom cabinet, enter it for the store and resume the store.</source>
        <translation>Створіть новий токен у кабінеті Prom, вкажіть його для магазину й відновіть обмін.</translation>
    </message>
    <message>
        <source>The token lacks a right that %1 asks for here.</source>
        <translation>Токену бракує права, якого тут вимагає %1.</translation>
    </message>
    <message>
        <source>Give the token the missing right in the Prom cabinet, then resume the store.</source>
        <translation>Додайте токену це право в кабінеті Prom і відновіть обмін магазину.</translation>
    </message>
    <message>
        <source>Give the token the missing right in the Prom cabinet (needed for %1), then resume the store.</source>
        <translation>Додайте токену це право в кабінеті Prom (потрібне для %1) і відновіть обмін магазину.</translation>
    </message>
    <message>
        <source>%1 asks to send requests less often.</source>
        <translation>%1 просить надсилати запити рідше.</translation>
    </message>
    <message>
        <source>Nothing has to be done. If it happens often, set a slower pace for the store.</source>
        <translation>Робити нічого не треба. Якщо це трапляється часто, задайте магазину повільніший темп.</translation>
    </message>
    <message>
        <source>Kramar tries again by itself; changes are kept and go later.</source>
        <translation>Крамар повторює спробу сам; зміни збережено, їх буде надіслано згодом.</translation>
    </message>
    <message>
        <source>Wait. If it lasts for hours, write to Prom’s support.</source>
        <translation>Зачекайте. Якщо це триває годинами, напишіть до підтримки Prom.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Не знайдено.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Нічого не змінено.</translation>
    </message>
    <message>
        <source>Check the number. It may have been deleted, here or on Prom.</source>
        <translation>Перевірте номер. Можливо, об’єкт видалено тут або на Prom.</translation>
    </message>
    <message>
        <source>Prom refused the change.</source>
        <translation>Prom не прийняв зміну.</translation>
    </message>
    <message>
        <source>Your value is kept here and is not sent again until it is corrected.</source>
        <translation>Ваше значення збережено тут; його не буде надіслано знову, доки його не виправлено.</translation>
    </message>
    <message>
        <source>Correct the value by Prom’s answer, or drop the change.</source>
        <translation>Виправте значення за відповіддю Prom або відкиньте зміну.</translation>
    </message>
    <message>
        <source>It was put aside whole, nothing of it was written.</source>
        <translation>Її відкладено цілком, нічого з неї не записано.</translation>
    </message>
    <message>
        <source>Try again later. If it repeats, send the log to whoever looks after Kramar.</source>
        <translation>Спробуйте пізніше. Якщо це повториться, передайте журнал тому, хто доглядає Крамар.</translation>
    </message>
    <message>
        <source>Kramar does not repeat it blindly: it reads Prom to find out.</source>
        <translation>Крамар не повторює її наосліп: він читає Prom, щоб з’ясувати.</translation>
    </message>
    <message>
        <source>Wait for the check, or look into the Prom cabinet.</source>
        <translation>Дочекайтеся перевірки або загляньте в кабінет Prom.</translation>
    </message>
    <message>
        <source>This value cannot be taken.</source>
        <translation>Це значення не підходить.</translation>
    </message>
    <message>
        <source>The value of “%1” cannot be taken.</source>
        <translation>Значення поля «%1» не підходить.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Нічого не збережено.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Виправте значення й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>У вас немає права на цю дію.</translation>
    </message>
    <message>
        <source>Ask an administrator for the right.</source>
        <translation>Попросіть це право в адміністратора.</translation>
    </message>
    <message>
        <source>It has changed meanwhile, or its state does not allow this.</source>
        <translation>Дані тим часом змінилися, або стан цього не дозволяє.</translation>
    </message>
    <message>
        <source>%1: it has changed meanwhile, or its state does not allow this.</source>
        <translation>%1: дані тим часом змінилися, або стан цього не дозволяє.</translation>
    </message>
    <message>
        <source>Look at the present values and decide again.</source>
        <translation>Перегляньте теперішні значення й вирішіть ще раз.</translation>
    </message>
    <message>
        <source>%1: another program does the exchange now.</source>
        <translation>%1: обмін зараз виконує інша програма.</translation>
    </message>
    <message>
        <source>This one exchanges nothing, so that nothing is sent twice.</source>
        <translation>Ця нічого не обмінює, щоб ніщо не пішло двічі.</translation>
    </message>
    <message>
        <source>Go on working: the other program sends your changes too. Or close it and try again.</source>
        <translation>Працюйте далі: інша програма надішле й ваші зміни. Або закрийте її та спробуйте ще раз.</translation>
    </message>
    <message>
        <source>%1 is paused or in Test mode.</source>
        <translation>%1 призупинено або він у тестовому режимі.</translation>
    </message>
    <message>
        <source>Changes are kept in the queue and are not sent.</source>
        <translation>Зміни зберігаються в черзі й не надсилаються.</translation>
    </message>
    <message>
        <source>Resume the store, or switch it to Production mode when you are ready.</source>
        <translation>Відновіть обмін магазину або перейдіть у робочий режим, коли будете готові.</translation>
    </message>
    <message>
        <source>%1: the token is not at hand, the keyring is locked or missing.</source>
        <translation>%1: токен недоступний, сховище паролів замкнене або відсутнє.</translation>
    </message>
    <message>
        <source>The exchange of this store waits; the token itself is not touched.</source>
        <translation>Обмін цього магазину чекає; сам токен не змінено.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or enter the token again (in kramarctl: --token-file).</source>
        <translation>Відімкніть сховище паролів або введіть токен ще раз (у kramarctl: --token-file).</translation>
    </message>
    <message>
        <source>A file or folder cannot be read or written.</source>
        <translation>Не вдалося прочитати або записати файл чи теку.</translation>
    </message>
    <message>
        <source>Cannot be read or written: %1.</source>
        <translation>Не вдалося прочитати або записати: %1.</translation>
    </message>
    <message>
        <source>The operation was not carried out.</source>
        <translation>Дію не виконано.</translation>
    </message>
    <message>
        <source>Check that the place exists, has room and lets you write.</source>
        <translation>Перевірте, що таке місце є, що там досить місця і що вам дозволено запис.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Скасовано.</translation>
    </message>
    <message>
        <source>What was done before stays, the rest was not begun.</source>
        <translation>Зроблене раніше лишається, решту не розпочато.</translation>
    </message>
    <message>
        <source>Start it again: it goes on from where it stopped.</source>
        <translation>Запустіть ще раз: робота піде з місця зупинки.</translation>
    </message>
    <message>
        <source>Kramar made a mistake.</source>
        <translation>Крамар помилився.</translation>
    </message>
    <message>
        <source>The operation was stopped; the details are in the log.</source>
        <translation>Дію зупинено; подробиці в журналі.</translation>
    </message>
    <message>
        <source>Try again. If it repeats, send the log to whoever looks after Kramar.</source>
        <translation>Спробуйте ще раз. Якщо це повториться, передайте журнал тому, хто доглядає Крамар.</translation>
    </message>
    <message>
        <source>Kramar waits and tries again.</source>
        <translation>Крамар чекає й пробує знову.</translation>
    </message>
    <message>
        <source>If it lasts, close other programs that use this database.</source>
        <translation>Якщо це триває, закрийте інші програми, що користуються цією базою.</translation>
    </message>
    <message>
        <source>The operation was undone whole, nothing is half-written.</source>
        <translation>Дію скасовано цілком, нічого не записано наполовину.</translation>
    </message>
    <message>
        <source>Free some room on the disk and try again.</source>
        <translation>Звільніть місце на диску й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Get the right to write to this folder, or choose another one.</source>
        <translation>Отримайте право запису в цю теку або виберіть іншу.</translation>
    </message>
    <message>
        <source>Kramar leaves the file as it is, so as not to make it worse.</source>
        <translation>Крамар лишає файл як є, щоб не зашкодити більше.</translation>
    </message>
    <message>
        <source>Restore the last backup. Keep a copy of the damaged file.</source>
        <translation>Відновіть останню резервну копію. Збережіть копію пошкодженого файлу.</translation>
    </message>
    <message>
        <source>The change is there whole or not at all; Kramar connects again by itself.</source>
        <translation>Зміну записано повністю або не записано зовсім; Крамар підключиться знову сам.</translation>
    </message>
    <message>
        <source>Look at the present values, and repeat the change if it is missing.</source>
        <translation>Перегляньте поточні значення та повторіть зміну, якщо її немає.</translation>
    </message>
    <message>
        <source>Kramar leaves it as it is.</source>
        <translation>Крамар лишає її як є.</translation>
    </message>
    <message>
        <source>Update Kramar to the newest version.</source>
        <translation>Оновіть Крамар до найновішої версії.</translation>
    </message>
    <message>
        <source>It was undone whole, nothing is half-written.</source>
        <translation>Її скасовано цілком, нічого не записано наполовину.</translation>
    </message>
    <message>
        <source>Try again. If it repeats, restart Kramar and send the log to whoever looks after it.</source>
        <translation>Спробуйте ще раз. Якщо це повториться, перезапустіть Крамар і передайте журнал тому, хто його доглядає.</translation>
    </message>
    <message>
        <source>Kramar slows down and goes on by itself.</source>
        <translation>Крамар сповільнюється й продовжить сам.</translation>
    </message>
    <message numerus="yes">
        <source>Kramar slows down and goes on by itself in %n second(s).</source>
        <translation>
            <numerusform>Крамар сповільнюється й продовжить сам через %n секунду.</numerusform>
            <numerusform>Крамар сповільнюється й продовжить сам через %n секунди.</numerusform>
            <numerusform>Крамар сповільнюється й продовжить сам через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was never read whole, so there is no snapshot of it yet.</source>
        <translation>%1 ще жодного разу не прочитано повністю, тож знімка каталогу немає.</translation>
    </message>
    <message>
        <source>Nothing is sent before there is one; the mode was not changed.</source>
        <translation>Без нього нічого не надсилається; режим не змінено.</translation>
    </message>
    <message>
        <source>Let one full round of the exchange end well, then switch to Production again.</source>
        <translation>Дочекайтеся, доки завершиться повний раунд обміну, і ввімкніть робочий режим знову.</translation>
    </message>
    <message>
        <source>This value cannot be taken: %1.</source>
        <translation>Це значення не підходить: %1.</translation>
    </message>
    <message>
        <source>The value of “%1” cannot be taken: %2.</source>
        <translation>Значення поля «%1» не підходить: %2.</translation>
    </message>
    <message>
        <source>Prom did not take the change and gave no reason.</source>
        <translation>Prom не прийняв зміну й не пояснив чому.</translation>
    </message>
    <message>
        <source>Your value is kept here and is not sent again by itself.</source>
        <translation>Ваше значення збережено тут, само воно знову не надсилається.</translation>
    </message>
    <message>
        <source>Look at it in the Prom cabinet, then retry or drop the change.</source>
        <translation>Подивіться в кабінеті Prom, потім повторіть або відкиньте зміну.</translation>
    </message>
    <message>
        <source>The brake stopped it: much of the store would change at once.</source>
        <translation>Спрацював запобіжник: одразу змінилася б велика частина магазину.</translation>
    </message>
    <message>
        <source>The brake stopped it: the price would move by more than the store allows.</source>
        <translation>Спрацював запобіжник: ціна змінилася б більше, ніж дозволяє магазин.</translation>
    </message>
    <message>
        <source>It is not sent before a person lets it go.</source>
        <translation>Не піде, доки людина не дозволить.</translation>
    </message>
    <message>
        <source>Look at the values. Release what is right, drop what is not.</source>
        <translation>Перевірте значення. Правильні відпустіть, решту відкиньте.</translation>
    </message>
    <message>
        <source>It came from Prom without a number, so Prom cannot be asked for it.</source>
        <translation>Воно прийшло з Prom без номера, тому спитати про нього Prom не можна.</translation>
    </message>
    <message>
        <source>It stays in the queue until a whole pass shows it no more.</source>
        <translation>Лишається в черзі, доки повний прохід його більше не покаже.</translation>
    </message>
    <message>
        <source>Look at it in the Prom cabinet, or drop it here.</source>
        <translation>Перегляньте його в кабінеті Prom або відкиньте тут.</translation>
    </message>
    <message>
        <source>Nothing was saved: the store stays as it was.</source>
        <translation>Нічого не збережено: магазин лишився, як був.</translation>
    </message>
    <message>
        <source>This command ended; what was done before stays, changes are kept and go with the next round.</source>
        <translation>Команда завершилася; зроблене раніше лишається, зміни збережено, їх надішле наступний обмін.</translation>
    </message>
    <message>
        <source>Check this computer’s internet connection and the store’s address, then try again.</source>
        <translation>Перевірте інтернет на цьому комп’ютері й адресу магазину, тоді спробуйте ще раз.</translation>
    </message>
    <message>
        <source>%1 did not answer in time%2.</source>
        <translation>%1 не відповів вчасно%2.</translation>
    </message>
    <message>
        <source>Try again later. If it lasts, check the connection and whether the Prom site opens.</source>
        <translation>Спробуйте пізніше. Якщо це триває, перевірте зв’язок і чи відкривається сайт Prom.</translation>
    </message>
    <message>
        <source>Try again later. If it happens often, set a slower pace for the store.</source>
        <translation>Спробуйте пізніше. Якщо це трапляється часто, задайте магазину повільніший темп.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own%2.</source>
        <translation>На боці %1 збій%2.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (HTTP %2)%3.</source>
        <translation>На боці %1 збій (HTTP %2)%3.</translation>
    </message>
    <message>
        <source>Create a new token in the Prom cabinet and try again with it.</source>
        <translation>Створіть новий токен у кабінеті Prom і спробуйте ще раз із ним.</translation>
    </message>
    <message>
        <source>There are no books of Kramar in %1.</source>
        <translation>У %1 немає бази Крамаря.</translation>
    </message>
    <message>
        <source>None were made, nothing was changed.</source>
        <translation>Нової не створено, нічого не змінено.</translation>
    </message>
    <message>
        <source>Name the folder of the books, or begin new ones by adding a store.</source>
        <translation>Вкажіть теку з базою або почніть нову: додайте магазин.</translation>
    </message>
    <message>
        <source>%1 has nothing at this address: %2.</source>
        <translation>%1 нічого не має за цією адресою: %2.</translation>
    </message>
    <message>
        <source>Check the address of the store’s API.</source>
        <translation>Перевірте адресу API магазину.</translation>
    </message>
    <message>
        <source>Not found%1.</source>
        <translation>Не знайдено%1.</translation>
    </message>
    <message>
        <source>%1 refused to answer%2.</source>
        <translation>%1 відмовився відповідати%2.</translation>
    </message>
    <message>
        <source>Nothing was changed; what was read before stays.</source>
        <translation>Нічого не змінено; прочитане раніше лишається.</translation>
    </message>
    <message>
        <source>Try again later. If it repeats, write to Prom’s support.</source>
        <translation>Спробуйте пізніше. Якщо це повториться, напишіть до підтримки Prom.</translation>
    </message>
    <message>
        <source>Prom did not take it and gave no reason%1.</source>
        <translation>Prom не прийняв зміну й не пояснив чому%1.</translation>
    </message>
    <message>
        <source>Prom refused%1.</source>
        <translation>Prom не прийняв%1.</translation>
    </message>
    <message>
        <source>What answers at this address is not Prom’s API%1.</source>
        <translation>За цією адресою відповідає не Prom%1.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read%2.</source>
        <translation>Відповідь від %1 не вдалося прочитати%2.</translation>
    </message>
    <message>
        <source>%1 did not confirm whether the change arrived%2.</source>
        <translation>%1 не підтвердив, чи дійшла зміна%2.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 призупинено.</translation>
    </message>
    <message>
        <source>Resume the store when you are ready.</source>
        <translation>Відновіть обмін магазину, коли будете готові.</translation>
    </message>
    <message>
        <source>%1 is in Test mode.</source>
        <translation>%1 у тестовому режимі.</translation>
    </message>
    <message>
        <source>Switch it to Production mode when you are ready.</source>
        <translation>Перейдіть у робочий режим, коли будете готові.</translation>
    </message>
    <message>
        <source>A cancelled order gets no waybill.</source>
        <translation>Скасоване замовлення не отримує ТТН.</translation>
    </message>
    <message>
        <source>%1 is cancelled: it gets no waybill.</source>
        <translation>%1 скасовано: воно не отримує ТТН.</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Це</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 is “%2” and cannot become “%3”.</source>
        <translation>%1: стан «%2» не може змінитися на «%3».</translation>
    </message>
    <message>
        <source>This state is an end: nothing follows it.</source>
        <translation>Цей стан кінцевий: після нього нічого немає.</translation>
    </message>
    <message>
        <source>It can become: %1.</source>
        <translation>Можливі стани: %1.</translation>
    </message>
    <message>
        <source>The port is taken, another program listens there: %1.</source>
        <translation>Порт зайнятий, там слухає інша програма: %1.</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>Виберіть інший порт або завершіть іншу програму.</translation>
    </message>
    <message>
        <source>Another program is writing to the database%1.</source>
        <translation>У базу даних зараз пише інша програма%1.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of the database%1.</source>
        <translation>На диску з базою даних скінчилося місце%1.</translation>
    </message>
    <message>
        <source>The database cannot be written, the file or its folder is read-only%1.</source>
        <translation>У базу даних не можна писати, файл або його тека лише для читання%1.</translation>
    </message>
    <message>
        <source>The database is damaged%1.</source>
        <translation>Базу даних пошкоджено%1.</translation>
    </message>
    <message>
        <source>This is not a database of Kramar%1.</source>
        <translation>Це не база даних Крамаря%1.</translation>
    </message>
    <message>
        <source>Choose another folder for the books, or move this file away.</source>
        <translation>Виберіть для бази іншу теку або приберіть звідти цей файл.</translation>
    </message>
    <message>
        <source>The database server went away before it confirmed the change%1.</source>
        <translation>Сервер бази даних зник, перш ніж підтвердити зміну%1.</translation>
    </message>
    <message>
        <source>The database was made by a newer Kramar%1.</source>
        <translation>Цю базу даних створив новіший Крамар%1.</translation>
    </message>
    <message>
        <source>The database server does not answer%1.</source>
        <translation>Сервер бази даних не відповідає%1.</translation>
    </message>
    <message>
        <source>Check that the server runs, and that local.ini in the folder of the books names its host and port.</source>
        <translation>Перевірте, чи працює сервер і чи названо його вузол і порт у local.ini в теці бази.</translation>
    </message>
    <message>
        <source>The server has no such database%1.</source>
        <translation>На сервері немає такої бази даних%1.</translation>
    </message>
    <message>
        <source>Check the name in local.ini in the folder of the books, or have the database made.</source>
        <translation>Перевірте назву в local.ini в теці бази або попросіть створити базу даних.</translation>
    </message>
    <message>
        <source>The database server refuses the login%1.</source>
        <translation>Сервер бази даних не приймає вхід%1.</translation>
    </message>
    <message>
        <source>Check the user in local.ini in the folder of the books, and the password in ~/.pgpass.</source>
        <translation>Перевірте користувача в local.ini в теці бази та пароль у ~/.pgpass.</translation>
    </message>
    <message>
        <source>The database did not carry out the operation%1.</source>
        <translation>База даних не виконала дію%1.</translation>
    </message>
    <message>
        <source>The stores in Production are paused: resume one first.</source>
        <translation>Робочі магазини призупинено: спершу відновіть один із них.</translation>
    </message>
    <message>
        <source>All stores are in Test: nothing is sent. A store is switched to Production on its page.</source>
        <translation>Усі магазини в тестовому режимі: нічого не надсилається. Робочий режим вмикають на сторінці магазину.</translation>
    </message>
    <message>
        <source>It was counted again meanwhile: that number is believed.</source>
        <translation>Тим часом перерахували ще раз: вірне те число.</translation>
    </message>
    <message>
        <source>Type the number that is there now.</source>
        <translation>Введіть число, яке є зараз.</translation>
    </message>
    <message>
        <source>The waybill is on its way to Prom, and Prom takes no number away again.</source>
        <translation>ТТН уже йде на Prom, а прибрати номер Prom не дає.</translation>
    </message>
    <message>
        <source>Type the right number over it.</source>
        <translation>Введіть замість нього правильний номер.</translation>
    </message>
    <message>
        <source>The waybill is held in the queue.</source>
        <translation>ТТН притримано в черзі.</translation>
    </message>
    <message>
        <source>Drop it in the queue: then the order has no number any more.</source>
        <translation>Відкиньте її в черзі: тоді в замовлення не буде номера.</translation>
    </message>
    <message>
        <source>A product has this SKU already; two of one SKU could not be told apart.</source>
        <translation>Товар із таким артикулом уже є, а два з одним артикулом не розрізнити.</translation>
    </message>
    <message>
        <source>No product was made.</source>
        <translation>Товар не створено.</translation>
    </message>
    <message>
        <source>Link with that product, or give the listing another SKU on Prom first.</source>
        <translation>Зв’яжіть із тим товаром або спершу дайте позиції на Prom інший артикул.</translation>
    </message>
    <message>
        <source>The listing has a product already.</source>
        <translation>Позиція вже має товар.</translation>
    </message>
    <message>
        <source>Take the listing off that product first, if it is another thing.</source>
        <translation>Якщо це інша річ, спершу зніміть зв’язок із тим товаром.</translation>
    </message>
    <message>
        <source>%1 was counted again meanwhile: that number is believed.</source>
        <translation>%1: тим часом пораховано знову, тому числу віримо.</translation>
    </message>
    <message>
        <source>There is not enough on hand: %1.</source>
        <translation>На складі не вистачає: %1.</translation>
    </message>
    <message>
        <source>Lower the quantities, or enter first what came in. Stock below zero can be allowed for a warehouse.</source>
        <translation>Зменште кількості або спершу внесіть надходження. Залишок нижче нуля можна дозволити для складу.</translation>
    </message>
    <message>
        <source>Several products are called so: %1.</source>
        <translation>Так називаються кілька товарів: %1.</translation>
    </message>
    <message>
        <source>Choose one of them by hand, or give them different SKUs.</source>
        <translation>Виберіть один вручну або дайте їм різні артикули.</translation>
    </message>
    <message>
        <source>%1 was posted already: it cannot be written any more.</source>
        <translation>%1 уже проведено: змінювати його не можна.</translation>
    </message>
    <message>
        <source>Reverse it and make a new one.</source>
        <translation>Сторнуйте його та створіть новий.</translation>
    </message>
    <message>
        <source>%1 is a draft: there is nothing to reverse.</source>
        <translation>%1 — чернетка: сторнувати нічого.</translation>
    </message>
    <message>
        <source>Change the draft, or delete it.</source>
        <translation>Змініть чернетку або видаліть її.</translation>
    </message>
    <message>
        <source>%1 was counted otherwise since it was counted here.</source>
        <translation>%1 перерахували інакше після підрахунку тут.</translation>
    </message>
    <message>
        <source>Count it here again, or take it out of this stock-taking.</source>
        <translation>Порахуйте тут ще раз або приберіть із цієї інвентаризації.</translation>
    </message>
    <message>
        <source>It was changed here and on Prom.</source>
        <translation>Це змінено і тут, і на Prom.</translation>
    </message>
    <message>
        <source>It is not sent before a person says which value stays.</source>
        <translation>Не надсилається, поки людина не скаже, яке значення лишити.</translation>
    </message>
    <message>
        <source>Look at both values under Conflicts and choose.</source>
        <translation>Подивіться обидва значення на сторінці «Конфлікти» й оберіть.</translation>
    </message>
    <message>
        <source>It was changed here and on Prom, and nobody has chosen yet.</source>
        <translation>Це змінено і тут, і на Prom, а вибору ще не зроблено.</translation>
    </message>
    <message>
        <source>It stays held.</source>
        <translation>Лишається затриманим.</translation>
    </message>
    <message>
        <source>Choose under Conflicts which value stays.</source>
        <translation>Оберіть на сторінці «Конфлікти», яке значення лишити.</translation>
    </message>
    <message>
        <source>Order statuses are switched off for this store.</source>
        <translation>Статуси замовлень для цього магазину вимкнено.</translation>
    </message>
    <message>
        <source>It is kept here and is not sent.</source>
        <translation>Це зберігається тут і не надсилається.</translation>
    </message>
    <message>
        <source>Switch them on on the store&apos;s page: all that is kept is shown first.</source>
        <translation>Увімкніть їх на сторінці магазину: спершу буде показано все збережене.</translation>
    </message>
    <message>
        <source>It is the default warehouse.</source>
        <translation>Це типовий склад.</translation>
    </message>
    <message>
        <source>Make another one the default first.</source>
        <translation>Спершу зробіть типовим інший.</translation>
    </message>
    <message>
        <source>Something moved in this warehouse, or a store or a document names it.</source>
        <translation>На цьому складі щось рухалося, або його вказано в магазині чи документі.</translation>
    </message>
    <message>
        <source>It stays, so that its moves can be read.</source>
        <translation>Він лишається, щоб було видно його рухи.</translation>
    </message>
    <message>
        <source>Untick it for all stores if nothing of it is to be sent.</source>
        <translation>Зніміть позначки для всіх магазинів, якщо з нього нічого не треба надсилати.</translation>
    </message>
    <message>
        <source>The books changed since it was counted.</source>
        <translation>Відколи порахували, база змінилася.</translation>
    </message>
    <message>
        <source>Nothing was done; it was counted anew.</source>
        <translation>Нічого не зроблено; пораховано заново.</translation>
    </message>
    <message>
        <source>Look at the figures, then say it again.</source>
        <translation>Погляньте на числа й повторіть.</translation>
    </message>
    <message>
        <source>It is the only snapshot of the whole store.</source>
        <translation>Це єдиний знімок усього магазину.</translation>
    </message>
    <message>
        <source>Without one nothing may be sent to Prom, so it stays.</source>
        <translation>Без нього нічого не можна надсилати на Prom, тож він лишається.</translation>
    </message>
    <message>
        <source>Make another one first.</source>
        <translation>Спершу зробіть ще один.</translation>
    </message>
    <message numerus="yes">
        <source>Kramar slows down and goes on by itself in %n hour(s).</source>
        <translation>
            <numerusform>Kramar сповільнюється й продовжить сам через %n годину.</numerusform>
            <numerusform>Kramar сповільнюється й продовжить сам через %n години.</numerusform>
            <numerusform>Kramar сповільнюється й продовжить сам через %n годин.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kramar slows down and goes on by itself in %n minute(s).</source>
        <translation>
            <numerusform>Kramar сповільнюється й продовжить сам через %n хвилину.</numerusform>
            <numerusform>Kramar сповільнюється й продовжить сам через %n хвилини.</numerusform>
            <numerusform>Kramar сповільнюється й продовжить сам через %n хвилин.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not sent before a person says which value stays, and is held by hand besides.</source>
        <translation>Не надсилається, доки людина не скаже, яке значення лишається; до того ж притримано вручну.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Waybill</source>
        <translation>ТТН</translation>
    </message>
    <message>
        <source>Waybill on Prom</source>
        <translation>ТТН на Prom</translation>
    </message>
    <message>
        <source>Status on Prom</source>
        <translation>Статус на Prom</translation>
    </message>
    <message>
        <source>Cancellation reason</source>
        <translation>Причина скасування</translation>
    </message>
    <message>
        <source>Comment for the buyer</source>
        <translation>Коментар для покупця</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Прізвище</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>По батькові</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефони</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Адреси e-mail</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Коментар</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Дата замовлення</translation>
    </message>
    <message>
        <source>Buyer: first name</source>
        <translation>Покупець: ім’я</translation>
    </message>
    <message>
        <source>Buyer: surname</source>
        <translation>Покупець: прізвище</translation>
    </message>
    <message>
        <source>Buyer: patronymic</source>
        <translation>Покупець: по батькові</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Адреса e-mail</translation>
    </message>
    <message>
        <source>Recipient: first name</source>
        <translation>Одержувач: ім’я</translation>
    </message>
    <message>
        <source>Recipient: surname</source>
        <translation>Одержувач: прізвище</translation>
    </message>
    <message>
        <source>Recipient: patronymic</source>
        <translation>Одержувач: по батькові</translation>
    </message>
    <message>
        <source>Recipient: phone</source>
        <translation>Одержувач: телефон</translation>
    </message>
    <message>
        <source>Delivery method</source>
        <translation>Спосіб доставки</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Адреса доставки</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Перевізник</translation>
    </message>
    <message>
        <source>Kind of delivery</source>
        <translation>Вид доставки</translation>
    </message>
    <message>
        <source>State of delivery</source>
        <translation>Стан доставки</translation>
    </message>
    <message>
        <source>Cost of delivery</source>
        <translation>Вартість доставки</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Спосіб оплати</translation>
    </message>
    <message>
        <source>Kind of payment</source>
        <translation>Вид оплати</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Time of payment</source>
        <translation>Час оплати</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Total with delivery</source>
        <translation>Сума з доставкою</translation>
    </message>
    <message>
        <source>Prom commission</source>
        <translation>Комісія Prom</translation>
    </message>
    <message>
        <source>Commission returned</source>
        <translation>Комісію повернено</translation>
    </message>
    <message>
        <source>Buyer&apos;s comment</source>
        <translation>Коментар покупця</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Promo code</source>
        <translation>Промокод</translation>
    </message>
    <message>
        <source>Cheap delivery of Prom</source>
        <translation>Дешева доставка Prom</translation>
    </message>
    <message>
        <source>Do not call back</source>
        <translation>Не передзвонювати</translation>
    </message>
    <message>
        <source>Reason of cancellation on Prom</source>
        <translation>Причина скасування на Prom</translation>
    </message>
    <message>
        <source>Who cancelled</source>
        <translation>Хто скасував</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Status to send</source>
        <translation>Статус до надсилання</translation>
    </message>
    <message>
        <source>Waybill to send</source>
        <translation>ТТН до надсилання</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>На складі</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Зовнішній ID</translation>
    </message>
    <message>
        <source>Kind of sale</source>
        <translation>Вид продажу</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Одиниця</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Мінімальне замовлення</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Група</translation>
    </message>
    <message>
        <source>Portal category, number</source>
        <translation>Номер категорії порталу</translation>
    </message>
    <message>
        <source>Portal category</source>
        <translation>Категорія порталу</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Різновид</translation>
    </message>
    <message>
        <source>Base product</source>
        <translation>Основний товар</translation>
    </message>
    <message>
        <source>Group of varieties</source>
        <translation>Група різновидів</translation>
    </message>
    <message>
        <source>Parent group</source>
        <translation>Батьківська група</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>End of the token</source>
        <translation>Кінець дії токена</translation>
    </message>
    <message>
        <source>Orders since</source>
        <translation>Замовлення від</translation>
    </message>
    <message>
        <source>Base data</source>
        <translation>Довідники</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Собівартість</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <source>To warehouse</source>
        <translation>На склад</translation>
    </message>
    <message>
        <source>What was not counted is not there</source>
        <translation>Чого не пораховано, того немає</translation>
    </message>
    <message>
        <source>Stock below zero is allowed</source>
        <translation>Залишок нижче нуля дозволено</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Рядки</translation>
    </message>
    <message>
        <source>Default warehouse</source>
        <translation>Типовий склад</translation>
    </message>
    <message>
        <source>Synchronise with Prom.ua</source>
        <translation>Синхронізувати з Prom.ua</translation>
    </message>
    <message>
        <source>Orders are reserved and written off here</source>
        <translation>Замовлення резервуються і списуються тут</translation>
    </message>
    <message>
        <source>Lowest stock</source>
        <translation>Мінімальний запас</translation>
    </message>
    <message>
        <source>Days of sales</source>
        <translation>Дні продажів</translation>
    </message>
    <message>
        <source>Runs low when it lasts, days</source>
        <translation>Закінчується, коли вистачить на днів</translation>
    </message>
    <message>
        <source>Safety buffer</source>
        <translation>Запас безпеки</translation>
    </message>
    <message>
        <source>In a price list</source>
        <translation>У прайс-листі</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Marketplaces</source>
        <translation>Маркетплейси</translation>
    </message>
    <message>
        <source>The other list</source>
        <translation>Інший прайс-лист</translation>
    </message>
    <message>
        <source>Purchase currency</source>
        <translation>Валюта закупівлі</translation>
    </message>
    <message>
        <source>Steps by quantity</source>
        <translation>Пороги за кількістю</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Знімок</translation>
    </message>
    <message>
        <source>Our group</source>
        <translation>Наша група</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>UAH</source>
        <comment>unit after an amount</comment>
        <translation>грн</translation>
    </message>
    <message>
        <source>.</source>
        <comment>the mark between whole part and decimals</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>сьогодні %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>вчора %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 о %2</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчора</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>On Prom: %1</source>
        <translation>На Prom: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Рядок %1: %2</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Дія: %1</translation>
    </message>
    <message>
        <source>A part of it is missing (%1).</source>
        <translation>Бракує частини даних (%1).</translation>
    </message>
    <message>
        <source>Kept against Prom: %1</source>
        <translation>Лишено наше проти Prom: %1</translation>
    </message>
    <message>
        <source>Not synchronised: %1</source>
        <translation>Не синхронізується: %1</translation>
    </message>
    <message>
        <source>Accepted from Prom: %1</source>
        <translation>Прийнято з Prom: %1</translation>
    </message>
    <message>
        <source>Difference ignored: %1</source>
        <translation>Розбіжність проігноровано: %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
</context>
<context>
    <name>LanguageNames</name>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
</context>
<context>
    <name>LikeDoubt</name>
    <message>
        <source>other name</source>
        <translation>інша назва</translation>
    </message>
    <message>
        <source>other price</source>
        <translation>інша ціна</translation>
    </message>
    <message>
        <source>other name, price</source>
        <translation>інші назва й ціна</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>SKU</source>
        <translation>артикул</translation>
    </message>
    <message>
        <source>similar SKU</source>
        <translation>схожий артикул</translation>
    </message>
    <message>
        <source>name, price</source>
        <translation>назва, ціна</translation>
    </message>
    <message>
        <source>name</source>
        <translation>назва</translation>
    </message>
</context>
<context>
    <name>ListingField</name>
    <message>
        <source>Price</source>
        <translation>Ціна</translation>
    </message>
    <message>
        <source>Old price</source>
        <translation>Стара ціна</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Наявність</translation>
    </message>
    <message>
        <source>Ready to ship</source>
        <translation>Готово до відправки</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кількість</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Знижка</translation>
    </message>
    <message>
        <source>Wholesale prices</source>
        <translation>Оптові ціни</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Name (Ukrainian)</source>
        <translation>Назва (українською)</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Пошукові запити</translation>
    </message>
    <message>
        <source>Keywords (Ukrainian)</source>
        <translation>Пошукові запити (українською)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Опис</translation>
    </message>
    <message>
        <source>Description (Ukrainian)</source>
        <translation>Опис (українською)</translation>
    </message>
</context>
<context>
    <name>ListingStatus</name>
    <message>
        <source>Published</source>
        <translation>Опубліковано</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Приховано</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Чернетка</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Видалено</translation>
    </message>
    <message>
        <source>Needs editing</source>
        <translation>Потребує правок</translation>
    </message>
    <message>
        <source>In moderation</source>
        <translation>На модерації</translation>
    </message>
    <message>
        <source>Removed by moderator</source>
        <translation>Видалив модератор</translation>
    </message>
</context>
<context>
    <name>OrderProblem</name>
    <message>
        <source>The date of the order is missing.</source>
        <translation>Бракує дати замовлення.</translation>
    </message>
    <message>
        <source>The total cannot be read as a sum; Prom&apos;s own text is shown.</source>
        <translation>Підсумок не читається як сума; показано текст Prom.</translation>
    </message>
    <message>
        <source>The price of a line cannot be read as a sum; it is left out.</source>
        <translation>Ціна рядка не читається як сума; її пропущено.</translation>
    </message>
    <message>
        <source>The lines are in different currencies and are not added up.</source>
        <translation>Рядки в різних валютах, їх не складено.</translation>
    </message>
    <message>
        <source>The order has no goods.</source>
        <translation>У замовленні немає товарів.</translation>
    </message>
    <message>
        <source>The goods were changed on Prom after the order had ended; what was sold is kept here.</source>
        <translation>Товари змінено на Prom, коли замовлення вже завершилося; тут збережено те, що продано.</translation>
    </message>
    <message>
        <source>Its status on Prom has no state here yet; it stands as it was.</source>
        <translation>Для його статусу на Prom тут ще немає стану; замовлення стоїть, як стояло.</translation>
    </message>
    <message>
        <source>The quantity of a line is no count of goods; it is left out.</source>
        <translation>Кількість у рядку не читається як число товару; її пропущено.</translation>
    </message>
</context>
<context>
    <name>OrderSource</name>
    <message>
        <source>Prom portal</source>
        <translation>портал Prom</translation>
    </message>
    <message>
        <source>shop&apos;s site</source>
        <translation>сайт магазину</translation>
    </message>
    <message>
        <source>cabinet</source>
        <translation>кабінет</translation>
    </message>
    <message>
        <source>app</source>
        <translation>застосунок</translation>
    </message>
    <message>
        <source>Bigl</source>
        <translation>Bigl</translation>
    </message>
</context>
<context>
    <name>OrderState</name>
    <message>
        <source>New</source>
        <translation>Нове</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Пакується</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Відправлено</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Повернення</translation>
    </message>
</context>
<context>
    <name>PaletteSources</name>
    <message>
        <source>No. %1</source>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Без імені</translation>
    </message>
    <message>
        <source>Order made here</source>
        <translation>Замовлення створене тут</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
</context>
<context>
    <name>PaymentMethod</name>
    <message>
        <source>In parts</source>
        <translation>Частинами</translation>
    </message>
    <message>
        <source>Prom pay</source>
        <translation>Пром-оплата</translation>
    </message>
    <message>
        <source>On delivery</source>
        <translation>Післяплата</translation>
    </message>
    <message>
        <source>By invoice</source>
        <translation>На рахунок</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Готівка</translation>
    </message>
</context>
<context>
    <name>PaymentStatus</name>
    <message>
        <source>Paid</source>
        <translation>Сплачено</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Не сплачено</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Повернено</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Виплачено продавцеві</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Administrator</source>
        <translation>Адміністратор</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>In stock</source>
        <translation>В наявності</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Немає</translation>
    </message>
    <message>
        <source>Made to order</source>
        <translation>Під замовлення</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Послуга</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Очікується</translation>
    </message>
</context>
<context>
    <name>PromStatus</name>
    <message>
        <source>New</source>
        <translation>Нове</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Прийнято</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Чернетка</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
</context>
<context>
    <name>QueueKind</name>
    <message>
        <source>Listing edit</source>
        <translation>Зміна позиції</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Статус замовлення</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>ТТН</translation>
    </message>
    <message>
        <source>Order not read</source>
        <translation>Замовлення не прочитано</translation>
    </message>
    <message>
        <source>Listing not read</source>
        <translation>Позицію не прочитано</translation>
    </message>
</context>
<context>
    <name>QueueObject</name>
    <message>
        <source>without number</source>
        <translation>без номера</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>№ %1</translation>
    </message>
</context>
<context>
    <name>QueueState</name>
    <message>
        <source>Waiting</source>
        <translation>Чекає</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Надсилається</translation>
    </message>
    <message>
        <source>Awaiting Prom</source>
        <translation>Чекає Prom</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Відмова</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Невідомо</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Притримано</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Відкинуто</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>Test: this will not be sent.</source>
        <translation>Тест: це не піде на Prom.</translation>
    </message>
    <message>
        <source>The store is in Test mode. This is what Production would send.</source>
        <translation>Магазин у тестовому режимі. Ось що надіслав би робочий.</translation>
    </message>
    <message>
        <source>Switch the store to Production on its page when you are ready.</source>
        <translation>Коли будете готові, увімкніть робочий режим на сторінці магазину.</translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <translation>Наступна спроба: %1.</translation>
    </message>
    <message>
        <source>It waits for its turn.</source>
        <translation>Чекає своєї черги.</translation>
    </message>
    <message>
        <source>It goes %1.</source>
        <translation>Піде %1.</translation>
    </message>
    <message>
        <source>It is being sent now.</source>
        <translation>Надсилається просто зараз.</translation>
    </message>
    <message>
        <source>Prom has taken it.</source>
        <translation>Prom прийняв.</translation>
    </message>
    <message>
        <source>Kramar reads Prom until it shows there; that may take over 20 minutes.</source>
        <translation>Крамар читає Prom, доки зміна там не з’явиться; це може тривати понад 20 хвилин.</translation>
    </message>
    <message>
        <source>Kramar asks again with each pass. Look at it in the Prom cabinet meanwhile.</source>
        <translation>Крамар перепитує під час кожного проходу. Тим часом подивіться на це в кабінеті Prom.</translation>
    </message>
    <message>
        <source>Held by hand.</source>
        <translation>Притримано вручну.</translation>
    </message>
    <message>
        <source>The value is kept here and is not sent.</source>
        <translation>Значення збережено тут і не надсилається.</translation>
    </message>
    <message>
        <source>Release it to send it.</source>
        <translation>Відпустіть, щоб надіслати.</translation>
    </message>
    <message>
        <source>Done: here and on Prom it is the same.</source>
        <translation>Виконано: тут і на Prom однаково.</translation>
    </message>
    <message>
        <source>Dropped: it was not sent.</source>
        <translation>Відкинуто: не надіслано.</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>через %1 с</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>через %1 хв</translation>
    </message>
    <message>
        <source>Test, not sent</source>
        <translation>Тест, не піде</translation>
    </message>
    <message>
        <source>Listing: %1</source>
        <translation>Позиція: %1</translation>
    </message>
    <message>
        <source>Waybill of the order</source>
        <translation>ТТН замовлення</translation>
    </message>
    <message>
        <source>with the next round</source>
        <translation>з наступним раундом</translation>
    </message>
    <message>
        <source>now</source>
        <translation>зараз</translation>
    </message>
    <message>
        <source>being verified</source>
        <translation>звіряється</translation>
    </message>
    <message>
        <source>reading Prom</source>
        <translation>читаємо Prom</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручну</translation>
    </message>
    <message>
        <source>These fields return to what Prom has; the values typed here are lost:</source>
        <translation>Ці поля повернуться до значень Prom; введене тут буде втрачено:</translation>
    </message>
    <message>
        <source>The order returns to the state it had before; Prom does not hear of this one.</source>
        <translation>Замовлення повернеться до попереднього стану; Prom про цей не дізнається.</translation>
    </message>
    <message>
        <source>The waybill of the order returns to what it was; Prom does not get this number.</source>
        <translation>ТТН замовлення стане такою, як була; Prom цього номера не отримає.</translation>
    </message>
    <message>
        <source>Kramar stops asking for it. It comes again when it changes on Prom.</source>
        <translation>Крамар перестане про це питати. Об’єкт з’явиться знову, коли зміниться на Prom.</translation>
    </message>
    <message>
        <source>Held by the brake</source>
        <translation>Запобіжник</translation>
    </message>
    <message>
        <source>Prom took it</source>
        <translation>Prom прийняв</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>прочитати не вдалося</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>відмова</translation>
    </message>
    <message>
        <source>again %1</source>
        <translation>знову %1</translation>
    </message>
    <message>
        <source>It was changed since; the newer value is sent.</source>
        <translation>Відтоді її змінено; піде новіше значення.</translation>
    </message>
    <message>
        <source>Kramar sends it again a few times; then it asks you.</source>
        <translation>Крамар надішле її ще кілька разів, потім спитає вас.</translation>
    </message>
    <message>
        <source>Dropped: it is not sent again.</source>
        <translation>Відкинуто: знову не надсилається.</translation>
    </message>
    <message>
        <source>It was sent before; Prom may have taken it.</source>
        <translation>Раніше її надсилали; Prom міг її прийняти.</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Конфлікт</translation>
    </message>
    <message>
        <source>Statuses switched off</source>
        <translation>Статуси вимкнено</translation>
    </message>
    <message>
        <source>On Prom: %1</source>
        <comment>an order&apos;s status</comment>
        <translation>На Prom: %1</translation>
    </message>
    <message>
        <source>your choice</source>
        <comment>what comes next</comment>
        <translation>ваш вибір</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>it is empty</source>
        <translation>воно порожнє</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>це не число</translation>
    </message>
    <message>
        <source>it is less than zero</source>
        <translation>воно менше за нуль</translation>
    </message>
    <message>
        <source>it is more than %1</source>
        <translation>воно більше за %1</translation>
    </message>
    <message>
        <source>it is longer than %1 characters</source>
        <translation>воно довше за %1 символів</translation>
    </message>
    <message>
        <source>Prom has no such value</source>
        <translation>на Prom такого значення немає</translation>
    </message>
    <message>
        <source>a listing has no such field</source>
        <translation>у позиції немає такого поля</translation>
    </message>
    <message>
        <source>the dates are wrong</source>
        <translation>хибні дати</translation>
    </message>
    <message>
        <source>it cannot be cleared</source>
        <translation>його не можна очистити</translation>
    </message>
    <message>
        <source>Prom does not let it be changed on a variety</source>
        <translation>Prom не дає змінювати його в різновиду</translation>
    </message>
    <message>
        <source>the carrier&apos;s numbers look different</source>
        <translation>номери цього перевізника мають інший вигляд</translation>
    </message>
    <message>
        <source>it is taken already</source>
        <translation>воно вже зайняте</translation>
    </message>
    <message>
        <source>it is not a web address</source>
        <translation>це не адреса в інтернеті</translation>
    </message>
    <message>
        <source>it has to begin with https://</source>
        <translation>воно має починатися з https://</translation>
    </message>
    <message>
        <source>it has more than %1 digits after the comma</source>
        <translation>після коми більше ніж %1 цифри</translation>
    </message>
    <message>
        <source>it is sold by the piece, so the number must be whole</source>
        <translation>товар продають поштучно, тож число має бути цілим</translation>
    </message>
    <message>
        <source>a cancellation needs a reason</source>
        <translation>для скасування потрібна причина</translation>
    </message>
    <message>
        <source>this reason needs a comment for the buyer</source>
        <translation>ця причина потребує коментаря для покупця</translation>
    </message>
    <message>
        <source>it is not a port</source>
        <translation>це не порт</translation>
    </message>
    <message>
        <source>it is neither sqlite nor postgres</source>
        <translation>це ні sqlite, ні postgres</translation>
    </message>
    <message>
        <source>the file cannot be understood</source>
        <translation>файл не вдалося зрозуміти</translation>
    </message>
    <message>
        <source>it can be read as %1 and as %2</source>
        <translation>його можна прочитати як %1 і як %2</translation>
    </message>
    <message>
        <source>it is zero</source>
        <translation>це нуль</translation>
    </message>
    <message>
        <source>only a receipt has a cost of its own</source>
        <translation>власну собівартість має лише надходження</translation>
    </message>
    <message>
        <source>it has to be in hryvnias</source>
        <translation>має бути в гривнях</translation>
    </message>
    <message>
        <source>only a transfer has a second warehouse</source>
        <translation>другий склад має лише переміщення</translation>
    </message>
    <message>
        <source>it is the same warehouse</source>
        <translation>це той самий склад</translation>
    </message>
    <message>
        <source>something was counted there already</source>
        <translation>там уже щось пораховано</translation>
    </message>
    <message>
        <source>it is no stock-taking</source>
        <translation>це не інвентаризація</translation>
    </message>
    <message>
        <source>there is no such product</source>
        <translation>такого товару немає</translation>
    </message>
    <message>
        <source>several products are called so</source>
        <translation>так називаються кілька товарів</translation>
    </message>
    <message>
        <source>it stands in row %1 already</source>
        <translation>він уже є в рядку %1</translation>
    </message>
    <message>
        <source>its commas can be read in two ways</source>
        <translation>коми в ньому можна прочитати двояко</translation>
    </message>
    <message>
        <source>it has more than %1 rows</source>
        <translation>у ньому більше ніж %1 рядків</translation>
    </message>
    <message>
        <source>it has no price</source>
        <translation>немає ціни</translation>
    </message>
    <message>
        <source>it has no old price</source>
        <translation>немає старої ціни</translation>
    </message>
    <message>
        <source>its cost is not known</source>
        <translation>собівартість невідома</translation>
    </message>
    <message>
        <source>its quantity is not counted</source>
        <translation>кількість не ведеться</translation>
    </message>
    <message>
        <source>it is in another currency</source>
        <translation>інша валюта</translation>
    </message>
    <message>
        <source>Prom has not told this text yet</source>
        <translation>Prom ще не повідомив цього тексту</translation>
    </message>
    <message>
        <source>it would be less than zero</source>
        <translation>вийшло б менше нуля</translation>
    </message>
    <message>
        <source>no price of this form lies below</source>
        <translation>нижче немає ціни такого вигляду</translation>
    </message>
    <message>
        <source>the formula divides by zero here</source>
        <translation>тут формула ділить на нуль</translation>
    </message>
    <message>
        <source>the number is too large to reckon with</source>
        <translation>завелике число для обчислення</translation>
    </message>
    <message>
        <source>the discount is not less than the price</source>
        <translation>знижка не менша за ціну</translation>
    </message>
    <message>
        <source>the price moves by more than %1 %: it will be held, and you will be asked</source>
        <translation>ціна змінюється більш ніж на %1 %: її буде затримано, і ми перепитаємо</translation>
    </message>
    <message>
        <source>the price will be zero</source>
        <translation>ціна буде нульова</translation>
    </message>
    <message>
        <source>held up by the lowest price</source>
        <translation>утримано на найнижчій ціні</translation>
    </message>
    <message>
        <source>below the cost</source>
        <translation>нижче за собівартість</translation>
    </message>
    <message>
        <source>markup below %1 %</source>
        <translation>націнка нижча за %1 %</translation>
    </message>
    <message>
        <source>ends a discount that runs</source>
        <translation>скасує чинну знижку</translation>
    </message>
    <message>
        <source>ends the discount until %1</source>
        <translation>скасує знижку до %1</translation>
    </message>
    <message>
        <source>the old price is not above the new one</source>
        <translation>стара ціна не вища за нову</translation>
    </message>
    <message>
        <source>it will be deleted on Prom</source>
        <translation>буде видалено на Prom</translation>
    </message>
    <message>
        <source>a bulk edit has no such word</source>
        <translation>масова зміна не знає такого слова</translation>
    </message>
    <message>
        <source>the formula is empty</source>
        <translation>формула порожня</translation>
    </message>
    <message>
        <source>the formula breaks off</source>
        <translation>формула обривається</translation>
    </message>
    <message>
        <source>character %1 of the formula does not belong there</source>
        <translation>символ %1 у формулі не на місці</translation>
    </message>
    <message>
        <source>at character %1 of the formula: there is no “%2”; it knows price, old_price and cost</source>
        <translation>символ %1 формули: немає «%2»; є ціна, стара_ціна та собівартість</translation>
    </message>
    <message>
        <source>the bracket at character %1 is not closed</source>
        <translation>дужка в символі %1 не закрита</translation>
    </message>
    <message>
        <source>the number at character %1 has too many digits</source>
        <translation>у числі в символі %1 забагато цифр</translation>
    </message>
    <message>
        <source>at character %1 money and a number that is no amount are added up</source>
        <translation>у символі %1 додаються гроші та число, що не є сумою</translation>
    </message>
    <message>
        <source>the formula makes no amount of money</source>
        <translation>формула дає не суму грошей</translation>
    </message>
    <message>
        <source>the formula is longer than %1 characters</source>
        <translation>формула довша за %1 символів</translation>
    </message>
    <message>
        <source>too many brackets at character %1</source>
        <translation>забагато дужок у символі %1</translation>
    </message>
    <message>
        <source>it stands here twice</source>
        <translation>вказано двічі</translation>
    </message>
    <message>
        <source>the warehouses say it: count it there</source>
        <translation>це кажуть склади: порахуйте там</translation>
    </message>
    <message>
        <source>it has to be between %1 and %2</source>
        <translation>має бути від %1 до %2</translation>
    </message>
    <message>
        <source>a price list says it: change it there</source>
        <translation>ціну дає прайс-лист: змініть її там</translation>
    </message>
    <message>
        <source>two steps begin with the same quantity</source>
        <translation>два пороги починаються з тієї самої кількості</translation>
    </message>
    <message>
        <source>a rate is more than zero</source>
        <translation>курс має бути більший за нуль</translation>
    </message>
    <message>
        <source>a currency has three letters, as UAH or USD</source>
        <translation>валюта має три літери, як UAH чи USD</translation>
    </message>
    <message>
        <source>a price rule has no such word</source>
        <translation>у правилі цін немає такого слова</translation>
    </message>
    <message>
        <source>there is no price list of this name</source>
        <translation>прайс-листа з такою назвою немає</translation>
    </message>
    <message>
        <source>a store takes its prices from one list of a kind, and has “%1” already</source>
        <translation>магазин бере ціни з одного прайс-листа кожного виду, і в нього вже є «%1»</translation>
    </message>
    <message>
        <source>a day has no such hour: they go from 0 to 23</source>
        <translation>у добі немає такої години: вони від 0 до 23</translation>
    </message>
    <message>
        <source>the store is not told of prices now</source>
        <translation>магазину зараз не повідомляють цін</translation>
    </message>
    <message>
        <source>it is not synchronised: unlock it first</source>
        <translation>це поле не синхронізується: спершу ввімкніть синхронізацію</translation>
    </message>
    <message>
        <source>it is not synchronised: %1</source>
        <translation>це поле не синхронізується: %1</translation>
    </message>
    <message>
        <source>it has to be more than zero</source>
        <translation>має бути більше за нуль</translation>
    </message>
    <message>
        <source>a step is not cheaper than the price, or than the step before it</source>
        <translation>поріг не дешевший за ціну або за попередній поріг</translation>
    </message>
    <message>
        <source>it is not above the price</source>
        <translation>вона не вища за ціну</translation>
    </message>
    <message>
        <source>its last day is past</source>
        <translation>її останній день минув</translation>
    </message>
    <message>
        <source>it takes the whole price, or more</source>
        <translation>вона забирає всю ціну або більше</translation>
    </message>
    <message>
        <source>it is to be locked and changed at once</source>
        <translation>його синхронізацію вимикають і водночас його змінюють</translation>
    </message>
    <message>
        <source>it is to be locked and unlocked at once</source>
        <translation>його синхронізацію водночас вимикають і вмикають</translation>
    </message>
    <message>
        <source>a change that Prom has not confirmed is dropped with it</source>
        <translation>разом із цим відкинеться зміна, якої Prom ще не підтвердив</translation>
    </message>
    <message>
        <source>it is not linked to a product</source>
        <translation>позиція не зв’язана з товаром</translation>
    </message>
    <message>
        <source>a group cannot stand in itself</source>
        <translation>група не може стояти сама в собі</translation>
    </message>
</context>
<context>
    <name>StockCause</name>
    <message>
        <source>Correction</source>
        <translation>Виправлення</translation>
    </message>
    <message>
        <source>Count taken back</source>
        <translation>Підрахунок скасовано</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Сторно</translation>
    </message>
</context>
<context>
    <name>StoreMode</name>
    <message>
        <source>Test</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Робочий</translation>
    </message>
</context>
<context>
    <name>Unread</name>
    <message>
        <source>not a text</source>
        <translation>не текст</translation>
    </message>
    <message>
        <source>not true or false</source>
        <translation>не «так» чи «ні»</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>не ціле число</translation>
    </message>
    <message>
        <source>a negative id</source>
        <translation>від’ємний номер</translation>
    </message>
    <message>
        <source>not a time</source>
        <translation>не час</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>не дата</translation>
    </message>
    <message>
        <source>not an amount</source>
        <translation>не сума</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>не число</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>завелике значення</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>не об’єкт</translation>
    </message>
    <message>
        <source>not a list</source>
        <translation>не список</translation>
    </message>
    <message>
        <source>not a list of texts</source>
        <translation>не список текстів</translation>
    </message>
    <message>
        <source>a line is not an object</source>
        <translation>рядок товару — не об’єкт</translation>
    </message>
    <message>
        <source>a step without price or quantity</source>
        <translation>поріг без ціни чи кількості</translation>
    </message>
    <message>
        <source>an order is not an object</source>
        <translation>замовлення — не об’єкт</translation>
    </message>
    <message>
        <source>an order without an id</source>
        <translation>замовлення без номера</translation>
    </message>
    <message>
        <source>an order without date, status and products</source>
        <translation>замовлення без дати, статусу й товарів</translation>
    </message>
    <message>
        <source>a product is not an object</source>
        <translation>товар — не об’єкт</translation>
    </message>
    <message>
        <source>a product without an id</source>
        <translation>товар без номера</translation>
    </message>
    <message>
        <source>Field “%1” is not as Prom describes it.</source>
        <translation>Поле «%1» не таке, як описує Prom.</translation>
    </message>
    <message>
        <source>Field “%1”: %2.</source>
        <translation>Поле «%1»: %2.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, з %2 до %3</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation>%1, до %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, з %2</translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <comment>quantity step: price</comment>
        <translation>від %1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ActionList</name>
    <message>
        <source>off</source>
        <translation>вимкнено</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ще ні</translation>
    </message>
    <message>
        <source>Do it in every round: %1</source>
        <translation>Виконувати в кожному раунді: %1</translation>
    </message>
    <message>
        <source>Done by itself, %1</source>
        <translation>Виконується сама, %1</translation>
    </message>
    <message>
        <source>Left out of the rounds</source>
        <translation>Не входить до раундів</translation>
    </message>
    <message>
        <source>daily from %1:00</source>
        <translation>щодня від %1:00</translation>
    </message>
</context>
<context>
    <name>kramar::ui::AddStoreDialog</name>
    <message>
        <source>The store is being connected.</source>
        <translation>Магазин під’єднується.</translation>
    </message>
    <message>
        <source>The token is being tried.</source>
        <translation>Токен перевіряється.</translation>
    </message>
    <message>
        <source>With this token a store cannot be run; see above.</source>
        <translation>З цим токеном магазин не працюватиме; причина вище.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Під’єднання…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Під’єднати</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Зрозуміло</translation>
    </message>
    <message>
        <source>Next without it</source>
        <translation>Далі без цього</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Add a store</source>
        <translation>Додати магазин</translation>
    </message>
    <message>
        <source>Marketplace and name</source>
        <translation>Маркетплейс і назва</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-токен</translation>
    </message>
    <message>
        <source>Rights of the token</source>
        <translation>Права токена</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>The store is added in Test mode. Nothing is sent until you switch it to Production.</source>
        <translation>Магазин додається в тестовому режимі. Нічого не надсилається, доки ви не ввімкнете робочий.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Check once more</source>
        <translation>Перевірити ще раз</translation>
    </message>
    <message>
        <source>Where does the store sell?</source>
        <translation>Де продає магазин?</translation>
    </message>
    <message>
        <source>One store here is one cabinet there. There may be several.</source>
        <translation>Один магазин тут — один кабінет там. Їх може бути кілька.</translation>
    </message>
    <message>
        <source>The token of the store</source>
        <translation>Токен магазину</translation>
    </message>
    <message>
        <source>By it Kramar reads and, in Production, changes the shop on Prom.</source>
        <translation>З ним Крамар читає магазин на Prom, а в робочому режимі й змінює.</translation>
    </message>
    <message>
        <source>What the token allows</source>
        <translation>Що дозволяє токен</translation>
    </message>
    <message>
        <source>Each right is tried by a real read.</source>
        <translation>Кожне право перевіряється справжнім читанням.</translation>
    </message>
    <message>
        <source>From when shall orders be received?</source>
        <translation>З якого часу отримувати замовлення?</translation>
    </message>
    <message>
        <source>Older ones are passed over and counted.</source>
        <translation>Старіші пропускаються й рахуються.</translation>
    </message>
    <message>
        <source>The store is connected</source>
        <translation>Магазин під’єднано</translation>
    </message>
    <message>
        <source>Its first round has begun.</source>
        <translation>Перший раунд почався.</translation>
    </message>
    <message>
        <source>The token is kept for this session only.</source>
        <translation>Токен збережено лише на цей сеанс.</translation>
    </message>
    <message>
        <source>The system has no keychain, or it refused. After Kramar is closed the token has to be entered again on the page of the store; until then nothing is exchanged.</source>
        <translation>У системі немає сховища ключів або воно відмовило. Після закриття Крамаря токен треба ввести знову на сторінці магазину; до того обміну не буде.</translation>
    </message>
    <message>
        <source>The keychain of the system asks for its password.</source>
        <translation>Сховище паролів системи просить пароль.</translation>
    </message>
    <message>
        <source>Answer it there: then the token is kept. Without it the token holds until Kramar is closed.</source>
        <translation>Введіть його там, і токен збережеться. Без цього токен діє, доки Крамар відкритий.</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Не чекати</translation>
    </message>
    <message>
        <source>The keychain of the system may ask for its password.</source>
        <translation>Сховище паролів системи може попросити пароль.</translation>
    </message>
    <message>
        <source>This shop is connected already: “%1”.</source>
        <translation>Цей магазин уже під’єднано: «%1».</translation>
    </message>
    <message>
        <source>It has the same address and the same token. Connected twice, each order and each listing of it stands here twice, and the goods are reserved twice.</source>
        <translation>У нього та сама адреса й той самий токен. Якщо під’єднати вдруге, кожне замовлення й кожна позиція стоятимуть тут двічі, а товар резервуватиметься двічі.</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>перевірено %1</translation>
    </message>
    <message>
        <source>Open the Prom cabinet</source>
        <translation>Відкрити кабінет Prom</translation>
    </message>
    <message>
        <source>It has an order or a listing that this token reads, too. Connected twice, each order and each listing of it stands here twice, and the goods are reserved twice.</source>
        <translation>У ньому вже є замовлення чи позиція, які читає й цей токен. Якщо під’єднати вдруге, кожне замовлення й кожна позиція стоятимуть тут двічі, а товар резервуватиметься двічі.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::AlignDialog</name>
    <message>
        <source>Prices on Prom</source>
        <translation>Ціни на Prom</translation>
    </message>
    <message>
        <source>Send the prices of “%1” again?</source>
        <translation>Надіслати ціни «%1» ще раз?</translation>
    </message>
    <message>
        <source>These listings say something else than the list: they were linked since, or changed on Prom.</source>
        <translation>Ці позиції мають іншу ціну, ніж прайс-лист: їх відтоді зв’язали або змінили на Prom.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Лишити як є</translation>
    </message>
    <message numerus="yes">
        <source>Send %n price(s)</source>
        <translation>
            <numerusform>Надіслати %n ціну</numerusform>
            <numerusform>Надіслати %n ціни</numerusform>
            <numerusform>Надіслати %n цін</numerusform>
        </translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Так уже є.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::Badge</name>
    <message>
        <source>TEST</source>
        <translation>ТЕСТ</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>РОБОЧИЙ</translation>
    </message>
</context>
<context>
    <name>kramar::ui::BalanceCard</name>
    <message>
        <source>No product chosen</source>
        <translation>Товар не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть його у списку.</translation>
    </message>
    <message>
        <source>“%1”: on hand %2, before %3. Prom is not told</source>
        <translation>«%1»: на складі %2, було %3. На Prom не надсилається</translation>
    </message>
    <message>
        <source>“%1”: lowest stock %2</source>
        <translation>«%1»: мінімальний запас %2</translation>
    </message>
    <message>
        <source>“%1”: no lowest stock of its own</source>
        <translation>«%1»: без власного мінімального запасу</translation>
    </message>
    <message>
        <source>Taken back: “%1” has on hand what it had before.</source>
        <translation>Відмінено: «%1» знову має на складі, скільки було.</translation>
    </message>
    <message>
        <source>Taken back: “%1” has the lowest stock that it had before.</source>
        <translation>Відмінено: «%1» знову має попередній мінімальний запас.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::BalanceDetail</name>
    <message>
        <source>by the exchange</source>
        <translation>обмін</translation>
    </message>
    <message>
        <source>Nothing moved yet.</source>
        <translation>Рухів ще не було.</translation>
    </message>
    <message>
        <source>In the warehouses</source>
        <translation>На складах</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Рухи</translation>
    </message>
    <message>
        <source>Picture of the product</source>
        <translation>Фото товару</translation>
    </message>
    <message>
        <source>no SKU</source>
        <translation>без артикула</translation>
    </message>
    <message>
        <source>on Prom: %1</source>
        <translation>на Prom: %1</translation>
    </message>
    <message>
        <source>%1, No. %2</source>
        <translation>%1, № %2</translation>
    </message>
    <message>
        <source>How long it lasts</source>
        <translation>На скільки вистачить</translation>
    </message>
</context>
<context>
    <name>kramar::ui::BalanceTable</name>
    <message>
        <source>No listing on Prom is linked to it.</source>
        <translation>З ним не зв’язано жодної позиції на Prom.</translation>
    </message>
    <message>
        <source>On Prom %1, available here %2.</source>
        <translation>На Prom %1, тут доступно %2.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>На складі</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <source>on hand %1 − reserved %2</source>
        <translation>на складі %1 − резерв %2</translation>
    </message>
    <message>
        <source>On Prom</source>
        <translation>На Prom</translation>
    </message>
    <message>
        <source>Never counted: choose the product and enter how many are on hand.</source>
        <translation>Ще не пораховано: виберіть товар і впишіть, скільки його на складі.</translation>
    </message>
    <message>
        <source>A change of the number waits in the queue to Prom.</source>
        <translation>Зміна кількості чекає в черзі на Prom.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Less than nothing: more went out than came in.</source>
        <translation>Менше ніж нічого: пішло більше, ніж надійшло.</translation>
    </message>
    <message>
        <source>Never counted, and so many went out: count it.</source>
        <translation>Не пораховано, а стільки вже пішло: порахуйте.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of it was ordered in %n day(s).</source>
        <translation>
            <numerusform>За %n день нічого не замовили.</numerusform>
            <numerusform>За %n дні нічого не замовили.</numerusform>
            <numerusform>За %n днів нічого не замовили.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 a day, over %n day(s)</source>
        <translation>
            <numerusform>%1 на день, за %n день</numerusform>
            <numerusform>%1 на день, за %n дні</numerusform>
            <numerusform>%1 на день, за %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not sell.</source>
        <translation>Не продається.</translation>
    </message>
    <message>
        <source>Never counted: nobody knows how long it lasts.</source>
        <translation>Не пораховано: невідомо, на скільки вистачить.</translation>
    </message>
    <message>
        <source>%1 a day: available %2</source>
        <translation>%1 на день: доступно %2</translation>
    </message>
    <message>
        <source>How fast it sells says when it runs low.</source>
        <translation>Про закінчення каже швидкість продажу.</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Продано</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Вистачить, дн.</translation>
    </message>
    <message>
        <source>Lowest stock</source>
        <translation>Мінімальний запас</translation>
    </message>
    <message>
        <source>The number on Prom is not synchronised: it stays as it is there.</source>
        <translation>Кількість на Prom не синхронізується: там вона лишається, як є.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::BalancesDialog</name>
    <message>
        <source>Balances for Prom</source>
        <translation>Залишки для Prom</translation>
    </message>
    <message>
        <source>Which quantities does “%1” send?</source>
        <translation>Яку кількість надсилає «%1»?</translation>
    </message>
    <message>
        <source>Safety buffer, pieces</source>
        <translation>Страховий запас, шт.</translation>
    </message>
    <message>
        <source>Which quantities are sent</source>
        <translation>Яка кількість надсилається</translation>
    </message>
    <message>
        <source>Each listing&apos;s own</source>
        <translation>Власна кожної позиції</translation>
    </message>
    <message>
        <source>Current balances</source>
        <translation>Поточні залишки</translation>
    </message>
    <message>
        <source>So many of each product are never offered.</source>
        <translation>Стільки кожного товару ніколи не пропонується.</translation>
    </message>
    <message>
        <source>When nothing is left</source>
        <translation>Коли нічого не лишилося</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Лишити як є</translation>
    </message>
    <message>
        <source>Warehouses that are counted:</source>
        <translation>Склади, що враховуються:</translation>
    </message>
    <message>
        <source>Synchronise %1 with Prom.ua</source>
        <translation>Синхронізувати %1 з Prom.ua</translation>
    </message>
    <message>
        <source>What would be different on Prom</source>
        <translation>Що зміниться на Prom</translation>
    </message>
    <message>
        <source>Nothing would be different</source>
        <translation>Нічого не зміниться</translation>
    </message>
    <message>
        <source>Here and on Prom the quantities are the same.</source>
        <translation>Тут і на Prom кількість однакова.</translation>
    </message>
    <message>
        <source>A buffer is zero or more.</source>
        <translation>Запас — нуль або більше.</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) would be different on Prom.</source>
        <translation>
            <numerusform>На Prom зміниться %n позиція.</numerusform>
            <numerusform>На Prom зміняться %n позиції.</numerusform>
            <numerusform>На Prom зміниться %n позицій.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) of products that nobody counted keep the number that they have.</source>
        <translation>
            <numerusform>%n позиція товару, якого ніхто не рахував, лишає своє число.</numerusform>
            <numerusform>%n позиції товарів, яких ніхто не рахував, лишають своє число.</numerusform>
            <numerusform>%n позицій товарів, яких ніхто не рахував, лишають своє число.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on hand in the ticked warehouses, less what is reserved and the safety buffer. Each sale, receipt and count goes to Prom at once. Check before that all balances are right.</source>
        <translation>Те, що є на позначених складах, за мінусом резерву й страхового запасу. Кожен продаж, надходження й перерахунок іде на Prom одразу. Спершу перевірте, чи всі залишки правильні.</translation>
    </message>
    <message>
        <source>The quantity in stock that the import filled, or that you type in the listing. Warehouses have nothing to do with it.</source>
        <translation>Кількість, яку заповнило завантаження або яку ви вводите в позиції. Склади на неї не впливають.</translation>
    </message>
    <message>
        <source>Send current balances</source>
        <translation>Надсилати поточні залишки</translation>
    </message>
    <message>
        <source>Send each listing&apos;s own</source>
        <translation>Надсилати власну кількість</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Зберігається.</translation>
    </message>
    <message>
        <source>The safety buffer cannot be read.</source>
        <translation>Страховий запас не читається.</translation>
    </message>
    <message>
        <source>It is still being compared.</source>
        <translation>Ще порівнюється.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Так уже є.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them would be deleted there now.</source>
        <translation>
            <numerusform>З них %n зараз буде видалено там.</numerusform>
            <numerusform>З них %n зараз буде видалено там.</numerusform>
            <numerusform>З них %n зараз буде видалено там.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stays on the site, and comes back by itself when there is something again.</source>
        <translation>Лишається на сайті й повертається сама, коли товар знову є.</translation>
    </message>
    <message>
        <source>Only what is in stock is on the site: the rest is hidden, and comes back by itself when there is something again.</source>
        <translation>На сайті лише те, що є в наявності: решту приховано, і вона повертається сама, коли товар знову є.</translation>
    </message>
    <message>
        <source>Only what is in stock is on the site: the rest is deleted on Prom. When there is something again, Kramar asks Prom to show it; Prom may refuse, then it has to be made anew in the cabinet. Many at once are held by the brake.</source>
        <translation>На сайті лише те, що є в наявності: решту видаляють на Prom. Коли товар знову є, Крамар просить Prom показати його; Prom може відмовити, тоді позицію треба створити в кабінеті заново. Багато відразу притримає запобіжник.</translation>
    </message>
    <message numerus="yes">
        <source>Send, and delete %n listing(s)</source>
        <translation>
            <numerusform>Надсилати й видалити %n позицію</numerusform>
            <numerusform>Надсилати й видалити %n позиції</numerusform>
            <numerusform>Надсилати й видалити %n позицій</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on each listing&apos;s own quantity is sent.</source>
        <translation>Відтепер надсилається власна кількість кожної позиції.</translation>
    </message>
    <message>
        <source>From now on current balances count. The store is in Test: nothing is sent.</source>
        <translation>Відтепер діють поточні залишки. Магазин у тесті: нічого не надсилається.</translation>
    </message>
    <message numerus="yes">
        <source>From now on current balances are sent: %n listing(s) will be different on Prom.</source>
        <translation>
            <numerusform>Відтепер надсилаються поточні залишки: на Prom зміниться %n позиція.</numerusform>
            <numerusform>Відтепер надсилаються поточні залишки: на Prom зміняться %n позиції.</numerusform>
            <numerusform>Відтепер надсилаються поточні залишки: на Prom зміниться %n позицій.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::BalancesPage</name>
    <message>
        <source>Balances</source>
        <translation>Залишки</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Nothing left</source>
        <translation>Немає</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Лише</translation>
    </message>
    <message>
        <source>nothing left to sell</source>
        <translation>нічого не лишилося</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Товарів ще немає</translation>
    </message>
    <message>
        <source>They appear with the listings that are read from Prom.</source>
        <translation>Вони з’являться разом із позиціями, отриманими з Prom.</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Не пораховано</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>ще не пораховано</translation>
    </message>
    <message>
        <source>Name, SKU</source>
        <translation>Назва, артикул</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>У резерві</translation>
    </message>
    <message>
        <source>Differs from Prom</source>
        <translation>Не збігається з Prom</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>у резерві</translation>
    </message>
    <message>
        <source>another number on Prom</source>
        <translation>на Prom інша кількість</translation>
    </message>
    <message>
        <source>Running low</source>
        <translation>Закінчуються</translation>
    </message>
    <message>
        <source>running low</source>
        <translation>закінчуються</translation>
    </message>
    <message>
        <source>What counts as running low…</source>
        <translation>Що вважати закінченням…</translation>
    </message>
    <message>
        <source>Stock at cost: %1</source>
        <translation>Запас за собівартістю: %1</translation>
    </message>
    <message numerus="yes">
        <source>turnover in %n day(s): %1</source>
        <translation>
            <numerusform>оборотність за %n день: %1</numerusform>
            <numerusform>оборотність за %n дні: %1</numerusform>
            <numerusform>оборотність за %n днів: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>What counts as running low?</source>
        <translation>Що вважати закінченням?</translation>
    </message>
    <message>
        <source>Sales of the last days</source>
        <translation>Продажі за останні дні</translation>
    </message>
    <message>
        <source>It lasts at most, days</source>
        <translation>Вистачить щонайбільше, днів</translation>
    </message>
    <message>
        <source>How many are sold a day is taken from the orders of these days, cancelled and returned ones left out. A product with a lowest stock of its own runs low when that is reached.</source>
        <translation>Скільки продається за день, береться із замовлень за ці дні, без скасованих і повернених. Товар із власним мінімальним запасом закінчується, коли цього запасу досягнуто.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>What counts as running low is saved.</source>
        <translation>Що вважати закінченням — збережено.</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>не пораховано: %1</translation>
    </message>
</context>
<context>
    <name>kramar::ui::BulkFoot</name>
    <message>
        <source>It is written as soon as what is being written now is done…</source>
        <translation>Запишеться, щойно завершиться те, що записується зараз…</translation>
    </message>
    <message>
        <source>Changed: %1 of %2 · %3</source>
        <translation>Змінено: %1 з %2 · %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Nothing of it will have been done.</source>
        <translation>Нічого з цього не буде змінено.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Скільки вже зроблено</translation>
    </message>
</context>
<context>
    <name>kramar::ui::BulkPage</name>
    <message>
        <source>Will change</source>
        <translation>Зміняться</translation>
    </message>
    <message>
        <source>With a warning</source>
        <translation>Із попередженням</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Без змін</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Back to the products</source>
        <translation>Назад до товарів</translation>
    </message>
    <message>
        <source>Tick all of these, or none</source>
        <translation>Позначити всі тут або жодного</translation>
    </message>
    <message>
        <source>Tick or untick</source>
        <translation>Позначити чи зняти позначку</translation>
    </message>
    <message>
        <source>As the rule on the left makes it</source>
        <translation>Як виходить за правилом ліворуч</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Копіювати як текст</translation>
    </message>
    <message>
        <source>The bulk edit before is still being written.</source>
        <translation>Попередня масова зміна ще записується.</translation>
    </message>
    <message>
        <source>Counting what changes…</source>
        <translation>Рахуємо, що зміниться…</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n вибрано</numerusform>
            <numerusform>%n вибрано</numerusform>
            <numerusform>%n вибрано</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: all of them were changed by somebody else meanwhile.</source>
        <translation>Нічого не змінено: усі ці товари тим часом змінив хтось інший.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Зупинено. Нічого не змінено.</translation>
    </message>
    <message>
        <source>It is being written: stop it first, or wait for its end.</source>
        <translation>Зміни записуються: спершу зупиніть або дочекайтеся кінця.</translation>
    </message>
    <message>
        <source>Leave the bulk edit</source>
        <translation>Вийти з масової зміни</translation>
    </message>
    <message>
        <source>Leave without changing anything?</source>
        <translation>Вийти, нічого не змінивши?</translation>
    </message>
    <message>
        <source>What was put together here is not applied yet, and is forgotten if you leave.</source>
        <translation>Те, що тут складено, ще не застосовано і після виходу забудеться.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Редагувати далі</translation>
    </message>
    <message>
        <source>Leave without changing</source>
        <translation>Вийти без змін</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Bulk edit of products</source>
        <translation>Масова зміна товарів</translation>
    </message>
    <message>
        <source>What becomes of each product</source>
        <translation>Що станеться з кожним товаром</translation>
    </message>
    <message>
        <source>Which of the products</source>
        <translation>Які з товарів</translation>
    </message>
    <message>
        <source>No products are chosen</source>
        <translation>Товари не вибрано</translation>
    </message>
    <message>
        <source>Tick them in the list of products, or take all that a filter finds.</source>
        <translation>Позначте їх у списку товарів або візьміть усі, що знаходить фільтр.</translation>
    </message>
    <message>
        <source>To the products</source>
        <translation>До товарів</translation>
    </message>
    <message>
        <source>Say on the left what is to change</source>
        <translation>Виберіть ліворуч, що змінити</translation>
    </message>
    <message>
        <source>Each product is shown here before and after, and nothing is saved until you say so.</source>
        <translation>Тут видно кожен товар до і після зміни; нічого не зберігається, доки ви не скажете.</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Нічого не зміниться</translation>
    </message>
    <message>
        <source>All of them are so already, or are left out.</source>
        <translation>Усі товари вже такі або пропущені.</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>Без попереджень</translation>
    </message>
    <message>
        <source>Nothing strange is seen in what changes.</source>
        <translation>У змінах не видно нічого дивного.</translation>
    </message>
    <message>
        <source>None stays as it is</source>
        <translation>Без змін не лишається жоден</translation>
    </message>
    <message>
        <source>Each of them changes, or is left out.</source>
        <translation>Кожен зміниться або пропущений.</translation>
    </message>
    <message>
        <source>None is left out</source>
        <translation>Нічого не пропущено</translation>
    </message>
    <message>
        <source>Nothing speaks against changing them.</source>
        <translation>Ніщо не заважає змінити всі.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more reason(s)</source>
        <translation>
            <numerusform>і ще %n причина</numerusform>
            <numerusform>і ще %n причини</numerusform>
            <numerusform>і ще %n причин</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being written already.</source>
        <translation>Зміни вже записуються.</translation>
    </message>
    <message>
        <source>It is still being counted.</source>
        <translation>Ще рахуємо.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Нічого не зміниться.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n product(s)</source>
        <translation>
            <numerusform>Змінити %n товар</numerusform>
            <numerusform>Змінити %n товари</numerusform>
            <numerusform>Змінити %n товарів</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Застосувати</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n товар</numerusform>
            <numerusform>%n товари</numerusform>
            <numerusform>%n товарів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n stores</source>
        <translation>
            <numerusform>%1, %n магазин</numerusform>
            <numerusform>%1, %n магазини</numerusform>
            <numerusform>%1, %n магазинів</numerusform>
        </translation>
    </message>
    <message>
        <source>So much disappears from sale that the exchange will hold it and ask in the queue.</source>
        <translation>З продажу зникає стільки, що запобіжник затримає зміни й запитає в черзі.</translation>
    </message>
    <message>
        <source>It can be taken back: Ctrl+Z.</source>
        <translation>Можна повернути: Ctrl+Z.</translation>
    </message>
    <message numerus="yes">
        <source>It goes to Prom in about %n request(s).</source>
        <translation>
            <numerusform>На Prom піде приблизно %n запитом.</numerusform>
            <numerusform>На Prom піде приблизно %n запитами.</numerusform>
            <numerusform>На Prom піде приблизно %n запитами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed.</source>
        <translation>
            <numerusform>Змінено %n товар.</numerusform>
            <numerusform>Змінено %n товари.</numerusform>
            <numerusform>Змінено %n товарів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were changed by somebody else meanwhile and left as they are.</source>
        <translation>
            <numerusform>%n позицію тим часом змінив хтось інший, її не чіпали.</numerusform>
            <numerusform>%n позиції тим часом змінив хтось інший, їх не чіпали.</numerusform>
            <numerusform>%n позицій тим часом змінив хтось інший, їх не чіпали.</numerusform>
        </translation>
    </message>
    <message>
        <source>The price changes by %1 on average.</source>
        <translation>Середня зміна ціни %1.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n product(s)</source>
        <translation>
            <numerusform>Повернути %n товар</numerusform>
            <numerusform>Повернути %n товари</numerusform>
            <numerusform>Повернути %n товарів</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices stay here: sending them is switched off for the store.</source>
        <translation>Ціни лишаються тут: для магазину їх надсилання вимкнено.</translation>
    </message>
    <message>
        <source>Prices stay here where sending them is switched off: %1.</source>
        <translation>Ціни лишаються тут, де їх надсилання вимкнено: %1.</translation>
    </message>
    <message>
        <source>No products are chosen to be changed.</source>
        <translation>Не вибрано товарів, які треба змінити.</translation>
    </message>
    <message>
        <source>Nothing is sent for it.</source>
        <translation>Для цього нічого не надсилається.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::BulkRule</name>
    <message>
        <source>Leave out: %1</source>
        <translation>Не змінювати: %1</translation>
    </message>
    <message>
        <source>Prom does not take this value.</source>
        <translation>Prom не приймає цього значення.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::BulkTable</name>
    <message>
        <source>Typed by hand</source>
        <translation>Введено вручну</translation>
    </message>
    <message>
        <source>Its cost is in another currency, or zero.</source>
        <translation>Собівартість в іншій валюті або нульова.</translation>
    </message>
    <message>
        <source>Its cost is not known.</source>
        <translation>Собівартість невідома.</translation>
    </message>
    <message>
        <source>was %1, becomes %2</source>
        <translation>було %1, стане %2</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>введено вручну</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Стане</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Зміна</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>Націнка</translation>
    </message>
    <message>
        <source>Prom does not take this value</source>
        <translation>Prom не приймає цього значення</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <source>not synchronised: %1</source>
        <translation>не синхронізується: %1</translation>
    </message>
    <message>
        <source>synchronised again: %1</source>
        <translation>знову синхронізується: %1</translation>
    </message>
    <message>
        <source>Synchronisation with Prom</source>
        <translation>Синхронізація з Prom</translation>
    </message>
</context>
<context>
    <name>kramar::ui::CancelDialog</name>
    <message>
        <source>Cancel the order</source>
        <translation>Скасувати замовлення</translation>
    </message>
    <message>
        <source>Cancel order No. %1?</source>
        <translation>Скасувати замовлення № %1?</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Залишити замовлення</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>Не більше %n символу.</numerusform>
            <numerusform>Не більше %n символів.</numerusform>
            <numerusform>Не більше %n символів.</numerusform>
        </translation>
    </message>
    <message>
        <source>The order is paid (%1). Cancelling returns no money: refund the buyer in the Prom cabinet.</source>
        <translation>Замовлення сплачене (%1). Скасування не повертає кошти: поверніть їх покупцеві в кабінеті Prom.</translation>
    </message>
    <message>
        <source>Choose the reason first.</source>
        <translation>Спочатку виберіть причину.</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Скасувати замовлення</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n order(s)?</source>
        <translation>
            <numerusform>Скасувати %n замовлення?</numerusform>
            <numerusform>Скасувати %n замовлення?</numerusform>
            <numerusform>Скасувати %n замовлень?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the orders</source>
        <translation>Залишити замовлення</translation>
    </message>
    <message numerus="yes">
        <source>Paid among them: %n. Cancelling returns no money: refund the buyers in the Prom cabinet.</source>
        <translation>
            <numerusform>Серед них сплачено: %n. Скасування не повертає коштів: поверніть їх покупцеві в кабінеті Prom.</numerusform>
            <numerusform>Серед них сплачено: %n. Скасування не повертає коштів: поверніть їх покупцям у кабінеті Prom.</numerusform>
            <numerusform>Серед них сплачено: %n. Скасування не повертає коштів: поверніть їх покупцям у кабінеті Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of goods</source>
        <translation>
            <numerusform>%n товар</numerusform>
            <numerusform>%n товари</numerusform>
            <numerusform>%n товарів</numerusform>
        </translation>
    </message>
    <message>
        <source>The order is not on Prom: it is cancelled here alone</source>
        <translation>Замовлення немає на Prom: воно скасується лише тут</translation>
    </message>
    <message>
        <source>Prom is not told: this status has no match there</source>
        <translation>На Prom нічого не піде: цьому статусу там немає відповідника</translation>
    </message>
    <message>
        <source>The store is in Test: nothing is sent to Prom</source>
        <translation>Магазин у тесті: на Prom нічого не піде</translation>
    </message>
    <message>
        <source>The store is paused: “Cancelled” with the reason goes to Prom when it is resumed</source>
        <translation>Магазин призупинено: «Скасовано» з причиною піде на Prom, коли обмін відновлять</translation>
    </message>
    <message numerus="yes">
        <source>“Cancelled” with the reason goes to Prom in %n s; until then it can be taken back</source>
        <translation>
            <numerusform>Статус «Скасовано» з причиною піде на Prom за %n с; доти його можна повернути</numerusform>
            <numerusform>Статус «Скасовано» з причиною піде на Prom за %n с; доти його можна повернути</numerusform>
            <numerusform>Статус «Скасовано» з причиною піде на Prom за %n с; доти його можна повернути</numerusform>
        </translation>
    </message>
    <message>
        <source>“Cancelled” with the reason goes to Prom at once</source>
        <translation>Статус «Скасовано» з причиною піде на Prom одразу</translation>
    </message>
    <message numerus="yes">
        <source>The reserve of %n product(s) is released</source>
        <translation>
            <numerusform>Резерв %n товару звільниться</numerusform>
            <numerusform>Резерв %n товарів звільниться</numerusform>
            <numerusform>Резерв %n товарів звільниться</numerusform>
        </translation>
    </message>
    <message>
        <source>Their reserves are released; all get this one reason</source>
        <translation>Їхні резерви звільняться; причина в усіх буде одна</translation>
    </message>
    <message numerus="yes">
        <source>Prom gets the status with the reason for %n of them</source>
        <translation>
            <numerusform>Статус із причиною піде на Prom для %n з них</numerusform>
            <numerusform>Статус із причиною піде на Prom для %n з них</numerusform>
            <numerusform>Статус із причиною піде на Prom для %n з них</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are of a store in Test: Prom is told nothing of them</source>
        <translation>
            <numerusform>%n — магазину в тесті: про нього на Prom нічого не піде</numerusform>
            <numerusform>%n — магазину в тесті: про них на Prom нічого не піде</numerusform>
            <numerusform>%n — магазину в тесті: про них на Prom нічого не піде</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Коментар</translation>
    </message>
    <message>
        <source>Reason for Prom; the buyer sees it</source>
        <translation>Причина для Prom; її побачить покупець</translation>
    </message>
    <message>
        <source>After the cancellation</source>
        <translation>Після скасування</translation>
    </message>
    <message>
        <source>With the reason “%1” Prom wants a comment.</source>
        <translation>Для причини «%1» Prom вимагає коментар.</translation>
    </message>
    <message>
        <source>The comment is too long.</source>
        <translation>Коментар задовгий.</translation>
    </message>
    <message>
        <source>Comment (may stay empty)</source>
        <translation>Коментар (можна не заповнювати)</translation>
    </message>
    <message>
        <source>Order statuses are switched off for the store: it is kept here, Prom is not told</source>
        <translation>Статуси замовлень для магазину вимкнено: це лишається тут, Prom не дізнається</translation>
    </message>
    <message numerus="yes">
        <source>%n are of a store whose order statuses are switched off: Prom is not told of them</source>
        <translation>
            <numerusform>%n — магазину, де статуси замовлень вимкнено: Prom про нього не дізнається</numerusform>
            <numerusform>%n — магазину, де статуси замовлень вимкнено: Prom про них не дізнається</numerusform>
            <numerusform>%n — магазину, де статуси замовлень вимкнено: Prom про них не дізнається</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ChoiceList</name>
    <message>
        <source>Nothing is called so</source>
        <translation>Такої назви немає</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Прибрати умову</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Варіанти</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Search among the choices</source>
        <translation>Пошук серед варіантів</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ClientCard</name>
    <message>
        <source>No client chosen</source>
        <translation>Клієнта не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть його у списку.</translation>
    </message>
    <message>
        <source>The comment on “%1” is saved</source>
        <translation>Коментар про «%1» збережено</translation>
    </message>
    <message>
        <source>Taken back: the comment on “%1” is as before</source>
        <translation>Повернено: коментар про «%1», як раніше</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ClientDetail</name>
    <message numerus="yes">
        <source>Show all %n order(s)</source>
        <translation>
            <numerusform>Показати %n замовлення</numerusform>
            <numerusform>Показати всі %n замовлення</numerusform>
            <numerusform>Показати всі %n замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>The comment is too long.</source>
        <translation>Коментар задовгий.</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Нічого не змінено</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакти</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Our comment</source>
        <translation>Наш коментар</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Client without a name</source>
        <translation>Клієнт без імені</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>немає телефону</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) for %1</source>
        <translation>
            <numerusform>%n замовлення на %1</numerusform>
            <numerusform>%n замовлення на %1</numerusform>
            <numerusform>%n замовлень на %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders are kept here.</source>
        <translation>Тут немає його замовлень.</translation>
    </message>
    <message>
        <source>Meanwhile it became “%1”; saving writes over it.</source>
        <translation>Тим часом тут з’явилося «%1»; збереження його замінить.</translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled order(s), no others</source>
        <translation>
            <numerusform>%n скасоване замовлення, інших немає</numerusform>
            <numerusform>%n скасовані замовлення, інших немає</numerusform>
            <numerusform>%n скасованих замовлень, інших немає</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cancelled</source>
        <translation>
            <numerusform>ще %n скасоване</numerusform>
            <numerusform>ще %n скасовані</numerusform>
            <numerusform>ще %n скасованих</numerusform>
        </translation>
    </message>
    <message>
        <source>General</source>
        <translation>Загальне</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ClientTable</name>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлень</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Останнє замовлення</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Відомий з</translation>
    </message>
    <message numerus="yes">
        <source>%n more cancelled</source>
        <translation>
            <numerusform>ще %n скасоване</numerusform>
            <numerusform>ще %n скасовані</numerusform>
            <numerusform>ще %n скасованих</numerusform>
        </translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Name, phone, e-mail</source>
        <translation>Ім’я, телефон, e-mail</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Клієнтів ще немає</translation>
    </message>
    <message>
        <source>They come with each order and with the store&apos;s client list.</source>
        <translation>Вони з’являються з кожним замовленням і зі списком клієнтів магазину.</translation>
    </message>
    <message>
        <source>All orders of the client</source>
        <translation>Усі замовлення клієнта</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Постійні</translation>
    </message>
    <message>
        <source>Without a phone</source>
        <translation>Без телефону</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Лише</translation>
    </message>
    <message>
        <source>regular: two orders and more</source>
        <translation>постійні: від двох замовлень</translation>
    </message>
    <message>
        <source>without a phone</source>
        <translation>без телефону</translation>
    </message>
    <message>
        <source>Receive from Prom</source>
        <translation>Отримати з Prom</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>Width of the column, px</source>
        <translation>Ширина стовпця, пікселі</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Типові стовпці</translation>
    </message>
    <message>
        <source>Drag, or Alt+↑ and Alt+↓, to put in order</source>
        <translation>Порядок: перетягніть або Alt+↑ і Alt+↓</translation>
    </message>
    <message>
        <source>Width, px</source>
        <translation>Ширина, пікс.</translation>
    </message>
    <message>
        <source>One column has to stay.</source>
        <translation>Один стовпець має лишитися.</translation>
    </message>
    <message>
        <source>This column takes the width that the others leave.</source>
        <translation>Цей стовпець бере ширину, яку лишають інші.</translation>
    </message>
    <message>
        <source>The column is not shown.</source>
        <translation>Стовпець не показано.</translation>
    </message>
    <message>
        <source>There is no room for it now. It comes back when there is.</source>
        <translation>Зараз для нього немає місця. Коли буде, він повернеться.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::Command</name>
    <message>
        <source>Not possible right now.</source>
        <translation>Зараз це неможливо.</translation>
    </message>
    <message>
        <source>Does not fit what is chosen.</source>
        <translation>Не підходить до вибраного.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::CommandPalette</name>
    <message>
        <source>choose</source>
        <translation>вибір</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>виконати</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрити</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>лише команди</translation>
    </message>
    <message>
        <source>number or waybill</source>
        <translation>номер або ТТН</translation>
    </message>
    <message>
        <source>Could not be searched</source>
        <translation>Пошук не вдався</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Шукаємо…</translation>
    </message>
    <message>
        <source>Type the number of an order or a waybill.</source>
        <translation>Введіть номер замовлення або ТТН.</translation>
    </message>
    <message>
        <source>Nothing is found for “%1”.</source>
        <translation>За «%1» нічого не знайдено.</translation>
    </message>
    <message>
        <source>Commands and search</source>
        <translation>Команди й пошук</translation>
    </message>
    <message>
        <source>Command, section, order, client, product</source>
        <translation>Команда, розділ, замовлення, клієнт, товар</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Знайдене</translation>
    </message>
    <message>
        <source>all sections</source>
        <translation>усі розділи</translation>
    </message>
    <message>
        <source>in a window of its own</source>
        <translation>у новому вікні</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ComparisonTable</name>
    <message>
        <source>never counted: keeps its number</source>
        <translation>не рахували: лишає своє число</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>On Prom now</source>
        <translation>На Prom зараз</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Піде на Prom</translation>
    </message>
    <message>
        <source>And becomes</source>
        <translation>І стане</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ConflictDialog</name>
    <message>
        <source>Conflicts</source>
        <translation>Конфлікти</translation>
    </message>
    <message>
        <source>“%1”: a field was changed here and on Prom. Whose value stays?</source>
        <translation>«%1»: поле змінено і тут, і на Prom. Чиє значення лишити?</translation>
    </message>
    <message>
        <source>Whose value stays</source>
        <translation>Чиє значення лишається</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Наше</translation>
    </message>
    <message>
        <source>Prom&apos;s</source>
        <translation>З Prom</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Питати щоразу</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Лишити як є</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>What you changed here is sent and replaces what somebody changed in the Prom cabinet meanwhile.</source>
        <translation>Змінене тут надсилається і замінює те, що хтось тим часом змінив у кабінеті Prom.</translation>
    </message>
    <message>
        <source>What was changed in the Prom cabinet is taken; your own change of that field is given up. It can be read in the history of the listing.</source>
        <translation>Береться те, що змінено в кабінеті Prom; власна зміна цього поля відкидається. Її видно в історії товару.</translation>
    </message>
    <message>
        <source>Neither: both values wait side by side under Conflicts until somebody chooses. Other fields of the listing go on, and quantities of counted products are never asked about.</source>
        <translation>Ні те, ні те: обидва значення чекають поруч на сторінці «Конфлікти», поки хтось не обере. Інші поля товару йдуть далі, а про кількість порахованих товарів не питається ніколи.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Зберігається.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Так уже є.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ConflictTable</name>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Було</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Тут</translation>
    </message>
    <message>
        <source>On Prom</source>
        <translation>На Prom</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>Змінено тут</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Конфлікти</translation>
    </message>
    <message>
        <source>Name, SKU, Prom ID</source>
        <translation>Назва, артикул, Prom ID</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Немає що вирішувати</translation>
    </message>
    <message>
        <source>Where a field was changed here and on Prom and the store asks, both values stand here side by side.</source>
        <translation>Коли поле змінене і тут, і на Prom, а магазин питає, обидва значення стоять тут поруч.</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Лишити наше</translation>
    </message>
    <message>
        <source>Take Prom&apos;s</source>
        <translation>Взяти з Prom</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>Відкрити товар</translation>
    </message>
    <message numerus="yes">
        <source>Ours stays in %n field(s) and is sent.</source>
        <translation>
            <numerusform>Наше лишається в %n полі й надсилається.</numerusform>
            <numerusform>Наше лишається в %n полях і надсилається.</numerusform>
            <numerusform>Наше лишається в %n полях і надсилається.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prom&apos;s value was taken in %n field(s).</source>
        <translation>
            <numerusform>Взято значення Prom у %n полі.</numerusform>
            <numerusform>Взято значення Prom у %n полях.</numerusform>
            <numerusform>Взято значення Prom у %n полях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been settled already.</source>
        <translation>
            <numerusform>%n уже було розв’язано.</numerusform>
            <numerusform>%n уже були розв’язані.</numerusform>
            <numerusform>%n уже було розв’язано.</numerusform>
        </translation>
    </message>
    <message>
        <source>Our values are wanted again, and are sent.</source>
        <translation>Знову потрібні наші значення, вони надсилаються.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Зберігається.</translation>
    </message>
    <message>
        <source>Choose rows, or tick them.</source>
        <translation>Оберіть рядки або позначте їх.</translation>
    </message>
    <message>
        <source>Our value is sent to Prom and replaces what is there.</source>
        <translation>Наше значення надсилається на Prom і замінює те, що там.</translation>
    </message>
    <message>
        <source>What Prom shows is taken here; our change is over.</source>
        <translation>Береться те, що показує Prom; наша зміна на цьому закінчується.</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Назад до черги</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is: a price list or the warehouses say it.</source>
        <translation>
            <numerusform>%n лишається як є: це каже прайс-лист або склади.</numerusform>
            <numerusform>%n лишаються як є: це каже прайс-лист або склади.</numerusform>
            <numerusform>%n лишаються як є: це каже прайс-лист або склади.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ours stays in %n field(s), but is held by hand: release it in the queue.</source>
        <translation>
            <numerusform>Наше лишається в %n полі, але притримане вручну: відпустіть його в черзі.</numerusform>
            <numerusform>Наше лишається в %n полях, але притримане вручну: відпустіть його в черзі.</numerusform>
            <numerusform>Наше лишається в %n полях, але притримане вручну: відпустіть його в черзі.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::DaySpanEditor</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.рррр</translation>
    </message>
    <message>
        <source>Write a day as 14.10.2026.</source>
        <translation>Напишіть день так: 14.10.2026.</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>Перший день пізніший за останній.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DetailCard</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Not all could be undone: what was changed again since stays as it is.</source>
        <translation>Повернути вдалося не все: змінене знову відтоді лишається як є.</translation>
    </message>
    <message>
        <source>Not all could be done again: what was changed since stays as it is.</source>
        <translation>Повторити вдалося не все: змінене відтоді лишається як є.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DetailPane</name>
    <message>
        <source>Close the window (Esc)</source>
        <translation>Закрити вікно (Esc)</translation>
    </message>
    <message>
        <source>Close the details (%1)</source>
        <translation>Закрити подробиці (%1)</translation>
    </message>
    <message>
        <source>Parts of the card</source>
        <translation>Частини картки</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DetailWindow</name>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Нічого не змінено.</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>Повернути останню дію</translation>
    </message>
    <message>
        <source>There is nothing more to undo here.</source>
        <translation>Тут більше нічого повертати.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрити вікно</translation>
    </message>
    <message>
        <source>It is not in the books any more</source>
        <translation>Цього вже немає в обліку</translation>
    </message>
    <message>
        <source>It was deleted or dropped after this window was opened.</source>
        <translation>Його вилучили або відкинули після того, як відкрили це вікно.</translation>
    </message>
    <message>
        <source>%1 — Kramar</source>
        <comment>window title: object and section</comment>
        <translation>%1 — Крамар</translation>
    </message>
    <message>
        <source>A window of its own · Esc closes it</source>
        <translation>Окреме вікно · Esc закриває</translation>
    </message>
    <message>
        <source>Close without saving what was typed?</source>
        <translation>Закрити, не зберігши введене?</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Редагувати далі</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Не зберігати</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Зберегти й закрити</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Повторити повернуте</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>Немає повернутого, що можна повторити.</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>Прочитати наново</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DiffView</name>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>On Prom now</source>
        <translation>На Prom зараз</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Піде на Prom</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Що буде надіслано</translation>
    </message>
    <message>
        <source>… %1 characters unchanged …</source>
        <translation>… без змін: %1 симв. …</translation>
    </message>
    <message>
        <source>Fold what is unchanged</source>
        <translation>Згорнути те, що без змін</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Показати весь текст</translation>
    </message>
    <message>
        <source>… %1 more characters are not shown</source>
        <translation>… ще %1 симв. не показано</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Було</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Надіслано</translation>
    </message>
    <message>
        <source>Was wanted</source>
        <translation>Мало бути</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Про що йшлося</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: before, or after</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In the snapshot</source>
        <translation>У знімку</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message>
        <source>What is different now</source>
        <translation>Що зараз інше</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DifferenceTable</name>
    <message>
        <source>Listing</source>
        <translation>Позиція</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Стане</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <source>will be held</source>
        <translation>буде притримано</translation>
    </message>
    <message>
        <source>So large a move the exchange holds, and asks before it is sent.</source>
        <translation>Таку велику зміну обмін притримає й запитає, перш ніж надіслати.</translation>
    </message>
    <message>
        <source>No price on Prom changes.</source>
        <translation>Жодна ціна на Prom не зміниться.</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) change their price on Prom: %1.</source>
        <translation>
            <numerusform>На Prom зміниться ціна %n позиції: %1.</numerusform>
            <numerusform>На Prom зміняться ціни %n позицій: %1.</numerusform>
            <numerusform>На Prom зміняться ціни %n позицій: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them move(s) so far that the exchange holds it and asks.</source>
        <translation>
            <numerusform>%n із них змінюється так сильно, що обмін притримає її й запитає.</numerusform>
            <numerusform>%n із них змінюються так сильно, що обмін притримає їх і запитає.</numerusform>
            <numerusform>%n із них змінюються так сильно, що обмін притримає їх і запитає.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) are left: %1.</source>
        <translation>
            <numerusform>%n позицію пропущено: %1.</numerusform>
            <numerusform>%n позиції пропущено: %1.</numerusform>
            <numerusform>%n позицій пропущено: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::DiscountEdit</name>
    <message>
        <source>Discount</source>
        <translation>Знижка</translation>
    </message>
    <message>
        <source>Percent or an amount</source>
        <translation>Відсоток чи сума</translation>
    </message>
    <message>
        <source>First day of the discount</source>
        <translation>Перший день знижки</translation>
    </message>
    <message>
        <source>Last day of the discount</source>
        <translation>Останній день знижки</translation>
    </message>
    <message>
        <source>from dd.mm.yyyy</source>
        <translation>з дд.мм.рррр</translation>
    </message>
    <message>
        <source>to dd.mm.yyyy</source>
        <translation>до дд.мм.рррр</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>минула</translation>
    </message>
    <message>
        <source>not begun yet</source>
        <translation>ще не почалася</translation>
    </message>
    <message>
        <source>from</source>
        <comment>first day of a discount</comment>
        <translation>з</translation>
    </message>
    <message>
        <source>to</source>
        <comment>last day of a discount</comment>
        <translation>до</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DiscountRuleBox</name>
    <message>
        <source>Give a discount</source>
        <translation>Дати знижку</translation>
    </message>
    <message>
        <source>Take the discount away</source>
        <translation>Прибрати знижку</translation>
    </message>
    <message>
        <source>What happens to the discount</source>
        <translation>Що зробити зі знижкою</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DocumentCard</name>
    <message>
        <source>No document chosen</source>
        <translation>Документ не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть його в списку.</translation>
    </message>
    <message>
        <source>%1 — counted %2. Each scan adds 1, a number sets it.</source>
        <translation>%1 — пораховано %2. Кожне сканування додає 1, число задає кількість.</translation>
    </message>
    <message>
        <source>%1 — %2. Each scan adds 1, a number sets it.</source>
        <translation>%1 — %2. Кожне сканування додає 1, число задає кількість.</translation>
    </message>
    <message>
        <source>%1 — counted %2.</source>
        <translation>%1 — пораховано %2.</translation>
    </message>
    <message>
        <source>%1 — left to count.</source>
        <translation>%1 — лишилося порахувати.</translation>
    </message>
    <message>
        <source>“%1” is taken out</source>
        <translation>«%1» прибрано</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were taken.</source>
        <translation>
            <numerusform>Узято %n рядок.</numerusform>
            <numerusform>Узято %n рядки.</numerusform>
            <numerusform>Узято %n рядків.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Видалити чернетку</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Видалити «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>It goes with its %n line(s).</source>
        <translation>
            <numerusform>Разом із ним зникне %n рядок.</numerusform>
            <numerusform>Разом із ним зникнуть %n рядки.</numerusform>
            <numerusform>Разом із ним зникнуть %n рядків.</numerusform>
        </translation>
    </message>
    <message>
        <source>No balance changes: it was not posted.</source>
        <translation>Залишки не зміняться: його не проведено.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>Видалено: %1.</translation>
    </message>
    <message>
        <source>%1 is posted.</source>
        <translation>Проведено: %1.</translation>
    </message>
    <message>
        <source>%1 is reversed.</source>
        <translation>Сторновано: %1.</translation>
    </message>
    <message>
        <source>Post the document…</source>
        <translation>Провести документ…</translation>
    </message>
    <message>
        <source>Reverse the document…</source>
        <translation>Сторнувати документ…</translation>
    </message>
    <message>
        <source>Paste rows of a spreadsheet…</source>
        <translation>Вставити рядки з таблиці…</translation>
    </message>
    <message>
        <source>Scan or enter goods</source>
        <translation>Сканувати чи ввести товари</translation>
    </message>
    <message>
        <source>Change warehouse or comment…</source>
        <translation>Змінити склад чи коментар…</translation>
    </message>
    <message>
        <source>Delete the draft…</source>
        <translation>Видалити чернетку…</translation>
    </message>
    <message>
        <source>“%1”: nothing was added.</source>
        <translation>«%1»: нічого не додано.</translation>
    </message>
    <message>
        <source>The cost of “%1” is changed</source>
        <translation>Собівартість «%1» змінено</translation>
    </message>
    <message>
        <source>The quantity of “%1” is changed</source>
        <translation>Кількість «%1» змінено</translation>
    </message>
    <message>
        <source>Taken back: the line is as it was before</source>
        <translation>Відмінено: рядок знову такий, як був</translation>
    </message>
    <message>
        <source>Taken back: “%1” is in the document again</source>
        <translation>Відмінено: «%1» знову в документі</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DocumentForm</name>
    <message>
        <source>What came in, and at what cost. Balances change when it is posted.</source>
        <translation>Що надійшло і за якою собівартістю. Залишки зміняться після проведення.</translation>
    </message>
    <message>
        <source>What is not there any more. Balances change when it is posted.</source>
        <translation>Чого вже немає. Залишки зміняться після проведення.</translation>
    </message>
    <message>
        <source>What goes from one warehouse to another. Balances change when it is posted.</source>
        <translation>Що переходить з одного складу на інший. Залишки зміняться після проведення.</translation>
    </message>
    <message>
        <source>You count what is there; sales go on meanwhile. Balances change when it is posted.</source>
        <translation>Ви рахуєте, що є; продажі тим часом тривають. Залишки зміняться після проведення.</translation>
    </message>
    <message>
        <source>From the warehouse</source>
        <translation>Зі складу</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Створити</translation>
    </message>
    <message>
        <source>Change the document</source>
        <translation>Змінити документ</translation>
    </message>
    <message>
        <source>Goods were counted there already: take their lines out first.</source>
        <translation>Там уже рахували товари: спершу приберіть їхні рядки.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>To the warehouse</source>
        <translation>На склад</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Коментар</translation>
    </message>
    <message>
        <source>What is not counted is not there</source>
        <translation>Чого не пораховано, того немає</translation>
    </message>
    <message>
        <source>For a count of the whole warehouse. Left unticked, what nobody counts stays as it is.</source>
        <translation>Для підрахунку всього складу. Без позначки непораховане лишається як є.</translation>
    </message>
    <message>
        <source>It goes there from another warehouse.</source>
        <translation>Переміщують з іншого складу: виберіть два різні.</translation>
    </message>
    <message>
        <source>Scan, or enter an SKU or a barcode</source>
        <translation>Скануйте або введіть артикул чи штрихкод</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>Will be entered when the document is created: %1</source>
        <translation>Увійде в документ після створення: %1</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DocumentPane</name>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Counted</source>
        <comment>products</comment>
        <translation>Пораховано</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Розбіжності</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>to count</comment>
        <translation>Лишилося</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Що показано</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n рядок</numerusform>
            <numerusform>%n рядки</numerusform>
            <numerusform>%n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>разом %1</translation>
    </message>
    <message>
        <source>Choose a line that was entered.</source>
        <translation>Виберіть уведений рядок.</translation>
    </message>
    <message>
        <source>It has no lines yet.</source>
        <translation>У документі ще немає рядків.</translation>
    </message>
    <message numerus="yes">
        <source>Sales go on while you count: %n move(s) since %1 are taken into account.</source>
        <translation>
            <numerusform>Під час підрахунку продажі не зупиняються: %n рух після %1 враховано.</numerusform>
            <numerusform>Під час підрахунку продажі не зупиняються: %n рухи після %1 враховано.</numerusform>
            <numerusform>Під час підрахунку продажі не зупиняються: %n рухів після %1 враховано.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales go on while you count: each product is compared with what stood when you counted it.</source>
        <translation>Під час підрахунку продажі не зупиняються: кожен товар звіряється із залишком на мить його підрахунку.</translation>
    </message>
    <message>
        <source>What is not counted is not there.</source>
        <translation>Чого не пораховано, того немає.</translation>
    </message>
    <message>
        <source>A draft is kept as you enter it; balances change when it is posted.</source>
        <translation>Чернетка зберігається одразу; залишки зміняться після проведення.</translation>
    </message>
    <message>
        <source>Posted %1 by %2.</source>
        <translation>Проведено %1, %2.</translation>
    </message>
    <message>
        <source>Reversed %1 by %2.</source>
        <translation>Сторновано %1, %2.</translation>
    </message>
    <message>
        <source>Barcode or SKU, or part of the name</source>
        <translation>Штрихкод, артикул або частина назви</translation>
    </message>
    <message>
        <source>Paste rows…</source>
        <translation>Вставити з таблиці…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Reverse…</source>
        <translation>Сторнувати…</translation>
    </message>
    <message>
        <source>Post…</source>
        <translation>Провести…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
    <message>
        <source>What there is to count</source>
        <translation>Що треба порахувати</translation>
    </message>
    <message>
        <source>Lines of the document</source>
        <translation>Рядки документа</translation>
    </message>
    <message>
        <source>Nothing is here to count</source>
        <translation>Тут нічого рахувати</translation>
    </message>
    <message>
        <source>Nothing stands in this warehouse yet: scan what you find, or paste a list.</source>
        <translation>На цьому складі ще нічого немає: скануйте, що знайдете, або вставте список.</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Рядків ще немає</translation>
    </message>
    <message>
        <source>Scan a code, type a part of the name, or paste rows from a spreadsheet.</source>
        <translation>Скануйте код, уведіть частину назви або вставте рядки з таблиці.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Таких немає</translation>
    </message>
    <message>
        <source>The other tabs show the rest.</source>
        <translation>Решта — на інших вкладках.</translation>
    </message>
    <message>
        <source>begun %1</source>
        <translation>почато %1</translation>
    </message>
    <message>
        <source>Each scan adds 1; a number sets what was scanned last.</source>
        <translation>Кожне сканування додає 1; число задає кількість останнього.</translation>
    </message>
    <message>
        <source>Shortage %1, surplus %2</source>
        <translation>Нестача %1, надлишок %2</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) not found: %1</source>
        <translation>
            <numerusform>Не знайдено %n код: %1</numerusform>
            <numerusform>Не знайдено %n коди: %1</numerusform>
            <numerusform>Не знайдено %n кодів: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::DocumentTable</name>
    <message>
        <source>The cost of no line is known.</source>
        <translation>Собівартість жодного рядка не відома.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Почато</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Рядків</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DocumentWords</name>
    <message>
        <source>%1 No. %2</source>
        <translation>%1 № %2</translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>a stock-taking</comment>
        <translation>Триває</translation>
    </message>
    <message>
        <source>New receipt…</source>
        <translation>Нове надходження…</translation>
    </message>
    <message>
        <source>New write-off…</source>
        <translation>Нове списання…</translation>
    </message>
    <message>
        <source>New transfer…</source>
        <translation>Нове переміщення…</translation>
    </message>
    <message>
        <source>New stock-taking…</source>
        <translation>Нова інвентаризація…</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Number, or goods in it</source>
        <translation>Номер або товар у документі</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Чернетки</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Проведено</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Сторновано</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Документів ще немає</translation>
    </message>
    <message>
        <source>Enter what came in as a receipt, or count what is there: a stock-taking sets the balances.</source>
        <translation>Уведіть надходження або порахуйте, що є: інвентаризація задасть залишки.</translation>
    </message>
    <message>
        <source>New stock-taking…</source>
        <translation>Нова інвентаризація…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DownloadDialog</name>
    <message>
        <source>Download products from the site</source>
        <translation>Завантажити товари із сайту</translation>
    </message>
    <message>
        <source>What becomes of the listings that have no product here?</source>
        <translation>Що зробити з позиціями, які не мають тут товару?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Read from Prom</source>
        <translation>Прочитати з Prom</translation>
    </message>
    <message>
        <source>Reads what is new on Prom; new listings stay unlinked until you choose</source>
        <translation>Читає, що нового на Prom; нові позиції лишаються незв’язаними, поки ви не виберете</translation>
    </message>
    <message>
        <source>Update all balances</source>
        <translation>Оновити всі залишки</translation>
    </message>
    <message>
        <source>Download new products without balances</source>
        <translation>Завантажити нові товари без залишків</translation>
    </message>
    <message>
        <source>Link existing without creating new</source>
        <translation>Зв’язати наявні, нових не створювати</translation>
    </message>
    <message>
        <source>Download without creating</source>
        <translation>Завантажити, нічого не створюючи</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Що буде зроблено</translation>
    </message>
    <message>
        <source>What will be done, row by row</source>
        <translation>Що буде зроблено, рядок за рядком</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Тут нічого</translation>
    </message>
    <message>
        <source>No listing is of this kind.</source>
        <translation>Таких позицій немає.</translation>
    </message>
    <message>
        <source>Balances from Prom: %1</source>
        <translation>Залишки з Prom: %1</translation>
    </message>
    <message>
        <source>It is taken back.</source>
        <translation>Повернено.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Усе так, як було раніше.</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) were linked otherwise since and stay so.</source>
        <translation>
            <numerusform>%n позицію відтоді зв’язали інакше, так і лишиться.</numerusform>
            <numerusform>%n позиції відтоді зв’язали інакше, так і лишиться.</numerusform>
            <numerusform>%n позицій відтоді зв’язали інакше, так і лишиться.</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked by: %1. Set on the store&apos;s page.</source>
        <translation>Зв’язується за: %1. Налаштовується на сторінці магазину.</translation>
    </message>
    <message>
        <source>Linked by: %1; the first that finds anything decides. Set on the store&apos;s page.</source>
        <translation>Зв’язується за: %1; вирішує перший, що знайшов. Налаштовується на сторінці магазину.</translation>
    </message>
    <message>
        <source>Links first. Then as many are on hand in “%1” as Prom shows, by a stock-taking that can be reversed. Where Prom gives no number, the balance stays.</source>
        <translation>Спершу зв’язує. Тоді на складі «%1» стає стільки, скільки показує Prom: інвентаризацією, яку можна сторнувати. Де Prom не дає числа, залишок не змінюється.</translation>
    </message>
    <message>
        <source>Links first, then makes a product, by its name on Prom, of each listing whose key no product has. Balances stay.</source>
        <translation>Спершу зв’язує, тоді з кожної позиції, чийого ключа не має жоден товар, створює товар із назвою, як на Prom. Залишки не змінюються.</translation>
    </message>
    <message>
        <source>Links each listing whose key one product has. Nothing is made, the rest stays unlinked.</source>
        <translation>Зв’язує кожну позицію, чий ключ має один товар. Нічого не створює, решта лишається незв’язаною.</translation>
    </message>
    <message>
        <source>Reads the catalogue. Nothing is linked or made: new listings wait on the Linking page.</source>
        <translation>Читає каталог. Нічого не зв’язує й не створює: нові позиції чекають на сторінці «Зв’язування».</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Залишки</translation>
    </message>
    <message>
        <source>Will be linked</source>
        <translation>Буде зв’язано</translation>
    </message>
    <message>
        <source>New products</source>
        <translation>Нові товари</translation>
    </message>
    <message>
        <source>Look alike</source>
        <translation>Схожі</translation>
    </message>
    <message>
        <source>Stay unlinked</source>
        <translation>Лишаться незв’язаними</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Вирішити</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузі</translation>
    </message>
    <message>
        <source>Being read from Prom</source>
        <translation>Читаємо з Prom</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>Виконуємо</translation>
    </message>
    <message>
        <source>Being counted</source>
        <translation>Рахуємо</translation>
    </message>
    <message>
        <source>Look-alikes are being sought</source>
        <translation>Шукаємо схожі</translation>
    </message>
    <message>
        <source>The catalogue was never read to its end.</source>
        <translation>Каталог іще не прочитано до кінця.</translation>
    </message>
    <message>
        <source>Catalogue read: %1</source>
        <translation>Каталог прочитано: %1</translation>
    </message>
    <message>
        <source>The catalogue is read.</source>
        <translation>Каталог прочитано.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) that were read before wait unlinked.</source>
        <translation>
            <numerusform>Чекає незв’язаною %n позиція, прочитана раніше.</numerusform>
            <numerusform>Чекають незв’язаними %n позиції, прочитані раніше.</numerusform>
            <numerusform>Чекають незв’язаними %n позицій, прочитаних раніше.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) will change.</source>
        <translation>
            <numerusform>Зміниться %n залишок.</numerusform>
            <numerusform>Зміняться %n залишки.</numerusform>
            <numerusform>Зміниться %n залишків.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) have Prom&apos;s number already.</source>
        <translation>
            <numerusform>%n товар уже має число з Prom.</numerusform>
            <numerusform>%n товари вже мають число з Prom.</numerusform>
            <numerusform>%n товарів уже мають число з Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) without a number on Prom keep their balance.</source>
        <translation>
            <numerusform>%n товар без числа на Prom лишає свій залишок.</numerusform>
            <numerusform>%n товари без числа на Prom лишають свої залишки.</numerusform>
            <numerusform>%n товарів без числа на Prom лишають свої залишки.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) keep their balance, as their listings have different numbers.</source>
        <translation>
            <numerusform>%n товар лишає свій залишок, бо його позиції мають різні числа.</numerusform>
            <numerusform>%n товари лишають свої залишки, бо їхні позиції мають різні числа.</numerusform>
            <numerusform>%n товарів лишають свої залишки, бо їхні позиції мають різні числа.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) will be linked.</source>
        <translation>
            <numerusform>Буде зв’язано %n позицію.</numerusform>
            <numerusform>Буде зв’язано %n позиції.</numerusform>
            <numerusform>Буде зв’язано %n позицій.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) will be made.</source>
        <translation>
            <numerusform>Буде створено %n новий товар.</numerusform>
            <numerusform>Буде створено %n нові товари.</numerusform>
            <numerusform>Буде створено %n нових товарів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) stay unlinked.</source>
        <translation>
            <numerusform>%n позиція лишиться незв’язаною.</numerusform>
            <numerusform>%n позиції лишаться незв’язаними.</numerusform>
            <numerusform>%n позицій лишаться незв’язаними.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) wait for your decision: more than one product has their key, or more than one listing wants the same product.</source>
        <translation>
            <numerusform>%n позиція чекає на ваше рішення: її ключ має не один товар або той самий товар підходить не одній позиції.</numerusform>
            <numerusform>%n позиції чекають на ваше рішення: їхній ключ має не один товар або той самий товар підходить не одній позиції.</numerusform>
            <numerusform>%n позицій чекають на ваше рішення: їхній ключ має не один товар або той самий товар підходить не одній позиції.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) that you left aside stay so.</source>
        <translation>
            <numerusform>%n відкладена позиція так і лишиться.</numerusform>
            <numerusform>%n відкладені позиції так і лишаться.</numerusform>
            <numerusform>%n відкладених позицій так і лишаться.</numerusform>
        </translation>
    </message>
    <message>
        <source>Update balances</source>
        <translation>Оновити залишки</translation>
    </message>
    <message>
        <source>Download new products</source>
        <translation>Завантажити нові товари</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Зв’язати</translation>
    </message>
    <message>
        <source>The catalogue is being read.</source>
        <translation>Каталог саме читається.</translation>
    </message>
    <message>
        <source>It is being done.</source>
        <translation>Саме виконується.</translation>
    </message>
    <message>
        <source>Read the catalogue from Prom first.</source>
        <translation>Спершу прочитайте каталог із Prom.</translation>
    </message>
    <message>
        <source>It is still being counted.</source>
        <translation>Ще рахуємо.</translation>
    </message>
    <message>
        <source>Look-alikes are still being sought.</source>
        <translation>Ще шукаємо схожі.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Робити нічого.</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n listing(s) that look like a product here for the Linking page</source>
        <translation>
            <numerusform>Лишити %n позицію, схожу на наявний товар, для сторінки «Зв’язування»</numerusform>
            <numerusform>Лишити %n позиції, схожі на наявні товари, для сторінки «Зв’язування»</numerusform>
            <numerusform>Лишити %n позицій, схожих на наявні товари, для сторінки «Зв’язування»</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
    <message>
        <source>There was nothing to do.</source>
        <translation>Робити було нічого.</translation>
    </message>
    <message numerus="yes">
        <source>%n new listing(s) were read. Nothing was linked or made.</source>
        <translation>
            <numerusform>Прочитано %n нову позицію. Нічого не зв’язано й не створено.</numerusform>
            <numerusform>Прочитано %n нові позиції. Нічого не зв’язано й не створено.</numerusform>
            <numerusform>Прочитано %n нових позицій. Нічого не зв’язано й не створено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it goes to Prom. What was linked, made and counted can be undone.</source>
        <translation>На Prom із цього нічого не піде. Зв’язане, створене й пораховане можна повернути.</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Зв’язано</translation>
    </message>
    <message>
        <source>Balances taken over</source>
        <translation>Узято залишків</translation>
    </message>
    <message>
        <source>Stock-taking</source>
        <translation>Інвентаризація</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>Had Prom&apos;s number already</source>
        <translation>Уже мали число з Prom</translation>
    </message>
    <message>
        <source>Without a number on Prom</source>
        <translation>Без числа на Prom</translation>
    </message>
    <message>
        <source>Different numbers on Prom</source>
        <translation>Різні числа на Prom</translation>
    </message>
    <message>
        <source>Wait for your decision</source>
        <translation>Чекають на ваше рішення</translation>
    </message>
    <message>
        <source>Link them on the Linking page</source>
        <translation>Зв’язати їх на сторінці «Зв’язування»</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DownloadTable</name>
    <message>
        <source>linked by %1</source>
        <translation>зв’язується за: %1</translation>
    </message>
    <message>
        <source>becomes a product</source>
        <translation>стає товаром</translation>
    </message>
    <message>
        <source>stays unlinked</source>
        <translation>лишається незв’язаною</translation>
    </message>
    <message>
        <source>alike by %1 %</source>
        <translation>схожість %1 %</translation>
    </message>
    <message>
        <source>for you to decide</source>
        <translation>вирішуєте ви</translation>
    </message>
    <message>
        <source>on hand %1</source>
        <translation>на складі %1</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>ще не пораховано</translation>
    </message>
    <message>
        <source>becomes %1</source>
        <translation>стане %1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Тут</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Що робиться</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DriftPage</name>
    <message>
        <source>Differences</source>
        <translation>Розбіжності</translation>
    </message>
    <message>
        <source>Name, SKU, Prom ID</source>
        <translation>Назва, артикул, Prom ID</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Вирішити</translation>
    </message>
    <message>
        <source>Taken by a reading</source>
        <translation>Узяті читанням</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Проігноровані</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Як є тепер</translation>
    </message>
    <message>
        <source>No store yet</source>
        <translation>Магазину ще немає</translation>
    </message>
    <message>
        <source>Connect a store: then it can be compared with what stands here.</source>
        <translation>Підключіть магазин: тоді його можна буде порівняти з тим, що є тут.</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Порівнюємо…</translation>
    </message>
    <message>
        <source>Every listing is read from Prom; you can go on working.</source>
        <translation>З Prom читаються всі позиції; можна працювати далі.</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Ще не порівняно</translation>
    </message>
    <message>
        <source>Every listing is read from Prom and laid beside what stands here. Nothing is taken over and nothing is sent before you say so.</source>
        <translation>З Prom читаються всі позиції й порівнюються з тим, що є тут. Нічого не переймається й не надсилається, доки ви не скажете.</translation>
    </message>
    <message>
        <source>Compare with Prom now</source>
        <translation>Порівняти з Prom зараз</translation>
    </message>
    <message>
        <source>Prom has what we sent</source>
        <translation>На Prom те, що ми надіслали</translation>
    </message>
    <message>
        <source>Compared last: %1.</source>
        <translation>Востаннє порівняно: %1.</translation>
    </message>
    <message>
        <source>Take Prom&apos;s</source>
        <translation>Взяти з Prom</translation>
    </message>
    <message>
        <source>Send ours again</source>
        <translation>Надіслати наше ще раз</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ігнорувати</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>Відкрити товар</translation>
    </message>
    <message>
        <source>The store is paused: it is compared as soon as the exchange goes on.</source>
        <translation>Магазин на паузі: його буде порівняно, щойно обмін продовжиться.</translation>
    </message>
    <message>
        <source>The store is being compared with Prom; you can go on working.</source>
        <translation>Магазин порівнюється з Prom; можна працювати далі.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Збережено.</translation>
    </message>
    <message numerus="yes">
        <source>Prom&apos;s value stays in %n field(s).</source>
        <translation>
            <numerusform>У %n полі лишається значення з Prom.</numerusform>
            <numerusform>У %n полях лишається значення з Prom.</numerusform>
            <numerusform>У %n полях лишається значення з Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ours is sent again in %n field(s).</source>
        <translation>
            <numerusform>У %n полі наше надсилається ще раз.</numerusform>
            <numerusform>У %n полях наше надсилається ще раз.</numerusform>
            <numerusform>У %n полях наше надсилається ще раз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) ignored.</source>
        <translation>
            <numerusform>%n розбіжність проігноровано.</numerusform>
            <numerusform>%n розбіжності проігноровано.</numerusform>
            <numerusform>%n розбіжностей проігноровано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is: its column tells why.</source>
        <translation>
            <numerusform>%n лишається як є: чому, сказано в стовпці.</numerusform>
            <numerusform>%n лишаються як є: чому, сказано в стовпці.</numerusform>
            <numerusform>%n лишаються як є: чому, сказано в стовпці.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been settled already.</source>
        <translation>
            <numerusform>%n уже було розв’язано.</numerusform>
            <numerusform>%n уже були розв’язані.</numerusform>
            <numerusform>%n уже було розв’язано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to decide again.</source>
        <translation>
            <numerusform>%n розбіжність знову чекає рішення.</numerusform>
            <numerusform>%n розбіжності знову чекають рішення.</numerusform>
            <numerusform>%n розбіжностей знову чекають рішення.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been sent: Prom&apos;s value goes back.</source>
        <translation>
            <numerusform>%n уже надіслано: значення з Prom повертається туди.</numerusform>
            <numerusform>%n уже надіслано: значення з Prom повертаються туди.</numerusform>
            <numerusform>%n уже надіслано: значення з Prom повертаються туди.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since and stay(s).</source>
        <translation>
            <numerusform>%n відтоді змінилося й лишається.</numerusform>
            <numerusform>%n відтоді змінилися й лишаються.</numerusform>
            <numerusform>%n відтоді змінилися й лишаються.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>It is not told of again until our value or Prom&apos;s changes.</source>
        <translation>Не нагадується, доки не зміниться наше значення або значення на Prom.</translation>
    </message>
    <message>
        <source>What Prom shows is taken here.</source>
        <translation>Сюди береться те, що показує Prom.</translation>
    </message>
    <message>
        <source>Our value is sent to Prom and replaces what is there.</source>
        <translation>Наше значення надсилається на Prom і замінює те, що там.</translation>
    </message>
    <message>
        <source>No store is connected.</source>
        <translation>Жодного магазину не підключено.</translation>
    </message>
    <message>
        <source>It is under way.</source>
        <translation>Уже триває.</translation>
    </message>
    <message>
        <source>Reads every listing from Prom and shows what is different there. Nothing is taken over and nothing is sent.</source>
        <translation>Читає з Prom усі позиції й показує, що там інакше. Нічого не переймається й не надсилається.</translation>
    </message>
    <message>
        <source>Compare once a day by itself.</source>
        <translation>Порівнювати раз на день без нагадування.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Зберігається.</translation>
    </message>
    <message>
        <source>Choose rows, or tick them.</source>
        <translation>Оберіть рядки або позначте їх.</translation>
    </message>
    <message>
        <source>Not possible here: the column “How it stands” tells why.</source>
        <translation>Тут не можна: чому, сказано в стовпці «Як є тепер».</translation>
    </message>
    <message>
        <source>Every night…</source>
        <translation>Щоночі…</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DriftTable</name>
    <message>
        <source>ignored</source>
        <translation>проігноровано</translation>
    </message>
    <message>
        <source>Prom&apos;s value was taken by a reading since</source>
        <translation>відтоді читання взяло значення з Prom</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Наше</translation>
    </message>
    <message>
        <source>On Prom</source>
        <translation>На Prom</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Як є тепер</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Знайдено</translation>
    </message>
</context>
<context>
    <name>kramar::ui::DropDialog</name>
    <message>
        <source>Drop from the queue</source>
        <translation>Відкинути з черги</translation>
    </message>
    <message>
        <source>Drop the change of “%1”?</source>
        <translation>Відкинути зміну «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n change(s)?</source>
        <translation>
            <numerusform>Відкинути %n зміну?</numerusform>
            <numerusform>Відкинути %n зміни?</numerusform>
            <numerusform>Відкинути %n змін?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, on Prom %3</source>
        <translation>%1: %2, на Prom %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
            <numerusform>і ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Something of it was sent already: what Prom took stays there until it is changed again.</source>
        <translation>Дещо вже надіслано: прийняте Prom залишиться там до наступної зміни.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Відкинути</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ExportBar</name>
    <message numerus="yes">
        <source>%n row(s) saved: %1</source>
        <translation>
            <numerusform>Збережено %n рядок: %1</numerusform>
            <numerusform>Збережено %n рядки: %1</numerusform>
            <numerusform>Збережено %n рядків: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving row %1 of %2</source>
        <translation>Зберігаємо рядок %1 з %2</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Відкрити папку</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>kramar::ui::Field</name>
    <message>
        <source>changed</source>
        <translation>змінено</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>заблоковано</translation>
    </message>
    <message>
        <source>changed, before: %1</source>
        <translation>змінено, було: %1</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Було: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
</context>
<context>
    <name>kramar::ui::FilterBar</name>
    <message>
        <source>all</source>
        <translation>усі</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Add a condition (F4)</source>
        <translation>Додати умову (F4)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kramar::ui::FilterName</name>
    <message>
        <source>Name of the filter</source>
        <translation>Назва фільтра</translation>
    </message>
    <message>
        <source>Another filter has this name.</source>
        <translation>Інший фільтр має таку назву.</translation>
    </message>
    <message>
        <source>A filter needs a name.</source>
        <translation>Фільтру потрібна назва.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::FilterTabs</name>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Back to the saved filter</source>
        <translation>Повернути збережений фільтр</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Перейменувати…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Посунути ліворуч</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Посунути праворуч</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
    <message>
        <source>More saved filters</source>
        <translation>Ще збережені фільтри</translation>
    </message>
    <message>
        <source>Save what is shown as a filter…</source>
        <translation>Зберегти показане як фільтр…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Збережені фільтри</translation>
    </message>
</context>
<context>
    <name>kramar::ui::FilterValues</name>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчора</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>останній %n день</numerusform>
            <numerusform>останні %n дні</numerusform>
            <numerusform>останні %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>this month</source>
        <translation>цього місяця</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>від %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>до %1</translation>
    </message>
</context>
<context>
    <name>kramar::ui::FirstRunPage</name>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>First orders in five minutes</source>
        <translation>Перші замовлення за п’ять хвилин</translation>
    </message>
    <message>
        <source>Kramar only reads the store at first. Nothing changes on Prom until you allow it.</source>
        <translation>Спершу Крамар лише читає магазин. На Prom нічого не зміниться, доки ви не дозволите.</translation>
    </message>
    <message>
        <source>Person and books</source>
        <translation>Користувач і база</translation>
    </message>
    <message>
        <source>%1. The books are on this computer.</source>
        <translation>%1. База — на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Connect a Prom.ua store</source>
        <translation>Під’єднати магазин Prom.ua</translation>
    </message>
    <message>
        <source>You need an API token from the cabinet: “Settings → API token management”. The next page shows where to click and tries each right.</source>
        <translation>Потрібен API-токен із кабінету: «Налаштування → Керування API-токенами». Наступна сторінка покаже, куди натиснути, і перевірить кожне право.</translation>
    </message>
    <message>
        <source>Connect a store…</source>
        <translation>Під’єднати магазин…</translation>
    </message>
    <message>
        <source>Snapshot of the catalogue</source>
        <translation>Знімок каталогу</translation>
    </message>
    <message>
        <source>Kramar reads every group and listing and keeps a dated copy, so that any change can be taken back.</source>
        <translation>Крамар прочитає всі групи й позиції та збереже копію з датою, щоб будь-яку зміну можна було повернути.</translation>
    </message>
    <message>
        <source>Products and orders</source>
        <translation>Товари й замовлення</translation>
    </message>
    <message>
        <source>Products arrive in the background, orders from the day of connection. Older ones can be fetched later.</source>
        <translation>Товари надходять у тлі, замовлення — від дня під’єднання. Давніші можна отримати згодом.</translation>
    </message>
    <message>
        <source>Look and switch to Production</source>
        <translation>Перевірити й перейти в робочий режим</translation>
    </message>
    <message>
        <source>You see each change that Kramar would send and decide what happens to it.</source>
        <translation>Ви бачите кожну зміну, яку надіслав би Крамар, і вирішуєте, що з нею зробити.</translation>
    </message>
    <message>
        <source>Try it on a demo shop</source>
        <translation>Спробувати на демо-магазині</translation>
    </message>
    <message>
        <source>A new store is only read</source>
        <translation>Новий магазин лише читаємо</translation>
    </message>
    <message>
        <source>Prices, balances and statuses are not sent. The queue shows what would go to Prom.</source>
        <translation>Ціни, залишки й статуси не надсилаються. Черга показує, що пішло б на Prom.</translation>
    </message>
    <message>
        <source>Windows Credential Manager, KWallet or Secret Service. Never in the books, never in a log.</source>
        <translation>Windows Credential Manager, KWallet або Secret Service. Ніколи не в базі й не в журналі.</translation>
    </message>
    <message>
        <source>The token goes to the system&apos;s keychain</source>
        <translation>Токен потрапить до сховища системи</translation>
    </message>
    <message>
        <source>Let us begin</source>
        <translation>Почнімо</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Everything works by keyboard</source>
        <translation>Усе є з клавіатури</translation>
    </message>
    <message>
        <source>find anything or do anything</source>
        <translation>знайти будь-що або виконати команду</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>розділи</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>усі клавіші</translation>
    </message>
</context>
<context>
    <name>kramar::ui::GalleryWindow</name>
    <message>
        <source>Components</source>
        <translation>Складники</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
</context>
<context>
    <name>kramar::ui::GroupTable</name>
    <message>
        <source>No. %1</source>
        <comment>a portal category</comment>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Portal category</source>
        <translation>Категорія порталу</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Група</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Позиції</translation>
    </message>
    <message>
        <source>Prom ID</source>
        <translation>Prom ID</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>From the category</source>
        <translation>З категорії</translation>
    </message>
    <message>
        <source>To the category</source>
        <translation>До категорії</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Входить до</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
</context>
<context>
    <name>kramar::ui::GroupsPage</name>
    <message>
        <source>Categories</source>
        <translation>Категорії</translation>
    </message>
    <message>
        <source>Name, SKU, Prom ID</source>
        <translation>Назва, артикул, Prom ID</translation>
    </message>
    <message>
        <source>Show the products</source>
        <translation>Показати товари</translation>
    </message>
    <message>
        <source>Groups of Prom</source>
        <translation>Групи Prom</translation>
    </message>
    <message>
        <source>Portal categories</source>
        <translation>Категорії порталу</translation>
    </message>
    <message>
        <source>Category moves</source>
        <translation>Зміни категорій</translation>
    </message>
    <message>
        <source>Nothing was moved</source>
        <translation>Нічого не перенесено</translation>
    </message>
    <message>
        <source>When Prom puts a listing into another portal category, this list says which, from where, and to where.</source>
        <translation>Коли Prom перенесе позицію до іншої категорії порталу, тут буде видно, яку, звідки й куди.</translation>
    </message>
    <message>
        <source>No portal categories yet</source>
        <translation>Категорій порталу ще немає</translation>
    </message>
    <message>
        <source>Those that Prom gave to the listings stand here, as soon as the products were received.</source>
        <translation>Тут з’являться категорії, які Prom надав позиціям, щойно товари буде отримано.</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Груп ще немає</translation>
    </message>
    <message>
        <source>The groups of the stores come from Prom, with the products.</source>
        <translation>Групи магазинів надходять із Prom разом із товарами.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Choose a row.</source>
        <translation>Виберіть рядок.</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>Відкрити товар</translation>
    </message>
    <message>
        <source>Name, Prom ID</source>
        <translation>Назва, Prom ID</translation>
    </message>
    <message>
        <source>Our groups</source>
        <translation>Наші групи</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>No groups of our own yet</source>
        <translation>Власних груп ще немає</translation>
    </message>
    <message>
        <source>They are the same in all stores, whatever groups those have on Prom. On the page of products choose some and take “Our group…”, or put them in by a bulk edit.</source>
        <translation>Вони однакові в усіх магазинах, хоч би які групи ті мали на Prom. Виберіть товари на сторінці «Товари» і натисніть «Наша група…» або покладіть їх до групи масовою зміною.</translation>
    </message>
    <message>
        <source>Rename or move the group…</source>
        <translation>Перейменувати чи перенести групу…</translation>
    </message>
    <message>
        <source>Rename or move the group</source>
        <translation>Перейменувати чи перенести групу</translation>
    </message>
    <message>
        <source>What is “%1” to be called, and where does it stand?</source>
        <translation>Як називатиметься «%1» і де стоятиме?</translation>
    </message>
    <message>
        <source>All products in it and in the groups below go with it. One that is there already takes them in.</source>
        <translation>Усі товари в ній і в групах нижче переходять разом із нею. Якщо така група вже є, товари перейдуть до неї.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>The group was not renamed</source>
        <translation>Групу не перейменовано</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now</source>
        <translation>«%1» тепер називається «%2»</translation>
    </message>
    <message>
        <source>Taken back: the group is called as before</source>
        <translation>Повернено: група називається, як раніше</translation>
    </message>
    <message>
        <source>Done again: the group has its new name</source>
        <translation>Зроблено знову: група має нову назву</translation>
    </message>
</context>
<context>
    <name>kramar::ui::HistorySection</name>
    <message>
        <source>Nothing changed yet.</source>
        <translation>Змін ще не було.</translation>
    </message>
    <message>
        <source>Prom, by the exchange</source>
        <translation>Prom, через обмін</translation>
    </message>
    <message>
        <source>Kramar</source>
        <translation>Крамар</translation>
    </message>
    <message>
        <source>Came from Prom</source>
        <translation>Отримано з Prom</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>розгорнуто</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>згорнуто</translation>
    </message>
    <message>
        <source>Came into being here</source>
        <translation>Створено тут</translation>
    </message>
    <message>
        <source>Restore to this point…</source>
        <translation>Повернути до цього моменту…</translation>
    </message>
</context>
<context>
    <name>kramar::ui::IdentitySettings</name>
    <message>
        <source>SKU of the listing and of the product</source>
        <translation>Артикул позиції й товару</translation>
    </message>
    <message>
        <source>Prom ID: as the SKU, or of a linked listing</source>
        <translation>Prom ID: як артикул або у зв’язаної позиції</translation>
    </message>
    <message>
        <source>External ID: as the SKU, or of a linked listing</source>
        <translation>Зовнішній ID: як артикул або у зв’язаної позиції</translation>
    </message>
    <message>
        <source>Name, the whole of it</source>
        <translation>Назва, уся цілком</translation>
    </message>
    <message>
        <source>Prom ID</source>
        <translation>Prom ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>One key has to stay.</source>
        <translation>Один ключ має лишитися.</translation>
    </message>
    <message>
        <source>A listing is the product with the same</source>
        <translation>Позиція — це товар, у якого збігається</translation>
    </message>
    <message>
        <source>Keys that listings are linked by, in their order</source>
        <translation>Ключі, за якими зв’язуються позиції, за порядком</translation>
    </message>
    <message>
        <source>The first key that finds anything decides; where it finds several, a person does, on the Linking page. Drag, or Alt+↑ and Alt+↓, to put in order.</source>
        <translation>Вирішує перший ключ, який щось знайшов; де він знайшов кілька, вирішує людина на сторінці «Зв’язування». Порядок: перетягуванням або Alt+↑ і Alt+↓.</translation>
    </message>
    <message>
        <source>Up (Alt+↑)</source>
        <translation>Вище (Alt+↑)</translation>
    </message>
    <message>
        <source>Down (Alt+↓)</source>
        <translation>Нижче (Alt+↓)</translation>
    </message>
    <message>
        <source>New listings that come with the exchange</source>
        <translation>Нові позиції, що надходять з обміном</translation>
    </message>
    <message>
        <source>Link, and make a product of what nothing links</source>
        <translation>Зв’язувати, а з решти створювати товари</translation>
    </message>
    <message>
        <source>Link, and leave the rest unlinked</source>
        <translation>Зв’язувати, решту лишати незв’язаною</translation>
    </message>
    <message>
        <source>Leave all of them unlinked</source>
        <translation>Лишати всі незв’язаними</translation>
    </message>
    <message>
        <source>The product gets the listing&apos;s name, SKU and unit.</source>
        <translation>Товар отримує назву, артикул і одиницю позиції.</translation>
    </message>
    <message>
        <source>What has no product waits on the Linking page.</source>
        <translation>Що не має товару, чекає на сторінці «Зв’язування».</translation>
    </message>
    <message>
        <source>Nothing is linked or made without a person.</source>
        <translation>Без людини нічого не зв’язується й не створюється.</translation>
    </message>
    <message>
        <source>Download products from the site…</source>
        <translation>Завантажити товари із сайту…</translation>
    </message>
    <message>
        <source>Links what was read, makes products, or takes over the balances: counted before</source>
        <translation>Зв’язує прочитане, створює товари або бере залишки: спершу рахує</translation>
    </message>
</context>
<context>
    <name>kramar::ui::KeptDialog</name>
    <message>
        <source>Listing</source>
        <translation>Позиція</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>On Prom now</source>
        <translation>На Prom зараз</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Збережено тут</translation>
    </message>
    <message>
        <source>Update prices</source>
        <translation>Оновлювати ціни</translation>
    </message>
    <message>
        <source>Update order statuses</source>
        <translation>Оновлювати статуси замовлень</translation>
    </message>
    <message>
        <source>What becomes of the prices that were kept here?</source>
        <translation>Що зробити з цінами, збереженими тут?</translation>
    </message>
    <message>
        <source>What becomes of the statuses that were kept here?</source>
        <translation>Що зробити зі статусами, збереженими тут?</translation>
    </message>
    <message>
        <source>What is kept here</source>
        <translation>Що збережено тут</translation>
    </message>
    <message>
        <source>Leave it switched off</source>
        <translation>Лишити вимкненим</translation>
    </message>
    <message>
        <source>Take what Prom has</source>
        <translation>Узяти те, що на Prom</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>It is still being read.</source>
        <translation>Ще читається.</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed here since would go to Prom.</source>
        <translation>
            <numerusform>На Prom піде %n ціна, змінена тут відтоді.</numerusform>
            <numerusform>На Prom підуть %n ціни, змінені тут відтоді.</numerusform>
            <numerusform>На Prom піде %n цін, змінених тут відтоді.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status(es) changed here since would go to Prom.</source>
        <translation>
            <numerusform>На Prom піде %n статус, змінений тут відтоді.</numerusform>
            <numerusform>На Prom підуть %n статуси, змінені тут відтоді.</numerusform>
            <numerusform>На Prom піде %n статусів, змінених тут відтоді.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n change(s)</source>
        <translation>
            <numerusform>Надіслати %n зміну</numerusform>
            <numerusform>Надіслати %n зміни</numerusform>
            <numerusform>Надіслати %n змін</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::KeyMap</name>
    <message>
        <source>In every list</source>
        <translation>У кожному списку</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Act or key</source>
        <translation>Дія або клавіша</translation>
    </message>
    <message>
        <source>Nothing is found for “%1”.</source>
        <translation>За «%1» нічого не знайдено.</translation>
    </message>
    <message>
        <source>All keys, by the place where they work</source>
        <translation>Усі клавіші за місцем, де вони діють</translation>
    </message>
    <message>
        <source>close</source>
        <comment>what Esc does</comment>
        <translation>закрити</translation>
    </message>
</context>
<context>
    <name>kramar::ui::KeywordsRuleBox</name>
    <message>
        <source>Keywords</source>
        <translation>Пошукові запити</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Replace all by</source>
        <translation>Замінити всі на</translation>
    </message>
    <message>
        <source>What happens to the keywords</source>
        <translation>Що зробити з пошуковими запитами</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>через кому</translation>
    </message>
</context>
<context>
    <name>kramar::ui::LeaveDialog</name>
    <message>
        <source>Quit Kramar</source>
        <translation>Вихід із Крамаря</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have not gone to Prom yet. Send them before quitting?</source>
        <translation>
            <numerusform>%n зміна ще не пішла на Prom. Надіслати її перед виходом?</numerusform>
            <numerusform>%n зміни ще не пішли на Prom. Надіслати їх перед виходом?</numerusform>
            <numerusform>%n змін ще не пішло на Prom. Надіслати їх перед виходом?</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent now, they go at once and Kramar quits then. Left for the next start, they stay in the queue and go when Kramar is opened again. Nothing is lost either way.</source>
        <translation>Надіслані зараз, вони йдуть одразу, і після цього Крамар закриється. Залишені до наступного запуску, вони чекають у черзі й підуть, коли Крамар відкриють знову. В обох випадках нічого не губиться.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Залишитися</translation>
    </message>
    <message>
        <source>Quit, send at the next start</source>
        <translation>Вийти, надіслати при наступному запуску</translation>
    </message>
    <message>
        <source>Send now and quit</source>
        <translation>Надіслати зараз і вийти</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Надсилається.</translation>
    </message>
    <message>
        <source>Sending to Prom…</source>
        <translation>Надсилаємо на Prom…</translation>
    </message>
    <message numerus="yes">
        <source>Sending to Prom… %n left.</source>
        <translation>
            <numerusform>Надсилаємо на Prom… Лишилася %n зміна.</numerusform>
            <numerusform>Надсилаємо на Prom… Лишилося %n зміни.</numerusform>
            <numerusform>Надсилаємо на Prom… Лишилося %n змін.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need(s) a hand: Prom did not take it, or the brake holds it.</source>
        <translation>
            <numerusform>%n зміна потребує рішення: Prom її не прийняв або її тримає запобіжник.</numerusform>
            <numerusform>%n зміни потребують рішення: Prom їх не прийняв або їх тримає запобіжник.</numerusform>
            <numerusform>%n змін потребують рішення: Prom їх не прийняв або їх тримає запобіжник.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent now.</source>
        <translation>
            <numerusform>%n зміну зараз не вдалося надіслати.</numerusform>
            <numerusform>%n зміни зараз не вдалося надіслати.</numerusform>
            <numerusform>%n змін зараз не вдалося надіслати.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stays in the queue; nothing is lost.</source>
        <translation>Усе лишається в черзі, нічого не загублено.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the demo have not been sent. Quit all the same?</source>
        <translation>
            <numerusform>%n зміну демо не надіслано. Вийти все одно?</numerusform>
            <numerusform>%n зміни демо не надіслано. Вийти все одно?</numerusform>
            <numerusform>%n змін демо не надіслано. Вийти все одно?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of a paused store have not gone to Prom. Quit all the same?</source>
        <translation>
            <numerusform>%n зміна призупиненого магазину не пішла на Prom. Вийти все одно?</numerusform>
            <numerusform>%n зміни призупиненого магазину не пішли на Prom. Вийти все одно?</numerusform>
            <numerusform>%n змін призупиненого магазину не пішли на Prom. Вийти все одно?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %1. %n change(s) stay(s) in the queue and go(es) when it is resumed; nothing is lost.</source>
        <translation>
            <numerusform>Призупинено: %1. %n зміна лишається в черзі й піде після відновлення; нічого не втрачено.</numerusform>
            <numerusform>Призупинено: %1. %n зміни лишаються в черзі й підуть після відновлення; нічого не втрачено.</numerusform>
            <numerusform>Призупинено: %1. %n змін лишаються в черзі й підуть після відновлення; нічого не втрачено.</numerusform>
        </translation>
    </message>
    <message>
        <source>The demo and its queue go when the program ends. No real shop is concerned.</source>
        <translation>Демо-магазин разом із чергою зникає, коли програма закривається. Справжніх магазинів це не стосується.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::LinePasteDialog</name>
    <message>
        <source>Counted</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кількість</translation>
    </message>
    <message>
        <source>Rows for “%1”</source>
        <translation>Рядки для «%1»</translation>
    </message>
    <message>
        <source>Copy the rows in your spreadsheet and press Ctrl+V: SKU, quantity, cost</source>
        <translation>Скопіюйте рядки у своїй таблиці й натисніть Ctrl+V: артикул, кількість, собівартість</translation>
    </message>
    <message>
        <source>Copy the rows in your spreadsheet and press Ctrl+V: SKU, quantity</source>
        <translation>Скопіюйте рядки у своїй таблиці й натисніть Ctrl+V: артикул, кількість</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>Собівартість одиниці</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Собівартість</translation>
    </message>
    <message numerus="yes">
        <source>%n good row(s)</source>
        <translation>
            <numerusform>%n добрий рядок</numerusform>
            <numerusform>%n добрі рядки</numerusform>
            <numerusform>%n добрих рядків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s) are good.</source>
        <translation>
            <numerusform>%n рядок добрий.</numerusform>
            <numerusform>Усі %n рядки добрі.</numerusform>
            <numerusform>Усі %n рядків добрі.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n good row(s)</source>
        <translation>
            <numerusform>Узяти %n добрий рядок</numerusform>
            <numerusform>Узяти %n добрі рядки</numerusform>
            <numerusform>Узяти %n добрих рядків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s)</source>
        <translation>
            <numerusform>Узяти %n рядок</numerusform>
            <numerusform>Узяти %n рядки</numerusform>
            <numerusform>Узяти %n рядків</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::LinkCard</name>
    <message>
        <source>No listing chosen</source>
        <translation>Позицію не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть її у списку.</translation>
    </message>
    <message>
        <source>“%1” is linked with “%2”</source>
        <translation>«%1» зв’язано з «%2»</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) linked</source>
        <translation>
            <numerusform>%n позицію зв’язано</numerusform>
            <numerusform>%n позиції зв’язано</numerusform>
            <numerusform>%n позицій зв’язано</numerusform>
        </translation>
    </message>
    <message>
        <source>Create a product</source>
        <translation>Створити товар</translation>
    </message>
    <message>
        <source>Create “%1” though there are products like it?</source>
        <translation>Створити «%1», хоча є схожі товари?</translation>
    </message>
    <message>
        <source>Create a new one</source>
        <translation>Створити новий</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Переглянути ще раз</translation>
    </message>
    <message>
        <source>The product “%1” is made and linked</source>
        <translation>Товар «%1» створено і зв’язано</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) skipped</source>
        <translation>
            <numerusform>%n позицію пропущено</numerusform>
            <numerusform>%n позиції пропущено</numerusform>
            <numerusform>%n позицій пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) taken back</source>
        <translation>
            <numerusform>%n позицію повернено</numerusform>
            <numerusform>%n позиції повернено</numerusform>
            <numerusform>%n позицій повернено</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: “%1” is not linked any more</source>
        <translation>Відмінено: «%1» більше не зв’язано</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n listing(s) not linked any more</source>
        <translation>
            <numerusform>Відмінено: %n позицію більше не зв’язано</numerusform>
            <numerusform>Відмінено: %n позиції більше не зв’язано</numerusform>
            <numerusform>Відмінено: %n позицій більше не зв’язано</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: the product “%1” is not there any more</source>
        <translation>Відмінено: товару «%1» більше немає</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n listing(s) not skipped any more</source>
        <translation>
            <numerusform>Відмінено: %n позицію більше не пропущено</numerusform>
            <numerusform>Повернуто: %n позиції більше не пропущено</numerusform>
            <numerusform>Повернуто: %n позицій більше не пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n listing(s) skipped again</source>
        <translation>
            <numerusform>Відмінено: %n позицію знову пропущено</numerusform>
            <numerusform>Повернуто: %n позиції знову пропущено</numerusform>
            <numerusform>Повернуто: %n позицій знову пропущено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::LinkDetail</name>
    <message>
        <source>Nothing is like it</source>
        <translation>Схожих товарів немає</translation>
    </message>
    <message>
        <source>Search for the product above, or make a new one.</source>
        <translation>Знайдіть товар вище або створіть новий.</translation>
    </message>
    <message>
        <source>No product is called so</source>
        <translation>Товару з такою назвою немає</translation>
    </message>
    <message>
        <source>Search for another word, or make a new one.</source>
        <translation>Пошукайте інше слово або створіть новий товар.</translation>
    </message>
    <message>
        <source>Choose a product above first.</source>
        <translation>Спершу виберіть товар вище.</translation>
    </message>
    <message>
        <source>Picture of the listing</source>
        <translation>Фото позиції</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустити</translation>
    </message>
    <message>
        <source>It is offered again with the others.</source>
        <translation>Її знову буде запропоновано разом з іншими.</translation>
    </message>
    <message>
        <source>Left aside under “Skipped”; nothing is lost.</source>
        <translation>Відкладено до «Пропущених»; нічого не втрачено.</translation>
    </message>
    <message>
        <source>What to link it with</source>
        <translation>З чим зв’язати</translation>
    </message>
    <message>
        <source>Name or SKU of a product</source>
        <translation>Назва або артикул товару</translation>
    </message>
    <message>
        <source>Products that it may be</source>
        <translation>Товари, якими вона може бути</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Порівняння</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Ціна</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кількість</translation>
    </message>
    <message>
        <source>Kramar</source>
        <translation>Крамар</translation>
    </message>
    <message>
        <source>+ Create a product</source>
        <translation>+ Створити товар</translation>
    </message>
    <message>
        <source>Create the product “%1”</source>
        <translation>Створити товар «%1»</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Зв’язати</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Ще не порівняно</translation>
    </message>
    <message>
        <source>It is compared with all products; you can search above meanwhile.</source>
        <translation>Триває порівняння з усіма товарами; тим часом можна шукати вище.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::LinkTable</name>
    <message>
        <source>Not compared yet</source>
        <translation>Ще не порівняно</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no product is like it</comment>
        <translation>немає</translation>
    </message>
    <message>
        <source>linked already</source>
        <translation>уже зв’язано</translation>
    </message>
    <message>
        <source>Another listing of this store is linked to this product.</source>
        <translation>Із цим товаром уже зв’язано іншу позицію цього магазину.</translation>
    </message>
    <message>
        <source>Create a product</source>
        <translation>Створити товар</translation>
    </message>
    <message>
        <source>without a SKU</source>
        <translation>без артикулу</translation>
    </message>
    <message>
        <source>available %1</source>
        <translation>доступно %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>не пораховано</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Listing on Prom</source>
        <translation>Позиція на Prom</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Збіг</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Photo of the product</source>
        <translation>Фото товару</translation>
    </message>
    <message>
        <source>Product in Kramar</source>
        <translation>Товар у Крамарі</translation>
    </message>
    <message>
        <source>but: %1</source>
        <translation>але: %1</translation>
    </message>
    <message>
        <source>The SKU is the same, and the rest speaks of two things: look at both.</source>
        <translation>Артикул однаковий, а решта каже, що це різні речі: погляньте на обидві.</translation>
    </message>
    <message>
        <source>As like as can be, and yet not sure: more than one listing or product may be meant.</source>
        <translation>Схожі цілком, та певності немає: підходить не одна позиція чи не один товар.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::LinkingPage</name>
    <message>
        <source>Linking</source>
        <translation>Зв’язування</translation>
    </message>
    <message>
        <source>Name, SKU, Prom ID</source>
        <translation>Назва, артикул, Prom ID</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Sure match</source>
        <translation>Певний збіг</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Схожі</translation>
    </message>
    <message>
        <source>Nothing offered</source>
        <translation>Без пропозиції</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущені</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Збіг</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>певний збіг</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>схожі</translation>
    </message>
    <message>
        <source>nothing offered</source>
        <translation>без пропозиції</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущені</translation>
    </message>
    <message>
        <source>Every listing has its product</source>
        <translation>Кожна позиція має свій товар</translation>
    </message>
    <message>
        <source>Listings that come from Prom without one are offered here.</source>
        <translation>Позиції, що надійдуть із Prom без товару, з’являться тут.</translation>
    </message>
    <message>
        <source>Link and next</source>
        <translation>Зв’язати й далі</translation>
    </message>
    <message>
        <source>Skip, or take back</source>
        <translation>Пропустити або повернути</translation>
    </message>
    <message>
        <source>Create a product</source>
        <translation>Створити товар</translation>
    </message>
    <message>
        <source>Search for another product</source>
        <translation>Шукати інший товар</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>No product is like it: search for one, or create it.</source>
        <translation>Схожого товару немає: знайдіть потрібний або створіть його.</translation>
    </message>
    <message>
        <source>Link ticked · %1</source>
        <translation>Зв’язати позначені · %1</translation>
    </message>
    <message>
        <source>Link ticked</source>
        <translation>Зв’язати позначені</translation>
    </message>
    <message>
        <source>Tick listings that a product is offered for.</source>
        <translation>Позначте позиції, для яких запропоновано товар.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Порівняти знову</translation>
    </message>
    <message>
        <source>Name, price and quantity stay as they are</source>
        <translation>Назва, ціна й кількість після зв’язування не змінюються</translation>
    </message>
    <message>
        <source>Comparing: %1 of %2</source>
        <translation>Порівнюємо: %1 з %2</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Порівнюємо…</translation>
    </message>
    <message>
        <source>It is not compared yet: wait a little, or search for its product.</source>
        <translation>Ще не порівняно: зачекайте трохи або знайдіть товар пошуком.</translation>
    </message>
    <message>
        <source>It is not sure: compare the two in the card, and link there.</source>
        <translation>Збіг не певний: порівняйте обидва в картці і зв’яжіть там.</translation>
    </message>
    <message numerus="yes">
        <source>Link %n listing(s) that are not sure?</source>
        <translation>
            <numerusform>Зв’язати %n непевну позицію?</numerusform>
            <numerusform>Зв’язати %n непевні позиції?</numerusform>
            <numerusform>Зв’язати %n непевних позицій?</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticked: %1, of them sure: %2. The others are alike by name, or share a SKU with a product that is called or priced otherwise.</source>
        <translation>Позначено: %1, з них певних: %2. Решта схожі за назвою або мають артикул товару, що інакше зветься чи коштує.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Переглянути ще</translation>
    </message>
    <message>
        <source>Link all · %1</source>
        <translation>Зв’язати всі · %1</translation>
    </message>
    <message>
        <source>Only the sure ones · %1</source>
        <translation>Лише певні · %1</translation>
    </message>
    <message>
        <source>All mappings</source>
        <translation>Усі відповідності</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListBar</name>
    <message>
        <source>Marketplaces and rate…</source>
        <translation>Маркетплейси й курс…</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) on Prom say something else: compare…</source>
        <translation>
            <numerusform>На Prom інша ціна в %n позиції: порівняти…</numerusform>
            <numerusform>На Prom інші ціни в %n позицій: порівняти…</numerusform>
            <numerusform>На Prom інші ціни в %n позицій: порівняти…</numerusform>
        </translation>
    </message>
    <message>
        <source>Retail</source>
        <translation>Роздрібний</translation>
    </message>
    <message>
        <source>Wholesale</source>
        <translation>Оптовий</translation>
    </message>
    <message>
        <source>goes to no store</source>
        <translation>не йде в жоден магазин</translation>
    </message>
    <message>
        <source>goes to %1</source>
        <translation>йде в %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 за курсом %2</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListPage</name>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Ticked: %1</source>
        <translation>Позначено: %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Вибрано: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новий</numerusform>
            <numerusform>%n нові</numerusform>
            <numerusform>%n нових</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>Tick or untick</source>
        <translation>Позначити чи зняти позначку</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Пошук у списку</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Додати фільтр</translation>
    </message>
    <message>
        <source>Show or hide the pane</source>
        <translation>Показати або сховати картку</translation>
    </message>
    <message>
        <source>Tick all of the filter, or none</source>
        <translation>Позначити все за фільтром або зняти</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Нічого не змінено.</translation>
    </message>
    <message>
        <source>Undo the last act</source>
        <translation>Повернути останню дію</translation>
    </message>
    <message>
        <source>saved filter</source>
        <translation>збережений фільтр</translation>
    </message>
    <message>
        <source>saved filter · %1</source>
        <translation>збережений фільтр · %1</translation>
    </message>
    <message>
        <source>Update the saved filter</source>
        <translation>Оновити збережений фільтр</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Зберегти як…</translation>
    </message>
    <message>
        <source>The saved filter “%1” is deleted</source>
        <translation>Збережений фільтр «%1» видалено</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Копіювати як текст</translation>
    </message>
    <message>
        <source>A file is being written already.</source>
        <translation>Файл уже записується.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 rows were copied.</source>
        <translation>Скопійовано лише перші %1 з %2 рядків.</translation>
    </message>
    <message>
        <source>A file holds all of them.</source>
        <translation>Файл вмістить усі.</translation>
    </message>
    <message>
        <source>The rows could not be copied.</source>
        <translation>Не вдалося скопіювати рядки.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>Не вдалося записати «%1».</translation>
    </message>
    <message>
        <source>%1. Close the file elsewhere, free some space, or choose another folder.</source>
        <translation>%1. Закрийте файл в інших програмах, звільніть місце або виберіть іншу папку.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Зберегти в іншому місці…</translation>
    </message>
    <message>
        <source>There is nothing more to undo on this page.</source>
        <translation>На цій сторінці більше нема чого повертати.</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Відкрити в окремому вікні</translation>
    </message>
    <message>
        <source>Read the page anew</source>
        <translation>Прочитати сторінку наново</translation>
    </message>
    <message>
        <source>Read anew from the books.</source>
        <translation>Прочитано наново з бази.</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Повторити повернуте</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>Немає повернутого, що можна повторити.</translation>
    </message>
    <message>
        <source>Shown for “%1”</source>
        <translation>Показано для «%1»</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Шукати «%1»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words that were searched for</comment>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n new above</source>
        <translation>
            <numerusform>%n новий вище</numerusform>
            <numerusform>%n нові вище</numerusform>
            <numerusform>%n нових вище</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows shown are from before.</source>
        <translation>Показано рядки, прочитані раніше.</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Потреби у ваших діях немає</translation>
    </message>
    <message>
        <source>Save the view as a table…</source>
        <translation>Зберегти показане як таблицю…</translation>
    </message>
    <message>
        <source>Save the view as a table</source>
        <translation>Зберегти показане як таблицю</translation>
    </message>
    <message>
        <source>A workbook holds a million rows. Save it as CSV, or narrow the filter.</source>
        <translation>Книга Excel вміщує мільйон рядків. Збережіть як CSV або звузьте фільтр.</translation>
    </message>
    <message>
        <source>All conditions that this list has are there already.</source>
        <translation>Усі умови, які має цей список, уже є.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListingCard</name>
    <message>
        <source>No product chosen</source>
        <translation>Товар не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть його у списку.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n change(s) saved here; the store is in Test and sends nothing.</source>
        <translation>
            <numerusform>«%1»: %n зміну збережено тут; магазин у тесті й нічого не надсилає.</numerusform>
            <numerusform>«%1»: %n зміни збережено тут; магазин у тесті й нічого не надсилає.</numerusform>
            <numerusform>«%1»: %n змін збережено тут; магазин у тесті й нічого не надсилає.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the price</source>
        <translation>Змінити ціну</translation>
    </message>
    <message>
        <source>“%1”: %2?</source>
        <translation>«%1»: %2?</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Лишити %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Зберегти %1</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Не вдалося відкрити браузер.</translation>
    </message>
    <message>
        <source>Open the page on Prom</source>
        <translation>Відкрити сторінку на Prom</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n change(s) saved, in the queue to Prom.</source>
        <translation>
            <numerusform>«%1»: %n зміну збережено, вона в черзі на Prom.</numerusform>
            <numerusform>«%1»: %n зміни збережено, вони в черзі на Prom.</numerusform>
            <numerusform>«%1»: %n змін збережено, вони в черзі на Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back. %n product(s) had gone to Prom already: what they had before is in the queue to Prom.</source>
        <translation>
            <numerusform>Повернено. %n товар уже пішов на Prom: його попереднє значення в черзі на Prom.</numerusform>
            <numerusform>Повернено. %n товари вже пішли на Prom: їхні попередні значення в черзі на Prom.</numerusform>
            <numerusform>Повернено. %n товарів уже пішли на Prom: їхні попередні значення в черзі на Prom.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: it had gone to Prom already. What it was before is in the queue to Prom.</source>
        <translation>«%1»: це вже пішло на Prom. Попереднє значення в черзі на Prom.</translation>
    </message>
    <message>
        <source>“%1”: saved and kept here: prices are switched off for the store.</source>
        <translation>«%1»: збережено тут і не надсилається: ціни для магазину вимкнено.</translation>
    </message>
    <message>
        <source>The price stays here.</source>
        <translation>Ціна лишається тут.</translation>
    </message>
    <message>
        <source>All of its fields are so now.</source>
        <translation>Усі поля зараз саме такі.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: “%1” has what it had before %n change(s).</source>
        <translation>
            <numerusform>Відмінено: «%1» знову як до %n зміни.</numerusform>
            <numerusform>Відмінено: «%1» знову як до %n змін.</numerusform>
            <numerusform>Відмінено: «%1» знову як до %n змін.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not synchronise…</source>
        <translation>Не синхронізувати…</translation>
    </message>
    <message>
        <source>not synchronised: %1</source>
        <translation>не синхронізується: %1</translation>
    </message>
    <message>
        <source>synchronised again: %1</source>
        <translation>знову синхронізується: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed change(s) dropped</source>
        <translation>
            <numerusform>скасовано %n непідтверджену зміну</numerusform>
            <numerusform>скасовано %n непідтверджені зміни</numerusform>
            <numerusform>скасовано %n непідтверджених змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s): %1</source>
        <translation>
            <numerusform>%n товар: %1</numerusform>
            <numerusform>%n товари: %1</numerusform>
            <numerusform>%n товарів: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n product(s) take part in the exchange as before</source>
        <translation>
            <numerusform>Відмінено: %n товар бере участь в обміні, як і раніше</numerusform>
            <numerusform>Повернуто: %n товари беруть участь в обміні, як і раніше</numerusform>
            <numerusform>Повернуто: %n товарів беруть участь в обміні, як і раніше</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: “%1” takes part in the exchange as before</source>
        <translation>Відмінено: «%1» бере участь в обміні, як і раніше</translation>
    </message>
    <message>
        <source>Our group</source>
        <translation>Наша група</translation>
    </message>
    <message numerus="yes">
        <source>Into which group do %n product(s) go?</source>
        <translation>
            <numerusform>До якої групи покласти %n товар?</numerusform>
            <numerusform>До якої групи покласти %n товари?</numerusform>
            <numerusform>До якої групи покласти %n товарів?</numerusform>
        </translation>
    </message>
    <message>
        <source>Into which group does “%1” go?</source>
        <translation>До якої групи покласти «%1»?</translation>
    </message>
    <message>
        <source>Groups of our own are the same in all stores and are not sent to Prom.</source>
        <translation>Наші групи однакові в усіх магазинах і не надсилаються на Prom.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) in no group now</source>
        <translation>
            <numerusform>%n товар тепер не в групі</numerusform>
            <numerusform>%n товари тепер не в групі</numerusform>
            <numerusform>%n товарів тепер не в групі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) in the group “%1”</source>
        <translation>
            <numerusform>%n товар у групі «%1»</numerusform>
            <numerusform>%n товари у групі «%1»</numerusform>
            <numerusform>%n товарів у групі «%1»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a product left out</source>
        <translation>
            <numerusform>без товару пропущено: %n</numerusform>
            <numerusform>без товару пропущено: %n</numerusform>
            <numerusform>без товару пропущено: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n product(s) in their groups of before</source>
        <translation>
            <numerusform>Повернено: %n товар у попередній групі</numerusform>
            <numerusform>Повернено: %n товари у попередніх групах</numerusform>
            <numerusform>Повернено: %n товарів у попередніх групах</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListingDetail</name>
    <message>
        <source>Picture of the listing</source>
        <translation>Фото позиції</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Різновид</translation>
    </message>
    <message>
        <source>Prom ID %1</source>
        <translation>Prom ID %1</translation>
    </message>
    <message>
        <source>Prom refused a change</source>
        <translation>Prom відмовив у зміні</translation>
    </message>
    <message>
        <source>Correct the marked fields and save: it is sent again.</source>
        <translation>Виправте позначені поля й збережіть: зміну буде надіслано знову.</translation>
    </message>
    <message>
        <source>SKU: %1</source>
        <translation>Артикул: %1</translation>
    </message>
    <message>
        <source>External ID: %1</source>
        <translation>Зовнішній ID: %1</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Група: %1</translation>
    </message>
    <message>
        <source>Portal category: %1</source>
        <translation>Категорія порталу: %1</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Одиниця: %1</translation>
    </message>
    <message>
        <source>Minimum order: %1</source>
        <translation>Мінімальне замовлення: %1</translation>
    </message>
    <message>
        <source>Changed on Prom: %1</source>
        <translation>Змінено на Prom: %1</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Зв’язок: %1</translation>
    </message>
    <message>
        <source>linked to a product</source>
        <translation>зв’язано з товаром</translation>
    </message>
    <message>
        <source>not linked to a product</source>
        <translation>не зв’язано з товаром</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Зберегти й перейти</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Save and send</source>
        <translation>Зберегти й надіслати</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Зберігається.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Нічого не змінено.</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n unsaved change(s)?</source>
        <translation>
            <numerusform>Покинути %n незбережену зміну?</numerusform>
            <numerusform>Покинути %n незбережені зміни?</numerusform>
            <numerusform>Покинути %n незбережених змін?</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the marked fields.</source>
        <translation>Виправте позначені поля.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n незбережена зміна</numerusform>
            <numerusform>%n незбережені зміни</numerusform>
            <numerusform>%n незбережених змін</numerusform>
        </translation>
    </message>
    <message>
        <source>Read from Prom: %1</source>
        <translation>Отримано з Prom: %1</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Лишитися</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Скинути</translation>
    </message>
    <message>
        <source>“%1”. Correct the marked fields and save: it is sent again.</source>
        <translation>«%1». Виправте позначені поля й збережіть: зміну буде надіслано знову.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Загальне</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>This is a variety of “%1”.</source>
        <translation>Це різновид товару «%1».</translation>
    </message>
    <message>
        <source>This is a variety.</source>
        <translation>Це різновид.</translation>
    </message>
    <message>
        <source>For varieties Prom takes only the name with its translation, the status, the availability, the quantity and the discount.</source>
        <translation>Для різновидів Prom приймає лише назву з перекладом, статус, наявність, кількість і знижку.</translation>
    </message>
    <message>
        <source>To the base product</source>
        <translation>До основного товару</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Різниця</translation>
    </message>
    <message>
        <source>Open the listing in the shop&apos;s cabinet (Ctrl+O)</source>
        <translation>Відкрити позицію в кабінеті магазину (Ctrl+O)</translation>
    </message>
    <message>
        <source>Prom refused a change: see the marked fields.</source>
        <translation>Prom відмовив у зміні: дивіться позначені поля.</translation>
    </message>
    <message>
        <source>Additional prices</source>
        <translation>Додаткові ціни</translation>
    </message>
    <message>
        <source>Our group: %1</source>
        <translation>Наша група: %1</translation>
    </message>
    <message>
        <source>Put it into a group of ours…</source>
        <translation>Покласти до нашої групи…</translation>
    </message>
    <message>
        <source>Another group of ours…</source>
        <translation>Інша наша група…</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListingForm</name>
    <message>
        <source>Meanwhile it became: %1</source>
        <translation>Тим часом стало: %1</translation>
    </message>
    <message>
        <source>Search and description</source>
        <translation>Пошук і опис</translation>
    </message>
    <message>
        <source>Not read from Prom yet.</source>
        <translation>Ще не прочитано з Prom.</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Написати наново</translation>
    </message>
    <message>
        <source>What Prom has here is not known yet. Written anew, it replaces that.</source>
        <translation>Що тут на Prom, ще не відомо. Написане наново замінить те, що там є.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Ціни</translation>
    </message>
    <message>
        <source>Prom.ua</source>
        <translation>Prom.ua</translation>
    </message>
    <message>
        <source>Shared by all varieties: search and description</source>
        <translation>Спільне для всіх різновидів: пошук і опис</translation>
    </message>
    <message>
        <source>Page on Prom</source>
        <translation>Сторінка на Prom</translation>
    </message>
    <message>
        <source>On Prom it became %1 meanwhile.</source>
        <translation>На Prom тим часом стало %1.</translation>
    </message>
    <message>
        <source>Said by the</source>
        <comment>price list</comment>
        <translation>Дає</translation>
    </message>
    <message>
        <source>price list</source>
        <comment>Said by the</comment>
        <translation>прайс-лист</translation>
    </message>
    <message>
        <source>Synchronise again</source>
        <translation>Знову синхронізувати</translation>
    </message>
    <message>
        <source>Do not synchronise…</source>
        <translation>Не синхронізувати…</translation>
    </message>
    <message>
        <source>In Test: not sent.</source>
        <translation>Тест: не надсилається.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListingTable</name>
    <message>
        <source>Not linked to a product</source>
        <translation>Не зв’язано з товаром</translation>
    </message>
    <message>
        <source>variety</source>
        <translation>різновид</translation>
    </message>
    <message>
        <source>Discount: %1</source>
        <translation>Знижка: %1</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Обмін</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Name, SKU</source>
        <translation>Назва, артикул</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Ціна</translation>
    </message>
    <message>
        <source>On Prom</source>
        <translation>На Prom</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Наявність</translation>
    </message>
    <message>
        <source>Prom ID</source>
        <translation>Prom ID</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Група</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Змінено</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>The discount has ended: %1</source>
        <translation>Знижка минула: %1</translation>
    </message>
    <message>
        <source>A variety: %1</source>
        <translation>Різновид: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n varieties</source>
        <translation>
            <numerusform>%n різновид</numerusform>
            <numerusform>%n різновиди</numerusform>
            <numerusform>%n різновидів</numerusform>
        </translation>
    </message>
    <message>
        <source>Never counted: enter on the Balances page how many are on hand.</source>
        <translation>Не пораховано: впишіть на сторінці «Залишки», скільки є на складі.</translation>
    </message>
    <message>
        <source>on hand %1 − reserved %2</source>
        <translation>на складі %1 − резерв %2</translation>
    </message>
    <message>
        <source>All varieties: %1</source>
        <translation>Усі різновиди: %1</translation>
    </message>
    <message>
        <source>Varieties</source>
        <translation>Різновиди</translation>
    </message>
    <message>
        <source>Fold the varieties (←)</source>
        <translation>Згорнути різновиди (←)</translation>
    </message>
    <message>
        <source>Show the varieties (→)</source>
        <translation>Показати різновиди (→)</translation>
    </message>
    <message>
        <source>varieties below</source>
        <translation>різновиди нижче</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>згорнуто</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <source>Status on Prom</source>
        <translation>Статус на Prom</translation>
    </message>
    <message>
        <source>Prom</source>
        <comment>the stores that have it there</comment>
        <translation>Prom</translation>
    </message>
    <message>
        <source>Not counted here; on Prom: %1</source>
        <translation>Тут не пораховано; на Prom: %1</translation>
    </message>
    <message>
        <source>on Prom</source>
        <comment>a quantity</comment>
        <translation>на Prom</translation>
    </message>
    <message>
        <source>discount ended</source>
        <translation>знижка минула</translation>
    </message>
    <message>
        <source>discount later</source>
        <translation>знижка згодом</translation>
    </message>
    <message>
        <source>Our group</source>
        <translation>Наша група</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListingWords</name>
    <message>
        <source>from %1: %2</source>
        <translation>від %1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>wholesale prices</comment>
        <translation>немає</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ні</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожньо</translation>
    </message>
    <message>
        <source>Prom does not take it empty.</source>
        <translation>Prom не приймає його порожнім.</translation>
    </message>
    <message>
        <source>Each step needs a quantity and a price, both as numbers.</source>
        <translation>Кожен поріг має кількість і ціну числами.</translation>
    </message>
    <message>
        <source>It cannot be below zero.</source>
        <translation>Не може бути менше нуля.</translation>
    </message>
    <message numerus="yes">
        <source>Prom takes at most %n character(s).</source>
        <translation>
            <numerusform>Prom приймає не більше ніж %n символ.</numerusform>
            <numerusform>Prom приймає не більше ніж %n символи.</numerusform>
            <numerusform>Prom приймає не більше ніж %n символів.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be at most %1 %.</source>
        <translation>Не більше ніж %1 %.</translation>
    </message>
    <message>
        <source>Write the days like 31.10.2026, the first one before the last.</source>
        <translation>Пишіть дні так: 31.10.2026, перший не пізніше за останній.</translation>
    </message>
    <message>
        <source>It cannot be taken away again on Prom.</source>
        <translation>На Prom це вже не можна прибрати.</translation>
    </message>
    <message>
        <source>Prom takes it only in the base product, for all varieties.</source>
        <translation>Prom приймає це лише в основному товарі, для всіх різновидів.</translation>
    </message>
    <message>
        <source>Prom does not take this value.</source>
        <translation>Prom не приймає цього значення.</translation>
    </message>
    <message>
        <source>Name, Russian</source>
        <translation>Назва, російська</translation>
    </message>
    <message>
        <source>Name, Ukrainian</source>
        <translation>Назва, українська</translation>
    </message>
    <message>
        <source>Keywords, Russian</source>
        <translation>Пошукові запити, російські</translation>
    </message>
    <message>
        <source>Keywords, Ukrainian</source>
        <translation>Пошукові запити, українські</translation>
    </message>
    <message>
        <source>Description, Russian (HTML)</source>
        <translation>Опис, російський (HTML)</translation>
    </message>
    <message>
        <source>Description, Ukrainian (HTML)</source>
        <translation>Опис, український (HTML)</translation>
    </message>
    <message>
        <source>Quantity on Prom</source>
        <translation>Кількість на Prom</translation>
    </message>
    <message>
        <source>The store is in Test: it is kept here and not sent.</source>
        <translation>Магазин у тесті: зміна лишається тут і не надсилається.</translation>
    </message>
    <message>
        <source>Is being sent to Prom.</source>
        <translation>Надсилається на Prom.</translation>
    </message>
    <message>
        <source>Prom took it; it is not seen there yet.</source>
        <translation>Prom прийняв, але там цього ще не видно.</translation>
    </message>
    <message>
        <source>Prom refused it.</source>
        <translation>Prom відмовив.</translation>
    </message>
    <message>
        <source>Prom refused it: “%1”</source>
        <translation>Prom відмовив: «%1»</translation>
    </message>
    <message>
        <source>Prom gave no answer; it is read there first, then sent again if it is missing.</source>
        <translation>Prom не відповів: спершу перечитаємо позицію там, а якщо зміни немає — надішлемо знову.</translation>
    </message>
    <message>
        <source>Held in the queue: it is not sent before somebody lets it go.</source>
        <translation>Притримано в черзі: не надсилається, доки її не відпустять.</translation>
    </message>
    <message>
        <source>It can be at most %1: is there a digit too many?</source>
        <translation>Щонайбільше %1: чи немає зайвої цифри?</translation>
    </message>
    <message>
        <source>It is sold by the piece: a whole number only.</source>
        <translation>Товар продають поштучно: лише ціле число.</translation>
    </message>
    <message>
        <source>The price is zero. Is that meant?</source>
        <translation>Ціна — нуль. Так і треба?</translation>
    </message>
    <message>
        <source>It was %1. Is the new one meant?</source>
        <translation>Було %1. Нова ціна правильна?</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>a discount</comment>
        <translation>минула %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a discount</comment>
        <translation>з %1</translation>
    </message>
    <message>
        <source>It is not above the price: buyers see no saving.</source>
        <translation>Вона не вища за ціну: покупець не побачить вигоди.</translation>
    </message>
    <message>
        <source>Its last day is past: buyers do not get it.</source>
        <translation>Її останній день минув: покупці її не отримають.</translation>
    </message>
    <message>
        <source>It takes the whole price, or more.</source>
        <translation>Вона забирає всю ціну або й більше.</translation>
    </message>
    <message>
        <source>The stores in Test send nothing.</source>
        <translation>Магазини в тесті нічого не надсилають.</translation>
    </message>
    <message>
        <source>Saved here: the store is in Test and sends nothing.</source>
        <translation>Збережено тут: магазин у тесті й нічого не надсилає.</translation>
    </message>
    <message>
        <source>Changed here and on Prom: %1. It is not sent before you choose.</source>
        <translation>Змінено і тут, і на Prom: %1. Не надсилається, поки ви не оберете.</translation>
    </message>
    <message>
        <source>Kept here and not sent: prices are switched off on the store&apos;s page.</source>
        <translation>Збережено тут і не надсилається: ціни вимкнено на сторінці магазину.</translation>
    </message>
    <message>
        <source>Counted in the warehouses.</source>
        <translation>Рахується на складах.</translation>
    </message>
    <message>
        <source>A price list says it. Change it there.</source>
        <translation>Це каже прайс-лист. Змініть там.</translation>
    </message>
    <message>
        <source>Prom takes the price of its base product, for all varieties.</source>
        <translation>Prom бере ціну основного товару, для всіх різновидів.</translation>
    </message>
    <message>
        <source>Not synchronised.</source>
        <translation>Не синхронізується.</translation>
    </message>
    <message>
        <source>Not synchronised: %1</source>
        <translation>Не синхронізується: %1</translation>
    </message>
    <message>
        <source>Quantity and price of a step must be above zero.</source>
        <translation>Кількість і ціна порога мають бути більші за нуль.</translation>
    </message>
    <message>
        <source>Two steps begin with the same quantity.</source>
        <translation>Два пороги починаються з тієї самої кількості.</translation>
    </message>
    <message>
        <source>A step is not cheaper than the price, or than the step before it.</source>
        <translation>Поріг не дешевший за ціну або за попередній поріг.</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translation>Чекає відправки.</translation>
    </message>
    <message>
        <source>Our group</source>
        <translation>Наша група</translation>
    </message>
</context>
<context>
    <name>kramar::ui::LockDialog</name>
    <message>
        <source>Do not synchronise</source>
        <translation>Не синхронізувати</translation>
    </message>
    <message numerus="yes">
        <source>Which fields of %n product(s) are not synchronised?</source>
        <translation>
            <numerusform>Які поля %n товару не синхронізуються?</numerusform>
            <numerusform>Які поля %n товарів не синхронізуються?</numerusform>
            <numerusform>Які поля %n товарів не синхронізуються?</numerusform>
        </translation>
    </message>
    <message>
        <source>Which fields of “%1” are not synchronised?</source>
        <translation>Які поля «%1» не синхронізуються?</translation>
    </message>
    <message>
        <source>What is ticked is changed by nothing here, neither by hand nor by a price list or the warehouses, and is not sent. What Prom has is still read and shown.</source>
        <translation>Позначене тут ніщо не змінює: ні вручну, ні прайс-лист, ні склади, і воно не надсилається. Те, що є на Prom, і далі зчитується й показується.</translation>
    </message>
    <message>
        <source>In %1 of %2</source>
        <translation>У %1 з %2</translation>
    </message>
    <message>
        <source>Reason, shown at the field</source>
        <translation>Причина, її видно біля поля</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that Prom has not confirmed will be dropped.</source>
        <translation>
            <numerusform>Буде скасовано %n зміну, якої Prom не підтвердив.</numerusform>
            <numerusform>Буде скасовано %n зміни, яких Prom не підтвердив.</numerusform>
            <numerusform>Буде скасовано %n змін, яких Prom не підтвердив.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::LocksRuleBox</name>
    <message>
        <source>Synchronisation with Prom</source>
        <translation>Синхронізація з Prom</translation>
    </message>
    <message>
        <source>“%1” is to be changed as well: leave out one of the two.</source>
        <translation>Поле «%1» тут же й змінюється: приберіть одне з двох.</translation>
    </message>
    <message>
        <source>Do not synchronise</source>
        <translation>Не синхронізувати</translation>
    </message>
    <message>
        <source>Synchronise again</source>
        <translation>Знову синхронізувати</translation>
    </message>
    <message>
        <source>What happens to the fields</source>
        <translation>Що зробити з полями</translation>
    </message>
    <message>
        <source>Reason, shown at the field</source>
        <translation>Причина, її видно біля поля</translation>
    </message>
</context>
<context>
    <name>kramar::ui::MainWindow</name>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Обмін</translation>
    </message>
    <message>
        <source>Full round now</source>
        <translation>Повний раунд зараз</translation>
    </message>
    <message>
        <source>Send the queue now</source>
        <translation>Надіслати чергу зараз</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Магазини</translation>
    </message>
    <message>
        <source>Add a store…</source>
        <translation>Додати магазин…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Fold the navigation</source>
        <translation>Згорнути навігацію</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Тема системи</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Kramar</source>
        <translation>Крамар</translation>
    </message>
    <message>
        <source>%1 — Kramar</source>
        <comment>window title: section</comment>
        <translation>%1 — Крамар</translation>
    </message>
    <message>
        <source>Pause the exchange</source>
        <translation>Пауза обміну</translation>
    </message>
    <message>
        <source>Resume the exchange</source>
        <translation>Відновити обмін</translation>
    </message>
    <message>
        <source>Cancel the round</source>
        <translation>Скасувати раунд</translation>
    </message>
    <message>
        <source>No round is under way.</source>
        <translation>Жоден раунд не триває.</translation>
    </message>
    <message>
        <source>Nothing is received or sent meanwhile.</source>
        <translation>Поки що нічого не отримується і не надсилається.</translation>
    </message>
    <message>
        <source>“%1” stands still: Prom does not accept its token.</source>
        <translation>«%1» стоїть: Prom не приймає його токен.</translation>
    </message>
    <message>
        <source>Open the store</source>
        <translation>Відкрити магазин</translation>
    </message>
    <message>
        <source>“%1” stands still: its token lacks a right.</source>
        <translation>«%1» стоїть: токену бракує права.</translation>
    </message>
    <message>
        <source>“%1” is paused.</source>
        <translation>«%1» призупинено.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Відновити</translation>
    </message>
    <message numerus="yes">
        <source>%n store(s) are paused.</source>
        <translation>
            <numerusform>%n магазин призупинено.</numerusform>
            <numerusform>%n магазини призупинено.</numerusform>
            <numerusform>%n магазинів призупинено.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to Prom for long.</source>
        <translation>Давно немає зв’язку з Prom.</translation>
    </message>
    <message>
        <source>What is shown is what was last read; Kramar tries again by itself.</source>
        <translation>Показано те, що прочитано востаннє; Крамар пробує знову сам.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Спробувати зараз</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>First connect a store: nothing can stand here before.</source>
        <translation>Спершу під’єднайте магазин: до того тут порожньо.</translation>
    </message>
    <message>
        <source>Close Kramar</source>
        <translation>Закрити Крамар</translation>
    </message>
    <message>
        <source>Close without saving what was typed?</source>
        <translation>Закрити, не зберігши введене?</translation>
    </message>
    <message>
        <source>Unsaved changes: %1. They are lost if you close.</source>
        <translation>Незбережені зміни: %1. Якщо закрити, вони зникнуть.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Редагувати далі</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрити без збереження</translation>
    </message>
    <message>
        <source>No store is connected yet.</source>
        <translation>Ще не під’єднано жодного магазину.</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Відкрити меню</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Скрізь</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Пошук і команди</translation>
    </message>
    <message>
        <source>store</source>
        <translation>магазин</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Усі клавіші</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Ця сторінка</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Наступна частина вікна</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Попередня частина вікна</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Що сталося</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>things that happened</comment>
        <translation>
            <numerusform>%n нова</numerusform>
            <numerusform>%n нові</numerusform>
            <numerusform>%n нових</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stands still: nothing is received or sent.</source>
        <translation>«%1» стоїть: нічого не отримуємо й не надсилаємо.</translation>
    </message>
    <message>
        <source>Download products from the site…</source>
        <translation>Завантажити товари із сайту…</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Світла тема</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Темна тема</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ManyOrders</name>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>Вибрано %n замовлення</numerusform>
            <numerusform>Вибрано %n замовлення</numerusform>
            <numerusform>Вибрано %n замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an act, and how many orders it is for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None of the chosen orders is “%1”.</source>
        <translation>Серед вибраних немає замовлень у стані «%1».</translation>
    </message>
    <message>
        <source>Cancel: %1…</source>
        <translation>Скасувати: %1…</translation>
    </message>
    <message>
        <source>None of the chosen orders can be cancelled.</source>
        <translation>Серед вибраних немає замовлень, які можна скасувати.</translation>
    </message>
    <message numerus="yes">
        <source>On Prom %n of them stand in a status of the shop&apos;s own: a step that Prom is told of replaces it.</source>
        <translation>
            <numerusform>На Prom %n з них має власний статус магазину: крок, про який дізнається Prom, його замінить.</numerusform>
            <numerusform>На Prom %n з них мають власний статус магазину: крок, про який дізнається Prom, його замінить.</numerusform>
            <numerusform>На Prom %n з них мають власний статус магазину: крок, про який дізнається Prom, його замінить.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen orders are being counted.</source>
        <translation>Вибрані замовлення ще рахуються.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::MappingTable</name>
    <message>
        <source>Order status</source>
        <translation>Статус замовлення</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Client No. %1</source>
        <comment>on Prom</comment>
        <translation>Клієнт № %1</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Тут ще нічого</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>On Prom</source>
        <translation>На Prom</translation>
    </message>
    <message>
        <source>Prom ID</source>
        <translation>Prom ID</translation>
    </message>
    <message>
        <source>In Kramar</source>
        <translation>У Kramar</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Зв’язано</translation>
    </message>
</context>
<context>
    <name>kramar::ui::MappingsPage</name>
    <message>
        <source>Mappings</source>
        <translation>Відповідності</translation>
    </message>
    <message>
        <source>Name, SKU, Prom ID</source>
        <translation>Назва, артикул, Prom ID</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Order statuses</source>
        <translation>Статуси замовлень</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Не зв’язано</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>products</source>
        <translation>товари</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клієнти</translation>
    </message>
    <message>
        <source>order statuses</source>
        <translation>статуси замовлень</translation>
    </message>
    <message>
        <source>In Kramar</source>
        <translation>У Kramar</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>зв’язані</translation>
    </message>
    <message>
        <source>nothing here yet</source>
        <translation>тут ще нічого</translation>
    </message>
    <message>
        <source>No mappings yet</source>
        <translation>Відповідностей ще немає</translation>
    </message>
    <message>
        <source>As soon as a store is connected, this list says which object here is which on Prom.</source>
        <translation>Щойно магазин буде підключено, цей список скаже, який об’єкт тут чому відповідає на Prom.</translation>
    </message>
    <message>
        <source>Link with a product…</source>
        <translation>Зв’язати з товаром…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Choose a row.</source>
        <translation>Виберіть рядок.</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Відкрити клієнта</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>Відкрити товар</translation>
    </message>
    <message>
        <source>An order status has no page of its own.</source>
        <translation>Статус замовлення не має власної сторінки.</translation>
    </message>
    <message>
        <source>Only products are linked by hand.</source>
        <translation>Вручну зв’язують лише товари.</translation>
    </message>
    <message>
        <source>It is linked already; the page of products can unlink it.</source>
        <translation>Уже зв’язано; зняти зв’язок можна на сторінці товарів.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::NameRuleBox</name>
    <message>
        <source>Name: find and replace</source>
        <translation>Назва: знайти й замінити</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Знайти</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Замінити на</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <source>In both languages</source>
        <translation>Обома мовами</translation>
    </message>
    <message>
        <source>In Ukrainian only</source>
        <translation>Лише українською</translation>
    </message>
    <message>
        <source>In Russian only</source>
        <translation>Лише російською</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>Якою мовою</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Лише цілі слова</translation>
    </message>
    <message>
        <source>Capital and small letters as typed</source>
        <translation>Зважати на великі й малі літери</translation>
    </message>
</context>
<context>
    <name>kramar::ui::NavButton</name>
    <message>
        <source>%1, %2</source>
        <comment>navigation: section, number of new things</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, Production mode</source>
        <translation>%1, робочий режим</translation>
    </message>
    <message>
        <source>%1, Test mode</source>
        <translation>%1, тестовий режим</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, призупинено</translation>
    </message>
    <message>
        <source>%1, trouble</source>
        <translation>%1, є проблема</translation>
    </message>
    <message>
        <source>TEST</source>
        <comment>badge</comment>
        <translation>ТЕСТ</translation>
    </message>
    <message>
        <source>%1, no connection to Prom</source>
        <translation>%1, немає зв’язку з Prom</translation>
    </message>
</context>
<context>
    <name>kramar::ui::Navigation</name>
    <message>
        <source>Stores</source>
        <translation>Магазини</translation>
    </message>
    <message>
        <source>Kramar</source>
        <translation>Крамар</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ще немає</translation>
    </message>
    <message>
        <source>Add a store</source>
        <translation>Додати магазин</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Навігація</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>the button of the palette</comment>
        <translation>Пошук і дії</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Що сталося</translation>
    </message>
</context>
<context>
    <name>kramar::ui::NewButtons</name>
    <message>
        <source>There is only one warehouse: nothing can go to another. Add one on the page “Warehouses”.</source>
        <translation>Склад лише один: переміщувати нікуди. Додайте ще один на сторінці «Склади».</translation>
    </message>
</context>
<context>
    <name>kramar::ui::NightlyDialog</name>
    <message>
        <source>Compare every night</source>
        <translation>Порівнювати щоночі</translation>
    </message>
    <message>
        <source>When is what stands here compared with Prom by itself?</source>
        <translation>Коли те, що є тут, порівнюється з Prom без нагадування?</translation>
    </message>
    <message>
        <source>Every listing is read, which takes some minutes for a large store. It begins at this hour of Kyiv, or as soon as Kramar runs after it; the first time at once. What differs is told by a notice.</source>
        <translation>Читаються всі позиції; для великого магазину це кілька хвилин. Починається о цій годині за Києвом або щойно Крамар запрацює після неї; уперше — одразу. Про розбіжності скаже сповіщення.</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Лише на моє прохання</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Лишити як є</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
</context>
<context>
    <name>kramar::ui::NoticeList</name>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n нове замовлення</numerusform>
            <numerusform>%n нові замовлення</numerusform>
            <numerusform>%n нових замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prom refused %n change(s)</source>
        <translation>
            <numerusform>Prom відмовив у %n зміні</numerusform>
            <numerusform>Prom відмовив у %n змінах</numerusform>
            <numerusform>Prom відмовив у %n змінах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The brake holds %n change(s)</source>
        <translation>
            <numerusform>Запобіжник тримає %n зміну</numerusform>
            <numerusform>Запобіжник тримає %n зміни</numerusform>
            <numerusform>Запобіжник тримає %n змін</numerusform>
        </translation>
    </message>
    <message>
        <source>The store stands still: its token lacks a right</source>
        <translation>Магазин стоїть: його токену бракує права</translation>
    </message>
    <message>
        <source>The store stands still: Prom does not accept its token</source>
        <translation>Магазин стоїть: Prom не приймає його токен</translation>
    </message>
    <message>
        <source>No connection to Prom for long</source>
        <translation>Давно немає зв’язку з Prom</translation>
    </message>
    <message>
        <source>The connection to Prom is back</source>
        <translation>Зв’язок із Prom відновився</translation>
    </message>
    <message>
        <source>Everything was seen.</source>
        <translation>Усе переглянуто.</translation>
    </message>
    <message>
        <source>There is nothing to clear.</source>
        <translation>Прибирати нічого.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Що сталося</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>Усе переглянуто</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Nothing has happened</source>
        <translation>Нічого не сталося</translation>
    </message>
    <message>
        <source>New orders, refusals of Prom and troubles of the exchange are told here.</source>
        <translation>Тут з’являються нові замовлення, відмови Prom і збої обміну.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in work cancelled on Prom</source>
        <translation>
            <numerusform>На Prom скасовано %n замовлення, що вже в роботі</numerusform>
            <numerusform>На Prom скасовано %n замовлення, що вже в роботі</numerusform>
            <numerusform>На Prom скасовано %n замовлень, що вже в роботі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) with Prom found</source>
        <translation>
            <numerusform>Знайдено %n розбіжність із Prom</numerusform>
            <numerusform>Знайдено %n розбіжності з Prom</numerusform>
            <numerusform>Знайдено %n розбіжностей із Prom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) moved to another portal category</source>
        <translation>
            <numerusform>%n позицію перенесено до іншої категорії порталу</numerusform>
            <numerusform>%n позиції перенесено до іншої категорії порталу</numerusform>
            <numerusform>%n позицій перенесено до іншої категорії порталу</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::NoticeModel</name>
    <message>
        <source>new: %1</source>
        <comment>a notice that nobody has seen</comment>
        <translation>нове: %1</translation>
    </message>
</context>
<context>
    <name>kramar::ui::NumberSpanEditor</name>
    <message>
        <source>Write a number, or leave it empty.</source>
        <translation>Напишіть число або лишіть порожнім.</translation>
    </message>
    <message>
        <source>The first number is greater than the last one.</source>
        <translation>Перше число більше за друге.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::NumberWords</name>
    <message numerus="yes">
        <source>At most %n digit(s) after the comma.</source>
        <translation>
            <numerusform>Після коми щонайбільше %n цифра.</numerusform>
            <numerusform>Після коми щонайбільше %n цифри.</numerusform>
            <numerusform>Після коми щонайбільше %n цифр.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is that %1 or %2? Write the one that is meant.</source>
        <translation>Це %1 чи %2? Напишіть саме те число.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Це не число.</translation>
    </message>
    <message>
        <source>Taken as %1 and %2 thousandths. If %3 is meant, write it without the mark.</source>
        <translation>Прочитано як %1 і %2 тисячних. Якщо це %3, напишіть без коми.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ObjectTable</name>
    <message>
        <source>Loading…</source>
        <translation>Завантаження…</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Тут ще порожньо</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>За цим фільтром нічого немає</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>Скинути фільтр</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Nothing here yet: Prom is being read</source>
        <translation>Тут ще порожньо: читаємо Prom</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OldPriceRuleBox</name>
    <message>
        <source>The price that stands now becomes the old one, crossed out for the buyer.</source>
        <translation>Теперішня ціна стане старою: покупець бачить її перекресленою.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderBuyer</name>
    <message>
        <source>no call back</source>
        <translation>не передзвонювати</translation>
    </message>
    <message>
        <source>The buyer asks not to be called back.</source>
        <translation>Покупець просить не передзвонювати.</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Скопіювати номер телефону</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) · %1</source>
        <translation>
            <numerusform>%n замовлення · %1</numerusform>
            <numerusform>%n замовлення · %1</numerusform>
            <numerusform>%n замовлень · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderCard</name>
    <message>
        <source>No order chosen</source>
        <translation>Замовлення не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть його у списку.</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>There is no next step.</source>
        <translation>Наступного кроку немає.</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>ТТН</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Скасувати…</translation>
    </message>
    <message>
        <source>Order No. %1 is now: %2</source>
        <translation>Замовлення № %1 тепер: %2</translation>
    </message>
    <message>
        <source>The store is in Test: Prom is told nothing.</source>
        <translation>Магазин у тесті: на Prom нічого не йде.</translation>
    </message>
    <message>
        <source>Order No. %1: the waybill is saved, on the way to Prom.</source>
        <translation>Замовлення № %1: ТТН збережено, вона йде на Prom.</translation>
    </message>
    <message>
        <source>Order No. %1: the waybill is saved here and is not sent.</source>
        <translation>Замовлення № %1: ТТН збережено тут, її не надсилаємо.</translation>
    </message>
    <message>
        <source>Order No. %1: the waybill is removed.</source>
        <translation>Замовлення № %1: ТТН прибрано.</translation>
    </message>
    <message>
        <source>Open on Prom</source>
        <translation>Відкрити на Prom</translation>
    </message>
    <message>
        <source>No order is chosen.</source>
        <translation>Замовлення не вибрано.</translation>
    </message>
    <message>
        <source>This order is not on Prom.</source>
        <translation>Цього замовлення немає на Prom.</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Скопіювати номер</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Не вдалося відкрити браузер.</translation>
    </message>
    <message>
        <source>Order No. %1: the waybill is saved and waits in the queue; the store is in Test and sends nothing.</source>
        <translation>Замовлення № %1: ТТН збережено, вона чекає в черзі; магазин у тесті й нічого не надсилає.</translation>
    </message>
    <message>
        <source>Order statuses are switched off for the store: Prom is not told.</source>
        <translation>Статуси замовлень для магазину вимкнено: Prom про це не дізнається.</translation>
    </message>
    <message>
        <source>Taken back: “%1”. Order No. %2 is again: %3</source>
        <translation>Відмінено: «%1». Замовлення № %2 знову: %3</translation>
    </message>
    <message>
        <source>Taken back: order No. %1 has the waybill that it had before.</source>
        <translation>Відмінено: у замовленні № %1 знову попередня ТТН.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderDetail</name>
    <message>
        <source>the recipient is the buyer</source>
        <translation>одержувач — сам покупець</translation>
    </message>
    <message>
        <source>recipient: %1</source>
        <translation>одержувач: %1</translation>
    </message>
    <message>
        <source>Prom has this number.</source>
        <translation>Цей номер уже є на Prom.</translation>
    </message>
    <message>
        <source>Save on Prom</source>
        <translation>Зберегти на Prom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Prom commission</source>
        <translation>Комісія Prom</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Prom&apos;s answer could not be read whole</source>
        <translation>Відповідь Prom прочитано не повністю</translation>
    </message>
    <message>
        <source>Type or scan the waybill number first.</source>
        <translation>Спершу введіть або відскануйте номер ТТН.</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Покупець</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>ТТН</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Перевізник</translation>
    </message>
    <message>
        <source>Buyer&apos;s comment</source>
        <translation>Коментар покупця</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Скасувати…</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>local %1</source>
        <translation>місцеве %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>The order is cancelled: it gets no waybill.</source>
        <translation>Замовлення скасоване: ТТН йому вже не потрібна.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Ще не збережено.</translation>
    </message>
    <message>
        <source>The store is in Test: the number is kept here and is not sent.</source>
        <translation>Магазин у тесті: номер зберігається тут і не надсилається.</translation>
    </message>
    <message>
        <source>The store is in Test: “%1” leaves it as it is.</source>
        <translation>Магазин у тесті: «%1» його не змінить.</translation>
    </message>
    <message>
        <source>“%1” replaces it on Prom.</source>
        <translation>«%1» замінить його на Prom.</translation>
    </message>
    <message>
        <source>On Prom: “%1”</source>
        <translation>На Prom: «%1»</translation>
    </message>
    <message>
        <source>This is a status of the shop&apos;s own; here the order is “%1”.</source>
        <translation>Це власний статус магазину; тут замовлення «%1».</translation>
    </message>
    <message>
        <source>Prom takes no number of this carrier: it is kept here.</source>
        <translation>Prom не приймає номерів цього перевізника: номер збережено тут.</translation>
    </message>
    <message>
        <source>Meanwhile it became %1; saving writes over it.</source>
        <translation>Тим часом тут з’явився %1; збереження його замінить.</translation>
    </message>
    <message>
        <source>Prom still has %1.</source>
        <translation>На Prom ще %1.</translation>
    </message>
    <message>
        <source>Remove the number</source>
        <translation>Прибрати номер</translation>
    </message>
    <message>
        <source>Prom has this number and lets nobody take it away: only another one can be written over it.</source>
        <translation>Prom уже має цей номер і прибрати його не дає: можна лише вписати інший.</translation>
    </message>
    <message>
        <source>Prom does not have this number yet: it can be removed.</source>
        <translation>Prom ще не має цього номера: його можна прибрати.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>waybill, 14 digits or scan</source>
        <translation>ТТН 14 цифр або скануйте</translation>
    </message>
    <message>
        <source>waybill, type or scan</source>
        <translation>ТТН уведіть або скануйте</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>Інші дії</translation>
    </message>
    <message>
        <source>another carrier</source>
        <translation>інший перевізник</translation>
    </message>
    <message>
        <source>Order No. %1 has this number too: %2, %3.</source>
        <translation>Цей номер уже має замовлення № %1: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>So have %n more.</source>
        <translation>
            <numerusform>І ще %n замовлення.</numerusform>
            <numerusform>І ще %n замовлення.</numerusform>
            <numerusform>І ще %n замовлень.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order statuses are switched off for the store: “%1” leaves it as it is.</source>
        <translation>Статуси замовлень для магазину вимкнено: «%1» лишає його як є.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderFoot</name>
    <message>
        <source>Made here</source>
        <translation>Створено тут</translation>
    </message>
    <message>
        <source>again in %1</source>
        <translation>знову через %1</translation>
    </message>
    <message>
        <source>waits: the store is paused</source>
        <translation>чекає: магазин призупинено</translation>
    </message>
    <message>
        <source>From Prom: %1</source>
        <translation>З Prom: %1</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderLineView</name>
    <message>
        <source>no SKU</source>
        <translation>без артикула</translation>
    </message>
    <message>
        <source>Picture of the goods</source>
        <translation>Зображення товару</translation>
    </message>
    <message>
        <source>available %1</source>
        <translation>доступно %1</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Не зв’язано</translation>
    </message>
    <message>
        <source>No product of ours stands behind this line: it reserves nothing.</source>
        <translation>За цим рядком немає нашого товару: він нічого не резервує.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderOrigin</name>
    <message>
        <source>Open the order on Prom (Ctrl+O)</source>
        <translation>Відкрити замовлення на Prom (Ctrl+O)</translation>
    </message>
    <message>
        <source>on Prom: %1</source>
        <translation>на Prom: %1</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderTable</name>
    <message>
        <source>NP</source>
        <comment>Nova Poshta, short</comment>
        <translation>НП</translation>
    </message>
    <message>
        <source>UP</source>
        <comment>Ukrposhta, short</comment>
        <translation>УП</translation>
    </message>
    <message>
        <source>no waybill</source>
        <translation>без ТТН</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Обмін</translation>
    </message>
    <message>
        <source>Prom No.</source>
        <translation>№ Prom</translation>
    </message>
    <message>
        <source>local</source>
        <translation>місцеве</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Delivery, waybill</source>
        <translation>Доставка, ТТН</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Status on Prom</source>
        <translation>Статус на Prom</translation>
    </message>
    <message>
        <source>Changed on Prom</source>
        <translation>Змінено на Prom</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Коментар</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>On Prom: “%1”, a status of the shop&apos;s own</source>
        <translation>На Prom: «%1», власний статус магазину</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Не сплачено</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>when the order was made</comment>
        <translation>Створено</translation>
    </message>
    <message>
        <source>The status is not sent: order statuses are switched off on the store&apos;s page.</source>
        <translation>Статус не надсилається: статуси замовлень вимкнено на сторінці магазину.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderWords</name>
    <message>
        <source>Confirm</source>
        <translation>Підтвердити</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Пакувати</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Відправити</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Виконати</translation>
    </message>
    <message>
        <source>This is not a waybill number of %1.</source>
        <translation>Це не схоже на номер ТТН перевізника «%1».</translation>
    </message>
    <message>
        <source>Nova Poshta</source>
        <translation>Нова пошта</translation>
    </message>
    <message>
        <source>Ukrposhta</source>
        <translation>Укрпошта</translation>
    </message>
    <message>
        <source>Another carrier</source>
        <translation>Інший перевізник</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>No., client, phone, waybill, goods</source>
        <translation>№, клієнт, телефон, ТТН, товар</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нові</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>До відправки</translation>
    </message>
    <message>
        <source>Paid without waybill</source>
        <translation>Оплачені без ТТН</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Лише</translation>
    </message>
    <message>
        <source>paid without waybill</source>
        <translation>оплачені без ТТН</translation>
    </message>
    <message>
        <source>changed, not agreed</source>
        <translation>змінені, не узгоджені</translation>
    </message>
    <message>
        <source>not read whole</source>
        <translation>прочитані не повністю</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Замовлень ще немає</translation>
    </message>
    <message>
        <source>They appear by themselves within five minutes of being made on Prom.</source>
        <translation>Вони з’являться самі протягом п’яти хвилин після оформлення на Prom.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Перевірити зараз</translation>
    </message>
    <message>
        <source>Receive from Prom</source>
        <translation>Отримати з Prom</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) are now: %1</source>
        <translation>
            <numerusform>%n замовлення тепер: %1</numerusform>
            <numerusform>%n замовлення тепер: %1</numerusform>
            <numerusform>%n замовлень тепер: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>ТТН</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Скасувати…</translation>
    </message>
    <message>
        <source>The waybill of order No. %1 is typed, but not saved.</source>
        <translation>ТТН замовлення № %1 введено, але не збережено.</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Повернутися до неї</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>There is no next step.</source>
        <translation>Наступного кроку немає.</translation>
    </message>
    <message>
        <source>No order is chosen.</source>
        <translation>Замовлення не вибрано.</translation>
    </message>
    <message>
        <source>%1, and to the next order</source>
        <translation>%1 і до наступного замовлення</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Створено</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>сплачено</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>не сплачено</translation>
    </message>
    <message>
        <source>there is one</source>
        <translation>є</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ще немає</translation>
    </message>
    <message>
        <source>Status on Prom</source>
        <translation>Статус на Prom</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an act, and how many orders it is for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This week</source>
        <comment>orders of the last seven days</comment>
        <translation>За тиждень</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Чекають оплати</translation>
    </message>
    <message>
        <source>awaiting payment</source>
        <translation>чекають оплати</translation>
    </message>
    <message>
        <source>Prom No.</source>
        <translation>№ Prom</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n order(s) have the status that they had before</source>
        <translation>
            <numerusform>Відмінено: %n замовлення має той статус, що й раніше</numerusform>
            <numerusform>Повернуто: %n замовлення мають той статус, що й раніше</numerusform>
            <numerusform>Повернуто: %n замовлень мають той статус, що й раніше</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet on Prom</source>
        <translation>Змінено, не узгоджено</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Прочитані не повністю</translation>
    </message>
    <message>
        <source>without cancelled ones: %1</source>
        <translation>без скасованих: %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrdersStep</name>
    <message>
        <source>The store was not connected.</source>
        <translation>Магазин не під’єднано.</translation>
    </message>
    <message>
        <source>From today</source>
        <translation>Від сьогодні</translation>
    </message>
    <message>
        <source>Only new ones, from now</source>
        <translation>Лише нові, відтепер</translation>
    </message>
    <message>
        <source>From the date</source>
        <translation>Від дати</translation>
    </message>
    <message>
        <source>All that Prom has</source>
        <translation>Усі, що є на Prom</translation>
    </message>
    <message>
        <source>Orders from the date</source>
        <translation>Замовлення від дати</translation>
    </message>
    <message>
        <source>Recommended: since 00:00 by Kyiv&apos;s clock, so that no order of this day is missed.</source>
        <translation>Рекомендовано: від 00:00 за Києвом, щоб не пропустити жодного сьогоднішнього замовлення.</translation>
    </message>
    <message>
        <source>What was ordered before this minute stays in the cabinet only.</source>
        <translation>Замовлене до цієї хвилини лишиться тільки в кабінеті.</translation>
    </message>
    <message>
        <source>Old orders change what is available.</source>
        <translation>Старі замовлення змінюють доступні залишки.</translation>
    </message>
    <message>
        <source>Those that are not finished reserve goods. With thousands of orders the first round takes long; new orders come in meanwhile.</source>
        <translation>Незавершені резервують товар. Якщо замовлень тисячі, перший раунд буде довгим; нові тим часом надходять.</translation>
    </message>
    <message>
        <source>Then Kramar reads the whole catalogue and keeps it as a dated snapshot: the way back before anything may be sent. Orders are read first and appear within a minute.</source>
        <translation>Далі Крамар прочитає весь каталог і збереже датований знімок — шлях назад, перш ніж щось надсилати. Замовлення читаються першими й з’являться за хвилину.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OwnGroupDialog</name>
    <message>
        <source>Our group</source>
        <translation>Наша група</translation>
    </message>
    <message>
        <source>A slash stands between a group and the one below it. Left empty, they are in none.</source>
        <translation>Скісна риска відділяє групу від тієї, що в ній. Порожнє поле: у жодній групі.</translation>
    </message>
    <message>
        <source>A slash stands between a group and the one below it.</source>
        <translation>Скісна риска відділяє групу від тієї, що в ній.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>The group needs a name.</source>
        <translation>Групі потрібна назва.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Нічого не змінено.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OwnGroupEdit</name>
    <message>
        <source>Home / Blankets</source>
        <translation>Дім / Пледи</translation>
    </message>
    <message>
        <source>A group cannot be called so.</source>
        <translation>Група не може так називатися.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::OwnGroupRuleBox</name>
    <message>
        <source>Our group</source>
        <translation>Наша група</translation>
    </message>
    <message>
        <source>Put into</source>
        <translation>Покласти до</translation>
    </message>
    <message>
        <source>Take out of its group</source>
        <translation>Забрати з групи</translation>
    </message>
    <message>
        <source>What happens to the group</source>
        <translation>Що зробити з групою</translation>
    </message>
    <message>
        <source>Group, with those above it</source>
        <translation>Група разом із тими, що над нею</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PaceBlock</name>
    <message>
        <source>There cannot be less than nothing.</source>
        <translation>Менше ніж нічого бути не може.</translation>
    </message>
    <message>
        <source>With so many or less it runs low.</source>
        <translation>Закінчується, коли лишається стільки або менше.</translation>
    </message>
    <message>
        <source>Empty: it runs low when it lasts only a few days more.</source>
        <translation>Порожньо: закінчується, коли вистачить лише на кілька днів.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Нічого не змінено.</translation>
    </message>
    <message>
        <source>Lowest stock</source>
        <translation>Мінімальний запас</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was ordered in %n day(s).</source>
        <translation>
            <numerusform>За %n день нічого не замовили.</numerusform>
            <numerusform>За %n дні нічого не замовили.</numerusform>
            <numerusform>За %n днів нічого не замовили.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sold in %n day(s): %1, that is %2 a day.</source>
        <translation>
            <numerusform>Продано за %n день: %1, це %2 на день.</numerusform>
            <numerusform>Продано за %n дні: %1, це %2 на день.</numerusform>
            <numerusform>Продано за %n днів: %1, це %2 на день.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left, or it is gone today.</source>
        <translation>Нічого не лишилося, або закінчиться сьогодні.</translation>
    </message>
    <message numerus="yes">
        <source>It lasts for %n more day(s).</source>
        <translation>
            <numerusform>Вистачить ще на %n день.</numerusform>
            <numerusform>Вистачить ще на %n дні.</numerusform>
            <numerusform>Вистачить ще на %n днів.</numerusform>
        </translation>
    </message>
    <message>
        <source>On hand at cost: %1.</source>
        <translation>На складі за собівартістю: %1.</translation>
    </message>
    <message>
        <source>Turnover: %1.</source>
        <translation>Оборотність: %1.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::Palette</name>
    <message>
        <source>%1: %2</source>
        <comment>a section, and a saved filter of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Often used</source>
        <translation>Часто вживане</translation>
    </message>
    <message>
        <source>For what is chosen</source>
        <translation>Для вибраного</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PasteDialog</name>
    <message>
        <source>Row</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Чому ні</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Вставити з таблиці</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Рядки</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>Не брати жодного</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Узяти</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Стовпець %1</translation>
    </message>
    <message>
        <source>SKU, Prom ID or name</source>
        <translation>Артикул, Prom ID або назва</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Що це за рядки</translation>
    </message>
    <message>
        <source>No rows yet</source>
        <translation>Рядків ще немає</translation>
    </message>
    <message>
        <source>What is pasted above is shown here row by row before it is taken.</source>
        <translation>Вставлене вгорі з’явиться тут рядок за рядком, перш ніж його взяти.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken</source>
        <translation>
            <numerusform>%n рядок узяти не можна</numerusform>
            <numerusform>%n рядки взяти не можна</numerusform>
            <numerusform>%n рядків узяти не можна</numerusform>
        </translation>
    </message>
    <message>
        <source>No row can be taken yet.</source>
        <translation>Ще немає рядків, які можна взяти.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PendingTable</name>
    <message>
        <source>Object</source>
        <translation>Об’єкт</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Що змінюється</translation>
    </message>
    <message>
        <source>On Prom now</source>
        <translation>На Prom зараз</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Піде на Prom</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PlaceStep</name>
    <message>
        <source>Name of the store</source>
        <translation>Назва магазину</translation>
    </message>
    <message>
        <source>for example, Home and Garden</source>
        <translation>наприклад, Дім і Сад</translation>
    </message>
    <message>
        <source>Only for you: in lists, filters and reports. It stands nowhere on Prom.</source>
        <translation>Лише для вас: у списках, фільтрах і звітах. На Prom її ніде не видно.</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Маркетплейс</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Інша адреса</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Адреса API</translation>
    </message>
    <message>
        <source>For a site with the same API or the demo shop of this computer.</source>
        <translation>Для сайту з таким самим API або демо-магазину на цьому комп’ютері.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PlanTable</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Собівартість</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Стане</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <source>below the cost</source>
        <translation>нижче собівартості</translation>
    </message>
    <message>
        <source>held up</source>
        <translation>піднято до межі</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PolicyDialog</name>
    <message>
        <source>How long snapshots are kept</source>
        <translation>Як довго зберігати знімки</translation>
    </message>
    <message>
        <source>How long are snapshots of “%1” kept?</source>
        <translation>Як довго зберігати знімки магазину «%1»?</translation>
    </message>
    <message>
        <source>The first snapshot and the newest one of the whole store are never deleted by themselves.</source>
        <translation>Перший знімок і найновіший знімок усього магазину самі ніколи не видаляються.</translation>
    </message>
    <message>
        <source>Keep at most, snapshots</source>
        <translation>Зберігати щонайбільше, знімків</translation>
    </message>
    <message>
        <source>Older ones go when a new one is complete.</source>
        <translation>Старіші зникають, коли готовий новий.</translation>
    </message>
    <message>
        <source>And not longer than, days</source>
        <translation>І не довше за, днів</translation>
    </message>
    <message>
        <source>Make one before a change of at least, products</source>
        <translation>Робити знімок перед зміною щонайменше, товарів</translation>
    </message>
    <message>
        <source>Of just the products that are changed, as they stand here.</source>
        <translation>Лише змінюваних товарів — такими, як вони є тут.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Лишити як є</translation>
    </message>
    <message>
        <source>Keep them so</source>
        <translation>Зберігати так</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PostDialog</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Зміна</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Стане</translation>
    </message>
    <message>
        <source>Less than nothing on hand.</source>
        <translation>На складі менше нуля.</translation>
    </message>
    <message>
        <source>Post the document</source>
        <translation>Провести документ</translation>
    </message>
    <message>
        <source>Reverse the document</source>
        <translation>Сторнувати документ</translation>
    </message>
    <message>
        <source>Post “%1”?</source>
        <translation>Провести «%1»?</translation>
    </message>
    <message>
        <source>Reverse “%1”?</source>
        <translation>Сторнувати «%1»?</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Shortage %1, surplus %2</source>
        <translation>Нестача %1, надлишок %2</translation>
    </message>
    <message>
        <source>No balance changes.</source>
        <translation>Жоден залишок не зміниться.</translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) will change:</source>
        <translation>
            <numerusform>Зміниться %n залишок:</numerusform>
            <numerusform>Зміняться %n залишки:</numerusform>
            <numerusform>Зміняться %n залишків:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) would fall below zero, which their warehouse does not allow. Correct the quantities, or bring the goods in first.</source>
        <translation>
            <numerusform>%n залишок став би меншим за нуль, а склад цього не дозволяє. Виправте кількість або спершу введіть надходження.</numerusform>
            <numerusform>%n залишки стали б меншими за нуль, а склад цього не дозволяє. Виправте кількість або спершу введіть надходження.</numerusform>
            <numerusform>%n залишків стали б меншими за нуль, а склад цього не дозволяє. Виправте кількість або спершу введіть надходження.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) will be below zero: the warehouse allows it, the lines will be marked.</source>
        <translation>
            <numerusform>%n залишок стане меншим за нуль: склад це дозволяє, рядок буде позначено.</numerusform>
            <numerusform>%n залишки стануть меншими за нуль: склад це дозволяє, рядки буде позначено.</numerusform>
            <numerusform>%n залишків стануть меншими за нуль: склад це дозволяє, рядки буде позначено.</numerusform>
        </translation>
    </message>
    <message>
        <source>A posted document is not edited any more; it can be reversed.</source>
        <translation>Проведений документ не редагують; його можна сторнувати.</translation>
    </message>
    <message>
        <source>Opposite moves are made, each at the cost it was made at. The document stays, marked as reversed.</source>
        <translation>Робляться зворотні рухи, кожен за своєю собівартістю. Документ лишається з позначкою «сторновано».</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ще ні</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>a document</comment>
        <translation>Провести</translation>
    </message>
    <message>
        <source>Reverse</source>
        <comment>a document</comment>
        <translation>Сторнувати</translation>
    </message>
    <message>
        <source>There is not enough on hand.</source>
        <translation>На складі недостатньо.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were not counted: they count as not there.</source>
        <translation>
            <numerusform>%n товар не пораховано: вважається, що його немає.</numerusform>
            <numerusform>%n товари не пораховано: вважається, що їх немає.</numerusform>
            <numerusform>%n товарів не пораховано: вважається, що їх немає.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were not counted: they stay as they are.</source>
        <translation>
            <numerusform>%n товар не пораховано: він лишається як є.</numerusform>
            <numerusform>%n товари не пораховано: вони лишаються як є.</numerusform>
            <numerusform>%n товарів не пораховано: вони лишаються як є.</numerusform>
        </translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Що змінюється</translation>
    </message>
    <message numerus="yes">
        <source>Cost unknown for %1 of %n line(s): the value of these goods and what they earn will not be known.</source>
        <translation>
            <numerusform>Собівартість невідома: %1 з %n рядка. Вартість цих товарів і прибуток із них будуть невідомі.</numerusform>
            <numerusform>Собівартість невідома: %1 з %n рядків. Вартість цих товарів і прибуток із них будуть невідомі.</numerusform>
            <numerusform>Собівартість невідома: %1 з %n рядків. Вартість цих товарів і прибуток із них будуть невідомі.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned code(s) not found and not in the document: %1</source>
        <translation>
            <numerusform>Не знайдено %n сканований код, у документі його немає: %1</numerusform>
            <numerusform>Не знайдено %n скановані коди, у документі їх немає: %1</numerusform>
            <numerusform>Не знайдено %n сканованих кодів, у документі їх немає: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were never counted here: what this receipt brings counts as all that is on hand. If there is more on the shelf, count it first by a stock-taking.</source>
        <translation>
            <numerusform>%n товар тут ще не рахували: усім наявним вважатиметься те, що приходить цим надходженням. Якщо на полиці є ще, спершу порахуйте інвентаризацією.</numerusform>
            <numerusform>%n товари тут ще не рахували: усім наявним вважатиметься те, що приходить цим надходженням. Якщо на полиці є ще, спершу порахуйте інвентаризацією.</numerusform>
            <numerusform>%n товарів тут ще не рахували: усім наявним вважатиметься те, що приходить цим надходженням. Якщо на полиці є ще, спершу порахуйте інвентаризацією.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PriceCard</name>
    <message>
        <source>No product chosen</source>
        <translation>Товар не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть його в списку.</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>собівартість %1</translation>
    </message>
    <message>
        <source>Picture of the listing</source>
        <translation>Зображення позиції</translation>
    </message>
    <message>
        <source>in the queue</source>
        <translation>у черзі</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No listing on Prom is linked to it.</source>
        <translation>Із ним не зв’язана жодна позиція на Prom.</translation>
    </message>
    <message>
        <source>Additional prices</source>
        <translation>Додаткові ціни</translation>
    </message>
    <message>
        <source>On Prom</source>
        <translation>На Prom</translation>
    </message>
    <message>
        <source>a variety</source>
        <translation>різновид</translation>
    </message>
    <message>
        <source>It stands in no store, so nothing goes to Prom.</source>
        <translation>Його немає в жодному магазині, тож на Prom нічого не йде.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Ціни</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>Goes to “%1”</source>
        <translation>Йде в «%1»</translation>
    </message>
    <message>
        <source>Its prices</source>
        <translation>Ціни товару</translation>
    </message>
    <message>
        <source>The price list</source>
        <translation>Прайс-лист</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PriceListDialog</name>
    <message numerus="yes">
        <source>%n price(s) in the queue to Prom.</source>
        <translation>
            <numerusform>%n ціна в черзі до Prom.</numerusform>
            <numerusform>%n ціни в черзі до Prom.</numerusform>
            <numerusform>%n цін у черзі до Prom.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes on Prom.</source>
        <translation>На Prom нічого не зміниться.</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Прайс-лист</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>Новий прайс-лист</translation>
    </message>
    <message>
        <source>Which stores take “%1”, and at what rate?</source>
        <translation>Які магазини беруть «%1» і за яким курсом?</translation>
    </message>
    <message>
        <source>What is the new price list?</source>
        <translation>Яким буде новий прайс-лист?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Rate, hryvnias for one</source>
        <translation>Курс, гривень за одиницю</translation>
    </message>
    <message>
        <source>Retail</source>
        <translation>Роздрібний</translation>
    </message>
    <message>
        <source>Wholesale, steps by quantity</source>
        <translation>Оптовий, пороги за кількістю</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Listings in hryvnias get the price at this rate.</source>
        <translation>Позиції в гривнях отримають ціну за цим курсом.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Лишити як є</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>“%1” takes its prices from this list</source>
        <translation>«%1» бере ціни з цього прайс-листа</translation>
    </message>
    <message>
        <source>No store is connected yet.</source>
        <translation>Ще не під’єднано жодного магазину.</translation>
    </message>
    <message>
        <source>Marketplaces</source>
        <translation>Маркетплейси</translation>
    </message>
    <message>
        <source>A store takes its prices from one list of a kind. What the list says can then be changed only here: the price in the listing&apos;s card is locked and leads to the list. A product without a price in it keeps its own.</source>
        <translation>Магазин бере ціни з одного прайс-листа кожного виду. Те, що каже прайс-лист, змінюють лише тут: ціна в картці позиції замкнена й веде до прайс-листа. Товар без ціни в ньому лишається зі своєю.</translation>
    </message>
    <message>
        <source>A price list needs a name.</source>
        <translation>Прайс-листу потрібна назва.</translation>
    </message>
    <message>
        <source>A rate is more than zero.</source>
        <translation>Курс має бути більший за нуль.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Зберігається.</translation>
    </message>
    <message>
        <source>A list in another currency needs its rate.</source>
        <translation>Прайс-листу в іншій валюті потрібен курс.</translation>
    </message>
    <message>
        <source>It is still being compared.</source>
        <translation>Ще порівнюється.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Так уже є.</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>Створити прайс-лист</translation>
    </message>
    <message numerus="yes">
        <source>Save and send %n price(s)</source>
        <translation>
            <numerusform>Зберегти й надіслати %n ціну</numerusform>
            <numerusform>Зберегти й надіслати %n ціни</numerusform>
            <numerusform>Зберегти й надіслати %n цін</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>“%1” is changed.</source>
        <translation>«%1» змінено.</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed here; in Test nothing is sent.</source>
        <translation>
            <numerusform>Тут змінено %n ціну; у тесті нічого не йде на Prom.</numerusform>
            <numerusform>Тут змінено %n ціни; у тесті нічого не йде на Prom.</numerusform>
            <numerusform>Тут змінено %n цін; у тесті нічого не йде на Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save and change %n price(s) here</source>
        <translation>
            <numerusform>Зберегти й змінити тут %n ціну</numerusform>
            <numerusform>Зберегти й змінити тут %n ціни</numerusform>
            <numerusform>Зберегти й змінити тут %n цін</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PriceListsPane</name>
    <message numerus="yes">
        <source>%n price(s)</source>
        <translation>
            <numerusform>%n ціна</numerusform>
            <numerusform>%n ціни</numerusform>
            <numerusform>%n цін</numerusform>
        </translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Прайс-листи</translation>
    </message>
    <message>
        <source>Only a list that names a store goes to Prom. The other prices stay in Kramar.</source>
        <translation>На Prom іде лише прайс-лист, у якому вказано магазин. Решта цін лишається в Крамарі.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PricePasteDialog</name>
    <message>
        <source>Price</source>
        <translation>Ціна</translation>
    </message>
    <message>
        <source>Prices for “%1”</source>
        <translation>Ціни для «%1»</translation>
    </message>
    <message>
        <source>Copy the rows in your spreadsheet and press Ctrl+V: SKU, price</source>
        <translation>Скопіюйте рядки у своїй таблиці й натисніть Ctrl+V: артикул, ціна</translation>
    </message>
    <message>
        <source>Copy the rows in your spreadsheet and press Ctrl+V: SKU, price, from how many; a row for each step</source>
        <translation>Скопіюйте рядки у своїй таблиці й натисніть Ctrl+V: артикул, ціна, від скількох; рядок на кожен поріг</translation>
    </message>
    <message>
        <source>From how many</source>
        <translation>Від скількох</translation>
    </message>
    <message numerus="yes">
        <source>%n good price(s)</source>
        <translation>
            <numerusform>%n добра ціна</numerusform>
            <numerusform>%n добрі ціни</numerusform>
            <numerusform>%n добрих цін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All rows are good: %n price(s).</source>
        <translation>
            <numerusform>Усі рядки добрі: %n ціна.</numerusform>
            <numerusform>Усі рядки добрі: %n ціни.</numerusform>
            <numerusform>Усі рядки добрі: %n цін.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n good price(s)</source>
        <translation>
            <numerusform>Взяти %n добру ціну</numerusform>
            <numerusform>Взяти %n добрі ціни</numerusform>
            <numerusform>Взяти %n добрих цін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n price(s)</source>
        <translation>
            <numerusform>Взяти %n ціну</numerusform>
            <numerusform>Взяти %n ціни</numerusform>
            <numerusform>Взяти %n цін</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PriceRuleBox</name>
    <message>
        <source>Price</source>
        <translation>Ціна</translation>
    </message>
    <message>
        <source>First say how the price changes.</source>
        <translation>Спершу скажіть, як змінюється ціна.</translation>
    </message>
    <message>
        <source>old price</source>
        <comment>in a formula</comment>
        <translation>стара ціна</translation>
    </message>
    <message>
        <source>price</source>
        <comment>in a formula</comment>
        <translation>ціна</translation>
    </message>
    <message>
        <source>old_price</source>
        <comment>a name the formula knows</comment>
        <translation>стара_ціна</translation>
    </message>
    <message>
        <source>price</source>
        <comment>a name the formula knows</comment>
        <translation>ціна</translation>
    </message>
    <message>
        <source>Raise by</source>
        <translation>Підвищити на</translation>
    </message>
    <message>
        <source>Lower by</source>
        <translation>Знизити на</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>Задати</translation>
    </message>
    <message>
        <source>By a formula</source>
        <translation>За формулою</translation>
    </message>
    <message>
        <source>The price now</source>
        <translation>Теперішня ціна</translation>
    </message>
    <message>
        <source>The old price</source>
        <translation>Стара ціна</translation>
    </message>
    <message>
        <source>To the kopeck</source>
        <translation>До копійки</translation>
    </message>
    <message>
        <source>To 10 kopecks</source>
        <translation>До 10 копійок</translation>
    </message>
    <message>
        <source>To 1</source>
        <translation>До 1</translation>
    </message>
    <message>
        <source>To 5</source>
        <translation>До 5</translation>
    </message>
    <message>
        <source>To 10</source>
        <translation>До 10</translation>
    </message>
    <message>
        <source>To an ending of …9</source>
        <translation>До …9</translation>
    </message>
    <message>
        <source>To an ending of …90</source>
        <translation>До …90</translation>
    </message>
    <message>
        <source>To an ending of …99</source>
        <translation>До …99</translation>
    </message>
    <message>
        <source>the nearest</source>
        <translation>найближче</translation>
    </message>
    <message>
        <source>up</source>
        <translation>вгору</translation>
    </message>
    <message>
        <source>down</source>
        <translation>вниз</translation>
    </message>
    <message>
        <source>How the price changes</source>
        <translation>Як змінюється ціна</translation>
    </message>
    <message>
        <source>By how much, or to what</source>
        <translation>На скільки або до скількох</translation>
    </message>
    <message>
        <source>Percent or a currency</source>
        <translation>Відсотки чи валюта</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Формула</translation>
    </message>
    <message>
        <source>price × 1.07 + 5</source>
        <translation>ціна × 1,07 + 5</translation>
    </message>
    <message>
        <source>It knows price, old_price and cost.</source>
        <translation>Знає: ціна, стара_ціна, собівартість.</translation>
    </message>
    <message>
        <source>Count from</source>
        <translation>Від чого рахувати</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Округлення</translation>
    </message>
    <message>
        <source>Which way it is rounded</source>
        <translation>В який бік округлювати</translation>
    </message>
    <message>
        <source>Not below the cost +</source>
        <translation>Не нижче за собівартість +</translation>
    </message>
    <message>
        <source>Not below the cost and so many percent</source>
        <translation>Не нижче за собівартість і стільки відсотків</translation>
    </message>
    <message>
        <source>Not below</source>
        <translation>Не нижче за</translation>
    </message>
    <message>
        <source>The lowest price</source>
        <translation>Найнижча ціна</translation>
    </message>
    <message>
        <source>It knows price, which is what the rule begins with, and cost.</source>
        <translation>Знає ціну (те, з чого починає правило) і собівартість: ціна, собівартість.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PriceTable</name>
    <message>
        <source>from %1: %2</source>
        <comment>quantity, price</comment>
        <translation>від %1: %2</translation>
    </message>
    <message>
        <source>No listing on Prom is linked to it.</source>
        <translation>Із ним не зв’язана жодна позиція на Prom.</translation>
    </message>
    <message>
        <source>No store takes its price from this list.</source>
        <translation>Жоден магазин не бере ціну з цього прайс-листа.</translation>
    </message>
    <message>
        <source>A change waits in the queue to Prom.</source>
        <translation>Зміна чекає в черзі до Prom.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Ціна</translation>
    </message>
    <message>
        <source>Wholesale steps</source>
        <translation>Оптові пороги</translation>
    </message>
    <message>
        <source>The list has no price for it: F2 or a double click gives it one.</source>
        <translation>У прайс-листі для нього немає ціни: F2 або подвійне клацання додасть її.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Собівартість</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>Націнка</translation>
    </message>
    <message>
        <source>On Prom</source>
        <translation>На Prom</translation>
    </message>
</context>
<context>
    <name>kramar::ui::PricesPage</name>
    <message>
        <source>Price lists</source>
        <translation>Прайс-листи</translation>
    </message>
    <message>
        <source>Name, SKU</source>
        <translation>Назва, артикул</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>With a price</source>
        <translation>З ціною</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>Без ціни</translation>
    </message>
    <message>
        <source>Below the cost</source>
        <translation>Нижче собівартості</translation>
    </message>
    <message>
        <source>Differs from Prom</source>
        <translation>Інша на Prom</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Лише</translation>
    </message>
    <message>
        <source>with a price in the list</source>
        <translation>з ціною в прайс-листі</translation>
    </message>
    <message>
        <source>without one</source>
        <translation>без неї</translation>
    </message>
    <message>
        <source>below the cost</source>
        <translation>нижче собівартості</translation>
    </message>
    <message>
        <source>another price on Prom</source>
        <translation>інша ціна на Prom</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Товарів ще немає</translation>
    </message>
    <message>
        <source>They appear with the listings that are read from Prom.</source>
        <translation>Вони з’являться разом із позиціями, прочитаними з Prom.</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Забрати з прайс-листа</translation>
    </message>
    <message>
        <source>Marketplaces and rate…</source>
        <translation>Маркетплейси й курс…</translation>
    </message>
    <message>
        <source>Delete the price list…</source>
        <translation>Видалити прайс-лист…</translation>
    </message>
    <message>
        <source>Only a list without prices and stores can be deleted.</source>
        <translation>Видалити можна лише прайс-лист без цін і магазинів.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>“%1”: %2 in “%3”</source>
        <translation>«%1»: %2 у «%3»</translation>
    </message>
    <message>
        <source>“%1” is taken out of “%2”</source>
        <translation>«%1» забрано з «%2»</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) taken out of “%1”; their listings keep the prices they have.</source>
        <translation>
            <numerusform>%n товар забрано з «%1»; його позиції лишаються зі своїми цінами.</numerusform>
            <numerusform>%n товари забрано з «%1»; їхні позиції лишаються зі своїми цінами.</numerusform>
            <numerusform>%n товарів забрано з «%1»; їхні позиції лишаються зі своїми цінами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) pasted into “%1”</source>
        <translation>
            <numerusform>%n ціну вставлено в «%1»</numerusform>
            <numerusform>%n ціни вставлено в «%1»</numerusform>
            <numerusform>%n цін вставлено в «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a price list</source>
        <translation>Видалення прайс-листа</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Видалити «%1»?</translation>
    </message>
    <message>
        <source>It has no prices and goes to no store. A list of the same name can be made again.</source>
        <translation>У ньому немає цін, і він не йде в жоден магазин. Прайс-лист із такою назвою можна створити знову.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Лишити</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>Видалити прайс-лист</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>Вставити…</translation>
    </message>
    <message>
        <source>Price rule…</source>
        <translation>Правило цін…</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>Новий прайс-лист</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ProductPrices</name>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>“%1”: the product is not in the list any more</source>
        <translation>«%1»: товару більше немає в прайс-листі</translation>
    </message>
    <message>
        <source>No store takes its prices from this list.</source>
        <translation>Жоден магазин не бере ціни з цього прайс-листа.</translation>
    </message>
    <message>
        <source>Goes to Prom: %1</source>
        <translation>Іде на Prom: %1</translation>
    </message>
    <message>
        <source>It is not linked to a product: price lists say nothing of it.</source>
        <translation>Позиція не зв’язана з товаром: прайс-листи про неї нічого не кажуть.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Save the price in “%1”</source>
        <translation>Зберегти ціну в «%1»</translation>
    </message>
    <message>
        <source>%1 (Test, not sent)</source>
        <translation>%1 (тест, не надсилається)</translation>
    </message>
    <message>
        <source>Taken back: the prices are as they were before.</source>
        <translation>Відмінено: ціни знову такі, як були.</translation>
    </message>
    <message>
        <source>“%1”: %2 → %3</source>
        <translation>«%1»: %2 → %3</translation>
    </message>
</context>
<context>
    <name>kramar::ui::ProductionDialog</name>
    <message>
        <source>Switch to Production</source>
        <translation>Увімкнути робочий режим</translation>
    </message>
    <message>
        <source>Switch “%1” from Test to Production?</source>
        <translation>Перевести «%1» з тестового режиму в робочий?</translation>
    </message>
    <message>
        <source>prices, quantities, availability, texts</source>
        <translation>ціни, кількість, наявність, тексти</translation>
    </message>
    <message>
        <source>buyers see them at once</source>
        <translation>покупці бачать їх одразу</translation>
    </message>
    <message>
        <source>numbers of parcels</source>
        <translation>номери відправлень</translation>
    </message>
    <message>
        <source>Kinds of changes</source>
        <translation>Види змін</translation>
    </message>
    <message>
        <source>Changes that wait</source>
        <translation>Зміни, що чекають</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Нічого не чекає</translation>
    </message>
    <message>
        <source>Here and on Prom it is the same.</source>
        <translation>Тут і на Prom однаково.</translation>
    </message>
    <message>
        <source>Stay in Test</source>
        <translation>Залишити тестовий</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Увімкнути</translation>
    </message>
    <message>
        <source>nothing to send</source>
        <translation>нічого надсилати</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Притримати</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Відкинути</translation>
    </message>
    <message>
        <source>What happens to it: %1</source>
        <translation>Що з цим робити: %1</translation>
    </message>
    <message numerus="yes">
        <source>Catalogue snapshot of %1, %n listing(s): there is a way back.</source>
        <translation>
            <numerusform>Знімок каталогу від %1, %n позиція: є шлях назад.</numerusform>
            <numerusform>Знімок каталогу від %1, %n позиції: є шлях назад.</numerusform>
            <numerusform>Знімок каталогу від %1, %n позицій: є шлях назад.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue snapshot is still being read: %n listing(s) so far. Nothing may be sent before it is complete.</source>
        <translation>
            <numerusform>Знімок каталогу ще читається: поки %n позиція. До завершення нічого не можна надсилати.</numerusform>
            <numerusform>Знімок каталогу ще читається: поки %n позиції. До завершення нічого не можна надсилати.</numerusform>
            <numerusform>Знімок каталогу ще читається: поки %n позицій. До завершення нічого не можна надсилати.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no catalogue snapshot yet. The first round makes it; nothing may be sent before.</source>
        <translation>Знімка каталогу ще немає. Його зробить перший раунд; до того нічого не можна надсилати.</translation>
    </message>
    <message>
        <source>The token reads: Prom answered %1. Whether it may write, the first change shows.</source>
        <translation>Токен читає: Prom відповів %1. Чи може він змінювати, покаже перша зміна.</translation>
    </message>
    <message>
        <source>Prom has not answered this token yet, or the store is paused: nothing goes until it does.</source>
        <translation>Prom ще не відповів цьому токену або магазин призупинено: до того нічого не піде.</translation>
    </message>
    <message>
        <source>The token ends on %1.</source>
        <translation>Токен діє до %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) held by hand stay held, unless their kind is dropped.</source>
        <translation>
            <numerusform>%n притримана вручну зміна так і залишиться, якщо її вид не відкинуто.</numerusform>
            <numerusform>%n притримані вручну зміни так і залишаться, якщо їхній вид не відкинуто.</numerusform>
            <numerusform>%n притриманих вручну змін так і залишаться, якщо їхній вид не відкинуто.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch and send %n change(s)</source>
        <translation>
            <numerusform>Увімкнути й надіслати %n зміну</numerusform>
            <numerusform>Увімкнути й надіслати %n зміни</numerusform>
            <numerusform>Увімкнути й надіслати %n змін</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch, send nothing</source>
        <translation>Увімкнути, нічого не надсилати</translation>
    </message>
    <message>
        <source>The store is being switched.</source>
        <translation>Режим перемикається.</translation>
    </message>
    <message>
        <source>The state of the store is being read.</source>
        <translation>Стан магазину читається.</translation>
    </message>
    <message>
        <source>Without a complete snapshot nothing may be sent.</source>
        <translation>Без повного знімка нічого не можна надсилати.</translation>
    </message>
    <message>
        <source>The store stays in Test.</source>
        <translation>Магазин лишається в тестовому режимі.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 і ще %n</numerusform>
            <numerusform>%1 і ще %n</numerusform>
            <numerusform>%1 і ще %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The brake will hold %n change(s).</source>
        <translation>
            <numerusform>Запобіжник стримає %n зміну.</numerusform>
            <numerusform>Запобіжник стримає %n зміни.</numerusform>
            <numerusform>Запобіжник стримає %n змін.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: prices move by more than the store allows, or too much of it is hidden at once. They wait in the queue until you release or drop them.</source>
        <translation>%1: ціни змінюються більше, ніж дозволяє магазин, або зникає одразу забагато. Вони чекатимуть у черзі, доки ви їх не відпустите або не відкинете.</translation>
    </message>
    <message>
        <source>“%1”:</source>
        <comment>the store that is switched</comment>
        <translation>«%1»:</translation>
    </message>
    <message>
        <source>From then on changes of listings and orders go to Prom by themselves.</source>
        <translation>Відтоді зміни позицій і замовлень ідуть на Prom самі.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have gathered: decide what happens to them.</source>
        <translation>
            <numerusform>Накопичилася %n зміна: вирішіть, що з нею зробити.</numerusform>
            <numerusform>Накопичилося %n зміни: вирішіть, що з ними зробити.</numerusform>
            <numerusform>Накопичилося %n змін: вирішіть, що з ними зробити.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>Name, SKU, Prom ID, keyword</source>
        <translation>Назва, артикул, Prom ID, запит</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>В наявності</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Немає</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Приховані</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Не зв’язані</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Наявність</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Лише</translation>
    </message>
    <message>
        <source>changed, not agreed</source>
        <translation>змінені, не узгоджені</translation>
    </message>
    <message>
        <source>not linked to a product</source>
        <translation>не зв’язані з товаром</translation>
    </message>
    <message>
        <source>hidden and drafts</source>
        <translation>приховані й чернетки</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Товарів ще немає</translation>
    </message>
    <message>
        <source>They come from Prom with the first reading of the catalogue.</source>
        <translation>Вони прийдуть із Prom, щойно каталог прочитано вперше.</translation>
    </message>
    <message>
        <source>Receive from Prom</source>
        <translation>Отримати з Prom</translation>
    </message>
    <message>
        <source>Mark as in stock</source>
        <translation>Є в наявності</translation>
    </message>
    <message>
        <source>Mark as out of stock</source>
        <translation>Немає в наявності</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Опублікувати</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Приховати</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) chosen</source>
        <translation>
            <numerusform>Вибрано %n товар</numerusform>
            <numerusform>Вибрано %n товари</numerusform>
            <numerusform>Вибрано %n товарів</numerusform>
        </translation>
    </message>
    <message>
        <source>To the card</source>
        <translation>До картки</translation>
    </message>
    <message>
        <source>Price in the row</source>
        <translation>Ціна в рядку</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed: %1</source>
        <translation>
            <numerusform>Змінено %n товар: %1</numerusform>
            <numerusform>Змінено %n товари: %1</numerusform>
            <numerusform>Змінено %n товарів: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Група</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Ціна</translation>
    </message>
    <message>
        <source>Quantity on Prom</source>
        <translation>Кількість на Prom</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>with a photo</source>
        <translation>з фото</translation>
    </message>
    <message>
        <source>without a photo</source>
        <translation>без фото</translation>
    </message>
    <message>
        <source>Without a photo</source>
        <translation>Без фото</translation>
    </message>
    <message>
        <source>In moderation</source>
        <translation>На модерації</translation>
    </message>
    <message>
        <source>Open the page on Prom</source>
        <translation>Відкрити сторінку на Prom</translation>
    </message>
    <message>
        <source>Show the varieties</source>
        <translation>Показати різновиди</translation>
    </message>
    <message>
        <source>Fold the varieties</source>
        <translation>Згорнути різновиди</translation>
    </message>
    <message>
        <source>Show its product</source>
        <translation>Показати її товар</translation>
    </message>
    <message>
        <source>Link with a product…</source>
        <translation>Зв’язати з товаром…</translation>
    </message>
    <message>
        <source>Unlink from its product</source>
        <translation>Зняти зв’язок із товаром</translation>
    </message>
    <message>
        <source>“%1” is not linked any more</source>
        <translation>«%1» більше не зв’язано</translation>
    </message>
    <message>
        <source>Bulk edit…</source>
        <translation>Масова зміна…</translation>
    </message>
    <message>
        <source>Bulk edit of all that is found…</source>
        <translation>Масова зміна всіх знайдених…</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Нічого не знайдено.</translation>
    </message>
    <message>
        <source>Download products from the site…</source>
        <translation>Завантажити товари із сайту…</translation>
    </message>
    <message numerus="yes">
        <source>With the varieties that are folded below them it is %n product(s): the bulk edit changes all of these, the other acts only the rows that are shown.</source>
        <translation>
            <numerusform>Разом зі згорнутими різновидами це %n товар: масова зміна стосується всіх, решта дій — лише показаних рядків.</numerusform>
            <numerusform>Разом зі згорнутими різновидами це %n товари: масова зміна стосується всіх, решта дій — лише показаних рядків.</numerusform>
            <numerusform>Разом зі згорнутими різновидами це %n товарів: масова зміна стосується всіх, решта дій — лише показаних рядків.</numerusform>
        </translation>
    </message>
    <message>
        <source>No store is connected yet.</source>
        <translation>Жодного магазину ще не під’єднано.</translation>
    </message>
    <message>
        <source>The exchange is paused: nothing is received.</source>
        <translation>Обмін призупинено: нічого не отримується.</translation>
    </message>
    <message>
        <source>Products are being received from Prom; you can go on working.</source>
        <translation>Товари отримуються з Prom; можна працювати далі.</translation>
    </message>
    <message numerus="yes">
        <source>Received from Prom: %n product(s) new or different.</source>
        <translation>
            <numerusform>Отримано з Prom: %n товар новий або змінений.</numerusform>
            <numerusform>Отримано з Prom: %n товари нові або змінені.</numerusform>
            <numerusform>Отримано з Prom: %n товарів нових або змінених.</numerusform>
        </translation>
    </message>
    <message>
        <source>Received from Prom: nothing is different.</source>
        <translation>Отримано з Prom: нічого не змінилося.</translation>
    </message>
    <message>
        <source>Taken back: “%1” is linked again</source>
        <translation>Відмінено: «%1» знову зв’язано</translation>
    </message>
    <message>
        <source>with a field that is not synchronised</source>
        <translation>з полем, яке не синхронізується</translation>
    </message>
    <message>
        <source>Do not synchronise…</source>
        <translation>Не синхронізувати…</translation>
    </message>
    <message>
        <source>Taken back: the products have what they had before</source>
        <translation>Відмінено: товари мають те, що мали раніше</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n product(s) have what they had before</source>
        <translation>
            <numerusform>Відмінено: %n товар має те, що мав раніше</numerusform>
            <numerusform>Повернуто: %n товари мають те, що мали раніше</numerusform>
            <numerusform>Повернуто: %n товарів мають те, що мали раніше</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet on Prom</source>
        <translation>Змінено, не узгоджено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an act and how many it is for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Each action applies to all of them; so does Undo.</source>
        <translation>Дія стосується всіх вибраних; скасувати її теж можна для всіх разом.</translation>
    </message>
    <message>
        <source>Bulk edit: %1…</source>
        <translation>Масова зміна: %1…</translation>
    </message>
    <message>
        <source>Do not synchronise: %1…</source>
        <translation>Не синхронізувати: %1…</translation>
    </message>
    <message>
        <source>Portal category</source>
        <translation>Категорія порталу</translation>
    </message>
    <message>
        <source>Our group</source>
        <translation>Наша група</translation>
    </message>
    <message>
        <source>in none</source>
        <translation>у жодній</translation>
    </message>
    <message>
        <source>Our group…</source>
        <translation>Наша група…</translation>
    </message>
    <message>
        <source>Our group: %1…</source>
        <translation>Наша група: %1…</translation>
    </message>
</context>
<context>
    <name>kramar::ui::QuantityRuleBox</name>
    <message>
        <source>Set to</source>
        <translation>Задати</translation>
    </message>
    <message>
        <source>Raise by</source>
        <translation>Підвищити на</translation>
    </message>
    <message>
        <source>Lower by</source>
        <translation>Знизити на</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Не рахувати</translation>
    </message>
    <message>
        <source>How the quantity changes</source>
        <translation>Як змінюється кількість</translation>
    </message>
</context>
<context>
    <name>kramar::ui::QueueCard</name>
    <message>
        <source>No change chosen</source>
        <translation>Зміну не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть її у списку.</translation>
    </message>
    <message>
        <source>Open what it is about</source>
        <translation>Відкрити об’єкт</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Відкинути…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) will be tried again.</source>
        <translation>
            <numerusform>%n зміну буде повторено.</numerusform>
            <numerusform>%n зміни буде повторено.</numerusform>
            <numerusform>%n змін буде повторено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) held.</source>
        <translation>
            <numerusform>Притримано %n зміну.</numerusform>
            <numerusform>Притримано %n зміни.</numerusform>
            <numerusform>Притримано %n змін.</numerusform>
        </translation>
    </message>
    <message>
        <source>Released. The store is in Test: it waits and is not sent.</source>
        <translation>Відпущено. Магазин у тесті: зміна чекає й не надсилається.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) released: sent with the next sending.</source>
        <translation>
            <numerusform>Відпущено %n зміну: піде з найближчим надсиланням.</numerusform>
            <numerusform>Відпущено %n зміни: підуть із найближчим надсиланням.</numerusform>
            <numerusform>Відпущено %n змін: підуть із найближчим надсиланням.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) dropped.</source>
        <translation>
            <numerusform>Відкинуто %n зміну.</numerusform>
            <numerusform>Відкинуто %n зміни.</numerusform>
            <numerusform>Відкинуто %n змін.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait(s) for your choice under Conflicts.</source>
        <translation>
            <numerusform>%n зміна чекає на ваш вибір на сторінці «Конфлікти».</numerusform>
            <numerusform>%n зміни чекають на ваш вибір на сторінці «Конфлікти».</numerusform>
            <numerusform>%n змін чекають на ваш вибір на сторінці «Конфлікти».</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these can be tried again now: what is held is released first.</source>
        <translation>Жодну з них зараз не можна повторити: притримані спершу відпускають.</translation>
    </message>
    <message>
        <source>None of these can be held now.</source>
        <translation>Жодну з них зараз не можна притримати.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::QueueDetail</name>
    <message>
        <source>Open the listing</source>
        <translation>Відкрити позицію</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Відкрити замовлення</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Reads Prom again at once; nothing is sent twice</source>
        <translation>Одразу перечитує Prom; нічого не надсилається двічі</translation>
    </message>
    <message>
        <source>Goes with the next sending</source>
        <translation>Піде з наступним надсиланням</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Притримати</translation>
    </message>
    <message>
        <source>Keeps the value here, unsent</source>
        <translation>Залишає значення тут, ненадісланим</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Відпустити</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Відкинути…</translation>
    </message>
    <message>
        <source>Prom&apos;s answer:</source>
        <translation>Відповідь Prom:</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Що буде надіслано</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Про що це було</translation>
    </message>
    <message>
        <source>The store is paused: it goes after it is resumed.</source>
        <translation>Магазин призупинено: піде, коли його відновлять.</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Спроби</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Запит і відповідь</translation>
    </message>
    <message>
        <source>shown above</source>
        <translation>показано вище</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>згорнуто</translation>
    </message>
    <message>
        <source>Correct the listing</source>
        <translation>Виправити позицію</translation>
    </message>
    <message>
        <source>Correct the order</source>
        <translation>Виправити замовлення</translation>
    </message>
    <message>
        <source>Copy Prom&apos;s answer</source>
        <translation>Копіювати відповідь Prom</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полів</numerusform>
        </translation>
    </message>
    <message>
        <source>Prom read %1</source>
        <translation>Prom прочитано %1</translation>
    </message>
    <message>
        <source>Then Prom last said what stands there, or that nothing had changed</source>
        <translation>Тоді Prom востаннє сказав, що там стоїть, або що нічого не змінилося</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обрати…</translation>
    </message>
    <message>
        <source>Opens Conflicts at this change: keep ours or take Prom&apos;s</source>
        <translation>Відкриває «Конфлікти» на цій зміні: лишити наше або взяти значення Prom</translation>
    </message>
</context>
<context>
    <name>kramar::ui::QueuePage</name>
    <message>
        <source>Queue</source>
        <translation>Черга</translation>
    </message>
    <message>
        <source>Object, Prom ID, words of an error</source>
        <translation>Об’єкт, Prom ID, текст помилки</translation>
    </message>
    <message>
        <source>All live</source>
        <translation>Усі активні</translation>
    </message>
    <message>
        <source>Need a hand</source>
        <translation>Потребують дії</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Чекає</translation>
    </message>
    <message>
        <source>Sent, awaiting Prom</source>
        <translation>Надіслано, чекає Prom</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Притримано</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Дія</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Нічого не чекає</translation>
    </message>
    <message>
        <source>What you change in listings and orders appears here until Prom shows it.</source>
        <translation>Ваші зміни позицій і замовлень видно тут, доки Prom їх не покаже.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) chosen</source>
        <translation>
            <numerusform>Вибрано %n зміну</numerusform>
            <numerusform>Вибрано %n зміни</numerusform>
            <numerusform>Вибрано %n змін</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry all refused</source>
        <translation>Повторити всі відмови</translation>
    </message>
    <message>
        <source>Nothing is refused.</source>
        <translation>Відмов немає.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Надіслати зараз</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Нічого не чекає.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Притримати</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Відпустити</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Відкинути…</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a hand</source>
        <translation>
            <numerusform>%n потребує дії</numerusform>
            <numerusform>%n потребують дії</numerusform>
            <numerusform>%n потребують дії</numerusform>
        </translation>
    </message>
    <message>
        <source>Open what it is about</source>
        <translation>Відкрити об’єкт</translation>
    </message>
    <message>
        <source>Held by the brake</source>
        <comment>a choice of the filter</comment>
        <translation>Стримано запобіжником</translation>
    </message>
    <message numerus="yes">
        <source>The brake holds %n change(s).</source>
        <translation>
            <numerusform>Запобіжник стримує %n зміну.</numerusform>
            <numerusform>Запобіжник стримує %n зміни.</numerusform>
            <numerusform>Запобіжник стримує %n змін.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not sent before a person lets them go or drops them.</source>
        <translation>Вони не підуть, доки людина їх не відпустить або не відкине.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показати</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Завершені</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) sent</source>
        <translation>
            <numerusform>надіслано %n зміну</numerusform>
            <numerusform>надіслано %n зміни</numerusform>
            <numerusform>надіслано %n змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n відмова</numerusform>
            <numerusform>%n відмови</numerusform>
            <numerusform>%n відмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held by the brake</source>
        <translation>
            <numerusform>%n притримано запобіжником</numerusform>
            <numerusform>%n притримано запобіжником</numerusform>
            <numerusform>%n притримано запобіжником</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Надсилається.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Надсилаємо…</translation>
    </message>
    <message>
        <source>Pause the exchange</source>
        <translation>Призупинити обмін</translation>
    </message>
    <message>
        <source>Resume the exchange</source>
        <translation>Відновити обмін</translation>
    </message>
    <message>
        <source>No store is connected yet.</source>
        <translation>Ще не під’єднано жодного магазину.</translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <comment>changes in the queue</comment>
        <translation>
            <numerusform>%n активна</numerusform>
            <numerusform>%n активні</numerusform>
            <numerusform>%n активних</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left to send.</source>
        <translation>Надсилати вже не було чого.</translation>
    </message>
    <message>
        <source>Sends at once what waits in Production stores, also what could still be undone (%1)</source>
        <translation>Одразу надсилає те, що чекає в робочих магазинах, навіть якщо його ще можна повернути (%1)</translation>
    </message>
    <message>
        <source>In conflict</source>
        <comment>a choice of the filter</comment>
        <translation>Конфлікт</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were changed here and on Prom.</source>
        <translation>
            <numerusform>%n товар змінено і тут, і на Prom.</numerusform>
            <numerusform>%n товари змінено і тут, і на Prom.</numerusform>
            <numerusform>%n товарів змінено і тут, і на Prom.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in conflict is not sent before you choose which value stays.</source>
        <translation>Те, що в конфлікті, не надсилається, поки ви не оберете, яке значення лишити.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обрати…</translation>
    </message>
    <message numerus="yes">
        <source>%n refused change(s) will be tried again.</source>
        <translation>
            <numerusform>%n відхилену зміну буде повторено.</numerusform>
            <numerusform>%n відхилені зміни буде повторено.</numerusform>
            <numerusform>%n відхилених змін буде повторено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Held by hand</source>
        <comment>a choice of the filter</comment>
        <translation>Притримано вручну</translation>
    </message>
</context>
<context>
    <name>kramar::ui::QueueTable</name>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Дія</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Об’єкт</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Спроб</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Prom ID</source>
        <translation>Prom ID</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Хто</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>призупинено</translation>
    </message>
</context>
<context>
    <name>kramar::ui::RecipePane</name>
    <message>
        <source>Price</source>
        <translation>Ціна</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Пошукові запити</translation>
    </message>
    <message>
        <source>Name: find and replace</source>
        <translation>Назва: знайти й замінити</translation>
    </message>
    <message>
        <source>First correct what is marked on the left.</source>
        <translation>Спершу виправте позначене ліворуч.</translation>
    </message>
    <message>
        <source>First say on the left what is to change.</source>
        <translation>Спершу скажіть ліворуч, що змінити.</translation>
    </message>
    <message>
        <source>Something on the left is not filled in yet.</source>
        <translation>Ліворуч ще не все заповнено.</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Що змінити</translation>
    </message>
    <message>
        <source>Add more</source>
        <translation>Додати ще</translation>
    </message>
    <message>
        <source>Change too: %1</source>
        <translation>Змінити також: %1</translation>
    </message>
    <message>
        <source>Our group</source>
        <translation>Наша група</translation>
    </message>
    <message>
        <source>Synchronisation with Prom</source>
        <translation>Синхронізація з Prom</translation>
    </message>
</context>
<context>
    <name>kramar::ui::RestoreDialog</name>
    <message>
        <source>Restore earlier values</source>
        <translation>Повернення давніших значень</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n product(s) back to how they were %1?</source>
        <translation>
            <numerusform>Повернути %n товар до того, яким він був: %1?</numerusform>
            <numerusform>Повернути %n товари до того, якими вони були: %1?</numerusform>
            <numerusform>Повернути %n товарів до того, якими вони були: %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the fields. Next you see each product before and after; nothing is changed until you say so, and it can be taken back.</source>
        <translation>Виберіть поля. Далі ви побачите кожен товар до й після; без вашого слова нічого не зміниться, а зміну можна скасувати.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Лишити як є</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Показати зміни</translation>
    </message>
    <message>
        <source>Choose at least one field.</source>
        <translation>Виберіть хоча б одне поле.</translation>
    </message>
    <message>
        <source>%1 — not to be restored</source>
        <translation>%1 — не повертається</translation>
    </message>
</context>
<context>
    <name>kramar::ui::RightsView</name>
    <message>
        <source>Prom does not accept this token.</source>
        <translation>Prom не приймає цей токен.</translation>
    </message>
    <message>
        <source>The token could not be tried.</source>
        <translation>Токен не вдалося перевірити.</translation>
    </message>
    <message>
        <source>%1 Check the connection and try once more; nothing was saved yet.</source>
        <translation>%1 Перевірте з’єднання і спробуйте ще раз; нічого ще не збережено.</translation>
    </message>
    <message>
        <source>”, “</source>
        <comment>between rights</comment>
        <translation>», «</translation>
    </message>
    <message>
        <source>In the Prom cabinet: Settings → API token management. Give the token this right, or create a new one, and check once more.</source>
        <translation>У кабінеті Prom: Налаштування → Керування API-токенами. Дайте токену це право або створіть новий і перевірте ще раз.</translation>
    </message>
    <message>
        <source>The token has no right “%1”.</source>
        <translation>Токен не має права «%1».</translation>
    </message>
    <message>
        <source>Without it a store cannot be run.</source>
        <translation>Без нього магазин не працюватиме.</translation>
    </message>
    <message>
        <source>The store works, this part is not read and its action is off.</source>
        <translation>Магазин працює, ця частина не читається, її дію вимкнено.</translation>
    </message>
    <message>
        <source>A right to write cannot be tried without changing something on Prom. If it is missing, the first change shows it: Kramar pauses the store and the queue is kept.</source>
        <translation>Право на зміни не перевірити, нічого не змінивши на Prom. Якщо його бракує, це покаже перша зміна: Крамар призупинить магазин, черга збережеться.</translation>
    </message>
    <message>
        <source>It was copied in part, has ended, or belongs to another shop. Paste it whole, or create a new one in the cabinet.</source>
        <translation>Його скопійовано не повністю, він прострочений або належить іншому магазину. Вставте його повністю або створіть новий у кабінеті.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::RightsWords</name>
    <message>
        <source>Orders and notifications</source>
        <translation>Замовлення та повідомлення</translation>
    </message>
    <message>
        <source>Products and groups</source>
        <translation>Товари та групи</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>there</source>
        <comment>a right of the token</comment>
        <translation>є</translation>
    </message>
    <message>
        <source>no right</source>
        <translation>немає права</translation>
    </message>
    <message>
        <source>token refused</source>
        <translation>токен відхилено</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>немає відповіді</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation>відповідь незрозуміла</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>код %1</translation>
    </message>
    <message>
        <source>Rights of the token</source>
        <translation>Права токена</translation>
    </message>
    <message>
        <source>Section of the token</source>
        <translation>Розділ токена</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Читання</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Зміни</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>asking Prom…</source>
        <translation>питаємо Prom…</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>ще не перевірено</translation>
    </message>
    <message>
        <source>needed: read and write</source>
        <translation>потрібно: читання і зміни</translation>
    </message>
    <message>
        <source>needed: read</source>
        <translation>потрібно: читання</translation>
    </message>
    <message>
        <source>the first change shows</source>
        <translation>покаже перша зміна</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>не потрібно</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>how long Prom took to answer</comment>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>kramar::ui::RoundList</name>
    <message>
        <source>No round has ended yet.</source>
        <translation>Ще жоден раунд не завершено.</translation>
    </message>
    <message>
        <source>without errors</source>
        <translation>без помилок</translation>
    </message>
    <message>
        <source>with errors</source>
        <translation>з помилками</translation>
    </message>
    <message>
        <source>full round</source>
        <translation>повний раунд</translation>
    </message>
</context>
<context>
    <name>kramar::ui::RuleDialog</name>
    <message>
        <source>Price rule</source>
        <translation>Правило цін</translation>
    </message>
    <message numerus="yes">
        <source>What shall be the prices of %n product(s) in “%1”?</source>
        <translation>
            <numerusform>Якою буде ціна %n товару в «%1»?</numerusform>
            <numerusform>Якими будуть ціни %n товарів у «%1»?</numerusform>
            <numerusform>Якими будуть ціни %n товарів у «%1»?</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate, hryvnias for one</source>
        <translation>Курс, гривень за одиницю</translation>
    </message>
    <message>
        <source>Steps: from how many = percent off</source>
        <translation>Пороги: від скількох = знижка у відсотках</translation>
    </message>
    <message>
        <source>Cost of the product</source>
        <translation>Собівартість товару</translation>
    </message>
    <message>
        <source>Price in this list</source>
        <translation>Ціна в цьому прайс-листі</translation>
    </message>
    <message>
        <source>Price list “%1”</source>
        <translation>Прайс-лист «%1»</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Почати з</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Скільки зроблено</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>As the list</source>
        <translation>Як у прайс-листа</translation>
    </message>
    <message>
        <source>Purchase currency</source>
        <translation>Валюта закупівлі</translation>
    </message>
    <message>
        <source>Prices before and after</source>
        <translation>Ціни до і після</translation>
    </message>
    <message>
        <source>No price changes</source>
        <translation>Жодна ціна не змінюється</translation>
    </message>
    <message>
        <source>Say how the price comes about: what changes stands here before it is done.</source>
        <translation>Вкажіть, як складається ціна: що зміниться, видно тут, перш ніж це буде зроблено.</translation>
    </message>
    <message>
        <source>A rate is more than zero.</source>
        <translation>Курс має бути більший за нуль.</translation>
    </message>
    <message>
        <source>Say how the price comes about.</source>
        <translation>Вкажіть, як складається ціна.</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>Рахуємо…</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) change.</source>
        <translation>
            <numerusform>Зміниться %n ціна.</numerusform>
            <numerusform>Зміняться %n ціни.</numerusform>
            <numerusform>Зміниться %n цін.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is.</source>
        <translation>
            <numerusform>%n лишиться як є.</numerusform>
            <numerusform>%n лишаться як є.</numerusform>
            <numerusform>%n лишиться як є.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held up by the lowest price.</source>
        <translation>
            <numerusform>%n піднято до найнижчої.</numerusform>
            <numerusform>%n піднято до найнижчої.</numerusform>
            <numerusform>%n піднято до найнижчої.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below the cost.</source>
        <translation>
            <numerusform>%n нижче собівартості.</numerusform>
            <numerusform>%n нижче собівартості.</numerusform>
            <numerusform>%n нижче собівартості.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left: %1.</source>
        <translation>
            <numerusform>%n пропущено: %1.</numerusform>
            <numerusform>%n пропущено: %1.</numerusform>
            <numerusform>%n пропущено: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being done.</source>
        <translation>Виконується.</translation>
    </message>
    <message>
        <source>No price changes.</source>
        <translation>Жодна ціна не змінюється.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n price(s)</source>
        <translation>
            <numerusform>Змінити %n ціну</numerusform>
            <numerusform>Змінити %n ціни</numerusform>
            <numerusform>Змінити %n цін</numerusform>
        </translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>Змінити ціни</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed in “%1”.</source>
        <translation>
            <numerusform>%n ціну змінено в «%1».</numerusform>
            <numerusform>%n ціни змінено в «%1».</numerusform>
            <numerusform>%n цін змінено в «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile and left.</source>
        <translation>
            <numerusform>%n змінено тим часом і пропущено.</numerusform>
            <numerusform>%n змінено тим часом і пропущено.</numerusform>
            <numerusform>%n змінено тим часом і пропущено.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::SaveTableDialog</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Таблиця CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SearchField</name>
    <message>
        <source>Search: %1</source>
        <translation>Пошук: %1</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Очистити пошук</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SecondsField</name>
    <message>
        <source>From %1 to %2 seconds; nothing is changed.</source>
        <translation>Від %1 до %2 с; нічого не змінено.</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds, after a number</comment>
        <translation>с</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SelectionPane</name>
    <message>
        <source>Clear the selection</source>
        <translation>Зняти вибір</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SettingList</name>
    <message>
        <source>Change…</source>
        <translation>Змінити…</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Змінити: %1</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SettingRow</name>
    <message>
        <source>Default</source>
        <translation>Типове</translation>
    </message>
    <message>
        <source>Changed; choose this to have it as it was.</source>
        <translation>Змінено; виберіть, щоб повернути типове.</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: повернути типове</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a setting, and a choice of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SettingsPage</name>
    <message>
        <source>Look</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Of the program, at once; the goods keep their own names.</source>
        <translation>Мова програми, змінюється одразу; назви товарів лишаються своїми.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light by day, dark by night, or as the system has it.</source>
        <translation>Світла вдень, темна вночі або як у системі.</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>Рядки списків</translation>
    </message>
    <message>
        <source>Compact shows more of them, roomy is easier to hit.</source>
        <translation>Щільних видно більше, у просторі легше влучити.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Робота</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Час на повернення</translation>
    </message>
    <message>
        <source>How long the bar with Undo stands. What was changed leaves for Prom when it closes; 0 sends it at once. Ctrl+Z works longer.</source>
        <translation>Скільки стоїть смуга з «Повернути». Зміни йдуть на Prom, коли вона закриється; 0 — одразу. Ctrl+Z працює довше.</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Дані</translation>
    </message>
    <message>
        <source>Folder of the books: %1</source>
        <translation>Тека даних: %1</translation>
    </message>
    <message>
        <source>%1. Pictures and the log are there too; tokens are not.</source>
        <translation>%1. Там само фото й журнал роботи; токенів там немає.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Close the settings (Esc)</source>
        <translation>Закрити налаштування (Esc)</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Щільні</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звичайні</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Просторі</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Відкрити теку</translation>
    </message>
    <message>
        <source>Pause between requests</source>
        <translation>Пауза між запитами</translation>
    </message>
    <message>
        <source>Prom gets at most one request of a store in this time. When it says “too many”, Kramar slows down by itself for a while.</source>
        <translation>За цей час Prom отримує щонайбільше один запит від магазину. Коли він відповідає «забагато», Крамар на якийсь час сповільнюється сам.</translation>
    </message>
    <message>
        <source>The demo shop is on this computer and is asked without a pause, unless one is chosen here. A store on Prom gets at most one request in %1 s.</source>
        <translation>Демо-магазин на цьому комп’ютері, тож запити до нього йдуть без паузи, поки її не обрано тут. Магазин на Prom отримує не більше одного запиту за %1 с.</translation>
    </message>
    <message>
        <source>no pause</source>
        <translation>без паузи</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SheetTable</name>
    <message>
        <source>Posting it left less than nothing on hand.</source>
        <translation>Після проведення на складі стало менше нуля.</translation>
    </message>
    <message>
        <source>Somebody counted it otherwise since: count it again, or take it out.</source>
        <translation>Відтоді його перерахували інакше: порахуйте ще раз або приберіть.</translation>
    </message>
    <message>
        <source>Its cost is not known.</source>
        <translation>Собівартість не відома.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>За обліком</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Різниця</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сума</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кількість</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Собівартість</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SnapshotPage</name>
    <message>
        <source>Name, SKU, Prom ID</source>
        <translation>Назва, артикул, Prom ID</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Different now</source>
        <translation>Зараз інші</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Такі самі</translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>Зараз немає</translation>
    </message>
    <message>
        <source>Different in</source>
        <translation>Відрізняється поле</translation>
    </message>
    <message>
        <source>No snapshot is open</source>
        <translation>Жодного знімка не відкрито</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть у списку.</translation>
    </message>
    <message>
        <source>To the snapshots</source>
        <translation>До знімків</translation>
    </message>
    <message>
        <source>No listings in it</source>
        <translation>У ньому немає позицій</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Знімок</translation>
    </message>
    <message>
        <source>Snapshot of %1</source>
        <translation>Знімок: %1</translation>
    </message>
    <message>
        <source>Comparing with the books: %1 of %2 listings …</source>
        <translation>Порівняння з обліком: %1 з %2 позицій …</translation>
    </message>
    <message>
        <source>The snapshot is being read …</source>
        <translation>Знімок читається …</translation>
    </message>
    <message>
        <source>Putting the old values together: %1 of %2 …</source>
        <translation>Збирання тодішніх значень: %1 з %2 …</translation>
    </message>
    <message>
        <source>No product chosen</source>
        <translation>Товар не вибрано</translation>
    </message>
    <message>
        <source>Prom ID %1</source>
        <translation>Prom ID %1</translation>
    </message>
    <message>
        <source>The books have no such listing now.</source>
        <translation>Зараз в обліку немає такої позиції.</translation>
    </message>
    <message>
        <source>All that the snapshot knows of it is the same now.</source>
        <translation>Усе, що про неї знає знімок, зараз таке саме.</translation>
    </message>
    <message>
        <source>It is still being read.</source>
        <translation>Ще читається.</translation>
    </message>
    <message>
        <source>No snapshot is open.</source>
        <translation>Жодного знімка не відкрито.</translation>
    </message>
    <message>
        <source>The old values are being put together.</source>
        <translation>Збираються тодішні значення.</translation>
    </message>
    <message>
        <source>Nothing that is shown is different now.</source>
        <translation>З показаного зараз нічого не відрізняється.</translation>
    </message>
    <message>
        <source>Restore from the snapshot of %1</source>
        <translation>Повернення зі знімка: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Restore the chosen…</source>
        <translation>Повернути вибрані…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Повернути…</translation>
    </message>
    <message>
        <source>Chosen fields go back to what they were; you see it first.</source>
        <translation>Вибрані поля повернуться до тодішніх значень; спершу ви це побачите.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SnapshotPane</name>
    <message>
        <source>No snapshot chosen</source>
        <translation>Знімок не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть у списку.</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Переглянути</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Give it up…</source>
        <translation>Припинити…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Видалити…</translation>
    </message>
    <message>
        <source>It is still being read.</source>
        <translation>Ще читається.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Позиції</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Групи</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>The exchange is reading the whole store. It goes on by itself after a break.</source>
        <translation>Обмін читає весь магазин. Після перерви він продовжить сам.</translation>
    </message>
    <message>
        <source>All of the store, as Prom told it then.</source>
        <translation>Увесь магазин, яким його тоді показав Prom.</translation>
    </message>
    <message>
        <source>What stood here before: just the listings that were changed, with the fields that were read for it.</source>
        <translation>Те, що було тут до зміни: лише змінені позиції, з тими полями, які для цього читалися.</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Зберегти як таблицю…</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SnapshotTables</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>not in the books now</source>
        <translation>зараз немає в обліку</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>те саме</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Зроблено</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>читається</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Позиції</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Групи</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Prom ID</source>
        <translation>Prom ID</translation>
    </message>
    <message>
        <source>Price then</source>
        <translation>Ціна тоді</translation>
    </message>
    <message>
        <source>Availability then</source>
        <translation>Наявність тоді</translation>
    </message>
    <message>
        <source>Quantity then</source>
        <translation>Кількість тоді</translation>
    </message>
    <message>
        <source>Status then</source>
        <translation>Статус тоді</translation>
    </message>
    <message>
        <source>Then → now</source>
        <translation>Тоді → зараз</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SnapshotWords</name>
    <message>
        <source>Prom ID</source>
        <translation>Prom ID</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>First reading</source>
        <translation>Перше читання</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>Зроблено вручну</translation>
    </message>
    <message>
        <source>Before a bulk edit</source>
        <translation>Перед масовою зміною</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Перед поверненням</translation>
    </message>
    <message>
        <source>snapshot %1 %2</source>
        <translation>знімок %1 %2</translation>
    </message>
    <message>
        <source>Before new prices</source>
        <translation>Перед новими цінами</translation>
    </message>
    <message>
        <source>Before differences were settled</source>
        <translation>Перед розв’язанням розбіжностей</translation>
    </message>
    <message>
        <source>Before changes were given up</source>
        <translation>Перед відкиданням змін</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SnapshotsPage</name>
    <message>
        <source>Snapshots</source>
        <translation>Знімки</translation>
    </message>
    <message>
        <source>%1 of %2 listings written …</source>
        <translation>Записано %1 з %2 позицій …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Of a whole store</source>
        <translation>Усього магазину</translation>
    </message>
    <message>
        <source>Before mass changes</source>
        <translation>Перед масовими змінами</translation>
    </message>
    <message>
        <source>No snapshots yet</source>
        <translation>Знімків ще немає</translation>
    </message>
    <message>
        <source>The first reading of a store makes one by itself; later ones are made by hand and before mass changes.</source>
        <translation>Перше читання магазину робить знімок саме; далі їх роблять вручну та перед масовими змінами.</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Переглянути</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Видалити…</translation>
    </message>
    <message>
        <source>The store is paused: it is read as soon as the exchange goes on.</source>
        <translation>Магазин на паузі: його буде прочитано, щойно обмін піде далі.</translation>
    </message>
    <message>
        <source>The whole store is being read; you can go on working.</source>
        <translation>Читається весь магазин; можна працювати далі.</translation>
    </message>
    <message>
        <source>Delete a snapshot</source>
        <translation>Видалення знімка</translation>
    </message>
    <message>
        <source>Delete the snapshot of %1?</source>
        <translation>Видалити знімок (%1)?</translation>
    </message>
    <message>
        <source>What was read for it so far is given up. The listings that were received stay.</source>
        <translation>Прочитане для нього досі зникне. Отримані позиції лишаться.</translation>
    </message>
    <message>
        <source>It is the first one: how the store was before Kramar changed anything. Nothing brings it back.</source>
        <translation>Це перший знімок: яким був магазин, доки Крамар нічого не змінив. Повернути його не можна.</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) can then not be brought back to how they were. The listings themselves stay.</source>
        <translation>
            <numerusform>%n позицію вже не можна буде повернути до тодішнього стану. Сама позиція лишиться.</numerusform>
            <numerusform>%n позиції вже не можна буде повернути до тодішнього стану. Самі позиції лишаться.</numerusform>
            <numerusform>%n позицій уже не можна буде повернути до тодішнього стану. Самі позиції лишаться.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Save the snapshot</source>
        <translation>Зберегти знімок</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) written to %1.</source>
        <translation>
            <numerusform>%n позицію записано до %1.</numerusform>
            <numerusform>%n позиції записано до %1.</numerusform>
            <numerusform>%n позицій записано до %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Зупинено. Файл не записано.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Make a snapshot</source>
        <translation>Зробити знімок</translation>
    </message>
    <message>
        <source>Reads the whole store from Prom and keeps it as it is now.</source>
        <translation>Читає весь магазин із Prom і зберігає його таким, як він є зараз.</translation>
    </message>
    <message>
        <source>How long…</source>
        <translation>Скільки зберігати…</translation>
    </message>
    <message>
        <source>How many snapshots are kept, for how long, and before what they are made.</source>
        <translation>Скільки знімків зберігати, як довго і перед чим їх робити.</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Зберегти як таблицю…</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SpanEditor</name>
    <message>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
</context>
<context>
    <name>kramar::ui::StatusStrip</name>
    <message>
        <source>%1: </source>
        <comment>the store that the sentence is about</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>Exchange begins</source>
        <translation>Обмін починається</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 з %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The exchange is paused</source>
        <translation>Обмін призупинено</translation>
    </message>
    <message>
        <source>The exchange stands still</source>
        <translation>Обмін стоїть</translation>
    </message>
    <message>
        <source>Another desk does the exchange</source>
        <translation>Обмін виконує інша робоча станція</translation>
    </message>
    <message>
        <source>The exchange works · next round %1</source>
        <translation>Обмін працює · наступний раунд %1</translation>
    </message>
    <message>
        <source>The exchange works</source>
        <translation>Обмін працює</translation>
    </message>
    <message>
        <source>The exchange is not set up yet</source>
        <translation>Обмін ще не налаштовано</translation>
    </message>
    <message>
        <source>The exchange waits</source>
        <translation>Обмін чекає</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>Черга: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a hand</source>
        <translation>
            <numerusform>%n потребує дії</numerusform>
            <numerusform>%n потребують дії</numerusform>
            <numerusform>%n потребують дії</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n store(s)</source>
        <translation>
            <numerusform>%n магазин</numerusform>
            <numerusform>%n магазини</numerusform>
            <numerusform>%n магазинів</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing… %1</source>
        <translation>Призупиняється… %1</translation>
    </message>
    <message>
        <source>Paused: Prom does not accept the token</source>
        <translation>Призупинено: Prom не приймає токен</translation>
    </message>
    <message>
        <source>Paused: the token lacks a right</source>
        <translation>Призупинено: токену бракує права</translation>
    </message>
    <message>
        <source>Cancel the round</source>
        <translation>Скасувати раунд</translation>
    </message>
    <message>
        <source>What was read stays; the next round goes on from there</source>
        <translation>Прочитане залишається; наступний раунд продовжить звідти</translation>
    </message>
    <message>
        <source>No connection to Prom since %1, the queue waits</source>
        <translation>Немає зв’язку з Prom від %1, черга чекає</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Рядок стану</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>minutes and seconds</comment>
        <translation>через %1</translation>
    </message>
</context>
<context>
    <name>kramar::ui::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Крок %1 з %2: %3</translation>
    </message>
    <message>
        <source>To be done again: %1</source>
        <translation>Треба зробити знову: %1</translation>
    </message>
</context>
<context>
    <name>kramar::ui::StepsEdit</name>
    <message>
        <source>Add a wholesale price</source>
        <translation>Додати оптову ціну</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Додати поріг</translation>
    </message>
    <message>
        <source>from, pcs</source>
        <translation>від, шт.</translation>
    </message>
    <message>
        <source>From this quantity on</source>
        <translation>Від цієї кількості</translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation>Оптова ціна</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Прибрати поріг</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <translation>%1, «%2»</translation>
    </message>
</context>
<context>
    <name>kramar::ui::StoreDirectory</name>
    <message>
        <source>Made here</source>
        <translation>Створено тут</translation>
    </message>
</context>
<context>
    <name>kramar::ui::StoreFilter</name>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
</context>
<context>
    <name>kramar::ui::StorePage</name>
    <message>
        <source>Sync now</source>
        <translation>Почати обмін</translation>
    </message>
    <message>
        <source>The store is being read.</source>
        <translation>Магазин читається.</translation>
    </message>
    <message>
        <source>The store is paused: resume it first.</source>
        <translation>Магазин призупинено: спершу відновіть його.</translation>
    </message>
    <message>
        <source>A round is under way.</source>
        <translation>Раунд триває.</translation>
    </message>
    <message>
        <source>A full round now (F5)</source>
        <translation>Повний раунд зараз (F5)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>The exchange of this store goes on</source>
        <translation>Обмін цього магазину триває далі</translation>
    </message>
    <message>
        <source>Nothing is read or sent; changes gather in the queue</source>
        <translation>Нічого не читається й не надсилається; зміни збираються в черзі</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>Новий токен…</translation>
    </message>
    <message>
        <source>Back to Test</source>
        <translation>Повернути тестовий</translation>
    </message>
    <message>
        <source>Switch to Production…</source>
        <translation>Увімкнути робочий…</translation>
    </message>
    <message>
        <source>At once: from then on nothing is sent, changes gather in the queue</source>
        <translation>Одразу: відтоді нічого не надсилається, зміни збираються в черзі</translation>
    </message>
    <message>
        <source>Shows first what would be sent</source>
        <translation>Спершу покаже, що буде надіслано</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Нічого не втрачено.</translation>
    </message>
    <message>
        <source>Paused: Prom does not accept the token, it is wrong or has ended.</source>
        <translation>Призупинено: Prom не приймає токен, він хибний або прострочений.</translation>
    </message>
    <message>
        <source>Paused: the token lacks a right.</source>
        <translation>Призупинено: токену бракує права.</translation>
    </message>
    <message>
        <source>Give it in the cabinet and resume, or enter another token.</source>
        <translation>Дайте право в кабінеті й відновіть або введіть інший токен.</translation>
    </message>
    <message>
        <source>The store is paused.</source>
        <translation>Магазин призупинено.</translation>
    </message>
    <message>
        <source>The token is not at hand: the keyring is locked or has none.</source>
        <translation>Токена немає під рукою: сховище ключів заблоковане або порожнє.</translation>
    </message>
    <message>
        <source>The token is kept for this session only.</source>
        <translation>Токен збережено лише на цей сеанс.</translation>
    </message>
    <message>
        <source>The system has no keychain, or it refused: after Kramar is closed it has to be entered again.</source>
        <translation>У системі немає сховища ключів або воно відмовило: після закриття Крамаря токен треба ввести знову.</translation>
    </message>
    <message numerus="yes">
        <source>The token ends in %n day(s).</source>
        <translation>
            <numerusform>Токен діє ще %n день.</numerusform>
            <numerusform>Токен діє ще %n дні.</numerusform>
            <numerusform>Токен діє ще %n днів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create a new one in the Prom cabinet in time.</source>
        <translation>Вчасно створіть новий у кабінеті Prom.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>%1: Kramar reads, nothing is sent</source>
        <translation>%1: Крамар читає, нічого не надсилається</translation>
    </message>
    <message>
        <source>%1: changes go to Prom by themselves</source>
        <translation>%1: зміни йдуть на Prom самі</translation>
    </message>
    <message>
        <source>Prom last answered</source>
        <translation>Prom востаннє відповів</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ще ні</translation>
    </message>
    <message>
        <source>Next round</source>
        <translation>Наступний раунд</translation>
    </message>
    <message>
        <source>after it is resumed</source>
        <translation>після відновлення</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>введено</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>ends on %1</source>
        <translation>до %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>лишився %n день</numerusform>
            <numerusform>лишилося %n дні</numerusform>
            <numerusform>лишилося %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>від %1</translation>
    </message>
    <message>
        <source>all that Prom has</source>
        <translation>усі, що є на Prom</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Під’єднано</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Адреса API</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n позиція</numerusform>
            <numerusform>%n позиції</numerusform>
            <numerusform>%n позицій</numerusform>
        </translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Позиції</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Pictures still to fetch</source>
        <translation>Зображень ще отримати</translation>
    </message>
    <message>
        <source>Catalogue snapshot</source>
        <translation>Знімок каталогу</translation>
    </message>
    <message numerus="yes">
        <source>being read, %n listing(s) so far</source>
        <translation>
            <numerusform>читається, поки %n позиція</numerusform>
            <numerusform>читається, поки %n позиції</numerusform>
            <numerusform>читається, поки %n позицій</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet: the first round makes it</source>
        <translation>ще ні: його зробить перший раунд</translation>
    </message>
    <message>
        <source>Waits in the queue</source>
        <translation>Чекає в черзі</translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation>Потребує дії</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Притримано</translation>
    </message>
    <message>
        <source>The round begins</source>
        <translation>Раунд починається</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>pausing after this request</source>
        <translation>пауза після цього запиту</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>пауза</translation>
    </message>
    <message>
        <source>Cancel the round</source>
        <translation>Скасувати раунд</translation>
    </message>
    <message>
        <source>What was read stays; the next round goes on from there</source>
        <translation>Прочитане залишається; наступний раунд продовжить звідти</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>У базі</translation>
    </message>
    <message>
        <source>Actions of a round</source>
        <translation>Дії раунду</translation>
    </message>
    <message>
        <source>Last rounds</source>
        <translation>Останні раунди</translation>
    </message>
    <message>
        <source>Prom accepts the new token.</source>
        <translation>Prom приймає новий токен.</translation>
    </message>
    <message>
        <source>A round with it has begun.</source>
        <translation>Почався раунд із ним.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запити</translation>
    </message>
    <message>
        <source>at most one every %1 s</source>
        <translation>щонайбільше один на %1 с</translation>
    </message>
    <message>
        <source>for this session only: it is not in the keyring</source>
        <translation>лише на цей сеанс: у сховищі ключів його немає</translation>
    </message>
    <message>
        <source>Quantities sent</source>
        <translation>Кількість, що надсилається</translation>
    </message>
    <message>
        <source>each listing&apos;s own</source>
        <translation>власна кожної позиції</translation>
    </message>
    <message>
        <source>current balances</source>
        <translation>поточні залишки</translation>
    </message>
    <message>
        <source>current balances less %1</source>
        <translation>поточні залишки без %1</translation>
    </message>
    <message>
        <source>Quantities sent…</source>
        <translation>Яка кількість надсилається…</translation>
    </message>
    <message>
        <source>Changed here and on Prom…</source>
        <translation>Змінене і тут, і на Prom…</translation>
    </message>
    <message>
        <source>It is still being read.</source>
        <translation>Ще читається.</translation>
    </message>
    <message>
        <source>ours stays</source>
        <translation>лишається наше</translation>
    </message>
    <message>
        <source>Prom&apos;s is taken</source>
        <translation>береться з Prom</translation>
    </message>
    <message>
        <source>a person is asked</source>
        <translation>питається людина</translation>
    </message>
    <message>
        <source>Changed here and on Prom</source>
        <translation>Змінене і тут, і на Prom</translation>
    </message>
    <message>
        <source>Orders taken from</source>
        <translation>Замовлення зі складу</translation>
    </message>
    <message>
        <source>What is sent by itself</source>
        <translation>Що надсилається автоматично</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Як саме</translation>
    </message>
    <message>
        <source>Linking with products</source>
        <translation>Зв’язування з товарами</translation>
    </message>
    <message>
        <source>without a pause: the shop is on this computer</source>
        <translation>без паузи: магазин на цьому комп’ютері</translation>
    </message>
    <message>
        <source>not at hand</source>
        <comment>a store&apos;s token</comment>
        <translation>немає під рукою</translation>
    </message>
</context>
<context>
    <name>kramar::ui::StoreWords</name>
    <message>
        <source>new %1</source>
        <translation>нових %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>змінено %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>надіслано %1</translation>
    </message>
    <message>
        <source>passed over %1</source>
        <translation>пропущено %1</translation>
    </message>
    <message>
        <source>with errors %1</source>
        <translation>з помилками %1</translation>
    </message>
    <message>
        <source>read %1, nothing new</source>
        <translation>прочитано %1, нового немає</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>нового немає</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>прочитано %1</translation>
    </message>
    <message>
        <source>There is a store of this name already. Choose another one.</source>
        <translation>Магазин із такою назвою вже є. Виберіть іншу.</translation>
    </message>
    <message>
        <source>Give the store a name.</source>
        <translation>Дайте магазину назву.</translation>
    </message>
    <message>
        <source>The address must begin with https: the token travels with every request. Plain http is possible only on this computer (127.0.0.1).</source>
        <translation>Адреса має починатися з https: токен іде з кожним запитом. Звичайний http можливий лише на цьому комп’ютері (127.0.0.1).</translation>
    </message>
    <message>
        <source>This is not the address of an API.</source>
        <translation>Це не адреса API.</translation>
    </message>
    <message>
        <source>In the Prom cabinet open Settings → API token management → Create a token. Copy the token there and paste it here; Prom shows it once.</source>
        <translation>У кабінеті Prom відкрийте Налаштування → Керування API-токенами → Створити токен. Скопіюйте токен і вставте сюди; Prom показує його один раз.</translation>
    </message>
    <message>
        <source>Rights to tick: Orders and notifications (read and write), Products and groups (read and write), Clients (read), Settings (read).</source>
        <translation>Права: Замовлення та повідомлення (читання і зміни), Товари та групи (читання і зміни), Клієнти (читання), Налаштування (читання).</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>кожен %n день</numerusform>
            <numerusform>кожні %n дні</numerusform>
            <numerusform>кожні %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>every %1 h</source>
        <translation>кожні %1 год</translation>
    </message>
    <message>
        <source>every %1 min</source>
        <translation>кожні %1 хв</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 хв %2 с</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 год %2 хв</translation>
    </message>
    <message>
        <source>The token will lie in the system&apos;s keychain, not in the database</source>
        <translation>Токен зберігатиметься у сховищі системи, не в базі</translation>
    </message>
    <message>
        <source>No keychain here: the token will be kept for this session only</source>
        <translation>Сховища немає: токен буде лише на час цього сеансу</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>щодня</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SurveyView</name>
    <message>
        <source>What changes on Prom</source>
        <translation>Що зміниться на Prom</translation>
    </message>
    <message>
        <source>Nothing changes on Prom</source>
        <translation>На Prom нічого не зміниться</translation>
    </message>
    <message>
        <source>Listings of the stores that the list names stand here, with their prices before and after.</source>
        <translation>Тут стоять позиції вказаних магазинів із цінами до і після.</translation>
    </message>
    <message>
        <source>Comparing with Prom…</source>
        <translation>Порівнюємо з Prom…</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SwitchSection</name>
    <message>
        <source>Update balances</source>
        <translation>Оновлювати залишки</translation>
    </message>
    <message>
        <source>Update prices</source>
        <translation>Оновлювати ціни</translation>
    </message>
    <message>
        <source>Update order statuses</source>
        <translation>Оновлювати статуси замовлень</translation>
    </message>
    <message>
        <source>The store is being read.</source>
        <translation>Магазин читається.</translation>
    </message>
    <message>
        <source>What the warehouses have goes to Prom at once with each sale, receipt and count.</source>
        <translation>Те, що є на складах, іде на Prom одразу з кожним продажем, надходженням і підрахунком.</translation>
    </message>
    <message>
        <source>Each listing keeps a quantity of its own. What would be different is shown before it is switched on.</source>
        <translation>Кожна позиція має власну кількість. Перед увімкненням буде показано, що зміниться.</translation>
    </message>
    <message>
        <source>A price, an old price, a discount or wholesale steps changed here go to Prom.</source>
        <translation>Ціна, стара ціна, знижка чи оптові ціни, змінені тут, ідуть на Prom.</translation>
    </message>
    <message numerus="yes">
        <source>Prices changed here are kept and not sent. Kept of %n listing(s) now.</source>
        <translation>
            <numerusform>Ціни, змінені тут, зберігаються і не надсилаються. Зараз збережено для %n позиції.</numerusform>
            <numerusform>Ціни, змінені тут, зберігаються і не надсилаються. Зараз збережено для %n позицій.</numerusform>
            <numerusform>Ціни, змінені тут, зберігаються і не надсилаються. Зараз збережено для %n позицій.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices changed here are kept and not sent.</source>
        <translation>Ціни, змінені тут, зберігаються і не надсилаються.</translation>
    </message>
    <message>
        <source>An order moved on or cancelled here becomes so on Prom.</source>
        <translation>Статус замовлення, зміненого чи скасованого тут, міняється і на Prom.</translation>
    </message>
    <message numerus="yes">
        <source>States changed here are kept and not sent. Kept of %n order(s) now.</source>
        <translation>
            <numerusform>Статуси, змінені тут, зберігаються і не надсилаються. Зараз збережено для %n замовлення.</numerusform>
            <numerusform>Статуси, змінені тут, зберігаються і не надсилаються. Зараз збережено для %n замовлень.</numerusform>
            <numerusform>Статуси, змінені тут, зберігаються і не надсилаються. Зараз збережено для %n замовлень.</numerusform>
        </translation>
    </message>
    <message>
        <source>States changed here are kept and not sent.</source>
        <translation>Статуси, змінені тут, зберігаються і не надсилаються.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::SyncMark</name>
    <message>
        <source>waiting</source>
        <translation>чекає</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>надсилається</translation>
    </message>
    <message>
        <source>awaiting Prom</source>
        <translation>чекає Prom</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>відмова</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>конфлікт</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>held</source>
        <translation>притримано</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>не зв’язано</translation>
    </message>
    <message>
        <source>test, will not be sent</source>
        <translation>тест, не піде</translation>
    </message>
    <message>
        <source>held by the brake</source>
        <translation>стримано запобіжником</translation>
    </message>
    <message>
        <source>done</source>
        <translation>виконано</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>відкинуто</translation>
    </message>
</context>
<context>
    <name>kramar::ui::TableColumn</name>
    <message>
        <source>Ticked</source>
        <translation>Позначено</translation>
    </message>
</context>
<context>
    <name>kramar::ui::TokenDialog</name>
    <message>
        <source>New token</source>
        <translation>Новий токен</translation>
    </message>
    <message>
        <source>A new token for “%1”</source>
        <translation>Новий токен для «%1»</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Залишити старий</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Перевірити й зберегти</translation>
    </message>
    <message>
        <source>The token is being tried.</source>
        <translation>Токен перевіряється.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::TokenForm</name>
    <message>
        <source>Paste the token from the Prom cabinet.</source>
        <translation>Вставте токен із кабінету Prom.</translation>
    </message>
    <message>
        <source>This was no token: it is one word of Latin letters and digits. Copy it anew.</source>
        <translation>Це не токен: він — одне слово з латинських літер і цифр. Скопіюйте його знову.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-токен</translation>
    </message>
    <message>
        <source>a token is held; paste another one to replace it</source>
        <translation>токен уже є; вставте інший, щоб замінити</translation>
    </message>
    <message>
        <source>paste it here</source>
        <translation>вставте сюди</translation>
    </message>
    <message>
        <source>The cabinet says that it ends on</source>
        <translation>У кабінеті вказано, що він діє до</translation>
    </message>
    <message>
        <source>End of the token</source>
        <translation>Кінець дії токена</translation>
    </message>
    <message>
        <source>Prom ends a token by itself, after a year at most. With the date Kramar warns in time.</source>
        <translation>Prom сам завершує дію токена, щонайбільше за рік. Із датою Крамар попередить вчасно.</translation>
    </message>
    <message>
        <source>This is no token: it is one word of Latin letters and digits.</source>
        <translation>Це не токен: він — одне слово з латинських літер і цифр.</translation>
    </message>
</context>
<context>
    <name>kramar::ui::TryList</name>
    <message>
        <source>put into the queue</source>
        <translation>поставлено в чергу</translation>
    </message>
</context>
<context>
    <name>kramar::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Зробити знову</translation>
    </message>
</context>
<context>
    <name>kramar::ui::WarehouseBlock</name>
    <message>
        <source>Meanwhile it became: %1</source>
        <translation>Тим часом стало: %1</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Нічого не змінено.</translation>
    </message>
    <message>
        <source>There cannot be less than nothing.</source>
        <translation>Менше ніж нічого бути не може.</translation>
    </message>
    <message>
        <source>On hand, %1</source>
        <translation>На складі, %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>reserved %1 · available %2</source>
        <translation>резерв %1 · доступно %2</translation>
    </message>
    <message>
        <source>Never counted: enter how many there are.</source>
        <translation>Ще не пораховано: впишіть, скільки є.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>не пораховано</translation>
    </message>
    <message>
        <source>It can be at most %1: is there a digit too many?</source>
        <translation>Щонайбільше %1: чи немає зайвої цифри?</translation>
    </message>
</context>
<context>
    <name>kramar::ui::WarehouseCard</name>
    <message>
        <source>“%1” may fall below zero</source>
        <translation>«%1» може піти нижче нуля</translation>
    </message>
    <message>
        <source>“%1” may not fall below zero</source>
        <translation>«%1» не може піти нижче нуля</translation>
    </message>
    <message>
        <source>“%1” is counted in what “%2” sends</source>
        <translation>«%1» враховується в тому, що надсилає «%2»</translation>
    </message>
    <message>
        <source>“%1” is not counted in what “%2” sends</source>
        <translation>«%1» не враховується в тому, що надсилає «%2»</translation>
    </message>
    <message>
        <source>Orders of “%1” are taken from “%2”</source>
        <translation>Замовлення «%1» беруться зі складу «%2»</translation>
    </message>
    <message>
        <source>Orders of “%1” are taken from the default warehouse</source>
        <translation>Замовлення «%1» беруться з типового складу</translation>
    </message>
    <message>
        <source>No warehouse chosen</source>
        <translation>Склад не вибрано</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Виберіть його у списку.</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now</source>
        <translation>«%1» тепер називається «%2»</translation>
    </message>
    <message>
        <source>“%1” is the default warehouse</source>
        <translation>«%1» — типовий склад</translation>
    </message>
    <message>
        <source>“%1” is deleted</source>
        <translation>«%1» видалено</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>Зробити типовим</translation>
    </message>
    <message>
        <source>Delete the warehouse</source>
        <translation>Видалити склад</translation>
    </message>
    <message>
        <source>Taken back: “%1” may not fall below zero</source>
        <translation>Відмінено: «%1» знову не може піти нижче нуля</translation>
    </message>
    <message>
        <source>Taken back: “%1” may fall below zero</source>
        <translation>Відмінено: «%1» знову може піти нижче нуля</translation>
    </message>
    <message>
        <source>Taken back: “%1” is not counted in what “%2” sends</source>
        <translation>Відмінено: «%1» знову не враховано в тому, що надсилає «%2»</translation>
    </message>
    <message>
        <source>Taken back: “%1” is counted in what “%2” sends</source>
        <translation>Відмінено: «%1» знову враховано в тому, що надсилає «%2»</translation>
    </message>
    <message>
        <source>Taken back: orders of “%1” are taken from where they were before</source>
        <translation>Відмінено: замовлення магазину «%1» беруться звідти, звідки й раніше</translation>
    </message>
    <message>
        <source>Taken back: it is called “%1” again</source>
        <translation>Відмінено: склад знову зветься «%1»</translation>
    </message>
    <message>
        <source>Taken back: “%1” is the default warehouse again</source>
        <translation>Відмінено: «%1» знову типовий склад</translation>
    </message>
    <message>
        <source>Taken back: “%1” is there again</source>
        <translation>Відмінено: склад «%1» знову є</translation>
    </message>
</context>
<context>
    <name>kramar::ui::WarehousePane</name>
    <message>
        <source>General</source>
        <translation>Загальне</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>Synchronise with Prom.ua</source>
        <translation>Синхронізувати з Prom.ua</translation>
    </message>
    <message>
        <source>What is available here is counted in the balances that “%1” sends.</source>
        <translation>Доступне тут враховується в залишках, які надсилає «%1».</translation>
    </message>
    <message>
        <source>Synchronise with Prom.ua: %1</source>
        <translation>Синхронізувати з Prom.ua: %1</translation>
    </message>
    <message>
        <source>Orders of %1 are reserved and written off here</source>
        <translation>Замовлення %1 резервуються і списуються тут</translation>
    </message>
    <message>
        <source>This is the default warehouse: tick it in another one to change it.</source>
        <translation>Це типовий склад: щоб змінити, позначте на іншому складі.</translation>
    </message>
    <message>
        <source>Tick it in another warehouse to change it.</source>
        <translation>Щоб змінити, позначте на іншому складі.</translation>
    </message>
    <message>
        <source>Unticked, they go to the default warehouse.</source>
        <translation>Без позначки вони йдуть на типовий склад.</translation>
    </message>
    <message>
        <source>The reserves of its open orders move here.</source>
        <translation>Резерви його відкритих замовлень перейдуть сюди.</translation>
    </message>
    <message>
        <source>No store is connected yet.</source>
        <translation>Ще не під’єднано жодного магазину.</translation>
    </message>
    <message>
        <source>A change goes to Prom at once where current balances are sent.</source>
        <translation>Зміна йде на Prom одразу там, де надсилаються поточні залишки.</translation>
    </message>
    <message>
        <source>Products on hand</source>
        <translation>Товарів на складі</translation>
    </message>
    <message>
        <source>Stock value at cost</source>
        <translation>Запас за собівартістю</translation>
    </message>
    <message>
        <source>Cost not known</source>
        <translation>Собівартість невідома</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n товар</numerusform>
            <numerusform>%n товари</numerusform>
            <numerusform>%n товарів</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than nothing on hand</source>
        <translation>Менше ніж нічого на складі</translation>
    </message>
    <message>
        <source>A warehouse needs a name.</source>
        <translation>Складу потрібна назва.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Нічого не змінено.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>Зробити типовим</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>What stands here</source>
        <translation>Що тут є</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Магазини</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Нижче нуля</translation>
    </message>
    <message>
        <source>Otherwise what is not there cannot be written off or moved. What falls below zero is marked in balances and documents in any case.</source>
        <translation>Інакше того, чого немає, не можна списати чи перемістити. Те, що пішло нижче нуля, у будь-якому разі позначено в залишках і документах.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>типовий</translation>
    </message>
    <message>
        <source>It is the default one already.</source>
        <translation>Він уже типовий.</translation>
    </message>
    <message>
        <source>What names no warehouse goes there; reserves of open orders move along.</source>
        <translation>Туди йде все, де склад не вказано; резерви відкритих замовлень переходять разом.</translation>
    </message>
    <message>
        <source>It is the default one: make another one that first.</source>
        <translation>Він типовий: спершу зробіть таким інший.</translation>
    </message>
    <message>
        <source>Something moved here, or a store or a document names it: it stays.</source>
        <translation>Тут щось рухалося, або його вказано в магазині чи документі: він лишається.</translation>
    </message>
    <message>
        <source>It was never used.</source>
        <translation>Ним ще не користувалися.</translation>
    </message>
    <message>
        <source>Its orders leave from here</source>
        <translation>Замовлення йдуть звідси</translation>
    </message>
    <message>
        <source>May go below zero</source>
        <translation>Може йти в мінус</translation>
    </message>
</context>
<context>
    <name>kramar::ui::WarehouseTable</name>
    <message numerus="yes">
        <source>Without %n product(s) whose cost is not known</source>
        <translation>
            <numerusform>Без %n товару, собівартість якого невідома</numerusform>
            <numerusform>Без %n товарів, собівартість яких невідома</numerusform>
            <numerusform>Без %n товарів, собівартість яких невідома</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) with less than nothing on hand</source>
        <translation>
            <numerusform>%n товар, якого менше ніж нічого</numerusform>
            <numerusform>%n товари, яких менше ніж нічого</numerusform>
            <numerusform>%n товарів, яких менше ніж нічого</numerusform>
        </translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>дозволено</translation>
    </message>
    <message>
        <source>no</source>
        <comment>below zero is not allowed</comment>
        <translation>ні</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Типовий</translation>
    </message>
    <message>
        <source>default</source>
        <translation>типовий</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>На Prom</translation>
    </message>
    <message>
        <source>It is counted in what no store sends.</source>
        <translation>Не враховується в жодному магазині.</translation>
    </message>
    <message>
        <source>Orders of</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>The orders of no store are reserved here.</source>
        <translation>Тут не резервуються замовлення жодного магазину.</translation>
    </message>
    <message>
        <source>Products on hand</source>
        <translation>Товарів на складі</translation>
    </message>
    <message>
        <source>At cost</source>
        <translation>За собівартістю</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Нижче нуля</translation>
    </message>
</context>
<context>
    <name>kramar::ui::WarehousesPage</name>
    <message>
        <source>Warehouses</source>
        <translation>Склади</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>No warehouses</source>
        <translation>Немає складів</translation>
    </message>
    <message>
        <source>Goods need a place to stand.</source>
        <translation>Товарам потрібне місце.</translation>
    </message>
    <message>
        <source>New warehouse…</source>
        <translation>Новий склад…</translation>
    </message>
    <message>
        <source>New warehouse</source>
        <translation>Новий склад</translation>
    </message>
    <message>
        <source>What is the new warehouse called?</source>
        <translation>Як називається новий склад?</translation>
    </message>
    <message>
        <source>It is empty at first, and is counted in what each store sends until you untick it.</source>
        <translation>Спершу він порожній і враховується в тому, що надсилає кожен магазин, доки ви не знімете позначку.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>A warehouse needs a name.</source>
        <translation>Складу потрібна назва.</translation>
    </message>
    <message>
        <source>Stock at cost: %1</source>
        <translation>Запас за собівартістю: %1</translation>
    </message>
    <message numerus="yes">
        <source>the cost of %n product(s) is not known</source>
        <translation>
            <numerusform>собівартість %n товару невідома</numerusform>
            <numerusform>собівартість %n товарів невідома</numerusform>
            <numerusform>собівартість %n товарів невідома</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::window::DemoReport</name>
    <message>
        <source>Round of the demo shop: %1 s</source>
        <translation>Раунд демо-магазину: %1 с</translation>
    </message>
    <message>
        <source>%1: read %2, new %3, changed %4, skipped %5, failed %6, sent %7; requests %8, %9 ms</source>
        <translation>%1: прочитано %2, нових %3, змінено %4, пропущено %5, помилок %6, надіслано %7; запитів %8, %9 мс</translation>
    </message>
    <message>
        <source>Screenshots: %1</source>
        <translation>Знімки екрана: %1</translation>
    </message>
    <message>
        <source>The picture %1 could not be saved.</source>
        <translation>Зображення %1 не вдалося зберегти.</translation>
    </message>
</context>
<context>
    <name>kramar::window::Sections</name>
    <message>
        <source>This computer · SQLite</source>
        <translation>Ця робоча станція · SQLite</translation>
    </message>
    <message>
        <source>Server · PostgreSQL</source>
        <translation>Сервер · PostgreSQL</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Каталог</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товари</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Залишки</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Черга</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Обмін</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Main warehouse</source>
        <translation>Основний склад</translation>
    </message>
    <message>
        <source>Linking</source>
        <translation>Зв’язування</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Bulk edit</source>
        <translation>Масова зміна</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Конфлікти</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Склади</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Прайс-листи</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Знімки</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Знімок</translation>
    </message>
    <message>
        <source>Restore to %1</source>
        <translation>Повернення до моменту: %1</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Розбіжності</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категорії</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Відповідності</translation>
    </message>
</context>
<context>
    <name>kramar::window::Start</name>
    <message>
        <source>Kramar does not know what to do with “%1”.</source>
        <translation>Крамар не знає, що робити з «%1».</translation>
    </message>
    <message>
        <source>The option --%1 stands here twice.</source>
        <translation>Параметр --%1 вказано двічі.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Параметру --%1 потрібне значення.</translation>
    </message>
    <message>
        <source>--lang is uk or en.</source>
        <translation>--lang — це uk або en.</translation>
    </message>
    <message>
        <source>The demo shop has books of its own that go when it ends: --demo and --data do not go together.</source>
        <translation>Демо-магазин має власну базу, яка зникає після завершення: --demo і --data разом не вживають.</translation>
    </message>
    <message>
        <source>--report goes with --demo.</source>
        <translation>--report вживають разом із --demo.</translation>
    </message>
    <message>
        <source>--gallery shows no books: it goes alone.</source>
        <translation>--gallery не показує бази: його вживають окремо.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Kramar cannot start</source>
        <translation>Крамар не може запуститися</translation>
    </message>
</context>
</TS>
