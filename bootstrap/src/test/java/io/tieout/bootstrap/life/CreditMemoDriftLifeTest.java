package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Credit memos of ours that somebody changed where the books are. */
final class CreditMemoDriftLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);
    private final AnInvoice invoice = AnInvoice.pushed(tenant);

    @Test
    void anEditIsShownFieldByFieldAndOursStandsThereAgain() {
        ACreditMemo memo = waiting();

        bookkeeper.edits(memo, Map.of("CustomerMemo", Map.of("value", "sorry")));

        ADrift drift = ADrift.of(memo);
        assertThat(drift.status()).isEqualTo("OPEN");
        assertThat(drift.kind()).isEqualTo("EDITED");
        assertThat(drift.fields()).containsExactly("memo");
        assertThat(drift.seen().at("/creditMemo/id").asString()).isEqualTo(memo.id());
        assertThat(drift.seen().at("/invoice/id").asString()).isEqualTo(invoice.id());
        assertThat(ADrift.of(invoice).isNone()).isTrue();

        drift.pushOursAgain();

        assertThat(ADrift.of(memo).status()).isEqualTo("RESTORED");
        assertThat(bookkeeper.document(memo).at("/CustomerMemo/value").asString())
                .isEqualTo("credits invoice " + invoice.number());
        assertThat(memo.left()).isEqualTo("30.00");
    }

    @Test
    void aDeletedOneIsAnOrphanUntilItLandsAnew() {
        ACreditMemo memo = waiting();

        bookkeeper.deletes(memo);

        assertThat(ADrift.of(memo).kind()).isEqualTo("DELETED");
        assertThat(orphans()).containsExactly("CREDIT_MEMO_GONE");

        ADrift.of(memo).pushOursAgain();

        assertThat(ADrift.of(memo).status()).isEqualTo("RESTORED");
        assertThat(Bookkeeper.amount(bookkeeper.document(memo), "RemainingCredit"))
                .isEqualTo("30.00");
        assertThat(orphans()).isEmpty();
        assertThat(invoice.aged()).isEqualTo("90.00");
    }

    @Test
    void onceTwoPeopleAcceptADeleteItCountsForNothing() {
        ACreditMemo memo = waiting();
        bookkeeper.deletes(memo);

        ADrift.of(memo).acceptedByTwo();

        assertThat(ADrift.of(memo).status()).isEqualTo("ACCEPTED");
        assertThat(memo.status()).isEqualTo("VOIDED");
        assertThat(memo.left()).isEqualTo("0.00");
        assertThat(invoice.aged()).isEqualTo("120.00");
        assertThat(ACreditMemo.draft(invoice, Map.of()).path("userErrors")).isEmpty();
    }

    @Test
    void onceTwoPeopleAcceptAnEditItCountsAsItStandsThere() {
        ACreditMemo memo = waiting();
        bookkeeper.edits(memo, Map.of("TxnDate", "2026-03-20"));

        ADrift.of(memo).acceptedByTwo();

        assertThat(ADrift.of(memo).status()).isEqualTo("ACCEPTED");
        assertThat(memo.status()).isEqualTo("OPEN");
        assertThat(memo.seen().path("issuedOn").asString()).isEqualTo("2026-03-20");
        assertThat(invoice.aged()).isEqualTo("90.00");
    }

    @Test
    void itsUseIsNoDrift() {
        ACreditMemo memo = waiting();

        memo.apply(invoice, "20");

        assertThat(memo.left()).isEqualTo("10.00");
        assertThat(ADrift.of(memo).isNone()).isTrue();
        assertThat(ADrift.of(invoice).isNone()).isTrue();
    }

    /** of 30.00, and nothing uses it yet */
    private ACreditMemo waiting() {
        return ACreditMemo.submitted(
                        invoice,
                        Map.of(
                                "lines",
                                ACreditMemo.units("3").get("lines"),
                                "appliesOnLanding",
                                false))
                .landed();
    }

    private List<String> orphans() {
        return tenant
                .ask(Role.AUDITOR, "{ orphans { edges { node { reason } } } }", Map.of())
                .at("/orphans/edges")
                .values()
                .stream()
                .map(edge -> edge.at("/node/reason").asString())
                .toList();
    }
}
