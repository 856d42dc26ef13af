package io.tieout.domain.drift;

import static io.tieout.domain.drift.DriftExamples.DOCUMENT;
import static io.tieout.domain.drift.DriftExamples.HOLDER;
import static io.tieout.domain.drift.DriftExamples.asLanded;
import static io.tieout.domain.drift.DriftExamples.grown;
import static io.tieout.domain.drift.DriftExamples.signed;
import static io.tieout.domain.drift.DriftExamples.usd;
import static io.tieout.domain.drift.DriftExamples.with;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.Comparison;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.Target;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/**
 * Whatever people do to a document in the books, in whatever order, and whichever notices of it are
 * lost or told twice: once a sweep has seen it, exactly what differs is shown.
 */
class DriftProperties {

    /** payments, credits and the accounting system itself move these */
    private static final Set<String> NOT_SIGNED = Set.of("document", "documentVersion", "balance");

    /** follows from what was edited, and is shown beside it */
    private static final String SUM = "total before tax";

    sealed interface Step {

        /** A person changes a field, or puts it back when the variant is 0. */
        record Edit(String component, int variant) implements Step {}

        /** A payment or a credit settles so much of it. */
        record Settle(int cents) implements Step {}

        /** It is printed, mailed or tagged. */
        record Touch() implements Step {}

        /** A notice comes through; without one the change waits for the sweep. */
        record Notice() implements Step {}
    }

    @Property
    void everyEditedFieldIsShownWithBothValuesAndNoOther(
            @ForAll("steps") @Size(max = 30) List<Step> steps,
            @ForAll boolean isCreditMemo,
            @ForAll boolean isCreditApplied) {
        OurSide ours = isCreditMemo ? ourCreditMemo() : ourInvoice(isCreditApplied);
        Holder holder = isCreditMemo ? Holder.of(new CreditMemoId(new UUID(0, 20))) : HOLDER;
        EditedDocument document = new EditedDocument(isCreditMemo ? asLandedMemo() : asLanded());

        Drift drift = Drift.unborn();
        for (Step step : steps) {
            drift = take(step, document, drift, ours, holder);
        }
        drift = seen(document, drift, ours, holder);

        Map<String, String> edits = document.edits();
        assertThat(drift instanceof Diverged).isEqualTo(!edits.isEmpty());
        if (drift instanceof Diverged(_, var departure)) {
            assertShown(departure, edits);
        }
    }

    @Property
    void anUntouchedDocumentNeverDriftsWhateverPaysIt(
            @ForAll("harmlessSteps") @Size(max = 30) List<Step> steps,
            @ForAll boolean isCreditApplied) {
        OurSide ours = ourInvoice(isCreditApplied);
        EditedDocument document = new EditedDocument(asLanded());

        Drift drift = Drift.unborn();
        for (Step step : steps) {
            drift = take(step, document, drift, ours, HOLDER);
            drift = seen(document, drift, ours, HOLDER);
        }

        assertThat(drift).isEqualTo(Drift.unborn());
    }

    @Example
    void everyFieldOfADocumentIsEditedOrKnownToBeNobodysToSign() {
        assertThat(components(LandedDocument.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EditedDocument.HEAD.keySet(), NOT_SIGNED, Set.of("lines"))
                                .flatMap(Set::stream)
                                .toList());
        assertThat(components(LandedDocument.Line.class))
                .containsExactlyInAnyOrderElementsOf(EditedDocument.LINE.keySet());
    }

    private static Drift take(
            Step step, EditedDocument document, Drift drift, OurSide ours, Holder holder) {
        switch (step) {
            case Step.Edit(var component, var variant) -> document.edit(component, variant);
            case Step.Settle(var cents) -> document.settle(cents);
            case Step.Touch() -> document.touch();
            case Step.Notice() -> {
                Drift told = seen(document, drift, ours, holder);
                assertThat(told.seen(sighting(holder), departure(document, ours), at(document)))
                        .as("the same notice again")
                        .isEmpty();
                return told;
            }
        }
        return drift;
    }

    private static Drift seen(EditedDocument document, Drift drift, OurSide ours, Holder holder) {
        return grown(drift, drift.seen(sighting(holder), departure(document, ours), at(document)));
    }

    private static void assertShown(Departure departure, Map<String, String> edits) {
        Map<String, String> shown =
                departure.deviations().stream()
                        .filter(each -> !each.field().equals(SUM))
                        .collect(toMap(Deviation::field, Deviation::now));
        assertThat(shown).isEqualTo(edits);
        assertThat(departure.deviations())
                .allSatisfy(each -> assertThat(each.landed()).isNotEqualTo(each.now()));
    }

    private static Sighting sighting(Holder holder) {
        return new Sighting(holder, DOCUMENT);
    }

    private static Optional<Departure> departure(EditedDocument document, OurSide ours) {
        return Watch.of(ours, document.picture(), false);
    }

    private static Instant at(EditedDocument document) {
        return document.picture().changedAt();
    }

    /** one of which the accounting system settled a part by itself when it landed, or none */
    private static OurSide ourInvoice(boolean isCreditApplied) {
        LandedDocument landed =
                isCreditApplied ? with(asLanded(), "balance", usd("60.00")) : asLanded();
        return new OurSide(signed(), Comparison.of(signed(), landed));
    }

    /** a credit memo is never due and has no term */
    private static OurSide ourCreditMemo() {
        InvoiceDocument sale = signed();
        var memo =
                new InvoiceDocument(
                        sale.customer(),
                        "CM-1",
                        sale.issuedOn(),
                        sale.issuedOn(),
                        Target.none(),
                        sale.lines(),
                        sale.discount(),
                        sale.tax(),
                        sale.total(),
                        "credits invoice INV-1",
                        sale.department(),
                        new ExpectedRate.SetThere());
        return new OurSide(memo, Comparison.of(memo, asLandedMemo()));
    }

    private static LandedDocument asLandedMemo() {
        LandedDocument sale = asLanded();
        return new LandedDocument(
                sale.document(),
                "0",
                sale.customerId(),
                "CM-1",
                sale.issuedOn(),
                sale.issuedOn(),
                "",
                "",
                sale.lines(),
                sale.discount(),
                sale.deposit(),
                sale.tax(),
                sale.total(),
                sale.balance(),
                "credits invoice INV-1",
                sale.rate(),
                sale.taxes());
    }

    private static Set<String> components(Class<? extends Record> type) {
        return new TreeSet<>(
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.oneOf(edits(), settlements(), quiet()).list();
    }

    @Provide
    Arbitrary<List<Step>> harmlessSteps() {
        return Arbitraries.oneOf(settlements(), quiet()).list();
    }

    private static Arbitrary<Step> edits() {
        var fields =
                Stream.concat(
                                EditedDocument.HEAD.keySet().stream(),
                                EditedDocument.LINE.keySet().stream())
                        .sorted()
                        .toList();
        return Combinators.combine(Arbitraries.of(fields), Arbitraries.integers().between(0, 3))
                .as(Step.Edit::new);
    }

    private static Arbitrary<Step> settlements() {
        return Arbitraries.integers().between(0, 10_000).map(Step.Settle::new);
    }

    private static Arbitrary<Step> quiet() {
        return Arbitraries.of(new Step.Touch(), new Step.Notice());
    }
}
