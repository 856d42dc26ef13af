package io.tieout.twin.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Query strings and forms. */
final class Parameters {

    private Parameters() {}

    /**
     * Decodes {@code a=1&b=2}; the first of several equal names wins, empty parts (a trailing
     * ampersand) are skipped.
     *
     * @throws IllegalArgumentException if an escape is malformed
     */
    static Map<String, String> decode(String encoded) {
        Map<String, String> decoded = new LinkedHashMap<>();
        for (String pair : List.of(encoded.split("&", -1))) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                decoded.putIfAbsent(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return decoded;
    }
}
