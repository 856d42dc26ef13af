package io.tieout.application.payment;

import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.matchingUpTo;
import static io.tieout.application.fixture.Examples.payment;
import static io.tieout.application.fixture.Examples.policyIs;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.fixture.World;
import io.tieout.application.payment.ReconciliationCommand.LeavePayment;
import io.tieout.application.payment.ReconciliationCommand.MatchByPolicy;
import io.tieout.application.payment.ReconciliationCommand.RecordRelinkingEnded;
import io.tieout.application.payment.Reconciliations.Reason;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.domain.payment.PaymentId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyMatchTest {

    private static final PaymentId PAYMENT = PaymentId.of(new DocumentLink(CONNECTION, "161"));

    private final World world = aWorldWithAPushedInvoice();

    @BeforeEach
    void aPolicyThatMatches() {
        policyIs(world, matchingUpTo("500.00"));
    }

    @Test
    void whatIsCertainIsMatchedAndSaysByWhichVersionAndWhy() {
        world.send(payment("161", 0, "100.00"), worker());

        world.send(new MatchByPolicy(PAYMENT), worker());

        assertThat(orders())
                .singleElement()
                .satisfies(order ->
                        assertThat(order.reason())
                                .startsWith("policy version 1 of pat, 65 points: ")
                                .contains("exactly 100.00 USD is owed (40)"));
    }

    @Test
    void theAutomationMatchesOnceHoweverOftenItSeesTheMoney() {
        world.send(payment("161", 0, "100.00"), worker());
        world.react();
        world.reactAgain();

        assertThat(orders()).hasSize(1);
    }

    @Test
    void whatMayBeADuplicateIsLeftToPeople() {
        world.money.reason = Reason.SUSPECTED_DUPLICATE;
        world.send(payment("161", 0, "100.00"), worker());

        world.send(new MatchByPolicy(PAYMENT), worker());

        assertThat(orders()).isEmpty();
    }

    @Test
    void whatAPersonLeftWithANoteIsLeftToPeople() {
        world.send(payment("161", 0, "100.00"), worker());
        world.send(new LeavePayment(PAYMENT, "", "ask first", new ExpectedVersion.Any()), ann());

        world.send(new MatchByPolicy(PAYMENT), worker());

        assertThat(orders()).isEmpty();
    }

    @Test
    void aPaymentThatWasMatchedBeforeIsNotMatchedAgain() {
        world.send(payment("161", 0, "100.00"), worker());
        world.send(new MatchByPolicy(PAYMENT), worker());
        world.send(
                new RecordRelinkingEnded(
                        PAYMENT, orders().getFirst().relinking().id(), "somebody changed it"),
                worker());
        policyIs(world, matchingUpTo("400.00"));

        world.send(new MatchByPolicy(PAYMENT), worker());

        assertThat(orders()).hasSize(1);
    }

    @Test
    void moneyAboveTheThresholdIsLeftToPeople() {
        policyIs(world, matchingUpTo("99.99"));
        world.send(payment("161", 0, "100.00"), worker());

        world.send(new MatchByPolicy(PAYMENT), worker());

        assertThat(orders()).isEmpty();
    }

    private List<RelinkingOrdered> orders() {
        List<DomainEvent> events = List.copyOf(world.events(PAYMENT.value()));
        return events.stream()
                .filter(RelinkingOrdered.class::isInstance)
                .map(RelinkingOrdered.class::cast)
                .toList();
    }
}
