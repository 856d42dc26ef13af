package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.work.Parallel;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Subscribers, each on a socket of its own. */
final class Crowd {

    /** as the graphql-transport-ws protocol calls itself */
    private static final String PROTOCOL = "graphql-transport-ws";

    private static final String ACCESS =
            "{\"query\":\"subscription { accessChanged { __typename ... on AccessChange { access {"
                    + " level accountId } } } }\"}";

    private static final Pattern AMOUNT = Pattern.compile("\"amount\":\"(\\d+)\\.(\\d\\d)\"");
    private static final Pattern FULL =
            Pattern.compile("\"level\":\"FULL\",\"accountId\":\"([^\"]+)\"");
    private static final long PATIENCE_SECONDS = 120;

    private final Sockets sockets;
    private final CountDownLatch present;
    private final Consumer<String> onChange;

    private Crowd(Sockets sockets, int size, Consumer<String> onChange) {
        this.sockets = sockets;
        this.present = new CountDownLatch(size);
        this.onChange = onChange;
    }

    /**
     * So many subscribe to the payment status of one account, and each has been told that it is at
     * the present when this returns.
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
        new Crowd(sockets, size, text -> onCents.accept(cents(text)))
                .subscribe(size, house, token, payments(account));
    }

    /**
     * One of them watches what every account may do, and is at the present when this returns.
     *
     * @param onFull told the id of every account that may do everything again
     */
    static void watch(Sockets sockets, URI house, String token, Consumer<String> onFull) {
        Consumer<String> onChange =
                text -> {
                    Matcher full = FULL.matcher(text);
                    if (full.find()) {
                        onFull.accept(full.group(1));
                    }
                };
        new Crowd(sockets, 1, onChange).subscribe(1, house, token, ACCESS);
    }

    private void subscribe(int size, URI house, String token, String payload) {
        URI address = URI.create("ws://" + house.getAuthority() + "/graphql");
        Parallel.each(
                IntStream.range(0, size).boxed().toList(), _ -> subscribe(address, token, payload));
        awaitPresent();
    }

    private void subscribe(URI address, String token, String payload) {
        CountDownLatch acknowledged = new CountDownLatch(1);
        Socket socket = sockets.open(address, PROTOCOL, text -> read(text, acknowledged));
        socket.send(
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer %s\"}}"
                        .formatted(token));
        await(acknowledged, "a connection was not acknowledged");
        socket.send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + payload + "}");
    }

    private void read(String text, CountDownLatch acknowledged) {
        if (text.contains("connection_ack")) {
            acknowledged.countDown();
        } else if (text.contains("Heartbeat")) {
            present.countDown();
        } else {
            onChange.accept(text);
        }
    }

    private static String payments(String account) {
        return """
        {"query":"subscription($account: ID!) { paymentStatusChanged(accountId: $account) {\
         __typename ... on PaymentStatusChange { amount { amount } } } }",\
        "variables":{"account":"%s"}}\
        """
                .formatted(account);
    }

    private static int cents(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.find()) {
            throw new IllegalStateException("a subscriber was sent " + text);
        }
        return Integer.parseInt(amount.group(1) + amount.group(2));
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
