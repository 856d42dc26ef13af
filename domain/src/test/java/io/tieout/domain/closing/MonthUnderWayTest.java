package io.tieout.domain.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingEvent.FindingSignedOff;
import io.tieout.domain.closing.ClosingEvent.MonthClosed;
import io.tieout.domain.closing.ClosingEvent.MonthClosingAbandoned;
import io.tieout.domain.closing.ClosingEvent.MonthClosingBegun;
import io.tieout.domain.closing.ClosingRejection.AnotherMonth;
import io.tieout.domain.closing.ClosingRejection.ChecklistOpen;
import io.tieout.domain.closing.ClosingRejection.DayNotOver;
import io.tieout.domain.closing.ClosingRejection.NotBeingClosed;
import io.tieout.domain.closing.ClosingRejection.NotClosedLater;
import io.tieout.domain.closing.ClosingRejection.OwnClosing;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MonthUnderWayTest {

    private static final ClosingId BOOKS = ClosingId.of(new TenantId(new UUID(0, 1)));
    private static final ActorId PAULA = new ActorId("paula");
    private static final ActorId ALAN = new ActorId("alan");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Finding TWO_DRIFTS = new Finding(Concern.DRIFT, 2);
    private static final Finding A_DRAFT = new Finding(Concern.UNAPPROVED_DRAFTS, 1);

    @Test
    void aMonthIsBegunOnceItIsOverAndOnlyOnce() {
        assertThat(Closing.unborn().begin(BOOKS, JANUARY, TODAY, ALAN))
                .containsExactly(new MonthClosingBegun(BOOKS, JANUARY, ALAN));
        assertThat(underWay().begin(BOOKS, JANUARY, TODAY, PAULA)).isEmpty();
        refused(
                () -> Closing.unborn().begin(BOOKS, YearMonth.of(2026, 3), TODAY, ALAN),
                new DayNotOver(LocalDate.of(2026, 3, 31), TODAY));
    }

    @Test
    void oneMonthIsBeingClosedAtATimeAndNoneThatIsClosed() {
        refused(
                () -> underWay().begin(BOOKS, FEBRUARY, TODAY, ALAN),
                new AnotherMonth(FEBRUARY, "not closed, closing 2026-01"));
        refused(
                () ->
                        underWay()
                                .close(
                                        BOOKS,
                                        LocalDate.of(2026, 2, 1),
                                        List.of(),
                                        TODAY,
                                        ALAN,
                                        "audited"),
                new AnotherMonth(FEBRUARY, "not closed, closing 2026-01"));
        refused(
                () -> closed().begin(BOOKS, JANUARY, TODAY, ALAN),
                new NotClosedLater(JANUARY.atEndOfMonth(), JANUARY.atEndOfMonth()));
        assertThat(closed().begin(BOOKS, FEBRUARY, TODAY, ALAN)).hasSize(1);
    }

    @Test
    void aMonthWithNothingOpenClosesAndTwiceIsOnce() {
        var events = underWay().closeMonth(BOOKS, JANUARY, List.of(), ALAN, "all done", "aa");

        assertThat(events).containsExactly(new MonthClosed(BOOKS, JANUARY, ALAN, "all done", "aa"));
        assertThat(underWay().after(events.getFirst()))
                .isEqualTo(new Closing.ClosedThrough(JANUARY.atEndOfMonth()));
        assertThat(closed().closeMonth(BOOKS, JANUARY, List.of(A_DRAFT), ALAN, "again", "bb"))
                .isEmpty();
        refused(
                () -> Closing.unborn().closeMonth(BOOKS, JANUARY, List.of(), ALAN, "now", "aa"),
                new NotBeingClosed(JANUARY, "not closed"));
        refused(
                () -> closed().closeMonth(BOOKS, FEBRUARY, List.of(), ALAN, "now", "aa"),
                new NotBeingClosed(FEBRUARY, "closed through 2026-01-31"));
    }

    @Test
    void whatIsOpenIsSignedOffByAnotherThanWhoBegan() {
        refused(
                () -> underWay().signOff(BOOKS, JANUARY, TWO_DRIFTS, ALAN, "agreed"),
                new OwnClosing(TWO_DRIFTS, ALAN));
        refused(
                () -> Closing.unborn().signOff(BOOKS, JANUARY, TWO_DRIFTS, PAULA, "agreed"),
                new NotBeingClosed(JANUARY, "not closed"));
        refused(
                () -> underWay().signOff(BOOKS, FEBRUARY, TWO_DRIFTS, PAULA, "agreed"),
                new AnotherMonth(FEBRUARY, "not closed, closing 2026-01"));

        assertThat(underWay().signOff(BOOKS, JANUARY, TWO_DRIFTS, PAULA, "agreed"))
                .containsExactly(new FindingSignedOff(BOOKS, JANUARY, TWO_DRIFTS, PAULA, "agreed"));
        assertThat(signedOff().signOff(BOOKS, JANUARY, TWO_DRIFTS, PAULA, "agreed")).isEmpty();
    }

    @Test
    void aSecondSignatureForTheSameConcernTakesThePlaceOfTheFirst() {
        var threeDrifts = new Finding(Concern.DRIFT, 3);
        Closing both =
                signedOff()
                        .after(new FindingSignedOff(BOOKS, JANUARY, A_DRAFT, PAULA, "agreed"))
                        .after(new FindingSignedOff(BOOKS, JANUARY, threeDrifts, PAULA, "as well"));

        assertThat(close(both, threeDrifts, A_DRAFT)).hasSize(1);
        assertThat(((MonthUnderWay) both).signedOff())
                .containsExactly(
                        new SignOff(A_DRAFT, PAULA, "agreed"),
                        new SignOff(threeDrifts, PAULA, "as well"));
    }

    @Test
    void nothingIsDecidedOfAMonthWhileAnotherIsBeingClosed() {
        var another = new AnotherMonth(FEBRUARY, "not closed, closing 2026-01");

        refused(
                () -> underWay().closeMonth(BOOKS, FEBRUARY, List.of(), ALAN, "all done", "aa"),
                another);
        refused(() -> underWay().abandon(BOOKS, FEBRUARY, ALAN, "a late bill"), another);
    }

    @Test
    void whatIsHeardOfAMonthThatIsNotBeingClosedChangesNothing() {
        var signed = new FindingSignedOff(BOOKS, JANUARY, TWO_DRIFTS, PAULA, "agreed");
        var abandoned = new MonthClosingAbandoned(BOOKS, JANUARY, ALAN, "a late bill");

        assertThat(closed().after(signed)).isEqualTo(closed());
        assertThat(closed().after(abandoned)).isEqualTo(closed());
    }

    @Test
    void aSignatureCoversAsMuchAsWasFoundThenAndNoMore() {
        assertThat(close(signedOff(), new Finding(Concern.DRIFT, 1))).hasSize(1);
        assertThat(close(signedOff(), TWO_DRIFTS)).hasSize(1);
        refused(
                () -> close(signedOff(), new Finding(Concern.DRIFT, 3), A_DRAFT),
                new ChecklistOpen(JANUARY, List.of(new Finding(Concern.DRIFT, 3), A_DRAFT)));
    }

    @Test
    void anAbandonedMonthStaysOpenAndWhoeverBeginsAnewBeginsWithAnEmptyList() {
        var events = signedOff().abandon(BOOKS, JANUARY, ALAN, "a late bill");

        assertThat(events)
                .containsExactly(new MonthClosingAbandoned(BOOKS, JANUARY, ALAN, "a late bill"));
        Closing left = signedOff().after(events.getFirst());
        assertThat(left).isEqualTo(Closing.unborn());
        assertThat(left.abandon(BOOKS, JANUARY, ALAN, "a late bill")).isEmpty();
        Closing again = left.after(left.begin(BOOKS, JANUARY, TODAY, ALAN).getFirst());
        refused(() -> close(again, TWO_DRIFTS), new ChecklistOpen(JANUARY, List.of(TWO_DRIFTS)));
    }

    @Test
    void earlierMonthsAreReopenedWhileALaterOneIsBeingClosed() {
        Closing february = closed().after(closed().begin(BOOKS, FEBRUARY, TODAY, ALAN).getFirst());
        LocalDate earlier = LocalDate.of(2025, 12, 31);

        var events = february.reopen(BOOKS, earlier, ALAN, PAULA, "a late bill");

        assertThat(events)
                .containsExactly(new BooksReopened(BOOKS, earlier, ALAN, PAULA, "a late bill"));
        assertThat(february.after(events.getFirst()))
                .isEqualTo(
                        new MonthUnderWay(
                                new Closing.ClosedThrough(earlier), FEBRUARY, ALAN, List.of()));
    }

    private static Closing underWay() {
        return new MonthUnderWay(Closing.unborn(), JANUARY, ALAN, List.of());
    }

    private static Closing signedOff() {
        return underWay().after(new FindingSignedOff(BOOKS, JANUARY, TWO_DRIFTS, PAULA, "agreed"));
    }

    private static Closing closed() {
        return new Closing.ClosedThrough(JANUARY.atEndOfMonth());
    }

    private static List<ClosingEvent> close(Closing closing, Finding... found) {
        return closing.closeMonth(BOOKS, JANUARY, List.of(found), ALAN, "all done", "aa");
    }

    private static void refused(ThrowingCallable decision, ClosingRejection rejection) {
        assertThatExceptionOfType(ClosingRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}
