package io.tieout.domain.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingRejection.DayNotOver;
import io.tieout.domain.closing.ClosingRejection.NotClosedLater;
import io.tieout.domain.closing.ClosingRejection.NothingToReopen;
import io.tieout.domain.closing.ClosingRejection.StillOpen;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private static final ClosingId CLOSING = ClosingId.of(new TenantId(new UUID(0, 1)));
    private static final ActorId PAULA = new ActorId("paula");
    private static final ActorId ALAN = new ActorId("alan");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @Test
    void booksAreClosedThroughADayThatIsOver() {
        assertThat(close(Closing.unborn(), JANUARY))
                .containsExactly(new BooksClosed(CLOSING, JANUARY, PAULA, "audited"));
        refused(() -> close(Closing.unborn(), TODAY), new DayNotOver(TODAY, TODAY));
    }

    @Test
    void closingGoesForwardOnlyAndTwiceIsOnce() {
        Closing closed = closedThroughJanuary();

        assertThat(close(closed, JANUARY)).isEmpty();
        assertThat(close(closed, FEBRUARY)).hasSize(1);
        refused(
                () -> close(closed, JANUARY.minusDays(1)),
                new NotClosedLater(JANUARY.minusDays(1), JANUARY));
        refused(() -> close(closed, TODAY), new DayNotOver(TODAY, TODAY));
    }

    @Test
    void daysAreOpenedAgainDownToAnEarlierOne() {
        LocalDate earlier = JANUARY.minusMonths(1);
        List<ClosingEvent> events =
                closedThroughJanuary().reopen(CLOSING, earlier, ALAN, PAULA, "a late bill");

        assertThat(events)
                .containsExactly(new BooksReopened(CLOSING, earlier, ALAN, PAULA, "a late bill"));
        Closing reopened = closedThroughJanuary().after(events.getFirst());
        assertThat(reopened).isEqualTo(new Closing.ClosedThrough(earlier));
        assertThat(close(reopened, JANUARY)).hasSize(1);
    }

    @Test
    void whatIsOpenIsNotOpenedAgain() {
        refused(
                () -> Closing.unborn().reopen(CLOSING, JANUARY, ALAN, PAULA, "why not"),
                new NothingToReopen(JANUARY, "not closed"));
        refused(
                () -> closedThroughJanuary().reopen(CLOSING, JANUARY, ALAN, PAULA, "why not"),
                new NothingToReopen(JANUARY, "closed through 2026-01-31"));
    }

    @Test
    void nothingIsClosedOverWhatIsOpenAndTwiceIsOnceWhateverIsOpenSince() {
        List<Finding> open =
                List.of(new Finding(Concern.DRIFT, 2), new Finding(Concern.UNTIED_ACCOUNTS, 1));

        refused(
                () -> Closing.unborn().close(CLOSING, JANUARY, open, TODAY, PAULA, "audited"),
                new StillOpen(JANUARY, open));
        refused(
                () ->
                        closedThroughJanuary()
                                .close(CLOSING, FEBRUARY, open, TODAY, PAULA, "audited"),
                new StillOpen(FEBRUARY, open));
        assertThat(closedThroughJanuary().close(CLOSING, JANUARY, open, TODAY, PAULA, "audited"))
                .isEmpty();
    }

    @Test
    void whatIsOpenIsSaidInWords() {
        assertThat(new Finding(Concern.DRIFT, 2).inWords()).isEqualTo("DRIFT (2)");
        assertThat(new Finding(Concern.DRIFT, 1).count()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(Concern.DRIFT, 0));
    }

    /** it is stored: under another name the books of a tenant would stand open again */
    @Test
    void theClosingOfATenantsBooksNeverChangesItsName() {
        assertThat(ClosingId.of(new TenantId(new UUID(0, 5))).value())
                .hasToString("519104fe-54b4-3fcd-84fb-e2f744158fec");
    }

    private static Closing closedThroughJanuary() {
        return Closing.unborn().after(close(Closing.unborn(), JANUARY).getFirst());
    }

    private static List<ClosingEvent> close(Closing closing, LocalDate through) {
        return closing.close(CLOSING, through, List.of(), TODAY, PAULA, "audited");
    }

    private static void refused(ThrowingCallable decision, ClosingRejection rejection) {
        assertThatExceptionOfType(ClosingRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}
