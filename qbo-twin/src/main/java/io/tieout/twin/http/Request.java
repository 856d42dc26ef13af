package io.tieout.twin.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler wants it: path in segments, parameters decoded, body unzipped.
 *
 * @param rawQuery the query string as sent, empty if there was none
 * @param headers by lower-case name, first value
 */
public record Request(
        String method,
        String path,
        String rawQuery,
        Map<String, String> parameters,
        Map<String, String> headers,
        Body body) {

    public Request {
        parameters = Map.copyOf(parameters);
        headers = Map.copyOf(headers);
    }

    /** A request as it stands in an address. */
    public static Request of(String method, URI uri, Map<String, String> headers, Body body) {
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        Map<String, String> lowerCase = new LinkedHashMap<>();
        headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
        return new Request(method, uri.getPath(), query, Parameters.decode(query), lowerCase, body);
    }

    /** The parts between slashes, none of them empty. */
    public List<String> segments() {
        return List.of(path.split("/", -1)).stream().filter(part -> !part.isEmpty()).toList();
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public String text() {
        return body.text();
    }

    /** The body read as a form, whatever its declared type. */
    public Map<String, String> form() {
        return Parameters.decode(text());
    }
}
