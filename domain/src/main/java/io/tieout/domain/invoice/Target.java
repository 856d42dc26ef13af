package io.tieout.domain.invoice;

/**
 * A record of the accounting system's lists that a document points at: a term, an item, an account,
 * a class, a department.
 *
 * @param id opaque, empty for none
 * @param name as the approver reads it; empty for none
 */
public record Target(String id, String name) {

    private static final Target NONE = new Target("", "");

    /** points at nothing */
    public static Target none() {
        return NONE;
    }

    public boolean isNone() {
        return id.isEmpty();
    }
}
