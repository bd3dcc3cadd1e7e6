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
    <message numerus="yes">
        <source>%n field(s) that waited for an answer were settled so.</source>
        <translation>
            <numerusform>%n field that waited for an answer was settled so.</numerusform>
            <numerusform>%n fields that waited for an answer were settled so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) settled.</source>
        <translation>
            <numerusform>%n field settled.</numerusform>
            <numerusform>%n fields settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turnover in %n days: %1</source>
        <translation>
            <numerusform>Turnover in %n day: %1</numerusform>
            <numerusform>Turnover in %n days: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) would be linked.</source>
        <translation>
            <numerusform>%n listing would be linked.</numerusform>
            <numerusform>%n listings would be linked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) made.</source>
        <translation>
            <numerusform>%n product made.</numerusform>
            <numerusform>%n products made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) would be made.</source>
        <translation>
            <numerusform>%n product would be made.</numerusform>
            <numerusform>%n products would be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them look like a product that is there.</source>
        <translation>
            <numerusform>%n of them looks like a product that is there.</numerusform>
            <numerusform>%n of them look like products that are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) taken over.</source>
        <translation>
            <numerusform>%n balance taken over.</numerusform>
            <numerusform>%n balances taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) would be taken over.</source>
        <translation>
            <numerusform>%n balance would be taken over.</numerusform>
            <numerusform>%n balances would be taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) keep theirs: Prom gives no number, or different ones.</source>
        <translation>
            <numerusform>%n product keeps its own: Prom gives no number, or different ones.</numerusform>
            <numerusform>%n products keep theirs: Prom gives no number, or different ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) wait for a decision: see “kramarctl link offers”.</source>
        <translation>
            <numerusform>%n listing waits for a decision: see “kramarctl link offers”.</numerusform>
            <numerusform>%n listings wait for a decision: see “kramarctl link offers”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) stay unlinked.</source>
        <translation>
            <numerusform>%n listing stays unlinked.</numerusform>
            <numerusform>%n listings stay unlinked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices move so far that the exchange holds them and asks.</source>
        <translation>
            <numerusform>%n price moves so far that the exchange holds it and asks.</numerusform>
            <numerusform>%n prices move so far that the exchange holds them and asks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices of listings are in the queue to Prom.</source>
        <translation>
            <numerusform>%n price of a listing is in the queue to Prom.</numerusform>
            <numerusform>%n prices of listings are in the queue to Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices of the list would change.</source>
        <translation>
            <numerusform>%n price of the list would change.</numerusform>
            <numerusform>%n prices of the list would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snapshot %1 of “%2”: %n listings.</source>
        <translation>
            <numerusform>Snapshot %1 of “%2”: %n listing.</numerusform>
            <numerusform>Snapshot %1 of “%2”: %n listings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listings written.</source>
        <translation>
            <numerusform>%n listing written.</numerusform>
            <numerusform>%n listings written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) settled.</source>
        <translation>
            <numerusform>%n difference settled.</numerusform>
            <numerusform>%n differences settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is: “list differences --json” tells why.</source>
        <translation>
            <numerusform>%n stays as it is: “list differences --json” tells why.</numerusform>
            <numerusform>%n stay as they are: “list differences --json” tells why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) synchronised again in these fields.</source>
        <translation>
            <numerusform>%n listing synchronised again in these fields.</numerusform>
            <numerusform>%n listings synchronised again in these fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) not synchronised in these fields.</source>
        <translation>
            <numerusform>%n listing not synchronised in these fields.</numerusform>
            <numerusform>%n listings not synchronised in these fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that Prom had not confirmed were dropped.</source>
        <translation>
            <numerusform>%n change that Prom had not confirmed was dropped.</numerusform>
            <numerusform>%n changes that Prom had not confirmed were dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are of no listing in these books.</source>
        <translation>
            <numerusform>%n number is of no listing in these books.</numerusform>
            <numerusform>%n numbers are of no listing in these books.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) stay as they are: a price list or the warehouses say them.</source>
        <translation>
            <numerusform>%n field stays as it is: a price list or the warehouses say it.</numerusform>
            <numerusform>%n fields stay as they are: a price list or the warehouses say them.</numerusform>
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
    <message numerus="yes">
        <source>Kramar slows down and goes on by itself in %n hour(s).</source>
        <translation>
            <numerusform>Kramar slows down and goes on by itself in %n hour.</numerusform>
            <numerusform>Kramar slows down and goes on by itself in %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kramar slows down and goes on by itself in %n minute(s).</source>
        <translation>
            <numerusform>Kramar slows down and goes on by itself in %n minute.</numerusform>
            <numerusform>Kramar slows down and goes on by itself in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::AlignDialog</name>
    <message numerus="yes">
        <source>Send %n price(s)</source>
        <translation>
            <numerusform>Send %n price</numerusform>
            <numerusform>Send %n prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::BalanceTable</name>
    <message numerus="yes">
        <source>Nothing of it was ordered in %n day(s).</source>
        <translation>
            <numerusform>Nothing of it was ordered in %n day.</numerusform>
            <numerusform>Nothing of it was ordered in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 a day, over %n day(s)</source>
        <translation>
            <numerusform>%1 a day, over %n day</numerusform>
            <numerusform>%1 a day, over %n days</numerusform>
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
    <message numerus="yes">
        <source>%n of them would be deleted there now.</source>
        <translation>
            <numerusform>%n of them would be deleted there now.</numerusform>
            <numerusform>%n of them would be deleted there now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send, and delete %n listing(s)</source>
        <translation>
            <numerusform>Send, and delete %n listing</numerusform>
            <numerusform>Send, and delete %n listings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From now on current balances are sent: %n listing(s) will be different on Prom.</source>
        <translation>
            <numerusform>From now on current balances are sent: %n listing will be different on Prom.</numerusform>
            <numerusform>From now on current balances are sent: %n listings will be different on Prom.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::BalancesPage</name>
    <message numerus="yes">
        <source>turnover in %n day(s): %1</source>
        <translation>
            <numerusform>turnover in %n day: %1</numerusform>
            <numerusform>turnover in %n days: %1</numerusform>
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
    <message numerus="yes">
        <source>Restore %n product(s)</source>
        <translation>
            <numerusform>Restore %n product</numerusform>
            <numerusform>Restore %n products</numerusform>
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
    <message numerus="yes">
        <source>%n are of a store whose order statuses are switched off: Prom is not told of them</source>
        <translation>
            <numerusform>%n is of a store whose order statuses are switched off: Prom is not told of it</numerusform>
            <numerusform>%n are of a store whose order statuses are switched off: Prom is not told of them</numerusform>
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
    <name>kramar::ui::ConflictsPage</name>
    <message numerus="yes">
        <source>Ours stays in %n field(s) and is sent.</source>
        <translation>
            <numerusform>Ours stays in %n field and is sent.</numerusform>
            <numerusform>Ours stays in %n fields and is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prom&apos;s value was taken in %n field(s).</source>
        <translation>
            <numerusform>Prom&apos;s value was taken in %n field.</numerusform>
            <numerusform>Prom&apos;s value was taken in %n fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been settled already.</source>
        <translation>
            <numerusform>%n had been settled already.</numerusform>
            <numerusform>%n had been settled already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is: a price list or the warehouses say it.</source>
        <translation>
            <numerusform>%n stays as it is: a price list or the warehouses say it.</numerusform>
            <numerusform>%n stay as they are: a price list or the warehouses say them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ours stays in %n field(s), but is held by hand: release it in the queue.</source>
        <translation>
            <numerusform>Ours stays in %n field, but is held by hand: release it in the queue.</numerusform>
            <numerusform>Ours stays in %n fields, but is held by hand: release it in the queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::DifferenceTable</name>
    <message numerus="yes">
        <source>%n listing(s) change their price on Prom: %1.</source>
        <translation>
            <numerusform>%n listing changes its price on Prom: %1.</numerusform>
            <numerusform>%n listings change their price on Prom: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them move(s) so far that the exchange holds it and asks.</source>
        <translation>
            <numerusform>%n of them moves so far that the exchange holds it and asks.</numerusform>
            <numerusform>%n of them move so far that the exchange holds them and asks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) are left: %1.</source>
        <translation>
            <numerusform>%n listing is left: %1.</numerusform>
            <numerusform>%n listings are left: %1.</numerusform>
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
    <message numerus="yes">
        <source>%n code(s) not found: %1</source>
        <translation>
            <numerusform>%n code not found: %1</numerusform>
            <numerusform>%n codes not found: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::DownloadDialog</name>
    <message numerus="yes">
        <source>%n listing(s) were linked otherwise since and stay so.</source>
        <translation>
            <numerusform>%n listing was linked otherwise since and stays so.</numerusform>
            <numerusform>%n listings were linked otherwise since and stay so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) that were read before wait unlinked.</source>
        <translation>
            <numerusform>%n listing that was read before waits unlinked.</numerusform>
            <numerusform>%n listings that were read before wait unlinked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) will change.</source>
        <translation>
            <numerusform>%n balance will change.</numerusform>
            <numerusform>%n balances will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) have Prom&apos;s number already.</source>
        <translation>
            <numerusform>%n product has Prom&apos;s number already.</numerusform>
            <numerusform>%n products have Prom&apos;s number already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) without a number on Prom keep their balance.</source>
        <translation>
            <numerusform>%n product without a number on Prom keeps its balance.</numerusform>
            <numerusform>%n products without a number on Prom keep their balance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) keep their balance, as their listings have different numbers.</source>
        <translation>
            <numerusform>%n product keeps its balance, as its listings have different numbers.</numerusform>
            <numerusform>%n products keep their balance, as their listings have different numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) will be linked.</source>
        <translation>
            <numerusform>%n listing will be linked.</numerusform>
            <numerusform>%n listings will be linked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) will be made.</source>
        <translation>
            <numerusform>%n new product will be made.</numerusform>
            <numerusform>%n new products will be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) stay unlinked.</source>
        <translation>
            <numerusform>%n listing stays unlinked.</numerusform>
            <numerusform>%n listings stay unlinked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) wait for your decision: more than one product has their key, or more than one listing wants the same product.</source>
        <translation>
            <numerusform>%n listing waits for your decision: more than one product has its key, or more than one listing wants the same product.</numerusform>
            <numerusform>%n listings wait for your decision: more than one product has their key, or more than one listing wants the same product.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) that you left aside stay so.</source>
        <translation>
            <numerusform>%n listing that you left aside stays so.</numerusform>
            <numerusform>%n listings that you left aside stay so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n listing(s) that look like a product here for the Linking page</source>
        <translation>
            <numerusform>Leave %n listing that looks like a product here for the Linking page</numerusform>
            <numerusform>Leave %n listings that look like products here for the Linking page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new listing(s) were read. Nothing was linked or made.</source>
        <translation>
            <numerusform>%n new listing was read. Nothing was linked or made.</numerusform>
            <numerusform>%n new listings were read. Nothing was linked or made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::DriftPage</name>
    <message numerus="yes">
        <source>Prom&apos;s value stays in %n field(s).</source>
        <translation>
            <numerusform>Prom&apos;s value stays in %n field.</numerusform>
            <numerusform>Prom&apos;s value stays in %n fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ours is sent again in %n field(s).</source>
        <translation>
            <numerusform>Ours is sent again in %n field.</numerusform>
            <numerusform>Ours is sent again in %n fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) ignored.</source>
        <translation>
            <numerusform>%n difference ignored.</numerusform>
            <numerusform>%n differences ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is: its column tells why.</source>
        <translation>
            <numerusform>%n stays as it is: its column tells why.</numerusform>
            <numerusform>%n stay as they are: their column tells why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been settled already.</source>
        <translation>
            <numerusform>%n had been settled already.</numerusform>
            <numerusform>%n had been settled already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to decide again.</source>
        <translation>
            <numerusform>%n difference to decide again.</numerusform>
            <numerusform>%n differences to decide again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been sent: Prom&apos;s value goes back.</source>
        <translation>
            <numerusform>%n had been sent: Prom&apos;s value goes back.</numerusform>
            <numerusform>%n had been sent: Prom&apos;s values go back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since and stay(s).</source>
        <translation>
            <numerusform>%n changed since and stays.</numerusform>
            <numerusform>%n changed since and stay.</numerusform>
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
    <name>kramar::ui::KeptDialog</name>
    <message numerus="yes">
        <source>%n price(s) changed here since would go to Prom.</source>
        <translation>
            <numerusform>%n price changed here since would go to Prom.</numerusform>
            <numerusform>%n prices changed here since would go to Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status(es) changed here since would go to Prom.</source>
        <translation>
            <numerusform>%n status changed here since would go to Prom.</numerusform>
            <numerusform>%n statuses changed here since would go to Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n change(s)</source>
        <translation>
            <numerusform>Send %n change</numerusform>
            <numerusform>Send %n changes</numerusform>
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
    <message numerus="yes">
        <source>%n change(s) of the demo have not been sent. Quit all the same?</source>
        <translation>
            <numerusform>%n change of the demo has not been sent. Quit all the same?</numerusform>
            <numerusform>%n changes of the demo have not been sent. Quit all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of a paused store have not gone to Prom. Quit all the same?</source>
        <translation>
            <numerusform>%n change of a paused store has not gone to Prom. Quit all the same?</numerusform>
            <numerusform>%n changes of a paused store have not gone to Prom. Quit all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %1. %n change(s) stay(s) in the queue and go(es) when it is resumed; nothing is lost.</source>
        <translation>
            <numerusform>Paused: %1. %n change stays in the queue and goes when it is resumed; nothing is lost.</numerusform>
            <numerusform>Paused: %1. %n changes stay in the queue and go when it is resumed; nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::LinePasteDialog</name>
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
    <message numerus="yes">
        <source>Taken back: %n listing(s) not linked any more</source>
        <translation>
            <numerusform>Taken back: %n listing not linked any more</numerusform>
            <numerusform>Taken back: %n listings not linked any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n listing(s) not skipped any more</source>
        <translation>
            <numerusform>Taken back: %n listing not skipped any more</numerusform>
            <numerusform>Taken back: %n listings not skipped any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n listing(s) skipped again</source>
        <translation>
            <numerusform>Taken back: %n listing skipped again</numerusform>
            <numerusform>Taken back: %n listings skipped again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::LinkingPage</name>
    <message numerus="yes">
        <source>Link %n listing(s) that are not sure?</source>
        <translation>
            <numerusform>Link %n listing that is not sure?</numerusform>
            <numerusform>Link %n listings that are not sure?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::ListBar</name>
    <message numerus="yes">
        <source>%n listing(s) on Prom say something else: compare…</source>
        <translation>
            <numerusform>%n listing on Prom says something else: compare…</numerusform>
            <numerusform>%n listings on Prom say something else: compare…</numerusform>
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
    <message numerus="yes">
        <source>Taken back: “%1” has what it had before %n change(s).</source>
        <translation>
            <numerusform>Taken back: “%1” has what it had before %n change.</numerusform>
            <numerusform>Taken back: “%1” has what it had before %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed change(s) dropped</source>
        <translation>
            <numerusform>%n unconfirmed change dropped</numerusform>
            <numerusform>%n unconfirmed changes dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s): %1</source>
        <translation>
            <numerusform>%n product: %1</numerusform>
            <numerusform>%n products: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n product(s) take part in the exchange as before</source>
        <translation>
            <numerusform>Taken back: %n product takes part in the exchange as before</numerusform>
            <numerusform>Taken back: %n products take part in the exchange as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into which group do %n product(s) go?</source>
        <translation>
            <numerusform>Into which group does %n product go?</numerusform>
            <numerusform>Into which group do %n products go?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) in no group now</source>
        <translation>
            <numerusform>%n product in no group now</numerusform>
            <numerusform>%n products in no group now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) in the group “%1”</source>
        <translation>
            <numerusform>%n product in the group “%1”</numerusform>
            <numerusform>%n products in the group “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a product left out</source>
        <translation>
            <numerusform>%n without a product left out</numerusform>
            <numerusform>%n without a product left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n product(s) in their groups of before</source>
        <translation>
            <numerusform>Taken back: %n product in its group of before</numerusform>
            <numerusform>Taken back: %n products in their groups of before</numerusform>
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
    <name>kramar::ui::LockDialog</name>
    <message numerus="yes">
        <source>Which fields of %n product(s) are not synchronised?</source>
        <translation>
            <numerusform>Which fields of %n product are not synchronised?</numerusform>
            <numerusform>Which fields of %n products are not synchronised?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that Prom has not confirmed will be dropped.</source>
        <translation>
            <numerusform>%n change that Prom has not confirmed will be dropped.</numerusform>
            <numerusform>%n changes that Prom has not confirmed will be dropped.</numerusform>
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
    <message numerus="yes">
        <source>%n difference(s) with Prom found</source>
        <translation>
            <numerusform>%n difference with Prom found</numerusform>
            <numerusform>%n differences with Prom found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) moved to another portal category</source>
        <translation>
            <numerusform>%n listing moved to another portal category</numerusform>
            <numerusform>%n listings moved to another portal category</numerusform>
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
    <message numerus="yes">
        <source>Taken back: %n order(s) have the status that they had before</source>
        <translation>
            <numerusform>Taken back: %n order has the status that it had before</numerusform>
            <numerusform>Taken back: %n orders have the status that they had before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PaceBlock</name>
    <message numerus="yes">
        <source>Nothing was ordered in %n day(s).</source>
        <translation>
            <numerusform>Nothing was ordered in %n day.</numerusform>
            <numerusform>Nothing was ordered in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sold in %n day(s): %1, that is %2 a day.</source>
        <translation>
            <numerusform>Sold in %n day: %1, that is %2 a day.</numerusform>
            <numerusform>Sold in %n days: %1, that is %2 a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lasts for %n more day(s).</source>
        <translation>
            <numerusform>It lasts for %n more day.</numerusform>
            <numerusform>It lasts for %n more days.</numerusform>
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
    <message numerus="yes">
        <source>Cost unknown for %1 of %n line(s): the value of these goods and what they earn will not be known.</source>
        <translation>
            <numerusform>Cost unknown for %1 of %n line: the value of these goods and what they earn will not be known.</numerusform>
            <numerusform>Cost unknown for %1 of %n lines: the value of these goods and what they earn will not be known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned code(s) not found and not in the document: %1</source>
        <translation>
            <numerusform>%n scanned code not found and not in the document: %1</numerusform>
            <numerusform>%n scanned codes not found and not in the document: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were never counted here: what this receipt brings counts as all that is on hand. If there is more on the shelf, count it first by a stock-taking.</source>
        <translation>
            <numerusform>%n product was never counted here: what this receipt brings counts as all that is on hand. If there is more on the shelf, count it first by a stock-taking.</numerusform>
            <numerusform>%n products were never counted here: what this receipt brings counts as all that is on hand. If there is more on the shelf, count it first by a stock-taking.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PriceListDialog</name>
    <message numerus="yes">
        <source>%n price(s) in the queue to Prom.</source>
        <translation>
            <numerusform>%n price in the queue to Prom.</numerusform>
            <numerusform>%n prices in the queue to Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save and send %n price(s)</source>
        <translation>
            <numerusform>Save and send %n price</numerusform>
            <numerusform>Save and send %n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed here; in Test nothing is sent.</source>
        <translation>
            <numerusform>%n price changed here; in Test nothing is sent.</numerusform>
            <numerusform>%n prices changed here; in Test nothing is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save and change %n price(s) here</source>
        <translation>
            <numerusform>Save and change %n price here</numerusform>
            <numerusform>Save and change %n prices here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PriceListsPane</name>
    <message numerus="yes">
        <source>%n price(s)</source>
        <translation>
            <numerusform>%n price</numerusform>
            <numerusform>%n prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PricePasteDialog</name>
    <message numerus="yes">
        <source>%n good price(s)</source>
        <translation>
            <numerusform>%n good price</numerusform>
            <numerusform>%n good prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All rows are good: %n price(s).</source>
        <translation>
            <numerusform>All rows are good: %n price.</numerusform>
            <numerusform>All rows are good: %n prices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n good price(s)</source>
        <translation>
            <numerusform>Take the %n good price</numerusform>
            <numerusform>Take the %n good prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n price(s)</source>
        <translation>
            <numerusform>Take %n price</numerusform>
            <numerusform>Take %n prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::PricesPage</name>
    <message numerus="yes">
        <source>%n product(s) taken out of “%1”; their listings keep the prices they have.</source>
        <translation>
            <numerusform>%n product taken out of “%1”; its listings keep the prices they have.</numerusform>
            <numerusform>%n products taken out of “%1”; their listings keep the prices they have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) pasted into “%1”</source>
        <translation>
            <numerusform>%n price pasted into “%1”</numerusform>
            <numerusform>%n prices pasted into “%1”</numerusform>
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
    <message numerus="yes">
        <source>With the varieties that are folded below them it is %n product(s): the bulk edit changes all of these, the other acts only the rows that are shown.</source>
        <translation>
            <numerusform>With the varieties that are folded below them it is %n product: the bulk edit changes all of these, the other acts only the rows that are shown.</numerusform>
            <numerusform>With the varieties that are folded below them it is %n products: the bulk edit changes all of these, the other acts only the rows that are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from Prom: %n product(s) new or different.</source>
        <translation>
            <numerusform>Received from Prom: %n product new or different.</numerusform>
            <numerusform>Received from Prom: %n products new or different.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n product(s) have what they had before</source>
        <translation>
            <numerusform>Taken back: %n product has what it had before</numerusform>
            <numerusform>Taken back: %n products have what they had before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::QueueCard</name>
    <message numerus="yes">
        <source>%n change(s) will be tried again.</source>
        <translation>
            <numerusform>%n change will be tried again.</numerusform>
            <numerusform>%n changes will be tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) held.</source>
        <translation>
            <numerusform>%n change held.</numerusform>
            <numerusform>%n changes held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) released: sent with the next sending.</source>
        <translation>
            <numerusform>%n change released: sent with the next sending.</numerusform>
            <numerusform>%n changes released: sent with the next sending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) dropped.</source>
        <translation>
            <numerusform>%n change dropped.</numerusform>
            <numerusform>%n changes dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait(s) for your choice under Conflicts.</source>
        <translation>
            <numerusform>%n change waits for your choice under Conflicts.</numerusform>
            <numerusform>%n changes wait for your choice under Conflicts.</numerusform>
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
    <message numerus="yes">
        <source>%n product(s) were changed here and on Prom.</source>
        <translation>
            <numerusform>%n product was changed here and on Prom.</numerusform>
            <numerusform>%n products were changed here and on Prom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused change(s) will be tried again.</source>
        <translation>
            <numerusform>%n refused change will be tried again.</numerusform>
            <numerusform>%n refused changes will be tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::RestoreDialog</name>
    <message numerus="yes">
        <source>Bring %n product(s) back to how they were %1?</source>
        <translation>
            <numerusform>Bring %n product back to how it was %1?</numerusform>
            <numerusform>Bring %n products back to how they were %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::RuleDialog</name>
    <message numerus="yes">
        <source>What shall be the prices of %n product(s) in “%1”?</source>
        <translation>
            <numerusform>What shall be the price of %n product in “%1”?</numerusform>
            <numerusform>What shall be the prices of %n products in “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) change.</source>
        <translation>
            <numerusform>%n price changes.</numerusform>
            <numerusform>%n prices change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is.</source>
        <translation>
            <numerusform>%n stays as it is.</numerusform>
            <numerusform>%n stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held up by the lowest price.</source>
        <translation>
            <numerusform>%n held up by the lowest price.</numerusform>
            <numerusform>%n held up by the lowest price.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below the cost.</source>
        <translation>
            <numerusform>%n below the cost.</numerusform>
            <numerusform>%n below the cost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left: %1.</source>
        <translation>
            <numerusform>%n left: %1.</numerusform>
            <numerusform>%n left: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n price(s)</source>
        <translation>
            <numerusform>Change %n price</numerusform>
            <numerusform>Change %n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed in “%1”.</source>
        <translation>
            <numerusform>%n price changed in “%1”.</numerusform>
            <numerusform>%n prices changed in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile and left.</source>
        <translation>
            <numerusform>%n changed meanwhile and left.</numerusform>
            <numerusform>%n changed meanwhile and left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::SnapshotsPage</name>
    <message numerus="yes">
        <source>%n listing(s) can then not be brought back to how they were. The listings themselves stay.</source>
        <translation>
            <numerusform>%n listing can then not be brought back to how it was. The listing itself stays.</numerusform>
            <numerusform>%n listings can then not be brought back to how they were. The listings themselves stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s) written to %1.</source>
        <translation>
            <numerusform>%n listing written to %1.</numerusform>
            <numerusform>%n listings written to %1.</numerusform>
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
<context>
    <name>kramar::ui::SwitchSection</name>
    <message numerus="yes">
        <source>Prices changed here are kept and not sent. Kept of %n listing(s) now.</source>
        <translation>
            <numerusform>Prices changed here are kept and not sent. Kept of %n listing now.</numerusform>
            <numerusform>Prices changed here are kept and not sent. Kept of %n listings now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>States changed here are kept and not sent. Kept of %n order(s) now.</source>
        <translation>
            <numerusform>States changed here are kept and not sent. Kept of %n order now.</numerusform>
            <numerusform>States changed here are kept and not sent. Kept of %n orders now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::WarehousePane</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::WarehouseTable</name>
    <message numerus="yes">
        <source>Without %n product(s) whose cost is not known</source>
        <translation>
            <numerusform>Without %n product whose cost is not known</numerusform>
            <numerusform>Without %n products whose cost is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) with less than nothing on hand</source>
        <translation>
            <numerusform>%n product with less than nothing on hand</numerusform>
            <numerusform>%n products with less than nothing on hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kramar::ui::WarehousesPage</name>
    <message numerus="yes">
        <source>the cost of %n product(s) is not known</source>
        <translation>
            <numerusform>the cost of %n product is not known</numerusform>
            <numerusform>the cost of %n products is not known</numerusform>
        </translation>
    </message>
</context>
</TS>
