package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.DOCUMENT;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Difference.Kind;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static final InvoiceDocument APPROVED = plan().document();
    private static final LandedDocument AS_APPROVED = asApproved();

    /** what may be anything: it is only learnt when the document lands */
    private static final Set<String> LEARNT_ON_LANDING = Set.of("document", "documentVersion");

    @Test
    void whatLandedAsApprovedIsExact() {
        Landing landing = Comparison.of(APPROVED, AS_APPROVED);

        assertThat(landing)
                .isEqualTo(new Landing(DOCUMENT, "INV-1", usd("100.00"), "0", List.of()));
        assertThat(landing.verdict()).isEqualTo(Verdict.EXACT);
    }

    @ParameterizedTest
    @MethodSource("everyOtherHead")
    void aFieldThatLandedOtherwiseIsNeverOverlooked(LandedDocument other) {
        assertThat(Comparison.of(APPROVED, other).differences()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyOtherLine")
    void aFieldOfALineThatLandedOtherwiseIsNamed(LandedDocument.Line other) {
        Landing landing = Comparison.of(APPROVED, with("lines", List.of(other)));

        assertThat(landing.differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.field()).startsWith("line 1 "));
        assertThat(landing.verdict()).isEqualTo(Verdict.DIVERGED);
    }

    @Test
    void anotherNumberIsAVarianceWithAKnownCause() {
        Landing landing = Comparison.of(APPROVED, with("number", "1042"));

        assertThat(landing.differences())
                .containsExactly(new Difference(Kind.RENUMBERED, "number", "INV-1", "1042"));
        assertThat(landing.verdict()).isEqualTo(Verdict.VARIANCE);
        assertThat(landing.number()).isEqualTo("1042");
    }

    @Test
    void taxThatNobodySignedIsNamedOnceAndTheTotalBeforeTaxStillAgrees() {
        Landing landing = Comparison.of(APPROVED, taxed("7.00"));

        assertThat(landing.differences())
                .containsExactly(new Difference(Kind.TAX, "tax", "none", "7.00 USD"));
    }

    @Test
    void computedTaxWithinTheFenceIsWhatWasSigned() {
        assertThat(Comparison.of(signedTax("15.00"), taxed("15.00")).verdict())
                .isEqualTo(Verdict.EXACT);
        assertThat(Comparison.of(signedTax("15.00"), taxed("0.00")).verdict())
                .isEqualTo(Verdict.EXACT);
    }

    @Test
    void computedTaxBeyondTheFenceIsAVariance() {
        Landing landing = Comparison.of(signedTax("15.00"), taxed("15.01"));

        assertThat(landing.differences())
                .containsExactly(new Difference(Kind.TAX, "tax", "at most 15.00 USD", "15.01 USD"));
        assertThat(landing.verdict()).isEqualTo(Verdict.VARIANCE);
    }

    @Test
    void oneMinorUnitIsRoundingAndTwoAreAnotherDocument() {
        assertThat(kindsWhenTotalIs("100.01")).containsOnly(Kind.ROUNDING);
        assertThat(kindsWhenTotalIs("99.98")).containsOnly(Kind.CHANGED);
    }

    @Test
    void aBalanceBelowTheTotalMeansThatACreditWasAppliedThere() {
        assertThat(Comparison.of(APPROVED, with("balance", usd("60.00"))).differences())
                .containsExactly(
                        new Difference(Kind.CREDIT_APPLIED, "settled on landing", "", "40.00 USD"));
    }

    @Test
    void anotherCurrencyIsTheOnlyDifferenceNamed() {
        Money euros = Money.of("100", new Currency("EUR"));
        LandedDocument foreign =
                new LandedDocument(
                        DOCUMENT,
                        "0",
                        "58",
                        "INV-1",
                        ISSUED_ON,
                        InvoiceExamples.DUE_ON,
                        "3",
                        "",
                        List.of(),
                        euros,
                        euros,
                        euros,
                        euros,
                        euros,
                        APPROVED.memo());

        assertThat(Comparison.of(APPROVED, foreign).differences())
                .extracting(Difference::field)
                .containsExactly("currency");
    }

    @Test
    void anAccountThatTheBooksDoNotNameIsNotCompared() {
        LandedDocument.Line silent =
                RecordVariants.of(
                                AS_APPROVED.lines().getFirst(),
                                (name, value) -> name.equals("incomeAccountId") ? "" : value)
                        .filter(line -> line.incomeAccountId().isEmpty())
                        .findFirst()
                        .orElseThrow();

        assertThat(Comparison.of(APPROVED, with("lines", List.of(silent))).verdict())
                .isEqualTo(Verdict.EXACT);
    }

    static List<LandedDocument> everyOtherHead() {
        return RecordVariants.of(AS_APPROVED, ComparisonTest::other)
                .filter(variant -> !variant.equals(AS_APPROVED))
                .toList();
    }

    static List<LandedDocument.Line> everyOtherLine() {
        return RecordVariants.of(AS_APPROVED.lines().getFirst(), ComparisonTest::other).toList();
    }

    private static List<Kind> kindsWhenTotalIs(String total) {
        LandedDocument landed = with("total", usd(total));
        return Comparison.of(APPROVED, with(landed, "balance", usd(total))).differences().stream()
                .map(Difference::kind)
                .toList();
    }

    private static LandedDocument taxed(String tax) {
        Money total = usd("100.00").plus(usd(tax));
        return with(with(with(AS_APPROVED, "tax", usd(tax)), "total", total), "balance", total);
    }

    private static InvoiceDocument signedTax(String atMost) {
        ExpectedTax tax = new ExpectedTax.ComputedThere(usd(atMost));
        return RecordVariants.of(APPROVED, (name, value) -> name.equals("tax") ? tax : value)
                .filter(variant -> variant.tax().equals(tax))
                .findFirst()
                .orElseThrow();
    }

    private static LandedDocument with(String field, Object value) {
        return with(AS_APPROVED, field, value);
    }

    private static LandedDocument with(LandedDocument document, String field, Object other) {
        return RecordVariants.of(document, (name, value) -> name.equals(field) ? other : value)
                .filter(variant -> !variant.equals(document))
                .findFirst()
                .orElse(document);
    }

    private static Object other(String component, Object value) {
        return switch (value) {
            case String text -> LEARNT_ON_LANDING.contains(component) ? text : text + "9";
            case Money money -> money.plus(usd("7"));
            case LocalDate day -> day.plusDays(1);
            case BigDecimal number -> number.add(BigDecimal.ONE);
            case Optional<?> _ -> Optional.empty();
            case List<?> _ -> List.of();
            case DocumentLink link -> link;
            default -> throw new IllegalStateException("say what else " + component + " may be");
        };
    }

    private static LandedDocument asApproved() {
        InvoiceDocument.Line signed = APPROVED.lines().getFirst();
        LandedDocument.Line line =
                new LandedDocument.Line(
                        signed.description(),
                        signed.item().id(),
                        signed.incomeAccount().id(),
                        signed.quantity().value().setScale(2),
                        signed.unitPrice().toDecimal(),
                        signed.amount(),
                        signed.reportedClass().id(),
                        signed.taxCode(),
                        Optional.of(ISSUED_ON));
        return new LandedDocument(
                DOCUMENT,
                "0",
                APPROVED.customer().externalId(),
                APPROVED.number(),
                APPROVED.issuedOn(),
                APPROVED.dueOn(),
                APPROVED.term().id(),
                "",
                List.of(line),
                usd("0"),
                usd("0"),
                usd("0"),
                usd("100.00"),
                usd("100.00"),
                APPROVED.memo());
    }
}
