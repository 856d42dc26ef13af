package io.tieout.bootstrap.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes are those that RFC 6455, section 5.7, has a server send. */
final class FramesTest {

    private static final String LONG = "x".repeat(300);

    private final List<String> messages = new ArrayList<>();
    private final Frames frames = new Frames(messages::add);

    @Test
    void messagesAreReadWhereverTheyAreTornApart() {
        byte[] sent = sent(whole("one"), whole(LONG), first("tw"), last("o"));

        for (int tear = 0; tear <= sent.length; tear++) {
            messages.clear();
            frames.take(ByteBuffer.wrap(sent, 0, tear));
            frames.take(ByteBuffer.wrap(sent, tear, sent.length - tear));

            assertThat(messages).containsExactly("one", LONG, "two");
        }
    }

    @Test
    void aPingBetweenMessagesIsTold() {
        byte[] ping = {(byte) 0x89, 0};

        assertThat(frames.take(ByteBuffer.wrap(sent(whole("one"), ping))))
                .isEqualTo(Frames.Taken.PING);
        assertThat(frames.take(ByteBuffer.wrap(whole("two")))).isEqualTo(Frames.Taken.TEXTS);
        assertThat(messages).containsExactly("one", "two");
    }

    private static byte[] whole(String text) {
        return frame(0x81, text);
    }

    private static byte[] first(String text) {
        return frame(0x01, text);
    }

    private static byte[] last(String text) {
        return frame(0x80, text);
    }

    private static byte[] frame(int first, String text) {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        return payload.length < 126
                ? sent(new byte[] {(byte) first, (byte) payload.length}, payload)
                : sent(
                        new byte[] {
                            (byte) first, 126, (byte) (payload.length >> 8), (byte) payload.length
                        },
                        payload);
    }

    private static byte[] sent(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
