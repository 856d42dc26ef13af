package io.tieout.persistence.eventstore;

import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.Notice;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.FeeLine;
import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Rhythm;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** The stored names of what collection decides by and did. */
final class StoredCollection {

    /** Stored names of how a customer is written to. */
    static final Map<Channel, String> CHANNELS =
            Map.of(Channel.EMAIL, "email", Channel.WEBHOOK, "webhook", Channel.CHAT, "chat");

    /** Stored names of what is proposed at the end. */
    static final Map<Ending, String> ENDS =
            Map.of(Ending.WRITE_OFF, "write-off", Ending.HAND_OVER, "hand-over");

    /** Stored names of how far a consequence goes. */
    static final Map<Consequence.Level, String> LEVELS =
            Map.of(
                    Consequence.Level.RESTRICTED, "restricted",
                    Consequence.Level.BLOCKED, "blocked");

    /** Stored names of what the house made of what a customer said. */
    static final Map<Claim.Reply, String> REPLIES =
            Map.of(
                    Claim.Reply.AWAITED, "awaited",
                    Claim.Reply.ACCEPTED, "accepted",
                    Claim.Reply.DECLINED, "declined");

    /** Stored names of the days of the week. */
    static final Map<DayOfWeek, String> WEEKDAYS =
            Map.of(
                    DayOfWeek.MONDAY, "monday",
                    DayOfWeek.TUESDAY, "tuesday",
                    DayOfWeek.WEDNESDAY, "wednesday",
                    DayOfWeek.THURSDAY, "thursday",
                    DayOfWeek.FRIDAY, "friday",
                    DayOfWeek.SATURDAY, "saturday",
                    DayOfWeek.SUNDAY, "sunday");

    /** Stored names of what a debtor is in the eyes of the law. */
    static final Map<CustomerClass, String> CUSTOMER_CLASSES =
            Map.of(
                    CustomerClass.BUSINESS, "business",
                    CustomerClass.CONSUMER, "consumer",
                    CustomerClass.PUBLIC_BODY, "public-body");

    /** Stored names of the lines of a calculation. */
    static final Map<FeeLine.Kind, String> FEE_LINES =
            Map.ofEntries(
                    Map.entry(FeeLine.Kind.OPEN, "open"),
                    Map.entry(FeeLine.Kind.HELD_BACK, "held-back"),
                    Map.entry(FeeLine.Kind.CREDITS, "credits"),
                    Map.entry(FeeLine.Kind.TAX, "tax"),
                    Map.entry(FeeLine.Kind.EARLIER_FEES, "earlier-fees"),
                    Map.entry(FeeLine.Kind.BASE, "base"),
                    Map.entry(FeeLine.Kind.BY_FORMULA, "by-formula"),
                    Map.entry(FeeLine.Kind.RAISED_TO_MINIMUM, "raised-to-minimum"),
                    Map.entry(FeeLine.Kind.LOWERED_TO_MAXIMUM, "lowered-to-maximum"),
                    Map.entry(FeeLine.Kind.LEFT_UNDER_CAP, "left-under-cap"),
                    Map.entry(FeeLine.Kind.FEE, "fee"));

    /** Stored names of what came of a calculation. */
    static final Map<FeeOutcome, String> FEE_OUTCOMES =
            Map.of(
                    FeeOutcome.CHARGEABLE, "chargeable",
                    FeeOutcome.LOWERED_TO_CAP, "lowered-to-cap",
                    FeeOutcome.NO_BASIS, "no-basis",
                    FeeOutcome.BASIS_TOO_LATE, "basis-too-late",
                    FeeOutcome.NOT_ON_INVOICE, "not-on-invoice",
                    FeeOutcome.NO_CAP_KNOWN, "no-cap-known",
                    FeeOutcome.WITHIN_LEGAL_GRACE, "within-legal-grace",
                    FeeOutcome.NOTHING_OVERDUE, "nothing-overdue",
                    FeeOutcome.CAP_REACHED, "cap-reached");

    static final List<StoredFamily> FAMILIES =
            List.of(
                    StoredFamily.of(Notice.Fate.class)
                            .member(Notice.Fate.Ordered.class, "ordered")
                            .member(Notice.Fate.Standing.class, "standing")
                            .member(Notice.Fate.NotSent.class, "not-sent")
                            .member(Notice.Fate.Withdrawn.class, "withdrawn")
                            .member(Notice.Fate.Bounced.class, "bounced"),
                    StoredFamily.of(Action.class)
                            .member(Action.Remind.class, "remind")
                            .member(Action.AlertOwner.class, "alert-owner")
                            .member(Action.ChargeFee.class, "charge-fee")
                            .member(Action.Restrict.class, "restrict")
                            .member(Action.Block.class, "block")
                            .member(Action.Conclude.class, "conclude"),
                    StoredFamily.of(FeeBasis.class)
                            .member(FeeBasis.Unrecorded.class, "unrecorded")
                            .member(FeeBasis.Recorded.class, "recorded"),
                    StoredFamily.of(Formula.class)
                            .member(Formula.Flat.class, "flat")
                            .member(Formula.Proportion.class, "proportion")
                            .member(Formula.Tiered.class, "tiered"),
                    StoredFamily.of(Rhythm.class)
                            .member(Rhythm.Once.class, "once")
                            .member(Rhythm.EveryDays.class, "every-days")
                            .member(Rhythm.EveryMonths.class, "every-months"),
                    StoredFamily.of(Limit.class)
                            .member(Limit.None.class, "none")
                            .member(Limit.AtMost.class, "at-most"),
                    StoredFamily.of(RateLimit.class)
                            .member(RateLimit.None.class, "none")
                            .member(RateLimit.AtMost.class, "at-most"),
                    StoredFamily.of(CollectionCase.class).member(CollectionCase.class, "case"),
                    StoredFamily.of(Rulebook.class).member(Rulebook.class, "rulebook"));

    private StoredCollection() {}
}
