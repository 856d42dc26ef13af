package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.faults.node.NodeRole;
import io.tieout.bootstrap.faults.node.NodeSettings;
import io.tieout.bootstrap.faults.node.Talk;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process full of listeners, so that what they keep is not counted as the house's: subscribers of
 * one account, or bare sockets. It says when all are open, and then at each order what they heard
 * and how many were dropped.
 */
public final class ListeningNode implements NodeRole {

    static final String OPEN = "open";

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

    @Override
    public void play(NodeSettings settings, Talk talk) {
        AtomicLong heard = new AtomicLong();
        try (Sockets sockets = new Sockets()) {
            open(settings, sockets, heard);
            talk.say(OPEN);
            for (Optional<String> order = talk.hear(); order.isPresent(); order = talk.hear()) {
                talk.say(heard.get() + " " + sockets.lost());
            }
        }
    }

    private static void open(NodeSettings settings, Sockets sockets, AtomicLong heard) {
        URI address = URI.create(settings.text(ADDRESS));
        int size = Integer.parseInt(settings.text(SIZE));
        if (settings.text(TOKEN).isEmpty()) {
            for (int socket = 0; socket < size; socket++) {
                sockets.open(address, "", _ -> heard.incrementAndGet());
            }
        } else {
            Crowd.subscribe(
                    sockets,
                    size,
                    address,
                    settings.text(TOKEN),
                    settings.text(ACCOUNT),
                    _ -> heard.incrementAndGet());
        }
    }
}
