package io.tieout.domain.account.linking;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everybody the accounting system knows by name, ready to be held against many accounts: only
 * parties that share something with an account are weighed at all.
 */
public final class Candidates {

    /** whoever reads a list of more decides nothing by it */
    private static final int SHOWN = 20;

    /** a word that more parties share tells nobody apart */
    private static final int COMMON = 100;

    /** so many letters at the start or end of a word find it with a slip elsewhere */
    private static final int SYLLABLE = 3;

    /** A party by its identity: equal marks do not make two parties one. */
    private static final class Marked {
        private final Party party;
        private final Marks marks;

        Marked(Party party) {
            this.party = party;
            this.marks = Marks.of(party.traits());
        }
    }

    private final Map<String, Set<Marked>> byMark = new HashMap<>();

    public Candidates(Collection<Party> parties) {
        for (Party party : parties) {
            Marked marked = new Marked(party);
            marks(marked.marks).forEach(mark -> remember(mark, marked));
            remember("id " + party.externalId(), marked);
        }
    }

    /**
     * The best at most 20, best first: always in the same order, whatever the order they were read
     * in.
     *
     * @param currency ISO code of what the account is billed in
     */
    public List<Candidate> of(Traits account, String currency, Past past) {
        Marks own = Marks.of(account);
        Set<Marked> found = new LinkedHashSet<>();
        marks(own).forEach(mark -> found.addAll(tellingOnes(mark)));
        past.linkedBefore().forEach(id -> found.addAll(byMark.getOrDefault("id " + id, Set.of())));
        return found.stream()
                .flatMap(each -> Weighing.of(own, currency, each.party, each.marks, past).stream())
                .sorted(Candidate.BEST_FIRST)
                .limit(SHOWN)
                .toList();
    }

    private void remember(String mark, Marked marked) {
        byMark.computeIfAbsent(mark, _ -> new LinkedHashSet<>()).add(marked);
    }

    /** whole values always tell; a word or a syllable only while few share it */
    private Set<Marked> tellingOnes(String mark) {
        Set<Marked> sharing = byMark.getOrDefault(mark, Set.of());
        return mark.startsWith("part ") && sharing.size() > COMMON ? Set.of() : sharing;
    }

    private static Stream<String> marks(Marks marks) {
        return Stream.of(
                        marks.emails().stream().map(each -> "email " + each),
                        marks.domains().stream().map(each -> "domain " + each),
                        marks.names().stream().map(words -> "name " + String.join(" ", words)),
                        one("phone ", marks.phone()),
                        one("tax ", marks.taxId()),
                        one("street ", marks.street()),
                        marks.names().stream().flatMap(List::stream).flatMap(Candidates::parts))
                .flatMap(each -> each)
                .distinct();
    }

    private static Stream<String> one(String label, String value) {
        return value.isEmpty() ? Stream.empty() : Stream.of(label + value);
    }

    private static Stream<String> parts(String word) {
        if (word.length() <= SYLLABLE) {
            return Stream.of("part " + word);
        }
        return Stream.of(
                "part " + word,
                "part " + word.substring(0, SYLLABLE) + "-",
                "part -" + word.substring(word.length() - SYLLABLE));
    }
}
