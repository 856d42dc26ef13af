package io.tieout.qbo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import io.tieout.qbo.fake.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ReadAllowanceTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final QboCall POLL =
            new QboCall.Changes(Urgency.POLL, List.of("Payment"), Instant.EPOCH);
    private static final QboCall REPORT =
            new QboCall.Report(Urgency.REPORT, "AgedReceivables", Map.of());
    private static final QboCall PAYMENT = new QboCall.Read(Urgency.DOCUMENT, "payment", "7");
    private static final QboCall PUSH =
            new QboCall.Write(Urgency.DOCUMENT, "invoice", "", "abc-g1", Map.of());

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-03-31T23:59:00Z"));
    private final ReadAllowance allowance = new ReadAllowance(100);
    private final List<QboCall> sent = new ArrayList<>();
    private QboAnswer<JsonNode> answer = new Good<>(QboJson.MAPPER.createObjectNode());

    @Test
    void withinTheAllowanceEverythingGoes() {
        allowance.uses(MARCH, 99);

        List.of(POLL, REPORT, PAYMENT, PUSH).forEach(this::send);

        assertThat(sent).containsExactly(POLL, REPORT, PAYMENT, PUSH);
    }

    @Test
    void onceItIsUsedUpPollsAndReportsStopWhileDocumentsAndPaymentsGoOn() {
        allowance.uses(MARCH, 100);

        assertThat(send(POLL)).isInstanceOf(AllowanceSpent.class);
        assertThat(send(REPORT).words())
                .isEqualTo(
                        "the month's allowance of 100 metered reads is used up;"
                                + " polls and reports wait");
        List.of(PAYMENT, PUSH).forEach(this::send);
        assertThat(sent).containsExactly(PAYMENT, PUSH);
    }

    @Test
    void theNextMonthBeginsAnew() {
        allowance.uses(MARCH, 100);

        clock.advance(Duration.ofMinutes(1));
        send(POLL);

        assertThat(sent).containsExactly(POLL);
    }

    @Test
    void quickBooksWordCountsMoreThanOurCount() {
        answer = new Failed<>(new AllowanceSpent("Monthly quota exceeded"));
        send(PAYMENT);

        send(POLL);

        assertThat(sent).containsExactly(PAYMENT);
    }

    @Test
    void whereNothingIsMeteredNothingStops() {
        var unmetered = new ReadAllowance(0);
        unmetered.uses(MARCH, 1_000_000);

        assertThat(unmetered.allows(POLL, clock.now(TENANT))).isTrue();
    }

    @Test
    void anAllowanceIsNotNegative() {
        assertThatThrownBy(() -> new ReadAllowance(-1)).hasMessageContaining("negative: -1");
    }

    private QboFault send(QboCall call) {
        var exchange =
                new MeteredExchange(
                        allowance,
                        TENANT,
                        clock,
                        (going, _) -> {
                            sent.add(going);
                            return answer;
                        });
        return switch (exchange.send(call, "token")) {
            case Failed<JsonNode>(var fault) -> fault;
            case Good<JsonNode> _ -> new QboFault.NotDelivered("no fault");
        };
    }
}
