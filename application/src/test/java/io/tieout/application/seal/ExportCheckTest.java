package io.tieout.application.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.seal.ExportLine.Anchored;
import io.tieout.application.seal.ExportLine.End;
import io.tieout.application.seal.ExportLine.Gone;
import io.tieout.application.seal.ExportLine.Head;
import io.tieout.application.seal.ExportLine.Sealed;
import io.tieout.application.seal.ExportLine.Waiting;
import io.tieout.application.seal.Verdict.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ExportCheckTest {

    private final List<ExportLine> lines = new ArrayList<>(AHistory.of(4));
    private final List<WitnessLine> noted = new ArrayList<>(AHistory.noted(4));

    @Test
    void aHistoryAsItWasNotedIsProvedToItsLastNote() {
        Verdict verdict = check();

        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.tenant()).isEqualTo(AHistory.TENANT);
        assertThat(verdict.sealed()).isEqualTo(4);
        assertThat(verdict.proved()).isEqualTo(4);
    }

    @Test
    void whatIsNewerThanTheLastNoteIsNotProved() {
        noted.removeLast();

        assertThat(check().isIntact()).isTrue();
        assertThat(check().proved()).isEqualTo(3);
    }

    @Test
    void aChangedEventIsNamed() {
        lines.set(2, changed(2));

        assertThat(wrong())
                .isEqualTo(
                        new Wrong(
                                2,
                                "event 1 of invoice "
                                        + new UUID(2, 0)
                                        + " is not what the witness noted"));
    }

    @Test
    void whereTheWitnessSawFewerPlacesTheSpanIsNamed() {
        noted.remove(1);
        lines.set(2, changed(2));

        assertThat(wrong().place()).isEqualTo(3);
        assertThat(wrong().what()).contains("or one since place 2");
    }

    @Test
    void aSealCannotBeExchanged() {
        lines.set(2, new Sealed(new Seal(2, "link2", "other"), AHistory.event(2)));

        assertThat(wrong().place()).isEqualTo(2);
    }

    @Test
    void aMissingEventIsNamedByItsSeal() {
        lines.set(2, new Gone(2, "stream", 7));

        assertThat(wrong()).isEqualTo(new Wrong(2, "event 7 of stream is gone"));
    }

    @Test
    void aMissingSealIsNamedByItsPlace() {
        lines.remove(2);

        assertThat(wrong()).isEqualTo(new Wrong(2, "the seal of this place is gone"));
    }

    @Test
    void aHistoryCutShortIsFoundByItsWitness() {
        lines.remove(4);
        lines.set(4, new End(3, 0));

        assertThat(wrong().place()).isEqualTo(4);
        assertThat(wrong().what()).contains("the witness noted 4");
    }

    @Test
    void aFileCutShortIsFoundByItself() {
        noted.clear();
        lines.removeLast();

        assertThat(wrong()).isEqualTo(new Wrong(5, "the file was cut off here"));
    }

    @Test
    void theLastLineCountsTheOthers() {
        noted.clear();
        lines.remove(4);

        assertThat(wrong().place()).isEqualTo(4);
        assertThat(wrong().what()).contains("lines are missing");
    }

    @Test
    void nothingFollowsTheLastLineAndOnlyOneBegins() {
        lines.add(new Waiting(AHistory.event(9)));
        assertThat(wrong().what()).contains("not in one piece");

        lines.removeLast();
        lines.add(1, new Head(AHistory.TENANT, AHistory.NOW));
        assertThat(wrong().what()).contains("not in one piece");
    }

    @Test
    void whatIsNotSealedYetIsCountedAndNotProved() {
        lines.set(5, new Waiting(AHistory.event(5)));
        lines.add(new End(4, 1));

        assertThat(check().isIntact()).isTrue();
        assertThat(check().waiting()).isEqualTo(1);
    }

    @Test
    void anUnsealedEventAmongSealedOnesWasPutThere() {
        lines.set(5, new Waiting(AHistory.event(3)));
        lines.add(new End(4, 1));

        assertThat(wrong().place()).isZero();
        assertThat(wrong().what()).contains("was put among those");
    }

    @Test
    void eventsStandInTheirOrderAndAreOfOneTenant() {
        noted.clear();
        lines.set(3, new Sealed(new Seal(3, "link3", "root3"), AHistory.event(2)));
        assertThat(wrong().what()).contains("does not stand behind");

        lines.set(3, new Sealed(new Seal(3, "link3", "root3"), ofAnother(AHistory.event(3))));
        assertThat(wrong().what()).contains("another tenant");
    }

    @Test
    void withoutAWitnessTheDatabasesOwnNotesFindWhatIsCareless() {
        WitnessLine last = noted.getLast();
        noted.clear();
        lines.add(1, new Anchored(last.place(), last.chain(), last.notedAt()));
        assertThat(check().anchored()).isEqualTo(4);
        assertThat(check().proved()).isZero();

        lines.set(3, changed(2));
        assertThat(wrong().what()).contains("or one since place 1").contains("the database");
    }

    @Test
    void aWitnessThatContradictsItselfProvesNothing() {
        noted.add(new WitnessLine(AHistory.TENANT, 2, "other", AHistory.NOW));

        assertThat(wrong()).isEqualTo(new Wrong(2, "the witness says two things of this place"));
    }

    @Test
    void whatAWitnessNotedOfAnotherTenantDoesNotMatter() {
        noted.add(new WitnessLine(new UUID(9, 9), 9, "other", AHistory.NOW));

        assertThat(check().isIntact()).isTrue();
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        ExportCheck check = new ExportCheck();
        check.take(lines.getFirst());
        check.takeUnreadable(2);

        assertThat(check.verdict().wrong().orElseThrow().what()).contains("line 2");
    }

    private Verdict check() {
        return AHistory.check(noted, lines);
    }

    private Wrong wrong() {
        return check().wrong().orElseThrow();
    }

    private static Sealed changed(long place) {
        StoredEvent was = AHistory.event(place);
        return new Sealed(
                AHistory.sealed(place).seal(),
                new StoredEvent(
                        was.tenant(),
                        was.transactionId(),
                        was.globalIndex(),
                        was.eventId(),
                        was.stream(),
                        was.version(),
                        was.type(),
                        was.recordedAt(),
                        was.name(),
                        was.revision(),
                        "{\"line\":1000}".getBytes(UTF_8),
                        was.circumstances()));
    }

    private static StoredEvent ofAnother(StoredEvent was) {
        return new StoredEvent(
                new UUID(9, 9),
                was.transactionId(),
                was.globalIndex(),
                was.eventId(),
                was.stream(),
                was.version(),
                was.type(),
                was.recordedAt(),
                was.name(),
                was.revision(),
                was.payload(),
                was.circumstances());
    }
}
