package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHANGED_AT;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;

import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessEvent;
import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccessRulesEvent;
import io.tieout.domain.access.AccessRulesEvent.AccessRulesSet;
import io.tieout.domain.access.AccessRulesId;
import io.tieout.domain.access.Feature;
import io.tieout.domain.access.Ground;
import io.tieout.domain.access.WhenInDoubt;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.decision.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What can happen to the access of an account. */
final class AccessSpecimens {

    private static final Instant LATER = CHANGED_AT.plus(Duration.ofDays(1));

    private AccessSpecimens() {}

    /** one of each event */
    static List<DomainEvent> events() {
        return List.of(changed(overridden(), LATER), rules());
    }

    /** blocked, let in by a person, and paid up */
    static List<AccessEvent> life() {
        return List.of(
                changed(blocked(), CHANGED_AT),
                changed(overridden(), LATER),
                changed(new Access(AccessLevel.FULL, new Ground.PaidUp()), LATER));
    }

    /** what a tenant says about its doors */
    static AccessRulesEvent rules() {
        return new AccessRulesSet(
                AccessRulesId.of(TestNode.NORTH),
                new AccessRules(
                        WhenInDoubt.CLOSED,
                        List.of(
                                new Feature("exports", AccessLevel.READ_ONLY),
                                new Feature("api", AccessLevel.BLOCKED))),
                MAKER);
    }

    private static Access blocked() {
        return new Access(
                AccessLevel.BLOCKED,
                new Ground.Overdue(
                        CHANGED_AT,
                        usd(12_500),
                        3,
                        List.of(new StepRef(InvoiceSpecimens.INVOICE, "block"))));
    }

    private static Access overridden() {
        var override =
                new AccessOverride(
                        AccessLevel.FULL,
                        "they pay tomorrow",
                        MAKER,
                        LATER,
                        LATER.plus(Duration.ofDays(2)));
        return new Access(AccessLevel.FULL, new Ground.Overridden(override, blocked()));
    }

    private static AccessChanged changed(Access present, Instant at) {
        return new AccessChanged(AccessId.of(ACCOUNT), ACCOUNT, present, at, at);
    }
}
