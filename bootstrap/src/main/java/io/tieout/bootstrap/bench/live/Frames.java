package io.tieout.bootstrap.bench.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads and writes the frames of one WebSocket, as RFC 6455, section 5.2, lays them out. */
public final class Frames {

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int LENGTH = 0x7f;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int LENGTH_IN_EIGHT_BYTES = 127;
    private static final int LONGEST_SHORT = 125;
    private static final int NO_MASK_BYTES = 4;
    private static final int NORMAL_CLOSURE = 1_000;
    private static final byte[] NOTHING = {};

    private final Consumer<String> onMessage;
    private byte[] rest = NOTHING;
    private final StringBuilder message = new StringBuilder();

    /** What was among the frames beside texts. */
    public enum Taken {
        TEXTS,
        PING
    }

    /** its messages go there */
    public Frames(Consumer<String> onMessage) {
        this.onMessage = onMessage;
    }

    /** one text, as a client sends it */
    public static ByteBuffer text(String text) {
        return frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** an answer to a ping, or a sign of life that nobody asked for */
    public static ByteBuffer pong() {
        return frame(PONG, NOTHING);
    }

    static ByteBuffer goodBye() {
        return frame(
                CLOSE, ByteBuffer.allocate(Short.BYTES).putShort((short) NORMAL_CLOSURE).array());
    }

    /** hands on whole messages; keeps what is not whole yet */
    public Taken take(ByteBuffer came) {
        byte[] all = Arrays.copyOf(rest, rest.length + came.remaining());
        came.get(all, rest.length, came.remaining());
        ByteBuffer frames = ByteBuffer.wrap(all);
        Taken taken = Taken.TEXTS;
        int read = 0;
        while (isWhole(frames)) {
            if (one(frames) == PING) {
                taken = Taken.PING;
            }
            read = frames.position();
        }
        rest = read == all.length ? NOTHING : Arrays.copyOfRange(all, read, all.length);
        return taken;
    }

    /** leaves the buffer where it is */
    private static boolean isWhole(ByteBuffer frames) {
        ByteBuffer ahead = frames.duplicate();
        if (ahead.remaining() < 2) {
            return false;
        }
        int length = ahead.get(ahead.position() + 1) & LENGTH;
        int lengthBytes =
                length == LENGTH_IN_TWO_BYTES
                        ? Short.BYTES
                        : length == LENGTH_IN_EIGHT_BYTES ? Long.BYTES : 0;
        if (ahead.remaining() < 2 + lengthBytes) {
            return false;
        }
        ahead.get();
        return ahead.remaining() - 1 - lengthBytes >= length(ahead);
    }

    /** its opcode */
    private int one(ByteBuffer frames) {
        int first = frames.get();
        byte[] payload = new byte[length(frames)];
        frames.get(payload);
        int opcode = first & OPCODE;
        if (opcode <= TEXT) {
            message.append(new String(payload, StandardCharsets.UTF_8));
            if ((first & FIN) != 0) {
                String whole = message.toString();
                message.setLength(0);
                onMessage.accept(whole);
            }
        }
        return opcode;
    }

    private static int length(ByteBuffer frames) {
        int length = frames.get() & LENGTH;
        return switch (length) {
            case LENGTH_IN_TWO_BYTES -> Short.toUnsignedInt(frames.getShort());
            case LENGTH_IN_EIGHT_BYTES -> Math.toIntExact(frames.getLong());
            default -> length;
        };
    }

    /** masked with zeros: a client must mask, and this is no secret */
    private static ByteBuffer frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(2 + Short.BYTES + NO_MASK_BYTES + payload.length);
        frame.put((byte) (FIN | opcode));
        if (payload.length <= LONGEST_SHORT) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | LENGTH_IN_TWO_BYTES)).putShort((short) payload.length);
        }
        return frame.putInt(0).put(payload).flip();
    }
}
