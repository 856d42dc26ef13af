package io.tieout.domain.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What there was to see when somebody asked for an act: the facts that matter to whoever allows it,
 * in the order in which people read them. An act is allowed only while all of them still hold.
 */
public record Fingerprint(List<Fact> facts) {

    public Fingerprint {
        facts = List.copyOf(facts);
    }

    /** One thing there was to see, in words: {@code balance} and {@code 120.00 EUR}. */
    public record Fact(String name, String value) {}

    /** A fact that is another one now; empty where there was or is none. */
    public record Change(String name, String seen, String now) {

        /** in words for people */
        public String sentence() {
            return name + " was '" + seen + "' and is '" + now + "'";
        }
    }

    public static Fingerprint of(Fact... facts) {
        return new Fingerprint(List.of(facts));
    }

    /** every fact that differs in {@code now}, in the order of the facts */
    public List<Change> changesTo(Fingerprint now) {
        Map<String, String> before = byName();
        Map<String, String> after = now.byName();
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(name ->
                        new Change(
                                name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .filter(change -> !change.seen().equals(change.now()))
                .toList();
    }

    private Map<String, String> byName() {
        Map<String, String> values = new LinkedHashMap<>();
        facts.forEach(fact -> values.put(fact.name(), fact.value()));
        return values;
    }
}
