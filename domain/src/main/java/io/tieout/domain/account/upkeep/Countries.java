package io.tieout.domain.account.upkeep;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Countries by whichever of their names: the accounting system may show an ISO code of three
 * letters for what was written as a name (facts 5.12, Q21).
 */
final class Countries {

    private static final Map<String, String> CODES =
            Stream.of(Locale.getISOCountries())
                    .flatMap(code -> names(code).map(name -> Map.entry(name, code)))
                    .collect(
                            toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a));

    private Countries() {}

    static boolean areSame(String one, String other) {
        return code(one).equals(code(other));
    }

    private static String code(String country) {
        String name = folded(country);
        return CODES.getOrDefault(name, name);
    }

    private static Stream<String> names(String code) {
        Locale country = Locale.of("", code);
        var usual =
                switch (code) {
                    case "US" -> Stream.of("UNITED STATES OF AMERICA");
                    case "GB" -> Stream.of("UK", "GREAT BRITAIN");
                    default -> Stream.<String>empty();
                };
        return Stream.concat(
                Stream.of(
                        code,
                        country.getISO3Country(),
                        folded(country.getDisplayCountry(Locale.ENGLISH))),
                usual);
    }

    private static String folded(String country) {
        return country.strip().toUpperCase(Locale.ROOT);
    }
}
