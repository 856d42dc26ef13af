package io.tieout.domain.deferral;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryAmended;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryLanded;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryRefused;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.DeferralWithdrawn;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.ledger.PostingDay;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What one document defers by entries beside it. At most one of them stands: when the document says
 * otherwise, it is reversed and another is posted. No entry is ever edited.
 */
public record Deferral(List<DeferralPart> parts) {

    /** digits of a document's id in the number of its entries: with the part 16 characters */
    private static final int DIGITS = 12;

    public Deferral {
        parts = List.copyOf(parts);
    }

    /** before the first event */
    public static Deferral unborn() {
        return new Deferral(List.of());
    }

    /** the number of an entry, one for each: the last digits of an id are random */
    public static String number(DeferredSale sale, int part) {
        return "DR" + part + "-" + end(sale.document().value());
    }

    /** what the numbers of all entries of a document end with */
    public static String end(UUID document) {
        String digits = document.toString();
        return digits.substring(digits.length() - DIGITS);
    }

    /**
     * lets what the document defers now count; the same again changes nothing
     *
     * @param now empty if it defers nothing, or nothing any more
     * @param closedThrough the last day of the closed books; entries stand behind it
     */
    public List<DeferralEvent> become(
            DeferralId id,
            AccountId account,
            Optional<DeferredSale> now,
            Optional<LocalDate> closedThrough) {
        Optional<DeferralPart> standing = standing();
        if (standing.map(DeferralPart::sale).equals(now)) {
            return List.of();
        }
        List<DeferralEvent> events = new ArrayList<>();
        int next = parts.size() + 1;
        if (standing.isPresent()) {
            DeferralEvent undone = undone(id, standing.get(), next, closedThrough);
            events.add(undone);
            next = undone instanceof DeferralReversed ? next + 1 : next;
        }
        int part = next;
        now.ifPresent(sale -> {
            LocalDate on = PostingDay.of(sale.on(), closedThrough).on();
            events.add(
                    new RevenueDeferred(
                            id,
                            part,
                            account,
                            sale,
                            sale.entry(
                                    number(sale, part),
                                    on,
                                    "Revenue deferred of " + sale.documentName())));
        });
        return List.copyOf(events);
    }

    private static DeferralEvent undone(
            DeferralId id, DeferralPart was, int part, Optional<LocalDate> closedThrough) {
        return was.status() == EntryStatus.REFUSED
                ? new DeferralWithdrawn(id, was.part())
                : reversal(id, was, part, closedThrough);
    }

    private static DeferralReversed reversal(
            DeferralId id, DeferralPart was, int part, Optional<LocalDate> closedThrough) {
        DeferredSale sale = was.sale();
        LocalDate on = PostingDay.of(sale.on(), closedThrough).on();
        return new DeferralReversed(
                id,
                part,
                was.part(),
                sale,
                sale.mirrored()
                        .entry(number(sale, part), on, "Reversal of " + number(sale, was.part())));
    }

    /**
     * the books hold that entry; again changes nothing. One that was withdrawn before it was known
     * to stand is reversed
     */
    public List<DeferralEvent> landed(
            DeferralId id, int part, DocumentLink document, Optional<LocalDate> closedThrough) {
        DeferralPart known = part(part);
        if (known.status() == EntryStatus.POSTED) {
            return List.of();
        }
        var landed = new DeferralEntryLanded(id, part, document);
        boolean isUnwanted = known.isTakenBack() && known.status() == EntryStatus.REFUSED;
        return isUnwanted
                ? List.of(landed, reversal(id, known, parts.size() + 1, closedThrough))
                : List.of(landed);
    }

    /** it stands there again, as that document; the same again changes nothing */
    public List<DeferralEvent> landedAnew(DeferralId id, int part, DocumentLink document) {
        return part(part).documentId().equals(document.externalId())
                ? List.of()
                : List.of(new DeferralEntryLanded(id, part, document));
    }

    /**
     * counts the day to which somebody moved that entry in the books; the same day changes nothing
     */
    public List<DeferralEvent> amend(
            DeferralId id,
            int part,
            AccountId account,
            LocalDate wasOn,
            LocalDate nowOn,
            ActorId by,
            String reason) {
        return wasOn.equals(nowOn)
                ? List.of()
                : List.of(
                        new DeferralEntryAmended(
                                id, part, account, part(part).moved(), wasOn, nowOn, by, reason));
    }

    /** the books would not take that entry; what landed stays landed */
    public List<DeferralEvent> refused(DeferralId id, int part, String reason) {
        return part(part).status() == EntryStatus.POSTING
                ? List.of(new DeferralEntryRefused(id, part, reason))
                : List.of();
    }

    /** whether the books shall still hold that entry */
    public boolean waitsFor(int part) {
        return parts.stream()
                .filter(known -> known.part() == part)
                .anyMatch(known ->
                        known.status() == EntryStatus.POSTING
                                || (known.status() == EntryStatus.REFUSED && !known.isTakenBack()));
    }

    /** the entry that counts */
    public Optional<DeferralPart> standing() {
        return parts.stream().filter(DeferralPart::isStanding).findFirst();
    }

    private DeferralPart part(int part) {
        return parts.stream()
                .filter(known -> known.part() == part)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no entry " + part + " is posted"));
    }

    /** the state after an event */
    public Deferral after(DeferralEvent event) {
        return switch (event) {
            case RevenueDeferred(_, var part, _, var sale, _) ->
                    plus(DeferralPart.posting(part, 0, sale));
            case DeferralReversed(_, var part, var reverses, var sale, _) ->
                    changed(reverses, DeferralPart::takenBack)
                            .plus(DeferralPart.posting(part, reverses, sale));
            case DeferralWithdrawn(_, var part) -> changed(part, DeferralPart::takenBack);
            case DeferralEntryLanded(_, var part, var document) ->
                    changed(part, known -> known.landed(document.externalId()));
            // It moves the same on another day.
            case DeferralEntryAmended _ -> this;
            case DeferralEntryRefused(_, var part, _) -> changed(part, DeferralPart::refused);
        };
    }

    private Deferral plus(DeferralPart more) {
        List<DeferralPart> all = new ArrayList<>(parts);
        all.add(more);
        return new Deferral(all);
    }

    private Deferral changed(int part, UnaryOperator<DeferralPart> change) {
        return new Deferral(
                parts.stream()
                        .map(known -> known.part() == part ? change.apply(known) : known)
                        .toList());
    }
}
