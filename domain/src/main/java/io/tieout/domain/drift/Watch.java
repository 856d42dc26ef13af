package io.tieout.domain.drift;

import static java.util.stream.Collectors.toMap;

import io.tieout.domain.drift.Departure.Kind;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Comparison;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a document that was seen against what our books say of it.
 *
 * <p>A field drifts when it differs from what landed, and only then: what landed otherwise than it
 * was signed was named at landing, and is compared in its landed value. What is still owed is the
 * business of payments.
 */
public final class Watch {

    private static final String CUSTOMER = "customer";

    private final OurSide ours;
    private final LandedDocument now;
    private final Map<String, Difference> landed;

    private Watch(OurSide ours, LandedDocument now) {
        this.ours = ours;
        this.now = now;
        this.landed = byField(ours.landing().differences());
    }

    /**
     * how it departs; empty when it says what our books say
     *
     * @param isCustomerGone whether the customer that was signed stands no longer by itself
     */
    public static Optional<Departure> of(OurSide ours, DocumentSeen seen, boolean isCustomerGone) {
        return switch (seen) {
            case DocumentSeen.Standing(var now, var at) ->
                    departure(ours, new Watch(ours, now).deviations(), now, at, isCustomerGone);
            case DocumentSeen.Voided(var now, var at) ->
                    Optional.of(
                            new Departure(
                                    Kind.VOIDED,
                                    List.of(),
                                    figures(ours),
                                    figures(now),
                                    PlanHash.of(ours.restored()),
                                    at));
            case DocumentSeen.Deleted(_, var at) ->
                    Optional.of(
                            new Departure(
                                    Kind.DELETED,
                                    List.of(),
                                    figures(ours),
                                    nothingLeft(figures(ours)),
                                    PlanHash.of(ours.restored()),
                                    at));
        };
    }

    private static Optional<Departure> departure(
            OurSide ours,
            List<Deviation> deviations,
            LandedDocument now,
            Instant changedAt,
            boolean isCustomerGone) {
        if (deviations.isEmpty()) {
            return Optional.empty();
        }
        boolean isMoved = deviations.stream().anyMatch(each -> each.field().equals(CUSTOMER));
        Kind moved = isCustomerGone ? Kind.MERGED_CUSTOMER : Kind.MOVED;
        return Optional.of(
                new Departure(
                        isMoved ? moved : Kind.EDITED,
                        deviations,
                        figures(ours),
                        figures(now),
                        PlanHash.of(ours.restored()),
                        changedAt));
    }

    private List<Deviation> deviations() {
        Map<String, Difference> present = byField(Comparison.of(ours.signed(), now).differences());
        Set<String> fields = new LinkedHashSet<>(present.keySet());
        fields.addAll(landed.keySet());
        List<Deviation> deviations = new ArrayList<>();
        fields.forEach(field -> compare(field, present).ifPresent(deviations::add));
        total().ifPresent(deviations::add);
        deviations.addAll(BookedWatch.of(ours, now));
        return deviations;
    }

    private Optional<Deviation> compare(String field, Map<String, Difference> present) {
        Optional<Difference> then = Optional.ofNullable(landed.get(field));
        Optional<Difference> today = Optional.ofNullable(present.get(field));
        String approved =
                today.or(() -> then).map(Difference::approved).orElseThrow(); // one of them has it
        String before = then.map(Difference::landed).orElse(approved);
        String after = today.map(Difference::landed).orElse(approved);
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new Deviation(field, approved, before, after));
    }

    /** the lines are compared before tax, so the total with tax speaks for the tax too */
    private Optional<Deviation> total() {
        Money counted = ours.landing().total();
        return counted.equals(now.total())
                ? Optional.empty()
                : Optional.of(
                        new Deviation(
                                Deviation.TOTAL_WITH_TAX,
                                withTax(ours.signed()),
                                counted.toString(),
                                now.total().toString()));
    }

    private static String withTax(InvoiceDocument signed) {
        return switch (signed.tax()) {
            case ExpectedTax.None() -> signed.total().toString();
            case ExpectedTax.ComputedThere _ -> signed.total() + " and tax";
        };
    }

    /**
     * a credit that was applied moves what is owed, not what the document says; how it was booked
     * is held against how it was booked when it landed
     */
    private static Map<String, Difference> byField(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.kind() != Difference.Kind.CREDIT_APPLIED)
                .filter(difference -> !Booked.isField(difference.field()))
                .collect(toMap(Difference::field, difference -> difference, (one, _) -> one));
    }

    private static Figures figures(OurSide ours) {
        return new Figures(
                ours.signed().customer().externalId(),
                ours.landing().number(),
                ours.signed().issuedOn(),
                ours.signed().dueOn(),
                ours.landing().total(),
                ours.landing().documentVersion(),
                ours.landing().booked());
    }

    private static Figures figures(LandedDocument now) {
        return new Figures(
                now.customerId(),
                now.number(),
                now.issuedOn(),
                now.dueOn(),
                now.total(),
                now.documentVersion(),
                Booked.of(now));
    }

    private static Figures nothingLeft(Figures was) {
        return new Figures(
                was.customerId(),
                was.number(),
                was.issuedOn(),
                was.dueOn(),
                Money.zero(was.total().currency()),
                was.documentVersion(),
                was.booked());
    }
}
