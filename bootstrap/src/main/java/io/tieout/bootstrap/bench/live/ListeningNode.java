package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.load.Beats;
import io.tieout.bootstrap.faults.node.NodeRole;
import io.tieout.bootstrap.faults.node.NodeSettings;
import io.tieout.bootstrap.faults.node.Talk;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A process full of listeners, so that what they keep is not counted as the house's, nor the files
 * that they open: subscribers of one account, or bare sockets. It says when all are open, and then
 * answers each order: what they heard and how many were dropped, or how late they heard it.
 */
public final class ListeningNode implements NodeRole {

    static final String OPEN = "open";
    static final String READY = "ready";

    /** an order: what did you hear */
    static final String HEARD = "heard";

    private static final String EXPECT = "expect";
    private static final String LATE = "late";

    private static final String ADDRESS = "address";
    private static final String TOKEN = "token";
    private static final String ACCOUNT = "account";
    private static final String SIZE = "size";

    @Override
    public String name() {
        return "listening";
    }

    static NodeSettings subscribers(int size, URI house, WatchedAccount account) {
        return new NodeSettings(
                Map.of(
                        ADDRESS, house.toString(),
                        TOKEN, account.watcher(),
                        ACCOUNT, account.accountId(),
                        SIZE, Integer.toString(size)));
    }

    static NodeSettings bareSockets(int size, URI echo) {
        return new NodeSettings(
                Map.of(
                        ADDRESS,
                        echo.toString(),
                        TOKEN,
                        "",
                        ACCOUNT,
                        "",
                        SIZE,
                        Integer.toString(size)));
    }

    /** an order: listen for these from now on */
    static String expect(Beats beats) {
        return "%s %d %d %d %d"
                .formatted(
                        EXPECT,
                        beats.first(),
                        beats.count(),
                        beats.beginsAt(),
                        beats.beat().toNanos());
    }

    /** an order: wait for so many frames of what is expected, and say how late they were */
    static String late(long frames) {
        return LATE + " " + frames;
    }

    @Override
    public void play(NodeSettings settings, Talk talk) {
        try (Ears ears = open(settings)) {
            talk.say(OPEN);
            for (Optional<String> order = talk.hear(); order.isPresent(); order = talk.hear()) {
                talk.say(answer(order.get().split(" ", -1), ears));
            }
        }
    }

    private static String answer(String[] order, Ears ears) {
        return switch (order[0]) {
            case HEARD -> ears.heard() + " " + ears.lost();
            case EXPECT -> {
                ears.expect(
                        new Beats(
                                Integer.parseInt(order[1]),
                                Integer.parseInt(order[2]),
                                Long.parseLong(order[3]),
                                Duration.ofNanos(Long.parseLong(order[4]))));
                yield READY;
            }
            case LATE -> Double.toString(ears.p99Millis(Long.parseLong(order[1])));
            default -> throw new IllegalArgumentException("listeners were told " + order[0]);
        };
    }

    private static Ears open(NodeSettings settings) {
        URI address = URI.create(settings.text(ADDRESS));
        int size = Integer.parseInt(settings.text(SIZE));
        return settings.text(TOKEN).isEmpty()
                ? Ears.bareSockets(size, address)
                : Ears.subscribers(size, address, settings.text(TOKEN), settings.text(ACCOUNT));
    }
}
