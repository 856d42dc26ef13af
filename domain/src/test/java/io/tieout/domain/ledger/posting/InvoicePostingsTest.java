package io.tieout.domain.ledger.posting;

import static io.tieout.domain.ledger.posting.PostingExamples.ACCOUNT;
import static io.tieout.domain.ledger.posting.PostingExamples.AT_HOME;
import static io.tieout.domain.ledger.posting.PostingExamples.CAUSE;
import static io.tieout.domain.ledger.posting.PostingExamples.INVOICE;
import static io.tieout.domain.ledger.posting.PostingExamples.ISSUED_ON;
import static io.tieout.domain.ledger.posting.PostingExamples.LATER;
import static io.tieout.domain.ledger.posting.PostingExamples.billed;
import static io.tieout.domain.ledger.posting.PostingExamples.content;
import static io.tieout.domain.ledger.posting.PostingExamples.landing;
import static io.tieout.domain.ledger.posting.PostingExamples.line;
import static io.tieout.domain.ledger.posting.PostingExamples.platformAndHours;
import static io.tieout.domain.ledger.posting.PostingExamples.usd;
import static io.tieout.domain.ledger.posting.PostingExamples.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvoicePostingsTest {

    private final InvoicePostings rules = new InvoicePostings(IncomeAccounts.atInvoice());

    @Test
    void whatLandsIsOwedAndEarnedLineByLineUnderItsClass() {
        assertThat(written(post(new InvoicePushed(INVOICE, landing("1250.00")))))
                .containsExactly(
                        "2026-03-01: RECEIVABLES 1200.00 to REVENUE;"
                                + " RECEIVABLES 100.00 to REVENUE (East);"
                                + " DISCOUNTS 50.00 to RECEIVABLES");
    }

    @Test
    void whatIsLinkedToADocumentIsOwedFromThatDocumentsDay() {
        var linked =
                new InvoiceLinked(
                        INVOICE,
                        new ActorId("bob"),
                        new PlanHash("ab"),
                        new Authority(1, false),
                        landing("1250.00"),
                        ISSUED_ON.plusDays(9),
                        ISSUED_ON.plusDays(9));

        assertThat(written(post(linked)).getFirst()).startsWith("2026-03-10: RECEIVABLES 1200.00");
    }

    @Test
    void aScheduledProductIsDeferredUntilItsScheduleEarnsIt() {
        var deferring =
                new InvoicePostings(IncomeAccounts.atInvoice().scheduling(List.of("platform")));

        var posted =
                deferring.of(
                        CAUSE,
                        new InvoicePushed(INVOICE, landing("1250.00")),
                        () -> billed(platformAndHours(), Optional.empty()));

        assertThat(written(posted).getFirst())
                .contains("RECEIVABLES 1200.00 to DEFERRED_REVENUE;")
                .contains("RECEIVABLES 100.00 to REVENUE (East);");
    }

    @Test
    void taxIsWhatLandedBeyondTheLines() {
        assertThat(written(post(new InvoicePushed(INVOICE, landing("1346.00")))).getFirst())
                .endsWith("; RECEIVABLES 96.00 to SALES_TAX_PAYABLE");
    }

    @Test
    void whatLandedOtherwiseAndIsNoTaxIsAVariance() {
        assertThat(written(post(new InvoicePushed(INVOICE, landing("1249.99")))).getFirst())
                .endsWith("; LANDING_VARIANCE 0.01 to RECEIVABLES");

        var untaxed = content(new Discount.None(), line("consulting", "4", "25.00", "NON", ""));

        assertThat(
                        written(
                                rules.of(
                                        CAUSE,
                                        new InvoicePushed(INVOICE, landing("100.01")),
                                        () -> billed(untaxed, Optional.empty()))))
                .containsExactly(
                        "2026-03-01: RECEIVABLES 100.00 to REVENUE;"
                                + " RECEIVABLES 0.01 to LANDING_VARIANCE");
    }

    @Test
    void anInvoiceWorthNothingPostsNothing() {
        var free = content(new Discount.None(), line("platform", "1", "0.00", "NON", ""));

        assertThat(
                        rules.of(
                                CAUSE,
                                new InvoicePushed(INVOICE, landing("0.00")),
                                () -> billed(free, Optional.empty())))
                .isEmpty();
    }

    @Test
    void aVoidIsTheMirrorImageAtTheDocumentsDate() {
        Journal landed = aLandedJournal();

        var posted =
                rules.of(
                        LATER,
                        new InvoiceVoided(INVOICE, "sent twice"),
                        () -> billed(platformAndHours(), Optional.of(landed)));

        assertThat(posted)
                .singleElement()
                .satisfies(reversal -> {
                    assertThat(reversal.link()).isEqualTo(new Journal.Link.ReversalOf(landed.id()));
                    assertThat(reversal.on()).isEqualTo(ISSUED_ON);
                    assertThat(reversal.cause()).isEqualTo(LATER);
                });
    }

    @Test
    void aVoidOfWhatNeverLandedPostsNothing() {
        assertThat(post(new InvoiceVoided(INVOICE, "not wanted"))).isEmpty();
    }

    @Test
    void aRestatementTakesBackWhatStoodAndPostsWhatStandsAtItsOwnDate() {
        var restated =
                new InvoiceRestated(
                        INVOICE,
                        landing("1251.00"),
                        ISSUED_ON.plusDays(2),
                        ISSUED_ON.plusDays(32),
                        "edited there");

        var posted =
                rules.of(
                        LATER,
                        restated,
                        () -> billed(platformAndHours(), Optional.of(aLandedJournal())));

        assertThat(written(posted))
                .containsExactly(
                        "2026-03-01: REVENUE 1200.00 to RECEIVABLES;"
                                + " REVENUE 100.00 to RECEIVABLES;"
                                + " RECEIVABLES 50.00 to DISCOUNTS",
                        "2026-03-03: RECEIVABLES 1200.00 to REVENUE;"
                                + " RECEIVABLES 100.00 to REVENUE (East);"
                                + " DISCOUNTS 50.00 to RECEIVABLES;"
                                + " RECEIVABLES 1.00 to SALES_TAX_PAYABLE");
    }

    @Test
    void aRevisionSaysWhatWasSoldForTheRestatedTotal() {
        var now = content(new Discount.None(), line("platform", "1", "1250.00", "TAX", ""));
        var authority = new Authority(0, false);
        var revised =
                new LandedInvoiceRevised(
                        INVOICE,
                        now,
                        Totals.of(now),
                        new Makers(new ActorId("ann"), List.of()),
                        new Approval(
                                List.of(new Signature(new ActorId("ben"), authority)),
                                new PlanHash("0".repeat(64))));

        var posted =
                rules.of(
                        LATER,
                        revised,
                        () -> billed(platformAndHours(), Optional.of(aLandedJournal())));

        assertThat(written(posted).getLast())
                .isEqualTo("2026-03-01: RECEIVABLES 1250.00 to REVENUE");
        assertThat(posted).hasSize(2);
    }

    @Test
    void settlingMovesNothing() {
        var applied =
                new PaymentApplied(
                        INVOICE,
                        new PaymentId(new UUID(0, 20)),
                        usd("40.00"),
                        ISSUED_ON,
                        usd("1210.00"));

        assertThat(post(applied)).isEmpty();
    }

    @Test
    void aForeignInvoiceIsWorthAtHomeWhatItsRateSays() {
        Currency euro = new Currency("EUR");
        var foreign =
                new InvoiceContent(
                        ACCOUNT,
                        "INV-2",
                        euro,
                        ISSUED_ON,
                        ISSUED_ON,
                        List.of(
                                euros(line("platform", "1", "0.05", "NON", ""), "0.05", euro),
                                euros(line("consulting", "1", "0.05", "NON", ""), "0.05", euro)),
                        new Discount.None(),
                        "",
                        "");
        var billed =
                new InvoicePostings.Billed(
                        foreign,
                        Totals.of(foreign),
                        new HomeRate(PostingExamples.USD, new BigDecimal("1.1")),
                        Optional.empty());

        var landing =
                new Landing(
                        landing("0.00").document(),
                        "INV-2",
                        Money.of("0.10", euro),
                        "0",
                        List.of(),
                        new Booked.Unstated());
        var journal = rules.of(CAUSE, new InvoicePushed(INVOICE, landing), () -> billed).getFirst();

        // 0.10 EUR are 0.11 USD; each line alone would be 0.06 USD.
        assertThat(journal.lines().getFirst().amount().home()).isEqualTo(usd("0.11"));
        assertThat(AT_HOME.worth(usd("1.23"))).isEqualTo(usd("1.23"));
    }

    private static InvoiceLine euros(InvoiceLine line, String price, Currency euro) {
        return new InvoiceLine(
                line.description(),
                line.product(),
                line.quantity(),
                Money.of(price, euro),
                line.servicePeriod(),
                line.taxCode(),
                line.className());
    }

    private Journal aLandedJournal() {
        return post(new InvoicePushed(INVOICE, landing("1250.00"))).getFirst();
    }

    private List<Journal> post(InvoiceEvent event) {
        InvoiceContent content = platformAndHours();
        return rules.of(CAUSE, event, () -> billed(content, Optional.empty()));
    }
}
