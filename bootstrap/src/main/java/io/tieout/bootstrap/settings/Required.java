package io.tieout.bootstrap.settings;

import io.tieout.bootstrap.start.StartupProblem;
import java.util.List;
import java.util.Locale;

/** Refuses to start without a setting, naming it. */
public final class Required {

    private Required() {}

    /**
     * the value as it is
     *
     * @param name the setting's full name, for example {@code tieout.db.url}
     * @throws StartupProblem if it is blank
     */
    public static String text(String name, String value) {
        if (value.isBlank()) {
            throw missing(name);
        }
        return value;
    }

    /**
     * the values as they are
     *
     * @throws StartupProblem if there is none, or one is blank
     */
    public static List<String> texts(String name, List<String> values) {
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw missing(name);
        }
        return values;
    }

    private static StartupProblem missing(String name) {
        return new StartupProblem(
                "The setting "
                        + name
                        + " is missing and has no default; set it, for example as "
                        + name.replace("-", "_").replace('.', '_').toUpperCase(Locale.ROOT)
                        + " in the environment.");
    }
}
