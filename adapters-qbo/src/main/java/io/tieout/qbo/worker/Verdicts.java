package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.CompanyClosed;
import io.tieout.qbo.client.QboFault.MailQuotaSpent;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.QboFault.OutcomeUnknown;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What a fault means for the operation that met it. */
final class Verdicts {

    /** a day of trying once a minute; then a person should look */
    private static final int MOST_ATTEMPTS = 1_440;

    /** a month is long, but a higher tier may be bought any day */
    private static final Duration NEXT_LOOK = Duration.ofHours(1);

    /** Intuit states no retention of request ids; an hour is on the safe side of any */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final TenantClock clock;
    private final Backoff backoff;

    Verdicts(TenantClock clock, Backoff backoff) {
        this.clock = clock;
        this.backoff = backoff;
    }

    /** whether an earlier attempt may lie so long back that its request id is forgotten */
    boolean mayBeForgotten(Operation operation) {
        var queuedAgo = Duration.between(operation.queuedAt(), clock.now(operation.tenant()));
        return operation.attempts() > 1 && queuedAgo.compareTo(REMEMBERED) > 0;
    }

    Outcome on(QboFault fault, Operation operation) {
        return switch (fault) {
            case Refused refused ->
                    new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
            case CompanyClosed closed ->
                    new Outcome.Blocked(closed.words(), closed.nextStep(), closed.turn(), false);
            case AuthorisationLost lost ->
                    new Outcome.Blocked(lost.words(), lost.nextStep(), lost.turn(), false);
            case Throttled(var pause, var words) ->
                    new Outcome.RetryAt(clock.now(operation.tenant()).plus(pause), words, false);
            case AllowanceSpent(var words) ->
                    new Outcome.RetryAt(
                            clock.now(operation.tenant()).plus(NEXT_LOOK), words, false);
            case MailQuotaSpent(var words) ->
                    new Outcome.RetryAt(nextDay(clock.now(operation.tenant())), words, false);
            case NotDelivered(var words) -> retry(operation, words, false);
            case OutcomeUnknown(var words) -> retry(operation, words, true);
        };
    }

    /** Intuit states no zone for a day's e-mails; its answers keep the time of California */
    private static Instant nextDay(Instant now) {
        var there = ZoneId.of("America/Los_Angeles");
        return now.atZone(there).toLocalDate().plusDays(1).atStartOfDay(there).toInstant();
    }

    /**
     * Later, with the same request id; up to a limit, because nothing is tried for ever.
     *
     * @param mayBeDone whether it may have taken effect all the same
     */
    Outcome retry(Operation operation, String fault, boolean mayBeDone) {
        if (operation.attempts() >= MOST_ATTEMPTS) {
            return new Outcome.Blocked(
                    "gave up after " + operation.attempts() + " attempts: " + fault,
                    "find out why QuickBooks does not answer, then retry",
                    Turn.OPERATOR,
                    mayBeDone);
        }
        var wait = backoff.after(operation.attempts());
        return new Outcome.RetryAt(clock.now(operation.tenant()).plus(wait), fault, mayBeDone);
    }
}
