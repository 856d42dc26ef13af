package io.tieout.qbo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.JournalSeen.Charge;
import io.tieout.qbo.client.QboJson;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SeenJournalsTest {

    /** as QuickBooks answers; facts sheet 5.10 */
    private static final String ENTRY =
            """
            {"Id":"227","SyncToken":"0","domain":"QBO","sparse":false,"Adjustment":false,
             "MetaData":{"CreateTime":"2026-03-02T04:00:00-08:00","LastUpdatedTime":"2026-03-02T04:00:00-08:00"},
             "DocNumber":"J-1","TxnDate":"2026-03-01","CurrencyRef":{"value":"KWD"},
             "Line":[
              {"Id":"0","Amount":80.125,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":{
                "PostingType":"Debit","Entity":{"Type":"Customer","EntityRef":{"value":"58","name":"Acme"}},
                "AccountRef":{"value":"84","name":"Accounts Receivable"}}},
              {"Id":"1","Amount":20,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":{
                "PostingType":"Credit","Entity":{"Type":"Customer","EntityRef":{"value":"59"}},
                "AccountRef":{"value":"84"}}},
              {"Id":"2","Amount":60.125,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":{
                "PostingType":"Credit","Entity":{"Type":"Vendor","EntityRef":{"value":"58"}},
                "AccountRef":{"value":"79"}}},
              {"Description":"why","DetailType":"DescriptionOnly"}]}
            """;

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(1, 1));

    @Test
    void aDebitOfACustomerIsOwedAndACreditIsTakenOff() {
        var seen = JournalPicture.of(QboJson.MAPPER.readTree(ENTRY), BOOKS, new Currency("KWD"));

        assertThat(seen.number()).isEqualTo("J-1");
        assertThat(seen.charges())
                .containsExactly(
                        new Charge("58", "84", kwd("80.125")), new Charge("59", "84", kwd("-20")));
    }

    @Test
    void onlyCustomersAreNamed() {
        JsonNode entry = QboJson.MAPPER.readTree(ENTRY);

        assertThat(SeenJournals.customers(entry)).containsExactly("58", "59");
        assertThat(JournalPicture.of(entry, BOOKS, new Currency("KWD")))
                .extracting(JournalSeen::entry)
                .extracting(link -> link.externalId())
                .isEqualTo("227");
    }

    private static Money kwd(String amount) {
        return Money.of(amount, new Currency("KWD"));
    }
}
