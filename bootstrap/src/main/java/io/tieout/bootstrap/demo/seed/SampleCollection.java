package io.tieout.bootstrap.demo.seed;

import io.tieout.application.collection.ArrangementCommand.AgreeOnCollection;
import io.tieout.application.collection.RulebookCommand.SaveFeeCap;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.command.Role;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.domain.collection.arrangement.AccountTerms;
import io.tieout.domain.collection.policy.Action.Block;
import io.tieout.domain.collection.policy.Action.ChargeFee;
import io.tieout.domain.collection.policy.Action.Remind;
import io.tieout.domain.collection.policy.Action.Restrict;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Rhythm;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How the sample company collects: it reminds, charges where a fee was agreed on, restricts and
 * blocks. One proposes it and another allows it, as anything that charges by itself.
 */
public final class SampleCollection {

    private static final ExpectedVersion ANY = new ExpectedVersion.Any();
    private static final Currency YEN = SampleAccount.YEN.currency();
    private static final Venue JAPAN = new Venue("JP", CustomerClass.BUSINESS);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final DemoTenant tenant;
    private final Commands commands;
    private final Rulebooks books;
    private final TenantClock clock;

    public SampleCollection(
            DemoTenant tenant, Commands commands, Rulebooks books, TenantClock clock) {
        this.tenant = tenant;
        this.commands = commands;
        this.books = books;
        this.clock = clock;
    }

    /** does nothing where a policy was saved before */
    void make() {
        if (books.of(tenant.id()).version() > 0) {
            return;
        }
        send(new SaveFeeCap(cap(), "an example, no law"), "ada", Role.ADMIN);
        send(
                new AgreeOnCollection(
                        tenant.account(SampleAccount.YEN.reference()),
                        new AccountTerms(
                                "", JAPAN, new FeeBasis.Recorded("article 9", LONG_AGO, true)),
                        "the contract"),
                "alan",
                Role.ACCOUNTANT);
        Receipt asked =
                send(
                        new RequestAct(
                                tenant.firstPolicy(),
                                new Act.ChangeCollectionPolicy(
                                        RulebookId.of(tenant.id()),
                                        new CollectionPolicy(
                                                "", 1, clock.today(tenant.id()), rules())),
                                "to be paid in time"),
                        "ada",
                        Role.ADMIN);
        send(new AllowAct(new ControlledActId(asked.id()), ANY), "paula", Role.APPROVER);
    }

    private static CollectionRules rules() {
        return new CollectionRules(
                List.of(
                        new Step("remind", 1, new Remind(Channel.EMAIL)),
                        new Step("fee", 8, new ChargeFee(new Warning("remind", 5))),
                        new Step("restrict", 10, new Restrict(new Warning("remind", 1))),
                        new Step("warn", 20, new Remind(Channel.EMAIL)),
                        new Step("block", 30, new Block(new Warning("warn", 7)))),
                0,
                ContactHours.always(),
                new ContactRate(3, 7),
                List.of(),
                List.of(),
                List.of(
                        new FeeTerms(
                                YEN,
                                new Formula.Flat(Money.of("500", YEN)),
                                new Rhythm.Once(),
                                false,
                                false,
                                Money.zero(YEN),
                                new Limit.None())),
                true);
    }

    private static FeeCap cap() {
        return new FeeCap(
                JAPAN,
                YEN,
                LONG_AGO,
                new RateLimit.None(),
                new Limit.AtMost(Money.of("5000", YEN)),
                0,
                false,
                Money.zero(YEN));
    }

    private Receipt send(Command command, String actor, Role role) {
        return commands.send(
                command,
                new Caller(tenant.id(), new ActorId(actor), Set.of(role), "demo", Set.of()));
    }
}
