package io.tieout.domain.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObservedDocumentTest {

    private static final DocumentLink DOCUMENT =
            new DocumentLink(new ConnectionId(new UUID(0, 1)), "170");
    private static final ObservedId ID = ObservedId.of(ObservedKind.INVOICE, DOCUMENT);
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @Test
    void aDocumentIsObservedOnce() {
        var first = ObservedDocument.unborn().seen(ID, standing(100, AT));

        assertThat(first).containsExactly(new DocumentObserved(ID, DOCUMENT, picture(100), AT));
        assertThat(watched().seen(ID, standing(100, AT.plusSeconds(60)))).isEmpty();
    }

    @Test
    void whatChangesIsToldWithWhatItWas() {
        assertThat(watched().seen(ID, standing(40, AT.plusSeconds(60))))
                .containsExactly(
                        new ObservationChanged(
                                ID, picture(100), picture(40), DAY, AT.plusSeconds(60)));
    }

    @Test
    void anOlderPictureNeverWins() {
        assertThat(watched().seen(ID, standing(40, AT.minusSeconds(1)))).isEmpty();
    }

    @Test
    void aPictureOfTheSameSecondCountsBecauseItWasFetchedLater() {
        assertThat(watched().seen(ID, standing(40, AT))).hasSize(1);
    }

    @Test
    void whatIsDeletedCountsNoMoreAndNeverComesBack() {
        var gone = new ObservedSeen.Over(Ending.DELETED, AT.minusSeconds(9));
        var events = watched().seen(ID, gone);

        assertThat(events)
                .containsExactly(
                        new ObservationEnded(ID, picture(100), Ending.DELETED, AT.minusSeconds(9)));
        var over = after(watched(), events);
        assertThat(over.seen(ID, gone)).isEmpty();
        assertThat(over.seen(ID, standing(100, AT.plusSeconds(60)))).isEmpty();
    }

    @Test
    void whatBecameOursIsNeverObservedAgain() {
        var over = after(watched(), watched().seen(ID, new ObservedSeen.Over(Ending.OURS, AT)));

        assertThat(over.seen(ID, standing(100, AT.plusSeconds(60)))).isEmpty();
    }

    @Test
    void whatWasUnlinkedCountsAgainOnceItsCustomerIsLinkedAnew() {
        var over =
                after(watched(), watched().seen(ID, new ObservedSeen.Over(Ending.NOT_LINKED, AT)));

        assertThat(over.seen(ID, standing(80, AT)))
                .containsExactly(new DocumentObserved(ID, DOCUMENT, picture(80), AT));
        assertThat(after(over, over.seen(ID, standing(80, AT))))
                .isEqualTo(new ObservedDocument.Watched(DOCUMENT, picture(80), AT));
    }

    @Test
    void whatWasNeverSeenCannotBeOver() {
        assertThat(ObservedDocument.unborn().seen(ID, new ObservedSeen.Over(Ending.DELETED, AT)))
                .isEmpty();
    }

    @Test
    void whatCannotFollowIsABrokenHistory() {
        var observed = new DocumentObserved(ID, DOCUMENT, picture(100), AT);
        var ended = new ObservationEnded(ID, picture(100), Ending.DELETED, AT);

        assertThatIllegalStateException().isThrownBy(() -> watched().after(observed));
        assertThatIllegalStateException()
                .isThrownBy(() -> ObservedDocument.unborn().after(ended))
                .withMessage("ObservationEnded cannot follow while it is not watched");
    }

    /** it is stored: under another name the same document would be counted twice */
    @Test
    void theWatchOnADocumentNeverChangesItsName() {
        assertThat(ObservedId.of(ObservedKind.INVOICE, DOCUMENT).value())
                .hasToString("a28cdbcc-a993-3e13-bb29-2db1842c290d");
    }

    private static ObservedDocument watched() {
        return after(
                ObservedDocument.unborn(), ObservedDocument.unborn().seen(ID, standing(100, AT)));
    }

    private static ObservedDocument after(ObservedDocument state, List<ObservedEvent> events) {
        var now = state;
        for (var event : events) {
            now = now.after(event);
        }
        return now;
    }

    private static ObservedSeen standing(long balance, Instant at) {
        return new ObservedSeen.Standing(DOCUMENT, picture(balance), DAY, at);
    }

    private static ObservedPicture picture(long balance) {
        var usd = new Currency("USD");
        return new ObservedPicture(
                ObservedKind.INVOICE,
                new AccountId(new UUID(0, 2)),
                "58",
                "QB-7",
                DAY,
                DAY.plusDays(30),
                Money.ofMinor(100, usd),
                Money.ofMinor(balance, usd));
    }
}
