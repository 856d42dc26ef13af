package io.tieout.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Journals as they were posted, in order. Posting one again changes nothing; posting another under
 * its name is refused.
 */
public final class Ledger {

    private final Map<JournalId, Journal> journals;

    private Ledger(Map<JournalId, Journal> journals) {
        this.journals = journals;
    }

    /** of these, in this order */
    public static Ledger of(Collection<Journal> posted) {
        Map<JournalId, Journal> journals = new LinkedHashMap<>();
        posted.forEach(journal -> put(journals, journal));
        return new Ledger(journals);
    }

    /** with these posted too */
    public Ledger posted(Collection<Journal> more) {
        Map<JournalId, Journal> all = new LinkedHashMap<>(journals);
        more.forEach(journal -> put(all, journal));
        return new Ledger(all);
    }

    public List<Journal> journals() {
        return List.copyOf(journals.values());
    }

    /** the journal that took this one back, if it was */
    public Optional<Journal> reversalOf(JournalId original) {
        return Optional.ofNullable(journals.get(original.reversal()));
    }

    /** what was posted for a subject and not taken back, in order */
    public List<Journal> standing(UUID subject) {
        Set<JournalId> gone = new HashSet<>();
        List<Journal> originals = new ArrayList<>();
        for (Journal journal : journals.values()) {
            switch (journal.link()) {
                case Journal.Link.Original() -> originals.add(journal);
                case Journal.Link.ReversalOf(var original) -> gone.add(original);
            }
        }
        return originals.stream()
                .filter(journal -> journal.cause().subject().equals(subject))
                .filter(journal -> !gone.contains(journal.id()))
                .toList();
    }

    private static void put(Map<JournalId, Journal> journals, Journal journal) {
        Journal known = journals.putIfAbsent(journal.id(), journal);
        if (known != null && !known.equals(journal)) {
            throw new IllegalStateException(
                    "journal " + journal.id().value() + " is posted already, and differs");
        }
    }
}
