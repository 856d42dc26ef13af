package io.tieout.graphql.accounting;

import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Health;
import io.tieout.application.accounting.Health.Reads;
import io.tieout.application.accounting.Health.Span;
import io.tieout.application.accounting.Health.Spell;
import io.tieout.application.accounting.ResponseTimes;
import io.tieout.application.command.Role;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionHealthTest {

    private static final String QUESTION =
            """
            { connectionHealth { at targetPercent busiestMinuteCalls allowedPerMinute lastFault
                spells { span calls failed successPercent p50Millis p99Millis }
                meteredReads { month used usedByAll allowance forecast } } }
            """;

    private final Api api = Api.fresh();

    @Test
    void anAuditorReadsHowTheConnectionFares() {
        var calls = Map.of(Ending.GOOD, 996L, Ending.FAILED, 4L);
        var spell = new Spell(Span.HOUR, calls, ResponseTimes.of(Map.of(18, 1_000L)));
        api.accounting.connection = Optional.of(connection());
        api.accounting.now = Instant.parse("2026-03-11T00:00:00Z");
        api.accounting.healthRow =
                Optional.of(
                        new Health(
                                List.of(spell), 480, new Reads(YearMonth.of(2026, 3), 7, 10, 500)));

        api.as(People.a(Role.AUDITOR))
                .document(QUESTION)
                .execute()
                .path("connectionHealth")
                .matchesJsonStrictly(
                        """
                        {"at": "2026-03-11T00:00:00Z", "targetPercent": "99.90",
                         "busiestMinuteCalls": 480, "allowedPerMinute": 500, "lastFault": "busy",
                         "spells": [{"span": "HOUR", "calls": 1000, "failed": 4,
                           "successPercent": "99.60", "p50Millis": 64, "p99Millis": 64}],
                         "meteredReads": {"month": "2026-03", "used": 7, "usedByAll": 10,
                           "allowance": 500, "forecast": 31}}
                        """);
    }

    @Test
    void withoutAConnectionThereIsNoHealth() {
        api.as(People.a(Role.ADMIN))
                .document(QUESTION)
                .execute()
                .path("connectionHealth")
                .valueIsNull();
    }

    private static Connection connection() {
        return new Connection(
                new ConnectionId(new UUID(0, 2)),
                new TenantId(new UUID(0, 1)),
                "9130",
                "Acme",
                Status.CONNECTED,
                Optional.empty(),
                "busy");
    }
}
