package io.tieout.graphql.accounting;

import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.ConnectionTokens.Lives;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Health;
import io.tieout.application.accounting.Health.Latest;
import io.tieout.application.accounting.Health.Reads;
import io.tieout.application.accounting.Health.Refreshes;
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
                refreshTokenSince refreshTokenAgeSeconds lastRefreshFailureAt lastNoticeAt
                authorisation { ageSeconds accessExpiresAt refreshExpiresAt hardExpiresAt }
                spells { span calls failed successPercent p50Millis p99Millis
                  refreshes refreshFailures }
                meteredReads { month used usedByAll allowance forecast } } }
            """;

    private final Api api = Api.fresh();

    @Test
    void anAuditorReadsHowTheConnectionFares() {
        var calls = Map.of(Ending.GOOD, 996L, Ending.FAILED, 4L);
        var spell =
                new Spell(
                        Span.HOUR,
                        calls,
                        ResponseTimes.of(Map.of(18, 1_000L)),
                        new Refreshes(31, 2));
        api.accounting.connection = Optional.of(connection());
        api.accounting.now = Instant.parse("2026-03-11T00:00:00Z");
        api.accounting.healthRow =
                Optional.of(
                        new Health(
                                List.of(spell),
                                480,
                                new Reads(YearMonth.of(2026, 3), 7, 10, 500),
                                latest()));
        api.accounting.lives = lives();

        api.as(People.a(Role.AUDITOR))
                .document(QUESTION)
                .execute()
                .path("connectionHealth")
                .matchesJsonStrictly(
                        """
                        {"at": "2026-03-11T00:00:00Z", "targetPercent": "99.90",
                         "busiestMinuteCalls": 480, "allowedPerMinute": 500, "lastFault": "busy",
                         "spells": [{"span": "HOUR", "calls": 1000, "failed": 4,
                           "successPercent": "99.60", "p50Millis": 64, "p99Millis": 64,
                           "refreshes": 31, "refreshFailures": 2}],
                         "refreshTokenSince": "2026-03-10T23:00:00Z",
                         "refreshTokenAgeSeconds": 3600,
                         "lastRefreshFailureAt": "2026-03-09T08:00:00Z",
                         "lastNoticeAt": "2026-03-10T23:59:00Z",
                         "authorisation": {"ageSeconds": 1800,
                           "accessExpiresAt": "2026-03-11T00:30:00Z",
                           "refreshExpiresAt": "2026-06-19T00:00:00Z",
                           "hardExpiresAt": "2031-03-01T00:00:00Z"},
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

    private static Latest latest() {
        return new Latest(
                Optional.of(Instant.parse("2026-03-10T23:00:00Z")),
                Optional.of(Instant.parse("2026-03-09T08:00:00Z")),
                Optional.of(Instant.parse("2026-03-10T23:59:00Z")));
    }

    private static Lives lives() {
        return new Lives(
                Instant.parse("2026-03-10T23:30:00Z"),
                Instant.parse("2026-03-11T00:30:00Z"),
                Instant.parse("2026-06-19T00:00:00Z"),
                Optional.of(Instant.parse("2031-03-01T00:00:00Z")),
                Lives.NEVER_NOTICED,
                Lives.NEVER_NOTICED);
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
