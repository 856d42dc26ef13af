package io.tieout.qbo.worker;

import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Good;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * One good look at the company answers every test that was queued before its answer came; whoever
 * asks meanwhile waits for it.
 */
final class ConnectionTests {

    private final TenantId tenant;
    private final TenantClock clock;
    private final Supplier<QboAnswer<JsonNode>> look;
    private final ReentrantLock looking = new ReentrantLock();
    private Optional<Seen> lastGood = Optional.empty();

    private record Seen(Instant at, QboAnswer<JsonNode> answer) {}

    ConnectionTests(TenantId tenant, TenantClock clock, Supplier<QboAnswer<JsonNode>> look) {
        this.tenant = tenant;
        this.clock = clock;
        this.look = look;
    }

    /** what the company answers to a test that was queued at this instant */
    QboAnswer<JsonNode> askedAt(Instant queuedAt) {
        looking.lock();
        try {
            return lastGood.filter(seen -> !queuedAt.isAfter(seen.at()))
                    .map(Seen::answer)
                    .orElseGet(this::lookAgain);
        } finally {
            looking.unlock();
        }
    }

    private QboAnswer<JsonNode> lookAgain() {
        var answer = look.get();
        lastGood =
                answer instanceof Good<JsonNode>
                        ? Optional.of(new Seen(clock.now(tenant), answer))
                        : Optional.empty();
        return answer;
    }
}
