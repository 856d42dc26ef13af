package io.tieout.qbo.client;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Answers requests where there is no network. */
@FunctionalInterface
public interface Wire {

    /** What a body holds; nobody can change it. */
    final class Content {

        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        public static Content of(byte[] bytes) {
            return new Content(bytes.clone());
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * A request as it would leave.
     *
     * @param headers by name, as they would be sent
     * @param body empty for none
     */
    record Asked(String method, URI uri, Map<String, String> headers, Content body) {
        public Asked {
            headers = Map.copyOf(headers);
        }
    }

    /** An answer as it would arrive. */
    record Answered(int status, Map<String, String> headers, Content body) {
        public Answered {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Answers on the caller's thread.
     *
     * @throws IOException no answer came; whether the request was carried out is unknown
     */
    Answered answer(Asked asked) throws IOException;
}
