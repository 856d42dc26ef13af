package io.tieout.application.collection;

import static io.tieout.application.collection.CollectionKind.RULEBOOK;
import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.application.collection.RulebookCommand.SaveCollectionPolicy;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.collection.rulebook.RulebookRejection.FeesNeedSecondPerson;
import io.tieout.domain.collection.rulebook.RulebookRejection.FlawedPolicy;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.Rhythm;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesCollectionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Currency USD = new Currency("USD");
    private static final ControlledActId ACT = new ControlledActId(new UUID(9, 30));

    private final World world = Examples.aWorldWithAccounts();

    @Test
    void whatChargesFeesCountsOnlyOnceAnApproverAllowsIt() {
        CollectionPolicy policy = policy(8, List.of());

        assertThat(refused(new SaveCollectionPolicy(policy, "as agreed"), ann()))
                .isEqualTo(new FeesNeedSecondPerson());
        world.send(request(policy), ann());
        assertThat(rulebook().policies().versions()).isEmpty();
        world.send(new AllowAct(ACT, new ExpectedVersion.Any()), ben());

        assertThat(rulebook().policies().versions()).containsExactly(policy);
    }

    @Test
    void whatWouldBeRefusedThenIsRefusedWhenItIsAsked() {
        Rejection refused = refused(request(policy(2, List.of())), ann());

        assertThat(refused.each())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.field()).isEqualTo("policy.steps.fee"));
        assertThat(refused).isInstanceOf(FlawedPolicy.class);
    }

    @Test
    void whoIsExemptIsAnAccount() {
        AccountId nobody = new AccountId(new UUID(7, 99));

        assertThat(refused(request(policy(8, List.of(nobody))), ann()))
                .isEqualTo(new AccountNotFound(nobody));
        world.send(request(policy(8, List.of(ACME))), ann());
    }

    private Rulebook rulebook() {
        return world.aggregates.load(RULEBOOK, RulebookId.of(World.TENANT).value());
    }

    private Rejection refused(Command command, Caller caller) {
        return catchThrowableOfType(Rejected.class, () -> world.send(command, caller)).rejection();
    }

    private static RequestAct request(CollectionPolicy policy) {
        return new RequestAct(
                ACT,
                new Act.ChangeCollectionPolicy(RulebookId.of(World.TENANT), policy),
                "as agreed");
    }

    /** a reminder on day 1, and a fee on that day once the reminder is five days old */
    private static CollectionPolicy policy(int feeDay, List<AccountId> exempt) {
        return new CollectionPolicy(
                "",
                1,
                TODAY,
                new CollectionRules(
                        List.of(
                                new Step("remind", 1, new Action.Remind(Channel.EMAIL)),
                                new Step(
                                        "fee",
                                        feeDay,
                                        new Action.ChargeFee(new Warning("remind", 5)))),
                        0,
                        ContactHours.always(),
                        new ContactRate(1, 1),
                        List.of(),
                        exempt,
                        List.of(
                                new FeeTerms(
                                        USD,
                                        new Formula.Flat(Money.ofMinor(500, USD)),
                                        new Rhythm.Once(),
                                        false,
                                        false,
                                        Money.zero(USD),
                                        new Limit.None()))));
    }
}
