package io.tieout.bootstrap.bench.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Locale;

/** An answer as it comes in, piece by piece. One thread at a time. */
final class Answer {

    private static final int LONGEST = 8_192;
    private static final String OK = "HTTP/1.1 200";
    private static final String END_OF_HEADERS = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String LAST = "\r\nconnection: close\r\n";

    private final ByteBuffer read = ByteBuffer.allocate(LONGEST);

    /**
     * takes in what is there; a connection that blocks waits for it
     *
     * @throws IOException the other side has closed the connection
     */
    void takeFrom(ReadableByteChannel connection) throws IOException {
        if (connection.read(read) < 0) {
            throw new IOException("the server closed a connection while it was asked");
        }
    }

    /** makes room for the next answer */
    void clear() {
        read.clear();
    }

    /**
     * whether all of it is there
     *
     * @throws IllegalStateException it says anything but 200, or does not say how long it is
     */
    boolean isWhole() {
        String text = text();
        int end = text.indexOf(END_OF_HEADERS);
        if (end < 0) {
            return false;
        }
        if (!text.startsWith(OK)) {
            throw new IllegalStateException("a gateway was answered " + text);
        }
        return text.length() >= end + END_OF_HEADERS.length() + bodyLength(text, end);
    }

    /** of a whole answer */
    String body() {
        String text = text();
        return text.substring(text.indexOf(END_OF_HEADERS) + END_OF_HEADERS.length());
    }

    /** whether the server closes the connection behind it */
    boolean isLast() {
        return text().toLowerCase(Locale.ROOT).contains(LAST);
    }

    private static int bodyLength(String text, int headersEnd) {
        String headers = text.substring(0, headersEnd).toLowerCase(Locale.ROOT) + "\r\n";
        int begin = headers.indexOf(LENGTH);
        if (begin < 0) {
            throw new IllegalStateException("an answer does not say how long it is: " + text);
        }
        begin += LENGTH.length();
        return Integer.parseInt(headers.substring(begin, headers.indexOf("\r\n", begin)).strip());
    }

    /** one character a byte */
    private String text() {
        return new String(read.array(), 0, read.position(), ISO_8859_1);
    }
}
