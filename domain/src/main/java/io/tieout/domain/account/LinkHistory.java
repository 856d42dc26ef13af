package io.tieout.domain.account;

import io.tieout.domain.accounting.DocumentLink;
import java.util.HashSet;
import java.util.Set;

/**
 * What people decided of an account's link before: evidence the next time.
 *
 * @param refused customers of which a person said that this account is none of them
 * @param linkedBefore customers that it was linked to once
 */
public record LinkHistory(Set<DocumentLink> refused, Set<DocumentLink> linkedBefore) {

    private static final LinkHistory NONE = new LinkHistory(Set.of(), Set.of());

    public LinkHistory {
        refused = Set.copyOf(refused);
        linkedBefore = Set.copyOf(linkedBefore);
    }

    /** nothing was decided yet */
    public static LinkHistory none() {
        return NONE;
    }

    LinkHistory withRefused(DocumentLink customer) {
        var more = new HashSet<>(refused);
        more.add(customer);
        return new LinkHistory(more, linkedBefore);
    }

    /** whoever links what was refused has changed his or her mind */
    LinkHistory withLinked(DocumentLink customer) {
        var fewer = new HashSet<>(refused);
        fewer.remove(customer);
        var more = new HashSet<>(linkedBefore);
        more.add(customer);
        return new LinkHistory(fewer, more);
    }
}
