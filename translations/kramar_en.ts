<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>The exchange of %n store(s) runs. Ctrl+C or SIGTERM ends it.</source>
        <translation>
            <numerusform>The exchange of %n store runs. Ctrl+C or SIGTERM ends it.</numerusform>
            <numerusform>The exchange of %n stores runs. Ctrl+C or SIGTERM ends it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the queue changed.</source>
        <translation>
            <numerusform>%n entry of the queue changed.</numerusform>
            <numerusform>%n entries of the queue changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in the queue: say what becomes of them by --pending send, hold or drop. “kramarctl list queue” shows them.</source>
        <translation>
            <numerusform>%n change waits in the queue: say what becomes of it by --pending send, hold or drop. “kramarctl list queue” shows it.</numerusform>
            <numerusform>%n changes wait in the queue: say what becomes of them by --pending send, hold or drop. “kramarctl list queue” shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the queue could not be changed.</source>
        <translation>
            <numerusform>%n entry of the queue could not be changed.</numerusform>
            <numerusform>%n entries of the queue could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) failed. They stay as they are until they are looked after: “kramarctl list queue” shows why, “kramarctl queue retry” tries again.</source>
        <translation>
            <numerusform>%n object failed. It stays as it is until it is looked after: “kramarctl list queue” shows why, “kramarctl queue retry” tries again.</numerusform>
            <numerusform>%n objects failed. They stay as they are until they are looked after: “kramarctl list queue” shows why, “kramarctl queue retry” tries again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are in doubt: Prom did not confirm them. The next round reads Prom before it sends them again; “kramarctl list queue” shows them.</source>
        <translation>
            <numerusform>%n change is in doubt: Prom did not confirm it. The next round reads Prom before it sends it again; “kramarctl list queue” shows it.</numerusform>
            <numerusform>%n changes are in doubt: Prom did not confirm them. The next round reads Prom before it sends them again; “kramarctl list queue” shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited were dropped.</source>
        <translation>
            <numerusform>%n change that waited was dropped.</numerusform>
            <numerusform>%n changes that waited were dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited are held.</source>
        <translation>
            <numerusform>%n change that waited is held.</numerusform>
            <numerusform>%n changes that waited are held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that waited are sent by the next round.</source>
        <translation>
            <numerusform>%n change that waited is sent by the next round.</numerusform>
            <numerusform>%n changes that waited are sent by the next round.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The brake will hold %n change(s) of them.</source>
        <translation>
            <numerusform>The brake will hold %n change of them.</numerusform>
            <numerusform>The brake will hold %n changes of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) linked.</source>
        <translation>
            <numerusform>%n listing linked.</numerusform>
            <numerusform>%n listings linked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cost of %n products is not known.</source>
        <translation>
            <numerusform>The cost of %n product is not known.</numerusform>
            <numerusform>The cost of %n products is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the listings are not in this store.</source>
        <translation>
            <numerusform>%n of the listings is not in this store.</numerusform>
            <numerusform>%n of the listings are not in this store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were changed by somebody else meanwhile and left as they are.</source>
        <translation>
            <numerusform>%n was changed by somebody else meanwhile and left as it is.</numerusform>
            <numerusform>%n were changed by somebody else meanwhile and left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listings changed.</source>
        <translation>
            <numerusform>%n listing changed.</numerusform>
            <numerusform>%n listings changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listings would change; --apply does it.</source>
        <translation>
            <numerusform>%n listing would change; --apply does it.</numerusform>
            <numerusform>%n listings would change; --apply does it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back, but for %n values that were changed since.</source>
        <translation>
            <numerusform>Taken back, but for %n value that was changed since.</numerusform>
            <numerusform>Taken back, but for %n values that were changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorSentences</name>
    <message numerus="yes">
        <source>%n change(s) wait in the queue, nothing is lost.</source>
        <translation>
            <numerusform>%n change waits in the queue, nothing is lost.</numerusform>
            <numerusform>%n changes wait in the queue, nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kramar slows down and goes on by itself in %n second(s).</source>
        <translation>
            <numerusform>Kramar slows down and goes on by itself in %n second.</numerusform>
            <numerusform>Kramar slows down and goes on by itself in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::BalancesDialog</name>
    <message numerus="yes">
        <source>%n listing(s) would be different on Prom.</source>
        <translation>
            <numerusform>%n listing would be different on Prom.</numerusform>
            <numerusform>%n listings would be different on Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) of products that nobody counted keep the number that they have.</source>
        <translation>
            <numerusform>%n listing of a product that nobody counted keeps the number that it has.</numerusform>
            <numerusform>%n listings of products that nobody counted keep the number that they have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::BalancesPage</name>
    <message numerus="yes">
        <source>%n product(s) were never counted: choose one and enter how many are on hand.</source>
        <translation>
            <numerusform>%n product was never counted: choose it and enter how many are on hand.</numerusform>
            <numerusform>%n products were never counted: choose one and enter how many are on hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::BulkPage</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more reason(s)</source>
        <translation>
            <numerusform>and %n more reason</numerusform>
            <numerusform>and %n more reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n product(s)</source>
        <translation>
            <numerusform>Change %n product</numerusform>
            <numerusform>Change %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n stores</source>
        <translation>
            <numerusform>%1, %n store</numerusform>
            <numerusform>%1, %n stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It goes to Prom in about %n request(s).</source>
        <translation>
            <numerusform>It goes to Prom in about %n request.</numerusform>
            <numerusform>It goes to Prom in about %n requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed.</source>
        <translation>
            <numerusform>%n product changed.</numerusform>
            <numerusform>%n products changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were changed by somebody else meanwhile and left as they are.</source>
        <translation>
            <numerusform>%n was changed by somebody else meanwhile and left as it is.</numerusform>
            <numerusform>%n were changed by somebody else meanwhile and left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::CancelDialog</name>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n order(s)?</source>
        <translation>
            <numerusform>Cancel %n order?</numerusform>
            <numerusform>Cancel %n orders?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paid among them: %n. Cancelling returns no money: refund the buyers in the Prom cabinet.</source>
        <translation>
            <numerusform>Paid among them: %n. Cancelling returns no money: refund the buyer in the Prom cabinet.</numerusform>
            <numerusform>Paid among them: %n. Cancelling returns no money: refund the buyers in the Prom cabinet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of goods</source>
        <translation>
            <numerusform>%n line of goods</numerusform>
            <numerusform>%n lines of goods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“Cancelled” with the reason goes to Prom in %n s; until then it can be taken back</source>
        <translation>
            <numerusform>“Cancelled” with the reason goes to Prom in %n s; until then it can be taken back</numerusform>
            <numerusform>“Cancelled” with the reason goes to Prom in %n s; until then it can be taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reserve of %n product(s) is released</source>
        <translation>
            <numerusform>The reserve of %n product is released</numerusform>
            <numerusform>The reserve of %n products is released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prom gets the status with the reason for %n of them</source>
        <translation>
            <numerusform>Prom gets the status with the reason for %n of them</numerusform>
            <numerusform>Prom gets the status with the reason for %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are of a store in Test: Prom is told nothing of them</source>
        <translation>
            <numerusform>%n is of a store in Test: Prom is told nothing of it</numerusform>
            <numerusform>%n are of a store in Test: Prom is told nothing of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ClientDetail</name>
    <message numerus="yes">
        <source>Show all %n order(s)</source>
        <translation>
            <numerusform>Show all %n order</numerusform>
            <numerusform>Show all %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) for %1</source>
        <translation>
            <numerusform>%n order for %1</numerusform>
            <numerusform>%n orders for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled order(s), no others</source>
        <translation>
            <numerusform>%n cancelled order, no others</numerusform>
            <numerusform>%n cancelled orders, no others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cancelled</source>
        <translation>
            <numerusform>%n more cancelled</numerusform>
            <numerusform>%n more cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ClientTable</name>
    <message numerus="yes">
        <source>%n more cancelled</source>
        <translation>
            <numerusform>%n more cancelled</numerusform>
            <numerusform>%n more cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::DocumentCard</name>
    <message numerus="yes">
        <source>%n row(s) were taken.</source>
        <translation>
            <numerusform>%n row was taken.</numerusform>
            <numerusform>%n rows were taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It goes with its %n line(s).</source>
        <translation>
            <numerusform>It goes with its %n line.</numerusform>
            <numerusform>It goes with its %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::DocumentPane</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sales go on while you count: %n move(s) since %1 are taken into account.</source>
        <translation>
            <numerusform>Sales go on while you count: %n move since %1 is taken into account.</numerusform>
            <numerusform>Sales go on while you count: %n moves since %1 are taken into account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::DropDialog</name>
    <message numerus="yes">
        <source>Drop %n change(s)?</source>
        <translation>
            <numerusform>Drop %n change?</numerusform>
            <numerusform>Drop %n changes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ExportBar</name>
    <message numerus="yes">
        <source>%n row(s) saved: %1</source>
        <translation>
            <numerusform>%n row saved: %1</numerusform>
            <numerusform>%n rows saved: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::FilterValues</name>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last %n day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::LeaveDialog</name>
    <message numerus="yes">
        <source>%n change(s) have not gone to Prom yet. Send them before quitting?</source>
        <translation>
            <numerusform>%n change has not gone to Prom yet. Send it before quitting?</numerusform>
            <numerusform>%n changes have not gone to Prom yet. Send them before quitting?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending to Prom… %n left.</source>
        <translation>
            <numerusform>Sending to Prom… %n left.</numerusform>
            <numerusform>Sending to Prom… %n left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need(s) a hand: Prom did not take it, or the brake holds it.</source>
        <translation>
            <numerusform>%n change needs a hand: Prom did not take it, or the brake holds it.</numerusform>
            <numerusform>%n changes need a hand: Prom did not take them, or the brake holds them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent now.</source>
        <translation>
            <numerusform>%n change could not be sent now.</numerusform>
            <numerusform>%n changes could not be sent now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::LinkCard</name>
    <message numerus="yes">
        <source>%n listing(s) linked</source>
        <translation>
            <numerusform>%n listing linked</numerusform>
            <numerusform>%n listings linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) skipped</source>
        <translation>
            <numerusform>%n listing skipped</numerusform>
            <numerusform>%n listings skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) taken back</source>
        <translation>
            <numerusform>%n listing taken back</numerusform>
            <numerusform>%n listings taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListPage</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new above</source>
        <translation>
            <numerusform>%n new above</numerusform>
            <numerusform>%n new above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListingCard</name>
    <message numerus="yes">
        <source>“%1”: %n change(s) saved here; the store is in Test and sends nothing.</source>
        <translation>
            <numerusform>“%1”: %n change saved here; the store is in Test and sends nothing.</numerusform>
            <numerusform>“%1”: %n changes saved here; the store is in Test and sends nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n change(s) saved, in the queue to Prom.</source>
        <translation>
            <numerusform>“%1”: %n change saved, in the queue to Prom.</numerusform>
            <numerusform>“%1”: %n changes saved, in the queue to Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back. %n product(s) had gone to Prom already: what they had before is in the queue to Prom.</source>
        <translation>
            <numerusform>Taken back. %n product had gone to Prom already: what it had before is in the queue to Prom.</numerusform>
            <numerusform>Taken back. %n products had gone to Prom already: what they had before is in the queue to Prom.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListingDetail</name>
    <message numerus="yes">
        <source>Leave %n unsaved change(s)?</source>
        <translation>
            <numerusform>Leave %n unsaved change?</numerusform>
            <numerusform>Leave %n unsaved changes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListingTable</name>
    <message numerus="yes">
        <source>%n varieties</source>
        <translation>
            <numerusform>%n variety</numerusform>
            <numerusform>%n varieties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListingWords</name>
    <message numerus="yes">
        <source>Prom takes at most %n character(s).</source>
        <translation>
            <numerusform>Prom takes at most %n character.</numerusform>
            <numerusform>Prom takes at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n store(s) are paused.</source>
        <translation>
            <numerusform>%n store is paused.</numerusform>
            <numerusform>%n stores are paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>things that happened</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ManyOrders</name>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>%n order chosen</numerusform>
            <numerusform>%n orders chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On Prom %n of them stand in a status of the shop&apos;s own: a step that Prom is told of replaces it.</source>
        <translation>
            <numerusform>On Prom %n of them stands in a status of the shop&apos;s own: a step that Prom is told of replaces it.</numerusform>
            <numerusform>On Prom %n of them stand in a status of the shop&apos;s own: a step that Prom is told of replaces it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::NoticeList</name>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n new order</numerusform>
            <numerusform>%n new orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prom refused %n change(s)</source>
        <translation>
            <numerusform>Prom refused %n change</numerusform>
            <numerusform>Prom refused %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The brake holds %n change(s)</source>
        <translation>
            <numerusform>The brake holds %n change</numerusform>
            <numerusform>The brake holds %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in work cancelled on Prom</source>
        <translation>
            <numerusform>%n order in work cancelled on Prom</numerusform>
            <numerusform>%n orders in work cancelled on Prom</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::NumberWords</name>
    <message numerus="yes">
        <source>At most %n digit(s) after the comma.</source>
        <translation>
            <numerusform>At most %n digit after the decimal mark.</numerusform>
            <numerusform>At most %n digits after the decimal mark.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderBuyer</name>
    <message numerus="yes">
        <source>%n order(s) · %1</source>
        <translation>
            <numerusform>%n order · %1</numerusform>
            <numerusform>%n orders · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrderDetail</name>
    <message numerus="yes">
        <source>So have %n more.</source>
        <translation>
            <numerusform>So has %n more.</numerusform>
            <numerusform>So have %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::OrdersPage</name>
    <message numerus="yes">
        <source>%n order(s) are now: %1</source>
        <translation>
            <numerusform>%n order is now: %1</numerusform>
            <numerusform>%n orders are now: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PasteDialog</name>
    <message numerus="yes">
        <source>%n row(s) cannot be taken</source>
        <translation>
            <numerusform>%n row cannot be taken</numerusform>
            <numerusform>%n rows cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good row(s)</source>
        <translation>
            <numerusform>%n good row</numerusform>
            <numerusform>%n good rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s) are good.</source>
        <translation>
            <numerusform>%n row is good.</numerusform>
            <numerusform>All %n rows are good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n good row(s)</source>
        <translation>
            <numerusform>Take the %n good row</numerusform>
            <numerusform>Take the %n good rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s)</source>
        <translation>
            <numerusform>Take %n row</numerusform>
            <numerusform>Take %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PostDialog</name>
    <message numerus="yes">
        <source>%n balance(s) will change:</source>
        <translation>
            <numerusform>%n balance will change:</numerusform>
            <numerusform>%n balances will change:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) would fall below zero, which their warehouse does not allow. Correct the quantities, or bring the goods in first.</source>
        <translation>
            <numerusform>%n balance would fall below zero, which its warehouse does not allow. Correct the quantity, or bring the goods in first.</numerusform>
            <numerusform>%n balances would fall below zero, which their warehouse does not allow. Correct the quantities, or bring the goods in first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) will be below zero: the warehouse allows it, the lines will be marked.</source>
        <translation>
            <numerusform>%n balance will be below zero: the warehouse allows it, the line will be marked.</numerusform>
            <numerusform>%n balances will be below zero: the warehouse allows it, the lines will be marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were not counted: they count as not there.</source>
        <translation>
            <numerusform>%n product was not counted: it counts as not there.</numerusform>
            <numerusform>%n products were not counted: they count as not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were not counted: they stay as they are.</source>
        <translation>
            <numerusform>%n product was not counted: it stays as it is.</numerusform>
            <numerusform>%n products were not counted: they stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ProductionDialog</name>
    <message numerus="yes">
        <source>Catalogue snapshot of %1, %n listing(s): there is a way back.</source>
        <translation>
            <numerusform>Catalogue snapshot of %1, %n listing: there is a way back.</numerusform>
            <numerusform>Catalogue snapshot of %1, %n listings: there is a way back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue snapshot is still being read: %n listing(s) so far. Nothing may be sent before it is complete.</source>
        <translation>
            <numerusform>The catalogue snapshot is still being read: %n listing so far. Nothing may be sent before it is complete.</numerusform>
            <numerusform>The catalogue snapshot is still being read: %n listings so far. Nothing may be sent before it is complete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) held by hand stay held, unless their kind is dropped.</source>
        <translation>
            <numerusform>%n change held by hand stay held, unless their kind is dropped.</numerusform>
            <numerusform>%n changes held by hand stay held, unless their kind is dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch and send %n change(s)</source>
        <translation>
            <numerusform>Switch and send %n change</numerusform>
            <numerusform>Switch and send %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The brake will hold %n change(s).</source>
        <translation>
            <numerusform>The brake will hold %n change.</numerusform>
            <numerusform>The brake will hold %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have gathered: decide what happens to them.</source>
        <translation>
            <numerusform>%n change has gathered: decide what happens to it.</numerusform>
            <numerusform>%n changes have gathered: decide what happens to them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ProductsPage</name>
    <message numerus="yes">
        <source>%n product(s) chosen</source>
        <translation>
            <numerusform>%n product chosen</numerusform>
            <numerusform>%n products chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed: %1</source>
        <translation>
            <numerusform>%n product changed: %1</numerusform>
            <numerusform>%n products changed: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::QueueDetail</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::QueuePage</name>
    <message numerus="yes">
        <source>%n change(s) chosen</source>
        <translation>
            <numerusform>%n change chosen</numerusform>
            <numerusform>%n changes chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a hand</source>
        <translation>
            <numerusform>%n needs a hand</numerusform>
            <numerusform>%n need a hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The brake holds %n change(s).</source>
        <translation>
            <numerusform>The brake holds %n change.</numerusform>
            <numerusform>The brake holds %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) sent</source>
        <translation>
            <numerusform>%n change sent</numerusform>
            <numerusform>%n changes sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held by the brake</source>
        <translation>
            <numerusform>%n held by the brake</numerusform>
            <numerusform>%n held by the brake</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <comment>changes in the queue</comment>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::StatusStrip</name>
    <message numerus="yes">
        <source>%n need(s) a hand</source>
        <translation>
            <numerusform>%n needs a hand</numerusform>
            <numerusform>%n need a hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n store(s)</source>
        <translation>
            <numerusform>%n store</numerusform>
            <numerusform>%n stores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::StorePage</name>
    <message numerus="yes">
        <source>The token ends in %n day(s).</source>
        <translation>
            <numerusform>The token ends in %n day.</numerusform>
            <numerusform>The token ends in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n listing</numerusform>
            <numerusform>%n listings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>being read, %n listing(s) so far</source>
        <translation>
            <numerusform>being read, %n listing so far</numerusform>
            <numerusform>being read, %n listings so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::StoreWords</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
