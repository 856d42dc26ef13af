package io.tieout.bootstrap.bench.door;

import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.Beats;
import io.tieout.bootstrap.faults.node.NodeProcess;
import io.tieout.bootstrap.faults.node.NodeRole;
import io.tieout.bootstrap.faults.node.NodeSettings;
import io.tieout.bootstrap.faults.node.Talk;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A gateway in a process of its own, as gateways are: what stops the house's does not stop it. It
 * asks what it is told to and says how late the answers were.
 */
public final class GatewayNode implements NodeRole {

    /** as many as a gateway keeps open to one upstream */
    private static final int CONNECTIONS = 32;

    /**
     * A gateway has its own machine. Here it shares one with what it asks, so it goes before: what
     * it waits for a processor is no part of an answer's time.
     */
    private static final int BEFORE_ALL_OTHERS = -10;

    private static final String ADDRESS = "address";
    private static final String PATH = "path";
    private static final String TOKEN = "token";
    private static final String READY = "ready";

    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    /** it gives up a question by itself sooner */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public int niceness() {
        return BEFORE_ALL_OTHERS;
    }

    /** starts one that asks this, and returns when it is there */
    static Running start(String name, Question question, Path log) {
        NodeProcess process =
                NodeProcess.start(
                        name,
                        new GatewayNode(),
                        new NodeSettings(
                                Map.of(
                                        ADDRESS, question.address().toString(),
                                        PATH, question.path(),
                                        TOKEN, question.token())),
                        log);
        String said = process.hear(LONGEST_START);
        if (!said.equals(READY)) {
            throw new IllegalStateException(name + " said " + said);
        }
        return new Running(process);
    }

    /** It, as its parent sees it. */
    record Running(NodeProcess process) implements AutoCloseable {

        /**
         * asks at each beat
         *
         * @return the time within which 99 of 100 were answered, in milliseconds
         * @throws IllegalStateException something was answered anything but 200, or not at all
         */
        double p99Millis(Beats beats) {
            process.tell(
                    "%d %d %d %d"
                            .formatted(
                                    beats.first(),
                                    beats.count(),
                                    beats.beginsAt(),
                                    beats.beat().toNanos()));
            return Double.parseDouble(process.hear(LONGEST_ROUND));
        }

        @Override
        public void close() {
            process.close();
        }
    }

    @Override
    public void play(NodeSettings settings, Talk talk) {
        Question question =
                new Question(
                        URI.create(settings.text(ADDRESS)),
                        settings.text(PATH),
                        settings.text(TOKEN));
        talk.say(READY);
        talk.heard().forEach(order -> talk.say(Double.toString(asked(question, beats(order)))));
    }

    private static double asked(Question question, Beats beats) {
        Arrivals round = new Arrivals();
        round.meant(beats);
        try (Gateway gateway = Gateway.connected(question, CONNECTIONS)) {
            gateway.ask(beats, round);
        }
        return round.p99Millis(beats.count());
    }

    private static Beats beats(String order) {
        String[] numbers = order.split(" ", -1);
        return new Beats(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Long.parseLong(numbers[2]),
                Duration.ofNanos(Long.parseLong(numbers[3])));
    }
}
