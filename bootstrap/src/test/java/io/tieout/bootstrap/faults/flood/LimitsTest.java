package io.tieout.bootstrap.faults.flood;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.flood.CallSheet.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LimitsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void tenCallsAtOneInstantAndTenASecondLaterAreAllowed() {
        List<Call> calls = Stream.concat(callsAt(0, 10), callsAt(1_000, 10)).toList();

        assertThat(Limits.PER_SECOND.exceededBy(calls)).isEmpty();
    }

    @Test
    void anEleventhCallWithinASecondIsTooMuchWhereverTheSecondBegins() {
        List<Call> calls = Stream.concat(callsAt(500, 10), callsAt(1_499, 1)).toList();

        assertThat(Limits.PER_SECOND.exceededBy(calls))
                .hasValue("more than 10 calls in the 1 s from 2026-03-02T08:00:00.500Z on");
    }

    @Test
    void moreThanFiveHundredCallsInAMinuteAreTooMany() {
        List<Call> allowed = everySecond(50).toList();
        List<Call> tooMany = Stream.concat(everySecond(50), callsAt(59_999, 1)).toList();

        assertThat(Limits.PER_MINUTE.exceededBy(allowed)).isEmpty();
        assertThat(Limits.PER_MINUTE.exceededBy(tooMany))
                .hasValue("more than 500 calls in the 60 s from 2026-03-02T08:00:00Z on");
    }

    @Test
    void theShortestTimeIsASecondForEachTenAndAMinuteForEachFiveHundred() {
        assertThat(Limits.shortestFor(1)).isEqualTo(Duration.ZERO);
        assertThat(Limits.shortestFor(10)).isEqualTo(Duration.ZERO);
        assertThat(Limits.shortestFor(11)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Limits.shortestFor(500)).isEqualTo(Duration.ofSeconds(49));
        assertThat(Limits.shortestFor(501)).isEqualTo(Duration.ofSeconds(60));
        assertThat(Limits.shortestFor(1_011)).isEqualTo(Duration.ofSeconds(121));
    }

    private static Stream<Call> everySecond(int seconds) {
        return IntStream.range(0, seconds).boxed().flatMap(second -> callsAt(second * 1_000L, 10));
    }

    private static Stream<Call> callsAt(long millis, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(number ->
                        new Call(
                                "9130000000000001",
                                BEGIN.plusMillis(millis),
                                "POST",
                                "invoice",
                                "",
                                "r" + number,
                                200,
                                "",
                                ""));
    }
}
