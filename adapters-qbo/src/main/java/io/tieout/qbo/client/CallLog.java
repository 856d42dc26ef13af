package io.tieout.qbo.client;

import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.CompanyClosed;
import io.tieout.qbo.client.QboFault.MailQuotaSpent;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.QboFault.OutcomeUnknown;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Throttled;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * One log line and one journal entry per call: what, how it ended, how long it took, and the
 * transaction id that Intuit's support asks for. Never a body, a token or a company id.
 */
final class CallLog {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    private final Realm realm;
    private final TenantClock clock;
    private final Consumer<Call> journal;

    CallLog(Realm realm, TenantClock clock, Consumer<Call> journal) {
        this.realm = realm;
        this.clock = clock;
        this.journal = journal;
    }

    Line begin(QboCall call) {
        return new Line(call, System.nanoTime());
    }

    /** A call under way. */
    final class Line {
        private final QboCall call;
        private final long startedNanos;

        private Line(QboCall call, long startedNanos) {
            this.call = call;
            this.startedNanos = startedNanos;
        }

        /**
         * @param end the HTTP status, or why there is none
         */
        QboAnswer<JsonNode> ended(String end, String transactionId, QboAnswer<JsonNode> answer) {
            var took = Duration.ofNanos(System.nanoTime() - startedNanos);
            LOG.atInfo().log(
                    "{} connection={} requestid={} {} tid={} ms={}",
                    call.label(),
                    realm.connection().value(),
                    call.requestId().isEmpty() ? "-" : call.requestId(),
                    end,
                    transactionId,
                    took.toMillis());
            journal.accept(entry(transactionId, took, answer));
            return answer;
        }

        private Call entry(String transactionId, Duration took, QboAnswer<JsonNode> answer) {
            var ending = ending(answer);
            return new Call(
                    call.label(),
                    clock.now(realm.tenant()),
                    took,
                    ending,
                    call.isBatch(),
                    // "App Partner Program FAQ", read 2026-11-20: only successful calls count.
                    ending == Ending.GOOD ? call.meteredReads() : 0,
                    call.requestId(),
                    transactionId);
        }
    }

    private static Ending ending(QboAnswer<JsonNode> answer) {
        return switch (answer) {
            case Good<JsonNode> _ -> Ending.GOOD;
            case Failed<JsonNode>(Refused _) -> Ending.REFUSED;
            case Failed<JsonNode>(Throttled _) -> Ending.THROTTLED;
            case Failed<JsonNode>(AllowanceSpent _) -> Ending.THROTTLED;
            case Failed<JsonNode>(MailQuotaSpent _) -> Ending.THROTTLED;
            case Failed<JsonNode>(AuthorisationLost _) -> Ending.UNAUTHORISED;
            case Failed<JsonNode>(CompanyClosed _) -> Ending.FAILED;
            case Failed<JsonNode>(NotDelivered _) -> Ending.FAILED;
            case Failed<JsonNode>(OutcomeUnknown _) -> Ending.FAILED;
        };
    }
}
