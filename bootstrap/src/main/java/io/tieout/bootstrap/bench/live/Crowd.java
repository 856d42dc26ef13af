package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.work.Parallel;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** So many subscribers to the payment status of one account, each on a socket of its own. */
final class Crowd {

    /** as the graphql-transport-ws protocol calls itself */
    private static final String PROTOCOL = "graphql-transport-ws";

    private static final String QUERY =
            "subscription($account: ID!) { paymentStatusChanged(accountId: $account) { __typename"
                    + " ... on PaymentStatusChange { amount { amount } } } }";

    private static final Pattern AMOUNT = Pattern.compile("\"amount\":\"(\\d+)\\.(\\d\\d)\"");
    private static final long PATIENCE_SECONDS = 120;

    private final Sockets sockets;
    private final CountDownLatch present;
    private final IntConsumer onCents;

    private Crowd(Sockets sockets, int size, IntConsumer onCents) {
        this.sockets = sockets;
        this.present = new CountDownLatch(size);
        this.onCents = onCents;
    }

    /**
     * Subscribes, and waits until each has been told that it is at the present.
     *
     * @param onCents told the amount of every payment that some subscriber hears of
     */
    static void subscribe(
            Sockets sockets,
            int size,
            URI house,
            String token,
            String account,
            IntConsumer onCents) {
        Crowd crowd = new Crowd(sockets, size, onCents);
        URI address = URI.create("ws://" + house.getAuthority() + "/graphql");
        Parallel.each(
                IntStream.range(0, size).boxed().toList(),
                _ -> crowd.subscribe(address, token, account));
        crowd.awaitPresent();
    }

    private void subscribe(URI address, String token, String account) {
        CountDownLatch acknowledged = new CountDownLatch(1);
        Socket socket = sockets.open(address, PROTOCOL, text -> read(text, acknowledged));
        socket.send(
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer %s\"}}"
                        .formatted(token));
        await(acknowledged, "a connection was not acknowledged");
        socket.send(
                "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\",\"variables\":{\"account\":\"%s\"}}}"
                        .formatted(QUERY, account));
    }

    private void read(String text, CountDownLatch acknowledged) {
        if (text.contains("connection_ack")) {
            acknowledged.countDown();
        } else if (text.contains("Heartbeat")) {
            present.countDown();
        } else {
            Matcher amount = AMOUNT.matcher(text);
            if (!amount.find()) {
                throw new IllegalStateException("a subscriber was sent " + text);
            }
            onCents.accept(Integer.parseInt(amount.group(1) + amount.group(2)));
        }
    }

    private void awaitPresent() {
        await(present, present.getCount() + " subscribers were not brought to the present");
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(otherwise);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while subscribing", e);
        }
    }
}
