package io.tieout.domain.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.control.ControlledActEvent.ActAllowed;
import io.tieout.domain.control.ControlledActEvent.ActLapsed;
import io.tieout.domain.control.ControlledActEvent.ActRefused;
import io.tieout.domain.control.ControlledActEvent.ActRequested;
import io.tieout.domain.control.ControlledActEvent.ActWithdrawn;
import io.tieout.domain.control.ControlledActRejection.ActAlreadyAsked;
import io.tieout.domain.control.ControlledActRejection.ActAlreadySettled;
import io.tieout.domain.control.ControlledActRejection.AskerCannotDecide;
import io.tieout.domain.control.ControlledActRejection.CircumstancesChanged;
import io.tieout.domain.control.ControlledActRejection.ControlledActNotFound;
import io.tieout.domain.control.ControlledActRejection.InvalidReason;
import io.tieout.domain.control.ControlledActRejection.NotYoursToDecide;
import io.tieout.domain.control.ControlledActRejection.NotYoursToWithdraw;
import io.tieout.domain.control.Fingerprint.Change;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.ActorId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlledActTest {

    private static final ControlledActId ID = new ControlledActId(new UUID(1, 1));
    private static final Act ACT = new Act.VoidInvoice(new InvoiceId(new UUID(2, 1)));
    private static final Act OTHER = new Act.VoidInvoice(new InvoiceId(new UUID(2, 2)));
    private static final ActorId ALAN = new ActorId("alan");
    private static final ActorId PAULA = new ActorId("paula");
    private static final Fingerprint SEEN = seen("120.00 EUR");

    @Test
    void anActIsAskedForWithWhatThereWasToSee() {
        var events = new ControlledAct.Unasked().request(ID, ACT, ALAN, "sent twice", SEEN);

        assertThat(events).containsExactly(new ActRequested(ID, ACT, ALAN, "sent twice", SEEN));
        assertThat(grown(events)).isEqualTo(asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsAskedForWithoutAReason(String reason) {
        refused(
                () -> new ControlledAct.Unasked().request(ID, ACT, ALAN, reason, SEEN),
                new InvalidReason(reason.length(), 1000));
    }

    @Test
    void whatNobodyAskedForIsNotFound() {
        refused(() -> ControlledAct.unborn().existing(ID), new ControlledActNotFound(ID));
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        assertThat(asked().requestAgain(ACT, ALAN, "sent twice")).isEmpty();
    }

    @Test
    void whatWaitsIsNotAskedForByAnotherOrForAnotherReason() {
        refused(
                () -> asked().requestAgain(ACT, PAULA, "sent twice"),
                new ActAlreadyAsked(ID, ALAN));
        refused(() -> asked().requestAgain(ACT, ALAN, "a whim"), new ActAlreadyAsked(ID, ALAN));
        refused(
                () -> asked().requestAgain(OTHER, ALAN, "sent twice"),
                new ActAlreadyAsked(ID, ALAN));
    }

    @Test
    void someoneElseAllowsIt() {
        var events = asked().allow(PAULA, SEEN);

        assertThat(events).containsExactly(new ActAllowed(ID, PAULA));
        assertThat(asked().after(events.getFirst())).isEqualTo(allowed());
    }

    @Test
    void whoAskedNeitherAllowsNorRefuses() {
        refused(() -> asked().allow(ALAN, SEEN), new AskerCannotDecide(ALAN));
        refused(() -> asked().refuse(ALAN, "no"), new AskerCannotDecide(ALAN));
    }

    @Test
    void whatLooksDifferentNowIsNotAllowedAndTheAnswerSaysWhatChanged() {
        refused(
                () -> asked().allow(PAULA, seen("70.00 EUR")),
                new CircumstancesChanged(
                        List.of(new Change("balance", "120.00 EUR", "70.00 EUR"))));
    }

    @Test
    void aFactThatCameOrWentIsAChange() {
        var less = Fingerprint.of(new Fact("number", "INV-1"));

        assertThat(SEEN.changesTo(less)).containsExactly(new Change("balance", "120.00 EUR", ""));
        assertThat(less.changesTo(SEEN)).containsExactly(new Change("balance", "", "120.00 EUR"));
        assertThat(SEEN.changesTo(SEEN)).isEmpty();
    }

    @Test
    void someoneElseRefusesItWithAReason() {
        var events = asked().refuse(PAULA, "the customer pays");

        assertThat(events).containsExactly(new ActRefused(ID, PAULA, "the customer pays"));
        refused(() -> asked().refuse(PAULA, ""), new InvalidReason(0, 1000));
    }

    @Test
    void onlyWhoAskedWithdrawsIt() {
        assertThat(asked().withdraw(ALAN, "a slip"))
                .containsExactly(new ActWithdrawn(ID, ALAN, "a slip"));
        refused(() -> asked().withdraw(PAULA, "a slip"), new NotYoursToWithdraw(PAULA, ALAN));
        refused(() -> asked().withdraw(ALAN, ""), new InvalidReason(0, 1000));
    }

    @Test
    void whatNobodyDecidesLapses() {
        var lapsed = asked().lapse("30 days are over");

        assertThat(lapsed).containsExactly(new ActLapsed(ID, "30 days are over"));
        assertThat(((Settled) asked().after(lapsed.getFirst())).lapse("again")).isEmpty();
    }

    @Test
    void theSameDecisionAgainChangesNothing() {
        assertThat(allowed().allowAgain(PAULA)).isEmpty();
        assertThat(settled(new ActRefused(ID, PAULA, "no")).refuse(PAULA, "no")).isEmpty();
        assertThat(settled(new ActWithdrawn(ID, ALAN, "a slip")).withdraw(ALAN, "a slip"))
                .isEmpty();
        assertThat(allowed().requestAgain(ACT, ALAN, "sent twice")).isEmpty();
    }

    @Test
    void whatIsSettledIsNotDecidedAnotherWay() {
        var rejection = new ActAlreadySettled(ID, "allowed by paula");

        refused(() -> allowed().allowAgain(new ActorId("petra")), rejection);
        refused(() -> allowed().refuse(PAULA, "no"), rejection);
        refused(() -> allowed().withdraw(ALAN, "a slip"), rejection);
        refused(() -> allowed().requestAgain(ACT, ALAN, "a whim"), rejection);
    }

    @Test
    void howItEndedIsSaidInWords() {
        settledAs("refused by paula", new ActRefused(ID, PAULA, "no"));
        settledAs("withdrawn by alan", new ActWithdrawn(ID, ALAN, "a slip"));
        settledAs("never decided and lapsed", new ActLapsed(ID, "30 days are over"));
    }

    private static void settledAs(String words, ControlledActEvent end) {
        refused(() -> settled(end).allowAgain(PAULA), new ActAlreadySettled(ID, words));
    }

    @Test
    void whoMayNotDecideIsToldWhoMay() {
        assertThat(new NotYoursToDecide(Act.Kind.VOID_INVOICE, "approvers").message())
                .isEqualTo("whether to void invoice is decided by approvers; ask one of them");
    }

    @Test
    void whatWasAskedForExistsFromThenOn() {
        assertThat(asked().existing(ID)).isEqualTo(asked());
        assertThat(allowed().existing(ID)).isEqualTo(allowed());
    }

    @Test
    void aReasonHasAtMost1000Characters() {
        assertThat(asked().refuse(PAULA, "x".repeat(1000))).hasSize(1);
        refused(() -> asked().refuse(PAULA, "x".repeat(1001)), new InvalidReason(1001, 1000));
    }

    @Test
    void noEventFollowsAnEnd() {
        assertThatIllegalStateException()
                .isThrownBy(() -> allowed().after(new ActAllowed(ID, PAULA)));
        assertThatIllegalStateException()
                .isThrownBy(() -> ControlledAct.unborn().after(new ActAllowed(ID, PAULA)));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> asked().after(new ActRequested(ID, ACT, ALAN, "sent twice", SEEN)));
    }

    private static Asked asked() {
        return new Asked(new Request(ID, ACT, ALAN, "sent twice", SEEN));
    }

    private static Settled allowed() {
        return settled(new ActAllowed(ID, PAULA));
    }

    private static Settled settled(ControlledActEvent event) {
        return (Settled) asked().after(event);
    }

    private static ControlledAct grown(List<ControlledActEvent> events) {
        ControlledAct act = ControlledAct.unborn();
        for (ControlledActEvent event : events) {
            act = act.after(event);
        }
        return act;
    }

    private static Fingerprint seen(String balance) {
        return Fingerprint.of(new Fact("number", "INV-1"), new Fact("balance", balance));
    }

    private static void refused(ThrowingCallable order, ControlledActRejection rejection) {
        assertThatExceptionOfType(ControlledActRejected.class)
                .isThrownBy(order)
                .satisfies(refused -> assertThat(refused.rejection()).isEqualTo(rejection));
    }
}
