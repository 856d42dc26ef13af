package io.tieout.application.deferral;

import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.aWorldWithAccounts;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.agreement.AgreementCommand.ApproveAgreement;
import io.tieout.application.agreement.AgreementCommand.BillAgreement;
import io.tieout.application.fixture.Agreed;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoided;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeferralHandlersTest {

    private static final Target WAITS = new Target("81", "Account 81");

    private final World world = aWorldWithAccounts();

    @Test
    void whatTheApproverSignsSaysWhereTheLineIsDeferred() {
        PushPlan.Ready plan = (PushPlan.Ready) plan("Income");
        PlanHash without = PlanHash.of(plan.document().deferring(List.of(Target.none())));

        assertThat(plan.document().lines().getFirst().deferredTo()).isEqualTo(WAITS);
        assertThat(plan.hash()).isNotEqualTo(without);
        assertThat(plan.hash().changesSince(without)).extracting(Enum::name).contains("ACCOUNTS");
    }

    @Test
    void anItemThatCreditsNeitherIncomeNorWhereItWaitsIsBlocked() {
        assertThat(((PushPlan.Blocked) plan("Other Current Asset")).reasons())
                .extracting(Object::getClass)
                .isEqualTo(List.of(Reason.IncomeAccountContradicts.class));
    }

    @Test
    void whatLandedIsDeferredOnceHoweverOftenItIsTold() {
        InvoiceId invoice = landed();

        world.react();
        world.reactAgain();

        var deferred = (RevenueDeferred) events(invoice).getFirst();
        assertThat(events(invoice)).hasSize(1);
        assertThat(deferred.sale().deferred()).isEqualTo(Examples.usd("100.00"));
        assertThat(deferred.entry().lines().get(1).account()).isEqualTo(WAITS);
    }

    @Test
    void whatIsVoidedIsReversedOnce() {
        InvoiceId invoice = landed();
        world.react();

        world.send(new RecordInvoiceVoided(invoice), worker());
        world.react();
        world.reactAgain();

        assertThat(events(invoice)).hasSize(2);
        assertThat(events(invoice).get(1)).isInstanceOf(DeferralReversed.class);
    }

    @Test
    void anInvoiceWhoseItemCreditsTheLiabilityIsLeftAlone() {
        billed("81", "Other Current Liability");
        InvoiceId invoice = Agreed.landed(world, "130");

        world.react();

        assertThat(events(invoice)).isEmpty();
    }

    private PushPlan plan(String type) {
        billed("82", type);
        InvoiceId invoice = Agreed.submitted(world);
        return world.plans.planOf(Viewer.of(ben()), invoice).orElseThrow();
    }

    private InvoiceId landed() {
        billed("82", "Income");
        return Agreed.landed(world, "130");
    }

    private void billed(String account, String type) {
        Agreed.product(world);
        Agreed.itemCredits(world, account, type);
        world.send(Agreed.subscription(), ann());
        world.send(new ApproveAgreement(Agreed.YEAR, ANY), ben());
        world.send(new BillAgreement(Agreed.YEAR), worker());
    }

    private List<DomainEvent> events(InvoiceId invoice) {
        return world.events(DeferralId.of(Holder.of(invoice)).value());
    }
}
