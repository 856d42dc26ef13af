package io.tieout.bootstrap.security;

import java.util.function.Predicate;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses what the framework's strict firewall refuses, at less cost: it matches names and values
 * of headers and parameters against a pattern each time they are read, and a token has hundreds of
 * letters. Printable ASCII passes that pattern whatever it says, so only the rest is held against
 * it.
 */
public final class HeaderWall {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';

    private HeaderWall() {}

    /** in front of all filters of security */
    public static HttpFirewall strict() {
        var wall = new StrictHttpFirewall();
        wall.setAllowedHeaderNames(quick(StrictHttpFirewall.ALLOWED_HEADER_NAMES));
        wall.setAllowedHeaderValues(quick(StrictHttpFirewall.ALLOWED_HEADER_VALUES));
        wall.setAllowedParameterNames(quick(StrictHttpFirewall.ALLOWED_PARAMETER_NAMES));
        wall.setAllowedParameterValues(quick(StrictHttpFirewall.ALLOWED_PARAMETER_VALUES));
        return wall;
    }

    /** the same rule, not asked about what it always allows */
    static Predicate<String> quick(Predicate<String> rule) {
        return text -> isPrintable(text) || rule.test(text);
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < FIRST_PRINTABLE || text.charAt(i) > LAST_PRINTABLE) {
                return false;
            }
        }
        return true;
    }
}
