package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHANGED_AT;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;

import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.casefile.CollectionEvent.CollectionConcluded;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeBounced;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeNotSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeOrdered;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeWithdrawn;
import io.tieout.domain.collection.casefile.CollectionEvent.OwnerAlerted;
import io.tieout.domain.collection.casefile.CollectionEvent.StepTaken;
import io.tieout.domain.collection.casefile.NoticeId;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.domain.collection.rulebook.RulebookEvent;
import io.tieout.domain.collection.rulebook.RulebookEvent.CollectionPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.FeeCapSaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicyDropped;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.collection.rulebook.Shadow;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeLine;
import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Rhythm;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Percent;
import io.tieout.domain.people.ActorId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can have been done about an account that owes, and by which rules, one of each. */
final class CollectionSpecimens {

    private static final CollectionCaseId CASE = CollectionCaseId.of(ACCOUNT);
    private static final NoticeId NOTICE = new NoticeId(id(85));
    static final RulebookId RULEBOOK = RulebookId.of(TestNode.NORTH);
    private static final StepRef REMIND = new StepRef(InvoiceSpecimens.INVOICE, "remind");
    private static final Currency USD = new Currency("USD");
    private static final Percent TWO = new Percent(new BigDecimal("2"));
    private static final Warning WARNING = new Warning("remind", 7);

    private CollectionSpecimens() {}

    /** one of each event */
    static List<DomainEvent> events() {
        var firstOrder = life().getFirst();
        return Stream.<DomainEvent>concat(life().stream(), rules().stream())
                .filter(event -> !(event instanceof NoticeOrdered) || event.equals(firstOrder))
                .toList();
    }

    /** a message of each fate, and everything else that can be done */
    static List<CollectionEvent> life() {
        return List.of(
                ordered(NOTICE),
                new NoticeSent(CASE, ACCOUNT, NOTICE, CHANGED_AT),
                new NoticeBounced(CASE, ACCOUNT, NOTICE, CHANGED_AT, "550 no such mailbox"),
                ordered(new NoticeId(id(86))),
                new NoticeNotSent(
                        CASE, ACCOUNT, new NoticeId(id(86)), CHANGED_AT, "no address is known"),
                ordered(new NoticeId(id(87))),
                new NoticeWithdrawn(
                        CASE, ACCOUNT, new NoticeId(id(87)), CHANGED_AT, "it is disputed"),
                new OwnerAlerted(CASE, ACCOUNT, List.of(step("alert")), 3, CHANGED_AT, "it is due"),
                new StepTaken(
                        CASE,
                        ACCOUNT,
                        new Consequence(
                                step("restrict"),
                                Consequence.Level.RESTRICTED,
                                CHANGED_AT,
                                usd(500)),
                        3,
                        CHANGED_AT,
                        "it is due"),
                new FeeCharged(CASE, ACCOUNT, step("fee"), fee(), 2, CHANGED_AT, "it is due"),
                new FeeTakenBack(
                        CASE,
                        ACCOUNT,
                        InvoiceSpecimens.INVOICE,
                        0,
                        usd(10),
                        3,
                        CHANGED_AT,
                        "it was paid in time"),
                new CollectionConcluded(
                        CASE, ACCOUNT, step("end"), Ending.WRITE_OFF, 3, CHANGED_AT, "it is due"));
    }

    /** a policy with each kind of step, and what a law allows */
    static List<RulebookEvent> rules() {
        return List.of(
                new CollectionPolicySaved(
                        RULEBOOK, version(), MAKER, new ActorId("april"), "as agreed"),
                new FeeCapSaved(
                        RULEBOOK,
                        new FeeCap(
                                new Venue("DE", CustomerClass.BUSINESS),
                                USD,
                                DAY,
                                new RateLimit.AtMost(new Percent(new BigDecimal("12.00"))),
                                new Limit.None(),
                                0,
                                false,
                                usd(4000)),
                        MAKER,
                        "a law of ours"),
                new ShadowPolicySaved(
                        RULEBOOK, new Shadow("large", 1, policy(), MAKER, "to see it run")),
                new ShadowPolicyDropped(RULEBOOK, 1, MAKER, "seen enough"));
    }

    static CollectionPolicy version() {
        return new CollectionPolicy("large", 1, DAY, policy());
    }

    private static CollectionRules policy() {
        return new CollectionRules(
                List.of(
                        new Step("remind", 3, new Action.Remind(Channel.EMAIL)),
                        new Step("alert", 5, new Action.AlertOwner()),
                        new Step("fee", 15, new Action.ChargeFee(WARNING)),
                        new Step("restrict", 20, new Action.Restrict(WARNING)),
                        new Step("block", 30, new Action.Block(WARNING)),
                        new Step("end", 90, new Action.Conclude(Ending.HAND_OVER, WARNING))),
                1,
                new ContactHours(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        Set.of(DAY, DAY.plusDays(1))),
                new ContactRate(2, 7),
                List.of(usd(100)),
                List.of(ACCOUNT),
                List.of(
                        new FeeTerms(
                                USD,
                                new Formula.Tiered(
                                        List.of(
                                                new Formula.Tier(usd(1), new Formula.Flat(usd(10))),
                                                new Formula.Tier(
                                                        usd(1000), new Formula.Proportion(TWO)))),
                                new Rhythm.EveryMonths(1),
                                false,
                                false,
                                usd(5),
                                new Limit.AtMost(usd(5000)))),
                true);
    }

    private static NoticeOrdered ordered(NoticeId notice) {
        return new NoticeOrdered(
                CASE, ACCOUNT, notice, Channel.EMAIL, List.of(REMIND), 3, CHANGED_AT, "it is due");
    }

    private static LateFee fee() {
        return new LateFee(
                0,
                DAY,
                List.of(
                        new FeeLine(FeeLine.Kind.OPEN, usd(500)),
                        new FeeLine(FeeLine.Kind.FEE, usd(10))),
                FeeOutcome.CHARGEABLE,
                usd(10));
    }

    private static StepRef step(String name) {
        return new StepRef(InvoiceSpecimens.INVOICE, name);
    }
}
