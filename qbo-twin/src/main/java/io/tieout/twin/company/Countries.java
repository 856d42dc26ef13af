package io.tieout.twin.company;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Countries as addresses read back since autumn 2025: three letters, whatever was written. */
final class Countries {

    private static final Map<String, String> ALPHA_3 = table();

    private Countries() {}

    /** The three letters of a country; what is no country's code or name stays as it is. */
    static String alpha3(String country) {
        return ALPHA_3.getOrDefault(country.strip().toLowerCase(Locale.ROOT), country);
    }

    private static Map<String, String> table() {
        Map<String, String> table = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            String alpha3 = country.getISO3Country();
            Stream.of(code, alpha3, country.getDisplayCountry(Locale.US))
                    .forEach(name -> table.put(name.toLowerCase(Locale.ROOT), alpha3));
        }
        return Map.copyOf(table);
    }
}
