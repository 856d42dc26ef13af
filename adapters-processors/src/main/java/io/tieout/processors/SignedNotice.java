package io.tieout.processors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What came through a door, as it came. */
final class SignedNotice {

    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param headers by lower-case name; the first of each
     * @param body the raw bytes, because they are what is signed
     */
    SignedNotice(Map<String, String> headers, byte[] body) {
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    static SignedNotice of(HttpServletRequest request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        request.getHeaderNames()
                .asIterator()
                .forEachRemaining(name ->
                        headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return new SignedNotice(headers, body);
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    /** empty if it is missing */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
