package io.tieout.domain.access;

import java.util.regex.Pattern;

/**
 * A part of the tenant's product that closes by itself.
 *
 * @param name as the tenant's gateway calls it
 * @param closedAt the first level at which it is closed; what is closed to readers is closed to the
 *     blocked
 */
public record Feature(String name, AccessLevel closedAt) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

    /** whether the name can stand in answers to gateways */
    boolean isNamedWell() {
        return NAME.matcher(name).matches();
    }

    /** whether it may be used at that level */
    public boolean isOpenAt(AccessLevel level) {
        return level.compareTo(closedAt) < 0;
    }
}
