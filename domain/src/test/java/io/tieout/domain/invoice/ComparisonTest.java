package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.DOCUMENT;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.USD;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Difference.Kind;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
                .isEqualTo(
                        new Landing(
                                DOCUMENT,
                                "INV-1",
                                usd("100.00"),
                                "0",
                                List.of(),
                                new Booked.Stated(ExchangeRate.ONE, List.of())));
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
                        APPROVED.memo(),
                        Optional.empty(),
                        List.of());

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

    @Test
    void aRateSetThereIsKeptAndNoDifference() {
        Landing landing = Comparison.of(signed(new ExpectedRate.SetThere()), converted("1.0812"));

        assertThat(landing.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(landing.booked())
                .isEqualTo(new Booked.Stated(ExchangeRate.of("1.0812"), List.of()));
    }

    @Test
    void aDocumentThatIsNotConvertedThoughItMustBeIsAVarianceForAnApprover() {
        Landing landing = Comparison.of(signed(new ExpectedRate.SetThere()), AS_APPROVED);

        assertThat(landing.differences())
                .containsExactly(
                        new Difference(
                                Kind.RATE,
                                "exchange rate",
                                "set there for the day of issue",
                                "none"));
        assertThat(landing.needsAcceptance()).isTrue();
    }

    @Test
    void anotherRateThanTheOneThatWasSignedIsNamed() {
        ExpectedRate signed = new ExpectedRate.Fixed(ExchangeRate.of("1.08"));

        assertThat(Comparison.of(signed(signed), converted("1.080")).verdict())
                .isEqualTo(Verdict.EXACT);
        assertThat(Comparison.of(signed(signed), converted("1.09")).differences())
                .containsExactly(new Difference(Kind.RATE, "exchange rate", "1.08", "1.09"));
    }

    @Test
    void theTaxOfEachRateKeepsWithinWhatWasSigned() {
        InvoiceDocument signed = taxable("15.00");

        assertThat(taxes(signed, taxed(part("4", "100.00", "8.00")))).isEmpty();
        assertThat(taxes(signed, taxed(part("4", "100.01", "8.00"))))
                .containsExactly(
                        new Difference(
                                Kind.TAX,
                                "tax of rate 4",
                                "at most 15.00 USD on 100.00 USD",
                                "8.00 USD on 100.01 USD"));
        assertThat(taxes(signed, taxed(part("4", "100.00", "9.00"), part("5", "100.00", "-1.00"))))
                .extracting(Difference::field)
                .containsExactly("tax of rate 5");
    }

    @Test
    void aTaxOfOneRateIsNamedThoughAnotherOffsetsIt() {
        LandedDocument offset = taxed(part("4", "100.00", "3.00"), part("5", "100.00", "-3.00"));

        assertThat(taxes(APPROVED, offset))
                .extracting(Difference::field)
                .containsExactly("tax of rate 4", "tax of rate 5");
    }

    @Test
    void ratesThatDoNotMakeUpTheTaxAreNamed() {
        LandedDocument landed = with(taxed("8.00"), "taxes", List.of(part("4", "100.00", "7.00")));

        assertThat(taxes(taxable("15.00"), landed))
                .containsExactly(
                        new Difference(Kind.TAX, "tax of rates together", "8.00 USD", "7.00 USD"));
    }

    /** what differs of the tax, and not of the codes of the lines */
    private static List<Difference> taxes(InvoiceDocument signed, LandedDocument landed) {
        return Comparison.of(signed, landed).differences().stream()
                .filter(difference -> difference.kind() == Kind.TAX)
                .toList();
    }

    private static TaxByRate part(String rate, String taxed, String amount) {
        return new TaxByRate(rate, usd(taxed), usd(amount));
    }

    private static LandedDocument taxed(TaxByRate... parts) {
        Money sum = Stream.of(parts).map(TaxByRate::amount).reduce(Money.zero(USD), Money::plus);
        return with(taxed(sum.toDecimal().toPlainString()), "taxes", List.of(parts));
    }

    private static LandedDocument converted(String rate) {
        return with("rate", Optional.of(ExchangeRate.of(rate)));
    }

    private static InvoiceDocument signed(ExpectedRate rate) {
        return changed(APPROVED, "rate", rate);
    }

    /** all of it taxable */
    private static InvoiceDocument taxable(String atMost) {
        InvoiceDocument.Line line =
                RecordVariants.of(
                                APPROVED.lines().getFirst(),
                                (name, value) -> name.equals("taxCode") ? "TAX" : value)
                        .filter(variant -> variant.taxCode().equals("TAX"))
                        .findFirst()
                        .orElseThrow();
        return changed(signedTax(atMost), "lines", List.of(line));
    }

    private static InvoiceDocument changed(InvoiceDocument document, String field, Object other) {
        return RecordVariants.of(document, (name, value) -> name.equals(field) ? other : value)
                .filter(variant -> !variant.equals(document))
                .findFirst()
                .orElse(document);
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
            case Optional<?> _ when component.equals("rate") -> Optional.of(ExchangeRate.of("2"));
            case Optional<?> _ -> Optional.empty();
            case List<?> _ when component.equals("taxes") -> List.of(part("4", "1.00", "1.00"));
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
                APPROVED.memo(),
                Optional.empty(),
                List.of());
    }
}
