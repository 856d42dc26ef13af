package io.tieout.domain.closing;

import io.tieout.domain.closing.ClosingEvent.FindingSignedOff;
import io.tieout.domain.closing.ClosingEvent.MonthClosed;
import io.tieout.domain.closing.ClosingEvent.MonthClosingAbandoned;
import io.tieout.domain.closing.ClosingEvent.MonthClosingBegun;
import io.tieout.domain.closing.ClosingRejection.AnotherMonth;
import io.tieout.domain.closing.ClosingRejection.ChecklistOpen;
import io.tieout.domain.closing.ClosingRejection.OwnClosing;
import io.tieout.domain.invoice.ContentRules;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A month is being closed: its checklist is worked off, and what stays open is signed off by
 * somebody else than who began.
 *
 * @param before how the books are closed until then
 */
public record MonthUnderWay(
        Closing before, YearMonth month, ActorId begunBy, List<SignOff> signedOff)
        implements Closing {

    public MonthUnderWay {
        signedOff = List.copyOf(signedOff);
    }

    @Override
    public String status() {
        return before.status() + ", closing " + month;
    }

    @Override
    public List<ClosingEvent> close(
            ClosingId closing,
            LocalDate through,
            List<Finding> found,
            LocalDate today,
            ActorId by,
            String reason) {
        throw new ClosingRejected(new AnotherMonth(YearMonth.from(through), status()));
    }

    @Override
    public List<ClosingEvent> reopen(
            ClosingId closing, LocalDate through, ActorId askedBy, ActorId by, String reason) {
        return before.reopen(closing, through, askedBy, by, reason);
    }

    @Override
    public List<ClosingEvent> begin(
            ClosingId closing, YearMonth wanted, LocalDate today, ActorId by) {
        demand(wanted);
        return List.of();
    }

    @Override
    public List<ClosingEvent> signOff(
            ClosingId closing, YearMonth wanted, Finding found, ActorId by, String reason) {
        demand(wanted);
        if (by.equals(begunBy)) {
            throw new ClosingRejected(new OwnClosing(found, by));
        }
        SignOff signed = new SignOff(found, by, ContentRules.reason(reason));
        return signedOff.contains(signed)
                ? List.of()
                : List.of(new FindingSignedOff(closing, month, found, by, signed.reason()));
    }

    @Override
    public List<ClosingEvent> closeMonth(
            ClosingId closing,
            YearMonth wanted,
            List<Finding> found,
            ActorId by,
            String reason,
            String packHash) {
        demand(wanted);
        List<Finding> open = found.stream().filter(each -> !isSignedOff(each)).toList();
        if (!open.isEmpty()) {
            throw new ClosingRejected(new ChecklistOpen(month, open));
        }
        return List.of(new MonthClosed(closing, month, by, ContentRules.reason(reason), packHash));
    }

    @Override
    public List<ClosingEvent> abandon(
            ClosingId closing, YearMonth wanted, ActorId by, String reason) {
        demand(wanted);
        return List.of(new MonthClosingAbandoned(closing, month, by, ContentRules.reason(reason)));
    }

    @Override
    public Closing after(ClosingEvent event) {
        return switch (event) {
            case FindingSignedOff(_, _, var found, var by, var reason) ->
                    new MonthUnderWay(before, month, begunBy, with(new SignOff(found, by, reason)));
            case ClosingEvent.BooksReopened reopened ->
                    new MonthUnderWay(before.after(reopened), month, begunBy, signedOff);
            case MonthClosingAbandoned _ -> before;
            case MonthClosed _, MonthClosingBegun _, ClosingEvent.BooksClosed _ ->
                    Closing.super.after(event);
        };
    }

    /** whether somebody put a name under it */
    public boolean isSignedOff(Finding found) {
        return signedOff.stream().anyMatch(signed -> signed.covers(found));
    }

    private List<SignOff> with(SignOff signed) {
        return Stream.concat(
                        signedOff.stream()
                                .filter(each ->
                                        each.finding().concern() != signed.finding().concern()),
                        Stream.of(signed))
                .toList();
    }

    private void demand(YearMonth wanted) {
        if (!wanted.equals(month)) {
            throw new ClosingRejected(new AnotherMonth(wanted, status()));
        }
    }
}
