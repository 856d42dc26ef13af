package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanHashTest {

    private static final InvoiceDocument DOCUMENT = plan().document();
    private static final InvoiceDocument.Line LINE = DOCUMENT.lines().getFirst();

    @Test
    void theCanonicalTextNeverChanges() {
        assertThat(CanonicalText.of(DOCUMENT).whole())
                .isEqualTo(
                        """
                        invoice-document 2
                        connection=36:00000000-0000-0000-0000-00000000000c
                        customer=2:58
                        number=5:INV-1
                        issuedOn=10:2026-03-01
                        dueOn=10:2026-03-31
                        termId=1:3
                        termName=6:Net 30
                        discount=8:0.00 USD
                        tax=4:none
                        total=10:100.00 USD
                        memo=9:thank you
                        lines=1:1
                        description=19:Consulting in March
                        itemId=1:7
                        itemName=5:Hours
                        incomeAccountId=2:79
                        incomeAccountName=15:Services income
                        quantity=1:4
                        unitPrice=9:25.00 USD
                        amount=10:100.00 USD
                        servicePeriod=22:2026-03-01..2026-03-31
                        taxCode=3:NON
                        classId=3:300
                        className=4:East
                        """);
    }

    @Test
    void theHashNeverChanges() {
        assertThat(PlanHash.of(DOCUMENT).hex())
                .isEqualTo("20b4fccb7124e056e01533fad2428a7ab36f8c12368f74213735e80652eed2d7");
    }

    @Test
    void everyFieldIsInTheHash() {
        Stream<InvoiceDocument> heads = RecordVariants.of(DOCUMENT, PlanHashTest::other);
        Stream<InvoiceDocument> lines =
                RecordVariants.of(LINE, PlanHashTest::other).map(PlanHashTest::withLine);
        Stream<InvoiceDocument> targets =
                RecordVariants.of(DOCUMENT.term(), PlanHashTest::other).map(PlanHashTest::withTerm);
        List<PlanHash> hashes =
                Stream.of(heads, lines, targets)
                        .flatMap(variants -> variants)
                        .map(PlanHash::of)
                        .toList();

        assertThat(hashes).doesNotHaveDuplicates().doesNotContain(PlanHash.of(DOCUMENT));
    }

    @Test
    void aStalePlanNamesTheSectionsThatChanged() {
        PlanHash seen = PlanHash.of(DOCUMENT);

        assertThat(PlanHash.of(with("number", "INV-2")).changesSince(seen))
                .containsExactly(PlanSection.HEAD);
        assertThat(PlanHash.of(with("term", new Target("4", "Net 15"))).changesSince(seen))
                .containsExactly(PlanSection.TERM);
        assertThat(PlanHash.of(with("tax", new ExpectedTax.ComputedThere(usd("1")))))
                .satisfies(
                        now -> assertThat(now.changesSince(seen)).containsExactly(PlanSection.TAX));
        assertThat(PlanHash.of(withLine(otherAccount())).changesSince(seen))
                .containsExactly(PlanSection.ACCOUNTS);
        assertThat(PlanHash.of(with("lines", List.of(LINE, LINE))).changesSince(seen))
                .containsExactly(PlanSection.LINES, PlanSection.ACCOUNTS, PlanSection.TAX);
        assertThat(seen.changesSince(seen)).isEmpty();
        assertThat(new InvoiceRejection.StalePlan(seen, PlanHash.of(with("number", "INV-2"))))
                .extracting(InvoiceRejection::message)
                .asString()
                .contains("namely its number, dates, exchange rate or memo");
    }

    @Test
    void whatIsNoHashOfAPlanNamesNoSection() {
        assertThat(PlanHash.of(DOCUMENT).changesSince(new PlanHash("a"))).isEmpty();
    }

    @Test
    void aHashOfBeforeThereWereSectionsStandsForTheSameDocument() {
        PlanHash before =
                new PlanHash("20b4fccb7124e056e01533fad2428a7ab36f8c12f1b5d585c48d0a5ba0d8d223");

        assertThat(before.standsForSame(PlanHash.of(DOCUMENT))).isTrue();
        assertThat(before.standsForSame(PlanHash.of(with("number", "INV-2")))).isFalse();
    }

    @Test
    void theSameCustomerIdInAnotherCompanyIsAnotherPlan() {
        DocumentLink elsewhere = new DocumentLink(new ConnectionId(new UUID(9, 9)), "58");

        assertThat(PlanHash.of(with("customer", elsewhere))).isNotEqualTo(PlanHash.of(DOCUMENT));
    }

    @Test
    void aTaxThatMayBeComputedIsAnotherPlanWhateverItsFence() {
        ExpectedTax low = new ExpectedTax.ComputedThere(usd("1"));
        ExpectedTax high = new ExpectedTax.ComputedThere(usd("2"));

        assertThat(PlanHash.of(with("tax", low))).isNotEqualTo(PlanHash.of(with("tax", high)));
    }

    @Test
    void whatIsSignedAboutTheRateIsInTheHashUnlessNothingIsConverted() {
        PlanHash there = PlanHash.of(with("rate", new ExpectedRate.SetThere()));
        PlanHash fixed = PlanHash.of(with("rate", new ExpectedRate.Fixed(ExchangeRate.of("1.1"))));
        PlanHash unsaid = PlanHash.of(with("rate", new ExpectedRate.Unstated()));

        assertThat(there).isNotEqualTo(fixed);
        assertThat(fixed).isNotEqualTo(PlanHash.of(DOCUMENT));
        assertThat(DOCUMENT.rate()).isEqualTo(new ExpectedRate.Fixed(ExchangeRate.ONE));
        assertThat(unsaid).isEqualTo(PlanHash.of(DOCUMENT));
    }

    @Test
    void aValueCannotImitateTheNextField() {
        InvoiceDocument forged = with("number", "INV-1\nissuedOn=10:2026-03-01");

        assertThat(PlanHash.of(forged)).isNotEqualTo(PlanHash.of(DOCUMENT));
    }

    private static InvoiceDocument.Line otherAccount() {
        return RecordVariants.of(
                        LINE,
                        (component, value) ->
                                component.equals("incomeAccount")
                                        ? new Target("80", "Other income")
                                        : value)
                .filter(variant -> !variant.equals(LINE))
                .findFirst()
                .orElseThrow();
    }

    private static InvoiceDocument withLine(InvoiceDocument.Line line) {
        return with("lines", List.of(line));
    }

    private static InvoiceDocument withTerm(Target term) {
        return with("term", term);
    }

    private static InvoiceDocument with(String field, Object other) {
        return RecordVariants.of(
                        DOCUMENT, (component, value) -> component.equals(field) ? other : value)
                .filter(variant -> !variant.equals(DOCUMENT))
                .findFirst()
                .orElseThrow();
    }

    /** something else of the same kind, and nothing that any other field becomes */
    private static Object other(String component, Object value) {
        return switch (value) {
            case String text -> text + " (" + component + ")";
            case Target(var id, var name) -> new Target(id + component, name);
            case Money money -> money.plus(usd("1"));
            case LocalDate day -> day.plusDays(1);
            case Quantity _ -> Quantity.of("5");
            case DocumentLink(var connection, var id) -> new DocumentLink(connection, id + "9");
            case ExpectedRate _ -> new ExpectedRate.SetThere();
            case ExpectedTax _ -> new ExpectedTax.ComputedThere(usd("15"));
            case ServicePeriod _ -> new ServicePeriod.Unstated();
            case List<?> _ -> List.of(LINE, LINE);
            default -> throw new IllegalStateException("say what else " + component + " may be");
        };
    }
}
