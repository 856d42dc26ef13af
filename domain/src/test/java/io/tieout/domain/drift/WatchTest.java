package io.tieout.domain.drift;

import static io.tieout.domain.drift.DriftExamples.DOCUMENT;
import static io.tieout.domain.drift.DriftExamples.DUE_ON;
import static io.tieout.domain.drift.DriftExamples.EDITED_AT;
import static io.tieout.domain.drift.DriftExamples.asLanded;
import static io.tieout.domain.drift.DriftExamples.departure;
import static io.tieout.domain.drift.DriftExamples.ours;
import static io.tieout.domain.drift.DriftExamples.signed;
import static io.tieout.domain.drift.DriftExamples.usd;
import static io.tieout.domain.drift.DriftExamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Departure.Kind;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Comparison;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.RecordVariants;
import io.tieout.domain.invoice.TaxByRate;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchTest {

    /** payments, credits and the accounting system itself move these */
    private static final Set<String> NOT_SIGNED = Set.of("document", "documentVersion", "balance");

    @Test
    void aDocumentThatSaysWhatLandedDoesNotDrift() {
        assertThat(departure(asLanded())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyEditedHead")
    void anEditOfAnySignedFieldIsFound(LandedDocument edited) {
        assertThat(departure(edited))
                .get()
                .satisfies(found -> assertThat(found.deviations()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyEditedLine")
    void anEditOfAnyFieldOfALineIsNamed(LandedDocument.Line edited) {
        assertThat(departure(with(asLanded(), "lines", List.of(edited))))
                .get()
                .satisfies(found ->
                        assertThat(found.deviations())
                                .singleElement()
                                .satisfies(each -> assertThat(each.field()).startsWith("line 1 ")));
    }

    @Test
    void whatPaymentsLeaveOwedIsNoDrift() {
        LandedDocument paid = with(asLanded(), "balance", usd("0"));

        assertThat(departure(with(paid, "documentVersion", "7"))).isEmpty();
    }

    @Test
    void aDeviationNamesWhatWasApprovedWhatCountsAndWhatStands() {
        assertThat(departure(with(asLanded(), "dueOn", DUE_ON.plusDays(30))))
                .get()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.EDITED);
                    assertThat(found.deviations())
                            .containsExactly(
                                    new Deviation(
                                            "due date", "2026-03-31", "2026-03-31", "2026-04-30"));
                });
    }

    @Test
    void whatLandedOtherwiseThanSignedIsComparedAsItLanded() {
        LandedDocument renumbered = with(asLanded(), "number", "1042");
        var ours = new OurSide(signed(), Comparison.of(signed(), renumbered));

        assertThat(Watch.of(ours, standing(renumbered), false)).isEmpty();
        assertThat(Watch.of(ours, standing(asLanded()), false))
                .get()
                .satisfies(found ->
                        assertThat(found.deviations())
                                .containsExactly(
                                        new Deviation("number", "INV-1", "1042", "INV-1")));
    }

    @Test
    void taxThatSomebodyOverrodeShowsInTheTotal() {
        LandedDocument taxed = with(with(asLanded(), "tax", usd("8.00")), "total", usd("108.00"));
        var ours = new OurSide(signed(), Comparison.of(signed(), taxed));
        LandedDocument less = with(with(taxed, "tax", usd("5.00")), "total", usd("105.00"));

        assertThat(Watch.of(ours, standing(less), false))
                .get()
                .satisfies(found -> {
                    assertThat(found.deviations())
                            .contains(
                                    new Deviation(
                                            "total with tax",
                                            "100.00 USD",
                                            "108.00 USD",
                                            "105.00 USD"));
                    assertThat(found.change()).contains(usd("-3.00"));
                });
    }

    @Test
    void anEditedRateIsHeldAgainstTheOneThatLanded() {
        LandedDocument revalued = with(asLanded(), "rate", Optional.of(ExchangeRate.of("1.3")));

        assertThat(departure(revalued))
                .get()
                .satisfies(found -> {
                    assertThat(found.deviations())
                            .containsExactly(new Deviation("exchange rate", "1.25", "1.25", "1.3"));
                    assertThat(found.landing(ours().landing()).booked())
                            .isEqualTo(new Booked.Stated(ExchangeRate.of("1.3"), List.of()));
                });
    }

    @Test
    void pushingOursAgainConvertsAtTheRateThatLanded() {
        assertThat(ours().restored().rate())
                .isEqualTo(new ExpectedRate.Fixed(ExchangeRate.of("1.25")));
    }

    @Test
    void taxThatMovedFromOneRateToAnotherIsFoundThoughTheSumIsTheSame() {
        LandedDocument moved = taxed(part("4", "6.00"), part("5", "2.00"));

        assertThat(Watch.of(taxedEqually(), standing(moved), false))
                .get()
                .satisfies(found ->
                        assertThat(found.deviations())
                                .containsExactly(
                                        new Deviation(
                                                "tax of rate 4",
                                                "4.00 USD on 100.00 USD",
                                                "4.00 USD on 100.00 USD",
                                                "6.00 USD on 100.00 USD"),
                                        new Deviation(
                                                "tax of rate 5",
                                                "4.00 USD on 100.00 USD",
                                                "4.00 USD on 100.00 USD",
                                                "2.00 USD on 100.00 USD")));
    }

    @Test
    void theOrderOfTheTaxesAndRatesThatTakeNothingAreNoDrift() {
        LandedDocument reordered = taxed(part("5", "4.00"), part("6", "0.00"), part("4", "4.00"));

        assertThat(Watch.of(taxedEqually(), standing(reordered), false)).isEmpty();
    }

    @Test
    void whatLandedBeforeItWasKeptHowIsHeldAgainstNothing() {
        Landing kept = ours().landing();
        var before =
                new OurSide(
                        signed(),
                        new Landing(
                                kept.document(),
                                kept.number(),
                                kept.total(),
                                kept.documentVersion(),
                                kept.differences(),
                                new Booked.Unstated()));

        assertThat(Watch.of(before, standing(asLanded()), false)).isEmpty();
    }

    @Test
    void twoTaxesOfOneRateAreHeldAgainstWhatThatRateTookBefore() {
        LandedDocument split = taxed(part("4", "1.00"), part("4", "3.00"), part("5", "4.00"));

        assertThat(Watch.of(taxedEqually(), standing(split), false))
                .get()
                .satisfies(found ->
                        assertThat(found.deviations())
                                .containsExactly(
                                        new Deviation(
                                                "tax of rate 4",
                                                "4.00 USD on 100.00 USD",
                                                "4.00 USD on 100.00 USD",
                                                "1.00 USD on 100.00 USD and 3.00 USD on 100.00"
                                                        + " USD")));
    }

    private static TaxByRate part(String rate, String amount) {
        return new TaxByRate(rate, usd("100.00"), usd(amount));
    }

    private static LandedDocument taxed(TaxByRate... parts) {
        LandedDocument taxed = with(with(asLanded(), "tax", usd("8.00")), "total", usd("108.00"));
        return with(taxed, "taxes", List.of(parts));
    }

    private static OurSide taxedEqually() {
        LandedDocument landed = taxed(part("4", "4.00"), part("5", "4.00"));
        return new OurSide(signed(), Comparison.of(signed(), landed));
    }

    @Test
    void anotherCustomerIsAMoveOrAMerge() {
        var moved = standing(with(asLanded(), "customerId", "59"));

        assertThat(Watch.of(ours(), moved, false))
                .get()
                .extracting(Departure::kind)
                .isEqualTo(Kind.MOVED);
        assertThat(Watch.of(ours(), moved, true))
                .get()
                .extracting(Departure::kind)
                .isEqualTo(Kind.MERGED_CUSTOMER);
    }

    @Test
    void aVoidAndADeleteTakeAllOfItAway() {
        LandedDocument nothing = with(asLanded(), "total", usd("0"));

        assertThat(Watch.of(ours(), new DocumentSeen.Voided(nothing, EDITED_AT), false))
                .get()
                .satisfies(found -> takesAllAway(found, Kind.VOIDED));
        assertThat(Watch.of(ours(), new DocumentSeen.Deleted(DOCUMENT, EDITED_AT), false))
                .get()
                .satisfies(found -> takesAllAway(found, Kind.DELETED));
    }

    @Test
    void everyPictureSaysWhichDocumentItShows() {
        assertThat(
                        List.of(
                                standing(asLanded()),
                                new DocumentSeen.Voided(asLanded(), EDITED_AT),
                                new DocumentSeen.Deleted(DOCUMENT, EDITED_AT)))
                .extracting(DocumentSeen::document)
                .containsOnly(DOCUMENT);
    }

    static List<LandedDocument> everyEditedHead() {
        return RecordVariants.of(asLanded(), WatchTest::other)
                .filter(variant -> !variant.equals(asLanded()))
                .toList();
    }

    static List<LandedDocument.Line> everyEditedLine() {
        return RecordVariants.of(asLanded().lines().getFirst(), WatchTest::other).toList();
    }

    private static Object other(String component, Object value) {
        if (NOT_SIGNED.contains(component)) {
            return value;
        }
        return switch (value) {
            case String text -> text + "9";
            case Money money -> money.plus(usd("0.01"));
            case LocalDate day -> day.plusDays(1);
            case BigDecimal number -> number.add(BigDecimal.ONE);
            case Optional<?> _ -> Optional.empty();
            case List<?> _ when component.equals("taxes") -> List.of(part("4", "1.00"));
            case List<?> _ -> List.of();
            case DocumentLink link -> link;
            default -> throw new IllegalStateException("say what else " + component + " may be");
        };
    }

    private static void takesAllAway(Departure found, Kind kind) {
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.change()).contains(usd("-100.00"));
    }

    private static DocumentSeen standing(LandedDocument now) {
        return new DocumentSeen.Standing(now, EDITED_AT);
    }
}
