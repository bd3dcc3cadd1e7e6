<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
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
</context>
<context>
    <name>Badge</name>
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
    <name>CountTabs</name>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
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
        <source>%1 did not answer in time.</source>
        <translation>%1 не відповів вчасно.</translation>
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
        <source>%1 has trouble of its own.</source>
        <translation>На боці %1 збій.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (HTTP %2).</source>
        <translation>На боці %1 збій (HTTP %2).</translation>
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
        <source>Not found: %1.</source>
        <translation>Не знайдено: %1.</translation>
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
        <source>Prom refused: %1.</source>
        <translation>Prom не прийняв: %1.</translation>
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
        <source>The answer of %1 cannot be read.</source>
        <translation>Відповідь від %1 не вдалося прочитати.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read: %2.</source>
        <translation>Відповідь від %1 не вдалося прочитати: %2.</translation>
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
        <source>%1 did not confirm whether the change arrived.</source>
        <translation>%1 не підтвердив, чи дійшла зміна.</translation>
    </message>
    <message>
        <source>%1 did not confirm whether the change arrived: %2.</source>
        <translation>%1 не підтвердив, чи дійшла зміна: %2.</translation>
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
        <source>Another program is writing to the database.</source>
        <translation>У базу даних зараз пише інша програма.</translation>
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
        <source>There is no room left on the disk of the database.</source>
        <translation>На диску з базою даних скінчилося місце.</translation>
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
        <source>The database cannot be written: the file or its folder is read-only.</source>
        <translation>У базу даних не можна писати: файл або його тека лише для читання.</translation>
    </message>
    <message>
        <source>Get the right to write to this folder, or choose another one.</source>
        <translation>Отримайте право запису в цю теку або виберіть іншу.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>Базу даних пошкоджено.</translation>
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
        <source>The database was made by a newer Kramar.</source>
        <translation>Цю базу даних створив новіший Крамар.</translation>
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
        <source>The database did not carry out the operation.</source>
        <translation>База даних не виконала дію.</translation>
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
</context>
<context>
    <name>Field</name>
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
    <name>FirstRunPage</name>
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
        <translation>Потрібен API-токен із кабінету: «Налаштування → Управління API-токенами». Наступна сторінка покаже, куди натиснути, і перевірить кожне право.</translation>
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
        <source>The token is in the system&apos;s keychain</source>
        <translation>Токен — у сховищі паролів системи</translation>
    </message>
    <message>
        <source>Windows Credential Manager, KWallet or Secret Service. Never in the books, never in a log.</source>
        <translation>Windows Credential Manager, KWallet або Secret Service. Ніколи не в базі й не в журналі.</translation>
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
</context>
<context>
    <name>LanguageNames</name>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
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
    <name>MainWindow</name>
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
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
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
</context>
<context>
    <name>NavButton</name>
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
</context>
<context>
    <name>Navigation</name>
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
</context>
<context>
    <name>ObjectTable</name>
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
        <source>Usual columns</source>
        <translation>Типові стовпці</translation>
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
    <name>SearchField</name>
    <message>
        <source>Search: %1</source>
        <translation>Пошук: %1</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
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
        <source>No connection to Prom, the queue waits</source>
        <translation>Немає зв’язку з Prom, черга чекає</translation>
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
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Повернути</translation>
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
</context>
<context>
    <name>kramar::ui::TableColumn</name>
    <message>
        <source>Ticked</source>
        <translation>Позначено</translation>
    </message>
</context>
</TS>
