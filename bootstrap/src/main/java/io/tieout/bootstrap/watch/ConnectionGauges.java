package io.tieout.bootstrap.watch;

import io.micrometer.core.instrument.Tags;
import io.tieout.application.accounting.ConnectionTokens.Lives;
import io.tieout.application.accounting.Health.Refreshes;
import io.tieout.application.vital.ConnectionVital;
import io.tieout.application.vital.ConnectionVital.Backlog;
import io.tieout.bootstrap.watch.ConnectionGauge.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The table of all figures that machines read of a connection. */
final class ConnectionGauges {

    private static final List<Integer> PERCENTILES = List.of(50, 95, 99);
    private static final int MILLIS_DIGITS = 3;
    private static final int PERCENT_DIGITS = 2;

    static final List<ConnectionGauge> ALL =
            List.of(
                    ConnectionGauge.of(
                            "tieout.connection.connected",
                            "1 while the authorisation is good, 0 when it is gone",
                            vital -> vital.isConnected() ? 1 : 0),
                    ConnectionGauge.maybe(
                            "tieout.connection.answer.age.seconds",
                            "since the accounting system last answered well",
                            vital -> vital.lastGoodAnswerAt().map(at -> seconds(at, vital.now()))),
                    new ConnectionGauge(
                            "tieout.connection.hour.calls",
                            "calls of the last hour by how they ended",
                            ConnectionGauges::calls),
                    ConnectionGauge.maybe(
                            "tieout.connection.hour.success.percent",
                            "calls of a hundred that were answered in the last hour",
                            vital -> vital.hour().successPercent().map(Number.class::cast)),
                    new ConnectionGauge(
                            "tieout.connection.hour.response.seconds",
                            "response times of the last hour by quantile",
                            ConnectionGauges::responseTimes),
                    refreshes("", "refreshes of the tokens", Refreshes::succeeded),
                    refreshes("failed.", "failed refreshes of the tokens", Refreshes::failed),
                    token(
                            "token.age.seconds",
                            "since the tokens were refreshed",
                            (lives, now) -> Optional.of(seconds(lives.issuedAt(), now))),
                    token(
                            "token.access.left.seconds",
                            "until the access token ends",
                            (lives, now) -> Optional.of(seconds(now, lives.accessExpiresAt()))),
                    token(
                            "token.refresh.left.seconds",
                            "until the refresh token ends unless it is used",
                            (lives, now) -> Optional.of(seconds(now, lives.refreshExpiresAt()))),
                    token(
                            "token.hard.left.seconds",
                            "until someone must connect again",
                            (lives, now) -> lives.hardExpiresAt().map(end -> seconds(now, end))),
                    new ConnectionGauge(
                            "tieout.connection.operations",
                            "operations that are not done, by state",
                            ConnectionGauges::operations),
                    backlog("notices", "webhooks not handled yet", Backlog::notices),
                    backlog("parked.events", "events set aside", Backlog::parkedEvents),
                    backlog("open.alerts", "alerts nobody acknowledged", Backlog::openAlerts),
                    ConnectionGauge.of(
                            "tieout.connection.month.reads",
                            "metered reads of the month",
                            ConnectionVital::readsOfMonth));

    private ConnectionGauges() {}

    /** What is told of tokens at an instant. */
    private interface OfTokens {
        Optional<Number> at(Lives lives, Instant now);
    }

    private static ConnectionGauge token(String name, String description, OfTokens value) {
        return ConnectionGauge.maybe(
                "tieout.connection." + name,
                description,
                vital -> vital.lives().flatMap(lives -> value.at(lives, vital.now())));
    }

    private static ConnectionGauge refreshes(
            String what, String description, Function<Refreshes, Number> count) {
        return ConnectionGauge.of(
                "tieout.connection.hour." + what + "refreshes",
                description + " in the last hour",
                vital -> count.apply(vital.hour().refreshes()));
    }

    private static ConnectionGauge backlog(
            String name, String description, ToLongFunction<Backlog> count) {
        return ConnectionGauge.of(
                "tieout.connection." + name,
                description,
                vital -> count.applyAsLong(vital.backlog()));
    }

    private static Stream<Sample> calls(ConnectionVital vital) {
        return vital.hour().calls().entrySet().stream()
                .map(each -> tagged("ending", each.getKey().name(), each.getValue()));
    }

    private static Stream<Sample> operations(ConnectionVital vital) {
        Backlog backlog = vital.backlog();
        return Stream.of(
                tagged("state", "QUEUED", backlog.queued()),
                tagged("state", "BLOCKED", backlog.blocked()),
                tagged("state", "DEAD", backlog.dead()));
    }

    private static Stream<Sample> responseTimes(ConnectionVital vital) {
        return PERCENTILES.stream()
                .flatMap(percent ->
                        vital.hour().times().percentile(percent).stream()
                                .map(time -> responseTime(percent, time)));
    }

    private static Sample responseTime(int percent, Duration time) {
        return tagged(
                "quantile",
                BigDecimal.valueOf(percent, PERCENT_DIGITS).stripTrailingZeros().toPlainString(),
                BigDecimal.valueOf(time.toMillis(), MILLIS_DIGITS));
    }

    private static Sample tagged(String tag, String value, Number number) {
        return new Sample(Tags.of(tag, value.toLowerCase(Locale.ROOT)), number);
    }

    private static Number seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
