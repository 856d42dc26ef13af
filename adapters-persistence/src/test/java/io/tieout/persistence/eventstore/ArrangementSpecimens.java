package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHANGED_AT;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;

import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Instalment;
import io.tieout.domain.collection.Pause.InstalmentPlan;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.arrangement.AccountTerms;
import io.tieout.domain.collection.arrangement.ArrangementEvent;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverridden;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverrideEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.ClaimAnswered;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseArranged;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.TermsAgreed;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.Venue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What can be arranged with an account that owes, one of each. */
final class ArrangementSpecimens {

    private static final ArrangementsId WITH = ArrangementsId.of(ACCOUNT);
    private static final Span SPAN = Span.from(DAY, CHANGED_AT);

    private ArrangementSpecimens() {}

    /** one of each event */
    static List<DomainEvent> events() {
        return List.of(
                plan(), claimed(), answered(), ended(), overridden(), overrideEnded(), agreed());
    }

    /** every kind of pause, one of them over, and an override */
    static List<ArrangementEvent> life() {
        return List.of(
                plan(),
                arranged(81, new Dispute(InvoiceSpecimens.INVOICE, usd(500), SPAN)),
                arranged(82, new Promise(List.of(), DAY.plusDays(7), SPAN)),
                arranged(83, new Hold(HoldKind.BANKRUPTCY, SPAN)),
                claimed(),
                answered(),
                ended(),
                overridden(),
                overrideEnded(),
                agreed());
    }

    private static PauseClaimed claimed() {
        return new PauseClaimed(
                WITH,
                ACCOUNT,
                new PauseId(id(84)),
                new Promise(List.of(InvoiceSpecimens.INVOICE), DAY.plusDays(9), SPAN),
                MAKER,
                "our payday");
    }

    private static ClaimAnswered answered() {
        return answered(CHANGED_AT);
    }

    static ClaimAnswered answeredInRevision1() {
        return answered(Instant.EPOCH);
    }

    private static ClaimAnswered answered(Instant at) {
        return new ClaimAnswered(
                WITH,
                ACCOUNT,
                new PauseId(id(84)),
                Claim.Reply.ACCEPTED,
                at,
                MAKER,
                "they always pay then");
    }

    private static AccessOverrideEnded overrideEnded() {
        return new AccessOverrideEnded(
                WITH, ACCOUNT, CHANGED_AT.plus(Duration.ofDays(1)), MAKER, "they called back");
    }

    private static PauseArranged plan() {
        return arranged(
                80,
                new InstalmentPlan(
                        List.of(InvoiceSpecimens.INVOICE),
                        List.of(
                                new Instalment(DAY.plusDays(10), usd(300)),
                                new Instalment(DAY.plusDays(40), usd(200))),
                        SPAN));
    }

    private static PauseEnded ended() {
        return new PauseEnded(
                WITH, new PauseId(id(80)), DAY.plusDays(5), CHANGED_AT, MAKER, "paid at once");
    }

    private static AccessOverridden overridden() {
        return new AccessOverridden(
                WITH,
                ACCOUNT,
                new AccessOverride(
                        AccessLevel.READ_ONLY,
                        "until they called back",
                        MAKER,
                        CHANGED_AT,
                        CHANGED_AT.plus(Duration.ofDays(3))));
    }

    private static TermsAgreed agreed() {
        return new TermsAgreed(
                WITH,
                ACCOUNT,
                new AccountTerms(
                        "large",
                        new Venue("US-CA", CustomerClass.CONSUMER),
                        new FeeBasis.Recorded("clause 7", DAY, true)),
                MAKER,
                "the signed contract");
    }

    private static PauseArranged arranged(int number, Pause pause) {
        return new PauseArranged(
                WITH, ACCOUNT, new PauseId(id(number)), pause, MAKER, "agreed by phone");
    }
}
